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
_LEAD = 1_000
_FEWEST_POINTS = 2


def read(ground: Ground, shapes: list[Shape], others: "Collection[tuple[str, ...]]", found: list[Found]) -> list[Found]:
    """Give, unsurely, the one full name that is not one of `others` where a talk is told of and no guest was found."""
    if any(one.role is Role.GUEST for one in found) or _TALK.search(ground.small, 0, _LEAD) is None:
        return []
    named = {shape.name: shape for shape in reversed(shapes) if not shape.single and shape.start < _LEAD}
    guests = [one for one in named.values() if tokens_of(one.name) not in others]
    if len(guests) != 1 or guests[0].trust is not Trust.GIVEN:
        return []
    if _MADE.search(ground.text, max(0, guests[0].start - 20), guests[0].start):
        return []
    stands = standing.of(ground, guests[0].name)
    if stands.past or stands.score < _FEWEST_POINTS:
        return []
    only = guests[0]
    return [Found(name=only.name, role=Role.GUEST, rule="intro.only", start=only.start, end=only.end, sure=False)]
