"""Where announcements go, and what became of each."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class Place(StrEnum):
    """What kind of channel a destination is: it decides how an announcement is put there."""

    TEXT = "text"
    NEWS = "news"
    FORUM = "forum"
    THREAD = "thread"
    VOICE = "voice"


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """Which episodes a destination wants: every list that is not empty must be met by one of its entries."""

    title: tuple[str, ...] = ()
    guests: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    seasons: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Destination:
    """A channel that announces the episodes of one show (`show_id`) or of all shows of its server (None).

    `talk` is `thread` for a thread under each announcement, or the id of a forum; `paused` says why nothing is sent
    for now; `tags` are pairs of show (0 for all) and forum tag; `line` is the text above the card, with placeholders;
    `when` and `quiet` are times of `zone` as typed: `daily 18:00`, `weekly friday 18:00`, `22:00-07:00`.
    """

    id: int
    guild_id: int
    channel_id: int
    place: Place = Place.TEXT
    show_id: int | None = None
    role_id: int | None = None
    extras: bool = False
    talk: str | None = None
    publish: bool = False
    armed_at: datetime | None = None
    paused: str | None = None
    started_by: int | None = None
    filters: Filters = field(default_factory=Filters)
    tags: tuple[tuple[int, int], ...] = ()
    line: str | None = None
    when: str | None = None
    quiet: str | None = None
    by_hand: bool = False

    @property
    def talk_forum(self) -> int | None:
        """The forum in which each announcement gets its post."""
        return int(self.talk) if self.talk and self.talk.isdecimal() else None


class DeliveryState(StrEnum):
    """Where a delivery stands: waiting, claimed (in doubt until marked), sent, given up, or not wanted (skipped)."""

    WAITING = "waiting"
    CLAIMED = "claimed"
    SENT = "sent"
    FAILED = "failed"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """One episode for one destination; `nonce` is the same for every attempt, `turn` counts posts by hand.

    `pinged` is the role that the message named, 0 for none, None where that is not known.
    """

    id: int
    destination: Destination
    episode_id: int
    nonce: str
    state: DeliveryState
    attempts: int = 0
    turn: int = 0
    hushed: bool = False
    digest: bool = False
    due_at: datetime | None = None
    enqueued_at: datetime | None = None
    claimed_at: datetime | None = None
    sent_at: datetime | None = None
    message_id: int | None = None
    pinged: int | None = None
    talk_id: int | None = None
    error: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """What goes out as one message: one delivery, or more than five as a digest; the first leads."""

    deliveries: tuple[Delivery, ...]
    nonce: str

    @property
    def leader(self) -> Delivery:
        """The oldest, which stands for all."""
        return self.deliveries[0]

    @property
    def is_digest(self) -> bool:
        """Whether it is one message about many episodes."""
        return len(self.deliveries) > 1

    @property
    def nonces(self) -> frozenset[str]:
        """The markers of all its deliveries."""
        return frozenset(delivery.nonce for delivery in self.deliveries)

    @property
    def ids(self) -> frozenset[int]:
        """The ids of all its deliveries."""
        return frozenset(delivery.id for delivery in self.deliveries)
