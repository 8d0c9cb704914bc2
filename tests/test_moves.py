"""A feed that goes elsewhere is followed when that is confirmed, and what it was stays findable."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from bot import subscriptions
from bot.model.scope import Scope
from bot.model.show import Show
from bot.refresh import refresh
from bot.store import episodes, polls, shows
from bot.store.episodes import Narrowing
from bot.tools import Tools
from tests.feeds.farm import Farm, answer_of, farm, moved
from tests.loopback import Clock, tools


def rss(*names: str, head: str = "", host: str = "old") -> bytes:
    items = "".join(
        f"<item><guid>{name}</guid><title>{name}</title><pubDate>Fri, 0{n + 1} May 2026 10:00:00 GMT</pubDate>"
        f"<enclosure url='https://{host}.example/{name}.mp3' type='audio/mpeg'/></item>"
        for n, name in enumerate(names)
    )
    return f"<rss><channel><title>Night Shift</title>{head}{items}</channel></rss>".encode()


@dataclass
class Scene:
    house: Tools
    clock: Clock
    farm: Farm
    show: Show

    async def look(self, times: int = 1, hours: float = 13) -> Show:
        for _ in range(times):
            self.clock.advance(hours=hours)
            await refresh(self.house, await self.again())
        return await self.again()

    async def again(self) -> Show:
        return await shows.get(self.house.db, Scope.everything(), self.show.id)


@asynccontextmanager
async def scene(path: Path, head: str = "") -> AsyncIterator[Scene]:
    clock = Clock()
    async with farm() as server, tools(path, clock) as house:
        server.answers["/feed"] = answer_of(200, rss("a", "b", head=head.replace("NEW", server.url("/new"))))
        added = await subscriptions.subscribe(house, server.url(), guild_id=1)
        yield Scene(house, clock, server, added.show)


async def test_a_permanent_redirect_is_remembered_after_three_looks_over_a_day(tmp_path: Path) -> None:
    async with scene(tmp_path) as here:
        old = here.show.feed_url
        here.farm.answers |= {"/feed": moved(301, here.farm.url("/new")), "/new": answer_of(200, rss("a", "b"))}
        assert (await here.look(2)).feed_url == old
        assert (await here.look()).feed_url == here.farm.url("/new")
        assert await shows.old_addresses(here.house.db, here.show.id) == (old,)
        found = await subscriptions.subscribe(here.house, old, guild_id=2)
        assert (found.show.id, found.known) == (here.show.id, True)
        here.farm.requests.clear()
        await here.look()
        assert [head.split()[1] for head in here.farm.requests] == ["/new"]


async def test_a_temporary_redirect_is_followed_and_never_remembered(tmp_path: Path) -> None:
    async with scene(tmp_path) as here:
        here.farm.answers |= {"/feed": moved(302, here.farm.url("/new")), "/new": answer_of(200, rss("a", "b"))}
        assert (await here.look(6)).feed_url == here.show.feed_url


async def test_a_redirect_to_another_feed_is_not_remembered(tmp_path: Path) -> None:
    async with scene(tmp_path) as here:
        here.farm.answers |= {
            "/feed": moved(301, here.farm.url("/new")),
            "/new": answer_of(200, rss("x", "y").replace(b"Night", b"Day")),
        }
        assert (await here.look(6)).feed_url == here.show.feed_url
        assert len(await episodes.known(here.house.db, here.show.id)) == 2


async def test_a_redirect_to_a_page_is_not_remembered(tmp_path: Path) -> None:
    async with scene(tmp_path) as here:
        here.farm.answers |= {"/feed": moved(308, here.farm.url("/p")), "/p": answer_of(200, b"<html>parked</html>")}
        show = await here.look(6)
        assert show.feed_url == here.show.feed_url
        assert (await polls.state(here.house.db, show.id)).failures == 6


async def test_a_new_feed_url_is_remembered_when_it_holds_the_same_feed(tmp_path: Path) -> None:
    async with scene(tmp_path, "<itunes:new-feed-url>NEW</itunes:new-feed-url>") as here:
        await here.look(2)
        assert (await here.again()).feed_url == here.show.feed_url
        here.farm.answers["/new"] = answer_of(200, rss("a", "b", host="new"))
        show = await here.look(4)
        assert show.feed_url == here.farm.url("/new")
        await here.look()
        found = await episodes.find(here.house.db, Scope.everything(), Narrowing())
        assert {episode.audio_url for episode in found} == {"https://new.example/a.mp3", "https://new.example/b.mp3"}


async def test_a_new_feed_url_that_leads_nowhere_changes_nothing(tmp_path: Path) -> None:
    async with scene(tmp_path, "<itunes:new-feed-url>NEW</itunes:new-feed-url>") as here:
        show = await here.look(6)
        assert show.feed_url == here.show.feed_url
        assert (await polls.state(here.house.db, show.id)).failures == 0


async def test_a_podcast_guid_tells_a_feed_even_if_every_guid_changed(tmp_path: Path) -> None:
    named = "<podcast:guid xmlns:podcast='https://podcastindex.org/namespace/1.0'>9b02</podcast:guid>"
    async with scene(tmp_path, named) as here:
        new = answer_of(200, rss("x", "y", head=named))
        here.farm.answers |= {"/feed": moved(301, here.farm.url("/new")), "/new": new}
        assert (await here.look(3)).feed_url == here.farm.url("/new")


async def test_a_redirect_to_another_shows_feed_is_left_alone(tmp_path: Path) -> None:
    async with scene(tmp_path) as here:
        here.farm.answers["/new"] = answer_of(200, rss("a", "b"))
        await subscriptions.subscribe(here.house, here.farm.url("/new"), guild_id=1)
        here.farm.answers["/feed"] = moved(301, here.farm.url("/new"))
        assert (await here.look(6)).feed_url == here.show.feed_url


async def test_a_private_feed_that_moves_stays_private(tmp_path: Path) -> None:
    async with farm() as server, tools(tmp_path, clock := Clock()) as house:
        server.answers["/feed?token=s3cret"] = answer_of(200, rss("a", "b"))
        added = await subscriptions.subscribe(house, server.url("/feed?token=s3cret"), guild_id=1)
        here = Scene(house, clock, server, added.show)
        server.answers |= {"/feed?token=s3cret": moved(301, server.url("/new")), "/new": answer_of(200, rss("a", "b"))}
        show = await here.look(3)
        assert (show.feed_url, show.private) == (server.url("/new"), True)


async def test_older_pages_are_read_at_first_sight_and_never_again(tmp_path: Path) -> None:
    def page(name: str, following: str) -> bytes:
        link = f"<atom:link xmlns:atom='http://www.w3.org/2005/Atom' rel='next' href='{following}'/>"
        return answer_of(200, rss(name, head=link if following else ""))

    async with farm() as server, tools(tmp_path, clock := Clock()) as house:
        server.answers |= {
            "/feed": page("c", "/feed?page=2"),
            "/feed?page=2": page("b", "/feed?page=3"),
            "/feed?page=3": page("a", "/feed?page=2"),
        }
        added = await subscriptions.subscribe(house, server.url(), guild_id=1)
        assert len(added.outcome.added) == 3
        server.requests.clear()
        await Scene(house, clock, server, added.show).look()
        assert len(server.requests) == 1


async def test_a_page_that_cannot_be_read_costs_only_itself(tmp_path: Path) -> None:
    head = "<atom:link xmlns:atom='http://www.w3.org/2005/Atom' rel='next' href='/gone'/>"
    async with farm() as server, tools(tmp_path, Clock()) as house:
        server.answers["/feed"] = answer_of(200, rss("a", head=head))
        added = await subscriptions.subscribe(house, server.url(), guild_id=1)
        assert len(added.outcome.added) == 1
