"""Timed lists → chapters: titles cut to what they are, hours mended, what does not rise left out."""

import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, replace
from itertools import pairwise
from math import log
from statistics import median

from bot.model.episode import Chapter, Origin
from bot.shownotes.cuts import other_titles, shorten_first, shorten_last
from bot.shownotes.document import Document
from bot.shownotes.headings import Part
from bot.shownotes.links import is_link
from bot.shownotes.lists import Entry, TimedList
from bot.shownotes.numbering import number_at
from bot.shownotes.sections import Sections
from bot.shownotes.sides import Side
from bot.shownotes.times import HOUR_S, MINUTE_S, TimeCode
from bot.text import clip

LONGEST_TITLE = 200
_FEWEST = 3
_FEWEST_HEADED = 2
_MOST_LOST = 0.4
_SLACK = 1.05
_SLACK_S = 60
_LATE_S = 40 * MINUTE_S
_EARLY_S = 25 * MINUTE_S
_STRIP_LEFT = " \t\n•*·-–—>#|:.,;)]_~=▶►●→⇒➜➔➡⟶▸▹"
_STRIP_RIGHT = " \t\n•*·-–—<#|:,;([_~=@"
_URL_AT_END = re.compile(r"\s*[(\[]?https?://\S*$")
_NEVER = frozenset({Part.TRANSCRIPT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A chapter with the stretch of the text that its title stands in, and that of its time, `code`."""

    chapter: Chapter
    start: int
    end: int
    code: tuple[int, int]


# What the Open Shownotes Format writes behind an entry: its address, and what it is.
_ADDRESS = re.compile(r"\s*<https?://[^\s<>]*>")
_TAGS = re.compile(
    r"(?:\s+#(?:chapter|topic|link|quote|wikipedia|wikilink|homepage|video|audio|image|embed"
    r"|todo|question|glossary|[ctlq]))+"
    r"\s*$"
)


def read(
    document: Document,
    lists: tuple[TimedList, ...],
    sections: Sections,
    duration_s: float | None,
) -> tuple[Found, ...]:
    """Give the chapters of the best list of a document; none where there is no list."""
    best: tuple[tuple[Found, ...], TimedList | None] = ((), None)
    for timed in lists:
        if (timed.heading is not None and timed.heading.part in _NEVER) or _points(document, timed):
            continue
        found = _chapters(document, timed, sections, duration_s)
        if _weight(found, timed) > _weight(best[0], best[1]):
            best = (found, timed)
    return best[0]


def _points(document: Document, timed: TimedList) -> bool:
    """Tell links below times from chapters, which are headings where they are links too."""
    headed = {span.start for span in document.headings}
    below = [entry for entry in timed.entries if document.text.find("\n", entry.code.end, entry.start) >= 0]
    linked = sum(is_link(document, entry.start, entry.end) for entry in below if entry.start not in headed)
    return linked * 2 > len(timed.entries)


def _weight(found: tuple[Found, ...], timed: TimedList | None) -> float:
    if timed is None or not found:
        return 0
    headed = timed.heading is not None and timed.heading.part is Part.CHAPTERS
    return len(found) * (3 if headed else 1)


def _chapters(
    document: Document,
    timed: TimedList,
    sections: Sections,
    duration_s: float | None,
) -> tuple[Found, ...]:
    titled = _titled(document, timed, sections)
    headed = timed.heading is not None and timed.heading.part is Part.CHAPTERS
    if len(titled) < (_FEWEST_HEADED if headed else _FEWEST):
        return ()
    seconds = _mended([entry.code for entry, _, _ in titled], duration_s)
    kept = _rising(seconds)
    if len(kept) < len(titled) * (1 - _MOST_LOST) or len(kept) < (_FEWEST_HEADED if headed else _FEWEST):
        return ()
    longest_s = duration_s * _SLACK + _SLACK_S if duration_s else None
    found = []
    for index in kept:
        entry, start, end = titled[index]
        if longest_s is not None and seconds[index] > longest_s:
            continue
        origin = Origin(
            source="notes",
            rule=f"list.{timed.side.value}",
            start=document.source_offset(min(entry.code.start, start)),
            end=document.source_offset(max(entry.code.end, end) - 1) + 1,
        )
        title = clip(_clean(document.text[start:end]), LONGEST_TITLE)
        chapter = Chapter(start_s=seconds[index], title=title, origin=origin)
        found.append(Found(chapter=chapter, start=start, end=end, code=(entry.code.start, entry.code.end)))
    return _merged(found)


def _titled(document: Document, timed: TimedList, sections: Sections) -> list[tuple[Entry, int, int]]:
    """Give each entry with the stretch of its title; entries without one are left out."""
    text = document.text
    usual = max((entry.end - entry.start for entry in timed.entries if not entry.last), default=0)
    titles = other_titles(text, timed)
    titled = []
    for entry in timed.entries:
        start, end = entry.start, entry.end
        if entry.last and not (entry.own_line and "\n" in text):
            if timed.side is Side.AFTER:
                end = shorten_last(text, entry, usual, sections, titles)
            else:
                start = shorten_first(text, entry, sections)
        if timed.numbers:
            start, end = _by_number(timed, start, end)
        start, end = _trim(text, start, end)
        if start < end:
            titled.append((entry, start, end))
    return _without_bullets(text, titled)


def _without_bullets(text: str, titled: list[tuple[Entry, int, int]]) -> list[tuple[Entry, int, int]]:
    """Take a sign off the ends of titles that most of them end with: it stands before the next time, `🔹 12:30`."""
    ends = Counter(text[end - 1] for _, _, end in titled if not text[end - 1].isascii())
    sign, count = ends.most_common(1)[0] if ends else ("", 0)
    if count * 2 < len(titled) or count < _FEWEST_HEADED or sign.isalnum() or unicodedata.category(sign)[0] != "S":
        return titled
    return [
        (entry, start, start + len(text[start:end].rstrip(sign + " ")) if text[end - 1] == sign else end)
        for entry, start, end in titled
    ]


def _by_number(timed: TimedList, start: int, end: int) -> tuple[int, int]:
    """Cut a stretch to the title of one number of the outline."""
    first = number_at(timed.numbers, start, end, first=True)
    if timed.side is Side.BEFORE:
        last = number_at(timed.numbers, start, end, first=False)
        return (last.end if last is not None else start), end
    if first is None or first.start - start > 4:  # noqa: PLR2004 - a bracket and white space
        return start, (first.start if first is not None else end)
    second = number_at(timed.numbers, first.end, end, first=True)
    return first.end, (second.start if second is not None else end)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _STRIP_LEFT:
        start += 1
    match = _URL_AT_END.search(text, start, end) if text.find("http", start, end) > start else None
    if match is not None and match.start() > start:
        end = match.start()
    while end > start and text[end - 1] in _STRIP_RIGHT:
        end -= 1
    return start, end


def _clean(title: str) -> str:
    bare = title.replace("**", "")
    bare = _TAGS.sub("", _ADDRESS.sub(" ", bare)) if "#" in bare or "<http" in bare else bare
    return re.sub(r"\s+", " ", bare).strip()


def _mended(codes: list[TimeCode], duration_s: float | None) -> list[float]:
    """Add the hour that is left out after 59:59, and read hh:mm where only that fits the duration."""
    if _are_hours(codes, duration_s):
        return [code.seconds * MINUTE_S for code in codes]
    seconds: list[float] = []
    hours = 0
    before = 0.0
    for index, code in enumerate(codes):
        value = code.seconds
        if code.parts == 2 and value < HOUR_S:  # noqa: PLR2004 - mm:ss
            falls = value + hours < before and before % HOUR_S >= _LATE_S and value < _EARLY_S
            as_hours = _as_hours(codes[index:], seconds, duration_s) if falls else []
            if as_hours:
                return seconds + as_hours
            hours = int(before // HOUR_S + 1) * HOUR_S if falls else hours
            value += hours if value + hours >= before else 0
        elif code.parts == 3:  # noqa: PLR2004 - h:mm:ss
            hours = 0
        seconds.append(value)
        before = max(before, value)
    return seconds


def _as_hours(codes: list[TimeCode], seconds: list[float], duration_s: float | None) -> list[float]:
    """Read the times after 59:59 as h:mm, where all of them fit and lie as far apart as those before; else nothing.

    `59:02`, `01:03` goes on four minutes later, at 1:03:00, or two, at 1:01:03: what lies nearer to the usual.
    """
    hours = [code.seconds * MINUTE_S for code in codes]
    longest_s = duration_s * _SLACK + _SLACK_S if duration_s else seconds[-1] + 4 * HOUR_S
    rising = all(one < other for one, other in pairwise([seconds[-1], *hours]))
    if not rising or hours[-1] > longest_s or any(code.parts != 2 for code in codes):  # noqa: PLR2004 - mm:ss
        return []
    usual = median([other - one for one, other in pairwise(seconds)] or [0.0])
    hour_s = (seconds[-1] // HOUR_S + 1) * HOUR_S
    dropped = [hour_s + code.seconds for code in codes]
    return hours if _far_from(usual, [seconds[-1], *hours]) < _far_from(usual, [seconds[-1], *dropped]) else []


def _far_from(usual: float, seconds: list[float]) -> float:
    """Give by which factor the gaps of times differ from the usual one, as a logarithm."""
    gap = median(other - one for one, other in pairwise(seconds))
    return abs(log(max(gap, 1.0) / max(usual, 1.0)))


def _are_hours(codes: list[TimeCode], duration_s: float | None) -> bool:
    if not duration_s or any(code.parts != 2 for code in codes):  # noqa: PLR2004 - mm:ss
        return False
    latest = max(code.seconds for code in codes)
    return latest < duration_s * 0.1 and duration_s * 0.5 < latest * MINUTE_S <= duration_s * _SLACK + _SLACK_S


def _rising(seconds: list[float]) -> list[int]:
    """Give the indices of the longest run that never falls."""
    tails: list[float] = []
    places: list[int] = []
    previous: list[int] = []
    for index, value in enumerate(seconds):
        at = bisect_right(tails, value)
        previous.append(places[at - 1] if at else -1)
        if at == len(tails):
            tails.append(value)
            places.append(index)
        else:
            tails[at] = value
            places[at] = index
    kept = []
    at = places[-1] if places else -1
    while at >= 0:
        kept.append(at)
        at = previous[at]
    return kept[::-1]


def _merged(found: list[Found]) -> tuple[Found, ...]:
    """Make one chapter of those that begin together."""
    merged: list[Found] = []
    for one in found:
        if merged and merged[-1].chapter.start_s == one.chapter.start_s:
            if len(merged[-1].chapter.title) + len(one.chapter.title) > LONGEST_TITLE:
                continue
            title = clip(f"{merged[-1].chapter.title} / {one.chapter.title}", LONGEST_TITLE)
            merged[-1] = replace(merged[-1], chapter=replace(merged[-1].chapter, title=title))
        else:
            merged.append(one)
    return tuple(merged)
