"""What comes next: as an episode itself announces it, in its own words, and the likely day, by the rhythm so far."""

import re
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from itertools import pairwise
from statistics import median

from bot.answers import compose
from bot.answers.described import described
from bot.answers.language import LANGUAGES
from bot.answers.placed import Place
from bot.answers.question import asks
from bot.answers.quotes import sentences
from bot.model.answer import Answer, Question
from bot.model.episode import Episode, EpisodeKind, Passage, PassageKind, Section
from bot.model.scope import Scope
from bot.model.show import Show
from bot.say import say
from bot.store import episodes, passages, shows
from bot.store.database import Database
from bot.store.episodes import Narrowing

_LOOKED_AT = 40
_FEWEST_GAPS = 4
_MOST_GAPS = 12
# A rhythm is told only where half of the gaps are this near to the middle one.
_STEADY = 0.35
# After this many gaps without an episode a show pauses, and nothing can be told.
_PAUSED = 4
_DAY_S = 86_400
_MOST_NAMED = 6
_MOST_WORDS = 40
_FEWEST_WORDS = 2
_LAST_TURNS = 12  # of a transcript: before, the next episode is spoken of in passing
_ADDRESS = re.compile(r"https?://\S+|www\.\S+|[→←»«]")


async def coming(db: Database, scope: Scope, asked: tuple[Question, Place], *, now: datetime) -> Answer | None:
    """Tell what an episode (the newest, where none is named) says of the next one, and the likely day of it."""
    question, place = asked
    listed = await shows.listed(db, scope)
    show_id = place.show_id if place.show_id is not None else (listed[0].id if len(listed) == 1 else None)
    if show_id is None:
        return which_show(question, listed)
    found = await episodes.find(db, scope, Narrowing(show_id=show_id), limit=_LOOKED_AT)
    full = [e for e in found if e.published_at and e.kind is EpisodeKind.FULL and e.published_at <= now]
    named = place.episodes or tuple(full[:1])
    told = announced(await passages.of_episode(db, scope, named[0].id), named[0].number) if named else None
    likely = "" if place.episodes else _likely(full, now)
    if told is not None:
        quote = compose.quoted(" ".join(told.split()[:_MOST_WORDS]))
        # A day that is announced is surer than the rhythm.
        lines = [quote, compose.receipt(named[0]), "" if re.search(r"\d", told) else likely]
        text = compose.bounded(lines)
        return Answer(question=question, text=text, episodes=named[:1])
    likely = likely or _likely(full, now)
    if not likely:
        return await _unsteady(db, scope, (question, place), found)
    return Answer(question=question, text=likely, episodes=found[:1])


async def _unsteady(db: Database, scope: Scope, asked: tuple[Question, Place], found: tuple[Episode, ...]) -> Answer:
    """Say when the last one came where no rhythm is told: an answer to whether a show goes on, else none."""
    question, place = asked
    last = [line for one in found[:1] for line in (say("answer_newest", **compose.named(one)), _date_of(one))]
    if asks("running", question.text) and last:
        return Answer(question=question, text=compose.bounded(last), episodes=found[:1])
    told = await described(db, scope, question, place, "rhythm") if place.episodes is None else None
    text = compose.bounded([told.text if told else say("answer_no_rhythm"), *last])
    return Answer(question=question, text=text, episodes=found[:1], abstained=told is None)


def _date_of(episode: Episode) -> str:
    return compose.dated(episode.published_at)


def _likely(full: Sequence[Episode], now: datetime) -> str:
    """Say the likely day of the next episode, from the dates of the last ones; nothing where none can be told."""
    dates = [one.published_at for one in full if one.published_at]
    gap_s = _rhythm_s(dates[: _MOST_GAPS + 1])
    if gap_s is None or (now - dates[0]).total_seconds() > _PAUSED * gap_s:
        return ""
    likely = dates[0] + timedelta(seconds=gap_s)
    while likely < now - timedelta(days=1):
        likely += timedelta(seconds=gap_s)
    return say(
        "answer_next",
        date=compose.dated(likely),
        days=max(2, round(gap_s / _DAY_S)),
        show=full[0].show,
        last=compose.dated(dates[0]),
    )


def _rhythm_s(dates: list[datetime]) -> float | None:
    """Give the middle gap between dates (newest first) in seconds, if they come steadily."""
    gaps = [(later - earlier).total_seconds() for later, earlier in pairwise(dates)]
    if len(gaps) < _FEWEST_GAPS:
        return None
    middle = median(gaps)
    off = median(abs(gap - middle) for gap in gaps)
    return middle if middle >= _DAY_S and off <= _STEADY * middle else None


def which_show(question: Question, listed: Sequence[Show]) -> Answer | None:
    """Ask which show is meant."""
    names = "; ".join(one.title for one in listed[:_MOST_NAMED])
    return Answer(question=question, text=say("answer_which_show", shows=names), abstained=True) if names else None


def announced(held: Iterable[Passage], number: int | None = None) -> str | None:
    """Give the last sentence that says what or when the next episode is, of the notes or else of what was said at last.

    What calls it by its number says so too, where the number of this one is known. None where none does.
    """
    shown = [one for one in held if one.section is not Section.SPONSOR]
    notes = [one.text for one in shown if one.kind is PassageKind.NOTES]
    said = [one.text for one in shown if one.kind is PassageKind.TRANSCRIPT]
    for texts in (notes, said[-_LAST_TURNS:]):
        said_there = [sentence for text in texts for sentence in sentences(text)]
        told = [one for one in said_there if _announces(one) or _names_next(one, number)]
        if told:
            return told[-1]
    return None


def _announces(sentence: str) -> bool:
    if any(re.search(one.facets["coming_spoken"].pattern, sentence, re.IGNORECASE) for one in LANGUAGES):
        return True
    begun = (re.search(one.facets["coming"].pattern, sentence, re.IGNORECASE) for one in LANGUAGES)
    # What leads to another page and says nothing of it is no announcement.
    return any(found and _tells(sentence[found.end() :]) for found in begun)


def _names_next(sentence: str, number: int | None) -> bool:
    """Tell whether a sentence calls the next episode by its number, and says more of it: #12 comes on Monday."""
    following = f"0{{0,3}}{(number or 0) + 1}"
    named = re.search(rf"(?i)(?:#|(?<!\w)(?:episode|ep\.?|folge|nr\.?|no\.?) ?){following}(?![\d:.]\d|\d)", sentence)
    return number is not None and named is not None and _tells(sentence[: named.start()] + sentence[named.end() :])


def _tells(rest: str) -> bool:
    return len(re.findall(r"\w+", _ADDRESS.sub(" ", rest))) >= _FEWEST_WORDS
