"""A feed looked after by people: looked at on request, and explained to its podcaster."""

from dataclasses import dataclass
from datetime import timedelta

from bot.absorb import Outcome
from bot.discovery import Several, Sighted, discover
from bot.errors import FeedError
from bot.feeds.advice import Advice, Counts, advice_of, count
from bot.feeds.typed import read_typed
from bot.model.episode import Facts
from bot.model.feed import DocumentKind, Feed
from bot.model.show import FeedState, Show
from bot.refresh import refresh
from bot.store import errands, polls, shows, tallies
from bot.store.errands import Pending
from bot.store.tallies import Tally
from bot.tools import Tools

ONCE_A = timedelta(minutes=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """How a feed fares, and what was read of it; `looked` is None where it was looked at a moment ago."""

    show: Show
    state: FeedState
    tally: Tally
    chapters: Pending
    transcripts: Pending
    old_addresses: tuple[str, ...] = ()
    looked: Outcome | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """A feed as its podcaster should see it."""

    url: str
    feed: Feed
    counts: Counts
    advice: tuple[Advice, ...]


async def look_now(tools: Tools, show: Show) -> Checked:
    """Look at a feed at once, at most once a minute, and tell all that is known of it."""
    before = await polls.state(tools.db, show.id)
    now = tools.clock()
    lately = before.looked_at is not None and timedelta(0) <= now - before.looked_at < ONCE_A
    outcome = None if lately or not show.feed_url.startswith("http") else await refresh(tools, show)
    return await told_of(tools, show, outcome)


async def told_of(tools: Tools, show: Show, looked: Outcome | None = None) -> Checked:
    """Tell all that is known of a feed, without looking at it."""
    return Checked(
        show=show,
        state=await polls.state(tools.db, show.id),
        tally=await tallies.of_show(tools.db, show.id),
        chapters=await errands.pending(tools.db, show.id, DocumentKind.CHAPTERS),
        transcripts=await errands.pending(tools.db, show.id, DocumentKind.TRANSCRIPT),
        old_addresses=await shows.old_addresses(tools.db, show.id),
        looked=looked,
    )


async def explain(tools: Tools, typed: str) -> Explained | Several:
    """Read a feed without keeping anything of it, and say what would make it better; raises FeedError for none."""
    found = await discover(tools, read_typed(typed), words=typed.strip())
    if not isinstance(found, Sighted):
        return found
    facts = [await _facts(tools, found.feed, place) for place in range(len(found.feed.items))]
    counts = count(found.feed, facts)
    return Explained(url=found.url, feed=found.feed, counts=counts, advice=advice_of(found.feed, found.got, counts))


async def _facts(tools: Tools, feed: Feed, place: int) -> Facts:
    try:
        return await tools.reader.facts(feed.items[place], feed.channel)
    except FeedError:
        return Facts()
