"""The stage of `playhead try`: a Discord on loopback, the real bot on it, and feeds to know."""

import asyncio
import contextlib
import hashlib
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

from bot import settings
from bot.app import PATIENT, App, open_app
from bot.client.bot import run_bot
from bot.errors import FeedError, StoreError
from bot.feeds.address import hide_secrets, normalise
from bot.feeds.fetch import FEED_BYTES, Fetched, Fetcher, NotModified
from bot.model.delivery import Destination
from bot.playground.discord import Discord, NotPossibleError
from bot.playground.screen.club import MODERATOR, Club, open_club
from bot.playground.screen.desk import Desk, Published
from bot.playground.station import Feed, Station, sample_files
from bot.store import chores, destinations, hits, meta, outbox, polls, shows
from bot.store.database import open_database
from bot.subscriptions import index_feed, subscribe

MARK = "try"
SAMPLES_EVERY_S = 1.0
FEEDS_EVERY_S = 900.0
READY_WITHIN_S = 20.0
LONGEST_ANSWER_S = 600.0
MOST_ROUNDS = 1_000
_ROUND_S = 0.02
END_WITHIN_S = 1.5
READ_WITHIN_S = 10.0
LOOK_EVERY_S = 0.05
SAMPLES_HOST = "https://samples.example"
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What is to be tried: on which file, with which feeds (none: the samples), by which clock."""

    path: Path
    feeds: tuple[str, ...]
    clock: Callable[[], datetime]


async def begin_afresh(path: Path) -> None:
    """Remove what an earlier trial left; raises StoreError for a file that is anything else, and leaves it alone."""
    if await asyncio.to_thread(_holds_something, path):
        db = await open_database(path)
        try:
            ours = await meta.find(db, MARK) is not None
        finally:
            await db.close()
        if not ours:
            raise StoreError("try_foreign", path=path)
    for each in (path, *(path.with_name(f"{path.name}{tail}") for tail in ("-wal", "-shm", ".log"))):
        each.unlink(missing_ok=True)


def _holds_something(path: Path) -> bool:
    return path.exists() and path.stat().st_size > 0


@contextlib.asynccontextmanager
async def open_stage(wish: Wish) -> AsyncIterator[Desk]:
    """Open everything and wait until the bot is there; raises PlayheadError for a file or feed that cannot be used."""
    async with contextlib.AsyncExitStack() as stack:
        discord = await stack.enter_async_context(Discord.open())
        discord.bot.name = discord.bot.display_name = "Playhead"
        station = await stack.enter_async_context(Station.open(() if wish.feeds else sample_files()))
        # Nothing of the environment: no token, no feeds, no owners of the bot that runs elsewhere.
        chosen = settings.only(
            discord_api_url=discord.api_url, poll_interval_s=FEEDS_EVERY_S if wish.feeds else SAMPLES_EVERY_S
        )
        opened = await stack.enter_async_context(open_app(chosen, path=wish.path, clock=wish.clock, patience=PATIENT))
        fetcher = await stack.enter_async_context(NamedOnly(wish.feeds))
        app = replace(opened, tools=replace(opened.tools, fetcher=fetcher))
        await meta.put(app.db, MARK, "1")
        club = open_club(discord)
        await _arm(app, club)
        await stack.enter_async_context(_bot_on(discord, app))
        for feed in wish.feeds or station.urls():
            await _know(app, feed)
        desk = Desk(club, Stage(app, club, station), wish.clock, {station.base_url: SAMPLES_HOST})
        stack.callback(desk.eyes.close)
        yield desk


class NamedOnly(Fetcher):
    """A fetcher that leaves this machine for the feeds that were named, and for nothing else."""

    def __init__(self, named: Sequence[str]) -> None:
        super().__init__(allow_private=True)
        self._named = {normalise(each) for each in named if "://" in each}

    async def fetch(
        self, url: str, *, etag: str | None = None, last_modified: str | None = None, limit_bytes: int = FEED_BYTES
    ) -> Fetched | NotModified:
        """Fetch what is on loopback or was named; FeedError for all else."""
        address = normalise(url)
        if urlsplit(address).hostname not in LOOPBACK and address not in self._named:
            raise FeedError("try_beyond", url=hide_secrets(url))
        return await super().fetch(url, etag=etag, last_modified=last_modified, limit_bytes=limit_bytes)


async def _arm(app: App, club: Club) -> None:
    """Let #news announce every show, as `/announce start` would."""
    wanted = Destination(id=0, guild_id=club.guild.id, channel_id=club.news.id, show_id=None, extras=True)
    await destinations.start(app.db, wanted, by=club.people[MODERATOR].user.id, now=app.now())


async def _know(app: App, feed: str) -> None:
    """Let every server know a feed, by its address or its file."""
    if "://" in feed:
        await subscribe(app.tools, feed, guild_id=None)
        return
    try:
        url, body = await asyncio.to_thread(_read, Path(feed))
    except OSError as error:
        raise FeedError("feed_no_file", path=feed, why=(error.strerror or str(error)).lower()) from error
    await index_feed(app.tools, url, body)


