"""Reading again: broken off and gone on with, told as a difference, and only what older rules read."""

from pathlib import Path

import pytest

from bot.model.episode import Facts
from bot.model.scope import Scope
from bot.reindex import catch_up, reindex, reindex_told
from bot.shownotes.extract import RULES_VERSION
from bot.store import shows
from bot.store.database import Database
from bot.store.drafts import store
from bot.worker import Reader
from tests import make

TITLES = tuple(f"Keepers {n}" for n in range(6))


async def opened(path: Path) -> Database:
    db = await make.index(path, {"Night Shift": []})
    for title in TITLES:
        raw = f"<item><title>{title}</title><description>00:00 Salt\n10:00 Brass\n20:00 Fog</description></item>"
        await store(db, [make.draft(1, make.item(title, raw=raw.encode()), Facts())])
    return db


async def test_a_run_that_was_broken_off_goes_on_where_it_stopped(tmp_path: Path) -> None:
    db, reader = await opened(tmp_path), Reader()
    wanted = await shows.listed(db, Scope.everything())
    seen: list[tuple[int, int]] = []

    async def break_off(done: int, total: int) -> None:
        seen.append((done, total))
        if len(seen) == 2:
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await reindex(db, reader, wanted=wanted, now=make.NOW, progress=break_off)
    rest = await reindex(db, reader, wanted=wanted, now=make.NOW, progress=break_off)
    anew = await reindex(db, reader, wanted=wanted, now=make.NOW, progress=break_off)
    assert (seen[:3], rest.episodes, anew.episodes) == ([(1, 6), (2, 6), (1, 4)], 4, 6)
    await reader.close()
    await db.close()


async def test_the_difference_names_the_episodes_that_changed_most(tmp_path: Path) -> None:
    db, reader = await opened(tmp_path), Reader()

    async def quiet(_: int, __: int) -> None:
        """Nobody watches."""

    wanted = await shows.listed(db, Scope.everything())
    dry = await reindex(db, reader, wanted=wanted, now=make.NOW, progress=quiet, dry_run=True)
    done = await reindex(db, reader, wanted=wanted, now=make.NOW, progress=quiet)
    assert dry == done
    assert done.came["chapters"] == 18
    assert len(done.most) == 5
    assert reindex_told(done)[1:3] == ("chapters +18 −0", "- Keepers 0: 3 facts came or went")
    await reader.close()
    await db.close()


async def test_an_upgrade_reads_again_only_what_older_rules_read(tmp_path: Path) -> None:
    db, reader = await opened(tmp_path), Reader()
    async with db.write() as writer:
        await writer.execute("UPDATE episode SET rules_version = ?", (RULES_VERSION,))
        await writer.execute("UPDATE episode SET rules_version = ? WHERE id = 3", (RULES_VERSION - 1,))
    assert (await catch_up(db, reader, now=make.NOW)).episodes == 1
    assert (await catch_up(db, reader, now=make.NOW)).episodes == 0
    assert [row["episode_id"] for row in await db.rows("SELECT DISTINCT episode_id FROM chapter")] == [3]
    await reader.close()
    await db.close()


async def test_others_write_between_two_episodes(tmp_path: Path) -> None:
    db, reader = await opened(tmp_path), Reader()

    async def store_another(done: int, _: int) -> None:
        await store(db, [make.draft(1, make.item(f"Meanwhile {done}"))])

    await reindex(db, reader, wanted=await shows.listed(db, Scope.everything()), now=make.NOW, progress=store_another)
    row = await db.row("SELECT count(*) AS many FROM episode")
    assert row is not None
    assert row["many"] == 12
    await reader.close()
    await db.close()
