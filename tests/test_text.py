"""Text as it is compared."""

import pytest

from bot.text import fold, seen


@pytest.mark.parametrize("unseen", ["\u00ad", "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff"])
def test_what_nobody_sees_goes_from_what_is_typed(unseen: str) -> None:
    assert seen(f"{unseen}Les{unseen}lie Spea{unseen}ker") == "Leslie Speaker"


def test_words_are_compared_without_case_and_accents() -> None:
    assert fold("  Straße   CAFÉ ") == "strasse cafe"
