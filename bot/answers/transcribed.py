"""Where the transcript of an episode is: as a link in its notes, or as its feed names it; a plain no where neither."""

import re

from bot.answers import compose
from bot.answers.language.of_shows import ANY_SHOW
from bot.answers.placed import Place
from bot.answers.question import without_links
from bot.answers.retrieve import read_for_episode
from bot.answers.threshold import fitting_of
from bot.model.answer import Answer, FoundLink, Question, QuestionKind
from bot.model.episode import Episode, Link, LinkKind
from bot.model.scope import Scope
from bot.say import say
from bot.search.plan import telling_words
from bot.store import episodes, errands
from bot.store.database import Database
from bot.store.episodes import Narrowing

_LOOKED_AT = 20
_SAID = re.compile(r"(?i)trans[ck]ripts?(?!\w)")
_KINDS = frozenset((QuestionKind.LINK, QuestionKind.EPISODE))


async def of_transcript(db: Database, scope: Scope, question: Question, place: Place) -> Answer | None:
    """Give where the transcript of the episode is that a question means; of a show alone of its newest that has one."""
    if LinkKind.TRANSCRIPT not in question.link_kinds or question.kind not in _KINDS:
        return None
    asked = await _asked(db, scope, question, place)
    linked = await episodes.links_of(db, scope, [one.id for one in asked])
    named = await errands.transcripts_of(db, [one.id for one in asked])
    for one in asked:
        links = [link for link in linked.get(one.id, ()) if _is_transcript(link)]
        links += [Link(url=url, label=one.title, kind=LinkKind.TRANSCRIPT) for url in named.get(one.id, ())[:1]]
        if links:
            found = tuple(FoundLink(link=link, episode=one) for link in links)
            text = compose.bounded(compose.link_lines(found))
            return Answer(question=question, text=text, episodes=(one,), links=found)
    if not asked:
        return None
    text = say("answer_no_transcript", **compose.named(asked[0]))
    return Answer(question=question, text=text, episodes=tuple(asked[:1]), abstained=True)


async def _asked(db: Database, scope: Scope, question: Question, place: Place) -> tuple[Episode, ...]:
    """Give the episodes of which it is asked: at a place, about something, or the newest of a show."""
    if place.episodes is not None:
        return place.episodes[:1]
    narrowing = Narrowing(show_id=place.show_id)
    rest = " ".join(telling_words(without_links(place.topic)))
    if not set(rest.split()) - ANY_SHOW:
        return await episodes.find(db, scope, narrowing, limit=_LOOKED_AT) if place.show_id is not None else ()
    reading = await read_for_episode(db, scope, question, rest, narrowing=narrowing)
    return tuple(one.episode for one in fitting_of(reading)[:1])


def _is_transcript(link: Link) -> bool:
    return link.kind is LinkKind.TRANSCRIPT or _SAID.search(link.label) is not None
