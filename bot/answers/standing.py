"""What is asked of a show as a whole: who hosts it, how many episodes, when the next one comes, its standing links."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from urllib.parse import urlsplit

from bot.answers import compose
from bot.answers.channels import by_description
from bot.answers.described import described
from bot.answers.funding import with_funding
from bot.answers.language.of_shows import ANY_SHOW
from bot.answers.placed import Place
from bot.answers.platforms import is_on, platform_in
from bot.answers.question import asks, facet_in, without_facet, without_links, without_period
from bot.answers.upcoming import coming, which_show
from bot.answers.wholeshow import of_whole_show
from bot.model.answer import Answer, FoundLink, Question, QuestionKind
from bot.model.episode import Credit, Episode, Link, LinkKind, Role
from bot.model.scope import Scope
from bot.say import say
from bot.search.plan import telling_words
from bot.store import episodes, people, shows
from bot.store.coverage import coverage_of
from bot.store.database import Database
from bot.store.episodes import Narrowing
from bot.store.people import KnownPerson
from bot.text import fold
from bot.wording import tokens

_STANDING = frozenset((LinkKind.SUPPORT, LinkKind.SUBSCRIBE, LinkKind.SPONSOR, LinkKind.SURVEY, LinkKind.SOCIAL))
_OF_LINKS = frozenset((QuestionKind.LINK, QuestionKind.EPISODE))
_LOOKED_AT = 40
MOST_LINKS = 5
MOST_HOSTS = 4
_MOST_RETURNING = 12
_MOST_WORDS_OF_A_SHOP = 4
_NO_EPISODES = ("how_many_guests", "chapters", "often", "seasons")
_WHERE = re.compile(r"(?<!\w)(?:where|wo)(?=\W*$)")
_MANY = re.compile(r"(?:how many|wie ?viele) (?!times|people|hosts?|leute|mal)")


async def of_shows(db: Database, scope: Scope, asked: tuple[Question, Place], *, now: datetime) -> Answer | None:
    """Answer what is asked of shows and not of what is said on them; None for everything else."""
    question, place = asked
    if asks("next", question.text):
        return await coming(db, scope, (question, place), now=now)
    if asks("listen", question.text) and place.show_id is not None and not question.counts:
        return await _where_to_listen(db, scope, question, place)
    if question.kind is QuestionKind.GUEST and asks("repeat", question.text):
        rest = set(telling_words(without_facet("repeat", place.topic))) - ANY_SHOW
        if place.show_id is not None or not rest:
            return await _returning(db, scope, question, place)
    where = question.kind is QuestionKind.MOMENT and _WHERE.search(fold(question.text)) is not None
    if asks("merch", question.text) and (where or question.kind in _OF_LINKS):
        return await _merch(db, scope, question, place)
    named = facet_in("by_name", question.text)
    if named is not None and place.show_id is not None and question.kind in _OF_LINKS:
        return await _called(db, scope, (question, place), named.group())
    counted = question.counts and question.period is not None
    topic = without_period(place.topic, now=now) if counted else place.topic
    beyond = set(telling_words(without_links(topic))) - ANY_SHOW
    return None if beyond else await _of_whole(db, scope, question, place, now=now)


async def _of_whole(db: Database, scope: Scope, question: Question, place: Place, *, now: datetime) -> Answer | None:
    """Answer what is asked of a show with no topic beside: who hosts it, how many episodes, its standing links."""
    if asks("what_next", question.text):
        return await coming(db, scope, (question, place), now=now)
    hosted = question.role is Role.HOST or (asks("makes", question.text) and place.show_id is not None)
    by_whom = question.kind is QuestionKind.GUEST or (
        question.kind is QuestionKind.FACT and asks("makes", question.text)
    )
    if by_whom and hosted and not place.episodes:
        return await _hosts(db, scope, question, place)
    if place.show_id is not None and place.episodes is None:
        told = await _of_one(db, scope, question, place, now=now)
        if told is not None:
            return told
    if _counts_episodes(question, place):
        return await _count(db, scope, question, place)
    if question.kind in _OF_LINKS and set(question.link_kinds) & _STANDING:
        return await _links(db, scope, question, place) or await _no_links(db, scope, question, place)
    return None


def _counts_episodes(question: Question, place: Place) -> bool:
    """Tell whether it is asked how many episodes there are, or how many of a show by its name alone."""
    if not question.counts or any(asks(one, question.text) for one in _NO_EPISODES):
        return False
    named = place.whole and question.kind is QuestionKind.FACT and _MANY.search(fold(question.text)) is not None
    return asks("works", question.text) or named


async def _of_one(db: Database, scope: Scope, question: Question, place: Place, *, now: datetime) -> Answer | None:
    """Answer what is asked of one show by its name alone: how often it comes, since when, where its site is."""
    own = await of_whole_show(db, scope, question, place)
    if own is not None:
        return own
    if asks("running", question.text):
        return await coming(db, scope, (question, place), now=now)
    if asks("rhythm", question.text):
        told = await described(db, scope, question, place, "rhythm")
        return told or await coming(db, scope, (question, place), now=now)
    if asks("next_of", question.text):
        return await coming(db, scope, (question, place), now=now)
    if asks("started", question.text):
        found = await episodes.find(db, scope, Narrowing(show_id=place.show_id), order="oldest", limit=1)
        lines = [line for one in found for line in (say("answer_first", **compose.named(one)), _date_of(one))]
        return Answer(question=question, text=compose.bounded(lines), episodes=found) if found else None
    return await _page(db, scope, question, place) if asks("site", question.text) else None


def _date_of(episode: Episode) -> str:
    return compose.dated(episode.published_at)


async def _where_to_listen(db: Database, scope: Scope, question: Question, place: Place) -> Answer | None:
    """Give the links under a show's episodes that subscribe to it, else what its description says, else its own page.

    Where a platform is named, only what leads there or names it.
    """
    subscribing = replace(question, link_kinds=(LinkKind.SUBSCRIBE,))
    given = await _links(db, scope, subscribing, place)
    if given is not None:
        return given
    platform = platform_in(question)

    def fits(link: Link) -> bool:
        return _leads_to(link, platform) if platform else _is_of(link, subscribing)

    told = await by_description(db, scope, (question, place), fits)
    said = told or await described(db, scope, question, place, "listen")
    if said is not None and (said.links or platform is None or platform in fold(said.text)):
        return said
    return await (_no_links if platform else _page)(db, scope, question, place)


async def _page(db: Database, scope: Scope, question: Question, place: Place) -> Answer | None:
    """Give a show's own page, else that of its newest episode."""
    newest = await episodes.find(db, scope, Narrowing(show_id=place.show_id), limit=1)
    own = next((show.page_url for show in await shows.listed(db, scope) if show.id == place.show_id), None)
    url = own or next((one.page_url or one.audio_url for one in newest), None)
    if not newest or not url:
        return None
    text = compose.bounded([say("answer_listen", show=newest[0].show, url=url)])
    link = FoundLink(link=Link(url=url, label=newest[0].show, kind=LinkKind.SELF), episode=newest[0])
    return Answer(question=question, text=text, episodes=newest, links=(link,))


