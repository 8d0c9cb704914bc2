"""One feed through the house: fetch → parse → compare → extract → store.

    polls.state ─ fetch ─ reader.feed ─ absorb (compare ─ reader.facts ─ drafts.store) ─ polls.looked
                    │          │                             │
               unchanged   FeedError          FeedError: the one item keeps its title alone

The look is written down last: a crash before it means that the whole feed is read again. What it makes of the feed's
state is decided in `bot.feeds.lifecycle`.
"""

import json
import logging
from dataclasses import replace
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from bot import moves
from bot.absorb import Outcome, absorb
from bot.errors import FeedError
from bot.feeds.address import hide_secrets
from bot.feeds.changes import AHEAD
from bot.feeds.fetch import Fetched, NotModified
from bot.feeds.lifecycle import Failed, Good, Pace, after_failure, after_good, has_moved, rested, wants_full
from bot.feeds.parse import is_cut
from bot.feeds.rhythm import DAY_S, LONGEST_S, SHORTEST_RETRY_S, TRIAL_BELOW_S, rhythm_s
from bot.model.feed import Feed
from bot.model.show import FeedState, Show
from bot.pages import with_older
from bot.say import say_error
from bot.store import polls, shows
from bot.store.notices import Notice
from bot.tools import Tools

MOST_RESTING = 1_000  # hosts
LOOKED_LATELY = timedelta(hours=2)

_log = logging.getLogger(__name__)


async def refresh(tools: Tools, show: Show, *, whole: bool = False) -> Outcome:
    """Look at the feed of a show once; whatever goes wrong with the feed is in the outcome and in its state.

    `whole` asks for all of it, whether or not it has changed.
    """
    if not show.feed_url.startswith("http"):  # a file: there is nowhere to look
        return Outcome(show_id=show.id)
    async with tools.lock(show.id):
        before = await polls.state(tools.db, show.id)
        until = tools.resting.get(_host(show))
        if until is not None and until > tools.clock():
            await polls.looked(tools.db, rested(before, until, _pace(tools)), settle=False)
            return Outcome(show_id=show.id)
        settled = await polls.settled(tools.db, show.id)
        try:
            return await _look(tools, show, before, settled=settled, whole=whole)
        except FeedError as error:
            _log.warning("feed %s: %s", hide_secrets(show.feed_url), error)
            await _failed(tools, show, before, error)
            return Outcome(show_id=show.id, error=error)


async def _look(tools: Tools, show: Show, before: FeedState, *, settled: bool, whole: bool) -> Outcome:
    full = whole or not settled or wants_full(before, tools.clock())
    got = await tools.fetcher.fetch(
        show.feed_url, etag=None if full else before.etag, last_modified=None if full else before.last_modified
    )
    if isinstance(got, NotModified) or (settled and not whole and got.body_hash == before.body_hash):
        moved_to = await _moved_to(tools, show, before, got)
        await _write_down(tools, show, before, _good(got, moved_to, full=full), settle=False)
        return Outcome(show_id=show.id)
    feed = await tools.reader.feed(got.body, got.charset, url=got.url)
    if settled and got.url != show.feed_url:
        await moves.check(tools, show, got.url, feed)
    return await _take(tools, show, got, feed, settled=settled)


async def first_look(tools: Tools, show: Show, got: Fetched, feed: Feed) -> Outcome:
    """Store a feed that was fetched and parsed before its show was made; nothing of it is announced."""
    async with tools.lock(show.id):
        return await _take(tools, show, got, feed, settled=False)


async def _take(tools: Tools, show: Show, got: Fetched, feed: Feed, *, settled: bool) -> Outcome:
    if not settled:
        feed = await with_older(tools, feed, got.url)
    outcome = await absorb(tools, show, feed, settled=settled)
    before = learned(await polls.state(tools.db, show.id), feed, tools.clock())
    if settled and outcome.added:
        before = replace(before, brought_at=tools.clock())
    if feed.bozo is not None and is_cut(got.body):  # its hash and validators would hide the rest of it
        got = replace(got, etag=None, last_modified=None, body_hash="")
    moved_to = await _moved_to(tools, show, before, got, feed)
    await _write_down(tools, show, before, _good(got, moved_to, full=True), settle=True)
    return outcome


