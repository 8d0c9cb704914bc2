"""What is kept of a file is read again when the file has changed, and never given to another file."""

from pathlib import Path

from bot.model.scope import Scope
from bot.store.coverage import coverage_of
from bot.store.drafts import store
from bot.store.episodes import Narrowing
from bot.store.kept import Kept
from tests import make


async def test_a_value_is_read_once_a_change_of_the_file(tmp_path: Path) -> None:
    db = await make.index(tmp_path, {})
    reads: list[str] = []
    kept: Kept[str, int] = Kept(most=2)

    async def get(key: str) -> int:
        async def read() -> int:
            reads.append(key)
            return len(reads)

        return await kept.get(db, key, read)

    assert [await get("a"), await get("a"), await get("b")] == [1, 1, 2]
    async with db.write():
        pass
    assert [await get("a"), await get("a")] == [3, 3]
    assert [await get("b"), await get("c"), await get("a")] == [4, 5, 6]  # of three the one asked for last is let go
    await db.close()


async def test_what_was_stored_a_moment_ago_is_counted(tmp_path: Path) -> None:
    db = await make.index(tmp_path, {"Night Shift": [(make.item("The lamp room"), make.facts("A wick."))]})
    scope, every = Scope.everything(), Narrowing()
    assert (await coverage_of(db, scope, every)).episodes == 1
    await store(db, [make.draft(1, make.item("Fog", guid="2"), make.facts("Fog."))])
    assert (await coverage_of(db, scope, every)).episodes == 2
    await db.close()
