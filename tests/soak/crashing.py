"""Work on a file of state that is killed at any moment: `python -m tests.soak.crashing WORK FILE`.

What is done is told on standard output after it was committed, so that whoever kills knows what must have survived.
"""

import asyncio
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from bot.feeds.parse import parse
from bot.model.scope import Scope
from bot.reindex import reindex
from bot.store import shows
from bot.store.backup import back_up, verify
from bot.store.database import Database, open_database
from bot.store.drafts import store
from bot.store.schema import STEPS
from bot.worker import Reader
from tests import make

ROOT = Path(__file__).parents[2]
LONGEST_S = 1.2
_WORDS = ("salt", "brass", "lens", "glass", "fog", "horn", "tide", "keeper", "lamp", "rope", "harbour", "signal")


@dataclass(frozen=True, slots=True)
class Kill:
    """One kill: the work, after how long, what was told before it, and what was found after."""

    work: str
    after_s: float
    told: int
    found: int


async def storing(db: Database) -> None:
    """Store episodes with turns, one a transaction, and tell of each."""
    chance = random.Random(os.getpid())
    while True:
        turns = make.turns(*[(float(n), "Mara", " ".join(chance.choices(_WORDS, k=12))) for n in range(60)])
        facts = make.facts(
            "Mara Lindqvist on salt.", people=[make.credit(f"Mara {chance.choice(_WORDS)}")], transcript=turns
        )
        written = await store(db, [make.draft(1, make.item(f"Episode {time.time_ns()}"), facts)])
        print("stored", len(written), flush=True)


async def reindexing(db: Database) -> None:
    """Read everything again and again."""

    async def quiet(done: int, total: int) -> None:
        print("read", done, total, flush=True)

    reader = Reader()
    while True:
        await reindex(db, reader, wanted=await shows.listed(db, Scope.everything()), now=make.NOW, progress=quiet)


async def backing_up(db: Database) -> None:
    """Write backup after backup, and store between them."""
    for n in range(10_000):
        await back_up(db, db.path.with_name(f"copy-{os.getpid()}-{n}.db"))
        print("copied", n, flush=True)


async def migrating(db: Database) -> None:
    """Nothing: the opening walked the steps."""
    print("migrated", db.path, flush=True)
    await asyncio.Event().wait()


WORKS: dict[str, Callable[[Database], Awaitable[None]]] = {
    "storing": storing,
    "reindexing": reindexing,
    "backing up": backing_up,
    "migrating": migrating,
}
# A step as an upgrade brings it: it rewrites a table and fills another.
NEXT_STEP = """
CREATE TABLE again AS SELECT * FROM passage;
CREATE TABLE counted (word TEXT PRIMARY KEY, many INTEGER);
INSERT INTO counted SELECT text, count(*) FROM passage GROUP BY text;
DROP TABLE again;
"""


async def prepared(path: Path) -> None:
    """Make the file on which everything is killed: the samples."""
    db = await open_database(path)
    for file in sorted((ROOT / "data" / "samples").glob("*.xml"))[:1]:
        feed = parse(file.read_bytes())
        show = await make.show(db, feed.channel.title)
        await shows.describe(db, show.id, feed.channel)
        await store(db, [make.draft(show.id, item) for item in feed.items])
    await db.close()


def killed(work: str, path: Path, after_s: float) -> Kill:
    """Begin a work on a file, kill it after a while, look the file through, and count its episodes."""
    before = count(path)
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.soak.crashing", work, str(path)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert process.stdout is not None
    process.stdout.readline()  # "begun"
    with suppress(subprocess.TimeoutExpired):
        process.wait(after_s)
    os.kill(process.pid, signal.SIGKILL)
    told = sum(line.startswith("stored") for line in process.communicate()[0].splitlines())
    verify(path, known=len(STEPS) + 1)
    for copy in path.parent.glob("copy-*.db"):
        verify(copy)
        copy.unlink()
    for partial in path.parent.glob("*.partial*"):
        partial.unlink()
    found = count(path) - before
    assert told <= found <= told + 1, (work, after_s, told, found)
    return Kill(work, after_s, told, found)


def count(path: Path) -> int:
    """Count the episodes of a file."""

    async def counted() -> int:
        db = await open_database(path, readers=1, steps=(*STEPS, NEXT_STEP) if is_next(path) else STEPS)
        row = await db.row("SELECT count(*) AS n FROM episode")
        await db.close()
        return int(row["n"]) if row else 0

    return asyncio.run(counted())


def is_next(path: Path) -> bool:
    """Tell whether a file has walked the step that an upgrade brought."""
    with sqlite3.connect(path) as raw:
        version = int(raw.execute("PRAGMA user_version").fetchone()[0])
    raw.close()
    return version > len(STEPS)


def campaign(folder: Path, kills: int, seed: int) -> list[Kill]:
    """Kill each work in turn, after a random while, as often as asked."""
    chance = random.Random(seed)
    made, path, older = (folder / f"{name}.db" for name in ("made", "playhead", "older"))
    asyncio.run(prepared(made))
    shutil.copyfile(made, path)
    killings = []
    for n in range(kills):
        name = tuple(WORKS)[n % len(WORKS)]
        if name == "migrating":  # each time from the older form
            for left in folder.glob("older.db*"):
                left.unlink()
            shutil.copyfile(made, older)
        killings.append(killed(name, older if name == "migrating" else path, chance.uniform(0.0, LONGEST_S)))
    return killings


async def work(name: str, path: Path) -> None:
    print("begun", flush=True)
    db = await open_database(path, steps=(*STEPS, NEXT_STEP) if name == "migrating" else STEPS)
    await WORKS[name](db)


if __name__ == "__main__":
    asyncio.run(work(sys.argv[1], Path(sys.argv[2])))
