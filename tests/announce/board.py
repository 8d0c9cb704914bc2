"""A Discord in memory for the outbox: channels that keep what was put there, and fail as told."""

import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime

from bot.announce.sending import Found, Later, Outcome, Refused, Sending, Standing, Unsure
from bot.model.delivery import Place
from bot.render.cards import Card
from bot.render.ids import MARK_CHARS, markers_of


class Trip(BaseException):
    """The process dies here."""


@dataclass
class Message:
    """What stands in a channel."""

    id: int
    nonce: str
    card: Card
    ping: int | None
    published: bool = False
    thread: str | None = None

    @property
    def marks(self) -> frozenset[str]:
        ids = [button.custom_id or "" for button in self.card.buttons]
        ids += [choice.value for select in self.card.selects for choice in select.choices]
        return markers_of(ids)


@dataclass
class Board:
    """The Poster of tests; `fate` says what happens to each request: None, or the name of a fault.

    lost: done, and no answer. dead: not done, and no answer. later: 429. dies, dies_after: the process dies before or
    after it was done.
    """

    fate: Callable[[], str | None] = lambda: None
    channels: dict[int, list[Message]] = field(default_factory=dict)
    refusing: set[int] = field(default_factory=set)
    numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))
    looks: int = 0

    def _done(self, act: Callable[[], int], channel_id: int) -> Outcome:
        fate = self.fate()
        if channel_id in self.refusing:
            return Refused(reason="discord 50013: Missing Permissions")
        if fate == "later":
            return Later(after_s=3)
        if fate == "dead":
            return Unsure()
        if fate == "dies":
            raise Trip
        message_id = act()
        if fate == "dies_after":
            raise Trip
        return Unsure() if fate == "lost" else Found(message_id=message_id)

    async def post(self, sending: Sending) -> Outcome:
        """Put a message up; the same nonce is the same message, but a forum knows none."""

        def put() -> int:
            there = self.channels.setdefault(sending.channel_id, [])
            same = [each for each in there if each.nonce == sending.nonce and sending.place is not Place.FORUM]
            if same:
                return same[0].id
            there.append(Message(next(self.numbers), sending.nonce, sending.card, sending.ping))
            return there[-1].id

        return self._done(put, sending.channel_id)

    async def find(self, sending: Sending, *, since: datetime) -> Standing | Refused | Later | Unsure:
        """Read a whole channel."""
        assert since < datetime(2100, 1, 1, tzinfo=UTC)
        self.looks += 1
        fate = self.fate()
        if fate in {"dies", "dies_after"}:
            raise Trip
        if fate:
            return Later(after_s=2) if fate == "later" else Unsure()
        singles: dict[str, int] = {}
        digests: list[dict[str, int]] = []
        for message in self.channels.get(sending.channel_id, []):
            marks = message.marks
            if len(marks) > 1 or any(len(mark) == MARK_CHARS for mark in marks):
                digests.append(dict.fromkeys(marks, message.id))
            else:
                singles |= dict.fromkeys(marks, message.id)
        return Standing(singles=singles, digests=tuple(digests))

    async def publish(self, channel_id: int, message_id: int) -> Outcome:
        """Publish a message, again and again if asked."""

        def act() -> int:
            self._message(channel_id, message_id).published = True
            return message_id

        return self._done(act, channel_id)

    async def open_thread(self, channel_id: int, message_id: int, name: str) -> Outcome:
        """Open the one thread of a message."""

        def act() -> int:
            self._message(channel_id, message_id).thread = name
            return message_id

        return self._done(act, channel_id)

    async def edit(self, channel_id: int, message_id: int, card: Card, *, pinged: int | None) -> Outcome:
        """Put another card up; a post is edited by its own id."""

        def act() -> int:
            assert pinged is None or pinged >= 0
            self._message(channel_id, message_id).card = card
            return message_id

        return self._done(act, channel_id)

    def _message(self, channel_id: int, message_id: int) -> Message:
        places = [channel_id] if channel_id != message_id else list(self.channels)
        return next(each for place in places for each in self.channels.get(place, []) if each.id == message_id)

    async def tell(self, guild_id: int, sentence: str, *, channel_id: int | None, user_id: int | None) -> bool | Later:
        """Nobody listens."""
        return bool(guild_id and sentence and (channel_id or user_id))
