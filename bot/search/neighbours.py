"""Words of the index that a word is like: which begin with it, which hold it, which it may be a slip of. Pure.

However large the vocabulary is, a look at it is bounded: ranges of sorted words are cut, compounds are sought in one
text of the long words, and slips among the more frequent words of nearly the same length.
"""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from heapq import nlargest

from bot.people.names import SHORTEST_MENDED, mended

MOST_KIN = 8
MOST_OF_A_RANGE = 2_000
MOST_HOLDING = 400
MOST_MENDED_FROM = 120_000
SHORTEST_HOLDING = 7
"""A word that holds one of five letters has two more at least."""
SHORTEST_SWAPPED = 4
"""Whatever else is wrong with so short a word makes another of it."""
_END = "\U0010ffff"
_MOST_SLIPS = 2
_MOST_MENDED = 3
_SHORTEST_RIGHT = SHORTEST_MENDED - 1


def begun(words: Sequence[str], counts: Mapping[str, int], stemmed: str) -> tuple[str, ...]:
    """Give the most frequent stems that begin with this one and go on, of sorted words."""
    first = bisect_right(words, stemmed)
    last = bisect_right(words, f"{stemmed}{_END}", lo=first)
    return tuple(nlargest(MOST_KIN, words[first : min(last, first + MOST_OF_A_RANGE)], key=counts.__getitem__))


class Long:
    """The long words of a vocabulary as one text, in which the words that hold another are found."""

    def __init__(self, words: Sequence[str], counts: Mapping[str, int]) -> None:
        self._counts = counts
        self._text = "\n".join(("", *(word for word in words if len(word) >= SHORTEST_HOLDING), ""))

    def holding(self, stemmed: str) -> tuple[str, ...]:
        """Give the most frequent stems that hold this one inside or at their end: compounds."""
        found: dict[str, None] = {}
        at = self._text.find(stemmed)
        while at >= 0 and len(found) < MOST_HOLDING:
            start, end = self._text.rfind("\n", 0, at) + 1, self._text.index("\n", at)
            if start < at:
                found[self._text[start:end]] = None
            at = self._text.find(stemmed, end)
        return tuple(nlargest(MOST_KIN, found, key=self._counts.__getitem__))


class Meant:
    """The words that a misspelt one may mean, by length: of a very large vocabulary the more frequent ones."""

    def __init__(self, words: Sequence[str], counts: Mapping[str, int]) -> None:
        self._counts = counts
        likely = [word for word in words if len(word) >= _SHORTEST_RIGHT]
        least = _least_frequent(Counter(counts[word] for word in likely))
        self._by_length: defaultdict[int, list[str]] = defaultdict(list)
        for word in likely:
            if counts[word] >= least:
                self._by_length[len(word)].append(word)

    def mended(self, stemmed: str) -> tuple[tuple[str, int], ...]:
        """Give the stems that an unknown one may be a misspelling of, with the slips between them, likeliest first."""
        lengths = range(len(stemmed) - _MOST_SLIPS, len(stemmed) + _MOST_SLIPS + 1)
        near = [pair for length in lengths for pair in mended(stemmed, self._by_length.get(length, ()))]
        swapped = _swapped(stemmed, self._counts)
        found = {(other, 1) for other in swapped}.union(near)
        likeliest = sorted(found, key=lambda one: (one[1], one[0] not in swapped, -self._counts[one[0]], one[0]))
        return tuple(likeliest[:_MOST_MENDED])


def _swapped(word: str, counts: Mapping[str, int]) -> AbstractSet[str]:
    """Give the words that two neighbouring letters of one, in the other order, make: the commonest slip of all."""
    if len(word) < SHORTEST_SWAPPED:
        return frozenset()
    ways = {f"{word[:at]}{word[at + 1]}{word[at]}{word[at + 2 :]}" for at in range(len(word) - 1)}
    return {way for way in ways if way != word and way in counts}


def _least_frequent(tally: Mapping[int, int]) -> int:
    """Give how frequent a word must be at least so that no more than the most are looked at."""
    many = 0
    for frequency in sorted(tally, reverse=True):
        many += tally[frequency]
        if many > MOST_MENDED_FROM:
            return frequency + 1
    return 0


def within(words: Sequence[str], begun_with: str) -> Sequence[str]:
    """Give the sorted words that begin with some letters, at most as many as a look is taken at."""
    first = bisect_left(words, begun_with)
    last = bisect_left(words, f"{begun_with}{_END}", lo=first)
    return words[first : min(last, first + MOST_OF_A_RANGE)]
