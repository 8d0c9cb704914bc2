"""Numbers in front of titles, `1.`, `2.3`, `4)`: an outline that tells where titles begin and end."""

import re
from bisect import bisect_left
from dataclasses import dataclass

_NUMBER = re.compile(
    r"(?:(?<=\s)|(?<=^)|(?<=[\])]))(\d{1,2}(?:\.\d{1,2}){0,3})([.):]?)[ \t]{1,2}(?=[^\s\d]|\d+[^\d.:\s]|"
    r"\d{1,3}\s[^\W\d_]|\d{4}\s)"
)


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


def number_at(numbers: tuple[Numbering, ...], start: int, end: int, *, first: bool) -> Numbering | None:
    """Give the first or the last number inside a stretch."""
    starts = [number.start for number in numbers]
    low, high = bisect_left(starts, start), bisect_left(starts, end)
    if low >= high:
        return None
    return numbers[low] if first else numbers[high - 1]
