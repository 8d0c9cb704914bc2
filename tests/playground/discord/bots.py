"""A small bot on the real discord.py, connected to the stand-in."""

import asyncio
import contextlib
import io
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import aiohttp
import discord
import yarl
from discord import app_commands
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.playground.discord import Channel, Discord, Guild, Person

Ask = discord.Interaction[discord.Client]


class Hasty:
    """A client that does not wait five seconds before a new session."""

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Do not wait."""


class Bot(Hasty, discord.Client):
    """A client with a command tree that it registers when it starts, and the messages it has heard."""

    def __init__(self, intents: discord.Intents | None = None) -> None:
        super().__init__(
            intents=intents or discord.Intents(guilds=True, guild_messages=True, dm_messages=True),
            guild_ready_timeout=0.01,
            chunk_guilds_at_startup=False,
            max_messages=None,
        )
        self.tree = app_commands.CommandTree(self)
        self.heard: asyncio.Queue[discord.Message] = asyncio.Queue()
        self.resumes = 0
        self.on_text: Callable[[discord.Message], Awaitable[object]] | None = None

    async def setup_hook(self) -> None:
        if self.tree.get_commands():
            await self.tree.sync()

    async def on_message(self, message: discord.Message) -> None:
        if message.author == self.user:
            return
        self.heard.put_nowait(message)
        if self.on_text is not None:
            await self.on_text(message)

    async def on_resumed(self) -> None:
        self.resumes += 1


@contextlib.asynccontextmanager
async def online(stand_in: Discord, bot: discord.Client) -> AsyncIterator[None]:
    """Connect a client to the stand-in for as long as the block runs."""
    Route.BASE = stand_in.api_url
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(stand_in.gateway_url)
    running = asyncio.create_task(bot.start(stand_in.token))
    ready = asyncio.create_task(stand_in.wait_until_ready())
    try:
        await asyncio.wait({running, ready}, return_when=asyncio.FIRST_COMPLETED)
        if running.done():
            running.result()
        await asyncio.wait_for(bot.wait_until_ready(), 5)
        yield
    finally:
        ready.cancel()
        await bot.close()
        running.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await running


@dataclass(frozen=True, kw_only=True)
class Place:
    """A guild with one channel and one member in it."""

    discord: Discord
    guild: Guild
    general: Channel
    mia: Person

    @classmethod
    def in_(cls, stand_in: Discord) -> "Place":
        guild = stand_in.add_guild("Fans of the Late Show")
        general = stand_in.add_channel(guild, "general")
        mia = stand_in.person(stand_in.add_user("mia"))
        stand_in.add_member(guild, mia.user)
        return cls(discord=stand_in, guild=guild, general=general, mia=mia)


class Raw:
    """Requests as any client would send them."""

    def __init__(self, stand_in: Discord, session: aiohttp.ClientSession) -> None:
        self.stand_in = stand_in
        self.session = session
        self.headers: dict[str, str] = {}

    @classmethod
    @contextlib.asynccontextmanager
    async def of(cls, stand_in: Discord) -> AsyncIterator["Raw"]:
        async with aiohttp.ClientSession(headers={"Authorization": f"Bot {stand_in.token}"}) as session:
            yield cls(stand_in, session)

    async def ask(self, method: str, path: str, body: object = None, **form: bytes) -> tuple[int, Any]:
        """Return status and JSON; `form` sends files beside the body."""
        url = self.stand_in.api_url + path
        sent: dict[str, Any] = {} if body is None else {"json": body}
        if form:
            multipart = aiohttp.FormData({"payload_json": json.dumps(body)})
            for index, (name, content) in enumerate(form.items()):
                multipart.add_field(f"files[{index}]", io.BytesIO(content), filename=name)
            sent = {"data": multipart}
        async with self.session.request(method, url, **sent) as answer:
            self.headers = dict(answer.headers)
            return answer.status, await answer.json() if answer.content_length else None

    async def post(self, channel: Channel, **body: object) -> tuple[int, Any]:
        """Post a message."""
        return await self.ask("POST", f"/channels/{channel.id}/messages", body)

    @contextlib.asynccontextmanager
    async def gateway(self, **identify: object) -> AsyncIterator["Wire"]:
        """Connect to the gateway in plain JSON, having read HELLO."""
        url = self.stand_in.gateway_url + "?v=10&encoding=json"
        async with self.session.ws_connect(url) as socket:
            wire = Wire(socket, self.stand_in.token)
            assert (await wire.next())["op"] == 10
            if identify:
                await wire.identify(**identify)
                wire.ready = await wire.event("READY")
            yield wire


class Wire:
    """One end of a gateway connection."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse, token: str) -> None:
        self.socket = socket
        self.token = token
        self.ready: Any = None

    async def identify(self, **content: object) -> None:
        await self.send(2, {"token": self.token, "properties": {}, "intents": 1, **content})

    async def send(self, opcode: int, content: object) -> None:
        await self.socket.send_json({"op": opcode, "d": content})

    async def next(self) -> Any:
        """Return the next payload."""
        return await self.socket.receive_json(timeout=5)

    async def event(self, name: str) -> Any:
        """Return the next event of a name, passing over others."""
        while True:
            payload = await self.next()
            if payload.get("t") == name:
                return payload

    async def closed(self) -> int | None:
        """Return the code with which the other end closes."""
        while True:
            message = await self.socket.receive(timeout=5)
            if message.type in (aiohttp.WSMsgType.CLOSE, aiohttp.WSMsgType.CLOSED, aiohttp.WSMsgType.CLOSING):
                return self.socket.close_code
