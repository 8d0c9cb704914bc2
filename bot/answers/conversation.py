"""Questions that go on from an answer: for ten minutes, each person's own; and those in the thread of an episode."""

import json
import re
from dataclasses import asdict, dataclass, replace
from datetime import datetime

from bot.answers import compose
from bot.answers.answer import answer, answer_about, speaking
from bot.answers.placed import placed
from bot.answers.question import asks, continued, time_asked, understand, without_links
from bot.answers.steps import beside
from bot.model.answer import Answer, Question, QuestionKind
from bot.model.episode import Episode, LinkKind, Role
from bot.model.scope import Scope
from bot.say import say
from bot.search.plan import telling_words
from bot.store import conversations, destinations, episodes, sources
from bot.store.database import Database
from bot.text import fold

MOST_EPISODES = 25
MOST_MOMENTS = 10
_FEW_WORDS = 2
# What a show offers as a whole is asked of the show where the episode says nothing of it.
_OF_SHOWS = frozenset((LinkKind.SUPPORT, LinkKind.SUBSCRIBE, LinkKind.SOCIAL))
_FACETS_OF_SHOWS = ("listen", "contact", "music", "sponsor")
_BARE_NUMBER = re.compile(r"(?<![\w#:.-])#?(\d{1,4})(?![\w:.-])")


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
    last = await _last(db, scope, earlier)
    given, shown = None, 0
    with speaking(text):
        if earlier is not None and asks("other", text):
            given, shown = await _other(db, scope, earlier, now=now)
        elif last is not None and earlier is not None and not await _means_thread(db, scope, text, thread):
            given = await _followed(db, scope, text, (earlier, last), now=now)
        given = given or await _here(db, scope, text, (thread, last), now=now)
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


async def _last(db: Database, scope: Scope, earlier: Earlier | None) -> Episode | None:
    """Give the episode that the last answer showed, if it can still be seen."""
    shown = earlier.episodes[earlier.shown : earlier.shown + 1] if earlier is not None else ()
    return next(iter((await episodes.by_ids(db, scope, shown)).values()), None)


async def _means_thread(db: Database, scope: Scope, text: str, thread: Thread) -> bool:
    """Tell whether a question means the episode of the thread it stands in, whatever was answered last there."""
    if not asks("here", text) and time_asked(text) is None:
        return False
    return await sources.of_thread(db, scope, thread.place_id) is not None


async def _followed(
    db: Database, scope: Scope, text: str, before: tuple[Earlier, Episode], *, now: datetime
) -> Answer | None:
    """Answer what refers to the last answer from its episode; None where the question stands alone."""
    earlier, one = before
    step = 1 if asks("previous", text) else -1 if asks("following", text) else 0
    if step:
        return await beside(db, scope, understand(text, now=now), one, step)
    if not refers(text, now=now):
        return await _in_passing(db, scope, text, one, now=now)
    names = earlier.people or await _guests(db, scope, one)
    spelt = continued(text, name=names[0] if len(names) == 1 else None, topic=earlier.topic)
    given = await answer_about(db, scope, spelt, now=now, episode=one)
    if asks("more_said", text):
        return await _more(db, scope, given, (earlier, one), now=now)
    if not given.abstained or not given.text:
        return given
    further = await _beyond(db, scope, spelt, given, now=now)
    # Who were named last have nothing to it: "they" are then whoever speaks, and the question stands alone.
    alone = further.abstained and spelt != text and asks("anybody", text) and not asks("continues", text)
    fresh = await answer(db, scope, text, now=now) if alone else further
    return further if fresh.abstained else fresh


async def _guests(db: Database, scope: Scope, one: Episode) -> tuple[str, ...]:
    listed = (await episodes.people_of(db, scope, (one.id,))).get(one.id, ())
    return tuple(dict.fromkeys(credit.name for _, credit in listed if credit.role is Role.GUEST))


