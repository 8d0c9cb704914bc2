"""Words that the index holds in another form, by sound, by derivation, inside a compound; and what is none."""

import pytest

from bot.answers.widen import sound, terms_asked
from bot.search.plan import Term, terms_of
from bot.search.vocabulary import Vocabulary

COUNTS = {"bamboo": 3, "fog": 2, "salt": 5, "linsensupp": 1, "linsen": 2, "crane": 4, "optimist": 2, "bratwurst": 1}
KNOWN = Vocabulary(counts=COUNTS | {"sue": 2, "cool": 9, "two": 3}, passages=40, acronyms={}, languages=("de",))


def forms(word: str, asked: str = "welche Folge") -> set[str]:
    (term,) = terms_asked((word,), KNOWN, asked)
    return {form.stems[0] for form in term.forms}


@pytest.mark.parametrize(
    ("asked", "held"),
    [
        ("bambu", "bamboo"),
        ("foggy", "fog"),
        ("salty", "salt"),
        ("suppe", "linsensupp"),
        ("wursten", "bratwurst"),
        ("2", "two"),
    ],
)
def test_a_word_is_found_in_the_form_that_the_index_holds(asked: str, held: str) -> None:
    assert held in forms(asked)


@pytest.mark.parametrize(("asked", "held"), [("mist", "optimist"), ("cobol", "cool")])
def test_what_merely_looks_alike_is_no_form_of_a_word(asked: str, held: str) -> None:
    assert held not in forms(asked, f"the one about {asked}")


def test_a_german_question_alone_is_read_by_german_forms() -> None:
    assert "sue" not in forms("suez", "which episode is about the suez canal")


def test_a_word_that_the_index_holds_as_written_stays_as_it_is() -> None:
    assert terms_asked(("crane",), KNOWN, "crane") == terms_of(("crane",), KNOWN)


def test_a_word_that_nothing_resembles_stays_unknown() -> None:
    (term,) = terms_asked(("xylophone",), KNOWN, "xylophone")
    assert term == Term(word="xylophone", forms=(), weight=term.weight, found=0)


def test_spellings_that_sound_alike_are_one() -> None:
    assert sound("philipp") == sound("filip")
    assert sound("kaffee") == sound("caffi")


PARTED = Vocabulary(
    counts={"film": 4, "projektor": 2, "planetarium": 3, "kuppel": 2, "leuchtturm": 5, "lich": 9},
    passages=40,
    acronyms={},
    languages=("de",),
)


@pytest.mark.parametrize(
    ("asked", "held"),
    [
        ("filmprojektor", {"film", "projektor"}),
        ("filmprojektoren", {"film", "projektor"}),
        ("planetariumskuppel", {"planetarium", "kuppel"}),
        ("leuchtturmromantik", {"leuchtturm"}),
        ("kuppelbau", {"kuppel"}),
    ],
)
def test_a_compound_is_found_by_the_parts_that_the_index_holds(asked: str, held: set[str]) -> None:
    (term,) = terms_asked((asked,), PARTED, "worum geht es")
    assert {form.stems[0] for form in term.forms} == held


def test_a_short_part_alone_tells_nothing_of_a_compound() -> None:
    (term,) = terms_asked(("filmriss",), PARTED, "worum geht es")
    assert term.forms == ()


def test_an_english_word_is_not_taken_apart() -> None:
    (term,) = terms_asked(("leuchtturmromantik",), PARTED, "which one is about leuchtturmromantik")
    assert term.forms == ()


def test_a_part_tells_half_of_what_the_whole_word_does() -> None:
    (whole,) = terms_asked(("projektor",), PARTED, "worum geht es")
    (parted,) = terms_asked(("leuchtturmromantik",), PARTED, "worum geht es")
    assert max(form.worth for form in parted.forms) < 0.6 < max(form.worth for form in whole.forms)
