"""Times written without a colon, `1h02m30s`, `00h05`, `5'30"`, `0.03.15`: read only where many lines share one form."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from bot.shownotes.headings import Part, part_of

MOST_WRITTEN = 1_500
_FEWEST = 3
_LATEST_FIRST_S = 30 * 60
_LONGEST_LEAD = 12
_MOST_LEFT = 5
_EDGE = 40
_LONGEST_HEADING = 80
_FORMS = {
    "units": re.compile(
        r"(?:(?P<h>\d{1,2}) ?h(?:(?:ou)?rs?|eures?)? ?)?(?P<m>\d{1,3}) ?m(?:in(?:utes?)?\.?)? ?"
        r"(?P<s>[0-5]?\d) ?s(?:ec(?:onde?s?)?\.?)?(?![^\W_])"
    ),
    "hours": re.compile(r"(?P<h>\d{1,2}) ?h ?(?P<m>[0-5]\d)(?: ?m(?:in)?)?(?![^\W_])"),
    "primes": re.compile(
        r"(?:(?P<h>\d{1,2}) ?h ?)?(?P<m>\d{1,3}) ?['’′](?![’'′]) ?(?P<s>[0-5]\d)(?: ?(?:[\"”″]|['’′]{2}))?(?![^\W_])"
    ),
    "dots": re.compile(r"(?P<h>\d{1,2})\.(?P<m>[0-5]\d)\.(?P<s>[0-5]\d)(?![^\W_]|[.,:]\d)"),
    "short dots": re.compile(r"(?P<m>\d{1,3})\.(?P<s>[0-5]\d)(?![^\W_]|[.,:]\d)"),
    "dotted minutes": re.compile(r"(?P<m>\d{1,3})[.,](?P<s>[0-5]\d) ?[Mm]in\b\.?"),
    "letters": re.compile(r"(?:(?P<h>\d{1,2}) ?h ?)?(?P<m>\d{1,3}) ?m(?:ins?)?(?=\.?(?: ?[:–—]| - |\)|\]))"),
    "minutes": re.compile(r"(?<![^\W_])[Mm](?:inute?|inuto|inuut|in\.?) ?(?P<m>\d{1,3})(?![^\W_]|[.,:]\d)"),
    "frames": re.compile(r"(?P<h>\d{1,2}):(?P<m>[0-5]\d):(?P<s>[0-5]\d)[:;]\d\d(?![^\W_]|[.,:]\d)"),
    "characters": re.compile(
        r"(?:(?P<h>\d{1,2}) ?(?:時間|小时|小時|시간) ?)?(?P<m>\d{1,3}) ?[分분] ?(?P<s>[0-5]?\d) ?[秒초]"
    ),
}
_NEEDED = {
    "units": re.compile(r"\d ?m(?:in(?:utes?)?\.?)? ?\d{1,2} ?s"),
    "hours": re.compile(r"\d ?h ?[0-5]\d"),
    "primes": re.compile(r"\d ?['’′](?![’'′]) ?[0-5]\d"),
    "dots": re.compile(r"\d\.[0-5]\d\.[0-5]\d"),
    "short dots": re.compile(r"\d\.[0-5]\d"),
    "dotted minutes": re.compile(r"\d[.,][0-5]\d ?[Mm]in"),
    "letters": re.compile(r"\d ?m(?:ins?)?\.? ?[:–—)\]-]"),
    "minutes": re.compile(r"in(?<=[Mm]in)[a-z]{0,3}\.? ?\d"),
    "frames": re.compile(r"\d:[0-5]\d:[0-5]\d[:;]\d\d"),
    "characters": re.compile(r"[分분] ?\d"),
}
"""What every time of a form holds, begun with one sign of a kind or with letters, so that it is looked for fast."""
_MARKED = re.compile(r"\d(?:,[0-5]\d ?[Mm]in| ?[hm'’′分분]|\.[0-5]|[:;]\d\d(?<=\d[:;]\d\d[:;]\d\d[:;]\d\d))")
"""What every time of every form holds, but for those that begin with a word."""
_WORDED = frozenset({"minutes"})
_GLUED = "letters"
"""The form that makes a list without line breaks too, by what follows each: `Meld22m: Emerge28m: Escalate`."""
_NAMED = re.compile(r":(?<=\dm:) ?\S")  # begun with its sign, so that it is looked for fast
_BEFORE = re.compile(r"[ \t]*(?:[^\w\s]{1,4}[ \t]{0,3}|\d{1,2}[.)][ \t]{1,3}){0,3}$")
_BEHIND = re.compile(r"[ \t)\]}）】」>.,;:*_–—-]*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A time at `start` to `end` that means `seconds`; `parts` is 3 with hours, 2 without."""

    start: int
    end: int
    seconds: float
    parts: int


