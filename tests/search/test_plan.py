import sqlite3

from hypothesis import given
from hypothesis import strategies as st

from bot.search.acronyms import learned
from bot.search.plan import all_of, any_of, content_words, telling_words, terms_of
from bot.search.vocabulary import Vocabulary
from bot.stems import stem
from bot.wording import tokens

SAID = "the keeper of a lighthouse oils his lamp with train oil while foghorn signals and OpenBeam beacons 80,000 times"
KNOWN = Vocabulary(
    counts={stem(word): 1 for word in tokens(SAID)}, passages=10, acronyms={"lro": ("lamp", "room", "order")}
)


def forms_of(text: str) -> set[tuple[str, ...]]:
    return {form.stems for term in terms_of(content_words(text), KNOWN) for form in term.forms}


def test_small_words_are_left_out_unless_there_is_nothing_else() -> None:
    assert content_words("what is the lamp") == ("lamp",)
    assert content_words("what is it") == ("what", "is", "it")
    assert telling_words("what is it") == ()


def test_a_misspelt_word_is_mended_from_the_words_of_the_index() -> None:
    assert ("lighthous",) in forms_of("lihgthouse")


def test_two_letters_swapped_are_put_right_at_a_words_beginning_and_in_a_short_one_too() -> None:
    assert ("foghorn",) in forms_of("ofghorn")
    assert ("lamp",) in forms_of("lmap")
    assert ("lamp",) not in forms_of("lump")


def test_a_word_that_may_be_written_together_or_stand_in_another_may_be_a_slip_too() -> None:
    known = Vocabulary(counts={"margali": 3, "mar": 9, "gail": 9}, passages=99, acronyms={})
    assert [form.stems for term in terms_of(("margail",), known) for form in term.forms] == [
        ("mar", "gail"),
        ("margali",),
    ]


def test_a_slip_is_not_mended_to_a_word_that_was_written_beside_it_nor_a_number_to_another() -> None:
    known = Vocabulary(counts={"kler": 3, "kleir": 1, "80001": 2}, passages=99, acronyms={})
    asked = terms_of(("kler", "klier", "80010"), known)
    assert [[form.stems for form in term.forms if form.worth < 0.9] for term in asked] == [[], [("kleir",)], []]


def test_a_word_written_apart_is_found_as_the_one_word_of_the_index() -> None:
    assert ("openbeam",) in forms_of("open beam")


def test_a_word_written_together_is_found_as_two() -> None:
    assert ("train", "oil") in forms_of("trainoil")


def test_thousands_may_be_written_with_a_k() -> None:
    assert ("80", "000") in forms_of("80k")


def test_an_acronym_is_found_by_what_it_stands_for_and_the_other_way_round() -> None:
    assert ("lamp", "room", "order") in forms_of("LRO")
    assert ("lro",) in forms_of("lamp room order")


def test_acronyms_are_learned_from_texts_that_explain_them() -> None:
    assert learned(("We visit the Northern Lights Board (NLB) today.",)) == {"nlb": ("northern", "light", "board")}


def test_an_unknown_word_has_no_form_and_weighs_most() -> None:
    unknown, known = terms_of(("zanzibar", "lamp"), KNOWN)
    assert not unknown.forms
    assert unknown.weight > known.weight


@given(st.text(max_size=400))
def test_no_text_breaks_the_expression(text: str) -> None:
    index = sqlite3.connect(":memory:")
    index.execute("CREATE VIRTUAL TABLE f USING fts5 (t)")
    vocabulary = Vocabulary(counts={stem(word): 1 for word in tokens(text)}, passages=3, acronyms={})
    terms = [term for term in terms_of(content_words(text), vocabulary) if term.forms]
    for match in (all_of(terms), any_of(terms)) if terms else ():
        index.execute("SELECT rowid FROM f WHERE f MATCH ?", (match,)).fetchall()
    index.close()


def test_two_slips_in_a_long_word_are_worth_as_much_as_one() -> None:
    known = Vocabulary(counts={"leuchtturmwarterin": 1, "bojen": 1}, passages=10, acronyms={})

    def worth(word: str) -> float:
        return max(form.worth for term in terms_of((word,), known) for form in term.forms)

    assert worth("leuchturmwartrin") == worth("leuchtturmwartrin") > 0.8
