"""Small facts about the running bot: its heartbeat and what it last did."""

from datetime import datetime

from bot.store.database import Database
from bot.store.moments import moment_of, stamp

HEARTBEAT = "heartbeat"


async def beat(db: Database, now: datetime) -> None:
    """Leave the heartbeat that `playhead health` looks for."""
    await put(db, HEARTBEAT, str(stamp(now)))


async def last_beat(db: Database) -> datetime | None:
    """Give when the running bot last left its heartbeat."""
    value = await find(db, HEARTBEAT)
    return None if value is None else moment_of(float(value))


async def put(db: Database, key: str, value: str) -> None:
    """Write a fact."""
    async with db.write(quiet=True) as writer:
        await writer.execute(
            "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            (key, value),
        )


async def find(db: Database, key: str) -> str | None:
    """Find a fact."""
    row = await db.row("SELECT value FROM meta WHERE key = ?", (key,))
    return None if row is None else str(row["value"])
