"""Names that are worth a closer look, found by what their letters and sounds share with what was typed."""

from bot.people.names import likest, part_of
from bot.people.trigrams import Trigrams

NAMES = ["mara lindqvist", "neil karadag", "ruth penhallow", "odalys ferrante", "春 上", "tomasz wieczorek"] * 40


def test_a_letter_missing_or_a_sound_alike_is_near() -> None:
    near = Trigrams(NAMES)
    assert near.near("mara lindqist", limit=40) == list(range(0, 240, 6))
    assert set(near.near("neal", limit=40)) == set(range(1, 240, 6))


def test_places_come_in_their_order_and_no_more_than_asked_for() -> None:
    found = Trigrams(NAMES).near("ferrante", limit=7)
    assert found == sorted(found)
    assert len(found) == 7


def test_any_script_is_found_and_nothing_finds_nothing() -> None:
    near = Trigrams(NAMES)
    assert near.near("春 上", limit=1) == [4]
    assert near.near("xqz", limit=5) == []
    assert Trigrams([]).near("mara", limit=5) == []


def test_what_is_near_is_measured_as_without() -> None:
    titles = [f"on {name} and salt {at}" for at, name in enumerate(NAMES)]
    near = Trigrams(titles)
    for typed in ("mara lind", "penhalow", "salt 17", "ferrante and"):
        assert part_of(typed, titles, limit=5, among=near) == part_of(typed, titles, limit=5)
    assert likest("ruth penhalow", NAMES, limit=3, among=Trigrams(NAMES)) == likest("ruth penhalow", NAMES, limit=3)
