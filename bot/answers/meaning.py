"""What a question means beside its words: the nearest passages by an encoder, where one is wanted."""

import asyncio
import time
from collections import OrderedDict
from collections.abc import Callable, Collection
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from bot.model.answer import Hit
from bot.semantic.encoder import Encoder, chosen
from bot.store import meanings
from bot.store.database import Database

if TYPE_CHECKING:
    from bot.semantic.nearest import Matrix

MOST_NEAR = 60
_MOST_ASKED = 32
# A matrix stays in use this many times as long as loading it took, however often the index changes.
_PATIENCE = 50

Near = tuple[tuple[Hit, float], ...]


_HELD: "WeakKeyDictionary[Database, Meanings]" = WeakKeyDictionary()


def attach(db: Database) -> None:
    """Let questions to a file be understood by meaning too; the encoder is loaded when first it is needed."""
    _HELD[db] = Meanings(chosen())


def of_file(db: Database) -> "Meanings | None":
    """Give the encoder and vectors of a file; None where none were attached."""
    return _HELD.get(db)


class Meanings:
    """The encoder and the vectors of one file, read into memory when first needed."""

    def __init__(self, make: Callable[[], Encoder]) -> None:
        self._make = make
        self._encoder: Encoder | None = None
        self._loading = asyncio.Lock()
        self._matrix: Matrix | None = None
        self._version: tuple[int, int] = (-1, 0)
        self._learnt = 0
        self._made_at = self._took_s = 0.0
        self._asked: OrderedDict[str, Any] = OrderedDict()

    async def learn(self, db: Database) -> int:
        """Give vectors to a few passages that lack one, the newest episodes first; tells how many got one."""
        wanted = await meanings.lacking(db, most=1)
        if not wanted:
            return 0
        encoder = await self.ready(db)
        wanted = await meanings.lacking(db, most=encoder.at_once)
        made = await asyncio.to_thread(_packed, encoder, [text for _, text in wanted])
        await meanings.keep(db, tuple(zip((one for one, _ in wanted), made, strict=True)))
        self._learnt += len(wanted)
        return len(wanted)

    async def near(self, db: Database, text: str, episodes: Collection[int], *, most: int = MOST_NEAR) -> Near:
        """Give the passages of some episodes that mean most nearly what a text does, nearest first.

        Nothing while the encoder is still being loaded or no passage has a vector: an answer does not wait for it.
        """
        matrix = await self._loaded(db)
        if self._encoder is None or matrix is None:
            return ()
        wanted = self._asked.get(text)
        if wanted is None:
            wanted = (await asyncio.to_thread(self._encoder.encode, [text]))[0]
            self._remember(text, wanted)
        found = await asyncio.to_thread(_nearest, matrix, wanted, frozenset(episodes), most)
        hits = await meanings.hits(db, [passage_id for passage_id, _ in found])
        return tuple((hits[one], near) for one, near in found if one in hits)

    def _remember(self, text: str, vector: Any) -> None:
        self._asked[text] = vector
        while len(self._asked) > _MOST_ASKED:
            self._asked.popitem(last=False)

    async def ready(self, db: Database) -> Encoder:
        """Load the encoder, once; vectors that another one made for this file go."""
        async with self._loading:
            if self._encoder is None:
                encoder = await asyncio.to_thread(self._make)
                await meanings.made_by(db, encoder.name)
                self._encoder = encoder
            return self._encoder

    async def _loaded(self, db: Database) -> "Matrix | None":
        version = (await db.data_version(), self._learnt)
        now = time.monotonic()
        fresh = version == self._version or now - self._made_at < _PATIENCE * self._took_s
        if self._encoder is None or (self._matrix is not None and fresh):
            return self._matrix
        held = await meanings.everything(db)
        self._matrix = await asyncio.to_thread(_matrix, held)
        self._version, self._made_at = version, time.monotonic()
        self._took_s = self._made_at - now
        return self._matrix


def _packed(encoder: Encoder, texts: list[str]) -> tuple[bytes, ...]:
    from bot.semantic.nearest import packed

    return packed(encoder.encode(texts))


def _matrix(rows: tuple[tuple[int, int, bytes], ...]) -> "Matrix":
    from bot.semantic.nearest import Matrix

    return Matrix(rows)


def _nearest(matrix: "Matrix", wanted: Any, episodes: frozenset[int], most: int) -> tuple[tuple[int, float], ...]:
    return matrix.nearest(wanted, groups=episodes, most=most)
