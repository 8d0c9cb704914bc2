"""Passages and their search rows: what can be found, by ids that begin with the show and grow with time."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from bot.model.answer import Hit
from bot.model.episode import HEADINGS, Passage, PassageKind, Section
from bot.model.scope import Reach, Scope
from bot.store import transcripts
from bot.store.database import Connection, Database, Raw, Row
from bot.store.rows import Row as Cells
from bot.store.rows import passage_rows
from bot.store.scopes import visible
from bot.store.spoken import COLUMNS, JOINED, KEPT, Unfolding
from bot.wording import written

Told = tuple[int, str]
Old = tuple[int, str, str]

SHOW_SHIFT = 36
SEARCH_DEADLINE_S = 1.0


async def replace_passages(writer: Connection, show_id: int, episode_id: int, passages: Sequence[Passage]) -> None:
    """Swap the passages of an episode, search rows with them; old ids are used again so that order in time stays."""
    blocks = await transcripts.blocks_of(writer, episode_id)
    told = [written(passage.text) for passage in passages]
    old = await writer.run(take_passages, episode_id)
    news = await writer.run(put_passages, old, (show_id, episode_id), passage_rows(passages, blocks), told)
    await writer.run(tell_index, [news])


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What the search index is still to be told: rows that it loses, by id and the very words, and rows it gets.

    Titles and chapters have an index of their own too: `old_heads` and `new_heads`.
    """

    old: list[Told]
    new: list[Told]
    old_heads: list[Told]
    new_heads: list[Told]


def take_passages(writer: Raw, episode_id: int) -> list[Old]:
    """Delete the rows of an episode, on the writer's own thread; gives their ids, texts and kinds, in order.

    To be called while what was said then still stands in its blocks.
    """
    old = writer.execute(
        f"SELECT {COLUMNS} FROM passage p {JOINED} WHERE p.episode_id = ? ORDER BY p.id", (episode_id,)
    ).fetchall()
    if old:
        writer.execute("DELETE FROM passage WHERE episode_id = ?", (episode_id,))
    return [(int(row["id"]), row["text"], row["kind"]) for row in old]


def put_passages(
    writer: Raw, old: Sequence[Old], place: tuple[int, int], rows: Sequence[Cells], told: Sequence[str]
) -> News:
    """Write rows in the place of the old ones; `place` is (show, episode), `told` what the index is told of each."""
    show_id, episode_id = place
    ids = [one[0] for one in old][: len(rows)]
    ids += _fresh_ids(writer, show_id, len(rows) - len(ids))
    writer.executemany(
        "INSERT INTO passage VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [(rowid, episode_id, *row) for rowid, row in zip(ids, rows, strict=True)],
    )
    # The search index keeps no text: it must be told the very words that it holds, as they were before.
    lost = [(id_, written(text)) for id_, text, _ in old]
    new = list(zip(ids, told, strict=True))
    return News(
        old=lost,
        new=new,
        old_heads=[one for one, (_, _, kind) in zip(lost, old, strict=True) if kind in HEADINGS],
        new_heads=[one for one, row in zip(new, rows, strict=True) if row[0] in HEADINGS],
    )


def tell_index(writer: Raw, news: Sequence[News]) -> None:
    """Tell the search index what changed, at the end of a transaction, which must not end without.

    Any other statement that could be undone by itself makes the index write down what it was told so far.
    """
    for index, old, new in (
        ("passage_fts", [one.old for one in news], [one.new for one in news]),
        ("heading_fts", [one.old_heads for one in news], [one.new_heads for one in news]),
    ):
        deleted = f"INSERT INTO {index} ({index}, rowid, text) VALUES ('delete', ?, ?)"
        for sql, rows in ((deleted, old), (f"INSERT INTO {index} (rowid, text) VALUES (?, ?)", new)):
            writer.executemany(sql, chain.from_iterable(rows))


def _fresh_ids(writer: Raw, show_id: int, count: int) -> list[int]:
    if count <= 0:
        return []
    found = writer.execute(
        "UPDATE show SET next_passage = next_passage + ? WHERE id = ? RETURNING next_passage", (count, show_id)
    ).fetchall()
    first = int(found[0]["next_passage"]) - count
    return [(show_id << SHOW_SHIFT) | n for n in range(first, first + count)]


