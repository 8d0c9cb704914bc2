import asyncio
import os
import sqlite3
from pathlib import Path

import pytest

from bot.errors import StoreError
from bot.store.database import open_database
from bot.store.schema import APPLICATION_ID, STEPS


async def test_a_new_file_carries_our_marks(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "playhead.db"
    await (await open_database(path)).close()
    with sqlite3.connect(path) as raw:
        assert raw.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert raw.execute("PRAGMA user_version").fetchone() == (len(STEPS),)
        assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    raw.close()


async def test_a_foreign_file_is_refused_and_left_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as raw:
        raw.execute("CREATE TABLE somebody (elses TEXT)")
    raw.close()
    before = path.read_bytes()
    with pytest.raises(StoreError) as refused:
        await open_database(path)
    assert refused.value.key == "store_foreign"
    assert path.read_bytes() == before


async def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("dear diary, " * 100)
    with pytest.raises(StoreError) as refused:
        await open_database(path)
    assert refused.value.key == "store_foreign"


async def test_a_newer_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "playhead.db"
    await (await open_database(path, steps=(*STEPS, "CREATE TABLE tomorrow (x TEXT);"))).close()
    with pytest.raises(StoreError) as refused:
        await open_database(path)
    assert refused.value.key == "store_newer"
    assert refused.value.values["version"] == len(STEPS) + 1


async def test_an_older_file_walks_the_missing_steps_after_a_backup(tmp_path: Path) -> None:
    path = tmp_path / "playhead.db"
    await (await open_database(path)).close()
    db = await open_database(path, steps=(*STEPS, "CREATE TABLE tomorrow (x TEXT);"))
    assert await db.rows("SELECT * FROM tomorrow") == []
    await db.close()
    assert (tmp_path / f"playhead.db.before-{len(STEPS) + 1}").exists()


async def test_a_step_that_fails_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "playhead.db"
    await (await open_database(path)).close()
    with pytest.raises(StoreError):
        await open_database(path, steps=(*STEPS, "CREATE TABLE fine (x TEXT); CREATE TABLE fine (x TEXT);"))
    db = await open_database(path)
    assert await db.rows("SELECT name FROM sqlite_master WHERE name = 'fine'") == []
    await db.close()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
async def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    os.chmod(tmp_path, 0o500)  # noqa: PTH101
    with pytest.raises(StoreError) as refused:
        await open_database(tmp_path / "playhead.db")
    assert refused.value.key == "store_unusable"


async def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreError) as refused:
        await open_database(tmp_path / "file" / "playhead.db")
    assert refused.value.key == "store_unusable"
    assert str(tmp_path) in str(refused.value.values["path"])


async def test_a_failed_or_cancelled_write_leaves_nothing_and_frees_the_writer(tmp_path: Path) -> None:
    db = await open_database(tmp_path / "playhead.db")
    insert = "INSERT INTO meta (key, value) VALUES (?, 'x')"

    async def fail() -> None:
        async with db.write() as writer:
            await writer.execute(insert, ("failed",))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fail()
    begun = asyncio.Event()

    async def slow() -> None:
        async with db.write() as writer:
            await writer.execute(insert, ("cancelled",))
            begun.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(slow())
    await begun.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    async with db.write() as writer:
        await writer.execute(insert, ("kept",))
    assert [row["key"] for row in await db.rows("SELECT key FROM meta")] == ["kept"]
    await db.close()


async def test_a_write_that_is_cancelled_as_it_begins_leaves_the_writer_free(tmp_path: Path) -> None:
    db = await open_database(tmp_path / "playhead.db")

    async def write(key: str) -> None:
        async with db.write() as writer:
            await writer.execute("INSERT INTO meta (key, value) VALUES (?, 'x')", (key,))

    for turns in range(1, 6):  # wherever it is by then
        task = asyncio.create_task(write(f"cancelled {turns}"))
        for _ in range(turns):
            await asyncio.sleep(0)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        await write(f"kept {turns}")
    kept = [row["key"] for row in await db.rows("SELECT key FROM meta WHERE key LIKE 'kept%'")]
    assert len(kept) == 5
    await db.close()


async def test_a_read_that_takes_too_long_is_stopped_and_the_reader_goes_on(tmp_path: Path) -> None:
    db = await open_database(tmp_path / "playhead.db", readers=1)
    endless = "WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"
    with pytest.raises(StoreError) as stopped:
        await db.rows(endless, deadline_s=0.05)
    assert stopped.value.key == "store_slow"
    assert [tuple(row) for row in await db.rows("SELECT 1")] == [(1,)]
    await db.close()


async def test_a_read_that_waits_is_not_overtaken_by_one_that_comes_later(tmp_path: Path) -> None:
    db = await open_database(tmp_path / "playhead.db", readers=1)
    ended: list[str] = []

    async def read(who: str, times: int) -> None:
        for _ in range(times):
            await db.rows("SELECT 1")
            ended.append(who)

    await asyncio.gather(read("first", 3), read("second", 1))
    await db.close()
    assert ended == ["first", "second", "first", "first"]


async def test_readers_cannot_write(tmp_path: Path) -> None:
    db = await open_database(tmp_path / "playhead.db")
    with pytest.raises(sqlite3.OperationalError):
        await db.rows("INSERT INTO meta (key, value) VALUES ('a', 'b')")
    await db.close()


async def test_a_backup_is_whole(tmp_path: Path) -> None:
    db = await open_database(tmp_path / "playhead.db")
    async with db.write() as writer:
        await writer.execute("INSERT INTO meta (key, value) VALUES ('kept', 'x')")
    await db.backup(tmp_path / "copy.db")
    await db.close()
    copy = await open_database(tmp_path / "copy.db")
    assert [row["key"] for row in await copy.rows("SELECT key FROM meta")] == ["kept"]
    await copy.close()


async def test_the_data_version_moves_with_our_writes_at_once_and_stands_still_for_quiet_ones(tmp_path: Path) -> None:
    db = await open_database(tmp_path / "playhead.db")
    before = await db.data_version()
    async with db.write(quiet=True) as writer:
        await writer.execute("INSERT INTO meta (key, value) VALUES ('beat', '1')")
    assert await db.data_version() == before
    async with db.write() as writer:
        await writer.execute("INSERT INTO meta (key, value) VALUES ('name', '1')")
        held = await db.data_version()  # while a transaction is open, and without waiting for it
    assert held == before
    assert await db.data_version() != before
    await db.close()


async def test_the_data_version_moves_with_the_writes_of_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.store.database.LOOK_EVERY_S", 0.0)
    db, other = await open_database(tmp_path / "playhead.db"), await open_database(tmp_path / "playhead.db")
    before = await db.data_version()
    async with other.write() as writer:
        await writer.execute("INSERT INTO meta (key, value) VALUES ('name', '1')")
    assert await db.data_version() != before
    await db.close()
    await other.close()


async def test_the_size_of_the_file_tells_what_is_not_folded_into_it_yet(tmp_path: Path) -> None:
    db = await open_database(tmp_path / "playhead.db")
    before = db.size_bytes()
    async with db.write() as writer:
        await writer.execute("CREATE TABLE heavy AS SELECT randomblob(1000000) AS load")
    assert db.size_bytes() - before > 900_000
    await db.close()
    assert db.size_bytes() == db.path.stat().st_size
