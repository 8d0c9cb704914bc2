"""What people decided of people: two are one, one is two, a name; each a constraint on evidence, undone in one step."""

import json
from collections.abc import Collection
from datetime import datetime

from bot.errors import NotFoundError
from bot.store.database import Connection, Database
from bot.store.identities import settle
from bot.store.moments import stamp

MOST_PAIRS = 5_000

Anchor = tuple[int, str]


async def join(db: Database, left: int, right: int, *, by: int | None, now: datetime) -> int:
    """Decide that two people are one; gives the decision's id. Raises NotFoundError for an unknown person."""
    async with db.write() as writer:
        ours, theirs = await _anchors(writer, left), await _anchors(writer, right)
        pairs = [(ours[0], other) for other in (*ours[1:], *theirs)][:MOST_PAIRS]
        return await _decide(writer, ("same", None), pairs, by=by, now=now)


async def part(db: Database, person_id: int, episode_ids: Collection[int], *, by: int | None, now: datetime) -> int:
    """Decide that a person is another one in some episodes; gives the decision's id. Raises NotFoundError."""
    async with db.write() as writer:
        anchors = await _anchors(writer, person_id)
        moved = [anchor for anchor in anchors if anchor[0] in episode_ids]
        stay = [anchor for anchor in anchors if anchor[0] not in episode_ids]
        pairs = [(a, b) for a in moved for b in stay][:MOST_PAIRS]
        if not pairs:
            raise NotFoundError("person_unknown", typed=f"p{person_id}", near=())
        return await _decide(writer, ("apart", None), pairs, by=by, now=now)


async def name(db: Database, person_id: int, wanted: str, *, by: int | None, now: datetime) -> int:
    """Decide how a person is written; gives the decision's id. Raises NotFoundError for an unknown person."""
    async with db.write() as writer:
        (anchor, *_) = await _anchors(writer, person_id)
        return await _decide(writer, ("name", wanted), [(anchor, anchor)], by=by, now=now)


async def undo(db: Database, verdict_id: int) -> None:
    """Take a decision back; what it held together or apart is judged anew."""
    async with db.write() as writer:
        rows = await writer.execute_fetchall("SELECT key FROM verdict_key WHERE verdict_id = ?", (verdict_id,))
        keys = [row["key"] for row in rows]
        await writer.execute("DELETE FROM verdict_key WHERE verdict_id = ?", (verdict_id,))
        await writer.execute("DELETE FROM verdict WHERE id = ?", (verdict_id,))
        await writer.run(settle, keys)


async def _anchors(writer: Connection, person_id: int) -> list[Anchor]:
    rows = await writer.execute_fetchall(
        "SELECT DISTINCT episode_id, key FROM credit WHERE person_id = ? ORDER BY episode_id DESC", (person_id,)
    )
    anchors = [(int(row["episode_id"]), str(row["key"])) for row in rows]
    if not anchors:
        raise NotFoundError("person_unknown", typed=f"p{person_id}", near=())
    return anchors


async def _decide(
    writer: Connection,
    told: tuple[str, str | None],
    pairs: list[tuple[Anchor, Anchor]],
    *,
    by: int | None,
    now: datetime,
) -> int:
    done = await writer.execute(
        "INSERT INTO verdict (kind, name, pairs, made_by, made_at) VALUES (?, ?, ?, ?, ?)",
        (*told, json.dumps(pairs), by, stamp(now)),
    )
    id_ = int(done.lastrowid or 0)
    keys = sorted({anchor[1] for pair in pairs for anchor in pair})
    await writer.executemany("INSERT INTO verdict_key VALUES (?, ?)", [(key, id_) for key in keys])
    await writer.run(settle, keys)
    return id_
