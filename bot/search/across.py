"""Words of English and German that stand for each other: an English question finds German notes, or the other way.

A word that reads as one of the other language in another meaning (Rat, gift, rock) stands for nothing there.
"""

from collections.abc import Callable, Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache

from bot.search import across_a_l, across_m_z
from bot.search.inflections import stem_in
from bot.stems import stem
from bot.text import fold

_ENGLISH, _GERMAN = "en", "de"
# Words of one language that are written like everyday ones of the other.
_ALIKE_IN_LETTERS = """
also arm art arten bad bald band bank boot brief chef die dose fast fee gab gang gut halt hand hang hat held hell herd
hut kind land last list log made man mist mode most not ort pest post rat rock rot see sense she sing spring stern tag
tat teller ton vase villa wage wand war was well wild will wind
"""
_FALSE_FRIENDS = frozenset(_ALIKE_IN_LETTERS.split())

Words = tuple[str, ...]
Stood = dict[str, Words]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Tables:
    """By the language of a word: what stands for it in the other one, and in its own."""

    across: dict[str, Stood]
    beside: dict[str, Stood]


def across(word: str, language: str) -> tuple[str, ...]:
    """Give the folded words of the one language that stand for a folded word of the other."""
    return _stood(word, language, _tables().across)


def beside(word: str, language: str) -> tuple[str, ...]:
    """Give the folded words of its own language that share a meaning with a folded word."""
    return tuple(one for one in _stood(word, language, _tables().beside) if one != word)


def _stood(word: str, language: str, tables: dict[str, Stood]) -> tuple[str, ...]:
    table = tables.get(language, {})
    return table.get(word) or table.get(_STEMMING.get(language, fold)(word), ())


@lru_cache(maxsize=1)
def _tables() -> _Tables:
    pairs = [tuple(map(_words, entry.split("="))) for entry in _entries()]
    english = frozenset(stem(word) for left, _ in pairs for word in left)
    german = frozenset(stem(word) for _, right in pairs for word in right)
    to_german = [(left, _clear(right, english - {*map(stem, left)})) for left, right in pairs]
    to_english = [(right, _clear(left, german - {*map(stem, right)})) for left, right in pairs]
    return _Tables(
        across={_ENGLISH: _table(to_german, stem), _GERMAN: _table(to_english, _german)},
        beside={
            _ENGLISH: _table([(left, left) for left, _ in pairs], stem),
            _GERMAN: _table([(right, right) for _, right in pairs], _german),
        },
    )


def _table(pairs: Iterable[tuple[Words, Words]], stemming: Callable[[str], str]) -> Stood:
    """Let each word be found as it is written, and by its stem where no other one is written like that."""
    written: dict[str, dict[str, None]] = {}
    stemmed: dict[str, dict[str, None]] = {}
    for words, others in pairs:
        for word in words:
            written.setdefault(word, {}).update(dict.fromkeys(others))
            stemmed.setdefault(stemming(word), {}).update(dict.fromkeys(others))
    return {word: tuple(others) for word, others in (stemmed | written).items()}


def _german(word: str) -> str:
    return stem_in(word, _GERMAN)


_STEMMING: dict[str, Callable[[str], str]] = {_ENGLISH: stem, _GERMAN: _german}


def _clear(words: Words, other: AbstractSet[str]) -> Words:
    """Leave out the words that are written like one of the other language that means something else."""
    return tuple(one for one in words if one not in _FALSE_FRIENDS and stem(one) not in other)


def _entries() -> Iterable[str]:
    whole = f"{across_a_l.WORDS};{across_m_z.WORDS}".replace("\n", ";")
    return (entry for entry in whole.split(";") if entry.strip())


def _words(side: str) -> Words:
    return tuple(map(fold, side.split()))
