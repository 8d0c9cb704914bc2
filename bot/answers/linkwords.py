"""What of a question says which of an episode's links is meant: the thing before `from` and `of`, a word of a name."""

import re
from functools import lru_cache
from urllib.parse import urlsplit

from bot.answers.question import asks
from bot.answers.reading import Reading, Scored
from bot.model.episode import Link, LinkKind
from bot.stems import stem
from bot.text import fold
from bot.wording import tokens

_SHORTEST = 3
_BEFORE_A_NAME, _BEHIND_A_NAME = re.compile(r"^(?:the|der|die|das) "), re.compile(r" (?:podcast|show)$")
_OF_ANY_PODCAST = re.compile(r"(?:(?:apple|google) )?podcasts?(?: \w+)?$")
_LONG = 6  # letters of a word that an address may hold with no sign before it: keepshorewild
_HEAD = re.compile(
    r"(?<!\w)(?:links?|urls?|address|site|page|adresse|seite)(?: \w+)? (?:for|to|of|zu[rm]?|fur|von)"
    r" (?:(?:the|that|this|an?|der|dem|den|das|die|diese[rsnm]?) )?(.+?)"
    r" (?:from|by|of|in|that|which|who|where|on|von|vom|aus|im|die|der|das)(?!\w)"
)


def is_head(text: str, link: Link) -> bool:
    """Tell whether a link is called by all words of the thing asked for: the rope register from the harbour museum."""
    words = _head_of(text)
    return bool(words) and words <= {stem(word) for word in tokens(link.label)}


@lru_cache(maxsize=8)
def _head_of(text: str) -> frozenset[str]:
    match = _HEAD.search(fold(text))
    return frozenset(map(stem, tokens(match.group(1)))) if match is not None else frozenset()


def spelt_within(reading: Reading, link: Link) -> list[bool]:
    """Tell of each term whether the address holds it within a longer word."""
    address = _address(link)
    return [len(term.word) >= _LONG and term.word in address for term in reading.terms]


def is_podcast_of_theirs(reading: Reading) -> bool:
    """Tell whether a podcast of somebody named is asked for, which is another than the one whose notes are read."""
    return bool(reading.mentions) and asks("own_podcast", reading.question.text)


def says_podcast(link: Link, show: str) -> bool:
    """Tell whether a link says that it leads to a podcast, and to another than its show."""
    said = "podcast" in fold(f"{link.label} {link.url}") and not _OF_ANY_PODCAST.match(fold(link.label))
    return said and link.kind is not LinkKind.SUBSCRIBE and not is_of_show(link, show)


def is_of_show(link: Link, show: str) -> bool:
    """Tell whether an address bears the name of the show, written as one word: ropewalkshow.example, /@theropewalk."""
    name, address = fold(show), _address(link)
    ways = {"".join(tokens(way)) for way in (name, _BEFORE_A_NAME.sub("", name), _BEHIND_A_NAME.sub("", name))}
    return any(len(way) >= _LONG + 1 and way in address for way in ways)


def bears_name_of(scored: Scored, reading: Reading, link: Link) -> bool:
    """Tell whether a link is called by a name of whom a question names, when they were on: Ann's blog, for Lovelace."""
    named = {word for person, one in scored.credits if person in reading.people for word in tokens(one.name)}
    said = tokens(link.label.replace("’s", "").replace("'s", ""))
    return any(word in named and len(word) >= _SHORTEST for word in said)


def _address(link: Link) -> str:
    parts = urlsplit(link.url)
    return re.sub(r"[^a-z0-9]+", "", fold(f"{parts.hostname or ''}{parts.path}"))
