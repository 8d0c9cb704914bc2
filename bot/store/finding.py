"""Passages that match: all where they are few, otherwise the likeliest to be best, at a bounded cost.

FTS5 gives its rows in the order of their ids for nothing, and what it costs to rank them grows with their number; so
what matches is walked from the newest on, and no more is ranked than a search has time for.
"""

import json
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from bot.model.answer import Hit
from bot.model.scope import Scope
from bot.store import walks
from bot.store.database import Database
from bot.store.passages import SHOW_SHIFT, hit_of
from bot.store.reach import View, as_json, freshest, view
from bot.store.spoken import COLUMNS, JOINED
from bot.store.walks import Found, Wanted, conditions, few_that_match, of_each, sought, source, unranked

MOST_RANKED = 200
"""Passages; ranking one costs 2 to 5 µs, twice as much where it must be read to know whether it is wanted."""
RANKED_OF_EACH = 2.5
"""So many are ranked for each that is wanted, where that is more."""
MOST_RANKED_NARROW = 400
GRACE_S = 0.04
"""What was found when the time was up is read all the same, in so much more: a hundred passages take 2 ms."""
_MANY = 2  # times as many as are wanted surely leave too many, whatever of them is not to be seen
LATEST_SHOWS = 4
_DENSE_SHOWS = 4
"""Where the newest that match lie in so few shows, what matches is in most shows, and it is worth asking the latest."""
_LATEST_EPISODES = 200
_LATEST_SHARE = 0.3


async def best(db: Database, scope: Scope, wanted: Wanted) -> Found:
    """Give the passages in scope that match: all where they are fewer than wanted, else those likeliest to be best.

    These are the best of the newest by bm25 and, of a reader of many shows, the newest of those that published last.
    """
    seen = await view(db, scope, wanted.episodes)
    if wanted.least > _MANY * wanted.limit and seen.within is None and not wanted.narrow:
        return await _ranked(db, seen, wanted)
    found = await unranked(db, seen, wanted)
    if len(found) < wanted.limit or seen.few:
        return found
    share = replace(wanted, limit=int(wanted.limit * _LATEST_SHARE))
    lately = await _lately(db, seen, share) if _dense(found) else {}
    return lately | await _ranked(db, seen, wanted)


async def matching(db: Database, scope: Scope, wanted: Wanted) -> tuple[Hit, ...]:
    """Give the passages in scope that match, best bm25 first; scores are positive, higher is better.

    Where very many match the newest of them are ranked. Raises StoreError where it takes longer than wanted.
    """
    found = await _ranked(db, await view(db, scope, wanted.episodes), wanted)
    return await told(db, found, deadline_s=wanted.deadline_s)


async def newest(db: Database, scope: Scope, wanted: Wanted) -> Found:
    """Give passages in scope that match, unranked: for words so frequent that ranking them would cost too much.

    Where more match than are wanted, each of few shows is asked for its newest, of many those that published last.
    """
    seen = await view(db, scope, wanted.episodes)
    found = await unranked(db, seen, wanted)
    if len(found) >= wanted.limit and not seen.few and _dense(found):
        found = await _lately(db, seen, wanted) | found
    return dict(islice(found.items(), wanted.limit))


async def in_a_row(
    db: Database, scope: Scope, wanted: Wanted, phrases: Sequence[Sequence[str]], among: Sequence[str]
) -> tuple[Found, Found]:
    """Give passages in scope that hold the stems of each phrase in a row, unranked; `wanted` asks for these phrases.

    FTS5 goes on to the next passage that matches, however far outside of a range that is, and past a phrase that takes
    long. So in few shows what matches one of the expressions `among` which it is, is sought, and where that is little,
    read for the phrases. Where none holds them, what was read is given in the second place.
    """
    seen = await view(db, scope, wanted.episodes)
    for match in among:
        ids = await few_that_match(db, seen, replace(wanted, match=match))
        if ids is not None:
            found = await _holding(db, ids, wanted, phrases) if ids else {}
            return found, {} if found else dict.fromkeys(ids, 0.0)
    return await newest(db, scope, wanted), {}


