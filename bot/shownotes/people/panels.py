"""Guests whom a label places: `For the bridge: X, an engineer. Against it: Y`, `On the line: the botanist X`."""

import re
from collections.abc import Iterator

from bot.model.episode import Role
from bot.shownotes.people.found import Found
from bot.shownotes.people.ground import Ground
from bot.shownotes.people.intros import chain_from
from bot.shownotes.people.shapes import Shape

_SIDE = re.compile(r"(?:for|against|für|gegen|pour|contre|pro|contra|a favor|en contra|voor|tegen)\b[^:]{0,40}")
_PLACE = re.compile(
    r"(?:mit dabei(?: am mikro\w*| im studio| heute)?|außerdem dabei|also with us|avec nous|con nosotros)|"
    r"(?:[\w'’-]+ ){0,4}(?:am (?:telefon|apparat|anderen ende)|im studio|on the (?:line|phone|other end)|"
    r"in the (?:studio|dock)|au (?:téléphone|bout du fil)|al teléfono|en el estudio|aan de lijn|i studion|al telefono|"
    r"ao telefone|(?:am|an der|at the) (?!mi[ck]|.{0,5}pult|regie|technik|ton\b|schnitt|desk|control|piano|klavier|"
    r"gitarre|guitar|bass|drum|schlagzeug|end|ende|table|tisch)[\wäöüß]+)[^:]{0,20}"
)
_OPENS = re.compile(r"(?:^|[.!?…]\s|\n)([^.!?…:\n]{3,70})$")
_MOST_COLONS = 100
_LONGEST_LABEL = 75
_FEWEST_SIDES = 2
_MOST = 8
_REACH = 50


def read(ground: Ground, shapes: list[Shape]) -> list[Found]:
    """Give the guests behind the labels of both sides of a dispute, and behind a place where somebody is heard.

    Unsure are the latter, and who comes after `mit dabei:`.
    """
    labels = list(_labels(ground.small)) if shapes else []
    sides = _behind(ground, shapes, [end for label, end in labels if _SIDE.fullmatch(label)])
    if len(sides) < _FEWEST_SIDES:
        sides = []
    places = _behind(ground, shapes, [end for label, end in labels if _PLACE.fullmatch(label)])
    return [
        Found(name=shape.name, role=Role.GUEST, rule="intro.panel", start=shape.start, end=shape.end, sure=sure)
        for rows, sure in ((sides, True), (places, False))
        for row in rows
        for shape in row
        if not shape.single
    ]


def _labels(lowered: str) -> Iterator[tuple[str, int]]:
    """Give what begins a sentence and ends with a colon, with the place behind it."""
    at = lowered.find(": ")
    for _ in range(_MOST_COLONS):
        if at < 0:
            return
        label = _OPENS.search(lowered, max(0, at - _LONGEST_LABEL), at)
        if label is not None:
            yield label.group(1), at + 2
        at = lowered.find(": ", at + 2)


def _behind(ground: Ground, shapes: list[Shape], places: list[int]) -> list[list[Shape]]:
    """Give the rows of names right behind some places, those that are not empty."""
    starts = [shape.start for shape in shapes] if places else []
    rows = [chain_from(ground, shapes, starts, place, _REACH) for place in places[:_MOST]]
    return [row for row in rows if row]
