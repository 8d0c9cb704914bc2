"""Which episodes of two shows are the same: by title, day and length. Pure.

Titles are compared without the show's own name, which one feed adds and another does not, and then without the
episode's number; a day is a few, for a video often comes before or after its audio.
"""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import timedelta

from bot.feeds.twins import Twin
from bot.text import words

NEAR_DAYS = timedelta(days=3)
NEAR_LENGTH_S = 600.0
FEWEST = 3  # episodes that two shows share, to be taken for one
SHARED_PART = 0.5  # of the smaller one's episodes
_SHORTEST = 2  # words that tell a title
_MOST_STRIPPED = 4  # names and numbers in turn
_LONGEST_NUMBER = 4  # digits
_NUMBERING = frozenset(
    ("ep", "eps", "episode", "folge", "nr", "no", "num", "number", "episodio", "avsnitt", "aflevering")
)
_CODED = re.compile(r"(?:s\d{1,3})?e(?:p|pisode)?(\d{1,4})")

Words = tuple[str, ...]


def same_episodes(
    main: Sequence[Twin], other: Sequence[Twin], names: Collection[str] = ()
) -> tuple[tuple[int, int], ...]:
    """Give the places (main, other) of the episodes that are the same, each in one pair; `names` are the shows'."""
    shows = sorted((words(name) for name in names), key=len, reverse=True)
    ours, theirs = ([_Title.of(twin.title, shows) for twin in listed] for listed in (main, other))
    whole = _alike([title.whole for title in ours], [title.whole for title in theirs])
    found = {before: now for before, now in whole if _is_near(main[before], other[now])}
    # What is left is compared without numbers, which stand first here and last there; then a day must say so too.
    taken = set(found.values())
    bare = _alike(
        [() if at in found else title.bare for at, title in enumerate(ours)],
        [() if at in taken else title.bare for at, title in enumerate(theirs)],
    )
    for before, now in bare:
        numbered = ours[before].number and theirs[now].number and ours[before].number != theirs[now].number
        if not numbered and _is_dated(main[before], other[now]) and _is_near(main[before], other[now]):
            found[before] = now
    return tuple(sorted(found.items()))


def are_one_show(main: Sequence[Twin], other: Sequence[Twin], shared: int) -> bool:
    """Whether two shows that share so many episodes are one."""
    smaller = min(len(main), len(other))
    return shared >= FEWEST and shared >= smaller * SHARED_PART


@dataclass(frozen=True, slots=True)
class _Title:
    """The words of a title without the shows' names, those without its number too, and that number."""

    whole: Words
    bare: Words
    number: int | None

    @classmethod
    def of(cls, title: str, shows: Sequence[Words]) -> "_Title":
        told = words(title)
        bare, number = told, None
        for _pass in range(_MOST_STRIPPED):
            before = bare
            bare = _without(bare, shows)
            bare, found = _unnumbered(bare)
            number = number if found is None else found
            if bare == before:
                break
        return cls(_without(told, shows), bare, number)


def _alike(ours: Sequence[Words], theirs: Sequence[Words]) -> list[tuple[int, int]]:
    """Give the places of what says the same, of titles that are used once on either side and tell enough."""
    here, there = _once(ours), _once(theirs)
    return [(here[key], there[key]) for key in here.keys() & there.keys()]


def _once(keys: Sequence[Words]) -> dict[Words, int]:
    count = Counter(keys)
    return {key: place for place, key in enumerate(keys) if count[key] == 1 and len(key) >= _SHORTEST}


def _without(title: Words, shows: Sequence[Words]) -> Words:
    for name in shows:
        if name and len(title) > len(name):
            if title[: len(name)] == name:
                return title[len(name) :]
            if title[-len(name) :] == name:
                return title[: -len(name)]
    return title


def _unnumbered(title: Words) -> tuple[Words, int | None]:
    """Take an episode's number from either end: `12`, `ep 12`, `s2e4` in front, at the end with its word alone."""
    if not title:
        return title, None
    if (coded := _CODED.fullmatch(title[0])) or (title[0].isdecimal() and len(title[0]) <= _LONGEST_NUMBER):
        return title[1:], int(coded[1] if coded else title[0])
    if coded := _CODED.fullmatch(title[-1]):
        return title[:-1], int(coded[1])
    for at in (0, len(title) - 2):
        marked = title[at : at + 2]
        if len(marked) == len(("ep", "12")) and marked[0] in _NUMBERING and marked[1].isdecimal():
            return title[:at] + title[at + 2 :], int(marked[1][:9])
    return title, None


def _is_dated(main: Twin, other: Twin) -> bool:
    return main.published_at is not None and other.published_at is not None


def _is_near(main: Twin, other: Twin) -> bool:
    if main.published_at and other.published_at and abs(main.published_at - other.published_at) > NEAR_DAYS:
        return False
    if main.duration_s is None or other.duration_s is None:
        return True
    return abs(main.duration_s - other.duration_s) <= NEAR_LENGTH_S
