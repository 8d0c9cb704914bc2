"""Reads by a few connections: in turn, without the loop, and each stopped by itself."""

import asyncio
import sqlite3
import time
from pathlib import Path
from typing import Any

import pytest

from bot.errors import StoreError
from bot.store.database import open_database
from bot.store.readers import _Read

ENDLESS = "WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"


async def test_what_waits_is_read_though_the_loop_is_busy(tmp_path: Path) -> None:
    db = await open_database(tmp_path / "playhead.db", readers=1)
    reads = [asyncio.create_task(db.rows("SELECT ? AS n", (n,))) for n in range(20)]
    await asyncio.sleep(0)
    ends = time.monotonic() + 10.0
    while db._readers.waiting and time.monotonic() < ends:
        pass  # the loop does not come by
    assert not db._readers.waiting
    assert [(await read)[0]["n"] for read in reads] == list(range(20))
    await db.close()


async def test_a_read_that_is_given_up_is_stopped_and_no_other(tmp_path: Path) -> None:
    db = await open_database(tmp_path / "playhead.db", readers=1)
    endless = asyncio.create_task(db.rows(ENDLESS, deadline_s=60.0))
    await asyncio.sleep(0)
    given_up, kept = asyncio.create_task(db.rows(ENDLESS)), asyncio.create_task(db.rows("SELECT 1 AS n"))
    await asyncio.sleep(0)
    given_up.cancel()
    endless.cancel()
    assert [row["n"] for row in await kept] == [1]
    assert [row["n"] for row in await db.rows("SELECT 2 AS n")] == [2]
    await db.close()


class _Late(sqlite3.Connection):
    """A connection that is only about to begin when its read is given up."""

    given_up: _Read

    def execute(self, *query: Any) -> sqlite3.Cursor:
        self.given_up.stop()
        return super().execute(*query)


async def test_a_read_is_stopped_that_is_given_up_before_sqlite_has_begun_with_it() -> None:
    connection = sqlite3.connect(":memory:", factory=_Late, check_same_thread=False)
    connection.given_up = read = _Read(ENDLESS, ())
    doing = asyncio.create_task(asyncio.to_thread(read.do, connection))
    done, _ = await asyncio.wait((doing,), timeout=5.0)
    connection.interrupt()
    await doing
    connection.close()
    assert done


async def test_waiting_counts_towards_the_deadline(tmp_path: Path) -> None:
    db = await open_database(tmp_path / "playhead.db", readers=1)
    endless = asyncio.create_task(db.rows(ENDLESS, deadline_s=60.0))
    await asyncio.sleep(0)
    with pytest.raises(StoreError):
        await db.rows("SELECT 1", deadline_s=0.05)
    endless.cancel()
    await asyncio.gather(endless, return_exceptions=True)
    assert len(await db.rows("SELECT 1")) == 1
    await db.close()


async def test_a_file_that_is_closed_reads_no_more(tmp_path: Path) -> None:
    db = await open_database(tmp_path / "playhead.db")
    await db.close()
    for _ in range(3):
        with pytest.raises(ValueError, match="connection"):
            await db.rows("SELECT 1")
