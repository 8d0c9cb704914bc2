"""Two feeds of one show: one episode in answers, one announcement, both links."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from bot import pairing, subscriptions
from bot.announce.delivery import Courier, deliver
from bot.announce.followup import follow_up
from bot.announce.hits import match_new
from bot.model.delivery import Destination
from bot.model.follow import Follow, FollowKind
from bot.model.scope import Scope
from bot.model.show import Show
from bot.refresh import refresh
from bot.render.plain import plain_text
from bot.store import destinations, episodes, follows, outbox, pairs, people, shows
from bot.store.episodes import Narrowing
from bot.store.finding import matching
from bot.store.walks import Wanted
from bot.tools import Tools
from tests.announce.board import Board
from tests.loopback import Clock, Publisher, publisher, rss_item, tools

GUILD, NEWS = 11, 101
HERE = Scope.server(GUILD)


@dataclass
class Scene:
    house: Tools
    clock: Clock
    audio: Publisher
    video: Publisher

    async def add(self, server: Publisher) -> Show:
        return (await subscriptions.subscribe(self.house, server.url, guild_id=GUILD)).show

    async def both(self) -> tuple[Show, Show]:
        return await self.add(self.audio), await self.add(self.video)

    async def paired(self) -> tuple[Show, Show]:
        main, other = await self.both()
        await pairing.pair(self.house, main, other, by=1)
        return main, other

    def publish(self, title: str, *servers: Publisher, days: float = 0) -> None:
        for server in servers or (self.audio, self.video):
            ending = " | Night Shift" if server is self.video else ""
            guid = f"{server.title} {title}"
            notes = f"About {title}. With Mara Lindqvist."
            server.publish(f"{title}{ending}", at=self.clock.now - timedelta(days=days), guid=guid, notes=notes)

    async def look(self, *shows_: Show) -> None:
        self.clock.advance(minutes=20)
        for show in shows_:
            await refresh(self.house, show)

    async def titles(self, scope: Scope = HERE) -> list[str]:
        return [e.title for e in await episodes.find(self.house.db, scope, Narrowing(), order="oldest")]


@asynccontextmanager
async def scene(path: Path, *, private: bool = False) -> AsyncIterator[Scene]:
    clock = Clock()
    async with publisher() as audio, publisher() as video, tools(path, clock) as house:
        audio.title, video.title = "Night Shift", "Night Shift Video"
        video.url += "?token=hunter2" if private else ""
        made = Scene(house, clock, audio, video)
        for n in range(4):
            made.publish(f"The salt road {n}", days=40 - 7 * n)
        yield made


async def test_two_feeds_of_one_show_are_recognised_and_asked_about_until_somebody_says_no(tmp_path: Path) -> None:
    async with scene(tmp_path) as here:
        main, other = await here.both()
        like = await pairing.suggest(here.house, other, guild_id=GUILD)
        assert like is not None
        assert (like.main.id, like.other.id, like.shared) == (main.id, other.id, 4)
        await pairing.part(here.house, main, other, by=1)
        assert await pairing.suggest(here.house, other, guild_id=GUILD) is None
        assert len(await here.titles()) == 8


async def test_shows_that_only_sound_alike_are_not_asked_about(tmp_path: Path) -> None:
    async with scene(tmp_path) as here:
        here.video.items.clear()
        here.publish("Something else entirely", here.video)
        _, other = await here.both()
        assert await pairing.suggest(here.house, other, guild_id=GUILD) is None


async def test_a_pair_has_one_episode_everywhere_and_both_links(tmp_path: Path) -> None:
    async with scene(tmp_path) as here:
        here.publish("Only seen", here.video)
        main, other = await here.paired()
        assert len(await here.titles()) == 5
        hits = await matching(here.house.db, HERE, Wanted(match='"salt"', limit=50))
        assert {hit.show_id for hit in hits} == {main.id}
        (mara,) = await people.known_people(here.house.db, HERE)
        assert (mara.name, mara.episodes) == ("Mara Lindqvist", 5)
        shown = (await episodes.find(here.house.db, HERE, Narrowing(show_id=main.id)))[0]
        assert [show for show, _ in shown.also] == ["Night Shift Video"]
        assert len(await episodes.find(here.house.db, HERE, Narrowing(show_id=other.id))) == 5


async def test_a_new_episode_of_a_pair_is_announced_once_whichever_feed_has_it_first(tmp_path: Path) -> None:
    async with scene(tmp_path) as here:
        main, other = await here.paired()
        await destinations.start(
            here.house.db, Destination(id=0, guild_id=GUILD, channel_id=NEWS), by=1, now=here.clock()
        )
        for n, order in enumerate(((here.audio, here.video), (here.video, here.audio))):
            for server in order:
                here.publish(f"The new bell {n}", server)
                await here.look(main, other)
        counts = await outbox.counts(here.house.db)
        assert counts["waiting"] == 2
        assert sorted(await here.titles())[:2] == ["The new bell 0", "The new bell 1"]
        assert await pairs.shared(here.house.db, main.id, other.id) == 6


async def test_those_who_see_one_of_a_pair_see_its_episodes(tmp_path: Path) -> None:
    async with scene(tmp_path) as here:
        _, other = await here.paired()
        await shows.follow(here.house.db, other.id, guild_id=22, now=here.clock())
        assert len(await here.titles(Scope.server(22))) == 4


async def test_a_patrons_feed_is_paired_and_its_address_never_shown(tmp_path: Path) -> None:
    async with scene(tmp_path, private=True) as here:
        here.publish("For patrons alone", here.video)
        main, other = await here.paired()
        assert other.private
        assert len(await here.titles()) == 5
        assert len(await here.titles(Scope.direct())) == 4
        assert all(e.also == () for e in await episodes.find(here.house.db, HERE, Narrowing(show_id=main.id)))


async def test_a_pair_that_is_parted_has_two_episodes_again(tmp_path: Path) -> None:
    async with scene(tmp_path) as here:
        main, other = await here.paired()
        await pairing.part(here.house, main, other, by=1)
        assert len(await here.titles()) == 8


async def test_an_announcement_shows_the_other_link_as_soon_as_the_other_feed_has_the_episode(tmp_path: Path) -> None:
    async with scene(tmp_path) as here:
        main, other = await here.paired()
        wanted = Destination(id=0, guild_id=GUILD, channel_id=NEWS)
        await destinations.start(here.house.db, wanted, by=1, now=here.clock())
        board = Board()
        courier = Courier(db=here.house.db, poster=board, clock=here.clock)
        for n, order in enumerate(((here.audio, here.video), (here.video, here.audio))):
            first, second = order
            here.publish(f"The new bell {n}", first)
            await here.look(main, other)
            await deliver(courier)
            posted = board.channels[NEWS][n]
            assert "Also in" not in "\n".join(posted.card.lines)
            here.publish(f"The new bell {n}", second)
            await here.look(main, other)
            await deliver(courier)
            await follow_up(courier)
            assert len(board.channels[NEWS]) == n + 1
            elsewhere = "Night Shift Video" if second is here.video else "Night Shift"
            assert f"Also in [{elsewhere}](https://media.example/" in "\n".join(posted.card.lines)
            assert "Also in" in plain_text(posted.card)


async def test_an_announcement_tells_nothing_of_a_feed_that_not_all_of_its_server_see(tmp_path: Path) -> None:
    async with scene(tmp_path) as here:
        main, other = await here.paired()
        await shows.limit_to(here.house.db, other.id, guild_id=GUILD, role_id=7, now=here.clock())
        wanted = Destination(id=0, guild_id=GUILD, channel_id=NEWS)
        await destinations.start(here.house.db, wanted, by=1, now=here.clock())
        board = Board()
        here.publish("The new bell")
        await here.look(main, other)
        await deliver(Courier(db=here.house.db, poster=board, clock=here.clock))
        (posted,) = board.channels[NEWS]
        assert "Night Shift Video" not in str(posted.card)


async def test_who_follows_a_guest_is_told_once_of_an_episode_that_two_feeds_have(tmp_path: Path) -> None:
    async with scene(tmp_path) as here:
        main, other = await here.paired()
        guest = Follow(id=0, user_id=5, kind=FollowKind.GUEST, words="Mara Lindqvist", mentioned=True)
        await follows.add(here.house.db, guest, now=here.clock())
        for n, order in enumerate(((here.audio, here.video), (here.video, here.audio))):
            for server in order:
                here.publish(f"The new bell {n}", server)
                await here.look(main, other)
                await match_new(here.house.db, now=here.clock())
        rows = await here.house.db.rows(
            "SELECT e.title FROM hit JOIN episode e ON e.id = hit.episode_id ORDER BY hit.id"
        )
        assert [row["title"] for row in rows] == ["The new bell 0", "The new bell 1 | Night Shift"]


async def test_an_episode_that_gets_its_proper_title_later_is_joined_then(tmp_path: Path) -> None:
    async with scene(tmp_path) as here:
        main, other = await here.paired()
        here.publish("The new bell", here.audio)
        here.video.publish("Premiere tonight", at=here.clock.now, guid="v", notes="Soon.")
        await here.look(main, other)
        assert len(await here.titles()) == 6
        here.video.items[-1] = rss_item("The new bell | Night Shift", at=here.clock.now, guid="v", notes="Now.")
        await here.look(main, other)
        assert len(await here.titles()) == 5
        (shown,) = await episodes.find(here.house.db, HERE, Narrowing(show_id=main.id), limit=1)
        assert [show for show, _ in shown.also] == ["Night Shift Video"]
