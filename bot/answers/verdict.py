"""What is answered: each kind of question decided from what was measured, with a plain no below the threshold."""

from bot.answers import compose
from bot.answers.explain import Explanation
from bot.answers.guests import with_roles
from bot.answers.links import find_links, is_on, platform_of
from bot.answers.lists import listed
from bot.answers.minute import moment_of, moments_within
from bot.answers.people import guest_of, people_answer, people_beside
from bot.answers.persons import about_person
from bot.answers.question import asks
from bot.answers.quotes import Quote, best_quotes, shortened
from bot.answers.reading import Reading, Scored
from bot.answers.threshold import enough, fitting_of
from bot.model.answer import Answer, FoundLink, Moment, QuestionKind
from bot.model.episode import Credit, Role
from bot.model.scope import Scope
from bot.say import say
from bot.store import episodes
from bot.store.database import Database
from bot.store.episodes import Narrowing

_NEAR = 0.4
_LINK_SHARE = 0.3
_LINK_OFFERED = 0.55
_LINK_ALONE = 0.38
_FACT_SHARE = 0.3
_FEWEST_WORDS = 3
MOST_LINKS = 5


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
            return Answer(question=reading.question, text=text, episodes=found, total=len(found))
    given = _answered(reading, explanation)
    if given is not None:
        return given
    near = tuple(one.episode for one in reading.episodes[:1] if one.share >= _NEAR)
    coverage = await episodes.coverage(db, scope, Narrowing())
    missing = _missing(reading, near)
    if missing is None:
        return compose.nothing(reading.question, coverage, near)
    text = compose.bounded([say(missing, **compose.named(near[0]), read=compose.read_of(coverage))])
    return Answer(question=reading.question, text=text, episodes=near, abstained=True)


def _missing(reading: Reading, near: tuple[object, ...]) -> str | None:
    """Give the sentence for an episode that is known though what was asked of it is not."""
    if not near or not enough(reading, reading.episodes[0]):
        return None
    kind = reading.question.kind
    if kind is QuestionKind.MOMENT:
        return "answer_minute_missing"
    return "answer_link_missing" if kind is QuestionKind.LINK else None


def _answered(reading: Reading, explanation: Explanation) -> Answer | None:
    match reading.question.kind:
        case QuestionKind.MOMENT:
            return moment_of(reading, explanation)
        case QuestionKind.LINK:
            return _link(reading)
        case QuestionKind.GUEST:
            return guest_of(reading, explanation)
        case QuestionKind.FACT:
            return _fact(reading)
        case _:
            return _episode(reading)


def _episode(reading: Reading) -> Answer | None:
    fitting = fitting_of(reading)
    if not fitting:
        return None
    found = tuple(one.episode for one in fitting)
    moments = moments_within(reading, fitting[:1])
    quotes = best_quotes(reading, fitting[0], most=1)
    lines = [say("answer_episode", **compose.named(found[0])), compose.dated(found[0].published_at)]
    if moments:
        lines += compose.moment_lines(moments[:1])[:1]
    elif quotes:
        lines.append(compose.quoted(shortened(quotes[0].text, reading.terms, most_words=30), quotes[0].speaker))
    links = tuple(one.found for one in find_links(reading) if one.share >= _LINK_OFFERED)[:MOST_LINKS]
    people = people_beside(reading, fitting[0])
    return Answer(
        question=reading.question,
        text=compose.bounded(lines),
        episodes=found,
        moments=moments,
        links=links,
        people=people,
    )


def _link(reading: Reading) -> Answer | None:
    offered = find_links(reading)
    platform = platform_of(reading)
    if platform is not None:
        offered = tuple(one for one in offered if is_on(one.found.link.url, platform)) or offered
    fitting = {one.episode.id for one in fitting_of(reading)}
    specific = set(reading.question.link_kinds)
    good = [
        one
        for one in offered
        if (not fitting and one.share >= _LINK_ALONE)
        or (one.found.episode.id in fitting and (one.share >= _LINK_SHARE or one.found.link.kind in specific))
    ]
    if not good:
        return None
    links: tuple[FoundLink, ...] = tuple(one.found for one in good[:MOST_LINKS])
    found = tuple(dict.fromkeys(one.episode for one in links))
    return Answer(
        question=reading.question, text=compose.bounded(compose.link_lines(links)), episodes=found, links=links
    )


def _fact(reading: Reading) -> Answer | None:
    fitting = fitting_of(reading)
    if not fitting or asks("often", reading.question.text) or asks("last_on", reading.question.text):
        return None
    best = fitting[0]
    found = tuple(one.episode for one in fitting)
    if reading.question.role is Role.AUTHOR and with_roles(best, Role.AUTHOR):
        return people_answer(reading, fitting, with_roles(best, Role.AUTHOR))
    published = asks("published", reading.question.text) and asks("date", reading.question.text)
    if published and best.episode.published_at:
        text = say("answer_published", **compose.named(best.episode), date=compose.dated(best.episode.published_at))
        return Answer(question=reading.question, text=compose.bounded([text]), episodes=found)
    asked_author = reading.question.role is Role.AUTHOR
    told = [q for scored in fitting[:3] for q in best_quotes(reading, scored) if _answers_fact(q)]
    if not told or asked_author:
        return None
    first = max(told, key=lambda one: one.score)
    found = tuple(dict.fromkeys([first.episode, *found]))
    lines = [compose.quoted(shortened(first.text, reading.terms), first.speaker), compose.receipt(first.episode)]
    return Answer(question=reading.question, text=compose.bounded(lines), episodes=found)


def _answers_fact(quote: Quote) -> bool:
    """Tell whether a sentence says enough of what is asked, in words."""
    return quote.share >= _FACT_SHARE and sum(word[:1].isalpha() for word in quote.text.split()) >= _FEWEST_WORDS
