"""Ranked search: every word, all but one, then the rarest; at most 200 candidates, rescored with all words."""

import logging
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from bot.errors import StoreError
from bot.model.answer import Found, Hit, Period
from bot.model.episode import HEADINGS, PassageKind
from bot.model.scope import Scope
from bot.search.gate import turn
from bot.search.plan import (
    Term,
    all_of,
    all_with_small,
    content_words,
    in_a_row,
    phrases_of,
    small_stems,
    terms_of,
    words_of,
)
from bot.search.rungs import FEWEST_CANDIDATES, rungs
from bot.search.scoring import KIND_WEIGHT, Yardstick, places
from bot.search.stops import STOPS
from bot.search.vocabulary import Vocabulary, vocabulary
from bot.store import finding
from bot.store.database import Database, unless_slow
from bot.store.episodes import Narrowing
from bot.store.walks import Found as Ids
from bot.store.walks import Wanted

MOST_CANDIDATES = 200
# From the asking on, waiting included; what was found until then is what there is. With two graces it is below 0.3.
DEADLINE_S = 0.21
FEWEST_HURRIED = 20
_LEAST_S = 0.02
_FEWEST_ENOUGH = 20
_CANDIDATES_OF_EACH = 3
_ENOUGH_OF_EACH = 2  # candidates that hold all or nearly all words, for each hit that is shown
_ENOUGH_FOR_PHRASES = 5  # passages with some of its words, where a phrase, asked for word for word, stands nowhere
# Shorter texts may well be the same in two episodes: a chapter called Introduction.
_SHORTEST_REPEAT = 120
_SMALL_BONUS = 0.1
_MOST_HEADINGS = 12
_SCORE_DIGITS = 3  # what differs less is alike
_EVERY_KIND: tuple[PassageKind, ...] = ()
_EVERY_EPISODE = Narrowing()

_Scored = tuple[float, tuple[float, ...], Hit]

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """What is looked for: terms, which passages may hold them, and phrases that one must hold if any does.

    The stems of `small` words choose among passages where too many hold all terms that are looked up by.

    At most `most` candidates are wanted; with `enough` no wider expression is asked. `ends_at` (monotonic) is when the
    time is up; without it the time begins with the looking.
    """

    terms: tuple[Term, ...]
    kinds: tuple[PassageKind, ...] = _EVERY_KIND
    episodes: Narrowing = _EVERY_EPISODE
    beside: bool = False
    phrases: tuple[tuple[str, ...], ...] = ()
    small: tuple[str, ...] = ()
    most: int = MOST_CANDIDATES
    enough: int = MOST_CANDIDATES
    ends_at: float | None = None


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
    beside: bool = False,
    deadline_s: float | None = None,
) -> Found[Hit]:
    """Give the passages in scope that fit a text best, best first and the newest among equals.

    Adverts and boilerplate are found only where they are asked for (`beside`). After `deadline_s`, waiting included,
    it gives what it has, and says so.
    """
    ends_at = ends_of(db) if deadline_s is None else time.monotonic() + deadline_s
    known = await vocabulary(db, text)
    phrases = phrases_of(text)
    async with turn(db, ends_at) as came:
        sought = Sought(
            terms=terms_of(content_words(text), known),
            kinds=tuple(kinds or ()),
            episodes=Narrowing(show_id=show_id, person_id=person_id, period=period),
            beside=beside,
            phrases=phrases,
            small=small_stems(text, known),
            most=min(MOST_CANDIDATES, max(FEWEST_CANDIDATES, limit * _CANDIDATES_OF_EACH)),
            enough=_ENOUGH_FOR_PHRASES
            if phrases
            else min(MOST_CANDIDATES, max(_FEWEST_ENOUGH, limit * _ENOUGH_OF_EACH)),
            ends_at=ends_at,
        )
        found = await _candidates(db, scope, sought, known, came=came)
        best = ranked(sought.terms, found, limit=2 * limit, small=sought.small)
    newest = sorted(best, key=lambda hit: (-round(hit.score, _SCORE_DIGITS), -hit.came_out))
    return found.made(newest[:limit])


def ends_of(db: Database) -> float:
    """Give when a search that begins now must end (monotonic): later where nobody waits for Discord."""
    return time.monotonic() + DEADLINE_S * db.patience


async def candidates(db: Database, scope: Scope, sought: Sought, known: Vocabulary) -> Found[Hit]:
    """Give at most 200 passages that hold many or the rarest of the terms, in no order that means anything.

    When the time is up it gives what it has, and where that is nothing, the newest that hold the rarest term.
    """
    sought = replace(sought, ends_at=sought.ends_at or ends_of(db))
    async with turn(db, sought.ends_at or 0.0) as came:
        return await _candidates(db, scope, sought, known, came=came)


async def _candidates(db: Database, scope: Scope, sought: Sought, known: Vocabulary, *, came: bool) -> Found[Hit]:
    """Gather candidates and read them; the least, where the turn did not come in time."""
    ends_at = sought.ends_at or ends_of(db)
    found: Ids = {}
    hurried, apart = True, False
    with unless_slow():
        if came:
            apart = await _gather(db, scope, sought, (known, ends_at), found)
            hurried = False
    if hurried:
        _log.info("time was up with %d passages", len(found))
    if hurried and not found and any(term.forms for term in sought.terms):
        with unless_slow():
            found |= await finding.newest(db, scope, _least(sought, ends_at))
    hits: tuple[Hit, ...] = ()
    with unless_slow():
        hits = await finding.told(db, found, deadline_s=max(finding.GRACE_S, ends_at - time.monotonic()))
    hurried = hurried or known.provisional or len(hits) < len(found)
    return Found.of(_once(hits), hurried=hurried, apart=apart)


