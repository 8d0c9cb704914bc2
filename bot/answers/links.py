"""Which link is asked for, out of measured episodes; pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import urlsplit

from bot.answers.linkwords import bears_name_of, is_head, is_of_show, spelt_within
from bot.answers.platforms import platform_in, says_it_is_on
from bot.answers.reading import Reading, Scored, settled_by_name
from bot.model.answer import FoundLink
from bot.model.episode import Link, LinkKind, Role
from bot.people.names import is_slip_of
from bot.search.plan import Term, is_everyday
from bot.search.scoring import fit_text
from bot.stems import stem
from bot.text import fold
from bot.wording import tokens

_KIND_WORTH = 0.35
_CONTEXT_WORTH = 0.5
_EPISODE_WORTH = 0.5
_PLATFORM_WORTH = 0.8
_MEANT_WORTH, _MEANT = 0.4, 0.35
BESIDE = frozenset((LinkKind.PRIVACY, LinkKind.SUBSCRIBE, LinkKind.SPONSOR))
_BESIDE_MALUS = 0.3
_SAYS_WORTH = 0.25
# What a link that bears a guest's name says of whose site it is, where a site is asked for.
_THEIRS = 0.45
# What a link gains that bears the name of whom a question names, or is called what is asked for.
_BEARS_WORTH = 0.3
# What a place of the show itself loses where one is asked for beside more.
_SHOWS_MALUS = 0.3
# A word within an address, glued to others.
_SPELT_WORTH = 0.8
_SHORTEST_KIND = 3
_DESCRIBES = frozenset(("which", "that", "where"))
_SITES = frozenset(("blog", "website", "homepage", "site", "webseite", "seite", "internetseite", "page"))
# A site whose name is words of the question written as one: Harbour Diaries, harbourdiaries.example.
_NAMED_WORTH, _NAMED_SHARE, _FRONT_WORTH = 0.6, 0.8, 0.2
# A word of this worth stands in a link as it is written, or in another form.
_SAID = 0.9
_LONG = 5  # letters of a name that an address may hold: x.com/jlovelace
_MOST_OF_A_SITE = 5  # words that a site's name is written as
# Words for any document: they choose no link by themselves.
_GENERIC = frozenset(
    [
        "paper",
        "article",
        "book",
        "study",
        "report",
        "essay",
        "blog",
        "post",
        "website",
        "homepage",
        "page",
        "document",
        "site",
        "web",
        "online",
        "source",
        "original",
        "forum",
        "video",
        "clip",
        "footage",
        "account",
        "profile",
        "policy",
        "org",
        "organisation",
        "organization",
        "full",
        "artikel",
        "buch",
        "studie",
        "bericht",
        "quelle",
        "seite",
    ]
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """A link with its evidence: `share` of what is asked stands in label, address or sentence; `near` in meaning."""

    found: FoundLink
    share: float
    score: float
    near: float = 0.0


def find_links(reading: Reading, *, within: Sequence[Scored] | None = None) -> tuple[Offered, ...]:
    """Give the links of the measured episodes (or some of them) that fit, best first, each address once."""
    looked_at = reading.episodes if within is None else within
    offered = [_offered(reading, scored, link) for scored in looked_at for link in scored.links]
    ordered = sorted((one for one in offered if one.score > 0), key=lambda one: -one.score)
    kept: dict[str, Offered] = {}
    for one in ordered:
        kept.setdefault(one.found.link.url, one)
    return tuple(kept.values())


def leaves_open(reading: Reading, scored: Scored) -> float:
    """Give how much of what is asked beside names and words for any document an episode's title leaves open (0..1)."""
    named = {at for mention in reading.mentions for at in range(mention.start, mention.end)}
    context = settled_by_name(reading.question.text, reading.terms, scored.context)
    asked = [
        (term.weight, worth)
        for at, (term, worth) in enumerate(zip(reading.terms, context, strict=True))
        if at not in named and term.word not in _GENERIC and not is_slip_of(term.word, _GENERIC)
    ]
    whole = sum(weight for weight, _ in asked)
    return sum(weight * (1 - worth) for weight, worth in asked) / whole if whole else 0.0


