"""What stands beside the matter: sponsor reads, recommendations of other shows, boilerplate."""

import re

from bot.model.episode import Section
from bot.shownotes.document import Document, Span
from bot.shownotes.headings import Part
from bot.shownotes.sections import Heading, Sections

_RULE = re.compile(r"-{3,}|\*{3,}|_{3,}|={3,}|—{2,}|\n\s*—\s*\n")
_SPONSOR_LINE = re.compile(
    r"promo ?code|discount code|coupon|\buse (?:the )?code\b|\d\d ?% off|free trial|sponsored by|brought to you by|today['’]s sponsor|gutscheincode|rabattcode|mit dem code|"
    r"\bwerbung\b|code promo|unser(?:e)? sponsor|wird (?:präsentiert|unterstützt) von|available now at .{0,30}checkout",
    re.IGNORECASE,
)
_BOILERPLATE_LINE = re.compile(
    r"hosted (?:on|by) (?:acast|simplecast|buzzsprout|megaphone|podbean|libsyn)|privacy (?:policy|information|notice)|adchoices|learn more about your ad choices|do-not-sell|omnystudio\.com/listener|"
    r"(?:rate|review) (?:us|and|the|this)|subscribe (?:to|on|in|wherever)|follow (?:us|the show|me) (?:on|at)|support (?:the|this|our) (?:show|podcast)|leave (?:us )?a review|become a (?:patron|member)|"
    r"thanks for listening|folgt uns|abonnier\w* |bewerte\w* uns|støtt oss|følg oss|join our discord|available on (?:apple|spotify)|©|all rights reserved|first appeared on|"
    r"download or subscribe|listen live",
    re.IGNORECASE,
)
_PARTS = {Part.SPONSOR: Section.SPONSOR, Part.PROMOTION: Section.SPONSOR}
_DULL_PARTS = frozenset({Part.SUPPORT, Part.SUBSCRIBE, Part.SOCIAL, Part.LEGAL})
_LONGEST_READ = 2_500


def read(document: Document, sections: Sections) -> dict[tuple[int, int], Section]:
    """Give the stretches that are adverts or boilerplate, in order; the rest is the matter."""
    found: dict[tuple[int, int], Section] = {}
    for part, section in _PARTS.items():
        for heading, stretch in sections.of(part):
            span = _read_of(document.text, heading, stretch)
            found[span.start, span.end] = section
    for part in _DULL_PARTS:
        for heading, stretch in sections.of(part):
            found.setdefault((heading.start, stretch.end), Section.BOILERPLATE)
    for line in document.lines:
        section = _line_section(document.text, line)
        if section is not None and not any(low <= line.start < high for low, high in found):
            found[line.start, line.end] = section
    return dict(sorted(found.items()))


def _line_section(text: str, line: Span) -> Section | None:
    if line.end - line.start > _LONGEST_READ:
        return None
    if _SPONSOR_LINE.search(text, line.start, line.end):
        return Section.SPONSOR
    if line.end - line.start < _LONGEST_READ // 5 and _BOILERPLATE_LINE.search(text, line.start, line.end):
        return Section.BOILERPLATE
    return None


def _read_of(text: str, heading: Heading, stretch: Span) -> Span:
    """Give a sponsor read from its heading to the rule that closes it, or to the next heading."""
    end = min(stretch.end, stretch.start + _LONGEST_READ)
    first = _RULE.search(text, stretch.start, end)
    if first is not None:
        opening = not text[stretch.start : first.start()].strip()
        close = _RULE.search(text, first.end(), end) if opening else first
        if close is not None:
            end = close.start()
    return Span(start=heading.start, end=max(end, heading.end))
