"""English words that stand for each other: each meaning holds words of several stems, none that says anything."""

import pytest

from bot.search.alike_en import ALIKE_EN
from bot.search.alike_en_more import MORE_EN
from bot.search.everyday import ALIKE
from bot.stems import stem

TABLES = [[meaning.split() for meaning in table.split(";")] for table in (ALIKE_EN, MORE_EN)]
MEANINGS = [words for table in TABLES for words in table]


@pytest.mark.parametrize(
    ("asked", "written"),
    [
        ("elevator", "lift"),
        ("lift", "elevator"),
        ("torch", "flashlight"),
        ("vicar", "priest"),
        ("pavement", "sidewalk"),
        ("nappy", "diaper"),
        ("xmas", "holiday"),
        ("lawmaker", "senator"),
        ("conman", "swindler"),
        ("oversight", "monitor"),
    ],
)
def test_a_word_stands_for_another_of_its_meaning(asked: str, written: str) -> None:
    assert stem(written) in ALIKE[stem(asked)]


@pytest.mark.parametrize(("asked", "other"), [("university", "cosmos"), ("medication", "physician"), ("coding", "app")])
def test_what_shares_a_stem_with_a_word_of_a_meaning_is_not_of_it(asked: str, other: str) -> None:
    assert stem(other) not in ALIKE.get(stem(asked), ())


def test_a_meaning_has_words_of_several_stems_each_once() -> None:
    for words in MEANINGS:
        stems = [stem(word) for word in words]
        assert len(set(stems)) == len(stems) > 1, words


def test_meanings_are_in_order() -> None:
    for table in TABLES:
        first = [words[0] for words in table]
        assert first == sorted(first)
