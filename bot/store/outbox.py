"""Announcements to be sent: enqueued with the episode, claimed, sent, marked; each (channel, episode) once."""

import hashlib
from datetime import datetime

from bot.model.delivery import Delivery, DeliveryState
from bot.store.database import Connection, Database, Row
from bot.store.destinations import destination_of
from bot.store.moments import moment_of, stamp

NONCE_CHARS = 22

_ADMITTING = """
SELECT d.id, d.channel_id, e.guid, s.feed_url
FROM episode e JOIN show s ON s.id = e.show_id JOIN destination d ON d.ended_at IS NULL
WHERE e.id = ? AND (e.kind = 'full' OR d.extras) AND (d.show_id = e.show_id OR (d.show_id IS NULL AND CASE
    WHEN EXISTS (SELECT 1 FROM server_show a WHERE a.show_id = s.id AND a.guild_id = d.guild_id)
    THEN EXISTS (SELECT 1 FROM server_show a
        WHERE a.show_id = s.id AND a.guild_id = d.guild_id AND a.role_id IS NULL)
    ELSE s.everywhere END))
ORDER BY d.show_id IS NULL, d.id
"""

_DELIVERY = """SELECT v.id AS delivery_id, v.episode_id, v.nonce, v.state, v.attempts, v.claimed_at, v.message_id,
    v.error, d.*
FROM delivery v JOIN destination d ON d.id = v.destination_id"""


async def enqueue(writer: Connection, episode_id: int, *, now: datetime) -> None:
    """Put an episode into the outbox of every channel that admits it, inside the transaction that stores it.

    Of two destinations in one channel the one for this very show wins over the one for all shows.
    """
    for row in await writer.execute_fetchall(_ADMITTING, (episode_id,)):
        await writer.execute(
            """INSERT INTO delivery (destination_id, episode_id, channel_id, nonce, enqueued_at)
            VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
            (row["id"], episode_id, row["channel_id"], nonce_of(row), stamp(now)),
        )


def nonce_of(row: Row) -> str:
    """Give the nonce of a delivery: from channel, feed and guid, so that it outlives the file and its ids."""
    told = f"{row['channel_id']}\n{row['feed_url']}\n{row['guid']}"
    return hashlib.sha256(told.encode()).hexdigest()[:NONCE_CHARS]


async def claim(db: Database, *, now: datetime, limit: int) -> tuple[Delivery, ...]:
    """Claim what may be sent now, one a channel and each channel's oldest; on disk before it returns.

    A channel whose oldest delivery waits or is in doubt has nothing to claim: order is kept.
    """
    async with db.write(durable=True) as writer:
        rows = await writer.execute_fetchall(
            f"""{_DELIVERY} WHERE v.id IN (
                SELECT min(o.id) FROM delivery o JOIN destination od ON od.id = o.destination_id
                WHERE o.state IN ('waiting', 'claimed') AND od.ended_at IS NULL AND od.paused IS NULL
                GROUP BY o.channel_id)
            AND v.state = 'waiting' AND v.not_before <= ? ORDER BY v.id LIMIT ?""",
            (stamp(now), limit),
        )
        claimed = tuple(delivery_of(row, state=DeliveryState.CLAIMED) for row in rows)
        await writer.executemany(
            "UPDATE delivery SET state = 'claimed', claimed_at = ?, attempts = attempts + 1 WHERE id = ?",
            [(stamp(now), delivery.id) for delivery in claimed],
        )
    return claimed


async def waiting(db: Database, *, now: datetime) -> bool:
    """Tell, without taking the writer, whether there may be something to claim."""
    row = await db.row("SELECT 1 FROM delivery WHERE state = 'waiting' AND not_before <= ? LIMIT 1", (stamp(now),))
    return row is not None


async def doubtful(db: Database) -> tuple[Delivery, ...]:
    """Give what was claimed and never marked: it may or may not stand in its channel."""
    rows = await db.rows(f"{_DELIVERY} WHERE v.state = 'claimed' AND d.paused IS NULL ORDER BY v.id")
    return tuple(delivery_of(row) for row in rows)


async def sent(db: Database, delivery_id: int, *, message_id: int, now: datetime) -> None:
    """Mark a delivery as sent; on disk before it returns."""
    async with db.write(durable=True) as writer:
        await writer.execute(
            "UPDATE delivery SET state = 'sent', message_id = ?, sent_at = ?, error = NULL WHERE id = ?",
            (message_id, stamp(now), delivery_id),
        )


async def put_back(db: Database, delivery_id: int, *, error: str, not_before: datetime) -> None:
    """Give a delivery back that surely was not sent; it is tried again from `not_before` on."""
    async with db.write() as writer:
        await writer.execute(
            "UPDATE delivery SET state = 'waiting', error = ?, not_before = ? WHERE id = ?",
            (error, stamp(not_before), delivery_id),
        )


async def failed(db: Database, delivery_id: int, *, error: str) -> None:
    """Give a delivery up, with the reason."""
    async with db.write() as writer:
        await writer.execute("UPDATE delivery SET state = 'failed', error = ? WHERE id = ?", (error, delivery_id))


async def of_episode(db: Database, episode_id: int) -> tuple[Delivery, ...]:
    """Give every delivery of an episode, the oldest first."""
    rows = await db.rows(f"{_DELIVERY} WHERE v.episode_id = ? ORDER BY v.id", (episode_id,))
    return tuple(delivery_of(row) for row in rows)


async def counts(db: Database) -> dict[str, int]:
    """Count the deliveries by state."""
    rows = await db.rows("SELECT state, count(*) AS many FROM delivery GROUP BY state")
    return {row["state"]: row["many"] for row in rows}


def delivery_of(row: Row, *, state: DeliveryState | None = None) -> Delivery:
    """Make a Delivery of its row."""
    return Delivery(
        id=row["delivery_id"],
        destination=destination_of(row),
        episode_id=row["episode_id"],
        nonce=row["nonce"],
        state=state or DeliveryState(row["state"]),
        attempts=row["attempts"],
        claimed_at=moment_of(row["claimed_at"]),
        message_id=row["message_id"],
        error=row["error"],
    )
