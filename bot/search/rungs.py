"""The expressions to try for some terms, from the narrowest to the widest, each at a bounded cost. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import prod

from bot.search.plan import Term, all_but_one, all_of, all_with_small, any_of, telling
from bot.search.vocabulary import Vocabulary

FEWEST_CANDIDATES = 32
# The rarest words are asked for together as long as they stand in no more passages than this.
MOST_RANKED = 2_000
_MOST_ASKED = 6  # terms at once, the rarest; the others count when candidates are rescored
_FEWEST_TO_LEAVE_OUT = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Rung:
    """An expression to try, how many passages match at least, and narrower ones for when they are too many."""

    match: str
    least: int = 0
    narrower: tuple[str, ...] = ()


def rungs(terms: Sequence[Term], small: Sequence[str], known: Vocabulary) -> Iterator[Rung]:
    """Give the expressions to try, from the narrowest to the widest.

    What holds all terms is among what holds all but one, so that where these are few they alone are asked for.
    """
    rare = telling(terms, known)
    if not rare:
        return
    asked = rare[:_MOST_ASKED]
    every = all_of(asked)
    whole = (all_with_small(terms, small),) if small or terms[len(asked) :] else ()
    leave_out = _FEWEST_TO_LEAVE_OUT <= len(rare) <= _MOST_ASKED
    few = leave_out and _likely(asked, known) < FEWEST_CANDIDATES
    if not few:
        yield Rung(match=every, least=_most_frequent(asked[0], known) if len(asked) == 1 else 0, narrower=whole)
    if leave_out:
        yield Rung(match=all_but_one(asked), narrower=(every, *whole) if few else ())
    rarest: list[Term] = []
    for term in rare:
        if rarest and sum(one.found for one in rarest) + term.found > MOST_RANKED:
            break
        rarest.append(term)
    if len(asked) > 1:
        yield Rung(match=any_of(rarest), least=max(_most_frequent(term, known) for term in rarest))


def _likely(terms: Sequence[Term], known: Vocabulary) -> float:
    """Give how many passages would hold all but one of some terms if words stood where they stand by chance."""
    shares = [max(1, term.found) / max(1, known.passages) for term in terms]
    return known.passages * prod(shares) * sum(1 / share for share in shares)


def _most_frequent(term: Term, known: Vocabulary) -> int:
    """Give in how many passages the most frequent of a term's forms of one stem stands."""
    return max((known.counts.get(form.stems[0], 0) for form in term.forms if len(form.stems) == 1), default=0)
