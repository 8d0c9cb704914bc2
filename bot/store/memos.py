"""What a button stands for and cannot carry itself, under a short key, for 90 days."""

import hashlib
from datetime import datetime, timedelta

from bot.store.database import Database
from bot.store.moments import stamp

KEPT = timedelta(days=90)
# A memo that is used again is kept for longer, but not written at each use.
_FRESH = timedelta(days=1)
KEY_CHARS = 12
MOST_CHARS = 2_000


async def keep(db: Database, told: str, *, now: datetime) -> str:
    """Keep a text of at most 2,000 characters and give its key, the same for the same text."""
    key = hashlib.sha256(told.encode()).hexdigest()[:KEY_CHARS]
    if len(told) > MOST_CHARS:
        raise ValueError(told[:KEY_CHARS])
    row = await db.row("SELECT made_at FROM memo WHERE key = ?", (key,))
    if row is None or row["made_at"] < (now - _FRESH).timestamp():
        async with db.write(quiet=True) as writer:
            await writer.execute("INSERT OR REPLACE INTO memo VALUES (?, ?, ?)", (key, told, stamp(now)))
    return key


async def find(db: Database, key: str, *, now: datetime) -> str | None:
    """Find what stands under a key; None where it is older than 90 days."""
    row = await db.row("SELECT told FROM memo WHERE key = ? AND made_at >= ?", (key, stamp(now - KEPT)))
    return None if row is None else str(row["told"])


async def tidy(db: Database, *, now: datetime) -> None:
    """Let go of what is older than 90 days."""
    async with db.write(quiet=True) as writer:
        await writer.execute("DELETE FROM memo WHERE made_at < ?", (stamp(now - KEPT),))
