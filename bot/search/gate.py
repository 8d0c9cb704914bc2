"""Few searches at once: where many ask, each is carried out in its turn instead of all a little, and too late."""

import asyncio
import contextlib
import time
from collections import deque
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from bot.store.database import Database

AT_ONCE = 4
"""Two readers are kept busy, and the event loop between them."""
_WAITED = 0.6
"""Of its time that a search waits for its turn; the rest is enough for the least that it can give."""
_LONG = 0.5
"""Where the first in the line has waited for so much of its time, not all can be served: then the last to come is,
who still has time for a whole search, and those before get the least instead of everybody."""


class Gate:
    """Who searches, and who waits for a turn, in the order of their asking."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._free = AT_ONCE
        self._line: deque[_Place] = deque()

    async def enter(self, ends_at: float) -> bool:
        """Wait for a turn; tells whether it came before most of the time was up. Who entered must leave."""
        if self._free:
            self._free -= 1
            return True
        now = self._clock()
        left = max(0.0, ends_at - now)
        place = _Place(turn=asyncio.get_running_loop().create_future(), long_at=now + left * _LONG)
        self._line.append(place)
        try:
            async with asyncio.timeout(left * _WAITED):
                await place.turn
        except (TimeoutError, asyncio.CancelledError) as error:
            self._give_up(place)
            if isinstance(error, asyncio.CancelledError):
                raise
            return False
        return True

    def _give_up(self, place: "_Place") -> None:
        if place in self._line:
            self._line.remove(place)
        elif not place.turn.cancelled():  # the turn had come, but too late
            self.leave()

    def leave(self) -> None:
        """Give the turn to the next."""
        while self._line:
            late = self._line[0].long_at < self._clock()
            place = self._line.pop() if late else self._line.popleft()
            if not place.turn.done():
                place.turn.set_result(None)
                return
        self._free += 1


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Place:
    """A place in the line: the turn that is waited for, and when that was long."""

    turn: "asyncio.Future[None]"
    long_at: float


_GATES: WeakKeyDictionary[Database, Gate] = WeakKeyDictionary()


@contextlib.asynccontextmanager
async def turn(db: Database, ends_at: float) -> AsyncIterator[bool]:
    """Wait for a search's turn; tells whether it came before most of the time was up."""
    gate = _GATES.setdefault(db, Gate())
    came = await gate.enter(ends_at)
    try:
        yield came
    finally:
        if came:
            gate.leave()
