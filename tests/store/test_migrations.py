"""Files of every version so far become what a new file is, with all that was in them."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.errors import StoreError
from bot.model.scope import Scope
from bot.say import say_error
from bot.search.ladder import search
from bot.store import episodes
from bot.store.backup import verify
from bot.store.database import open_database
from bot.store.drafts import store
from bot.store.episodes import Narrowing
from bot.store.schema import STEPS
from bot.store.spoken import block_in
from tests import make
from tests.store.old_files import FIXTURES, load

OLD = sorted(FIXTURES.glob("step-*.sql"), key=lambda file: int(file.stem.partition("-")[2]))


def steps_of(file: Path) -> int:
    return int(file.stem.partition("-")[2])


def schema_of(path: Path) -> set[tuple[str, str, str]]:
    """Give what a file is made of, but for white space."""
    with closing(sqlite3.connect(path)) as file:
        rows = file.execute("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL").fetchall()
    return {(kind, name, " ".join(sql.split())) for kind, name, sql in rows}


def rows_of(path: Path) -> dict[str, int]:
    """Give how many rows each table has; the tables of the search indexes are their own matter."""
    with closing(sqlite3.connect(path)) as file:
        tables = file.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'")
        names = [name for (name,) in tables if not name.startswith(("passage_fts", "heading_fts", "sqlite_"))]
        return {name: file.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in names}


def turns_of(path: Path) -> int:
    """Give how many turns there are in blocks, which were rows of a table before."""
    with closing(sqlite3.connect(path)) as file:
        bodies = file.execute("SELECT turns, body FROM transcript").fetchall()
    assert all(many == len(block_in(0, body).turns) for many, body in bodies)
    return sum(many for many, _ in bodies)


def merging_of(path: Path) -> set[tuple[str, int]]:
    """Give how the search indexes are set up."""
    with closing(sqlite3.connect(path)) as file:
        rows = [file.execute(f"SELECT k, v FROM {name}_config") for name in ("passage_fts", "heading_fts")]
        return {row for found in rows for row in found}


async def test_todays_version_has_its_file() -> None:
    assert steps_of(OLD[-1]) == len(STEPS), "a step was added: python -m tests.store.old_files"
    assert OLD[0].name == "step-1.sql"


@pytest.mark.parametrize("old", OLD, ids=lambda file: file.stem)
async def test_a_released_step_makes_what_it_made_when_it_was_released(old: Path, tmp_path: Path) -> None:
    load(old, tmp_path / "old.db")
    await (await open_database(tmp_path / "new.db", steps=STEPS[: steps_of(old)])).close()
    assert schema_of(tmp_path / "old.db") == schema_of(tmp_path / "new.db")


@pytest.mark.parametrize("old", OLD, ids=lambda file: file.stem)
async def test_an_old_file_becomes_what_a_new_one_is_and_keeps_every_row(old: Path, tmp_path: Path) -> None:
    path = tmp_path / "playhead.db"
    load(old, path)
    before = rows_of(path)
    assert min(before.values()) > 0  # the file has something of everything
    await (await open_database(path)).close()
    await (await open_database(tmp_path / "new.db")).close()
    assert schema_of(path) == schema_of(tmp_path / "new.db")
    assert merging_of(path) == merging_of(tmp_path / "new.db")
    assert ("automerge", 16) in merging_of(path)
    after = rows_of(path) | {"turn": turns_of(path)}
    assert {table: after[table] for table in before} == before
    verify(path)


@pytest.mark.parametrize("old", OLD[:-1], ids=lambda file: file.stem)
async def test_an_old_file_is_backed_up_before_anything_is_changed(old: Path, tmp_path: Path) -> None:
    path = tmp_path / "playhead.db"
    load(old, path)
    before = (schema_of(path), rows_of(path))
    await (await open_database(path)).close()
    kept = tmp_path / f"playhead.db.before-{len(STEPS)}"
    assert (schema_of(kept), rows_of(kept)) == before
    verify(kept)


@pytest.mark.parametrize("old", OLD, ids=lambda file: file.stem)
async def test_what_an_old_file_knew_is_found_and_goes_on(old: Path, tmp_path: Path) -> None:
    path = tmp_path / "playhead.db"
    load(old, path)
    db = await open_database(path)
    known = await episodes.find(db, Scope.everything(), Narrowing())
    assert {each.title for each in known} == {"Salt", "Brass & 'glass'", "Fog", "霧と塩の話"}
    assert {hit.episode_id for hit in await search(db, Scope.everything(), "salt")} == {1, 2, 3, 4}
    spoken = make.turns((1.0, "Ada Roe", "So, Fog?"), (9.5, "Mara Lindqvist", "Salt keeps; fog does not."))
    assert (await episodes.facts(db, 3)).transcript == spoken
    facts = make.facts("The keepers talk about gorse.")
    await store(db, [make.draft(1, make.item("Fog", guid="guid-1-2"), facts, episode_id=3)])
    await db.close()
    db = await open_database(path)  # which words there are is held in memory for a moment
    assert {hit.episode_id for hit in await search(db, Scope.everything(), "gorse")} == {3}
    assert {hit.episode_id for hit in await search(db, Scope.everything(), "salt")} == {1, 2, 4}
    await db.close()
    verify(path)


async def test_a_newer_file_and_a_foreign_one_are_refused_in_a_sentence(tmp_path: Path) -> None:
    load(OLD[-1], tmp_path / "newer.db")
    with closing(sqlite3.connect(tmp_path / "newer.db")) as file:
        file.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
    with closing(sqlite3.connect(tmp_path / "foreign.db")) as file:
        file.execute("PRAGMA user_version = 1")
    for name, told in (("newer.db", "written by a newer"), ("foreign.db", "is not a Playhead")):
        before = (tmp_path / name).read_bytes()
        with pytest.raises(StoreError) as refused:
            await open_database(tmp_path / name)
        sentence = say_error(refused.value)
        assert told in sentence
        assert name in sentence
        assert (tmp_path / name).read_bytes() == before
