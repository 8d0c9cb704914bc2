"""What stands below a chapter belongs to its second, where notes are written so: a time, a title, then all about it."""

from collections.abc import Sequence
from itertools import pairwise

from bot.shownotes.chapters import Found
from bot.shownotes.document import Document, Span

_SHORTEST = 20
_FEWEST = 3
_LONGEST_GAP = 40
"""Characters between a time and its title: what is further apart is not one stretch."""

Below = tuple[int, int, float]


def entries(found: Sequence[Found]) -> list[Span]:
    """Give the stretches of the chapters with their times, which are no text to be found by themselves."""
    spans: list[Span] = []
    for one in found:
        low, high = one.code
        near = min(abs(one.start - high), abs(low - one.end)) <= _LONGEST_GAP
        whole = Span(start=min(low, one.start), end=max(high, one.end))
        spans += [whole] if near else [Span(start=low, end=high), Span(start=one.start, end=one.end)]
    return spans


def chapters_above(document: Document, found: Sequence[Found]) -> tuple[Below, ...]:
    """Give the stretches below chapters, each with its second, in order; none where most chapters have nothing below.

    Of the last chapter it is the first paragraph, for behind it stands what is below no chapter.
    """
    ordered = sorted(found, key=lambda one: one.start)
    if any(one.code[0] > one.start for one in ordered):  # a title before its time stands at the end of what is above
        return ()
    between = [(one.end, after.code[0], one.chapter.start_s) for one, after in pairwise(ordered)]
    filled = [one for one in between if len(document.text[one[0] : one[1]].strip()) >= _SHORTEST]
    if len(filled) < _FEWEST or len(filled) * 2 < len(between):
        return ()
    last = ordered[-1]
    end = document.text.find("\n\n", last.end + 1)
    return (*filled, (last.end, end if end >= 0 else len(document.text), last.chapter.start_s))
