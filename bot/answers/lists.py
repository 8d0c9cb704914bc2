"""All episodes that fit, and nothing else: by person and role, time, show, and words that stand together."""

import re
import sys
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from bot.answers.adverts import is_paid
from bot.answers.language.table import words_of
from bot.answers.question import asks, without_facet
from bot.answers.reading import Reading
from bot.model.answer import Question
from bot.model.episode import Episode, LinkKind, PassageKind, Role
from bot.model.scope import Scope
from bot.people.mentions import Mention
from bot.search.ladder import Sought, candidates
from bot.search.plan import Term, is_everyday, telling_words
from bot.search.scoring import fit_text
from bot.search.vocabulary import vocabulary
from bot.store import episodes, shows
from bot.store.database import Database
from bot.store.episodes import Narrowing
from bot.store.passages import advertising
from bot.store.people import appearances
from bot.wording import tokens

MOST_LISTED = 500
# A passage holds what a list is about where it holds this share of the words' weight, near each other.
_HOLDS = 0.72
_TOGETHER = 0.5
_ON = (Role.GUEST, Role.HOST, Role.AUTHOR)
_INITIALS = range(2, 5)
# What people do or make says nothing of its own where all of theirs is asked for: plays by, everything she acts in.
_OF_THEIRS = words_of(
    "piece pieces play plays story stories work works song songs text texts essay essays column columns poem poems "
    "talk talks lecture lectures reading readings act acts acted acting star stars starring perform performs sing "
    "sings write writes speak speaks appear role roles stuck stucke geschichte geschichten texte werke lieder "
    "gedichte vortrage rolle rollen spielt mitspielt singt schreibt liest"
)
# What a show does with its episodes in a time.
_BROUGHT_OUT = words_of(
    "put puts release releases releasing drop drops dropped upload uploads uploaded air airs publish publishes "
    "publishing make made bring brought did rausgebracht veroffentlicht rausgekommen gebracht erschienen gesendet"
)
# What says of a topic no more than that there is one.
_VAGUE = words_of(
    "trouble troubles problem problems issue issues drama story stories rant rants complaint complaints news anger "
    "mess arger probleme stress geschichte geschichten sachen zeug kram pech nachrichten neuigkeiten"
)
# What says of something no more than where it is named: in the reading list, among the sources.
_WHERE_NAMED = words_of(
    "reading list lists book books source sources bibliography show notes shownotes links linked literaturliste "
    "leseliste bucherliste liste listen buch bucher buchtipp buchtipps quelle quellen quellenliste notizen verlinkt "
    "aufgefuhrt gelistet"
)
# What says how many guests there are, and nothing else.
_OF_NUMBER = words_of(
    "one two three more than multiple several many least couple pair lots panel guest guests mehr als einem einen "
    "einer zwei drei mehrere mehreren viele vielen mindestens gast gaste gasten 2 3"
)
# What says of who pays for an episode no more than that it is somebody.
_OF_PAYERS = words_of(
    "company companies firm firms brand brands maker makers business startup service services shop store advert "
    "adverts ad ads firma firmen unternehmen marke marken hersteller anbieter dienst laden werbung anzeige"
)
_TELL_PAYERS = frozenset((PassageKind.NOTES, PassageKind.LINK))
_EVERY_EPISODE = Narrowing()
_SOMEBODY = range(1, sys.maxsize)
_MANY_GUESTS = 3


