"""Which shows a reader sees, as ids: settled once a change of the file instead of once a statement."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from bot.model.scope import Reach, Scope
from bot.store.database import Database
from bot.store.episodes import Narrowing, narrowing
from bot.store.kept import Kept
from bot.store.scopes import visible

FEW_SHOWS = 40
"""So many shows are sought one by one, more are filtered."""
MOST_KEPT = 256  # readers, the latest

_KEPT: Kept[Scope, tuple[int, ...]] = Kept(most=MOST_KEPT)


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What a reader sees (`seen`), and where in it what they want may lie (`within`); None is every show."""

    seen: tuple[int, ...] | None
    within: tuple[int, ...] | None

    @property
    def few(self) -> tuple[int, ...]:
        """The shows, where there are so few that each can be sought by itself."""
        return self.within if self.within is not None and len(self.within) <= FEW_SHOWS else ()

    @property
    def nothing(self) -> bool:
        """Whether there is no show to look in."""
        return self.within is not None and not self.within


async def view(db: Database, scope: Scope, wanted: Narrowing) -> View:
    """Settle which shows of a scope may hold what is wanted."""
    seen = await shows_seen(db, scope)
    if wanted.show_id is None and wanted.person_id is None and wanted.ids is None:
        return View(seen=seen, within=seen)
    where, values = narrowing(wanted)
    named = wanted.show_id is not None and wanted.person_id is None and wanted.ids is None
    rows = (
        await db.rows("SELECT id AS show_id FROM show WHERE id = ?", (wanted.show_id,))
        if named
        else await db.rows(f"SELECT DISTINCT e.show_id FROM episode e WHERE true {where}", values)
    )
    allowed = None if seen is None else set(seen)
    held = sorted(row["show_id"] for row in rows)
    return View(seen=seen, within=tuple(one for one in held if allowed is None or one in allowed))


async def shows_seen(db: Database, scope: Scope) -> tuple[int, ...] | None:
    """Give the ids of the shows in scope, in order; None where that is every show."""
    if scope.reach is Reach.EVERYTHING:
        return None

    async def read() -> tuple[int, ...]:
        sql, values = visible(scope)
        return tuple(sorted(row["id"] for row in await db.rows(sql, values)))

    return await _KEPT.get(db, scope, read)


async def freshest(db: Database, shows: Sequence[int] | None, *, among: int, limit: int) -> tuple[int, ...]:
    """Give the shows that published last, the latest first: those of the newest `among` episodes, `limit` at most."""
    rows = await db.rows("SELECT show_id FROM episode ORDER BY sorted_at DESC LIMIT ?", (among,))
    allowed = None if shows is None else set(shows)
    latest = dict.fromkeys(row["show_id"] for row in rows)
    return tuple(one for one in latest if allowed is None or one in allowed)[:limit]


def as_json(ids: Sequence[int] | None) -> str:
    """Give ids as one value of a statement."""
    return json.dumps(list(ids or ()))
