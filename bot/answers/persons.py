"""A question about somebody's appearances: is X on, episodes with X, how often, when last, X and Y together."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime

from bot.answers import compose
from bot.answers.question import asks
from bot.answers.quotes import sentences, shortened
from bot.answers.reading import Reading, Scored
from bot.model.answer import Answer, QuestionKind
from bot.model.episode import BESIDE, Credit, Episode, Role
from bot.model.scope import Scope
from bot.say import say
from bot.search.scoring import fit_text, shared
from bot.store import episodes, people
from bot.store.coverage import coverage_of
from bot.store.database import Database
from bot.store.episodes import Narrowing
from bot.text import clock
from bot.wording import tokens

_MOST_DESCRIBING = 2
_DESCRIBED = 0.6
_MOST_QUOTED = 35
_TITLES = re.compile(r"^(?:[\w-]+\.(?:-\w+\.)?\s*)+")

_LONG_AGO = datetime(1, 1, 1, tzinfo=UTC)


def _date(episode: Episode) -> float:
    return ((episode.published_at or _LONG_AGO) - _LONG_AGO).total_seconds()


def _length(episode: Episode) -> float:
    return episode.duration_s or 0.0


# Which of somebody's episodes a place among them is, by which measure.
_CHOSEN: Mapping[str, tuple[Callable[..., tuple[Episode, Credit]], Callable[[Episode], float]]] = {
    "newest": (max, _date),
    "first": (min, _date),
    "longest": (max, _length),
    "shortest": (min, _length),
}

Appearances = dict[int, tuple[Episode, Credit]]


async def about_person(db: Database, scope: Scope, reading: Reading) -> Answer | None:
    """Answer where people's appearances are asked for and nothing else; None where more is."""
    if not reading.mentions or not _asks_appearances(reading):
        return None
    if reading.topic_terms and not _is_apposed(reading):
        return await _described(db, scope, reading) or await _never_on(db, scope, reading)
    if asks("who_is", reading.question.text) and len(reading.mentions) == 1:
        return await _who_is(db, scope, reading)
    found = [await _surest(db, scope, reading, mention.people) for mention in reading.mentions]
    if len(found) == 1:
        return await _of_one(db, scope, reading, found[0])
    return _together(reading, [on for on, _ in found])


def _asks_appearances(reading: Reading) -> bool:
    question = reading.question
    if asks("chapters", question.text) or asks("else", question.text):
        return False
    if question.kind in {QuestionKind.FACT, QuestionKind.MOMENT}:
        counted = question.counts and asks("works", question.text)
        return counted or asks("often", question.text) or asks("last_on", question.text)
    if question.kind is QuestionKind.GUEST:
        if asks("who_is", question.text):
            return not reading.topic_terms
        return question.role not in {Role.HOST, Role.AUTHOR} and not asks("who", question.text)
    whole = len(reading.mentions) > 1 or any(mention.end - mention.start > 1 for mention in reading.mentions)
    return question.kind is QuestionKind.EPISODE and whole and not reading.topic_terms


def _is_apposed(reading: Reading) -> bool:
    """Tell whether all that is said beside a whole name is what its only bearer is: the treasurer Mara Lindqvist."""
    first = reading.mentions[0]
    surest = max(first.people.values())
    alone = sum(worth == surest for worth in first.people.values()) == 1
    if len(reading.mentions) > 1 or not alone or first.end - first.start == 1 or first.end < len(reading.words):
        return False
    said = " ".join(reading.words[: first.end])
    return first.start <= _MOST_DESCRIBING and said in " ".join(tokens(reading.question.text))


async def _who_is(db: Database, scope: Scope, reading: Reading) -> Answer | None:
    """Say who somebody is by the longest sentence that begins with their name or says most of them.

    Where none names them, say what they are on.
    """
    on, (name, listed) = await _surest(db, scope, reading, reading.mentions[0].people)
    ids = {one.id for one in listed}
    held = [piece.hit for scored in reading.episodes if scored.episode.id in ids for piece in scored.pieces]
    bare = _TITLES.sub("", name)
    said = [one for hit in held for one in sentences(hit.text) if bare in one and one.strip() not in {bare, name}]
    if not said:
        return await _of_one(db, scope, reading, (on, (name, listed)))
    quote = max(said, key=lambda one: (one.startswith((bare, name)), min(len(one.split()), _MOST_QUOTED)))
    credit = next((credit for _, credit in on.values()), Credit(name=name, role=Role.MENTIONED))
    lines = [compose.quoted(shortened(quote, reading.terms, most_words=_MOST_QUOTED))]
    lines += [compose.receipt(one) for one in listed[:2]]
    return Answer(
        question=reading.question, text=compose.bounded(lines), episodes=listed, people=(credit,), total=len(listed)
    )


async def _surest(
    db: Database, scope: Scope, reading: Reading, worths: Mapping[int, float]
) -> tuple[Appearances, tuple[str, tuple[Episode, ...]]]:
    """Give where the likeliest of some people is on, and their name with every episode that names them."""
    known: list[tuple[float, int, int]] = []
    for person, worth in worths.items():
        named = await people.appearances(db, scope, person)
        known.append((worth, sum(one.credit.role not in BESIDE for one in named), person))
    person = max(known)[2]
    named = await people.appearances(db, scope, person)
    allowed = reading.narrowing.ids
    ids = tuple({one.episode_id for one in named if allowed is None or one.episode_id in allowed})
    wanted = replace(reading.narrowing, ids=ids)
    listed = {one.id: one for one in await episodes.find(db, scope, wanted)}
    on: Appearances = {}
    for one in named:
        if one.credit.role not in BESIDE and one.episode_id in listed:
            on.setdefault(one.episode_id, (listed[one.episode_id], one.credit))
    return on, (named[0].credit.name, tuple(listed.values()))