def _offered(reading: Reading, scored: Scored, link: Link) -> Offered:
    platform = platform_in(reading.question)
    weights = [_weight(term, worth, platform) for term, worth in zip(reading.terms, scored.context, strict=True)]
    whole = sum(weights) or 1.0
    own = fit_text(reading.terms, f"{link.label} {_spelt(link.url)}")
    around = fit_text(reading.terms, link.context)
    spelt = [_SPELT_WORTH * one for one in spelt_within(reading, link)]
    worths = [max(a, _CONTEXT_WORTH * b, c) for a, b, c in zip(own.worths, around.worths, spelt, strict=True)]
    near, named = _nearness(reading, scored, link), _is_named(reading, link.url)
    theirs = _THEIRS * _is_their_site(reading, scored, link)
    theirs = theirs or _THEIRS * (platform is not None and bears_name_of(scored, reading, link))
    share = max(
        _NAMED_SHARE if named else 0.0,
        sum(weight * worth for weight, worth in zip(weights, worths, strict=True)) / whole,
        near if near >= _MEANT else 0.0,
        theirs,
    )
    score = share + 0.2 * own.score + _EPISODE_WORTH * scored.score + _kind_worth(reading, link)
    score += _MEANT_WORTH * near + _SAYS_WORTH * _says_what(reading, link) + theirs
    score += _BEARS_WORTH * (_bears_name(reading, link) + is_head(reading.question.text, link))
    if named:
        score += _NAMED_WORTH + _FRONT_WORTH * (urlsplit(link.url).path.strip("/") == "")
    if platform is not None:
        score -= _SHOWS_MALUS * is_of_show(link, scored.episode.show)
        score += _PLATFORM_WORTH if says_it_is_on(link, platform) else -_PLATFORM_WORTH
    return Offered(found=FoundLink(link=link, episode=scored.episode), share=share, score=score, near=near)


def _is_named(reading: Reading, url: str) -> bool:
    """Tell whether a site's name is several words of a question in a row, and nothing else of it is asked for."""
    site = re.sub(r"[^a-z0-9]", "", max((urlsplit(url).hostname or "").split("."), key=len))
    row = _as_one(reading.question.text).get(site)
    return row is not None and {term.word for term in reading.terms} <= _GENERIC.union(row)


@lru_cache(maxsize=8)
def _as_one(text: str) -> dict[str, tuple[str, ...]]:
    """Give the words of a question that follow each other, by how they are written as one: the same for every link."""
    words = [re.sub(r"[^a-z0-9]", "", word) for word in fold(text).split()]
    rows = (words[at : at + many] for at in range(len(words)) for many in range(2, _MOST_OF_A_SITE + 1))
    return {joined: tuple(row) for row in rows if (joined := "".join(row))}


def _says_what(reading: Reading, link: Link) -> bool:
    """Tell whether a link says that it is what is asked for: a blog, a book."""
    said = {stem(word) for word in tokens(f"{link.label} {_spelt(link.url)}")}
    asked = [stem(term.word) for term in reading.details if term.word in _GENERIC]
    return any(one in said or any(_is_kind_of(one, word) for word in said) for one in asked)


def _is_kind_of(asked: str, said: str) -> bool:
    """Tell whether a German word says what kind of document something is: Reiseblog, Kochbuch."""
    return said.endswith(asked) and len(said) - len(asked) >= _SHORTEST_KIND


def _bears_name(reading: Reading, link: Link) -> bool:
    """Tell whether a link bears the name of somebody whom a question names, as whose it is: Sönkes Blog."""
    said, path = set(tokens(link.label)), fold(urlsplit(link.url).path)
    named = (word for one in reading.mentions for word in reading.words[one.start : one.end])
    return any(word in said or f"{word}s" in said or (len(word) >= _LONG and word in path) for word in named)


