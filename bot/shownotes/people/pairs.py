"""Those who open the notes together, whom no title names: `Ada Lovelace and Joan Clarke recap the week`."""

import re

from bot.model.episode import Role
from bot.shownotes.people.evidence import is_name_like
from bot.shownotes.people.found import Found
from bot.shownotes.people.ground import Ground
from bot.shownotes.people.merge import tokens_of
from bot.shownotes.people.shapes import Shape, Trust
from bot.text import fold

_JOINT = re.compile(r"(?:,\s|,?\s(?:and|&|und|et|y|e|en|och|og)\s)")
_DO = re.compile(
    r",?\s(?!(?:and|or|in|on|of|at|is|are|was|were|have|had|join|joined|join|share|explain|tell|come|came|grew|"
    r"met|wrote|founded|"
    r"started|run|ran|work|worked|lead|led|make|made|died|und|oder|in|aus|vom|von|mit|für|auf|zum|zur|beim|über|"
    r"vor|nach|from|for|with|to|by|about|as|after|sind|waren|haben|hatten|kommen|leiten|"
    r"arbeiten|forschen|schreiben|leben|erzählen|erklären|berichten|gründeten|bei|sont|ont|son|zijn|är|the|two|"
    r"both|who)\b)"
    r"[a-zà-ÿ]{3,}\s"
)
_OPENING = 200
_FEWEST = 2


def read(ground: Ground, shapes: list[Shape], title: str, hosts: "set[tuple[str, ...]]") -> list[Found]:
    """Give those who open the notes together, their full names joined, and do something there.

    They present it, or where others are known to be its `hosts`, they are their guests, unsurely.
    """
    row: list[Shape] = []
    for shape in shapes:
        if row and _JOINT.fullmatch(ground.text, row[-1].end, shape.start) is None:
            break
        if not row and (shape.start > _OPENING or not _opens(ground.text, shape.start)):
            continue
        if shape.single or not (shape.trust >= Trust.COMMON or is_name_like(shape)):
            return []
        row.append(shape)
    shown = fold(title)
    if len(row) < _FEWEST or any(fold(shape.name.rsplit(" ", 1)[-1]) in shown for shape in row):
        return []
    if _DO.match(ground.text, row[-1].end) is None:
        return []
    others = bool(hosts) and not any(tokens_of(shape.name) in hosts for shape in row)
    role = Role.GUEST if others else Role.HOST
    return [
        Found(name=shape.name, role=role, rule="intro.host_pair", start=shape.start, end=shape.end, sure=not others)
        for shape in row
    ]


def _opens(text: str, start: int) -> bool:
    """Tell whether a position opens the notes, or a sentence near their top."""
    before = text[:start].rstrip(" \"'“„(*•–—-")
    return not before or before[-1] in ".!?:\n…"
