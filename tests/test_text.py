"""Text as it is compared."""

import pytest

from bot.text import fold, words


@pytest.mark.parametrize("unseen", ["\u00ad", "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff"])
def test_what_nobody_sees_parts_no_word(unseen: str) -> None:
    assert fold(f"Les{unseen}lie Spea{unseen}ker") == "leslie speaker"
    assert words(f"{unseen}Les{unseen}lie") == ("leslie",)


def test_words_are_compared_without_case_and_accents() -> None:
    assert fold("  Straße   CAFÉ ") == "strasse cafe"
