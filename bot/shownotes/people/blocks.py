"""People in lists: lines under `Guests`, `Hosts`, `Credits`, `On air`; names before profile links."""

import re
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import pairwise

from bot.model.episode import LinkKind, Role
from bot.shownotes.document import Document, Span
from bot.shownotes.headings import PART_OF, Part
from bot.shownotes.kinds import kind_of
from bot.shownotes.people import foreign
from bot.shownotes.people.callings import is_calling, opens_with_calling
from bot.shownotes.people.evidence import is_name_like
from bot.shownotes.people.found import Found
from bot.shownotes.people.ground import Ground
from bot.shownotes.people.shapes import Shape, Trust
from bot.shownotes.sections import Heading, Sections
from bot.shownotes.urls import Url
from bot.text import fold

_ROLE_OF = {
    Part.CAST: Role.GUEST,
    Part.GUESTS: Role.GUEST,
    Part.HOSTS: Role.HOST,
    Part.CREDITS: Role.CREW,
    Part.THANKS: Role.MENTIONED,
}
_PROFILE = re.compile(r"(?<![\w@/])([^\W\d_][\w.'’-]{1,24}(?: [^\W\d_][\w.'’-]{0,24}){0,3})\s?[:：]\s?$")
_PLATFORM_WORDS = (
    "twitter x instagram ig fb facebook linkedin website web blog youtube tiktok twitch github mastodon bluesky bsky "
    "threads discord patreon spotify apple soundcloud itunes stitcher google email mail substack medium homepage site "
    "link links podcast shop merch newsletter telegram reddit video music here source more rss feed book paper"
)
_PLATFORMS = frozenset(_PLATFORM_WORDS.split())
_JOINTS = (",", ";", " and", " &", " und", " og", "&", " et", " y", "/", "·", "•", "|")
_BEFORE_NAMES = frozenset(
    ("dr", "prof", "mr", "mrs", "ms", "is", "ist", "guest", "host", "gast", "are", "sind", "today", "heute")
)
_HONOURS = re.compile(r"^(?:(?:Dr|Prof|Mr|Mrs|Ms|Frau|Herr)\.? ?)+$")
_WRITES = re.compile(r"(?:written|story|script|text|words|geschrieben|buch|autor(?:in)?)\s?(?:by|von)?\s?:?$")
_PANEL = re.compile(r"\bpanel(?:l?ists?| members)?\s?[:\n][^:\n]{0,160}$", re.IGNORECASE)
_MARKED = re.compile(r"\s?[(\[](?:special )?(?:guest|gast|gäste|invitée?|invitad[oa])", re.IGNORECASE)
_TEAM = re.compile(r"\s?[(\[](?:team|crew|hosts?|redaktion|moderation|stammbesetzung)", re.IGNORECASE)
_LONGEST_BLOCK = 600
_SHORT_LINE = 40
_LONG_LINE = 120
_BIO = re.compile(r"\b(?:is|was|works|worked|runs|ran|ist|war|who|where|wo|arbeitet|leitet|including|with)\b")


def of_sections(document: Document, ground: Ground, shapes: list[Shape], sections: Sections) -> list[Found]:
    """Give the people whom a heading gathers."""
    found: list[Found] = []
    bold = _bold_names(document.text, shapes, sections)
    captions = _captions(document.text, sections, bold)
    for part, role in _ROLE_OF.items():
        for heading, stretch in sections.of(part):
            if heading.start in captions:
                continue
            inside = captions | bold if part is Part.CAST else bold
            whole = replace(stretch, end=_end_behind(inside, sections, stretch.end))
            block = _block(document.text, heading, whole, bold)
            listed = _within(ground, shapes, block, role, part)
            # Where names are bold what stands below them is who they are, in names of its own too.
            names = [one for one in listed if document.text.rfind("\n", 0, one.start) + 1 in bold]
            found += names or listed
    return _with_cast(document.text, _with_panel(document.text, found), captions)


