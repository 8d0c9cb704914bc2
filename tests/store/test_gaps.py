"""How far back a process looks: to the last sign of life, and further while an older file has not learnt everything."""

from datetime import timedelta
from pathlib import Path

from bot.model.delivery import Destination
from bot.store import destinations, gaps, meta, outbox
from bot.store.database import Database, open_database
from bot.store.drafts import store
from tests import make

LAST_USED = make.NOW - timedelta(days=3)


async def put_back(path: Path) -> Database:
    """A file with one feed that was last in use three days ago."""
    db = await open_database(path / "playhead.db")
    await make.show(db, "Night Shift")
    await meta.beat(db, LAST_USED)
    return db


async def look(db: Database, minute: int, *, failures: int = 0) -> None:
    """Let every feed have been looked at."""
    async with db.write() as writer:
        await writer.execute(
            "UPDATE show SET looked_at = ?, failures = ?",
            ((make.NOW + timedelta(minutes=minute)).timestamp(), failures),
        )


async def live(db: Database, minute: int) -> float:
    """Begin a process, which leaves a heartbeat; gives how many days back it looks."""
    now = make.NOW + timedelta(minutes=minute)
    since = await gaps.begin(db, now=now)
    assert since is not None
    await meta.beat(db, now)
    return (now - since) / timedelta(days=1)


async def test_a_file_that_was_never_in_use_has_no_gap(tmp_path: Path) -> None:
    db = await open_database(tmp_path / "playhead.db")
    assert await gaps.begin(db, now=make.NOW) is None
    await db.close()


async def test_a_process_that_ends_before_all_feeds_were_looked_at_leaves_its_gap_to_the_next(tmp_path: Path) -> None:
    db = await put_back(tmp_path)
    assert await live(db, 0) == 3
    assert await live(db, 1) > 3
    await look(db, 2, failures=1)
    assert await live(db, 3) > 3
    await look(db, 4)
    assert await live(db, 5) < 0.01
    await db.close()


async def test_what_waits_to_be_sent_keeps_the_gap_until_it_is_sent_or_its_channel_ends(tmp_path: Path) -> None:
    db = await put_back(tmp_path)
    await destinations.start(db, Destination(id=0, guild_id=1, channel_id=2), by=1, now=make.NOW)
    assert await live(db, 0) == 3
    await look(db, 1)
    await store(db, [make.draft(1, make.item("One"), announce=True, reason="new")])
    assert await live(db, 2) > 3
    await look(db, 3)
    assert await live(db, 4) > 3
    await look(db, 5)
    (batch,) = await outbox.claim(db, now=make.NOW, limit=1)
    await outbox.sent(db, batch, outbox.Mark(message_id=7), now=make.NOW)
    assert await live(db, 6) < 0.01
    await db.close()
