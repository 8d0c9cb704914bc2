from datetime import timedelta
from pathlib import Path

import pytest

from bot import subscriptions
from bot.absorb import Outcome
from bot.errors import FeedError, RefusedError
from bot.model.delivery import Destination
from bot.model.scope import Scope
from bot.model.show import Show
from bot.refresh import refresh
from bot.reindex import reindex
from bot.store import destinations, episodes, outbox, polls, shows
from bot.store.drafts import store
from bot.store.episodes import Narrowing
from bot.store.lock import lock_for
from bot.tools import Tools
from tests import make
from tests.loopback import Clock, Publisher, publisher, tools

GUILD, NEWS = 11, 101


async def titles(house: Tools, scope: Scope | None = None) -> list[str]:
    found = await episodes.find(house.db, scope or Scope.everything(), Narrowing(), order="oldest")
    return [episode.title for episode in found]


async def followed(house: Tools, server: Publisher) -> Show:
    return (await subscriptions.subscribe(house, server.url, guild_id=GUILD)).show


async def arm(house: Tools) -> None:
    wanted = Destination(id=0, guild_id=GUILD, channel_id=NEWS)
    await destinations.start(house.db, wanted, by=1, now=house.clock())


async def look(house: Tools, clock: Clock, show: Show) -> Outcome:
    clock.advance(minutes=20)
    return await refresh(house, show)


async def test_first_sight_announces_nothing_and_a_new_episode_is_enqueued_once(tmp_path: Path) -> None:
    clock = Clock()
    async with publisher() as server, tools(tmp_path, clock) as house:
        server.publish("One", at=make.NOW - timedelta(days=14))
        server.publish("Two", at=make.NOW - timedelta(days=7))
        await arm(house)
        show = await followed(house, server)
        assert await titles(house) == ["One", "Two"]
        assert await outbox.counts(house.db) == {}
        server.publish("Three", at=make.NOW)
        outcome = await look(house, clock, show)
        assert (len(outcome.added), outcome.announced) == (1, 1)
        assert (await look(house, clock, show)).added == ()
        assert await outbox.counts(house.db) == {"waiting": 1}


async def test_a_show_is_marked_while_several_new_episodes_are_stored(tmp_path: Path) -> None:
    clock = Clock()
    async with publisher() as server, tools(tmp_path, clock) as house:
        server.publish("One", at=make.NOW - timedelta(days=7))
        show = await followed(house, server)
        server.publish("Two", at=make.NOW)
        server.publish("Three", at=make.NOW)
        marked: list[set[int]] = []
        house.db.held = lambda _: marked.append(set(house.storing))  # told after each transaction
        await look(house, clock, show)
        assert {show.id} in marked
        assert house.storing == set()


async def test_an_edit_updates_the_index_and_announces_nothing(tmp_path: Path) -> None:
    clock = Clock()
    async with publisher() as server, tools(tmp_path, clock) as house:
        server.publish("One", at=make.NOW)
        show = await followed(house, server)
        await arm(house)
        server.items.clear()
        server.publish("One, corrected", at=make.NOW, guid="one", notes="00:00 In\n05:00 Through\n09:00 Out")
        outcome = await look(house, clock, show)
        assert (outcome.added, len(outcome.edited)) == ((), 1)
        assert await titles(house) == ["One, corrected"]
        assert len((await episodes.facts(house.db, outcome.edited[0])).chapters) == 3
        assert await outbox.counts(house.db) == {}


async def test_what_leaves_the_feed_stays_in_the_index(tmp_path: Path) -> None:
    clock = Clock()
    async with publisher() as server, tools(tmp_path, clock) as house:
        server.publish("One", at=make.NOW - timedelta(days=7))
        server.publish("Two", at=make.NOW)
        show = await followed(house, server)
        del server.items[0]
        await look(house, clock, show)
        assert await titles(house) == ["One", "Two"]


async def test_a_first_sight_that_broke_off_is_still_a_first_sight(tmp_path: Path) -> None:
    clock = Clock()
    async with publisher() as server, tools(tmp_path, clock) as house:
        for n in range(3):
            server.publish(f"Episode {n}", at=make.NOW - timedelta(days=3 - n))
        await arm(house)
        show = await shows.add(house.db, server.url, title="Night Shift", private=False, now=make.NOW)
        await shows.follow(house.db, show.id, guild_id=GUILD, now=make.NOW)
        feed = await house.reader.feed(server.feed())
        await store(house.db, [make.draft(show.id, feed.items[-1])])  # the process died after the oldest item
        outcome = await look(house, clock, show)
        assert (len(outcome.added), outcome.announced) == (2, 0)
        assert await polls.settled(house.db, show.id)
        assert await outbox.counts(house.db) == {}


async def test_an_unchanged_feed_is_not_sent_again(tmp_path: Path) -> None:
    clock = Clock()
    async with publisher() as server, tools(tmp_path, clock) as house:
        server.publish("One", at=make.NOW)
        server.etag = '"v1"'
        show = await followed(house, server)
        await look(house, clock, show)
        assert server.asked[-1].get("If-None-Match") == '"v1"'
        state = await polls.state(house.db, show.id)
        assert (state.failures, state.looked_at) == (0, clock.now)


