"""Runs of words with capitals, where names may stand: found at the capitals only, in linear time."""

import re
from collections.abc import Container, Iterator

UPPER = "А-ЯЁІЇЄҐΑ-ΩΆΈΉΊΌΎΏA-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĔĖĘĚĞĠĢĪİĶŁĹĻĽŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŹŻŽȘȚ"
LOWER = "а-яёіїєґўα-ωάέήίόύώϊϋΐΰςa-zß-öø-ÿāăąćčďđēĕėęěğġģīıķłĺļľńņňōőœŕřśşšţťūůűźżžșț"
_PREFIX = "Mc|Mac|De|Di|Du|La|Le|Fitz|Van|Von|de|di|du|[A-Z]['’]|al-|Al-"
_WORD = rf"(?:{_PREFIX})?[{UPPER}][{LOWER}]+(?:[-'’](?:(?:{_PREFIX})?[{UPPER}][{LOWER}]+|[{UPPER}]\b))*"
_INITIAL = rf"[{UPPER}]\.(?:[ -]?[{UPPER}]\.){{0,3}}|(?:[A-Z]J|J[A-Z]|[CDKL][CKTJ])\b"
_TOKEN = rf"(?:{_INITIAL}|{_WORD}|[{UPPER}](?:-[{UPPER}])?\b(?!['’.]))"
_NICK = r"(?:[\"“„'‘][^\"”“'’\n]{1,24}[\"”“'’] )?"
_PARTICLE = (
    r"(?:de['’]|van der|van den|van de|von der|van|von|in['’]t|der|den|de la|de|da|di|del|della|du|dos|das|la|"
    r"le|bin|ibn|"
    r"al|el|ter|"
    r"zu|af|av|St\.)"
)
_WHOLE = rf"(?:{_TOKEN})(?!\w)"
_GLUED = rf"(?:{_TOKEN})(?![{LOWER}\d_])"
_RUN = re.compile(rf"(?<![\w@#/]){_WHOLE}(?: {_NICK}(?:{_PARTICLE} )?{_WHOLE}){{0,6}}")
_GLUED_RUN = re.compile(rf"(?<![{UPPER}_@#/]){_GLUED}(?: {_NICK}(?:{_PARTICLE} )?{_GLUED}){{0,6}}")
MOST_RUNS = 6_000
_CAPITAL = re.compile(f"[{UPPER}]")
_CAPITAL_OR_AL = re.compile(f"[{UPPER}]|al-")
_OPENED = re.compile(
    rf"[{UPPER}](?:(?<![\w@#/].)(?<=[A-Z])([a-z]++)(?![\w'’-]| (?:[^a-z]|(?:de|van|von|in|der|den|da|di|del|"
    r"della|du|dos|das|la|le|bin|ibn|al|el|ter|zu|af|av)(?![a-z]))))?"
)
"""A capital; behind it the rest of a word that is a run by itself, whatever the pattern of runs would try."""
_EPITHETS = "Elder|Younger|Great|Wise|Conqueror|Kid|Rapper|Große|Ältere|Jüngere"
_ENDS_BEFORE = tuple(re.compile(f"{end} (?:{_EPITHETS})") for end in "er")
"""How `the`, `der`, `die` and `le` end before an epithet: begun with two signs, so that it is looked for fast."""
_EPITHET = re.compile(rf"(?<!\w)[{UPPER}][{LOWER}]+ (?:the|der|die|le) (?:{_EPITHETS})(?!\w)")


def of_capitals(text: str, span: tuple[int, int], *, glued: bool, alone: Container[str]) -> "Iterator[re.Match[str]]":
    """Give the runs of a stretch in order: the pattern is only tried where a capital may open one.

    Of plain words by themselves, of which most texts are full, only those are given that are in `alone`.
    """
    pattern = _GLUED_RUN if glued else _RUN
    position, end = span
    for start in _openings(text, span, alone) if not (glued or "al-" in text) else _capitals(text, span):
        match = pattern.match(text, start, end) if start >= position else None
        if match is not None:
            position = match.end()
            yield match


def _capitals(text: str, span: tuple[int, int]) -> list[int]:
    opening = _CAPITAL_OR_AL if "al-" in text else _CAPITAL
    return [each.start() for each in opening.finditer(text, *span)]


def _openings(text: str, span: tuple[int, int], alone: Container[str]) -> list[int]:
    found = list(_OPENED.finditer(text, *span))
    many = len(found) > MOST_RUNS  # then every run counts
    return [each.start() for each in found if many or each.lastindex is None or each.group() in alone]


def of_epithets(text: str, span: tuple[int, int]) -> "Iterator[re.Match[str]]":
    """Give the names of a stretch that say which of their bearers is meant, `Pliny the Elder`."""
    return _EPITHET.finditer(text, *span) if any(end.search(text) for end in _ENDS_BEFORE) else iter(())


def leans_back(run: str) -> bool:
    """Tell whether what stands before a German run says what it holds: a calling before a name, or a genitive."""
    return run.count(" ") > 1 or run.endswith("s")
