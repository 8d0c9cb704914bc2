"""Whose turn it is to search: nobody is overtaken but where not all can be served, and no turn is lost."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.model.scope import Scope
from bot.search.gate import AT_ONCE, Gate
from bot.search.ladder import search
from tests import make

LONG_S = 60.0


@dataclass
class Clock:
    """A clock that is set by hand."""

    now: float = 0.0

    def __call__(self) -> float:
        return self.now


async def _full(clock: Callable[[], float] = time.monotonic) -> Gate:
    gate = Gate(clock)
    for _ in range(AT_ONCE):
        assert await gate.enter(clock() + LONG_S)
    return gate


async def _line(gate: Gate, waits_s: list[float], came: list[int]) -> list["asyncio.Task[bool]"]:
    """Let some wait, one after the other."""

    async def wait(n: int, wait_s: float) -> bool:
        entered = await gate.enter(gate._clock() + wait_s)
        came.append(n)
        return entered

    tasks = [asyncio.create_task(wait(n, wait_s)) for n, wait_s in enumerate(waits_s)]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    return tasks


async def test_who_asked_first_is_served_first() -> None:
    gate, came = await _full(), list[int]()
    tasks = await _line(gate, [LONG_S] * 3, came)
    for _ in range(3):
        gate.leave()
    assert await asyncio.gather(*tasks) == [True] * 3
    assert came == [0, 1, 2]


async def test_where_the_first_waited_for_long_the_last_to_come_is_served() -> None:
    clock = Clock()
    gate, came = await _full(clock), list[int]()
    tasks = await _line(gate, [LONG_S] * 3, came)
    clock.now += 0.6 * LONG_S
    for _ in range(3):
        gate.leave()
    assert await asyncio.gather(*tasks) == [True] * 3
    assert came == [2, 1, 0]


async def test_who_has_waited_for_most_of_the_time_is_told_so_and_leaves_no_place_behind() -> None:
    gate = await _full()
    assert not await gate.enter(ends_at := time.monotonic())
    gate.leave()
    assert await gate.enter(ends_at)


async def test_a_turn_that_nobody_waits_for_any_more_is_not_lost() -> None:
    gate = await _full()
    tasks = await _line(gate, [LONG_S] * 2, [])
    gate.leave()  # the first has its turn, but is told so only later
    for task in tasks:
        task.cancel()
    assert all(isinstance(one, asyncio.CancelledError) for one in await asyncio.gather(*tasks, return_exceptions=True))
    for _ in range(AT_ONCE - 1):
        gate.leave()
    async with asyncio.timeout(LONG_S):
        assert [await gate.enter(time.monotonic()) for _ in range(AT_ONCE + 1)] == [True] * AT_ONCE + [False]


@pytest.mark.parametrize("many", [1, 40])
async def test_however_many_ask_at_once_each_finds_what_there_is(tmp_path: Path, many: int) -> None:
    db = await make.index(tmp_path, {"Night Shift": [(make.item("One"), make.facts("Salt and the lamp."))]})
    asked = (search(db, Scope.everything(), "salt lamp", deadline_s=LONG_S) for _ in range(many))
    found = await asyncio.gather(*asked)
    await db.close()
    assert [[hit.text for hit in one] for one in found] == [["Salt and the lamp."]] * many
    assert not any(one.hurried for one in found)


async def test_who_gets_no_turn_and_asks_for_what_nobody_says_finds_nothing(tmp_path: Path) -> None:
    db = await make.index(tmp_path, {"Night Shift": [(make.item("One"), make.facts("Salt and the lamp."))]})
    others = [search(db, Scope.everything(), "salt lamp", deadline_s=LONG_S) for _ in range(10 * AT_ONCE)]
    *_, found = await asyncio.gather(*others, search(db, Scope.everything(), "zanzibar", deadline_s=0.0))
    await db.close()
    assert found.hurried
    assert list(found) == []
