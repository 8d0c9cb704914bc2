"""Announcements to be sent: enqueued with the episode, claimed, sent, marked; each (channel, episode) once.

    waiting → claimed → sent        and skipped (not wanted), failed (given up)

More than five that wait for one destination are claimed as one batch, a digest; a forum gets each by itself. What
was marked as sent, by whatever was seen of it, never goes back.
"""

import hashlib
import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.model.delivery import Batch, Delivery, DeliveryState, Place
from bot.store.admission import channels
from bot.store.database import Connection, Database, Row
from bot.store.destinations import destination_of
from bot.store.moments import moment_of, stamp
from bot.store.timing import next_time

NONCE_CHARS = 22
MARK_CHARS = 8
SINGLE = 5
MOST_IN_DIGEST = 175
# A retry waits for minutes; what waits for longer was written by a clock that has been set back since.
LONGEST_RETRY_S = 7_200.0
# The same for an hour of the week, which is at most a week ahead.
FARTHEST_DUE_S = 8 * 86_400.0

_DELIVERY = """SELECT v.id AS delivery_id, v.episode_id, v.nonce, v.state, v.attempts, v.turn, v.hushed, v.digest,
    v.due_at, v.enqueued_at, v.claimed_at, v.sent_at, v.message_id, v.pinged, v.talk_id, v.error, v.leader_id, d.*
FROM delivery v JOIN destination d ON d.id = v.destination_id"""

# The oldest open delivery of each channel: whatever state it is in, nothing of the channel goes before it.
_HEADS = f"""SELECT min(o.id) FROM delivery o JOIN destination od ON od.id = o.destination_id
    WHERE o.state IN ('waiting', 'claimed') AND od.ended_at IS NULL AND od.paused IS NULL
    AND (o.due_at <= :now OR o.due_at > :now + {FARTHEST_DUE_S}) GROUP BY o.channel_id"""
# A channel that waits for what is being stored now.
_STORING = """EXISTS (SELECT 1 FROM delivery w JOIN episode e ON e.id = w.episode_id WHERE w.channel_id = v.channel_id
    AND w.state = 'waiting' AND e.show_id IN (SELECT value FROM json_each(:storing)))"""
_READY = "(v.not_before <= :now OR v.not_before > :now + :longest)"


