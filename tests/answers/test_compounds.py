"""German words that are made of words, in a question and in what it asks about, and forms that no stemmer knows."""

import pytest

from bot.answers.compounds import inflected
from bot.answers.slips import respelt
from bot.answers.widen import terms_asked, terms_beside
from bot.search.plan import Term, is_everyday
from bot.search.vocabulary import Vocabulary
from bot.stems import stem
from bot.text import fold

_HELD = (
    "nebelhorn kartenspiel dienstarten dienst erwarten setzt uber aquarien abfragen hafensteuer turmwachterin glas "
    "kuppeln saltglas kuhen darme melden"
)
KNOWN = Vocabulary(
    counts={stem(word): 2 for word in _HELD.split()} | {"uber": 90}, passages=400, acronyms={}, languages=("de",)
)
ASKED = "in welcher Folge geht es um"


def terms(*words: str) -> tuple[Term, ...]:
    return terms_asked(tuple(map(fold, words)), KNOWN, f"{ASKED} {' '.join(words)}")


def stems_of(term: Term) -> set[str]:
    return {form.stems[0] for form in term.forms if len(form.stems) == 1}


def test_a_word_inside_of_another_is_a_part_only_where_the_rest_is_a_word() -> None:
    assert "dienstarten" in stems_of(terms("Arten")[0])
    assert not stems_of(terms("Arten")[0]) & {stem("kartenspiel"), "erwarten"}


def test_the_first_part_of_a_compound_may_stand_in_the_plural_alone() -> None:
    assert stems_of(terms("Kuhdärme")[0]) == {stem("kuhen"), stem("darme")}


def test_a_word_before_a_verb_is_no_part_of_a_compound() -> None:
    assert "uber" not in stems_of(terms("übersetzt")[0])


@pytest.mark.parametrize(
    ("asked", "word"), [("wer erklärt die Fledermaus", "fledermaus"), ("who explains the bats", "bats")]
)
def test_a_plural_that_is_stemmed_to_the_word_itself_is_a_form_of_it(asked: str, word: str) -> None:
    known = Vocabulary(counts={stem("fledermause"): 3}, passages=400, acronyms={}, languages=("de",))
    assert stems_of(terms_asked((word,), known, asked)[0]) == {"fledermaus"}


@pytest.mark.parametrize(("asked", "held"), [("Aquarium", "aquarien"), ("abgefragt", "abfragen"), ("meldet", "melden")])
def test_plurals_from_latin_and_forms_of_verbs_are_forms(asked: str, held: str) -> None:
    assert stem(held) in stems_of(terms(asked)[0])


def test_two_words_are_found_as_the_compound_that_they_make() -> None:
    assert all(stem("hafensteuer") in stems_of(term) for term in terms("Hafen", "Steuer"))
    assert all(stem("turmwachterin") in stems_of(term) for term in terms("Turm", "Wächterin"))


@pytest.mark.parametrize(
    ("asked", "title"),
    [
        ("Höhle", "Höhlenvermessung"),
        ("Kuppeln", "Die Glaskuppel"),
        ("Vogel", "Nachtvogel im Nebel"),
        ("Film", "Drei Nachtfilme"),
    ],
)
def test_a_word_is_found_in_a_compound_of_a_title_that_begins_or_ends_with_it(asked: str, title: str) -> None:
    (term,) = terms_beside(terms(asked), (title,), f"{ASKED} {asked}", KNOWN)
    (made,) = (word for word in fold(title).split() if fold(asked)[:4] in word)
    assert stem(made) in stems_of(term)


def test_titles_say_nothing_of_an_english_words_compounds() -> None:
    asked = "when do they get to the mast"
    before = terms_asked(("start",), KNOWN, asked)
    assert terms_beside(before, ("Startlinie",), asked, KNOWN) == before


def test_a_compound_of_a_title_is_found_by_an_english_word_for_its_part() -> None:
    asked = "which episode is about the lighthouse"
    (term,) = terms_beside(terms_asked(("lighthouse",), KNOWN, asked), ("Die Leuchtturmküche",), asked, KNOWN)
    assert "leuchtturmkuch" in {form.stems[0] for form in term.forms}


@pytest.mark.parametrize(
    ("word", "held", "asked"),
    [
        ("ferry", "fähren", "when does the ferry"),
        ("Fähre", "ferry", "wann kommt die"),
        ("thief", "diebe", "who is the"),
    ],
)
def test_a_word_is_found_by_what_stands_for_it_in_the_other_language(word: str, held: str, asked: str) -> None:
    known = Vocabulary(counts={stem(fold(held)): 2}, passages=400, acronyms={}, languages=("de",))
    (term,) = terms_asked((fold(word),), known, f"{asked} {word}")
    assert stems_of(term) == {stem(fold(held))}


def test_an_english_question_has_no_german_words_where_no_feed_is_german() -> None:
    known = Vocabulary(counts={"fahre": 2}, passages=400, acronyms={})
    assert terms_asked(("ferry",), known, "when does the ferry leave")[0].found == 0


def test_two_letters_that_differ_are_no_slip_of_a_small_word() -> None:
    assert respelt("der staat und statt") == "der staat und statt"
    assert respelt("minuute epsiode") == "minute episode"
    assert respelt("rabatcode") == "rabattcode"


@pytest.mark.parametrize("word", ["funktioniert", "normaler", "braucht", "lebt", "gehört"])
def test_words_for_anything_are_known_with_their_endings(word: str) -> None:
    assert is_everyday(terms(word)[0])


@pytest.mark.parametrize(
    ("asked", "held"),
    [
        ("Chefin", "vorgesetzt"),
        ("verbieten", "zensur"),
        ("Bullen", "polizisten"),
        ("geheizt", "abwarme"),
        ("verdient", "honorar"),
    ],
)
def test_words_that_stand_for_each_other_are_found_in_their_forms(asked: str, held: str) -> None:
    known = Vocabulary(counts={stem(held): 2}, passages=400, acronyms={}, languages=("de",))
    (term,) = terms_asked((fold(asked),), known, f"{ASKED} {asked}")
    assert stems_of(term) == {stem(held)}


def test_a_compound_of_a_title_is_found_by_a_word_that_stands_for_its_part() -> None:
    (term,) = terms_beside(terms("Knast"), ("Gefängnisinsel im Nebel",), f"{ASKED} Knast", KNOWN)
    assert "gefangnisinsel" in {form.stems[0] for form in term.forms if form.worth < 0.6}


@pytest.mark.parametrize("noun", ["Planet", "Konzert"])
def test_a_noun_that_ends_like_a_verb_is_none(noun: str) -> None:
    known = Vocabulary(counts={"planen": 2, "konzern": 2}, passages=400, acronyms={}, languages=("de",))
    assert inflected(fold(noun), known) == ()


@pytest.mark.parametrize(("asked", "found"), [("hamer", {"hammer"}), ("hame", set()), ("ammer", set())])
def test_a_short_word_that_lacks_a_letter_is_found_in_a_title_beside_another_word(asked: str, found: set[str]) -> None:
    said = f"{ASKED} Glas {asked}"
    _, term = terms_beside(terms("Glas", asked), ("Der Hammer im Glas",), said, KNOWN)
    assert stems_of(term) == found
