"""Episodes by their place: number, season, the newest, the first, the longest, any."""

from bot.answers import compose
from bot.answers.directory import directory
from bot.model.answer import Question
from bot.model.episode import Episode
from bot.model.scope import Scope
from bot.people.names import part_of
from bot.say import say
from bot.store import episodes
from bot.store.database import Database
from bot.store.episodes import Narrowing
from bot.text import clock, fold

ORDERS = {"newest": "newest", "first": "oldest", "longest": "longest", "random": "random"}
_SHOW_NAMED = 92.0


async def show_named(db: Database, scope: Scope, text: str) -> int | None:
    """Find the show whose whole name a question holds."""
    known = await directory(db, scope)
    folded = fold(text)
    for at in sorted(range(len(known.show_names)), key=lambda one: -len(known.show_names[one])):
        bare = _bare(known.show_names[at])
        if bare and f" {bare} " in f" {folded.strip('?!. ')} ":
            return known.shows[at].id
    return None


def _bare(name: str) -> str:
    """Leave out what nobody types of a show's name."""
    words = [word for word in name.split() if word not in {"the", "podcast", "show", "der", "die", "das"}]
    return " ".join(words) if len(words) > 1 or (words and len(words[0]) > 3) else ""


async def by_number(db: Database, scope: Scope, question: Question) -> tuple[Episode, ...]:
    """Give the episodes that have the number asked for, of the show named if one is."""
    show_id = await show_named(db, scope, question.text)
    wanted = Narrowing(show_id=show_id, number=question.number, season=question.season)
    found = await episodes.find(db, scope, wanted, limit=10)
    if found or question.season is not None:
        return found
    known = await directory(db, scope)
    titled = part_of(f"#{question.number}", known.episode_titles, limit=5, at_least=100.0)
    return tuple((await episodes.by_ids(db, scope, [known.episodes[at].id for at in titled])).values())


async def by_ordinal(
    db: Database, scope: Scope, question: Question, *, person_id: int | None = None
) -> tuple[Episode, ...]:
    """Give the newest, first or longest episodes, or any one, of the show or person named if one is."""
    show_id = await show_named(db, scope, question.text)
    wanted = Narrowing(show_id=show_id, person_id=person_id, period=question.period)
    return await episodes.find(db, scope, wanted, order=ORDERS[question.ordinal or "newest"], limit=1)


def sentence(question: Question, episode: Episode) -> str:
    """Say which episode has the place asked for."""
    if question.number is not None:
        return say("answer_number", number=question.number, **compose.named(episode))
    length = clock(episode.duration_s or 0)
    return say(f"answer_{question.ordinal or 'newest'}", **compose.named(episode), length=length)
