"""Which of some hundreds of names are worth a closer look: by trigrams and sounds of words, in plain Python.

The small sister of `bot.people.preselect`, for those who have not so many names that numpy is worth its memory.
"""

from array import array
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from bot.people.spellings import sound_of

MOST_NAMES = 1 << 16  # a place has two bytes
_FEATURE = 3
_SOUND = "\n"  # before a sound, as in no name


class Trigrams:
    """Names (already folded) by their features; made once, read by any thread."""

    def __init__(self, names: Sequence[str]) -> None:
        held: dict[str, array[int]] = {}
        for place, name in enumerate(names[:MOST_NAMES]):
            for feature in _features(name):
                if feature not in held:
                    held[feature] = array("H")
                held[feature].append(place)
        self._held = held

    def near(self, wanted: str, *, limit: int) -> list[int]:
        """Give the places of the names that share most features with what was typed (folded), in their order."""
        shared: Counter[int] = Counter()
        for feature in _features(wanted):
            shared.update(self._held.get(feature, ()))
        least = _least(Counter(shared.values()), limit)
        found = [place for place, many in shared.items() if many > least]
        if len(found) < limit:
            found += sorted(place for place, many in shared.items() if many == least)[: limit - len(found)]
        return sorted(found)


def _least(counts: Mapping[int, int], limit: int) -> int:
    """Give how many features a name shares at least so that, with those that share more, there are enough names."""
    names = 0
    for many in sorted(counts, reverse=True):
        names += counts[many]
        if names >= limit:
            return many
    return 0


def _features(name: str) -> Iterable[str]:
    """Give the trigrams of a name from before its first letter on, and the sound of each of its words."""
    spaced = f" {name}"
    grams = {spaced[at : at + _FEATURE] for at in range(max(1, len(spaced) - _FEATURE + 1))}
    return grams.union(_SOUND + sound_of(word) for word in name.split())
