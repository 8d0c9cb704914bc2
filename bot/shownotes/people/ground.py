"""The text that names are looked for in, with what is worked out of it once: its small letters, its small words."""

import re
from collections.abc import Container
from dataclasses import dataclass, replace
from functools import cached_property

from bot.shownotes.people.runs import LOWER, UPPER
from bot.shownotes.small import small

_LOST = re.compile(rf"(?<=[{LOWER}])[{LOWER}0-9.!?)](?=[{UPPER}][{LOWER}])")
_MOST_SOUGHT = 40
_LOWER_WORD = re.compile(rf"(?<![\w'’-])[{LOWER}]{{4,}}")


@dataclass(frozen=True, kw_only=True)
class Ground:
    """A text that names are looked for in; `nouns` where its language writes every noun with a capital.

    `whole` is the ground that it was cut from, if any.
    """

    text: str
    glued: bool = False
    nouns: bool = False
    whole: "Ground | None" = None

    @cached_property
    def small(self) -> str:
        """The text in small letters, as long as it is."""
        return small(self.text)

    @cached_property
    def parted(self) -> str:
        """The text in small letters; where line breaks were lost, a space for the last letter before each new word."""
        return small(_LOST.sub(" ", self.text)) if self.glued else self.small

    @cached_property
    def lowered(self) -> Container[str]:
        """The words that the whole text writes small: hardly parts of names."""
        return self.whole.lowered if self.whole is not None else _Lowered(self.text)

    def until(self, end: int) -> "Ground":
        """Give the ground before a position."""
        return self if end >= len(self.text) else replace(self, text=self.text[:end], whole=self)


class _Lowered:
    """The words of four small letters or more of a text: a few are sought one by one, for many all are gathered."""

    __slots__ = ("_all", "_known", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._known: dict[str, bool] = {}
        self._all: frozenset[str] | None = None

    def __contains__(self, word: object) -> bool:
        if not isinstance(word, str):
            return False
        if self._all is None and word not in self._known:
            if len(self._known) < _MOST_SOUGHT:
                self._known[word] = _stands_small(self._text, word)
            else:
                self._all = _lower_words(self._text)
        return word in self._all if self._all is not None else self._known[word]


def _stands_small(text: str, word: str) -> bool:
    """Tell whether a word of four small letters or more stands somewhere in a text."""
    at = text.find(word) if _LOWER_WORD.fullmatch(word) else -1
    while at >= 0:
        match = _LOWER_WORD.match(text, at)
        if match is not None and match.end() == at + len(word):
            return True
        at = text.find(word, at + 1)
    return False


def _lower_words(text: str) -> frozenset[str]:
    """Give the words of four small letters or more; what stands between spaces is looked at once."""
    return frozenset(_LOWER_WORD.findall(" ".join(set(text.split()))))


def ground_of(text: str, *, glued: bool, nouns: bool) -> Ground:
    """Prepare a text."""
    return Ground(text=text, glued=glued, nouns=nouns)
