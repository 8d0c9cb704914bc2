"""The heartbeat: left in the file by the running bot, read by `playhead health` without the network."""

from datetime import datetime

from bot.store import meta
from bot.store.database import Database

BEAT_EVERY_S = 15.0
WELL_BELOW_S = 60.0


async def beat(db: Database, *, now: datetime) -> None:
    """Leave a heartbeat."""
    await meta.beat(db, now)


async def is_well(db: Database, *, now: datetime) -> bool:
    """Tell whether the last heartbeat is under a minute old."""
    last = await meta.last_beat(db)
    return last is not None and (now - last).total_seconds() < WELL_BELOW_S
