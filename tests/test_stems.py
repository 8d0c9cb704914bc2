import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.stems import stem


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("caresses", "caress"),
        ("ponies", "poni"),
        ("agreed", "agre"),
        ("hopping", "hop"),
        ("relational", "relat"),
        ("lighthouses", "lighthous"),
        ("keepers", "keeper"),
        ("archery", "archeri"),
        ("ox", "ox"),
    ],
)
def test_english_words_are_stemmed_as_porter_did(word: str, expected: str) -> None:
    assert stem(word) == expected


@given(st.text(max_size=80))
def test_any_text_has_a_stem(word: str) -> None:
    assert isinstance(stem(word), str)
