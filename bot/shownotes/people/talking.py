"""Sentences that say who talks with whom in German: `Ada und Ben sprechen mit X`, `X erklärt im Gespräch mit Ada`."""

import re
from itertools import islice

from bot.model.episode import Role
from bot.shownotes.people.found import Found
from bot.shownotes.people.ground import Ground
from bot.shownotes.people.intros import chain_from, sentence_start
from bot.shownotes.people.shapes import Shape, Trust

_TALKS = re.compile(
    r"\b(?:spricht|sprechen|redet|reden|diskutiert|diskutieren|plaudert|plaudern|quatscht|quatschen|unterhält sich|"
    r"unterhalten sich|unterhält|unterhalten)(?=\s[^\W\d_])"
)
_WITH = re.compile(r"(?:\s(?!über\b)[a-zäöüß]+){0,4}\s(?:mit)\s")
_TOLD = re.compile(
    r"\b(?:erklärt|erklären|erzählt|erzählen|berichtet|berichten|sagt|verrät|schildert|erläutert|beschreibt|"
    r"spricht|sprechen)\s"
    r"(?:[a-zäöüß]+\s){0,3}(?:im|in einem) (?:gespräch|interview|podcast|talk) mit\s"
    r"|\bim (?:gespräch|interview|talk) mit\s(?=[^.!?\n]{3,60}?\s(?:erklärt|erklären|erzählt|erzählen|berichtet|"
    r"berichten|sagt|verrät|schildert|erläutert|beschreibt|spricht|sprechen)\s)"
)
_ABOUT = re.compile(r"\s(?:über|davon|darüber|wie|was|warum)\b")
_BEHIND_WITH = re.compile(r"\bmit\s")
_STEMS_TALKS = ("spr", "red", "diskut", "plauder", "quatsch", "unterh")
_STEMS_TOLD = ("gespräch mit", "interview mit", "podcast mit", "talk mit")
_MOST = 6
_LEAD = 2_000
_REACH = 60


def read(ground: Ground, shapes: list[Shape]) -> list[Found]:
    """Give the hosts whom a sentence has talk with somebody, and who tells them something, unsurely."""
    if not ground.nouns or not shapes:
        return []
    starts = [shape.start for shape in shapes]
    found: list[Found] = []
    if any(stem in ground.small for stem in _STEMS_TALKS):
        for match in islice(_TALKS.finditer(ground.small, 0, _LEAD), _MOST):
            found += _talking(ground, shapes, starts, match)
    if any(stem in ground.small for stem in _STEMS_TOLD):
        for match in islice(_TOLD.finditer(ground.small, 0, _LEAD), _MOST):
            found += _telling(ground, shapes, starts, match)
    return found


def _talking(ground: Ground, shapes: list[Shape], starts: list[int], verb: "re.Match[str]") -> list[Found]:
    """Read `sprechen Ada und Ben mit X` and `Mit X spricht Ada über …`."""
    hosts = chain_from(ground, shapes, starts, verb.end(), 2)
    if not hosts:
        return []
    behind = _WITH.match(ground.small, hosts[-1].end)
    begins = sentence_start(ground.text, verb.start())
    before = _BEHIND_WITH.match(ground.small, begins) or _BEHIND_WITH.search(ground.small, begins, begins + 20)
    if behind is None and (before is None or _ABOUT.match(ground.small, hosts[-1].end) is None):
        return []
    place = behind.end() if behind is not None else (before.end() if before is not None else verb.start())
    guests = [shape for shape in chain_from(ground, shapes, starts, place, _REACH) if shape not in hosts]
    found = [_found(shape, Role.HOST) for shape in hosts if not shape.single or shape.trust is Trust.GIVEN]
    return found + [_found(shape, Role.GUEST) for shape in guests if not shape.single]


def _telling(ground: Ground, shapes: list[Shape], starts: list[int], verb: "re.Match[str]") -> list[Found]:
    """Read `X erklärt im Gespräch mit Ada`, where X opens the sentence or the one before."""
    hosts = [shape for shape in chain_from(ground, shapes, starts, verb.end(), 14) if not shape.single]
    begins = sentence_start(ground.text, verb.start())
    told = [
        shape
        for shape in shapes
        if not shape.single and shape.trust >= Trust.COMMON and begins <= shape.start < verb.start()
    ]
    if not hosts or not told:
        return []
    return [_found(shape, Role.HOST) for shape in hosts] + [_found(told[0], Role.GUEST)]


def _found(shape: Shape, role: Role) -> Found:
    return Found(
        name=shape.name,
        role=role,
        rule="intro.host" if role is Role.HOST else "intro.telling",
        start=shape.start,
        end=shape.end,
        sure=role is Role.HOST,
    )
