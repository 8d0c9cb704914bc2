"""What servers are to be told once about their feeds, for another room to deliver."""

import json
from dataclasses import dataclass, field
from datetime import datetime

from bot.store.database import Connection, Database, Row
from bot.store.moments import moment_of, stamp


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A sentence by key and values that the followers of a show are told; as read, the one of one server.

    `guild_id` is None for whoever runs the bot: the show is followed everywhere.
    """

    show_id: int
    key: str
    values: dict[str, str] = field(default_factory=dict)
    made_at: datetime
    guild_id: int | None = None
    id: int = 0


async def put(writer: Connection, notice: Notice) -> None:
    """Write a notice for each server that follows its show, within the caller's transaction."""
    told = (notice.key, json.dumps(notice.values, ensure_ascii=False), stamp(notice.made_at), notice.show_id)
    await writer.execute(
        """INSERT INTO notice (guild_id, show_id, key, told, made_at)
        SELECT guild_id, show_id, ?, ?, ? FROM server_show WHERE show_id = ?""",
        told,
    )
    await writer.execute(
        """INSERT INTO notice (show_id, key, told, made_at) SELECT id, ?, ?, ? FROM show WHERE id = ? AND everywhere""",
        told,
    )


async def put_one(db: Database, notice: Notice) -> None:
    """Write a notice for one server, or for whoever runs the bot."""
    async with db.write(quiet=True) as writer:
        await writer.execute(
            "INSERT INTO notice (guild_id, show_id, key, told, made_at) VALUES (?, ?, ?, ?, ?)",
            (
                notice.guild_id,
                notice.show_id,
                notice.key,
                json.dumps(notice.values, ensure_ascii=False),
                stamp(notice.made_at),
            ),
        )


async def waiting(db: Database, *, limit: int) -> tuple[Notice, ...]:
    """Give the notices that were not told yet, the oldest first."""
    rows = await db.rows("SELECT * FROM notice WHERE state = 'waiting' ORDER BY id LIMIT ?", (limit,))
    return tuple(_notice_of(row) for row in rows)


async def settle(db: Database, notice_id: int, *, state: str) -> None:
    """Write down that a notice was `told`, or cannot be (`dropped`)."""
    async with db.write(durable=True, quiet=True) as writer:
        await writer.execute("UPDATE notice SET state = ? WHERE id = ?", (state, notice_id))


def _notice_of(row: Row) -> Notice:
    made_at = moment_of(row["made_at"])
    assert made_at is not None  # the column is NOT NULL
    return Notice(
        id=row["id"],
        guild_id=row["guild_id"],
        show_id=row["show_id"],
        key=row["key"],
        values=json.loads(row["told"]),
        made_at=made_at,
    )
