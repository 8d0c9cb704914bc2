"""Names written in capitals throughout, `ADA LOVELACE`."""

import re

from bot.shownotes.people.given import GIVEN
from bot.shownotes.people.ground import Ground
from bot.shownotes.people.runs import UPPER
from bot.shownotes.people.shapes import Shape, Trust
from bot.shownotes.people.words import COMMON, ORGANISATIONS
from bot.text import fold

_CAPS_RUN = re.compile(rf"[{UPPER}](?<![\w@#/].)[{UPPER}]{{1,19}}(?:[ -][{UPPER}]{{2,20}}){{1,2}}(?![\w'’])")
_CAPS_LEAD = re.compile(r"(?:\b(?:[Hh]ost|[Gg]uests?:?|joined by|welcomes?|with guests?|[Gg]ast:?|mit|featuring)\s)$")
_JOINS = re.compile(r"\s(?:joins?|returns|talks|stops by|hosts|interviews|explains|is (?:a|the)|ist)\b")
_BODIES = COMMON | ORGANISATIONS


def find(ground: Ground, start: int, end: int) -> list[Shape]:
    """Find names written in capitals throughout, `ADA LOVELACE`, in a stretch where names are expected."""
    found = []
    for match in _CAPS_RUN.finditer(ground.text, start, end):
        words = match.group().split()
        if fold(words[-1]) in _BODIES:
            continue
        if fold(words[0]) in GIVEN:
            found.append(Shape(start=match.start(), end=match.end(), name=match.group().title(), trust=Trust.GIVEN))
        elif _CAPS_LEAD.search(ground.text, max(0, match.start() - 30), match.start()) or _JOINS.match(
            ground.text, match.end()
        ):
            found.append(Shape(start=match.start(), end=match.end(), name=match.group().title(), trust=Trust.COMMON))
    return found