async def listed(db: Database, scope: Scope, reading: Reading) -> tuple[Episode, ...]:
    """Give the episodes that a question lists, the newest first."""
    question = reading.question
    narrowed = Narrowing(show_id=reading.narrowing.show_id, period=question.period, season=question.season)
    ids: set[int] | None = None
    guests = _guests_asked(question.text)
    beside = LinkKind.SPONSOR in question.link_kinds
    named = () if beside else await _named(db, scope, reading, narrowed)
    for mention in named:
        found = await _of_people(db, scope, mention.people, question.role)
        ids = found if ids is None else ids & found
    at = {place for mention in named for place in range(mention.start, mention.end)}
    terms = tuple(term for place, term in enumerate(reading.terms) if place not in at)
    if ids is not None:
        names = [word for one in named for word in reading.words[one.start : one.end]]
        terms = tuple(term for term in terms if term.word not in _OF_THEIRS and not _is_byname(term.word, names))
    terms = _telling(terms, question, beside=beside, counted=guests is not None)
    if terms:
        literal = {word for one in reading.mentions if one not in named for word in reading.words[one.start : one.end]}
        written = frozenset() if beside else frozenset(literal)
        about = await _about(db, scope, Sought(terms=terms, episodes=narrowed, beside=beside), written)
        ids = about if ids is None else ids & about
    any_guest = (question.role is Role.GUEST or guests is not None) and (
        ids is None or (guests is not None and not reading.mentions)
    )
    if ids is None and narrowed == _EVERY_EPISODE and not any_guest:
        return ()
    wanted = narrowed if ids is None else replace(narrowed, ids=tuple(ids))
    fitting = await episodes.find(db, scope, wanted, limit=MOST_LISTED)
    if beside and ids is None:
        return await _with_adverts(db, scope, fitting, none=asks("advert_free", question.text))
    return await _with_guests(db, scope, fitting, guests or _SOMEBODY) if any_guest else fitting


def _telling(terms: tuple[Term, ...], question: Question, *, beside: bool, counted: bool) -> tuple[Term, ...]:
    """Leave out the words that say no more than that there is something, where others are left."""
    terms = tuple(term for term in terms if term.word not in _VAGUE) or terms
    if question.period is not None:
        terms = tuple(term for term in terms if term.word not in _BROUGHT_OUT)
    terms = tuple(term for term in terms if term.word not in _WHERE_NAMED) or terms
    if beside:
        terms = tuple(term for term in terms if not (term.word in _OF_PAYERS or is_everyday(term))) or terms
    return tuple(t for t in terms if not (is_everyday(t) or t.word in _OF_NUMBER)) if counted else terms


def _guests_asked(text: str) -> range | None:
    """Give how many guests a question asks for; None where it does not count them."""
    if asks("alone", text):
        return range(1)
    if asks("many", text):
        return range(_MANY_GUESTS, sys.maxsize)
    return range(2, sys.maxsize) if asks("several", text) else None


async def _named(db: Database, scope: Scope, reading: Reading, narrowed: Narrowing) -> tuple[Mention, ...]:
    """Give the people named, but for those of whom nothing but words tells.

    That is a first name that nobody of a whole name has on the show that is named, and a whole name that never was on.
    """
    theirs = [(one, await _is_listed(db, scope, one, narrowed)) for one in reading.mentions]
    return tuple(one for one, there in theirs if there)


async def _is_listed(db: Database, scope: Scope, mention: Mention, narrowed: Narrowing) -> bool:
    if mention.end - mention.start > 1:
        return await _were_on(db, scope, mention)
    return narrowed.show_id is None or await _are_there(db, scope, mention, narrowed.show_id)


async def _were_on(db: Database, scope: Scope, mention: Mention) -> bool:
    """Tell whether somebody of a name was ever on, or is misspelt: else their name is looked for like any words."""
    found = [one for person in mention.people for one in await appearances(db, scope, person)]
    return any(one.credit.role in _ON for one in found) or max(mention.people.values()) < 1.0


async def _are_there(db: Database, scope: Scope, mention: Mention, show_id: int) -> bool:
    found = [one for person in mention.people for one in await appearances(db, scope, person)]
    ids = [one.episode_id for one in found if " " in one.credit.name.strip()]
    return bool(await episodes.find(db, scope, Narrowing(show_id=show_id, ids=tuple(ids)), limit=1))


