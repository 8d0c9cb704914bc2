"""Choices while a person types: from memory, forgiving a typo, the newest where nothing is typed yet."""

from dataclasses import dataclass
from datetime import datetime

from bot.answers.directory import directory
from bot.model.scope import Scope
from bot.people.names import likest, part_of
from bot.store import people as stored_people
from bot.store.database import Database
from bot.store.episodes import Listed
from bot.store.people import KnownPerson
from bot.text import clip, fold

LONGEST_LABEL = 100
LONGEST_APART = 50
MOST_CHOICES = 25
# Below this (0..100) a candidate is not what was meant.
_LIKE_ENOUGH = 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What is offered: a label of at most 100 characters, and the short id that stands for it."""

    label: str
    value: str


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
    places = [at for at, episode in enumerate(known.episodes) if show_id is None or episode.show_id == show_id]
    wanted = fold(typed).lstrip("#")
    if wanted.isdecimal():
        numbered = [at for at in places if known.episodes[at].number == int(wanted)]
        places = numbered or _titled(wanted, places, known.episode_titles, limit)
    elif wanted:
        places = _titled(wanted, places, known.episode_titles, limit)
    return tuple(_choice(known.episodes[at]) for at in places[:limit])


def _titled(wanted: str, places: list[int], titles: tuple[str, ...], limit: int) -> list[int]:
    chosen = part_of(wanted, [titles[at] for at in places], limit=limit, at_least=_LIKE_ENOUGH)
    return [places[at] for at in chosen]


def _choice(episode: Listed) -> Choice:
    return Choice(label=labelled(episode), value=f"e{episode.id}")


def labelled(episode: Listed) -> str:
    """Give an episode's label: number first, date last, the title between clipped to fit."""
    number = "" if episode.number is None else f"#{episode.number} "
    numbered = "" if number and f"{episode.number}" in episode.title[: len(number) + 1] else number
    date = _date(episode.published_at)
    tail = f" · {date}" if date else ""
    return f"{clip(numbered + episode.title, LONGEST_LABEL - len(tail))}{tail}"


def _date(moment: datetime | None) -> str:
    return "" if moment is None else moment.strftime("%Y-%m-%d")


async def people(
    db: Database, scope: Scope, typed: str, *, show_id: int | None = None, limit: int = MOST_CHOICES
) -> tuple[Choice, ...]:
    """Give the people whom what was typed may mean, the most present first among equals."""
    if show_id is None:
        known = await directory(db, scope)
        named, names = known.people, known.person_names
    else:
        named = await stored_people.known_people(db, scope, show_id=show_id)
        names = tuple(fold(person.name) for person in named)
    if not fold(typed):
        places: tuple[int, ...] = tuple(range(min(limit, len(named))))
    else:
        places = tuple(found.place for found in likest(typed, names, limit=limit, at_least=_LIKE_ENOUGH))
    return tuple(Choice(label=person_label(named[at]), value=f"p{named[at].id}") for at in places)


def person_label(person: KnownPerson) -> str:
    """Give a person's label: the name, and where somebody else has it too, what tells them apart."""
    apart = f" · {clip(person.apart, LONGEST_APART)}" if person.apart else ""
    return f"{clip(person.name, LONGEST_LABEL - len(apart))}{apart}"
