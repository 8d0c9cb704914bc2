"""The links of notes: anchors and written ones, each once, with label, kind, moment and the words around it."""

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, replace
from urllib.parse import parse_qsl, urlsplit

from bot.model.episode import Link, LinkKind, Origin
from bot.shownotes.cuts import other_titles, shorten_first, shorten_last
from bot.shownotes.document import Anchor, Document
from bot.shownotes.headings import Part
from bot.shownotes.kinds import kind_of
from bot.shownotes.link_labels import SCHEME, label_before, label_behind, label_of_previous
from bot.shownotes.lists import Entry, TimedList
from bot.shownotes.sections import Sections
from bot.shownotes.sides import Side
from bot.shownotes.urls import Url
from bot.text import clip, is_address

MOST_LINKS = 500
LONGEST_LABEL = 200
LONGEST_CONTEXT = 400
_TRACKING = re.compile(r"(?:utm_\w+|fbclid|gclid|mc_cid|mc_eid|igshid|ref_src|at_medium|at_campaign|mkt_tok)$")
_NEXT_LINE = re.compile(r"[ \t]*\n[ \t•*·-]*(?:[Ll]ink: )?(?=https?://)")
_EDGE = re.compile(
    r"[.!?…\n\-* h](?:(?<=[.!?…])['”\")]?\s|(?<=\n)|(?<=-)--+|(?<=\*)\*\*+|(?<= )[•*·] |"
    r"(?<=[a-zäöüß)][.!?])(?=[A-ZÄÖÜ])|(?<=h)ttps?://\S+)"
)
"""Where a sentence ends, or what stands for its end; the first letters stand in front, for speed."""
_LOST_BREAK = re.compile(
    r"(?<=[^\W\d_])\d{1,2}:\d\d(?::\d\d)?\s|(?<!\w)(?:Links?|LINKS|Resources|RESOURCES|References|Sources|MENTIONED):\s"
)
"""A time glued to the title before it, and a heading within a line: lists that lost their line breaks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A link with the stretch of text that shows it."""

    link: Link
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What tells of a link by its place: the headings, the stretches that belong to a time, the show's own hosts."""

    sections: Sections
    moments: list[tuple[int, int, float]]
    own: frozenset[str]

    def moment_at(self, position: int) -> float | None:
        """Give the second of the audio that a position belongs to."""
        at = bisect_right(self.moments, (position, 10**9, 0.0)) - 1
        return self.moments[at][2] if at >= 0 and self.moments[at][0] <= position < self.moments[at][1] else None


def around(  # noqa: PLR0913 - what an item's notes were read into so far
    document: Document,
    urls: tuple[Url, ...],
    lists: tuple[TimedList, ...],
    sections: Sections,
    *,
    own: frozenset[str],
    under: tuple[tuple[int, int, float], ...],
) -> Around:
    """Gather what tells of a link by its place; `under` are stretches that stand below chapters, with their seconds.

    Links to the hosts in `own` are the show's own pages.
    """
    moments = _moments(document, urls, lists, sections)
    held = {one[0] for one in moments}
    return Around(sections=sections, moments=sorted([*moments, *(one for one in under if one[0] not in held)]), own=own)


def read(document: Document, urls: tuple[Url, ...], around: Around) -> tuple[Found, ...]:
    """Give the links of a document in order, doubles merged."""
    anchors = [anchor for anchor in document.anchors if SCHEME.match(anchor.href)]
    found = [_of_anchor(document, one, around) for one in anchors[: MOST_LINKS * 2] if is_address(one.href)]
    covered = [(anchor.start, anchor.end) for anchor in anchors]
    found += [
        _of_url(document, url, around, urls[max(0, index - 3) : index])
        for index, url in enumerate(urls)
        if not url.cut
        and is_address(url.target)
        and not any(start <= url.start < end for start, end in _near(covered, url.start))
    ]
    found.sort(key=lambda one: one.start)
    return _merged(found)[:MOST_LINKS]


def host_of(url: str | None) -> str:
    """Give the host of a link without `www.`, "" where there is none."""
    return (url or "").split("://", 1)[-1].split("/", 1)[0].split("?", 1)[0].casefold().removeprefix("www.")


def _near(covered: list[tuple[int, int]], position: int) -> list[tuple[int, int]]:
    at = bisect_right(covered, (position, 10**9))
    return covered[max(0, at - 2) : at + 1]


def without_tracking(url: str) -> str:
    """Take the parameters off a link that only tell where its reader came from."""
    head, mark, query = url.partition("?")
    if not mark:
        return url
    query, hash_mark, fragment = query.partition("#")
    kept = [pair for pair in query.split("&") if not _TRACKING.match(pair.split("=", 1)[0])]
    return head + ("?" + "&".join(kept) if kept else "") + hash_mark + fragment


def key_of(url: str) -> str:
    """Give what two spellings of one address have in common."""
    parts = urlsplit(url)
    pairs = parse_qsl(parts.query, keep_blank_values=True) if parts.query else ()
    query = "&".join([f"{name}={value}" for name, value in pairs])
    fragment = f"#{parts.fragment}" if parts.fragment.startswith(("!", "/")) else ""
    return (
        f"{(parts.netloc or '').casefold().removeprefix('www.')}{parts.path.rstrip('/')}?{query}{fragment}".casefold()
    )


def _of_anchor(document: Document, anchor: Anchor, around: Around) -> Found:
    text = document.text
    shown = text[anchor.start : anchor.end].strip()
    if not shown or SCHEME.match(shown):
        shown = label_before(text, anchor.start) or label_behind(text, anchor.start, anchor.end) or shown
    return _found(document, (anchor.href, shown, "anchor"), (anchor.start, anchor.end), around)


