"""What a look at a feed needs, handed in: the file, the network, the worker, the time and chance."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from weakref import WeakValueDictionary

from bot.feeds.directory import APPLE
from bot.feeds.fetch import Fetcher
from bot.store.database import Database
from bot.worker import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Sites:
    """Where places of the web are asked that are known by name; `directory` None asks none."""

    directory: str | None = APPLE
    youtube: str = "https://www.youtube.com"
    spotify: str = "https://open.spotify.com"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tools:
    """The doors to the outside.

    `locks` are by show, while somebody has them; `resting` is until when a host wants to be left alone; `storing` are
    the shows of which a look is storing what it found.
    """

    db: Database
    fetcher: Fetcher
    reader: Reader
    clock: Callable[[], datetime]
    chance: Callable[[], float]
    interval_s: float
    sites: Sites = field(default_factory=Sites)
    locks: WeakValueDictionary[int, asyncio.Lock] = field(default_factory=WeakValueDictionary)
    resting: dict[str, datetime] = field(default_factory=dict)
    storing: set[int] = field(default_factory=set)

    def lock(self, show_id: int) -> asyncio.Lock:
        """Give the lock under which a show's feed is looked at."""
        return self.locks.setdefault(show_id, asyncio.Lock())