async def _in_passing(db: Database, scope: Scope, text: str, one: Episode, *, now: datetime) -> Answer | None:
    """Answer a number or a few words that are said alone from the last show or episode, if it has anything to them."""
    question = understand(text, now=now)
    number = _BARE_NUMBER.search(fold(text)) if asks("continues", text) else None
    if number is not None:
        given = await answer(db, scope, f"#{number.group(1)}", now=now, show_id=one.show_id)
        return None if given.abstained else given
    few = len(text.split()) <= _FEW_WORDS and text.rstrip().endswith("?")
    if not few or question.kind is not QuestionKind.EPISODE or question.ordinal is not None:
        return None
    given = await answer_about(db, scope, text, now=now, episode=one)
    return None if given.abstained else given


async def _beyond(db: Database, scope: Scope, text: str, given: Answer, *, now: datetime) -> Answer:
    """Go beyond an episode that has no answer: to its show for what a show offers, to all for a topic of its own."""
    question = understand(text, now=now)
    if telling_words(_topic(question)):
        further = await answer(db, scope, text, now=now)
        return given if further.abstained and asks("here", text) else further
    offered = _OF_SHOWS & set(question.link_kinds) or any(asks(facet, text) for facet in _FACETS_OF_SHOWS)
    if not offered or not given.episodes:
        return given
    further = await answer(db, scope, text, now=now, show_id=given.episodes[0].show_id)
    return given if further.abstained else further


async def _more(db: Database, scope: Scope, given: Answer, before: tuple[Earlier, Episode], *, now: datetime) -> Answer:
    """Give what else fits; where the words alone have no answer, further seconds for the question before."""
    earlier, one = before
    again = given
    if given.abstained and earlier.text:
        again = await answer_about(db, scope, earlier.text, now=now, episode=one)
    if again.moments:
        further = _further(again, earlier)
        return further if further.moments != again.moments or not given.abstained else _nothing_more(given, one)
    return _nothing_more(given, one) if given.abstained and given.text else given


def _nothing_more(given: Answer, one: Episode) -> Answer:
    text = compose.bounded([say("answer_nothing_more", **compose.named(one))])
    return Answer(question=given.question, text=text, episodes=(one,), abstained=True)


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
    if question.kind is QuestionKind.LIST or (asks("continues", text) and _BARE_NUMBER.search(fold(text))):
        return False
    if time_asked(text) is not None:
        return True
    return asks("again", text) or asks("continues", text) or not telling_words(_topic(question))


def _topic(question: Question) -> str:
    """Give what a question is about; the kind of link that it asks for is none."""
    return without_links(question.topic) if question.kind is QuestionKind.LINK else question.topic


async def _here(
    db: Database, scope: Scope, text: str, place: tuple[Thread, Episode | None], *, now: datetime
) -> Answer:
    """Answer from the episode that a thread is about or the show that a channel announces, else from everything.

    Where the place stands for no show, a number is one of the show that was spoken of last.
    """
    thread, last = place
    question = understand(text, now=now)
    here = await sources.of_thread(db, scope, thread.place_id)
    if here is not None and not await _names_another(db, scope, text, here, now=now):
        told = await answer_about(db, scope, text, now=now, episode=here)
        if told.text and (not told.abstained or asks("here", text) or not telling_words(_topic(question))):
            return told
    shown = here.show_id if here is not None else await _show_here(db, thread)
    if shown is None and last is not None and question.number is not None:
        shown = last.show_id
    if shown is not None:
        given = await answer(db, scope, text, now=now, show_id=shown)
        if not given.abstained or not given.text:
            return given
    return await answer(db, scope, text, now=now)


async def _names_another(db: Database, scope: Scope, text: str, here: Episode, *, now: datetime) -> bool:
    """Tell whether a question names a place or a show that the episode of its thread is not."""
    place = await placed(db, scope, understand(text, now=now))
    named = place.sure and place.show_id not in {None, here.show_id}
    return named or (place.episodes is not None and here.id not in {one.id for one in place.episodes})


async def _show_here(db: Database, thread: Thread) -> int | None:
    """Give the one show that a channel announces."""
    if thread.guild_id is None:
        return None
    found = await destinations.of_server(db, thread.guild_id, channel_id=thread.place_id)
    shows = {one.show_id for one in found}
    return next(iter(shows)) if len(shows) == 1 else None
