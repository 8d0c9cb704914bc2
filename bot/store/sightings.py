"""What was seen standing in a channel, by history or event: marked, and never sent again."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from bot.store.database import Connection, Database
from bot.store.moments import stamp
from bot.store.outbox import MARK_CHARS, follow_up

_STANDING = f"""
WITH mark (value) AS (SELECT value FROM json_each(?2))
SELECT id, nonce, substr(nonce, 1, {MARK_CHARS}) AS mark FROM delivery WHERE channel_id = ?1
AND state IN ('waiting', 'claimed')
AND (nonce IN (SELECT value FROM mark) OR substr(nonce, 1, {MARK_CHARS}) IN (SELECT value FROM mark)) ORDER BY id
"""

_UNKNOWN = f"""
SELECT value FROM json_each(?2) WHERE NOT EXISTS (SELECT 1 FROM delivery WHERE channel_id = ?1
AND (nonce = value OR length(value) = {MARK_CHARS} AND substr(nonce, 1, {MARK_CHARS}) = value))
"""

Marks = Mapping[str, int]


async def seen(db: Database, channel_id: int, singles: Marks, *, digests: Sequence[Marks] = (), now: datetime) -> int:
    """Mark whatever was seen standing in a channel: message ids by nonce, or by a nonce's beginning.

    All of it in one transaction: the first of them holds the channel, and once it is marked the next could be sent.
    Gives how many of them were not marked yet.
    """
    marks = [*singles, *(mark for digest in digests for mark in digest)]
    if not marks or not await db.rows(_STANDING, (channel_id, json.dumps(marks))):
        return 0
    async with db.write(durable=True, quiet=True) as writer:
        known = await _mark(writer, channel_id, singles, digest=False, now=now)
        for digest in digests:
            known += await _mark(writer, channel_id, digest, digest=True, now=now)
    return known


async def _mark(writer: Connection, channel_id: int, standing: Marks, *, digest: bool, now: datetime) -> int:
    rows = list(await writer.execute_fetchall(_STANDING, (channel_id, json.dumps(list(standing)))))
    found = [(standing.get(row["nonce"]) or standing[row["mark"]], stamp(now), digest, row["id"]) for row in rows]
    await writer.executemany(
        "UPDATE delivery SET state = 'sent', message_id = ?, sent_at = ?, digest = ?, error = NULL WHERE id = ?",
        found,
    )
    await follow_up(writer, [row["id"] for row in rows][: 1 if digest else None])
    if digest and rows and not await writer.execute_fetchall(_UNKNOWN, (channel_id, json.dumps(list(standing)))):
        whole = "UPDATE delivery SET whole = 1 WHERE channel_id = ? AND message_id = ? AND digest"
        await writer.execute(whole, (channel_id, found[0][0]))
    return len(rows)


async def unknown(db: Database, channel_id: int, marks: Iterable[str]) -> frozenset[str]:
    """Give those of the markers that stand for no delivery of a channel."""
    return frozenset(row["value"] for row in await db.rows(_UNKNOWN, (channel_id, json.dumps(list(marks)))))
