"""Passages that match: all where they are few, otherwise the likeliest to be best, at a bounded cost.

FTS5 gives its rows in the order of their ids for nothing, and what it costs to rank them grows with their number; so
what matches is walked from the newest on, and no more is ranked than a search has time for.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby, islice

from bot.model.answer import Hit
from bot.model.episode import PassageKind, Section
from bot.model.scope import Scope
from bot.store.database import Database
from bot.store.episodes import Narrowing, narrowing
from bot.store.passages import SEARCH_DEADLINE_S, SHOW_SHIFT, hit_of
from bot.store.reach import View, as_json, freshest, view
from bot.store.spoken import COLUMNS, JOINED, KIND

MOST_RANKED = 200
"""Passages; ranking one costs 2 to 5 µs, twice as much where it must be read to know whether it is wanted."""
RANKED_OF_EACH = 2.5
"""So many are ranked for each that is wanted, where that is more."""
MOST_RANKED_NARROW = 400
GRACE_S = 0.05
"""What was found when the time was up is read all the same, in so much more: a hundred passages take 2 ms."""
_MANY = 2  # times as many as are wanted surely leave too many, whatever of them is not to be seen
LATEST_SHOWS = 4
_DENSE_SHOWS = 4
"""Where the newest that match lie in so few shows, what matches is in most shows, and it is worth asking the latest."""
_LATEST_EPISODES = 200
_LATEST_SHARE = 0.3
_LEAST_OF_A_SHOW = 5
MOST_AT_ONCE = 64
"""So many passages of all shows are walked for those of a few: each range of ids begins with a walk to the first that
matches, which is far where few do, and costs as much as the whole."""
_ALL = Narrowing()

# Passages by their ids, in the order in which they were found, with their bm25 where they were ranked.
Found = dict[int, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which passages are wanted: `match` is an FTS5 expression of quoted words (bot.search.plan).

    `kinds` empty means every kind; adverts and boilerplate come only with `beside`. `least` passages of the whole index
    match, as far as is known. A statement takes `deadline_s` at most, waiting included.
    """

    match: str
    limit: int
    kinds: tuple[PassageKind, ...] = ()
    episodes: Narrowing = _ALL
    beside: bool = False
    least: int = 0
    deadline_s: float = SEARCH_DEADLINE_S

    @property
    def narrow(self) -> bool:
        """Whether so much is asked of a passage that most which match are not wanted: most are of transcripts."""
        few = bool(self.kinds) and PassageKind.TRANSCRIPT not in self.kinds
        return few or replace(self.episodes, show_id=None) != _ALL


async def best(db: Database, scope: Scope, wanted: Wanted) -> Found:
    """Give the passages in scope that match: all where they are fewer than wanted, else those likeliest to be best.

    These are the best of the newest by bm25 and, of a reader of many shows, the newest of those that published last.
    """
    seen = await view(db, scope, wanted.episodes)
    if wanted.least > _MANY * wanted.limit and seen.within is None and not wanted.narrow:
        return await _ranked(db, seen, wanted)
    found = await _newest(db, seen, wanted)
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
    found = await _newest(db, seen, wanted)
    if len(found) >= wanted.limit and not seen.few and _dense(found):
        found = await _lately(db, seen, wanted) | found
    return dict(islice(found.items(), wanted.limit))


async def headed(db: Database, scope: Scope, wanted: Wanted) -> Found:
    """Give titles and chapters in scope that match, unranked: so few that frequent words may be asked for too."""
    seen = await view(db, scope, wanted.episodes)
    filters, values = _filters(seen, wanted)
    rows = await db.rows(
        f"""SELECT p.id FROM heading_fts JOIN passage p ON p.id = heading_fts.rowid AND {filters}
        WHERE heading_fts MATCH :match {_within(seen, "heading_fts")} ORDER BY heading_fts.rowid DESC LIMIT :limit""",
        values,
        deadline_s=wanted.deadline_s,
    )
    return {row["id"]: 0.0 for row in rows}


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
    filters, values = _filters(seen, wanted)
    early, late = ("", filters) if spare else (f"JOIN passage p ON p.id = passage_fts.rowid AND {filters}", "true")
    rows = await db.rows(
        f"""SELECT p.id, f.score FROM (SELECT id, score FROM (
            SELECT passage_fts.rowid AS id, -bm25(passage_fts) AS score FROM {_source(seen)} {early}
            WHERE passage_fts MATCH :match {_sought(seen)} LIMIT :most)
        ORDER BY score DESC LIMIT :limit + :spare) f
        JOIN passage p ON p.id = f.id AND {late} ORDER BY f.score DESC LIMIT :limit""",
        values | {"most": _most_ranked(wanted), "spare": spare},
        deadline_s=wanted.deadline_s,
    )
    return {row["id"]: row["score"] for row in rows}


