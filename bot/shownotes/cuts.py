"""Where a first title begins and a last one ends, when prose stands before and behind a list without a line break."""

import re

from bot.shownotes.headings import part_of
from bot.shownotes.lists import Entry
from bot.shownotes.openers import OPENERS
from bot.shownotes.sections import Sections

_FEW_WORDS = 25
_SHORT_TITLE = 40
_SHORTEST_TITLE = 3
_FEWEST_WORDS = 4
_CAPITAL = re.compile(r"(?<=[a-zäöüß?!.)\"”\d]) ?(?<![A-Z]\.)([A-ZÄÖÜ][\w'’]*)")


def shorten_last(text: str, entry: Entry, usual: int, sections: Sections) -> int:
    """Say where a last title ends when no line break says so; `usual` is the length of the longest other title."""
    end = min(entry.end, max(entry.start, sections.next_after(entry.start)))
    rule = re.search(r"\s*(?:-{3,}|\*{3,}|_{3,}|={3,}|—{1,}(?=\s|$)\s*$|https?://|www\.)", text[entry.start : end])
    if rule is not None and rule.start() > 0:
        end = entry.start + rule.start()
    stretch = text[entry.start : end]
    if len(stretch) <= max(usual, _SHORT_TITLE):
        return end
    for match in _CAPITAL.finditer(stretch):
        if match.start() > _SHORTEST_TITLE and _begins_anew(stretch, match):
            return entry.start + match.start()
    return end


def _begins_anew(stretch: str, match: "re.Match[str]") -> bool:
    """Tell a capital that begins the next sentence or section from one inside the title."""
    before = stretch[match.start() - 1]
    word = match.group(1).casefold().replace("’", "'")
    opener = word in OPENERS or part_of(match.group(1)) is not None
    if before in ".!?":
        return True
    if match.group().startswith(" "):
        return word in OPENERS and stretch[match.start() :].count(" ") >= _FEWEST_WORDS
    glued_to = stretch[: match.start()].rsplit(None, 1)[-1]
    return opener or not glued_to[:1].isupper()


def shorten_first(text: str, entry: Entry, sections: Sections) -> int:
    """Say where the stretch of a first title begins, when titles precede their times and prose precedes the list."""
    start = entry.start
    heading = sections.heading_at(entry.end - 1)
    if heading is not None and start <= heading.start and heading.end < entry.end:
        start = heading.end
    stretch = text[start : entry.end]
    if stretch.count(" ") <= _FEW_WORDS and heading is not None and start == heading.end:
        return start
    cuts = [
        match.end()
        for match in re.finditer(
            r"[.!?:][”\")]?\s|-{3,}|(?<=[a-z])[.!?:](?=[A-Z“\"])|https?://\S+\s?|(?<=[a-z])(?=[A-Z][a-z])", stretch
        )
    ]
    kept = [cut for cut in cuts if stretch[cut:].strip()]
    return start + kept[-1] if kept else start
