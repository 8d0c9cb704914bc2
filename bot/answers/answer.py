"""One question, one answer: understand, retrieve, decide, compose."""

import contextlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from bot.answers import compose
from bot.answers.asides import of_place
from bot.answers.books import of_books
from bot.answers.explain import Explanation
from bot.answers.guesthosts import of_guest_hosts
from bot.answers.lately import of_last_few
from bot.answers.lists import without_standing_in
from bot.answers.misspelt import put_right
from bot.answers.nameless import without_name
from bot.answers.periods import is_relative
from bot.answers.placed import Place, placed
from bot.answers.question import asks, is_beyond, is_chatter, language_asked, time_asked, understand, without_period
from bot.answers.retrieve import measure, read
from bot.answers.smallprint import of_small_print
from bot.answers.standing import of_shows
from bot.answers.steps import of_step
from bot.answers.transcribed import of_transcript
from bot.answers.verdict import decide
from bot.answers.wholeshow import of_last_guest
from bot.model.answer import Answer, Question, QuestionKind
from bot.model.episode import Episode
from bot.model.scope import Scope
from bot.say import say, speak, spoken
from bot.search.plan import telling_words
from bot.store.database import Database
from bot.store.episodes import Narrowing
from bot.text import seen

_EVERY_EPISODE = Narrowing()


async def answer(  # noqa: PLR0913 -- what may narrow it
    db: Database,
    scope: Scope,
    text: str,
    *,
    now: datetime,
    explain: Explanation | None = None,
    show_id: int | None = None,
) -> Answer:
    """Answer a question from what a reader may see; the text is empty where nothing was asked (thanks, lol).

    `show_id` is the show that is meant where none is named.
    """
    text = seen(text)
    with speaking(text):
        asked = await put_right(db, scope, text)
        apart = None if is_beyond(asked) or is_chatter(asked) else await without_name(db, scope, asked)
        bare, meant = apart or (asked, show_id)
        given = await _answered(db, scope, bare, (now, meant), explain or Explanation())
        return replace(given, question=replace(given.question, text=text))


async def answer_about(db: Database, scope: Scope, text: str, *, now: datetime, episode: Episode) -> Answer:
    """Answer a question about one episode and no other."""
    text = seen(text)
    question = replace(understand(text, now=now), number=None, season=None)
    if is_chatter(text):
        return Answer(question=question, text="", abstained=True)
    place = Place(show_id=episode.show_id, sure=True, episodes=(episode,), topic=question.topic)
    best = (await measure(db, scope, (episode.id,), ((), (), question)))[0]
    alone = not telling_words(question.topic) or time_asked(text) is not None
    given = of_place(question, place, best) if alone else None
    return given or await _of_words(db, scope, question, Explanation(), narrowing=Narrowing(ids=(episode.id,)))


@contextlib.contextmanager
def speaking(text: str) -> Iterator[None]:
    """Let an answer be said in the language of its question where that is not English, else in the reader's own."""
    before = spoken()
    asked = language_asked(text).code
    speak(asked if asked != "en" else before)
    try:
        yield
    finally:
        speak(before)


async def _answered(
    db: Database, scope: Scope, text: str, when: tuple[datetime, int | None], explanation: Explanation
) -> Answer:
    now, preferred = when
    question = understand(text, now=now)
    if is_chatter(text):
        return Answer(question=question, text="", abstained=True)
    if is_beyond(text):
        return compose.beyond(question)
    explanation.note(f"kind {question.kind}, topic “{question.topic}”, role {question.role}, period {question.period}")
    place = await placed(db, scope, question, show_id=preferred)
    question, place = _as_listed(question, place, now)
    apart = await _apart(db, scope, (question, place), now=now, text=text)
    if apart is not None:
        return apart
    if place.episodes is not None:
        return await _at_place(db, scope, (question, place), explanation)
    narrowed, show_id = _within_show(question, place)
    if _is_of_a_time(question, place, now):
        narrowing = Narrowing(show_id=show_id, period=question.period)
        return await _of_words(db, scope, replace(narrowed, topic=""), explanation, narrowing=narrowing)
    stated = question.kind in {QuestionKind.FACT, QuestionKind.MOMENT, QuestionKind.LINK}
    strict = question.kind is QuestionKind.LIST or (not stated and is_relative(text, now=now))
    period = question.period if strict else None
    return await _of_words(db, scope, narrowed, explanation, narrowing=Narrowing(show_id=show_id, period=period))


