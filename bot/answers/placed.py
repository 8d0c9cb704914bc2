"""Episodes by their place: number, season, the newest, the first, the longest, any."""

from dataclasses import dataclass

from bot.answers import compose
from bot.answers.directory import directory
from bot.model.answer import Question
from bot.model.episode import Episode, EpisodeKind
from bot.model.scope import Scope
from bot.people.names import part_of
from bot.say import say
from bot.search.plan import telling_words
from bot.store import episodes
from bot.store.database import Database
from bot.store.episodes import Narrowing
from bot.text import clock, fold

ORDERS = {"newest": "newest", "first": "oldest", "longest": "longest", "random": "random"}
_SHORTEST_NAME = 4
_UNSAID = frozenset(("the", "podcast", "show", "der", "die", "das"))
_MOST = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """What a question fixes before any word is looked up: a show, and the episodes at the place it names.

    `episodes` is None where no place is named; `topic` is the question's without the show's name.
    """

    show_id: int | None
    episodes: tuple[Episode, ...] | None
    topic: str


async def placed(db: Database, scope: Scope, question: Question) -> Place:
    """Find the show and the place that a question names."""
    show_id, name = await _show_named(db, scope, question.text)
    topic = fold(question.topic).replace(name, " ") if name else question.topic
    if question.number is not None:
        found = await _by_number(db, scope, question, show_id)
    elif question.ordinal is not None and not telling_words(topic):
        found = await _by_ordinal(db, scope, question, show_id)
    else:
        return Place(show_id=show_id, episodes=None, topic=topic)
    return Place(show_id=show_id, episodes=found, topic=topic)


async def _show_named(db: Database, scope: Scope, text: str) -> tuple[int | None, str]:
    """Find the show whose whole name a question holds, the longest name first."""
    known = await directory(db, scope)
    said = f" {' '.join(fold(text).replace('?', ' ').split())} "
    for at in sorted(range(len(known.show_names)), key=lambda one: -len(known.show_names[one])):
        bare = _bare(known.show_names[at])
        if bare and (f" {bare} " in said or f" {bare}'s " in said):
            return known.shows[at].id, bare
    return None, ""


def _bare(name: str) -> str:
    """Leave out what nobody types of a show's name."""
    said = [word for word in name.split() if word not in _UNSAID]
    long_enough = len(said) > 1 or (said and len(said[0]) >= _SHORTEST_NAME)
    return " ".join(said) if long_enough else ""


async def _by_number(db: Database, scope: Scope, question: Question, show_id: int | None) -> tuple[Episode, ...]:
    wanted = Narrowing(show_id=show_id, number=question.number, season=question.season)
    found = await episodes.find(db, scope, wanted, limit=_MOST)
    if found or question.season is not None:
        return found
    known = await directory(db, scope)
    titled = part_of(f"#{question.number}", known.episode_titles, limit=_MOST, at_least=100.0)
    listed = await episodes.by_ids(db, scope, [known.episodes[at].id for at in titled])
    return tuple(one for one in listed.values() if show_id is None or one.show_id == show_id)


async def _by_ordinal(db: Database, scope: Scope, question: Question, show_id: int | None) -> tuple[Episode, ...]:
    """Give the one episode at a place; trailers and bonus episodes only where there is nothing else."""
    wanted = Narrowing(show_id=show_id, period=question.period)
    found = await episodes.find(db, scope, wanted, order=ORDERS[question.ordinal or "newest"], limit=_MOST)
    full = [one for one in found if one.kind is EpisodeKind.FULL]
    return tuple((full or list(found))[:1])


def sentence(question: Question, episode: Episode) -> str:
    """Say which episode has the place asked for."""
    if question.number is not None:
        return say("answer_number", number=question.number, **compose.named(episode))
    length = clock(episode.duration_s or 0)
    return say(f"answer_{question.ordinal or 'newest'}", **compose.named(episode), length=length)
