"""Questions that go on from an answer: for ten minutes, each person's own; and those in the thread of an episode."""

import json
from dataclasses import asdict, dataclass, replace
from datetime import datetime

from bot.answers import compose
from bot.answers.answer import answer, answer_about, speaking
from bot.answers.question import asks, continued, time_asked, understand
from bot.model.answer import Answer, Question, QuestionKind
from bot.model.episode import Role
from bot.model.scope import Scope
from bot.say import say
from bot.search.plan import telling_words
from bot.store import conversations, destinations, episodes, sources
from bot.store.database import Database

MOST_EPISODES = 25
MOST_MOMENTS = 10
_FEW_WORDS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """Who asks and where: what was said before belongs to both, and a channel may stand for an episode or a show.

    `episode_id` is what the answer was about that is replied to.
    """

    user_id: int
    place_id: int
    guild_id: int | None = None
    episode_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """What was answered last: the question and its topic, the episodes (the one shown at `shown`), people, seconds."""

    text: str
    topic: str
    episodes: tuple[int, ...]
    shown: int = 0
    people: tuple[str, ...] = ()
    moments: tuple[tuple[int, float], ...] = ()


async def converse(db: Database, scope: Scope, text: str, *, now: datetime, thread: Thread) -> Answer:
    """Answer a question in a place: what refers to the last answer continues it, else the place is what is meant."""
    earlier = _replied(await before(db, thread, now=now), thread)
    given, shown = None, 0
    with speaking(text):
        if earlier is not None and asks("other", text):
            given, shown = await _other(db, scope, earlier, now=now)
        elif earlier is not None:
            given = await _followed(db, scope, text, earlier, now=now)
        given = given or await _here(db, scope, text, now=now, thread=thread)
    if given.text and given.episodes:
        kept = _told(given, shown) if not shown or earlier is None else replace(earlier, shown=shown)
        await conversations.keep(db, thread.user_id, thread.place_id, json.dumps(asdict(kept)), now=now)
    return given


async def before(db: Database, thread: Thread, *, now: datetime) -> Earlier | None:
    """Give what was answered last in a thread; None after ten minutes."""
    told = await conversations.find(db, thread.user_id, thread.place_id, now=now)
    if told is None:
        return None
    read = json.loads(told)
    return Earlier(
        text=read["text"],
        topic=read["topic"],
        episodes=tuple(read["episodes"]),
        shown=read["shown"],
        people=tuple(read["people"]),
        moments=tuple((one, at) for one, at in read["moments"]),
    )


def _replied(earlier: Earlier | None, thread: Thread) -> Earlier | None:
    """Let the answer that is replied to be the last one."""
    replied = thread.episode_id
    if replied is None or (earlier is not None and replied in earlier.episodes[earlier.shown : earlier.shown + 1]):
        return earlier
    return Earlier(text="", topic="", episodes=(replied,))


def _told(given: Answer, shown: int) -> Earlier:
    return Earlier(
        text=given.question.text,
        topic=given.question.topic,
        episodes=tuple(one.id for one in given.episodes[:MOST_EPISODES]),
        shown=shown,
        people=tuple(one.name for one in given.people[:MOST_MOMENTS]),
        moments=tuple((one.episode.id, one.start_s) for one in given.moments[:MOST_MOMENTS]),
    )


async def _other(db: Database, scope: Scope, earlier: Earlier, *, now: datetime) -> tuple[Answer, int]:
    """Answer the last question from the next of the episodes that fitted it."""
    at = earlier.shown + 1
    found = await episodes.by_ids(db, scope, earlier.episodes[at : at + 1])
    question = Question(text=earlier.text, kind=QuestionKind.EPISODE, topic=earlier.topic)
    if not found:
        return Answer(question=question, text=say("answer_no_other"), abstained=True), 0
    one = next(iter(found.values()))
    given = await answer_about(db, scope, earlier.text, now=now, episode=one)
    if given.abstained:
        lines = [say("answer_episode", **compose.named(one)), compose.dated(one.published_at)]
        given = Answer(question=question, text=compose.bounded(lines), episodes=(one,))
    return given, at


async def _followed(db: Database, scope: Scope, text: str, earlier: Earlier, *, now: datetime) -> Answer | None:
    """Answer what refers to the last answer from its episode; None where the question stands alone."""
    if not refers(text, now=now):
        return None
    found = await episodes.by_ids(db, scope, earlier.episodes[earlier.shown : earlier.shown + 1])
    if not found:
        return None
    one = next(iter(found.values()))
    guests = [
        credit.name
        for _, credit in (await episodes.people_of(db, scope, (one.id,))).get(one.id, ())
        if credit.role is Role.GUEST
    ]
    names = earlier.people or tuple(dict.fromkeys(guests))
    spelt = continued(text, name=names[0] if len(names) == 1 else None, topic=earlier.topic)
    given = await answer_about(db, scope, spelt, now=now, episode=one)
    if given.moments and asks("more_said", text):
        given = _further(given, earlier)
    return None if given.abstained and len(telling_words(understand(text, now=now).topic)) > _FEW_WORDS else given


def _further(given: Answer, earlier: Earlier) -> Answer:
    """Leave out the seconds that were named before, if there are others."""
    fresh = tuple(one for one in given.moments if (one.episode.id, one.start_s) not in earlier.moments)
    if not fresh:
        return given
    return replace(given, moments=fresh, text=compose.bounded(compose.moment_lines(fresh)))


def refers(text: str, *, now: datetime) -> bool:
    """Tell whether a question means what was answered last: it says so, or has no topic of its own."""
    question = understand(text, now=now)
    if question.number is not None or question.ordinal is not None or asks("next", text):
        return False
    if question.kind is QuestionKind.LIST:
        return False
    if time_asked(text) is not None:
        return True
    return asks("again", text) or asks("continues", text) or not telling_words(question.topic)


async def _here(db: Database, scope: Scope, text: str, *, now: datetime, thread: Thread) -> Answer:
    """Answer from the episode that a thread is about or the show that a channel announces, else from everything."""
    here = await sources.of_thread(db, scope, thread.place_id)
    if here is not None:
        given = await answer_about(db, scope, text, now=now, episode=here)
        if given.text and (not given.abstained or asks("again", text)):
            return given
    shown = await _show_here(db, thread)
    if shown is not None:
        given = await answer(db, scope, text, now=now, show_id=shown)
        if not given.abstained or not given.text:
            return given
    return await answer(db, scope, text, now=now)


async def _show_here(db: Database, thread: Thread) -> int | None:
    """Give the one show that a channel announces."""
    if thread.guild_id is None:
        return None
    found = await destinations.of_server(db, thread.guild_id, channel_id=thread.place_id)
    shows = {one.show_id for one in found}
    return next(iter(shows)) if len(shows) == 1 else None
