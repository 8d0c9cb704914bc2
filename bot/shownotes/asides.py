"""What stands beside the matter: sponsor reads, recommendations of other shows, boilerplate."""

import re
from itertools import islice

from bot.model.episode import Section
from bot.shownotes.document import Document, Span
from bot.shownotes.headings import Part
from bot.shownotes.sections import Heading, Sections
from bot.shownotes.small import holds

_RULE = re.compile(r"-{3,}|\*{3,}|_{3,}|={3,}|—{2,}|\n\s*—\s*\n")
_SPONSOR_LINE = re.compile(
    r"promo ?code|discount code|coupon|\buse (?:the )?code\b|\d\d ?% off|free trial|sponsored by|brought to you by|"
    r"today['’]s sponsor|gutscheincode|rabattcode|mit dem code|"
    # "Werbung" names an advert at the beginning of a line or a sentence, or in brackets; else it is spoken of.
    r"(?<![^\n.!?…)])[^\w\n]*(?:un)?(?:bezahlte )?werbung(?:\s?[:：|–—]|[^\w\n]*(?![^\n]))|[\[(]werbung[\])]|"
    r"code promo|unser(?:e)? sponsor|wird (?:präsentiert|unterstützt|gesponsert) von|"
    r"support for .{2,40} comes from|available now at .{0,30}checkout"
)
_OTHER_SHOW = re.compile(
    r"RECOMMENDED (?:PODCAST|SHOW|LISTEN)\w*\s?:|PODCAST RECOMMENDATION\w*\s?:|(?:HÖRTIPP|PODCAST-?TIPP|Hörtipp|"
    r"Podcast-?[Tt]ipp|Recommended (?:podcast|show|listening)|Also from (?:us|our network|the network)|"
    r"From our friends|"
    r"If you (?:like|enjoy) (?:this|our) (?:show|podcast)|[Nn]ew (?:show|podcast) (?:alert|from)|Podcast recommandé|"
    r"Otro podcast)\s?[:,]"
)
_LONGEST_TIP = 1_000
_BOILERPLATE_LINE = re.compile(
    r"hosted (?:on|by) (?:acast|simplecast|buzzsprout|megaphone|podbean|libsyn)|privacy (?:policy|information|"
    r"notice)|adchoices|learn more about your ad choices|do-not-sell|omnystudio\.com/listener|"
    # "At any rate the", "at this rate and" ask nobody for stars.
    r"(?:rate|review) (?:us\b|(?:the|this) (?:show|podcast|pod|episode|feed|app)\b|"
    r"and (?:rate|review|subscribe|share|follow|like)\b)|"
    r"subscribe (?:to|on|in|wherever)|follow (?:us|the show|me) (?:on|at)|"
    r"support (?:the|this|our) (?:show|podcast)|leave (?:us )?a review|become a (?:patron|member)|"
    r"thanks for listening|folgt uns|abonnier\w* |bewerte\w* uns|støtt oss|følg oss|join our discord|available on "
    r"(?:apple|spotify)|©|all rights reserved|first appeared on|"
    r"download or subscribe|listen live"
)
_SPONSOR_STEMS = (
    "promo code|promocode|discount code|coupon|use code|use the code|% off|free trial|sponsored by|brought to you by|"
    "today's sponsor|today’s sponsor|gutscheincode|rabattcode|mit dem code|werbung|code promo|unser sponsor|"
    "unsere sponsor|wird präsentiert von|wird unterstützt von|gesponsert von|support for|available now at"
)
_BOILERPLATE_STEMS = (
    "hosted on|hosted by|privacy policy|privacy information|privacy notice|adchoices|ad choices|do-not-sell|omnystudio|"
    "rate us|rate and|rate the|rate this|review us|review and|review the|review this|subscribe to|subscribe on|"
    "subscribe in|subscribe wherever|follow us|follow the show|follow me|support the|support this|support our|"
    "a review|become a|for listening|folgt uns|abonnier|bewerte|støtt oss|følg oss|our discord|available on|©|"
    "rights reserved|appeared on|or subscribe|listen live"
)
_PARTS = {Part.SPONSOR: Section.SPONSOR, Part.PROMOTION: Section.SPONSOR}
_DULL_PARTS = frozenset({Part.SUPPORT, Part.SUBSCRIBE, Part.SOCIAL, Part.LEGAL})
_LONGEST_READ = 2_500
_LONG_LINE = 200
_FEW_LINES = 4
_LONGEST_SENTENCE = 400
_SENTENCE_END = re.compile(r"[.!?…][”\")]?(?:\s|(?=[A-ZÄÖÜ]))|https?://\S+\s?|-{3,}")
_MOST_LINES = 300
_LINE_SIGNS = (
    (_SPONSOR_LINE, tuple(_SPONSOR_STEMS.split("|")), Section.SPONSOR, _LONGEST_READ),
    (_BOILERPLATE_LINE, tuple(_BOILERPLATE_STEMS.split("|")), Section.BOILERPLATE, _LONGEST_READ // 5),
)
"""Patterns for text in small letters, each with the stems without one of which it cannot match."""
_TIP_STEMS = (
    "recommended",
    "recommendation",
    "tipp",
    "also from",
    "our friends",
    "if you",
    "new ",
    "recommandé",
    "otro",
)


def read(document: Document, sections: Sections, end: int) -> dict[tuple[int, int], Section]:
    """Give the stretches before `end` that are adverts or boilerplate, in order; the rest is the matter."""
    found: dict[tuple[int, int], Section] = {}
    for part, section in _PARTS.items():
        for heading, stretch in sections.of(part):
            span = _read_of(document.text, heading, stretch)
            found[span.start, span.end] = section
    for part in _DULL_PARTS:
        for heading, stretch in sections.of(part):
            found.setdefault((heading.start, stretch.end), Section.BOILERPLATE)
    lowered = document.small[:end]
    tips = _OTHER_SHOW.finditer(document.text, 0, end) if holds(lowered, _TIP_STEMS) else ()
    for match in islice(tips, _MOST_LINES):
        stop = document.text.find("\n\n", match.end() + 1)
        found[match.start(), min(stop if stop >= 0 else end, match.start() + _LONGEST_TIP)] = Section.SPONSOR
    for pattern, stems, section, longest in _LINE_SIGNS:
        for span in _lines_with(document.text, lowered, pattern, longest) if holds(lowered, stems) else ():
            found.setdefault((span.start, span.end), section)
    return _apart(found)


def _lines_with(text: str, lowered: str, pattern: "re.Pattern[str]", longest: int) -> list[Span]:
    """Give the lines of at most `longest` characters that hold a sign in small letters."""
    spans: list[Span] = []
    few = lowered.count("\n") < _FEW_LINES
    for match in pattern.finditer(lowered):
        if spans and match.start() < spans[-1].end:
            continue
        start = lowered.rfind("\n", 0, match.start()) + 1
        end = lowered.find("\n", match.end())
        end = end if end >= 0 else len(lowered)
        if end - start > _LONG_LINE and few:
            start, end = _sentence(text, match.start(), (start, end))
        if end - start <= longest:
            spans.append(Span(start=start, end=end))
        if len(spans) >= _MOST_LINES:
            break
    return spans


def _sentence(text: str, at: int, line: tuple[int, int]) -> tuple[int, int]:
    """Give the sentence around a position, within a line that holds many."""
    before = [match.end() for match in _SENTENCE_END.finditer(text, max(line[0], at - _LONGEST_SENTENCE), at)]
    after = _SENTENCE_END.search(text, at, line[1])
    return (before[-1] if before else max(line[0], at - _LONGEST_SENTENCE)), (
        after.end() if after is not None else line[1]
    )


def _apart(found: dict[tuple[int, int], Section]) -> dict[tuple[int, int], Section]:
    """Leave out what begins inside the stretch before it."""
    kept: dict[tuple[int, int], Section] = {}
    end = 0
    for (low, high), section in sorted(found.items()):
        if low >= end:
            kept[low, high] = section
            end = high
    return kept


def _read_of(text: str, heading: Heading, stretch: Span) -> Span:
    """Give a sponsor read from its heading to the rule that closes it or to the next heading, or a paragraph."""
    end = min(stretch.end, stretch.start + _LONGEST_READ)
    paragraph = text.find("\n\n", heading.end, end)
    if not heading.alone and paragraph >= 0 and text[heading.end : paragraph].strip():
        end = paragraph
    first = _RULE.search(text, stretch.start, end)
    if first is not None:
        opening = not text[stretch.start : first.start()].strip()
        close = _RULE.search(text, first.end(), end) if opening else first
        if close is not None:
            end = close.start()
    return Span(start=heading.start, end=max(end, heading.end))
