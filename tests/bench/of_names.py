"""Names at a size: 500,000 invented people, typed as people type; `NAMES=50000` for fewer.

CPU and wall are of one completion in memory (bot.people.names.likest with its preselection); recall is the share of
typed names whose bearer is among the first five. Half-typed is right where one of the five begins with what was meant.
"""

import os
import random
import resource
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from bot.people.names import likest
from bot.people.preselect import Postings
from tests.people.crowd import word

MANY = 500_000
ASKED = 300
_SHOWN = 5
_HALF = 4  # letters of the family name that a half-typed name ends with
# Spellings of one sound, in either direction: Neel, Neil; Philip, Filip.
_TWINS = (("ei", "ee"), ("ph", "f"), ("ck", "k"), ("ou", "u"), ("ai", "ay"), ("k", "c"), ("ea", "ee"), ("nd", "nt"))
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """How a name is typed, what of it is meant to be typed, and the least share that must be understood."""

    typed: Callable[[random.Random, str], str]
    fewest: float
    meant: Callable[[str], str] = str


def run() -> Iterator[str]:
    """Tell what a preselection costs to make, and of each way to type a name how often it is understood, how soon."""
    chance = random.Random(5)
    names = crowd_of(chance, int(os.environ.get("NAMES", MANY)))
    before, began = _held_mb(), time.process_time()
    near = Postings(names)
    yield f"{len(names):,} names: made in {time.process_time() - began:.1f} s CPU, {_held_mb() - before:.0f} MB at most"
    for name, way in WAYS.items():
        yield f"{name:20} {_asked(names, near, way, chance)}"


def crowd_of(chance: random.Random, many: int) -> tuple[str, ...]:
    """Give so many names, a given name of 5,000 and a family name each."""
    given = list({word(chance, 2) for _ in range(5_000)})
    return tuple(dict.fromkeys(f"{chance.choice(given)} {word(chance, chance.choice((2, 2, 3)))}" for _ in range(many)))


def _asked(names: Sequence[str], near: Postings, way: Way, chance: random.Random) -> str:
    right, walls = 0, []
    meant = [way.meant(name) for name in chance.sample(names, ASKED)]
    texts = [way.typed(chance, name) for name in meant]
    began = time.process_time()
    for name, text in zip(meant, texts, strict=True):
        wall = time.perf_counter()
        shown = [names[one.place] for one in likest(text, names, limit=_SHOWN, among=near)]
        walls.append(time.perf_counter() - wall)
        right += any(one.startswith(name) for one in shown)
    cpu_ms = (time.process_time() - began) / ASKED * 1e3
    walls.sort()
    p50, p99 = walls[ASKED // 2] * 1e3, walls[int(ASKED * 0.99)] * 1e3
    took = f"cpu {cpu_ms:.2f} ms (<= 1)   p50 {p50:.2f}  p99 {p99:.2f} ms (<= 10)"
    return f"recall@5 {right / ASKED:.3f} (>= {way.fewest})   {took}"


def one_edit(chance: random.Random, name: str) -> str:
    """Miss, double, swap or replace one letter."""
    at = chance.randrange(1, len(name) - 1)
    kept = name[at] + name[at + 1]
    typed = chance.choice(("", name[at] * 2, kept[::-1], chance.choice(_LETTERS)))
    return name[:at] + typed + name[at + len(typed) if typed == kept[::-1] else at + 1 :]


def two_edits(chance: random.Random, name: str) -> str:
    """Make two slips."""
    return one_edit(chance, one_edit(chance, name))


def twin(chance: random.Random, name: str) -> str:
    """Write a name as it sounds."""
    ways = [way for pair in _TWINS for way in (pair, pair[::-1]) if way[0] in name]
    return name.replace(*chance.choice(ways), 1) if ways else name


def half(name: str) -> str:
    """Give the given name and the beginning of the other."""
    return name[: name.index(" ") + 1 + _HALF]


def whole(_: random.Random, name: str) -> str:
    """Type it as it is."""
    return name


def _held_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


WAYS = {
    "as it is": Way(typed=whole, fewest=1.0),
    "one edit": Way(typed=one_edit, fewest=0.99),
    "two edits": Way(typed=two_edits, fewest=0.95),
    "by its sound": Way(typed=twin, fewest=0.95),
    "half typed, one edit": Way(typed=one_edit, fewest=0.85, meant=half),
}
