"""The statements that a search runs, as SQLite saw them, planned again: none of them walks a table."""

from pathlib import Path

import pytest

from bot.model.answer import Period
from bot.model.episode import PassageKind
from bot.model.scope import Scope
from bot.search.ladder import search
from bot.store.database import Database
from bot.store.drafts import store
from bot.store.reach import FEW_SHOWS
from tests import make

INDEXES = ("passage_fts", "heading_fts")
SHOWS = FEW_SHOWS + 2
PASSAGES = 60
# Walked by nature: what matches, a list that is handed in, and the rows of an inner statement.
WALKED = ("VIRTUAL TABLE", "SCAN (subquery", "SCAN s", "SCAN f", "SCAN CONSTANT ROW")
# In order of an index, to a limit; and an index that holds nothing but the episodes of paired shows.
IN_ORDER = ("USING INDEX episode_newest", "USING COVERING INDEX episode_newest", "INDEX episode_same_as")


async def _filled(path: Path) -> Database:
    """Many shows, one of which says so much of salt that not all of it can be ranked."""
    said = "\n".join(f"Salt and the lamp are told of for the {n}th time." for n in range(PASSAGES))
    told = make.facts(said, people=[make.credit("Ada Tideman")])
    few = {f"Show {n}": [(make.item(f"One {n}"), make.facts("A little salt."))] for n in range(SHOWS)}
    return await make.index(path, {"Night Shift": [(make.item("One"), told)], **few})


async def _statements(db: Database, scope: Scope, text: str, **filters: object) -> list[str]:
    """Give what SQLite ran for a search of which everything that is kept is known already."""
    await search(db, scope, text, **filters)  # type: ignore[arg-type]
    ran: list[str] = []
    for reader in db._all_readers:
        await reader.set_trace_callback(ran.append)
    await search(db, scope, text, **filters)  # type: ignore[arg-type]
    for reader in db._all_readers:
        await reader.set_trace_callback(None)  # type: ignore[arg-type]
    return [sql for sql in ran if not sql.startswith("--") and not any(f"'main'.'{index}" in sql for index in INDEXES)]


@pytest.mark.parametrize(
    ("scope", "text", "filters"),
    [
        (Scope.everything(), "salt", {}),
        (Scope.everything(), "salt lamp told", {}),
        (Scope.everything(), '"the lamp are"', {}),
        (Scope.everything(), "the and of", {}),
        (Scope.everything(), "salt", {"kinds": [PassageKind.NOTES]}),
        (Scope.everything(), "salt", {"show_id": 1}),
        (Scope.everything(), "salt", {"person_id": 1}),
        (Scope.everything(), "salt", {"period": Period(after=make.NOW - make.WEEK)}),
        (Scope.everything(), "salt", {"limit": 2}),
        (Scope.server(7), "salt lamp", {}),
        (Scope.server(7), "salt", {"limit": 2}),
        (Scope.server(7), "salt", {"show_id": 1}),
        (Scope.direct(), "salt lamp", {}),
        (Scope.direct(), "the and of", {"limit": 2}),
    ],
)
async def test_no_statement_of_a_search_walks_a_table(
    tmp_path: Path, scope: Scope, text: str, filters: dict[str, object]
) -> None:
    db = await _filled(tmp_path)
    ran = await _statements(db, scope, text, **filters)
    assert any("passage_fts" in sql for sql in ran)
    plans = [step["detail"] for sql in ran for step in await db.rows(f"EXPLAIN QUERY PLAN {sql}")]
    await db.close()
    walked = [
        step for step in plans if step.startswith("SCAN") and not any(word in step for word in (*WALKED, *IN_ORDER))
    ]
    assert walked == []
    of_index = [step for step in plans if any(index in step for index in INDEXES)]
    assert not [step for step in of_index if "VIRTUAL TABLE" not in step]


async def test_the_few_shows_of_a_reader_are_sought_as_ranges(tmp_path: Path) -> None:
    db = await make.index(tmp_path, {})
    mine = await make.show(db, "Mine", guild_id=7)
    await store(db, [make.draft(mine.id, make.item("One"), make.facts("Salt and the lamp."))])
    ran = [sql for sql in await _statements(db, Scope.server(7), "salt lamp") if "passage_fts" in sql]
    plans = [step["detail"] for sql in ran for step in await db.rows(f"EXPLAIN QUERY PLAN {sql}")]
    await db.close()
    sought = [step.split("VIRTUAL TABLE INDEX")[1] for step in plans if step.startswith("SCAN passage_fts")]
    assert sought
    assert all(">" in step and "<" in step for step in sought)
