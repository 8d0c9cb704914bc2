"""One life after another on one file: episodes come, Discord fails, the process dies anywhere, files are put back."""

import gc
import itertools
import random
import shutil
from collections import Counter
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from bot.announce.delivery import Courier, deliver
from bot.announce.followup import follow_up
from bot.model.delivery import Destination, Place
from bot.model.scope import Scope
from bot.model.show import Show
from bot.store import destinations, gaps, meta, shows
from bot.store.database import Database, open_database
from bot.store.drafts import Draft, store
from bot.store.outbox import nonce_of
from tests import make
from tests.announce.board import Board, Trip
from tests.announce.tripping import TrippingDatabase
from tests.loopback import Clock

GUILD = 11
TEXT, NEWS, FORUM, THREAD, TALKED, TALK = 101, 102, 103, 104, 105, 106
CHANNELS = (TEXT, NEWS, FORUM, THREAD, TALKED)
MOST_LIVES = 60
MOST_TICKS = 400
FATES = ("lost", "dead", "later", "dies", "dies_after")


@dataclass
class Tally:
    """What should stand in the channels, and what does."""

    expected: int = 0
    present: int = 0
    doubled: int = 0
    lost: int = 0
    out_of_order: int = 0
    deaths: int = 0
    runs: int = 0
    wrong: list[int] = field(default_factory=list)

    def add(self, other: "Tally", seed: int) -> None:
        for name in ("expected", "present", "doubled", "lost", "out_of_order", "deaths", "runs"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        if not other.is_clean:
            self.wrong.append(seed)

    @property
    def is_clean(self) -> bool:
        return self.doubled == self.lost == self.out_of_order == 0 and self.present == self.expected


async def template(path: Path) -> None:
    """Make the file that every run begins with: a show, and a destination of each kind."""
    db = await open_database(path)
    await make.show(db, "Night Shift")
    for channel_id, place, talk, publish in (
        (TEXT, Place.TEXT, "thread", False),
        (NEWS, Place.NEWS, None, True),
        (FORUM, Place.FORUM, None, False),
        (THREAD, Place.THREAD, None, False),
        (TALKED, Place.TEXT, str(TALK), False),
    ):
        wanted = Destination(
            id=0, guild_id=GUILD, channel_id=channel_id, place=place, talk=talk, publish=publish, role_id=7
        )
        await destinations.start(db, wanted, by=1, now=make.NOW)
    await db.close()


@dataclass
class Run:
    """One campaign: a seed decides what is published when, what fails, and where the process dies."""

    chance: random.Random
    path: Path
    board: Board
    clock: Clock = field(default_factory=Clock)
    published: list[str] = field(default_factory=list)
    backup: int = 0
    deaths: int = 0

    trouble: float = 0.0

    def fate(self) -> str | None:
        return self.chance.choice(FATES) if self.chance.random() < self.trouble else None


async def run(seed: int, folder: Path, made: Path) -> Tally:
    """Run one campaign to its end; what stands at the end is counted."""
    chance = random.Random(seed)
    path = folder / "playhead.db"
    _clear(folder)
    shutil.copy(made, path)
    going = Run(chance=chance, path=path, board=Board(), trouble=chance.choice((0.0, 0.15, 0.4)))
    going.board.fate = going.fate
    for _ in range(chance.randint(1, 3)):
        many = chance.choice((1, 1, 2, 3, 7))
        going.published += [f"Episode {len(going.published) + n}" for n in range(many)]
        if chance.random() < 0.25:
            gc.collect()
            shutil.copy(path, folder / "backup.db")
            going.backup = 1
        await _lives(going)
        if going.backup and chance.random() < 0.5:
            _put_back(going, folder / "backup.db")
    going.trouble = 0.0
    await _lives(going, until_done=True)
    return _counted(going)


def _clear(folder: Path) -> None:
    """Take the file away, once nothing of a dead process holds it open: SQLite clears a log away by its name.

    What was raised when a process died keeps its last statement, and with it a connection, until it is collected.
    """
    if list(folder.glob("playhead.db-*")):
        gc.collect()
    for old in folder.glob("playhead.db*"):
        old.unlink()


def _put_back(going: Run, backup: Path) -> None:
    _clear(going.path.parent)
    shutil.copy(backup, going.path)
    going.backup = 0


async def _lives(going: Run, *, until_done: bool = False) -> None:
    """Live and die a few times; the last life goes on until nothing is left to do."""
    for _ in range(0 if until_done else going.chance.randint(0, 3)):
        await _live(going, trip_at=going.chance.randint(1, 220))
    for _ in range(MOST_LIVES):
        if await _live(going, trip_at=None) and until_done:
            return
        if not until_done:
            return


async def _live(going: Run, *, trip_at: int | None) -> bool:
    """One process: the feed is read, the outbox carried out; True where it ended with nothing left to do."""
    db = await open_database(going.path)
    unknown_since = await gaps.begin(db, now=going.clock())
    tripping = TrippingDatabase(db, trip_at)
    courier = Courier(db=tripping, poster=going.board, clock=going.clock, alive_until=unknown_since)
    try:
        show = (await shows.listed(tripping, Scope.everything()))[0]
        read_at = going.chance.randint(0, 3)
        for tick in range(MOST_TICKS):
            if tick == read_at:
                await _read_feed(going, tripping, show)
            going.clock.advance(seconds=2.5)
            await deliver(courier)
            await follow_up(courier)
            await meta.beat(tripping, going.clock())
            if tick >= read_at and not await _left(tripping):
                return True
            if trip_at is None and going.trouble and going.chance.random() < 0.05:
                return False
    except Trip:
        going.deaths += 1
        return False
    finally:
        await db.close()
    return False


async def _read_feed(going: Run, db: Database, show: Show) -> None:
    """Store what the feed holds and the file does not, the oldest first, as a look at it does."""
    known = {row["guid"] for row in await db.rows("SELECT guid FROM episode")}
    for at, title in enumerate(going.published):
        if title in known:
            continue
        published_at = make.NOW + timedelta(seconds=at)
        draft: Draft = make.draft(
            show.id,
            make.item(title, guid=title, published_at=published_at),
            announce=True,
            reason="new",
            seen_at=going.clock(),
        )
        await store(db, [draft])


async def _left(db: Database) -> bool:
    rows = await db.rows(
        "SELECT 1 FROM delivery WHERE state IN ('waiting', 'claimed') UNION ALL SELECT 1 FROM chore LIMIT 1"
    )
    return bool(rows)


def _counted(going: Run) -> Tally:
    tally = Tally(runs=1, deaths=going.deaths)
    feed_url = "https://feeds.example/night-shift.xml"
    for channel_id in CHANNELS:
        wanted = [nonce_of(channel_id, feed_url, title) for title in going.published]
        stands: list[str] = []
        for message in going.board.channels.get(channel_id, []):
            stands += [nonce for nonce in wanted if nonce in message.marks or nonce[:8] in message.marks]
        counts = Counter(stands)
        tally.expected += len(wanted)
        tally.present += len(counts)
        tally.doubled += sum(count - 1 for count in counts.values())
        tally.lost += len(set(wanted) - set(counts))
        tally.out_of_order += sum(wanted.index(one) > wanted.index(two) for one, two in itertools.pairwise(stands))
    return tally


async def campaign(seeds: range, folder: Path) -> Tally:
    """Run many campaigns, and add up."""
    made = folder / "template"
    await template(made)
    total = Tally()
    for seed in seeds:
        total.add(await run(seed, folder, made), seed)
    return total
