"""Feed changes, Discord's faults and deaths in any order: each channel holds what it admits, once, in order.

Episodes appear, are edited, get new guids, leave and come back; the feed is looked at as the bot does it, the outbox
carried out over a Discord that fails, the process dies at any step and another goes on with the file. Each episode's
number is in its file's name, so that the machine knows which is which whatever became of it.
"""

import asyncio
import tempfile
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule, run_state_machine_as_test

from bot.announce.delivery import Courier, deliver
from bot.feeds.changes import Added, Edited, Known, compare, content_hash
from bot.model.delivery import Destination, Filters, Place
from bot.model.feed import Feed, Item
from bot.store import destinations, episodes, gaps
from bot.store.database import Database, open_database
from bot.store.drafts import store
from tests import make
from tests.announce.board import Board, Trip
from tests.announce.tripping import TrippingDatabase
from tests.loopback import Clock

ALL, SALT, FORUM = 1, 2, 3
FAULTS = st.lists(st.sampled_from((None, None, "lost", "dead", "later", "dies", "dies_after")), max_size=8)


class Street(RuleBasedStateMachine):
    """A show, three channels, and a bot that lives and dies."""

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.Runner()
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "playhead.db"
        self.clock = Clock()
        self.faults: list[str | None] = []
        self.board = Board(fate=lambda: self.faults.pop() if self.faults else None)
        self.feed: dict[int, Item] = {}
        self.gone: dict[int, Item] = {}
        self.expected: dict[int, list[int]] = {ALL: [], SALT: [], FORUM: []}
        self.count = 0

    @initialize(old=st.integers(0, 2))
    def begin(self, old: int) -> None:
        for _ in range(old):
            self._appear(salty=True)
        self.loop.run(self._open())
        self._look(settled=False)
        self.loop.run(self._arm())

    async def _open(self) -> None:
        self.db = await open_database(self.path)
        self.show = await make.show(self.db, "Night Shift")
        self.courier = self._courier()

    async def _arm(self) -> None:
        for channel_id, place, filters in (
            (ALL, Place.TEXT, Filters()),
            (SALT, Place.TEXT, Filters(title=("salt",))),
            (FORUM, Place.FORUM, Filters()),
        ):
            wanted = Destination(id=0, guild_id=11, channel_id=channel_id, place=place, filters=filters)
            await destinations.start(self.db, wanted, by=1, now=self.clock())

    def _courier(self) -> Courier:
        return Courier(db=self.db, poster=self.board, clock=self.clock)

    def _appear(self, *, salty: bool) -> None:
        self.clock.advance(hours=3)
        self.count += 1
        title = f"{'Salt' if salty else 'Rust'} {self.count}"
        self.feed[self.count] = make.item(
            title,
            guid=f"guid {self.count}",
            published_at=self.clock(),
            audio_url=f"https://media.example/{self.count}.mp3",
        )

    @rule(many=st.integers(1, 8), salty=st.booleans())
    def episodes_appear(self, many: int, salty: bool) -> None:
        for _ in range(many):
            self._appear(salty=salty)

    @precondition(lambda self: self.feed)
    @rule(pick=st.integers(0, 999), what=st.sampled_from(("title", "guid", "date", "gone")))
    def one_changes(self, pick: int, what: str) -> None:
        number = sorted(self.feed)[pick % len(self.feed)]
        item = self.feed[number]
        fields: dict[str, dict[str, Any]] = {
            "title": {"title": item.title + "!"},
            "guid": {"guid": item.guid + "+"},
            "date": {"published_at": (item.published_at or make.NOW) + timedelta(minutes=1)},
            "gone": {},
        }
        changed = replace(item, **fields[what])
        if what == "gone":
            self.gone[number] = self.feed.pop(number)
        elif number in self.known():
            self.feed[number] = changed

    def known(self) -> set[int]:
        rows = self.loop.run(self.db.rows("SELECT audio_url FROM episode"))
        return {_number(row["audio_url"]) for row in rows}

    @precondition(lambda self: self.gone)
    @rule()
    def what_left_comes_back(self) -> None:
        number, item = self.gone.popitem()
        if number in self.known():
            self.feed[number] = item

    @rule(trip_at=st.none() | st.integers(1, 60))
    def the_feed_is_looked_at(self, trip_at: int | None) -> None:
        self._look(settled=True, trip_at=trip_at)

    def _look(self, *, settled: bool, trip_at: int | None = None) -> None:
        tripping = TrippingDatabase(self.db, trip_at)
        try:
            self.loop.run(self._absorb(tripping, settled=settled))
        except Trip:
            self.the_process_dies()

    async def _absorb(self, db: Database, *, settled: bool) -> None:
        known = [
            Known(
                episode_id=e.episode_id,
                guid=e.guid,
                title=e.title,
                audio_url=e.audio_url,
                published_at=e.published_at,
                duration_s=e.duration_s,
                content_hash=e.content_hash,
            )
            for e in await episodes.known(db, self.show.id)
        ]
        feed = Feed(
            channel=make.channel(), items=tuple(self.feed[number] for number in sorted(self.feed, reverse=True))
        )
        changes = compare(known, feed, self.clock(), seen_before=settled)
        for change in sorted(changes, key=lambda each: each.item.published_at or self.clock()):
            announce = settled and isinstance(change, Added) and change.announce
            draft = make.draft(
                self.show.id,
                change.item,
                episode_id=change.episode_id if isinstance(change, Edited) else None,
                announce=announce,
                reason=change.reason if isinstance(change, Added) else "",
                seen_at=self.clock(),
            )
            draft = replace(draft, content_hash=content_hash(change.item))
            try:
                await store(db, [draft])
            finally:
                await self._expect(change.item, announce=announce)

    async def _expect(self, item: Item, *, announce: bool) -> None:
        """An episode that was stored, however the process fared then, is expected where it is admitted."""
        number = _number(item.audio_url)
        stored = await self.db.row("SELECT 1 FROM episode WHERE guid = ?", (item.guid,))
        if stored is None or not announce or number in self.expected[ALL]:
            return
        for channel_id, there in self.expected.items():
            if channel_id != SALT or "Salt" in item.title:
                there.append(number)

    @rule(faults=FAULTS, trip_at=st.none() | st.integers(1, 150))
    def the_outbox_is_carried_out(self, faults: list[str | None], trip_at: int | None) -> None:
        self.faults = list(faults)
        self.courier.db = TrippingDatabase(self.db, trip_at)
        self.clock.advance(seconds=5)
        try:
            self.loop.run(deliver(self.courier))
        except Trip:
            self.the_process_dies()
        self.faults = []

    @rule()
    def the_process_dies(self) -> None:
        self.loop.run(self._again())

    async def _again(self) -> None:
        await self.db.close()
        self.db = await open_database(self.path)
        self.courier = self._courier()
        self.courier.alive_until = await gaps.begin(self.db, now=self.clock())

    def teardown(self) -> None:
        try:
            self._settle()
            for channel_id, expected in self.expected.items():
                assert self._standing(channel_id) == expected
        finally:
            self.loop.run(self.db.close())
            self.loop.close()
            self.folder.cleanup()

    def _settle(self) -> None:
        self.faults = []
        for _ in range(40):
            self.clock.advance(minutes=10)
            self.courier.db = self.db
            self.loop.run(deliver(self.courier))

    def _standing(self, channel_id: int) -> list[int]:
        rows = self.loop.run(
            self.db.rows(
                """SELECT v.nonce, e.audio_url FROM delivery v JOIN episode e ON e.id = v.episode_id
                WHERE v.channel_id = ? AND v.state <> 'skipped' ORDER BY v.id""",
                (channel_id,),
            )
        )
        stands: list[int] = []
        for message in self.board.channels.get(channel_id, []):
            marks = message.marks
            stands += [_number(row["audio_url"]) for row in rows if {row["nonce"], row["nonce"][:8]} & marks]
        return stands


def _number(audio_url: str | None) -> int:
    return int((audio_url or "").rsplit("/", 1)[1].removesuffix(".mp3"))


def run_machine(examples: int) -> None:
    run_state_machine_as_test(Street, settings=settings(max_examples=examples, stateful_step_count=15, deadline=None))


def test_each_channel_holds_each_episode_that_it_admits_once_and_in_order() -> None:
    run_machine(12)


@pytest.mark.slow
@pytest.mark.timeout(7_200)
def test_two_thousand_streets_hold_each_episode_that_they_admit_once_and_in_order() -> None:
    run_machine(2_000)
