"""The ticks, and the one door to apscheduler: look at due feeds, deliver the outbox, leave a heartbeat."""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Protocol

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot import errands
from bot.announce.delivery import Courier, deliver
from bot.announce.followup import follow_up
from bot.announce.hits import Mail, Writer, match_new, write_next
from bot.announce.notices import Teller, tell_all
from bot.announce.sending import Poster
from bot.answers.meaning import of_file
from bot.errors import RefusedError
from bot.guard import noted
from bot.health.heartbeat import BEAT_EVERY_S, beat
from bot.model.show import Show
from bot.refresh import refresh
from bot.reindex import catch_up
from bot.store import gaps, hits, memos, polls, servers, settling
from bot.tools import Tools

AT_ONCE = 48  # looks; most of a look is waiting for its server
DUE_A_TICK = 200
POLL_TICK_S = 5.0
DELIVER_TICK_S = 1.0
NOTICES_TICK_S = 2.0
ERRANDS_TICK_S = 5.0
FOLLOWS_TICK_S = 1.0  # one direct message a second at most
CLOCK_WATCH_S = 5.0
LEARN_AFTER_S = 3.0  # loading the encoder takes a second of CPU, which starting needs more
LEARN_TICK_S = 4.0  # forty passages, some 0.1 s of one core
SETTLE_TICK_S = 60.0  # a hundred steps at most, a second of CPU
TIDY_TICK_S = 3_600.0
CATCH_UP_TICK_S = 3_600.0
END_WITHIN_S = 5.0

_log = logging.getLogger(__name__)


class Post(Poster, Teller, Protocol):
    """Who posts announcements and tells servers what they should know."""


