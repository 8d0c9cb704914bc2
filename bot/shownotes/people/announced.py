"""Guests who are announced before they are named: `My guest today doubts it. X spent ten years …`."""

import re
from itertools import islice

from bot.model.episode import Role
from bot.shownotes.people.evidence import is_name_like
from bot.shownotes.people.found import Found
from bot.shownotes.people.ground import Ground
from bot.shownotes.people.shapes import Shape, Trust
from bot.shownotes.small import holds

_ANNOUNCED = re.compile(
    r"\b(?:my|our|today['’]s|this (?:week|month|time)['’]s|tonight['’]s|unser\w*|mein\w*|notre|mon|nuestr[oa]|mi|onze|"
    r"min|vår)\s"
    r"(?:[\w-]+\s){0,2}?(?:guests?|gast|gäste|gästin|invitée?s?|invitad[oa]s?|gäster|gjest|"
    r"gæst)\b[^.!?\n]{0,160}[.!?]\s+"
)
_STEMS = ("guest", "gast", "gäst", "invit", "gjest", "gæst")
_JOINED = re.compile(
    r"\b(?:joined by|welcomes?|talk(?:s|ing)? (?:to|with)|speak(?:s|ing)? (?:to|with)|sits? down with|chats? with|"
    r"guests? (?:(?!is|are)\w+ ){0,4}(?:is|are)|zu gast ist|unser gast ist|spricht mit|sprechen mit)\s"
)
_JOINED_STEMS = ("joined by", "welcome", "talk", "speak", "sit", "chat", "guest", " gast ist", " mit ")
_SENTENCE_END = re.compile(r"[.!?]\s|\n")
_TELLS_ON = re.compile(r"\b(?:who|about|where|when|why|how|über|wie|warum|der|die) ")
_MOST = 4
_LEAD = 1_500
_NEXT = 220
_LONGEST_ROW = 300
_BEHIND = re.compile(r"(?:\s\([^()\n]{1,60}\))?(?:,\s|\s(?!(?:and|und|et|y|of|von|in|on)\b)[a-zà-ÿ]{2,})")
_OPENS = re.compile(r"(?:^|[.!?:\n]\s*)(?:(?:the|der|die|le|la|el)\s)?(?:[\w-]+\s){0,2}$", re.IGNORECASE)


def read(ground: Ground, shapes: list[Shape]) -> list[Found]:
    """Give, unsurely, the full name that opens one of the two sentences behind one that announces a guest."""
    found = _described(ground, shapes)
    if not holds(ground.small, _STEMS):
        return found
    for match in islice(_ANNOUNCED.finditer(ground.small, 0, _LEAD), _MOST):
        named = [shape for shape in shapes if not shape.single and match.start() <= shape.start < match.end() + _NEXT]
        first = next((shape for shape in named if _may_be(shape)), None)
        if first is None or first.start < match.end():
            continue
        if _BEHIND.match(ground.text, first.end) and _OPENS.search(ground.text, match.start(), first.start):
            found.append(_found(first, "intro.announced"))
    return found


def _described(ground: Ground, shapes: list[Shape]) -> list[Found]:
    """Give the name behind a row of what its bearer is: `joined by grief counsellor, author and founder of …, X`."""
    if not holds(ground.small, _JOINED_STEMS):
        return []
    found = []
    for match in islice(_JOINED.finditer(ground.small, 0, _LEAD), _MOST):
        end = _SENTENCE_END.search(ground.text, match.end(), match.end() + _LONGEST_ROW)
        stop = end.start() if end is not None else match.end() + _LONGEST_ROW
        inside = [one for one in shapes if match.end() <= one.start < stop and not one.single]
        first = next((one for one in inside if one.trust is Trust.GIVEN), None)
        between = ground.text[match.end() : first.start] if first is not None else ""
        row = between.rstrip().endswith((",", ":")) and between.count(",") > 1 and _TELLS_ON.search(between) is None
        if first is not None and row:
            found.append(_found(first, "intro.described"))
    return found


def _found(shape: Shape, rule: str) -> Found:
    return Found(name=shape.name, role=Role.GUEST, rule=rule, start=shape.start, end=shape.end, sure=False)


def _may_be(shape: Shape) -> bool:
    return shape.trust >= Trust.COMMON or is_name_like(shape)