def _of_url(document: Document, url: Url, around: Around, urls: tuple[Url, ...]) -> Found:
    text = document.text
    label = label_before(text, url.start) or label_behind(text, url.start, url.end)
    label = label or label_of_previous(text, url, urls)
    return _found(document, (url.target, label or url.text, "written"), (url.start, url.end), around)


def _found(document: Document, shown: tuple[str, str, str], span: tuple[int, int], around: Around) -> Found:
    href, label, rule = shown
    start, end = span
    context = context_of(document.text, start, end)
    url = without_tracking(href)
    kind = kind_of(url, label, context, around.sections.part_at(start))
    if kind is LinkKind.REFERENCE and host_of(url) in around.own:
        kind = LinkKind.SELF
    origin = Origin(
        source="notes",
        rule=f"link.{rule}",
        start=document.source_offset(start),
        end=document.source_offset(max(start, end - 1)) + 1,
    )
    label = clip(" ".join(label.split()), LONGEST_LABEL)
    at = around.moment_at(start)
    link = Link(url=url, label=label, kind=kind, context=context, start_s=at, origin=origin)
    return Found(link=link, start=start, end=end)


def context_of(text: str, start: int, end: int) -> str:
    """Give the sentence around a stretch, at most `LONGEST_CONTEXT` characters of it."""
    half = LONGEST_CONTEXT // 2
    before = text[max(0, start - half) : start]
    after = text[end : end + half]
    line = before.rfind("\n") + 1  # the last edge stands here or behind it
    cuts = [line, *(match.end() for match in _EDGE.finditer(before, line))]
    if ":" in before[cuts[-1] :]:
        cuts += [match.end() for match in _LOST_BREAK.finditer(before, cuts[-1])]
    low = start - len(before) + cuts[-1]
    edge = _EDGE.search(after)
    high = end + (edge.end() if edge is not None else len(after))
    return " ".join(text[low:high].split())


def _moments(
    document: Document,
    urls: tuple[Url, ...],
    lists: tuple[TimedList, ...],
    sections: Sections,
) -> list[tuple[int, int, float]]:
    """Give the stretches of text that belong to a time, with its second; a time alone on its line has all of it."""
    text = document.text
    ends = {url.start: url.end for url in urls}
    shared = Counter(_line_of(text, entry) for timed in lists for entry in timed.entries)
    found = []
    for timed in lists:
        titles = other_titles(text, timed)
        for entry in timed.entries:
            start, end = _stretch_of(text, (timed, titles), entry, ends, sections)
            line = _line_of(text, entry)
            if shared[line] == 1 and timed.side is Side.BEFORE and line <= start < entry.code.start:
                end = max(end, _line_end(text, entry))
                below = _NEXT_LINE.match(text, end)
                end = ends.get(below.end(), end) if below is not None else end
            if entry.start > _line_end(text, entry) and is_link(document, entry.start, entry.end):
                end = _links_below(document, entry.end)
            found.append((start, end, entry.code.seconds))
    return sorted(found)


def is_link(document: Document, start: int, end: int) -> bool:
    """Tell whether a stretch is a link from its first character on."""
    return any(anchor.start == start for anchor in document.anchors_within(start, end))


def _links_below(document: Document, end: int) -> int:
    """Give where the lines end that go on with links below a line."""
    while True:
        start = end
        while document.text[start : start + 1] in ("\n", " ", "•", "*", "-"):
            start += 1
        line_end = document.text.find("\n", start)
        line_end = line_end if line_end >= 0 else len(document.text)
        if start >= line_end or not is_link(document, start, line_end):
            return end
        end = line_end


def _line_of(text: str, entry: Entry) -> int:
    return text.rfind("\n", 0, entry.code.start) + 1


def _line_end(text: str, entry: Entry) -> int:
    end = text.find("\n", entry.code.end)
    return end if end >= 0 else len(text)


def _stretch_of(
    text: str, listed: tuple[TimedList, str | None], entry: Entry, ends: dict[int, int], sections: Sections
) -> tuple[int, int]:
    timed, titles = listed
    start, end = entry.start, entry.until or entry.end
    if entry.last and not entry.own_line and timed.side is Side.BEFORE:
        start = shorten_first(text, entry, sections)
    elif entry.last and not entry.own_line:
        end = shorten_last(text, entry, 0, sections, titles)
        end = next((ends[at] for at in range(end, end + 3) if at in ends), end)
    elif not _is_of_chapters(timed):
        below = _NEXT_LINE.match(text, end)
        end = ends.get(below.end(), end) if below is not None else end
    return start, end


def _is_of_chapters(timed: TimedList) -> bool:
    return timed.heading is not None and timed.heading.part is Part.CHAPTERS


def _merged(found: list[Found]) -> tuple[Found, ...]:
    """Keep each address once, and once for each moment at which it is referred to."""
    kept: dict[tuple[str, float | None], Found] = {}
    known: set[str] = set()
    for one in found:
        key = key_of(one.link.url)
        if (key, one.link.start_s) in kept or (one.link.start_s is None and key in known):
            continue
        known.add(key)
        if one.link.start_s is not None and (key, None) in kept:
            first = kept.pop((key, None))
            kept[key, one.link.start_s] = replace(one, link=replace(one.link, kind=first.link.kind))
        else:
            kept[key, one.link.start_s] = one
    return tuple(sorted(kept.values(), key=lambda one: one.start))
