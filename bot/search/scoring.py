"""How well a passage fits: pure, over stems; the same yardstick for search and for answers."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import pairwise

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
    PassageKind.TRANSCRIPT: 1.0,
}
_NEAR_WORDS = 4
_NEAR_BONUS = 0.3
_DENSE_BONUS = 0.15
_SETTLED_WORDS = 12


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
    for at, stemmed in enumerate(said):
        if only is None or stemmed in only:
            found.setdefault(stemmed, []).append(at)
    return found


def asked_for(terms: Sequence[Term]) -> frozenset[str]:
    """Give every stem that may stand for one of the terms."""
    return frozenset(part for term in terms for form in term.forms for part in form.stems)


def fit(terms: Sequence[Term], found: Mapping[str, Sequence[int]]) -> Fit:
    """Measure a passage's places against the terms: the share of their weight it holds, bettered by nearness."""
    if not terms:
        return Fit((), 0.0, 0.0)
    hits = [_best(term, found) for term in terms]
    worths = tuple(worth for worth, _ in hits)
    share = shared(terms, worths)
    if not share:
        return Fit(worths, 0.0, 0.0)
    length = found.length if isinstance(found, Places) else sum(map(len, found.values()))
    dense = sum(1 for worth in worths if worth) / max(length, _SETTLED_WORDS)
    near = _nearness(hits)
    return Fit(worths, share, share * (1 + _NEAR_BONUS * near + _DENSE_BONUS * min(1.0, 2 * dense)), near)


def shared(terms: Sequence[Term], worths: Sequence[float]) -> float:
    """Give the share of the terms' weight that was found."""
    whole = sum(term.weight for term in terms)
    return sum(t.weight * worth for t, worth in zip(terms, worths, strict=True)) / whole if whole else 0.0


def _best(term: Term, found: Mapping[str, Sequence[int]]) -> tuple[float, Sequence[int]]:
    best: tuple[float, Sequence[int]] = (0.0, ())
    for form in term.forms:
        at = _stands(form, found)
        if at and form.worth > best[0]:
            best = (form.worth, at)
    return best


def _stands(form: Form, found: Mapping[str, Sequence[int]]) -> Sequence[int]:
    """Give where a form begins in a passage; a form of several stems must stand in a row."""
    first = found.get(form.stems[0], ())
    if len(form.stems) == 1:
        return first
    rest = [set(found.get(part, ())) for part in form.stems[1:]]
    return [at for at in first if all(at + step in part for step, part in enumerate(rest, start=1))]


def _nearness(hits: Sequence[tuple[float, Sequence[int]]]) -> float:
    """Give the share of neighbouring terms that stand near each other in the passage too."""
    near = pairs = 0
    for (_, left), (_, right) in pairwise(hits):
        pairs += 1
        near += bool(left and right) and min(abs(a - b) for a in left[:20] for b in right[:20]) <= _NEAR_WORDS
    return near / pairs if pairs else 0.0
