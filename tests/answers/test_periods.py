from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.periods import find_period, period_of

NOW = datetime(2026, 5, 13, 15, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("typed", "after", "before"),
    [
        ("2024", "2024-01-01", "2025-01-01"),
        ("2024-03", "2024-03-01", "2024-04-01"),
        ("march 2024", "2024-03-01", "2024-04-01"),
        ("März 2024", "2024-03-01", "2024-04-01"),
        ("2024-12-31", "2024-12-31", "2025-01-01"),
        ("31.12.2024", "2024-12-31", "2025-01-01"),
        ("3 june 2025", "2025-06-03", "2025-06-04"),
        ("June 3rd, 2025", "2025-06-03", "2025-06-04"),
        ("in may", "2026-05-01", "2026-06-01"),
        ("in june", "2025-06-01", "2025-07-01"),
        ("last month", "2026-04-01", "2026-05-01"),
        ("letzte Woche", "2026-05-04", "2026-05-11"),
        ("last year", "2025-01-01", "2026-01-01"),
        ("yesterday", "2026-05-12", "2026-05-13"),
        ("last 3 weeks", "2026-04-22", None),
        ("this year", "2026-01-01", None),
        ("since 2024", "2024-01-01", None),
        ("until march 2024", None, "2024-03-01"),
        ("from june to august 2025", "2025-06-01", "2025-09-01"),
        ("Juni, Juli und August 2025", "2025-06-01", "2025-09-01"),
        ("zwischen März und Mai", "2026-03-01", "2026-06-01"),
        ("november 2024 to february 2025", "2024-11-01", "2025-03-01"),
        ("november to february", "2025-11-01", "2026-03-01"),
        ("im Sommer 2025", "2025-06-01", "2025-09-01"),
        ("last winter", "2025-12-01", "2026-03-01"),
        ("letzten Herbst", "2025-09-01", "2025-12-01"),
        ("Q3 2025", "2025-07-01", "2025-10-01"),
        ("im ersten Quartal 2025", "2025-01-01", "2025-04-01"),
        ("the second half of 2025", "2025-07-01", "2026-01-01"),
    ],
)
def test_times_are_read_as_people_write_them(typed: str, after: str | None, before: str | None) -> None:
    read = period_of(typed, now=NOW)
    assert read is not None
    assert (read.after and read.after.date().isoformat()) == after
    assert (read.before and read.before.date().isoformat()) == before


@pytest.mark.parametrize(
    "typed", ["", "soon", "you may go", "#2024", "2024-13", "bis heute", "heute noch", "it still runs today", "summer"]
)
def test_what_is_no_time_is_none(typed: str) -> None:
    assert period_of(typed, now=NOW) is None


@given(st.text(max_size=80))
def test_any_text_is_read_or_not_but_never_breaks(text: str) -> None:
    found = find_period(text, now=NOW)
    assert found is None or found[0].after or found[0].before
