"""Why something was, or was not, announced: what is known of it, for `/why`."""

from dataclasses import dataclass
from datetime import datetime

from bot.model.delivery import Delivery, Destination
from bot.model.episode import Episode
from bot.model.show import FeedState, Show


@dataclass(frozen=True, slots=True, kw_only=True)
class Destiny:
    """What became of an episode in one channel; without a delivery it was never meant for it.

    `ended`: nothing is announced there any more.
    """

    destination: Destination
    delivery: Delivery | None = None
    ended: bool = False
    twin: str | None = None
    edited_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """A show, how its feed fares, and an episode with when it was seen, how it was decided, and where it went."""

    show: Show
    feed: FeedState
    episode: Episode | None = None
    seen_at: datetime | None = None
    reason: str = ""
    is_newest: bool = False
    destinies: tuple[Destiny, ...] = ()
