"""Episodes by their place: number, season, the newest, the first, the longest, any."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from bot.answers import compose
from bot.answers.directory import directory
from bot.answers.language import LANGUAGES
from bot.answers.language.table import words_of
from bot.answers.lonenames import alone_named
from bot.answers.question import asks, first_of, kind_of, time_asked, without_facet, without_period
from bot.answers.showforms import initials_of, said_as
from bot.answers.shownames import NamedShow, show_named
from bot.answers.slips import respelt
from bot.model.answer import Question, QuestionKind
from bot.model.episode import Episode, EpisodeKind
from bot.model.scope import Scope
from bot.say import say
from bot.search.plan import telling_words
from bot.store import episodes
from bot.store.database import Database
from bot.store.episodes import Narrowing
from bot.text import clock, fold

ORDERS = {"newest": "newest", "first": "oldest", "longest": "longest", "shortest": "shortest", "random": "random"}
_BY_LENGTH = frozenset(("longest", "shortest"))
_ANY_TIME = datetime(2000, 1, 1, tzinfo=UTC)
_MOST = 20
_NEW = words_of("new neu neues whats ever yet far overall bisher bislang jemals uberhaupt")
_NEXT = frozenset(("next", "nachste", "nachster", "nachsten"))
# A number alone behind a small word, or before one, that is no year; and one behind the letters of a code.
_ASKED_OF_ONE = ("duration", "books", "sponsor", "published")
_BESIDE = r"guests?|gaste?|chapters?|kapitel|links?|hosts?"
_LOOSE_NUMBER = re.compile(
    r"(?:(?<!\w)(?:on|in|of|for|from|about|is|was|whats|what's|before|after|aus|von|bei|vor|nach|zu|ist"
    rf"|{_BESIDE})\s+#?|^#?)(?!(?:19|20)\d\d)(?P<number>\d{{1,4}})"
    rf"(?=\W*$|\?|\s+(?:of|on|about|from|in|at|von|bei|aus|um|ab|{_BESIDE})(?!\w))"
    r"|(?<!\w)(?P<code>[a-z]{2,6})[ -]?0{0,3}(?P<coded>\d{1,4})(?![\w:.])"
)


_RELATIVE = r"(?:where|wo)(?! (?:do|does|did|is|was|are|were|in|at|wird|werden|geht|steht)(?!\w))"
"""What tells, behind a name, of which episode one speaks; with a verb next it asks for a second."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """What a question fixes before any word is looked up: a show, and the episodes at the place it names.

    `sure` where the show can hardly be anything else, `whole` where its whole name is given; `episodes` is None where
    no place is named; `topic` is the question's without the show's name; `kind` is list where the name of a show stands
    for its episodes: which lups.
    """

    show_id: int | None
    sure: bool = False
    whole: bool = False
    episodes: tuple[Episode, ...] | None
    topic: str
    number: int | None = None
    ordinal: str | None = None
    kind: QuestionKind | None = None


async def placed(db: Database, scope: Scope, question: Question, *, show_id: int | None = None) -> Place:
    """Find the show and the place that a question names; `show_id` is meant where it names no show."""
    known = await directory(db, scope)
    named = show_named(known, respelt(fold(question.text))) or show_named(known, question.text)
    named = named or await alone_named(db, known, question)
    topic = _without(question.topic, named.words) if named else question.topic
    show_id = named.show_id if named else show_id
    number = question.number if question.number is not None else _number_after(named, question.text)
    place = Place(
        show_id=show_id,
        sure=named.sure if named else show_id is not None,
        whole=named is not None and named.words in known.show_names,
        episodes=None,
        topic=topic,
        kind=_kind_of(named, question) if named else None,
    )
    if number is not None:
        found = await _by_number(db, scope, replace(question, number=number), show_id)
        rest = re.sub(rf"(?<!\d){number}(?!\d)", " ", topic)
        return replace(place, episodes=found, topic=rest, number=number)
    ordinal = question.ordinal or (_ordinal_of(named, question.text, topic) if named else None)
    timeless = without_period(topic, now=_ANY_TIME) if question.period is not None else topic
    if ordinal is not None and not set(telling_words(timeless)) - _NEW:
        found = await _by_ordinal(db, scope, replace(question, ordinal=ordinal), show_id)
        return replace(place, episodes=found, ordinal=ordinal, topic="")
    return await _by_loose_number(db, scope, (question, place)) or place


async def _by_loose_number(db: Database, scope: Scope, asked: tuple[Question, Place]) -> Place | None:
    """Read a number behind a small word as an episode's, where an episode has it: guest on 106, what is 212 about."""
    question, place = asked
    found = _LOOSE_NUMBER.search(fold(question.text))
    if found is None or question.kind is QuestionKind.LIST:
        return None
    number = int(found["number"] or found["coded"])
    rest = re.sub(rf"(?<!\w)(?:{found['code'] or ''}[ -]?)?0{{0,3}}{number}(?!\d)", " ", place.topic)
    for facet in _ASKED_OF_ONE:
        rest = without_facet(facet, rest)
    if set(telling_words(rest)) - _NEXT and time_asked(question.text) is None:
        return None
    numbered = await _coded(db, scope, found["code"], (replace(question, number=number), place))
    return replace(place, episodes=numbered, number=number, topic=rest) if numbered else None