def _bold_names(text: str, shapes: list[Shape], sections: Sections) -> frozenset[int]:
    """Give where what looks like a heading of no known part, for it is bold, is nothing but a name."""
    likely = (one for one in shapes if not one.single and (one.trust >= Trust.COMMON or is_name_like(one)))
    named = {shape.end: shape for shape in likely}
    bold = (one for one in sections.headings if one.part is None and one.alone and one.end in named)
    return frozenset(one.start for one in bold if not _HONOURS.sub("", text[one.start : named[one.end].start]).strip())


def _captions(text: str, sections: Sections, bold: AbstractSet[int]) -> frozenset[int]:
    """Give where, in a list of who speaks, what looks like a heading is the role of the one in the line above it."""
    captions: set[int] = set()
    for above, heading in pairwise(sections.headings):
        opens = above.part is Part.CAST or above.start in captions | bold
        between = text[above.start if above.start in bold else above.end : heading.start].strip("\n")
        if opens and heading.part is Part.HOSTS and heading.alone and between and "\n\n" not in between:
            said = text[heading.start : heading.end]
            captions |= {heading.start} if not said.rstrip().endswith((":", "：")) else set()
    return frozenset(captions)


def _end_behind(captions: AbstractSet[int], sections: Sections, end: int) -> int:
    """Give where the list ends that goes on behind the captions in it."""
    while end in captions:
        end = sections.next_after(end)
    return end


def _with_cast(text: str, found: list[Found], captions: AbstractSet[int]) -> list[Found]:
    """Take those of a cast for hosts who are marked as the team, `(Team)`, and all others beside a marked guest."""
    cast = [one for one in found if is_cast(one)]
    marked = [one for one in cast if _MARKED.match(text, one.end)]
    team = [one for one in cast if _TEAM.match(text, one.end) or text.find("\n", one.end) + 1 in captions]
    hosts = team or ([one for one in cast if one not in marked] if marked else [])
    return [replace(one, role=Role.HOST) if one in hosts else one for one in found]


def _with_panel(text: str, found: list[Found]) -> list[Found]:
    """Take the panel for hosts where the guests stand under a heading of their own."""
    rule = f"block.{Part.GUESTS.value}"
    panel = [one for one in found if one.rule == rule and _PANEL.search(text, max(0, one.start - 200), one.start)]
    guests = {one.name for one in found if one.rule == rule} - {one.name for one in panel}
    return [replace(one, role=Role.HOST) if guests and one in panel else one for one in found]


def is_cast(one: Found) -> bool:
    """Tell whether a name stands in a list of everybody who speaks, hosts too."""
    return one.rule == f"block.{Part.CAST.value}"


def _block(text: str, heading: Heading, stretch: Span, bold: AbstractSet[int]) -> Span:
    """Give the lines that a heading gathers: the rest of its line, or the lines below up to an empty one.

    It goes on to the last name in bold.
    """
    end = min(stretch.end, stretch.start + _LONGEST_BLOCK)
    rest = text[stretch.start : end]
    if not heading.alone:
        line_end = rest.find("\n")
        return Span(start=stretch.start, end=stretch.start + line_end if line_end >= 0 else end)
    body = len(rest) - len(rest.lstrip())
    body = max((at - stretch.start for at in bold if stretch.start <= at < end), default=body)
    blank = rest.find("\n\n", body)
    while blank >= 0 and _goes_on(rest[body:blank], rest[blank:]):
        blank = rest.find("\n\n", blank + 2)
    return Span(start=stretch.start, end=stretch.start + blank if blank >= 0 else end)


def _goes_on(above: str, below: str) -> bool:
    """Tell whether a list of short lines goes on behind an empty one."""
    following = below.strip().split("\n", 1)[0]
    return max(map(len, above.split("\n"))) <= _SHORT_LINE and len(following) <= _SHORT_LINE and following[:1].isupper()


