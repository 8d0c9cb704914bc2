"""Guests of German prose about a talk: `Im Gespräch mit A erzählt sie …`, `luden sich A und B den X ein`."""

import re
from itertools import islice

from bot.model.episode import Role
from bot.shownotes.people import standing
from bot.shownotes.people.found import Found
from bot.shownotes.people.ground import Ground
from bot.shownotes.people.merge import tokens_of
from bot.shownotes.people.shapes import Shape, Trust
from bot.shownotes.small import holds

_TALK = re.compile(
    r"\b[Ii]m (?:Gespräch|Interview|Austausch) mit (?:dem |der |unserem |unserer )?"
    r"[A-ZÄÖÜ][\w-]+(?: [A-ZÄÖÜ][\w-]+){0,2}"
)
_TELLS = re.compile(r",? (?:[a-zäöüß]+t|gibt|hat|weiß) (?:uns )?(?:(sie|er)|(?:die |der )?([A-ZÄÖÜ][\w-]+))\b")
_INVITED = re.compile(
    r"\b(?:lud(?:en)?|lädt|laden)\b([^.!?\n]{0,170}?)\bein(?=[.,!)]|\s(?:und|um)\b|\s*$)"
    r"|\b(?:haben|habe|hat)\b[^.!?\n]{0,60}?\b(?:mit )?([A-ZÄÖÜ][^.!?\n]{2,110}?)"
    r"\s(?:zu uns |in die Sendung )?eingeladen\b",
    re.MULTILINE,
)
_STEMS = ("im gespräch mit", "im interview mit", "im austausch mit", "lud", "lädt", "laden ", "eingeladen")
_LEAD = 3_000
_BACK = 400
_MOST = 4


def read(ground: Ground, shapes: list[Shape], hosts: "set[tuple[str, ...]]") -> list[Found]:
    """Give who tells something in talk with a host, and whom hosts invite; not the `hosts` themselves."""
    if not ground.nouns or not holds(ground.small, _STEMS):
        return []
    full = [one for one in shapes if not one.single and tokens_of(one.name) not in hosts and one.trust is Trust.GIVEN]
    told = [
        one for match in islice(_TALK.finditer(ground.text, 0, _LEAD), _MOST) for one in _telling(ground, full, match)
    ]
    for match in islice(_INVITED.finditer(ground.text, 0, _LEAD), _MOST):
        start, end = match.span(1) if match.group(1) is not None else match.span(2)
        told += [one for one in full if start <= one.start < end]
    living = (one for one in told if not standing.of(ground, one.name).past)
    return [
        Found(name=one.name, role=Role.GUEST, rule="intro.conversed", start=one.start, end=one.end) for one in living
    ]


def _telling(ground: Ground, full: list[Shape], match: "re.Match[str]") -> list[Shape]:
    """Give whom the words behind a talk take up, or whoever its sentence has named before."""
    before = [one for one in full if match.start() - _BACK < one.start < match.start()]
    behind = _TELLS.match(ground.text, match.end())
    if behind is not None and behind.group(2):
        word = behind.group(2)
        here = [one for one in full if one.start == behind.start(2)]
        return here or [one for one in before if word in one.name.split()][-1:]
    if behind is not None:
        return before[-1:] if before else []
    return [one for one in before if one.start >= _sentence(ground.text, match.start())][:1]


def _sentence(text: str, at: int) -> int:
    """Give where a long sentence begins."""
    return max(text.rfind(mark, 0, at) for mark in (". ", "! ", "? ", "\n", ": ")) + 1
