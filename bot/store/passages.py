"""Passages and their search rows: what can be found, by ids that begin with the show and grow with time."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.model.answer import Hit
from bot.model.episode import Passage, PassageKind, Section
from bot.model.scope import Reach, Scope
from bot.store.database import Connection, Database, Raw, Row
from bot.store.episodes import Narrowing, narrowing
from bot.store.scopes import doubled, visible
from bot.wording import written

SHOW_SHIFT = 36
SEARCH_DEADLINE_S = 1.0
VOCABULARY_DEADLINE_S = 30.0
MOST_ACRONYMS = 20_000
_FEW_SHOWS = 40
_LEAST_OF_A_SHOW = 20
_ALL = Narrowing()


async def replace_passages(writer: Connection, show_id: int, episode_id: int, passages: Sequence[Passage]) -> None:
    """Swap the passages of an episode, search rows with them; old ids are used again so that order in time stays."""
    told = [written(passage.text) for passage in passages]
    news = await writer.run(swap_passages, show_id, episode_id, passages, told)
    await writer.run(tell_index, [news])


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What the search index is still to be told: rows that it loses, by id and the very words, and rows it gets."""

    old: list[tuple[int, str]]
    new: list[tuple[int, str]]


def swap_passages(writer: Raw, show_id: int, episode_id: int, passages: Sequence[Passage], told: Sequence[str]) -> News:
    """Swap the rows, on the writer's own thread; `told` is what the index is to be told of each passage."""
    old = writer.execute("SELECT id, text FROM passage WHERE episode_id = ? ORDER BY id", (episode_id,)).fetchall()
    if old:
        writer.execute("DELETE FROM passage WHERE episode_id = ?", (episode_id,))
    ids = [int(row["id"]) for row in old][: len(passages)]
    ids += _fresh_ids(writer, show_id, len(passages) - len(ids))
    writer.executemany(
        "INSERT INTO passage VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (rowid, episode_id, p.kind.value, p.start_s, p.speaker, p.section.value, p.text)
            for rowid, p in zip(ids, passages, strict=True)
        ],
    )
    # The search index keeps no text: it must be told the very words that it holds, as they were before.
    gone = [(int(row["id"]), written(row["text"])) for row in old]
    return News(old=gone, new=list(zip(ids, told, strict=True)))


def tell_index(writer: Raw, news: Sequence[News]) -> None:
    """Tell the search index what changed, at the end of a transaction, which must not end without.

    Any other statement that could be undone by itself makes the index write down what it was told so far.
    """
    for one in news:
        writer.executemany("INSERT INTO passage_fts (passage_fts, rowid, text) VALUES ('delete', ?, ?)", one.old)
    for one in news:
        writer.executemany("INSERT INTO passage_fts (rowid, text) VALUES (?, ?)", one.new)