async def _no_links(db: Database, scope: Scope, question: Question, place: Place) -> Answer | None:
    """Say that no such link stands under the newest episodes, where one is surely asked for."""
    newest = await episodes.find(db, scope, Narrowing(show_id=place.show_id), limit=1)
    if not newest:
        return None
    text = say("answer_link_missing", **compose.named(newest[0]), read="").strip()
    return Answer(question=question, text=text, episodes=newest, abstained=True)


async def _hosts(db: Database, scope: Scope, question: Question, place: Place) -> Answer | None:
    told = [s for s in await shows.summaries(db, scope) if place.show_id in {None, s.show.id}]
    if len(told) != 1:
        return which_show(question, [one.show for one in told]) if not telling_words(place.topic) else None
    if not told[0].hosts:
        text = say("answer_no_hosts", show=told[0].show.title)
        return Answer(question=question, text=text, abstained=True)
    hosts = told[0].hosts[:MOST_HOSTS]
    whole = [name for name in hosts if not any(name != other and name in other.split() for other in hosts)]
    credited = tuple(Credit(name=name, role=Role.HOST) for name in whole)
    newest = await episodes.find(db, scope, Narrowing(show_id=told[0].show.id), limit=1)
    text = say("answer_hosts", show=told[0].show.title, names=compose.names_of(credited))
    return Answer(question=question, text=compose.bounded([text]), episodes=newest, people=credited)


async def _returning(db: Database, scope: Scope, question: Question, place: Place) -> Answer | None:
    """Name who was a guest of a show, or of any, more than once, most present first, or say that nobody was."""
    listed = await shows.summaries(db, scope)
    hosts = {name for one in listed if place.show_id in {None, one.show.id} for name in one.hosts}
    known = await people.known_people(db, scope, show_id=place.show_id)
    again = [one for one in known if one.on > 1 and not hosts & set(one.spellings)]
    named = [(one, await _as_guest(db, scope, one, place)) for one in again[:_MOST_RETURNING]]
    found = [(one, ids) for one, ids in named if len(ids) > 1]
    if not found:
        return Answer(question=question, text=say("answer_none_again"), abstained=True)
    theirs = await episodes.find(db, scope, Narrowing(show_id=place.show_id, ids=tuple(found[0][1])))
    credited = tuple(Credit(name=one.name, role=Role.GUEST) for one, _ in found)
    lines = [say("answer_people_as_guest", names=compose.names_of(credited)), *map(compose.receipt, theirs[:2])]
    return Answer(question=question, text=compose.bounded(lines), episodes=theirs, people=credited, total=len(found))