def find(text: str) -> tuple[Written, ...]:
    """Find the times of every form that makes a list: three or more at the ends of lines, rising from near zero.

    Lengths do not rise, hours of a day do not begin at zero, dates end alike, and what stands in prose ends no line:
    none of them is taken. Where a form makes a list, all that is written in it is a time.
    """
    found: dict[int, Written] = {}
    edges = _edges(text)
    glued = _has_few(_NAMED, text)
    forms = _FORMS if _has_few(_MARKED, edges) else {*_WORDED, *([_GLUED] if glued else [])}
    for name in forms:
        form = _FORMS[name]
        told = text if glued and name == _GLUED else edges
        if not _has_few(_NEEDED[name], told) or not _has_few(form, told):
            continue
        written = _written(text, form)
        if _make_list(text, written, name):
            for one in written:
                found.setdefault(one.start, one)
    return tuple(found[start] for start in sorted(found))


def _has_few(form: "re.Pattern[str]", edges: str) -> bool:
    """Tell whether a form comes as often as a list asks for."""
    return len([*islice(form.finditer(edges), _FEWEST)]) == _FEWEST


def _edges(text: str) -> str:
    """Give how the lines of a text begin and end: where nothing is found in them, the rest need not be read."""
    edges: list[str] = []
    for line in text.split("\n"):
        edges += (line,) if len(line) <= _EDGE * 2 else (line[:_EDGE], line[-_EDGE:])
    return "\n".join(edges)


def _written(text: str, form: "re.Pattern[str]") -> list[Written]:
    written = []
    for match in form.finditer(text):
        before = text[match.start() - 1 : match.start()]
        if before.isdigit() or (
            before in (".", ",", ":", "/", "-") and text[match.start() - 2 : match.start() - 1].isdigit()
        ):
            continue
        values = match.groupdict()
        seconds = int(values.get("h") or 0) * 3600 + int(values["m"]) * 60 + int(values.get("s") or 0)
        parts = 3 if values.get("h") is not None else 2
        written.append(Written(start=match.start(), end=match.end(), seconds=float(seconds), parts=parts))
        if len(written) >= MOST_WRITTEN:
            break
    return written


def _make_list(text: str, written: list[Written], name: str) -> bool:
    named = name == _GLUED and all(_NAMED.match(text, one.end) or _ends_line(text, one) for one in written)
    ended = written if named else [one for one in written if _ends_line(text, one)]
    if len(ended) < _FEWEST:
        return False
    if name == "short dots" and not _is_headed(text, ended[0].start):
        return False
    if name == "dots" and len({one.seconds % 60 for one in ended}) == 1:
        return False
    return any(len(run) >= _FEWEST and run[0].seconds < _LATEST_FIRST_S for run in _rising_runs(ended))


def _is_headed(text: str, start: int) -> bool:
    """Tell whether the line above says that times of chapters follow: alone `12.30` may be a price or an hour."""
    end = text.rfind("\n", 0, start)
    above = text[max(0, end - _LONGEST_HEADING) : max(0, end)].rstrip()
    return part_of(above.rsplit("\n", 1)[-1]) is Part.CHAPTERS


def _rising_runs(written: Iterable[Written]) -> list[list[Written]]:
    """Part times where they do not rise."""
    runs: list[list[Written]] = []
    before = -1.0
    for one in written:
        if one.seconds <= before or not runs:
            runs.append([])
        runs[-1].append(one)
        before = one.seconds
    return runs


def _ends_line(text: str, one: Written) -> bool:
    """Tell whether a time opens its line behind signs and numbers at most, or closes it."""
    low = text.rfind("\n", max(0, one.start - _LONGEST_LEAD - 1), one.start)
    opens = low >= 0 or one.start <= _LONGEST_LEAD
    if opens and _BEFORE.match(text, low + 1, one.start):
        return True
    high = text.find("\n", one.end, one.end + _MOST_LEFT)
    high = high if high >= 0 else min(len(text), one.end + _MOST_LEFT)
    return (text[high : high + 1] in ("\n", "")) and _BEHIND.match(text, one.end, high) is not None
