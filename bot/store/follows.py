"""What people follow, each their own; bounded, and each wish once."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.errors import RefusedError
from bot.model.episode import Credit
from bot.model.follow import Follow, FollowKind
from bot.store.database import Database, Row
from bot.store.moments import moment_of, stamp
from bot.text import fold

MOST_FOLLOWS = 50
MOST_MATCHED = 100_000


async def add(db: Database, wanted: Follow, *, now: datetime) -> Follow | None:
    """Keep a follow and give it with its id; None where it was there. Raises RefusedError for one too many."""
    held = (await of_user(db, wanted.user_id))[:MOST_FOLLOWS]
    async with db.write(quiet=True) as writer:
        done = await writer.execute(
            """INSERT INTO follow (user_id, kind, words, key, person_id, show_id, mentioned, made_at)
            SELECT ?, ?, ?, ?, ?, ?, ?, ? WHERE (SELECT count(*) FROM follow WHERE user_id = ?) < ?
            ON CONFLICT DO NOTHING""",
            (
                wanted.user_id,
                wanted.kind.value,
                wanted.words,
                fold(wanted.words),
                wanted.person_id,
                wanted.show_id,
                wanted.mentioned,
                stamp(now),
                wanted.user_id,
                MOST_FOLLOWS,
            ),
        )
    if done.rowcount:
        return replace(wanted, id=int(done.lastrowid or 0), made_at=now)
    if len(held) >= MOST_FOLLOWS:
        raise RefusedError("follow_full", most=MOST_FOLLOWS)
    return await _widened(db, wanted)


async def _widened(db: Database, wanted: Follow) -> Follow | None:
    """Let a follow that was there be told of mentions too, or no longer; None where nothing changes."""
    named = (wanted.user_id, wanted.kind.value, fold(wanted.words))
    same = [one for one in await of_user(db, wanted.user_id) if (one.user_id, one.kind.value, fold(one.words)) == named]
    if not same or same[0].mentioned == wanted.mentioned:
        return None
    async with db.write(quiet=True) as writer:
        await writer.execute("UPDATE follow SET mentioned = ? WHERE id = ?", (wanted.mentioned, same[0].id))
    return replace(same[0], mentioned=wanted.mentioned)


async def of_user(db: Database, user_id: int) -> tuple[Follow, ...]:
    """Give what a person follows, the oldest first."""
    rows = await db.rows("SELECT * FROM follow WHERE user_id = ? ORDER BY id", (user_id,))
    return tuple(follow_of(row) for row in rows)


async def stop(db: Database, user_id: int, follow_id: int) -> Follow | None:
    """End a follow of a person; None where it is not theirs or not there."""
    row = await db.row("SELECT * FROM follow WHERE id = ? AND user_id = ?", (follow_id, user_id))
    if row is None:
        return None
    async with db.write(quiet=True) as writer:
        await writer.execute("DELETE FROM follow WHERE id = ? AND user_id = ?", (follow_id, user_id))
    return follow_of(row)


async def that_may_fit(
    db: Database, show_id: int, people: Sequence[tuple[int, Credit]], *, seen_at: datetime
) -> tuple[Follow, ...]:
    """Give the follows made before an episode was seen that it may fit: its show, its people, and every topic."""
    listed = ",".join(str(int(person_id)) for person_id, _ in people) or "0"
    keys = tuple(dict.fromkeys(fold(credit.name) for _, credit in people))
    marks = ",".join("?" * len(keys)) or "''"
    rows = await db.rows(
        f"""SELECT * FROM follow WHERE made_at <= ? AND (
            kind = 'show' AND show_id = ?
            OR kind = 'topic' AND (show_id IS NULL OR show_id = ?)
            OR kind = 'guest' AND (person_id IN ({listed}) OR key IN ({marks})))
        ORDER BY id LIMIT {MOST_MATCHED}""",
        (stamp(seen_at), show_id, show_id, *keys),
    )
    return tuple(follow_of(row) for row in rows)


def follow_of(row: Row) -> Follow:
    """Make a Follow of its row."""
    return Follow(
        id=row["id"],
        user_id=row["user_id"],
        kind=FollowKind(row["kind"]),
        words=row["words"],
        person_id=row["person_id"],
        show_id=row["show_id"],
        mentioned=bool(row["mentioned"]),
        made_at=moment_of(row["made_at"]),
    )


async def open_roles(db: Database, guild_id: int) -> frozenset[int]:
    """Give the roles of a server that members may take by themselves."""
    rows = await db.rows("SELECT role_id FROM open_role WHERE guild_id = ?", (guild_id,))
    return frozenset(row["role_id"] for row in rows)


async def open_role(db: Database, guild_id: int, role_id: int, *, by: int, now: datetime) -> None:
    """Let members of a server take a role by themselves."""
    async with db.write(quiet=True) as writer:
        await writer.execute(
            "INSERT INTO open_role VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING", (guild_id, role_id, by, stamp(now))
        )