async def enqueue(writer: Connection, episode_id: int, *, now: datetime) -> None:
    """Put an episode into the outbox of every channel that admits it, inside the transaction that stores it.

    Of two destinations in one channel the one for this very show wins over the one for all shows. Where it is not
    wanted, that is written down with the reason.
    """
    known_by = await name_of(writer, episode_id)
    for row, reason in await channels(writer, episode_id):
        await writer.execute(
            """INSERT INTO delivery (destination_id, episode_id, channel_id, nonce, enqueued_at, due_at, state, error)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
            (
                row["id"],
                episode_id,
                row["channel_id"],
                nonce_of(row["channel_id"], *known_by),
                stamp(now),
                stamp(next_time(row["send_when"], row["zone"], now)) if row["send_when"] else 0,
                "skipped" if reason else "waiting",
                reason,
            ),
        )


async def name_of(writer: Connection, episode_id: int) -> tuple[str, str]:
    """Give what an episode is known by in every file: the first address of its feed, whatever it is now, and its guid.

    An older file that is put back may not know yet that the feed has moved.
    """
    (row,) = await writer.execute_fetchall(
        """SELECT coalesce((SELECT feed_url FROM old_address o WHERE o.show_id = s.id ORDER BY left_at LIMIT 1),
        s.feed_url) AS feed_url, e.guid FROM episode e JOIN show s ON s.id = e.show_id WHERE e.id = ?""",
        (episode_id,),
    )
    return row["feed_url"], row["guid"]


def nonce_of(*named: object) -> str:
    """Give the nonce of a delivery: from channel, feed and guid, so that it outlives the file and its ids."""
    told = "\n".join(str(part) for part in named)
    return hashlib.sha256(told.encode()).hexdigest()[:NONCE_CHARS]


async def claim(db: Database, *, now: datetime, limit: int, storing: Collection[int] = ()) -> tuple[Batch, ...]:
    """Claim what may be sent now, one message a channel and each channel's oldest; on disk before it returns.

    A channel whose oldest delivery waits or is in doubt has nothing to claim: order is kept. Nor has one for which
    something waits of a show of which more is being stored right now (`storing`, ids).
    """
    bound = {"now": stamp(now), "longest": LONGEST_RETRY_S, "limit": limit, "storing": json.dumps(list(storing))}
    held = f"AND NOT {_STORING}" if storing else ""
    async with db.write(durable=True, quiet=True) as writer:
        heads = await writer.execute_fetchall(
            f"""{_DELIVERY} WHERE v.id IN ({_HEADS}) AND v.state = 'waiting' AND {_READY} {held}
            ORDER BY v.id LIMIT :limit""",
            bound,
        )
        batches = [await _batch(writer, head, bound) for head in heads]
        for batch in batches:
            await writer.execute(
                f"""UPDATE delivery SET state = 'claimed', claimed_at = ?, attempts = attempts + 1, leader_id = ?,
                digest = ? WHERE id IN ({_listed(batch)})""",
                (stamp(now), batch.leader.id, batch.is_digest),
            )
    return tuple(batches)


async def _batch(writer: Connection, head: Row, bound: Mapping[str, object]) -> Batch:
    """Take a channel's oldest alone, or with all that wait behind it for the same destination, if those are many."""
    rows = await writer.execute_fetchall(
        f"""{_DELIVERY} WHERE v.destination_id = :destination AND v.state = 'waiting'
        AND (v.due_at <= :now OR v.due_at > :now + {FARTHEST_DUE_S}) AND v.turn = 0 AND v.id >= :id
        ORDER BY v.id LIMIT {MOST_IN_DIGEST}""",
        {**bound, "destination": head["id"], "id": head["delivery_id"]},
    )
    many = list(rows)
    if len(many) <= SINGLE or head["turn"]:
        return _batch_of([head])
    if head["place"] == Place.FORUM:  # a post each, but only the first one pings
        later = [row["delivery_id"] for row in many[1:]]
        await writer.executemany("UPDATE delivery SET hushed = 1 WHERE id = ?", [(each,) for each in later])
        return _batch_of([head])
    return _batch_of(many)


def _batch_of(rows: Sequence[Row]) -> Batch:
    deliveries = tuple(delivery_of(row, state=DeliveryState.CLAIMED) for row in rows)
    if len(deliveries) == 1:
        return Batch(deliveries=deliveries, nonce=deliveries[0].nonce)
    return Batch(deliveries=deliveries, nonce=nonce_of("digest", *sorted(one.nonce for one in deliveries)))


def _listed(batch: Batch) -> str:
    return ", ".join(str(one.id) for one in batch.deliveries)


async def waiting(db: Database, *, now: datetime) -> bool:
    """Tell, without taking the writer, whether there is something to claim."""
    row = await db.row(
        f"SELECT 1 FROM delivery v WHERE v.id IN ({_HEADS}) AND v.state = 'waiting' AND {_READY} LIMIT 1",
        {"now": stamp(now), "longest": LONGEST_RETRY_S},
    )
    return row is not None


async def doubtful(db: Database, *, now: datetime) -> tuple[Batch, ...]:
    """Give what was claimed and never marked: it may or may not stand in its channel."""
    rows = await db.rows(
        f"""{_DELIVERY} WHERE v.state = 'claimed' AND d.paused IS NULL AND d.ended_at IS NULL AND {_READY}
        ORDER BY v.leader_id, v.id""",
        {"now": stamp(now), "longest": LONGEST_RETRY_S},
    )
    grouped: dict[int, list[Row]] = {}
    for row in rows:
        grouped.setdefault(row["leader_id"] or row["delivery_id"], []).append(row)
    return tuple(_batch_of(group) for group in grouped.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """What is written down of a message that was sent: its id, the role that it named (0: none), its card's digest."""

    message_id: int
    pinged: int = 0
    card_hash: str | None = None


async def sent(db: Database, batch: Batch, mark: Mark, *, now: datetime) -> None:
    """Mark a batch as sent, with what is to be done after it; on disk before it returns."""
    async with db.write(durable=True, quiet=True) as writer:
        await writer.execute(
            f"""UPDATE delivery SET state = 'sent', message_id = ?, sent_at = ?, error = NULL
            WHERE id IN ({_listed(batch)}) AND state IN ('waiting', 'claimed')""",
            (mark.message_id, stamp(now)),
        )
        await writer.execute(
            f"""UPDATE delivery SET pinged = ?, card_hash = ?, whole = ? WHERE id IN ({_listed(batch)})
            AND message_id = ?""",
            (mark.pinged, mark.card_hash, batch.is_digest, mark.message_id),
        )
        await follow_up(writer, [batch.leader.id])


async def follow_up(writer: Connection, ids: Iterable[int]) -> None:
    """Write down what comes after a message: publishing it, its thread, the link from its post; each once."""
    for kind, condition in (
        ("publish", "d.publish"),
        ("thread", "d.talk = 'thread'"),
        ("link", "v.talk_id IS NOT NULL"),
    ):
        await writer.executemany(
            f"""INSERT INTO chore (delivery_id, kind) SELECT v.id, '{kind}' FROM delivery v
            JOIN destination d ON d.id = v.destination_id WHERE v.id = ? AND v.message_id > 0 AND {condition}
            ON CONFLICT DO NOTHING""",
            [(each,) for each in ids],
        )


async def talk_opened(db: Database, delivery_id: int, *, talk_id: int) -> None:
    """Mark that the post in which an episode is talked about stands; on disk before it returns."""
    async with db.write(durable=True, quiet=True) as writer:
        await writer.execute("UPDATE delivery SET talk_id = ? WHERE id = ?", (talk_id, delivery_id))


async def put_back(db: Database, batch: Batch, *, error: str, not_before: datetime) -> None:
    """Give a batch back that surely was not sent; it is tried again from `not_before` on, as new batches."""
    await _settle(
        db, batch, "state = 'waiting', leader_id = NULL, digest = 0, error = ?, not_before = ?", error, not_before
    )


async def doubted(db: Database, batch: Batch, *, not_before: datetime) -> None:
    """Leave a batch in doubt, and say when it is looked for again."""
    await _settle(db, batch, "attempts = attempts + 1, error = ?, not_before = ?", "in_doubt", not_before)


async def _settle(db: Database, batch: Batch, assigned: str, error: str, not_before: datetime) -> None:
    async with db.write(quiet=True) as writer:
        await writer.execute(
            f"UPDATE delivery SET {assigned} WHERE id IN ({_listed(batch)}) AND state = 'claimed'",
            (error, stamp(not_before)),
        )


async def failed(db: Database, batch: Batch, *, error: str) -> None:
    """Give a batch up, with the reason."""
    async with db.write(quiet=True) as writer:
        await writer.execute(
            f"UPDATE delivery SET state = 'failed', error = ? WHERE id IN ({_listed(batch)}) AND state = 'claimed'",
            (error,),
        )


async def of_episode(db: Database, episode_id: int) -> tuple[Delivery, ...]:
    """Give every delivery of an episode, the oldest first."""
    rows = await db.rows(f"{_DELIVERY} WHERE v.episode_id = ? ORDER BY v.id", (episode_id,))
    return tuple(delivery_of(row) for row in rows)


async def get(db: Database, delivery_id: int) -> Delivery | None:
    """Find a delivery by id."""
    row = await db.row(f"{_DELIVERY} WHERE v.id = ?", (delivery_id,))
    return delivery_of(row) if row else None


async def in_message_of(db: Database, delivery: Delivery) -> Batch | None:
    """Give all that a delivery's message carries; None where the file does not know all of it."""
    if not delivery.digest:
        return Batch(deliveries=(delivery,), nonce=delivery.nonce)
    rows = await db.rows(
        f"{_DELIVERY} WHERE v.message_id = ? AND v.channel_id = ? AND v.digest AND v.whole ORDER BY v.id",
        (delivery.message_id, delivery.destination.channel_id),
    )
    return _batch_of(rows) if len(rows) > 1 else None


async def state(db: Database, delivery_id: int) -> DeliveryState | None:
    """Give where a delivery stands now."""
    row = await db.row("SELECT state FROM delivery WHERE id = ?", (delivery_id,))
    return None if row is None else DeliveryState(row["state"])


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
        turn=row["turn"],
        hushed=bool(row["hushed"]),
        digest=bool(row["digest"]),
        due_at=moment_of(row["due_at"]),
        enqueued_at=moment_of(row["enqueued_at"]),
        claimed_at=moment_of(row["claimed_at"]),
        sent_at=moment_of(row["sent_at"]),
        message_id=row["message_id"],
        pinged=row["pinged"],
        talk_id=row["talk_id"],
        error=row["error"],
    )
