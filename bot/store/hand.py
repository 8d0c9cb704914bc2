"""An episode put into the outbox by hand: once more only where that was asked for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.model.delivery import DeliveryState, Destination
from bot.store import destinations
from bot.store.database import Connection, Database, Row
from bot.store.moments import stamp
from bot.store.outbox import name_of, nonce_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Put:
    """What became of a wish: it is in the outbox now, or `before` says what state the episode has there already."""

    before: DeliveryState | None = None


async def destination_for(db: Database, wanted: Destination, show_id: int, *, by: int, now: datetime) -> Destination:
    """Give how a channel announces a show; where it does not, a destination for what is posted by hand."""
    armed = await destinations.of_server(db, wanted.guild_id, channel_id=wanted.channel_id)
    fitting = [each for each in armed if each.show_id == show_id] or [each for each in armed if each.show_id is None]
    return fitting[0] if fitting else await destinations.start(db, wanted, by=by, now=now)


async def put(db: Database, destination: Destination, episode_id: int, *, now: datetime, again: bool = False) -> Put:
    """Put an episode into the outbox of a channel at once; a second time only where `again` says so.

    What a filter kept away, or Discord refused, is sent as it would have been the first time.
    """
    async with db.write(durable=True, quiet=True) as writer:
        rows = list(
            await writer.execute_fetchall(
                """SELECT v.id, v.turn, v.state, d.ended_at IS NOT NULL AS ended FROM delivery v
                JOIN destination d ON d.id = v.destination_id
                WHERE v.channel_id = ? AND v.episode_id = ? ORDER BY v.turn DESC""",
                (destination.channel_id, episode_id),
            )
        )
        if await _take_up(writer, destination, rows):
            return Put()
        states = [DeliveryState(row["state"]) for row in rows]
        open_ones = [state for state in states if state in (DeliveryState.WAITING, DeliveryState.CLAIMED)]
        if open_ones and not await _hurry(writer, destination.channel_id, episode_id, now):
            return Put(before=open_ones[0])
        if open_ones:
            return Put()
        if states and states[0] is not DeliveryState.SENT:
            await writer.execute(
                """UPDATE delivery SET state = 'waiting', destination_id = ?, error = NULL, due_at = 0, not_before = 0
                WHERE id = ?""",
                (destination.id, rows[0]["id"]),
            )
            return Put()
        if states and not again:
            return Put(before=states[0])
        await _insert(writer, destination, episode_id, turn=rows[0]["turn"] + 1 if rows else 0, now=now)
    return Put()


async def _take_up(writer: Connection, destination: Destination, rows: Sequence[Row]) -> bool:
    """Take up what was left lying when the channel was stopped; what is in doubt there is looked for first."""
    left = [row["id"] for row in rows if row["ended"] and row["state"] in ("waiting", "claimed")]
    await writer.executemany(
        "UPDATE delivery SET destination_id = ?, due_at = 0, not_before = 0 WHERE id = ?",
        [(destination.id, each) for each in left],
    )
    return bool(left)


async def _hurry(writer: Connection, channel_id: int, episode_id: int, now: datetime) -> bool:
    """Let what waits for its hour go out at once; False where it is on its way anyway."""
    done = await writer.execute(
        "UPDATE delivery SET due_at = 0 WHERE channel_id = ? AND episode_id = ? AND state = 'waiting' AND due_at > ?",
        (channel_id, episode_id, stamp(now)),
    )
    return bool(done.rowcount)


async def _insert(writer: Connection, destination: Destination, episode_id: int, *, turn: int, now: datetime) -> None:
    known_by = await name_of(writer, episode_id)
    named = (destination.channel_id, *known_by, *([turn] if turn else []))
    await writer.execute(
        """INSERT INTO delivery (destination_id, episode_id, channel_id, turn, nonce, enqueued_at)
        VALUES (?, ?, ?, ?, ?, ?)""",
        (destination.id, episode_id, destination.channel_id, turn, nonce_of(*named), stamp(now)),
    )
