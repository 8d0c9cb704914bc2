"""The index's own words: how frequent each is, which one a misspelt one means, and what its acronyms stand for.

Of a large index it is built beside the asking: what was known before serves meanwhile, and the very words that are
asked for are looked up in the file, so that what was stored a moment ago is found.
"""

import asyncio
import logging
import math
import time
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from weakref import WeakKeyDictionary

from bot.search.acronyms import learned
from bot.search.inflections import kin, spoken, transcribed
from bot.search.neighbours import Long, Meant, begun
from bot.stems import stem
from bot.store import words as stored
from bot.store.database import Database, unless_slow
from bot.wording import tokens

# What was built stays in use this many times as long as building it took, however often the index changes.
_PATIENCE = 20
# A vocabulary of so many words is built in a moment, and waited for.
FEW_WORDS = 50_000
FEW_PASSAGES = 20_000
# Of an index of more words those of a single passage stay in the file, to be looked up.
MOST_HELD = 400_000
# Whoever asks before there is any vocabulary waits so long for it.
PATIENT_S = 0.05
_MOST_LOOKED_UP = 64

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Vocabulary:
    """Every stem with the passages that hold it; `acronyms` maps an acronym's stem to its long form's stems.

    `whole` says that no word of the file is missing but for pairs of characters, which are looked up when they are
    asked for; a `provisional` one knows only the words that are asked for.
    """

    counts: dict[str, int]
    passages: int
    acronyms: dict[str, tuple[str, ...]]
    languages: tuple[str, ...] = ()
    whole: bool = True
    provisional: bool = False
    _mended: dict[str, tuple[tuple[str, int], ...]] = field(default_factory=dict)
    _begun: dict[str, tuple[str, ...]] = field(default_factory=dict)
    _kin: dict[str, tuple[str, ...]] = field(default_factory=dict)
    _holding: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Every stem, in order."""
        return tuple(sorted(self.counts))

    @cached_property
    def _long(self) -> Long:
        return Long(self.words, self.counts)

    @cached_property
    def _meant(self) -> Meant:
        return Meant(self.words, self.counts)

    def weight(self, found: int) -> float:
        """Give how much a word tells that stands in `found` passages."""
        return math.log(1 + (self.passages + 0.5) / (found + 0.5))

    def mended(self, stemmed: str) -> tuple[tuple[str, int], ...]:
        """Give the stems that an unknown one may be a misspelling of, with the slips between them."""
        if stemmed not in self._mended:
            self._mended[stemmed] = self._meant.mended(stemmed)
        return self._mended[stemmed]

    def kin(self, word: str) -> tuple[str, ...]:
        """Give the other forms of a folded word, in the languages of the feeds, and its other ways with umlauts."""
        if word not in self._kin:
            written = [stem(other) for other in transcribed(word)]
            # A plural may be stemmed to what the word itself is: fledermause to fledermaus, whose own stem is shorter.
            itself = (word,) if self.languages else ()
            found = dict.fromkeys((*itself, *kin(word, self.words, self.languages), *written))
            self._kin[word] = tuple(other for other in found if other in self.counts and other != stem(word))
        return self._kin[word]

    def holding(self, stemmed: str) -> tuple[str, ...]:
        """Give the most frequent stems that hold this one inside or at their end: compounds."""
        if stemmed not in self._holding:
            self._holding[stemmed] = self._long.holding(stemmed)
        return self._holding[stemmed]

    def begun(self, stemmed: str) -> tuple[str, ...]:
        """Give the most frequent stems that begin with this one."""
        if stemmed not in self._begun:
            self._begun[stemmed] = begun(self.words, self.counts, stemmed)
        return self._begun[stemmed]

    def settle(self) -> None:
        """Make what is looked things up in, before anybody waits for it."""
        _ = (self.words, self._long, self._meant)


@dataclass(frozen=True)
class _Kept:
    vocabulary: Vocabulary
    version: int
    built_at: float
    took_s: float


_KEPT: WeakKeyDictionary[Database, _Kept] = WeakKeyDictionary()
_BUILDING: WeakKeyDictionary[Database, asyncio.Task[Vocabulary]] = WeakKeyDictionary()


async def vocabulary(db: Database, asked: str = "", *, patient: bool = True) -> Vocabulary:
    """Give the vocabulary of an index, built anew when it changed, but never at more than a twentieth of the time.

    The words that are `asked` for are in it, however new they are. Who is not patient does not wait until that of a
    large index is built for the first time, and gets a provisional one.
    """
    version = await db.data_version()
    known = await _latest(db, version, patient=patient)
    kept = _KEPT.get(db)
    if asked:
        await _look_up(db, known, asked, whole=kept is not None and kept.version == version and known.whole)
    return known


async def _latest(db: Database, version: int, *, patient: bool) -> Vocabulary:
    """Give what is known, the newest where that is quickly done."""
    kept = _KEPT.get(db)
    if kept is not None and (kept.version == version or time.monotonic() - kept.built_at < _PATIENCE * kept.took_s):
        return kept.vocabulary
    task = _building(db, version)
    if kept is not None and len(kept.vocabulary.counts) > FEW_WORDS:
        return kept.vocabulary
    passages = await stored.count(db)
    if patient or passages <= FEW_PASSAGES:
        return await asyncio.shield(task)
    done, _ = await asyncio.wait({task}, timeout=PATIENT_S)
    if done:
        return task.result()
    return Vocabulary(counts={}, passages=passages, acronyms={}, whole=False, provisional=True)


def _building(db: Database, version: int) -> "asyncio.Task[Vocabulary]":
    """Give the building that is under way for all who ask, begun where there is none."""
    task = _BUILDING.get(db)
    if task is None or task.done() or task.get_loop() is not asyncio.get_running_loop():
        task = _BUILDING[db] = asyncio.create_task(_build(db, version))
        task.add_done_callback(_told)
    return task


def _told(task: "asyncio.Task[Vocabulary]") -> None:
    """Say why a building that nobody waits for ended early: the file was closed, or the disk was slow."""
    if not task.cancelled() and (error := task.exception()) is not None:
        _log.info("no new vocabulary: %s", error)


async def _build(db: Database, version: int) -> Vocabulary:
    began = time.monotonic()
    counts: dict[str, int] = {}
    spared = False
    async for portion in stored.portions(db):
        counts.update(_repeated(portion) if spared else portion)
        if len(counts) > MOST_HELD and not spared:
            counts = await asyncio.to_thread(_repeated, counts)
            spared = True
    made = Vocabulary(
        counts=counts,
        passages=await stored.count(db),
        acronyms=learned(await stored.with_acronyms(db)),
        languages=spoken(await stored.languages(db)),
        whole=not spared,
    )
    if len(counts) > FEW_WORDS:
        await asyncio.to_thread(made.settle)
    done = time.monotonic()
    _KEPT[db] = _Kept(vocabulary=made, version=version, built_at=done, took_s=done - began)
    return made


def _repeated(counts: dict[str, int]) -> dict[str, int]:
    return {word: many for word, many in counts.items() if many > 1}


async def _look_up(db: Database, known: Vocabulary, asked: str, *, whole: bool) -> None:
    """Let the vocabulary know how frequent the very words are that are asked for; a `whole` one, those it left out."""
    said = tokens(asked)[:_MOST_LOOKED_UP]
    wanted = {stem(word) for word in said} | {stem(left + right) for left, right in pairwise(said)}
    missing = [word for word in wanted if word not in known.counts and (not whole or stored.is_pair(word))]
    if not missing:
        return
    with unless_slow():
        known.counts.update(await stored.counts_of(db, missing))
