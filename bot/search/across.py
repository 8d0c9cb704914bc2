"""Words of English and German that stand for each other: an English question finds German notes, or the other way.

A word that reads as one of the other language in another meaning (Rat, gift, rock) stands for nothing there.
"""

from collections.abc import Callable, Iterable
from collections.abc import Set as AbstractSet
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

Stood = dict[str, tuple[str, ...]]


def across(word: str, language: str) -> tuple[str, ...]:
    """Give the folded words of the one language that stand for a folded word of the other."""
    english, german = _tables()
    if language == _ENGLISH:
        return english.get(word) or english.get(stem(word), ())
    return (german.get(word) or german.get(_german(word), ())) if language == _GERMAN else ()


@lru_cache(maxsize=1)
def _tables() -> tuple[Stood, Stood]:
    pairs = [tuple(map(_words, entry.split("="))) for entry in _entries()]
    english = frozenset(stem(word) for left, _ in pairs for word in left)
    german = frozenset(stem(word) for _, right in pairs for word in right)
    found: tuple[Stood, Stood] = ({}, {})
    for left, right in pairs:
        for table, words, others in (
            (found[0], left, _clear(right, english - {*map(stem, left)})),
            (found[1], right, _clear(left, german - {*map(stem, right)})),
        ):
            for word in words:
                table[word] = tuple(dict.fromkeys((*table.get(word, ()), *others)))
    return _stemmed(found[0], stem), _stemmed(found[1], _german)


def _stemmed(table: Stood, stemming: Callable[[str], str]) -> Stood:
    """Let a word be found by its stem too, where no other one is written like that."""
    others: Stood = {}
    for word, stood in table.items():
        stemmed = stemming(word)
        others[stemmed] = tuple(dict.fromkeys((*others.get(stemmed, ()), *stood)))
    return others | table


def _german(word: str) -> str:
    return stem_in(word, _GERMAN)


def _clear(words: Iterable[str], other: AbstractSet[str]) -> tuple[str, ...]:
    """Leave out the words that are written like one of the other language that means something else."""
    return tuple(one for one in words if one not in _FALSE_FRIENDS and stem(one) not in other)


def _entries() -> Iterable[str]:
    whole = f"{across_a_l.WORDS};{across_m_z.WORDS}".replace("\n", ";")
    return (entry for entry in whole.split(";") if entry.strip())


def _words(side: str) -> tuple[str, ...]:
    return tuple(map(fold, side.split()))
