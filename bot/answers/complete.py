"""Choices while a person types: from memory, forgiving a typo, the newest where nothing is typed yet."""

from bot.answers import labels
from bot.answers.directory import Directory, directory
from bot.answers.labels import LONGEST_LABEL, Choice
from bot.model.scope import Scope
from bot.people.names import likest, part_of
from bot.store import people as stored_people
from bot.store.database import Database
from bot.store.people import KnownPerson
from bot.text import clip, fold

__all__ = ["Choice", "episodes", "people", "person_label", "shows"]

LONGEST_APART = 50
MOST_CHOICES = 25
# Below this (0..100) a candidate is not what was meant.
_LIKE_ENOUGH = 60.0


async def shows(db: Database, scope: Scope, typed: str, *, limit: int = MOST_CHOICES) -> tuple[Choice, ...]:
    """Give the shows that what was typed may mean."""
    known = await directory(db, scope)
    if not fold(typed):
        latest = dict.fromkeys(episode.show_id for episode in known.episodes)
        order = {show_id: place for place, show_id in enumerate(latest)}
        ordered = sorted(known.shows, key=lambda show: order.get(show.id, len(order)))
    else:
        ordered = [known.shows[place] for place in part_of(typed, known.show_names, limit=limit, at_least=_LIKE_ENOUGH)]
    return tuple(Choice(label=clip(s.title, LONGEST_LABEL), value=f"s{s.id}") for s in ordered[:limit])


async def episodes(
    db: Database, scope: Scope, typed: str, *, show_id: int | None = None, limit: int = MOST_CHOICES
) -> tuple[Choice, ...]:
    """Give the episodes that what was typed may mean: a number, or part of a title."""
    known = await directory(db, scope)
    wanted = fold(typed).lstrip("#")
    if show_id is None and wanted and known.near_titles is not None and not _is_time_or_number(wanted):
        found = part_of(wanted, known.episode_titles, limit=limit, at_least=_LIKE_ENOUGH, among=known.near_titles)
        return labels.choices([known.episodes[at] for at in found])
    places = [at for at, episode in enumerate(known.episodes) if show_id is None or episode.show_id == show_id]
    if wanted:
        places = _meant(wanted, places, known) or _titled(wanted, places, known.episode_titles, limit)
    return labels.choices([known.episodes[at] for at in places[:limit]])


def _is_time_or_number(wanted: str) -> bool:
    return wanted.isdecimal() or labels.span_of(wanted) is not None


def _meant(wanted: str, places: list[int], known: Directory) -> list[int]:
    """Give the episodes of a bare number, else those of a year or a month."""
    if wanted.isdecimal():
        numbered = [at for at in places if known.episodes[at].number == int(wanted)]
        if numbered:
            return numbered
    span = labels.span_of(wanted)
    return [at for at in places if span is not None and labels.falls(known.episodes[at].published_at, span)]


def _titled(wanted: str, places: list[int], titles: tuple[str, ...], limit: int) -> list[int]:
    chosen = part_of(wanted, [titles[at] for at in places], limit=limit, at_least=_LIKE_ENOUGH)
    return [places[at] for at in chosen]


async def people(
    db: Database, scope: Scope, typed: str, *, show_id: int | None = None, limit: int = MOST_CHOICES
) -> tuple[Choice, ...]:
    """Give the people whom what was typed may mean, the most present first among equals."""
    if show_id is None:
        known = await directory(db, scope)
        named, names, among = known.people, known.person_names, known.near_people
    else:
        named = await stored_people.known_people(db, scope, show_id=show_id)
        names, among = tuple(fold(person.name) for person in named), None
    if not fold(typed):
        places: tuple[int, ...] = tuple(range(min(limit, len(named))))
    else:
        places = tuple(found.place for found in likest(typed, names, limit=limit, at_least=_LIKE_ENOUGH, among=among))
    return tuple(Choice(label=person_label(named[at]), value=f"p{named[at].id}") for at in places)


def person_label(person: KnownPerson) -> str:
    """Give a person's label: the name, and where somebody else has it too, what tells them apart."""
    apart = f" · {clip(person.apart, LONGEST_APART)}" if person.apart else ""
    return f"{clip(person.name, LONGEST_LABEL - len(apart))}{apart}"
