"""Times between their neighbours, and the votes on which side of them the titles of a list stand."""

import re
from dataclasses import dataclass
from enum import Enum

from bot.shownotes.headings import part_of
from bot.shownotes.numbering import Numbering, number_at
from bot.shownotes.sections import Heading
from bot.shownotes.times import TimeCode

BULLETS = " \t•*·-–—>#▶►●○■◆▪‣⁃✅⏱⏰🕐⌚📍🎙👉➡→|~+_\"“'"
"""What stands before an entry of a list and is no part of its title."""

ADJACENT = 4
"""Characters between a time and the number of its title, at most."""


class Side(Enum):
    """On which side of its time a title stands."""

    AFTER = "after"
    BEFORE = "before"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A time between its neighbours on the line."""

    code: TimeCode
    left: int
    right: int
    line: int
    leads: bool
    trails: bool


def side_of(text: str, group: list[Cell], heading: Heading | None, numbers: tuple[Numbering, ...]) -> Side:
    """Say on which side of its times the titles of a list stand."""
    of_lines = _side_of_lines(text, group, heading)
    if of_lines is not None:
        return of_lines
    by_number = _side_by_numbers(group, numbers)
    if by_number is not None:
        return by_number
    after = before = 0.0
    for cell in group:
        vote = _vote(text, cell)
        after += max(vote, 0)
        before += max(-vote, 0)
    shared = group[0].line == group[-1].line
    weight = len(group) if shared else 1
    after += _opening_vote(text, group[0], heading) * weight
    before += _closing_vote(text, group[-1]) * weight
    return Side.BEFORE if before > after else Side.AFTER


def _vote(text: str, cell: Cell) -> float:
    """Judge one code: above zero where its title follows, below where it precedes."""
    code = cell.code
    if cell.leads and not cell.trails:
        return 2
    if cell.trails and not cell.leads:
        return -2 if cell.line == cell.left else -0.5
    if cell.leads and cell.trails:
        return 0
    spaced_left = text[code.start - 1 : code.start].isspace()
    spaced_right = text[code.end : code.end + 1].isspace()
    follows = text[code.end : code.end + 3].strip()[:1]
    precedes = text[max(0, code.start - 3) : code.start].strip()[-1:]
    vote = float(spaced_right and not spaced_left) - float(spaced_left and not spaced_right)
    vote += float(follows in {"-", "–", "—", "|", ":"} and follows != "") - float(
        precedes in {"-", "–", "—", "|"} and precedes != ""
    )
    return vote


def _opening_vote(text: str, first: Cell, heading: Heading | None) -> float:
    """Weigh what stands before the first time: a heading alone means that titles follow their times."""
    lead = text[first.left : first.code.start].strip(BULLETS + ":")
    if not lead:
        return 2
    if (
        heading is not None
        and first.left <= heading.start
        and not text[heading.end : first.code.start].strip(BULLETS + ":")
    ):
        return 3
    return 0


def _closing_vote(text: str, last: Cell) -> float:
    """Weigh what stands behind the last time: nothing, a rule or the next heading means that titles precede."""
    rest = text[last.code.end : last.right]
    bare = rest.lstrip(" \t.,;")
    if not bare or bare.startswith(("---", "***", "===", "___", "—")):
        return 3
    heading = re.match(r"([A-ZÄÖÜ][\w ]{2,30}):", bare)
    if heading is not None and part_of(heading.group(1)) is not None:
        return 2
    return 0


def _side_by_numbers(group: list[Cell], numbers: tuple[Numbering, ...]) -> Side | None:
    """Let the numbers of a table of contents tell: the deeper ones stand with the titles."""
    if len(numbers) < len(group) or len(group) < 2:  # noqa: PLR2004 - one is no list
        return None
    right = [number_at(numbers, cell.code.end, cell.right, first=True) for cell in group]
    left = [number_at(numbers, cell.left, cell.code.start, first=False) for cell in group]
    adjacent = [
        number for cell, number in zip(group, right, strict=True) if number and number.start - cell.code.end < ADJACENT
    ]
    depth_right = sum(number.depth for number in adjacent)
    depth_left = sum(number.depth for number in left if number)
    if len(adjacent) * 5 >= len(group) * 4 and depth_right >= depth_left:
        return Side.AFTER
    if all(left) and len(adjacent) < len(group):
        return Side.BEFORE
    return None


def _side_of_lines(text: str, group: list[Cell], heading: Heading | None) -> Side | None:
    """Say on which line the titles stand where each time has one alone: above, if there is none below the last one."""
    if not all(cell.leads and cell.trails for cell in group):
        return None
    below = text.find("\n", group[-1].code.end)
    if below >= 0 and text[below + 1 : below + 2].strip():
        return Side.AFTER
    above = [text[max(0, cell.line - 2) : cell.line].strip() for cell in group]
    headed = heading is not None and heading.end >= group[0].line - 2
    return Side.BEFORE if all(above) and not headed else Side.AFTER
