"""Destinations: which channel announces which show, how, since when, and whether it is paused."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime, timedelta

from bot.model.delivery import Destination, Place
from bot.store.admission import filters_of
from bot.store.database import Connection, Database, Row
from bot.store.moments import moment_of, stamp

BY_HAND = "by_hand"
"""The reason of a pause that a moderator asked for; it never ends by itself."""

TOLD_AGAIN = timedelta(days=1)
_STARTED = ("place", "role_id", "extras", "talk", "publish")
_OPTIONS = ("place", "role_id", "extras", "talk", "publish", "filters", "tags", "line", "send_when", "quiet")


async def start(db: Database, wanted: Destination, *, by: int, now: datetime) -> Destination:
    """Arm a channel for a show (or all shows), or give the one that is armed already with its new options.

    What was set by editing it (filters, text, times) stays as it is.
    """
    options = _columns(wanted)
    async with db.write(durable=True, quiet=True) as writer:
        rows = list(await writer.execute_fetchall(_ONE, _key(wanted)))
        if rows:
            kept = {name: value for name, value in options.items() if name in _STARTED or (name == "tags" and value)}
            await _update(writer, rows[0]["id"], kept | {"paused": None, "notice_due": 0})
        else:
            await _insert(writer, wanted, options | {"armed_at": stamp(now), "started_by": by})
        (row,) = await writer.execute_fetchall(_ONE, _key(wanted))
    return destination_of(row)


_ONE = "SELECT * FROM destination WHERE channel_id = ? AND ifnull(show_id, 0) = ? AND by_hand = ? AND ended_at IS NULL"


def _key(wanted: Destination) -> tuple[object, ...]:
    return (wanted.channel_id, wanted.show_id or 0, wanted.by_hand)


def _columns(wanted: Destination) -> dict[str, object]:
    filters = {name: values for name, values in asdict(wanted.filters).items() if values}
    options: dict[str, object] = {
        "place": wanted.place.value,
        "role_id": wanted.role_id,
        "extras": wanted.extras,
        "talk": None if wanted.talk_forum == wanted.channel_id else wanted.talk,  # each is a post there anyway
        "publish": wanted.publish,
        "filters": json.dumps(filters, ensure_ascii=False) if filters else None,
        "tags": json.dumps(wanted.tags) if wanted.tags else None,
        "line": wanted.line,
        "send_when": wanted.when,
        "quiet": wanted.quiet,
    }
    assert tuple(options) == _OPTIONS
    return options


async def _update(writer: Connection, destination_id: int, columns: dict[str, object]) -> None:
    assigned = ", ".join(f"{name} = ?" for name in columns)
    await writer.execute(f"UPDATE destination SET {assigned} WHERE id = ?", (*columns.values(), destination_id))


async def _insert(writer: Connection, wanted: Destination, columns: dict[str, object]) -> None:
    whole = columns | {
        "guild_id": wanted.guild_id,
        "channel_id": wanted.channel_id,
        "show_id": wanted.show_id,
        "by_hand": wanted.by_hand,
    }
    marks = ", ".join("?" * len(whole))
    await writer.execute(f"INSERT INTO destination ({', '.join(whole)}) VALUES ({marks})", tuple(whole.values()))


async def edit(db: Database, changed: Destination) -> None:
    """Change the options of a destination; what was announced is not announced again."""
    async with db.write(durable=True, quiet=True) as writer:
        await _update(writer, changed.id, _columns(changed))


async def get(db: Database, destination_id: int) -> Destination | None:
    """Find a destination that has not ended."""
    row = await db.row("SELECT * FROM destination WHERE id = ? AND ended_at IS NULL", (destination_id,))
    return destination_of(row) if row else None


async def stop(db: Database, *, guild_id: int, channel_id: int, show_id: int | None, now: datetime) -> int:
    """End the destination of a channel for one show, or all of them (None); gives how many there were."""
    async with db.write(durable=True, quiet=True) as writer:
        done = await writer.execute(
            """UPDATE destination SET ended_at = ?, ended_why = 'stopped' WHERE guild_id = ? AND channel_id = ?
            AND ended_at IS NULL AND NOT by_hand AND (? IS NULL OR show_id = ?)""",
            (stamp(now), guild_id, channel_id, show_id, show_id),
        )
    return int(done.rowcount)


async def of_server(db: Database, guild_id: int, *, channel_id: int | None = None) -> tuple[Destination, ...]:
    """Give the destinations of a server, or of one channel in it, in the order in which they were armed."""
    rows = await db.rows(
        """SELECT * FROM destination WHERE guild_id = ? AND (? IS NULL OR channel_id = ?)
        AND ended_at IS NULL AND NOT by_hand ORDER BY id""",
        (guild_id, channel_id, channel_id),
    )
    return tuple(destination_of(row) for row in rows)


async def watched(db: Database, guild_id: int) -> tuple[Destination, ...]:
    """Give the destinations of a server that may lose or regain something: those by hand only while they are paused."""
    rows = await db.rows(
        """SELECT * FROM destination WHERE guild_id = ? AND ended_at IS NULL
        AND (NOT by_hand OR paused IS NOT NULL) ORDER BY id""",
        (guild_id,),
    )
    return tuple(destination_of(row) for row in rows)


async def forget_roles(db: Database, guild_id: int, *, here: Iterable[int]) -> None:
    """Let destinations of a server ping nobody whose role is none of those that are there."""
    gone = "guild_id = ?1 AND role_id IS NOT NULL AND role_id NOT IN (SELECT value FROM json_each(?2))"
    values = (guild_id, json.dumps(list(here)))
    if await db.rows(f"SELECT 1 FROM destination WHERE {gone} LIMIT 1", values):
        async with db.write(durable=True, quiet=True) as writer:
            await writer.execute(f"UPDATE destination SET role_id = NULL WHERE {gone}", values)


async def servers(db: Database) -> frozenset[int]:
    """Give the servers that have a destination, those by hand too."""
    rows = await db.rows("SELECT DISTINCT guild_id FROM destination WHERE ended_at IS NULL")
    return frozenset(row["guild_id"] for row in rows)


async def pause(db: Database, destination_id: int, *, reason: str | None, now: datetime | None = None) -> None:
    """Pause a destination with a reason, or let it go on (None); its deliveries wait meanwhile.

    A pause that nobody asked for is told once; the same reason again only after a day.
    """
    told = reason is not None and reason != BY_HAND
    since = None if now is None else stamp(now - TOLD_AGAIN)
    async with db.write(durable=True, quiet=True) as writer:
        await writer.execute(
            """UPDATE destination SET paused = ?1, paused_at = ?2,
            notice_due = CASE WHEN ?1 IS NULL THEN 0 WHEN paused IS NOT NULL THEN notice_due
                WHEN told_why = ?1 AND told_at > ?5 AND told_at <= ?2 THEN 0 ELSE ?3 END WHERE id = ?4""",
            (reason, stamp(now), told, destination_id, since),
        )


async def to_be_told(db: Database, *, limit: int) -> tuple[Destination, ...]:
    """Give the paused destinations of which nobody has been told yet."""
    rows = await db.rows(
        "SELECT * FROM destination WHERE notice_due AND paused IS NOT NULL AND ended_at IS NULL ORDER BY id LIMIT ?",
        (limit,),
    )
    return tuple(destination_of(row) for row in rows)


async def told(db: Database, ids: Iterable[int], *, now: datetime) -> None:
    """Write down that somebody was told of these pauses, or that nobody could be."""
    async with db.write(quiet=True) as writer:
        await writer.executemany(
            "UPDATE destination SET notice_due = 0, told_why = paused, told_at = ? WHERE id = ?",
            [(stamp(now), each) for each in ids],
        )


def destination_of(row: Row) -> Destination:
    """Make a Destination of its row."""
    return Destination(
        id=row["id"],
        guild_id=row["guild_id"],
        channel_id=row["channel_id"],
        place=Place(row["place"]),
        show_id=row["show_id"],
        role_id=row["role_id"],
        extras=bool(row["extras"]),
        talk=row["talk"],
        publish=bool(row["publish"]),
        armed_at=moment_of(row["armed_at"]),
        paused=row["paused"],
        started_by=row["started_by"],
        filters=filters_of(row["filters"]),
        tags=tuple((show, tag) for show, tag in json.loads(row["tags"] or "[]")),
        line=row["line"],
        when=row["send_when"],
        quiet=row["quiet"],
        by_hand=bool(row["by_hand"]),
    )
