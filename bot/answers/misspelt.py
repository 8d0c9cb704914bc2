"""A show's name with slips in it, or as one word, and words of questions with slips: put right before all else."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.answers.directory import Directory, directory
from bot.answers.shownames import show_named
from bot.answers.slips import respelt
from bot.model.scope import Scope
from bot.people.names import nearest
from bot.stems import stem
from bot.store import words
from bot.store.database import Database
from bot.text import fold

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_JOINING = frozenset(("and", "und", "n"))
# So many words a name that is put right has at most, and so many letters at least; with more of them two may be wrong.
_MOST_WORDS, _SHORTEST, _TWO_SLIPS_FROM = 6, 6, 10
_SHORTEST_STRANGE = 4
# So many words in a row are a name though each of them is a word of its own.
_MANY_WORDS = 3


@dataclass(frozen=True, slots=True)
class _Window:
    """Some words of a text in a row: where they stand, and their letters as one word."""

    start: int
    end: int
    words: tuple[str, ...]

    @property
    def letters(self) -> str:
        return _as_one(self.words)


async def put_right(db: Database, scope: Scope, text: str) -> str:
    """Give a question with the name of its show, and its words of questions, as they are spelt."""
    folded = fold(text)
    known = await directory(db, scope)
    whole = text if len(text) == len(folded) else folded
    named = None if show_named(known, text) else await _named(db, known, folded)
    if named is not None:
        window, form = named
        whole = f"{whole[: window.start]}{form}{whole[window.end :]}"
    mended = respelt(fold(whole))
    return whole if mended == fold(whole) else mended


async def _named(db: Database, known: Directory, folded: str) -> tuple[_Window, str] | None:
    """Find the words of a text that are a show's name but for slips, and the name."""
    # A part of a name may be a topic of its own.
    called = [form for _, form, _, part in reversed(known.called) if len(form) >= _SHORTEST and not part]
    forms = {"".join(_WORD.findall(form.replace("&", joint))): form for form in called for joint in ("und", "and")}
    forms |= {_as_one(form.split()): form for form in called}
    said = list(_windows(folded))
    joined = next((one for one in said if one.letters in forms), None)
    if joined is not None:
        return joined, forms[joined.letters]
    strange = await _strange(db, {word for one in said for word in one.words})
    for one in said:
        form = _slip_of(one, forms, strange)
        if form is not None:
            return one, form
    return None


def _slip_of(one: _Window, forms: dict[str, str], strange: frozenset[str]) -> str | None:
    """Give the name that some words are but for slips, if they are many or every word that is not of it is strange."""
    told = len(one.words) >= _MANY_WORDS
    if len(one.letters) < _SHORTEST or not (told or strange & set(one.words)):
        return None
    most = 2 if len(one.letters) >= _TWO_SLIPS_FROM else 1
    found = nearest(one.letters, tuple(forms), most=most)
    form = forms[found] if found else None
    if form is None or len(form.split()) > 2 * len(one.words):
        return None
    apart = {word for word in one.words if word not in _JOINING} - set(_WORD.findall(form))
    return form if apart and (told or apart <= strange) and one.letters[0] in _as_one(form.split())[:2] else None


async def _strange(db: Database, said: set[str]) -> frozenset[str]:
    """Give those words that the index holds nowhere."""
    long = {word for word in said if len(word) >= _SHORTEST_STRANGE and word.isalpha()}
    held = await words.counts_of(db, {stem(word) for word in long})
    return frozenset(word for word in long if not held.get(stem(word)))


def _windows(folded: str) -> Iterator[_Window]:
    """Give all words in a row of a text, most of them first."""
    found = list(_WORD.finditer(folded))
    for size in range(min(_MOST_WORDS, len(found)), 0, -1):
        for at in range(len(found) - size + 1):
            part = found[at : at + size]
            told = tuple(one.group().removesuffix("'s") for one in part)
            end = part[-1].start() + len(told[-1])
            yield _Window(part[0].start(), end, told)


def _as_one(said: Sequence[str]) -> str:
    """Give the letters of some words as one, without those that join."""
    return "".join(re.sub(r"[\W_]", "", word) for word in said if word not in _JOINING)
