"""The words that a text writes small are told alike whether few or many are asked for; glue is counted once a joint."""

import pytest

from bot.shownotes.glue import is_glued
from bot.shownotes.people.ground import ground_of
from bot.shownotes.urls import find

TEXT = (
    "The lighthouse stands; Lamps burn. Over-the-top lamps, don't: x_lanterns lanternsX. "
    "ein grünes Licht\nwarm\u00a0light"
)
MANY = 100  # more than are sought one by one


@pytest.mark.parametrize(
    ("word", "stands"),
    [
        ("lighthouse", True),
        ("stands", True),
        ("light", True),  # behind a space that does not break, and within no other word
        ("lamps", True),
        ("over", False),  # has a capital there
        ("lanterns", True),  # before a capital
        ("grünes", True),
        ("warm", True),
        ("the", False),  # too short
        ("licht", False),
        ("house", False),
        ("Lamps", False),
        ("", False),
    ],
)
def test_a_word_that_stands_small_is_told_whether_few_or_many_are_asked_for(word: str, stands: bool) -> None:
    few = ground_of(TEXT, glued=False, nouns=False).lowered
    many = ground_of(TEXT, glued=False, nouns=False).lowered
    assert not any(f"other{n}" in many for n in range(MANY))
    assert (word in few, word in many, word in few) == (stands, stands, stands)


def test_a_ground_that_was_cut_knows_the_words_of_the_whole() -> None:
    whole = ground_of("Lamps. The keeper sleeps", glued=False, nouns=False)
    assert "sleeps" in whole.until(6).lowered


def test_glued_sentences_are_seen_and_initials_are_none() -> None:
    assert is_glued("We met a keeper.She told us of lamps.Then came the fog.And we left")
    assert not is_glued("We met a keeper. She told us of lamps.\nThen came the fog.\nJ.R. left\nAnd so did we")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("See HTTPS://lamps.example/a and http://fog.example", ["HTTPS://lamps.example/a", "http://fog.example"]),
        ("://x https://a.example://b.example", ["https://a.example://b.example"]),
        ("ttps://a.example/ xhttp://b.example/c", ["http://b.example/c"]),
    ],
)
def test_links_are_found_at_their_scheme(text: str, found: list[str]) -> None:
    assert [url.text for url in find(text, glued=False) if url.scheme] == found
