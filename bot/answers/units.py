"""Sizes as people write them: a number and its unit as one word or as two, the unit short or in full. Pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from bot.people.names import is_slip_of
from bot.search.plan import Form, Term
from bot.search.vocabulary import Vocabulary
from bot.stems import stem

_WORTH = 0.95
_SHORTEST_MISSPELT = 6
# What is written short, and its names in full, English and German.
_SHORT = {
    "kb": "kilobyte", "mb": "megabyte", "gb": "gigabyte", "tb": "terabyte", "pb": "petabyte",
    "kbit": "kilobit", "mbit": "megabit", "gbit": "gigabit", "hz": "hertz", "khz": "kilohertz", "mhz": "megahertz",
    "ghz": "gigahertz", "mm": "millimeter millimetre millimetern", "cm": "centimeter centimetre centimetern zentimeter",
    "km": "kilometer kilometre kilometern", "ft": "foot feet", "mi": "mile", "nm": "nanometer nanometre nanometern",
    "mg": "milligram milligramm", "kg": "kilo kilogram kilogramm", "lb": "pound", "lbs": "pound", "oz": "ounce",
    "ml": "milliliter millilitre millilitern", "w": "watt", "kw": "kilowatt", "mw": "megawatt", "gw": "gigawatt",
    "kwh": "kilowatt-hour kilowattstunde kilowattstunden", "v": "volt", "mah": "milliampere-hour",
    "mph": "mile", "kmh": "kilometer", "fps": "frame", "mp": "megapixel", "px": "pixel", "dpi": "dot",
    "ms": "millisecond millisekunde millisekunden", "sec": "second", "min": "minute", "hr": "hour", "hrs": "hour",
    "yr": "year", "bn": "billion", "mio": "million millionen", "mrd": "milliarde milliarden", "k": "thousand",
}  # fmt: skip
_FULL: dict[str, tuple[str, ...]] = {}
for _short, _names in _SHORT.items():
    for _name in _names.split():
        _FULL[stem(_name)] = (*_FULL.get(stem(_name), ()), _short)
_LONG = frozenset(name for name in _FULL if len(name) >= _SHORTEST_MISSPELT)
_SIZE = re.compile(r"(\d+)([a-z]{1,4})")


def sized(words: Sequence[str], terms: Sequence[Term], known: Vocabulary) -> tuple[Term, ...]:
    """Let a size be found however it is written: 40 terabytes, 40 TB, 40TB."""
    made: dict[int, list[Form]] = {}
    for at, (number, unit) in enumerate(pairwise(words)):
        for short in _shortened(unit) if number.isdecimal() else ():
            made.setdefault(at, []).extend(_held(known, (f"{number}{short}",)))
            made.setdefault(at + 1, []).extend(_held(known, (f"{number}{short}",), (short,)))
    for at, word in enumerate(words):
        size = _SIZE.fullmatch(word)
        if size is not None and size[2] in _SHORT:
            names = (stem(name) for name in _SHORT[size[2]].split())
            made.setdefault(at, []).extend(_held(known, *((size[1], one) for one in (*names, size[2]))))
    return tuple(
        replace(term, forms=(*made[at], *term.forms), found=term.found or 1) if made.get(at) else term
        for at, term in enumerate(terms)
    )


def _shortened(unit: str) -> tuple[str, ...]:
    """Give what is written short for a unit, forgiven a slip where its name is long."""
    named = stem(unit)
    if named not in _FULL and len(unit) >= _SHORTEST_MISSPELT:
        named = next((name for name in _LONG if name[0] == unit[0] and is_slip_of(named, frozenset((name,)))), named)
    return _FULL.get(named, (unit,) if unit in _SHORT else ())


def _held(known: Vocabulary, *ways: tuple[str, ...]) -> Iterator[Form]:
    return (Form(stems=way, worth=_WORTH) for way in ways if all(part in known.counts for part in way))
