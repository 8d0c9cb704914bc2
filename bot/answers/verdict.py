"""What is answered: each kind of question decided from what was measured, with a plain no below the threshold."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.answers import compose
from bot.answers.asides import at_second, chapters_of, in_own_words, links_of
from bot.answers.explain import Explanation
from bot.answers.facts import asks_work, dated_fact, fact_of
from bot.answers.forms import form_asked
from bot.answers.links import (
    BESIDE,
    Offered,
    find_links,
    leaves_open,
    says_more_than_names,
    sites_of_named,
)
from bot.answers.linkwords import is_podcast_of_theirs, says_podcast
from bot.answers.lists import listed
from bot.answers.met import as_met
from bot.answers.minute import moment_of, moments_at, moments_within, told_by_guest
from bot.answers.ordinals import as_numbered
from bot.answers.people import guest_of, is_unnamed, names_a_stranger, people_beside, people_named, titled_guest
from bot.answers.persons import about_person
from bot.answers.platforms import platform_in, says_it_is_on
from bot.answers.question import asks, time_asked
from bot.answers.quotes import best_quotes, shortened
from bot.answers.reading import Reading
from bot.answers.threshold import enough, fitting_of
from bot.model.answer import Answer, FoundLink, QuestionKind
from bot.model.episode import LinkKind, Role
from bot.model.scope import Scope
from bot.say import say
from bot.search.scoring import shared
from bot.store.coverage import coverage_of
from bot.store.database import Database
from bot.store.episodes import Narrowing
from bot.text import fold

_NEAR = 0.4
_LINK_SHARE = 0.3
_LINK_BESIDE = 0.4
_LIKELY_NEAR = 0.25
# Of links that are near in meaning those go first that hold words of the question too.
_SHARE_WORTH = 0.5
# Questions that an episode as such does not answer.
_OF_THEIR_OWN = ("often", "last_on", "more_said")
_LINK_ALONE = 0.38
# Where an episode's title, show and people leave so much of a question open a document must say that it is the one.
_OPEN = 0.5
_ANY_DOCUMENT = frozenset((LinkKind.REFERENCE, LinkKind.OTHER))
# From this nearness of a chapter on a fact that no sentence states is surely spoken of there.
_SPOKEN_OF = 0.45
# What a title says so much of is no name of somebody unknown.
_TITLED = 0.6
# Nor is it where each of its words stands as it is written with the others: live music.
_STATED = 0.95
# On a place that is named fewer of the words must stand in a link of the best episode.
_LINK_THERE = 0.2
MOST_LINKS = 5
# What an episode as a whole is about, not what is said about something: what is the lamp episode about.
_IS_ABOUT = re.compile(r"(?i)(?:about\W*$|^(?:worum|wovon|um was|about what)\b)")


async def decide(db: Database, scope: Scope, reading: Reading, explanation: Explanation) -> Answer:
    """Answer a reading by its kind."""
    person = await about_person(db, scope, reading)
    if person is not None:
        return person
    dated = reading.question.period is not None and not reading.terms
    if reading.question.kind is QuestionKind.LIST or dated:
        found = await listed(db, scope, reading)
        if found:
            text = compose.bounded([compose.list_line(found, len(found))])
            people = people_named(reading, found[0])
            return Answer(question=reading.question, text=text, episodes=found, people=people, total=len(found))
    reading = as_numbered(as_met(reading))
    given = None if names_a_stranger(reading) else _answered(reading, explanation)
    if given is not None:
        return _with_beside(reading, given)
    near = tuple(one.episode for one in reading.episodes[:1] if one.share >= _NEAR)
    coverage = await coverage_of(db, scope, Narrowing())
    missing = _missing(reading, near)
    if missing is None and len(reading.narrowing.ids or ()) == 1 and reading.episodes:
        return _nothing_in(reading)
    if missing is None:
        return compose.nothing(reading.question, coverage, near)
    text = compose.bounded([say(missing, **compose.named(near[0]), read=compose.read_of(coverage))])
    return Answer(question=reading.question, text=text, episodes=near, abstained=True)


def _nothing_in(reading: Reading) -> Answer:
    """Say no of the one episode that was asked about."""
    one = reading.episodes[0].episode
    text = compose.bounded([say("answer_nothing_in", **compose.named(one))])
    return Answer(question=reading.question, text=text, episodes=(one,), abstained=True)


def _with_beside(reading: Reading, given: Answer) -> Answer:
    """Let an answer carry second, people and links of its episode as data, where it has none itself."""
    best = [one for one in reading.episodes if given.episodes and one.episode.id == given.episodes[0].id]
    if not best:
        return given
    links = tuple(one.found for one in find_links(reading, within=best) if one.share >= _LINK_BESIDE)[:MOST_LINKS]
    return replace(
        given,
        moments=given.moments or moments_within(reading, best),
        people=given.people or people_beside(reading, best[0]),
        links=given.links or links,
    )


def _missing(reading: Reading, near: tuple[object, ...]) -> str | None:
    """Give the sentence for an episode that is known though what was asked of it is not."""
    if not near or not enough(reading, reading.episodes[0]):
        return None
    kind = reading.question.kind
    if kind is QuestionKind.MOMENT:
        return "answer_minute_missing"
    return "answer_link_missing" if kind is QuestionKind.LINK else None


def _answered(reading: Reading, explanation: Explanation) -> Answer | None:
    at_s = time_asked(reading.question.text)
    if at_s is not None and reading.question.kind is not QuestionKind.LINK:
        return next((at_second(reading.question, one, at_s) for one in fitting_of(reading)[:1]), None)
    match reading.question.kind:
        case QuestionKind.MOMENT:
            return moment_of(reading, explanation) or dated_fact(reading)
        case QuestionKind.LINK:
            return _link(reading) or (fact_of(reading) if asks("which_work", reading.question.text) else None)
        case QuestionKind.GUEST:
            return guest_of(reading, explanation) or _about_guests(reading) or titled_guest(reading)
        case QuestionKind.FACT:
            return (
                _number(reading)
                or _chapters(reading)
                or fact_of(reading)
                or _unstated(reading)
                or _spoken_of(reading, explanation)
            )
        case _:
            return _number(reading) or _episode(reading) or told_by_guest(reading)


def _number(reading: Reading) -> Answer | None:
    """Give the number of an episode that is named by its title, where that is asked for; a title may tell it too."""
    found = fitting_of(reading)[:1] if asks("which_number", reading.question.text) else []
    for best in (one for one in found if shared(reading.terms, one.context) >= _TITLED):
        number = best.episode.number
        line = say("answer_number" if number else "answer_episode", number=number, **compose.named(best.episode))
        return Answer(question=reading.question, text=compose.bounded([line]), episodes=(best.episode,))
    return None


def _chapters(reading: Reading) -> Answer | None:
    """Give the chapters where it is asked how many there are."""
    counted = reading.question.counts and asks("chapters", reading.question.text)
    return next((chapters_of(reading.question, one) for one in fitting_of(reading)[:1]), None) if counted else None


def _about_guests(reading: Reading) -> Answer | None:
    """Answer with the episode where it is asked for itself, and not by "who": the episode with the three dogs."""
    text = reading.question.text
    if not asks("work", text) or asks("who", text) or not reading.episodes:
        return None
    best = reading.episodes[0]
    stated = asks("work_with", text) and min(best.held, default=0.0) >= _STATED
    titled = shared(reading.terms, best.context) >= _TITLED
    return _episode(reading) if stated or titled or not is_unnamed(reading) else None


def _unstated(reading: Reading) -> Answer | None:
    """Answer with the episode and its second where no sentence states what is asked and no date or number is wanted."""
    text = reading.question.text
    if reading.question.role is Role.AUTHOR or form_asked(text) or any(asks(one, text) for one in _OF_THEIR_OWN):
        return None
    if asks_work(reading):
        return None
    return _episode(reading)


def _spoken_of(reading: Reading, explanation: Explanation) -> Answer | None:
    """Answer with the second where what no sentence states is surely spoken of, and nobody is named."""
    if reading.mentions or reading.question.role is Role.AUTHOR:
        return None
    given = moment_of(reading, explanation)
    first = given.moments[0] if given else None
    if given is None or first is None:
        return None
    at = (first.episode.id, first.title)
    return given if max(reading.nearness(*at), reading.open_nearness(*at)) >= _SPOKEN_OF else None


def _episode(reading: Reading) -> Answer | None:
    fitting = fitting_of(reading)
    if not fitting:
        return None
    if asks("chapters", reading.question.text):
        return chapters_of(reading.question, fitting[0])
    if _IS_ABOUT.search(reading.question.text) and asks("about", reading.question.text):
        return in_own_words(reading.question, fitting[0])
    found = tuple(one.episode for one in fitting)
    quotes = best_quotes(reading, fitting[0], most=1)
    moments = moments_within(reading, fitting[:1]) or moments_at(reading, fitting[0], [one.start_s for one in quotes])
    lines = [say("answer_episode", **compose.named(found[0])), compose.dated(found[0].published_at)]
    if moments:
        lines += compose.moment_lines(moments[:1])[:1]
    elif quotes:
        lines.append(compose.quoted(shortened(quotes[0].text, reading.terms, most_words=30), quotes[0].speaker))
    return Answer(question=reading.question, text=compose.bounded(lines), episodes=found, moments=moments)


def _link(reading: Reading) -> Answer | None:
    fitting = fitting_of(reading)
    if fitting and asks("every_link", reading.question.text) and reading.terms:
        return links_of(reading.question, fitting[0])
    offered = find_links(reading)
    platform = platform_in(reading.question)
    if platform is not None:
        there = tuple(one for one in offered if says_it_is_on(one.found.link, platform))
        offered = tuple(one for one in there if not _is_anothers(reading, one, platform))
    if is_podcast_of_theirs(reading):
        offered = tuple(one for one in offered if says_podcast(one.found.link, one.found.episode.show))
    fits = {one.episode.id for one in fitting}
    specific = set(reading.question.link_kinds)
    if fitting and leaves_open(reading, fitting[0]) >= _OPEN:
        specific -= _ANY_DOCUMENT
    good = sites_of_named(reading, offered) or [
        one
        for one in offered
        if (not fits and one.share >= _LINK_ALONE and says_more_than_names(reading, one.found.link))
        or (one.found.episode.id in fits and (one.share >= _LINK_SHARE or one.found.link.kind in specific))
        or (
            platform is not None and fits and one.found.episode.id == fitting[0].episode.id and one.share >= _LINK_THERE
        )
    ]
    likely = [] if good or platform is not None or is_podcast_of_theirs(reading) else _likely(reading, offered)
    if not good and not likely:
        return None
    links: tuple[FoundLink, ...] = tuple(one.found for one in (good or likely)[:MOST_LINKS])
    found = tuple(dict.fromkeys(one.episode for one in links))
    lines = compose.link_lines(links)
    if likely:
        lines[0] = say("answer_likely", what=lines[0])
    return Answer(question=reading.question, text=compose.bounded(lines), episodes=found, links=links)


def _likely(reading: Reading, offered: Sequence[Offered]) -> list[Offered]:
    """Give the links of the episode that fits best that are near in meaning to what is asked, nearest first."""
    best = [one.episode.id for one in fitting_of(reading)[:1]]
    near = [one for one in offered if one.found.episode.id in best and one.near >= _LIKELY_NEAR]
    # Nobody asks for a profile by what somebody says of something.
    beside = BESIDE if LinkKind.SOCIAL in reading.question.link_kinds else BESIDE | {LinkKind.SOCIAL}
    told = (one for one in near if one.found.link.kind not in beside)
    return sorted(told, key=lambda one: -(one.near + _SHARE_WORTH * one.share))


def _is_anothers(reading: Reading, one: Offered, platform: str) -> bool:
    """Tell whether a profile is asked for and a link is none of the person named: nothing in it says their name."""
    if LinkKind.SOCIAL not in reading.question.link_kinds or not reading.mentions:
        return False
    link = one.found.link
    if not says_it_is_on(link, platform):
        return True
    said = fold(f"{link.label} {link.url} {link.context}")
    return not any(word in said for mention in reading.mentions for word in reading.words[mention.start : mention.end])