async def _apart(
    db: Database, scope: Scope, asked: tuple[Question, Place], *, now: datetime, text: str
) -> Answer | None:
    """Answer what is looked up in a way of its own, and not by the words of the notes; None for all else."""
    question, place = asked
    return (
        await of_step(db, scope, asked, now=now, text=text)
        or await of_last_few(db, scope, question, place)
        or await of_last_guest(db, scope, question, place)
        or await of_guest_hosts(db, scope, question, place)
        or await of_books(db, scope, question, place)
        or await of_transcript(db, scope, question, place)
        or await of_small_print(db, scope, question, place)
        or await of_shows(db, scope, asked, now=now)
    )


def _as_listed(question: Question, place: Place, now: datetime) -> tuple[Question, Place]:
    """Read a question as one for a list where the name of a show stands for its episodes; its time is no topic then."""
    if place.kind is None or place.kind is question.kind:
        return question, place
    topic, rest = (without_period(one, now=now) for one in (question.topic, place.topic))
    return replace(question, kind=place.kind, topic=topic), replace(place, topic=rest)


def _is_of_a_time(question: Question, place: Place, now: datetime) -> bool:
    """Tell whether the episodes of a time are asked for, and nothing beside it."""
    asked = question.kind is QuestionKind.EPISODE and question.period is not None and asks("work", question.text)
    return asked and not telling_words(without_period(place.topic, now=now))


def _within_show(question: Question, place: Place) -> tuple[Question, int | None]:
    """Keep to the show that a question surely names; its name is no topic where appearances or lists are asked for."""
    if not place.sure:
        return question, None
    if question.period is not None and not telling_words(place.topic) and question.kind is QuestionKind.EPISODE:
        return replace(question, topic=""), place.show_id
    listing = question.kind is QuestionKind.LIST
    if listing and question.period is None and not telling_words(place.topic) and not place.whole:
        return question, None
    stated = question.kind in {QuestionKind.GUEST, QuestionKind.FACT}
    apart = listing or (not asks("who", question.text) if stated else bool(telling_words(place.topic)))
    topic = without_standing_in(place.topic) if listing else place.topic
    return (replace(question, topic=topic) if apart else question), place.show_id


async def _at_place(db: Database, scope: Scope, asked: tuple[Question, Place], explanation: Explanation) -> Answer:
    """Answer what is asked of the episode at a place; with a topic, in the words of that episode alone."""
    question, place = asked
    if not place.episodes:
        return Answer(question=question, text=say("answer_nothing_placed"), abstained=True)
    topical = place.show_id is None and telling_words(place.topic)
    ids = tuple(one.id for one in place.episodes)
    narrowed = replace(question, topic=place.topic, number=place.number, ordinal=place.ordinal or question.ordinal)
    best = (await measure(db, scope, ids[:1], ((), (), narrowed)))[0]
    given = None if topical else of_place(narrowed, place, best)
    if given is None or _asks_within(narrowed):
        said = await _of_words(db, scope, narrowed, explanation, narrowing=Narrowing(ids=ids))
        given = said if given is None or not said.abstained else given
    # A number without a show may be one of another kind: "top 10 synths".
    return await _of_words(db, scope, question, explanation) if given.abstained and topical else given


def _asks_within(question: Question) -> bool:
    """Tell whether something is asked for that an episode itself speaks of, beside its number."""
    topical = question.kind is QuestionKind.EPISODE and telling_words(question.topic)
    return bool(topical) and time_asked(question.text) is None


async def _of_words(
    db: Database,
    scope: Scope,
    question: Question,
    explanation: Explanation,
    *,
    narrowing: Narrowing = _EVERY_EPISODE,
) -> Answer:
    reading = await read(db, scope, question, narrowing=narrowing)
    for scored in reading.episodes[:5]:
        explanation.note(f"{scored.score:.2f} share {scored.share:.2f} {scored.episode.title}")
    given = await decide(db, scope, reading, explanation)
    return replace(given, text=f"{given.text}\n{say('hurried')}", hurried=True) if reading.hurried else given
