"""What is kept about a person who uses the bot, and what they may have deleted."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.store.database import Database, Row
from bot.store.moments import moment_of, stamp

_SETTINGS = ("player", "pace", "language", "dm", "dm_channel_id", "first_written_at", "hinted_at")
AN_HOUR = timedelta(hours=1)
# Where a person stands as who set something up.
_NAMED = (
    ("server_show", "added_by"),
    ("destination", "started_by"),
    ("open_role", "allowed_by"),
    ("pair", "decided_by"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A person: their player, how often follows are told, and whether they can be written to (`dm`: open, closed)."""

    user_id: int
    player: str | None = None
    pace: str | None = None
    language: str = "en"
    dm: str | None = None
    dm_channel_id: int | None = None
    first_written_at: datetime | None = None
    hinted_at: datetime | None = None


async def get(db: Database, user_id: int) -> Member:
    """Give what is kept about a person; of a stranger nothing is."""
    row = await db.row("SELECT * FROM member WHERE user_id = ?", (user_id,))
    return Member(user_id=user_id) if row is None else member_of(row)


def member_of(row: Row) -> Member:
    """Make a Member of its row."""
    return Member(
        user_id=row["user_id"],
        player=row["player"],
        pace=row["pace"],
        language=row["language"] or "en",
        dm=row["dm"],
        dm_channel_id=row["dm_channel_id"],
        first_written_at=moment_of(row["first_written_at"]),
        hinted_at=moment_of(row["hinted_at"]),
    )


async def put(db: Database, user_id: int, **settings: object) -> None:
    """Set some of what is kept about a person, by the names of Member."""
    named = {name: value for name, value in settings.items() if name in _SETTINGS}
    values = [stamp(value) if isinstance(value, datetime) else value for value in named.values()]
    assigned = ", ".join(f"{name} = ?" for name in named)
    async with db.write(quiet=True) as writer:
        await writer.execute("INSERT INTO member (user_id) VALUES (?) ON CONFLICT DO NOTHING", (user_id,))
        await writer.execute(f"UPDATE member SET {assigned} WHERE user_id = ?", (*values, user_id))


async def written_to(db: Database, user_id: int, *, channel_id: int | None, now: datetime) -> None:
    """Mark that a person got a direct message, so they can be written to."""
    async with db.write(quiet=True) as writer:
        await writer.execute("INSERT INTO member (user_id) VALUES (?) ON CONFLICT DO NOTHING", (user_id,))
        await writer.execute(
            """UPDATE member SET dm = 'open', dm_channel_id = coalesce(?, dm_channel_id),
            first_written_at = coalesce(first_written_at, ?) WHERE user_id = ?""",
            (channel_id, stamp(now), user_id),
        )


async def newly_written(db: Database, *, now: datetime) -> int:
    """Count the people who were written to for the first time within the last hour."""
    row = await db.row(
        "SELECT count(*) AS many FROM member WHERE first_written_at > ? AND first_written_at <= ?",
        (stamp(now - AN_HOUR), stamp(now)),
    )
    return int(row["many"]) if row else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Footprint:
    """How much is kept about a person: follows, hits, last questions, complaints, and what they set up for servers."""

    follows: int = 0
    hits: int = 0
    questions: int = 0
    complaints: int = 0
    added: int = 0
    started: int = 0


async def footprint(db: Database, user_id: int) -> Footprint:
    """Count what is kept about a person beside their settings."""
    row = await db.row(
        """SELECT (SELECT count(*) FROM follow WHERE user_id = :id) AS follows,
            (SELECT count(*) FROM hit WHERE user_id = :id) AS hits,
            (SELECT count(*) FROM conversation WHERE user_id = :id) AS questions,
            (SELECT count(*) FROM complaint WHERE user_id = :id) AS complaints,
            (SELECT count(*) FROM server_show WHERE added_by = :id) AS added,
            (SELECT count(*) FROM destination WHERE started_by = :id) AS started""",
        {"id": user_id},
    )
    return Footprint() if row is None else Footprint(**dict(row))


async def delete(db: Database, user_id: int) -> None:
    """Delete all that is kept about a person; what they set up for servers stays there without their name."""
    async with db.write(durable=True, quiet=True) as writer:
        for table in ("follow", "hit", "member", "conversation", "complaint"):
            await writer.execute(f"DELETE FROM {table} WHERE user_id = ?", (user_id,))
        for table, column in _NAMED:
            await writer.execute(f"UPDATE {table} SET {column} = NULL WHERE {column} = ?", (user_id,))
