"""What was read out of all episodes of a show, counted by the rule that read it."""

import json
from dataclasses import dataclass
from datetime import datetime

from bot.store.database import Database
from bot.store.moments import moment_of
from bot.store.spoken import HAS_TRANSCRIPT

MOST_NAMED = 5  # episodes without chapters


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How much is known of a show's episodes.

    `chapters` and `people` are by rule: in how many episodes each read some. `without` are titles of episodes without
    chapters, the newest first.
    """

    episodes: int
    first_at: datetime | None = None
    latest_at: datetime | None = None
    with_chapters: int = 0
    with_transcript: int = 0
    with_people: int = 0
    persons: int = 0
    links: int = 0
    chapters: tuple[tuple[str, int], ...] = ()
    people: tuple[tuple[str, int], ...] = ()
    without: tuple[str, ...] = ()


async def of_show(db: Database, show_id: int) -> Tally:
    """Count what is known of a show; the caller has seen that it is in scope."""
    row = await db.row(
        f"""SELECT count(*) AS episodes, min(published_at) AS first_at, max(published_at) AS latest_at,
            coalesce(sum(EXISTS (SELECT 1 FROM chapter WHERE episode_id = e.id)), 0) AS with_chapters,
            coalesce(sum({HAS_TRANSCRIPT}), 0) AS with_transcript,
            coalesce(sum(EXISTS (SELECT 1 FROM credit c
                WHERE c.episode_id = e.id AND c.role IN ('guest', 'host', 'author'))), 0) AS with_people,
            (SELECT count(DISTINCT person_id) FROM credit c JOIN episode x ON x.id = c.episode_id
                WHERE x.show_id = ? AND c.role IN ('guest', 'host', 'author')) AS persons,
            (SELECT count(*) FROM link k JOIN episode x ON x.id = k.episode_id WHERE x.show_id = ?) AS links
        FROM episode e WHERE e.show_id = ?""",
        (show_id, show_id, show_id),
    )
    if row is None:
        return Tally(episodes=0)
    without = await db.rows(
        """SELECT title FROM episode e WHERE show_id = ? AND NOT EXISTS (SELECT 1 FROM chapter WHERE episode_id = e.id)
        ORDER BY sorted_at DESC LIMIT ?""",
        (show_id, MOST_NAMED),
    )
    return Tally(
        episodes=row["episodes"],
        first_at=moment_of(row["first_at"]),
        latest_at=moment_of(row["latest_at"]),
        with_chapters=row["with_chapters"],
        with_transcript=row["with_transcript"],
        with_people=row["with_people"],
        persons=row["persons"],
        links=row["links"],
        chapters=await _by_rule(db, show_id, "chapter"),
        people=await _by_rule(db, show_id, "credit"),
        without=tuple(each["title"] for each in without),
    )


async def _by_rule(db: Database, show_id: int, table: str) -> tuple[tuple[str, int], ...]:
    """Count in how many episodes each rule read something, the most first."""
    rows = await db.rows(
        f"""SELECT f.origin, count(DISTINCT f.episode_id) AS many FROM {table} f JOIN episode e ON e.id = f.episode_id
        WHERE e.show_id = ? AND f.origin IS NOT NULL GROUP BY json_extract(f.origin, '$[1]') ORDER BY many DESC""",
        (show_id,),
    )
    return tuple((str(json.loads(row["origin"])[1]), row["many"]) for row in rows)
