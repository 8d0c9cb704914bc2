"""What is answered: each kind of question decided from what was measured, with a plain no below the threshold."""

from bot.answers import compose
from bot.answers.explain import Explanation
from bot.answers.guests import described, with_roles
from bot.answers.links import find_links, is_on, platform_of
from bot.answers.lists import listed
from bot.answers.moments import Timed, find_moments
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
_MOMENT_SHARE = 0.22
_LINK_SHARE = 0.3
_LINK_OFFERED = 0.55
_LINK_ALONE = 0.38
_ALSO = 0.8
# A sentence must hold this share of the question, together with its episode's title and people.
_SENTENCE_SHARE = 0.4
_FACT_SHARE = 0.3
_FEWEST_WORDS = 3
_NAME_WORDS = 3
MOST_PEOPLE = 2
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
            return _moment(reading, explanation)
        case QuestionKind.LINK:
            return _link(reading)
        case QuestionKind.GUEST:
            return _guest(reading, explanation)
        case QuestionKind.FACT:
            return _fact(reading)
        case _:
            return _episode(reading)


def _moments(reading: Reading, fitting: list[Scored]) -> tuple[Moment, ...]:
    ids = {one.episode.id for one in fitting}
    return tuple(
        timed.moment
        for timed in find_moments(reading)
        if timed.moment.episode.id in ids and timed.share >= _MOMENT_SHARE
    )


def _episode(reading: Reading) -> Answer | None:
    fitting = fitting_of(reading)
    if not fitting:
        return None
    found = tuple(one.episode for one in fitting)
    moments = _moments(reading, fitting[:1])
    quotes = best_quotes(reading, fitting[0], most=1)
    lines = [say("answer_episode", **compose.named(found[0])), compose.dated(found[0].published_at)]
    if moments:
        lines += compose.moment_lines(moments[:1])[:1]
    elif quotes:
        lines.append(compose.quoted(shortened(quotes[0].text, reading.terms, most_words=30), quotes[0].speaker))
    links = tuple(one.found for one in find_links(reading) if one.share >= _LINK_OFFERED)[:MOST_LINKS]
    people = tuple(credit for person, credit in fitting[0].credits if person in reading.people)
    return Answer(
        question=reading.question,
        text=compose.bounded(lines),
        episodes=found,
        moments=moments,
        links=links,
        people=people,
    )


def _moment(reading: Reading, explanation: Explanation) -> Answer | None:
    fitting = fitting_of(reading)
    if not fitting:
        return None
    ids = {one.episode.id for one in fitting}
    timed = [one for one in find_moments(reading) if one.moment.episode.id in ids and one.share >= _MOMENT_SHARE]
    for one in timed:
        explanation.note(f"{one.score:.2f} share {one.share:.2f} at {one.moment.start_s:.0f} {one.moment.title}")
    if not timed or not _is_of_best(timed, fitting):
        return None
    moments = tuple(one.moment for one in timed)
    found = tuple(dict.fromkeys([moments[0].episode, *(one.episode for one in fitting)]))
    text = compose.bounded(compose.moment_lines(moments))
    return Answer(question=reading.question, text=text, episodes=found, moments=moments)


def _is_of_best(timed: list[Timed], fitting: list[Scored]) -> bool:
    """Tell whether the best moment is of an episode nearly as good as the best: else only the minute is missing."""
    first = timed[0].moment.episode.id
    scored = next(one for one in fitting if one.episode.id == first)
    return fitting[0].has_times or scored.score >= 0.85 * fitting[0].score


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


def _of_faced(reading: Reading) -> list[Scored]:
    """Give the best episode where somebody who faces its guest is asked for, whatever else is said of them."""
    return [one for one in reading.episodes[:1] if _counterpart(reading, one)]


def _counterpart(reading: Reading, best: Scored) -> tuple[Credit, ...]:
    """Give who faces the guest named: the hosts."""
    on = {person for person, credit in best.credits if credit.role is Role.GUEST}
    faced = asks("facing", reading.question.text) and on & set(reading.people)
    return with_roles(best, Role.HOST) if faced else ()


def _guest(reading: Reading, explanation: Explanation) -> Answer | None:
    fitting = fitting_of(reading) or _of_faced(reading)
    if not fitting:
        return None
    best = fitting[0]
    told = sorted(
        (one for scored in fitting[:3] for one in described(reading, scored) if _may_be(reading, one.credit)),
        key=lambda one: -one.score,
    )
    for one in told[:5]:
        explanation.note(f"{one.score:.2f} share {one.share:.2f} {one.credit.name}: {one.sentence[:80]}")
    counterpart = _counterpart(reading, best)
    if counterpart:
        return _people_of(reading, fitting, counterpart)
    roles = _roles(reading)
    holders = with_roles(best, *roles) if roles else ()
    if holders and (_asks_for_all(reading) or not told) and not _is_unnamed(reading):
        return _people_of(reading, fitting, holders)
    if not told or told[0].share < _SENTENCE_SHARE or _is_unnamed(reading):
        return None
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


def _may_be(reading: Reading, credit: Credit) -> bool:
    """Tell whether a person can be who is asked for: a host is no guest."""
    return reading.question.role is not Role.GUEST or credit.role not in {Role.HOST, Role.CREW}


def _is_unnamed(reading: Reading) -> bool:
    """Tell whether somebody's appearance is asked for whom the index does not know."""
    text = reading.question.text
    return not (asks("who", text) or asks("some_guest", text) or reading.mentions) and len(reading.terms) <= _NAME_WORDS


def _roles(reading: Reading) -> tuple[Role, ...]:
    match reading.question.role:
        case None | Role.MENTIONED:
            return (Role.GUEST,)
        case role:
            return (role,)


def _asks_for_all(reading: Reading) -> bool:
    """Tell whether everybody of an episode is asked for, not the one of whom something is said."""
    return reading.question.role in {Role.HOST, Role.GUEST}


def _people_of(reading: Reading, fitting: list[Scored], holders: tuple[Credit, ...]) -> Answer:
    named = {credit.name for _, credit in fitting[0].credits if _ in reading.people}
    people = tuple(one for one in holders if one.name not in named) or holders
    found = tuple(one.episode for one in fitting)
    role = people[0].role
    key = f"answer_people_as_{role}" if role in {Role.GUEST, Role.HOST, Role.AUTHOR} else "answer_people"
    lines = [say(key, names=compose.names_of(people)), compose.receipt(found[0])]
    return Answer(question=reading.question, text=compose.bounded(lines), episodes=found, people=people)


def _fact(reading: Reading) -> Answer | None:
    fitting = fitting_of(reading)
    if not fitting or asks("often", reading.question.text) or asks("last_on", reading.question.text):
        return None
    best = fitting[0]
    found = tuple(one.episode for one in fitting)
    if reading.question.role is Role.AUTHOR and with_roles(best, Role.AUTHOR):
        return _people_of(reading, fitting, with_roles(best, Role.AUTHOR))
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
