"""What one person was last answered in one place, for ten minutes; nothing older is kept."""

from datetime import datetime, timedelta

from bot.store.database import Database
from bot.store.moments import stamp

KEPT = timedelta(minutes=10)
MOST_CHARS = 8_000


async def keep(db: Database, user_id: int, place_id: int, told: str, *, now: datetime) -> None:
    """Keep what somebody was answered in a place instead of what was answered before; what is too long is let go."""
    async with db.write(quiet=True) as writer:
        await writer.execute("DELETE FROM conversation WHERE said_at < ?", (stamp(now - KEPT),))
        if len(told) <= MOST_CHARS:
            await writer.execute(
                "INSERT OR REPLACE INTO conversation VALUES (?, ?, ?, ?)", (user_id, place_id, told, stamp(now))
            )


async def find(db: Database, user_id: int, place_id: int, *, now: datetime) -> str | None:
    """Find what somebody was answered in a place in the last ten minutes."""
    row = await db.row(
        "SELECT told FROM conversation WHERE user_id = ? AND place_id = ? AND said_at >= ?",
        (user_id, place_id, stamp(now - KEPT)),
    )
    return None if row is None else str(row["told"])