async def _gather(db: Database, scope: Scope, sought: Sought, how: tuple[Vocabulary, float], found: Ids) -> bool:
    """Climb down from what is told most exactly; raises StoreError where the time is up.

    Tells whether phrases are asked for that stand nowhere.
    """
    known, ends_at = how
    held: Ids = {}
    if sought.phrases:
        wanted = _wanted(sought, in_a_row(sought.phrases), sought.most, ends_at)
        held, near = await finding.in_a_row(db, scope, wanted, sought.phrases, words_of(sought.phrases, known))
        found |= held or (near if len(near) >= sought.enough else {})
    apart = bool(sought.phrases) and not held
    if found:
        return apart
    heads = await _headed(db, scope, sought, ends_at)
    found |= heads
    for rung in rungs(sought.terms, sought.small, known):
        wanted = replace(_wanted(sought, rung.match, sought.most, ends_at), least=rung.least)
        ids = await finding.best(db, scope, wanted)
        room = max(0, sought.most + len(heads) - len(found))
        if len(ids) >= wanted.limit:
            found |= await _narrower(db, scope, wanted, rung.narrower)
        found |= dict(islice(((id_, score) for id_, score in ids.items() if id_ not in found), room))
        if len(found) >= sought.enough + len(heads):
            return apart
    if len(found) == len(heads) and any(term.forms for term in sought.terms):
        match = all_of(term for term in sought.terms if term.forms)
        found |= await finding.newest(db, scope, _wanted(sought, match, sought.most, ends_at))
    return apart


async def _headed(db: Database, scope: Scope, sought: Sought, ends_at: float) -> Ids:
    """Give titles and chapters that hold every word, the frequent ones too if any does: so many are called that way."""
    known = [term for term in sought.terms if term.forms]
    if not known or (sought.kinds and set(HEADINGS).isdisjoint(sought.kinds)):
        return {}
    wanted = _wanted(sought, all_of(known), _MOST_HEADINGS, ends_at)
    ids = await finding.headed(db, scope, wanted)
    match = all_with_small(known, sought.small)
    if len(ids) < _MOST_HEADINGS or all(term.word in STOPS for term in known) or match == wanted.match:
        return ids
    return await finding.headed(db, scope, replace(wanted, match=match)) or ids


async def _narrower(db: Database, scope: Scope, wanted: Wanted, matches: Iterable[str]) -> Ids:
    """Give the newest that match narrower and narrower expressions as long as these are too many, narrowest first."""
    found: Ids = {}
    for match in matches:
        ids = await finding.newest(db, scope, replace(wanted, match=match))
        found = ids | found
        if len(ids) < wanted.limit:
            break
    return found


def _once(hits: Iterable[Hit]) -> Iterable[Hit]:
    """Leave out what an episode says twice."""
    return {(hit.episode_id, hit.kind, hit.start_s, hit.text): hit for hit in hits}.values()


def _least(sought: Sought, ends_at: float) -> Wanted:
    """Want a few that hold the rarest term, in the time that is left, or a moment."""
    rarest = all_of(sorted((term for term in sought.terms if term.forms), key=lambda term: term.found)[:1])
    wanted = _wanted(sought, rarest, FEWEST_HURRIED, 0.0)
    return replace(wanted, deadline_s=max(finding.GRACE_S, ends_at - time.monotonic()))


def _wanted(sought: Sought, match: str, limit: int, ends_at: float) -> Wanted:
    left_s = ends_at - time.monotonic()
    if left_s <= 0 and ends_at:
        raise StoreError("store_slow")
    return Wanted(
        match=match,
        limit=limit,
        kinds=sought.kinds,
        episodes=sought.episodes,
        beside=sought.beside,
        deadline_s=max(_LEAST_S, left_s),
    )


def ranked(
    terms: Sequence[Term], hits: Sequence[Hit], *, limit: int | None = None, small: Sequence[str] = ()
) -> tuple[Hit, ...]:
    """Rescore hits with all terms, best first; among equals the newest episode, and in it what is said first.

    Of passages that are alike in that those are better that hold more of the `small` words too.
    """
    yardstick = Yardstick(terms)
    only = yardstick.only.union(small)
    scored = []
    for hit in hits:
        held = places(hit.text, only)
        measured = yardstick.fit(held)
        if measured.share:
            told = 1 + _SMALL_BONUS * sum(word in held for word in small) / max(1, len(small))
            scored.append((measured.score * KIND_WEIGHT[hit.kind] * told, measured.worths, hit))
    scored.sort(key=lambda one: (-round(one[0], _SCORE_DIGITS), -one[2].episode_id, one[2].start_s or 0.0))
    best = islice(_each_once(scored), limit)
    return tuple(replace(hit, score=score, why=_why(terms, worths)) for score, worths, hit in best)


def _each_once(
    scored: Iterable[_Scored],
) -> Iterator[_Scored]:
    """Leave out longer texts that stood before: cross-posts and repeats."""
    seen: set[str] = set()
    for one in scored:
        text = one[2].text
        begun = "".join(filter(str.isalnum, text[: 2 * _SHORTEST_REPEAT])).casefold()
        if len(text) < _SHORTEST_REPEAT or begun not in seen:
            seen.add(begun)
            yield one


def _why(terms: Sequence[Term], worths: Sequence[float]) -> str:
    return f"holds {', '.join(term.word for term, worth in zip(terms, worths, strict=True) if worth)}"
