"""Reading what is known of an episode's way to its channels."""

from dataclasses import replace
from datetime import datetime

from bot.model.delivery import Destination
from bot.model.trace import Destiny
from bot.store import outbox
from bot.store.database import Database
from bot.store.destinations import destination_of
from bot.store.moments import moment_of

MOST = 200


async def seen(db: Database, episode_id: int) -> tuple[datetime | None, str]:
    """Give when an episode was first seen in its feed, and how it was decided then."""
    row = await db.row("SELECT first_seen_at, reason FROM episode WHERE id = ?", (episode_id,))
    return (None, "") if row is None else (moment_of(row["first_seen_at"]), row["reason"])


async def destinies(
    db: Database, episode_id: int, show_id: int, *, guild_id: int | None, channel_id: int | None
) -> tuple[Destiny, ...]:
    """Give what became of an episode in the channels of a server (or of all, None), or in one channel."""
    rows = await db.rows(
        """SELECT * FROM destination WHERE (?1 IS NULL OR guild_id = ?1) AND (?2 IS NULL OR channel_id = ?2)
        AND (id IN (SELECT destination_id FROM delivery WHERE episode_id = ?4)
            OR (ended_at IS NULL AND NOT by_hand AND (show_id IS NULL OR show_id = ?3)))
        ORDER BY ended_at IS NOT NULL, id LIMIT ?5""",
        (guild_id, channel_id, show_id, episode_id, MOST),
    )
    known = await outbox.of_episode(db, episode_id)
    found: list[Destiny] = []
    for row in rows:
        destination, ended = destination_of(row), row["ended_at"] is not None
        own = [each for each in known if each.destination.id == destination.id]
        if not own and any(each.destination.channel_id == destination.channel_id for each in known):
            continue  # another destination of the channel had it
        ids: list[int | None] = [*(each.id for each in own)] or [None]
        found += [replace(await _destiny(db, destination, each), ended=ended) for each in ids]
    return tuple(found)


async def _destiny(db: Database, destination: Destination, delivery_id: int | None) -> Destiny:
    if delivery_id is None:
        return Destiny(destination=destination)
    row = await db.row(
        """SELECT v.edited_at, t.title FROM delivery v
        LEFT JOIN episode t ON v.error LIKE 'duplicate:%' AND t.id = substr(v.error, 11) WHERE v.id = ?""",
        (delivery_id,),
    )
    return Destiny(
        destination=destination,
        delivery=await outbox.get(db, delivery_id),
        twin=row["title"] if row else None,
        edited_at=moment_of(row["edited_at"]) if row else None,
    )
