"""Why an episode was announced where it was, and why not elsewhere: read out of what was written down."""

import dataclasses

from bot.model.episode import Episode
from bot.model.scope import Scope
from bot.model.show import Show
from bot.model.trace import Trace
from bot.store import episodes, polls, shows, traces
from bot.store.database import Database
from bot.store.episodes import Narrowing


async def trace(
    db: Database,
    scope: Scope,
    show: Show | None,
    episode: Episode | None,
    *,
    channel_id: int | None = None,
) -> Trace | None:
    """Trace an episode, or the newest one of a show, or the newest of all; None where there is nothing to trace."""
    wanted = Narrowing(show_id=show.id if show else None)
    newest = next(iter(await episodes.find(db, scope, wanted, limit=1)), None)
    chosen = episode or newest
    if chosen is None and show is None:
        return None
    show = await shows.get(db, scope, chosen.show_id) if chosen is not None else show
    assert show is not None
    found = Trace(show=show, feed=await polls.state(db, show.id), is_newest=episode is None)
    if chosen is None:
        return found
    seen_at, reason = await traces.seen(db, chosen.id)
    return dataclasses.replace(
        found,
        episode=chosen,
        seen_at=seen_at,
        reason=reason,
        destinies=await traces.destinies(db, chosen.id, show.id, guild_id=scope.guild_id, channel_id=channel_id),
    )
