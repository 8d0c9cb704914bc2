"""Any sequence of episodes, faults, pauses of the server and crashes of ours announces each episode exactly once.

Real looks over loopback into a real file: what is counted is what stands in the outbox at the end.
"""

import asyncio
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot import subscriptions
from bot.feeds.fetch import Bounds, Fetcher
from bot.model.delivery import Destination
from bot.model.scope import Scope
from bot.refresh import refresh
from bot.store import destinations, episodes, shows
from bot.store.database import Database, open_database
from bot.store.episodes import Narrowing
from bot.tools import Sites, Tools
from bot.worker import Reader
from tests.feeds.farm import Farm, answer_of, farm
from tests.feeds.faults import BODIES, DOCUMENTS, REDIRECTS, STATUSES, item, rss
from tests.loopback import Clock

SLOW = {"silence", "a head that drips", "a body that drips", "a gzip bomb", "a deflate bomb", "a large feed"}
SLOW |= {"a body that never ends", "moved to another show"}
EVERY = STATUSES | REDIRECTS | BODIES | DOCUMENTS
FAULTS = [name for name, case in EVERY.items() if (case.key and name not in SLOW) or name == "no items any more"]
Step = tuple[str, int, float]
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["publish", "publish", "fault", "edit", "leave", "reguid", "crash", "validators", "nothing"]),
        st.integers(0, 10_000),
        st.floats(0.1, 80),
    ),
    min_size=3,
    max_size=12,
)


class Everything:
    """One loop, one worker, one server for all examples."""

    def __init__(self) -> None:
        self.runner = asyncio.Runner()
        self.stack = AsyncExitStack()
        self.runner.run(self._open())

    async def _open(self) -> None:
        self.fetcher = await self.stack.enter_async_context(Fetcher(allow_private=True, bounds=Bounds(total_s=5)))
        self.farm: Farm = await self.stack.enter_async_context(farm())
        self.reader = Reader()
        self.stack.push_async_callback(self.reader.close)

    def close(self) -> None:
        self.runner.run(self.stack.aclose())
        self.runner.close()


@pytest.fixture(scope="module")
def everything() -> Iterator[Everything]:
    made = Everything()
    yield made
    made.close()


@dataclass
class Publisher:
    """The publisher's side: what the feed holds, and what a step makes of it."""

    farm: Farm
    listed: list[str]

    def step(self, n: int, what: str, pick: int, now: datetime) -> None:
        place = pick % len(self.listed)
        if what == "publish":
            self.listed.insert(0, item(f"new {n}", f"{now:%d %b %Y %H:%M:%S} GMT"))
        elif what == "edit":
            self.listed[place] = self.listed[place].replace("</title>", f" {n}</title>")
        elif what == "leave":
            self.listed = self.listed[: max(1, place)]
        elif what == "reguid":
            self.listed[place] = self.listed[place].replace("<guid>", f"<guid>again-{n}-")
        etag = {"ETag": f'"{n}"'} if what == "validators" else None
        self.farm.answers = {"/feed": answer_of(200, rss("".join(self.listed)), etag)}
        if what == "fault":
            self.farm.answers = EVERY[FAULTS[pick % len(FAULTS)]].answers_of(self.farm)


async def play(here: Everything, db: Database, steps: list[Step]) -> Counter[str]:
    """Play the steps, a look after each; gives how often each file stands in the outbox."""
    clock = Clock()
    tools = Tools(
        db=db,
        fetcher=here.fetcher,
        reader=here.reader,
        clock=clock,
        chance=lambda: 0.5,
        interval_s=900.0,
        sites=Sites(directory=None),
    )
    publisher = Publisher(here.farm, [item(f"first {n}", f"{20 + n} Apr 2026 10:00:00 GMT") for n in range(2)])
    publisher.step(0, "nothing", 0, clock())
    show = (await subscriptions.subscribe(tools, here.farm.url(), guild_id=1)).show
    await destinations.start(db, Destination(id=0, guild_id=1, channel_id=2), by=1, now=clock())
    for n, (what, pick, hours) in enumerate([*steps, ("nothing", 0, 30.0)]):
        clock.advance(hours=hours)
        publisher.step(n, what, pick, clock())
        if what == "crash":  # the look before was not written down
            async with db.write() as writer:
                await writer.execute("UPDATE show SET body_hash = NULL, etag = NULL, looked_at = NULL")
        tools.resting.clear()
        await refresh(tools, await shows.get(db, Scope.everything(), show.id))
    every = await episodes.find(db, Scope.everything(), Narrowing())
    assert len({episode.audio_url for episode in every}) == len(every), "one episode became two"
    rows = await db.rows("SELECT e.audio_url FROM delivery v JOIN episode e ON e.id = v.episode_id")
    return Counter(row["audio_url"].rpartition("/")[2] for row in rows)


async def played(here: Everything, folder: str, steps: list[Step]) -> Counter[str]:
    db = await open_database(Path(folder) / "playhead.db", readers=1)
    try:
        return await play(here, db, steps)
    finally:
        await db.close()


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_each_episode_is_announced_exactly_once_whatever_the_server_does(
    everything: Everything, steps: list[Step]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        told = everything.runner.run(played(everything, folder, steps))
    published = {f"new {n}.mp3" for n, (what, _, _) in enumerate(steps) if what == "publish"}
    assert set(told.values()) <= {1}, told
    assert set(told) <= published
    if not any(what == "leave" for what, _, _ in steps):
        assert set(told) == published
