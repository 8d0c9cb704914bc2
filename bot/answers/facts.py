"""What the notes state, decided: the sentence that says it, quoted, or the date and the author that are known; pure."""

import re
from dataclasses import replace

from bot.answers import compose
from bot.answers.doings import doers_of
from bot.answers.forms import DATE, form_asked, has_form
from bot.answers.guests import with_roles
from bot.answers.people import people_answer
from bot.answers.question import asks
from bot.answers.quotes import Quote, best_quotes, replied, shortened
from bot.answers.reading import Reading, Scored
from bot.answers.threshold import fitting_of
from bot.model.answer import Answer
from bot.model.episode import Role
from bot.say import say
from bot.search.scoring import shared
from bot.text import clock
from bot.wording import tokens

_SHARE, _SHARE_OF_FORM = 0.3, 0.15
# Episodes that fit nearly as well as the best are looked at too.
_NEARLY = 0.85
_EPISODE_WORTH = 0.6
_FEWEST_WORDS = 3
# A second sentence is quoted where it fits nearly as well, and both are short.
_ALSO = 0.7
_MOST_WORDS_OF_TWO = 24
_MOST_LOOKED_AT = 200
_MOST_TOLD = 6
# A question that says no more than a title and its show asks about the episode itself.
_TITLED = 0.8
# A sentence that names a book, a song: in quotation marks, after a colon, or as its author's.
_WORK_NAMED = re.compile(
    r"[“„\"«][^“”„\"«»]{3,}[”“\"»]|(?i:\b(?:author|writer|autor|autorin|verfasser|verfasserin)\s+(?:of|von|des|der)\b)"
    r"|(?i:\b(?:book|buch|novel|roman|album|paper|essay)\w*\s*[:–-]\s)"
)
_NAMES_WORTH = 0.35
_COUNTED_WORD = re.compile(r"\d[\d.,]*-[^\W\d_]{3}")


def fact_of(reading: Reading) -> Answer | None:
    """Answer with the sentence that states it; None where none does."""
    fitting = fitting_of(reading)
    text = reading.question.text
    if not fitting or asks("last_on", text) or (asks("often", text) and reading.mentions):
        return None
    best = fitting[0]
    if reading.question.role is Role.AUTHOR and not (reading.mentions and asks("which_work", text)):
        wrote = with_roles(best, Role.AUTHOR)
        return people_answer(reading, fitting, wrote) if wrote else doers_of(reading, fitting)
    if asks("duration", text) and best.episode.duration_s and shared(reading.terms, best.context) >= _TITLED:
        line = say("answer_lasts", **compose.named(best.episode), length=clock(best.episode.duration_s))
        found = tuple(one.episode for one in fitting)
        return Answer(question=reading.question, text=compose.bounded([line]), episodes=found)
    told = _told(reading, fitting) or _titled_so(reading, best)
    published = asks("published", text) and asks("date", text)
    printed = _first_printed(reading, best) if published else None
    if printed is not None:
        return _quoted(reading, fitting, [printed])
    if published and best.episode.published_at:
        line = say("answer_published", **compose.named(best.episode), date=compose.dated(best.episode.published_at))
        found = tuple(one.episode for one in fitting)
        return Answer(question=reading.question, text=compose.bounded([line]), episodes=found)
    return _quoted(reading, fitting, told) if told else None


def dated_fact(reading: Reading) -> Answer | None:
    """Answer when something happened, where a sentence has the date: it may be asked for instead of a second."""
    fitting = fitting_of(reading)
    told = [one for one in _told(reading, fitting[:1]) if DATE.search(one.text)]
    if told and asks("happened", reading.question.text):
        return _quoted(reading, fitting, told)
    return _aired(reading, fitting)


def _aired(reading: Reading, fitting: list[Scored]) -> Answer | None:
    """Tell when an episode came out whose title is all that was asked for: when was the fog horn."""
    if not fitting or not reading.terms or not asks("when_was", reading.question.text):
        return None
    best = fitting[0]
    if best.episode.published_at is None or shared(reading.terms, best.context) < _TITLED:
        return None
    line = say("answer_published", **compose.named(best.episode), date=compose.dated(best.episode.published_at))
    return Answer(question=reading.question, text=compose.bounded([line]), episodes=(best.episode,))


