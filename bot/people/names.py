"""Names and words as people misspell them; the one door to rapidfuzz."""

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA, JaroWinkler

from bot.text import fold

# At least this like (0..100) is a person's or a show's name with a typo in it.
SAME_NAME = 82.0
# Shorter words have too few letters to be mended.
SHORTEST_MENDED = 4
_TWO_SLIPS_FROM = 7
_SAME_TOKEN = 0.86


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """The place of a candidate in its list and how like it is, 0 to 100."""

    place: int
    score: float


def likest(typed: str, candidates: Sequence[str], *, limit: int, at_least: float = 0.0) -> tuple[Likeness, ...]:
    """Give the candidates (already folded) that are most like what was typed, best first.

    A candidate is compared whole, cut to the typed length, and word by word; earlier ones win ties.
    """
    wanted = fold(typed)
    scored = [Likeness(place=place, score=_like(wanted, name)) for place, name in enumerate(candidates)]
    kept = sorted((one for one in scored if one.score >= at_least), key=lambda one: (-one.score, one.place))
    return tuple(kept[:limit])


def preselected(typed: str, candidates: Sequence[str], *, limit: int) -> tuple[int, ...]:
    """Give the places of the candidates (folded) worth a closer look, by plain ratio: cheap enough for 50,000."""
    found = process.extract(fold(typed), candidates, scorer=fuzz.partial_ratio, processor=None, limit=limit)
    return tuple(place for _, _, place in found)


def _like(wanted: str, name: str) -> float:
    whole = fuzz.ratio(wanted, name)
    begun = fuzz.ratio(wanted, name[: len(wanted)]) - 2 if len(wanted) >= SHORTEST_MENDED else 0.0
    reordered = fuzz.token_sort_ratio(wanted, name) - 1
    return max(whole, begun, reordered)


def same_token(left: str, right: str) -> bool:
    """Tell whether two folded words of names are one word but for a slip or two: conner and connor."""
    if left == right:
        return True
    if min(len(left), len(right)) < SHORTEST_MENDED - 1:
        return False
    if left[0] != right[0] and len(left) < _TWO_SLIPS_FROM:
        return False
    return OSA.distance(left, right) <= slips(left) and JaroWinkler.similarity(left, right) >= _SAME_TOKEN


def slips(word: str) -> int:
    """Give how many wrong letters a word of this length is forgiven."""
    if len(word) < SHORTEST_MENDED - 1:
        return 0
    return 1 if len(word) < _TWO_SLIPS_FROM else 2


def mended(word: str, vocabulary: Sequence[str], *, limit: int = 3) -> tuple[tuple[str, int], ...]:
    """Give the words of a vocabulary that a misspelt one may stand for, with the slips between them, nearest first."""
    if len(word) < SHORTEST_MENDED:
        return ()
    near = process.extract(
        word,
        vocabulary,
        scorer=OSA.distance,
        processor=None,
        limit=limit * 4,
        score_cutoff=slips(word),
    )
    fitting = [
        (str(found), int(distance)) for found, distance, _ in near if found[:1] == word[:1] or distance < slips(word)
    ]
    return tuple(sorted(fitting, key=lambda pair: pair[1])[:limit])


def how_like(left: str, right: str) -> float:
    """Give how like two texts are, 0 to 100, words in any order."""
    return float(fuzz.token_set_ratio(fold(left), fold(right)))


def holds_part(typed: str, title: str) -> float:
    """Give how like what was typed is to the best part of a title, 0 to 100."""
    return float(fuzz.partial_ratio(fold(typed), fold(title)))
