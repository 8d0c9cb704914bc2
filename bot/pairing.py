"""Two feeds of one show: recognised, asked about, and from then on one episode where there would be two."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from bot.feeds.naming import twin_of
from bot.feeds.pairs import are_one_show, same_episodes
from bot.feeds.twins import Twin
from bot.model.feed import Item
from bot.model.scope import Scope
from bot.model.show import Show
from bot.store import episodes, pairs, shows
from bot.store.episodes import Stored
from bot.text import fold
from bot.tools import Tools

VIDEO_HOSTS = frozenset({"www.youtube.com", "youtube.com"})
MOST_COMPARED = 20  # shows that look like another


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """Two shows that seem to be one: `main` is the one whose episodes are shown; `shared` of them are the same."""

    main: Show
    other: Show
    shared: int


async def suggest(tools: Tools, show: Show, *, guild_id: int) -> Likeness | None:
    """Find the show of a server that another of its shows seems to be, unless somebody has said that it is not."""
    said = {frozenset((main, other)) for main, other, _ in await pairs.known(tools.db, show.id)}
    here = await shows.listed(tools.db, Scope.server(guild_id))
    like = [each for each in here if each.id != show.id and frozenset((each.id, show.id)) not in said]
    for each in [each for each in like if _looks_like(each, show)][:MOST_COMPARED]:
        likeness = await compared(tools, *_ordered(each, show))
        if likeness is not None:
            return likeness
    return None


def _looks_like(one: Show, other: Show) -> bool:
    """Whether two shows may be one at first glance: by name, author or site."""
    names = sorted((fold(one.title), fold(other.title)), key=len)
    if names[0] and names[0] in names[1]:
        return True
    if one.author and other.author and fold(one.author) == fold(other.author):
        return True
    sites = [urlsplit(show.page_url or "").hostname for show in (one, other)]
    return sites[0] is not None and sites[0] == sites[1] and sites[0] not in VIDEO_HOSTS


def _ordered(before: Show, added: Show) -> tuple[Show, Show]:
    """Give the show whose episodes are shown, and the other: the public one, the one to listen to, the older."""
    ordered = sorted((before, added), key=lambda show: (show.private, _is_video(show), show.id))
    return ordered[0], ordered[1]


def _is_video(show: Show) -> bool:
    return urlsplit(show.feed_url).hostname in VIDEO_HOSTS


async def compared(tools: Tools, main: Show, other: Show) -> Likeness | None:
    """Compare the episodes of two shows; None where they are not one."""
    ours, theirs = await episodes.known(tools.db, main.id), await episodes.known(tools.db, other.id)
    same = same_episodes(_twins(ours), _twins(theirs), (main.title, other.title))
    if not are_one_show(_twins(ours), _twins(theirs), len(same)):
        return None
    return Likeness(main=main, other=other, shared=len(same))


async def pair(tools: Tools, main: Show, other: Show, *, by: int | None) -> int:
    """Take two shows for one; gives how many episodes are the same."""
    ours, theirs = await episodes.known(tools.db, main.id), await episodes.known(tools.db, other.id)
    same = same_episodes(_twins(ours), _twins(theirs), (main.title, other.title))
    await pairs.decide(tools.db, main.id, other.id, state=pairs.PAIRED, by=by, now=tools.clock())
    await pairs.join(tools.db, [(ours[a].episode_id, theirs[b].episode_id) for a, b in same])
    return len(same)


async def part(tools: Tools, main: Show, other: Show, *, by: int | None) -> None:
    """Take two shows for two, from now on and for good."""
    await pairs.decide(tools.db, main.id, other.id, state=pairs.DECLINED, by=by, now=tools.clock())


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner:
    """A show with which another is paired; `is_main` if it is the one whose episodes are shown."""

    show: Show
    is_main: bool
    names: tuple[str, str]
    known: tuple[Stored, ...]

    def twin_of(self, item: Item) -> int | None:
        """Give the id of the episode that an item of the other feed is; None where there is none."""
        same = same_episodes(_twins(self.known), [twin_of(item)], self.names)
        return self.known[same[0][0]].episode_id if same else None


async def partners(tools: Tools, show: Show) -> tuple[Partner, ...]:
    """Give the shows with which a show is paired, with their episodes."""
    found = []
    for main, other, state in await pairs.known(tools.db, show.id):
        if state == pairs.PAIRED:
            partner_id = main if other == show.id else other
            partner = await shows.get(tools.db, Scope.everything(), partner_id)
            known = await episodes.known(tools.db, partner_id)
            found.append(
                Partner(show=partner, is_main=partner_id == main, names=(show.title, partner.title), known=known)
            )
    return tuple(found)


def _twins(known: Sequence[Stored]) -> list[Twin]:
    return [
        Twin(title=e.title, audio_url=e.audio_url, published_at=e.published_at, duration_s=e.duration_s) for e in known
    ]
