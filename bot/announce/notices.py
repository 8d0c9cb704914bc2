"""Telling a server, once, what keeps its announcements from going out, and what became of its feeds."""

import logging
from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.announce.sending import Later
from bot.errors import FeedError
from bot.model.delivery import Destination
from bot.render.markdown import escape
from bot.render.why import pause_told
from bot.say import say, say_error
from bot.store import destinations, notices, servers
from bot.store.database import Database
from bot.store.notices import Notice

AT_ONCE = 20
MOST_LINES = 10

_log = logging.getLogger(__name__)


class Teller(Protocol):
    """Who can tell a server something: in its channel for notices, else by DM, else in its system channel."""

    async def tell(self, guild_id: int, sentence: str, *, channel_id: int | None, user_id: int | None) -> bool | Later:
        """Say it at the first place where it can be said; False where there is none."""


async def tell_all(db: Database, teller: Teller, *, now: datetime) -> None:
    """Tell of every pause and notice that nobody was told of yet, a message a server."""
    paused = await destinations.to_be_told(db, limit=AT_ONCE)
    for guild_id in dict.fromkeys(each.guild_id for each in paused):
        await _tell_pauses(db, teller, [each for each in paused if each.guild_id == guild_id], now)
    for notice in await notices.waiting(db, limit=AT_ONCE):
        await _tell_notice(db, teller, notice)


async def _tell_pauses(db: Database, teller: Teller, paused: Sequence[Destination], now: datetime) -> None:
    first = paused[0]
    lines = [pause_told(each) for each in paused[:MOST_LINES]]
    lines += [say("more_episodes", count=len(paused) - MOST_LINES)] if len(paused) > MOST_LINES else []
    server = await servers.get(db, first.guild_id)
    done = await teller.tell(
        first.guild_id,
        "\n".join((*lines, say("paused_next"))),
        channel_id=server.notices_channel_id,
        user_id=first.started_by,
    )
    if isinstance(done, Later):
        return
    if not done:
        _log.warning("server %s cannot be told that destinations are paused", first.guild_id)
    await destinations.told(db, [each.id for each in paused], now=now)


async def _tell_notice(db: Database, teller: Teller, notice: Notice) -> None:
    values = {name: str(value) for name, value in notice.values.items()}
    sentence = say_error(FeedError(notice.key, **values), dress=escape)
    if notice.guild_id is None:
        _log.warning("%s", sentence)
        await notices.settle(db, notice.id, state="told")
        return
    server = await servers.get(db, notice.guild_id)
    by = await servers.who_added(db, notice.guild_id, notice.show_id)
    done = await teller.tell(notice.guild_id, sentence, channel_id=server.notices_channel_id, user_id=by)
    if not isinstance(done, Later):
        await notices.settle(db, notice.id, state="told" if done else "dropped")