def _lent(scope: Scope) -> tuple[str, tuple[object, ...]]:
    """Leave out the chapters that an episode has of a show which the reader does not see (bot.store.lent)."""
    if scope.reach is Reach.EVERYTHING:
        return "", ()
    shown, values = visible(scope)
    unseen = f"SELECT episode_id FROM lent WHERE show_id NOT IN ({shown})"
    return f"AND NOT (p.kind = '{PassageKind.CHAPTER}' AND p.episode_id IN ({unseen}))", values


# To ask an enum for a member by its value takes ten times as long, and every answer reads hundreds of passages.
_KINDS = {kind.value: kind for kind in PassageKind}


def hit_of(row: Row, score: float, came_out: float = 0.0) -> Hit:
    """Make a hit of a passage's row."""
    return Hit(
        episode_id=row["episode_id"],
        show_id=row["id"] >> SHOW_SHIFT,
        kind=_KINDS[row["kind"]],
        text=row["text"],
        score=score,
        start_s=row["start_s"],
        speaker=row["speaker"],
        came_out=came_out,
    )


async def of_episode(db: Database, scope: Scope, episode_id: int) -> tuple[Passage, ...]:
    """Give the passages of an episode in order; the caller has seen that the episode is in scope."""
    lent, values = _lent(scope)
    rows = await db.rows(
        f"SELECT {KEPT} FROM passage p {JOINED} WHERE p.episode_id = ? {lent} ORDER BY p.id", (episode_id, *values)
    )
    return tuple(_passages(rows))


async def passages_of(writer: Connection, episode_id: int) -> list[Passage]:
    """Give the passages of an episode in order, within the caller's transaction."""
    rows = await writer.execute_fetchall(
        f"SELECT {KEPT} FROM passage p {JOINED} WHERE p.episode_id = ? ORDER BY p.id", (episode_id,)
    )
    return list(_passages(rows))


def _passages(rows: Iterable[Row]) -> Iterator[Passage]:
    unfolding = Unfolding()
    for row in rows:
        text, speaker = _words(row, unfolding)
        yield Passage(
            kind=_KINDS[row["kind"]],
            text=text,
            start_s=row["start_s"],
            speaker=speaker,
            section=Section(row["section"]),
        )


def _words(row: Row, unfolding: Unfolding) -> tuple[str, str | None]:
    body = row["body"]
    return unfolding.passage(body, row["first"], row["last"]) if body is not None else (row["text"], row["speaker"])


async def advertising(db: Database, episode_ids: Sequence[int]) -> frozenset[int]:
    """Give those of some episodes whose notes have an advert; the caller has seen the scope."""
    rows = await db.rows(
        """SELECT DISTINCT episode_id FROM passage
        WHERE episode_id IN (SELECT value FROM json_each(?)) AND section = ? AND kind = ?""",
        (json.dumps(list(episode_ids)), Section.SPONSOR, PassageKind.NOTES),
        deadline_s=SEARCH_DEADLINE_S,
    )
    return frozenset(row["episode_id"] for row in rows)


async def of_episodes(
    db: Database, scope: Scope, episode_ids: Sequence[int], *, most: int, beside: bool = False
) -> tuple[Hit, ...]:
    """Give at most `most` passages an episode; the caller has seen the scope.

    Adverts and boilerplate are left out, unless they are asked for too (`beside`).
    """
    section = "" if beside else f"AND section = '{Section.BODY}'"
    lent, values = _lent(scope)
    rows = await db.rows(
        f"""SELECT {KEPT} FROM (SELECT *, row_number() OVER (PARTITION BY episode_id ORDER BY id) AS place
            FROM passage p WHERE episode_id IN (SELECT value FROM json_each(?)) {section} {lent}) p
        {JOINED} WHERE p.place <= ? ORDER BY p.id""",
        (json.dumps(list(episode_ids)), *values, most),
        deadline_s=SEARCH_DEADLINE_S,
    )
    unfolding = Unfolding()
    return tuple(_unfolded(row, unfolding) for row in rows)


def _unfolded(row: Row, unfolding: Unfolding) -> Hit:
    text, speaker = _words(row, unfolding)
    return Hit(
        episode_id=row["episode_id"],
        show_id=row["id"] >> SHOW_SHIFT,
        kind=_KINDS[row["kind"]],
        text=text,
        score=0.0,
        start_s=row["start_s"],
        speaker=speaker,
    )
