"""Ranked search: every word, all but one, then the rarest; at most 200 candidates, rescored with all words."""

import contextlib
import logging
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from bot.errors import StoreError
from bot.model.answer import Hit, Period
from bot.model.episode import PassageKind
from bot.model.scope import Scope
from bot.search.plan import Term, all_of, any_of, content_words, telling, terms_of
from bot.search.scoring import KIND_WEIGHT, asked_for, fit, places
from bot.search.vocabulary import Vocabulary, vocabulary
from bot.store import passages
from bot.store.database import Database
from bot.store.episodes import Narrowing
from bot.store.passages import Wanted

MOST_CANDIDATES = 200
# The rarest words are asked for together as long as they stand in no more passages than this.
MOST_RANKED = 5_000
# From the asking on, waiting included; what was found until then is what there is.
DEADLINE_S = 0.25
_LEAST_S = 0.05
FEWEST_HURRIED = 20
_MOST_LEFT_OUT = 6
_FEWEST_TO_LEAVE_OUT = 3
# Shorter texts may well be the same in two episodes: a chapter called Introduction.
_SHORTEST_REPEAT = 120
_EVERY_KIND: tuple[PassageKind, ...] = ()
_EVERY_EPISODE = Narrowing()

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """What is looked for: terms, and which passages may hold them."""

    terms: tuple[Term, ...]
    kinds: tuple[PassageKind, ...] = _EVERY_KIND
    episodes: Narrowing = _EVERY_EPISODE
    beside: bool = False


async def search(  # noqa: PLR0913 -- one option a filter
    db: Database,
    scope: Scope,
    text: str,
    *,
    limit: int = 10,
    kinds: Sequence[PassageKind] | None = None,
    show_id: int | None = None,
    person_id: int | None = None,
    period: Period | None = None,
) -> tuple[Hit, ...]:
    """Give the passages in scope that fit a text best, best first and the newest among equals."""
    known = await vocabulary(db)
    sought = Sought(
        terms=terms_of(content_words(text), known),
        kinds=tuple(kinds or ()),
        episodes=Narrowing(show_id=show_id, person_id=person_id, period=period),
    )
    found = await candidates(db, scope, sought, known)
    return ranked(sought.terms, found, limit=limit)


async def candidates(db: Database, scope: Scope, sought: Sought, known: Vocabulary) -> tuple[Hit, ...]:
    """Give at most 200 passages that hold many or the rarest of the terms, in no order that means anything.

    When the time is up it gives what it has, and where that is nothing, the newest that hold the rarest term.
    """
    ends_at = time.monotonic() + DEADLINE_S
    found: dict[tuple[object, ...], Hit] = {}
    try:
        for match in _rungs(sought.terms, known):
            wanted = _wanted(sought, match, MOST_CANDIDATES - len(found), ends_at)
            for hit in await passages.matching(db, scope, wanted):
                found.setdefault((hit.episode_id, hit.kind, hit.start_s, hit.text), hit)
            if len(found) >= MOST_CANDIDATES:
                break
        if not found and any(term.forms for term in sought.terms):
            match = all_of(term for term in sought.terms if term.forms)
            return await passages.newest(db, scope, _wanted(sought, match, MOST_CANDIDATES, ends_at))
    except StoreError as error:
        if error.key != "store_slow":
            raise
        _log.info("time was up with %d passages", len(found))
        if not found:
            with contextlib.suppress(StoreError):
                return await passages.newest(db, scope, _wanted(sought, _rarest(sought.terms), FEWEST_HURRIED, 0.0))
    return tuple(found.values())


def _rarest(terms: Sequence[Term]) -> str:
    return all_of(sorted((term for term in terms if term.forms), key=lambda term: term.found)[:1])


def _wanted(sought: Sought, match: str, limit: int, ends_at: float) -> Wanted:
    return Wanted(
        match=match,
        limit=limit,
        kinds=sought.kinds,
        episodes=sought.episodes,
        beside=sought.beside,
        deadline_s=max(_LEAST_S, ends_at - time.monotonic()),
    )


def _rungs(terms: Sequence[Term], known: Vocabulary) -> Iterator[str]:
    """Give the expressions to try, from the narrowest to the widest."""
    rare = telling(terms, known)
    if not rare:
        return
    yield all_of(rare)
    if _FEWEST_TO_LEAVE_OUT <= len(rare) <= _MOST_LEFT_OUT:
        yield " OR ".join(f"({all_of(chosen)})" for chosen in combinations(rare, len(rare) - 1))
    rarest: list[Term] = []
    for term in rare:
        if rarest and sum(one.found for one in rarest) + term.found > MOST_RANKED:
            break
        rarest.append(term)
    yield any_of(rarest)


def ranked(terms: Sequence[Term], hits: Sequence[Hit], *, limit: int | None = None) -> tuple[Hit, ...]:
    """Rescore hits with all terms, best first; the newest first among equals, as found ids grow with time."""
    only = asked_for(terms)
    scored = []
    for hit in hits:
        measured = fit(terms, places(hit.text, only))
        if measured.share:
            scored.append((measured.score * KIND_WEIGHT[hit.kind], measured.worths, hit))
    best = _each_once(sorted(scored, key=lambda one: (-round(one[0], 3), -one[2].episode_id)))[:limit]
    return tuple(replace(hit, score=score, why=_why(terms, worths)) for score, worths, hit in best)


def _each_once(scored: Sequence[tuple[float, tuple[float, ...], Hit]]) -> list[tuple[float, tuple[float, ...], Hit]]:
    """Leave out longer texts that stood before: cross-posts and repeats."""
    seen: set[str] = set()
    kept = []
    for one in scored:
        text = one[2].text
        begun = "".join(filter(str.isalnum, text[: 2 * _SHORTEST_REPEAT])).casefold()
        if len(text) >= _SHORTEST_REPEAT and begun in seen:
            continue
        seen.add(begun)
        kept.append(one)
    return kept


def _why(terms: Sequence[Term], worths: Sequence[float]) -> str:
    return f"holds {', '.join(term.word for term, worth in zip(terms, worths, strict=True) if worth)}"
