"""Which channels a new episode goes to, and why not to the others: decided as it is stored."""

import json
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from bot.model.delivery import Filters
from bot.store.database import Connection, Row
from bot.text import fold

_log = logging.getLogger(__name__)

TWIN_WITHIN_S = 3 * 86_400.0
TWIN_LENGTH_S = 600.0

_CHANNELS = """
SELECT d.*, (SELECT zone FROM server r WHERE r.guild_id = d.guild_id) AS zone
FROM episode e JOIN show s ON s.id = e.show_id JOIN destination d ON d.ended_at IS NULL AND NOT d.by_hand
WHERE e.id = ? AND (d.show_id = e.show_id OR (d.show_id IS NULL AND CASE
    WHEN EXISTS (SELECT 1 FROM server_show a WHERE a.show_id = s.id AND a.guild_id = d.guild_id)
    THEN EXISTS (SELECT 1 FROM server_show a
        WHERE a.show_id = s.id AND a.guild_id = d.guild_id AND a.role_id IS NULL)
    ELSE s.everywhere END))
ORDER BY d.show_id IS NULL, d.id
"""

_TWINS = """
SELECT e.id, e.title, e.audio_url, e.duration_s, s.title AS show, s.author
FROM delivery v JOIN episode e ON e.id = v.episode_id JOIN show s ON s.id = e.show_id
WHERE v.channel_id = ? AND v.turn = 0 AND v.state <> 'skipped' AND e.show_id <> ?
AND abs(e.sorted_at - ?) < ? ORDER BY v.id DESC LIMIT 200
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What filters look at in an episode."""

    title: str
    kind: str
    season: int | None
    guests: tuple[str, ...]
    text: str


async def channels(writer: Connection, episode_id: int) -> list[tuple[Row, str | None]]:
    """Give the destinations that an episode concerns, each with the reason why it is not wanted there, or None."""
    found: list[tuple[Row, str | None]] = []
    rows = list(await writer.execute_fetchall(_CHANNELS, (episode_id,)))
    if not rows:
        return found
    episode, told = await _told(writer, episode_id)
    for row in rows:
        reason = refusal(filters_of(row["filters"]), told, extras=bool(row["extras"]))
        reason = reason or await _twin(writer, episode, row["channel_id"])
        _log.info("episode %s for channel %s: %s", episode_id, row["channel_id"], reason or "wanted")
        found.append((row, reason))
    return found


def refusal(filters: Filters, told: Told, *, extras: bool) -> str | None:
    """Give the rule that keeps an episode away, or None: `extras`, `season`, `title`, `guest` or `topic`."""
    if told.kind != "full" and not extras:
        return "extras"
    if filters.seasons and told.season not in filters.seasons:
        return "season"
    for rule, wanted, where in (
        ("title", filters.title, (told.title,)),
        ("guest", filters.guests, told.guests),
        ("topic", filters.topics, (told.text,)),
    ):
        if wanted and not any(fold(word) in fold(text) for word in wanted for text in where):
            return rule
    return None


def filters_of(stored: str | None) -> Filters:
    """Read filters as they are stored."""
    return Filters(**{name: tuple(values) for name, values in json.loads(stored or "{}").items()})


async def _told(writer: Connection, episode_id: int) -> tuple[Row, Told]:
    (episode,) = await writer.execute_fetchall(
        "SELECT e.*, s.title AS show, s.author FROM episode e JOIN show s ON s.id = e.show_id WHERE e.id = ?",
        (episode_id,),
    )
    guests = await writer.execute_fetchall(
        "SELECT name FROM credit WHERE episode_id = ? AND role IN ('guest', 'author') ORDER BY n", (episode_id,)
    )
    texts = await writer.execute_fetchall(
        """SELECT text FROM passage WHERE episode_id = ? AND section = 'body' AND block IS NULL AND kind <> 'transcript'
        LIMIT 500""",
        (episode_id,),
    )
    return episode, Told(
        title=episode["title"],
        kind=episode["kind"],
        season=episode["season"],
        guests=tuple(row["name"] for row in guests),
        text="\n".join((episode["title"], *(row["text"] for row in texts))),
    )


async def _twin(writer: Connection, episode: Row, channel_id: int) -> str | None:
    """Give the id of the episode of another feed that this one doubles in a channel, as a reason."""
    near = await writer.execute_fetchall(_TWINS, (channel_id, episode["show_id"], episode["sorted_at"], TWIN_WITHIN_S))
    found = _doubled(episode, list(near))
    return None if found is None else f"duplicate:{found}"


def _doubled(episode: Row, others: Sequence[Row]) -> int | None:
    """Find the same episode of the same show in another feed: by its file, or by title where the shows are one."""
    file = _file(episode["audio_url"])
    title = fold(episode["title"])
    for other in others:
        if file is not None and file == _file(other["audio_url"]):
            return int(other["id"])
        lengths = (episode["duration_s"], other["duration_s"])
        near = None in lengths or abs(lengths[0] - lengths[1]) <= TWIN_LENGTH_S
        if near and title == fold(other["title"]) and fold(episode["show"]) == fold(other["show"]):
            return int(other["id"])
    return None


def _file(url: str | None) -> str | None:
    parts = urlsplit(url or "")
    return f"{parts.netloc}{parts.path}?{parts.query}" if parts.path.strip("/") else None
