"""Discord's clock: real time until somebody moves it, and timers that notice when it is moved."""

import asyncio
import time
from collections.abc import Callable
from datetime import UTC, datetime


class Timer:
    """Something to do once the clock has reached a time."""

    __slots__ = ("act", "due_s", "handle")

    def __init__(self, due_s: float, act: Callable[[], None]) -> None:
        self.due_s = due_s
        self.act = act
        self.handle: asyncio.TimerHandle | None = None


class Clock:
    """A wall clock (seconds since 1970) read from a function, plus what it was moved by."""

    def __init__(self, now_s: Callable[[], float] = time.time) -> None:
        self._now_s = now_s
        self._moved_s = 0.0
        self._timers: list[Timer] = []

    def time_s(self) -> float:
        """Return the time in seconds since 1970."""
        return self._now_s() + self._moved_s

    def now(self) -> datetime:
        """Return the time, aware, in UTC."""
        return datetime.fromtimestamp(self.time_s(), UTC)

    def advance(self, by_s: float) -> None:
        """Move the clock forward and do at once what has become due, oldest first."""
        self._moved_s += by_s
        for timer in sorted(self._timers, key=lambda each: each.due_s):
            self._look(timer)

    def after(self, delay_s: float, act: Callable[[], None]) -> Timer:
        """Do something once the clock has gone on by that much; needs a running loop."""
        timer = Timer(self.time_s() + delay_s, act)
        self._timers.append(timer)
        self._look(timer)
        return timer

    def cancel(self, timer: Timer) -> None:
        """Forget a timer; nothing happens where it is done already."""
        if timer in self._timers:
            self._timers.remove(timer)
        if timer.handle is not None:
            timer.handle.cancel()

    def stop(self) -> None:
        """Forget every timer."""
        for timer in tuple(self._timers):
            self.cancel(timer)

    @property
    def waiting(self) -> int:
        """How many timers there are."""
        return len(self._timers)

    async def sleep(self, delay_s: float) -> None:
        """Wait until the clock has gone on by that much."""
        done = asyncio.get_running_loop().create_future()
        timer = self.after(delay_s, lambda: None if done.done() else done.set_result(None))
        try:
            await done
        finally:
            self.cancel(timer)

    def _look(self, timer: Timer) -> None:
        if timer not in self._timers:
            return
        if timer.handle is not None:
            timer.handle.cancel()
        left_s = timer.due_s - self.time_s()
        if left_s <= 0:
            self._timers.remove(timer)
            timer.act()
        else:
            timer.handle = asyncio.get_running_loop().call_later(left_s, self._look, timer)
