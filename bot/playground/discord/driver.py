"""The whole of it for tests and for a terminal: a Discord that is open, with people in it."""

import contextlib
import copy
from collections.abc import AsyncIterator, Callable

from bot.playground.discord.building import Building
from bot.playground.discord.clock import Clock
from bot.playground.discord.faults import Fault, Planned
from bot.playground.discord.faults import Faults as FaultPlan
from bot.playground.discord.gateway import Gateway
from bot.playground.discord.journal import Act, Found, Request
from bot.playground.discord.nouns import Channel, User
from bot.playground.discord.person import Person
from bot.playground.discord.server import API, Server
from bot.playground.discord.wire import Json
from bot.playground.discord.world import World, new_world

PATIENCE_S = 10.0


class Discord(Building):
    """A Discord on loopback; made by `Discord.open`."""

    def __init__(self, world: World, faults: FaultPlan, gateway: Gateway, patience_s: float) -> None:
        self.world = world
        self.gateway = gateway
        self._faults = faults
        self._patience_s = patience_s

    @classmethod
    @contextlib.asynccontextmanager
    async def open(
        cls,
        *,
        clock: Clock | None = None,
        patience_s: float = PATIENCE_S,
        shards: int = 1,
        privileged_intents: int = 0,
    ) -> AsyncIterator["Discord"]:
        """Open a Discord on a free port; `patience_s` is how long people wait for a bot (real time)."""
        world = new_world(clock or Clock())
        world.shards, world.privileged_intents = shards, privileged_intents
        faults = FaultPlan()
        server = Server(world, faults)
        async with server.running():
            yield cls(world, faults, server.gateway, patience_s)

    @property
    def api_url(self) -> str:
        """The base of REST, such as http://127.0.0.1:4711/api/v10."""
        return self.world.base_url + API

    @property
    def gateway_url(self) -> str:
        """The gateway's address, which `GET /gateway/bot` names too."""
        return self.world.base_url.replace("http://", "ws://") + "/gateway/"

    @property
    def token(self) -> str:
        """The bot's token."""
        return self.world.token

    @property
    def bot(self) -> User:
        """The bot's user; its id is the application's too."""
        return self.world.bot

    @property
    def owner(self) -> User:
        """The owner of the application."""
        return self.world.owner

    @property
    def clock(self) -> Clock:
        """The clock, to be moved with `advance`."""
        return self.world.clock

    @property
    def requests(self) -> list[Request]:
        """Every request so far."""
        return self.world.journal.requests

    @property
    def acts(self) -> list[Act]:
        """Every command, press, choice and form of people so far."""
        return self.world.journal.acts

    @property
    def violations(self) -> list[str]:
        """What the bot did that Discord refuses, one sentence each."""
        return self.world.journal.violations

    def asked(self, route: str) -> list[Request]:
        """Return the requests of a route such as `GET /channels/{channel_id}`."""
        return [request for request in self.requests if f"{request.method} {request.route}" == route]

    def expect(self, *codes: int) -> None:
        """Let refusals with these codes be no violations from now on, such as 10008 after a message was deleted."""
        self.world.journal.expected.update(codes)

    def person(self, user: User) -> Person:
        """Return somebody who acts."""
        return Person(self.world, user, self._patience_s)

    def messages(self, channel: Channel) -> list[Json]:
        """Return what everybody who may look sees in a channel, oldest first."""
        return copy.deepcopy([channel.messages[each] for each in sorted(channel.messages)])

    def notified(self, message: Json) -> set[str]:
        """Return the names of the people and roles (and `everyone`) that a message pings."""
        channel = self.world.channels[int(message["channel_id"])]
        guild = self.world.guild_of(channel)
        users = {self.world.users[int(each["id"])].name for each in message["mentions"]}
        roles = {guild.roles[int(each)].name for each in message["mention_roles"]} if guild is not None else set()
        return users | roles | ({"everyone"} if message["mention_everyone"] else set())

    async def wait_for_message(
        self, channel: Channel, *, after: Json | None = None, author: User | None = None, timeout_s: float | None = None
    ) -> Json:
        """Return the first message of the bot (or another author) after a given one, as soon as it is there."""
        since = 0 if after is None else int(after["id"])
        author_id = str((author or self.bot).id)

        def find() -> Json | None:
            known = (channel.messages[each] for each in sorted(channel.messages) if each > since)
            return next((each for each in known if each["author"]["id"] == author_id and not each["flags"] & 128), None)

        return copy.deepcopy(await self.until(find, timeout_s))

    async def wait_until_ready(self, *, shards: int = 1, timeout_s: float | None = None) -> None:
        """Wait until that many connections of the bot are identified or resumed."""
        await self.until(lambda: len(self.gateway.connected) >= shards, timeout_s)

    async def wait_until_commands(self, timeout_s: float | None = None) -> None:
        """Wait until the bot has registered a command anywhere."""
        await self.until(lambda: any(self.world.commands.values()), timeout_s)

    async def until(self, find: Callable[[], Found | None], timeout_s: float | None = None) -> Found:
        """Return the first thing found (neither None nor False), looking again whenever anything changes here."""
        return await self.world.journal.until(find, self._patience_s if timeout_s is None else timeout_s)

    def fail(self, route: str, fault: Fault, *, times: int = 1, seconds: float = 0.0) -> None:
        """Let requests of a route such as `GET /channels/{channel_id}` fail; `seconds` is for latency and 429."""
        method, template = route.split(" ", 1)
        planned = Planned(fault=fault, method=method, route=template, left=times, seconds=seconds)
        self._faults.planned.append(planned)

    def limit_rates(self, *, on: bool = True) -> None:
        """Keep rate limits with their headers from now on (or no longer); clients wait for them in real time."""
        self.world.limits.on = on

    def cut_gateway(self, code: int | None = None) -> None:
        """Drop every gateway connection, with a close code or without a word; the bot may resume."""
        self.gateway.cut(code)

    def invalidate_session(self, *, resumable: bool = False) -> None:
        """Send INVALID_SESSION to every connection."""
        self.gateway.invalidate(resumable=resumable)

    def forget_sessions(self) -> None:
        """Forget sessions without a connection: their RESUME gets INVALID_SESSION."""
        self.gateway.forget()

    def ask_to_reconnect(self) -> None:
        """Send RECONNECT to every connection."""
        self.gateway.ask_to_reconnect()

    def refuse_gateway(self, times: int = 1) -> None:
        """Answer the next attempts to connect to the gateway with 503."""
        self.gateway.refusals_left = times
