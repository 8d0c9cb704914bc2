"""Words of the index that are another form of a word: by Snowball's stems of the languages of its feeds; and umlauts.

The index keeps one kind of stem for all languages, so that it need not be told which a passage was written in. What
inflects otherwise is found from the asking side: the words that begin alike and have the same stem in a language that
some feed is in. The one door to snowballstemmer.
"""

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from itertools import product, takewhile

import snowballstemmer

_LANGUAGES = {
    "cs": "czech",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "es": "spanish",
    "fi": "finnish",
    "fr": "french",
    "hu": "hungarian",
    "it": "italian",
    "nb": "norwegian",
    "nl": "dutch",
    "no": "norwegian",
    "pl": "polish",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sv": "swedish",
    "tr": "turkish",
}
_SHORTEST = 4
_ENDING = 3  # letters at most that an ending is taken for when neighbours are looked for
_MOST_LOOKED_AT = 80
_MOST_KIN = 6
_MOST_UMLAUTS = 4
_TRANSCRIBED = {"a": ("a", "ae"), "o": ("o", "oe"), "u": ("u", "ue")}


def spoken(tags: Sequence[str | None]) -> tuple[str, ...]:
    """Give the languages among the tags of feeds (`de-AT`) for which there are stems."""
    codes = {(tag or "").lower().replace("_", "-").split("-")[0] for tag in tags}
    return tuple(sorted(codes & set(_LANGUAGES)))


def kin(word: str, words: Sequence[str], languages: Sequence[str]) -> tuple[str, ...]:
    """Give the other words (of a sorted vocabulary) that are forms of this folded one in one of the languages."""
    if len(word) < _SHORTEST or not languages:
        return ()
    begun = word[: max(_SHORTEST - 1, len(word) - _ENDING)]
    first = bisect_left(words, begun)
    near = words[first : bisect_left(words, f"{begun}\U0010ffff", lo=first)]
    nearest = sorted(near, key=lambda other: (-_shared(word, other), len(other)))[:_MOST_LOOKED_AT]
    found = [
        other
        for other in nearest
        if other != word and any(_stem(word, code) == _stem(other, code) for code in languages)
    ]
    return tuple(found[:_MOST_KIN])


@lru_cache(maxsize=16_384)
def _stem(word: str, language: str) -> str:
    return str(_stemmer(language).stemWord(word))


@lru_cache(maxsize=len(_LANGUAGES))
def _stemmer(language: str) -> "snowballstemmer.stemmer":
    return snowballstemmer.stemmer(_LANGUAGES[language])


def _shared(left: str, right: str) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(left, right, strict=False)))


def transcribed(word: str) -> tuple[str, ...]:
    """Give how else a folded word may be written with umlauts: loewe for lowe, lowe for loewe."""
    short = word.replace("ae", "a").replace("oe", "o").replace("ue", "u")
    places = [at for at, char in enumerate(short) if char in _TRANSCRIBED][:_MOST_UMLAUTS]
    ways = product(*(_TRANSCRIBED[short[at]] for at in places))
    written = {_put(short, places, way) for way in ways}
    return tuple(sorted(written - {word}))


def _put(word: str, places: Sequence[int], way: Sequence[str]) -> str:
    letters = list(word)
    for at, put in zip(places, way, strict=True):
        letters[at] = put
    return "".join(letters)
