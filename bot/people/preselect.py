"""Which of very many names are worth a closer look: trigrams and sounds of words, as postings in numpy's arrays.

numpy because half a million names are looked through in a millisecond with it, and in thirty without.
"""

import os
from collections.abc import Iterable, Sequence

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # its threads spin on a busy machine

import numpy as np

from bot.people.spellings import sound_of

_BUCKETS = 1 << 18
_MOST_ENTRIES = 25_000  # of all postings that a query looks at, the rarest features first
_FEWEST_LISTS = 3
_FEATURE = 3
_AT_ONCE = 50_000  # names, while building
_SPREAD = np.uint64(0x9E3779B97F4A7C15)
_SHIFT = np.uint64(64 - 18)
_SOUND_MARK = 0x110000  # above every character

Numbers = np.ndarray[tuple[int], np.dtype[np.int32]]


class Postings:
    """Names (already folded) by their features; made once, read by any thread."""

    def __init__(self, names: Sequence[str]) -> None:
        buckets, places = _features(names)
        order = np.argsort(buckets, kind="stable")
        self._places = places[order]
        self._starts = np.zeros(_BUCKETS + 1, dtype=np.int64)
        np.cumsum(np.bincount(buckets, minlength=_BUCKETS), out=self._starts[1:])
        self._counts = np.zeros(max(1, len(names)), dtype=np.uint8)

    def near(self, wanted: str, *, limit: int) -> list[int]:
        """Give the places of the names that share most features with what was typed (folded), in their order."""
        lists = sorted((self._places[self._starts[one] : self._starts[one + 1]] for one in _of_typed(wanted)), key=len)
        counts, seen, looked_at = np.zeros_like(self._counts), [], 0
        for at, places in enumerate(lists):
            if at >= _FEWEST_LISTS and looked_at + len(places) > _MOST_ENTRIES:
                break
            looked_at += len(places)
            counts[places] += 1
            seen.append(places)
        touched = np.concatenate(seen) if seen else np.zeros(0, dtype=np.int32)
        if not len(touched):
            return []
        held = counts[touched]
        many = np.cumsum(np.bincount(held)[::-1])[::-1]  # how often at least so many features are shared
        enough = int(np.argmax(many <= limit * 8)) if many[-1] <= limit * 8 else len(many) - 1
        found = np.flatnonzero(counts >= max(1, enough))
        ranked = np.lexsort((found, -counts[found].astype(np.int16)))[:limit]
        return [int(place) for place in np.sort(found[ranked])]


def _features(names: Sequence[str]) -> tuple[Numbers, Numbers]:
    """Give a bucket and a place for every trigram of every name, and for the sound of each of its words."""
    parts = [_of_some(names[at : at + _AT_ONCE], at) for at in range(0, max(1, len(names)), _AT_ONCE)]
    return np.concatenate([buckets for buckets, _ in parts]), np.concatenate([places for _, places in parts])


def _of_some(names: Sequence[str], first: int) -> tuple[Numbers, Numbers]:
    joined = "".join(f" {name} \n" for name in names)
    codes = np.frombuffer(joined.encode("utf-32-le"), dtype=np.uint32).astype(np.uint64)
    ends = codes == ord("\n")
    places = np.cumsum(ends) - ends
    grams = _hashed(codes[:-2], codes[1:-1], codes[2:])
    whole = ~(ends[:-2] | ends[1:-1] | ends[2:])
    sounds, owners = _sounds(names)
    buckets = np.concatenate((grams[whole], sounds))
    owned = np.concatenate((places[:-2][whole].astype(np.int32), owners)) + np.int32(first)
    return buckets, owned


def _sounds(names: Sequence[str]) -> tuple[Numbers, Numbers]:
    known: dict[str, int] = {}
    sounds: list[int] = []
    owners: list[int] = []
    for place, name in enumerate(names):
        for word in name.split():
            if word not in known:
                known[word] = _sound_bucket(word)
            sounds.append(known[word])
            owners.append(place)
    return np.array(sounds, dtype=np.int32), np.array(owners, dtype=np.int32)


def _sound_bucket(word: str) -> int:
    return hash_of((_SOUND_MARK, *map(ord, sound_of(word))))


def hash_of(numbers: Iterable[int]) -> int:
    """Give the bucket of a row of numbers, the same in every process."""
    mixed = 0
    for number in numbers:
        mixed = ((mixed ^ number) * int(_SPREAD)) & 0xFFFFFFFFFFFFFFFF
    return mixed >> int(_SHIFT)


def _hashed(*columns: np.ndarray[tuple[int], np.dtype[np.uint64]]) -> Numbers:
    mixed = np.zeros(len(columns[0]), dtype=np.uint64)
    for column in columns:
        mixed = (mixed ^ column) * _SPREAD
    return (mixed >> _SHIFT).astype(np.int32)


def _of_typed(wanted: str) -> list[int]:
    codes = [ord(char) for char in f" {wanted}"]
    grams = [hash_of(codes[at : at + _FEATURE]) for at in range(max(1, len(codes) - _FEATURE + 1))]
    return list(dict.fromkeys((*grams, *map(_sound_bucket, wanted.split()))))
