"""Titles, whatever white space they are written with."""

import pytest

from tests.shownotes.making import facts_of


@pytest.mark.parametrize("title", ["Lamps: \tAda Lovelace", "Fog | \u00a0Ada Lovelace | Lamps"])
def test_a_title_with_other_white_space_before_a_name_is_read(title: str) -> None:
    facts = facts_of("Of lamps and fog.", title=title)
    assert {credit.name for credit in facts.people} <= {"Ada Lovelace"}
    assert facts.passages[0].text == title
