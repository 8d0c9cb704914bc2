"""The only person whom notes of a conversation name: `I had to have her on. …`, `sits down with the head of …`."""

import re
from collections.abc import Collection

from bot.model.episode import Role
from bot.shownotes.people import standing
from bot.shownotes.people.found import Found
from bot.shownotes.people.ground import Ground
from bot.shownotes.people.merge import tokens_of
from bot.shownotes.people.shapes import Shape, Trust

_TALK = re.compile(
    r"\b(?:interview(?:s|ed)|(?:sits?|sat) down with|in conversation with|(?:have|had) (?:her|him) on|"
    r"im gespräch mit)\b"
)
_MADE = re.compile(r"\b(?:reporter|producer|editor|work of(?: dr\.?)?|by|music|story by) $", re.IGNORECASE)
_TELLS = re.compile(
    r"(?:, [^.!?\n,]{2,60},)?(?: \([^()\n]{2,60}\))?(?: (?:vom|von|von der|aus|der|des) [^.!?\n,]{2,50}?)?"
    r" (?:erklärt|spricht|erzählt|berichtet|verrät|schildert|erläutert)\b"
)
_SAID = re.compile(
    r"(?:[”“\"'’], (?:sagt|erklärt|meint)|\b(?:spricht|erklärt|erzählt|berichtet)) (?:(?:Prof|Dr|PD)\.? )*$"
)
_SHORT = 600
_LEAD = 1_000
_FEWEST_POINTS = 2


def read(ground: Ground, shapes: list[Shape], others: "Collection[tuple[str, ...]]", found: list[Found]) -> list[Found]:
    """Give, unsurely, the one full name that is not one of `others` where a talk is told of and no guest was found."""
    if any(one.role is Role.GUEST for one in found):
        return []
    named = {shape.name: shape for shape in reversed(shapes) if not shape.single and shape.start < _LEAD}
    guests = [one for one in named.values() if tokens_of(one.name) not in others]
    if len(guests) != 1 or guests[0].trust is not Trust.GIVEN:
        return []
    if _MADE.search(ground.text, max(0, guests[0].start - 20), guests[0].start):
        return []
    only = guests[0]
    stands = standing.of(ground, only.name)
    talks = _TALK.search(ground.small, 0, _LEAD) is not None and stands.score >= _FEWEST_POINTS
    if stands.past or not (talks or (ground.nouns and _tells(ground.text, only))):
        return []
    return [Found(name=only.name, role=Role.GUEST, rule="intro.only", start=only.start, end=only.end, sure=False)]


def _tells(text: str, only: Shape) -> bool:
    """Tell whether short German notes have somebody say what they are on: `…, sagt X`, `X vom Institut erklärt …`."""
    before = text[max(0, only.start - 40) : only.start]
    told = _TELLS.match(text, only.end) is not None or _SAID.search(before) is not None
    return told and len(text) <= _SHORT
