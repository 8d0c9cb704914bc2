"""What a parsed feed brings is compared, extracted and stored, the oldest first; each item in one transaction."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.errors import FeedError
from bot.feeds.address import is_private_feed
from bot.feeds.changes import Added, Change, Edited, Known, compare, content_hash
from bot.feeds.discreet import shown_item
from bot.model.episode import Facts, Passage, PassageKind
from bot.model.feed import Channel, Document, Feed, Item
from bot.model.show import Show
from bot.pairing import Partner, partners
from bot.shownotes.extract import RULES_VERSION
from bot.store import documents, drafts, episodes, pairs, shows
from bot.store.drafts import Draft
from bot.store.rows import Rows, rows_of
from bot.tools import Tools

FIRST_SIGHT_BATCH = 20  # episodes read before they are stored


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
    step = _Step(
        show=show, channel=feed.channel, settled=settled, partners=await partners(tools, show) if changes else ()
    )
    outcome = Outcome(show_id=show.id)
    size = 1 if settled else FIRST_SIGHT_BATCH
    tools.storing.add(show.id)  # what is announced of it is announced together
    try:
        for start in range(0, len(changes), size):
            outcome = await _store(tools, step, changes[start : start + size], outcome)
    finally:
        tools.storing.discard(show.id)
    return outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class _Step:
    """What the steps of one absorption share."""

    show: Show
    channel: Channel
    settled: bool
    partners: tuple[Partner, ...]


def _oldest_first(changes: Sequence[Change], now: datetime) -> list[Change]:
    """Sort by date; items of a feed stand newest first, so undated ones are taken from the end."""
    ordered = list(reversed(changes))
    ordered.sort(key=lambda change: change.item.published_at or now)
    return ordered


async def _store(tools: Tools, step: _Step, changes: Sequence[Change], so_far: Outcome) -> Outcome:
    read = tuple(zip(changes, await _rows(tools, step, changes), strict=True))
    made = [_draft(tools, step, change, rows or _title_only(change.item)) for change, rows in read]
    written = await drafts.store_many(tools.db, made)
    for draft in made:
        if draft.episode_id is not None and draft.twin_id is not None:
            await pairs.join_changed(
                tools.db, draft.episode_id, draft.twin_id, is_main=draft.is_main, now=draft.seen_at
            )
    added = [change for change, _ in read if isinstance(change, Added)]
    edited = [change.episode_id for change, _ in read if isinstance(change, Edited)]
    return replace(
        so_far,
        added=so_far.added + tuple(id_ for id_ in written if id_ not in edited),
        edited=so_far.edited + tuple(edited),
        announced=so_far.announced + sum(change.announce for change in added) * step.settled,
        unreadable=so_far.unreadable + sum(rows is None for _, rows in read),
    )


def _draft(tools: Tools, step: _Step, change: Change, rows: Rows) -> Draft:
    item = shown_item(change.item) if step.show.private else change.item
    draft = Draft(
        show_id=step.show.id,
        item=item,
        rows=rows,
        content_hash=content_hash(change.item),
        rules_version=RULES_VERSION,
        seen_at=tools.clock(),
        secret=step.show.private and is_private_feed(change.item.audio_url or ""),
    )
    for partner in step.partners:
        twin_id = partner.twin_of(change.item)
        if twin_id is not None:
            draft = replace(draft, twin_id=twin_id, is_main=not partner.is_main)
            break
    if isinstance(change, Edited):
        return replace(draft, episode_id=change.episode_id)
    if not step.settled:
        return replace(draft, reason="first_sight")
    return replace(draft, announce=change.announce, reason=change.reason)


async def _rows(tools: Tools, step: _Step, changes: Sequence[Change]) -> tuple[Rows | None, ...]:
    wanted = [(change.item, await _beside(tools, change)) for change in changes]
    return await tools.reader.rows_of_many(wanted, step.channel, private=step.show.private)


async def _beside(tools: Tools, change: Change) -> tuple[Document, ...]:
    return await documents.of_episode(tools.db, change.episode_id) if isinstance(change, Edited) else ()


def _title_only(item: Item) -> Rows:
    return rows_of(item.raw, Facts(passages=(Passage(kind=PassageKind.TITLE, text=item.title),)))
