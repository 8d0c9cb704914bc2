"""The names of everything that a reader may see, held in memory: people, shows, episodes."""

import asyncio
import re
import time
from collections import Counter, OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from bot.answers.showforms import Called, called
from bot.model.scope import Scope
from bot.model.show import Show
from bot.people.mentions import Roll, roll_of
from bot.store import episodes, people, shows
from bot.store.database import Database
from bot.store.episodes import Listed
from bot.store.people import KnownPerson
from bot.text import fold

if TYPE_CHECKING:
    from bot.people.preselect import Postings

MOST_LOOKED_THROUGH = 2_000
MOST_EPISODES = 200_000
MOST_SCOPES = 64
# A code of a show: letters before a number, in so many of its titles and in so much of them.
_CODE = re.compile(r"(?<![\w-])([A-Z]{2,6})[ -]?#?\d{1,4}(?!\w)")
_FEWEST_CODED, _CODED = 3, 0.2
_NO_CODES = frozenset(
    ("ep", "eps", "no", "nr", "pt", "part", "teil", "vol", "folge", "episode", "season", "top", "day")
)
# What was built stays in use this many times as long as building it took, however often the index changes.
_PATIENCE = 20


@dataclass(frozen=True)
class Directory:
    """Names and their folded forms, in step: episodes newest first, people the most present first."""

    shows: tuple[Show, ...]
    episodes: tuple[Listed, ...]
    people: tuple[KnownPerson, ...]
    show_names: tuple[str, ...]
    episode_titles: tuple[str, ...]
    person_names: tuple[str, ...]
    roll: Roll
    near_people: "Postings | None" = None
    near_titles: "Postings | None" = None

    @cached_property
    def of_id(self) -> Mapping[int, KnownPerson]:
        """The people by their ids."""
        return {person.id: person for person in self.people}

    @cached_property
    def codes(self) -> Mapping[str, int]:
        """The shows by the letters that their titles put before a number: abc of ABC012."""
        return codes_of(self.episodes)

    @cached_property
    def called(self) -> tuple[Called, ...]:
        """Every form in which the shows are named, the longest first."""
        names = {show.id: name for show, name in zip(self.shows, self.show_names, strict=True)}
        return called(names, self.shows, self.codes)


def codes_of(listed: Sequence[Listed]) -> Mapping[str, int]:
    """Give the show of each code that many of its titles have and no other show's."""
    whole = Counter(one.show_id for one in listed)
    told = Counter((code.casefold(), one.show_id) for one in listed for code in set(_CODE.findall(one.title)))
    held = {pair for pair, count in told.items() if count >= max(_FEWEST_CODED, _CODED * whole[pair[1]])}
    shared = Counter(code for code, _ in held)
    return {code: show_id for code, show_id in held if shared[code] == 1 and code not in _NO_CODES}


@dataclass(frozen=True)
class _Kept:
    directory: Directory
    version: int
    built_at: float
    took_s: float


_KEPT: WeakKeyDictionary[Database, OrderedDict[Scope, _Kept]] = WeakKeyDictionary()


async def directory(db: Database, scope: Scope) -> Directory:
    """Give the directory of a scope, built anew when the index changed, at no more than a twentieth of the time."""
    version = await db.data_version()
    kept = _KEPT.setdefault(db, OrderedDict())
    now = time.monotonic()
    held = kept.get(scope)
    if held is not None and (held.version == version or now - held.built_at < _PATIENCE * held.took_s):
        kept.move_to_end(scope)
        return held.directory
    made = await _built(db, scope)
    done = time.monotonic()
    kept[scope] = _Kept(directory=made, version=version, built_at=done, took_s=done - now)
    while len(kept) > MOST_SCOPES:
        kept.popitem(last=False)
    return made


async def _built(db: Database, scope: Scope) -> Directory:
    listed = await shows.listed(db, scope)
    titles = await episodes.titles(db, scope, most=MOST_EPISODES)
    known = await people.known_people(db, scope)
    names = tuple(fold(person.name) for person in known)
    folded = tuple(fold(episode.title) for episode in titles)
    return Directory(
        shows=listed,
        episodes=titles,
        people=known,
        show_names=tuple(fold(show.title) for show in listed),
        episode_titles=folded,
        person_names=names,
        near_people=await _postings(names),
        near_titles=await _postings(folded),
        roll=roll_of(
            {person.id: person.name for person in known},
            {person.id: person.spellings for person in known if len(person.spellings) > 1},
        ),
    )


async def _postings(names: tuple[str, ...]) -> "Postings | None":
    """Make the preselection of a list that is too long to be looked through; off the loop, as it takes a while."""
    if len(names) <= MOST_LOOKED_THROUGH:
        return None
    from bot.people.preselect import Postings  # numpy is loaded by those who have that many names

    return await asyncio.to_thread(Postings, names)
