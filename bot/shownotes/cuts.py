"""Where a first title begins and a last one ends, when prose stands before and behind a list without a line break."""

import re

from bot.shownotes.headings import part_of
from bot.shownotes.joints import lost_breaks, sign_in
from bot.shownotes.lists import Entry, TimedList
from bot.shownotes.openers import OPENERS
from bot.shownotes.sections import Sections

_FEW_WORDS = 25
_SHORT_TITLE = 40
_SHORTEST_TITLE = 3
_FEWEST_WORDS = 4
_RULE = re.compile(r"\s*(?:-{3,}|\*{3,}|_{3,}|={3,}|—{1,}(?=\s|$)\s*$|https?://|www\.)")
_HEAD = re.compile(
    r"(?: |(?<=[a-zäöüß]))(?:Regie|Redaktion|Schnitt|Technik|Produktion|Produced|Edited|Hosted|Hosts?|"
    r"Co-?Hosts?|Moderation|Gäste|Gast|Guests?|Sponsors?|Sponsoren|Credits|Shownotes|Show Notes|"
    r"Links|Kontakt|"
    r"Feedback|Community|Musik|Music)(?=:? ?[A-ZÄÖÜ(]|:? ?https?://)"
)
"""A heading that follows a last title on its line, where links come behind it."""
_WORD = re.compile(r"[\w'’]*")
_CAPITAL = re.compile(r"(?<=[a-zäöüß?!.)\"”\d]) ?(?<![A-Z]\.)([A-ZÄÖÜ][\w'’]*)")


def shorten_last(text: str, entry: Entry, usual: int, sections: Sections, titles: str | None = None) -> int:
    """Say where a last title ends when no line break says so; `usual` is the length of the longest other title.

    `titles` are the other ones, where the list is one of titles: then what names a link behind it is no part of it.
    """
    end = min(entry.end, max(entry.start, sections.next_after(entry.start)))
    rule = _RULE.search(text, entry.start, end)
    if rule is not None and rule.start() > entry.start:
        end = rule.start()
    end = _before_head(text, entry.start, end) if rule is not None else end
    if titles is not None:
        links = rule is not None and rule.group().strip()[:1] in "hw"
        end = _label(text, entry.start, end, titles, before_link=links)
    stretch = text[entry.start : end]
    if len(stretch) <= max(usual, _SHORT_TITLE):
        return end
    if titles is not None:
        cut = _label(text, entry.start, end, titles, before_link=True)
        if text.count(" ", cut, end) >= _FEWEST_WORDS:
            end = cut
            stretch = text[entry.start : end]
    for match in _CAPITAL.finditer(stretch):
        if match.start() > _SHORTEST_TITLE and _begins_anew(stretch, match):
            return entry.start + match.start()
    return end


def _before_head(text: str, start: int, end: int) -> int:
    head = _HEAD.search(text, start + 1, end + 1)
    return head.start() if head is not None and head.start() < end else end


def _label(text: str, start: int, end: int, titles: str, *, before_link: bool) -> int:
    """Say where a title ends behind which something else stands: at a sign, or at the first lost line break."""
    sign = sign_in(text, start, end, titles)
    if sign is not None:
        return sign
    found = [(at, sure) for at, sure in lost_breaks(text, start, end) if at > _SHORTEST_TITLE] if before_link else []
    if not found:
        return end
    opening = [at for at, _ in found if _word(text, start + at).casefold() in OPENERS]
    sure = [at for at, known in found if known]
    return start + min([*opening[:1], *sure[:1]] or [found[0][0]])


def _word(text: str, start: int) -> str:
    match = _WORD.match(text, start)
    return match.group() if match is not None else ""


def other_titles(text: str, timed: TimedList) -> str | None:
    """Give all titles of a list but the last one, in one; None for a list of links that have a time."""
    if len(timed.entries) < 2:  # noqa: PLR2004 - one is no list
        return None
    held = sum(text.find("http", entry.start, entry.end) >= 0 for entry in timed.entries[:-1])
    return None if held * 2 >= len(timed.entries) else text[timed.entries[0].start : timed.entries[-2].end]


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
