"""Time codes in plain text: where they stand, what second they mean, and what only looks like one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.shownotes import notations
from bot.shownotes.small import holds, small

MOST_CODES = 1_500
MINUTE_S = 60
HOUR_S = 3600

_CODE = re.compile(r"(\d\d{0,2})[:：]([0-5]\d)(?:[:：]([0-5]\d))?(?:\.\d{1,3}|,\d{3}(?!\d))?")
_TWO = 2
_REACH = 40
"""Characters before a time that tell whether it is a length or an hour of the day."""
_MOST_FIGURES = 3  # before the first colon
_LATEST_HOUR = 25
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?=\d{1,2}\Z)")
_COLONS = frozenset(":：")
_CLOSERS = {"(": ")", "[": "]", "{": "}", "（": "）", "［": "］", "【": "】"}
_CLOCK_AFTER = re.compile(
    r"[ \t]{0,2}(?:(?:AM|PM|am|pm)\b|[AaPp]\.\s?[Mm]\b\.?|Uhr\b|o['’]clock|h\b|UTC|GMT|[ECMP][SD]?T\b|CES?T\b|BST\b|"
    r"IST\b|JST\b|AES?T\b|"
    r"Eastern\b|Pacific\b)",
)
_DATE_BEFORE = re.compile(r"(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|(?<!\b(?:in|of|to|is) )\b(?:19|20)\d\d)[,T ]{1,2}$")
_LENGTH_BEFORE = re.compile(
    r"(?:duration|length|runtime|running time|total time|dauer|laufzeit|länge|spieldauer|durée|duración|durata|"
    r"varighet|"
    r"speltid|spilletid|recorded|modified|updated|next episode|nächste (?:folge|sendung))[ :：()\]–-]{0,4}(?:about |"
    r"ca\.? )?$",
    re.IGNORECASE,
)
_LENGTH_ENDS = (
    "duration", "length", "time", "dauer", "laufzeit", "länge", "durée", "duración", "durata", "varighet", "speltid",
    "spilletid", "recorded", "modified", "updated", "episode", "folge", "sendung", "about", "ca", "ca.",
)  # fmt: skip
"""What the words before a length end with, in small letters; where they do not, the pattern need not be tried."""
_LONGEST_LENGTH_END = max(map(len, _LENGTH_ENDS))
_PREPOSED = re.compile(
    r"\b(?:around|about|before|until|till|by|um|gegen|bis|ab|vor|nach|kl\.?|klokka|klockan|à|took|takes|took me|in "
    r"under)\s{1,2}$",
    re.IGNORECASE,
)
_AT = re.compile(r"\b(?:at|um|à|kl\.?|o['’]clock)\s$", re.IGNORECASE)
_LONGEST_AT = len("-o'clock ")
_WIDEST_RANGE = 7  # characters between two times of one range
_RANGE_END = re.compile(r"\s{0,2}(?:[-–—~→]|-->|to|bis)\s{0,2}$")


_WORD_BEFORE = re.compile(
    r"(?:([(\[（【])[ \t]?(?:(?:ab|at|from|starts|starting|begins|à partir de|à|dès|desde|a partir de|vanaf|fra|från|"
    r"od|da|tc|ts|t|time|timecode|timestamp|min(?:ut[aeo]s?|uten?)?)[.:=]?[ \t]?){1,3}"
    r"|(?<!\d )(?<![^\W_])((?:(?:ab|at|from|bei|à|à la|vanaf|desde|från|fra|od|da)[ ])?(?:min(?:ut[aeo]s?|uten?)?[.:]?|"
    r"tc[.:]?))[ \t]?)\Z",
    re.IGNORECASE,
)
_AT_EDGE = re.compile(r"[ \t]{0,3}(?:\n|\Z|[:：–—→>-]|https?://)")
_JOINED = frozenset(" .:=nNeEoOsStTcC")
_WORD_SIGNS = (*_CLOSERS, "min", "Min", "tc", "TC", "Tc")
_LONGEST_WORDS = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeCode:
    """A time as written: `start` and `end` span it with its brackets, `inner` is where its digits begin.

    `parts` is 2 for mm:ss, 3 for h:mm:ss. `bracket` is the opening mark, empty without one.
    """

    start: int
    end: int
    inner: int
    seconds: float
    parts: int
    bracket: str = ""


def find(text: str, skip: "tuple[tuple[int, int], ...]" = ()) -> tuple[TimeCode, ...]:
    """Find the times that may be moments of the audio, in order; `skip` are spans to leave out, such as URLs."""
    found: list[TimeCode] = []
    skipped = iter(skip)
    current = next(skipped, None)
    for code, is_written in _candidates(text):
        while current is not None and current[1] <= code.inner:
            current = next(skipped, None)
        if current is not None and current[0] <= code.inner:
            continue
        near = bool(found) and code.start - found[-1].end <= _WIDEST_RANGE
        if near and _RANGE_END.fullmatch(text, found[-1].end, code.start):
            found[-1] = _with_range(text, found[-1], code)
        else:
            before = text[max(0, code.start - _REACH) : code.start]
            if not _is_length(before) and (is_written or not _is_clock(text, code, before)):
                found.append(code)
        if len(found) >= MOST_CODES:
            break
    return tuple(found)


def _candidates(text: str) -> Iterator[tuple[TimeCode, bool]]:
    """Give the times with colons and, in their places, those of other notations that make a list (True)."""
    written = [_of_notation(text, one) for one in notations.find(text)]
    at = 0
    for match in _with_colons(text):
        while at < len(written) and written[at].inner <= match.start():
            yield written[at], True
            at += 1
        code = _code(text, match) if not at or match.start() >= written[at - 1].end else None
        if code is not None:
            yield code, False
    yield from ((code, True) for code in written[at:])


def _with_colons(text: str) -> "Iterator[re.Match[str]]":
    """Find what has the form of a time, in order; colons are found far faster than the figures before them."""
    if "：" in text:
        yield from _CODE.finditer(text)
        return
    position = 0
    colon = text.find(":")
    while colon >= 0:
        start = colon
        while start > position and colon - start < _MOST_FIGURES and text[start - 1].isdecimal():
            start -= 1
        match = _CODE.match(text, start) if start < colon else None
        if match is not None:
            position = match.end()
            yield match
        colon = text.find(":", max(position, colon + 1))


def _of_notation(text: str, one: notations.Written) -> TimeCode:
    low, high, bracket = _with_brackets(text, one.start, one.end)
    return TimeCode(start=low, end=high, inner=one.start, seconds=one.seconds, parts=one.parts, bracket=bracket)


def _code(text: str, match: "re.Match[str]") -> TimeCode | None:
    """Make a code of digits and colons; None where they are part of something longer."""
    start, end = match.span()
    figures = [*match.groups()]
    if figures[-1] is None:
        figures.pop()
    after = text[end : end + 1]
    before = text[start - 1 : start]
    glued_digits = before.isdigit() or len(figures[0]) > _TWO
    if after.isdigit() or (after and after in _COLONS and text[end + 1 : end + 2].isdigit()):
        return None
    if len(figures) == _TWO + 1 and glued_digits and len(figures[0]) >= _TWO:
        start += max(0, len(figures[0]) - _TWO)
        figures[0] = figures[0][-_TWO:]
    elif len(figures) == _TWO and glued_digits and (year := _year_before(text, start, len(figures[0]))):
        start, figures[0] = year, text[year : start + len(figures[0])]
    elif before.isdigit() or (before and before in ".,:：" and text[start - 2 : start - 1].isdigit()):
        return None
    total = 0
    for figure in figures:
        total = total * MINUTE_S + int(figure)
    low, high, bracket = _with_brackets(text, start, end)
    return TimeCode(start=low, end=high, inner=start, seconds=float(total), parts=len(figures), bracket=bracket)


def _year_before(text: str, start: int, digits: int) -> int | None:
    """Give where a time begins that is glued to a year, `in 195017:40`: behind the year's four figures."""
    match = _YEAR.search(text, max(0, start - len("1950")), start + digits)
    return match.end() if match is not None and match.end() >= start - len("1950") + 1 else None


