"""Chapters and transcripts that feeds name are fetched, politely and again if need be, and read into the index.

errands.due ─ fetch ─ reader (is it one at all?) ─ documents.put ─ reindex.read_again ─ drafts.store ─ errands.done
                └── FeedError: later, at longer and longer intervals; at last given up
"""

import asyncio
import logging
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from bot.errors import FeedError
from bot.feeds.address import hide_secrets
from bot.feeds.fetch import MEBIBYTE, TRANSCRIPT_BYTES, NotModified
from bot.model.feed import Document, DocumentKind
from bot.model.scope import Scope
from bot.reindex import read_again
from bot.say import say_error
from bot.store import documents, drafts, episodes, errands, shows
from bot.store.errands import Errand
from bot.tools import Tools

CHAPTERS_BYTES = MEBIBYTE
A_TICK = 16
AT_ONCE = 4
MOST_AT_ONCE = 100_000  # errands of one `playhead index`
RETRY_H = (1, 4, 12, 24, 72, 168)  # transcripts often come some hours after their episode
RETRY_OLD_H = (1, 24)  # of an episode that is older than a month

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """How many documents were stored, and how many could not be had."""

    stored: int = 0
    failed: int = 0


async def run_due(tools: Tools, *, show_ids: Collection[int] | None = None, limit: int = A_TICK) -> Run:
    """Fetch what is due, the newest first; each host is asked for one document at a time."""
    due = await errands.due(tools.db, tools.clock(), limit=limit, show_ids=show_ids)
    slots, hosts = asyncio.Semaphore(AT_ONCE), {_host(errand): asyncio.Lock() for errand in due}

    async def one(errand: Errand) -> bool:
        async with hosts[_host(errand)], slots:
            return await run(tools, errand)

    told = await asyncio.gather(*(one(errand) for errand in due))
    return Run(stored=sum(told), failed=len(told) - sum(told))


async def run_all(tools: Tools, show_ids: Collection[int]) -> Run:
    """Fetch all that some shows name, once each."""
    stored = failed = 0
    while stored + failed < MOST_AT_ONCE:
        told = await run_due(tools, show_ids=show_ids)
        if not told.stored + told.failed:
            break
        stored, failed = stored + told.stored, failed + told.failed
    return Run(stored=stored, failed=failed)


async def run(tools: Tools, errand: Errand) -> bool:
    """Fetch and store one document; False where it could not be had, which is noted."""
    now = tools.clock()
    until = tools.resting.get(_host(errand))
    if until is not None and until > now:
        await errands.put_off(tools.db, errand, until=until, now=now, error=None)
        return False
    url, kind = errand.sources[errand.attempts % len(errand.sources)]
    try:
        document = await _document(tools, errand, url, kind)
        await _store(tools, errand, document)
    except FeedError as error:
        _log.info("document %s: %s", hide_secrets(url), error)
        await _later(tools, errand, error)
        return False
    await errands.done(tools.db, errand, now=tools.clock())
    return True


async def _document(tools: Tools, errand: Errand, url: str, kind: str) -> Document:
    """Fetch a document and see whether it is one; raises FeedError where it is not."""
    limit_bytes = TRANSCRIPT_BYTES if errand.kind is DocumentKind.TRANSCRIPT else CHAPTERS_BYTES
    got = await tools.fetcher.fetch(url, limit_bytes=limit_bytes)
    if isinstance(got, NotModified):
        raise FeedError("feed_unreadable", url=hide_secrets(url))
    document = Document(kind=errand.kind, name=hide_secrets(url), body=got.body, type=kind or got.content_type)
    if errand.kind is DocumentKind.TRANSCRIPT:
        await tools.reader.turns(document)
    else:
        await tools.reader.chapters(document)
    return document


async def _store(tools: Tools, errand: Errand, document: Document) -> None:
    """Keep a document and read its episode again; under the show's lock, so that no look at the feed comes between."""
    async with tools.lock(errand.show_id):
        await documents.put(tools.db, errand.episode_id, document, now=tools.clock())
        episode = await episodes.get(tools.db, Scope.everything(), errand.episode_id)
        channel = await shows.channel(tools.db, await shows.get(tools.db, Scope.everything(), errand.show_id))
        await drafts.store(tools.db, [await read_again(tools.db, tools.reader, episode, channel, now=tools.clock())])


async def _later(tools: Tools, errand: Errand, error: FeedError) -> None:
    now, told = tools.clock(), say_error(error)
    wait_h = next_try_h(errand, now)
    if wait_h is None:
        await errands.give_up(tools.db, errand, now=now, error=told)
        return
    asked = error.values.get("retry_after_s")
    wait_s = max(wait_h * 3_600.0, float(asked) if isinstance(asked, int | float) else 0.0)
    until = now + timedelta(seconds=min(wait_s, RETRY_H[-1] * 3_600.0) * (1 + tools.chance() / 10))
    await errands.put_off(tools.db, errand, until=until, now=now, error=told)


def next_try_h(errand: Errand, now: datetime) -> int | None:
    """Give in how many hours a document that failed is tried again; None where that is enough."""
    old = errand.published_at is not None and now.timestamp() - errand.published_at > timedelta(days=30).total_seconds()
    waits = RETRY_OLD_H if old else RETRY_H
    if errand.attempts + 1 < len(errand.sources):
        return 0  # another transcript of the same episode
    tried = errand.attempts + 1 - len(errand.sources)
    return waits[tried] if tried < len(waits) else None


def _host(errand: Errand) -> str:
    return (urlsplit(errand.sources[errand.attempts % len(errand.sources)][0]).hostname or "").lower()
