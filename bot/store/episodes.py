"""Reading episodes and their facts, always in a Scope."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.errors import NotFoundError
from bot.model.answer import Period
from bot.model.episode import Chapter, Credit, Episode, EpisodeKind, Facts, Lent, Link, LinkKind, Origin, Role
from bot.model.scope import Scope
from bot.store import transcripts
from bot.store.database import Database, Row
from bot.store.folded import is_folded, unfolded
from bot.store.moments import moment_of, stamp
from bot.store.scopes import doubled, visible

MOST_LISTED = 500

_SELECT = """SELECT e.id, e.show_id, s.title AS show, e.guid, e.title, e.published_at, e.page_url,
    CASE WHEN NOT e.secret THEN e.audio_url END AS audio_url,
    e.duration_s, e.season, e.number, e.kind, coalesce(e.artwork_url, s.artwork_url) AS artwork_url, e.summary,
    (SELECT json_group_array(json_array(ts.title, coalesce(t.page_url, t.audio_url))) FROM episode t
        JOIN show ts ON ts.id = t.show_id WHERE NOT ts.private AND t.show_id IN ({shown})
        AND t.id IN (SELECT id FROM episode WHERE same_as = e.id UNION ALL SELECT e.same_as)) AS also,
    (SELECT json_object('lender_id', t.id, 'show', ts.title, 'page_url', t.page_url,
            'audio_url', CASE WHEN NOT t.secret THEN t.audio_url END,
            'same_clock', json(iif(l.same_clock, 'true', 'false')))
        FROM lent l JOIN episode t ON t.id = l.lender_id JOIN show ts ON ts.id = l.show_id
        WHERE l.episode_id = e.id AND l.show_id IN ({shown})) AS lent