def _with_brackets(text: str, start: int, end: int) -> tuple[int, int, str]:
    """Take in the brackets round a time, `[@12:34]` and `(00:12 )` too, and a word that says so, `(from 12:34)`."""
    word = None
    if text[start - 1 : start] in _JOINED:
        lead = text[max(0, start - _LONGEST_WORDS) : start]
        word = _WORD_BEFORE.search(lead) if holds(lead, _WORD_SIGNS) else None
    if word is not None:
        return _with_word(text, word, start, end)
    before = start - 1
    if before >= 0 and text[before] == "@":
        before -= 1
    if before < 0 or text[before] not in _CLOSERS:
        return (min(start, before + 1)), end, ("@" if before + 1 < start else "")
    after = end
    while after < len(text) and after < end + 2 and text[after] in " -–~〜～":
        after += 1
    if after < len(text) and text[after] == _CLOSERS[text[before]]:
        return before, after + 1, text[before]
    return start, end, ""


def _with_word(text: str, word: "re.Match[str]", start: int, end: int) -> tuple[int, int, str]:
    """Take in `(from 12:34)`, `min. 12:34`: unlike brackets alone these are no sign of a list."""
    low = start - len(word.group())
    if not word.group(1):
        return low, end, ""
    closes = text[end : end + 1] == _CLOSERS[word.group(1)]
    closes = closes and (_AT_EDGE.match(text, end + 1) is not None or _starts_line(text, low))
    return (low, end + 1, "") if closes else (start, end, "")