def _fresh_ids(writer: Raw, show_id: int, count: int) -> list[int]:
    if count <= 0:
        return []
    found = writer.execute(
        "UPDATE show SET next_passage = next_passage + ? WHERE id = ? RETURNING next_passage", (count, show_id)
    ).fetchall()
    first = int(found[0]["next_passage"]) - count
    return [(show_id << SHOW_SHIFT) | n for n in range(first, first + count)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which passages are wanted: `match` is an FTS5 expression of quoted words (bot.search.plan).

    `kinds` empty means every kind; adverts and boilerplate come only with `beside`. It takes `deadline_s` at most,
    waiting included.
    """

    match: str
    limit: int
    kinds: tuple[PassageKind, ...] = ()
    episodes: Narrowing = _ALL
    beside: bool = False
    deadline_s: float = SEARCH_DEADLINE_S


async def matching(db: Database, scope: Scope, wanted: Wanted) -> tuple[Hit, ...]:
    """Give the passages in scope that match, best bm25 first; scores are positive, higher is better.

    Raises StoreError where it takes longer than wanted.
    """
    source, values = _source(scope, wanted)
    where, bound = _filters(scope, wanted)
    rows = await db.rows(
        f"""SELECT p.*, -bm25(passage_fts) AS score FROM {source} JOIN passage p ON p.id = passage_fts.rowid
        WHERE passage_fts MATCH ? {where} ORDER BY bm25(passage_fts) LIMIT ?""",
        (*values, wanted.match, *bound, wanted.limit),
        deadline_s=wanted.deadline_s,
    )
    return tuple(_hit_of(row, row["score"]) for row in rows)


async def newest(db: Database, scope: Scope, wanted: Wanted) -> tuple[Hit, ...]:
    """Give passages in scope that match, unranked: for words so frequent that ranking them would cost too much.

    Of a reader of a few shows each show is asked for its newest, so that nothing has to be sorted.
    """
    shown, values = visible(scope)
    narrow = wanted.episodes.show_id is not None or scope.reach is not Reach.EVERYTHING
    seen = await db.rows(f"{shown} LIMIT {_FEW_SHOWS + 1}", values) if narrow else []
    ids = [row["id"] for row in seen if wanted.episodes.show_id in {None, row["id"]}]
    if not narrow or len(seen) > _FEW_SHOWS:
        return await _newest_of(db, scope, _source(scope, wanted), wanted)
    share = max(_LEAST_OF_A_SHOW, wanted.limit // max(1, len(ids)))
    ranges = [("passage_fts", (id_ << SHOW_SHIFT, ((id_ + 1) << SHOW_SHIFT) - 1)) for id_ in reversed(ids)]
    found = [await _newest_of(db, scope, one, replace(wanted, limit=share)) for one in ranges]
    return tuple(hit for hits in found for hit in hits)[: wanted.limit]


async def _newest_of(
    db: Database, scope: Scope, source: tuple[str, tuple[object, ...]], wanted: Wanted
) -> tuple[Hit, ...]:
    table, values = source
    where, bound = _filters(scope, wanted)
    one_show = table == "passage_fts" and bool(values)
    within = "AND passage_fts.rowid BETWEEN ? AND ?" if one_show else ""
    before, after = ((), values) if one_show else (values, ())
    rows = await db.rows(
        f"""SELECT p.* FROM {table} JOIN passage p ON p.id = passage_fts.rowid
        WHERE passage_fts MATCH ? {within} {where} ORDER BY passage_fts.rowid DESC LIMIT ?""",
        (*before, wanted.match, *after, *bound, wanted.limit),
        deadline_s=wanted.deadline_s,
    )
    return tuple(_hit_of(row, 0.0) for row in rows)


def _source(scope: Scope, wanted: Wanted) -> tuple[str, tuple[object, ...]]:
    """Give the FROM part: a reader's shows are ranges of row ids, which FTS5 seeks instead of filtering."""
    shown, values = visible(scope)
    if wanted.episodes.show_id is not None:
        shown, values = f"SELECT id FROM show WHERE id = ? AND id IN ({shown})", (wanted.episodes.show_id, *values)
    elif scope.reach is Reach.EVERYTHING:
        return "passage_fts", ()
    ranges = f"SELECT id << {SHOW_SHIFT} AS first, ((id + 1) << {SHOW_SHIFT}) - 1 AS last FROM ({shown})"
    return f"({ranges}) s CROSS JOIN passage_fts ON passage_fts.rowid BETWEEN s.first AND s.last", values


def _filters(scope: Scope, wanted: Wanted) -> tuple[str, tuple[object, ...]]:
    where, values = _lent(scope)
    where += "" if wanted.beside else f" AND p.section = '{Section.BODY}'"
    if wanted.episodes.show_id is None:
        twice, seen = doubled(scope)
        where += f" AND p.episode_id NOT IN ({twice})"
        values = (*values, *seen)
    if wanted.kinds:
        where += " AND p.kind IN (SELECT value FROM json_each(?))"
        values = (*values, json.dumps([kind.value for kind in wanted.kinds]))
    narrowed, bound = narrowing(replace(wanted.episodes, show_id=None))
    if narrowed:
        where += f" AND p.episode_id IN (SELECT e.id FROM episode e WHERE true {narrowed})"
    return where, (*values, *bound)


def _lent(scope: Scope) -> tuple[str, tuple[object, ...]]:
    """Leave out the chapters that an episode has of a show which the reader does not see (bot.store.lent)."""
    if scope.reach is Reach.EVERYTHING:
        return "", ()
    shown, values = visible(scope)
    unseen = f"SELECT episode_id FROM lent WHERE show_id NOT IN ({shown})"
    return f"AND NOT (p.kind = '{PassageKind.CHAPTER}' AND p.episode_id IN ({unseen}))", values


def _hit_of(row: Row, score: float) -> Hit:
    return Hit(
        episode_id=row["episode_id"],
        show_id=row["id"] >> SHOW_SHIFT,
        kind=PassageKind(row["kind"]),
        text=row["text"],
        score=score,
        start_s=row["start_s"],
        speaker=row["speaker"],
    )


async def of_episode(db: Database, scope: Scope, episode_id: int) -> tuple[Passage, ...]:
    """Give the passages of an episode in order; the caller has seen that the episode is in scope."""
    lent, values = _lent(scope)
    rows = await db.rows(f"SELECT * FROM passage p WHERE episode_id = ? {lent} ORDER BY id", (episode_id, *values))
    return tuple(_passage_of(row) for row in rows)


async def passages_of(writer: Connection, episode_id: int) -> list[Passage]:
    """Give the passages of an episode in order, within the caller's transaction."""
    rows = await writer.execute_fetchall("SELECT * FROM passage WHERE episode_id = ? ORDER BY id", (episode_id,))
    return [_passage_of(row) for row in rows]


def _passage_of(row: Row) -> Passage:
    return Passage(
        kind=PassageKind(row["kind"]),
        text=row["text"],
        start_s=row["start_s"],
        speaker=row["speaker"],
        section=Section(row["section"]),
    )


async def of_episodes(
    db: Database, scope: Scope, episode_ids: Sequence[int], *, most: int, beside: bool = False
) -> tuple[Hit, ...]:
    """Give at most `most` passages an episode; the caller has seen the scope.

    Adverts and boilerplate are left out, unless they are asked for too (`beside`).
    """
    section = "" if beside else f"AND section = '{Section.BODY}'"
    lent, values = _lent(scope)
    rows = await db.rows(
        f"""SELECT * FROM (SELECT *, row_number() OVER (PARTITION BY episode_id ORDER BY id) AS place FROM passage p
            WHERE episode_id IN (SELECT value FROM json_each(?)) {section} {lent})
        WHERE place <= ? ORDER BY id""",
        (json.dumps(list(episode_ids)), *values, most),
        deadline_s=SEARCH_DEADLINE_S,
    )
    return tuple(_hit_of(row, 0.0) for row in rows)


async def with_acronyms(db: Database) -> tuple[str, ...]:
    """Give the notes, titles and chapters that may explain an acronym in brackets, whoever may see them."""
    rows = await db.rows(
        f"SELECT text FROM passage WHERE kind != '{PassageKind.TRANSCRIPT}' AND text GLOB '*([A-Z][A-Za-z]*)*' "
        f"LIMIT {MOST_ACRONYMS}",
        deadline_s=VOCABULARY_DEADLINE_S,
    )
    return tuple(row["text"] for row in rows)


async def languages(db: Database) -> tuple[str, ...]:
    """Give the languages that feeds say they are in, whoever may see them."""
    rows = await db.rows("SELECT DISTINCT language FROM show WHERE language IS NOT NULL")
    return tuple(row["language"] for row in rows)


async def count(db: Database) -> int:
    """Count the passages of the index."""
    row = await db.row("SELECT count(*) AS passages FROM passage")
    return int(row["passages"]) if row else 0


async def word_counts(db: Database) -> dict[str, int]:
    """Give in how many passages each stemmed word stands."""
    rows = await db.rows("SELECT term, doc FROM passage_words", deadline_s=VOCABULARY_DEADLINE_S)
    return {row["term"]: row["doc"] for row in rows}
