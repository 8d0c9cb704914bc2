"""A feed is added for a server or for all, and let go again."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from bot.absorb import Outcome, absorb
from bot.errors import FeedError, RefusedError
from bot.feeds.address import hide_secrets, is_private_feed, normalise
from bot.feeds.fetch import Fetched, NotModified
from bot.model.feed import Feed
from bot.model.scope import Scope
from bot.model.show import Show
from bot.refresh import first_look
from bot.store import polls, shows
from bot.tools import Tools

MOST_SHOWS_A_SERVER = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscribed:
    """A show that was added, what its first look brought, and whether it was there before."""

    show: Show
    outcome: Outcome
    known: bool


async def subscribe(tools: Tools, typed: str, *, guild_id: int | None, by: int | None = None) -> Subscribed:
    """Read a feed and let a server (or every server, None) see its show; nothing of it is announced.

    Raises FeedError where it cannot be had or read, then nothing is stored; RefusedError where a server is full.
    """
    url = normalise(typed)
    if guild_id is not None and len(await shows.listed(tools.db, Scope.server(guild_id))) >= MOST_SHOWS_A_SERVER:
        raise RefusedError("feeds_full", most=MOST_SHOWS_A_SERVER)
    show = await shows.find_by_feed(tools.db, url)
    known = show is not None and await polls.settled(tools.db, show.id)
    if show is None or not known:
        got, feed = await _look(tools, url)
        show = show or await shows.add(
            tools.db, url, title=feed.channel.title, private=is_private_feed(url), now=tools.clock()
        )
        outcome = await first_look(tools, show, got, feed)
    else:
        outcome = Outcome(show_id=show.id)
    await shows.follow(tools.db, show.id, guild_id=guild_id, by=by, now=tools.clock())
    return Subscribed(show=await shows.get(tools.db, Scope.everything(), show.id), outcome=outcome, known=known)


async def _look(tools: Tools, url: str) -> tuple[Fetched, Feed]:
    got = await tools.fetcher.fetch(url)
    if isinstance(got, NotModified):  # without validators no honest server says so
        raise FeedError("feed_unreadable", url=hide_secrets(url))
    return got, await tools.reader.feed(got.body, got.charset, url=got.url)


async def follow_configured(tools: Tools, urls: tuple[str, ...]) -> None:
    """Let every server see the shows of PLAYHEAD_FEEDS; they are read by the next tick. Raises FeedError for no URL."""
    for typed in urls:
        url = normalise(typed)
        title = urlsplit(url).hostname or url
        show = await shows.add(tools.db, url, title=title, private=is_private_feed(url), now=tools.clock())
        await shows.follow(tools.db, show.id, guild_id=None, now=tools.clock())


async def index_feed(tools: Tools, url: str, body: bytes, *, title: str | None = None) -> Outcome:
    """Read a feed's bytes into the index for every server, as the show `title` where given; announces nothing.

    `url` is the feed's own name: an address, or `file:` and a path, which is never looked at by itself.
    """
    feed = await tools.reader.feed(body)
    known = await shows.find_by_feed(tools.db, url)
    show = known or await shows.add(
        tools.db, url, title=title or feed.channel.title, private=is_private_feed(url), now=tools.clock()
    )
    await shows.follow(tools.db, show.id, guild_id=None, now=tools.clock())
    return await absorb(tools, show, feed, settled=False)
