"""What comes after an announcement, each in a queue of its own: publishing, its thread, the post's link, edits.

All of it may be done twice without harm, so it is not claimed: it is done, then struck off.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.model.delivery import Delivery
from bot.store import outbox
from bot.store.database import Database
from bot.store.moments import stamp

GIVE_UP_AFTER = 13
FIRST_RETRY_S = 2.0
LONGEST_RETRY_S = 3_600.0
# What is due later was timed by a clock that has been set back since.
FARTHEST_DUE_S = 2 * LONGEST_RETRY_S


@dataclass(frozen=True, slots=True, kw_only=True)
class Chore:
    """One thing to be done after a delivery; `asked` grows with every new wish while it waits."""

    delivery: Delivery
    kind: str
    asked: int
    attempts: int


async def due(db: Database, *, now: datetime, limit: int) -> tuple[Chore, ...]:
    """Give what is to be done now, one a channel and kind, the oldest first; nothing of paused destinations."""
    rows = await db.rows(
        f"""SELECT min(c.delivery_id) AS delivery_id, c.kind, c.asked, c.attempts FROM chore c
        JOIN delivery v ON v.id = c.delivery_id JOIN destination d ON d.id = v.destination_id
        WHERE (c.due_at <= ?1 OR c.due_at > ?1 + {FARTHEST_DUE_S}) AND v.state = 'sent' AND d.paused IS NULL
        GROUP BY v.channel_id, c.kind ORDER BY c.delivery_id LIMIT ?2""",
        (stamp(now), limit),
    )
    found = []
    for row in rows:
        delivery = await outbox.get(db, row["delivery_id"])
        if delivery is not None:
            found.append(Chore(delivery=delivery, kind=row["kind"], asked=row["asked"], attempts=row["attempts"]))
    return tuple(found)


async def done(db: Database, chore: Chore, *, card_hash: str | None = None, now: datetime) -> None:
    """Strike a chore off, unless it was asked for anew meanwhile."""
    async with db.write(quiet=True) as writer:
        await writer.execute(
            "DELETE FROM chore WHERE delivery_id = ? AND kind = ? AND asked = ?",
            (chore.delivery.id, chore.kind, chore.asked),
        )
        if card_hash is not None:
            await writer.execute(
                "UPDATE delivery SET card_hash = ?, edited_at = ? WHERE id = ? OR (digest AND message_id = ?)",
                (card_hash, stamp(now), chore.delivery.id, chore.delivery.message_id),
            )


async def later(db: Database, chore: Chore, *, now: datetime, after_s: float | None = None) -> None:
    """Try a chore again after `after_s` seconds, else later each time; in the end it is given up."""
    grown = min(LONGEST_RETRY_S, FIRST_RETRY_S * 2**chore.attempts)
    due_at = now + timedelta(seconds=grown if after_s is None else after_s)
    async with db.write(quiet=True) as writer:
        await writer.execute(
            "UPDATE chore SET due_at = ?, attempts = attempts + ? WHERE delivery_id = ? AND kind = ?",
            (stamp(due_at), after_s is None, chore.delivery.id, chore.kind),
        )
        await writer.execute("DELETE FROM chore WHERE attempts > ?", (GIVE_UP_AFTER,))


async def card_hash(db: Database, delivery_id: int) -> str | None:
    """Give the digest of the card as it was last put up."""
    row = await db.row("SELECT card_hash FROM delivery WHERE id = ?", (delivery_id,))
    return None if row is None else row["card_hash"]
