"""Hits wait for as long as their person's pace lets them, whatever the clock was when they were written down."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.model.follow import Follow, FollowKind, Pace, Sighting
from bot.model.scope import Scope
from bot.store import episodes, hits, members
from bot.store.database import Database
from bot.store.episodes import Narrowing
from bot.store.hits import Due
from tests import make

MARA = 7


async def noted(path: Path, pace: Pace, *, ahead: timedelta) -> Database:
    """A file in which one hit was written down by a clock that was ahead."""
    db = await make.index(path, {"Night Shift": [(make.item("Lenses"), make.facts())]})
    (episode,) = await episodes.find(db, Scope.everything(), Narrowing())
    await members.put(db, MARA, pace=pace.value)
    follow = Follow(id=1, user_id=MARA, kind=FollowKind.SHOW, words="Night Shift", show_id=1)
    due = Due(episode_id=episode.id, show_id=1, seen_at=make.NOW + ahead, asked=0)
    await hits.record(db, due, {MARA: [Sighting(follow=follow)]}, {MARA: pace}, now=make.NOW + ahead)
    return db


@pytest.mark.parametrize("ahead", [timedelta(hours=30), timedelta(days=400)])
@pytest.mark.parametrize("pace", list(Pace))
async def test_nothing_waits_for_a_clock_that_was_ahead(tmp_path: Path, pace: Pace, ahead: timedelta) -> None:
    db = await noted(tmp_path, pace, ahead=ahead)
    longest = timedelta(days=7 if pace is Pace.WEEKLY else 1)
    told = make.NOW + timedelta(hours=min([hour for hour in range(200) if not await _waits(db, hour)]))
    assert told - make.NOW <= longest
    (hit,) = await hits.claim(db, MARA, now=told)
    assert hit.user_id == MARA
    await db.close()


async def _waits(db: Database, hour: int) -> bool:
    return await hits.waiting(db, now=make.NOW + timedelta(hours=hour), newcomers=True) is None


async def test_what_was_claimed_by_a_clock_that_was_ahead_is_looked_for(tmp_path: Path) -> None:
    db = await noted(tmp_path, Pace.AT_ONCE, ahead=timedelta(days=400))
    claimed = await hits.claim(db, MARA, now=make.NOW + timedelta(days=400))
    await hits.settle(db, claimed, "claimed", due_at=make.NOW + timedelta(days=400, hours=1))
    assert await hits.doubtful(db, now=make.NOW) != ()
    await db.close()


async def test_what_waits_follows_a_new_pace(tmp_path: Path) -> None:
    db = await noted(tmp_path, Pace.AT_ONCE, ahead=timedelta())
    await hits.repace(db, MARA, Pace.WEEKLY, now=make.NOW)
    await members.put(db, MARA, pace=Pace.WEEKLY.value)
    assert await hits.waiting(db, now=make.NOW, newcomers=True) is None
    await hits.repace(db, MARA, Pace.AT_ONCE, now=make.NOW)
    assert await hits.waiting(db, now=make.NOW, newcomers=True) == MARA
    await db.close()


async def test_people_first_written_to_by_a_clock_that_was_ahead_are_no_newcomers(tmp_path: Path) -> None:
    db = await make.index(tmp_path, {})
    await members.written_to(db, MARA, channel_id=1, now=make.NOW + timedelta(days=400))
    assert await members.newly_written(db, now=make.NOW) == 0
    await db.close()
