"""How a feed fares, in a line."""

from datetime import UTC, datetime

from bot.feed_report import TERMINAL, state_line
from bot.model.show import FeedState, Show
from tests import make

SHOW = Show(id=1, title="Night Shift", feed_url="https://feeds.example/night-shift.xml")


def state(due_at: datetime) -> FeedState:
    return FeedState(show_id=1, looked_at=make.NOW, due_at=due_at)


def test_a_feed_that_is_due_since_its_last_look_is_looked_at_at_once() -> None:
    assert "next at once" in state_line(SHOW, state(datetime(1970, 1, 1, tzinfo=UTC)), TERMINAL)


def test_a_feed_tells_when_it_is_looked_at_next() -> None:
    assert "next 2026-05-08" in state_line(SHOW, state(make.NOW + make.WEEK), TERMINAL)
