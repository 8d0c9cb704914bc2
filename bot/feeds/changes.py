"""The decider: what is known, a feed and the time in; what is new, edited and worth telling out. Pure.

What is announced, and why (`Added.reason`):

    first_sight  nothing was known: a feed that was just added announces nothing
    new          newer than the newest known, however long we were down; or undated; or dated in the future, for
                 its audio is there already (a date to come is never the newest known, so it hides nothing)
    late         older than the newest known, but younger than 7 days
    old          older than that, or one of many such at once: a catalogue that moved; not announced

An episode is known again by its guid; else, among what the feed no longer holds, by its file, or by title and day
(`bot.feeds.twins`). Then it is edited, its guid too, and never announced again. What leaves a feed stays known.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.feeds.naming import named, twin_of
from bot.feeds.twins import Twin, twins
from bot.model.feed import Feed, Item

LATE = timedelta(days=7)
AHEAD = timedelta(days=1)  # clocks and time zones differ by less; what is dated further on is of the future
MOST_LATE = 3  # more items at once that are older than the newest known are a move
MOST_UNDATED = 10  # more undated items at once are a move too


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is remembered of an episode of the show, whether or not its feed still holds it."""

    episode_id: int
    guid: str
    title: str
    audio_url: str | None = None
    published_at: datetime | None = None
    duration_s: float | None = None
    content_hash: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """An episode that was not known."""

    item: Item
    announce: bool
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Edited:
    """A known episode that its feed now tells differently, or under another guid."""

    episode_id: int
    item: Item
    guid_changed: bool


Change = Added | Edited


def compare(known: Sequence[Known], feed: Feed, now: datetime, *, seen_before: bool = False) -> tuple[Change, ...]:
    """Give what a feed changes, in its order; items that are as they were yield nothing.

    `seen_before`: the feed was read before and had no episodes, so that its first one is news.
    """
    by_guid = {episode.guid: episode for episode in known}
    items = named(feed.items, {guid: _twin_of(episode) for guid, episode in by_guid.items()})
    strangers = [item for item in items if item.guid not in by_guid]
    reissued = _reissued(known, items, by_guid)
    added = _judged([item for item in strangers if item.guid not in reissued], known, now, seen_before=seen_before)
    changes = (_change(item, by_guid.get(item.guid) or reissued.get(item.guid), added) for item in items)
    return tuple(change for change in changes if change is not None)


def _reissued(known: Sequence[Known], items: Sequence[Item], by_guid: Mapping[str, Known]) -> dict[str, Known]:
    """Give the known episodes that the feed holds under another guid, by that guid."""
    in_feed = {item.guid for item in items}
    old = [_twin_of(episode, free=episode.guid not in in_feed) for episode in known]
    new = [twin_of(item, free=item.guid not in by_guid) for item in items]
    return {items[now].guid: known[before] for before, now in twins(old, new)}


def content_hash(item: Item) -> str:
    """Give a digest of all that is read of an item, but for the queries of its media, which carry tokens that turn."""
    still = replace(item, raw=b"", audio_url=_still(item.audio_url), artwork_url=_still(item.artwork_url))
    return hashlib.sha256(repr(still).encode(errors="surrogatepass")).hexdigest()


def _still(url: str | None) -> str | None:
    return url.partition("?")[0] if url else url


def _change(item: Item, before: Known | None, added: dict[str, Added]) -> Change | None:
    if before is None:
        return added[item.guid]
    if before.guid == item.guid and before.content_hash == content_hash(item):
        return None
    return Edited(episode_id=before.episode_id, item=item, guid_changed=before.guid != item.guid)


def _judged(items: list[Item], known: Sequence[Known], now: datetime, *, seen_before: bool) -> dict[str, Added]:
    """Say of each unknown item whether it is announced, and why."""
    if not known and not seen_before:
        return {item.guid: Added(item=item, announce=False, reason="first_sight") for item in items}
    dated = [episode.published_at for episode in known if episode.published_at is not None]
    newest = max((moment for moment in dated if moment <= now + AHEAD), default=None)
    reasons = {item.guid: _reason(item, newest, now) for item in items}
    waning = [item.guid for item in items if reasons[item.guid] in {"late", "old"}]
    undated = [item.guid for item in items if item.published_at is None]
    moved = {*(waning if len(waning) > MOST_LATE else ()), *(undated if len(undated) > MOST_UNDATED else ())}
    reasons.update(dict.fromkeys(moved, "old"))
    return {
        item.guid: Added(item=item, announce=reasons[item.guid] != "old", reason=reasons[item.guid]) for item in items
    }


def _reason(item: Item, newest: datetime | None, now: datetime) -> str:
    if item.published_at is None or (newest is not None and item.published_at >= newest):
        return "new"
    if now - item.published_at >= LATE:
        return "old"
    return "new" if newest is None else "late"


def _twin_of(episode: Known, *, free: bool = True) -> Twin:
    return Twin(
        title=episode.title,
        audio_url=episode.audio_url,
        published_at=episode.published_at,
        duration_s=episode.duration_s,
        free=free,
    )
