"""Authors of narrated texts: `published by X on DATE`, `“Title” by X`, names under a title before `TL;DR`."""

import re

from bot.model.episode import Role
from bot.shownotes.people.found import Found
from bot.shownotes.people.shapes import Ground, Shape, Trust

_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|"
    "Aug|Sep|Oct|Nov|Dec|"
    "Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember"
)
_PUBLISHED = re.compile(
    rf"\b(?:published|posted|written|veröffentlicht)\s(?:by|von)\s([^\n.!?:;]{{2,80}}?)\s(?:on|"
    rf"am)\s(?:the\s)?(?:\d{{1,2}}\.?\s)?(?:{_MONTHS}|\d)",
    re.IGNORECASE,
)
_QUOTED_BY = re.compile(
    r"[”\"’']\s(?:by|von)\s([^|:()\[\]]{2,80})$|^(?:\[[^\]]{1,30}\]\s)?[“\"„].{3,200}[”\"“]\s(?:by|von)\s([^|"
    r":()\[\]]{2,80})"
)
_BEFORE_SUMMARY = re.compile(r"\s(?=TL;?DR|Abstract\b|Summary\b|Introduction\b)")
_SPLIT = re.compile(r",\s(?:and\s)?|\s(?:and|&|und)\s")
_HANDLE = re.compile(r"[\w][\w.'’ -]{1,40}")


def read(ground: Ground, shapes: list[Shape]) -> list[Found]:
    """Give the authors that the notes name, as they sign: names and handles."""
    found = []
    for match in _PUBLISHED.finditer(ground.text):
        found += _signed(match.group(1), match.start(1), "notes")
    if found:
        found += _under_title(ground, shapes, {one.name for one in found})
    return found


def of_title(title: str) -> list[Found]:
    """Give the authors of a title that quotes a text, `“Title” by X`."""
    match = _QUOTED_BY.search(title)
    if match is None:
        return []
    names = match.group(1) or match.group(2)
    return _signed(names, title.find(names), "title")


def _signed(names: str, at: int, source: str) -> list[Found]:
    found = []
    for piece in _SPLIT.split(names):
        name = piece.strip(" ,.*_")
        if _HANDLE.fullmatch(name) and len(name.split()) <= 4:  # noqa: PLR2004 - words of a name
            start = at + max(0, names.find(name))
            found.append(
                Found(name=name, role=Role.AUTHOR, rule="byline", source=source, start=start, end=start + len(name))
            )
    return found


def _under_title(ground: Ground, shapes: list[Shape], authors: set[str]) -> list[Found]:
    """Give the co-authors who stand in a row with an author right before a summary begins."""
    found = []
    for match in _BEFORE_SUMMARY.finditer(ground.text):
        row: list[Shape] = []
        position = match.start()
        for shape in reversed([one for one in shapes if one.end <= match.start()][-6:]):
            if (
                ground.text[shape.end : position].strip(" ,") not in {"", "and", "&"}
                or shape.single
                or shape.trust < Trust.SHAPE
            ):
                break
            row.append(shape)
            position = shape.start
        if any(shape.name in authors for shape in row):
            found += [
                Found(name=shape.name, role=Role.AUTHOR, rule="byline.row", start=shape.start, end=shape.end)
                for shape in row
            ]
    return found
