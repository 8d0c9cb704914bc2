"""What is held in memory for search and completions is not built anew for every message, look or button."""

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.feeds.lifecycle import Good, Pace, after_good
from bot.model.delivery import Destination
from bot.model.feed import Document, DocumentKind, TranscriptRef
from bot.store import chores, destinations, documents, errands, memos, notices, outbox, polls, runs, sightings
from bot.store.database import Database, open_database
from bot.store.drafts import store
from bot.store.notices import Notice
from tests import make

LATER = make.NOW + timedelta(hours=1)
ITEM = make.item("Salt")


@pytest.fixture
async def db(tmp_path: Path) -> AsyncIterator[Database]:
    """A file with a delivery in claim, an errand that is due and a notice that waits."""
    db = await open_database(tmp_path / "playhead.db")
    show = await make.show(db, guild_id=11)
    await destinations.start(db, Destination(id=0, guild_id=11, channel_id=101, show_id=1), by=1, now=make.NOW)
    facts = make.facts("Salt", people=[make.credit()])
    await store(db, [make.draft(show.id, ITEM, facts, announce=True, reason="new")])
    async with db.write() as writer:
        named = replace(ITEM, transcripts=(TranscriptRef(url="https://a.example/t.vtt", type="text/vtt"),))
        await writer.run(errands.enqueue, 1, named, show_id=show.id, now=make.NOW)
        await notices.put(writer, Notice(show_id=show.id, key="feed_broken", made_at=make.NOW))
    yield db
    await db.close()


async def sent(db: Database) -> None:
    (batch,) = await outbox.claim(db, now=LATER, limit=1)
    await outbox.doubted(db, batch, not_before=LATER)
    await outbox.sent(db, batch, outbox.Mark(message_id=7), now=LATER)


async def edited(db: Database) -> None:
    await sent(db)
    async with db.write(quiet=True) as writer:
        await writer.execute("INSERT INTO chore (delivery_id, kind) VALUES (1, 'edit')")
    (chore,) = await chores.due(db, now=LATER, limit=1)
    await chores.later(db, chore, now=LATER)
    await chores.done(db, chore, now=LATER)


async def refused(db: Database) -> None:
    (batch,) = await outbox.claim(db, now=LATER, limit=1)
    await outbox.failed(db, batch, error="forbidden")


async def seen(db: Database) -> None:
    (delivery,) = await outbox.of_episode(db, 1)
    assert await sightings.seen(db, 101, {delivery.nonce: 9}, now=LATER) == 1


async def fetched(db: Database) -> None:
    (errand,) = await errands.due(db, LATER, limit=5)
    await errands.put_off(db, errand, until=LATER, now=LATER, error="gone")
    await documents.put(db, 1, Document(kind=DocumentKind.TRANSCRIPT, name="t", body=b"WEBVTT"), now=LATER)
    await errands.done(db, errand, now=LATER)


async def told(db: Database) -> None:
    (notice,) = await notices.waiting(db, limit=5)
    await notices.settle(db, notice.id, state="told")
    await notices.put_one(db, notice)


async def looked(db: Database) -> None:
    after = after_good(await polls.state(db, 1), Good(full=True), Pace(now=LATER, interval_s=600.0, chance=0.5))
    await polls.looked(db, after, settle=True)


async def passed(db: Database) -> None:
    await runs.passed(db, 1, 99, None)


async def pressed(db: Database) -> None:
    await memos.keep(db, "what a button stands for", now=LATER)


@pytest.mark.parametrize(
    "writing", [sent, edited, refused, seen, fetched, told, looked, passed, pressed], ids=lambda each: each.__name__
)
async def test_what_is_held_in_memory_outlives(db: Database, writing: Callable[[Database], Awaitable[None]]) -> None:
    before = await db.data_version()
    await writing(db)
    assert await db.data_version() == before


async def test_an_episode_that_cannot_be_read_again_has_no_card_made_anew_and_is_told_to_nobody(db: Database) -> None:
    await sent(db)
    async with db.write() as writer:
        await writer.execute("DELETE FROM chore")
        await writer.execute(
            "INSERT INTO follow (user_id, kind, words, key, made_at) VALUES (5, 'topic', 'salt', 'salt', 1.0)"
        )
    await runs.passed(db, 1, 99, 1)
    assert await db.rows("SELECT * FROM chore") == []
    assert await db.rows("SELECT * FROM sighting") == []
    await store(db, [make.draft(1, make.item("Salt and fog", guid=ITEM.guid), episode_id=1, reason="new")])
    assert [row["kind"] for row in await db.rows("SELECT * FROM chore")] == ["edit"]
    assert [row["episode_id"] for row in await db.rows("SELECT * FROM sighting")] == [1]
