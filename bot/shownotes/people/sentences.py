"""Where the sentence begins and ends that a position stands in."""

import re

SENTENCE_END = re.compile(r"[.!?…]\s|\n|[.!?](?=[A-ZÄÖÜ])")
_LOOK_BACK = 90


def sentence_before(text: str, at: int) -> str:
    """Give the words of a sentence before a position, at most ninety characters."""
    low = max(0, at - _LOOK_BACK)
    stretch = text[max(low, text.rfind("\n", low, at) + 1) : at]
    ends = [match.end() for match in SENTENCE_END.finditer(stretch)]
    return stretch[ends[-1] :] if ends else stretch


def sentence_start(text: str, at: int) -> int:
    """Give where the sentence begins that a position stands in."""
    return at - len(sentence_before(text, at))


def sentence_end(text: str, at: int) -> int:
    """Give where the sentence ends that a position stands in."""
    end = SENTENCE_END.search(text, at)
    return end.start() + 1 if end is not None else len(text)