async def _holding(db: Database, ids: Sequence[int], wanted: Wanted, phrases: Sequence[Sequence[str]]) -> Found:
    """Give those of some passages that hold the stems of each phrase in a row, the newest first."""
    rows = await db.rows(
        f"""SELECT id FROM (SELECT {COLUMNS} FROM json_each(:ids) j CROSS JOIN passage p ON p.id = j.value {JOINED})
        WHERE NOT EXISTS (SELECT 1 FROM json_each(:phrases) f WHERE NOT instr(' ' || written(text) || ' ', f.value))
        ORDER BY id DESC LIMIT :limit""",
        {
            "ids": as_json(ids),
            "phrases": json.dumps([f" {' '.join(phrase)} " for phrase in phrases], ensure_ascii=False),
            "limit": wanted.limit,
        },
        deadline_s=wanted.deadline_s,
    )
    return {row["id"]: 0.0 for row in rows}


async def headed(db: Database, scope: Scope, wanted: Wanted) -> Found:
    """Give titles and chapters in scope that match, unranked: so few that frequent words may be asked for too."""
    seen = await view(db, scope, wanted.episodes)
    return await walks.headed(db, seen, wanted)


async def told(db: Database, found: Found, *, deadline_s: float) -> tuple[Hit, ...]:
    """Read passages that were found, each once: their words are what takes time."""
    if not found:
        return ()
    rows = await db.rows(
        f"""SELECT {COLUMNS}, e.sorted_at FROM json_each(?) j CROSS JOIN passage p ON p.id = j.value
        JOIN episode e ON e.id = p.episode_id {JOINED}""",
        (as_json(list(found)),),
        deadline_s=deadline_s,
    )
    return tuple(hit_of(row, found[row["id"]], row["sorted_at"]) for row in rows)


def _dense(found: Found) -> bool:
    return len({id_ >> SHOW_SHIFT for id_ in found}) <= _DENSE_SHOWS


async def _ranked(db: Database, seen: View, wanted: Wanted) -> Found:
    if seen.nothing:
        return {}
    if not wanted.narrow:
        found = await _rank(db, seen, wanted, spare=wanted.limit // 2)
        if len(found) >= wanted.limit // 2:
            return found
    return await _rank(db, seen, wanted, spare=0)


async def _rank(db: Database, seen: View, wanted: Wanted, *, spare: int) -> Found:
    """Rank what matches. With some to `spare` what is not to be seen is left out when it was ranked, else before."""
    held, values = conditions(seen, wanted)
    early, late = ("", held) if spare else (f"JOIN passage p ON p.id = passage_fts.rowid AND {held}", "true")
    rows = await db.rows(
        f"""SELECT p.id, f.score FROM (SELECT id, score FROM (
            SELECT passage_fts.rowid AS id, -bm25(passage_fts) AS score FROM {source(seen)} {early}
            WHERE passage_fts MATCH :match {sought(seen)} LIMIT :most)
        ORDER BY score DESC LIMIT :limit + :spare) f
        JOIN passage p ON p.id = f.id AND {late} ORDER BY f.score DESC LIMIT :limit""",
        values | {"most": _most_ranked(wanted), "spare": spare},
        deadline_s=wanted.deadline_s,
    )
    return {row["id"]: row["score"] for row in rows}


def _most_ranked(wanted: Wanted) -> int:
    least = MOST_RANKED_NARROW if wanted.narrow else MOST_RANKED
    return max(least, int(wanted.limit * RANKED_OF_EACH))


async def _lately(db: Database, seen: View, wanted: Wanted) -> Found:
    """Give the newest that match of those shows that published last."""
    latest = await freshest(db, seen.within, among=_LATEST_EPISODES, limit=LATEST_SHOWS)
    return await of_each(db, seen, wanted, latest)
