"""The episode before or after another one: after 106, before the one about ropes, the last but one."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from bot.answers.asides import itself, people_of
from bot.answers.directory import directory
from bot.answers.language.table import words_of
from bot.answers.placed import Place, placed
from bot.answers.question import facet_in, understand
from bot.answers.reading import Scored
from bot.answers.retrieve import measure, read
from bot.answers.threshold import fitting_of
from bot.model.answer import Answer, Question, QuestionKind
from bot.model.episode import Episode, Role
from bot.model.scope import Scope
from bot.say import say
from bot.search.plan import telling_words
from bot.search.scoring import fit_text, shared
from bot.store import episodes
from bot.store.database import Database
from bot.store.episodes import Narrowing

_LONG_AGO = datetime(1, 1, 1, tzinfo=UTC)
_MOST_STEPS = 12
_LAST = words_of("second 2nd penultimate last but vorletzte vorletzten vorletzter")
_NAMED = 0.8
# A title that holds so much of what is said of an episode is meant.
_TITLED = 0.75


async def of_step(
    db: Database, scope: Scope, asked: tuple[Question, Place], *, now: datetime, text: str
) -> Answer | None:
    """Give the episode before or after one that a number, a place or a title names; None where none is named so."""
    question, place = asked
    found = _step(text)
    apart = question.kind in {QuestionKind.LIST, QuestionKind.MOMENT, QuestionKind.FACT}
    if found is None or (apart and not found.whole) or (not found.rest and set(telling_words(place.topic)) - _LAST):
        return None
    one = await _named(db, scope, found.rest or "newest episode", place.show_id, now=now)
    if one is None:
        return None
    if question.kind is QuestionKind.GUEST:
        return await _guest_beside(db, scope, question, one, found.step)
    return await beside(db, scope, replace(question, kind=QuestionKind.EPISODE), one, found.step)


async def _guest_beside(db: Database, scope: Scope, question: Question, one: Episode, step: int) -> Answer:
    """Name who was on before or after an episode: of the nearest one that has a guest."""
    given = first = await beside(db, scope, question, one, step)
    for _ in range(_MOST_STEPS):
        if not given.abstained or not given.episodes:
            break
        given = await beside(db, scope, question, given.episodes[0], step)
    return first if given.abstained else given


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


@dataclass(frozen=True, slots=True)
class _Step:
    """The words that name an episode (none: the newest), and how many before it (after, if negative) is asked for.

    `whole` if nothing else is: who was on before, not when did the one before come out.
    """

    rest: str
    step: int
    whole: bool


def _step(text: str) -> _Step | None:
    """Give which episode beside another is asked for; None if none is."""
    for facet, step in (("before_it", 1), ("after_it", -1)):
        found = facet_in(facet, text)
        if found is not None:
            return _Step(found["rest"], step, found.start() == 0)
    return _Step("", 1, False) if facet_in("last_but_one", text) else None


async def _named(db: Database, scope: Scope, rest: str, show_id: int | None, *, now: datetime) -> Episode | None:
    question = replace(understand(rest, now=now), kind=QuestionKind.EPISODE)
    place = await placed(db, scope, question, show_id=show_id)
    if place.episodes is not None:
        return next(iter(place.episodes), None)
    if not telling_words(place.topic):
        return None
    narrowing = Narrowing(show_id=place.show_id) if place.show_id is not None else Narrowing()
    reading = await read(db, scope, replace(question, topic=place.topic), narrowing=narrowing)
    guests = [one.episode for one in reading.episodes if not reading.topic_terms and _has_guest(one, reading.people)]
    if guests:
        return max(guests, key=lambda each: each.published_at or _LONG_AGO)
    titled = (shared(reading.terms, fit_text(reading.terms, one.episode.title).worths) for one in reading.episodes)
    likely = [one.episode for one, share in zip(reading.episodes, titled, strict=True) if share >= _TITLED]
    # Else the one that holds nearly all that is said of it.
    likely += [one.episode for one in fitting_of(reading) if one.share >= _TITLED]
    return likely[0] if likely else None


def _has_guest(one: Scored, named: Mapping[int, float]) -> bool:
    """Tell whether one of the people named is a guest of an episode, and surely meant."""
    return any(credit.role is Role.GUEST and named.get(person, 0.0) >= _NAMED for person, credit in one.credits)
