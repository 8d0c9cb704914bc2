from pathlib import Path

import pytest

from bot.model.scope import Scope
from bot.search.ladder import search
from bot.store import settling
from bot.store.database import Database
from bot.store.drafts import store
from tests import make


async def _pieces(db: Database, index: str = "passage_fts") -> int:
    return len(await db.rows(f"SELECT DISTINCT segid FROM {index}_idx"))


async def test_what_was_stored_in_many_goes_is_merged_in_small_steps_and_found_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settling, "_FEWEST_PAGES", 1)
    monkeypatch.setattr(settling, "PAGES_A_STEP", 1)
    db = await make.index(tmp_path, {"Night Shift": []})
    for n in range(7):
        said = "\n".join(f"The salt of night {n} and word{n}x{k} at sea." for k in range(100))
        await store(db, [make.draft(1, make.item(f"Night {n}"), make.facts(said))])
    before = [hit.text for hit in await search(db, Scope.everything(), "salt night word3x7", limit=50)]
    version = await db.data_version()
    assert await _pieces(db) > 1
    done = [await settling.settle(db, steps=1) for _ in range(100)]
    assert (done[0], done[-1]) == (False, True)
    assert await _pieces(db) == 1
    assert await db.data_version() == version
    assert [hit.text for hit in await search(db, Scope.everything(), "salt night word3x7", limit=50)] == before
    await db.close()


async def test_a_small_index_is_left_as_it_is(tmp_path: Path) -> None:
    db = await make.index(tmp_path, {f"Show {n}": [(make.item("One"), make.facts("Salt."))] for n in range(3)})
    pieces = await _pieces(db)
    assert await settling.settle(db)
    assert await _pieces(db) == pieces > 1
    await db.close()
