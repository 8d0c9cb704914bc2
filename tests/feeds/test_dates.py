from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.feeds.dates import LONGEST_DURATION_S, duration_of, moment_of

NINE = datetime(2026, 2, 3, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "hours_before_utc_nine"),
    [
        ("Tue, 03 Feb 2026 09:00:00 GMT", 0),
        ("Tue, 03 Feb 2026 09:00:00 +0000", 0),
        ("Tue, 03 Feb 2026 09:00:00 +0100", 1),
        ("Tue, 03 Feb 2026 09:00:00 +01:00", 1),
        ("Tue, 03 Feb 2026 09:00:00 -0500", -5),
        ("Tue, 03 Feb 2026 09:00:00 +0530", 5.5),
        ("Tue, 03 Feb 2026 09:00:00 EST", -5),
        ("Tue, 03 Feb 2026 09:00:00 PDT", -7),
        ("Tue, 03 Feb 2026 09:00:00 CET", 1),
        ("Tue, 03 Feb 2026 09:00:00 CEST", 2),
        ("Tue, 03 Feb 2026 09:00:00 BST", 1),
        ("Tue, 03 Feb 2026 09:00:00 IST", 5.5),
        ("Tue, 03 Feb 2026 09:00:00 AEST", 10),
        ("Tue, 03 Feb 2026 09:00:00 -0500 (EST)", -5),
        ("Tue, 03 Feb 2026 09:00:00 GMT+0100", 1),
        ("Tue, 03 Feb 2026 09:00:00", 0),
        ("Tue, 03 Feb 2026 09:00:00 XYZ", 0),  # RFC 2822: an unknown zone says nothing
        ("Tue, 3 Feb 2026 9:00 GMT", 0),
        ("Tue,03 Feb 26 09:00:00 GMT", 0),
        ("03 Feb 2026 09:00:00 GMT", 0),
        ("Tuesday, 03-Feb-26 09:00:00 GMT", 0),
        ("Di, 03 Feb 2026 09:00:00 +0100", 1),
        ("  Tue, 03 Feb\n 2026 09:00:00 GMT ", 0),
        ("Tue, 03 February 2026 09:00:00 GMT", 0),
        ("February 3, 2026 9:00 AM EST", -5),
        ("Feb 3rd, 2026 09:00", 0),
        ("Tue Feb  3 09:00:00 UTC 2026", 0),
        ("2026-02-03T09:00:00Z", 0),
        ("2026-02-03T09:00:00.000+01:00", 1),
        ("2026-02-03T09:00:00+0100", 1),
        ("2026-02-03 09:00:00", 0),
        ("2026/02/03 09:00", 0),
    ],
)
def test_a_date_is_read(text: str, hours_before_utc_nine: float) -> None:
    assert moment_of(text) == NINE - timedelta(hours=hours_before_utc_nine)


def test_a_day_alone_is_its_midnight() -> None:
    assert moment_of("2026-02-03") == datetime(2026, 2, 3, tzinfo=UTC)
    assert moment_of("03 Feb 2026") == datetime(2026, 2, 3, tzinfo=UTC)


def test_the_edges_of_a_day_are_read() -> None:
    assert moment_of("Tue, 03 Feb 2026 24:00:00 GMT") == datetime(2026, 2, 4, tzinfo=UTC)
    assert moment_of("Wed, 31 Dec 2025 23:59:60 GMT") == datetime(2026, 1, 1, tzinfo=UTC)
    assert moment_of("Tue, 03 Feb 2026 12:30 AM") == datetime(2026, 2, 3, 0, 30, tzinfo=UTC)


def test_a_date_to_come_is_kept_as_published() -> None:
    assert moment_of("Fri, 03 Feb 2096 09:00:00 GMT") == datetime(2096, 2, 3, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "yesterday",
        "soon",
        "1770109200",
        "2026",
        "03/02/2026",
        "Вт, 03 фев 2026 09:00:00 GMT",
        "Tue, 31 Feb 2026 09:00:00 GMT",
        "Tue, 03 Foo 2026 09:00:00 GMT",
        "Tue, 03 Feb 2026 25:00:00 GMT",
        "Tue, 03 Feb 2026 09:61:00 GMT",
        "Tue, 03 Feb 2026 09:00:00 +9900",
        "Thu, 01 Jan 1970 00:00:00 +0000",
        "0000-00-00 00:00:00",
        "0001-01-01T00:00:00Z",
        "2026-02-03T09:00:00Z and more",
        "Tue, 03 Feb 2026 09:00:00 GMT" * 20,
    ],
)
def test_garbage_is_no_date(text: str) -> None:
    assert moment_of(text) is None


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("3723", 3723.0),
        ("3723.5", 3723.5),
        ("1:02:03", 3723.0),
        ("01:02:03", 3723.0),
        ("01:02:03.500", 3723.5),
        ("62:03", 3723.0),
        ("62 min", 3720.0),
        ("62 minutes", 3720.0),
        ("45 Minuten", 2700.0),
        ("1h 2m 3s", 3723.0),
        ("1 hr 2 min", 3720.0),
        ("1 hour, 2 minutes", 3720.0),
        ("1.5 h", 5400.0),
        ("PT1H2M3S", 3723.0),
        ("pt62m", 3720.0),
        ("P1DT1H", 90_000.0),
        (" 42 ", 42.0),
    ],
)
def test_a_duration_is_read(text: str, seconds: float) -> None:
    assert duration_of(text) == seconds


@pytest.mark.parametrize(
    "text",
    ["", "-5", "-1:00", "0", "00:00:00", "P", "PT", "long", "1:2:3:4", "99999999", "9999999", "12:", "1e3", "nan"],
)
def test_garbage_is_no_duration(text: str) -> None:
    assert duration_of(text) is None


@given(st.text(max_size=200))
def test_any_text_is_a_date_or_none(text: str) -> None:
    moment = moment_of(text)
    assert moment is None or moment.tzinfo is UTC


@given(st.text(alphabet="0123456789:.,hmsPTDin -", max_size=30))
def test_any_text_is_a_duration_within_bounds_or_none(text: str) -> None:
    seconds = duration_of(text)
    assert seconds is None or 0 < seconds <= LONGEST_DURATION_S


@pytest.mark.parametrize(
    "shift",
    ["+0000", "-0000", "GMT", "UTC", "+0530", "-0800", "PST", "CEST", "XYZ", "+1400", "+1500", "+0960", "-9:00"],
)
@pytest.mark.parametrize(
    "clock", ["03 Feb 2026 09:00:00", "31 Feb 2026 09:00:00", "01 Jan 1970 00:00:00", "28 Feb 2026 24:00:00"]
)
def test_the_usual_spelling_reads_as_its_longer_cousins_do(clock: str, shift: str) -> None:
    longer = clock.replace("Feb", "February").replace("Jan", "January")
    assert moment_of(f"Tue, {clock} {shift}") == moment_of(f"Tuesday, {longer}  {shift}")
    day, month, year, time = clock.split()
    iso = f"{year}-{1 if month == 'Jan' else 2:02}-{day}T{time}"
    assert moment_of(f"{iso}+05:30") == moment_of(f"{iso} +05:30")