def _most_ranked(wanted: Wanted) -> int:
    least = MOST_RANKED_NARROW if wanted.narrow else MOST_RANKED
    return max(least, int(wanted.limit * RANKED_OF_EACH))


async def _newest(db: Database, seen: View, wanted: Wanted) -> Found:
    """Give what matches, the newest of a show first; of few shows that hold more than wanted each gives its share."""
    if seen.nothing:
        return {}
    if len(seen.few) > 1 and wanted.least < MOST_AT_ONCE:
        scarce = await _scarce(db, seen, wanted)
        if scarce is not None:
            return scarce
    filters, values = _filters(seen, wanted)
    rows = await db.rows(
        f"""SELECT p.id FROM {_source(seen)} JOIN passage p ON p.id = passage_fts.rowid AND {filters}
        WHERE passage_fts MATCH :match {_sought(seen)} LIMIT :limit""",
        values,
        deadline_s=wanted.deadline_s,
    )
    if len(rows) < wanted.limit or len(seen.few) <= 1:
        return {row["id"]: 0.0 for row in rows}
    return await _of_each(db, seen, wanted, tuple(reversed(seen.few)))


async def _scarce(db: Database, seen: View, wanted: Wanted) -> Found | None:
    """Give what matches in few shows, where little matches in all of them; otherwise None."""
    filters, values = _filters(seen, wanted)
    (row,) = await db.rows(
        f"""WITH held AS MATERIALIZED (SELECT rowid AS id FROM passage_fts WHERE passage_fts MATCH :match
            AND rowid BETWEEN :first AND :last ORDER BY rowid DESC LIMIT :many)
        SELECT (SELECT count(*) FROM held) AS many, (SELECT json_group_array(id) FROM (
            SELECT p.id FROM held CROSS JOIN passage p ON p.id = held.id AND {filters}
            WHERE (held.id >> {SHOW_SHIFT}) IN (SELECT value FROM json_each(:within)))) AS ids""",
        values
        | {"first": seen.few[0] << SHOW_SHIFT, "last": ((seen.few[-1] + 1) << SHOW_SHIFT) - 1, "many": MOST_AT_ONCE},
        deadline_s=wanted.deadline_s,
    )
    if row["many"] == MOST_AT_ONCE:
        return None
    ids: list[int] = json.loads(row["ids"])
    if len(ids) > wanted.limit:
        share = _share(wanted, seen.few)
        ids = [id_ for _, held in groupby(ids, lambda one: one >> SHOW_SHIFT) for id_ in islice(held, share)]
    return dict.fromkeys(ids[: wanted.limit], 0.0)


async def _lately(db: Database, seen: View, wanted: Wanted) -> Found:
    """Give the newest that match of those shows that published last."""
    latest = await freshest(db, seen.within, among=_LATEST_EPISODES, limit=LATEST_SHOWS)
    return await _of_each(db, seen, wanted, latest)


