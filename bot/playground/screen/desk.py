"""Where somebody sits: who one is, where one looks, what is open, and what was typed and shown so far."""

import asyncio
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Protocol

from bot.playground.discord import Channel, Guild, Json, Person, Reply
from bot.playground.screen.club import MEMBER, Club
from bot.playground.screen.eyes import Eyes
from bot.playground.screen.names import Names, names_of
from bot.playground.screen.shown import Shown

MOST_RECORDED = 10_000
PATIENCE_S = 10.0
MARGIN = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """What was put out: the title of an episode, of which show, and whether a channel announces it."""

    title: str
    show: str
    announced: bool


class Backstage(Protocol):
    """What the screen asks of whoever runs the bot."""

    async def publish(self, words: str) -> Published:
        """Put out the next episode of the show that is meant; raises NotPossibleError where there is none."""

    def held_back(self) -> Sequence[str]:
        """The shows of which something can still be put out."""

    def air(self, path: Path) -> str:
        """Put a feed of one's own on the air; gives its address, and raises NotPossibleError for what is none."""

    async def settled(self) -> None:
        """Wait until the bot has done all that it was asked to."""


@dataclass(slots=True, kw_only=True)
class OpenForm:
    """A form that waits to be filled, a field a line."""

    reply: Reply
    title: str
    fields: tuple[Json, ...]
    values: dict[str, str] = field(default_factory=dict)

    @property
    def field(self) -> Json:
        """The field that is asked for now."""
        return self.fields[len(self.values)]


class Desk:
    """The state of a session; `arrived` is set whenever something new has come."""

    def __init__(
        self,
        club: Club,
        backstage: Backstage,
        clock: Callable[[], datetime],
        hosts: Mapping[str, str] | None = None,
    ) -> None:
        self.club = club
        self.backstage = backstage
        self.clock = clock
        self.began_at = clock()
        self.hosts = hosts or {}
        self.arrived = asyncio.Event()
        self.role = MEMBER
        you = club.people[MEMBER]
        self.eyes = Eyes(you, you.dm, self.arrived.set)
        self.form: OpenForm | None = None
        self.over = False
        self.record: deque[Shown] = deque(maxlen=MOST_RECORDED)

    @property
    def person(self) -> Person:
        """Who one is."""
        return self.eyes.person

    @property
    def channel(self) -> Channel:
        """Where one is."""
        return self.eyes.channel

    @property
    def guild(self) -> Guild:
        """The server that one is in; the club where one is in none."""
        return self.club.discord.world.guild_of(self.channel) or self.club.guild

    @property
    def bot_name(self) -> str:
        """What the bot is called."""
        return self.club.discord.bot.display_name

    def place(self, channel: Channel | None = None) -> str:
        """Name a channel, or the one looked at, as a person would."""
        named = channel or self.channel
        return f"DM with {self.bot_name}" if named.is_dm else f"#{named.name}"

    def unread(self) -> str:
        """Name the channels that hold something unread, with how much."""
        channels = self.club.discord.world.channels
        counts = self.eyes.unread.items()
        return ", ".join(f"{self.place(channels[each])} ({count})" for each, count in counts if each in channels)

    def typed(self, text: str) -> str:
        """Give what was typed with the addresses of this machine that are shown as others."""
        for here, shown in self.hosts.items():
            text = text.replace(shown, here)
        return text

    def names(self, *, still: bool, columns: int | None = None) -> Names:
        """Give what ids stand for; `still` for what is kept and compared, `columns` where a line must hold a link."""
        names = names_of(self.club.discord, now=self.began_at if still else self.clock(), still=still)
        return replace(names, hosts=self.hosts, longest_target=None if columns is None else max(8, columns - MARGIN))
