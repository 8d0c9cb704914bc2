import asyncio
import sqlite3
from pathlib import Path

import pytest

from bot.errors import StoreError
from bot.model.scope import Scope
from bot.store import episodes
from bot.store.backup import back_up, restore, verify
from bot.store.database import Database, open_database
from bot.store.drafts import store
from bot.store.episodes import Narrowing
from bot.store.lock import lock_for
from bot.store.schema import STEPS
from tests import make

FACTS = make.facts("The keepers talk about salt.", people=[make.credit()])


async def opened(path: Path, *titles: str) -> Database:
    return await make.index(path, {"Night Shift": [(make.item(title), FACTS) for title in titles]})


async def titles(path: Path) -> set[str]:
    db = await open_database(path)
    found = await episodes.find(db, Scope.everything(), Narrowing())
    await db.close()
    return {episode.title for episode in found}


async def test_a_backup_taken_while_writing_is_whole_and_of_one_moment(tmp_path: Path) -> None:
    db = await opened(tmp_path / "playhead.db", "One")

    async def write_on() -> None:
        for n in range(20):
            await store(db, [make.draft(1, make.item(f"Then {n}"), FACTS), make.draft(1, make.item(f"And {n}"), FACTS)])

    writing = asyncio.create_task(write_on())
    await back_up(db, tmp_path / "copy.db")
    await writing
    await db.close()
    verify(tmp_path / "copy.db")
    found = await titles(tmp_path / "copy.db")
    assert "One" in found
    assert len(found) % 2 == 1  # both of a transaction, or neither
    assert len(await titles(tmp_path / "playhead.db")) == 41


async def test_a_backup_replaces_nothing(tmp_path: Path) -> None:
    db = await opened(tmp_path / "playhead.db")
    (tmp_path / "copy.db").write_text("dear diary")
    with pytest.raises(StoreError) as refused:
        await back_up(db, tmp_path / "copy.db")
    assert refused.value.key == "backup_exists"
    assert (tmp_path / "copy.db").read_text() == "dear diary"
    await db.close()


async def test_a_restored_file_holds_what_the_backup_held_and_the_old_one_is_kept(tmp_path: Path) -> None:
    path, copy = tmp_path / "playhead.db", tmp_path / "copy.db"
    db = await opened(path, "One")
    await back_up(db, copy)
    await store(db, [make.draft(1, make.item("Two"), FACTS)])
    await db.close()
    kept = await restore(path, copy)
    assert await titles(path) == {"One"}
    assert kept is not None
    assert await titles(kept) == {"One", "Two"}


async def test_a_damaged_a_newer_and_a_foreign_backup_replace_nothing(tmp_path: Path) -> None:
    path, copy = tmp_path / "playhead.db", tmp_path / "copy.db"
    db = await opened(path, *(f"Episode {n}" for n in range(40)))
    await back_up(db, copy)
    await db.close()
    body = copy.read_bytes()
    copy.write_bytes(body[: len(body) // 2])
    newer, foreign = tmp_path / "newer.db", tmp_path / "foreign.txt"
    await (await open_database(newer, steps=(*STEPS, "CREATE TABLE tomorrow (x TEXT);"))).close()
    foreign.write_text("dear diary, " * 100)
    keys = []
    for source in (copy, newer, foreign, tmp_path / "missing.db"):
        with pytest.raises(StoreError) as refused:
            await restore(path, source)
        keys.append(refused.value.key)
    assert keys == ["backup_broken", "store_newer", "store_foreign", "store_unusable"]
    assert len(await titles(path)) == 40
    assert sorted(file.name for file in tmp_path.iterdir() if "restoring" in file.name) == []  # noqa: ASYNC240


async def test_nothing_is_restored_under_a_running_bot(tmp_path: Path) -> None:
    path, copy = tmp_path / "playhead.db", tmp_path / "copy.db"
    db = await opened(path, "One")
    await back_up(db, copy)
    await db.close()
    with lock_for(path, "run"), pytest.raises(StoreError) as refused:
        await restore(path, copy)
    assert refused.value.key == "store_busy"


async def test_a_row_that_refers_to_nothing_is_seen(tmp_path: Path) -> None:
    db = await opened(tmp_path / "playhead.db", "One")
    await db.close()
    with sqlite3.connect(tmp_path / "playhead.db") as raw:
        raw.execute("DELETE FROM credit")
        raw.execute("INSERT INTO credit (episode_id, n, name, role, key) VALUES (999, 0, 'x', 'guest', 'x')")
    raw.close()
    with pytest.raises(StoreError) as refused:
        verify(tmp_path / "playhead.db")
    assert refused.value.key == "backup_broken"
