"""When each feed is looked at next, and what came of the last look."""

from dataclasses import fields
from datetime import datetime, timedelta
from typing import Any

from bot.model.show import FeedState, PauseReason, Show
from bot.store import notices
from bot.store.database import Database, Row
from bot.store.moments import moment_of, stamp
from bot.store.shows import show_of

FARTHEST_DUE = timedelta(days=2)  # what is due later was timed by a clock that went wrong
_FOLLOWED = "(everywhere OR EXISTS (SELECT 1 FROM server_show a WHERE a.show_id = show.id))"
_COLUMNS = tuple(field.name for field in fields(FeedState) if field.name != "show_id")
_MOMENTS = frozenset(name for name in _COLUMNS if name.endswith(("_at", "_since")))


async def due(db: Database, now: datetime, *, limit: int) -> tuple[Show, ...]:
    """Give the shows whose feeds are to be looked at, those that wait longest first; files are never due."""
    rows = await db.rows(
        f"""SELECT * FROM show WHERE (due_at <= ? OR due_at > ?) AND NOT paused AND feed_url LIKE 'http%'
        AND {_FOLLOWED} ORDER BY due_at, id LIMIT ?""",
        (stamp(now), stamp(now + FARTHEST_DUE), limit),
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
    read: dict[str, Any] = {name: moment_of(row[name]) if name in _MOMENTS else row[name] for name in _COLUMNS}
    why = read.pop("paused_why")
    read["paused"] = bool(read["paused"])
    return FeedState(show_id=row["id"], paused_why=PauseReason(why) if why else None, **read)


async def looked(db: Database, after: FeedState, *, settle: bool, notice: notices.Notice | None = None) -> None:
    """Write down a look at a feed, and the notice that it gives rise to; `settle` once all that it held is stored.

    What a person did meanwhile stays: a feed that was paused by hand is not woken by a look that began before.
    """
    values = {name: getattr(after, name) for name in _COLUMNS}
    written = {name: stamp(value) if name in _MOMENTS else value for name, value in values.items()}
    written["due_at"] = written["due_at"] or 0
    assigned = ", ".join(f"{name} = :{name}" for name in written if name not in {"paused", "paused_why"})
    async with db.write(quiet=True) as writer:
        await writer.execute(
            f"""UPDATE show SET {assigned},
            paused = CASE WHEN paused_why = 'asked' THEN paused ELSE :paused END,
            paused_why = CASE WHEN paused_why = 'asked' THEN paused_why ELSE :paused_why END,
            settled_at = CASE WHEN :settle THEN coalesce(settled_at, :looked_at) ELSE settled_at END WHERE id = :id""",
            written | {"settle": settle, "id": after.show_id},
        )
        if notice is not None:
            await notices.put(writer, notice)


async def pause(db: Database, show_id: int) -> None:
    """Look at a feed no more until somebody resumes it."""
    async with db.write() as writer:
        await writer.execute("UPDATE show SET paused = 1, paused_why = 'asked' WHERE id = ?", (show_id,))


async def resume(db: Database, show_id: int) -> None:
    """Look at a feed again, at once, with nothing held against it."""
    async with db.write() as writer:
        await writer.execute(
            """UPDATE show SET paused = 0, paused_why = NULL, failures = 0, error = NULL, failing_since = NULL,
            broken_told_at = NULL, gone_at = NULL, due_at = 0 WHERE id = ?""",
            (show_id,),
        )


async def any_well(db: Database, since: datetime, *, besides: int) -> bool:
    """Tell whether any other feed of the network was read since; True where there is no other."""
    row = await db.row(
        f"""SELECT count(*) AS others, coalesce(sum(failures = 0 AND looked_at >= ?), 0) AS well FROM show
        WHERE id != ? AND feed_url LIKE 'http%' AND NOT paused AND {_FOLLOWED}""",
        (stamp(since), besides),
    )
    return row is None or not row["others"] or bool(row["well"])


async def next_due_at(db: Database) -> datetime | None:
    """Give when the next feed is due; None where no feed is followed."""
    row = await db.row(
        f"SELECT min(due_at) AS due_at FROM show WHERE NOT paused AND feed_url LIKE 'http%' AND {_FOLLOWED}"
    )
    return moment_of(row["due_at"]) if row else None
