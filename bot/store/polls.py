"""When each feed is looked at next, and what came of the last look."""

from datetime import datetime

from bot.model.show import FeedState, Show
from bot.store.database import Database, Row
from bot.store.moments import moment_of, stamp
from bot.store.shows import show_of

_FOLLOWED = "(everywhere OR EXISTS (SELECT 1 FROM server_show a WHERE a.show_id = show.id))"


async def due(db: Database, now: datetime, *, limit: int) -> tuple[Show, ...]:
    """Give the shows whose feeds are to be looked at, those that wait longest first; files are never due."""
    rows = await db.rows(
        f"""SELECT * FROM show WHERE due_at <= ? AND NOT paused AND feed_url LIKE 'http%' AND {_FOLLOWED}
        ORDER BY due_at, id LIMIT ?""",
        (stamp(now), limit),
    )
    return tuple(show_of(row) for row in rows)


async def state(db: Database, show_id: int) -> FeedState:
    """Give how the feed of a show fares."""
    row = await db.row("SELECT * FROM show WHERE id = ?", (show_id,))
    return state_of(row) if row else FeedState(show_id=show_id)


async def settled(db: Database, show_id: int) -> bool:
    """Tell whether a feed's first sight was stored whole; until then nothing of it is news."""
    row = await db.row("SELECT settled_at FROM show WHERE id = ?", (show_id,))
    return row is not None and row["settled_at"] is not None


def state_of(row: Row) -> FeedState:
    """Make a FeedState of a show's row."""
    return FeedState(
        show_id=row["id"],
        etag=row["etag"],
        last_modified=row["last_modified"],
        body_hash=row["body_hash"],
        looked_at=moment_of(row["looked_at"]),
        due_at=moment_of(row["due_at"]),
        failures=row["failures"],
        error=row["error"],
        paused=bool(row["paused"]),
    )


async def looked(db: Database, after: FeedState, *, settle: bool) -> None:
    """Write down a look at a feed; `settle` once all that it held is stored."""
    async with db.write() as writer:
        await writer.execute(
            """UPDATE show SET etag = ?, last_modified = ?, body_hash = ?, looked_at = ?, due_at = ?, failures = ?,
            error = ?, settled_at = CASE WHEN ? THEN coalesce(settled_at, ?) ELSE settled_at END WHERE id = ?""",
            (
                after.etag,
                after.last_modified,
                after.body_hash,
                stamp(after.looked_at),
                stamp(after.due_at) or 0,
                after.failures,
                after.error,
                settle,
                stamp(after.looked_at),
                after.show_id,
            ),
        )


async def next_due_at(db: Database) -> datetime | None:
    """Give when the next feed is due; None where no feed is followed."""
    row = await db.row(
        f"SELECT min(due_at) AS due_at FROM show WHERE NOT paused AND feed_url LIKE 'http%' AND {_FOLLOWED}"
    )
    return moment_of(row["due_at"]) if row else None
