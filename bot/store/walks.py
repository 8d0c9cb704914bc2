"""What matches, unranked: walked in the order of ids, which costs nothing, and no further than is wanted."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby, islice

from bot.model.episode import PassageKind, Section
from bot.store.database import Database
from bot.store.episodes import Narrowing, narrowing
from bot.store.passages import SEARCH_DEADLINE_S, SHOW_SHIFT
from bot.store.reach import View, as_json
from bot.store.spoken import KIND

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


async def unranked(db: Database, seen: View, wanted: Wanted) -> Found:
    """Give what matches, the newest of a show first; of few shows that hold more than wanted each gives its share."""
    if seen.nothing:
        return {}
    narrowed = "" if seen.few else _within(seen, "passage_fts")
    walk = _Walk(index="passage_fts", source=source(seen), narrowed=narrowed)
    if len(seen.few) <= 1:
        return await _from_both_ends(db, seen, wanted, walk)
    scarce = await _scarce(db, seen, wanted) if wanted.least < MOST_AT_ONCE else None
    if scarce is not None:
        return scarce
    found = await _walked(db, seen, wanted, walk)
    if len(found) < wanted.limit:
        return dict.fromkeys(found, 0.0)
    return await of_each(db, seen, wanted, tuple(reversed(seen.few)))


async def few_that_match(db: Database, seen: View, wanted: Wanted) -> tuple[int, ...] | None:
    """Give all that match in few shows, in no order; None where these are many, or the shows."""
    if not seen.few:
        return None
    most = replace(wanted, limit=MOST_AT_ONCE)
    scarce = await _scarce(db, seen, most)
    if scarce is not None:
        return tuple(scarce)
    found = await _walked(db, seen, most, _Walk(index="passage_fts", source=source(seen), narrowed=""))
    return tuple(found) if len(found) < MOST_AT_ONCE else None


async def headed(db: Database, seen: View, wanted: Wanted) -> Found:
    """Give titles and chapters that match, the newest first."""
    heads = _Walk(index="heading_fts", source="heading_fts", narrowed=_within(seen, "heading_fts"))
    return await _from_both_ends(db, seen, wanted, heads)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Walk:
    """Where what matches is walked: an index, as a whole or in ranges of it (`source`), and to what it is narrowed."""

    index: str
    source: str
    narrowed: str


async def _from_both_ends(db: Database, seen: View, wanted: Wanted, walk: _Walk) -> Found:
    """Give what matches, the newest first.

    What little matches is walked from the oldest on, which takes FTS5 half as long as from the newest; where that does
    not come to an end much matches, and the newest are soon found.
    """
    found = sorted(await _walked(db, seen, wanted, walk, order="ASC"), reverse=True)
    if len(found) >= wanted.limit:
        found = await _walked(db, seen, wanted, walk, order="DESC")
    return dict.fromkeys(found, 0.0)


async def _walked(db: Database, seen: View, wanted: Wanted, walk: _Walk, *, order: str = "") -> list[int]:
    """Give ids of what matches, as many as are wanted; ranges of an index are walked as they come, in no order."""
    held, values = conditions(seen, wanted)
    ordered = f"ORDER BY {walk.index}.rowid {order}" if order else ""
    rows = await db.rows(
        f"""SELECT p.id FROM {walk.source} JOIN passage p ON p.id = {walk.index}.rowid AND {held}
        WHERE {walk.index} MATCH :match {walk.narrowed} {ordered} LIMIT :limit""",
        values,
        deadline_s=wanted.deadline_s,
    )
    return [row["id"] for row in rows]


async def _scarce(db: Database, seen: View, wanted: Wanted) -> Found | None:
    """Give what matches in few shows, where little matches in all of them; otherwise None."""
    held, values = conditions(seen, wanted)
    (row,) = await db.rows(
        f"""WITH matched AS MATERIALIZED (SELECT rowid AS id FROM passage_fts WHERE passage_fts MATCH :match
            AND rowid BETWEEN :first AND :last ORDER BY rowid LIMIT :many)
        SELECT (SELECT count(*) FROM matched) AS many, (SELECT json_group_array(id) FROM (
            SELECT p.id FROM matched CROSS JOIN passage p ON p.id = matched.id AND {held}
            WHERE (matched.id >> {SHOW_SHIFT}) IN (SELECT value FROM json_each(:within)))) AS ids""",
        values
        | {"first": seen.few[0] << SHOW_SHIFT, "last": ((seen.few[-1] + 1) << SHOW_SHIFT) - 1, "many": MOST_AT_ONCE},
        deadline_s=wanted.deadline_s,
    )
    if row["many"] == MOST_AT_ONCE:
        return None
    ids: list[int] = sorted(json.loads(row["ids"]), reverse=True)
    if len(ids) > wanted.limit:
        share = _share(wanted, seen.few)
        ids = [id_ for _, of_show in groupby(ids, lambda one: one >> SHOW_SHIFT) for id_ in islice(of_show, share)]
    return dict.fromkeys(ids[: wanted.limit], 0.0)


async def of_each(db: Database, seen: View, wanted: Wanted, shows: Sequence[int]) -> Found:
    """Give the newest of each of some shows, each its share."""
    held, values = conditions(seen, wanted)
    of_one = """SELECT * FROM (SELECT p.id FROM passage_fts JOIN passage p ON p.id = passage_fts.rowid AND {held}
        WHERE passage_fts MATCH :match AND passage_fts.rowid BETWEEN :first{n} AND :last{n}
        ORDER BY passage_fts.rowid DESC LIMIT :limit)"""
    rows = await db.rows(
        " UNION ALL ".join(of_one.format(held=held, n=n) for n in range(len(shows))) or "SELECT 0 AS id LIMIT 0",
        values
        | {f"first{n}": id_ << SHOW_SHIFT for n, id_ in enumerate(shows)}
        | {f"last{n}": ((id_ + 1) << SHOW_SHIFT) - 1 for n, id_ in enumerate(shows)}
        | {"limit": _share(wanted, shows)},
        deadline_s=wanted.deadline_s,
    )
    return {row["id"]: 0.0 for row in rows[: wanted.limit]}


def _share(wanted: Wanted, shows: Sequence[int]) -> int:
    return max(_LEAST_OF_A_SHOW, wanted.limit // max(1, len(shows)))


def source(seen: View) -> str:
    """Give the FROM part: few shows are ranges of row ids, which FTS5 seeks instead of filtering."""
    if not seen.few:
        return "passage_fts"
    ranges = f"SELECT value << {SHOW_SHIFT} AS first, ((value + 1) << {SHOW_SHIFT}) - 1 AS last FROM json_each(:within)"
    return f"({ranges}) s CROSS JOIN passage_fts ON passage_fts.rowid BETWEEN s.first AND s.last"


def sought(seen: View) -> str:
    """Narrow to many shows, and ask for the order in which FTS5 gives its rows; of several ranges, which it has not."""
    listed = "" if seen.few else _within(seen, "passage_fts")
    return listed if len(seen.few) > 1 else f"{listed} ORDER BY passage_fts.rowid DESC"


def _within(seen: View, index: str) -> str:
    """Narrow to shows, before anything else of a passage is read."""
    listed = f"AND ({index}.rowid >> {SHOW_SHIFT}) IN (SELECT value FROM json_each(:within))"
    return "" if seen.within is None else listed


def conditions(seen: View, wanted: Wanted) -> tuple[str, dict[str, object]]:
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
