"""The words of the search index, read in portions: a reader is held shortly, and the event loop never long."""

import json
from collections.abc import AsyncIterator, Collection, Sequence

from bot.model.episode import PassageKind, Section
from bot.store.database import Database

PORTION = 20_000  # words, some milliseconds each
SHOWS_AT_ONCE = 16
DEADLINE_S = 30.0
MOST_ACRONYMS = 20_000
_SHOW_SHIFT = 36  # as in bot.store.passages


async def portions(db: Database) -> AsyncIterator[dict[str, int]]:
    """Give in how many passages each stemmed word stands, portion by portion, in the order of their letters.

    Pairs of Chinese, Japanese and Korean characters are left out: they are nine tenths of all words of an index that
    has some, and nothing but the very pairs that are asked for is ever looked for among them.
    """
    last = ""
    while True:
        (row,) = await db.rows(
            """SELECT json_group_object(term, doc) AS words, max(term) AS last
            FROM (SELECT term, doc FROM passage_words
            WHERE term > ? AND NOT (length(term) <= 2 AND unicode(term) > 127) LIMIT ?)""",
            (last, PORTION),
            deadline_s=DEADLINE_S,
        )
        if row["last"] is None:
            return
        last = row["last"]
        yield json.loads(row["words"])


def is_pair(word: str) -> bool:
    """Tell whether a word is so short and from so far that it is left out of the portions."""
    return len(word) <= 2 and not word[:1].isascii()  # noqa: PLR2004 - a pair


async def counts_of(db: Database, words: Collection[str]) -> dict[str, int]:
    """Give in how many passages each of some stemmed words stands; none of those that stand in no passage."""
    rows = await db.rows(
        "SELECT w.term, w.doc FROM json_each(?) asked CROSS JOIN passage_words w ON w.term = asked.value",
        (json.dumps(sorted(words)),),
    )
    return {row["term"]: row["doc"] for row in rows}


async def apart(db: Database, word: str, name: Sequence[str], *, most: int) -> int:
    """Count the passages that hold a stemmed word but not the name that begins with it; adverts aside, up to `most`."""
    row = await db.row(
        f"""SELECT count(*) AS passages FROM (SELECT 1 FROM passage_fts
        JOIN passage p ON p.id = passage_fts.rowid AND p.section = '{Section.BODY}'
        WHERE passage_fts MATCH ? LIMIT ?)""",
        (f'"{word}" NOT "{" ".join(name)}"', most),
    )
    return int(row["passages"]) if row else 0


async def with_acronyms(db: Database) -> tuple[str, ...]:
    """Give the notes, titles and chapters that may explain an acronym in brackets, whoever may see them."""
    newest = await db.row(f"SELECT max(id) >> {_SHOW_SHIFT} AS show FROM passage")
    found: list[str] = []
    for first in range(0, int(newest["show"] or 0) + 1 if newest else 0, SHOWS_AT_ONCE):
        rows = await db.rows(
            f"""SELECT text FROM passage WHERE id BETWEEN ? AND ? AND block IS NULL
            AND kind != '{PassageKind.TRANSCRIPT}'
            AND text GLOB '*([A-Z][A-Za-z]*)*' LIMIT ?""",
            (first << _SHOW_SHIFT, ((first + SHOWS_AT_ONCE) << _SHOW_SHIFT) - 1, MOST_ACRONYMS - len(found)),
            deadline_s=DEADLINE_S,
        )
        found += [row["text"] for row in rows]
    return tuple(found)


async def languages(db: Database) -> tuple[str, ...]:
    """Give the languages that feeds say they are in, whoever may see them."""
    rows = await db.rows("SELECT DISTINCT language FROM show WHERE language IS NOT NULL")
    return tuple(row["language"] for row in rows)


async def count(db: Database) -> int:
    """Count the passages of the index."""
    row = await db.row("SELECT count(*) AS passages FROM passage")
    return int(row["passages"]) if row else 0
