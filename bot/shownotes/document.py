"""Show notes as plain text that remembers where its links and headings stood, and where it came from."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from bot.shownotes.small import small

MOST_LINES = 10_000
INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")
"""What nobody sees and no name holds: soft hyphens, spaces of no width, byte order marks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """A stretch of the plain text that is a link; both ends are offsets into the text."""

    start: int
    end: int
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of the plain text, `end` excluded."""

    start: int
    end: int

    def holds(self, position: int) -> bool:
        """Tell whether a position stands inside."""
        return self.start <= position < self.end


@dataclass(frozen=True, kw_only=True)
class Document:
    """Plain text with line breaks; `anchors` and `headings` in order, `marks` map text offsets to the source's."""

    text: str
    anchors: tuple[Anchor, ...] = ()
    headings: tuple[Span, ...] = ()
    marks: tuple[tuple[int, int], ...] = ((0, 0),)

    @cached_property
    def lines(self) -> tuple[Span, ...]:
        """The lines that are not empty, without the white space at their ends."""
        found = []
        start = 0
        for line in self.text.split("\n", MOST_LINES)[:MOST_LINES]:
            bare = line.strip()
            if bare:
                left = start + len(line) - len(line.lstrip())
                found.append(Span(start=left, end=left + len(bare)))
            start += len(line) + 1
        return tuple(found)

    @cached_property
    def small(self) -> str:
        """The text in small letters, as long as it is."""
        return small(self.text)

    @cached_property
    def _mark_starts(self) -> list[int]:
        return [mark[0] for mark in self.marks]

    def source_offset(self, position: int) -> int:
        """Give the offset in the source for an offset in the text."""
        at = bisect_right(self._mark_starts, position) - 1
        if at < 0:
            return 0
        text_at, source_at = self.marks[at]
        return source_at + position - text_at

    def anchors_within(self, start: int, end: int) -> tuple[Anchor, ...]:
        """Give the anchors that begin inside a stretch."""
        return tuple(anchor for anchor in self.anchors if start <= anchor.start < end)
