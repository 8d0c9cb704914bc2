"""A private show's tokens are never shown, logged, told or exported."""

import logging
from dataclasses import replace
from pathlib import Path

import pytest

from bot import care, lists, subscriptions
from bot.app import contact_of
from bot.discovery import Several
from bot.feed_report import DISCORD, TERMINAL, checked_lines, several_lines
from bot.model.scope import Scope
from bot.refresh import refresh
from bot.reindex import read_again
from bot.store import drafts, episodes, outbox, passages, polls, shows
from bot.store.episodes import Narrowing
from tests.feeds.farm import answer_of, farm
from tests.feeds.faults import item, rss
from tests.loopback import Clock, tools

SECRET = "hunter2"
PATH = f"/feed?token={SECRET}"


def patron_feed(*names: str) -> bytes:
    items = "".join(item(name, "Wed, 22 Apr 2026 10:00:00 GMT") for name in names)
    return rss(items.replace(".mp3'", f".mp3?auth={SECRET}'"))


async def test_a_token_is_in_nothing_that_anybody_reads(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    clock = Clock()
    async with farm() as server, tools(tmp_path, clock) as house:
        server.answers[PATH] = answer_of(200, patron_feed("one", "two"))
        show = (await subscriptions.subscribe(house, server.url(PATH), guild_id=1)).show
        assert show.private
        found = await episodes.find(house.db, Scope.server(1), Narrowing())
        assert [episode.audio_url for episode in found] == [None, None]
        channel = await shows.channel(house.db, show)
        again = await read_again(house.db, house.reader, found[0], channel, now=clock())
        await drafts.store(house.db, [again])
        assert (await episodes.get(house.db, Scope.server(1), found[0].id)).audio_url is None
        server.answers[PATH] = answer_of(500, b"")
        for _ in range(9):
            clock.advance(hours=13)
            await refresh(house, show)
        checked = await care.look_now(house, show)
        told = "\n".join((*checked_lines(checked, DISCORD), *checked_lines(checked, TERMINAL)))
        told += (await lists.give_out(house, Scope.everything(), title="x")).body.decode()
        told += str([row["told"] for row in await house.db.rows("SELECT told FROM notice")])
        told += str((await polls.state(house.db, show.id)).error)
        assert "Night Shift" in told
        assert SECRET not in told
        assert SECRET not in "\n".join(
            record.getMessage() for record in caplog.records if record.name.startswith("bot")
        )


async def test_nothing_that_a_token_opens_is_shown_of_a_private_shows_episode(tmp_path: Path) -> None:
    clock = Clock()
    url = f"https://m.example/bonus.mp3?auth={SECRET}"
    more = (
        f"<link>https://show.example/one?token={SECRET}</link>"
        f"<description><![CDATA[<p>Of salt roads. Hear <a href='{url}'>the bonus</a> or {url} itself, and read "
        "<a href='https://show.example/salt'>of salt</a>.</p>]]></description>"
    )
    body = rss(item("one", "Wed, 22 Apr 2026 10:00:00 GMT", more=more))
    async with farm() as server, tools(tmp_path, clock) as house:
        server.answers[PATH] = answer_of(200, body)
        show = (await subscriptions.subscribe(house, server.url(PATH), guild_id=1)).show

        async def told() -> str:
            (episode,) = await episodes.find(house.db, Scope.server(1), Narrowing(show_id=show.id))
            facts = await episodes.facts(house.db, episode.id)
            assert [link.url for link in facts.links] == ["https://show.example/salt"]
            held = await passages.of_episode(house.db, Scope.server(1), episode.id)
            assert any("Of salt roads" in passage.text for passage in held)
            return f"{replace(episode, guid='')} {facts} {held}"

        assert SECRET not in await told()
        (episode,) = await episodes.find(house.db, Scope.server(1), Narrowing())
        channel = await shows.channel(house.db, show)
        await drafts.store(house.db, [await read_again(house.db, house.reader, episode, channel, now=clock())])
        assert SECRET not in await told()
        clock.advance(hours=1)
        assert (await refresh(house, show, whole=True)).edited == ()


async def test_a_list_that_names_a_private_feed_by_its_address_alone_tells_no_token(tmp_path: Path) -> None:
    body = f'<opml><body><outline xmlUrl="https://p.example{PATH}"/><outline xmlUrl="nonsense:{PATH}"/></body></opml>'
    async with tools(tmp_path, Clock()) as house:
        taken = await lists.take_in(house, body.encode(), guild_id=1)
        (show,) = await shows.listed(house.db, Scope.server(1))
        assert show.title == "https://p.example/feed?token=***"
        assert SECRET not in str(taken)
    async with farm() as server, tools(tmp_path, Clock()) as house:
        server.answers["/list"] = answer_of(200, body.encode())
        several = await subscriptions.add(house, server.url("/list"), guild_id=1)
        assert isinstance(several, Several)
        assert SECRET not in "\n".join((*several_lines(several, DISCORD), *several_lines(several, TERMINAL)))


async def test_a_private_show_is_for_the_servers_that_added_it_alone(tmp_path: Path) -> None:
    async with farm() as server, tools(tmp_path, Clock()) as house:
        server.answers[PATH] = answer_of(200, patron_feed("one"))
        await subscriptions.subscribe(house, server.url(PATH), guild_id=1)
        seen = {
            name: len(await shows.listed(house.db, scope))
            for name, scope in (("here", Scope.server(1)), ("there", Scope.server(2)), ("direct", Scope.direct()))
        }
        assert seen == {"here": 1, "there": 0, "direct": 0}


async def test_a_secret_file_is_still_known_again(tmp_path: Path) -> None:
    clock = Clock()
    async with farm() as server, tools(tmp_path, clock) as house:
        server.answers[PATH] = answer_of(200, patron_feed("one", "two"))
        show = (await subscriptions.subscribe(house, server.url(PATH), guild_id=1)).show
        again = patron_feed("one", "two").replace(b"<guid>", b"<guid>x").replace(SECRET.encode(), b"other")
        server.answers[PATH] = answer_of(200, again)
        clock.advance(hours=1)
        assert (await refresh(house, show)).added == ()
        assert await outbox.counts(house.db) == {}


def test_a_publisher_finds_whoever_runs_the_bot() -> None:
    assert contact_of("MTIzNDU2Nzg5MDEyMzQ1Njc4.abc.def") == "https://discord.com/users/123456789012345678"
    assert [contact_of(token) for token in (None, "", "nonsense", "ééé.x", "bm8=.x.y")] == ["", "", "", "", ""]
