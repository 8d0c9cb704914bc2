"""How two written names may be those of one person: same, with a middle name, initials, a typo, married; pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from bot.people.names import distance, within
from bot.text import fold

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*|[^\W_]+(?:_[^\W_]+)+")
_TITLES = frozenset(["dr", "prof", "professor", "mr", "mrs", "ms", "sir", "dame", "mx", "phd", "md", "jr", "sr"])
_TRANSCRIBED = (("ae", "a"), ("oe", "o"), ("ue", "u"))
_VOWELS = frozenset("aeiouyhw")
_LONGEST_WORDS = 8
_SHORTEST_SHORT = 3
_SHORTEST_TYPO = 4
_TWO_TYPOS_FROM = 7
_MOST_TYPOS = 2
_SHORTEST_SQUEEZED = 7
_SHORTEST_LONE = 2

# What friends call people whose first name begins otherwise, or not with the same three letters.
_SHORT_NAMES = """alexander:alex sasha xander|andrew:andy drew|anthony:tony|barbara:barb babs|benjamin:ben|
catherine:kate cathy cate|charles:charlie chuck|christopher:chris kit|daniel:dan danny|david:dave|deborah:deb debbie|
edward:ed eddie ted ned|elizabeth:liz beth lizzy betty eliza|eugene:gene|frederick:fred freddie|gregory:greg|
gerald:gerry jerry|henry:harry hank|james:jim jimmy jamie|jennifer:jen jenny|john:jack johnny|jonathan:jon|joseph:joe|
joshua:josh|katherine:kate kathy katie kat|kenneth:ken|lawrence:larry|margaret:maggie meg peggy|matthew:matt|
michael:mike mick|nathaniel:nate nathan|nicholas:nick|patricia:pat patty trish|patrick:pat paddy|peter:pete|
philip:phil|rebecca:becca becky|richard:rick dick rich|robert:rob bob bobby|ronald:ron|samuel:sam|samantha:sam|
stephen:steve|steven:steve|susan:sue|theodore:ted theo|thomas:tom tommy|timothy:tim|victoria:vicky tori|
vincent:vince|walter:walt|william:will bill billy"""
_CALLED = {
    frozenset((formal, short))
    for entry in _SHORT_NAMES.replace("\n", "").split("|")
    for formal, _, shorts in [entry.partition(":")]
    for short in shorts.split()
}


class Relation(Enum):
    """How two names relate, from the closest to none."""

    SAME = "same"
    SQUEEZED = "squeezed"
    MIDDLE = "middle"
    SHORT = "short"
    INITIAL = "initial"
    SOUND = "sound"
    TYPO = "typo"
    MARRIED = "married"
    LONE = "lone"
    RENAMED = "renamed"
    NONE = "none"


# These alone bring nobody together.
UNRELATED = frozenset((Relation.NONE, Relation.RENAMED, Relation.LONE))


@dataclass(frozen=True, slots=True)
class Spelling:
    """A written name, taken apart: folded words, titles left out."""

    words: tuple[str, ...]

    @property
    def first(self) -> str:
        """The given name, or the only word."""
        return self.words[0] if self.words else ""

    @property
    def last(self) -> str:
        """The family name; empty for a single word."""
        return self.words[-1] if len(self.words) > 1 else ""

    @property
    def squeezed(self) -> str:
        """The name as a handle would write it."""
        return "".join(word.replace("-", "").replace("'", "").replace("_", "") for word in self.words)


@lru_cache(maxsize=65_536)
def spelling_of(name: str) -> Spelling:
    """Take a written name apart; `Bloom, Joseph` is read as Joseph Bloom."""
    before, comma, after = name.partition(",")
    turned = f"{after} {before}" if comma and len(after.split()) == 1 and after.strip() else name
    found = _WORD.findall(fold(turned))[:_LONGEST_WORDS]
    told = [word for word in found if word not in _TITLES] or found
    return Spelling(tuple(_plain(word) for word in told))


def key_of(name: str) -> str:
    """Give the one form in which a name is compared, whatever its capitals, accents, order and titles."""
    return " ".join(spelling_of(name).words) or fold(name)


def _plain(word: str) -> str:
    for pair, one in _TRANSCRIBED:
        word = word.replace(pair, one)
    return word


@lru_cache(maxsize=262_144)
def relation(left: str, right: str) -> Relation:
    """Tell how two keys relate."""
    a, b = Spelling(tuple(left.split())), Spelling(tuple(right.split()))
    if left == right:
        return Relation.SAME
    if a.squeezed == b.squeezed and len(a.squeezed) >= _SHORTEST_SQUEEZED:
        return Relation.SQUEEZED
    if len(a.words) == 1 or len(b.words) == 1:
        return Relation.LONE if a.first == b.first and len(a.first) >= _SHORTEST_LONE else Relation.NONE
    return _of_full_names(a, b)


def _of_full_names(a: Spelling, b: Spelling) -> Relation:
    if _middles_clash(a.words[1:-1], b.words[1:-1]):
        return Relation.NONE
    if a.last == b.last:
        return _of_firsts(a.first, b.first)
    if a.first == b.first:
        return _of_lasts(a.last, b.last)
    return Relation.SOUND if _sounds(a.first, b.first) and _sounds(a.last, b.last) else Relation.NONE


def _middles_clash(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Tell whether middle names exclude each other: A. and B., but not A. and Anne, nor none and any."""
    return any(left[0] != right[0] for left, right in zip(a, b, strict=False))


