from datetime import UTC, datetime

import pytest

from bot.answers.labels import SEEN_ON_A_PHONE, choices, falls, span_of
from bot.store.episodes import Listed


def listed(title: str, number: int | None = None, show: str = "Night Shift") -> Listed:
    return Listed(
        id=1,
        show_id=1,
        show=show,
        title=title,
        number=number,
        season=None,
        published_at=datetime(2026, 3, 1, tzinfo=UTC),
    )


def test_the_number_comes_first_and_the_date_last_and_the_shows_own_name_goes() -> None:
    (one,) = choices([listed("Night Shift – Episode 12: Salt", 12)])
    assert one.label == "#12 Salt · 2026-03-01"


def test_titles_that_begin_alike_differ_where_a_phone_sees_it() -> None:
    alike = "A long conversation about the history of lighthouses and fog: "
    labels = [one.label[:SEEN_ON_A_PHONE] for one in choices([listed(alike + "brass"), listed(alike + "glass")])]
    assert len(set(labels)) == 2


def test_a_title_is_cut_where_the_one_most_like_it_differs_and_never_for_its_own_double() -> None:
    titles = [
        "A long conversation about bells, one",
        "A long conversation about the history of salt and of paper in the north",
        "A long conversation about the history of salt and of fog in the north",
        "A long conversation about the history of salt and of fog in the north",
        "Something else that is long enough to be cut on a phone, if it had to be",
    ]
    told = [one.label.partition(" ·")[0] for one in choices([listed(title) for title in titles])]
    assert told[0] == titles[0]
    assert told[1].endswith("… paper in the north")
    assert told[2] == told[3]
    assert told[2].endswith("… fog in the north")
    assert told[4] == titles[4]


def test_only_an_episodes_own_number_is_taken_from_its_title() -> None:
    assert [one.label.partition(" ·")[0] for one in choices([listed("12: Salt", 12), listed("12: Salt", 7)])] == [
        "#12 Salt",
        "#7 12: Salt",
    ]


def test_a_label_is_never_longer_than_discord_takes() -> None:
    assert all(len(one.label) <= 100 for one in choices([listed("salt " * 60, 1), listed("salt " * 60 + "x", 2)]))


@pytest.mark.parametrize(
    ("typed", "span"),
    [
        ("2026", (2026, None)),
        ("2026-03", (2026, 3)),
        ("march", (None, 3)),
        ("marz 2026", (2026, 3)),
        ("dez", (None, 12)),
        ("salt", None),
        ("ma", None),
        ("12", None),
    ],
)
def test_years_and_months_are_read_as_times(typed: str, span: tuple[int | None, int | None] | None) -> None:
    assert span_of(typed) == span


def test_a_moment_falls_into_its_month_and_none_into_none() -> None:
    assert falls(datetime(2026, 3, 9, tzinfo=UTC), (2026, 3))
    assert not falls(datetime(2026, 4, 9, tzinfo=UTC), (None, 3))
    assert not falls(None, (2026, None))
