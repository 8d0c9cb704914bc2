import pytest

from bot.search import alike_de_deeds, alike_de_talk
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
    [
        ("kirmes", "jahrmarkt"),
        ("nett", "freundlich"),
        ("gärtnern", "garten"),
        ("hallenbad", "freibad"),
        ("pastor", "pfarrer"),
    ],
)
def test_words_of_the_town_stand_for_each_other(asked: str, said: str) -> None:
    assert said in synonyms(fold(asked))


@pytest.mark.parametrize(
    ("asked", "said"),
    [("gremium", "ausschuss"), ("befragung", "studie"), ("experten", "fachleute"), ("razzia", "durchsuchung")],
)
def test_words_of_state_and_science_stand_for_each_other(asked: str, said: str) -> None:
    assert said in synonyms(fold(asked))


@pytest.mark.parametrize(
    ("asked", "said"),
    [("aufnehmen", "aufnahme"), ("umzug", "umgezogen"), ("schnitt", "schneiden")],
)
def test_what_is_done_stands_for_the_deed(asked: str, said: str) -> None:
    assert said in synonyms(fold(asked))


@pytest.mark.parametrize("told", [alike_de_talk.WORDS, alike_de_deeds.WORDS])
def test_a_line_ends_a_meaning(told: str) -> None:
    meanings = [one.split() for one in told.strip().replace("\n", ";").split(";")]
    assert all(len(set(words)) == len(words) > 1 for words in meanings)
