from datetime import UTC, datetime

import pytest

from bot.feeds.wishes import LONGEST_WISH_S, retry_after_s, wishes_s

NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)
DATE = "Fri, 01 May 2026 12:00:00 GMT"
LATER = "Fri, 01 May 2026 13:00:00 GMT"


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"Cache-Control": "max-age=600"}, 600.0),
        ({"Cache-Control": "public, MAX-AGE=600, must-revalidate"}, 600.0),
        ({"Cache-Control": 'max-age="600"'}, 600.0),
        ({"Cache-Control": "max-age=0"}, 0.0),
        ({"Cache-Control": "s-maxage=600"}, None),
        ({"Cache-Control": "no-cache"}, None),
        ({"Cache-Control": "max-age=-1"}, None),
        ({"Cache-Control": "max-age=99999999999"}, LONGEST_WISH_S),
        ({"Expires": LATER, "Date": DATE}, 3600.0),
        ({"Expires": DATE, "Date": LATER}, 0.0),
        ({"Expires": "0", "Date": DATE}, None),
        ({"Expires": LATER}, None),
        ({"Cache-Control": "max-age=60", "Expires": LATER, "Date": DATE}, 60.0),
    ],
)
def test_how_long_an_answer_is_fresh(headers: dict[str, str], seconds: float | None) -> None:
    assert wishes_s(headers) == seconds


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"Retry-After": "120"}, 120.0),
        ({"Retry-After": " 0 "}, 0.0),
        ({"Retry-After": LATER}, 3600.0),
        (
            {"Retry-After": LATER, "Date": "Fri, 01 May 2026 12:30:00 GMT"},
            1800.0,
        ),  # its clock is wrong, its wish is not
        ({"Retry-After": "Thu, 01 Jan 2026 00:00:00 GMT"}, 0.0),
        ({"Retry-After": "soon"}, None),
        ({"Retry-After": "-5"}, None),
    ],
)
def test_when_to_come_back(headers: dict[str, str], seconds: float | None) -> None:
    assert retry_after_s(headers, NOW) == seconds
