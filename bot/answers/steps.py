"""The episode before or after another one: after 106, before the one about ropes, the last but one."""

from dataclasses import replace
from datetime import datetime

from bot.answers.asides import itself, people_of
from bot.answers.directory import directory
from bot.answers.placed import Place, placed
from bot.answers.question import language_of, understand
from bot.answers.retrieve import measure, read
from bot.model.answer import Answer, Question, QuestionKind
from bot.model.episode import Episode
from bot.model.scope import Scope
from bot.say import say
from bot.search.scoring import fit_text, shared
from bot.store import episodes
from bot.store.database import Database
from bot.store.episodes import Narrowing
from bot.text import fold

# A title that holds so much of what is said of an episode is meant.
_TITLED = 0.75


async def of_step(
    db: Database, scope: Scope, asked: tuple[Question, Place], *, now: datetime, text: str
) -> Answer | None:
    """Give the episode before or after one that a number, a place or a title names; None where none is named so."""
    question, place = asked
    found = _step(text)
    if found is None or question.kind in {QuestionKind.LIST, QuestionKind.MOMENT, QuestionKind.FACT}:
        return None
    rest, step = found
    one = await _named(db, scope, rest, place.show_id, now=now)
    return None if one is None else await beside(db, scope, question, one, step)


async def beside(db: Database, scope: Scope, question: Question, one: Episode, step: int) -> Answer:
    """Give the episode that came out so many before (after, if negative) one of the same show."""
    listed = [each.id for each in (await directory(db, scope)).episodes if each.show_id == one.show_id]
    at = listed.index(one.id) + step if one.id in listed else -1
    found = await episodes.by_ids(db, scope, listed[at : at + 1] if at >= 0 else [])
    if not found:
        return Answer(question=question, text=say("answer_no_other"), abstained=True)
    best = (await measure(db, scope, tuple(found), ((), (), question)))[0]
    place = Place(show_id=one.show_id, episodes=(best.episode,), topic="")
    if question.kind is QuestionKind.GUEST:
        return people_of(question, best)
    bare = replace(question, kind=QuestionKind.EPISODE, ordinal=None, number=None, season=None)
    return itself(bare, place, best)


def _step(text: str) -> tuple[str, int] | None:
    """Give the words that name an episode, and how many before it (after, if negative) is asked for."""
    said = fold(text)
    facets = language_of(said).facets
    for facet, step in (("before_it", 1), ("after_it", -1)):
        found = facets[facet].search(said)
        if found is not None:
            return found["rest"], step
    return ("newest episode", 1) if facets["last_but_one"].search(said) else None


async def _named(db: Database, scope: Scope, rest: str, show_id: int | None, *, now: datetime) -> Episode | None:
    question = replace(understand(rest, now=now), kind=QuestionKind.EPISODE)
    place = await placed(db, scope, question, show_id=show_id)
    if place.episodes is not None:
        return next(iter(place.episodes), None)
    narrowing = Narrowing(show_id=place.show_id) if place.show_id is not None else Narrowing()
    reading = await read(db, scope, replace(question, topic=place.topic), narrowing=narrowing)
    titled = (shared(reading.terms, fit_text(reading.terms, one.episode.title).worths) for one in reading.episodes)
    likely = [one.episode for one, share in zip(reading.episodes, titled, strict=True) if share >= _TITLED]
    return likely[0] if likely else None
