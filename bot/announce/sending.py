"""What is handed to Discord and what comes back, as values; and who does the handing."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.model.delivery import Place
from bot.render.cards import Card


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending:
    """A message to be put into a channel, or with `name` and `tags` into a forum as a post; `ping` is a role."""

    guild_id: int
    channel_id: int
    place: Place
    card: Card
    nonce: str
    name: str = ""
    tags: tuple[int, ...] = ()
    ping: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """It stands there (0 where it stood and was deleted since)."""

    message_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """All that was found of ours in a channel: message ids by marker, digests apart."""

    singles: dict[str, int]
    digests: tuple[dict[str, int], ...] = ()

    @property
    def marks(self) -> frozenset[str]:
        """Every marker."""
        return frozenset(self.singles).union(*self.digests)

    def only(self, marks: AbstractSet[str]) -> "Standing":
        """Keep some markers and forget the others."""
        kept = [{mark: message for mark, message in each.items() if mark in marks} for each in self.digests]
        singles = {mark: message for mark, message in self.singles.items() if mark in marks}
        return Standing(singles=singles, digests=tuple(each for each in kept if each))


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """Discord will not take it until somebody changes something: a permission, the channel, its tags."""

    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Failed:
    """Discord will never take this one."""

    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Later:
    """It was surely not done, and may be from `after_s` seconds on."""

    after_s: float


@dataclass(frozen=True, slots=True)
class Unsure:
    """It may or may not have been done."""


Outcome = Found | Refused | Failed | Later | Unsure


class Poster(Protocol):
    """Who can put things into Discord and look for them there; each is tried once, never repeated inside."""

    async def post(self, sending: Sending) -> Outcome:
        """Send a message with its nonce, or open a forum post."""

    async def find(self, sending: Sending, *, since: datetime) -> Standing | Refused | Later | Unsure:
        """Look for all our markers in the channel's recent history, or the forum's posts, back to `since`."""

    async def publish(self, channel_id: int, message_id: int) -> Outcome:
        """Publish a message of an announcement channel."""

    async def open_thread(self, channel_id: int, message_id: int, name: str) -> Outcome:
        """Open the thread of a message."""

    async def edit(self, channel_id: int, message_id: int, card: Card, *, pinged: int | None) -> Outcome:
        """Edit a message in place, notifying nobody and waking no archived thread; `pinged` is the role it named."""