class Schedule:
    """The running ticks; `start` once there is somebody to post, `stop` lets what is under way end."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self._scheduler = AsyncIOScheduler(
            job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1}, timezone="UTC"
        )
        self._slots = asyncio.Semaphore(AT_ONCE)
        self._looks: dict[int, asyncio.Task[None]] = {}
        self._running: set[asyncio.Task[object]] = set()
        self._ending = False
        self._courier: Courier | None = None
        self._waking = asyncio.Lock()
        self._clock_watch: asyncio.Task[None] | None = None
        self._awake = False

    def start(self, poster: Post, writer: Writer | None = None) -> None:
        """Begin to tick, the first ticks at once; without a writer nobody is told what they follow."""
        self._courier = courier = Courier(
            db=self._tools.db, poster=poster, clock=self._tools.clock, storing=self._tools.storing
        )

        async def deliver_tick() -> None:
            await self._wake(courier)
            await deliver(courier)

        async def follow_up_tick() -> None:
            await follow_up(courier)

        async def notices_tick() -> None:
            await tell_all(self._tools.db, poster, now=self._tools.clock())

        async def errands_tick() -> None:
            await errands.run_due(self._tools)

        async def beat_tick() -> None:
            await self._wake(courier)
            await beat(self._tools.db, now=self._tools.clock())

        async def tidy_tick() -> None:
            now = self._tools.clock()
            await servers.forget(self._tools.db, now=now)
            await memos.tidy(self._tools.db, now=now)
            await hits.tidy(self._tools.db, now=now)

        if writer is not None:
            self._tell_followers(writer)
        self._read_on()
        self._every(DELIVER_TICK_S, deliver_tick)
        self._every(DELIVER_TICK_S, follow_up_tick)
        self._every(NOTICES_TICK_S, notices_tick)
        self._every(ERRANDS_TICK_S, errands_tick)
        self._every(TIDY_TICK_S, tidy_tick)
        self._every(CATCH_UP_TICK_S, self._catch_up)
        self._every(BEAT_EVERY_S, beat_tick)
        self._scheduler.start()
        self._clock_watch = asyncio.create_task(self._watch_clock())

    def _read_on(self) -> None:
        self._every(min(POLL_TICK_S, self._tools.interval_s / 2), self._poll)
        self._every(LEARN_TICK_S, self._learn, after_s=LEARN_AFTER_S)
        self._every(SETTLE_TICK_S, self._settle, after_s=SETTLE_TICK_S)

    def _tell_followers(self, writer: Writer) -> None:
        mail = Mail(db=self._tools.db, writer=writer, clock=self._tools.clock)

        async def follows_tick() -> None:
            await match_new(mail.db, now=mail.clock())
            await write_next(mail)

        self._every(FOLLOWS_TICK_S, follows_tick)

    async def _watch_clock(self) -> None:
        """Mend the ticks after somebody set the clock back; sleeping goes by another clock."""
        while not self._ending:
            await asyncio.sleep(CLOCK_WATCH_S)
            self.mend_clock()

    def mend_clock(self) -> None:
        """Let ticks that wait for longer than they ever should come now."""
        now = datetime.now(UTC)
        for job in self._scheduler.get_jobs():
            if job.next_run_time - now > job.trigger.interval + timedelta(seconds=CLOCK_WATCH_S):
                job.modify(next_run_time=now)

    async def _catch_up(self) -> None:
        """Read again what older rules read; somebody who reindexes by hand goes first."""
        with contextlib.suppress(RefusedError):
            await catch_up(self._tools.db, self._tools.reader, now=self._tools.clock())

    async def _wake(self, courier: Courier) -> None:
        """Learn since when channels may hold what the file does not know, before this process leaves its heartbeat."""
        async with self._waking:
            if not self._awake:
                courier.alive_until = await gaps.begin(self._tools.db, now=self._tools.clock())
                self._awake = True

    def _every(self, seconds: float, tick: Callable[[], Awaitable[None]], *, after_s: float = 0.0) -> None:
        self._scheduler.add_job(
            self._guarded,
            "interval",
            seconds=seconds,
            args=(tick,),
            next_run_time=datetime.now(UTC) + timedelta(seconds=after_s),  # the scheduler's clock, no test's
            id=getattr(tick, "__name__", str(seconds)),
        )

    async def _guarded(self, tick: Callable[[], Awaitable[None]]) -> None:
        """Run a tick; what goes wrong is logged, and the next tick comes all the same."""
        task = asyncio.current_task()
        if self._ending or task is None:
            return
        self._running.add(task)
        try:
            await tick()
        except asyncio.CancelledError:
            if not self._ending:
                raise
        except Exception as error:  # noqa: BLE001 - the one guard of ticks
            if not self._ending:  # what is closed under a tick that ends is no bug
                noted(error, where=getattr(tick, "__name__", str(tick)))
        finally:
            self._running.discard(task)

    async def _learn(self) -> None:
        """Give a few passages their vectors, where an encoder is installed."""
        meanings = of_file(self._tools.db)
        if meanings is not None:
            await meanings.learn(self._tools.db)

    async def _settle(self) -> None:
        """Merge some of the search index's pieces, where there are many."""
        await settling.settle(self._tools.db)

    async def _poll(self) -> None:
        """Begin a look at every feed that is due; a slow feed holds up nobody but itself."""
        for show in await polls.due(self._tools.db, self._tools.clock(), limit=DUE_A_TICK):
            if show.id not in self._looks:
                look = asyncio.create_task(self._look(show))
                self._looks[show.id] = look
                look.add_done_callback(partial(self._looked, show.id))

    def _looked(self, show_id: int, _: asyncio.Task[None]) -> None:
        self._looks.pop(show_id, None)

    async def _look(self, show: Show) -> None:
        async with self._slots:
            try:
                outcome = await refresh(self._tools, show)
            except Exception as error:  # noqa: BLE001 - the one guard of looks
                noted(error, where=f"looking at feed {show.id}")
                return
        if outcome.announced and not self._ending:
            self._scheduler.modify_job("deliver_tick", next_run_time=self._tools.clock())
        if outcome.added or outcome.edited:
            _log.info(
                "%s: %d new, %d changed, %d announced",
                show.title,
                len(outcome.added),
                len(outcome.edited),
                outcome.announced,
            )

    async def stop(self) -> None:
        """Stop ticking; a delivery under way may end within five seconds, looks at feeds are broken off."""
        self._ending = True
        if self._courier is not None:
            self._courier.ending = True
        if self._scheduler.running:
            self._scheduler.pause()
        if self._clock_watch is not None:
            self._clock_watch.cancel()
        looks = tuple(self._looks.values())
        for look in looks:
            look.cancel()
        await asyncio.gather(*looks, return_exceptions=True)
        if self._running:
            await asyncio.wait(self._running, timeout=END_WITHIN_S)
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)
