"""An index of a size, built from feed files by the road of `playhead index`, with what that took; kept for others.

It lies under `PLAYHEAD_BENCH` (else a folder beside the system's temporary files), by size and version. `REUSE=1`
takes what lies there, for figures that need only the file.
"""

import asyncio
import os
import resource
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from sqlite3 import connect

from bot.feeds.fetch import Fetcher
from bot.heap import set_aside
from bot.shownotes.extract import RULES_VERSION
from bot.store import drafts, settling, shows
from bot.store.database import FUNCTIONS, open_database
from bot.store.schema import STEPS
from bot.store.spoken import COLUMNS, JOINED
from bot.subscriptions import index_feed
from bot.tools import Tools
from bot.worker import Reader
from tests import make
from tests.bench.corpus import SIZES, VERSION, Corpus

GUILD, ELSEWHERE = 77, 78
SHOWS_OF_A_SERVER = 5
_MEGABYTE = 1_000_000
_LARGE_EPISODES = 20
# The text that a file holds, once: in bytes as it is searched.
_SEARCHED = f"SELECT sum(length(CAST(text AS BLOB))) FROM (SELECT {COLUMNS} FROM passage p {JOINED})"
_COUNTS = """SELECT (SELECT count(*) FROM show), (SELECT count(*) FROM episode), (SELECT count(*) FROM chapter),
    (SELECT sum(turns) FROM transcript), (SELECT count(*) FROM passage), (SELECT count(DISTINCT name) FROM credit),
    (SELECT count(DISTINCT person_id) FROM credit)"""


@dataclass(slots=True)
class Took:
    """What a building took: CPU seconds of the bot and of its worker, and how long each transaction held the writer;
    CPU milliseconds of each large episode."""

    bot_s: float = 0.0
    worker_s: float = 0.0
    held_s: list[float] = field(default_factory=list)
    large_ms: list[float] = field(default_factory=list)


def folder_of(size: str) -> Path:
    """Give the folder of a size's files."""
    root = os.environ.get("PLAYHEAD_BENCH") or Path(tempfile.gettempdir()) / "playhead-bench"
    return Path(root) / f"{size}-{VERSION}"


def built(size: str, tell: Callable[[str], None]) -> tuple[Path, Corpus]:
    """Give the file of a size and its corpus, built anew unless `REUSE` says otherwise; its figures are told."""
    corpus = Corpus(SIZES[size])
    folder = folder_of(size)
    path = folder / f"steps-{len(STEPS)}-rules-{RULES_VERSION}.db"
    if not (os.environ.get("REUSE") and path.exists()):
        files = corpus.files(folder / "feeds")
        for suffix in ("", "-wal", "-shm"):
            path.with_name(f"{path.name}{suffix}").unlink(missing_ok=True)
        for line in _told(path, asyncio.run(_build(path, files))):
            tell(line)
    tell(f"the search index merged: {asyncio.run(_settled(path)):.1f} s CPU")
    tell(f"the file: {path}")
    return path, corpus


async def _build(path: Path, files: Sequence[Path]) -> Took:
    took = Took()
    before = _children_s()
    began = time.process_time()
    db = await open_database(path)
    set_aside()  # as the bot does, and `playhead index`
    db.held = took.held_s.append
    async with Fetcher(allow_private=False) as fetcher:
        reader = Reader()
        tools = Tools(
            db=db, fetcher=fetcher, reader=reader, clock=lambda: datetime.now(UTC), chance=lambda: 0.5, interval_s=600.0
        )
        seen = range(0, len(files), max(1, len(files) // SHOWS_OF_A_SERVER))[:SHOWS_OF_A_SERVER]  # all over the index
        for n, file in enumerate(files):
            outcome = await index_feed(tools, file.as_uri(), file.read_bytes())
            if n in seen:
                await shows.follow(db, outcome.show_id, guild_id=GUILD, now=make.NOW)
        took.bot_s = time.process_time() - began
        async with db.write() as writer:  # an indexed show is everybody's: let the server see no more than its own
            await writer.execute("UPDATE show SET everywhere = 0")
        await reader.close()
        took.worker_s = _children_s() - before
        took.large_ms = await _large_ms(tools, files)
        await reader.close()
    await db.close()
    return took


async def _settled(path: Path) -> float:
    """Merge the search index as the running bot does a while after so much was stored; gives its seconds of CPU."""
    began = time.process_time()
    db = await open_database(path)
    while not await settling.settle(db):
        pass
    await db.close()
    return time.process_time() - began


def _children_s() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _told(path: Path, took: Took) -> Iterator[str]:
    with closing(connect(path)) as file:
        counts = file.execute(_COUNTS).fetchone()
        for function in FUNCTIONS:
            file.create_function(*function)
        searched = file.execute(_SEARCHED).fetchone()[0]
    size, episodes, held = path.stat().st_size, counts[1], sorted(took.held_s)
    named = ("shows", "episodes", "chapters", "turns", "passages", "names", "people")
    yield ", ".join(f"{many:,} {name}" for many, name in zip(counts, named, strict=True))
    yield (
        f"built from feed files in {took.bot_s + took.worker_s:.0f} s CPU (at M <= 200): worker {took.worker_s:.0f} "
        f"(parsing and extraction), bot {took.bot_s:.0f} (comparing and storing)"
    )
    each_ms = 1e3 / episodes
    yield (
        f"an episode of {counts[3] / episodes:.0f} turns: worker {took.worker_s * each_ms:.1f} ms CPU, "
        f"bot {took.bot_s * each_ms:.1f}"
    )
    large = took.large_ms
    yield f"an episode of 200 turns stored (<= 30 ms): {large[len(large) // 2]:.1f} ms CPU, longest {large[-1]:.1f}"
    yield (
        f"the writer held (<= 100 ms): median {held[len(held) // 2] * 1e3:.0f}, p99 "
        f"{held[int(len(held) * 0.99)] * 1e3:.0f}, longest {held[-1] * 1e3:.0f} ms wall, {len(held)} transactions"
    )
    yield f"file {size / _MEGABYTE:.0f} MB for {searched / _MEGABYTE:.0f} MB of text (<= 2.5): {size / searched:.2f}"


async def _large_ms(tools: Tools, files: Sequence[Path]) -> list[float]:
    """Store episodes of 200 turns, one a transaction, in a show of their own; CPU ms each, preparing included."""
    feed = await tools.reader.feed(files[1].read_bytes())  # the first that carries transcripts
    show = await make.show(tools.db, "Measured", guild_id=ELSEWHERE)
    took = []
    for item in feed.items[:_LARGE_EPISODES]:
        facts = await tools.reader.facts(item, feed.channel)
        began = time.process_time()
        await drafts.store(tools.db, [make.draft(show.id, item, facts)])
        took.append((time.process_time() - began) * 1e3)
    return sorted(took)
