import pytest

from bot.search.alike_de import synonyms
from bot.text import fold


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("schwiegermama", "schwiegereltern"),
        ("scheiben", "fenster"),
        ("angeschwiegen", "schweigen"),
        ("salz", "versalzen"),
        ("atomkraftwerke", "atomreaktor"),
        ("urlaub", "ferienhaus"),
    ],
)
def test_words_of_the_household_stand_for_each_other(asked: str, said: str) -> None:
    assert said in synonyms(asked)


@pytest.mark.parametrize(
    ("asked", "said"),
    [("kirmes", "jahrmarkt"), ("gärtnern", "garten"), ("hallenbad", "freibad"), ("pastor", "pfarrer")],
)
def test_words_of_the_town_stand_for_each_other(asked: str, said: str) -> None:
    assert said in synonyms(fold(asked))
