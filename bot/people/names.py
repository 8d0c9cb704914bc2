"""Names and words as people misspell them; the one door to rapidfuzz."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Protocol

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA, JaroWinkler

from bot.text import fold, seen

# Shorter words have too few letters to be mended.
SHORTEST_MENDED = 5
_SHORTEST_NAME = 3
_TWO_SLIPS_FROM = 7
_SAME_TOKEN = 0.84
_MOST_SPELLINGS = 8
# Up to this many candidates the dear measure is cheap enough.
_FEW = 2_000
_MOST_LOOKED_AT = 200
_MOST_CLOSEST = 16
_MOST_PRESELECTED = 120
_SHORTEST_SELECTED = 3
# How good a title is that holds what was typed, and what others lose by being like it in a part only.
_WHOLE, _BEGUN, _WITHIN = 101.0, 100.0, 99.0
_OF_BEGUN, _OF_WORDS, _OF_A_PART = 1.0, 3.0, 6.0
_MOST_CLOSE = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """The place of a candidate in its list and how like it is, 0 to 100."""

    place: int
    score: float


class Preselection(Protocol):
    """What names the places of a long list that are worth a closer look."""

    def near(self, wanted: str, *, limit: int) -> list[int]:
        """Give at most `limit` places."""
        ...


def likest(
    typed: str, candidates: Sequence[str], *, limit: int, at_least: float = 0.0, among: Preselection | None = None
) -> tuple[Likeness, ...]:
    """Give the names (already folded) that are most like what was typed, best first.

    A name is compared whole, cut to the typed length, and by its best part; earlier ones win ties. `among` is the
    preselection of these candidates, where they are very many.
    """
    wanted = fold(seen(typed))
    if among is None:
        near = _preselected(wanted, candidates)
    else:
        found = among.near(wanted, limit=_MOST_PRESELECTED) if len(wanted) >= _SHORTEST_SELECTED else []
        near = _closest(wanted, candidates, found or _begun(wanted, candidates))
    scored = [Likeness(place=place, score=_like_name(wanted, candidates[place])) for place in near]
    return _best(scored, limit, at_least)


def _begun(wanted: str, candidates: Sequence[str]) -> list[int]:
    """Give the first candidates of which a word begins with what was typed: for the first letters or two."""
    inside = f" {wanted}"
    begun = (at for at, text in enumerate(candidates) if text.startswith(wanted) or inside in text)
    return list(islice(begun, _MOST_PRESELECTED))


def _closest(wanted: str, candidates: Sequence[str], places: Sequence[int]) -> tuple[int, ...]:
    """Give those of some places that a cheap measure finds near: whole, as far as typed, and by the last word."""
    names = [candidates[place] for place in places]
    size = len(wanted)
    ways = (names, [name[:size] for name in names], [name[name.rfind(" ") + 1 :][:size] for name in names])
    found: dict[int, None] = {}
    for texts in ways:
        near = process.extract(wanted, texts, scorer=fuzz.ratio, processor=None, limit=_MOST_CLOSEST)
        found |= dict.fromkeys(at for _, _, at in near)
    return tuple(places[at] for at in sorted(found))


def part_of(
    typed: str, titles: Sequence[str], *, limit: int, at_least: float = 0.0, among: Preselection | None = None
) -> tuple[int, ...]:
    """Give the places of the titles (already folded) that what was typed is a part of, best first."""
    wanted = fold(seen(typed))
    if among is None:
        near: Sequence[int] = range(len(titles))
    else:
        found = among.near(wanted, limit=_MOST_LOOKED_AT) if len(wanted) >= _SHORTEST_SELECTED else []
        near = found or _begun(wanted, titles)
    scored = _holding(wanted, titles, near)
    if len(scored) < limit:  # none of the rest is as good
        rest = [place for place in near if place not in scored]
        scored |= _like_titles(wanted, titles, rest)
    best = _best([Likeness(place=place, score=score) for place, score in scored.items()], limit, at_least)
    return tuple(found.place for found in best)


def _holding(wanted: str, titles: Sequence[str], places: Sequence[int]) -> dict[int, float]:
    """Measure those titles that are what was typed, begin with it, or have a word that does."""
    inside = f" {wanted}"
    return {
        place: _WHOLE if title == wanted else _BEGUN if title.startswith(wanted) else _WITHIN
        for place in places
        if (title := titles[place]).startswith(wanted) or inside in title
    }


def _like_titles(wanted: str, titles: Sequence[str], places: Sequence[int]) -> dict[int, float]:
    """Measure how much titles are like what was typed: a part that begins with a word, words in any order, any part."""
    texts = [titles[place] for place in places]
    parts = process.extract(wanted, texts, scorer=fuzz.partial_ratio, processor=None, limit=_MOST_CLOSE)
    words = process.extract(wanted, texts, scorer=fuzz.token_set_ratio, processor=None, limit=_MOST_CLOSE)
    scores = {at: score - _OF_A_PART for _, score, at in parts}
    for _, score, at in words:
        scores[at] = max(scores.get(at, 0.0), score - _OF_WORDS)
    size = len(wanted)
    starts = [(at, start) for at in scores for start in _word_starts(texts[at])]
    begun = [texts[at][start : start + size] for at, start in starts]
    for _, score, one in process.extract(wanted, begun, scorer=fuzz.ratio, processor=None, limit=None):
        at = starts[one][0]
        scores[at] = max(scores[at], score - _OF_BEGUN)
    return {places[at]: score for at, score in scores.items()}


def _best(scored: Sequence[Likeness], limit: int, at_least: float) -> tuple[Likeness, ...]:
    kept = sorted((one for one in scored if one.score >= at_least), key=lambda one: (-one.score, one.place))
    return tuple(kept[:limit])


def _preselected(wanted: str, candidates: Sequence[str]) -> tuple[int, ...]:
    """Give the places worth a closer look: those that hold what was typed, and the nearest by a cheap measure."""
    holding = [at for at, text in enumerate(candidates) if wanted in text][:_MOST_LOOKED_AT]
    scorer = fuzz.WRatio if len(candidates) <= _FEW else fuzz.ratio
    near = process.extract(wanted, candidates, scorer=scorer, processor=None, limit=_MOST_LOOKED_AT)
    return tuple(dict.fromkeys((*holding, *sorted(place for _, _, place in near))))


def _like_name(wanted: str, name: str) -> float:
    whole = fuzz.ratio(wanted, name)
    begun = max((fuzz.ratio(wanted, name[at : at + len(wanted)]) for at in _word_starts(name)), default=0.0) - 1
    reordered = fuzz.token_sort_ratio(wanted, name) - 1
    return max(whole, begun, reordered)


def _word_starts(text: str) -> tuple[int, ...]:
    return (0, *(at + 1 for at, char in enumerate(text) if char == " "))


def same_tokens(word: str, candidates: Sequence[str]) -> tuple[str, ...]:
    """Give those folded words of names that are this word but for a slip or two: conner and connor."""
    if len(word) < _SHORTEST_NAME:
        return (word,) if word in candidates else ()
    near = process.extract(
        word, candidates, scorer=OSA.distance, processor=None, limit=_MOST_SPELLINGS, score_cutoff=slips(word)
    )
    return tuple(
        str(found)
        for found, distance, _ in near
        if not distance or (len(found) >= _SHORTEST_NAME and JaroWinkler.similarity(word, found) >= _SAME_TOKEN)
    )


def slips(word: str) -> int:
    """Give how many wrong letters a word of this length is forgiven."""
    if len(word) < _SHORTEST_NAME:
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


def is_slip_of(word: str, candidates: Collection[str]) -> bool:
    """Tell whether a long word is one of the candidates but for two letters swapped, one missing or one too many.

    Another letter in place of one makes another word: charter is no slip of chapter.
    """
    if len(word) < _TWO_SLIPS_FROM:
        return False
    near = process.extract(word, candidates, scorer=OSA.distance, processor=None, limit=None, score_cutoff=1)
    meant = [str(found) for found, _, _ in near if len(str(found)) >= _TWO_SLIPS_FROM]
    return any(len(found) != len(word) or sorted(found) == sorted(word) for found in meant)


def distance(left: str, right: str) -> int:
    """Give how many letters are wrong, missing, too many or swapped between two folded words."""
    return int(OSA.distance(left, right))


def nearest(word: str, others: Sequence[str], *, most: int) -> str | None:
    """Give the one of others that is nearest to a folded word, with at most so many wrong letters."""
    found = process.extractOne(word, others, scorer=OSA.distance, processor=None, score_cutoff=most)
    return None if found is None else str(found[0])


def within(word: str, others: Sequence[str], most: int) -> tuple[int, ...]:
    """Give where among others those stand that are at most so many letters from a folded word, in order."""
    near = process.extract(word, others, scorer=OSA.distance, processor=None, limit=None, score_cutoff=most)
    return tuple(sorted(at for _, _, at in near))


def how_like(left: str, right: str) -> float:
    """Give how like two folded words are, 0 to 100."""
    return float(fuzz.ratio(left, right))
