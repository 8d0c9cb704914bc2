from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.feeds.pairs import are_one_show, same_episodes
from bot.feeds.twins import Twin

NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)


def twin(title: str, days: float = 0, length_s: float | None = 3_600) -> Twin:
    return Twin(title=title, audio_url=None, published_at=NOW - timedelta(days=days), duration_s=length_s)


def test_episodes_are_the_same_by_title_day_and_length() -> None:
    audio = [twin("The Salt Road", 7), twin("Bells and Fog", 0), twin("The Long Rope", 14)]
    video = [
        twin("Bells & and fog!", 1, None),
        twin("The Salt Road | Night Shift", 6, 3_900),
        twin("The Long Rope", 60),
    ]
    assert same_episodes(audio, video, ("Night Shift",)) == ((0, 1), (1, 0))
    assert same_episodes(audio, [twin("bells AND fog", 2)], ()) == ((1, 0),)


def test_an_episode_is_known_however_its_number_and_its_shows_name_stand_in_the_title() -> None:
    audio = [twin("#12 – The salt road", 7), twin("11: Bells and fog", 14), twin("Folge 10 – Kalte Häfen", 21)]
    video = [
        twin("The salt road | Night Shift Ep. 12", 6, None),
        twin("Night Shift #11 Bells and fog", 14),
        twin("Kalte Häfen (Night Shift, Folge 10)", 20),
    ]
    assert same_episodes(audio, video, ("Night Shift",)) == ((0, 0), (1, 1), (2, 2))
    assert same_episodes([twin("S2E4: The salt road")], [twin("The salt road - Episode 4")], ()) == ((0, 0),)


def test_another_number_or_part_is_another_episode() -> None:
    assert same_episodes([twin("Ep. 12: Listener mail")], [twin("Listener mail – Ep. 13")], ()) == ()
    assert same_episodes([twin("The salt road, part 1")], [twin("The salt road, part 2")], ()) == ()
    assert same_episodes([twin("#3 Our year 2024")], [twin("Our year 2023")], ()) == ()
    undated = Twin(title="The salt road", audio_url=None, published_at=None, duration_s=None)
    assert same_episodes([twin("#12 The salt road")], [undated], ()) == ()


def test_another_length_is_another_episode() -> None:
    assert same_episodes([twin("The Salt Road")], [twin("The Salt Road", 0, 90)]) == ()


def test_a_title_that_is_used_twice_tells_nothing() -> None:
    assert same_episodes([twin("Listener Mail", 0), twin("Listener Mail", 7)], [twin("Listener Mail", 0)]) == ()
    assert same_episodes([twin("Trailer")], [twin("Trailer")]) == ()


def test_two_shows_are_one_if_half_of_the_smaller_is_shared() -> None:
    four = [twin(f"On salt and {n}") for n in range(4)]
    assert are_one_show(four, four * 9, 3)
    assert not are_one_show(four, four, 2)
    assert not are_one_show(four * 9, four * 9, 5)


@given(st.lists(st.text(max_size=12), max_size=9), st.lists(st.text(max_size=12), max_size=9), st.text(max_size=9))
def test_each_episode_is_in_one_pair_at_most(ours: list[str], theirs: list[str], name: str) -> None:
    pairs = same_episodes([twin(title) for title in ours], [twin(title) for title in theirs], (name,))
    assert len({main for main, _ in pairs}) == len({other for _, other in pairs}) == len(pairs)