def _is_their_site(reading: Reading, scored: Scored, link: Link) -> bool:
    """Tell whether a link bears the name of a guest alone, where a site is asked for: it leads to their own."""
    if not _asks_site(reading) or link.kind is LinkKind.SOCIAL:
        return False
    guests = {person: fold(one.name) for person, one in scored.credits if one.role is Role.GUEST}
    named = {name for person, name in guests.items() if person in reading.people}
    return fold(link.label) in (named or (set() if reading.mentions else set(guests.values())))


def sites_of_named(reading: Reading, offered: Sequence[Offered]) -> list[Offered]:
    """Give the links of the best episode to what somebody who is on it runs, where a site of theirs is asked for.

    They bear the surname and a word of what it is, if one is said: ann bells rope shop website.
    """
    best = reading.episodes[:1]
    on = {person for one in best for person, credit in one.credits if credit.role is not Role.MENTIONED}
    named = [one for one in reading.mentions if one.end - one.start > 1 and on & set(one.people)]
    if len(named) != 1 or not _asks_site(reading):
        return []
    names = {_surname(best[0], person) for person in on & set(named[0].people)}
    rest = [at for at in range(len(reading.terms)) if not named[0].start <= at < named[0].end]
    told = [at for at in rest if reading.terms[at].word not in _GENERIC]
    return [
        one
        for one in offered
        if one.found.episode.id == best[0].episode.id and one.found.link.kind not in {LinkKind.SOCIAL, *BESIDE}
        if names & set(tokens(one.found.link.label)) and (not told or _holds_one(reading, told, one.found.link))
    ]


def _surname(scored: Scored, person: int) -> str:
    name = next(credit.name for one, credit in scored.credits if one == person)
    return (tokens(name) or ("",))[-1]


def _holds_one(reading: Reading, places: Sequence[int], link: Link) -> bool:
    worths = fit_text(reading.terms, f"{link.label} {_spelt(link.url)}").worths
    return any(worths[at] >= _SAID for at in places)


def _asks_site(reading: Reading) -> bool:
    """Tell whether a word for a site is asked for itself, not before what it is of or does: website visitors."""
    named = {at for mention in reading.mentions for at in range(mention.start, mention.end)}
    topical = {term.word for at, term in enumerate(reading.terms) if at not in named}
    said = tokens(reading.question.text)
    asked = {term.word for term in reading.details} & _SITES
    described = topical | _DESCRIBES
    return any(word in asked and after not in described for word, after in zip(said, (*said[1:], ""), strict=True))


def says_more_than_names(reading: Reading, link: Link) -> bool:
    """Tell whether a link holds a word of what is asked of somebody beside their name, if anything is."""
    named = {at for mention in reading.mentions for at in range(mention.start, mention.end)}
    said = [at for at, one in enumerate(reading.terms) if at not in named and one.word not in _GENERIC]
    rest = [at for at in said if not is_everyday(reading.terms[at])]
    if not named or not rest:
        return True
    worths = fit_text(reading.terms, f"{link.label} {_spelt(link.url)} {link.context}").worths
    return any(worths[at] for at in rest)


def _nearness(reading: Reading, scored: Scored, link: Link) -> float:
    """Give how near in meaning the passage is that stands for a link: its label and the sentence around it."""
    id_ = scored.episode.id
    texts = (link.label, link.context, f"{link.label}: {link.context}")
    return max(max(reading.nearness(id_, text), reading.open_nearness(id_, text)) for text in texts)


def _weight(term: Term, context: float, platform: str | None) -> float:
    if term.word == platform:
        return 0.0
    generic = 0.3 if term.word in _GENERIC else 1.0
    return term.weight * generic * (1 - 0.5 * context)


def _kind_worth(reading: Reading, link: Link) -> float:
    wanted = reading.question.link_kinds
    if link.kind in wanted:
        return _KIND_WORTH
    return -_BESIDE_MALUS if link.kind in BESIDE else 0.0


def _spelt(url: str) -> str:
    parts = urlsplit(url)
    return f"{(parts.hostname or '').replace('.', ' ')} {parts.path}".replace("-", " ").replace("_", " ")
