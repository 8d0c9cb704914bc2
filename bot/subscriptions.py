"""A feed is added for a server or for all, and let go again."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from bot.absorb import Outcome, absorb
from bot.discovery import Several, Sighted, discover
from bot.errors import RefusedError
from bot.feeds.address import hide_secrets, is_private_feed, normalise
from bot.feeds.typed import Address, Typed, read_typed
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


async def add(tools: Tools, typed: str, *, guild_id: int | None, by: int | None = None) -> Subscribed | Several:
    """Find the podcast that is meant and let a server (or every server, None) see it; nothing of it is announced.

    Where several may be meant they are given, and nothing is stored. Raises FeedError where it cannot be found, had
    or read, then nothing is stored either; RefusedError where a server is full.
    """
    return await add_meant(tools, read_typed(typed), guild_id=guild_id, by=by, words=typed.strip())


async def add_meant(
    tools: Tools, meant: Typed, *, guild_id: int | None, by: int | None = None, words: str = ""
) -> Subscribed | Several:
    """Do as `add` with what was understood already; `words` is how it was typed."""
    await _refuse_full(tools, guild_id)
    show = await shows.find_by_feed(tools.db, meant.url) if isinstance(meant, Address) else None
    if show is None or not await polls.settled(tools.db, show.id):
        sighted = await discover(tools, meant, words=words)
        if isinstance(sighted, Several):
            return sighted
        return await _settle(tools, sighted, guild_id=guild_id, by=by)
    await shows.follow(tools.db, show.id, guild_id=guild_id, by=by, now=tools.clock())
    if (await polls.state(tools.db, show.id)).paused:
        await polls.resume(tools.db, show.id)
    return Subscribed(show=await _again(tools, show), outcome=Outcome(show_id=show.id), known=True)


async def _refuse_full(tools: Tools, guild_id: int | None) -> None:
    if guild_id is not None and len(await shows.listed(tools.db, Scope.server(guild_id))) >= MOST_SHOWS_A_SERVER:
        raise RefusedError("feeds_full", most=MOST_SHOWS_A_SERVER)


async def _settle(tools: Tools, sighted: Sighted, *, guild_id: int | None, by: int | None) -> Subscribed:
    """Make a show of a feed that was found, or give the one that it is already."""
    url, now = normalise(sighted.url), tools.clock()
    show = await shows.find_by_feed(tools.db, url) or await _gone_to(tools, sighted, url)
    known = show is not None and await polls.settled(tools.db, show.id)
    title = sighted.feed.channel.title or urlsplit(url).hostname or url
    show = show or await shows.add(tools.db, url, title=title, private=is_private_feed(url), now=now)
    outcome = Outcome(show_id=show.id)
    if not known:
        outcome = await first_look(tools, show, sighted.got, sighted.feed)
    await shows.follow(tools.db, show.id, guild_id=guild_id, by=by, now=now)
    return Subscribed(show=await _again(tools, show), outcome=outcome, known=known)


async def _gone_to(tools: Tools, sighted: Sighted, url: str) -> Show | None:
    """Give the show whose feed an address has gone to for good; a private one and a public one are two."""
    if sighted.got.moved_to is None or is_private_feed(url):
        return None
    show = await shows.find_by_feed(tools.db, normalise(sighted.got.moved_to))
    return None if show is None or show.private else show


async def _again(tools: Tools, show: Show) -> Show:
    return await shows.get(tools.db, Scope.everything(), show.id)


async def subscribe(tools: Tools, typed: str, *, guild_id: int | None, by: int | None = None) -> Subscribed:
    """Do as `add`; where several shows may be meant, RefusedError names them."""
    added = await add(tools, typed, guild_id=guild_id, by=by)
    if isinstance(added, Several):
        listed = "; ".join(f"{each.title} – {hide_secrets(each.feed_url)}" for each in added.candidates)
        raise RefusedError("feed_several", typed=typed, listed=listed)
    return added


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
