"""Budgets of a channel: old messages are edited, and messages published, no faster than Discord lets us."""

import asyncio
from typing import Any

from bot.client.pacing import OLD_EDITS, OLD_EDITS_WINDOW_S, PUBLISHED, PUBLISHED_WINDOW_S, Budget, Pace

# Discord's own: 30046 after five edits of messages older than an hour within a minute (seen, not documented), and
# ten published messages an hour.
DISCORDS_EDITS, A_MINUTE_S = 5, 60.0
DISCORDS_PUBLISHED, AN_HOUR_S = 10, 3_600.0


def spent(most: int, window_s: float, *, for_s: float) -> list[float]:
    """Spend whatever can be spent for so long, on a clock that goes as fast as it is waited for."""
    loop = _Loop()
    asyncio.set_event_loop(loop)
    moments: list[float] = []

    async def spend() -> None:
        budget = Budget(most, window_s)
        while loop.time() < for_s:
            wait_s = budget.wait_s(1)
            if wait_s:
                await asyncio.sleep(wait_s)
            else:
                moments.append(loop.time())

    try:
        loop.run_until_complete(spend())
    finally:
        asyncio.set_event_loop(None)
        loop.close()
    return moments


class _Loop(asyncio.SelectorEventLoop):
    """A loop that does not wait: its time jumps to whatever comes next."""

    def __init__(self) -> None:
        self._now_s = 0.0
        super().__init__()

    def time(self) -> float:
        return self._now_s

    def skip(self, seconds: float) -> None:
        """Let time pass in which nothing else can run."""
        self._now_s += seconds

    def _run_once(self) -> None:
        waiting: list[Any] = self._scheduled  # type: ignore[attr-defined]
        if waiting and not self._ready:  # type: ignore[attr-defined]
            self._now_s = max(self._now_s, waiting[0].when())
        super()._run_once()  # type: ignore[misc]


def most_within(moments: list[float], window_s: float) -> int:
    return max(sum(at <= each < at + window_s for each in moments) for at in moments)


def test_old_messages_are_never_edited_more_often_than_discord_allows() -> None:
    moments = spent(OLD_EDITS, OLD_EDITS_WINDOW_S, for_s=1_200.0)
    assert most_within(moments, A_MINUTE_S) < DISCORDS_EDITS
    assert len(moments) > 60  # and they are edited, not put off


def test_messages_are_never_published_more_often_than_discord_allows() -> None:
    moments = spent(PUBLISHED, PUBLISHED_WINDOW_S, for_s=36_000.0)
    assert most_within(moments, AN_HOUR_S) <= DISCORDS_PUBLISHED
    assert len(moments) > 90


def test_all_requests_of_ours_stay_below_fifty_a_second_and_a_hold_stops_them() -> None:
    loop = _Loop()
    asyncio.set_event_loop(loop)
    moments: list[float] = []

    async def ask() -> None:
        pace = Pace()
        for at in range(200):
            if at == 100:
                pace.hold(30.0)
            await pace.turn()
            moments.append(loop.time())

    try:
        loop.run_until_complete(ask())
    finally:
        asyncio.set_event_loop(None)
        loop.close()
    assert most_within(moments, 1.0) < 50
    assert moments[100] - moments[99] >= 29.0


def test_turns_that_a_busy_loop_held_up_do_not_come_all_at_once() -> None:
    loop = _Loop()
    asyncio.set_event_loop(loop)
    moments: list[float] = []

    async def ask(pace: Pace) -> None:
        await pace.turn()
        moments.append(loop.time())

    async def be_busy() -> None:
        await asyncio.sleep(0.5)
        loop.skip(2.0)

    async def all_at_once() -> None:
        pace = Pace()
        await asyncio.gather(be_busy(), *(ask(pace) for _ in range(200)))

    try:
        loop.run_until_complete(all_at_once())
    finally:
        asyncio.set_event_loop(None)
        loop.close()
    assert len(moments) == 200
    assert most_within(moments, 1.0) < 50
