from datetime import UTC, datetime, timedelta

import pytest

from bot.feeds.rhythm import learned_s, next_look, rhythm_s

NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)


def wait_s(
    *,
    interval_s: float = 900,
    wishes_s: float | None = None,
    failures: int = 0,
    retry_after_s: float | None = None,
    chance: float = 0.0,
) -> float:
    due = next_look(
        now=NOW,
        interval_s=interval_s,
        wishes_s=wishes_s,
        failures=failures,
        retry_after_s=retry_after_s,
        chance=chance,
    )
    return (due - NOW).total_seconds()


def test_a_feed_without_wishes_is_looked_at_each_interval() -> None:
    assert wait_s() == 900


def test_jitter_makes_a_wait_longer_by_a_tenth_at_most() -> None:
    assert wait_s(chance=0.5) == pytest.approx(945)
    assert wait_s(chance=1.0) == pytest.approx(990)


def test_a_publisher_may_wish_for_longer_but_not_for_ever() -> None:
    assert wait_s(wishes_s=3600) == 3600
    assert wait_s(wishes_s=60) == 900
    assert wait_s(wishes_s=1e9) == timedelta(hours=24).total_seconds()


def test_failures_double_the_wait_up_to_twelve_hours() -> None:
    assert [wait_s(failures=n) / 60 for n in range(1, 9)] == [15, 20, 40, 80, 160, 320, 640, 720]
    assert wait_s(failures=10_000) == timedelta(hours=12).total_seconds()


def test_a_busy_server_is_heard_within_a_minute_and_a_day() -> None:
    assert wait_s(interval_s=60, retry_after_s=5) == 60
    assert wait_s(retry_after_s=7200, failures=9) == 7200
    assert wait_s(retry_after_s=1e9) == timedelta(hours=24).total_seconds()


def test_no_look_comes_sooner_than_the_interval() -> None:
    assert wait_s(retry_after_s=60) == 900
    assert wait_s(interval_s=200_000, wishes_s=60) == 200_000


def test_a_trial_looks_at_its_interval_whatever_happens() -> None:
    assert wait_s(interval_s=2, wishes_s=3600, failures=7, retry_after_s=900, chance=1.0) == 2


def test_a_rhythm_is_learned_from_four_episodes_or_more() -> None:
    weekly = [NOW - timedelta(days=7 * n) for n in range(20)]
    assert rhythm_s(weekly[:3]) is None
    assert rhythm_s(weekly) == 604_800
    assert rhythm_s([*weekly, NOW - timedelta(days=1), NOW - timedelta(days=2_000)]) == 604_800
    assert rhythm_s([NOW] * 9) is None


@pytest.mark.parametrize(
    ("days", "wait_s"), [(1, 3_600), (6.2, 2_520), (7, 0), (10, 0), (11, 1_800), (20, 3_600), (100, 21_600)]
)
def test_a_look_waits_by_how_near_the_next_episode_is(days: float, wait_s: float) -> None:
    newest_at = NOW - timedelta(days=days)
    assert learned_s(now=NOW, newest_at=newest_at, rhythm_s=604_800.0) == pytest.approx(wait_s)


def test_without_episodes_or_a_rhythm_no_look_waits() -> None:
    assert learned_s(now=NOW, newest_at=None, rhythm_s=604_800.0) == 0
    assert learned_s(now=NOW, newest_at=NOW, rhythm_s=None) == 0
