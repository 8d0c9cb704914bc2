"""Single cases of the outbox carried out: what is looked for, paused, given up, hushed."""

import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from bot.announce.delivery import Courier, deliver
from bot.announce.followup import follow_up
from bot.announce.sending import Failed, Later, Outcome, Refused, Sending, Standing, Unsure
from bot.model.delivery import Destination, Place
from bot.model.show import Show
from bot.store import chores, destinations, outbox, servers, shows, sightings
from bot.store.database import Connection, Database, open_database
from bot.store.drafts import store
from tests import make
from tests.announce.board import Board
from tests.announce.tripping import TrippingDatabase
from tests.loopback import Clock

GUILD, NEWS = 11, 101


class Street:
    """A file with a show and one destination, and who carries its outbox out."""

    def __init__(self, db: Database, show: Show, board: Board) -> None:
        self.db, self.show, self.board = db, show, board
        self.clock = Clock()
        self.courier = Courier(db=db, poster=board, clock=self.clock)

    async def publish(self, *titles: str) -> tuple[int, ...]:
        drafts = [
            make.draft(self.show.id, make.item(title), announce=True, reason="new", seen_at=self.clock())
            for title in titles
        ]
        return await store(self.db, drafts)

    def standing(self, channel_id: int = NEWS) -> list[str]:
        return [message.card.title for message in self.board.channels.get(channel_id, [])]


async def street(path: Path, board: Board | None = None, **options: object) -> Street:
    db = await open_database(path / "playhead.db")
    show = await make.show(db, "Night Shift")
    wanted = Destination(**{"id": 0, "guild_id": GUILD, "channel_id": NEWS} | options)  # type: ignore[arg-type]
    await destinations.start(db, wanted, by=1, now=make.NOW)
    return Street(db, show, board or Board())


async def test_an_older_file_that_learns_of_an_episode_later_finds_it_standing(tmp_path: Path) -> None:
    board = Board()
    first = await street(tmp_path, board)
    await first.publish("One", "Two")
    await deliver(first.courier)
    await first.db.close()
    (tmp_path / "older").mkdir()
    second = await street(tmp_path / "older", board)  # knows neither of them yet
    await second.publish("One")
    await deliver(second.courier)
    await second.publish("Two", "Three")
    await deliver(second.courier)
    assert second.standing() == ["One", "Two", "Three"]
    assert board.looks == 2  # one a process
    await second.db.close()


async def test_an_older_file_that_does_not_know_that_the_feed_has_moved_finds_it_standing(tmp_path: Path) -> None:
    board = Board()
    first = await street(tmp_path, board)
    await shows.move(first.db, first.show, "https://elsewhere.example/feed.xml", private=False, now=make.NOW)
    await first.publish("One")
    await deliver(first.courier)
    await first.db.close()
    (tmp_path / "older").mkdir()
    second = await street(tmp_path / "older", board)
    await second.publish("One")
    await deliver(second.courier)
    assert second.standing() == ["One"]
    await second.db.close()


async def test_what_discord_will_never_take_is_given_up_and_the_next_one_goes_on(tmp_path: Path) -> None:
    class Picky(Board):
        async def post(self, sending: Sending) -> Outcome:
            return Failed(reason="discord 50035") if sending.card.title == "One" else await super().post(sending)

    made = await street(tmp_path, Picky())
    (one, _) = await made.publish("One", "Two")
    await deliver(made.courier)
    assert made.standing() == ["Two"]
    assert [d.error for d in await outbox.of_episode(made.db, one)] == ["discord 50035"]
    await made.db.close()


async def test_a_claim_is_on_disk_before_the_message_and_its_mark_right_after_it(tmp_path: Path) -> None:
    told: list[object] = []
    made = await street(tmp_path, _Telling(told=told))
    made.courier.db = _Disk(made.db, told)
    await made.publish("One")
    await deliver(made.courier)
    at = told.index("posted")
    assert told[at - 1 : at + 2] == ["synchronous 2", "posted", "synchronous 2"]  # FULL
    await made.db.close()


class _Disk(TrippingDatabase):
    """A file that tells how each of its transactions is kept."""

    def __init__(self, db: Database, told: list[object]) -> None:
        super().__init__(db, None)
        self.told = told

    @contextlib.asynccontextmanager
    async def write(self, **options: Any) -> AsyncIterator[Connection]:
        async with super().write(**options) as writer:
            ((kept,),) = await writer.execute_fetchall("PRAGMA synchronous")
            self.told.append(f"synchronous {kept}")
            yield writer


@dataclass
class _Telling(Board):
    """A Discord that tells when a message is put up."""

    told: list[object] = field(default_factory=list)

    async def post(self, sending: Sending) -> Outcome:
        self.told.append("posted")
        return await super().post(sending)


