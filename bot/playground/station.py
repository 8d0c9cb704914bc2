"""A web server on loopback that serves feeds and holds their newest episodes back until told."""

import contextlib
import hashlib
import html
import re
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from pathlib import Path

from aiohttp import web

HELD_BACK = 2
_ITEM = re.compile(rb"[ \t]*<item>.*?</item>[ \t]*\r?\n?", re.DOTALL)
_TITLE = re.compile(rb"<title>(.*?)</title>", re.DOTALL)
_DATE = re.compile(rb"<pubDate>(.*?)</pubDate>", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """An episode of a feed: its bytes, its title, and its date in seconds since 1970."""

    body: bytes
    title: str
    at_s: float


@dataclass(slots=True, kw_only=True)
class Feed:
    """A feed on the air; `held` are the items that are still held back, the next one first."""

    title: str
    whole: bytes
    held: list[Item] = field(default_factory=list)

    @property
    def body(self) -> bytes:
        """The feed as it is served now."""
        body = self.whole
        for item in self.held:
            body = body.replace(item.body, b"", 1)
        return body


def sample_files() -> tuple[Path, ...]:
    """Give the feeds of the sample shows: from the repository, or from the package where there is none."""
    package = Path(__file__).parents[1]
    folder = next((each for each in (package / "samples", package.parent / "data" / "samples") if each.is_dir()), None)
    return tuple(sorted(folder.glob("*.xml"))) if folder is not None else ()


def feed_of(whole: bytes, *, hold_back: int = HELD_BACK) -> Feed:
    """Make a feed of its XML, its newest items held back; for feeds of our own, which are well-formed."""
    items = [_item(match.group()) for match in _ITEM.finditer(whole)]
    newest = sorted(items, key=lambda item: item.at_s)[-hold_back:] if hold_back else []
    return Feed(title=_text(_TITLE, whole), whole=whole, held=newest)


def _item(body: bytes) -> Item:
    return Item(body=body, title=_text(_TITLE, body), at_s=parsedate_to_datetime(_text(_DATE, body)).timestamp())


def _text(pattern: re.Pattern[bytes], body: bytes) -> str:
    found = pattern.search(body)
    raw = found[1].decode("utf-8", errors="replace").strip() if found else ""
    return html.unescape(raw.removeprefix("<![CDATA[").removesuffix("]]>").strip())


class Station:
    """Feeds by name on a free port of 127.0.0.1; made by `Station.open`."""

    def __init__(self, feeds: Mapping[str, Feed]) -> None:
        self.feeds = dict(feeds)
        self.base_url = ""
        self._turn = 0

    @classmethod
    @contextlib.asynccontextmanager
    async def open(cls, files: Sequence[Path]) -> AsyncIterator["Station"]:
        """Put files on the air, the longest first, each under its own name."""
        feeds = {path.name: feed_of(path.read_bytes()) for path in files}
        ordered = sorted(feeds.items(), key=lambda each: -len(_ITEM.findall(each[1].whole)))
        station = cls(dict(ordered))
        app = web.Application()
        app.router.add_get("/{name}", station._serve)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await runner.setup()
        try:
            await web.TCPSite(runner, "127.0.0.1", 0).start()
            host, port = runner.addresses[0][:2]
            station.base_url = f"http://{host}:{port}"
            yield station
        finally:
            await runner.cleanup()

    def add(self, path: Path) -> str:
        """Put another file on the air; gives its address, and raises OSError or ValueError for what is no feed."""
        feed = feed_of(path.read_bytes())
        if not feed.title:
            raise ValueError("no feed")
        self.feeds[path.name] = feed
        return self.url(feed)

    def url(self, feed: Feed) -> str:
        """Give the address of a feed."""
        return next(f"{self.base_url}/{name}" for name, each in self.feeds.items() if each is feed)

    def urls(self) -> tuple[str, ...]:
        """Give the addresses of all feeds."""
        return tuple(f"{self.base_url}/{name}" for name in self.feeds)

    def held_back(self) -> tuple[str, ...]:
        """Name the shows of which something is still held back."""
        return tuple(feed.title for feed in self.feeds.values() if feed.held)

    def find(self, words: str) -> Feed | None:
        """Find the show that words name, or whose turn it is; None where nothing fits."""
        feeds = list(self.feeds.values())
        wanted = words.casefold().strip().strip('"')
        if wanted:
            return next((feed for feed in feeds if wanted in feed.title.casefold()), None)
        turns = [feeds[(self._turn + step) % len(feeds)] for step in range(len(feeds))]
        return next((feed for feed in turns if feed.held), None)

    def publish(self, feed: Feed) -> Item:
        """Put the next item that a feed holds back on the air; it must hold one."""
        self._turn = list(self.feeds.values()).index(feed) + 1
        return feed.held.pop(0)

    async def _serve(self, request: web.Request) -> web.Response:
        feed = self.feeds.get(request.match_info["name"])
        if feed is None:
            return web.Response(status=404)
        body = feed.body
        tag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
        if request.headers.get("If-None-Match") == tag:
            return web.Response(status=304, headers={"ETag": tag})
        return web.Response(body=body, headers={"ETag": tag, "Content-Type": "application/rss+xml; charset=utf-8"})
