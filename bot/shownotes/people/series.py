"""Where the titles of a show name who is in its episodes, `Topic – X`, `X: topic`: told by how most are made."""

import re
from collections.abc import Sequence

from bot.model.episode import Role
from bot.model.feed import Channel, Item
from bot.shownotes.people import highlights, slots, standing
from bot.shownotes.people.found import Found
from bot.shownotes.people.shapes import Shape, Trust
from bot.text import fold

_MARKS = {
    ":": re.compile(r":\s"),
    "–": re.compile(r"\s[–—-]\s"),
    "|": re.compile(r"\s[|｜/]\s"),
}
_SIDES = ("before", "behind")
_FEWEST = 3
_SHARE_OF_TITLES = 0.5
_SHARE_OF_PARTS = 0.6
_SHARE_KNOWN = 1 / 3
_SHARE_DISTINCT = 0.8
_SHARE_PAST = 0.2
_LONGEST_TITLE = 300
_LONGEST_NOTES = 1_500


def slot_of(items: Sequence[Item], channel: Channel) -> str | None:
    """Give the slot in which most titles name people, its side and mark, `before :`; None where there is none.

    Shows of records and of people of long ago, whose titles are made alike, have none.
    """
    if highlights.is_of_music((channel.description or "")[:_LONGEST_NOTES].casefold()):
        return None
    german = (channel.language or "").lower().startswith("de")
    fitting = (f"{side} {mark}" for mark in _MARKS for side in _SIDES)
    return next((slot for slot in fitting if _holds_people(items, slot, german=german)), None)


def read(title: str, slot: str | None, *, nouns: bool) -> list[Found]:
    """Give, unsurely, the people in a title's part at the slot of the show's titles."""
    part = _part(title, slot) if slot else None
    return [
        Found(name=shape.name, role=Role.GUEST, rule="title.series", source="title", start=at, end=end, sure=False)
        for shape in (slots.names_of(part, nouns=nouns) if part else [])
        for at in (max(0, title.casefold().find(shape.name.casefold())),)
        for end in (at + len(shape.name),)
    ]


def _holds_people(items: Sequence[Item], slot: str, *, german: bool) -> bool:
    parts = [(item, part) for item in items for part in (_part(item.title, slot),) if part]
    if len(parts) < max(_FEWEST, len(items) * _SHARE_OF_TITLES):
        return False
    named = [(item, names) for item, part in parts for names in (slots.names_of(part, nouns=german),) if names]
    if len(named) < max(_FEWEST, len(parts) * _SHARE_OF_PARTS):
        return False
    return _are_guests([shape for _, names in named for shape in names], [item for item, _ in named])


def _are_guests(shapes: list[Shape], items: list[Item]) -> bool:
    """Tell people who change from episode to episode and are of today from what a series is about."""
    distinct = {fold(shape.name) for shape in shapes}
    known = sum(shape.trust is Trust.GIVEN for shape in shapes)
    past = sum(standing.is_of_long_ago(item.notes[:_LONGEST_NOTES]) for item in items)
    return (
        len(distinct) >= len(shapes) * _SHARE_DISTINCT
        and known >= len(shapes) * _SHARE_KNOWN
        and past <= len(items) * _SHARE_PAST
    )


def _part(title: str, slot: str) -> str | None:
    """Give the part of a title at a slot, None where it has no such mark."""
    side, mark = slot.split(" ")
    pieces = _MARKS[mark].split(title[:_LONGEST_TITLE])
    if len(pieces) == 1:
        return None
    return pieces[0] if side == _SIDES[0] else pieces[-1]
