"""Time codes in plain text: where they stand, what second they mean, and what only looks like one."""

import re
from dataclasses import dataclass

from bot.shownotes.small import small

MOST_CODES = 1_500
MINUTE_S = 60
HOUR_S = 3600

_CODE = re.compile(r"\d{1,3}[:：][0-5]\d(?:[:：][0-5]\d)?(?:\.\d{1,3}|,\d{3}(?!\d))?")
_TWO = 2
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
_PREPOSED = re.compile(
    r"\b(?:around|about|before|until|till|by|um|gegen|bis|ab|vor|nach|kl\.?|klokka|klockan|à|took|takes|took me|in "
    r"under)\s{1,2}$",
    re.IGNORECASE,
)
_AT = re.compile(r"\b(?:at|um|à|kl\.?|o['’]clock)\s$", re.IGNORECASE)
_RANGE_END = re.compile(r"\s{0,2}(?:[-–—~→]|-->|to|bis)\s{0,2}$")


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
    for match in _CODE.finditer(text):
        while current is not None and current[1] <= match.start():
            current = next(skipped, None)
        code = None if current is not None and current[0] <= match.start() else _code(text, match)
        if code is None:
            continue
        if found and _RANGE_END.fullmatch(text, found[-1].end, code.start):
            found[-1] = _with_range(text, found[-1], code)
        elif not _is_clock(text, code):
            found.append(code)
        if len(found) >= MOST_CODES:
            break
    return tuple(found)


def _code(text: str, match: "re.Match[str]") -> TimeCode | None:
    """Make a code of digits and colons; None where they are part of something longer."""
    start, end = match.span()
    figures = match.group().replace(",", ".").split(".", 1)[0].replace("：", ":").split(":")
    after = text[end : end + 1]
    before = text[start - 1 : start]
    glued_digits = before.isdigit() or len(figures[0]) > _TWO
    if after.isdigit() or (after and after in _COLONS and text[end + 1 : end + 2].isdigit()):
        return None
    if len(figures) == _TWO + 1 and glued_digits and len(figures[0]) >= _TWO:
        start += max(0, len(figures[0]) - _TWO)
        figures[0] = figures[0][-_TWO:]
    elif before.isdigit() or (before and before in ".,:：" and text[start - 2 : start - 1].isdigit()):
        return None
    total = 0
    for figure in figures:
        total = total * MINUTE_S + int(figure)
    low, high, bracket = _with_brackets(text, start, end)
    return TimeCode(start=low, end=high, inner=start, seconds=float(total), parts=len(figures), bracket=bracket)


def _with_brackets(text: str, start: int, end: int) -> tuple[int, int, str]:
    """Take in the brackets round a time, `[@12:34]` and `(00:12 )` too."""
    before = start - 1
    if before >= 0 and text[before] == "@":
        before -= 1
    if before < 0 or text[before] not in _CLOSERS:
        return (min(start, before + 1)), end, ("@" if before + 1 < start else "")
    after = end
    while after < len(text) and after < end + 2 and text[after] in " -–":
        after += 1
    if after < len(text) and text[after] == _CLOSERS[text[before]]:
        return before, after + 1, text[before]
    return start, end, ""


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


def _is_clock(text: str, code: TimeCode) -> bool:
    """Tell whether a time is of day, a date's, or a length, by the words beside it."""
    before = text[max(0, code.start - 40) : code.start]
    if small(before).rstrip(" \n:：()]–-").endswith(_LENGTH_ENDS) and _LENGTH_BEFORE.search(before):
        return True
    if code.bracket or code.parts == 3:  # noqa: PLR2004 - three parts: h:mm:ss
        if not code.bracket and _AT.search(before):
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
    return _PREPOSED.search(before) is not None or _date_before(before) is not None


def _date_before(before: str) -> "re.Match[str] | None":
    """Find a date at the end; it ends with a figure and a mark, without which it need not be looked for."""
    return _DATE_BEFORE.search(before) if before.rstrip(",T \n")[-1:].isdigit() else None


def _starts_line(text: str, position: int) -> bool:
    line = text[text.rfind("\n", 0, position) + 1 : position]
    return not line.strip(" \t•*·-–—>#")
