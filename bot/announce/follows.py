"""Whether an episode is what somebody follows; pure, but for the year behind, which is read from the index."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.model.answer import Hit, Period
from bot.model.episode import BESIDE, Credit, Episode, EpisodeKind, Link, Passage, PassageKind, Section
from bot.model.follow import Follow, FollowKind, Sighting
from bot.model.scope import Scope
from bot.search.plan import telling_words
from bot.store import episodes, finding, people
from bot.store.database import Database
from bot.store.episodes import Narrowing
from bot.store.walks import Wanted
from bot.text import fold
from bot.wording import stems

YEAR = timedelta(days=365)
NEWEST = 3
MOST_SECONDS = 5
MOST_HITS = 2_000
# Words that pass by once in a transcript are no topic of it.
FEWEST_SAID = 2
_SENTENCE = re.compile(r"(?<=[.!?…])\s+|\n+")
_WHOLE = (PassageKind.TITLE, PassageKind.CHAPTER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """An episode as it is held against follows: its people with their identities, passages and links."""

    episode: Episode
    people: tuple[tuple[int, Credit], ...] = ()
    passages: tuple[Passage, ...] = ()
    links: tuple[Link, ...] = ()


def sighting(follow: Follow, seen: Seen) -> Sighting | None:
    """Tell whether an episode is what is followed, and at which seconds; None where it is not."""
    match follow.kind:
        case FollowKind.SHOW:
            wanted = seen.episode.show_id == follow.show_id and seen.episode.kind is EpisodeKind.FULL
            return Sighting(follow=follow) if wanted else None
        case FollowKind.GUEST:
            return _guest(follow, seen)
        case FollowKind.TOPIC:
            return _topic(follow, seen)


def _guest(follow: Follow, seen: Seen) -> Sighting | None:
    credited = credits_of(follow, seen.people)
    if not any(follow.mentioned or credit.role not in BESIDE for credit in credited):
        return None
    names = {fold(credit.name).split()[-1] for credit in credited if fold(credit.name)}
    named = (p for p in seen.passages if p.kind is PassageKind.CHAPTER and names & set(fold(p.text).split()))
    return Sighting(follow=follow, seconds=_seconds(seen, named))


def credits_of(follow: Follow, people: Sequence[tuple[int, Credit]]) -> list[Credit]:
    """Give as what an episode names who is followed: the person, or whoever has the name."""
    name = fold(follow.words)
    return [credit for person_id, credit in people if person_id == follow.person_id or fold(credit.name) == name]


def _topic(follow: Follow, seen: Seen) -> Sighting | None:
    if follow.show_id is not None and follow.show_id != seen.episode.show_id:
        return None
    wanted = wanted_stems(follow.words)
    body = [p for p in seen.passages if p.section is Section.BODY and holds(wanted, p.kind, p.text)]
    labelled = any(wanted <= set(stems(link.label)) for link in seen.links) if wanted else False
    if not (labelled or is_topic([p.kind for p in body])):
        return None
    return Sighting(follow=follow, seconds=_seconds(seen, body))


def wanted_stems(topic: str) -> frozenset[str]:
    """Give what a passage must hold to be about a topic; empty where the topic tells nothing."""
    return frozenset(stems(" ".join(telling_words(topic))))


def holds(wanted: frozenset[str], kind: PassageKind, text: str) -> bool:
    """Tell whether a passage holds a topic: a title or chapter as a whole, everything else within one sentence."""
    if not wanted or kind in (PassageKind.LINK, PassageKind.PERSON):  # links are held by their labels
        return False
    parts = [text] if kind in _WHOLE else _SENTENCE.split(text)
    return any(wanted <= set(stems(part)) for part in parts)


def is_topic(kinds: Sequence[PassageKind]) -> bool:
    """Tell whether passages that hold a topic make it one of the episode: once written, or said more than once."""
    said = sum(kind is PassageKind.TRANSCRIPT for kind in kinds)
    return len(kinds) > said or said >= FEWEST_SAID


def _seconds(seen: Seen, found: Iterable[Passage]) -> tuple[tuple[float, str], ...]:
    """Give where passages stand; of one recording only, where the chapters are of another that runs otherwise."""
    own = seen.episode.recording is seen.episode
    kept = (p for p in found if own or p.kind is PassageKind.CHAPTER)
    timed = [(p.start_s, " ".join(p.text.split())) for p in kept if p.start_s is not None]
    return tuple(sorted(timed)[:MOST_SECONDS])


@dataclass(frozen=True, slots=True, kw_only=True)
class YearBehind:
    """How often a follow would have been told in the last year, and the newest three episodes."""

    count: int
    newest: tuple[Episode, ...] = ()


async def year_behind(db: Database, follow: Follow, *, now: datetime) -> YearBehind:
    """Read how often a follow would have been told within the last year, of shows that are not private."""
    period = Period(after=now - YEAR)
    scope = Scope.direct()
    match follow.kind:
        case FollowKind.SHOW:
            found = await episodes.find(db, scope, Narrowing(show_id=follow.show_id, period=period))
            ids = {one.id for one in found if one.kind is EpisodeKind.FULL}
        case FollowKind.GUEST:
            named = await people.appearances(db, scope, follow.person_id or 0)
            ids = {one.episode_id for one in named if follow.mentioned or one.credit.role not in BESIDE}
        case FollowKind.TOPIC:
            ids = await _of_topic(db, scope, follow, period)
    listed = await episodes.find(db, scope, Narrowing(ids=tuple(ids), period=period)) if ids else ()
    return YearBehind(count=len(listed), newest=listed[:NEWEST])


async def _of_topic(db: Database, scope: Scope, follow: Follow, period: Period) -> set[int]:
    wanted = wanted_stems(follow.words)
    if not wanted:
        return set()
    match = " AND ".join(f'"{stem}"' for stem in sorted(wanted))
    narrowed = Narrowing(show_id=follow.show_id, period=period)
    hits = await finding.matching(db, scope, Wanted(match=match, limit=MOST_HITS, episodes=narrowed))
    kinds: dict[int, list[PassageKind]] = {}
    for hit in hits:
        if _counts(hit, wanted):
            kinds.setdefault(hit.episode_id, []).append(hit.kind)
    return {episode_id for episode_id, held in kinds.items() if is_topic(held)}


def _counts(hit: Hit, wanted: frozenset[str]) -> bool:
    return hit.kind is PassageKind.LINK or holds(wanted, hit.kind, hit.text)
