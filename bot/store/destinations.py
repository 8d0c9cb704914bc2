"""Destinations: which channel announces which show, since when, and whether it is paused."""

from datetime import datetime

from bot.model.delivery import Destination
from bot.store.database import Database, Row
from bot.store.moments import moment_of, stamp


async def start(db: Database, wanted: Destination, *, by: int, now: datetime) -> Destination:
    """Arm a channel for a show (or all shows), or give the one that is armed already with its new options."""
    async with db.write(durable=True) as writer:
        await writer.execute(
            """UPDATE destination SET role_id = ?, extras = ?, talk = ?, publish = ?, paused = NULL
            WHERE channel_id = ? AND ifnull(show_id, 0) = ? AND ended_at IS NULL""",
            (
                wanted.role_id,
                wanted.extras,
                wanted.talk,
                wanted.publish,
                wanted.channel_id,
                wanted.show_id or 0,
            ),
        )
        await writer.execute(
            """INSERT INTO destination (guild_id, channel_id, show_id, role_id, extras, talk, publish, armed_at,
            started_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
            (
                wanted.guild_id,
                wanted.channel_id,
                wanted.show_id,
                wanted.role_id,
                wanted.extras,
                wanted.talk,
                wanted.publish,
                stamp(now),
                by,
            ),
        )
    rows = await db.rows(
        "SELECT * FROM destination WHERE channel_id = ? AND ifnull(show_id, 0) = ? AND ended_at IS NULL",
        (wanted.channel_id, wanted.show_id or 0),
    )
    return destination_of(rows[0])


async def stop(db: Database, *, guild_id: int, channel_id: int, show_id: int | None, now: datetime) -> int:
    """End the destination of a channel for one show, or all of them (None); gives how many there were."""
    async with db.write(durable=True) as writer:
        done = await writer.execute(
            """UPDATE destination SET ended_at = ? WHERE guild_id = ? AND channel_id = ? AND ended_at IS NULL
            AND (? IS NULL OR show_id = ?)""",
            (stamp(now), guild_id, channel_id, show_id, show_id),
        )
    return int(done.rowcount)


async def of_server(db: Database, guild_id: int) -> tuple[Destination, ...]:
    """Give the destinations of a server, in the order in which they were armed."""
    rows = await db.rows("SELECT * FROM destination WHERE guild_id = ? AND ended_at IS NULL ORDER BY id", (guild_id,))
    return tuple(destination_of(row) for row in rows)


async def pause(db: Database, destination_id: int, *, reason: str | None) -> None:
    """Pause a destination with a reason, or let it go on (None); its deliveries wait meanwhile."""
    async with db.write() as writer:
        await writer.execute("UPDATE destination SET paused = ? WHERE id = ?", (reason, destination_id))


def destination_of(row: Row) -> Destination:
    """Make a Destination of its row."""
    return Destination(
        id=row["id"],
        guild_id=row["guild_id"],
        channel_id=row["channel_id"],
        show_id=row["show_id"],
        role_id=row["role_id"],
        extras=bool(row["extras"]),
        talk=row["talk"],
        publish=bool(row["publish"]),
        armed_at=moment_of(row["armed_at"]),
        paused=row["paused"],
    )
