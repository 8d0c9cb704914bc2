"""The names of everything that a reader may see, held in memory: people, shows, episodes."""

import asyncio
import logging
import re
import time
from collections import Counter, OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial
from weakref import WeakKeyDictionary

from bot.answers.shelves import MOST_LOOKED_THROUGH, Shelves, selection
from bot.answers.showforms import Called, called, first_words, titled_as
from bot.model.scope import Scope
from bot.model.show import Show
from bot.people.mentions import Roll, roll_of
from bot.people.names import Preselection
from bot.store import episodes, people, shows
from bot.store.database import Database
from bot.store.episodes import Listed
from bot.store.people import KnownPerson
from bot.store.reach import shows_seen
from bot.text import fold

MOST_AT_ONCE = 500  # names: so few are read anew after each change, and without leaving the loop
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
_LONG_S = 0.1

_log = logging.getLogger(__name__)


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
    near_people: Preselection | None = None
    shelves: Shelves = field(default_factory=Shelves, compare=False)

    @cached_property
    def of_id(self) -> Mapping[int, KnownPerson]:
        """The people by their ids."""
        return {person.id: person for person in self.people}

    @cached_property
    def shows_by_latest(self) -> Sequence[Show]:
        """The shows, those whose newest episode is the latest first."""
        latest = dict.fromkeys(episode.show_id for episode in self.episodes)
        order = {show_id: place for place, show_id in enumerate(latest)}
        return sorted(self.shows, key=lambda show: order.get(show.id, len(order)))

    @cached_property
    def codes(self) -> Mapping[str, int]:
        """The shows by what their titles put before a number: abc of ABC012, wk daily of WkDaily Episode 12."""
        return {**titled_as((one.show_id, one.title) for one in self.episodes), **codes_of(self.episodes)}

    @cached_property
    def called(self) -> tuple[Called, ...]:
        """Every form in which the shows are named, the longest first."""
        return called(self._names, self.shows, self.codes)

    @cached_property
    def first_words(self) -> Mapping[str, tuple[int, str]]:
        """The shows by the first word of their names alone, each with the whole."""
        return first_words(self._names)

    @cached_property
    def _names(self) -> Mapping[int, str]:
        return {show.id: name for show, name in zip(self.shows, self.show_names, strict=True)}


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
    fresh_until: float
    took_s: float


Seen = tuple[int, ...] | None


class _Desk:
    """The directories of one file, by the shows that are seen, the last used of them; and those being built."""

    def __init__(self) -> None:
        self.kept: OrderedDict[Seen, _Kept] = OrderedDict()
        self.building: dict[Seen, asyncio.Task[Directory]] = {}


_DESKS: WeakKeyDictionary[Database, _Desk] = WeakKeyDictionary()


async def directory(db: Database, scope: Scope, *, hurried: bool = False) -> Directory:
    """Give the directory of a scope, built anew when the index changed; a long one at most a twentieth of the time.

    All who see the same shows share one; who sees others from now on has another from now on. Who is in a hurry gets
    the one before where building it anew takes long.
    """
    desk, version, seen = _DESKS.setdefault(db, _Desk()), await db.data_version(), await shows_seen(db, scope)
    held = desk.kept.get(seen)
    now = time.monotonic()
    if held is not None and (held.version == version or now < held.fresh_until):
        desk.kept.move_to_end(seen)
        return held.directory
    if seen not in desk.building:
        desk.building[seen] = asyncio.create_task(_renewed(db, scope, desk, (seen, version)))
        desk.building[seen].add_done_callback(partial(_end, desk, seen))
    if held is not None and hurried and held.took_s > _LONG_S:
        return held.directory
    return await asyncio.shield(desk.building[seen])


def _end(desk: _Desk, seen: Seen, done: "asyncio.Task[Directory]") -> None:
    del desk.building[seen]
    if not done.cancelled() and done.exception() is not None:
        _log.info("a directory could not be built: %s", done.exception())


async def _renewed(db: Database, scope: Scope, desk: _Desk, what: tuple[Seen, int]) -> Directory:
    (seen, version), began = what, time.monotonic()
    made = await _built(db, scope)
    done = time.monotonic()
    few = len(made.episodes) + len(made.people) < MOST_AT_ONCE
    until = done if few else done + _PATIENCE * (done - began)
    desk.kept[seen] = _Kept(directory=made, version=version, fresh_until=until, took_s=done - began)
    desk.kept.move_to_end(seen)
    while len(desk.kept) > MOST_SCOPES:
        desk.kept.popitem(last=False)
    return made


async def _built(db: Database, scope: Scope) -> Directory:
    listed = await shows.listed(db, scope)
    titles = await episodes.titles(db, scope, most=MOST_EPISODES)
    known = await people.known_people(db, scope)
    if len(titles) + len(known) < MOST_AT_ONCE:
        return _made(listed, titles, known)
    return await asyncio.to_thread(_made, listed, titles, known)


def _made(listed: tuple[Show, ...], titles: tuple[Listed, ...], known: tuple[KnownPerson, ...]) -> Directory:
    names = tuple(fold(person.name) for person in known)
    return Directory(
        shows=listed,
        episodes=titles,
        people=known,
        show_names=tuple(fold(show.title) for show in listed),
        episode_titles=tuple(fold(episode.title) for episode in titles),
        person_names=names,
        near_people=selection(names) if len(names) > MOST_LOOKED_THROUGH else None,
        roll=roll_of(
            {person.id: person.name for person in known},
            {person.id: person.spellings for person in known if len(person.spellings) > 1},
        ),
    )
