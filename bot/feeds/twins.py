"""Which episodes of two lists are the same ones, though their guids differ. Pure.

Evidence, in this order; each counts only where it names one episode in either list, for a show may call every
episode "News" and every file `audio.mp3`:

    file        the same enclosure, and the title, the day or the length is the same too
    title, day  the same title on the same day (or one is undated), lengths within 10 minutes, the same kind of file
    title       the same title and length, whatever the day, if more than three match so: a catalogue dated anew
"""

from collections import Counter
from collections.abc import Callable, Collection, Hashable, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.feeds.identity import file_key, file_name, media_kind, title_key

SAME_LENGTH_S = 2.0  # two readings of one file
NEAR_LENGTH_S = 600.0  # one episode, cut or with other advertisements
MANY = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Twin:
    """What an episode shows of itself beside its guid; `free` if it looks for its like."""

    title: str
    audio_url: str | None
    published_at: datetime | None
    duration_s: float | None
    free: bool = True


def twins(old: Sequence[Twin], new: Sequence[Twin]) -> tuple[tuple[int, int], ...]:
    """Give the places (old, new) of the free episodes that are the same; each is in one pair at most."""
    found: list[tuple[int, int]] = []
    if not (any(each.free for each in old) and any(each.free for each in new)):
        return ()
    for key, same in ((_file, _is_same_file), (_name, _is_same_file), (_title, _is_same_issue)):
        found += _alike(old, new, key, same, found)
    redated = _alike(old, new, _title, has_same_length, found)
    return tuple(sorted(found + (redated if len(redated) > MANY else [])))


def _alike(
    old: Sequence[Twin],
    new: Sequence[Twin],
    key: Callable[[Twin], Hashable],
    same: Callable[[Twin, Twin], bool],
    found: Collection[tuple[int, int]],
) -> list[tuple[int, int]]:
    """Give the pairs, none found yet, that share a key which is nobody else's and are the same."""
    olds = _by_key(old, key, {place for place, _ in found})
    news = _by_key(new, key, {place for _, place in found})
    shared = ((olds[value], news[value]) for value in olds.keys() & news.keys())
    return [(before, now) for before, now in shared if same(old[before], new[now])]


def _by_key(listed: Sequence[Twin], key: Callable[[Twin], Hashable], taken: Collection[int]) -> dict[Hashable, int]:
    """Give the places of free episodes by key, of keys that the whole list holds once."""
    keys = [key(each) for each in listed]
    count = Counter(keys)
    return {
        value: place
        for place, value in enumerate(keys)
        if value and count[value] == 1 and listed[place].free and place not in taken
    }


def _file(twin: Twin) -> str:
    return file_key(twin.audio_url) if twin.audio_url else ""


def _name(twin: Twin) -> str:
    return file_name(twin.audio_url) if twin.audio_url else ""


def _title(twin: Twin) -> str:
    return title_key(twin.title)


def _is_same_file(old: Twin, new: Twin) -> bool:
    """Whether one file is one episode: a show's newest may always lie at the same address."""
    return has_same_title(old, new) or has_same_day(old, new) or has_same_length(old, new)


def _is_same_issue(old: Twin, new: Twin) -> bool:
    dated = old.published_at is not None and new.published_at is not None
    if dated and not has_same_day(old, new):
        return False
    kinds = {media_kind(twin.audio_url) for twin in (old, new) if twin.audio_url} - {""}
    return len(kinds) <= 1 and _length_within(old, new, NEAR_LENGTH_S) is not False


def has_same_title(old: Twin, new: Twin) -> bool:
    """Whether two titles are the same when normalised."""
    return _title(old) == _title(new)


def has_same_file(old: Twin, new: Twin) -> bool:
    """Whether both have the same enclosure, wherever it lies."""
    return bool(old.audio_url) and _file(old) == _file(new)


def has_same_day(old: Twin, new: Twin) -> bool:
    """Whether both are dated, on the same day."""
    if old.published_at is None or new.published_at is None:
        return False
    return old.published_at.date() == new.published_at.date()


def has_same_length(old: Twin, new: Twin) -> bool:
    """Whether both lengths are known and, but for rounding, the same."""
    return _length_within(old, new, SAME_LENGTH_S) is True


def _length_within(old: Twin, new: Twin, most_s: float) -> bool | None:
    """Whether two lengths are that near; None where one is unknown."""
    if old.duration_s is None or new.duration_s is None:
        return None
    return abs(old.duration_s - new.duration_s) <= most_s