async def _coded(db: Database, scope: Scope, code: str | None, asked: tuple[Question, Place]) -> tuple[Episode, ...]:
    """Give the episodes of a number behind a code: one that stands in titles, or the initials of one show alone."""
    question, place = asked
    if code is None:
        return await _by_number(db, scope, question, place.show_id)
    coded = re.compile(rf"(?<!\w){code}[ -]?#?0{{0,3}}{question.number}(?!\d)")
    titled = await _titled(db, scope, (coded,), place.show_id)
    known = await directory(db, scope)
    called = [show.id for show, name in zip(known.shows, known.show_names, strict=True) if initials_of(name) == code]
    return titled or (await _by_number(db, scope, question, called[0]) if len(called) == 1 else ())


def _without(topic: str, name: str) -> str:
    """Take a show's name out of a topic, which may lack words of it that are no topic: lamp for Lamp Podcast."""
    said = fold(topic)
    left = " ".join(word for word in re.split(r"[\s-]", name) if re.search(rf"(?<!\w){re.escape(word)}(?!\w)", said))
    for form in (name, left):
        rest = re.sub(rf"(?<!\w){said_as(form)}(?:'?s)?(?!\w)", " ", said) if form else said
        if rest != said:
            return rest
    return said


def _kind_of(named: NamedShow, question: Question) -> QuestionKind | None:
    """Read a show's name in the plural, or after "all", as its episodes, and before "where they …" as one of them.

    As one of them it is read too where it stands for an episode at a place: the longest harbour weekly.
    """
    name = said_as(named.words)
    one = re.sub(rf"^(?:the |die |der )?{name}(?= {_RELATIVE})", "episode", fold(question.text))
    if one.startswith("episode") and question.kind is QuestionKind.MOMENT and kind_of(one) is QuestionKind.EPISODE:
        return QuestionKind.EPISODE
    at_place = re.sub(rf"(?<!\w){name}(?!\w)", "episode", fold(question.text))
    placed_alone = question.kind is QuestionKind.FACT and question.ordinal is None and _place_in(at_place) in _BY_LENGTH
    if placed_alone and kind_of(at_place) is QuestionKind.EPISODE:
        return QuestionKind.EPISODE
    said = re.sub(rf"(?<!\w)(?:{name}s|(?<=all |lle |ery |ede ){name})(?!\w)", "episodes", fold(question.text))
    lists = "episodes" in said and said != fold(question.text) and kind_of(said) is QuestionKind.LIST
    return QuestionKind.LIST if lists else None


