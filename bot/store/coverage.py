"""How much of what a reader sees can be searched: for whoever is told that nothing was found."""

from bot.model.answer import Coverage
from bot.model.scope import Scope
from bot.store.database import Database
from bot.store.episodes import Narrowing, once
from bot.store.kept import Kept
from bot.store.scopes import visible
from bot.store.spoken import HAS_TRANSCRIPT

_KEPT: Kept[tuple[Scope, Narrowing], Coverage] = Kept(most=256)


async def coverage_of(db: Database, scope: Scope, wanted: Narrowing) -> Coverage:
    """Count the episodes in scope that fit, and those of them with chapters and with a transcript."""
    return await _KEPT.get(db, (scope, wanted), lambda: _counted(db, scope, wanted))


async def _counted(db: Database, scope: Scope, wanted: Narrowing) -> Coverage:
    shown, values = visible(scope)
    where, bound = once(scope, wanted)
    row = await db.row(
        f"""SELECT count(*) AS episodes,
            coalesce(sum(EXISTS (SELECT 1 FROM chapter WHERE episode_id = e.id)
                OR e.id IN (SELECT episode_id FROM lent WHERE show_id IN ({shown}))), 0) AS with_chapters,
            coalesce(sum({HAS_TRANSCRIPT}), 0) AS with_transcript
        FROM episode e WHERE e.show_id IN ({shown}) {where}""",
        (*values, *values, *bound),
    )
    return Coverage(**row) if row is not None else Coverage(episodes=0, with_chapters=0, with_transcript=0)
