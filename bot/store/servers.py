"""What a server has set for itself, kept for 30 days after the bot was removed from it."""

import json
from datetime import datetime, timedelta

from bot.model.server import Server
from bot.store.database import Database
from bot.store.moments import stamp

KEPT = timedelta(days=30)
_SETTINGS = ("answers_private", "notices_channel_id", "zone")


async def get(db: Database, guild_id: int) -> Server:
    """Give a server's settings, those that it never touched as they are by themselves."""
    row = await db.row("SELECT * FROM server WHERE guild_id = ?", (guild_id,))
    if row is None:
        return Server(guild_id=guild_id, wish={})
    return Server(
        guild_id=guild_id,
        answers_private=bool(row["answers_private"]),
        notices_channel_id=row["notices_channel_id"],
        zone=row["zone"],
        wish=json.loads(row["wish"] or "{}"),
    )


async def put(db: Database, guild_id: int, **settings: object) -> None:
    """Set some of a server's settings: answers_private, notices_channel_id, zone."""
    named = {name: value for name, value in settings.items() if name in _SETTINGS}
    assigned = ", ".join(f"{name} = ?" for name in named)
    async with db.write() as writer:
        await writer.execute("INSERT INTO server (guild_id) VALUES (?) ON CONFLICT DO NOTHING", (guild_id,))
        await writer.execute(f"UPDATE server SET {assigned} WHERE guild_id = ?", (*named.values(), guild_id))


async def wish(db: Database, guild_id: int, **wished: int | str | bool | None) -> None:
    """Keep what was chosen in the set-up panel."""
    before = (await get(db, guild_id)).wish
    async with db.write() as writer:
        await writer.execute("INSERT INTO server (guild_id) VALUES (?) ON CONFLICT DO NOTHING", (guild_id,))
        await writer.execute(
            "UPDATE server SET wish = ? WHERE guild_id = ?", (json.dumps({**before, **wished}), guild_id)
        )


async def who_added(db: Database, guild_id: int, show_id: int) -> int | None:
    """Find who added a show to a server."""
    row = await db.row("SELECT added_by FROM server_show WHERE guild_id = ? AND show_id = ?", (guild_id, show_id))
    return None if row is None else row["added_by"]


async def left(db: Database, guild_id: int, *, now: datetime) -> None:
    """End what a server announces and take its private shows from it; its settings wait 30 days for its return."""
    async with db.write(durable=True) as writer:
        await writer.execute(
            "UPDATE destination SET ended_at = ?, ended_why = 'left' WHERE guild_id = ? AND ended_at IS NULL",
            (stamp(now), guild_id),
        )
        await writer.execute(
            """DELETE FROM server_show WHERE guild_id = ?
            AND (role_id IS NOT NULL OR show_id IN (SELECT id FROM show WHERE private))""",
            (guild_id,),
        )
        await writer.execute("INSERT INTO server (guild_id) VALUES (?) ON CONFLICT DO NOTHING", (guild_id,))
        await writer.execute(
            "UPDATE server SET left_at = coalesce(left_at, ?) WHERE guild_id = ?", (stamp(now), guild_id)
        )


async def joined(db: Database, guild_id: int) -> None:
    """Keep the settings of a server that has the bot again."""
    async with db.write() as writer:
        await writer.execute("UPDATE server SET left_at = NULL WHERE guild_id = ?", (guild_id,))


async def gone(db: Database) -> frozenset[int]:
    """Give the servers that were left and whose settings wait for their return."""
    return frozenset(row["guild_id"] for row in await db.rows("SELECT guild_id FROM server WHERE left_at IS NOT NULL"))


async def forget(db: Database, *, now: datetime) -> int:
    """Let go of what belongs to servers that were left 30 days ago; gives how many there were."""
    async with db.write() as writer:
        old = list(await writer.execute_fetchall("SELECT guild_id FROM server WHERE left_at < ?", (stamp(now - KEPT),)))
        ids = [(row["guild_id"],) for row in old]
        await writer.executemany("DELETE FROM server_show WHERE guild_id = ?", ids)
        await writer.executemany("DELETE FROM server WHERE guild_id = ?", ids)
    return len(ids)


async def known(db: Database) -> frozenset[int]:
    """Give the servers that have anything here and have not been left."""
    rows = await db.rows(
        """SELECT guild_id FROM destination WHERE ended_at IS NULL
        UNION SELECT guild_id FROM server_show UNION SELECT guild_id FROM server
        EXCEPT SELECT guild_id FROM server WHERE left_at IS NOT NULL"""
    )
    return frozenset(row["guild_id"] for row in rows)
