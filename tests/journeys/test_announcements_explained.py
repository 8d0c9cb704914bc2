"""What a moderator sees and does: set-up in one panel, edits, previews, posts by hand, and why; and the living card."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from bot.playground.discord import ChannelKind, Reply, text_of
from tests.journeys.club import LATEST_S, Club, club_of, eventually
from tests.loopback import publisher

EDITING = "PATCH /channels/{channel_id}/messages/{message_id}"


@pytest.fixture
async def club(tmp_path: Path) -> AsyncIterator[Club]:
    async with club_of(tmp_path) as made:
        yield made


async def why(club: Club, *episode: str) -> Reply:
    reply = await club.mo.command("/why", club.house.general, **({"episode": episode[0]} if episode else {}))
    assert reply.ephemeral
    return reply


async def test_setup_takes_a_server_from_nothing_to_a_forum_with_talk_and_ping(club: Club) -> None:
    role = club.discord.add_role(club.guild, "listeners", mentionable=True)
    forum = club.channel("talk", ChannelKind.FORUM)
    async with publisher() as second:
        second.title = "Day Shift"
        panel = await club.mo.command("/setup", club.house.general)
        assert panel.ephemeral
        form = await club.mo.press(panel.message, "Add shows…")
        await club.mo.fill(form, {"shows": f"{second.url}\nnonsense\n{club.server.url}"})
        await club.mo.select(panel.message, club.news, 0)
        await club.mo.select(panel.message, str(forum.id), 1)
        await club.mo.select(panel.message, role, 2)
        told = text_of(await current(club, panel))
        assert "Day Shift" in told
        assert f"<#{club.news.id}>" in told
        assert f"<@&{role.id}>" in told
        assert "post in #talk" in told
        preview = await club.mo.press(panel.message, "Preview")
        assert preview.ephemeral
        assert "Old" in preview.text
        started = await club.mo.press(panel.message, "Start")
        assert "announced in" in started.text
        posted = await club.mo.press(started.message, "Post the latest now")
        assert "in the next seconds" in posted.text
    await club.wait_for(club.news, "Old")
    assert club.discord.notified(club.discord.messages(club.news)[0]) == {"listeners"}
    club.publish("One")
    await club.wait_for(club.news, "Old", "One")
    assert club.announced(forum) == ["Old", "One"]


async def current(club: Club, reply: Reply) -> dict[str, Any]:
    return club.mo.current(reply.message)


async def test_private_answers_are_private(club: Club) -> None:
    asked = await club.house.mia.command("/ask", club.house.general, "what is the latest episode?")
    assert not asked.ephemeral
    panel = await club.mo.command("/setup", club.house.general)
    await club.mo.press(panel.message, "Make answers private")
    asked = await club.house.mia.command("/ask", club.house.general, "what is the latest episode?")
    assert asked.ephemeral


async def test_an_edited_destination_filters_and_says_why_and_posts_by_hand(club: Club) -> None:
    await club.start(club.news)
    panel = await club.mo.command("/announce edit", club.house.general, club.news)
    form = await club.mo.press(panel.message, "Filters…")
    await club.mo.fill(form, {"title": "salt\nbread", "guests": "", "topics": "", "seasons": ""})
    form = await club.mo.press(panel.message, "Text and times…")
    wrong = await club.mo.fill(form, {"line": "{nobody}", "when": "", "quiet": "", "zone": ""})
    assert "no placeholder" in wrong.text
    form = await club.mo.press(panel.message, "Text and times…")
    await club.mo.fill(form, {"line": "Hear {title}!", "when": "at once", "quiet": "", "zone": "Europe/Berlin"})
    shown = text_of(await current(club, panel))
    assert "salt" in shown
    assert "Hear {title}!" in shown
    club.publish("On rust", "On salt")
    await club.wait_for(club.news, "On salt")
    assert club.discord.messages(club.news)[0]["content"] == "Hear On salt!"
    told = await why(club, "On rust")
    assert "its title has none of this channel's words" in told.text
    await club.mo.press(told.message, "Post it now")
    await club.wait_for(club.news, "On salt", "On rust")
    link = f"/{club.guild.id}/{club.news.id}/{club.discord.messages(club.news)[1]['id']}"

    async def is_linked() -> bool:
        return link in (await why(club, "On rust")).text

    await eventually(is_linked)


async def test_sending_by_hand_asks_before_a_second_time(club: Club) -> None:
    sent = await club.mo.command("/announce send", club.house.general, "Old", channel=club.news)
    assert "next seconds" in sent.text
    await club.wait_for(club.news, "Old")
    asked = await club.mo.command("/announce send", club.house.general, "Old", channel=club.news)
    assert "a second time" in asked.text
    assert club.announced(club.news) == ["Old"]
    await club.mo.press(asked.message, "Post it again")
    await club.wait_for(club.news, "Old", "Old")
    assert (await club.mo.command("/announce list", club.house.general)).text.count("·") == 0


async def test_why_explains_the_first_sight_the_channel_and_the_feed(club: Club) -> None:
    told = await why(club)
    assert "in the feed already" in told.text
    assert "No channel here announces this show" in told.text
    assert "has not put it into the feed" in told.text
    club.publish("One")
    looked = await club.mo.press(told.message, "Look now")
    assert looked.ephemeral
    assert "One" in (await why(club)).text
    stranger = club.house.mia
    assert "/why" not in {f"/{command['name']}" for command in stranger.commands(club.house.general)}


async def test_why_says_that_a_role_would_be_named_and_not_notified(club: Club) -> None:
    role = club.discord.add_role(club.guild, "listeners")
    assert "cannot be pinged" in await club.start(club.news, role=role)
    assert "cannot be pinged" in (await why(club)).text


async def test_pause_keeps_and_resume_sends(club: Club) -> None:
    await club.start(club.news)
    await club.mo.command("/announce pause", club.house.general, club.news)
    club.publish("One")
    looked = await club.mo.press((await why(club)).message, "Look now")
    assert "paused by a moderator" in looked.text
    assert club.announced(club.news) == []
    await club.mo.command("/announce resume", club.house.general, club.news)
    await club.wait_for(club.news, "One")


async def test_the_card_lives_and_nobody_is_pinged_again_and_no_archived_thread_wakes(club: Club) -> None:
    role = club.discord.add_role(club.guild, "listeners", mentionable=True)
    forum = club.channel("episodes", ChannelKind.FORUM)
    await club.start(club.news, role=role)
    await club.start(forum)
    club.publish("One")
    await club.wait_for(club.news, "One")
    await club.wait_for(forum, "One")
    (post,) = club.posts(forum)
    club.discord.clock.advance(10 * 86_400)
    assert post.archived
    notes = "00:00 The hello\n12:30 The salt\n30:00 The end"
    (item,) = [each for each in club.server.items if "One" in each]
    at = club.server.items.index(item)
    club.server.items[at] = item.replace("<title>One</title>", "<title>One, mended</title>").replace(
        "<![CDATA[]]>", f"<![CDATA[{notes.replace(chr(10), '<br>')}]]>"
    )
    await club.discord.until(lambda: club.announced(club.news) == ["One, mended"], timeout_s=LATEST_S)
    (message,) = club.discord.messages(club.news)
    assert "12:30 The salt" in text_of(message)
    assert "One, mended" in message["content"]
    assert f"<@&{role.id}>" in message["content"]
    chapters = await club.mo.press(message, "All chapters")
    assert chapters.ephemeral
    assert post.archived
    assert len([r for r in club.discord.asked(EDITING) if str(post.id) in r.path]) == 0
