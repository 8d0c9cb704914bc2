"""Every kind of place: text, announcement channel, forum, thread; talk, publishing, digests, permissions."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.playground.discord import ChannelKind, Fault, Permissions, text_of
from bot.store import destinations
from tests.journeys.club import LATEST_S, Club, club_of, eventually

MESSAGES = "POST /channels/{channel_id}/messages"
POSTS = "POST /channels/{channel_id}/threads"
PUBLISHING = "POST /channels/{channel_id}/messages/{message_id}/crosspost"
OPENING = "POST /channels/{channel_id}/messages/{message_id}/threads"


@pytest.fixture
async def club(tmp_path: Path) -> AsyncIterator[Club]:
    async with club_of(tmp_path) as made:
        yield made


async def test_an_announcement_channel_publishes_what_it_announces(club: Club) -> None:
    news = club.channel("releases", ChannelKind.ANNOUNCEMENT)
    await club.start(news, publish=True)
    club.discord.fail(PUBLISHING, Fault.LOST)  # done, and then asked again: 40033 is as good
    club.discord.expect(40033)
    club.publish("One")
    await club.wait_for(news, "One")
    await club.discord.until(lambda: len(club.discord.asked(PUBLISHING)) > 1, timeout_s=LATEST_S)
    assert [message["flags"] & 1 for message in club.discord.messages(news)] == [1]


@pytest.mark.parametrize(
    "fault",
    [
        Fault.BAD_GATEWAY,
        *(pytest.param(each, marks=pytest.mark.slow) for each in (Fault.LOST, Fault.SERVER_ERROR, Fault.SILENCE)),
    ],
)
async def test_a_forum_gets_one_post_an_episode_with_its_tag_whatever_discord_answers(club: Club, fault: Fault) -> None:
    forum = club.channel("episodes", ChannelKind.FORUM)
    club.discord.add_tag(forum, "other")
    tag = club.discord.add_tag(forum, "night shift")
    club.discord.require_tag(forum)
    await club.start(forum, show="Night Shift")
    club.discord.fail(POSTS, fault)
    club.publish("One", "Two")
    await club.wait_for(forum, "One", "Two")
    await club.settled(forum, "One", "Two")
    assert {tuple(post.applied_tags) for post in club.posts(forum)} == {(tag.id,)}
    first = club.posts(forum)[0]
    assert "New episode of Night Shift" in text_of(club.discord.messages(first)[0])


async def test_a_tag_that_is_gone_or_kept_for_moderators_keeps_no_post_back(club: Club) -> None:
    forum = club.channel("episodes", ChannelKind.FORUM)
    gone, kept = club.discord.add_tag(forum, "night shift"), club.discord.add_tag(forum, "kept")
    await club.start(forum, show="Night Shift")
    club.discord.remove_tag(forum, gone)
    club.publish("One")
    await club.wait_for(forum, "One")
    assert club.posts(forum)[0].applied_tags == []
    kept.name, kept.moderated = "night shift", True
    club.discord.require_tag(forum)
    assert "wants a tag" in await club.start(forum, show="Night Shift")
    club.publish("Two")
    told = await club.discord.until(lambda: club.discord.messages(club.mo.dm) or None, timeout_s=LATEST_S)
    assert "tag" in text_of(told[0])
    kept.moderated = False
    club.discord.require_tag(forum)
    await club.start(forum, show="Night Shift")
    await club.wait_for(forum, "One", "Two")
    assert club.posts(forum)[1].applied_tags == [kept.id]


async def test_a_role_that_is_deleted_is_named_no_more(club: Club) -> None:
    role = club.discord.add_role(club.guild, "listeners", mentionable=True)
    await club.start(club.news, role=role)
    club.discord.remove_role(club.guild, role)
    db = club.house.app.db

    async def is_forgotten() -> bool:
        return [each.role_id for each in await destinations.of_server(db, club.guild.id)] == [None]

    await eventually(is_forgotten)
    club.publish("One")
    await club.wait_for(club.news, "One")
    assert "<@&" not in club.discord.messages(club.news)[0]["content"]


async def test_a_post_in_doubt_is_found_asleep_behind_a_hundred_posts_of_others(club: Club) -> None:
    forum = club.channel("episodes", ChannelKind.FORUM)
    await club.start(forum)
    club.publish("One")
    await club.wait_for(forum, "One")
    club.discord.clock.advance(86_400)
    others = [await club.mo.open_post(forum, f"Mine {n}", "Hello") for n in range(101)]
    club.discord.clock.advance(10 * 86_400)
    assert all(post.archived for post in club.posts(forum))
    async with club.house.app.db.write() as writer:  # as a file has it whose process died after the post was made
        await writer.execute("UPDATE delivery SET state = 'claimed', message_id = NULL, sent_at = NULL")
    club.publish("Two")
    await club.wait_for(forum, "One", *(post.name for post in others), "Two")


async def test_a_forum_that_wants_a_tag_and_has_none_is_refused_in_a_sentence(club: Club) -> None:
    forum = club.channel("episodes", ChannelKind.FORUM)
    club.discord.require_tag(forum)
    assert "wants a tag" in await club.start(forum)


async def test_a_thread_gets_what_is_announced_there(club: Club) -> None:
    thread = await club.mo.open_thread(club.house.general, "Episodes")
    await club.start(thread)
    club.publish("One")
    await club.wait_for(thread, "One")


async def test_the_chat_of_a_voice_channel_announces_without_threads_and_says_what_it_lacks(club: Club) -> None:
    lounge, everyone = club.channel("lounge", ChannelKind.VOICE), club.discord.everyone(club.guild)
    assert "no thread can be opened" in await club.start(lounge, talk="thread")
    club.discord.overwrite(lounge, everyone, deny=Permissions.CONNECT)
    assert "Connect" in await club.start(lounge)
    club.discord.overwrite(lounge, everyone)
    role = club.discord.add_role(club.guild, "listeners", mentionable=True)
    await club.start(lounge, role=role)
    club.publish("One", "Two")
    await club.wait_for(lounge, "One", "Two")
    assert club.discord.notified(club.discord.messages(lounge)[0]) == {"listeners"}
    club.discord.overwrite(lounge, everyone, deny=Permissions.CONNECT)
    told = await club.discord.until(lambda: club.discord.messages(club.mo.dm) or None, timeout_s=LATEST_S)
    assert "Connect" in text_of(told[0])


async def test_talk_opens_a_thread_under_each_announcement_once(club: Club) -> None:
    club.discord.fail(OPENING, Fault.BAD_GATEWAY)
    club.discord.expect(160004)
    await club.start(club.news, talk="thread")
    club.publish("One", "Two")
    await club.wait_for(club.news, "One", "Two")
    await club.discord.until(lambda: len(club.posts(club.news)) == 2, timeout_s=LATEST_S)
    assert [thread.name for thread in club.posts(club.news)] == ["One", "Two"]


@pytest.mark.parametrize("fault", [pytest.param(None, marks=pytest.mark.slow), Fault.LOST])
async def test_talk_in_a_forum_has_its_post_first_and_each_links_to_the_other(club: Club, fault: Fault | None) -> None:
    forum = club.channel("talk", ChannelKind.FORUM)
    role = club.discord.add_role(club.guild, "listeners", mentionable=True)
    await club.start(club.news, talk=str(forum.id), role=role)
    if fault:
        club.discord.fail(POSTS, fault)
        club.discord.fail(MESSAGES, fault)
    club.publish("One")
    await club.wait_for(club.news, "One")
    (post,) = club.posts(forum)
    (message,) = club.discord.messages(club.news)
    assert post.id < int(message["id"])
    assert f"/{club.guild.id}/{post.id}" in text_of(message)
    back = f"/{club.guild.id}/{club.news.id}/{message['id']}"
    await club.discord.until(lambda: back in text_of(club.discord.messages(post)[0]), timeout_s=LATEST_S)
    assert club.discord.notified(message) == {"listeners"}
    assert club.discord.notified(club.discord.messages(post)[0]) == set()
    await club.settled(club.news, "One")
    assert [each.name for each in club.posts(forum)] == ["One", "The last one"]


async def test_more_than_five_at_once_are_one_message_whose_choice_shows_each(club: Club) -> None:
    role = club.discord.add_role(club.guild, "listeners", mentionable=True)
    await club.start(club.news, role=role)
    titles = [f"Episode {n}" for n in range(30)]
    club.publish(*titles)
    await club.wait_for(club.news, "30 new episodes")
    (message,) = club.discord.messages(club.news)
    text = text_of(message)
    assert text.index("Episode 0") < text.index("Episode 24")
    assert "Episode 25" not in text
    assert "and 5 more" in text
    assert club.discord.notified(message) == {"listeners"}
    options = message["components"][0]["components"][0]["options"]
    shown = await club.mo.select(message, options[3]["value"])
    assert shown.ephemeral
    assert "Episode 3" in shown.text
    await club.settled(club.news, "30 new episodes")


async def test_a_forum_gets_each_of_many_but_only_the_first_pings(club: Club) -> None:
    forum = club.channel("episodes", ChannelKind.FORUM)
    role = club.discord.add_role(club.guild, "listeners", mentionable=True)
    await club.start(forum, role=role)
    titles = [f"Episode {n}" for n in range(7)]
    club.publish(*titles)
    await club.wait_for(forum, *titles)
    pinged = [club.discord.notified(club.discord.messages(post)[0]) for post in club.posts(forum)]
    assert pinged == [{"listeners"}] + [set()] * 6


async def test_a_lost_permission_pauses_with_one_notice_and_comes_back_by_itself(club: Club) -> None:
    everyone = club.discord.everyone(club.guild)
    await club.start(club.news)
    club.discord.overwrite(club.news, everyone, deny=Permissions.SEND_MESSAGES)
    told = await club.discord.until(lambda: club.discord.messages(club.mo.dm) or None, timeout_s=LATEST_S)
    assert "Send Messages" in text_of(told[0])
    assert "Permissions" in text_of(told[0])
    club.publish("One")
    club.discord.overwrite(club.news, everyone, deny=Permissions.SEND_MESSAGES | Permissions.EMBED_LINKS)
    listed = await club.mo.command("/announce list", club.house.general)
    assert "I lack" in listed.text
    refused = await club.start(club.news)
    assert "Send Messages" in refused
    club.discord.overwrite(club.news, everyone)
    await club.wait_for(club.news, "One")
    assert len(club.discord.messages(club.mo.dm)) == 1
    assert not [r for r in club.discord.requests if r.status == 403]


async def test_a_deleted_channel_is_told_in_the_channel_for_notices(club: Club) -> None:
    await club.start(club.news)
    panel = await club.mo.command("/setup", club.house.general)
    await club.mo.select(panel.message, club.house.general, 3)
    club.discord.remove_channel(club.news)
    message = await club.discord.wait_for_message(club.house.general, timeout_s=LATEST_S)
    assert "is gone" in text_of(message)
    assert club.discord.messages(club.mo.dm) == []


async def test_who_takes_no_direct_messages_is_told_in_the_system_channel(club: Club) -> None:
    lobby = club.channel("lobby", ChannelKind.TEXT)
    club.guild.system_channel_id = lobby.id
    club.discord.set_outage(club.guild, out=True)
    club.discord.set_outage(club.guild, out=False)  # it comes back with its system channel
    club.mo.user.dm_open = False
    club.discord.expect(50007)
    await club.start(club.news)
    club.discord.remove_channel(club.news)
    message = await club.discord.wait_for_message(lobby, timeout_s=LATEST_S)
    assert "is gone" in text_of(message)


async def test_a_403_that_nobody_foresaw_is_not_retried(club: Club) -> None:
    await club.start(club.news)
    club.discord.expect(50001)
    club.discord.everyone(club.guild).permissions = 0  # Discord says nothing of it
    club.discord.bot_role(club.guild).permissions = 0
    club.publish("One")
    await club.discord.until(lambda: club.discord.messages(club.mo.dm) or None, timeout_s=LATEST_S)
    assert len([r for r in club.discord.requests if r.status == 403]) == 1


async def test_being_removed_ends_announcements_and_an_outage_does_not(club: Club) -> None:
    await club.start(club.news)
    db = club.house.app.db
    club.discord.set_outage(club.guild, out=True)
    club.discord.set_outage(club.guild, out=False)
    club.publish("One")
    await club.wait_for(club.news, "One")
    assert len(await destinations.of_server(db, club.guild.id)) == 1
    club.discord.remove_bot(club.guild)

    async def ended() -> bool:
        return await destinations.of_server(db, club.guild.id) == ()

    await eventually(ended)