def _told(reading: Reading, fitting: list[Scored]) -> list[Quote]:
    told = [
        replace(one, score=one.score + _EPISODE_WORTH * scored.score + _NAMES_WORTH * _names_work(reading, one))
        for scored in fitting[:3]
        if scored.score >= _NEARLY * fitting[0].score
        for one in best_quotes(reading, scored, stated=True, most=_MOST_TOLD)
        if _answers(reading, one)
    ]
    return sorted(told, key=lambda one: -one.score)


def _titled_so(reading: Reading, best: Scored) -> list[Quote]:
    """Give the titles of chapters that state what must have a form, where no sentence does: The lock takes 40 tons."""
    if form_asked(reading.question.text) is None:
        return []
    return [one for one in best_quotes(reading, best, most=_MOST_TOLD) if _answers(reading, one)]


def asks_work(reading: Reading) -> bool:
    """Tell whether it is asked which book somebody wrote, and nothing more of it."""
    return bool(reading.mentions) and not reading.topic_terms and asks("which_work", reading.question.text)


def _names_work(reading: Reading, quote: Quote) -> bool:
    """Tell whether a sentence names what somebody wrote, where that is asked for."""
    if not reading.mentions or not asks("which_work", reading.question.text):
        return False
    said = set(tokens(quote.text))
    theirs = any(said & {*reading.words[mention.start : mention.end]} for mention in reading.mentions)
    return theirs and _WORK_NAMED.search(quote.text) is not None


def _first_printed(reading: Reading, best: Scored) -> Quote | None:
    """Give the sentence that says when a text first came out, where that is asked for: it is not the episode's date."""
    if not asks("first_out", reading.question.text):
        return None
    told = best_quotes(reading, best, stated=True, most=_MOST_LOOKED_AT, any_share=True)
    return next((one for one in told if asks("published", one.text) and DATE.search(one.text)), None)


def _quoted(reading: Reading, fitting: list[Scored], told: list[Quote]) -> Answer:
    first = told[0]
    also = [one for one in told[1:] if one.episode.id == first.episode.id and one.score >= _ALSO * first.score]
    both = [first, *also[:1]] if also and _are_short(first, also[0]) else [first]
    found = tuple(dict.fromkeys([first.episode, *(one.episode for one in fitting)]))
    answered = [(one, reply) for one in told[:2] if (reply := replied(reading, one)) is not None]
    both = list(answered[0]) if answered and answered[0][0].episode.id == first.episode.id else both
    lines = [compose.quoted(shortened(one.text, reading.terms), one.speaker) for one in both]
    lines.append(compose.receipt(first.episode))
    return Answer(question=reading.question, text=compose.bounded(lines), episodes=found)


def _are_short(first: Quote, second: Quote) -> bool:
    apart = second.text not in first.text and first.text not in second.text
    return apart and max(len(one.text.split()) for one in (first, second)) <= _MOST_WORDS_OF_TWO


def _answers(reading: Reading, quote: Quote) -> bool:
    """Tell whether a sentence says enough of what is asked, in words; less where it must have a form."""
    form = form_asked(reading.question.text)
    if asks_work(reading):
        return _names_work(reading, quote)
    if form is not None and not has_form(form, reading.question.text, quote.text):
        reply = replied(reading, quote)
        if reply is None or not has_form(form, reading.question.text, reply.text):
            return False
    needed = _SHARE if form is None and not _names_work(reading, quote) else _SHARE_OF_FORM
    return quote.share >= needed and sum(map(_is_word, quote.text.split())) >= _FEWEST_WORDS


def _is_word(written: str) -> bool:
    """Tell whether a word says something: one that begins with a letter, or with a number and goes on in letters."""
    return written[:1].isalpha() or _COUNTED_WORD.match(written) is not None
