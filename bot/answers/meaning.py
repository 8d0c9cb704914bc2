"""What a question means beside its words: the nearest passages by an encoder, where one is installed."""

import asyncio
import time
from collections.abc import Collection
from typing import Any
from weakref import WeakKeyDictionary

from bot.model.answer import Hit
from bot.semantic.encoder import Encoder, installed
from bot.semantic.nearest import Matrix, packed
from bot.store import meanings
from bot.store.database import Database

MOST_NEAR = 60
LEARNT_AT_ONCE = 16
# A matrix stays in use this many times as long as loading it took, however often the index changes.
_PATIENCE = 50

Near = tuple[tuple[Hit, float], ...]


_HELD: "WeakKeyDictionary[Database, Meanings]" = WeakKeyDictionary()


def attach(db: Database) -> None:
    """Let questions to a file be understood by meaning too, if an encoder is installed (0.2 s to load)."""
    folder = installed()
    if folder is not None:
        _HELD[db] = Meanings(Encoder(folder))


def of_file(db: Database) -> "Meanings | None":
    """Give the encoder and vectors of a file; None where none were attached."""
    return _HELD.get(db)


class Meanings:
    """The encoder and the vectors of one file, read into memory when first needed."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._matrix: Matrix | None = None
        self._version = -1
        self._made_at = self._took_s = 0.0

    async def learn(self, db: Database, *, most: int = LEARNT_AT_ONCE) -> int:
        """Give vectors to passages that lack one, the newest episodes first; tells how many got one."""
        wanted = await meanings.lacking(db, most=most)
        if not wanted:
            return 0
        vectors = await asyncio.to_thread(self._encoder.encode, [text for _, text in wanted])
        kept = zip((passage_id for passage_id, _ in wanted), packed(vectors), strict=True)
        await meanings.keep(db, tuple(kept))
        return len(wanted)

    async def near(self, db: Database, text: str, episodes: Collection[int]) -> Near:
        """Give the passages of some episodes that mean most nearly what a text does, nearest first."""
        matrix = await self._loaded(db)
        wanted = await asyncio.to_thread(self._encoded, text)
        found = matrix.nearest(wanted, groups=episodes, most=MOST_NEAR)
        hits = await meanings.hits(db, [passage_id for passage_id, _ in found])
        return tuple((hits[one], near) for one, near in found if one in hits)

    def _encoded(self, text: str) -> Any:
        return self._encoder.encode([text])[0]

    async def _loaded(self, db: Database) -> Matrix:
        version = await db.data_version()
        now = time.monotonic()
        fresh = version == self._version or now - self._made_at < _PATIENCE * self._took_s
        if self._matrix is not None and fresh:
            return self._matrix
        self._matrix = await asyncio.to_thread(Matrix, await meanings.everything(db))
        self._version, self._made_at = version, time.monotonic()
        self._took_s = self._made_at - now
        return self._matrix
