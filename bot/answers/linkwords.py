"""What of a question says which of an episode's links is meant: the thing before `from` and `of`, a word of a name."""

import re
from functools import lru_cache
from urllib.parse import urlsplit

from bot.answers.question import asks
from bot.answers.reading import Reading
from bot.model.episode import Link
from bot.stems import stem
from bot.text import fold
from bot.wording import tokens

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
    parts = urlsplit(link.url)
    address = re.sub(r"[^a-z0-9]+", "", fold(f"{parts.hostname or ''}{parts.path}"))
    return [len(term.word) >= _LONG and term.word in address for term in reading.terms]


def is_podcast_of_theirs(reading: Reading) -> bool:
    """Tell whether a podcast of somebody named is asked for, which is another than the one whose notes are read."""
    return bool(reading.mentions) and asks("own_podcast", reading.question.text)


def says_podcast(link: Link) -> bool:
    """Tell whether a link says that it leads to a podcast."""
    return "podcast" in fold(f"{link.label} {link.url}")
