import random

from bot.people.names import likest
from bot.people.preselect import Postings
from bot.text import fold
from tests.people.crowd import word

chance = random.Random(4)
GIVEN = [word(chance, 2) for _ in range(500)]
NAMES = list(dict.fromkeys(f"{chance.choice(GIVEN)} {word(chance, 3)}" for _ in range(20_000)))
NEAR = Postings(NAMES)


def shown(typed: str) -> list[str]:
    return [NAMES[found.place] for found in likest(typed, NAMES, limit=5, among=NEAR)]


def test_a_full_name_with_a_letter_missing_is_among_the_first_five() -> None:
    asked = chance.sample(NAMES, 100)
    assert sum(name in shown(name[:4] + name[5:]) for name in asked) >= 99


def test_a_half_typed_name_with_letters_swapped_is_found() -> None:
    asked = chance.sample(NAMES, 100)
    halves = [(name, name[1] + name[0] + name[2 : name.index(" ") + 5]) for name in asked]
    assert sum(any(found[:4] == name[:4] for found in shown(half)) for name, half in halves) >= 85


def test_a_name_that_sounds_alike_is_found_though_it_shares_few_letters() -> None:
    names = (*NAMES, "neel nanda", "kaat moos")
    near = Postings(names)
    for typed, meant in (("neil nanda", "neel nanda"), ("cat moss", "kaat moos")):
        assert meant in [names[found.place] for found in likest(typed, names, limit=5, among=near)]


def test_any_script_is_found() -> None:
    names = (*NAMES, *map(fold, ("Мария Петрова", "山田 太郎", "김 민수")))
    near = Postings(names)
    for typed, place in (("мария петрва", -3), ("山田 太郎", -2), ("김 민", -1)):
        assert names[likest(typed, names, limit=1, among=near)[0].place] == names[place]


def test_the_first_letter_is_enough() -> None:
    assert all(any(part.startswith("k") for part in name.split()) for name in shown("k"))
    assert len(shown("k")) == 5


def test_nothing_and_no_names_give_nothing() -> None:
    assert Postings(()).near("mara", limit=5) == []
    assert NEAR.near("", limit=5) == []
