"""How well a passage fits: pure, over stems; the same yardstick for search and for answers."""

from collections import deque
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from operator import mul

from bot.model.episode import PassageKind
from bot.search.plan import Form, Term
from bot.wording import stems

# What a passage stands for says how much finding the words there means.
KIND_WEIGHT: Mapping[PassageKind, float] = {
    PassageKind.TITLE: 1.3,
    PassageKind.CHAPTER: 1.25,
    PassageKind.PERSON: 1.1,
    PassageKind.LINK: 1.05,
    PassageKind.NOTES: 1.0,
    PassageKind.KEYWORDS: 0.9,
    PassageKind.TRANSCRIPT: 1.0,
}
_NEAR_WORDS = 4
_NEAR_BONUS = 0.3
_DENSE_BONUS = 0.15
_SETTLED_WORDS = 12
_MOST_PLACES = 20  # of a word in one passage that are compared
_A_PAIR = 2


@dataclass(frozen=True, slots=True)
class Fit:
    """How a text fits the terms: worth found of each (0..1), in their order, and a score between 0 and about 1.5.

    `near` is the share of neighbouring terms that stand near each other in the text too.
    """

    worths: tuple[float, ...]
    share: float
    score: float
    near: float = 0.0


class Places(dict[str, list[int]]):
    """Where each stem of a text stands; `length` is of the text, in words."""

    length: int = 0


def places(text: str, only: AbstractSet[str] | None = None) -> Places:
    """Give where each stem of a text stands; those of `only` alone, where that is all that is asked for."""
    found = Places()
    said = stems(text)
    found.length = len(said)
    if only is not None and only.isdisjoint(said):
        return found
    for at, stemmed in enumerate(said):
        if only is None or stemmed in only:
            found.setdefault(stemmed, []).append(at)
    return found


def asked_for(terms: Sequence[Term]) -> frozenset[str]:
    """Give every stem that may stand for one of the terms."""
    return frozenset(part for term in terms for form in term.forms for part in form.stems)


class Yardstick:
    """What many texts are measured by: the terms, laid out by their stems, so that a text's few stems find them."""

    def __init__(self, terms: Sequence[Term]) -> None:
        self.terms = terms
        self.only = asked_for(terms)
        self._weights = [term.weight for term in terms]
        self._whole = sum(self._weights)
        self._single: dict[str, list[tuple[int, float, int]]] = {}
        self._rows: list[tuple[int, float, int, Form]] = []
        for n, term in enumerate(terms):
            for place, form in enumerate(term.forms):
                if len(form.stems) == 1:
                    self._single.setdefault(form.stems[0], []).append((n, form.worth, -place))
                else:
                    self._rows.append((n, form.worth, -place, form))

    def fit(self, found: Mapping[str, Sequence[int]]) -> Fit:
        """Measure a passage's places: the share of the terms' weight it holds, bettered by nearness."""
        best = self._best(found)
        if not best:
            return Fit((0.0,) * len(self.terms), 0.0, 0.0)
        worths = tuple(best[n][0] if n in best else 0.0 for n in range(len(self.terms)))
        share = sum(map(mul, self._weights, worths)) / self._whole if self._whole else 0.0
        if not share:
            return Fit(worths, 0.0, 0.0)
        length = found.length if isinstance(found, Places) else sum(map(len, found.values()))
        dense = len(best) / max(length, _SETTLED_WORDS)
        near = _nearness(best, len(self.terms))
        return Fit(worths, share, share * (1 + _NEAR_BONUS * near + _DENSE_BONUS * min(1.0, 2 * dense)), near)

    def _best(self, found: Mapping[str, Sequence[int]]) -> dict[int, tuple[float, int, Sequence[int]]]:
        """Give of each term that stands in a passage its worthiest form, the first of equals: worth, rank, places."""
        best: dict[int, tuple[float, int, Sequence[int]]] = {}
        for stemmed in found.keys() & self._single.keys():
            for n, worth, rank in self._single[stemmed]:
                if n not in best or (worth, rank) > best[n][:2]:
                    best[n] = (worth, rank, found[stemmed])
        for n, worth, rank, form in self._rows:
            if (n not in best or (worth, rank) > best[n][:2]) and (at := _stands(form, found)):
                best[n] = (worth, rank, at)
        return best


# The latest yardsticks: whoever measures, measures many texts by the same terms.
_LATEST: deque[Yardstick] = deque(maxlen=4)


def fit(terms: Sequence[Term], found: Mapping[str, Sequence[int]]) -> Fit:
    """Measure a passage's places against the terms: the share of their weight it holds, bettered by nearness."""
    return _latest(terms).fit(found) if terms else Fit((), 0.0, 0.0)


def fit_text(terms: Sequence[Term], text: str) -> Fit:
    """Measure a text against the terms; of its words only where those stand that may be one of them is written down."""
    if not terms:
        return Fit((), 0.0, 0.0)
    measure = _latest(terms)
    return measure.fit(places(text, measure.only))


def _latest(terms: Sequence[Term]) -> Yardstick:
    measure = next((one for one in _LATEST if one.terms is terms), None)
    if measure is None:
        measure = Yardstick(terms)
        _LATEST.append(measure)
    return measure


def shared(terms: Sequence[Term], worths: Sequence[float]) -> float:
    """Give the share of the terms' weight that was found."""
    whole = sum(term.weight for term in terms)
    return sum(t.weight * worth for t, worth in zip(terms, worths, strict=True)) / whole if whole else 0.0


def _stands(form: Form, found: Mapping[str, Sequence[int]]) -> Sequence[int]:
    """Give where a form of several stems begins in a passage, in a row."""
    first = found.get(form.stems[0], ())
    if not first:
        return first
    rest = [set(found.get(part, ())) for part in form.stems[1:]]
    return [at for at in first if all(at + step in part for step, part in enumerate(rest, start=1))]


def _nearness(best: Mapping[int, tuple[float, int, Sequence[int]]], many: int) -> float:
    """Give the share of neighbouring terms that stand near each other in the passage too."""
    if many < _A_PAIR or len(best) < _A_PAIR:
        return 0.0
    near = sum(1 for n in best if n + 1 in best and _close(best[n][2], best[n + 1][2]))
    return near / (many - 1)


def _close(left: Sequence[int], right: Sequence[int]) -> bool:
    return any(abs(one - two) <= _NEAR_WORDS for one in left[:_MOST_PLACES] for two in right[:_MOST_PLACES])
