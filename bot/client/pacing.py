"""One place for Discord's limits: what we send by ourselves stays below 50 requests a second in all."""

import asyncio
from collections import deque

A_SECOND = 40
# So many turns that came late may be made up for at once.
LATE = 4
OLD_EDITS, OLD_EDITS_WINDOW_S = 4, 65.0
PUBLISHED, PUBLISHED_WINDOW_S = 10, 3_610.0
MOST_KEPT = 10_000


class Pace:
    """Turns, handed out evenly in the order in which they were asked for; `hold` stops them all for a while.

    What a busy loop held up does not come all at once: all but a few turns of it are given up.
    """

    def __init__(self, a_second: float = A_SECOND) -> None:
        self._every_s = 1.0 / a_second
        self._next_s = 0.0
        self._first = asyncio.Lock()

    async def turn(self) -> None:
        """Wait for one's turn."""
        clock = asyncio.get_running_loop().time
        async with self._first:
            while (wait_s := self._next_s - clock()) > 0:  # noqa: ASYNC110 - a hold may have moved it
                await asyncio.sleep(wait_s)
            self._next_s = max(self._next_s, clock() - LATE * self._every_s) + self._every_s

    def hold(self, seconds: float) -> None:
        """Give nobody a turn for so many seconds."""
        self._next_s = max(self._next_s, asyncio.get_running_loop().time() + seconds)


class Budget:
    """So many of a kind in a window of time, for each channel by itself; forgotten at a restart."""

    def __init__(self, most: int, window_s: float) -> None:
        self._most = most
        self._window_s = window_s
        self._spent: dict[int, deque[float]] = {}
        self._held_s: dict[int, float] = {}

    def hold(self, channel_id: int, seconds: float) -> None:
        """Give nothing to a channel for a while: Discord says that it has spent more than we know of."""
        now_s = asyncio.get_running_loop().time()
        self._held_s = {each: until_s for each, until_s in self._held_s.items() if until_s > now_s}
        self._held_s[channel_id] = now_s + seconds

    def held_s(self, channel_id: int) -> float:
        """Give the seconds for which a channel is still held, 0 where it is not."""
        return max(0.0, self._held_s.get(channel_id, 0.0) - asyncio.get_running_loop().time())

    def wait_s(self, channel_id: int) -> float:
        """Spend one and give 0, or give the seconds until there is one to spend."""
        now_s = asyncio.get_running_loop().time()
        if held_s := self.held_s(channel_id):
            return held_s
        if len(self._spent) > MOST_KEPT:
            self._spent = {each: kept for each, kept in self._spent.items() if kept[-1] > now_s - self._window_s}
        spent = self._spent.setdefault(channel_id, deque())
        while spent and spent[0] <= now_s - self._window_s:
            spent.popleft()
        if len(spent) >= self._most:
            return spent[0] + self._window_s - now_s
        spent.append(now_s)
        return 0.0
