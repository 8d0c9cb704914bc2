"""Names held in memory: a show that was just added is known to who types it in the next second."""

from pathlib import Path

from bot.answers import resolve
from bot.answers.directory import MOST_AT_ONCE, directory
from bot.model.scope import Scope
from bot.store.drafts import store
from tests import make


async def test_a_show_that_was_just_added_is_known_at_once_however_long_the_directory_took(tmp_path: Path) -> None:
    db = await make.index(tmp_path, {})
    old = await make.show(db, "Night Shift", guild_id=7)
    await store(db, [make.draft(old.id, make.item(f"Lens {n}"), make.facts()) for n in range(MOST_AT_ONCE + 1)])
    here = Scope.server(7)
    await directory(db, here)  # took long, so it stays in use for a while
    await make.show(db, "Brand New Salt", guild_id=7)
    assert (await resolve.show(db, here, "brand new salt")).title == "Brand New Salt"
    await db.close()