@pytest.mark.parametrize(
    ("status", "body", "key"),
    [
        (500, None, "feed_status"),
        (200, b"<html><body>Under construction</body></html>", "feed_is_html"),
        (200, b"", "feed_empty"),
    ],
)
async def test_a_feed_that_fails_is_noted_and_loses_nothing(
    tmp_path: Path, status: int, body: bytes | None, key: str
) -> None:
    clock = Clock()
    async with publisher() as server, tools(tmp_path, clock) as house:
        server.publish("One", at=make.NOW)
        show = await followed(house, server)
        server.status, server.body = status, body
        outcome = await look(house, clock, show)
        assert outcome.error is not None
        assert outcome.error.key == key
        state = await polls.state(house.db, show.id)
        assert state.failures == 1
        assert state.due_at is not None
        assert state.due_at > clock.now
        assert await titles(house) == ["One"]
        server.status, server.body = 200, None
        server.publish("Two", at=clock.now)
        assert (await look(house, clock, show)).announced == 1
        assert (await polls.state(house.db, show.id)).error is None


async def test_a_feed_that_cannot_be_read_is_not_added(tmp_path: Path) -> None:
    async with publisher() as server, tools(tmp_path, Clock()) as house:
        server.body = b"<html><body>No feed here</body></html>"
        with pytest.raises(FeedError) as refused:
            await subscriptions.subscribe(house, server.url, guild_id=GUILD)
        assert refused.value.key == "feed_is_html"
        assert await shows.listed(house.db, Scope.everything()) == ()


async def test_a_private_address_is_refused_unless_allowed(tmp_path: Path) -> None:
    async with publisher() as server, tools(tmp_path, Clock(), allow_private=False) as house:
        with pytest.raises(FeedError) as refused:
            await subscriptions.subscribe(house, server.url, guild_id=GUILD)
        assert refused.value.key == "feed_private_address"
        assert server.asked == []


async def test_a_show_is_read_once_however_many_servers_add_it(tmp_path: Path) -> None:
    async with publisher() as server, tools(tmp_path, Clock()) as house:
        server.publish("One", at=make.NOW)
        first = await subscriptions.subscribe(house, server.url, guild_id=GUILD)
        second = await subscriptions.subscribe(house, server.url, guild_id=22)
        assert (first.show.id, first.known, second.known) == (second.show.id, False, True)
        assert len(server.asked) == 1
        assert await titles(house, Scope.server(22)) == ["One"]
        assert await titles(house, Scope.server(33)) == []


async def test_configured_feeds_are_seen_by_every_server_and_read_by_the_next_tick(tmp_path: Path) -> None:
    clock = Clock()
    async with publisher() as server, tools(tmp_path, clock) as house:
        server.publish("One", at=make.NOW)
        for _ in range(2):
            await subscriptions.follow_configured(house, (server.url,))
        (show,) = await polls.due(house.db, clock.now, limit=10)
        await refresh(house, show)
        assert await titles(house, Scope.server(77)) == ["One"]
        assert await polls.due(house.db, clock.now, limit=10) == ()


async def test_a_file_is_indexed_for_everybody_and_read_again_in_place(tmp_path: Path) -> None:
    async with publisher() as server, tools(tmp_path, Clock()) as house:
        server.publish("One", at=make.NOW)
        await arm(house)
        first = await subscriptions.index_feed(house, "file:///feed.xml", server.feed())
        server.publish("Two", at=make.NOW + timedelta(days=1))
        second = await subscriptions.index_feed(house, "file:///feed.xml", server.feed())
        assert (len(first.added), len(second.added)) == (1, 1)
        assert await titles(house, Scope.server(5)) == ["One", "Two"]
        assert await outbox.counts(house.db) == {}
        assert await polls.due(house.db, make.NOW + timedelta(days=9), limit=10) == ()


async def test_a_file_is_never_looked_at_and_never_fails(tmp_path: Path) -> None:
    async with publisher() as server, tools(tmp_path, Clock()) as house:
        server.publish("One", at=make.NOW)
        await subscriptions.index_feed(house, "file:///feed.xml", server.feed())
        show = await shows.find_by_feed(house.db, "file:///feed.xml")
        assert show is not None
        assert (await refresh(house, show)).error is None
        assert (await polls.state(house.db, show.id)).failures == 0


async def test_reindexing_reads_what_is_stored_and_says_what_changed(tmp_path: Path) -> None:
    async with publisher() as server, tools(tmp_path, Clock()) as house:
        server.publish("One", at=make.NOW, notes="00:00 In\n05:00 Through\n09:00 Out")
        server.publish("Two", at=make.NOW)
        show = await followed(house, server)
        async with house.db.write() as writer:
            await writer.execute("DELETE FROM chapter")
        seen: list[tuple[int, int]] = []

        async def progress(done: int, total: int) -> None:
            seen.append((done, total))

        dry = await reindex(house.db, house.reader, wanted=(show,), now=make.NOW, progress=progress, dry_run=True)
        assert (dry.episodes, dry.changed, dry.came["chapters"]) == (2, 1, 3)
        again = await reindex(house.db, house.reader, wanted=(show,), now=make.NOW, progress=progress)
        assert again.came == dry.came
        third = await reindex(house.db, house.reader, wanted=(show,), now=make.NOW, progress=progress)
        assert (third.changed, dict(third.came), dict(third.went)) == (0, {}, {})
        assert seen[:2] == [(1, 2), (2, 2)]
        assert len(server.asked) == 1


async def test_a_second_reindex_at_the_same_time_is_refused(tmp_path: Path) -> None:
    async with tools(tmp_path, Clock()) as house:

        async def progress(_done: int, _total: int) -> None: ...

        with lock_for(house.db.path, "reindex"), pytest.raises(RefusedError) as refused:
            await reindex(house.db, house.reader, wanted=(), now=make.NOW, progress=progress)
        assert refused.value.key == "reindex_busy"
