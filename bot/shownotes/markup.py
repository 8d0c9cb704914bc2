"""HTML notes → `Document`, others through `plain`; linear in length, whatever is thrown at it.

The tags are found by a pattern of our own: html.parser keeps no character offsets and needs quadratic time
on hostile input. Entities are the standard library's.
"""

import re
from html import unescape

from bot.shownotes import plain
from bot.shownotes.document import INVISIBLE, Anchor, Document, Span

LONGEST_NOTES = 400_000
"""Characters read of one item's notes; the longest real ones have 65,000."""

_TAG = re.compile(r"""<(/?)([A-Za-z][A-Za-z0-9:-]{0,30})([^<>"']*(?:"[^"<]*"[^<>"']*|'[^'<]*'[^<>"']*)*)>""")
_LOOSE_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9:-]{0,30})((?:\s[^<>]*)?)>")
_HREF = re.compile(r"""\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?")
_LOOKS_HTML = re.compile(
    r"</?(?:p|br|a|ul|ol|li|div|strong|em|b|i|h[1-6]|span|img)(?:\s[^<>]{0,400})?/?>", re.IGNORECASE
)
_BLOCKY = re.compile(r"<(?:p|br|li|div|h[1-6]|tr|ul|ol)\b", re.IGNORECASE)
_WHITE = re.compile(r"\s(?:\s+|(?<! ))")
"""White space, but for single spaces, which between words stay as they are."""
_TAG_START = re.compile(r"<[A-Za-z/!?]")
_BREAK_BEFORE = re.compile(r"\s*[\[(]?\d{1,3}:\d\d")

_WRAPPED_LINE = 50
"""Characters; a shorter line of HTML source was ended on purpose, a longer one was wrapped by an editor."""

_LINE_TAGS = frozenset({"br", "li", "tr", "div", "dt", "dd", "section", "article", "header", "footer", "center"})
_PARAGRAPH_TAGS = frozenset(
    {"p", "ul", "ol", "dl", "table", "blockquote", "hr", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "figure"},
)
_HEADING_TAGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_STRONG_TAGS = frozenset({"b", "strong"})
_CELL_TAGS = frozenset({"td", "th"})
_STRETCH_TAGS = frozenset({"a", "span"})
_NAMED_TAGS = _LINE_TAGS | _PARAGRAPH_TAGS | _HEADING_TAGS | _STRONG_TAGS | _CELL_TAGS | _STRETCH_TAGS
"""The tags that mean anything here; all others are read through."""
_SKIPPED_TAGS = frozenset({"script", "style", "noscript", "template"})


def read(notes: str, *, html: bool) -> Document:
    """Turn notes into plain text with line breaks, links and headings; notes that look like HTML are read as such."""
    notes = notes[:LONGEST_NOTES]
    if html or _LOOKS_HTML.search(notes):
        return _read_html(notes)
    return plain.read(notes)


def _read_html(notes: str) -> Document:
    reader = _Reader(blocky=_BLOCKY.search(notes) is not None)
    position = 0
    length = len(notes)
    while position < length:
        candidate = _TAG_START.search(notes, position)
        if candidate is None:
            break
        open_at = candidate.start()
        if open_at > position:
            reader.text(notes, position, open_at)
        position = _one_tag(reader, notes, open_at)
    if position < length:
        reader.text(notes, position, length)
    return reader.document()


def _one_tag(reader: "_Reader", notes: str, at: int) -> int:
    """Read what stands at a `<` and give the position behind it."""
    match = _TAG.match(notes, at) or _LOOSE_TAG.match(notes, at)
    if match is None:
        return _no_tag(reader, notes, at)
    closing, name, attributes = match.groups()
    name = name.lower()
    if name in _NAMED_TAGS:
        if closing:
            reader.close(name)
        else:
            reader.open(name, attributes)
    elif name in _SKIPPED_TAGS and not closing:
        end = notes.lower().find(f"</{name}", match.end()) if name not in reader.unclosed else -1
        if end >= 0:
            return end
        reader.unclosed.add(name)
    return match.end()


def _no_tag(reader: "_Reader", notes: str, at: int) -> int:
    """Read a comment, a declaration or a mere `<` and give the position behind it."""
    if notes.startswith("<!--", at):
        end = notes.find("-->", at + 4)
        return end + 3 if end >= 0 else len(notes)
    if notes.startswith(("<!", "<?"), at):
        end = notes.find(">", at, at + 500)
        return end + 1 if end >= 0 else at + 2
    reader.text(notes, at, at + 1)
    return at + 1


class _Reader:
    """Gathers the plain text piece by piece; made for one document."""

    def __init__(self, *, blocky: bool) -> None:
        self.blocky = blocky
        self.unclosed: set[str] = set()
        self._pieces: list[str] = []
        self._length = 0
        self._marks: list[tuple[int, int]] = []
        self._anchors: list[Anchor] = []
        self._headings: list[Span] = []
        self._strong: list[Span] = []
        self._href: tuple[int, str] | None = None
        self._heading_at: int | None = None
        self._strong_at: int | None = None
        self._breaks = 2
        self._space = False
        self._closed_at = self._touched_at = -1
        self._line_at = 0
        self._preformatted = False
        self._in_item = False

    def text(self, notes: str, start: int, end: int) -> None:
        """Take a stretch of the source that holds no tag."""
        if end - start == 1 and notes[start] == "\n" and self._breaks and not self._keeps_lines:
            self._space = True  # as most line breaks between blocks, no line of the source ends here
            return
        position = start
        if notes.find("&", start, end) >= 0:
            for match in _ENTITY.finditer(notes, start, end):
                self._plain(notes[position : match.start()], position)
                self._plain(unescape(match.group()), match.start())
                position = match.end()
        self._plain(notes[position:end], position)

    def _plain(self, text: str, source_at: int) -> None:
        position = 0
        if text[:1] == " ":
            self._space = True
            position = 1
        if text.isprintable() and "  " not in text:  # no white space but single ones, nothing invisible
            self._emit(text[position:], source_at + position)
            return
        for match in _WHITE.finditer(text):
            self._visible(text, position, match.start(), source_at)
            self._white(text, match)
            position = match.end()
        self._visible(text, position, len(text), source_at)

    def _visible(self, text: str, start: int, end: int, source_at: int) -> None:
        """Take a stretch without what nobody sees."""
        for match in INVISIBLE.finditer(text, start, end):
            self._emit(text[start : match.start()], source_at + start)
            start = match.end()
        self._emit(text[start:end], source_at + start)

    def _white(self, text: str, match: "re.Match[str]") -> None:
        breaks = match.group().count("\n")
        if breaks > 1 or (breaks and (self._keeps_lines or self._is_own_line(text, match))):
            self.line_break(min(breaks, 2))
        else:
            self._space = True

    @property
    def _keeps_lines(self) -> bool:
        return not self.blocky or self._preformatted

    def _is_own_line(self, text: str, match: "re.Match[str]") -> bool:
        """Tell a line break that was meant from one that only wraps: a short line before, a fresh start behind."""
        following = text[match.end() : match.end() + 1]
        short = self._length - self._line_at < _WRAPPED_LINE
        fresh = following.isupper() or following in {"*", "•", "-", "–", "["}
        return (short and (fresh or self._in_item) and bool(self._breaks == 0)) or _BREAK_BEFORE.match(
            text, match.start()
        ) is not None

    def _emit(self, text: str, source_at: int) -> None:
        if not text:
            return
        if self._touched_at == self._length and not self._space and text[:1].isupper() and self._ends_word():
            self.line_break(1)
        if self._space and not self._breaks:
            self._push(" ")
        self._space = False
        self._breaks = 0
        if not self._marks or self._marks[-1][1] - self._marks[-1][0] != source_at - self._length:
            self._marks.append((self._length, source_at))
        self._push(text)
        if text.endswith(" "):
            self._space = False

    def _ends_word(self) -> bool:
        return not self._breaks and (self._pieces[-1][-1:].isalnum() or self._pieces[-1][-1:] in '.!?)”“"')

    def _push(self, text: str) -> None:
        self._pieces.append(text)
        self._length += len(text)

    def line_break(self, wanted: int) -> None:
        """End the line, or with `wanted` 2 the paragraph."""
        while self._breaks < wanted:
            self._push("\n")
            self._breaks += 1
        self._line_at = self._length
        self._space = False

    def open(self, name: str, attributes: str) -> None:
        """Take an opening tag; a stretch that touches the one before it, `ropeKnots`, was on a line of its own."""
        if name in _STRETCH_TAGS:
            self._open_stretch(name, attributes)
            return
        if name in _PARAGRAPH_TAGS:
            self.line_break(2)
        elif name in _LINE_TAGS:
            self.line_break(2 if name == "br" and self._breaks == 1 else 1)
        self._in_item = self._in_item or name == "li"
        if name in _CELL_TAGS:
            self._space = True
        elif name == "pre":
            self._preformatted = True
        if name in _HEADING_TAGS:
            self._heading_at = self._length
        elif name in _STRONG_TAGS:
            self._strong_at = self._length

    def close(self, name: str) -> None:
        """Take a closing tag."""
        if name in _STRETCH_TAGS:
            self._close_stretch(name)
            return
        if name in _HEADING_TAGS and self._heading_at is not None:
            self._headings.append(Span(start=self._heading_at, end=self._length))
            self._heading_at = None
        elif name in _STRONG_TAGS and self._strong_at is not None:
            self._strong.append(Span(start=self._strong_at, end=self._length))
            self._strong_at = None
        if name == "pre":
            self._preformatted = False
        elif name == "li":
            self._in_item = False
        if name in _PARAGRAPH_TAGS:
            self.line_break(2)
        elif name in _LINE_TAGS:
            self.line_break(1)

    def _open_stretch(self, name: str, attributes: str) -> None:
        if self._closed_at == self._length and self._pieces:
            self._touched_at = self._length
        if name == "a":
            self._open_anchor(attributes)

    def _close_stretch(self, name: str) -> None:
        self._closed_at = self._length
        if name == "a":
            self._close_anchor()

    def _open_anchor(self, attributes: str) -> None:
        self._close_anchor()
        match = _HREF.search(attributes)
        if match is not None:
            href = unescape(match.group(1) or match.group(2) or match.group(3) or "").strip()
            self._href = (self._length, href)

    def _close_anchor(self) -> None:
        if self._href is not None and self._href[1]:
            self._anchors.append(Anchor(start=self._href[0], end=self._length, href=self._href[1]))
        self._href = None

    def document(self) -> Document:
        """Give what was gathered."""
        self._close_anchor()
        text = "".join(self._pieces).replace("\u00a0", " ").rstrip()
        headings = [span for span in self._headings if text[span.start : span.end].strip()]
        headings += [span for span in self._strong if _is_whole_line(text, span)]
        return Document(
            text=text,
            anchors=tuple(_trimmed(text, anchor) for anchor in self._anchors),
            headings=tuple(sorted(headings, key=lambda span: span.start)),
            marks=tuple(self._marks) or ((0, 0),),
        )


def _trimmed(text: str, anchor: Anchor) -> Anchor:
    start, end = anchor.start, min(anchor.end, len(text))
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Anchor(start=start, end=max(start, end), href=anchor.href)


def _is_whole_line(text: str, span: Span) -> bool:
    line_start = text.rfind("\n", 0, span.start) + 1
    line_end = text.find("\n", span.end)
    rest = text[line_start : span.start] + text[span.end : line_end if line_end >= 0 else len(text)]
    return bool(text[span.start : span.end].strip()) and not rest.strip(" :–-\t\n")
