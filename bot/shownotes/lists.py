"""Lists of times with titles: which codes belong together, on which side the titles stand, where each ends."""

import re
from dataclasses import dataclass, replace
from enum import Enum

from bot.shownotes.document import Document
from bot.shownotes.headings import Part, part_of
from bot.shownotes.numbering import Numbering, number_at, numberings
from bot.shownotes.sections import Heading, Sections
from bot.shownotes.times import TimeCode

_BULLETS = " \t•*·-–—>#▶►●○■◆▪‣⁃✅⏱⏰🕐⌚📍🎙👉➡→|~+_\"“'"
_LINE_LEAD = re.compile(r"(?:[^\w\s\[({@（【\"“„'‘«]{1,4}\s{0,3}|\d{1,2}[.)]\s{1,3}){0,3}$")
_OPENING_PARTS = frozenset({Part.REFERENCES, Part.TRANSCRIPT, Part.CHAPTERS})
_SPLITTING_PARTS = frozenset({Part.SPONSOR, Part.CREDITS, Part.SUPPORT, Part.MUSIC, Part.GUESTS})
_LONGEST_GAP = 1_500
_LONGEST_FORM_GAP = 20_000
_ADJACENT = 4


class Side(Enum):
    """On which side of its time a title stands."""

    AFTER = "after"
    BEFORE = "before"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A time and the stretch of text that belongs to it: from `start` to `end`, not yet cut to a title."""

    code: TimeCode
    start: int
    end: int
    last: bool = False
    own_line: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TimedList:
    """Times that stand together, with the side their titles stand on and the heading above them."""

    entries: tuple[Entry, ...]
    side: Side
    heading: Heading | None
    numbers: tuple[Numbering, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cell:
    """A code between its neighbours on the line."""

    code: TimeCode
    left: int
    right: int
    line: int
    leads: bool
    trails: bool


def find(document: Document, codes: tuple[TimeCode, ...], sections: Sections) -> tuple[TimedList, ...]:
    """Find the timed lists of a document; lone times in prose are left out."""
    cells = _cells(document.text, codes)
    return tuple(
        timed
        for group in _groups(cells, sections)
        for timed in (_timed_list(document.text, group, sections),)
        if timed is not None
    )


def _cells(text: str, codes: tuple[TimeCode, ...]) -> list[_Cell]:
    cells = []
    for index, code in enumerate(codes):
        line_start = text.rfind("\n", 0, code.start) + 1
        line_end = text.find("\n", code.end)
        line_end = line_end if line_end >= 0 else len(text)
        left = max(line_start, codes[index - 1].end) if index else line_start
        right = min(line_end, codes[index + 1].start) if index + 1 < len(codes) else line_end
        leads = left == line_start and _LINE_LEAD.fullmatch(text[line_start : code.start][:14]) is not None
        leads = leads and code.start - line_start < 14  # noqa: PLR2004 - bullets and numbers, not words
        trails = right == line_end and not text[code.end : line_end].strip(" \t.,;:-–—|*_")
        cells.append(_Cell(code=code, left=left, right=right, line=line_start, leads=leads, trails=trails))
    return cells


def _groups(cells: list[_Cell], sections: Sections) -> list[list[_Cell]]:
    """Part the codes at headings and at long stretches without any."""
    shared = _shared_lines(cells, sections)
    groups: list[list[_Cell]] = []
    for cell in cells:
        if not (cell.leads or cell.trails or cell.line in shared):
            continue
        if groups and not _is_apart(groups[-1][-1], cell, sections):
            groups[-1].append(cell)
        else:
            groups.append([cell])
    return groups


def _shared_lines(cells: list[_Cell], sections: Sections) -> set[int]:
    """Give the lines that hold several times: lists without line breaks."""
    lines: dict[int, list[_Cell]] = {}
    for cell in cells:
        lines.setdefault(cell.line, []).append(cell)
    return {
        line
        for line, shared in lines.items()
        if len(shared) > 1
        and (any(map(_is_of_list, shared)) or sections.part_at(shared[0].code.start) is Part.CHAPTERS)
    }


def _is_of_list(cell: _Cell) -> bool:
    """Tell a time of a list from one in a sentence: marks, hours, zero, or a place at an end of the line."""
    code = cell.code
    return bool(code.bracket) or code.parts > len(("m", "s")) or not code.seconds or cell.leads or cell.trails


def _is_apart(before: _Cell, after: _Cell, sections: Sections) -> bool:
    heading = sections.heading_at(after.code.start)
    gap = after.code.start - before.code.end
    same_form = before.leads == after.leads and before.line != after.line
    if heading is not None and heading.start >= before.code.end:
        goes_on = same_form and after.code.seconds >= before.code.seconds
        if heading.part in _OPENING_PARTS or (heading.part in _SPLITTING_PARTS and not goes_on):
            return True
    return gap > (_LONGEST_FORM_GAP if same_form else _LONGEST_GAP)


def _timed_list(text: str, group: list[_Cell], sections: Sections) -> TimedList | None:
    heading = sections.heading_at(group[0].code.start)
    numbers = numberings(text, group[0].left, min(group[-1].right, group[-1].code.end + _LONGEST_GAP))
    if not _is_numbered(group, numbers):
        numbers = ()
    side = _side(text, group, heading, numbers)
    entries = [_entry(text, group, index, side) for index in range(len(group))]
    known = [entry for entry in entries if entry is not None]
    if not known:
        return None
    return TimedList(entries=tuple(known), side=side, heading=heading, numbers=numbers)


def _is_numbered(group: list[_Cell], numbers: tuple[Numbering, ...]) -> bool:
    """Tell whether most times stand between numbers of one outline."""
    before = sum(number_at(numbers, cell.left, cell.code.start, first=False) is not None for cell in group)
    after = 0
    for cell in group:
        number = number_at(numbers, cell.code.end, cell.right, first=True)
        after += number is not None and number.start - cell.code.end < _ADJACENT
    return max(before, after) * 5 >= len(group) * 4


def _side(text: str, group: list[_Cell], heading: Heading | None, numbers: tuple[Numbering, ...]) -> Side:
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


def _vote(text: str, cell: _Cell) -> float:
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


def _opening_vote(text: str, first: _Cell, heading: Heading | None) -> float:
    """Weigh what stands before the first time: a heading alone means that titles follow their times."""
    lead = text[first.left : first.code.start].strip(_BULLETS + ":")
    if not lead:
        return 2
    if (
        heading is not None
        and first.left <= heading.start
        and not text[heading.end : first.code.start].strip(_BULLETS + ":")
    ):
        return 3
    return 0


def _closing_vote(text: str, last: _Cell) -> float:
    """Weigh what stands behind the last time: nothing, a rule or the next heading means that titles precede."""
    rest = text[last.code.end : last.right]
    bare = rest.lstrip(" \t.,;")
    if not bare or bare.startswith(("---", "***", "===", "___", "—")):
        return 3
    heading = re.match(r"([A-ZÄÖÜ][\w ]{2,30}):", bare)
    if heading is not None and part_of(heading.group(1)) is not None:
        return 2
    return 0


def _side_by_numbers(group: list[_Cell], numbers: tuple[Numbering, ...]) -> Side | None:
    """Let the numbers of a table of contents tell: the deeper ones stand with the titles."""
    if len(numbers) < len(group) or len(group) < 2:  # noqa: PLR2004 - one is no list
        return None
    right = [number_at(numbers, cell.code.end, cell.right, first=True) for cell in group]
    left = [number_at(numbers, cell.left, cell.code.start, first=False) for cell in group]
    adjacent = [
        number for cell, number in zip(group, right, strict=True) if number and number.start - cell.code.end < _ADJACENT
    ]
    depth_right = sum(number.depth for number in adjacent)
    depth_left = sum(number.depth for number in left if number)
    if len(adjacent) * 5 >= len(group) * 4 and depth_right >= depth_left:
        return Side.AFTER
    if all(left) and len(adjacent) < len(group):
        return Side.BEFORE
    return None


def _entry(text: str, group: list[_Cell], index: int, side: Side) -> Entry | None:
    cell = group[index]
    last = index + 1 == len(group) or group[index + 1].line != cell.line
    own_line = cell.leads if side is Side.AFTER else cell.trails and cell.left == cell.line
    if side is Side.AFTER:
        start, end = cell.code.end, cell.right
    else:
        start, end = cell.left, cell.code.start
        last = index == 0 or group[index - 1].line != cell.line
    entry = Entry(code=cell.code, start=start, end=end, last=last, own_line=own_line)
    if text[start:end].strip(_BULLETS + ".:|,"):
        return entry
    if cell.leads and cell.trails:
        return _next_line(text, entry, group[index + 1].code.start if index + 1 < len(group) else len(text))
    return None


def _next_line(text: str, entry: Entry, before: int) -> Entry | None:
    """Give a time that stands alone on its line the line below."""
    line_end = text.find("\n", entry.code.end)
    if line_end < 0:
        return None
    start = line_end
    while start < before and text[start].isspace():
        start += 1
    end = text.find("\n", start)
    end = min(end if end >= 0 else len(text), before)
    if start >= end or not text[start:end].strip(_BULLETS):
        return None
    return replace(entry, start=start, end=end, last=False)
