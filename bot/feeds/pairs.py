"""Which episodes of two shows are the same: by title, day and length. Pure.

Titles are compared without the show's own name, which one feed adds and another does not; a day is a few, for a
video often comes before or after its audio.
"""

from collections import Counter
from collections.abc import Collection, Sequence
from datetime import timedelta

from bot.feeds.twins import Twin
from bot.text import words

NEAR_DAYS = timedelta(days=3)
NEAR_LENGTH_S = 600.0
FEWEST = 3  # episodes that two shows share, to be taken for one
SHARED_PART = 0.5  # of the smaller one's episodes
_SHORTEST = 2  # words that tell a title


def same_episodes(
    main: Sequence[Twin], other: Sequence[Twin], names: Collection[str] = ()
) -> tuple[tuple[int, int], ...]:
    """Give the places (main, other) of the episodes that are the same, each in one pair; `names` are the shows'."""
    ours, theirs = _by_title(main, names), _by_title(other, names)
    found = [(ours[key], theirs[key]) for key in ours.keys() & theirs.keys()]
    return tuple(sorted((before, now) for before, now in found if _is_near(main[before], other[now])))


def are_one_show(main: Sequence[Twin], other: Sequence[Twin], shared: int) -> bool:
    """Whether two shows that share so many episodes are one."""
    smaller = min(len(main), len(other))
    return shared >= FEWEST and shared >= smaller * SHARED_PART


def _by_title(listed: Sequence[Twin], names: Collection[str]) -> dict[tuple[str, ...], int]:
    """Give the places of the episodes by what their titles say, of titles that are used once."""
    names_ = sorted((words(name) for name in names), key=len, reverse=True)
    keys = [_without(words(twin.title), names_) for twin in listed]
    count = Counter(keys)
    return {key: place for place, key in enumerate(keys) if count[key] == 1 and len(key) >= _SHORTEST}


def _without(title: tuple[str, ...], names: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    for name in names:
        if name and len(title) > len(name):
            if title[: len(name)] == name:
                return title[len(name) :]
            if title[-len(name) :] == name:
                return title[: -len(name)]
    return title


def _is_near(main: Twin, other: Twin) -> bool:
    if main.published_at and other.published_at and abs(main.published_at - other.published_at) > NEAR_DAYS:
        return False
    if main.duration_s is None or other.duration_s is None:
        return True
    return abs(main.duration_s - other.duration_s) <= NEAR_LENGTH_S
