"""Web pages, looked at for the feeds that they name, for YouTube's channel and for their title. Pure and bounded."""

import html
import re
from dataclasses import dataclass

from bot.feeds.podcasting import tidy, web_url
from bot.feeds.rescue import text_of

PAGE_BYTES = 4_194_304  # YouTube's have one or two
MOST_FEEDS = 10
_LONGEST_TITLE = 300

_TAG = re.compile(r"<(link|meta|base|a)\s([^<>]{1,2000})>", re.IGNORECASE)
_TITLE = re.compile(r"<title[^<>]{0,200}>([^<]{0,1000})", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"([a-zA-Z:-]{1,30})\s*=\s*(?:\"([^\"]{0,1500})\"|'([^']{0,1500})'|([^\s\"'>]{1,1500}))")
_FEED_TYPES = frozenset({"application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml"})
_BESIDE = re.compile(r"comment|kommentar|/feed/\?attachment", re.IGNORECASE)
_CHANNEL = re.compile(r'(?:"(?:externalId|channelId|externalChannelId)":\s*"|/channel/)(UC[\w-]{22})')
_APPLE = re.compile(r"https?://(?:podcasts|itunes)\.apple\.com/([^\s\"'<>?#]{1,300})")
_APPLE_SHOW = re.compile(r"(?:^|/)podcast/(?:[^/]{1,200}/)?id(\d{5,15})")
_SITE = re.compile(r"\s*[|–—·-]\s*(?:podcast on spotify|podcast auf spotify|spotify|youtube)\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedFeed:
    """A feed that a page names, and what it calls it."""

    url: str
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a page tells: its title without the site's name, the feeds it names, YouTube's channel.

    `apple_id` is the show's in the directory, where the page links to one show there and to no other.
    """

    title: str = ""
    feeds: tuple[NamedFeed, ...] = ()
    channel_id: str | None = None
    apple_id: int | None = None


def page_of(body: bytes, url: str, charset: str | None = None) -> Page:
    """Read a page; what cannot be made out is left out."""
    text = text_of(body[:PAGE_BYTES], charset)
    tags = [(match.group(1).lower(), _attributes(match.group(2))) for match in _TAG.finditer(text)]
    base = next((web_url(found.get("href"), url) for name, found in tags if name == "base"), None) or url
    channel = _CHANNEL.search(text)
    paths = (_APPLE_SHOW.search(match.group(1)) for match in _APPLE.finditer(text))
    listed = {show.group(1) for show in paths if show}
    return Page(
        title=_title(text, tags),
        feeds=_feeds(tags, base),
        channel_id=channel.group(1) if channel else None,
        apple_id=int(listed.pop()) if len(listed) == 1 else None,
    )


def _attributes(written: str) -> dict[str, str]:
    return {
        match.group(1).lower(): html.unescape(next(value for value in match.groups()[1:] if value is not None))
        for match in _ATTRIBUTE.finditer(written)
    }


def _title(text: str, tags: list[tuple[str, dict[str, str]]]) -> str:
    given = next((found.get("content", "") for name, found in tags if found.get("property") == "og:title"), "")
    plain = _TITLE.search(text)
    title = given or (html.unescape(plain.group(1)) if plain else "")
    return _SITE.sub("", tidy(title))[:_LONGEST_TITLE]


def _feeds(tags: list[tuple[str, dict[str, str]]], base: str) -> tuple[NamedFeed, ...]:
    """Give the feeds that are linked as alternates; the comments' ones only where there are no others."""
    found: dict[str, NamedFeed] = {}
    for name, attributes in tags:
        kind = attributes.get("type", "").partition(";")[0].strip().lower()
        if name != "link" or "alternate" not in attributes.get("rel", "").lower().split() or kind not in _FEED_TYPES:
            continue
        url = web_url(attributes.get("href"), base)
        if url:
            found.setdefault(url, NamedFeed(url=url, title=tidy(attributes.get("title", ""))))
    proper = [feed for feed in found.values() if not _BESIDE.search(f"{feed.title} {feed.url}")]
    return tuple((proper or list(found.values()))[:MOST_FEEDS])
