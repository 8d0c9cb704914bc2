"""What takes long to count and changes only when the file does: read once a change of it, for the latest who asked."""

from collections import OrderedDict
from collections.abc import Awaitable, Callable, Hashable
from typing import Generic, TypeVar
from weakref import WeakKeyDictionary

from bot.store.database import Database

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")


class Kept(Generic[K, T]):
    """Values by what they are of, of each open file the latest `most`."""

    def __init__(self, *, most: int) -> None:
        self._most = most
        self._of: WeakKeyDictionary[Database, OrderedDict[tuple[int, K], T]] = WeakKeyDictionary()

    async def get(self, db: Database, key: K, read: Callable[[], Awaitable[T]]) -> T:
        """Give what was read since the file changed last, else read it; what `read` raises is raised."""
        kept = self._of.setdefault(db, OrderedDict())
        now = (await db.data_version(), key)
        if now not in kept:
            kept[now] = await read()
        kept.move_to_end(now)
        found = kept[now]
        while len(kept) > self._most:
            kept.popitem(last=False)
        return found
