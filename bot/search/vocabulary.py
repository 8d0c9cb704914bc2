"""The index's own words: how frequent each is, which one a misspelt one means, and what its acronyms stand for."""

import math
import re
import time
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from weakref import WeakKeyDictionary

from bot.people.names import mended
from bot.search.inflections import kin, spoken, transcribed
from bot.stems import stem
from bot.store import passages
from bot.store.database import Database
from bot.wording import stems

# What was built stays in use this many times as long as building it took, however often the index changes.
_PATIENCE = 20
_LONGEST_EXPANSION = 8
_LONG_FORM = re.compile(r"((?:[\w&'’-]+[ -]){1,8})\(([A-Z][A-Za-z]{1,7}?)s?\)")


@dataclass(frozen=True)
class Vocabulary:
    """Every stem with the passages that hold it; `acronyms` maps an acronym's stem to its long form's stems."""

    counts: dict[str, int]
    passages: int
    acronyms: dict[str, tuple[str, ...]]
    languages: tuple[str, ...] = ()
    _mended: dict[str, tuple[tuple[str, int], ...]] = field(default_factory=dict)
    _begun: dict[str, tuple[str, ...]] = field(default_factory=dict)
    _kin: dict[str, tuple[str, ...]] = field(default_factory=dict)
    _holding: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Every stem, in order."""
        return tuple(sorted(self.counts))

    def weight(self, found: int) -> float:
        """Give how much a word tells that stands in `found` passages."""
        return math.log(1 + (self.passages + 0.5) / (found + 0.5))

    def mended(self, stemmed: str) -> tuple[tuple[str, int], ...]:
        """Give the stems that an unknown one may be a misspelling of, with the slips between them."""
        if stemmed not in self._mended:
            near = mended(stemmed, self.words)
            self._mended[stemmed] = tuple(sorted(near, key=lambda pair: (pair[1], -self.counts[pair[0]])))
        return self._mended[stemmed]

    def kin(self, word: str) -> tuple[str, ...]:
        """Give the other forms of a folded word, in the languages of the feeds, and its other ways with umlauts."""
        if word not in self._kin:
            written = [stem(other) for other in transcribed(word)]
            found = dict.fromkeys((*kin(word, self.words, self.languages), *written))
            self._kin[word] = tuple(other for other in found if other in self.counts and other != stem(word))
        return self._kin[word]

    def holding(self, stemmed: str) -> tuple[str, ...]:
        """Give the most frequent stems that hold this one inside or at their end: compounds."""
        if stemmed not in self._holding:
            longer = [word for word in self.words if stemmed in word and not word.startswith(stemmed)]
            self._holding[stemmed] = tuple(
                sorted(longer, key=self.counts.__getitem__, reverse=True)[:_LONGEST_EXPANSION]
            )
        return self._holding[stemmed]

    def begun(self, stemmed: str) -> tuple[str, ...]:
        """Give the most frequent stems that begin with this one."""
        if stemmed not in self._begun:
            first = bisect_right(self.words, stemmed)
            last = bisect_right(self.words, f"{stemmed}\U0010ffff")
            longer = self.words[first:last]
            self._begun[stemmed] = tuple(sorted(longer, key=self.counts.__getitem__, reverse=True)[:_LONGEST_EXPANSION])
        return self._begun[stemmed]


@dataclass(frozen=True)
class _Kept:
    vocabulary: Vocabulary
    version: int
    built_at: float
    took_s: float


_KEPT: WeakKeyDictionary[Database, _Kept] = WeakKeyDictionary()


async def vocabulary(db: Database) -> Vocabulary:
    """Give the vocabulary of an index, built anew when it changed, but never at more than a twentieth of the time."""
    version = await db.data_version()
    kept = _KEPT.get(db)
    now = time.monotonic()
    if kept is not None and (kept.version == version or now - kept.built_at < _PATIENCE * kept.took_s):
        return kept.vocabulary
    made = Vocabulary(
        counts=await passages.word_counts(db),
        passages=await passages.count(db),
        acronyms=learned(await passages.with_acronyms(db)),
        languages=spoken(await passages.languages(db)),
    )
    done = time.monotonic()
    _KEPT[db] = _Kept(vocabulary=made, version=version, built_at=done, took_s=done - now)
    return made


def learned(texts: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """Read acronyms out of texts that explain them: `sparse autoencoder (SAE)`."""
    found: dict[str, tuple[str, ...]] = {}
    for text in texts:
        for match in _LONG_FORM.finditer(text):
            spelt = _long_form(match.group(1), match.group(2))
            if spelt:
                found.setdefault(stem(match.group(2).lower()), stems(spelt))
    return found


def _long_form(before: str, acronym: str) -> str | None:
    """Give the shortest run of words before an acronym whose letters begin with it and hold it in order."""
    said = re.split(r"[ -]+", before.strip(" -"))
    for length in range(2, len(said) + 1):
        run = said[-length:]
        if run[0][:1].lower() == acronym[0].lower() and _in_order(acronym.lower(), " ".join(run).lower()):
            return " ".join(run)
    return None


def _in_order(letters: str, text: str) -> bool:
    rest = iter(text)
    return all(letter in rest for letter in letters)
