"""Lists of times with titles: which codes belong together, on which side the titles stand, where each ends."""

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from bot.shownotes.document import Document
from bot.shownotes.headings import Part
from bot.shownotes.numbering import Numbering, glued_cuts, number_at, numberings
from bot.shownotes.sections import Heading, Sections
from bot.shownotes.sides import ADJACENT, BULLETS, Cell, Side, side_of
from bot.shownotes.times import MINUTE_S, TimeCode

_LINE_LEAD = re.compile(
    r"[ \t]{0,8}(?:[^\w\s\[({@（【\"“„'‘«]{1,4}\s{0,3}|"
    r"\[\d{1,3}\]\s{1,3}|\d{1,2}(?:\ufe0f?\u20e3\s{0,3}|\s?\t\s?|(?:\.\d{1,2}){1,2}\s{1,3}|[.)]\s{1,3}|\s?[·|"
    r"•–—-]\s?)){0,3}$"
)
_OPENING_PARTS = frozenset({Part.REFERENCES, Part.TRANSCRIPT, Part.CHAPTERS})
_SPLITTING_PARTS = frozenset({Part.SPONSOR, Part.CREDITS, Part.SUPPORT, Part.MUSIC, Part.GUESTS})
_LONGEST_GAP = 1_500
_LONGEST_FORM_GAP = 20_000
_FEWEST_BARE = 4
_LONGEST_BARE = 120
_QUARTER = 15
_MOST_SMALL = 0.25
_LEADING_WORDS = frozenset({"at", "from", "to", "by", "um", "von", "bis", "ab", "à", "om", "kl", "klokken"})
_MOST_LINES = 20
_DIGITS = re.compile(r"\d{1,3}")
_LONGEST_WORDS = 14
_FEWEST_ALIKE = 3
_LATEST_FIRST_S = MINUTE_S
_LATE_S = 40 * MINUTE_S
_EARLY_S = 25 * MINUTE_S
_CLOSING_SIGNS = " \t.,;:-–—|*_"
_ADDRESS = re.compile(r"[(\[<→➡👉 ]{0,3}(?:https?://|www\.)[^\s]{1,500}")
_NUMBER_LEAD = re.compile(r"[ \t]*(\d{1,3})[.):][ \t]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A time and the stretch of text that belongs to it: from `start` to `end`, not yet cut to a title.

    `until` is the end of the paragraph below, where the title stands above its time and notes on it below; else 0.
    """

    code: TimeCode
    start: int
    end: int
    last: bool = False
    own_line: bool = False
    until: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class TimedList:
    """Times that stand together, with the side their titles stand on and the heading above them."""

    entries: tuple[Entry, ...]
    side: Side
    heading: Heading | None
    numbers: tuple[Numbering, ...] = ()


def find(document: Document, codes: tuple[TimeCode, ...], sections: Sections) -> tuple[TimedList, ...]:
    """Find the timed lists of a document; lone times in prose are left out."""
    cells = _cells(document.text, codes)
    return tuple(
        timed
        for group in _groups(document.text, cells, sections)
        for timed in (_timed_list(document.text, group, sections),)
        if timed is not None
    )


def _cells(text: str, codes: tuple[TimeCode, ...]) -> list[Cell]:
    """Give each code its place on its line; one that only an address follows, `Label (4:02): https://…`, trails."""
    cells = []
    for index, code in enumerate(codes):
        line_start = text.rfind("\n", 0, code.start) + 1
        line_end = text.find("\n", code.end)
        line_end = line_end if line_end >= 0 else len(text)
        left = max(line_start, codes[index - 1].end) if index else line_start
        right = min(line_end, codes[index + 1].start) if index + 1 < len(codes) else line_end
        leads = left == line_start and _LINE_LEAD.fullmatch(text[line_start : code.start][:14]) is not None
        leads = leads and code.start - line_start < 14  # noqa: PLR2004 - bullets and numbers, not words
        rest = text[code.end : line_end].strip(_CLOSING_SIGNS) if right == line_end else "…"
        trails = not rest or (not leads and _ADDRESS.fullmatch(rest) is not None)
        cells.append(Cell(code=code, left=left, right=right, line=line_start, leads=leads, trails=trails))
    return _with_worded_leads(text, cells)


def _with_worded_leads(text: str, cells: list[Cell]) -> list[Cell]:
    """Let times lead their lines behind the same words, `Part 2 (3:10): …`: three that rise from the first minute.

    No verse stands there, `John 3:16 …`, and no hour of a day.
    """
    alike: dict[str, list[int]] = {}
    for index, cell in enumerate(cells):
        if cell.left == cell.line and not cell.trails and cell.code.start - cell.line <= _LONGEST_WORDS:
            lead = _DIGITS.sub("0", text[cell.line : cell.code.start])
            alike.setdefault(lead, []).append(index)
    for lead, places in alike.items():
        seconds = [cells[index].code.seconds for index in places]
        rising = all(one < other for one, other in pairwise(seconds))
        if lead and len(places) >= _FEWEST_ALIKE and rising and seconds[0] < _LATEST_FIRST_S:
            for index in places:
                cells[index] = replace(cells[index], leads=True)
    return cells


def _groups(text: str, cells: list[Cell], sections: Sections) -> list[list[Cell]]:
    """Part the codes at headings and at long stretches without any."""
    shared = _shared_lines(text, cells, sections)
    groups: list[list[Cell]] = []
    most = 0
    for cell in cells:
        if not (cell.leads or cell.trails or cell.line in shared):
            continue
        between = _lines_between(text, groups[-1][-1], cell) if groups else 0
        begins = bool(groups) and _begins_list(text, groups[-1][-1], cell, (between, most), shared)
        if groups and not begins and not _is_apart(groups[-1][-1], cell, sections):
            groups[-1].append(cell)
            most = max(most, between)
        else:
            groups.append([cell])
            most = 0
    return groups


def _shared_lines(text: str, cells: list[Cell], sections: Sections) -> set[int]:
    """Give the lines that hold several times: lists without line breaks."""
    lines: dict[int, list[Cell]] = {}
    for cell in cells:
        lines.setdefault(cell.line, []).append(cell)
    return {
        line
        for line, shared in lines.items()
        if len(shared) > 1
        and (
            any(map(_is_of_list, shared))
            or sections.part_at(shared[0].code.start) is Part.CHAPTERS
            or _are_titled(text, shared)
        )
    }


def _is_of_list(cell: Cell) -> bool:
    """Tell a time of a list from one in a sentence: marks, hours, zero, or a place at an end of the line."""
    code = cell.code
    return bool(code.bracket) or code.parts > len(("m", "s")) or not code.seconds or cell.leads or cell.trails


def _are_titled(text: str, shared: list[Cell]) -> bool:
    """Tell times between short titles, `0:40 Ponds 5:12 Baths`, from times in sentences and hours of a programme."""
    seconds = [cell.code.seconds for cell in shared]
    if len(shared) < _FEWEST_BARE or any(one >= other for one, other in pairwise(seconds)):
        return False
    if all(second % _QUARTER == 0 for second in seconds):
        return False
    titles = [text[one.code.end : other.code.start].strip(BULLETS) for one, other in pairwise(shared)]
    small = sum(title[:1].islower() for title in titles)
    return small <= len(titles) * _MOST_SMALL and not any(map(_is_prose, titles))


def _is_prose(title: str) -> bool:
    if not 0 < len(title) <= _LONGEST_BARE or ". " in title or title.endswith(","):
        return True
    return title.rsplit(None, 1)[-1].casefold() in _LEADING_WORDS


def _is_apart(before: Cell, after: Cell, sections: Sections) -> bool:
    heading = sections.heading_at(after.code.start)
    gap = after.code.start - before.code.end
    same_form = before.leads == after.leads and before.line != after.line
    if heading is not None and heading.start >= before.code.end:
        goes_on = same_form and after.code.seconds >= before.code.seconds
        if heading.part in _OPENING_PARTS or (heading.part in _SPLITTING_PARTS and not goes_on):
            return True
    return gap > (_LONGEST_FORM_GAP if same_form else _LONGEST_GAP)


def _begins_list(text: str, before: Cell, cell: Cell, between: tuple[int, int], shared: set[int]) -> bool:
    """Tell whether another list begins: the times change sides or fall back behind more lines without one than usual.

    `between` are the lines here and the most so far. In a list with words under its times a fall from late in an hour
    to early in one is an hour that was left out. Lists in paragraphs, several times a line, part where times fall.
    """
    if {before.line, cell.line} <= shared and _falls_to_line(before, cell):
        return True
    here, most = between
    turned = cell.leads != before.leads and cell.trails != before.trails
    falls = cell.code.seconds < before.code.seconds
    if here <= most:
        return turned and falls and _is_behind_empty_line(text, before, cell)
    return turned or (falls and not (most and _leaves_hour_out(before.code, cell.code)))


def _leaves_hour_out(high: TimeCode, low: TimeCode) -> bool:
    both = low.parts == high.parts == 2  # noqa: PLR2004 - mm:ss
    return both and high.seconds >= _LATE_S and low.seconds < _EARLY_S


def _is_behind_empty_line(text: str, before: Cell, cell: Cell) -> bool:
    low = text.find("\n", before.code.end, cell.line)
    return low >= 0 and "\n" in text[low + 1 : cell.line]


def _falls_to_line(before: Cell, cell: Cell) -> bool:
    return before.line != cell.line and not cell.leads and cell.code.seconds < before.code.seconds


def _lines_between(text: str, one: Cell, other: Cell) -> int:
    """Count the whole lines with words that stand between two times, at most twenty."""
    low = text.find("\n", one.code.end, other.line)
    lines = text[low : other.line].split("\n")[:_MOST_LINES] if low >= 0 else []
    return sum(bool(line.strip()) for line in lines)


def _timed_list(text: str, group: list[Cell], sections: Sections) -> TimedList | None:
    heading = sections.heading_at(group[0].code.start)
    numbers = numberings(text, group[0].left, min(group[-1].right, group[-1].code.end + _LONGEST_GAP))
    if not _is_numbered(group, numbers):
        numbers = ()
    side = side_of(text, group, heading, numbers)
    entries = [_entry(text, group, index, side) for index in range(len(group))]
    known = [entry for entry in entries if entry is not None]
    if side is Side.AFTER and not numbers:
        cuts = glued_cuts(text, [entry.code.start for entry in known])
        ends = [cuts.get(after.code.start, entry.end) for entry, after in pairwise(known)]
        known = [
            entry if entry.end <= end else replace(entry, end=end)
            for entry, end in zip(known, [*ends, len(text)], strict=False)
        ]
    if not known:
        return None
    return TimedList(entries=tuple(known), side=side, heading=heading, numbers=numbers)


def _is_numbered(group: list[Cell], numbers: tuple[Numbering, ...]) -> bool:
    """Tell whether most times stand between numbers of one outline."""
    before = sum(number_at(numbers, cell.left, cell.code.start, first=False) is not None for cell in group)
    after = 0
    for cell in group:
        number = number_at(numbers, cell.code.end, cell.right, first=True)
        after += number is not None and number.start - cell.code.end < ADJACENT
    return max(before, after) * 5 >= len(group) * 4


def _entry(text: str, group: list[Cell], index: int, side: Side) -> Entry | None:
    cell = group[index]
    last = index + 1 == len(group) or group[index + 1].line != cell.line
    own_line = cell.leads if side is Side.AFTER else cell.trails and cell.left == cell.line
    if side is Side.AFTER:
        start, end = cell.code.end, cell.right
    else:
        start, end = cell.left, cell.code.start
        last = index == 0 or group[index - 1].line != cell.line
    entry = Entry(code=cell.code, start=start, end=end, last=last, own_line=own_line)
    if text[start:end].strip(BULLETS + ".:|,"):
        return entry
    if not (cell.leads and cell.trails):
        return None
    below = _next_line(text, entry, group[index + 1].code.start if index + 1 < len(group) else len(text))
    if side is Side.AFTER:
        return below
    above = _line_above(text, entry, index)
    return replace(above, until=below.end) if above is not None and below is not None else above or below


def _line_above(text: str, entry: Entry, index: int) -> Entry | None:
    """Give a time that stands alone on its line the line above, without the number that it has in the list."""
    end = text.rfind("\n", 0, entry.code.start)
    while end > 0 and text[end - 1].isspace():
        end -= 1
    start = text.rfind("\n", 0, max(0, end)) + 1
    number = _NUMBER_LEAD.match(text, start, end)
    if number is not None and int(number.group(1)) in (index, index + 1):
        start = number.end()
    if end <= start or not text[start:end].strip(BULLETS):
        return None
    return replace(entry, start=start, end=end, last=False)


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
    if start >= end or not text[start:end].strip(BULLETS):
        return None
    return replace(entry, start=start, end=end, last=False)
