from datetime import UTC, datetime

import pytest

from bot.errors import UsageError
from bot.store.timing import checked_quiet, checked_when, checked_zone, is_quiet, next_time

FRIDAY_NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)  # 14:00 in Berlin


@pytest.mark.parametrize(
    ("when", "zone", "expected"),
    [
        (None, None, FRIDAY_NOON),
        ("daily 18:00", None, datetime(2026, 5, 1, 18, tzinfo=UTC)),
        ("daily 18:00", "Europe/Berlin", datetime(2026, 5, 1, 16, tzinfo=UTC)),
        ("daily 13:00", "Europe/Berlin", datetime(2026, 5, 2, 11, tzinfo=UTC)),
        ("weekly friday 14:00", "Europe/Berlin", FRIDAY_NOON),
        ("weekly friday 13:59", "Europe/Berlin", datetime(2026, 5, 8, 11, 59, tzinfo=UTC)),
        ("weekly monday 9:00", None, datetime(2026, 5, 4, 9, tzinfo=UTC)),
    ],
)
def test_the_next_time_is_in_the_servers_zone(when: str | None, zone: str | None, expected: datetime) -> None:
    assert next_time(when, zone, FRIDAY_NOON) == expected


@pytest.mark.parametrize(
    ("quiet", "zone", "expected"),
    [
        (None, None, False),
        ("11:00-13:00", None, True),
        ("11:00-13:00", "Europe/Berlin", False),
        ("22:00-12:30", None, True),
        ("22:00-07:00", None, False),
    ],
)
def test_quiet_hours_may_go_over_midnight(quiet: str | None, zone: str | None, *, expected: bool) -> None:
    assert is_quiet(quiet, zone, FRIDAY_NOON) is expected


def test_what_is_typed_is_checked() -> None:
    assert checked_when(" Daily  18:00 ") == "daily 18:00"
    assert checked_when("at once") is None
    assert checked_quiet("22:00 - 07:00") == "22:00 - 07:00"
    assert is_quiet("22:00 - 07:00", None, FRIDAY_NOON) is False
    assert checked_quiet("") is None
    assert checked_zone("Europe/Berlin") == "Europe/Berlin"
    for check, wrong in (
        (checked_when, "hourly"),
        (checked_when, "daily 25:00"),
        (checked_quiet, "at night"),
        (checked_zone, "Mars/Base"),
        (checked_zone, "../etc/passwd"),
    ):
        with pytest.raises(UsageError):
            check(wrong)
