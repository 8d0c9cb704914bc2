"""What looks make of a feed's state, without any network."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.errors import FeedError
from bot.feeds.lifecycle import Failed, Good, Pace, after_failure, after_good, has_moved, resumed, wants_full
from bot.model.show import FeedHealth, FeedState, PauseReason

NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)
GOOD = Good(full=True, body_hash="one", etag='"1"')
GONE = FeedError("feed_status", status=410)
DOWN = FeedError("feed_unreachable", url="u", reason="r")


def pace(after: timedelta = timedelta()) -> Pace:
    return Pace(now=NOW + after, interval_s=900.0, chance=0.0)


def fail(state: FeedState, error: FeedError, after: timedelta, *, alone: bool = True) -> Failed:
    return after_failure(state, error, f"told {error.key}", pace(after), alone=alone)


def failing_for(span: timedelta, error: FeedError = DOWN, *, alone: bool = True) -> tuple[FeedState, list[str]]:
    """The state after failures at each due time until `span` has passed, and the notices on the way."""
    state, notices, now = FeedState(show_id=1), [], NOW
    while now <= NOW + span and not state.paused:
        failed = fail(state, error, now - NOW, alone=alone)
        state = failed.state
        notices += [failed.notice] if failed.notice else []
        assert state.due_at is not None
        now = state.due_at
    return state, notices


def test_a_new_feed_is_fresh_after_a_good_look() -> None:
    assert FeedState(show_id=1).health is FeedHealth.NEW
    state = after_good(FeedState(show_id=1), GOOD, pace())
    assert (state.health, state.etag, state.due_at) == (FeedHealth.FRESH, '"1"', NOW + timedelta(minutes=15))


def test_a_failure_is_silent_and_backs_off() -> None:
    state, notices = failing_for(timedelta(hours=20))
    assert (state.health, notices) == (FeedHealth.FAILING, [])
    waits = []
    state = FeedState(show_id=1)
    for n in range(9):
        state = fail(state, DOWN, timedelta(hours=n)).state
        assert state.due_at is not None
        waits.append((state.due_at - NOW - timedelta(hours=n)).total_seconds() / 60)
    assert waits == [15, 20, 40, 80, 160, 320, 640, 720, 720]


def test_a_feed_is_broken_after_a_day_and_that_is_told_once() -> None:
    state, notices = failing_for(timedelta(days=10))
    assert (state.health, notices) == (FeedHealth.BROKEN, ["notice_feed_broken"])


def test_a_feed_is_paused_after_fourteen_days_and_that_is_told_once() -> None:
    state, notices = failing_for(timedelta(days=40))
    assert (state.health, state.paused_why) == (FeedHealth.PAUSED, PauseReason.FAILING)
    assert notices == ["notice_feed_broken", "notice_feed_paused"]


def test_a_feed_that_is_gone_twice_a_day_apart_is_paused() -> None:
    once = fail(FeedState(show_id=1), GONE, timedelta())
    soon = fail(once.state, GONE, timedelta(hours=2))
    later = fail(soon.state, GONE, timedelta(hours=25))
    assert (once.notice, soon.notice, later.notice) == (None, None, "notice_feed_gone")
    assert (soon.state.paused, later.state.paused, later.state.paused_why) == (False, True, PauseReason.GONE)


def test_a_feed_that_comes_back_is_not_gone() -> None:
    once = fail(FeedState(show_id=1), GONE, timedelta())
    back = after_good(once.state, GOOD, pace(timedelta(hours=1)))
    again = fail(back, GONE, timedelta(hours=30))
    assert (again.state.paused, again.notice) == (False, None)


def test_a_bot_that_slept_for_weeks_pauses_nothing_at_its_first_failure() -> None:
    before = fail(FeedState(show_id=1), DOWN, timedelta()).state
    after = fail(before, DOWN, timedelta(days=30))
    assert (after.state.health, after.notice) == (FeedHealth.FAILING, None)


def test_a_network_of_ours_that_is_down_breaks_no_feed() -> None:
    state, notices = failing_for(timedelta(days=40), alone=False)
    assert (state.health, notices) == (FeedHealth.FAILING, [])
    assert failing_for(timedelta(days=40), FeedError("feed_not_a_feed"), alone=False)[0].paused


def test_a_clock_that_was_set_back_does_not_count_the_future() -> None:
    state = replace(FeedState(show_id=1), failing_since=NOW + timedelta(days=900), failures=50)
    failed = fail(state, DOWN, timedelta())
    assert (failed.state.failing_since, failed.notice) == (NOW, None)


def test_a_good_look_forgets_every_failure() -> None:
    state, _ = failing_for(timedelta(days=3))
    well = after_good(state, GOOD, pace(timedelta(days=3)))
    assert (well.health, well.failures, well.error, well.broken_told_at) == (FeedHealth.FRESH, 0, None, None)


def test_a_paused_feed_is_resumed_with_nothing_held_against_it() -> None:
    state, _ = failing_for(timedelta(days=40))
    assert resumed(state).health is FeedHealth.FRESH
    assert resumed(state).due_at is None


def test_the_whole_feed_is_asked_for_now_and_then() -> None:
    state = after_good(FeedState(show_id=1), GOOD, pace())
    assert not wants_full(state, NOW + timedelta(days=6))
    assert wants_full(state, NOW + timedelta(days=7))
    assert wants_full(state, NOW - timedelta(days=1))
    for n in range(20):
        assert not wants_full(state, NOW + timedelta(hours=n))
        state = after_good(state, Good(full=False), pace(timedelta(hours=n)))
    assert wants_full(state, NOW + timedelta(hours=21))
    assert state.etag == '"1"'


def test_a_new_address_is_believed_when_named_three_times_over_a_day() -> None:
    moving = replace(GOOD, moved_to="https://new.example/feed")
    state = FeedState(show_id=1)
    for hours, believed in ((0, False), (12, False), (20, False), (25, True)):
        state = after_good(state, moving, pace(timedelta(hours=hours)))
        assert has_moved(state, NOW + timedelta(hours=hours)) is believed
    assert not has_moved(after_good(state, GOOD, pace(timedelta(hours=26))), NOW + timedelta(hours=26))


def test_an_address_that_changes_its_mind_begins_anew() -> None:
    state = FeedState(show_id=1)
    for hours in range(0, 60, 6):
        named = f"https://{hours % 12}.example/feed"
        state = after_good(state, replace(GOOD, moved_to=named), pace(timedelta(hours=hours)))
        assert not has_moved(state, NOW + timedelta(hours=hours))


def test_a_publishers_ttl_and_rhythm_put_the_next_look_off() -> None:
    hourly = replace(FeedState(show_id=1), ttl_s=7_200.0)
    assert after_good(hourly, GOOD, pace()).due_at == NOW + timedelta(hours=2)
    weekly = replace(FeedState(show_id=1), rhythm_s=604_800.0, newest_at=NOW - timedelta(days=2))
    assert after_good(weekly, GOOD, pace()).due_at == NOW + timedelta(hours=1)
    expected = replace(weekly, newest_at=NOW - timedelta(days=7))
    assert after_good(expected, GOOD, pace()).due_at == NOW + timedelta(minutes=15)
    asleep = replace(weekly, newest_at=NOW - timedelta(days=300))
    assert after_good(asleep, GOOD, pace()).due_at == NOW + timedelta(hours=6)


LOOKS = st.lists(
    st.tuples(
        st.sampled_from([None, None, DOWN, GONE, FeedError("feed_status", status=503, retry_after_s=9e9)]),
        st.floats(0, 60),
        st.booleans(),
    ),
    max_size=60,
)


@given(LOOKS)
def test_whatever_happens_a_feed_is_due_within_a_day_and_told_of_once_at_a_time(
    looks: list[tuple[FeedError | None, float, bool]],
) -> None:
    state, passed, told = FeedState(show_id=1), timedelta(), list[str]()
    for error, hours, alone in looks:
        passed += timedelta(hours=hours)
        if error is None:
            state, told = after_good(state, GOOD, pace(passed)), []
        else:
            failed = fail(state, error, passed, alone=alone)
            state = failed.state
            told += [failed.notice] if failed.notice else []
        assert state.due_at is not None
        assert timedelta(minutes=15) <= state.due_at - NOW - passed <= timedelta(hours=24)
        assert len(told) == len(set(told)) <= 2
        assert state.paused == (state.paused_why is not None) == any("paused" in one or "gone" in one for one in told)
        assert (state.health is FeedHealth.FRESH) == (error is None)