FROM episode e JOIN show s ON s.id = e.show_id"""

_THEIRS = "person_id = (SELECT coalesce(same_as, id) FROM person WHERE id = ?)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """What a comparison with a feed needs to know of an episode that we have."""

    episode_id: int
    guid: str
    title: str
    audio_url: str | None
    published_at: datetime | None
    duration_s: float | None
    content_hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowing:
    """Which episodes are wanted: every field that is set narrows."""

    show_id: int | None = None
    person_id: int | None = None
    roles: tuple[Role, ...] = ()
    period: Period | None = None
    number: int | None = None
    season: int | None = None
    ids: tuple[int, ...] | None = None


async def find(
    db: Database, scope: Scope, wanted: Narrowing, *, order: str = "newest", limit: int = MOST_LISTED
) -> tuple[Episode, ...]:
    """Give the episodes in scope that fit; `order` is newest, oldest, longest, shortest or random."""
    shown, values = visible(scope)
    where, bound = once(scope, wanted)
    rows = await db.rows(
        f"{_SELECT.format(shown=shown)} WHERE e.show_id IN ({shown}) {where} ORDER BY {_ORDERS[order]} LIMIT ?",
        (*values, *values, *values, *bound, limit),
    )
    return tuple(episode_of(row) for row in rows)


_ORDERS = {
    "newest": "e.sorted_at DESC, e.id DESC",
    "oldest": "e.sorted_at, e.id",
    "longest": "e.duration_s DESC, e.id DESC",
    "shortest": "coalesce(e.duration_s, 0) <= 0, e.duration_s, e.id DESC",
    "random": "random()",
}


def once(scope: Scope, wanted: Narrowing) -> tuple[str, tuple[object, ...]]:
    """Narrow, and leave out what a reader sees as an episode of a paired show, unless they ask for this very one."""
    where, bound = narrowing(wanted)
    if wanted.ids is not None or wanted.show_id is not None:
        return where, bound
    twice, seen = doubled(scope)
    return f" AND e.id NOT IN ({twice}){where}", (*seen, *bound)


def narrowing(wanted: Narrowing) -> tuple[str, tuple[object, ...]]:
    """Give the WHERE part of a narrowing over `episode e`, each condition beginning with AND, and its values."""
    roles = [role.value for role in wanted.roles or tuple(Role)]
    period = wanted.period or Period()
    after, before = stamp(period.after), stamp(period.before)
    conditions: list[tuple[bool, str, tuple[object, ...]]] = [
        (wanted.show_id is not None, "e.show_id = ?", (wanted.show_id,)),
        (
            wanted.person_id is not None,
            f"e.id IN (SELECT episode_id FROM credit WHERE {_THEIRS} AND role IN (SELECT value FROM json_each(?)))",
            (wanted.person_id, json.dumps(roles)),
        ),
        (after is not None, "e.published_at >= ?", (after,)),
        (before is not None, "e.published_at < ?", (before,)),
        (wanted.number is not None, "e.number = ?", (wanted.number,)),
        (wanted.season is not None, "e.season = ?", (wanted.season,)),
        (wanted.ids is not None, "e.id IN (SELECT value FROM json_each(?))", (json.dumps(list(wanted.ids or ())),)),
    ]
    chosen = [(sql, bound) for use, sql, bound in conditions if use]
    return "".join(f" AND {sql}" for sql, _ in chosen), tuple(value for _, bound in chosen for value in bound)


async def get(db: Database, scope: Scope, episode_id: int) -> Episode:
    """Give an episode by id; raises NotFoundError where it is not in scope."""
    found = await find(db, scope, Narrowing(ids=(episode_id,)), limit=1)
    if not found:
        raise NotFoundError("episode_gone")
    return found[0]


async def by_ids(db: Database, scope: Scope, ids: Sequence[int]) -> dict[int, Episode]:
    """Give those of the episodes that are in scope, by id."""
    return {e.id: e for e in await find(db, scope, Narrowing(ids=tuple(ids)), limit=max(1, len(ids)))}


def episode_of(row: Row) -> Episode:
    """Make an Episode of its row."""
    return Episode(
        id=row["id"],
        show_id=row["show_id"],
        show=row["show"],
        guid=row["guid"],
        title=row["title"],
        published_at=moment_of(row["published_at"]),
        page_url=row["page_url"],
        audio_url=row["audio_url"],
        duration_s=row["duration_s"],
        season=row["season"],
        number=row["number"],
        kind=EpisodeKind(row["kind"]),
        artwork_url=row["artwork_url"],
        summary=row["summary"],
        also=tuple((show, url) for show, url in json.loads(row["also"]) if url),
        lent=Lent(**json.loads(row["lent"])) if row["lent"] else None,
    )


async def facts_of(db: Database, episode: Episode) -> Facts:
    """Give the facts of an episode as its reader sees them: with the chapters of its twin where it has none itself."""
    found = await facts(db, episode.id)
    if episode.lent is None or found.chapters:
        return found
    return replace(found, chapters=(await facts(db, episode.lent.lender_id)).chapters)


async def facts(db: Database, episode_id: int) -> Facts:
    """Give what was read of an episode itself, passages left out; the caller has seen that the episode is in scope."""
    tables = ("chapter", "credit", "link")
    chapters, people, links = [
        await db.rows(f"SELECT * FROM {table} WHERE episode_id = ? ORDER BY n", (episode_id,)) for table in tables
    ]
    return Facts(
        chapters=tuple(Chapter(start_s=r["start_s"], title=r["title"], origin=_origin(r)) for r in chapters),
        people=tuple(Credit(name=r["name"], role=Role(r["role"]), href=r["href"], origin=_origin(r)) for r in people),
        links=tuple(_link_of(r) for r in links),
        transcript=await transcripts.of_episode(db, episode_id),
    )


def _link_of(row: Row) -> Link:
    return Link(
        url=row["url"],
        label=row["label"],
        kind=LinkKind(row["kind"]),
        start_s=row["start_s"],
        context=row["context"],
        origin=_origin(row),
    )


def _origin(row: Row) -> Origin | None:
    if row["origin"] is None:
        return None
    source, rule, start, end = json.loads(row["origin"])
    return Origin(source=source, rule=rule, start=start, end=end)


async def known(db: Database, show_id: int) -> tuple[Stored, ...]:
    """Give what is known of every episode of a show, for the comparison with its feed."""
    rows = await db.rows(
        "SELECT id, guid, title, audio_url, published_at, duration_s, content_hash FROM episode WHERE show_id = ?",
        (show_id,),
    )
    return tuple(
        Stored(
            episode_id=row["id"],
            guid=row["guid"],
            title=row["title"],
            audio_url=row["audio_url"],
            published_at=moment_of(row["published_at"]),
            duration_s=row["duration_s"],
            content_hash=row["content_hash"],
        )
        for row in rows
    )


async def raw(db: Database, episode_id: int) -> bytes:
    """Give the item of an episode as it was published; raises NotFoundError for an unknown id."""
    row = await db.row("SELECT raw FROM episode WHERE id = ?", (episode_id,))
    if row is None:
        raise NotFoundError("episode_gone")
    told = await transcripts.of_episode(db, episode_id) if is_folded(row["raw"]) else ()
    return unfolded(row["raw"], [turn.text for turn in told])


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """What a list of all episodes keeps of each."""

    id: int
    show_id: int
    show: str
    title: str
    number: int | None
    season: int | None
    published_at: datetime | None


async def titles(db: Database, scope: Scope, *, most: int) -> tuple[Listed, ...]:
    """Give the titles of all episodes in scope, the newest first."""
    shown, values = visible(scope)
    twice, seen = doubled(scope)
    rows = await db.rows(
        f"""SELECT e.id, e.show_id, s.title AS show, e.title, e.number, e.season, e.published_at
        FROM episode e JOIN show s ON s.id = e.show_id
        WHERE e.show_id IN ({shown}) AND e.id NOT IN ({twice}) ORDER BY {_ORDERS["newest"]} LIMIT ?""",
        (*values, *seen, most),
    )
    return tuple(
        Listed(
            id=row["id"],
            show_id=row["show_id"],
            show=row["show"],
            title=row["title"],
            number=row["number"],
            season=row["season"],
            published_at=moment_of(row["published_at"]),
        )
        for row in rows
    )


async def people_of(db: Database, scope: Scope, ids: Sequence[int]) -> dict[int, tuple[tuple[int, Credit], ...]]:
    """Give the credits of those of the episodes that are in scope, with the ids of their people."""
    shown, values = visible(scope)
    rows = await db.rows(
        f"""SELECT c.* FROM credit c JOIN episode e ON e.id = c.episode_id
        WHERE e.id IN (SELECT value FROM json_each(?)) AND e.show_id IN ({shown}) ORDER BY c.episode_id, c.n""",
        (json.dumps(list(ids)), *values),
    )
    found: dict[int, tuple[tuple[int, Credit], ...]] = {}
    for row in rows:
        credited = Credit(name=row["name"], role=Role(row["role"]), href=row["href"], origin=_origin(row))
        found[row["episode_id"]] = (*found.get(row["episode_id"], ()), (row["person_id"], credited))
    return found


async def links_of(db: Database, scope: Scope, ids: Sequence[int]) -> dict[int, tuple[Link, ...]]:
    """Give the links of those of the episodes that are in scope."""
    shown, values = visible(scope)
    rows = await db.rows(
        f"""SELECT k.* FROM link k JOIN episode e ON e.id = k.episode_id
        WHERE e.id IN (SELECT value FROM json_each(?)) AND e.show_id IN ({shown}) ORDER BY k.episode_id, k.n""",
        (json.dumps(list(ids)), *values),
    )
    found: dict[int, tuple[Link, ...]] = {}
    for row in rows:
        found[row["episode_id"]] = (*found.get(row["episode_id"], ()), _link_of(row))
    return found
