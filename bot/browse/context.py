"""What a question means where it is asked: in the thread of an episode, or as a reply to an answer about one."""

from datetime import datetime

from bot.answers.question import understand
from bot.errors import NotFoundError
from bot.model.episode import Episode
from bot.model.scope import Scope
from bot.say import say
from bot.search.plan import telling_words
from bot.store import episodes, sources
from bot.store.database import Database

Place = tuple[int | None, int | None]


async def in_context(db: Database, scope: Scope, text: str, place: Place, *, now: datetime) -> str:
    """Give a question with the episode that it leaves unsaid: `place` is the channel, and the episode replied to.

    A question that names a topic, an episode or a time of its own stands as it is.
    """
    question = understand(text, now=now)
    if question.ordinal or question.number is not None or question.period or telling_words(question.topic):
        return text
    episode = await _episode(db, scope, place)
    if episode is None:
        return text
    return say("ask_about", "en", question=text.rstrip("?!. "), title=episode.title)


async def _episode(db: Database, scope: Scope, place: Place) -> Episode | None:
    channel_id, replied_to = place
    if replied_to is not None:
        try:
            return await episodes.get(db, scope, replied_to)
        except NotFoundError:
            return None
    return await sources.of_thread(db, scope, channel_id) if channel_id is not None else None
