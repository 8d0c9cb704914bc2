"""A file that is busy: whoever wants to know something has to wait."""

import asyncio
import contextlib
from collections.abc import AsyncIterator

from bot.store.database import READERS, Database

ENDLESS = "WITH RECURSIVE step(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM step) SELECT count(*) FROM step"


@contextlib.asynccontextmanager
async def busy(db: Database) -> AsyncIterator[None]:
    """Keep every reader of the file at work, so that whoever wants to know something has to wait."""
    works = [asyncio.create_task(db.rows(ENDLESS, deadline_s=60.0)) for _ in range(READERS)]
    await asyncio.sleep(0)  # they take their readers
    try:
        yield
    finally:
        for work in works:
            work.cancel()
        await asyncio.gather(*works, return_exceptions=True)
