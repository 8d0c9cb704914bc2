"""The ways to write a number or a decade: in digits and in words, English and German. Pure."""

import re
from collections.abc import Iterator

from bot.stems import stem

_NUMBERS = (
    ("one", "ein"), ("two", "zwei"), ("three", "drei"), ("four", "vier"), ("five", "funf"), ("six", "sechs"),
    ("seven", "sieben"), ("eight", "acht"), ("nine", "neun"), ("ten", "zehn"), ("eleven", "elf"), ("twelve", "zwolf"),
    ("thirteen", "dreizehn"), ("fourteen", "vierzehn"), ("fifteen", "funfzehn"), ("sixteen", "sechzehn"),
    ("seventeen", "siebzehn"), ("eighteen", "achtzehn"), ("nineteen", "neunzehn"),
)  # fmt: skip
_TENS = (
    ("twenty", "zwanzig"), ("thirty", "dreissig"), ("forty", "vierzig"), ("fifty", "funfzig"), ("sixty", "sechzig"),
    ("seventy", "siebzig"), ("eighty", "achtzig"), ("ninety", "neunzig"),
)  # fmt: skip


def _groups() -> Iterator[tuple[str, ...]]:
    """Give what stands for each other: a number, and the years of a century that share their tens."""
    for number, words in enumerate(_NUMBERS, start=1):
        if number > 1:
            yield (str(number), *words)
    for tens, (english, german) in enumerate(_TENS, start=2):
        yield (f"{tens}0", english, german)
        figures = (f"{tens}0s", f"19{tens}0s", *(f"{year}{tens}0{end}" for year in ("", "19") for end in ("er", "ern")))
        yield (*figures, f"{english[:-1]}ies", *(f"{german}{end}" for end in ("er", "ern", "erjahre", "erjahren")))


_DECADE = re.compile(r"(?:(18|19|20)?(\d)0(?:'?s|er|ern|er-?jahren?))")
_WRITTEN_DECADES = {
    **{f"{english[:-1]}ies": tens for tens, (english, _) in enumerate(_TENS, start=2)},
    **{
        f"{german}{end}": tens
        for tens, (_, german) in enumerate(_TENS, start=2)
        for end in ("er", "erjahre", "erjahren")
    },
}
_SPELT = {word: tuple(one for one in group if one != word) for group in _groups() for word in group}


def years_of(word: str) -> tuple[str, ...]:
    """Give the years of a decade, of the last century where none is named: 1983 for the 80s, 2003 for the 2000s."""
    found = _DECADE.fullmatch(word)
    tens = int(found[2]) if found else _WRITTEN_DECADES.get(word)
    if tens is None or (tens == 0 and not (found and found[1])):
        return ()
    century = (found and found[1]) or "19"
    return tuple(f"{century}{tens}{year}" for year in range(10))


def spelt(word: str) -> tuple[str, ...]:
    """Give the stems of the other ways to write a number or a decade: 2 as two, two as 2, the eighties as 80s."""
    return tuple(dict.fromkeys(stem(one) for one in _SPELT.get(word, ()) if stem(one) != stem(word)))
