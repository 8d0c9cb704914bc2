"""What a link is called whose own text is but an address: by the words before it, above it, or behind it."""

import re

from bot.shownotes.headings import part_of
from bot.shownotes.joints import lost_breaks
from bot.shownotes.urls import Url

_SEPARATORS = " \t\n•*·-–—>#|:：.,;([_~=→➡👉"
SCHEME = re.compile(r"https?://", re.IGNORECASE)
_LABEL_EDGES = tuple(
    re.compile(edge)
    for edge in (
        r"https?://\S+", r"\n\s*\n", r"[\[(]?\d{1,2}:\d\d(?::\d\d)?[\])]?", r"[.!?]\s", r"\*\s",
        r"(?<=[a-zäöüß0-9)])[.!?:](?=[A-ZÄÖÜ])",
        r"(?<!\w)(?:Links?|LINKS|Resources|RESOURCES|References|Sources|Mentioned|MENTIONED|Quellen|Erwähnt):\s",
    )
)  # fmt: skip
_ASIDE = re.compile(r"[ \t]*(?:\(([^()\n]{3,120})\)[ \t.]*|[–—:-]{1,2}[ \t]([^\n]{3,120}))$", re.MULTILINE)
"""What is told of an address behind it, to the end of its line."""
_ABOVE = 300
_SIGNS = re.compile(r"^[\W_]+|[\W_]+$")


def label_before(text: str, start: int) -> str:
    """Give the words that stand before a link and name it: back to the last edge of a sentence, line or link.

    What stands above belongs to a link of its own where there is one, and to all below it where it is a heading.
    """
    line = text.rfind("\n", 0, start) + 1
    if not text[line:start].strip(_SEPARATORS):
        higher = text[max(0, line - _ABOVE) : line].rstrip(_SEPARATORS)
        above = higher[higher.rfind("\n") + 1 :]
        if SCHEME.search(above) or part_of(_SIGNS.sub("", above)) is not None:
            return ""
    low = max(0, start - 200)
    stretch = text[low:start]
    for edge in _LABEL_EDGES:
        cuts = [match.end() for match in edge.finditer(stretch)]
        cuts = [cut for cut in cuts if stretch[cut:].strip(_SEPARATORS)]
        if cuts:
            stretch = stretch[cuts[-1] :]
    line = stretch.rstrip(_SEPARATORS).rfind("\n")
    label = stretch[line + 1 :]
    breaks = [at for at, sure in lost_breaks(label, 0, len(label)) if sure]
    return (label[breaks[-1] :] if breaks else label).strip(_SEPARATORS)


def label_of_previous(text: str, url: Url, urls: tuple[Url, ...]) -> str:
    """Give a link that directly follows another the label of that one."""
    for before in reversed(urls):
        if text[before.end : url.start].strip(_SEPARATORS):
            return ""
        label = label_before(text, before.start)
        if label:
            return label
    return ""


def label_behind(text: str, start: int, end: int) -> str:
    """Give the words in brackets or behind a dash that follow an address which opens its line."""
    line = text.rfind("\n", 0, start) + 1
    stop = text.find("\n", end)
    behind = _ASIDE.match(text, end, stop if stop >= 0 else len(text))
    if behind is None or text[line:start].strip(_SEPARATORS) or SCHEME.search(behind.group()):
        return ""
    return next(group for group in behind.groups() if group).strip(_SEPARATORS)
