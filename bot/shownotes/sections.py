"""The parts of notes: headings in lines and inside glued text, what each begins, and where it ends."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import islice

from bot.shownotes.document import Document, Span
from bot.shownotes.headings import Part, part_of
from bot.shownotes.times import TimeCode

_WORD_START = re.compile(r"(?<![^\W\d_])[^\W\d_]|(?<=[a-zäöüß])[A-ZÄÖÜ](?=[a-zäöü])")
_BRACKETS_AT_END = re.compile(r"\s?\([^()\n]{1,30}\)$")
_COLON, _ANY_COLON = re.compile(r":(?!//)"), re.compile(r"[:：](?!//)")
"""A pattern that begins with one sign, and no class of them, is looked for several times as fast."""
_GLUED_WORD = re.compile(
    r"([A-Z](?:(?<=[a-z\d/.!?)\]”\"’].)|(?<=- .))(?:[a-z]{3,20}|[A-Z]{2,20}))(?=[\d(\[{]|[A-Z][a-z]| \d?\d:\d\d)"
)
MOST_HEADINGS = 400
MOST_COLONS = 2_000
MOST_LINES = 3_000
_LONGEST_HEADING = 70
_LONGEST_LEAD = 12
_WIDEST_SEPARATOR = 5
_LONGEST_TITLE = 120
_LIST_PARTS = frozenset({Part.CHAPTERS, Part.REFERENCES, Part.TRANSCRIPT})
_GLUED_PARTS = frozenset(
    {Part.CHAPTERS, Part.REFERENCES, Part.TRANSCRIPT, Part.CREDITS, Part.SPONSOR, Part.HOSTS, Part.GUESTS}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading at `start` to `end` (its colon included); `part` is None for words that name no known part.

    `alone` where it is a line of its own; otherwise what it heads follows on the line.
    """

    start: int
    end: int
    part: Part | None
    alone: bool


class Sections:
    """The headings of a document, and the part that any position belongs to."""

    def __init__(self, headings: tuple[Heading, ...], length: int) -> None:
        self.headings = headings
        self._starts = [heading.start for heading in headings]
        self._length = length

    def heading_at(self, position: int) -> Heading | None:
        """Give the heading that a position stands under."""
        at = bisect_right(self._starts, position) - 1
        return self.headings[at] if at >= 0 else None

    def part_at(self, position: int) -> Part | None:
        """Give the kind of part that a position stands in."""
        heading = self.heading_at(position)
        return heading.part if heading is not None else None

    def of(self, part: Part) -> tuple[tuple[Heading, Span], ...]:
        """Give each part of a kind with the stretch from its heading to the next heading."""
        found = []
        for index, heading in enumerate(self.headings):
            if heading.part is part:
                after = self.headings[index + 1].start if index + 1 < len(self.headings) else self._length
                found.append((heading, Span(start=heading.end, end=after)))
        return tuple(found)

    def next_after(self, position: int) -> int:
        """Give where the next heading begins, or the end of the text."""
        at = bisect_right(self._starts, position)
        return self._starts[at] if at < len(self._starts) else self._length


def find(document: Document, codes: tuple[TimeCode, ...], *, glued: bool) -> Sections:
    """Find the headings of a document; what follows a time, as in `12:30 Sponsor: X`, is a title and no heading."""
    text = document.text
    found = _written(document, glued=glued)
    titles = _Titles(text, codes, glued=glued)
    kept = [one for one in found.values() if not titles.begin_at(one.start) and (one.alone or not titles.end_at(one))]
    ordered = sorted(kept, key=lambda one: one.start)
    return Sections(tuple(_apart(ordered)[:MOST_HEADINGS]), len(text))


def _written(document: Document, *, glued: bool) -> dict[int, Heading]:
    """Give whatever looks like a heading, by where it begins."""
    text = document.text
    found: dict[int, Heading] = {}
    for line in document.lines[:MOST_LINES]:
        heading = _line_heading(text, line)
        if heading is not None:
            found[heading.start] = heading
    for span in document.headings:
        if span.start not in found:
            part = part_of(text[span.start : span.end])
            found[span.start] = Heading(start=span.start, end=span.end, part=part, alone=True)
    for heading in _inline(text):
        found.setdefault(heading.start, heading)
    for heading in _glued(text) if glued else []:
        found.setdefault(heading.start, heading)
    return found


