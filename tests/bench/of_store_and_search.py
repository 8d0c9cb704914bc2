"""The store and search at a size: `SIZE=M make bench` (XS, S, M or L; S by default).

The index is built from feed files and kept (tests.bench.building: where, and how to take one that is there). CPU is of
the whole process, threads included; wall times are of a warm file, one query at a time.
"""

import asyncio
import os
import random
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable, Iterator, Sequence
from pathlib import Path

from bot.answers import complete
from bot.model.scope import Scope
from bot.search.ladder import search
from bot.store.database import Database, open_database
from tests.bench.building import GUILD, SHOWS_OF_A_SERVER, built
from tests.bench.corpus import FREQUENT, Corpus

SMALL = "small"
QUERIES = 40
KNOWN_ITEMS = 200


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
    try:
        await _asked(db, corpus, tell)
    finally:
        await db.close()


async def _asked(db: Database, corpus: Corpus, tell: Callable[[str], None]) -> None:
    await search(db, Scope.everything(), "salt")
    for name, ask in _queries(corpus).items():
        for scope, seen in ((Scope.everything(), "all"), (Scope.server(GUILD), f"{SHOWS_OF_A_SERVER} shows")):
            tell(f"{name:16} {seen:8} {await _timed(db, scope, ask)}")
    tell(f"completion       all      {await _completion(db, corpus)}")
    tell(await _known_items(db, corpus.chance))


def _queries(corpus: Corpus) -> dict[str, Callable[[], str]]:
    chance, words = corpus.chance, corpus.words
    rare, middle = words[20_000:40_000], words[300:5_000]
    return {
        "one rare": lambda: chance.choice(rare),
        "one frequent": lambda: chance.choice(words[40:120]),
        "AND 2": lambda: " ".join(chance.sample(middle, 2)),
        "AND 3": lambda: " ".join(chance.sample(middle, 3)),
        "six natural": lambda: " ".join((*chance.sample(FREQUENT, 3), *chance.sample(middle, 3))),
        "six drawn": lambda: " ".join(corpus.drawn(6)),
        "six stop words": lambda: " ".join(chance.sample(FREQUENT, 6)),
        "a*": lambda: "a*",
        "100 words": lambda: " ".join(corpus.drawn(100)),
    }


async def _timed(db: Database, scope: Scope, ask: Callable[[], str]) -> str:
    async def once() -> None:
        await search(db, scope, ask())

    return await _measured(once)


async def _measured(once: Callable[[], Awaitable[None]]) -> str:
    await once()
    walls: list[float] = []
    began = time.process_time()
    for _ in range(QUERIES):
        wall = time.perf_counter()
        await once()
        walls.append(time.perf_counter() - wall)
    cpu = (time.process_time() - began) / QUERIES * 1e3
    return f"cpu {cpu:6.1f} ms   p50 {_at(walls, 0.5):6.1f}  p95 {_at(walls, 0.95):6.1f}  p99 {_at(walls, 0.99):6.1f}"


def _at(seconds: Sequence[float], share: float) -> float:
    return sorted(seconds)[min(len(seconds) - 1, int(len(seconds) * share))] * 1e3


async def _completion(db: Database, corpus: Corpus) -> str:
    async def once() -> None:
        name = corpus.chance.choice(corpus.names)
        await complete.people(db, Scope.everything(), name[:3] + name[4 : corpus.chance.randrange(6, 12)])

    return await _measured(once)


async def _known_items(db: Database, chance: random.Random) -> str:
    """Ask for six words of a turn, three of them frequent: as they are, with one wrong, with one mistyped."""
    rows = await db.rows("SELECT episode_id, text FROM turn ORDER BY random() LIMIT ?", (KNOWN_ITEMS,))
    found = {"as they are": 0, "one wrong": 0, "one mistyped": 0}
    for row in rows:
        said = row["text"].split()
        rare = [one for one in dict.fromkeys(said) if one not in FREQUENT and len(one) > 3][:3]
        asked = [*[one for one in said if one in FREQUENT][:3], *rare]
        wrong = [*asked[:-1], "gnarlwhistle"]
        slip = chance.randrange(len(rare[-1]) - 1)
        typo = [*asked[:-1], rare[-1][:slip] + rare[-1][slip + 1] + rare[-1][slip] + rare[-1][slip + 2 :]]
        for kind, words in zip(found, (asked, wrong, typo), strict=True):
            hits = await search(db, Scope.everything(), " ".join(words))
            found[kind] += any(hit.text.startswith(row["text"][:60]) or row["text"][:60] in hit.text for hit in hits)
    return "known item: " + ", ".join(f"{kind} {many / len(rows):.2f}" for kind, many in found.items())
