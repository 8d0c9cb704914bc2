"""What a person typed is led to a feed: by address, by the page that names it, or by its name in the directory."""

import contextlib
from collections.abc import Sequence
from dataclasses import dataclass

from bot.errors import FeedError
from bot.feeds.address import hide_secrets
from bot.feeds.directory import ANSWER_BYTES, Candidate, candidates_of, lookup_url, search_url
from bot.feeds.fetch import Fetched, NotModified
from bot.feeds.opml import is_opml
from bot.feeds.pages import NamedFeed, Page
from bot.feeds.typed import Address, AppleShow, Name, SpotifyPage, Typed, YouTubeFeed, YouTubePage, channel_feed
from bot.model.feed import Feed
from bot.text import fold
from bot.tools import Tools

MOST_TRIED = 5  # feeds of one page
NOT_THERE = frozenset({"feed_unknown_host", "feed_unreachable", "feed_bad_url"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighted:
    """A feed that was found and read, at the address under which it is to be known."""

    url: str
    got: Fetched
    feed: Feed


@dataclass(frozen=True, slots=True, kw_only=True)
class Several:
    """Shows of which one may be meant, best first."""

    candidates: tuple[Candidate, ...]


async def discover(tools: Tools, typed: Typed, *, words: str = "") -> Sighted | Several:
    """Find the feed that is meant, or the several that may be.

    `words` is what was typed, to be looked up as a name where it only looks like an address. Raises FeedError where
    nothing is found.
    """
    match typed:
        case Name(words=name):
            return await _by_name(tools, name)
        case AppleShow(id=number):
            return await _by_id(tools, number)
        case YouTubeFeed(path=path):
            return await _sighted(tools, tools.sites.youtube + path)
        case YouTubePage(path=path):
            return await _by_channel(tools, tools.sites.youtube + path)
        case SpotifyPage(path=path):
            page = await _page(tools, await _fetched(tools, tools.sites.spotify + path))
            return await _by_name(tools, page.title)
        case Address(url=url):
            return await _at(tools, url, words)


async def _at(tools: Tools, url: str, words: str) -> Sighted | Several:
    try:
        got = await _fetched(tools, url)
    except FeedError as error:
        if error.key not in NOT_THERE or not words or "/" in words:
            raise
        with contextlib.suppress(FeedError):
            return await _by_name(tools, words)
        raise
    if is_opml(got.body):
        entries = await tools.reader.opml(got.body)
        return Several(candidates=tuple(Candidate(title=e.title, author="", feed_url=e.feed_url) for e in entries))
    try:
        return Sighted(url=url, got=got, feed=await tools.reader.feed(got.body, got.charset, url=got.url))
    except FeedError as error:
        page = await _page(tools, got) if error.key in {"feed_is_html", "feed_not_a_feed"} else Page()
        if page.feeds:
            return await _of_page(tools, page.feeds)
        if page.apple_id is None or tools.sites.directory is None:
            raise
        return await _by_id(tools, page.apple_id)


async def _of_page(tools: Tools, named: Sequence[NamedFeed]) -> Sighted | Several:
    """Take the one feed of a page that has episodes to listen to; if there are several, ask."""
    read: list[Sighted] = []
    last: FeedError | None = None
    for feed in named[:MOST_TRIED]:
        try:
            read.append(await _sighted(tools, feed.url))
        except FeedError as error:
            last = error
    heard = [sighted for sighted in read if any(item.audio_url for item in sighted.feed.items)]
    found = heard or read
    if not found:
        raise last or FeedError("feed_is_html")
    if len(found) == 1:
        return found[0]
    return Several(
        candidates=tuple(
            Candidate(title=each.feed.channel.title, author=each.feed.channel.author or "", feed_url=each.url)
            for each in found
        )
    )


async def _by_channel(tools: Tools, url: str) -> Sighted | Several:
    got = await _fetched(tools, url)
    page = await _page(tools, got)
    if page.channel_id is not None:
        return await _sighted(tools, tools.sites.youtube + channel_feed(page.channel_id))
    if page.feeds:
        return await _of_page(tools, page.feeds)
    raise FeedError("feed_no_channel", url=hide_secrets(url))


async def _by_name(tools: Tools, words: str) -> Sighted | Several:
    """Look a name up; one show that is called exactly so, or the only one found, is taken for the one that is meant."""
    base = tools.sites.directory
    if base is None:
        raise FeedError("directory_off", typed=words)
    found = await _asked(tools, search_url(base, words))
    if not found:
        raise FeedError("directory_empty", typed=words)
    exact = [each for each in found if fold(each.title) == fold(words)]
    if len(exact) == 1 or len(found) == 1:
        return await _sighted(tools, (exact or list(found))[0].feed_url)
    return Several(candidates=found)


async def _by_id(tools: Tools, number: int) -> Sighted:
    base = tools.sites.directory
    if base is None:
        raise FeedError("directory_off", typed=number)
    found = await _asked(tools, lookup_url(base, number))
    if not found:
        raise FeedError("directory_empty", typed=number)
    return await _sighted(tools, found[0].feed_url)


async def _asked(tools: Tools, url: str) -> tuple[Candidate, ...]:
    try:
        got = await _fetched(tools, url, limit_bytes=ANSWER_BYTES)
    except FeedError as error:
        raise FeedError("directory_silent") from error
    return candidates_of(got.body)


async def _sighted(tools: Tools, url: str) -> Sighted:
    got = await _fetched(tools, url)
    return Sighted(url=url, got=got, feed=await tools.reader.feed(got.body, got.charset, url=got.url))


async def _page(tools: Tools, got: Fetched) -> Page:
    return await tools.reader.page(got.body, got.url, got.charset)


async def _fetched(tools: Tools, url: str, *, limit_bytes: int | None = None) -> Fetched:
    got = await (tools.fetcher.fetch(url, limit_bytes=limit_bytes) if limit_bytes else tools.fetcher.fetch(url))
    if isinstance(got, NotModified):  # without validators no honest server says so
        raise FeedError("feed_unreadable", url=hide_secrets(url))
    return got
