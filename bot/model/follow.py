"""What somebody follows, and the hits that are told to them."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class FollowKind(StrEnum):
    """What is followed."""

    GUEST = "guest"
    TOPIC = "topic"
    SHOW = "show"


class Pace(StrEnum):
    """How often somebody is written to."""

    AT_ONCE = "at_once"
    DAILY = "daily"
    WEEKLY = "weekly"


@dataclass(frozen=True, slots=True, kw_only=True)
class Follow:
    """One person's wish to be told: `words` are a name, a topic or a show's title, as shown; `mentioned` widens."""

    id: int
    user_id: int
    kind: FollowKind
    words: str
    person_id: int | None = None
    show_id: int | None = None
    mentioned: bool = False
    made_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """That something of a follow is in an episode, with the seconds and what they are called where known."""

    follow: Follow
    seconds: tuple[tuple[float, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """What one person is told of one episode; `nonce` is the same for every attempt."""

    id: int
    user_id: int
    episode_id: int
    nonce: str
    follows: tuple[int, ...]
    seconds: tuple[tuple[float, str], ...] = ()
    state: str = "waiting"
    attempts: int = 0
    claimed_at: datetime | None = None
    leader_id: int | None = None
    channel_id: int | None = None
    message_id: int | None = None