async def test_a_bug_costs_one_channel_a_while_and_loses_nothing(tmp_path: Path) -> None:
    class Broken(Board):
        broken = True

        async def post(self, sending: Sending) -> Outcome:
            if self.broken:
                raise RuntimeError
            return await super().post(sending)

    board = Broken()
    made = await street(tmp_path, board)
    await made.publish("One")
    await deliver(made.courier)
    assert made.standing() == []
    board.broken = False
    made.clock.advance(minutes=20)
    await deliver(made.courier)
    assert made.standing() == ["One"]
    await made.db.close()


async def test_a_refusal_pauses_keeps_and_is_not_tried_again_by_itself(tmp_path: Path) -> None:
    made = await street(tmp_path)
    made.board.refusing.add(NEWS)
    await made.publish("One", "Two")
    for _ in range(3):
        made.clock.advance(hours=1)
        await deliver(made.courier)
    (destination,) = await destinations.of_server(made.db, GUILD)
    assert destination.paused == "discord 50013: Missing Permissions"
    made.board.refusing.clear()
    await destinations.pause(made.db, destination.id, reason=None)
    await deliver(made.courier)
    assert made.standing() == ["One", "Two"]
    await made.db.close()


async def test_nobody_is_pinged_in_quiet_hours_and_what_has_its_hour_waits_for_it(tmp_path: Path) -> None:
    made = await street(tmp_path, role_id=7, quiet="13:00-15:00", when="daily 15:30")
    await servers.put(made.db, GUILD, zone="Europe/Berlin")  # it is 14:00 there
    await made.publish("One")
    await deliver(made.courier)
    assert made.standing() == []
    made.clock.advance(hours=2)
    await deliver(made.courier)
    assert [message.ping for message in made.board.channels[NEWS]] == [7]
    (destination,) = await destinations.of_server(made.db, GUILD)
    await destinations.stop(made.db, guild_id=GUILD, channel_id=NEWS, show_id=None, now=made.clock())
    hushed = Destination(id=0, guild_id=GUILD, channel_id=NEWS, role_id=7, quiet="15:00-17:00")
    assert (await destinations.start(made.db, hushed, by=1, now=made.clock())).id != destination.id
    await made.publish("Two")
    await deliver(made.courier)
    assert [message.ping for message in made.board.channels[NEWS]] == [7, None]
    await made.db.close()


async def test_a_change_edits_the_card_once_and_no_change_does_not(tmp_path: Path) -> None:
    made = await street(tmp_path)
    (one,) = await made.publish("One")
    await deliver(made.courier)
    again = make.draft(made.show.id, make.item("One"), episode_id=one)
    await store(made.db, [again])
    assert await follow_up(made.courier) == 1  # looked at, and found as it was
    assert (await outbox.of_episode(made.db, one))[0].message_id == 1
    await store(made.db, [make.draft(made.show.id, make.item("One, mended", guid="one"), episode_id=one)])
    await follow_up(made.courier)
    assert made.standing() == ["One, mended"]
    assert await chores.due(made.db, now=made.clock() + timedelta(days=1), limit=9) == ()
    await made.db.close()


async def test_a_thread_is_no_place_for_threads_and_publishing_is_tried_until_it_is_done(tmp_path: Path) -> None:
    fates = iter(["later", "lost"])
    made = await street(tmp_path, place=Place.NEWS, publish=True, talk="thread")
    await made.publish("One")
    await deliver(made.courier)
    made.board.fate = lambda: next(fates, None)
    for _ in range(5):
        await follow_up(made.courier)
        made.clock.advance(minutes=5)
    (message,) = made.board.channels[NEWS]
    assert (message.published, message.thread) == (True, "One")
    await made.db.close()


async def test_what_is_seen_by_an_event_while_a_channel_is_looked_at_is_not_sent_again(tmp_path: Path) -> None:
    faults = ["lost", None]  # the channel is looked at, then the post is made and not answered
    board = _Watched(fate=lambda: faults.pop() if faults else None)
    made = await street(tmp_path, board, place=Place.FORUM)
    board.db = made.db
    await made.publish("One")
    await deliver(made.courier)
    made.clock.advance(minutes=1)
    await deliver(made.courier)
    assert made.standing() == ["One"]
    await made.db.close()


class _Watched(Board):
    """A Discord whose event about a message arrives while its channel is being read."""

    db: Database

    async def find(self, sending: Sending, *, since: datetime) -> Standing | Refused | Later | Unsure:
        got = await super().find(sending, since=since)
        if isinstance(got, Standing):
            await sightings.seen(self.db, sending.channel_id, got.singles, now=since)
        return got
