"""Words that the index holds in another form: by sound, by derivation, inside a compound."""

import pytest

from bot.answers.widen import sound, widened
from bot.search.plan import Term, terms_of
from bot.search.vocabulary import Vocabulary

KNOWN = Vocabulary(counts={"bamboo": 3, "fog": 2, "salt": 5, "linsensupp": 1, "crane": 4}, passages=40, acronyms={})


def forms(word: str) -> set[str]:
    (term,) = widened(terms_of((word,), KNOWN), KNOWN)
    return {form.stems[0] for form in term.forms}


@pytest.mark.parametrize(
    ("asked", "held"), [("bambu", "bamboo"), ("foggy", "fog"), ("salty", "salt"), ("Suppe".lower(), "linsensupp")]
)
def test_a_word_is_found_in_the_form_that_the_index_holds(asked: str, held: str) -> None:
    assert held in forms(asked)


def test_a_word_that_the_index_holds_as_written_stays_as_it_is() -> None:
    terms = terms_of(("crane",), KNOWN)
    assert widened(terms, KNOWN) == terms


def test_a_word_that_nothing_resembles_stays_unknown() -> None:
    (term,) = widened(terms_of(("xylophone",), KNOWN), KNOWN)
    assert term == Term(word="xylophone", forms=(), weight=term.weight, found=0)


def test_spellings_that_sound_alike_are_one() -> None:
    assert sound("philipp") == sound("filip")
    assert sound("kaffee") == sound("caffi")
