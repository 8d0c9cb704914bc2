"""Lists of feeds taken in and given out: OPML, as other podcast apps know it."""

from dataclasses import dataclass

from bot.errors import FeedError
from bot.feeds.address import is_private_feed, normalise
from bot.feeds.opml import Entry, opml_of
from bot.model.scope import Scope
from bot.model.show import Show
from bot.store import shows
from bot.subscriptions import MOST_SHOWS_A_SERVER
from bot.tools import Tools


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenIn:
    """What became of a list: how many shows are new here, how many were here, and what there was no room for."""

    added: int = 0
    known: int = 0
    refused: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenOut:
    """A list as OPML; private feeds are left out, for their addresses are secrets."""

    body: bytes
    feeds: int
    private: int


async def take_in(tools: Tools, body: bytes, *, guild_id: int | None, by: int | None = None) -> TakenIn:
    """Let a server (or every server, None) see the shows of a list; they are read by the next ticks.

    Raises FeedError where it is none.
    """
    entries = await tools.reader.opml(body)
    scope = Scope.everything() if guild_id is None else Scope.server(guild_id)
    here = {show.id for show in await shows.listed(tools.db, scope)}
    added, known, refused = 0, 0, []
    for entry in entries:
        show = await _show_of(tools, entry)
        if show is None or (guild_id is not None and len(here) >= MOST_SHOWS_A_SERVER and show.id not in here):
            refused.append(entry.title)
            continue
        known += show.id in here
        added += show.id not in here
        here.add(show.id)
        await shows.follow(tools.db, show.id, guild_id=guild_id, by=by, now=tools.clock())
    return TakenIn(added=added, known=known, refused=tuple(refused))


async def _show_of(tools: Tools, entry: Entry) -> Show | None:
    try:
        url = normalise(entry.feed_url)
    except FeedError:
        return None
    found = await shows.find_by_feed(tools.db, url)
    return found or await shows.add(tools.db, url, title=entry.title, private=is_private_feed(url), now=tools.clock())


async def give_out(tools: Tools, scope: Scope, *, title: str) -> GivenOut:
    """Write the feeds in scope as a list."""
    listed = [show for show in await shows.listed(tools.db, scope) if show.feed_url.startswith("http")]
    told = [
        Entry(title=show.title, feed_url=show.feed_url, page_url=show.page_url)
        for show in listed
        if not show.private and not is_private_feed(show.feed_url)
    ]
    return GivenOut(body=opml_of(title, told), feeds=len(told), private=len(listed) - len(told))
