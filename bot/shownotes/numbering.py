"""Numbers in front of titles, `1.`, `2.3`, `4)`: an outline that tells where titles begin and end."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise

_NUMBER = re.compile(
    r"(\d(?:(?<=\s.)|(?<=^.)|(?<=[\])].))\d?(?:\.\d{1,2}){0,3})([.):]?)[ \t]{1,2}(?=[^\s\d]|\d+[^\d.:\s]|"
    r"\d{1,3}\s[^\W\d_]|\d{4}\s)"
)

_PATH_AT_END = re.compile(r"(?<![\d.])(\d{1,2}\.\d{1,2}|[01](?=[.)]))[.):]?[ \t]?\Z")
_LONGEST_PATH = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbering:
    """A number of an outline, such as 2.3: `path` is (2, 3); it stands from `start` to `end`."""

    start: int
    end: int
    path: tuple[int, ...]

    @property
    def depth(self) -> int:
        """How deep in the outline it stands, 1 at the top."""
        return len(self.path)


def numberings(text: str, start: int, end: int) -> tuple[Numbering, ...]:
    """Find the numbers of one outline in a stretch: those that follow on from each other, beginning with 1."""
    chain: list[Numbering] = []
    for match in _NUMBER.finditer(text, start, end):
        path = tuple(int(part) for part in match.group(1).split("."))
        if len(path) == 1 and not match.group(2):
            continue
        number = Numbering(start=match.start(), end=match.end(), path=path)
        if not chain:
            if path[-1] <= 1 and len(path) <= 2:  # noqa: PLR2004 - an outline opens with 1, 0 or 1.1
                chain.append(number)
        elif _follows(chain[-1].path, path):
            chain.append(number)
    return tuple(chain)


def _follows(before: tuple[int, ...], after: tuple[int, ...]) -> bool:
    """Tell whether one number may come next after another: a sibling, a first child, or a step back up."""
    if len(after) == len(before) + 1:
        return after[:-1] == before and after[-1] <= 1
    if len(after) > len(before):
        return False
    same = len(after) - 1
    return after[:same] == before[:same] and after[same] == before[same] + 1


def glued_cuts(text: str, starts: list[int]) -> dict[int, int]:
    """Give where the number before each of the `starts` begins, or the heading over it; nothing where one breaks off.

    `1.1 (00:00) A mill1.2 (05:47) A weir2. Home2.1 (13:05) …`: each number is told by the one before it, so that the
    digits of a title, `the flood of 19532.2 (25:30)`, are not taken for it.
    """
    first = _PATH_AT_END.search(text, max(0, starts[0] - _LONGEST_PATH), starts[0]) if starts else None
    if first is None:
        return {}
    path = tuple(int(part) for part in first.group(1).split("."))
    cuts = {starts[0]: first.start()}
    for before, start in pairwise(starts):
        found = _next_number(text, before, start, path)
        if found is None:
            return {}
        cuts[start], path = found
    return cuts


def _next_number(text: str, low: int, high: int, path: tuple[int, ...]) -> tuple[int, tuple[int, ...]] | None:
    """Give where the number that follows on `path` begins before `high`, or the heading of its part, and the number."""
    end = len(text[low:high].rstrip(" .):")) + low
    sibling = (*path[:-1], path[-1] + 1)
    label = _dotted(sibling)
    if text.endswith(label, low, end):
        return end - len(label), sibling
    if len(path) == 1:
        return None
    over = (*path[:-2], path[-2] + 1)
    for child in ((*over, 1), (*over, 0)):
        label = _dotted(child)
        if text.endswith(label, low, end):
            heading = text.rfind(f"{_dotted(over)}.", low, end - len(label))
            return (heading if heading > low else end - len(label)), child
    return None


def _dotted(path: tuple[int, ...]) -> str:
    return ".".join(map(str, path))


def number_at(numbers: tuple[Numbering, ...], start: int, end: int, *, first: bool) -> Numbering | None:
    """Give the first or the last number inside a stretch."""
    starts = [number.start for number in numbers]
    low, high = bisect_left(starts, start), bisect_left(starts, end)
    if low >= high:
        return None
    return numbers[low] if first else numbers[high - 1]
