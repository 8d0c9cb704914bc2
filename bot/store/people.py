"""People of the index, each an identity: how they are written, what tells namesakes apart, where they appear."""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from bot.model.episode import BESIDE, Credit, Role
from bot.model.scope import Scope
from bot.people.spellings import key_of
from bot.store.database import Database
from bot.store.scopes import doubled, visible

MOST_NAMES = 500_000
MOST_SHOWS_TOLD = 2
NAMES_DEADLINE_S = 30.0
# Who hosts a show: so many of its episodes, and so much of them.
_FEWEST_HOSTED, _HOSTED = 3, 0.1
# A person's own name, where it is written so in what the reader sees or was decided on.
_NAME = "CASE WHEN p.decided OR max(c.name = p.name) THEN p.name ELSE max(c.name) END"
_BESIDE = ", ".join(f"'{role.value}'" for role in sorted(BESIDE))


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPerson:
    """A person of the index, and in how many visible episodes they are named.

    `on`: on how many of them, other than mentioned or as crew; `hosted`: on how many as host.
    `spellings` are all the ways in which they are written there; `apart` is what tells them from a namesake: shows,
    else an account; empty where nobody else has their name.
    """

    id: int
    name: str
    episodes: int
    on: int
    hosted: int = 0
    spellings: tuple[str, ...] = ()
    apart: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearance:
    """An episode that names a person, and as what."""

    episode_id: int
    credit: Credit


@dataclass(frozen=True, slots=True, kw_only=True)
class Hosting:
    """A show that a person hosts."""

    show_id: int
    person_id: int
    name: str


async def known_people(db: Database, scope: Scope, *, show_id: int | None = None) -> tuple[KnownPerson, ...]:
    """Give everybody whom an episode in scope names, the most present first."""
    shown, values = visible(scope)
    twice, seen = doubled(scope)
    rows = await db.rows(
        f"""SELECT p.id, {_NAME} AS name,
            count(DISTINCT c.episode_id) AS episodes,
            count(DISTINCT CASE WHEN c.role NOT IN ({_BESIDE}) THEN c.episode_id END) AS times_on,
            count(DISTINCT CASE WHEN c.role = 'host' THEN c.episode_id END) AS hosted,
            CASE WHEN min(c.name) != max(c.name) THEN json_group_array(DISTINCT c.name) END AS spellings
        FROM credit c JOIN person p ON p.id = c.person_id JOIN episode e ON e.id = c.episode_id
        WHERE e.show_id IN ({shown}) AND (? IS NULL OR e.show_id = ?) AND (? OR e.id NOT IN ({twice}))
        GROUP BY p.id ORDER BY times_on DESC, episodes DESC, p.id LIMIT {MOST_NAMES}""",
        (*values, show_id, show_id, show_id is not None, *seen),
        deadline_s=NAMES_DEADLINE_S,
    )
    met = Counter(key_of(row["name"]) for row in rows)
    namesakes = [row["id"] for row in rows if met[key_of(row["name"])] > 1]
    apart = await _apart(db, scope, namesakes) if namesakes else {}
    return tuple(
        KnownPerson(
            id=row["id"],
            name=row["name"],
            episodes=row["episodes"],
            on=row["times_on"],
            hosted=row["hosted"],
            spellings=tuple(json.loads(row["spellings"])) if row["spellings"] else (row["name"],),
            apart=apart.get(row["id"], ""),
        )
        for row in rows
    )


async def _apart(db: Database, scope: Scope, ids: Sequence[int]) -> dict[int, str]:
    """Give what tells each of some namesakes apart: an account where they have one, and the shows they are on."""
    shown, values = visible(scope)
    rows = await db.rows(
        f"""SELECT c.person_id, s.title AS show, max(c.handles) AS handles, max(e.id), e.title
        FROM credit c JOIN episode e ON e.id = c.episode_id JOIN show s ON s.id = e.show_id
        WHERE c.person_id IN (SELECT value FROM json_each(?)) AND s.id IN ({shown})
        GROUP BY c.person_id, s.id ORDER BY count(*) DESC""",
        (json.dumps(list(ids)), *values),
    )
    shows: dict[int, list[str]] = {}
    titles: dict[int, str] = {}
    accounts: dict[int, str] = {}
    for row in rows:
        shows.setdefault(row["person_id"], []).append(row["show"])
        titles.setdefault(row["person_id"], row["title"])
        for handle in row["handles"].split()[:1]:
            accounts.setdefault(row["person_id"], f"@{handle.partition(':')[2]}")
    listed = {id_: ", ".join(named[:MOST_SHOWS_TOLD]) for id_, named in shows.items()}
    once = Counter(listed.values())
    return {
        id_: named if once[named] == 1 else f"{accounts.get(id_, titles[id_])} · {named}"
        for id_, named in listed.items()
    }


async def standing(db: Database, person_id: int) -> int:
    """Give the id under which a person goes today: another where two were found to be one."""
    row = await db.row("SELECT coalesce(same_as, id) AS id FROM person WHERE id = ?", (person_id,))
    return int(row["id"]) if row else person_id


async def name_of(db: Database, scope: Scope, person_id: int) -> str | None:
    """Give how a person is called, in the words of what the reader sees; None where nothing there names them."""
    shown, values = visible(scope)
    row = await db.row(
        f"""SELECT {_NAME} AS name FROM credit c
        JOIN person p ON p.id = c.person_id JOIN episode e ON e.id = c.episode_id
        WHERE p.id = (SELECT coalesce(same_as, id) FROM person WHERE id = ?) AND e.show_id IN ({shown})
        GROUP BY p.id""",
        (person_id, *values),
    )
    return None if row is None else str(row["name"])


async def hosting(db: Database, scope: Scope, person_id: int) -> tuple[Hosting, ...]:
    """Give the shows in scope that somebody hosts: several of their episodes, and a good part of them."""
    shown, values = visible(scope)
    rows = await db.rows(
        f"""SELECT e.show_id, c.person_id, min(c.name) AS name, count(*) AS times,
            (SELECT count(*) FROM episode WHERE show_id = e.show_id) AS episodes
        FROM credit c JOIN episode e ON e.id = c.episode_id
        WHERE c.person_id = ? AND c.role = 'host' AND e.show_id IN ({shown}) GROUP BY e.show_id""",
        (person_id, *values),
    )
    return tuple(
        Hosting(show_id=row["show_id"], person_id=row["person_id"], name=row["name"])
        for row in rows
        if row["times"] >= max(_FEWEST_HOSTED, _HOSTED * row["episodes"])
    )


async def appearances(db: Database, scope: Scope, person_id: int) -> tuple[Appearance, ...]:
    """Give the episodes in scope that name a person, the newest first, one a credit."""
    shown, values = visible(scope)
    twice, seen = doubled(scope)
    rows = await db.rows(
        f"""SELECT c.episode_id, c.name, c.role, c.href FROM credit c JOIN episode e ON e.id = c.episode_id
        WHERE c.person_id = (SELECT coalesce(same_as, id) FROM person WHERE id = ?)
            AND e.show_id IN ({shown}) AND e.id NOT IN ({twice})
        ORDER BY e.sorted_at DESC, e.id DESC""",
        (person_id, *values, *seen),
    )
    return tuple(
        Appearance(
            episode_id=row["episode_id"], credit=Credit(name=row["name"], role=Role(row["role"]), href=row["href"])
        )
        for row in rows
    )
