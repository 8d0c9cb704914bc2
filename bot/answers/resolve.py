"""Which show, episode or person is meant: by short id as completions give it, or as a person types it."""

import re
from collections.abc import Sequence

from bot.answers.complete import person_label
from bot.answers.directory import Directory, directory
from bot.errors import NotFoundError
from bot.model.episode import Episode
from bot.model.scope import Scope
from bot.model.show import Show
from bot.people.names import likest, part_of
from bot.people.spellings import key_of
from bot.store import episodes, people, shows
from bot.store.database import Database
from bot.store.people import KnownPerson
from bot.text import fold

MOST_NEAR = 3
MOST_NAMESAKES = 5
# From this likeness on (0..100) a typo is forgiven; below it we ask "did you mean".
_MEANT = 84.0
_NEAR = 50.0
_SHORT_ID = re.compile(r"([sep])(\d{1,18})")
_NUMBERED = re.compile(r"(?:s(?:eason)? ?(\d{1,3}) ?)?(?:#|ep(?:isode)?\.? ?|folge |nr\.? ?|e)?(\d{1,5})")


async def show(db: Database, scope: Scope, typed: str) -> Show:
    """Give the show that is meant; raises NotFoundError with the nearest names."""
    known = await directory(db, scope)
    short = _short_id(typed, "s")
    if short is not None:
        return next((s for s in known.shows if s.id == short), None) or _unknown_show(typed, known)
    wanted = fold(typed)
    exact = [at for at, name in enumerate(known.show_names) if name == wanted]
    places = exact or part_of(wanted, known.show_names, limit=1, at_least=_MEANT) if wanted else ()
    if not places:
        return _unknown_show(typed, known)
    return await shows.get(db, scope, known.shows[places[0]].id)


def _unknown_show(typed: str, known: Directory) -> Show:
    near = part_of(typed, known.show_names, limit=MOST_NEAR, at_least=_NEAR)
    raise NotFoundError("show_unknown", typed=typed, near=tuple(known.shows[at].title for at in near))


async def episode(db: Database, scope: Scope, typed: str, *, show_id: int | None = None) -> Episode:
    """Give the episode that is meant, by short id, number or title; raises NotFoundError with the nearest titles."""
    known = await directory(db, scope)
    places = [at for at, listed in enumerate(known.episodes) if show_id is None or listed.show_id == show_id]
    short = _short_id(typed, "e")
    if short is not None:
        found = [at for at in places if known.episodes[at].id == short]
    else:
        found = _numbered(typed, places, known) or _titled(typed, places, known)
    if not found:
        titles = [known.episode_titles[at] for at in places]
        near = part_of(typed, titles, limit=MOST_NEAR, at_least=_NEAR)
        named = tuple(known.episodes[places[at]].title for at in near)
        raise NotFoundError("episode_unknown", typed=typed, near=named)
    return await episodes.get(db, scope, known.episodes[found[0]].id)


def _numbered(typed: str, places: list[int], known: Directory) -> list[int]:
    match = _NUMBERED.fullmatch(fold(typed))
    if match is None:
        return []
    season, number = match.groups()
    return [
        at
        for at in places
        if known.episodes[at].number == int(number) and (season is None or known.episodes[at].season == int(season))
    ]


def _titled(typed: str, places: list[int], known: Directory) -> list[int]:
    wanted = fold(typed)
    if not wanted:
        return []
    exact = [at for at in places if known.episode_titles[at] == wanted]
    if exact:
        return exact
    chosen = part_of(wanted, [known.episode_titles[at] for at in places], limit=1, at_least=_MEANT)
    return [places[at] for at in chosen]


async def person(db: Database, scope: Scope, typed: str, *, show_id: int | None = None) -> KnownPerson:
    """Give the person who is meant, a typo forgiven.

    Raises NotFoundError with the nearest names, with what tells namesakes apart where it may be any of them, or for
    somebody whom that show does not name.
    """
    if show_id is None:
        held = await directory(db, scope)
        known, names, among = held.people, held.person_names, held.near_people
    else:
        known, among = await people.known_people(db, scope, show_id=show_id), None
        names = tuple(fold(person.name) for person in known)
    short = _short_id(typed, "p")
    if short is not None:
        meant = await people.standing(db, short)
        found = [person for person in known if person.id == meant]
    else:
        spelt = _spelt(fold(typed), known, names)
        near = likest(typed, names, limit=1, at_least=_MEANT, among=among) if fold(typed) and not spelt else ()
        found = [*spelt, *(known[one.place] for one in near)]
    if not found and show_id is not None:
        elsewhere = await person(db, scope, typed)
        raise NotFoundError("person_not_there", name=elsewhere.name, show=(await shows.get(db, scope, show_id)).title)
    if not found:
        near = likest(typed, names, limit=MOST_NEAR, at_least=_NEAR, among=among)
        raise NotFoundError("person_unknown", typed=typed, near=tuple(known[one.place].name for one in near))
    namesakes = [other for other in known if other.apart and key_of(other.name) == key_of(found[0].name)]
    if short is None and len([one for one in namesakes if one.on]) > 1:
        raise NotFoundError("person_namesakes", typed=typed, near=tuple(map(person_label, namesakes[:MOST_NAMESAKES])))
    return found[0]


def _spelt(wanted: str, known: Sequence[KnownPerson], names: Sequence[str]) -> list[KnownPerson]:
    """Give the people who are written like this somewhere, the most present first."""
    return [
        person
        for person, name in zip(known, names, strict=True)
        if name == wanted or (len(person.spellings) > 1 and wanted in map(fold, person.spellings))
    ]


def _short_id(typed: str, letter: str) -> int | None:
    match = _SHORT_ID.fullmatch(typed.strip())
    return int(match.group(2)) if match and match.group(1) == letter else None