def _glued(text: str) -> list[Heading]:
    """Find the headings that stand in glued text without a colon, `…the end.Timestamps00:00`."""
    found = []
    for match in _GLUED_WORD.finditer(text):
        part = part_of(match.group(1))
        if part in _GLUED_PARTS:
            found.append(Heading(start=match.start(), end=match.end(), part=part, alone=False))
    return found


class _Titles:
    """The places behind times, where titles begin."""

    def __init__(self, text: str, codes: tuple[TimeCode, ...], *, glued: bool) -> None:
        self._text = text
        self._glued = glued
        self._starts = [code.start for code in codes]
        self._ends = [code.end for code in codes]

    def end_at(self, heading: Heading) -> bool:
        """Tell whether a heading's words are the front of a title before its time, `Sponsor: X (12:30)`, in a list."""
        if heading.part in _LIST_PARTS:
            return False
        at = bisect_right(self._starts, heading.end)
        if at >= len(self._starts) or self._starts[at] - heading.end > _LONGEST_TITLE or at == 0:
            return False
        if "\n" in self._text[heading.end : self._starts[at]]:
            return False
        before = self._text[self._ends[at - 1] : heading.start]
        return len(before) <= _LONGEST_TITLE * 3 and "\n\n" not in before.strip(" ")

    def begin_at(self, position: int) -> bool:
        """Tell whether only separators stand between a time and a position; none at all is glue, and no title."""
        at = bisect_right(self._ends, position) - 1
        if at < 0 or position - self._ends[at] > _WIDEST_SEPARATOR:
            return False
        between = self._text[self._ends[at] : position]
        return (bool(between) or not self._glued) and not between.strip(" \t-–—|:•")


def _apart(headings: list[Heading]) -> list[Heading]:
    """Leave out what begins inside the heading before it."""
    kept: list[Heading] = []
    for heading in headings:
        if not kept or heading.start >= kept[-1].end:
            kept.append(heading)
    return kept


def _line_heading(text: str, line: Span) -> Heading | None:
    if line.end - line.start > _LONGEST_HEADING:
        return None
    part = part_of(text[line.start : line.end])
    if part is None:
        return None
    return Heading(start=line.start, end=line.end, part=part, alone=True)


def _inline(text: str) -> list[Heading]:
    """Find known headings before a colon: at the start of a line in any case, elsewhere with a capital."""
    found = []
    colons = _ANY_COLON if "：" in text else _COLON
    for colon in islice(colons.finditer(text), MOST_COLONS):
        before = text[colon.start() - 1 : colon.start()]
        if not (before.isalpha() or before.isspace() or before == ")"):
            continue
        low = max(0, colon.start() - _LONGEST_HEADING)
        phrase = text[low : colon.start()].rstrip()
        if phrase.endswith(")"):
            phrase = _BRACKETS_AT_END.sub("", phrase)
        if not phrase or not phrase[-1].isalpha():
            continue
        start = _known_end(text, low, phrase)
        if start is not None and (_starts_line(text, start) or _may_begin(text, start, colon.end())):
            alone = text[colon.end() : colon.end() + 1] in {"\n", ""}
            part = part_of(text[start : low + len(phrase)])
            found.append(Heading(start=start, end=colon.end(), part=part, alone=alone))
    return found


def _starts_line(text: str, position: int) -> bool:
    line_start = text.rfind("\n", 0, position) + 1
    return position - line_start <= _LONGEST_LEAD and not text[line_start:position].strip(" \t*•·-–—#>【■◆●▼")


def _known_end(text: str, low: int, phrase: str) -> int | None:
    """Give where a known heading begins that ends a phrase; the longest one counts."""
    line_start = phrase.rfind("\n") + 1
    phrase_start = max(line_start, phrase.rfind(":") + 1)
    first = (phrase_start == line_start > 0) or _starts_line(text, low + phrase_start)
    for match in _WORD_START.finditer(phrase, phrase_start):
        at = match.start()
        if (first or match.group().isupper()) and part_of(phrase[at:]) is not None:
            return low + at
        first = False
    return None


def _may_begin(text: str, start: int, end: int) -> bool:
    """Tell whether a heading may begin inside a line: in capitals, or behind a mark, a link or glue."""
    if text[start:end].strip(" :：").isupper():
        return True
    before = text[max(0, start - 80) : start]
    bare = before.rstrip()
    if not bare or bare == before or not bare[-1].isalnum():
        return True
    last = bare.rsplit(None, 1)[-1]
    return "/" in last or "." in last