async def _of_one(
    db: Database, scope: Scope, reading: Reading, found: tuple[Appearances, tuple[str, tuple[Episode, ...]]]
) -> Answer | None:
    on, _ = found
    if on and reading.question.ordinal in _CHOSEN:
        return _chosen(reading, tuple(on.values()))
    if on:
        return _appearing(reading, tuple(on.values()))
    if reading.question.kind is QuestionKind.EPISODE and not asks("interview", reading.question.text):
        return None
    return await _mentioned_only(db, scope, reading, found[1])


async def _never_on(db: Database, scope: Scope, reading: Reading) -> Answer | None:
    """Say no where an interview with one person is asked for who is named in notes and never was on."""
    if len(reading.mentions) != 1 or not asks("interview", reading.question.text):
        return None
    on, named = await _surest(db, scope, reading, reading.mentions[0].people)
    return None if on else await _mentioned_only(db, scope, reading, named)


async def _mentioned_only(
    db: Database, scope: Scope, reading: Reading, named: tuple[str, tuple[Episode, ...]]
) -> Answer:
    name, listed = named
    coverage = await coverage_of(db, scope, Narrowing())
    text = say("answer_mentioned_only", name=name, count=len(listed), episodes=coverage.episodes)
    lines = [text, *(compose.receipt(episode) for episode in listed[:2])]
    return Answer(question=reading.question, text=compose.bounded(lines), episodes=listed, abstained=True)


def _chosen(reading: Reading, on: tuple[tuple[Episode, Credit], ...]) -> Answer:
    """Give the first or the longest of the episodes that somebody is on, where that one is asked for."""
    choose, key = _CHOSEN[reading.question.ordinal or ""]
    episode, credit = choose(on, key=lambda held: key(held[0]))
    length = clock(episode.duration_s or 0)
    text = say(f"answer_{reading.question.ordinal}", **compose.named(episode), length=length)
    lines = [text, compose.dated(episode.published_at)]
    return Answer(question=reading.question, text=compose.bounded(lines), episodes=(episode,), people=(credit,))


def _appearing(reading: Reading, on: tuple[tuple[Episode, Credit], ...]) -> Answer:
    """Say where somebody is on, the newest first."""
    listed = tuple(episode for episode, _ in on)
    credit = on[0][1]
    wrote = all(held.role is Role.AUTHOR for _, held in on)
    key = f"answer_{'wrote' if wrote else 'on'}{'_once' if len(listed) == 1 else ''}"
    lines = [say(key, name=credit.name, count=len(listed), **compose.named(listed[0]))]
    if asks("last_on", reading.question.text):
        lines.append(compose.dated(listed[0].published_at))
    lines += [compose.receipt(episode) for episode in listed[1:4]]
    return Answer(
        question=reading.question,
        text=compose.bounded(lines),
        episodes=listed,
        people=(credit,),
        total=len(listed),
    )


def _together(reading: Reading, on: list[Appearances]) -> Answer | None:
    common = set.intersection(*(set(one) for one in on))
    if not common:
        named = [Credit(name=next(iter(one.values()))[1].name, role=Role.GUEST) for one in on if one]
        if len(named) < len(on):
            return None
        text = say("answer_not_together", names=compose.names_of(named))
        return Answer(question=reading.question, text=text, abstained=True)
    ordered = [episode_id for episode_id in on[0] if episode_id in common]
    listed = tuple(on[0][one][0] for one in ordered)
    credits_ = tuple(one[ordered[0]][1] for one in on)
    text = say("answer_together", names=compose.names_of(credits_), count=len(listed), **compose.named(listed[0]))
    lines = [text, *(compose.receipt(episode) for episode in listed[1:4])]
    return Answer(
        question=reading.question,
        text=compose.bounded(lines),
        episodes=listed,
        people=credits_,
        total=len(listed),
    )


async def _described(db: Database, scope: Scope, reading: Reading) -> Answer | None:
    """Choose among the episodes of people of one name by the words beside it: the songwriter, not the engineer."""
    if len(reading.mentions) != 1 or len(reading.topic_terms) > _MOST_DESCRIBING:
        return None
    on, _ = await _surest(db, scope, reading, reading.mentions[0].people)
    fitting = [scored for scored in reading.episodes if scored.episode.id in on and _says_so(reading, scored)]
    if not fitting:
        return None
    ids = {scored.episode.id for scored in fitting}
    return _appearing(reading, tuple(held for one, held in on.items() if one in ids))


def _says_so(reading: Reading, scored: Scored) -> bool:
    """Tell whether a passage that names the person holds the words that describe them."""
    terms = reading.topic_terms
    name = reading.words[reading.mentions[0].end - 1]
    return any(
        name in tokens(piece.hit.text) and shared(terms, fit_text(terms, piece.hit.text).worths) >= _DESCRIBED
        for piece in scored.pieces
    )
