"""At first sight the older pages of a feed are read too: `atom:link rel="next"`, one after the other, bounded."""

import logging
from dataclasses import replace

from bot.errors import FeedError
from bot.feeds.address import hide_secrets
from bot.feeds.fetch import NotModified
from bot.feeds.identity import told_apart
from bot.feeds.parse import MOST_ITEMS
from bot.model.feed import Feed
from bot.tools import Tools

MOST_PAGES = 50

_log = logging.getLogger(__name__)


async def with_older(tools: Tools, feed: Feed, url: str) -> Feed:
    """Give a feed with the items of the pages that it names, as far as they can be read."""
    seen, page, items = {url}, feed, list(feed.items)
    for _page in range(MOST_PAGES):
        address = page.channel.next_url
        if address is None or address in seen or len(items) >= MOST_ITEMS:
            break
        seen.add(address)
        try:
            got = await tools.fetcher.fetch(address)
            if isinstance(got, NotModified):
                break
            page = await tools.reader.feed(got.body, got.charset, url=got.url)
        except FeedError as error:
            _log.info("an older page of %s cannot be read: %s", hide_secrets(url), error)
            break
        known = {item.guid for item in items}
        fresh = [item for item in page.items if item.guid not in known]
        if not fresh:  # a server that answers each page with the first
            break
        items += fresh
    return feed if len(items) == len(feed.items) else replace(feed, items=told_apart(items[:MOST_ITEMS]))
