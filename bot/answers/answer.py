"""One question, one answer: understand, retrieve, decide, compose."""

from dataclasses import replace
from datetime import datetime

from bot.answers import compose
from bot.answers.asides import of_place
from bot.answers.explain import Explanation
from bot.answers.periods import is_relative
from bot.answers.placed import Place, placed
from bot.answers.question import asks, is_beyond, is_chatter, understand
from bot.answers.retrieve import measure, read
from bot.answers.standing import of_shows
from bot.answers.verdict import decide
from bot.model.answer import Answer, Question, QuestionKind
from bot.model.scope import Scope
from bot.say import say
from bot.search.plan import telling_words
from bot.store.database import Database
from bot.store.episodes import Narrowing

_EVERY_EPISODE = Narrowing()


async def answer(db: Database, scope: Scope, text: str, *, now: datetime, explain: Explanation | None = None) -> Answer:
    """Answer a question from what a reader may see; the text is empty where nothing was asked (thanks, lol)."""
    question = understand(text, now=now)
    if is_chatter(text):
        return Answer(question=question, text="", abstained=True)
    if is_beyond(text):
        return compose.beyond(question)
    explanation = explain or Explanation()
    explanation.note(f"kind {question.kind}, topic “{question.topic}”, role {question.role}, period {question.period}")
    place = await placed(db, scope, question)
    whole = await of_shows(db, scope, (question, place), now=now)
    if whole is not None:
        return whole
    if place.episodes is not None:
        return await _at_place(db, scope, (question, place), explanation)
    narrowed, show_id = _within_show(question, place)
    strict = question.kind is QuestionKind.LIST or is_relative(text, now=now)
    period = question.period if strict else None
    return await _of_words(db, scope, narrowed, explanation, narrowing=Narrowing(show_id=show_id, period=period))


def _within_show(question: Question, place: Place) -> tuple[Question, int | None]:
    """Keep to the show that a question surely names; its name is no topic where appearances or lists are asked for."""
    if not place.sure:
        return question, None
    listing = question.kind is QuestionKind.LIST
    if listing and question.period is None and not telling_words(place.topic) and not place.whole:
        return question, None
    apart = listing or (question.kind in {QuestionKind.GUEST, QuestionKind.FACT} and not asks("who", question.text))
    return (replace(question, topic=place.topic) if apart else question), place.show_id


async def _at_place(db: Database, scope: Scope, asked: tuple[Question, Place], explanation: Explanation) -> Answer:
    """Answer what is asked of the episode at a place; with a topic, in the words of that episode alone."""
    question, place = asked
    if not place.episodes:
        return Answer(question=question, text=say("answer_nothing_placed"), abstained=True)
    topical = place.show_id is None and telling_words(place.topic)
    ids = tuple(one.id for one in place.episodes)
    narrowed = replace(question, topic=place.topic, number=place.number)
    best = (await measure(db, scope, ids[:1], ((), (), narrowed)))[0]
    given = None if topical else of_place(narrowed, place, best)
    given = given or await _of_words(db, scope, narrowed, explanation, narrowing=Narrowing(ids=ids))
    # A number without a show may be one of another kind: "top 10 synths".
    return await _of_words(db, scope, question, explanation) if given.abstained and topical else given


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
    return await decide(db, scope, reading, explanation)
