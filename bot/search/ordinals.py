"""Numbers that say which of several is meant, `second`, `zweite`, `2.`, `II`: what each is written as. Pure."""

_ENGLISH = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
_GERMAN = ["erste", "zweite", "dritte", "vierte", "funfte", "sechste", "siebte", "achte", "neunte", "zehnte"]
_ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"]
_ENDINGS = ("", "n", "r", "s", "m")
_SHORT = {1: "st", 2: "nd", 3: "rd"}


def _written(roman: str) -> tuple[str, ...]:
    """Give a Roman figure that is none of the letters which stand alone for much else."""
    return (roman,) if len(roman) > 1 else ()


WORDS: dict[int, tuple[str, ...]] = {
    n: (english, f"{n}{_SHORT.get(n, 'th')}", *(f"{german}{end}" for end in _ENDINGS), *_written(roman))
    for n, (english, german, roman) in enumerate(zip(_ENGLISH, _GERMAN, _ROMAN, strict=True), start=1)
}
"""The folded words that say each number, beside its figure."""
NUMBERS: dict[str, int] = {word: n for n, words in WORDS.items() for word in words} | {str(n): n for n in WORDS}
"""What each folded word or figure says."""


def other_ways(word: str) -> tuple[str, ...]:
    """Give how else the number is written that a folded word or figure says; none where it says none."""
    n = NUMBERS.get(word)
    return () if n is None else tuple(way for way in (str(n), *WORDS[n]) if way != word)
