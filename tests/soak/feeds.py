"""Thousands of feeds looked at as the bot's own ticks do, against the farm; what that costs.

Time passes as the test says, so that fifteen minutes take as long as the work of fifteen minutes does.
"""

import asyncio
import contextlib
import random
import resource
import sys
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path

from bot.feeds.fetch import Fetcher
from bot.heap import set_aside
from bot.model.show import Show
from bot.refresh import refresh
from bot.schedule import AT_ONCE, DUE_A_TICK
from bot.store import polls, shows
from bot.store.database import open_database
from bot.tools import Sites, Tools
from bot.worker import Reader
from tests.loopback import Clock
from tests.soak.feed_farm import address_of

INTERVAL_S = 900.0
LAG_EVERY_S = 0.005
ROUND_MINUTES = 17.0  # all are due again, jitter and all


@dataclass(frozen=True, kw_only=True)
class Round:
    """What one look at every feed cost: wall and CPU seconds of this process, its memory after, the loop's lag."""

    what: str
    feeds: int
    wall_s: float
    cpu_s: float
    rss_mb: float
    lag_p99_ms: float
    lag_max_ms: float
    failed: int

    def __str__(self) -> str:
        return (
            f"{self.what:12} {self.feeds} feeds: {self.feeds / self.wall_s:.0f} feeds/s, "
            f"{self.cpu_s / self.feeds * 1_000:.2f} CPU s per 1,000, {self.rss_mb:.0f} MB, "
            f"lag p99 {self.lag_p99_ms:.1f} ms, max {self.lag_max_ms:.0f} ms, {self.failed} failed"
        )


@dataclass
class Field:
    """The bot's side: tools on a file, and as many looks at once as the schedule begins."""

    tools: Tools
    clock: Clock
    port: int
    feeds: int
    slots: asyncio.Semaphore
    lags: list[float] = field(default_factory=list)

    async def round(self, what: str, *, minutes: float = ROUND_MINUTES) -> Round:
        """Look at every feed once, as the ticks would."""
        self.clock.advance(minutes=minutes)
        self.lags.clear()
        watching = asyncio.create_task(self._watch())
        wall, cpu = time.perf_counter(), time.process_time()
        while due := await polls.due(self.tools.db, self.clock.now, limit=DUE_A_TICK):
            await asyncio.gather(*(self._look(show) for show in due))
        wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
        watching.cancel()
        ordered = sorted(self.lags)
        failed = await self.tools.db.row("SELECT count(*) AS many FROM show WHERE failures > 0")
        return Round(
            what=what,
            feeds=self.feeds,
            wall_s=wall,
            cpu_s=cpu,
            rss_mb=rss_mb(),
            lag_p99_ms=ordered[int(len(ordered) * 0.99)] * 1_000,
            lag_max_ms=ordered[-1] * 1_000,
            failed=failed["many"] if failed else 0,
        )

    async def _look(self, show: Show) -> None:
        async with self.slots:
            await refresh(self.tools, show)

    async def _watch(self) -> None:
        """Note by how much the loop is late, again and again."""
        while True:
            began = time.perf_counter()
            await asyncio.sleep(LAG_EVERY_S)
            self.lags.append(time.perf_counter() - began - LAG_EVERY_S)

    async def tell(self, path: str) -> None:
        """Tell the farm to change."""
        await self.tools.fetcher.fetch(f"http://{address_of(0)}:{self.port}{path}")


def rss_mb() -> float:
    """Give the memory of this process now."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 1e6


@contextlib.asynccontextmanager
async def field_of(feeds: int, folder: Path) -> AsyncIterator[Field]:
    """A farm with so many feeds, and a bot that follows them all and has read none."""
    farm = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.soak.feed_farm", str(feeds), stdout=asyncio.subprocess.PIPE
    )
    clock, dice = Clock(), random.Random(7)
    db, reader = await open_database(folder / "playhead.db"), Reader()
    try:
        assert farm.stdout is not None
        port = int(await farm.stdout.readline())
        async with Fetcher(allow_private=True) as fetcher:
            tools = Tools(
                db=db,
                fetcher=fetcher,
                reader=reader,
                clock=clock,
                chance=dice.random,
                interval_s=INTERVAL_S,
                sites=Sites(directory=None),
            )
            for n in range(feeds):
                url = f"http://{address_of(n)}:{port}/{n}"
                show = await shows.add(db, url, title=f"Show {n}", private=False, now=clock())
                await shows.follow(db, show.id, guild_id=None, now=clock())
            set_aside()
            yield Field(tools, clock, port, feeds, asyncio.Semaphore(AT_ONCE))
    finally:
        farm.kill()
        await farm.wait()
        await reader.close()
        await db.close()
