import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from bot.text import fold
from bot.wording import spaced, stems, tokens, written


def test_words_are_folded_and_bare() -> None:
    assert tokens("Café-Straße: c++, snake_case!") == ("cafe", "strasse", "c", "snake", "case")


def test_runs_without_spaces_become_pairs() -> None:
    assert tokens("東京タワーへ") == ("東京", "京タ", "タワ", "ワー", "ーへ")


def test_a_single_character_of_such_a_script_stays_itself() -> None:
    assert tokens("茶 time") == ("茶", "time")


def test_what_the_index_gets_is_the_stems_with_spaces_between() -> None:
    assert written("Keepers of lighthouses") == "keeper of lighthous"


@given(st.text(max_size=300))
def test_what_is_written_reads_back_as_the_same_stems(text: str) -> None:
    assert tuple(written(text).split()) == stems(text)


@given(st.text(max_size=60))
def test_folding_a_text_is_folding_its_characters(text: str) -> None:
    letters = str.maketrans({"æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "’": "'", "‘": "'"})
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(letters))
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    assert fold(text) == " ".join(bare.split())


@given(st.text(st.sampled_from("aäéZ ’“”–—…«»_1'ß東"), max_size=40))
def test_marks_beyond_ascii_part_words_as_all_others_do(text: str) -> None:
    plain = text
    for mark in "“”–—…«»":
        plain = plain.replace(mark, ".")
    assert tokens(text) == tokens(plain)


@given(st.text(max_size=60))
def test_words_with_spaces_between_are_the_same_words(text: str) -> None:
    assert tokens(text) == tokens(spaced(text)) if spaced(text) else True
    assert spaced("Der Leuchtturmwärter – nachts").split() == ["der", "leuchtturmwarter", "nachts"]
    assert not spaced("東京")