def _within(ground: Ground, shapes: list[Shape], span: Span, role: Role, part: Part) -> list[Found]:
    rule = f"block.{part.value}"
    inside = [shape for shape in shapes if span.start <= shape.start < span.end and shape.trust >= Trust.SHAPE]
    found = [
        Found(name=shape.name, role=role, rule=rule, start=shape.start, end=shape.end)
        for shape in inside
        if _names_bearer(ground.text, span, shape, part)
    ]
    if part in (Part.GUESTS, Part.HOSTS) and not found:
        found = foreign.listed(ground.text, span, role, rule)
    return found


def _names_bearer(text: str, span: Span, shape: Shape, part: Part) -> bool:
    """Tell a person of the list from the words said of them: names open lines or follow a comma or an `and`."""
    if shape.single and shape.trust is not Trust.GIVEN:
        return False
    before = text[span.start : shape.start]
    line = _HONOURS.sub("", before[before.rfind("\n") + 1 :].strip(" \t*•·-–—:："))
    if not line or (text[shape.start - 1].islower() and not shape.single):
        return True
    if _BIO.search(before, before.rfind("\n") + 1):
        return False
    head, _, word = line.rpartition(" ")
    line = head if word and head and _leads_name(_last_word(word)) and head.endswith(_JOINTS) else line
    if line and " " not in line and not shape.single and _leads_name(_last_word(line)):
        return True
    if line.endswith(_JOINTS) or line in {"and", "&", "und"}:
        return shape.trust is Trust.GIVEN or not shape.single
    if part is Part.CREDITS:
        return shape.trust is Trust.GIVEN and _WRITES.search(line.casefold()) is None
    short = _line_length(text, shape.start) <= _LONG_LINE
    return short and shape.trust is Trust.GIVEN and not shape.single and _leads_name(_last_word(line))


def _leads_name(word: str) -> bool:
    return word in _BEFORE_NAMES or is_calling(word) or opens_with_calling(word)


def _last_word(line: str) -> str:
    return line.rsplit(None, 1)[-1].casefold().strip(".")


def _line_length(text: str, position: int) -> int:
    end = text.find("\n", position)
    return (end if end >= 0 else len(text)) - text.rfind("\n", 0, position)


def of_profiles(document: Document, urls: tuple[Url, ...]) -> list[Found]:
    """Give the names that stand as labels before profile links, `Ada: https://…`; their role is for others to tell."""
    found = []
    for url in urls:
        if url.cut or kind_of(url.target, "", "", None) is not LinkKind.SOCIAL:
            continue
        label = _label_before(document.text, url.start)
        if not label:
            continue
        start = document.text.rfind(label, 0, url.start)
        end = start + len(label)
        found.append(
            Found(name=label, role=Role.MENTIONED, rule="profile", start=start, end=end, sure=False, href=url.target)
        )
    return found


def _label_before(text: str, position: int) -> str:
    """Give the capitalised words before a colon and a link that are no platform and no heading; "" without any."""
    match = _PROFILE.search(text[max(0, position - 80) : position])
    words = match.group(1).split() if match is not None else []
    while words and (words[0].casefold() in _PLATFORMS or words[0][0].islower()):
        words = words[1:]
    label = " ".join(words)
    if (label.isupper() and len(words) > 1) or label.casefold() in _PLATFORMS or label.casefold() in PART_OF:
        return ""
    return label if all(word[:1].isupper() for word in words) else ""


def pages_of(document: Document, urls: tuple[Url, ...]) -> dict[str, str]:
    """Give the page that a name links to or stands before, by the folded name."""
    pages = {fold(one.name): one.href for one in of_profiles(document, urls) if one.href}
    for anchor in document.anchors:
        if anchor.end - anchor.start <= _SHORT_LINE and anchor.href.startswith("http"):
            pages.setdefault(fold(document.text[anchor.start : anchor.end]), anchor.href)
    return pages
