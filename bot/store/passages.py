"""Passages and their search rows: what can be found, by ids that begin with the show and grow with time."""

from collections.abc import Sequence

import aiosqlite

from bot.model.answer import Hit
from bot.model.episode import Passage, PassageKind, Section
from bot.model.scope import Reach, Scope
from bot.store.database import Database
from bot.store.scopes import visible

SHOW_SHIFT = 36
SEARCH_DEADLINE_S = 1.0


async def replace_passages(
    writer: aiosqlite.Connection, show_id: int, episode_id: int, passages: Sequence[Passage]
) -> None:
    """Swap the passages of an episode, search rows with them; old ids are used again so that order in time stays."""
    old = list(
        await writer.execute_fetchall("SELECT id, text FROM passage WHERE episode_id = ? ORDER BY id", (episode_id,))
    )
    # External content: the search index must be told the very words that it holds, before they change.
    await writer.executemany(
        "INSERT INTO passage_fts (passage_fts, rowid, text) VALUES ('delete', ?, ?)",
        [(row["id"], row["text"]) for row in old],
    )
    await writer.execute("DELETE FROM passage WHERE episode_id = ?", (episode_id,))
    ids = [int(row["id"]) for row in old][: len(passages)]
    ids += await _fresh_ids(writer, show_id, len(passages) - len(ids))
    rows = [
        (rowid, episode_id, p.kind.value, p.start_s, p.speaker, p.section.value, p.text)
        for rowid, p in zip(ids, passages, strict=True)
    ]
    await writer.executemany("INSERT INTO passage VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
    await writer.executemany(
        "INSERT INTO passage_fts (rowid, text) VALUES (?, ?)",
        [(rowid, p.text) for rowid, p in zip(ids, passages, strict=True)],
    )


async def _fresh_ids(writer: aiosqlite.Connection, show_id: int, count: int) -> list[int]:
    if count <= 0:
        return []
    found = await writer.execute_fetchall("SELECT next_passage FROM show WHERE id = ?", (show_id,))
    first = int(next(iter(found))["next_passage"])
    await writer.execute("UPDATE show SET next_passage = ? WHERE id = ?", (first + count, show_id))
    return [(show_id << SHOW_SHIFT) | n for n in range(first, first + count)]


async def matching(
    db: Database,
    scope: Scope,
    match: str,
    *,
    limit: int,
    episode_ids: Sequence[int] | None = None,
) -> tuple[Hit, ...]:
    """Give the passages that an FTS5 expression matches, best bm25 first; scores are positive, higher is better.

    `match` must be built from quoted words (bot.search.plan); adverts and boilerplate are left out.
    Raises StoreError where it takes over a second.
    """
    shown, values = visible(scope)
    narrowed = "" if scope.reach is Reach.EVERYTHING else f"AND (passage.id >> {SHOW_SHIFT}) IN ({shown})"
    listed = "" if episode_ids is None else f"AND passage.episode_id IN ({', '.join('?' * len(episode_ids))})"
    rows = await db.rows(
        f"""SELECT passage.*, -bm25(passage_fts) AS score
        FROM passage_fts JOIN passage ON passage.id = passage_fts.rowid
        WHERE passage_fts MATCH ? AND section = '{Section.BODY}' {narrowed} {listed}
        ORDER BY bm25(passage_fts) LIMIT ?""",
        (match, *(values if narrowed else ()), *(episode_ids or ()), limit),
        deadline_s=SEARCH_DEADLINE_S,
    )
    return tuple(
        Hit(
            episode_id=row["episode_id"],
            show_id=row["id"] >> SHOW_SHIFT,
            kind=PassageKind(row["kind"]),
            text=row["text"],
            score=row["score"],
            start_s=row["start_s"],
            speaker=row["speaker"],
        )
        for row in rows
    )


async def of_episode(db: Database, episode_id: int) -> tuple[Passage, ...]:
    """Give the passages of an episode in order; the caller has seen that the episode is in scope."""
    rows = await db.rows("SELECT * FROM passage WHERE episode_id = ? ORDER BY id", (episode_id,))
    return tuple(
        Passage(
            kind=PassageKind(row["kind"]),
            text=row["text"],
            start_s=row["start_s"],
            speaker=row["speaker"],
            section=Section(row["section"]),
        )
        for row in rows
    )


async def word_counts(db: Database) -> dict[str, int]:
    """Give in how many passages each stemmed word stands."""
    rows = await db.rows("SELECT term, doc FROM passage_words", deadline_s=30.0)
    return {row["term"]: row["doc"] for row in rows}
