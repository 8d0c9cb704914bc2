"""Which episode an address, a thread or a post leads to, always in a Scope."""

import json
from collections.abc import Sequence

from bot.model.episode import Episode
from bot.model.scope import Scope
from bot.store import episodes
from bot.store.database import Database
from bot.store.episodes import Narrowing

MOST_ADDRESSES = 40
_MOST_FOUND = 20


async def of_addresses(db: Database, scope: Scope, addresses: Sequence[str]) -> Episode | None:
    """Find the newest episode whose audio, page, or own link elsewhere is one of some addresses."""
    asked = json.dumps(list(addresses[:MOST_ADDRESSES]))
    rows = await db.rows(
        f"""SELECT id FROM episode WHERE audio_url IN (SELECT value FROM json_each(?1))
        UNION SELECT id FROM episode WHERE page_url IN (SELECT value FROM json_each(?1))
        UNION SELECT episode_id FROM link WHERE kind IN ('self', 'video') AND url IN (SELECT value FROM json_each(?1))
        LIMIT {_MOST_FOUND}""",
        (asked,),
    )
    found = await episodes.find(db, scope, Narrowing(ids=tuple(row["id"] for row in rows)), limit=1) if rows else ()
    return found[0] if found else None


async def of_thread(db: Database, scope: Scope, channel_id: int) -> Episode | None:
    """Find the episode that a thread or forum post of ours is about; a thread has the id of its announcement."""
    rows = await db.rows(
        """SELECT episode_id FROM delivery WHERE message_id = ?1 AND NOT digest
        UNION SELECT episode_id FROM delivery WHERE talk_id = ?1""",
        (channel_id,),
    )
    ids = tuple(row["episode_id"] for row in rows)
    found = await episodes.find(db, scope, Narrowing(ids=ids), limit=1) if ids else ()
    return found[0] if found else None


async def beside(db: Database, scope: Scope, episode: Episode, *, later: bool) -> Episode | None:
    """Find the next or the previous episode of the same show."""
    listed = await episodes.find(db, scope, Narrowing(show_id=episode.show_id), limit=10_000)
    places = [at for at, each in enumerate(listed) if each.id == episode.id]
    at = places[0] + (-1 if later else 1) if places else -1
    return listed[at] if 0 <= at < len(listed) else None
