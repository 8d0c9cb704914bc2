"""What a person typed for a podcast: a name, an address, or a page of a place that is known. Pure."""

import re
from dataclasses import dataclass
from urllib.parse import parse_qs, quote, urlsplit

from bot.errors import FeedError
from bot.feeds.address import normalise

LONGEST_NAME = 200  # characters

_HANDLE = re.compile(r"@[\w.·-]{2,60}")
_APPLE_ID = re.compile(r"(?:^|/)id(\d{5,15})$")
_CHANNEL_ID = re.compile(r"UC[\w-]{22}")
_PLAYLIST_ID = re.compile(r"[A-Z]{2}[\w-]{10,60}")
_YOUTUBE = frozenset({"youtube.com", "www.youtube.com", "m.youtube.com", "music.youtube.com", "youtu.be"})
_APPLE = frozenset({"podcasts.apple.com", "itunes.apple.com"})
_SPOTIFY = frozenset({"open.spotify.com"})
_SPOTIFY_NAME = re.compile(r"spotify:show:(\w{10,40})")  # as its apps copy it


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """Words to look up in the directory."""

    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AppleShow:
    """A show by its id in the directory."""

    id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class YouTubeFeed:
    """A channel or playlist, whose feed's address is known: the path and query at YouTube."""

    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class YouTubePage:
    """A page of YouTube that names its channel."""

    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SpotifyPage:
    """A page of Spotify, which has no feeds: its title is looked up in the directory."""

    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """A feed, or a page that may name one."""

    url: str


Typed = Name | AppleShow | YouTubeFeed | YouTubePage | SpotifyPage | Address


def read_typed(typed: str) -> Typed:
    """Tell what was typed; FeedError where it is none of all this."""
    stripped = " ".join(typed.split()).strip("<>")
    if _HANDLE.fullmatch(stripped):
        return YouTubePage(path=f"/{quote(stripped, safe='@')}")
    named = _SPOTIFY_NAME.fullmatch(stripped)
    if named:
        return SpotifyPage(path=f"/show/{named.group(1)}")
    if not _is_address(stripped):
        if not stripped:
            raise FeedError("feed_bad_url", url=stripped)
        return Name(words=stripped[:LONGEST_NAME])
    url = normalise(stripped)
    parts = urlsplit(url)
    host = (parts.hostname or "").lower()
    if host in _YOUTUBE:
        return _youtube(host, parts.path, parts.query, url)
    if host in _APPLE:
        found = _APPLE_ID.search(parts.path.rstrip("/"))
        return AppleShow(id=int(found.group(1))) if found else Address(url=url)
    if host in _SPOTIFY and "/show/" in parts.path:
        return SpotifyPage(path=parts.path[parts.path.index("/show/") :])
    return Address(url=url)


def _is_address(text: str) -> bool:
    """Whether a text is an address; what holds a blank and no scheme is a name."""
    if "://" in text:
        return True
    if " " in text:
        return False
    if text.lower().startswith(("feed:", "podcast:", "pcast:", "itpc:", "rss:", "localhost")):
        return True
    host = text.partition("/")[0]
    return "/" in text[1:] or re.fullmatch(r"(?:[\w-]+\.)+[a-z]{2,24}(?::\d{1,5})?", host, re.IGNORECASE) is not None


def _youtube(host: str, path: str, query: str, url: str) -> Typed:
    asked = parse_qs(query)
    playlist = asked.get("list", [""])[0]
    steps = [step for step in path.split("/") if step]
    if path.startswith("/feeds/"):
        return Address(url=url)
    if len(steps) > 1 and steps[0] == "channel" and _CHANNEL_ID.fullmatch(steps[1]):
        return YouTubeFeed(path=channel_feed(steps[1]))
    if steps[:1] == ["playlist"] and _PLAYLIST_ID.fullmatch(playlist):
        return YouTubeFeed(path=f"/feeds/videos.xml?playlist_id={playlist}")
    if host == "youtu.be":
        return YouTubePage(path=f"/watch?v={quote(steps[0] if steps else '', safe='')}")
    return YouTubePage(path=path + (f"?{query}" if query else ""))


def channel_feed(channel_id: str) -> str:
    """Give where at YouTube the feed of a channel lies."""
    return f"/feeds/videos.xml?channel_id={channel_id}"
