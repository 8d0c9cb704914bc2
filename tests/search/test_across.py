import pytest

from bot.search.across import across, beside


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("windmills", "windmuhle"),
        ("ferry", "fahre"),
        ("baker", "backer"),
        ("soldiers", "soldat"),
        ("glacier", "gletscher"),
        ("divorced", "scheidung"),
    ],
)
def test_an_english_word_has_german_ones_that_stand_for_it(asked: str, said: str) -> None:
    assert said in across(asked, "en")


@pytest.mark.parametrize(
    ("asked", "said"), [("windmuhlen", "windmill"), ("gletschern", "glacier"), ("scheidung", "divorce")]
)
def test_a_german_word_has_english_ones(asked: str, said: str) -> None:
    assert said in across(asked, "de")


@pytest.mark.parametrize(("word", "language", "other"), [("poison", "en", "gift"), ("council", "en", "rat")])
def test_what_reads_as_another_word_of_the_other_language_stands_for_nothing(
    word: str, language: str, other: str
) -> None:
    assert other not in across(word, language)


def test_a_word_is_told_from_one_whose_stem_it_is() -> None:
    assert across("dach", "de") == ("roof",)
    assert across("dachs", "de") == ("badger",)


def test_other_languages_have_none() -> None:
    assert across("glacier", "fr") == ()


def test_words_of_one_language_that_share_a_meaning_stand_beside_each_other() -> None:
    assert "moor" in beside("sumpf", "de")
    assert "sumpf" not in beside("sumpf", "de")