async def _with_guests(db: Database, scope: Scope, found: Sequence[Episode], many: range) -> tuple[Episode, ...]:
    """Keep the episodes that have so many guests, whoever they are."""
    credited = await episodes.people_of(db, scope, tuple(one.id for one in found))
    counts = {one: sum(credit.role is Role.GUEST for _, credit in told) for one, told in credited.items()}
    return tuple(one for one in found if counts.get(one.id, 0) in many)


def without_standing_in(topic: str) -> str:
    """Leave out the words for taking a host's place where somebody is named: notes tell it in other words each time."""
    rest = without_facet("stands_in", topic)
    return rest if telling_words(rest) else topic


async def _with_adverts(
    db: Database, scope: Scope, found: Sequence[Episode], *, none: bool = False
) -> tuple[Episode, ...]:
    """Keep the episodes that have an advert or a link to a sponsor, or those that have `none`."""
    ids = tuple(one.id for one in found)
    linked = await episodes.links_of(db, scope, ids)
    paid = await advertising(db, ids) | {one for one, links in linked.items() if any(map(is_paid, links))}
    return tuple(one for one in found if (one.id in paid) is not none)


def _is_byname(word: str, names: Sequence[str]) -> bool:
    """Tell whether a word beside a name is what its bearer is called for short or for love: popey of Pope."""
    return any(word != name and (word.startswith(name) or name.startswith(word)) for name in names)


async def _of_people(db: Database, scope: Scope, worths: Mapping[int, float], role: Role | None) -> set[int]:
    """Give the ids of the episodes on which the people named are, in the role asked for if anybody ever is."""
    surest = max(worths.values())
    found = [one for person, worth in worths.items() if worth == surest for one in await appearances(db, scope, person)]
    if role is Role.MENTIONED:
        return {one.episode_id for one in found}
    in_role = {one.episode_id for one in found if role is not None and one.credit.role is role}
    on = {one.episode_id for one in found if one.credit.role in _ON}
    return in_role or on or {one.episode_id for one in found}


async def _about(db: Database, scope: Scope, sought: Sought, written: AbstractSet[str]) -> set[int]:
    """Give the ids of the episodes of which one passage, or the show's or episode's title, holds the words.

    Names among them must stand there as they are `written`: the stem of Wes is that of we.
    """
    terms = sought.terms
    hits = await candidates(db, scope, sought, await vocabulary(db))
    if written:
        return {hit.episode_id for hit in hits if written <= {*tokens(hit.text)} and _holds(terms, hit.text)}
    initials = _initials(terms)
    holding = [hit for hit in hits if _holds(terms, hit.text) or (initials and initials.search(hit.text))]
    # Who pays is told in notes and links; a chapter of the same words is about something else.
    paid = [hit for hit in holding if sought.beside and hit.kind in _TELL_PAYERS]
    found = {hit.episode_id for hit in paid or holding}
    by_show = await _of_shows(db, scope, terms)
    return found | by_show


def _holds(terms: Sequence[Term], text: str) -> bool:
    measured = fit_text(terms, text)
    return measured.share >= _HOLDS and (len(terms) == 1 or measured.near >= _TOGETHER)


async def _of_shows(db: Database, scope: Scope, terms: Sequence[Term]) -> set[int]:
    fitting = [show for show in await shows.listed(db, scope) if _holds(terms, show.title)]
    found = [await episodes.find(db, scope, Narrowing(show_id=show.id), limit=MOST_LISTED) for show in fitting]
    return {episode.id for some in found for episode in some}


def _initials(terms: Sequence[Term]) -> re.Pattern[str] | None:
    """Give the pattern of a name whose initials are the first word asked for: `rha club`, `Red Hills Archers Club`."""
    first = terms[0].word
    if len(first) not in _INITIALS or not first.isalpha() or len(terms) == 1:
        return None
    spelt = r"\s+".join(rf"{letter.upper()}[\w’'-]+" for letter in first)
    rest = r"\s+".join(rf"(?i:{re.escape(term.word)}\w{{0,2}})" for term in terms[1:])
    return re.compile(rf"\b{spelt}\s+{rest}\b")
