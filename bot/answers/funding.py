"""Where a show asks for support in its feed itself: the podcast namespace's funding, before what its notes link to."""

from collections.abc import Callable
from dataclasses import replace

from bot.answers import compose
from bot.answers.placed import Place
from bot.model.answer import Answer, FoundLink, Question
from bot.model.episode import Link, LinkKind
from bot.model.scope import Scope
from bot.store import episodes, shows
from bot.store.database import Database
from bot.store.episodes import Narrowing
from bot.store.linking import ways_of

MOST_LINKS = 5


async def with_funding(
    db: Database, scope: Scope, asked: tuple[Question, Place], given: Answer | None, fits: Callable[[Link], bool]
) -> Answer | None:
    """Put where a show asks for support before the links that were found, if support is asked for and it fits."""
    question, place = asked
    if LinkKind.SUPPORT not in question.link_kinds or place.show_id is None:
        return given
    told = await shows.channel(db, await shows.get(db, scope, place.show_id))
    newest = await episodes.find(db, scope, Narrowing(show_id=place.show_id), limit=1)
    links = (Link(url=url, label=text or url, kind=LinkKind.SUPPORT) for text, url in told.funding)
    own = [FoundLink(link=link, episode=one) for one in newest for link in links if fits(link)]
    if not own:
        return given
    ways = {way for one in own for way in ways_of(one.link.url)}
    others = [one for one in (given.links if given else ()) if one.link.url not in ways]
    listed = tuple([*own, *others][:MOST_LINKS])
    base = given or Answer(question=question, text="", episodes=newest)
    return replace(base, text=compose.bounded(compose.link_lines(listed)), links=listed)
