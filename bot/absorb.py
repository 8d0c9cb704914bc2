"""What a parsed feed brings is compared, extracted and stored, the oldest first; each item in one transaction."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.errors import FeedError
from bot.feeds.changes import Added, Change, Edited, Known, compare, content_hash
from bot.model.episode import Facts, Passage, PassageKind
from bot.model.feed import Channel, Feed, Item
from bot.model.show import Show
from bot.shownotes.extract import RULES_VERSION
from bot.store import documents, drafts, episodes, shows
from bot.store.drafts import Draft
from bot.tools import Tools

FIRST_SIGHT_BATCH = 10

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a look brought: ids of the episodes added and edited, how many are announced, and what went wrong."""

    show_id: int
    added: tuple[int, ...] = ()
    edited: tuple[int, ...] = ()
    announced: int = 0
    error: FeedError | None = None
    unreadable: int = 0


async def absorb(tools: Tools, show: Show, feed: Feed, *, settled: bool) -> Outcome:
    """Store what a parsed feed brings, the oldest first; until the feed is settled nothing of it is announced."""
    await shows.describe(tools.db, show.id, feed.channel)
    known = [
        Known(
            episode_id=e.episode_id,
            guid=e.guid,
            title=e.title,
            audio_url=e.audio_url,
            published_at=e.published_at,
            duration_s=e.duration_s,
            content_hash=e.content_hash,
        )
        for e in await episodes.known(tools.db, show.id)
    ]
    now = tools.clock()
    changes = _oldest_first(compare(known, feed, now, seen_before=settled), now)
    outcome = Outcome(show_id=show.id)
    step = 1 if settled else FIRST_SIGHT_BATCH
    for start in range(0, len(changes), step):
        outcome = await _store(tools, show, feed.channel, changes[start : start + step], outcome, settled=settled)
    return outcome


def _oldest_first(changes: Sequence[Change], now: datetime) -> list[Change]:
    """Sort by date; items of a feed stand newest first, so undated ones are taken from the end."""
    ordered = list(reversed(changes))
    ordered.sort(key=lambda change: change.item.published_at or now)
    return ordered


async def _store(  # noqa: PLR0913 - one step of absorb
    tools: Tools, show: Show, channel: Channel, changes: Sequence[Change], so_far: Outcome, *, settled: bool
) -> Outcome:
    read = [(change, await _facts(tools, change, channel)) for change in changes]
    written = await drafts.store(
        tools.db, [_draft(tools, show, change, facts or _title_only(change.item), settled) for change, facts in read]
    )
    added = [change for change, _ in read if isinstance(change, Added)]
    edited = [change.episode_id for change, _ in read if isinstance(change, Edited)]
    return replace(
        so_far,
        added=so_far.added + tuple(id_ for id_ in written if id_ not in edited),
        edited=so_far.edited + tuple(edited),
        announced=so_far.announced + sum(change.announce for change in added) * settled,
        unreadable=so_far.unreadable + sum(facts is None for _, facts in read),
    )


def _draft(tools: Tools, show: Show, change: Change, facts: Facts, settled: bool) -> Draft:
    draft = Draft(
        show_id=show.id,
        item=change.item,
        facts=facts,
        content_hash=content_hash(change.item),
        rules_version=RULES_VERSION,
        seen_at=tools.clock(),
    )
    match change:
        case Edited(episode_id=episode_id):
            return replace(draft, episode_id=episode_id)
        case Added(announce=announce, reason=reason) if settled:
            return replace(draft, announce=announce, reason=reason)
        case Added():
            return replace(draft, reason="first_sight")


async def _facts(tools: Tools, change: Change, channel: Channel) -> Facts | None:
    item = change.item
    beside = await documents.of_episode(tools.db, change.episode_id) if isinstance(change, Edited) else ()
    try:
        return await tools.reader.facts(item, channel, beside)
    except FeedError as error:
        _log.warning("item %s of %s cannot be read: %s", item.guid, channel.title, error)
        return None


def _title_only(item: Item) -> Facts:
    return Facts(passages=(Passage(kind=PassageKind.TITLE, text=item.title),))
