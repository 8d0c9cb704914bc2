import re

from hypothesis import given
from hypothesis import strategies as st

from bot.shownotes.people import runs

WORDS = ("Ada", "Ole", "The", "Geese", "van", "der", "deBoer", "in", "in't", "J.", "CJ", "O'Brien", "Anne-Marie", "St.")
MARKS = ("", " ", " ", " ", ".", ",", "\n", "-", "'", "“", "”", "@", "1", "é", "É")
ALONE = frozenset({"Ada", "Ole"})


class Every:
    def __contains__(self, word: object) -> bool:
        return True


def runs_of(text: str, alone: frozenset[str] | Every) -> list[tuple[int, str]]:
    found = runs.of_capitals(text, (0, len(text)), glued=False, alone=alone)
    return [(match.start(), match.group()) for match in found]


@given(st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(MARKS))))
def test_only_plain_words_by_themselves_are_left_out_of_the_runs(parts: list[tuple[str, str]]) -> None:
    text = "".join(word + mark for word, mark in parts)
    given_, every = runs_of(text, ALONE), runs_of(text, Every())
    left_out = set(every) - set(given_)
    assert [run for run in every if run not in left_out] == given_
    assert all(re.fullmatch("[A-Z][a-z]+", run) and run not in ALONE for _, run in left_out)
