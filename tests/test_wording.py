from hypothesis import given
from hypothesis import strategies as st

from bot.wording import stems, tokens, written


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
