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
