"""Who is asked for, decided: those of whom a sentence says it, else those who are on the episode; pure."""

import re

from bot.answers import compose
from bot.answers.doings import doers_of
from bot.answers.explain import Explanation
from bot.answers.guests import Described, described, with_roles
from bot.answers.question import asks
from bot.answers.quotes import shortened
from bot.answers.reading import Reading, Scored
from bot.answers.threshold import fitting_of
from bot.model.answer import Answer
from bot.model.episode import Credit, Episode, Role
from bot.say import say
from bot.search.plan import Term, is_everyday
from bot.shownotes.people.given import GIVEN
from bot.stems import stem
from bot.text import fold

_ALSO = 0.8
# A sentence must hold this share of the question, together with its episode's title and people.
_SENTENCE_SHARE = 0.4
_NAME_WORDS = 3
MOST_PEOPLE = 2
# So many guests at most are named where no sentence says which of them is meant.
MOST_ON = 3
# A form of no more worth than this is a guess at a misspelling.
_MENDED = 0.85
_FEWEST_OF_A_NAME = 2
# From this worth on a word is held as it is written.
_NAMED_WHOLE = 0.95
# Given names that are mostly words of another kind where they stand before one that nobody knows.
_ALSO_WORDS = frozenset(("hung", "drew", "rob", "sue", "chase", "grant", "rose", "wade", "will", "may", "line", "per"))
_GIVEN = GIVEN - _ALSO_WORDS
_NAME_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def guest_of(reading: Reading, explanation: Explanation) -> Answer | None:
    """Answer who is asked for; None where neither a sentence nor the credits tell."""
    fitting = _accompanied(reading, fitting_of(reading) or _of_faced(reading))
    if not fitting:
        return None
    return doers_of(reading, fitting) or _of_fitting(reading, fitting, explanation)


def _accompanied(reading: Reading, fitting: list[Scored]) -> list[Scored]:
    """Put first where somebody else is on too, where it is asked who was with the one named."""
    if not reading.mentions or not asks("else", reading.question.text):
        return fitting
    return sorted(fitting, key=lambda one: {person for person, _ in one.credits} <= set(reading.people))


def _of_fitting(reading: Reading, fitting: list[Scored], explanation: Explanation) -> Answer | None:
    told = _told(reading, fitting)
    for one in told[:5]:
        explanation.note(f"{one.score:.2f} share {one.share:.2f} {one.credit.name}: {one.sentence[:80]}")
    counterpart = _counterpart(reading, fitting[0])
    if counterpart:
        return people_answer(reading, fitting, counterpart)
    if is_unnamed(reading):
        return None
    roles = _roles(reading, fitting[0])
    holders = with_roles(fitting[0], *roles) if roles else ()
    if holders and (_asks_for_all(reading) or not told):
        return people_answer(reading, fitting, holders)
    if told and told[0].share >= _SENTENCE_SHARE:
        return _described_answer(reading, fitting, told)
    if not holders and asks("there", reading.question.text):
        # Who hosts it was on it too.
        holders = with_roles(fitting[0], Role.HOST)
    return people_answer(reading, fitting, holders) if 0 < len(holders) <= MOST_ON else None


def _told(reading: Reading, fitting: list[Scored]) -> list[Described]:
    told = sorted(
        (one for scored in fitting[:3] for one in described(reading, scored) if _may_be(reading, one.credit)),
        key=lambda one: -one.score,
    )
    guests = [one for one in told if one.credit.role is Role.GUEST and reading.question.role is Role.GUEST]
    return guests or told


def _described_answer(reading: Reading, fitting: list[Scored], told: list[Described]) -> Answer:
    first = told[0]
    same = [one for one in told if one.episode.id == first.episode.id and one.score >= _ALSO * first.score]
    people = tuple(one.credit for one in same)[:MOST_PEOPLE]
    equals = [one.credit for one in same[:MOST_PEOPLE] if one.sentence == first.sentence]
    found = tuple(dict.fromkeys([first.episode, *(one.episode for one in fitting)]))
    lines = [
        say("answer_people", names=compose.names_of(equals)),
        compose.quoted(shortened(first.sentence, reading.terms, most_words=30)),
        compose.receipt(first.episode),
    ]
    return Answer(question=reading.question, text=compose.bounded(lines), episodes=found, people=people)


def names_a_stranger(reading: Reading) -> bool:
    """Tell whether a question names somebody whom the index does not know: a given name and a word found nowhere."""
    taken = {at for mention in reading.mentions for at in range(mention.start, mention.end)}
    asked = fold(reading.question.text)
    return any(
        first in _GIVEN
        and not {at, at + 1} & taken
        and f"{first} {after.word}" in asked
        and not (_is_held(after) or is_everyday(after) or _is_within_a_name(reading, at))
        for at, (first, after) in enumerate(zip(reading.words, reading.terms[1:], strict=False))
    )