async def _of_each(db: Database, seen: View, wanted: Wanted, shows: Sequence[int]) -> Found:
    """Give the newest of each of some shows, each its share."""
    filters, values = _filters(seen, wanted)
    of_one = """SELECT * FROM (SELECT p.id FROM passage_fts JOIN passage p ON p.id = passage_fts.rowid AND {filters}
        WHERE passage_fts MATCH :match AND passage_fts.rowid BETWEEN :first{n} AND :last{n}
        ORDER BY passage_fts.rowid DESC LIMIT :limit)"""
    rows = await db.rows(
        " UNION ALL ".join(of_one.format(filters=filters, n=n) for n in range(len(shows))) or "SELECT 0 AS id LIMIT 0",
        values
        | {f"first{n}": id_ << SHOW_SHIFT for n, id_ in enumerate(shows)}
        | {f"last{n}": ((id_ + 1) << SHOW_SHIFT) - 1 for n, id_ in enumerate(shows)}
        | {"limit": _share(wanted, shows)},
        deadline_s=wanted.deadline_s,
    )
    return {row["id"]: 0.0 for row in rows[: wanted.limit]}


def _share(wanted: Wanted, shows: Sequence[int]) -> int:
    return max(_LEAST_OF_A_SHOW, wanted.limit // max(1, len(shows)))


def _source(seen: View) -> str:
    """Give the FROM part: few shows are ranges of row ids, which FTS5 seeks instead of filtering."""
    if not seen.few:
        return "passage_fts"
    ranges = f"SELECT value << {SHOW_SHIFT} AS first, ((value + 1) << {SHOW_SHIFT}) - 1 AS last FROM json_each(:within)"
    return f"({ranges}) s CROSS JOIN passage_fts ON passage_fts.rowid BETWEEN s.first AND s.last"


def _sought(seen: View) -> str:
    """Narrow to many shows, and ask for the order in which FTS5 gives its rows; of several ranges, which it has not."""
    within = "" if seen.few else _within(seen, "passage_fts")
    return within if len(seen.few) > 1 else f"{within} ORDER BY passage_fts.rowid DESC"


def _within(seen: View, index: str) -> str:
    """Narrow to shows, before anything else of a passage is read."""
    listed = f"AND ({index}.rowid >> {SHOW_SHIFT}) IN (SELECT value FROM json_each(:within))"
    return "" if seen.within is None else listed


def _filters(seen: View, wanted: Wanted) -> tuple[str, dict[str, object]]:
    """Give what must hold of `passage p`, and the values of a whole statement."""
    held = ["true" if wanted.beside else f"p.section = '{Section.BODY}'"]
    if seen.seen is not None:
        held.append(f"NOT (p.kind = '{PassageKind.CHAPTER}' AND EXISTS ({_UNSEEN_LENT}))")
    if wanted.episodes.show_id is None:
        held.append(f"p.episode_id NOT IN ({_DOUBLED if seen.seen is None else _DOUBLED_SEEN})")
    if wanted.kinds:
        held.append(f"{KIND} IN (SELECT value FROM json_each(:kinds))")
    narrowed, bound = _named(*narrowing(replace(wanted.episodes, show_id=None)))
    if narrowed:
        held.append(f"EXISTS (SELECT 1 FROM episode e WHERE e.id = p.episode_id {narrowed})")
    values = {
        "match": wanted.match,
        "limit": wanted.limit,
        "kinds": json.dumps([kind.value for kind in wanted.kinds]),
        "seen": as_json(seen.seen),
        "within": as_json(seen.within),
    }
    return " AND ".join(held), values | bound


# The chapters that an episode has of a show which the reader does not see (bot.store.lent).
_UNSEEN_LENT = """SELECT 1 FROM lent l WHERE l.episode_id = p.episode_id
    AND l.show_id NOT IN (SELECT value FROM json_each(:seen))"""
# Episodes in whose place a reader sees another: their show is paired (bot.store.scopes).
_DOUBLED = "SELECT h.id FROM episode h WHERE h.same_as IS NOT NULL"
_DOUBLED_SEEN = """SELECT h.id FROM episode h JOIN episode m ON m.id = h.same_as
    WHERE h.same_as IS NOT NULL AND m.show_id IN (SELECT value FROM json_each(:seen))"""


def _named(sql: str, values: Sequence[object]) -> tuple[str, dict[str, object]]:
    """Give a part of a statement with names in place of its question marks."""
    names = [f"narrowed{n}" for n in range(len(values))]
    parts = sql.split("?")
    written = "".join(f"{part}:{name}" for part, name in zip(parts, names, strict=False)) + parts[-1]
    return written, dict(zip(names, values, strict=True))
