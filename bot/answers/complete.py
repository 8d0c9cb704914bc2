"""Choices while a person types: from memory, forgiving a typo, the newest where nothing is typed yet."""

import asyncio
from collections.abc import Sequence
from functools import partial

from bot.answers import labels
from bot.answers.directory import Directory, directory
from bot.answers.labels import LONGEST_LABEL, Choice
from bot.answers.shelves import Dated, Shelf, dated, shelve
from bot.model.scope import Scope
from bot.model.show import Show
from bot.people.names import likest, part_of
from bot.store import people as stored_people
from bot.store.database import Database
from bot.store.episodes import Listed
from bot.store.people import KnownPerson
from bot.text import clip, fold

__all__ = ["Choice", "episodes", "people", "person_label", "shows"]

LONGEST_APART = 50
MOST_CHOICES = 25
# Below this (0..100) a candidate is not what was meant.
_LIKE_ENOUGH = 60.0


async def shows(db: Database, scope: Scope, typed: str, *, limit: int = MOST_CHOICES) -> tuple[Choice, ...]:
    """Give the shows that what was typed may mean."""
    known = await directory(db, scope, hurried=True)
    key = ("shows", fold(typed), limit)
    if (told := known.shelves.told(key)) is not None:
        return told
    if not fold(typed):
        ordered: Sequence[Show] = known.shows_by_latest
    else:
        shelf = await known.shelves.get("shows", partial(shelve, known.shows, known.show_names))
        found = part_of(typed, shelf.names, limit=limit, at_least=_LIKE_ENOUGH, among=shelf.near)
        ordered = [shelf.things[place] for place in found]
    made = tuple(Choice(label=clip(s.title, LONGEST_LABEL), value=f"s{s.id}") for s in ordered[:limit])
    return known.shelves.tell(key, made)


async def episodes(
    db: Database, scope: Scope, typed: str, *, show_id: int | None = None, limit: int = MOST_CHOICES
) -> tuple[Choice, ...]:
    """Give the episodes that what was typed may mean: a number, or part of a title."""
    known = await directory(db, scope, hurried=True)
    wanted = fold(typed).lstrip("#")
    key = ("episodes", wanted, show_id, limit)
    if (told := known.shelves.told(key)) is not None:
        return told
    shelf = await known.shelves.get(("titles", show_id), partial(_titles, known, show_id))
    places: Sequence[int] = () if wanted else range(min(limit, len(shelf.things)))
    if wanted.isdecimal() or labels.span_of(wanted) is not None:
        calendar = await known.shelves.get(("dated", show_id), partial(asyncio.to_thread, dated, shelf.things))
        places = _meant(wanted, calendar)
    places = places or part_of(wanted, shelf.names, limit=limit, at_least=_LIKE_ENOUGH, among=shelf.near)
    return known.shelves.tell(key, labels.choices([shelf.things[at] for at in places[:limit]]))


async def _titles(known: Directory, show_id: int | None) -> Shelf[Listed]:
    """Put the episodes, or those of a show, on a shelf."""
    if show_id is None:
        return await shelve(known.episodes, known.episode_titles)
    places = [at for at, one in enumerate(known.episodes) if one.show_id == show_id]
    return await shelve([known.episodes[at] for at in places], [known.episode_titles[at] for at in places])


def _meant(wanted: str, calendar: Dated) -> Sequence[int]:
    """Give the episodes of a bare number, else those of a year or a month."""
    if wanted.isdecimal() and (numbered := calendar.numbers.get(int(wanted))):
        return numbered
    span = labels.span_of(wanted)
    return () if span is None else calendar.within(*span)


async def people(
    db: Database, scope: Scope, typed: str, *, show_id: int | None = None, limit: int = MOST_CHOICES
) -> tuple[Choice, ...]:
    """Give the people whom what was typed may mean, the most present first among equals."""
    known = await directory(db, scope, hurried=True)
    key = ("people", fold(typed), show_id, limit)
    if (told := known.shelves.told(key)) is not None:
        return told
    shelf = await known.shelves.get(("people", show_id), partial(_people, db, scope, known, show_id))
    if not fold(typed):
        places: Sequence[int] = range(min(limit, len(shelf.things)))
    else:
        near = likest(typed, shelf.names, limit=limit, at_least=_LIKE_ENOUGH, among=shelf.near)
        places = [one.place for one in near]
    found = tuple(shelf.things[at] for at in places)
    made = tuple(Choice(label=person_label(each), value=f"p{each.id}") for each in found)
    return known.shelves.tell(key, made)


async def _people(db: Database, scope: Scope, known: Directory, show_id: int | None) -> Shelf[KnownPerson]:
    """Put everybody, or those of a show, on a shelf."""
    if show_id is not None:
        theirs = await stored_people.known_people(db, scope, show_id=show_id)
        return await shelve(theirs, tuple(fold(person.name) for person in theirs))
    if known.near_people is not None:
        return Shelf(known.people, known.person_names, known.near_people)
    return await shelve(known.people, known.person_names)


def person_label(person: KnownPerson) -> str:
    """Give a person's label: the name, and where somebody else has it too, what tells them apart."""
    apart = f" · {clip(person.apart, LONGEST_APART)}" if person.apart else ""
    return f"{clip(person.name, LONGEST_LABEL - len(apart))}{apart}"