def _of_firsts(a: str, b: str) -> Relation:
    if a == b:
        return Relation.MIDDLE
    short, long = sorted((a, b), key=len)
    if len(short) == 1:
        return Relation.INITIAL if long[0] == short else Relation.NONE
    if frozenset((a, b)) in _CALLED or (len(short) >= _SHORTEST_SHORT and long.startswith(short)):
        return Relation.SHORT
    if _sounds(a, b):
        return Relation.SOUND
    return Relation.TYPO if is_typo(a, b) else Relation.NONE


def _of_lasts(a: str, b: str) -> Relation:
    if set(a.split("-")) & set(b.split("-")):
        return Relation.MARRIED
    if _sounds(a, b):
        return Relation.SOUND
    return Relation.TYPO if is_typo(a, b) else Relation.RENAMED


def is_typo(a: str, b: str) -> bool:
    """Tell whether one word is the other mistyped: a letter swapped, doubled, missing or, in longer ones, wrong."""
    if min(len(a), len(b)) < _SHORTEST_TYPO:
        return False
    return distance(a, b) <= (1 if min(len(a), len(b)) < _TWO_TYPOS_FROM else _MOST_TYPOS)


def _sounds(a: str, b: str) -> bool:
    return a == b or (a[:1] == b[:1] and sound_of(a) == sound_of(b) and distance(a, b) <= _MOST_TYPOS)


@lru_cache(maxsize=4_096)
def sound_of(word: str) -> str:
    """Give what is left of a word when its vowels and doubled letters are dropped: neel, neil and neal alike."""
    bare = word.replace("ph", "f").replace("ck", "k").replace("c", "k").replace("z", "s").replace("dt", "t")
    kept = bare[:1]
    for letter in bare[1:]:
        if letter not in _VOWELS and letter != kept[-1:]:
            kept += letter
    return kept


def related(key: str, others: Sequence[str], code: str) -> tuple[str, ...]:
    """Give those of other keys, which share a code, that are related to one, but for those that share another code too.

    Who shares a given name and an initial is related by a family name that is nearly the same, or by another code.
    """
    if "/" in code:
        last = key.rpartition(" ")[2]
        others = [others[at] for at in within(last, [other.rpartition(" ")[2] for other in others], _MOST_TYPOS)]
    return tuple(other for other in others if relation(key, other) not in UNRELATED)


@lru_cache(maxsize=1_024)
def codes_of(key: str) -> tuple[str, ...]:
    """Give the codes under which a name's relatives are found: they share one with it."""
    spelt = Spelling(tuple(key.split()))
    codes = {f"={spelt.squeezed}"}
    if spelt.last:
        codes |= {f"~{sound_of(part)}" for part in spelt.last.split("-")}
        codes.add(f"{spelt.first}/{spelt.last[0]}")
    return tuple(sorted(codes))
