"""`/feed` typed by moderators, through the real client."""

import json
import re
from datetime import timedelta
from pathlib import Path

import pytest

from bot.feeds.opml import entries_of
from bot.model.scope import Scope
from bot.playground.discord import NotPossibleError, Upload
from bot.refresh import refresh
from bot.store import destinations, polls, shows
from tests import make
from tests.feeds.farm import answer_of, farm
from tests.journeys.conftest import House, house_of
from tests.loopback import Publisher, publisher


async def added(house: House, server: Publisher) -> int:
    server.title = "Night Shift"
    server.publish("One", at=make.NOW, notes="00:00 In\n05:00 Through\n09:00 Out\n\nWith Mara Lindqvist.")
    await house.mo.command("/feed add", house.general, server.url)
    show = await shows.find_by_feed(house.app.db, server.url)
    assert show is not None
    return show.id


async def test_an_added_podcast_says_what_was_found_and_is_announced_here_by_a_button(house: House) -> None:
    async with publisher() as server:
        server.title = "Night Shift"
        server.publish("One", at=make.NOW, notes="00:00 In\n05:00 Through\n09:00 Out")
        reply = await house.mo.command("/feed add", house.news, server.url)
        assert reply.ephemeral
        assert re.search(r"Night Shift.*1 episode since <t:\d+:R>, 1 with chapters, 0 with a transcript", reply.text)
        pressed = await house.mo.press(reply.message, "Announce it here")
        assert "are announced in" in pressed.text
        (armed,) = await destinations.of_server(house.app.db, house.guild.id)
        assert armed.channel_id == house.news.id


async def test_a_name_that_fits_several_shows_is_chosen_from_a_list(tmp_path: Path) -> None:
    async with farm() as web, house_of(tmp_path, directory=web.url("")) as house:
        feed = b"<rss><channel><title>Night Shift</title><item><guid>1</guid><title>One</title></item></channel></rss>"
        listed = [
            {
                "collectionName": "Night Shift",
                "artistName": f"Author {n}",
                "feedUrl": web.url(f"/{n}"),
                "collectionId": n,
            }
            for n in (11111, 22222)
        ]
        web.answers |= {
            "/search?media=podcast&limit=10&term=night+shift": answer_of(200, json.dumps({"results": listed}).encode()),
            "/lookup?entity=podcast&id=22222": answer_of(200, json.dumps({"results": listed[1:]}).encode()),
            "/22222": answer_of(200, feed),
        }
        asked = await house.mo.command("/feed add", house.general, "night shift")
        assert "Author 11111" in asked.text
        assert "Author 22222" in asked.text
        chosen = await house.mo.select(asked.message, "id22222")
        assert "1 episode" in chosen.text
        (show,) = await shows.listed(house.app.db, Scope.everything())
        assert show.feed_url == web.url("/22222")


async def test_what_cannot_be_found_is_said_in_a_sentence(house: House) -> None:
    assert "not looked up by name" in (await house.mo.command("/feed add", house.general, "Night Shift")).text
    assert "no address" in (await house.mo.command("/feed add", house.general, "ftp://x.example/")).text


async def test_a_feed_is_checked_at_most_once_a_minute_and_tells_what_was_read(house: House) -> None:
    async with publisher() as server:
        await added(house, server)
        asked = len(server.asked)
        checked = await house.mo.command("/feed check", house.general, "Night Shift")
        assert len(server.asked) == asked
        assert "fresh" in checked.text
        assert re.search(r"Chapters in 1 of 1, by rule: list\.\w+ 1", checked.text)
        async with house.app.db.write() as writer:
            await writer.execute("UPDATE show SET looked_at = looked_at - 120")
        server.status = 503
        failing = await house.mo.command("/feed check", house.general, "Night Shift")
        assert "failing" in failing.text
        assert "503" in failing.text


async def test_a_feed_is_paused_listed_and_resumed(house: House) -> None:
    async with publisher() as server:
        show_id = await added(house, server)
        await house.mo.command("/feed pause", house.general, "Night Shift")
        assert (await polls.state(house.app.db, show_id)).paused
        assert "paused by hand" in (await house.mo.command("/feed list", house.general)).text
        await refresh(house.app.tools, await shows.get(house.app.db, Scope.everything(), show_id))
        assert (await polls.state(house.app.db, show_id)).paused
        await house.mo.command("/feed resume", house.general, "Night Shift")
        assert not (await polls.state(house.app.db, show_id)).paused


async def test_a_feed_that_others_follow_is_not_paused(house: House) -> None:
    async with publisher() as server:
        show_id = await added(house, server)
        await shows.follow(house.app.db, show_id, guild_id=99, now=make.NOW)
        assert "Other servers" in (await house.mo.command("/feed pause", house.general, "Night Shift")).text
        assert "Other servers" in (await house.mo.command("/feed pause", house.general, "Feldnotizen")).text