def _is_within_a_name(reading: Reading, at: int) -> bool:
    """Tell whether a word ends a name of something that the best episode holds: San Diego, El Salvador."""
    held = reading.episodes[0].held if reading.episodes else ()
    before = reading.words[at - 1] if at else ""
    together = f"{before} {reading.words[at]}" in fold(reading.question.text)
    return bool(before) and together and min(held[at - 1 : at + 1], default=0.0) >= _NAMED_WHOLE


def _is_held(term: Term) -> bool:
    """Tell whether the index holds a word as it is written, or another form of it."""
    return any(form.worth > _MENDED for form in term.forms)


def people_beside(reading: Reading, best: Scored) -> tuple[Credit, ...]:
    """Give who belongs to an episode that was found: those whom the question names, else its few guests."""
    named = tuple(credit for person, credit in best.credits if person in reading.people)
    on = with_roles(best, Role.GUEST) or with_roles(best, Role.AUTHOR)
    return named or (on if len(on) <= MOST_PEOPLE else ())


def people_named(reading: Reading, episode: Episode) -> tuple[Credit, ...]:
    """Give the credits in an episode of the people whom a question names, each name once."""
    held = [one for scored in reading.episodes if scored.episode.id == episode.id for one in scored.credits]
    return tuple({credit.name: credit for person, credit in held if person in reading.people}.values())


def people_answer(reading: Reading, fitting: list[Scored], holders: tuple[Credit, ...]) -> Answer:
    """Name people by their role, those whom the question names itself left out."""
    named = {credit.name for _, credit in fitting[0].credits if _ in reading.people}
    people = tuple(one for one in holders if one.name not in named) or holders
    found = tuple(one.episode for one in fitting)
    role = people[0].role
    key = f"answer_people_as_{role}" if role in {Role.GUEST, Role.HOST, Role.AUTHOR} else "answer_people"
    lines = [say(key, names=compose.names_of(people)), compose.receipt(found[0])]
    return Answer(question=reading.question, text=compose.bounded(lines), episodes=found, people=people)


def _of_faced(reading: Reading) -> list[Scored]:
    """Give the best episode where somebody who faces its guest is asked for, whatever else is said of them."""
    return [one for one in reading.episodes[:1] if _counterpart(reading, one)]


def _counterpart(reading: Reading, best: Scored) -> tuple[Credit, ...]:
    """Give who faces the guest named: the hosts."""
    on = {person for person, credit in best.credits if credit.role is Role.GUEST}
    faced = asks("facing", reading.question.text) and on & set(reading.people)
    return with_roles(best, Role.HOST) if faced else ()


def _may_be(reading: Reading, credit: Credit) -> bool:
    """Tell whether a person can be who is asked for: a host is no guest."""
    return reading.question.role is not Role.GUEST or credit.role not in {Role.HOST, Role.CREW}


def is_unnamed(reading: Reading) -> bool:
    """Tell whether somebody's appearance is asked for whom the index does not know."""
    text = reading.question.text
    told = any(asks(one, text) for one in ("who", "some_guest", "thing")) or reading.mentions
    return not told and len(reading.terms) <= _NAME_WORDS


def titled_guest(reading: Reading) -> Answer | None:
    """Answer whether somebody was on by a title that gives the whole name, where nobody of that name is known."""
    fitting = fitting_of(reading)
    if not fitting or asks("who", reading.question.text) or len(reading.terms) < _FEWEST_OF_A_NAME:
        return None
    stems = {form.stems[0] for term in reading.terms for form in term.forms if form.worth >= _MENDED}
    said = list(_NAME_WORD.finditer(fitting[0].episode.title))
    for first, last in zip(said, said[len(reading.terms) - 1 :], strict=False):
        name = fitting[0].episode.title[first.start() : last.end()]
        if all(stem(fold(word)) in stems for word in _NAME_WORD.findall(name)) and name[:1].isupper():
            return people_answer(reading, fitting[:1], (Credit(name=name, role=Role.GUEST),))
    return None


def _roles(reading: Reading, best: Scored) -> tuple[Role, ...]:
    """Give the roles asked for; whom a host talks to is no host."""
    hosts = {person for person, credit in best.credits if credit.role is Role.HOST}
    if reading.question.role is Role.HOST and hosts & set(reading.people) and asks("facing", reading.question.text):
        return (Role.GUEST,)
    match reading.question.role:
        case None | Role.MENTIONED:
            return (Role.GUEST,)
        case role:
            return (role,)


def _asks_for_all(reading: Reading) -> bool:
    """Tell whether everybody of an episode is asked for, not the one of whom something is said."""
    return reading.question.role in {Role.HOST, Role.GUEST}
