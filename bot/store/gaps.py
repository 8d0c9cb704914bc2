"""Since when channels may hold announcements that the file does not know: an older file may have been put back.

It learns of them as its feeds are looked at. Until all of them were, and nothing waits to be sent, a process that ends
leaves its gap to the next one.
"""

import json
from datetime import datetime

from bot.store import meta
from bot.store.database import Database
from bot.store.moments import moment_of, stamp

KEPT = "unknown_since"

_UNKNOWN = """
SELECT 1 FROM show WHERE feed_url LIKE 'http%' AND NOT paused AND (failures > 0 OR ifnull(looked_at, 0) < ?1)
AND (everywhere OR EXISTS (SELECT 1 FROM server_show a WHERE a.show_id = show.id))
UNION ALL SELECT 1 FROM delivery v JOIN destination d ON d.id = v.destination_id
WHERE v.state IN ('waiting', 'claimed') AND d.ended_at IS NULL LIMIT 1
"""


async def begin(db: Database, *, now: datetime) -> datetime | None:
    """Give since when a process that begins now has to look in its channels; None for a file that was never in use.

    To be asked once, before the process leaves its own heartbeat.
    """
    since = await meta.last_beat(db)
    if since is None:
        return None
    kept = await meta.find(db, KEPT)
    if kept is not None:
        earlier_s, began_s = json.loads(kept)
        if await db.rows(_UNKNOWN, (began_s,)):
            since = min(since, moment_of(earlier_s) or since)
    await meta.put(db, KEPT, json.dumps([stamp(since), stamp(now)]))
    return since
