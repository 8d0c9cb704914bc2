"""Where announcements go, and what became of each."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True, kw_only=True)
class Destination:
    """A channel that announces the episodes of one show (`show_id`) or of all shows of its server (None).

    `talk` is `thread` for a thread under each announcement; `paused` says why nothing is sent for now.
    """

    id: int
    guild_id: int
    channel_id: int
    show_id: int | None = None
    role_id: int | None = None
    extras: bool = False
    talk: str | None = None
    publish: bool = False
    armed_at: datetime | None = None
    paused: str | None = None


class DeliveryState(StrEnum):
    """Where a delivery stands: waiting, claimed (in doubt until marked), sent, or given up with a reason."""

    WAITING = "waiting"
    CLAIMED = "claimed"
    SENT = "sent"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """One episode for one destination; `nonce` is the same for every attempt."""

    id: int
    destination: Destination
    episode_id: int
    nonce: str
    state: DeliveryState
    attempts: int = 0
    claimed_at: datetime | None = None
    message_id: int | None = None
    error: str | None = None
