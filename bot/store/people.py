"""People as rows: one for each folded name, with the credits that name them."""

from dataclasses import dataclass

from bot.model.episode import Credit, Role
from bot.model.scope import Scope
from bot.store.database import Connection, Database
from bot.store.scopes import doubled, visible
from bot.text import fold

MOST_NAMES = 500_000


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPerson:
    """A person of the index, and in how many visible episodes they are named (`on`: other than mentioned)."""

    id: int
    name: str
    episodes: int
    on: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearance:
    """An episode that names a person, and as what."""

    episode_id: int
    credit: Credit


async def person_of(writer: Connection, name: str) -> int:
    """Give the id of the person with this name, made if new."""
    key = fold(name)
    await writer.execute("INSERT INTO person (name, key) VALUES (?, ?) ON CONFLICT DO NOTHING", (name, key))
    found = await writer.execute_fetchall("SELECT id FROM person WHERE key = ?", (key,))
    return int(next(iter(found))["id"])


async def known_people(db: Database, scope: Scope, *, show_id: int | None = None) -> tuple[KnownPerson, ...]:
    """Give everybody whom an episode in scope names, the most present first."""
    shown, values = visible(scope)
    twice, seen = doubled(scope)
    rows = await db.rows(
        f"""SELECT p.id, p.name, count(DISTINCT c.episode_id) AS episodes,
            count(DISTINCT CASE WHEN c.role != 'mentioned' THEN c.episode_id END) AS times_on
        FROM credit c JOIN person p ON p.id = c.person_id JOIN episode e ON e.id = c.episode_id
        WHERE e.show_id IN ({shown}) AND (? IS NULL OR e.show_id = ?) AND (? OR e.id NOT IN ({twice}))
        GROUP BY p.id ORDER BY times_on DESC, episodes DESC, p.id LIMIT {MOST_NAMES}""",
        (*values, show_id, show_id, show_id is not None, *seen),
    )
    return tuple(
        KnownPerson(id=row["id"], name=row["name"], episodes=row["episodes"], on=row["times_on"]) for row in rows
    )


async def appearances(db: Database, scope: Scope, person_id: int) -> tuple[Appearance, ...]:
    """Give the episodes in scope that name a person, the newest first, one a credit."""
    shown, values = visible(scope)
    twice, seen = doubled(scope)
    rows = await db.rows(
        f"""SELECT c.episode_id, c.name, c.role, c.href FROM credit c JOIN episode e ON e.id = c.episode_id
        WHERE c.person_id = ? AND e.show_id IN ({shown}) AND e.id NOT IN ({twice})
        ORDER BY e.sorted_at DESC, e.id DESC""",
        (person_id, *values, *seen),
    )
    return tuple(
        Appearance(
            episode_id=row["episode_id"], credit=Credit(name=row["name"], role=Role(row["role"]), href=row["href"])
        )
        for row in rows
    )
