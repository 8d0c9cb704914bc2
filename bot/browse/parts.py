"""An episode and its parts: chapters, people, links, the words around a second, its neighbours; and a show."""

from bot.errors import NotFoundError
from bot.model.episode import Episode
from bot.model.scope import Scope
from bot.render.cards import Card
from bot.render.episodes import chapters_card, episode_card, links_card, people_card
from bot.render.findings import notice_card, show_card
from bot.render.words import is_elsewhere, words_card
from bot.say import say
from bot.store import episodes, shows, sources
from bot.store.database import Database
from bot.store.episodes import Narrowing

LATEST = 3


async def whole(db: Database, scope: Scope, episode_id: int) -> Card:
    """Give the card of an episode; raises NotFoundError where it is not in scope."""
    episode = await episodes.get(db, scope, episode_id)
    return episode_card(episode, await episodes.facts_of(db, episode))


async def part(db: Database, scope: Scope, kind: str, episode_id: int, page: int = 0) -> Card:
    """Give a page of the chapters, people or links of an episode; raises NotFoundError where it is not in scope."""
    episode = await episodes.get(db, scope, episode_id)
    facts = await episodes.facts_of(db, episode)
    match kind:
        case "chapters":
            return chapters_card(episode, facts, page)
        case "links":
            return links_card(episode, facts, page)
        case _:
            credited = await episodes.people_of(db, scope, (episode.id,))
            return people_card(episode, credited.get(episode.id, ()), facts, page)


async def said(db: Database, scope: Scope, episode_id: int, start_s: float) -> Card:
    """Give the words around a second; raises NotFoundError where the episode is not in scope or ends before."""
    episode = await episodes.get(db, scope, episode_id)
    return await words(db, episode, start_s)


async def words(db: Database, episode: Episode, start_s: float) -> Card:
    """Give the words around a second of an episode in scope; raises NotFoundError where it ends before."""
    facts = await episodes.facts_of(db, episode)
    if episode.duration_s and start_s > episode.duration_s and not is_elsewhere(episode, facts, start_s):
        raise NotFoundError("second_beyond", title=episode.title)
    return words_card(episode, facts, start_s)


async def neighbour(db: Database, scope: Scope, episode_id: int, *, later: bool) -> Card:
    """Give the next or previous episode of the show; a sentence where there is none."""
    episode = await episodes.get(db, scope, episode_id)
    found = await sources.beside(db, scope, episode, later=later)
    if found is None:
        return notice_card(say("no_later" if later else "no_earlier"))
    return episode_card(found, await episodes.facts_of(db, found))


async def random(db: Database, scope: Scope, show_id: int | None) -> Card:
    """Give any episode; a sentence where there is none."""
    found = await episodes.find(db, scope, Narrowing(show_id=show_id), order="random", limit=1)
    if not found:
        return notice_card(say("no_shows"))
    return episode_card(found[0], await episodes.facts_of(db, found[0]))


async def show(db: Database, scope: Scope, show_id: int) -> Card:
    """Give the card of a show; raises NotFoundError where it is not in scope."""
    summary = await shows.summary(db, scope, show_id)
    latest = await episodes.find(db, scope, Narrowing(show_id=show_id), limit=LATEST)
    return show_card(summary, latest)
