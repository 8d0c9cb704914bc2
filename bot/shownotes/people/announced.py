"""Guests who are announced before they are named: `My guest today doubts it. X spent ten years …`."""

import re
from itertools import islice

from bot.model.episode import Role
from bot.shownotes.people.evidence import is_name_like
from bot.shownotes.people.found import Found
from bot.shownotes.people.ground import Ground
from bot.shownotes.people.shapes import Shape, Trust

_ANNOUNCED = re.compile(
    r"\b(?:my|our|today['’]s|this (?:week|month|time)['’]s|tonight['’]s|unser\w*|mein\w*|notre|mon|nuestr[oa]|mi|onze|"
    r"min|vår)\s"
    r"(?:[\w-]+\s){0,2}?(?:guests?|gast|gäste|gästin|invitée?s?|invitad[oa]s?|gäster|gjest|gæst)\b[^.!?\n]{0,160}[.!?]\s+"
)
_STEMS = ("guest", "gast", "gäst", "invit", "gjest", "gæst")
_MOST = 4
_LEAD = 1_500
_NEXT = 220
_BEHIND = re.compile(r"(?:\s\([^()\n]{1,60}\))?(?:,\s|\s(?!(?:and|und|et|y|of|von|in|on)\b)[a-zà-ÿ]{2,})")
_OPENS = re.compile(r"(?:^|[.!?:\n]\s*)(?:(?:the|der|die|le|la|el)\s)?(?:[\w-]+\s){0,2}$", re.IGNORECASE)


def read(ground: Ground, shapes: list[Shape]) -> list[Found]:
    """Give, unsurely, the full name that opens one of the two sentences behind one that announces a guest."""
    if not any(stem in ground.small for stem in _STEMS):
        return []
    found = []
    for match in islice(_ANNOUNCED.finditer(ground.small, 0, _LEAD), _MOST):
        named = [shape for shape in shapes if not shape.single and match.start() <= shape.start < match.end() + _NEXT]
        first = next((shape for shape in named if _may_be(shape)), None)
        if first is None or first.start < match.end():
            continue
        if _BEHIND.match(ground.text, first.end) and _OPENS.search(ground.text, match.start(), first.start):
            found.append(
                Found(
                    name=first.name,
                    role=Role.GUEST,
                    rule="intro.announced",
                    start=first.start,
                    end=first.end,
                    sure=False,
                )
            )
    return found


def _may_be(shape: Shape) -> bool:
    return shape.trust >= Trust.COMMON or is_name_like(shape)