def _read(path: Path) -> tuple[str, bytes]:
    """Read a feed's file, and give it the address that names it."""
    if path.stat().st_size > FEED_BYTES:
        raise FeedError("feed_too_large", url=path, limit_mb=FEED_BYTES >> 20)
    return path.resolve().as_uri(), path.read_bytes()


@contextlib.asynccontextmanager
async def _bot_on(discord: Discord, app: App) -> AsyncIterator[None]:
    """Run the bot for as long as the block runs; a bot that ends by itself ends the block with its error."""
    running = asyncio.create_task(run_bot(app, discord.token))
    ready = asyncio.create_task(discord.wait_until_ready(timeout_s=READY_WITHIN_S))
    try:
        await asyncio.wait({running, ready}, return_when=asyncio.FIRST_COMPLETED)
        if running.done():
            running.result()
        await ready
        await _servers_taken_in()
        yield
    finally:
        ready.cancel()
        running.cancel()
        await asyncio.wait({running, ready}, timeout=END_WITHIN_S)


async def _servers_taken_in() -> None:
    """Wait until discord.py has its first servers: one that the bot joins before is taken for one of those."""
    for _ in range(MOST_ROUNDS):
        waiting = [task for task in asyncio.all_tasks() if getattr(task.get_coro(), "__name__", "") == "_delay_ready"]
        if waiting:
            await asyncio.wait(waiting, timeout=READY_WITHIN_S)
            return
        await asyncio.sleep(_ROUND_S)


class Stage:
    """What the screen may ask for: something published, and when the bot is done."""

    def __init__(self, app: App, club: Club, station: Station) -> None:
        self._app = app
        self._club = club
        self._station = station

    def held_back(self) -> Sequence[str]:
        """Name the shows of which something can still be put out."""
        return self._station.held_back()

    async def publish(self, words: str) -> Published:
        """Put out the next episode of the show that is meant, or whose turn it is."""
        if not self._station.feeds:
            raise NotPossibleError(why="only the samples hold episodes back, and feeds were named instead")
        feed = self._station.find(words)
        if feed is None and words:
            raise NotPossibleError(why=f"no sample is called “{words}”; there are {', '.join(self._titles())}")
        if feed is None or not feed.held:
            left = ", ".join(self.held_back())
            raise NotPossibleError(why=f"nothing more is held back{f' there, but by {left}' if left else ''}")
        before = (await outbox.counts(self._app.db)).get("sent", 0)
        item = self._station.publish(feed)
        await self._known(feed)
        await self._told()
        announced = (await outbox.counts(self._app.db)).get("sent", 0) > before
        return Published(title=item.title, show=feed.title, announced=announced)

    async def _known(self, feed: Feed) -> None:
        """Wait until the bot has read a feed as it now is."""
        show = await shows.find_by_feed(self._app.db, self._station.url(feed))
        wanted = hashlib.sha256(feed.body).hexdigest()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(READ_WITHIN_S):
                while show is not None and (await polls.state(self._app.db, show.id)).body_hash != wanted:  # noqa: ASYNC110 - the file tells nobody
                    await asyncio.sleep(LOOK_EVERY_S)

    async def _told(self) -> None:
        """Wait until nobody is still to be told of what came: channels, what follows there, and people."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(READ_WITHIN_S):
                while await self._is_telling():  # noqa: ASYNC110 - the file tells nobody
                    await asyncio.sleep(LOOK_EVERY_S)

    async def _is_telling(self) -> bool:
        db, now = self._app.db, self._app.now()
        if await outbox.waiting(db, now=now) or await outbox.doubtful(db, now=now):
            return True
        if await chores.due(db, now=now, limit=1) or await hits.due(db, now=now, limit=1):
            return True
        return await hits.waiting(db, now=now, newcomers=True) is not None or bool(await hits.doubtful(db, now=now))

    def air(self, path: Path) -> str:
        """Put a feed of one's own on the air, its newest episodes held back."""
        try:
            return self._station.add(path)
        except (OSError, ValueError, TypeError) as error:
            raise NotPossibleError(why=f"{path} is no feed that can be put on the air") from error

    def _titles(self) -> list[str]:
        return [feed.title for feed in self._station.feeds.values()]

    async def settled(self) -> None:
        """Wait until no command, event or press is being dealt with, and what they ordered is sent."""
        for _ in range(MOST_ROUNDS):
            busy = [task for task in asyncio.all_tasks() if _is_answering(task.get_name())]
            if not busy:
                break
            await asyncio.wait(busy, timeout=LONGEST_ANSWER_S)
        await self._told()


def _is_answering(task: str) -> bool:
    """Tell the tasks in which discord.py runs commands, listeners and views, by the names it gives them."""
    return task == "CommandTree-invoker" or task.startswith(("discord.py: on_", "discord-ui-"))