def _ordinal_of(named: NamedShow, text: str, topic: str) -> str | None:
    """Read the place before a show's name as one of its episodes: newest Rust and Wheels.

    Where it is asked when its episode came out, and nothing else of it is told, the newest is meant.
    """
    if named.sure and not telling_words(topic) and all(asks(one, text) for one in ("work", "date", "published")):
        return "newest"
    said = re.sub(rf"(?<!\w){said_as(named.words)}(?!\w)", "episode", fold(text))
    return _place_in(said)


def _place_in(said: str) -> str | None:
    return next((found for one in LANGUAGES if (found := first_of(one.ordinals, said))), None)


def _number_after(named: NamedShow | None, text: str) -> int | None:
    """Read a bare number that follows a show's name: twit 538."""
    if named is None:
        return None
    found = re.search(rf"(?<!\w){said_as(named.words)}\s*#?(\d{{1,4}})(?![\w:.-])", fold(text))
    return int(found.group(1)) if found else None


async def _by_number(db: Database, scope: Scope, question: Question, show_id: int | None) -> tuple[Episode, ...]:
    wanted = Narrowing(show_id=show_id, number=question.number, season=question.season)
    found = await episodes.find(db, scope, wanted, limit=_MOST)
    if found:
        return found
    return await _titled(db, scope, _numbered_titles(question, alone=show_id is None), show_id)


async def _titled(
    db: Database, scope: Scope, forms: Sequence[re.Pattern[str]], show_id: int | None
) -> tuple[Episode, ...]:
    """Give the episodes whose titles have the first form that any has, of one show or of all."""
    known = await directory(db, scope)
    theirs = [
        (listed.id, title)
        for listed, title in zip(known.episodes, known.episode_titles, strict=True)
        if show_id in {None, listed.show_id}
    ]
    titled = next((ids for form in forms if (ids := [one for one, title in theirs if form.search(title)])), [])
    return tuple((await episodes.by_ids(db, scope, titled[:_MOST])).values())


def _numbered_titles(question: Question, *, alone: bool) -> tuple[re.Pattern[str], ...]:
    """Give how a title tells its number: `#12`, `S3E04`, `ABC012`; then, of a known show, any `12` that is no time."""
    number = f"0{{0,3}}{question.number}(?![\\d:.]\\d|\\d)"
    if question.season is not None:
        return (re.compile(rf"(?<!\w)s0?{question.season}\s?e{number}"),)
    strict = rf"(?:^|#|ep(?:isode)?\.?\s?|folge\s|nr\.?\s?|(?<!\w)[a-z]{{2,5}}){number}"
    return (re.compile(strict),) if alone else (re.compile(strict), re.compile(rf"(?<![\w.:]){number}"))


async def _by_ordinal(db: Database, scope: Scope, question: Question, show_id: int | None) -> tuple[Episode, ...]:
    """Give the one episode at a place; trailers and bonus episodes only where there is nothing else."""
    wanted = Narrowing(show_id=show_id, period=question.period, season=question.season)
    found = await episodes.find(db, scope, wanted, order=ORDERS[question.ordinal or "newest"], limit=_MOST)
    if question.ordinal in _BY_LENGTH:
        found = tuple(one for one in found if one.duration_s)
    full = [one for one in found if one.kind is EpisodeKind.FULL]
    return tuple((full or list(found))[:1])


def sentence(question: Question, episode: Episode) -> str:
    """Say which episode has the place asked for."""
    if question.season is not None or (question.number is None and question.ordinal is None):
        return say("answer_episode", **compose.named(episode))
    if question.number is not None:
        return say("answer_number", number=question.number, **compose.named(episode))
    length = clock(episode.duration_s or 0)
    return say(f"answer_{question.ordinal or 'newest'}", **compose.named(episode), length=length)
