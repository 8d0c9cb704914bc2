"""Numbers and decades, in digits and in words."""

import pytest

from bot.answers.numbers import spelt
from bot.stems import stem


@pytest.mark.parametrize(
    ("asked", "held"),
    [
        ("2", "zwei"),
        ("thirteen", "13"),
        ("40", "vierzig"),
        ("eighties", "80s"),
        ("80ern", "achtziger"),
        ("1990er", "neunzigern"),
        ("60s", "sixties"),
    ],
)
def test_a_number_is_found_however_it_is_written(asked: str, held: str) -> None:
    assert stem(held) in spelt(asked)


@pytest.mark.parametrize("word", ["1", "one", "ein", "crane", "1980", "8"])
def test_no_other_decade_and_no_article_is_a_number(word: str) -> None:
    assert not {"80s", "1", "one"} & set(spelt(word))