async def test_a_show_is_seen_by_its_audience_alone(house: House) -> None:
    patrons = house.discord.add_role(house.guild, "patrons")
    pat = house.discord.person(house.discord.add_user("pat"))
    house.discord.add_member(house.guild, pat.user, patrons)
    async with publisher() as server:
        await added(house, server)
        limited = await house.mo.command("/feed audience", house.general, "Night Shift", role=patrons)
        assert patrons.mention in limited.text
        assert house.discord.notified(limited.message) == set()
        assert "Night Shift" in (await pat.command("/show list", house.general)).text
        assert "Night Shift" not in (await house.mia.command("/show list", house.general)).text
        assert "Night Shift" not in (await house.mia.command("/show list", house.mia.dm)).text
        assert await house.mia.complete("/show about", "show", "Night Sh", house.general) == []
        assert "Night Shift" in (await house.mo.command("/feed list", house.general)).text
        everyone = house.discord.everyone(house.guild)
        await house.mo.command("/feed audience", house.general, "Night Shift", role=everyone)
        assert "Night Shift" in (await house.mia.command("/show list", house.general)).text


async def test_lists_go_out_and_come_in_again_without_secrets(house: House) -> None:
    async with publisher() as server:
        server.title = "Night & <Shift>"
        server.publish("One", at=make.NOW)
        await house.mo.command("/feed add", house.general, server.url)
        await house.mo.command("/feed add", house.general, f"{server.url}?token=hunter2")
        exported = await house.mo.command("/feed export", house.general)
        assert "1 private one is left out" in exported.text
        (attached,) = exported.message["attachments"]
        assert attached["filename"] == "podcasts.opml"
        show = await shows.find_by_feed(house.app.db, server.url)
        assert show is not None
        await shows.unfollow(house.app.db, show.id, guild_id=house.guild.id, now=make.NOW)
        body = f'<opml><body><outline text="g"><outline text="N" xmlUrl="{server.url}"/></outline></body></opml>'
        upload = Upload(filename="subs.opml", content=body.encode())
        assert entries_of(body.encode())[0].groups == ("g",)
        taken = await house.mo.command("/feed import", house.general, file=upload)
        assert "1 podcast taken in" in taken.text
        assert show.id in {each.id for each in await shows.listed(house.app.db, Scope.server(house.guild.id))}
        wrong = await house.mo.command("/feed import", house.general, file=Upload(filename="x.opml", content=b"<rss/>"))
        assert "no list of feeds" in wrong.text


async def test_members_are_offered_none_of_it(house: House) -> None:
    for command in ("check", "pause", "resume", "audience", "import", "export"):
        with pytest.raises(NotPossibleError):
            await house.mia.command(f"/feed {command}", house.general)


async def test_completions_of_feeds_are_those_of_this_server(house: House) -> None:
    offered = await house.mo.complete("/feed check", "show", "", house.general)
    assert {choice["name"] for choice in offered} >= {"Feldnotizen", "The Signal Path"}


async def test_a_chapter_that_only_the_other_feed_has_is_found_and_says_where_it_opens(house: House) -> None:
    async with publisher() as audio, publisher() as video:
        audio.title, video.title = "Night Shift", "Night Shift Video"
        for n in range(3):
            at = make.NOW - timedelta(days=7 * n)
            audio.publish(f"The salt road {n}", at=at, guid=f"a{n}")
            notes = f"00:00 Hello\n04:10 Brine evaporators of town {n}\n31:05 Goodbye"
            video.publish(f"The salt road {n} - Night Shift", at=at, notes=notes, guid=f"v{n}")
        await house.mo.command("/feed add", house.general, audio.url)
        asked = await house.mo.command("/feed add", house.general, video.url)
        await house.mo.press(asked.message, "Yes, one podcast")
        found = await house.mia.command("/moment find", house.general, "brine evaporators")
        there = "https://media.example/the-salt-road-0---night-shift.mp3#t=250"
        assert there in found.text
        assert found.text.count("time and link of Night Shift Video") == 3
        about = await house.mia.command("/episode about", house.general, "The salt road 0")
        assert there in about.text
        assert "chapters of Night Shift Video, whose recording differs" in about.text
        chapters = await house.mia.select(about.message, "All chapters (3)")
        assert there in chapters.text
        asked_for = "When do they talk about the brine evaporators of town 0?"
        answer = await house.mia.command("/ask", house.general, asked_for)
        assert there in answer.text
        assert "The time is that of Night Shift Video" in answer.text


async def test_two_feeds_of_one_show_are_paired_after_asking(house: House) -> None:
    async with publisher() as audio, publisher() as video:
        audio.title, video.title = "Night Shift", "Night Shift Video"
        for n in range(3):
            for server in (audio, video):
                server.publish(f"The salt road {n}", at=make.NOW - timedelta(days=7 * n))
        await house.mo.command("/feed add", house.general, audio.url)
        asked = await house.mo.command("/feed add", house.general, video.url)
        assert "3 episodes of **Night Shift** and **Night Shift Video** are the same" in asked.text
        paired = await house.mo.press(asked.message, "Yes, one podcast")
        assert "are one podcast now" in paired.text
        found = await house.mia.command("/episode find", house.general, "salt road")
        assert "3 episodes" in found.text
        assert "Night Shift Video" not in found.text
        about = await house.mia.command("/episode about", house.general, "The salt road 0")
        assert "Also in [Night Shift Video](https://media.example/" in about.text
        checked = await house.mo.command("/feed check", house.general, "Night Shift Video")
        assert "One podcast with **Night Shift**" in checked.text
        parted = await house.mo.press(checked.message, "No, two")
        assert "are two podcasts" in parted.text
