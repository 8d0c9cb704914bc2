"""How far a reindex has come, so that one that was broken off goes on; and what was read by older rules."""

import json

from bot.store import meta
from bot.store.database import Database

_KEY = "reindex"
MOST_STALE = 1_000_000


async def begin(db: Database, show_ids: tuple[int, ...]) -> int:
    """Begin a run over some shows; gives its number: the same as before where that one was broken off."""
    told = await meta.find(db, _KEY)
    run, shows = json.loads(told) if told else (0, None)
    if shows == sorted(show_ids):
        return int(run)
    await meta.put(db, _KEY, json.dumps([run + 1, sorted(show_ids)]))
    return int(run) + 1


async def end(db: Database, run: int) -> None:
    """Note that a run came to its end."""
    await meta.put(db, _KEY, json.dumps([run, None]))


async def unread(db: Database, show_id: int, *, run: int | None) -> tuple[int, ...]:
    """Give the ids of a show's episodes, the oldest first; with `run` only those that it has not read yet."""
    rows = await db.rows(
        "SELECT id FROM episode WHERE show_id = ?1 AND (?2 IS NULL OR read_in IS NOT ?2) ORDER BY sorted_at, id",
        (show_id, run),
    )
    return tuple(row["id"] for row in rows)


async def stale(db: Database, rules_version: int) -> dict[int, tuple[int, ...]]:
    """Give the ids of the episodes that were read by older rules, by show, the newest first."""
    rows = await db.rows(
        f"""SELECT id, show_id FROM episode WHERE rules_version < ? ORDER BY sorted_at DESC, id DESC
        LIMIT {MOST_STALE}""",
        (rules_version,),
    )
    found: dict[int, list[int]] = {}
    for row in rows:
        found.setdefault(row["show_id"], []).append(row["id"])
    return {show_id: tuple(ids) for show_id, ids in found.items()}


async def passed(db: Database, episode_id: int, rules_version: int, run: int | None) -> None:
    """Note that an episode cannot be read by these rules, so that it is not tried again and again."""
    async with db.write(quiet=True) as writer:
        await writer.execute(
            "UPDATE episode SET rules_version = ?, read_in = ? WHERE id = ?", (rules_version, run, episode_id)
        )
