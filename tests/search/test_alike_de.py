import pytest

from bot.search.alike_de import synonyms


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
