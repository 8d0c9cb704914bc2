"""Two shows that a moderator said are one, and which of their episodes are the same."""

import json
from collections.abc import Sequence
from datetime import datetime

from bot.store import lent
from bot.store.database import Connection, Database
from bot.store.moments import stamp

PAIRED, DECLINED = "paired", "declined"


async def decide(  # noqa: PLR0913 - the columns of one row
    db: Database, main_id: int, other_id: int, *, state: str, by: int | None, now: datetime
) -> None:
    """Write down what a moderator said of two shows; what was said before, either way round, goes."""
    async with db.write() as writer:
        await writer.execute(
            "DELETE FROM pair WHERE (main_id, other_id) IN (VALUES (?, ?), (?, ?))",
            (main_id, other_id, other_id, main_id),
        )
        await writer.execute("INSERT INTO pair VALUES (?, ?, ?, ?, ?)", (main_id, other_id, state, by, stamp(now)))
        if state != PAIRED:
            await _part(writer, (main_id, other_id))


async def _part(writer: Connection, show_ids: tuple[int, int]) -> None:
    """Make two of each episode that two shows share."""
    joined = await writer.execute_fetchall(
        """UPDATE episode SET same_as = NULL WHERE same_as IS NOT NULL AND show_id IN (?1, ?2)
        AND same_as IN (SELECT id FROM episode WHERE show_id IN (?1, ?2)) RETURNING id""",
        show_ids,
    )
    parted = [int(row["id"]) for row in joined]
    borrowers = await writer.execute_fetchall(
        "SELECT episode_id FROM lent WHERE lender_id IN (SELECT value FROM json_each(?))", (json.dumps(parted),)
    )
    for row in borrowers:
        await lent.settle(writer, row["episode_id"], afresh=False)


async def known(db: Database, show_id: int) -> tuple[tuple[int, int, str], ...]:
    """Give what was said of a show and others, as (main, other, state)."""
    rows = await db.rows(
        "SELECT main_id, other_id, state FROM pair WHERE ? IN (main_id, other_id) ORDER BY main_id, other_id",
        (show_id,),
    )
    return tuple((row["main_id"], row["other_id"], row["state"]) for row in rows)


async def join(db: Database, same: Sequence[tuple[int, int]]) -> None:
    """Write down which episodes are the same, as (main, other)."""
    async with db.write() as writer:
        await writer.executemany("UPDATE episode SET same_as = ? WHERE id = ?", same)
        for main_id, _ in same:
            await lent.settle(writer, main_id, afresh=False)


async def join_new(writer: Connection, episode_id: int, twin_id: int, *, is_main: bool, now: datetime) -> None:
    """Join an episode that is being stored with its twin, so that no channel that has the twin announces it again.

    One that is joined already stays as it is.
    """
    main, other = (episode_id, twin_id) if is_main else (twin_id, episode_id)
    done = await writer.execute("UPDATE episode SET same_as = ? WHERE id = ? AND same_as IS NULL", (main, other))
    if not done.rowcount:
        return
    await lent.touch(writer, main)  # whichever was announced shows the other's link from now on
    await writer.execute(
        """INSERT INTO delivery (destination_id, episode_id, channel_id, nonce, enqueued_at, state, error)
        SELECT destination_id, ?, channel_id, nonce, ?, 'skipped', 'duplicate:' || episode_id FROM delivery
        WHERE episode_id = ? AND state != 'skipped' AND turn = 0 ON CONFLICT DO NOTHING""",
        (episode_id, stamp(now), twin_id),
    )


async def join_changed(db: Database, episode_id: int, twin_id: int, *, is_main: bool, now: datetime) -> None:
    """Join an episode that was stored before, and is only now seen to be the same as another."""
    async with db.write() as writer:
        await join_new(writer, episode_id, twin_id, is_main=is_main, now=now)
        await lent.settle(writer, episode_id)


async def shared(db: Database, main_id: int, other_id: int) -> int:
    """Count the episodes of a pair that are the same."""
    row = await db.row(
        """SELECT count(*) AS many FROM episode e JOIN episode m ON m.id = e.same_as
        WHERE e.show_id = ? AND m.show_id = ?""",
        (other_id, main_id),
    )
    return row["many"] if row else 0
