"""A feed server on loopback whose answers a test changes as it goes, and the tools that look at it."""

import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

from aiohttp import web

from bot.feeds.fetch import Fetcher
from bot.store.database import open_database
from bot.tools import Sites, Tools
from bot.worker import Reader
from tests import make


@dataclass
class Clock:
    """A clock that a test moves."""

    now: datetime = make.NOW

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **amount: float) -> None:
        self.now += timedelta(**amount)


@dataclass
class Publisher:
    """Serves one feed; `status` other than 200 and `body` stand in for whatever goes wrong."""

    title: str = "Night Shift"
    items: list[str] = field(default_factory=list)
    status: int = 200
    body: bytes | None = None
    etag: str | None = None
    asked: list[dict[str, str]] = field(default_factory=list)
    url: str = ""

    def feed(self) -> bytes:
        """The feed as it stands, newest item first."""
        if self.body is not None:
            return self.body
        listed = "".join(reversed(self.items))
        return f'<rss version="2.0"><channel><title>{self.title}</title>{listed}</channel></rss>'.encode()

    async def answer(self, request: web.Request) -> web.Response:
        self.asked.append(dict(request.headers))
        headers = {"ETag": self.etag} if self.etag else {}
        if self.etag and request.headers.get("If-None-Match") == self.etag:
            return web.Response(status=304, headers=headers)
        return web.Response(status=self.status, body=self.feed(), content_type="application/rss+xml", headers=headers)

    def publish(self, title: str, *, at: datetime, notes: str = "", guid: str | None = None) -> None:
        """Put one more item into the feed."""
        self.items.append(rss_item(title, at=at, notes=notes, guid=guid))


def rss_item(title: str, *, at: datetime, notes: str = "", guid: str | None = None) -> str:
    slug = "-".join(title.lower().split())
    return (
        f"<item><title>{title}</title><guid isPermaLink='false'>{guid or slug}</guid>"
        f"<pubDate>{format_datetime(at)}</pubDate><description><![CDATA[{notes}]]></description>"
        f"<enclosure url='https://media.example/{slug}.mp3' length='1' type='audio/mpeg'/></item>"
    )


@contextlib.asynccontextmanager
async def publisher() -> AsyncIterator[Publisher]:
    """A publisher on a free port of 127.0.0.1."""
    made = Publisher()
    application = web.Application()
    application.router.add_get("/feed.xml", made.answer)
    runner = web.AppRunner(application)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]
    made.url = f"http://127.0.0.1:{port}/feed.xml"
    try:
        yield made
    finally:
        await runner.cleanup()


@contextlib.asynccontextmanager
async def tools(
    path: Path, clock: Clock, *, allow_private: bool = True, sites: Sites | None = None
) -> AsyncIterator[Tools]:
    """What a look at a feed needs, on a file in a folder."""
    db = await open_database(path / "playhead.db")
    reader = Reader()
    async with Fetcher(allow_private=allow_private) as fetcher:
        try:
            yield Tools(
                db=db,
                fetcher=fetcher,
                reader=reader,
                clock=clock,
                chance=lambda: 0.0,
                interval_s=900.0,
                sites=sites or Sites(directory=None),
            )
        finally:
            await reader.close()
            await db.close()
