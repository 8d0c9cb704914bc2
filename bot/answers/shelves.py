"""Names in the order in which they are offered, with what finds them quickly: made once for a directory and a show."""

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from bot.answers.labels import Choice
from bot.people.names import Preselection
from bot.people.trigrams import Trigrams
from bot.store.episodes import Listed

MOST_SHELVES = 64
MOST_TOLD = 100
# So few names are looked through one by one.
FEW = 150
# From so many on numpy is worth its memory.
MOST_LOOKED_THROUGH = 2_000

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Shelf(Generic[T]):
    """Things and their names (folded), in step, and which of them are worth a closer look; None where all are."""

    things: Sequence[T]
    names: Sequence[str]
    near: Preselection | None = None


@dataclass(frozen=True, slots=True)
class Dated:
    """Where the episodes of a shelf stand that have a number, or came out in a month, in their order."""

    numbers: Mapping[int, Sequence[int]]
    months: Mapping[tuple[int, int], Sequence[int]]

    def within(self, year: int | None, month: int | None) -> list[int]:
        """Give the places of a year's, or a month's, or a month's of any year."""
        fitting = (held for (y, m), held in self.months.items() if year in {None, y} and month in {None, m})
        return sorted(place for held in fitting for place in held)


def dated(episodes: Sequence[Listed]) -> Dated:
    """Note where numbers and months stand."""
    numbers: dict[int, list[int]] = {}
    months: dict[tuple[int, int], list[int]] = {}
    for place, one in enumerate(episodes):
        if one.number is not None:
            numbers.setdefault(one.number, []).append(place)
        if one.published_at is not None:
            months.setdefault((one.published_at.year, one.published_at.month), []).append(place)
    return Dated(numbers, months)


def selection(names: Sequence[str]) -> Preselection | None:
    """Make what preselects among names: nothing for few, numpy's postings for very many. It takes a while."""
    if len(names) <= FEW:
        return None
    if len(names) <= MOST_LOOKED_THROUGH:
        return Trigrams(names)
    from bot.people.preselect import Postings  # numpy is loaded by those who have that many names

    return Postings(names)


class Shelves:
    """What was made for a directory, the last used of it; made once, while all who want it wait."""

    def __init__(self) -> None:
        self._held: OrderedDict[object, object] = OrderedDict()
        self._making = asyncio.Lock()
        self._told: OrderedDict[object, tuple[Choice, ...]] = OrderedDict()

    async def get(self, key: object, make: Callable[[], Awaitable[T]]) -> T:
        """Give what stands under a key, or make it."""
        if key not in self._held:
            async with self._making:
                if key not in self._held:
                    self._held[key] = await make()
                while len(self._held) > MOST_SHELVES:
                    self._held.popitem(last=False)
        self._held.move_to_end(key)
        return self._held[key]  # type: ignore[return-value]  # made under this key

    def told(self, key: object) -> tuple[Choice, ...] | None:
        """Give what was offered to the same letters before: many type the same."""
        if key in self._told:
            self._told.move_to_end(key)
        return self._told.get(key)

    def tell(self, key: object, choices: tuple[Choice, ...]) -> tuple[Choice, ...]:
        """Keep what is offered, the last of it."""
        self._told[key] = choices
        while len(self._told) > MOST_TOLD:
            self._told.popitem(last=False)
        return choices


async def shelve(things: Sequence[T], names: Sequence[str]) -> Shelf[T]:
    """Put things on a shelf, off the loop as it may take a while."""
    return Shelf(things, names, await asyncio.to_thread(selection, names) if len(names) > FEW else None)
