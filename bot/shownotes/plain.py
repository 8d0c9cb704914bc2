"""Plain and Markdown-like notes → `Document`: line breaks count; the marks of links, headings and bold go."""

import re
from bisect import bisect_right

from bot.shownotes.document import INVISIBLE, Anchor, Document, Span
from bot.shownotes.small import holds

_LINE_WHITE = re.compile(r"(?<![ \t\r])[ \t\r]+(?=\n|\Z)|\n{3,}")
_WHITE_ENDS = (" \n", "\t\n", "\r\n", "\n\n\n")
_MD_STRONG = re.compile(r"\*\*(?=\S)([^*\n]{1,300})\*\*|__(?=\S)([^_\n]{1,300})__")
_MD_HEADING = re.compile(r"^#{1,6}[ \t]+(?=\S)", re.MULTILINE)
_MD_LINK = re.compile(r"\[([^\[\]\n]{1,300})\]\((https?://[^\s()]{1,2000}(?:\([^\s()]{0,200}\)[^\s()]{0,400})?)\)")


def read(notes: str) -> Document:
    """Read text whose line breaks count; Markdown links, headings and bold are taken out of it."""
    cuts: list[tuple[int, int]] = []
    links: list[tuple[int, int, str]] = []
    headings: list[tuple[int, int]] = []
    for match in _MD_LINK.finditer(notes) if "](" in notes else ():
        cuts += [(match.start(), match.start() + 1), (match.end(1), match.end())]
        links.append((match.start(1), match.end(1), match.group(2)))
    for match in _MD_HEADING.finditer(notes) if "#" in notes else ():
        cuts.append(match.span())
        line_end = notes.find("\n", match.end())
        headings.append((match.end(), line_end if line_end >= 0 else len(notes)))
    for match in _MD_STRONG.finditer(notes) if "**" in notes or "__" in notes else ():
        cuts += [(match.start(), match.start() + 2), (match.end() - 2, match.end())]
    cuts += _needless_white(notes) + [match.span() for match in INVISIBLE.finditer(notes)]
    return _without(notes, sorted(set(cuts)), links, headings)


def _needless_white(notes: str) -> list[tuple[int, int]]:
    """Give the white space before line ends and the empty lines beyond one."""
    if not (holds(notes, _WHITE_ENDS) or notes[-1:].isspace()):
        return []
    cuts = []
    for match in _LINE_WHITE.finditer(notes):
        if match.group()[0] == "\n":
            cuts.append((match.start() + 2, match.end()))
        else:
            cuts.append(match.span())
    return cuts


def _without(
    notes: str,
    cuts: list[tuple[int, int]],
    links: list[tuple[int, int, str]],
    headings: list[tuple[int, int]],
) -> Document:
    pieces: list[str] = []
    marks: list[tuple[int, int]] = []
    length = position = 0
    for start, end in [*cuts, (len(notes), len(notes))]:
        if start > position:
            marks.append((length, position))
            pieces.append(notes[position:start])
            length += start - position
        position = max(position, end)
    text = "".join(pieces).replace("\u00a0", " ")
    places = _Places(marks)
    return Document(
        text=text.rstrip(),
        anchors=tuple(Anchor(start=places.of(start), end=places.of(end), href=href) for start, end, href in links),
        headings=tuple(Span(start=places.of(start), end=places.of(end)) for start, end in headings),
        marks=tuple(marks) or ((0, 0),),
    )


class _Places:
    """Where an offset of the source went in the text."""

    def __init__(self, marks: list[tuple[int, int]]) -> None:
        self._sources = [mark[1] for mark in marks]
        self._marks = marks

    def of(self, source_at: int) -> int:
        """Give the text's offset."""
        at = bisect_right(self._sources, source_at) - 1
        if at < 0:
            return 0
        text_at, piece_at = self._marks[at]
        return text_at + source_at - piece_at
