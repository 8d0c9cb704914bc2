"""Which episodes link to an address, however it is written: with or without www, a slash at its end, https."""

import json

from bot.model.scope import Scope
from bot.store.database import Database
from bot.store.scopes import visible

MOST_FOUND = 200


async def linking_to(db: Database, scope: Scope, url: str) -> tuple[int, ...]:
    """Give the episodes in scope that link to an address, the newest first."""
    shown, values = visible(scope)
    rows = await db.rows(
        f"""SELECT DISTINCT e.id, e.sorted_at FROM link k JOIN episode e ON e.id = k.episode_id
        WHERE k.url COLLATE NOCASE IN (SELECT value FROM json_each(?)) AND e.show_id IN ({shown})
        ORDER BY e.sorted_at DESC, e.id DESC LIMIT {MOST_FOUND}""",
        (json.dumps(ways_of(url)), *values),
    )
    return tuple(row["id"] for row in rows)


def ways_of(url: str) -> list[str]:
    """Give the ways in which an address may be written."""
    bare = url.partition("://")[2].removeprefix("www.")
    end = min((at for mark in "?#" if (at := bare.find(mark)) >= 0), default=len(bare))
    head, tail = bare[:end].rstrip("/"), bare[end:]
    heads = (f"{scheme}://{www}{head}" for scheme in ("https", "http") for www in ("", "www."))
    return [f"{one}{slash}{tail}" for one in heads for slash in ("", "/")]
