"""Whatever a person types leads to a feed, over loopback."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot import subscriptions
from bot.discovery import Several
from bot.errors import FeedError
from bot.store.shows import find_by_feed
from bot.subscriptions import Subscribed
from bot.tools import Sites, Tools
from tests.feeds.farm import Farm, answer_of, farm, moved
from tests.loopback import Clock, tools

CHANNEL = "UC" + "a" * 22
YOUTUBE = f"/feeds/videos.xml?channel_id={CHANNEL}"
SEARCH = "/search?media=podcast&limit=10&term="


def rss(title: str = "Night Shift", *, audio: bool = True) -> bytes:
    enclosure = "<enclosure url='https://m.example/1.mp3' type='audio/mpeg'/>" if audio else ""
    item = f"<item><guid>1</guid><title>One</title>{enclosure}</item>"
    return answer_of(200, f"<rss><channel><title>{title}</title>{item}</channel></rss>".encode())


def links(*urls: str) -> bytes:
    tags = "".join(f'<link rel="alternate" type="application/rss+xml" href="{url}">' for url in urls)
    return answer_of(200, f"<html><head>{tags}</head></html>".encode(), {"Content-Type": "text/html"})


def found(*shows: tuple[str, str]) -> bytes:
    results = [
        {"collectionName": name, "artistName": "Mara", "feedUrl": url, "collectionId": 100 + n}
        for n, (name, url) in enumerate(shows)
    ]
    return answer_of(200, json.dumps({"results": results}).encode())


@dataclass
class Web:
    house: Tools
    farm: Farm

    async def add(self, typed: str) -> Subscribed | Several:
        return await subscriptions.add(self.house, typed, guild_id=1)

    async def added(self, typed: str) -> str:
        added = await self.add(typed)
        assert isinstance(added, Subscribed)
        assert added.show.title == "Night Shift"
        return added.show.feed_url.removeprefix(self.farm.url(""))

    async def refused(self, typed: str) -> str:
        with pytest.raises(FeedError) as refused:
            await self.add(typed)
        return refused.value.key


@asynccontextmanager
async def web(path: Path, *, directory: bool = True) -> AsyncIterator[Web]:
    async with farm() as server:
        base = server.url("")
        sites = Sites(directory=base if directory else None, youtube=base, spotify=base)
        async with tools(path, Clock(), sites=sites) as house:
            yield Web(house, server)


async def test_a_feed_is_added_by_its_address(tmp_path: Path) -> None:
    async with web(tmp_path) as here:
        here.farm.answers["/feed"] = rss()
        assert await here.added(here.farm.url().replace("http://", "feed:http://")) == "/feed"


async def test_a_page_with_one_feed_is_as_good_as_the_feed(tmp_path: Path) -> None:
    async with web(tmp_path) as here:
        here.farm.answers |= {"/": links("/feed"), "/feed": rss()}
        assert await here.added(here.farm.url("/")) == "/feed"


async def test_of_a_pages_feeds_the_one_with_episodes_is_taken(tmp_path: Path) -> None:
    async with web(tmp_path) as here:
        here.farm.answers |= {"/": links("/blog", "/gone", "/feed"), "/blog": rss("Blog", audio=False), "/feed": rss()}
        assert await here.added(here.farm.url("/")) == "/feed"


async def test_a_page_with_several_podcasts_is_a_choice(tmp_path: Path) -> None:
    async with web(tmp_path) as here:
        here.farm.answers |= {"/": links("/a", "/b"), "/a": rss("Audio"), "/b": rss("Bonus")}
        several = await here.add(here.farm.url("/"))
        assert isinstance(several, Several)
        assert [each.title for each in several.candidates] == ["Audio", "Bonus"]
        assert await find_by_feed(here.house.db, here.farm.url("/a")) is None


async def test_a_page_without_a_feed_says_so(tmp_path: Path) -> None:
    async with web(tmp_path) as here:
        here.farm.answers["/"] = links()
        assert await here.refused(here.farm.url("/")) == "feed_is_html"


async def test_a_page_whose_feeds_are_broken_says_what_is_wrong_with_them(tmp_path: Path) -> None:
    async with web(tmp_path) as here:
        here.farm.answers |= {"/": links("/feed"), "/feed": answer_of(500, b"")}
        assert await here.refused(here.farm.url("/")) == "feed_status"


async def test_a_page_that_names_itself_ends(tmp_path: Path) -> None:
    async with web(tmp_path) as here:
        here.farm.answers["/"] = links("/")
        assert await here.refused(here.farm.url("/")) == "feed_is_html"
        assert len(here.farm.requests) == 2


async def test_a_name_that_fits_one_show_is_that_show(tmp_path: Path) -> None:
    async with web(tmp_path) as here:
        shows = (("Night Shift", here.farm.url()), ("Night Shift Nurses", here.farm.url("/other")))
        here.farm.answers |= {SEARCH + "night+shift": found(*shows), "/feed": rss()}
        assert await here.added("night shift") == "/feed"


async def test_a_name_that_fits_several_shows_is_a_choice_with_their_authors(tmp_path: Path) -> None:
    async with web(tmp_path) as here:
        shows = (("Night Shift", here.farm.url()), ("Night Shift", here.farm.url("/other")))
        here.farm.answers[SEARCH + "night+shift"] = found(*shows)
        several = await here.add("Night shift".lower())
        assert isinstance(several, Several)
        assert [(each.title, each.author, each.id) for each in several.candidates] == [
            ("Night Shift", "Mara", 100),
            ("Night Shift", "Mara", 101),
        ]


async def test_a_name_that_nobody_has_is_said(tmp_path: Path) -> None:
    async with web(tmp_path) as here:
        here.farm.answers[SEARCH + "zzz"] = found()
        assert await here.refused("zzz") == "directory_empty"
        assert await here.refused("unanswered") == "directory_silent"


async def test_without_a_directory_names_are_refused(tmp_path: Path) -> None:
    async with web(tmp_path, directory=False) as here:
        assert await here.refused("Night Shift") == "directory_off"
        assert await here.refused("https://podcasts.apple.com/us/podcast/x/id12345678") == "directory_off"
        assert here.farm.requests == []


async def test_an_apple_page_is_looked_up_by_its_id(tmp_path: Path) -> None:
    async with web(tmp_path) as here:
        here.farm.answers |= {
            "/lookup?entity=podcast&id=12345678": found(("Night Shift", here.farm.url())),
            "/feed": rss(),
        }
        assert await here.added("https://podcasts.apple.com/us/podcast/night-shift/id12345678?i=9") == "/feed"


async def test_a_spotify_page_is_looked_up_by_its_title(tmp_path: Path) -> None:
    async with web(tmp_path) as here:
        page = b"<title>Night Shift | Podcast on Spotify</title>"
        here.farm.answers |= {
            "/show/abc": answer_of(200, page),
            SEARCH + "Night+Shift": found(("Night Shift", here.farm.url())),
            "/feed": rss(),
        }
        assert await here.added("https://open.spotify.com/show/abc?si=123") == "/feed"


@pytest.mark.parametrize(
    "typed", [f"https://www.youtube.com/channel/{CHANNEL}", "@nightshift", "youtube.com/@nightshift"]
)
async def test_a_youtube_channel_is_followed_by_its_feed(tmp_path: Path, typed: str) -> None:
    async with web(tmp_path) as here:
        page = f'<script>"externalId":"{CHANNEL}"</script>'.encode()
        here.farm.answers |= {"/@nightshift": answer_of(200, page), YOUTUBE: rss()}
        assert await here.added(typed) == YOUTUBE


async def test_a_youtube_playlist_is_followed_by_its_feed(tmp_path: Path) -> None:
    async with web(tmp_path) as here:
        path = "/feeds/videos.xml?playlist_id=PL0123456789abc"
        here.farm.answers[path] = rss()
        assert await here.added("https://www.youtube.com/playlist?list=PL0123456789abc&si=x") == path


async def test_a_youtube_page_without_a_channel_is_said(tmp_path: Path) -> None:
    async with web(tmp_path) as here:
        here.farm.answers["/@nobody"] = answer_of(200, b"<html>consent</html>")
        assert await here.refused("@nobody") == "feed_no_channel"


async def test_a_list_of_feeds_is_a_choice(tmp_path: Path) -> None:
    async with web(tmp_path) as here:
        body = b'<opml><body><outline text="A" xmlUrl="https://a.example/f"/></body></opml>'
        here.farm.answers["/subs.opml"] = answer_of(200, body)
        several = await here.add(here.farm.url("/subs.opml"))
        assert isinstance(several, Several)
        assert [each.feed_url for each in several.candidates] == ["https://a.example/f"]


async def test_a_name_with_a_full_stop_is_looked_up_if_there_is_no_such_host(tmp_path: Path) -> None:
    async with web(tmp_path) as here:
        here.farm.answers |= {SEARCH + "night.invalid": found(("Night Shift", here.farm.url())), "/feed": rss()}
        assert await here.added("night.invalid") == "/feed"
        assert await here.refused("https://other.invalid/feed") == "feed_unknown_host"


async def test_a_json_feed_and_an_atom_feed_are_added_alike(tmp_path: Path) -> None:
    atom = b"<feed xmlns='http://www.w3.org/2005/Atom'><title>Night Shift</title></feed>"
    told = {"version": "https://jsonfeed.org/version/1.1", "title": "Night Shift", "items": []}
    async with web(tmp_path) as here:
        here.farm.answers |= {
            "/atom": answer_of(200, atom),
            "/json": answer_of(200, json.dumps(told).encode(), {"Content-Type": "application/feed+json"}),
            "/moved": moved(302, "/atom"),
        }
        for path in ("/atom", "/json", "/moved"):
            assert await here.added(here.farm.url(path)) == path


async def test_an_address_that_has_gone_for_good_to_a_known_feed_is_that_show(tmp_path: Path) -> None:
    async with web(tmp_path) as here:
        here.farm.answers |= {"/feed": rss(), "/old": moved(301, "/feed"), "/now": moved(302, "/feed")}
        first = await here.add(here.farm.url())
        again = await here.add(here.farm.url("/old"))
        assert isinstance(first, Subscribed)
        assert isinstance(again, Subscribed)
        assert (again.show.id, again.known) == (first.show.id, True)
        assert await here.added(here.farm.url("/now")) == "/now"  # it may lead elsewhere tomorrow


async def test_a_patrons_address_that_leads_to_a_public_feed_stays_a_show_of_its_own(tmp_path: Path) -> None:
    async with web(tmp_path) as here:
        here.farm.answers |= {"/feed": rss(), "/mine?token=hunter2": moved(301, "/feed")}
        await here.added(here.farm.url())
        private = await here.add(here.farm.url("/mine?token=hunter2"))
        assert isinstance(private, Subscribed)
        assert (private.show.private, private.known) == (True, False)


async def test_a_spotify_address_as_its_apps_copy_it_is_a_show(tmp_path: Path) -> None:
    async with web(tmp_path) as here:
        here.farm.answers |= {
            "/show/4rOoJ6Egrf8K2IrywzwOMk": answer_of(200, b'<meta property="og:title" content="Night Shift">'),
            SEARCH + "Night+Shift": found(("Night Shift", here.farm.url())),
            "/feed": rss(),
        }
        for typed in ("spotify:show:4rOoJ6Egrf8K2IrywzwOMk", "open.spotify.com/intl-de/show/4rOoJ6Egrf8K2IrywzwOMk"):
            assert await here.added(typed) == "/feed"


async def test_a_page_that_names_no_feed_but_its_place_in_the_directory_is_looked_up_there(tmp_path: Path) -> None:
    links_ = (
        b"<html><a href='https://podcasts.apple.com/de/podcast/night-shift/id12345678'>Apple Podcasts</a>"
        b"<a href='https://podcasts.apple.com/us/podcast/id12345678?mt=2'>again</a></html>"
    )
    other = b"<a href='https://podcasts.apple.com/us/podcast/other/id87654321'>a friend's</a>"
    async with web(tmp_path) as here:
        here.farm.answers |= {
            "/": answer_of(200, links_),
            "/friends": answer_of(200, links_ + other),
            "/lookup?entity=podcast&id=12345678": found(("Night Shift", here.farm.url())),
            "/feed": rss(),
        }
        assert await here.added(here.farm.url("/")) == "/feed"
        assert await here.refused(here.farm.url("/friends")) == "feed_is_html"  # which of the two is nobody's guess
