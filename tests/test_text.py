"""Text as it is compared."""

import pytest

from bot.text import fold, is_address, seen


@pytest.mark.parametrize("unseen", ["\u00ad", "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff"])
def test_what_nobody_sees_goes_from_what_is_typed(unseen: str) -> None:
    assert seen(f"{unseen}Les{unseen}lie Spea{unseen}ker") == "Leslie Speaker"


def test_words_are_compared_without_case_and_accents() -> None:
    assert fold("  Straße   CAFÉ ") == "strasse cafe"


def test_an_address_with_a_stray_bracket_in_its_host_is_none() -> None:
    assert is_address("https://rain.example/a[1]")
    assert is_address("https://[2001:db8::1]/a")
    assert is_address("https://müller.example/über")
    assert not is_address("https://[rain.example/a")
    assert not is_address("https://rain\u2100.example/a")
