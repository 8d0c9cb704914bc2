from datetime import UTC, datetime, timedelta

import pytest

from bot.feeds.rhythm import next_look

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
