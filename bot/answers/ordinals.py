"""Which of several things of one name is asked for: who asks for the third war does not mean the second."""

import re
from dataclasses import replace

from bot.answers.reading import Reading, Scored
from bot.search.ordinals import NUMBERS
from bot.text import fold

# What is numbered where there are several of it, and what it is called in both languages.
_THINGS = {
    "war": r"wars?|krie?g(?:e[sn]?|s)?|weltkrie?g(?:e[sn]?|s)?",
    "crusade": r"crusades?|kreuzzug(?:s|es)?",
    "symphony": r"symphony|symphonies|sinfonien?|symphonien?",
    "republic": r"republics?|republik",
    "empire": r"empires?|reich(?:s|es)?",
    "amendment": r"amendments?",
    "edition": r"editions?|auflagen?|ausgaben?",
    "generation": r"generations?|generationen",
    "volume": r"volumes?",
}
_THING = "|".join(f"(?P<{name}>{words})" for name, words in _THINGS.items())
_ORDINAL = "|".join(sorted(NUMBERS, key=len, reverse=True))
_BEFORE = re.compile(rf"(?<!\w)(?P<n>{_ORDINAL})\.? (?:(?P<which>[\w-]+) )?(?:{_THING})(?!\w)")
_BEHIND = re.compile(rf"(?<!\w)(?:(?P<which>[\w-]+) )?(?:{_THING}) (?P<n>{_ORDINAL})(?!\w)")
_WORLD = "world"

Numbered = tuple[int, str, str]


def as_numbered(reading: Reading) -> Reading:
    """Leave out the episodes that speak of another one of what a question asks for by its number, and not of it."""
    asked = _numbered(reading.question.text)
    if not asked:
        return reading
    return replace(reading, episodes=tuple(one for one in reading.episodes if not _is_another(one, asked)))


def _is_another(scored: Scored, asked: frozenset[Numbered]) -> bool:
    said = _numbered("\n".join((scored.episode.title, *(piece.hit.text for piece in scored.pieces))))
    return any(
        (n, which, thing) not in said and any(one[1:] == (which, thing) for one in said) for n, which, thing in asked
    )


def _numbered(text: str) -> frozenset[Numbered]:
    """Give the numbers that stand beside what is numbered, with the word that says which: (2, punic, war)."""
    folded = fold(text)
    return frozenset(_read(match) for pattern in (_BEFORE, _BEHIND) for match in pattern.finditer(folded))


def _read(match: "re.Match[str]") -> Numbered:
    thing = next(name for name in _THINGS if match.group(name))
    which = match.group("which") or ""
    if match.group(thing).startswith("welt") or which == _WORLD:
        return NUMBERS[match.group("n")], _WORLD, thing
    return NUMBERS[match.group("n")], which.rstrip("enrsm"), thing
