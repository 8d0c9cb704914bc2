"""Clocks that were wrong for a while: nothing waits for them, and whatever is in doubt is still found."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.announce.delivery import Courier, deliver
from bot.announce.followup import follow_up
from bot.announce.sending import Later, Refused, Sending, Standing, Unsure
from bot.model.delivery import Place
from tests.announce.board import Board, Trip
from tests.announce.test_delivery import NEWS, street


@pytest.mark.parametrize("when", [None, "daily 18:00", "weekly friday 18:00"])
async def test_what_was_stored_by_a_clock_far_ahead_goes_out_once_the_clock_is_right(
    tmp_path: Path, when: str | None
) -> None:
    made = await street(tmp_path, when=when)
    made.clock.advance(days=400)
    await made.publish("One")
    made.clock.advance(days=-400)
    await deliver(made.courier)
    assert made.standing() == ["One"]
    await made.db.close()


@pytest.mark.parametrize("back", [timedelta(hours=1), timedelta(days=3)])
async def test_a_clock_set_back_a_little_holds_nothing_up_either(tmp_path: Path, back: timedelta) -> None:
    made = await street(tmp_path)
    await made.publish("One")
    made.clock.now -= back
    await deliver(made.courier)
    assert made.standing() == ["One"]
    await made.db.close()


async def test_what_comes_after_an_announcement_does_not_wait_for_a_clock_that_was_far_ahead(tmp_path: Path) -> None:
    made = await street(tmp_path, place=Place.NEWS, publish=True)
    await made.publish("One")
    await deliver(made.courier)
    made.board.fate = lambda: "later"
    made.clock.advance(days=400)
    await follow_up(made.courier)
    made.board.fate = lambda: None
    made.clock.advance(days=-400)
    await follow_up(made.courier)
    (message,) = made.board.channels[NEWS]
    assert message.published
    await made.db.close()


class _Remembering(Board):
    """A Discord that keeps how far back it was asked to look."""

    since: datetime | None = None

    async def find(self, sending: Sending, *, since: datetime) -> Standing | Refused | Later | Unsure:
        self.since = since
        return await super().find(sending, since=since)


@pytest.mark.parametrize("away", [timedelta(minutes=2), timedelta(days=300), -timedelta(days=400)])
async def test_a_doubt_is_looked_for_back_to_its_claim_however_old_it_is_and_whatever_the_clock_said(
    tmp_path: Path, away: timedelta
) -> None:
    fates = ["dies_after", None]  # the channel is looked at, the message is made, and the process dies
    board = _Remembering(fate=lambda: fates.pop() if fates else None)
    made = await street(tmp_path, board)
    posted_at = made.clock()
    made.clock.now = posted_at - min(away, timedelta())  # ahead, and right afterwards
    await made.publish("One")
    with pytest.raises(Trip):
        await deliver(made.courier)
    claimed_at = made.clock()
    made.clock.now = posted_at + max(away, timedelta(minutes=2))
    await deliver(Courier(db=made.db, poster=board, clock=made.clock, alive_until=claimed_at))
    assert made.standing() == ["One"]
    assert board.since is not None
    assert board.since < posted_at
    await made.db.close()