def _with_range(text: str, first: TimeCode, last: TimeCode) -> TimeCode:
    """Make one of `(00:10 - 02:30)`, `[00:10]-[02:30]`: a moment with its end, which is not kept."""
    start, end, bracket = _with_brackets(text, first.inner, last.end)
    if first.bracket:
        start, end, bracket = first.start, last.end, first.bracket
    return TimeCode(
        start=start,
        end=end,
        inner=first.inner,
        seconds=first.seconds,
        parts=first.parts,
        bracket=bracket or first.bracket,
    )


def _is_length(before: str) -> bool:
    """Tell whether a time is how long something lasts, by the words before it."""
    end = small(before.rstrip(" \n:：()]–-")[-_LONGEST_LENGTH_END:])
    return end.endswith(_LENGTH_ENDS) and _LENGTH_BEFORE.search(before) is not None


def _is_clock(text: str, code: TimeCode, before: str) -> bool:
    """Tell whether a time is of day or a date's, by the words beside it."""
    if code.bracket or code.parts == 3:  # noqa: PLR2004 - three parts: h:mm:ss
        if not code.bracket and _AT.search(before[-_LONGEST_AT:]):
            return True
        dated = _date_before(before)
        return dated is not None and not (code.bracket and dated.group().strip(" ,T").isdigit())
    if _CLOCK_AFTER.match(text, code.end) and not _starts_line(text, code.start):
        return True
    if _CLOCK_AFTER.match(text, code.end):
        return (
            text[code.end : code.end + 4].strip()[:2].lower() in {"am", "pm", "uh"}
            and text[code.end + 1 : code.end + 3].isupper()
        )
    early = code.seconds < _LATEST_HOUR * MINUTE_S
    return _PREPOSED.search(before) is not None or (early and _date_before(before) is not None)


def _date_before(before: str) -> "re.Match[str] | None":
    """Find a date at the end; it ends with a figure and a mark, without which it need not be looked for."""
    return _DATE_BEFORE.search(before) if before.rstrip(",T \n")[-1:].isdigit() else None


def _starts_line(text: str, position: int) -> bool:
    line = text[text.rfind("\n", 0, position) + 1 : position]
    return not line.strip(" \t•*·-–—>#")
