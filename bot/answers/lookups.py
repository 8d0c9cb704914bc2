"""What the commands look up beside questions: episodes, moments, links and appearances by words and filters."""

import re
from dataclasses import dataclass
from itertools import islice

from bot.answers.players import also_links, of_chapter, play_url
from bot.model.answer import Found, FoundLink, Hit, Moment, Period
from bot.model.episode import Episode, Link, PassageKind, Role
from bot.model.scope import Scope
from bot.search.ladder import Sought, candidates, ends_of, ranked
from bot.search.plan import Term, content_words, phrases_of, terms_of
from bot.search.scoring import fit_text
from bot.search.vocabulary import vocabulary
from bot.shownotes.links import key_of, without_tracking
from bot.store import episodes, people
from bot.store.database import Database
from bot.store.episodes import Narrowing
from bot.store.linking import linking_to
from bot.text import fold

MOST_FOUND = 100
_MOST_LISTED = 25
_EPISODE_SHARE = 0.3
_MOST_NARROWED = 10_000
# A whole address as people paste it, in the brackets by which Discord shows no preview or without.
_ADDRESS = re.compile(r"\s*<?(https?://[^\s<>]+)>?\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lookup:
    """What narrows a look-up; every field that is set does."""

    words: str = ""
    show_id: int | None = None
    person_id: int | None = None
    episode_id: int | None = None
    period: Period | None = None

    @property
    def narrowing(self) -> Narrowing:
        """The same as the store takes it."""
        ids = None if self.episode_id is None else (self.episode_id,)
        return Narrowing(show_id=self.show_id, person_id=self.person_id, period=self.period, ids=ids)

    @property
    def is_narrow(self) -> bool:
        """Whether anything but words narrows it."""
        return self.narrowing != Narrowing()


async def find_episodes(  # noqa: PLR0913 -- one option a filter
    db: Database,
    scope: Scope,
    words: str | None = None,
    *,
    show_id: int | None = None,
    person_id: int | None = None,
    period: Period | None = None,
    limit: int = MOST_FOUND,
) -> Found[Episode]:
    """Give the episodes in scope that fit: with words the best first, without them the newest first."""
    wanted = Lookup(words=words or "", show_id=show_id, person_id=person_id, period=period)
    if not fold(wanted.words):
        return Found(await episodes.find(db, scope, wanted.narrowing, limit=limit))
    terms, hits = await _hits(db, scope, wanted)
    scores = _by_episode(terms, hits)
    ordered = sorted(scores, key=lambda one: (-scores[one], -one))
    found = await episodes.by_ids(db, scope, ordered[:limit])
    return hits.made(found[one] for one in ordered[:limit] if one in found)


def _by_episode(terms: tuple[Term, ...], hits: tuple[Hit, ...]) -> dict[int, float]:
    """Score episodes: their best passage, and the share of the words that all their passages hold together."""
    best: dict[int, float] = {}
    held: dict[int, list[float]] = {}
    for hit in hits:
        best[hit.episode_id] = max(best.get(hit.episode_id, 0.0), hit.score)
        worths = fit_text(terms, hit.text).worths
        held[hit.episode_id] = [max(a, b) for a, b in zip(held.get(hit.episode_id, worths), worths, strict=True)]
    whole = sum(term.weight for term in terms) or 1.0
    shares = {
        one: sum(t.weight * w for t, w in zip(terms, worths, strict=True)) / whole for one, worths in held.items()
    }
    return {one: score + shares[one] for one, score in best.items() if shares[one] >= _EPISODE_SHARE}


async def find_moments(  # noqa: PLR0913 -- one option a filter
    db: Database,
    scope: Scope,
    words: str | None = None,
    *,
    show_id: int | None = None,
    person_id: int | None = None,
    episode_id: int | None = None,
    period: Period | None = None,
    limit: int = MOST_FOUND,
) -> Found[Moment]:
    """Give the seconds in scope at which the words stand, best first; without words the newest chapters."""
    wanted = Lookup(words=words or "", show_id=show_id, person_id=person_id, episode_id=episode_id, period=period)
    if not fold(wanted.words):
        return Found(await _chapters(db, scope, wanted, limit))
    _, hits = await _hits(db, scope, wanted)
    timed = [hit for hit in hits if hit.start_s is not None][:limit]
    found = await episodes.by_ids(db, scope, tuple({hit.episode_id for hit in timed}))
    moments = (moment_at(hit, found[hit.episode_id]) for hit in timed if hit.episode_id in found)
    return hits.made(moments)


async def _chapters(db: Database, scope: Scope, wanted: Lookup, limit: int) -> tuple[Moment, ...]:
    newest = await episodes.find(db, scope, wanted.narrowing, limit=_MOST_LISTED)
    found: list[Moment] = []
    for one in newest:
        for chapter in (await episodes.facts_of(db, one)).chapters:
            url = play_url(one, chapter.start_s)
            found.append(of_chapter(Moment(episode=one, start_s=chapter.start_s, title=chapter.title, url=url)))
        if len(found) >= limit:
            break
    return tuple(found[:limit])


def moment_at(hit: Hit, episode: Episode) -> Moment:
    """Make a moment of a passage that has a second."""
    start_s = hit.start_s or 0.0
    is_chapter = hit.kind is PassageKind.CHAPTER
    moment = Moment(
        episode=episode,
        start_s=start_s,
        title=hit.text if is_chapter else episode.title,
        quote="" if is_chapter else hit.text,
        speaker=hit.speaker,
        url=play_url(episode, start_s),
    )
    return of_chapter(moment) if is_chapter else moment


async def find_links(  # noqa: PLR0913 -- one option a filter
    db: Database,
    scope: Scope,
    words: str | None = None,
    *,
    show_id: int | None = None,
    person_id: int | None = None,
    episode_id: int | None = None,
    limit: int = MOST_FOUND,
) -> Found[FoundLink]:
    """Give the links in scope whose label or sentence fits the words, best first; without words the newest first.

    Where the words are a whole address that is linked to, it alone is what is found.
    """
    wanted = Lookup(words=words or "", show_id=show_id, person_id=person_id, episode_id=episode_id)
    if not fold(wanted.words):
        newest = await episodes.find(db, scope, wanted.narrowing, limit=limit)
        links = await episodes.links_of(db, scope, [one.id for one in newest])
        listed = ((link, one) for one in newest for link in (*links.get(one.id, ()), *also_links(one)))
        return Found(islice((FoundLink(link=link, episode=one) for link, one in listed), limit))
    exact = await _to_address(db, scope, wanted)
    if exact:
        return Found(exact[:limit])
    terms, hits = await _hits(db, scope, wanted, kinds=(PassageKind.LINK, PassageKind.TITLE))
    ids = tuple({hit.episode_id for hit in hits})
    found = await episodes.by_ids(db, scope, ids)
    links = await episodes.links_of(db, scope, ids)
    scored = [
        (link_fit(terms, link, found[one].title), one, link)
        for one in found
        for link in (*links.get(one, ()), *also_links(found[one]))
    ]
    best = sorted((s for s in scored if s[0] > 0), key=lambda s: (-round(s[0], 3), -s[1]))
    links_found = (FoundLink(link=link, episode=found[one]) for _, one, link in best[:limit])
    return hits.made(links_found)


async def _to_address(db: Database, scope: Scope, wanted: Lookup) -> tuple[FoundLink, ...]:
    """Give the links to the address that is typed, the newest first; none where no whole address is."""
    typed = _ADDRESS.fullmatch(wanted.words)
    if typed is None:
        return ()
    url = without_tracking(typed[1])
    ids = await linking_to(db, scope, url)
    if wanted.is_narrow:
        allowed = {one.id for one in await episodes.find(db, scope, wanted.narrowing, limit=_MOST_NARROWED)}
        ids = tuple(one for one in ids if one in allowed)
    found = await episodes.by_ids(db, scope, ids)
    links = await episodes.links_of(db, scope, ids)
    return tuple(
        FoundLink(link=link, episode=found[one])
        for one in ids
        if one in found
        for link in links.get(one, ())
        if key_of(link.url) == key_of(url)
    )


def link_fit(terms: tuple[Term, ...], link: Link, title: str) -> float:
    """Measure how well a link fits: its label and address first, the sentence around it, its episode's title."""
    own = fit_text(terms, f"{link.label} {link.url}").score
    around = fit_text(terms, link.context).score
    return own + 0.5 * around + 0.25 * fit_text(terms, title).score if own or around else 0.0


async def appearances(db: Database, scope: Scope, person_id: int) -> tuple[tuple[Episode, Role], ...]:
    """Give the episodes in scope that name a person with their role there, the newest first."""
    named = await people.appearances(db, scope, person_id)
    found = await episodes.by_ids(db, scope, tuple({one.episode_id for one in named}))
    return tuple((found[one.episode_id], one.credit.role) for one in named if one.episode_id in found)


async def _hits(
    db: Database, scope: Scope, wanted: Lookup, *, kinds: tuple[PassageKind, ...] = ()
) -> tuple[tuple[Term, ...], Found[Hit]]:
    ends_at = ends_of(db)
    known = await vocabulary(db, wanted.words, patient=False)
    terms = terms_of(content_words(wanted.words), known)
    phrases = phrases_of(wanted.words)
    sought = Sought(terms=terms, kinds=kinds, episodes=wanted.narrowing, phrases=phrases, ends_at=ends_at)
    found = await candidates(db, scope, sought, known)
    return terms, found.made(ranked(terms, found))
