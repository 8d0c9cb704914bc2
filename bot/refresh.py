"""One feed through the house: fetch → parse → compare → extract → store.

    polls.state ─ fetch ─ reader.feed ─ compare ─ reader.facts ─ drafts.store ─ polls.looked
                    │          │                       │
               NotModified  FeedError              FeedError: the one item keeps its title alone

The look is written down last: a crash before it means that the whole feed is read again.
"""

import asyncio
import json
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.errors import FeedError
from bot.feeds.address import hide_secrets
from bot.feeds.changes import Added, Change, Edited, Known, compare, content_hash
from bot.feeds.fetch import Fetched, Fetcher, NotModified
from bot.feeds.rhythm import next_look
from bot.model.episode import Facts, Passage, PassageKind
from bot.model.feed import Channel, Feed, Item
from bot.model.show import FeedState, Show
from bot.shownotes.extract import RULES_VERSION
from bot.store import documents, drafts, episodes, polls, shows
from bot.store.database import Database
from bot.store.drafts import Draft
from bot.worker import Reader

FIRST_SIGHT_BATCH = 10

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tools:
    """What a look at a feed needs: the file, the network, the worker, the time and chance."""

    db: Database
    fetcher: Fetcher
    reader: Reader
    clock: Callable[[], datetime]
    chance: Callable[[], float]
    interval_s: float
    locks: dict[int, asyncio.Lock] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a look brought: ids of the episodes added and edited, how many are announced, and what went wrong."""

    show_id: int
    added: tuple[int, ...] = ()
    edited: tuple[int, ...] = ()
    announced: int = 0
    error: FeedError | None = None
    unreadable: int = 0


async def refresh(tools: Tools, show: Show) -> Outcome:
    """Look at the feed of a show once; whatever goes wrong with the feed is in the outcome and in its state."""
    async with tools.locks.setdefault(show.id, asyncio.Lock()):
        before = await polls.state(tools.db, show.id)
        settled = await polls.settled(tools.db, show.id)
        try:
            got = await tools.fetcher.fetch(
                show.feed_url,
                etag=before.etag if settled else None,
                last_modified=before.last_modified if settled else None,
            )
            if isinstance(got, NotModified) or (settled and got.body_hash == before.body_hash):
                await polls.looked(tools.db, _after(tools, before, got), settle=False)
                return Outcome(show_id=show.id)
            feed = await tools.reader.feed(got.body, got.charset, url=got.url)
            outcome = await absorb(tools, show, feed, settled=settled)
        except FeedError as error:
            _log.warning("feed %s: %s", hide_secrets(show.feed_url), error)
            await polls.looked(tools.db, _after_failure(tools, before, error), settle=False)
            return Outcome(show_id=show.id, error=error)
        await polls.looked(tools.db, _after(tools, before, got), settle=True)
        return outcome


async def first_look(tools: Tools, show: Show, got: Fetched, feed: Feed) -> Outcome:
    """Store a feed that was fetched and parsed before its show was made; nothing of it is announced."""
    async with tools.locks.setdefault(show.id, asyncio.Lock()):
        outcome = await absorb(tools, show, feed, settled=False)
        before = await polls.state(tools.db, show.id)
        await polls.looked(tools.db, _after(tools, before, got), settle=True)
    return outcome


def _after(tools: Tools, before: FeedState, got: Fetched | NotModified) -> FeedState:
    now = tools.clock()
    due = next_look(now=now, interval_s=tools.interval_s, wishes_s=got.wishes_s, failures=0, chance=tools.chance())
    after = replace(before, looked_at=now, due_at=due, failures=0, error=None)
    if isinstance(got, NotModified):
        return after
    return replace(after, etag=got.etag, last_modified=got.last_modified, body_hash=got.body_hash)


def _after_failure(tools: Tools, before: FeedState, error: FeedError) -> FeedState:
    now = tools.clock()
    retry_after = error.values.get("retry_after_s")
    due = next_look(
        now=now,
        interval_s=tools.interval_s,
        wishes_s=None,
        failures=before.failures + 1,
        retry_after_s=float(retry_after) if isinstance(retry_after, int | float) else None,
        chance=tools.chance(),
    )
    told = json.dumps([error.key, {name: str(value) for name, value in error.values.items()}])
    return replace(before, looked_at=now, due_at=due, failures=before.failures + 1, error=told)


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