async def _as_guest(db: Database, scope: Scope, one: KnownPerson, place: Place) -> set[int]:
    """Give the episodes of a show that somebody is a guest of."""
    held = await people.appearances(db, scope, one.id)
    theirs = await episodes.find(
        db, scope, Narrowing(show_id=place.show_id, ids=tuple(each.episode_id for each in held))
    )
    return {each.episode_id for each in held if each.credit.role is Role.GUEST} & {each.id for each in theirs}


async def _count(db: Database, scope: Scope, question: Question, place: Place) -> Answer:
    wanted = Narrowing(show_id=place.show_id, period=question.period, season=question.season)
    coverage = await coverage_of(db, scope, wanted)
    found = await episodes.find(db, scope, wanted)
    key = "answer_count_one_episode" if coverage.episodes == 1 else "answer_count_episodes"
    lines = [say(key, count=coverage.episodes)]
    if found:
        lines.append(say("answer_newest", **compose.named(found[0])))
    return Answer(
        question=question,
        text=compose.bounded(lines),
        episodes=found,
        abstained=not found,
        total=coverage.episodes,
    )


def _site(url: str | None) -> str:
    return (urlsplit(url or "").hostname or "").removeprefix("www.")


def _leads_to(link: Link, platform: str) -> bool:
    """Tell whether a link is on a platform, or says that it is."""
    return is_on(link.url, platform) or platform in f"{link.url} {link.label}".casefold()


async def _called(db: Database, scope: Scope, asked: tuple[Question, Place], name: str) -> Answer | None:
    """Give the links that are called by a thing that shows have, newsletter, forum; None where more is asked."""
    if set(telling_words(without_facet("by_name", without_links(asked[1].topic)))) - ANY_SHOW:
        return None
    wanted = re.sub(r"\W", "", name)

    def fits(link: Link) -> bool:
        return wanted in re.sub(r"\W", "", fold(f"{link.label} {link.url} {link.context}"))

    return await _standing_links(db, scope, asked, fits) or await _no_links(db, scope, *asked)


async def _merch(db: Database, scope: Scope, question: Question, place: Place) -> Answer | None:
    """Give the links that say that something is sold there; a no where none does, if nothing else is asked."""
    asked = (question, place)
    given = await _standing_links(db, scope, asked, _sells)
    given = given or await _standing_links(db, scope, asked, _tells_of_sale, fewest=2)
    alone = not set(telling_words(without_facet("merch", without_links(place.topic)))) - ANY_SHOW
    return given or (await _no_links(db, scope, question, place) if alone else None)


def _sells(link: Link) -> bool:
    """Tell whether something is sold at a link, by its address or by what it is called, and hardly more."""
    short = len(tokens(link.label)) <= _MOST_WORDS_OF_A_SHOP
    return asks("merch", f"{link.label} {link.url}" if short else link.url)


def _tells_of_sale(link: Link) -> bool:
    return asks("merch", link.context)


def _is_of(link: Link, question: Question) -> bool:
    """Tell whether a link is of a kind asked for; the front page of an app is no way to subscribe to a show in it."""
    front = not urlsplit(link.url).path.strip("/") and not urlsplit(link.url).query
    return link.kind in question.link_kinds and not (front and link.kind is LinkKind.SUBSCRIBE)


async def _links(db: Database, scope: Scope, question: Question, place: Place) -> Answer | None:
    """Give the links that stand under the newest episodes again and again: Patreon, feeds."""
    platform = platform_in(question)

    def fits(link: Link) -> bool:
        return _leads_to(link, platform) if platform else _is_of(link, question)

    given = await _standing_links(db, scope, (question, place), fits)
    return await with_funding(db, scope, (question, place), given, fits)


async def _standing_links(
    db: Database, scope: Scope, asked: tuple[Question, Place], fits: Callable[[Link], bool], *, fewest: int = 1
) -> Answer | None:
    """Give the links that fit, those that most of the newest episodes have first; `fewest` have each."""
    question, place = asked
    newest = await episodes.find(db, scope, Narrowing(show_id=place.show_id), limit=_LOOKED_AT)
    linked = await episodes.links_of(db, scope, [one.id for one in newest])
    fitting = [FoundLink(link=link, episode=one) for one in newest for link in linked.get(one.id, ()) if fits(link)]
    times = Counter(found.link.url for found in fitting)
    first: dict[str, FoundLink] = {}
    for found in (one for one in fitting if times[one.link.url] >= fewest):
        first.setdefault(found.link.url, found)
    own = {_site(show.page_url) for show in await shows.listed(db, scope) if show.id == place.show_id} - {""}
    order = {url: (-times[url], _site(url) not in own) for url in first}
    ordered = sorted(first.values(), key=lambda found: order[found.link.url])[:MOST_LINKS]
    if not ordered:
        return None
    lines = compose.link_lines(ordered)
    listed = tuple(dict.fromkeys(found.episode for found in ordered))
    return Answer(question=question, text=compose.bounded(lines), episodes=listed, links=tuple(ordered))
