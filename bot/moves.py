"""A feed that has gone to another address is followed there, once it is shown to be the same feed."""

import logging

from bot.errors import FeedError
from bot.feeds.address import hide_secrets, is_private_feed, normalise
from bot.feeds.fetch import NotModified
from bot.feeds.moved import is_same_feed, is_stranger
from bot.model.feed import Channel, Feed
from bot.model.show import Show
from bot.store import episodes, shows
from bot.tools import Tools

_log = logging.getLogger(__name__)


def wanted(show: Show, channel: Channel) -> str | None:
    """Give the address that a feed names as its new one by itunes:new-feed-url; None where it lies there already."""
    if channel.new_feed_url is None:
        return None
    try:
        named = normalise(channel.new_feed_url)
    except FeedError:
        return None
    return None if named == show.feed_url else named


async def check(tools: Tools, show: Show, address: str, feed: Feed) -> None:
    """Refuse what a redirect led to where that is plainly another feed; raises FeedError."""
    known = {stored.guid for stored in await episodes.known(tools.db, show.id)}
    if is_stranger(feed, known, await shows.channel(tools.db, show)):
        raise FeedError("feed_another", url=hide_secrets(address), title=feed.channel.title)


async def follow(tools: Tools, show: Show, address: str) -> bool:
    """Take an address for the feed's own if a feed lies there that is the same; the old one stays in the history."""
    if await shows.find_by_feed(tools.db, address) is not None:
        _log.warning("feed %s has moved to %s, another show's", hide_secrets(show.feed_url), hide_secrets(address))
        return False
    try:
        got = await tools.fetcher.fetch(address)
        if isinstance(got, NotModified):
            return False
        feed = await tools.reader.feed(got.body, got.charset, url=got.url)
    except FeedError as error:
        _log.info("feed %s has not moved to %s: %s", hide_secrets(show.feed_url), hide_secrets(address), error)
        return False
    known = {stored.guid for stored in await episodes.known(tools.db, show.id)}
    before = await shows.channel(tools.db, show)
    if not is_same_feed(feed, known, before.guid):
        _log.info("what lies at %s is not the feed %s", hide_secrets(address), hide_secrets(show.feed_url))
        return False
    await shows.move(tools.db, show, address, private=show.private or is_private_feed(address), now=tools.clock())
    _log.info("feed %s has moved to %s", hide_secrets(show.feed_url), hide_secrets(address))
    return True
