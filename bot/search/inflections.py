"""Words of the index that are another form of a word: by Snowball's stems of the languages of its feeds; and umlauts.

The index keeps one kind of stem for all languages, so that it need not be told which a passage was written in. What
inflects otherwise is found from the asking side: the words that begin alike and have the same stem in a language that
some feed is in. The one door to snowballstemmer.
"""

from collections.abc import Sequence
from functools import lru_cache
from heapq import nsmallest
from itertools import product

import snowballstemmer

from bot.search.neighbours import within

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
_ENDING = 5  # letters at most that follow what two forms share: ungen, amente
_SWAPPED = 1  # letters at the end of a word of which a stem may say nothing yet: faro, faros
_MOST_LOOKED_AT = 40
_MOST_KIN = 6
_MOST_UMLAUTS = 4
_TRANSCRIBED = {"a": ("a", "ae"), "o": ("o", "oe"), "u": ("u", "ue")}


def spoken(tags: Sequence[str | None]) -> tuple[str, ...]:
    """Give the languages among the tags of feeds (`de-AT`) for which there are stems."""
    codes = {(tag or "").lower().replace("_", "-").split("-")[0] for tag in tags}
    return tuple(sorted(codes & set(_LANGUAGES)))


def kin(word: str, words: Sequence[str], languages: Sequence[str]) -> tuple[str, ...]:
    """Give the other words (of a sorted vocabulary) that are forms of this folded one in one of the languages.

    A stem is, but for its last letters, how a word begins; so only what begins with it and is not much longer is looked
    at.
    """
    if len(word) < _SHORTEST or not languages:
        return ()
    found: dict[str, None] = {}
    for language in languages:
        stemmed = _stem(word, language)
        begun = word[: max(_SHORTEST - 1, min(_shared(word, stemmed), len(word) - _SWAPPED))]
        likely = [other for other in within(words, begun) if len(other) - len(begun) <= _ENDING]
        short = sorted(likely, key=len)[: 4 * _MOST_LOOKED_AT]
        nearest = nsmallest(_MOST_LOOKED_AT, short, key=lambda other: (-_shared(word, other), len(other)))
        found.update(dict.fromkeys(other for other in nearest if _stem(other, language) == stemmed))
    found.pop(word, None)
    return tuple(nsmallest(_MOST_KIN, found, key=lambda other: (-_shared(word, other), len(other))))


def stem_in(word: str, language: str) -> str:
    """Give the stem of a folded word in a language, by its tag."""
    return _stem(word, language)


@lru_cache(maxsize=16_384)
def _stem(word: str, language: str) -> str:
    return str(_stemmer(language).stemWord(word))


@lru_cache(maxsize=len(_LANGUAGES))
def _stemmer(language: str) -> "snowballstemmer.stemmer":
    return snowballstemmer.stemmer(_LANGUAGES[language])


def _shared(left: str, right: str) -> int:
    most = min(len(left), len(right))
    return next((at for at in range(most) if left[at] != right[at]), most)


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