def learned(state: FeedState, feed: Feed, now: datetime) -> FeedState:
    """Give a state that knows what a feed tells of its own rhythm."""
    dates = [item.published_at for item in feed.items if item.published_at and item.published_at <= now + AHEAD]
    channel = feed.channel
    return replace(
        state,
        ttl_s=DAY_S if channel.complete else channel.ttl_s,
        rhythm_s=rhythm_s(dates) or channel.rhythm_s,
        newest_at=max(dates, default=state.newest_at),
        trouble=feed.bozo,
    )


async def _moved_to(
    tools: Tools, show: Show, before: FeedState, got: Fetched | NotModified, feed: Feed | None = None
) -> str | None:
    """Give the address that a look names as the feed's new one: by a redirect for good, else by the feed itself."""
    if got.moved_to is not None or (feed is None and before.moving_to is None):
        return got.moved_to
    return moves.wanted(show, feed.channel if feed is not None else await shows.channel(tools.db, show))


def _good(got: Fetched | NotModified, moved_to: str | None, *, full: bool) -> Good:
    if isinstance(got, NotModified):
        return Good(full=False, wishes_s=got.wishes_s, moved_to=moved_to)
    return Good(
        full=full,
        etag=got.etag,
        last_modified=got.last_modified,
        body_hash=got.body_hash,
        wishes_s=got.wishes_s,
        moved_to=moved_to,
    )


async def _write_down(tools: Tools, show: Show, before: FeedState, good: Good, *, settle: bool) -> None:
    after = after_good(before, good, _pace(tools))
    if has_moved(after, tools.clock()) and after.moving_to is not None:
        moved = await moves.follow(tools, show, after.moving_to)
        after = replace(after, moving_since=tools.clock(), moving_seen=0)
        after = replace(after, moving_to=None, etag=None, last_modified=None, full_at=None) if moved else after
    await polls.looked(tools.db, after, settle=settle)


async def _failed(tools: Tools, show: Show, before: FeedState, error: FeedError) -> None:
    now = tools.clock()
    _rest(tools, show, error, now)
    told = json.dumps([error.key, {name: str(value) for name, value in error.values.items()}])
    alone = await polls.any_well(tools.db, now - LOOKED_LATELY, besides=show.id)
    failed: Failed = after_failure(before, error, told, _pace(tools), alone=alone)
    notice = None
    if failed.notice is not None:
        _log.warning("feed %s: %s", hide_secrets(show.feed_url), failed.notice)
        notice = Notice(
            show_id=show.id, key=failed.notice, values={"show": show.title, "why": say_error(error)}, made_at=now
        )
    await polls.looked(tools.db, failed.state, settle=False, notice=notice)


def _rest(tools: Tools, show: Show, error: FeedError, now: datetime) -> None:
    """Leave a whole host alone for as long as it asks, within bounds."""
    asked = error.values.get("retry_after_s")
    if not isinstance(asked, int | float) or tools.interval_s < TRIAL_BELOW_S:
        return
    for host in [host for host, until in tools.resting.items() if until <= now]:
        del tools.resting[host]
    if len(tools.resting) < MOST_RESTING:
        wait_s = min(max(float(asked), SHORTEST_RETRY_S), LONGEST_S)
        tools.resting[_host(show)] = now + timedelta(seconds=wait_s)


def _host(show: Show) -> str:
    return (urlsplit(show.feed_url).hostname or "").lower()


def _pace(tools: Tools) -> Pace:
    return Pace(now=tools.clock(), interval_s=tools.interval_s, chance=tools.chance())
