"""Transcripts inside notes: who speaks from which second, in lines or glued to each other."""

import re
from dataclasses import dataclass

from bot.lean import origin_of, turn_of
from bot.model.episode import Turn
from bot.shownotes.document import Document, Span
from bot.shownotes.headings import Part, part_of
from bot.shownotes.inline_turns import after_times, before_times
from bot.shownotes.signs import PLAIN_ENDS, stand_apart
from bot.shownotes.times import TimeCode
from bot.shownotes.turns import FEWEST, Start, in_lines, is_talk, names_within, within

_LONGEST_HEADING = 70
_MOST_HEADINGS = 5
_LONGEST_GLUED_TITLE = 10
_LONGEST_TITLE = 160
_HARD = frozenset({Part.CHAPTERS, Part.REFERENCES})
_CLOSING = _HARD | {Part.CREDITS, Part.SUPPORT, Part.SUBSCRIBE, Part.SOCIAL, Part.THANKS, Part.LEGAL, Part.SPONSOR}
_RULE = re.compile(r"\n[ \t]*(?:-{3,}|\*{3,}|_{3,}|={3,}|[*•–—-] [*•–—-] [*•–—-])[ \t]*(?:\n|\Z)")
_GLUED_HEADING = re.compile(r"(?<=[.!?…\n”\"])([A-ZÄÖÜ][\w’' ]{2,30})[:：](?!//)")
_JOINT = re.compile(r"[.?!](?<=[^\W_A-Z].)[”\"»]?(?=[^\W\d_a-z])")
_CUE_NUMBER = re.compile(r"\n\s*\d{1,4}$")
_LEADS = frozenset(" \t•*·▪●>»–—[(（【<-")
# A paragraph behind a blank line that a show puts under every episode: links, addresses, who makes it.
_UNSAID = re.compile(
    r"\n[ \t]*\n(?=[^\n]*(?:https?://|www\.\w|\w@\w+\.\w|\w\.[a-z]{2,12}/\w|"
    r"\b(?i:made|hosted|produced|edited|mixed|presented|moderiert|produziert|geschnitten)\s(?:by|von)\s|"
    r"\b(?i:music|musik|theme|schnitt|redaktion|moderation|produktion|hosts?|editors?|producers?)\s?:\s))"
)
_BLANK = re.compile(r"\n[ \t]*\n")
_LEAD_OF_NEXT = re.compile(r"\n[ \t•*·▪●>»–—\[(（【<-]{1,6}$")
_QUOTES = {"「": "」", "『": "』"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Transcript:
    """The turns of a transcript and the stretch that it takes of the text.

    `headings` are titles between turns; `titled` is where times stand before titles, inside the stretch.
    """

    turns: tuple[Turn, ...]
    span: Span
    headings: tuple[Span, ...] = ()
    titled: frozenset[int] = frozenset()

    def takes(self, code: TimeCode) -> bool:
        """Tell whether a time belongs to a turn, and to no chapter."""
        return self.span.holds(code.start) and code.start not in self.titled


def read(document: Document, codes: tuple[TimeCode, ...]) -> Transcript | None:
    """Find the transcript in a document; None where there is none."""
    if len(codes) < 2:  # noqa: PLR2004 - one time is no transcript
        return None
    best: list[Start] = []
    stop = len(document.text)
    for starts, end in _candidates(document, codes):
        if len(starts) > len(best):
            best, stop = starts, end
    if best:
        end = _end_of_last(document, best[-1], codes, stop)
        return _transcript(document, best, _end_at_links(document, best, end))
    return _under_titles(document, codes)


def _candidates(document: Document, codes: tuple[TimeCode, ...]) -> list[tuple[list[Start], int]]:
    """Give the starts of turns in each manner that makes a transcript, with where they end at the latest."""
    text = document.text
    found = []
    for low, high in _headed(document):
        below = tuple(code for code in codes if low <= code.start < high)
        found.append((in_lines(text, below, headed=True), high))
    before = before_times(text, codes, colon=True)
    after = after_times(text, codes)
    loose = before_times(text, codes, colon=False) if len(before) < FEWEST else []
    named = [starts for starts in (before, after, loose) if _recur(starts) and is_talk(text, starts, headed=False)]
    if not any(len(starts) * 10 >= len(codes) * 9 for starts in named):
        named.append(in_lines(text, codes, headed=False))
    found += [(starts, len(text)) for starts in named]
    return [(starts, end) for starts, end in found if starts and _holds_most(starts, codes, end)]


def _recur(starts: list[Start]) -> bool:
    return len(starts) >= FEWEST and len({start.speaker for start in starts}) * 2 <= len(starts) + 2


def _holds_most(starts: list[Start], codes: tuple[TimeCode, ...], end: int) -> bool:
    """Tell whether most times from the first turn on are those of turns."""
    return len(starts) * 2 >= sum(starts[0].code.start <= code.start < end for code in codes)


def _headed(document: Document) -> list[tuple[int, int]]:
    """Give the stretches under headings that say transcript, each to the next list of chapters or links."""
    found: list[tuple[int, int]] = []
    for line in document.lines:
        if line.end - line.start > _LONGEST_HEADING:
            continue
        part = part_of(document.text[line.start : line.end])
        if part is Part.TRANSCRIPT:
            found.append((line.end, len(document.text)))
            if len(found) >= _MOST_HEADINGS:
                break
        elif part in _HARD and found and found[-1][1] == len(document.text):
            found[-1] = (found[-1][0], line.start)
    return found


def _transcript(document: Document, starts: list[Start], end: int) -> Transcript:
    text = document.text
    first = starts[0].start
    names = names_within(text, first, end, frozenset(start.speaker for start in starts if start.speaker))
    turns = []
    headings = []
    for start, after in zip(starts, [*starts[1:], None], strict=True):
        stop = after.start if after is not None else end
        heading = _heading_at_end(text, start.text_from, stop, names) if after is not None else None
        if heading is not None:
            headings.append(heading)
        for one, last in within(text, start, heading.start if heading is not None else stop, names):
            turns.append(_turn(document, one, last))
    return Transcript(turns=tuple(turns), span=Span(start=first, end=end), headings=tuple(headings))


def _turn(document: Document, start: Start, end: int) -> Turn:
    text = document.text
    said = text[start.text_from : end]
    if said.removesuffix("\n")[-1:] in _LEADS:
        said = _LEAD_OF_NEXT.sub("", said)
    said = said.strip()
    if "-->" in text[start.code.start : start.code.end]:
        said = _CUE_NUMBER.sub("", said)
    said = said.removesuffix(_QUOTES.get(text[start.text_from - 1], "\n"))
    first, last = document.source_offset(start.start), document.source_offset(end - 1) + 1
    return turn_of(start.code.seconds, start.speaker or None, said, origin_of("notes", _rule(start), first, last))


def _rule(start: Start) -> str:
    if not start.speaker:
        return "transcript.time_alone"
    if start.start < start.code.start:
        return "transcript.speaker_first"
    return "transcript.time_first" if start.start == start.code.start else "transcript.time_above"


def _under_titles(document: Document, codes: tuple[TimeCode, ...]) -> Transcript | None:
    """Read talk under headings that have a time, `12:30 The frost` and below `Ann: …`, `Ben: …`."""
    text = document.text
    leading = [code for code in codes if text[code.start - 1 : code.start] in ("", "\n")]
    names = names_within(text, leading[0].end, len(text)) if len(leading) > 1 else frozenset()
    if not names:
        return None
    turns: list[tuple[Start, int]] = []
    for code, after in zip(leading, [*leading[1:], None], strict=True):
        title_end = text.find("\n", code.end)
        title = Start(code=code, start=code.start, speaker="", text_from=title_end if title_end >= 0 else len(text))
        inner = within(text, title, after.start if after is not None else len(text), names)
        turns += inner if inner and inner[0][0].speaker else []
    starts = [start for start, _ in turns]
    if len({start.code.start for start in starts}) < 2:  # noqa: PLR2004 - one is the last of a list
        return None
    if not _recur(starts) or not is_talk(text, starts, headed=False):
        return None
    end = _end_of_last(document, starts[-1], codes, len(text))
    read_turns = tuple(_turn(document, start, min(stop, end)) for start, stop in turns)
    span = Span(start=starts[0].start, end=end)
    return Transcript(turns=read_turns, span=span, titled=frozenset(code.start for code in leading))


def _end_of_last(document: Document, last: Start, codes: tuple[TimeCode, ...], stop: int) -> int:
    """Say where the last turn ends: at a rule, a closing heading, a time that begins a line, or what nobody says."""
    text = document.text
    ends = [stop]
    rule = _RULE.search(text, last.text_from, stop)
    if rule is not None:
        ends.append(rule.start())
    for line in document.lines:
        if line.start < last.text_from or line.end - line.start > _LONGEST_HEADING:
            continue
        if part_of(text[line.start : line.end]) in _CLOSING:
            ends.append(line.start)
            break
    for match in _GLUED_HEADING.finditer(text, last.text_from, stop):
        if part_of(match.group(1)) in _CLOSING:
            ends.append(match.start())
            break
    unsaid = _UNSAID.search(text, last.text_from, stop)
    if unsaid is not None:
        ends.append(unsaid.start())
    ends += [code.start for code in codes if code.start > last.text_from and text[code.start - 1] == "\n"][:1]
    return min(ends)


def _end_at_links(document: Document, starts: list[Start], stop: int) -> int:
    """Say where a paragraph behind the last turn holds the first link of all that is said: nobody says it."""
    last = starts[-1].text_from
    linked = document.anchors_within(starts[0].text_from, stop)[:1]
    if not linked or linked[0].start < last:
        return stop
    breaks = [found.start() for found in _BLANK.finditer(document.text, last, linked[0].start)]
    return breaks[-1] if breaks and document.text[last : breaks[-1]].strip() else stop


def _heading_at_end(text: str, start: int, end: int, names: frozenset[str]) -> Span | None:
    """Find the title that stands between this turn and the next: a last stretch without an end of sentence."""
    stretch = text[start:end].rstrip()
    line = stretch.rfind("\n")
    if line > 0 and _is_title(stretch[line + 1 :]) and re.split("[:：]", stretch[line + 1 :])[0] not in names:
        return Span(start=start + line + 1, end=start + len(stretch))
    tail = stretch[-_LONGEST_TITLE:]
    joints = [] if stand_apart(tail, PLAIN_ENDS) else [match.end() for match in _JOINT.finditer(tail)]
    if not joints:
        return None
    at = len(stretch) - len(tail) + joints[-1]
    if not _is_title(stretch[at:], glued=True):
        return None
    return Span(start=start + at, end=start + len(stretch))


def _is_title(words: str, *, glued: bool = False) -> bool:
    """Tell a title from a last sentence: it has no end, and many capitals where no lost line break is seen."""
    bare = words.strip()
    count = len(bare.split())
    if not 1 < count <= 14 or bare[-1:] in ".!,;—–…-":  # noqa: PLR2004 - words of a title
        return False
    if glued and bare[-1:] not in '?”"' and count <= _LONGEST_GLUED_TITLE:
        return True
    capitals = sum(word[:1].isupper() for word in bare.split())
    return capitals * 2 >= count
