"""The store and search at a size: `SIZE=M make bench` (XS, S, M or L; S by default).

The index is built from feed files and kept (tests.bench.building: where, and how to take one that is there). CPU is of
the whole process, threads included; wall times are of a warm file, one query at a time.
"""

import asyncio
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from bot.answers import complete
from bot.cli.run import share_turns
from bot.heap import set_aside
from bot.model.scope import Scope
from bot.store.database import Database, open_database
from tests.bench import peers, searching
from tests.bench.building import built
from tests.bench.corpus import Corpus

SMALL = "small"
QUERIES = 40


def run() -> Iterator[str]:
    """Tell of the building of a size, of a start on it and on a small server's, and of searches in it."""
    size = os.environ.get("SIZE", "S")

    def tell(line: str) -> None:
        print(size, line, flush=True)

    path, corpus = built(size, tell)
    _start(path, tell)
    if size != SMALL:
        small, _ = built(SMALL, lambda line: print(SMALL, line, flush=True))
        _start(small, lambda line: print(SMALL, line, flush=True))
    asyncio.run(_all(path, corpus, tell))
    yield f"{size} done"


def _start(path: Path, tell: Callable[[str], None]) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "tests.bench.starting", str(path)], capture_output=True, text=True, check=True
    )
    for line in ended.stdout.splitlines():
        tell(line)


async def _all(path: Path, corpus: Corpus, tell: Callable[[str], None]) -> None:
    db = await open_database(path)
    set_aside()  # both as the bot does that runs
    share_turns()
    try:
        await _asked(db, corpus, tell)
    finally:
        await db.close()


async def _asked(db: Database, corpus: Corpus, tell: Callable[[str], None]) -> None:
    async for line in searching.told(db, corpus):
        tell(line)
    said = await searching.turns(db, corpus.chance)
    async for line in peers.told(db, searching.classes(corpus, said, corpus.chance)):
        tell(line)
    tell(f"completion       all      {await _completion(db, corpus)}")


async def _completion(db: Database, corpus: Corpus) -> str:
    async def once() -> None:
        name = corpus.chance.choice(corpus.names)
        await complete.people(db, Scope.everything(), name[:3] + name[4 : corpus.chance.randrange(6, 12)])

    await once()
    walls: list[float] = []
    began = time.process_time()
    for _ in range(QUERIES):
        wall = time.perf_counter()
        await once()
        walls.append(time.perf_counter() - wall)
    cpu = (time.process_time() - began) / QUERIES * 1e3
    return f"cpu {cpu:6.1f} ms   " + "  ".join(
        f"p{share} {searching.at(walls, share / 100):6.1f}" for share in (50, 95, 99)
    )
