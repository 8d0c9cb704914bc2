"""The same questions on plain FTS5 and, where it is installed, on tantivy: turns alone, ten rows, CPU and ratios."""

import importlib
import shutil
import sqlite3
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from statistics import median
from typing import Any

from bot.model.episode import PassageKind
from bot.model.scope import Scope
from bot.search.ladder import search
from bot.store.database import FUNCTIONS, Database
from bot.store.spoken import COLUMNS, JOINED

ROUNDS = 5
QUERIES = 20
PLAIN_QUERIES = 5  # ranking every passage that holds a frequent word takes a second each
_SPOKEN = f"SELECT id, text FROM (SELECT {COLUMNS} FROM passage p {JOINED}) WHERE kind = 'transcript'"
_PLAIN = "SELECT rowid FROM turns WHERE turns MATCH ? ORDER BY bm25(turns) LIMIT 10"


async def told(db: Database, asks: dict[str, Callable[[], str]]) -> AsyncIterator[str]:
    """Tell what each takes for the same questions, asked of turns alone."""
    plain = _plain(db.path)
    other = _tantivy(db.path)
    for name in ("one rare", "one middle", "AND 2", "six natural", "six of a turn"):
        texts = [asks[name]() for _ in range(QUERIES)]

        async def ours(text: str) -> None:
            await search(db, Scope.everything(), text, kinds=[PassageKind.TRANSCRIPT])

        fts = await _cpu_ms(plain, texts[:PLAIN_QUERIES])
        rounds = [  # in turns, so that what else the machine does meets both
            (await _cpu_ms(ours, texts), await _cpu_ms(other, texts) if other else 0.0) for _ in range(ROUNDS)
        ]
        own, theirs = (min(times) for times in zip(*rounds, strict=True))
        line = f"turns alone, {name:14} ours {own:6.1f} ms CPU, FTS5 bm25 {fts:7.1f} ({own / fts:.2f} of it)"
        if other is not None:
            ratio = median(mine / its for mine, its in rounds)
            line += f", tantivy {theirs:5.1f} ({ratio:.2f}; <= 1.2 on six natural)"
        yield line
    if other is None:
        yield "tantivy is not installed: no ratio to it"


async def _cpu_ms(ask: Callable[[str], Awaitable[None]], texts: Sequence[str]) -> float:
    began = time.process_time()
    for text in texts:
        await ask(text)
    return (time.process_time() - began) / len(texts) * 1e3


def _plain(path: Path) -> Callable[[str], Awaitable[None]]:
    """Give the asking of an index of turns alone, as FTS5 ranks by itself."""
    kept = path.with_name(f"turns-{path.stem}.db")
    if not kept.exists():
        with closing(sqlite3.connect(kept.with_suffix(".partial"))) as made:
            made.execute("CREATE VIRTUAL TABLE turns USING fts5 (text, content='', tokenize='porter unicode61')")
            made.executemany("INSERT INTO turns (rowid, text) VALUES (?, ?)", _spoken(path))
            made.execute("INSERT INTO turns (turns) VALUES ('optimize')")
            made.commit()
        kept.with_suffix(".partial").replace(kept)
    index = sqlite3.connect(kept)

    async def ask(text: str) -> None:
        index.execute(_PLAIN, (" OR ".join(f'"{word}"' for word in text.replace('"', "").split()),)).fetchall()

    return ask


def _spoken(path: Path) -> Iterator[tuple[int, str]]:
    with closing(sqlite3.connect(path)) as file:
        for function in FUNCTIONS:
            file.create_function(*function)
        yield from file.execute(_SPOKEN)


def _tantivy(path: Path) -> Callable[[str], Awaitable[None]] | None:
    """Give the asking of tantivy's index of turns alone; None where it is not installed."""
    try:
        tantivy: Any = importlib.import_module("tantivy")
    except ImportError:
        return None
    kept = path.with_name(f"turns-{path.stem}.tantivy")
    schema = tantivy.SchemaBuilder().add_text_field("text", stored=False, tokenizer_name="en_stem").build()
    if not (kept / "whole").exists():
        shutil.rmtree(kept, ignore_errors=True)
        kept.mkdir()
        writer = tantivy.Index(schema, path=str(kept)).writer(200_000_000, 1)
        for _, text in _spoken(path):
            writer.add_document(tantivy.Document(text=text))
        writer.commit()
        writer.wait_merging_threads()
        (kept / "whole").touch()
    index = tantivy.Index(schema, path=str(kept))
    searcher = index.searcher()

    async def ask(text: str) -> None:
        searcher.search(index.parse_query(text, ["text"]), 10)

    return ask
