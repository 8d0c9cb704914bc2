import discord
import pytest

from bot.playground.discord import Channel, ChannelKind, NotPossibleError, Permissions
from tests.playground.discord.bots import Bot, Place, Raw, online
from tests.playground.discord.refusing import found_at

LENGTH = "BASE_TYPE_BAD_LENGTH"


async def opened(place: Place, raw: Raw, name: str = "Talk") -> Channel:
    """Let the bot open a thread on a message of its own."""
    _, made = await raw.post(place.general, content="An episode")
    path = f"/channels/{place.general.id}/messages/{made['id']}/threads"
    status, thread = await raw.ask("POST", path, {"name": name})
    assert status == 201, thread
    return place.discord.world.channels[int(thread["id"])]


async def test_a_thread_stands_under_its_message_and_takes_messages(place: Place) -> None:
    bot = Bot()
    async with online(place.discord, bot):
        channel = bot.get_channel(place.general.id)
        assert isinstance(channel, discord.TextChannel)
        message = await channel.send("An episode")
        thread = await message.create_thread(name="Talk about it")
        assert thread.id == message.id
        await thread.send("first")
        place_of = place.discord.world.channels[thread.id]
        await place.mia.write(place_of, f"<@{place.discord.bot.id}> hello")
        heard = await bot.heard.get()
        assert isinstance(heard.channel, discord.Thread)
        assert heard.channel.parent_id == channel.id
    assert [each["type"] for each in place.discord.messages(place_of)] == [21, 0, 0]
    assert place.discord.messages(place.general)[0]["thread"]["name"] == "Talk about it"
    assert place.discord.violations == []


async def test_a_message_has_one_thread(place: Place, raw: Raw) -> None:
    thread = await opened(place, raw)
    path = f"/channels/{place.general.id}/messages/{thread.id}/threads"
    status, body = await raw.ask("POST", path, {"name": "Again"})
    assert (status, body["code"]) == (400, 160004)


@pytest.mark.parametrize(
    ("body", "path", "code"),
    [
        ({"name": ""}, "name", "BASE_TYPE_REQUIRED"),
        ({"name": "x" * 101}, "name", LENGTH),
        ({"name": "x", "auto_archive_duration": 5}, "auto_archive_duration", "BASE_TYPE_CHOICES"),
    ],
)
async def test_a_thread_is_refused_with_the_path_of_what_is_wrong(
    place: Place, raw: Raw, body: dict[str, object], path: str, code: str
) -> None:
    _, made = await raw.post(place.general, content="x")
    threads = f"/channels/{place.general.id}/messages/{made['id']}/threads"
    assert found_at(await raw.ask("POST", threads, body), path) == code


async def test_threads_need_their_own_permissions(place: Place, raw: Raw) -> None:
    thread = await opened(place, raw)
    place.discord.overwrite(place.general, place.discord.bot, deny=Permissions.SEND_MESSAGES_IN_THREADS)
    assert (await raw.post(thread, content="x"))[1]["code"] == 50013
    assert (await raw.post(place.general, content="x"))[0] == 200
    place.discord.overwrite(place.general, place.discord.bot, deny=Permissions.SEND_MESSAGES)
    assert (await raw.post(thread, content="x"))[0] == 200
    _, made = await raw.post(thread, content="x")
    place.discord.overwrite(place.general, place.discord.bot, deny=Permissions.CREATE_PUBLIC_THREADS)
    assert (await raw.ask("POST", f"/channels/{place.general.id}/threads", {"name": "x", "type": 11}))[1][
        "code"
    ] == 50013
    answer = await raw.ask("POST", f"/channels/{thread.id}/messages/{made['id']}/threads", {"name": "x"})
    assert answer[1]["code"] == 50013


async def test_no_thread_is_opened_in_a_thread(place: Place, raw: Raw) -> None:
    thread = await opened(place, raw)
    _, made = await raw.post(thread, content="x")
    answer = await raw.ask("POST", f"/channels/{thread.id}/messages/{made['id']}/threads", {"name": "x"})
    assert answer[1]["code"] == 50024


async def test_an_archived_thread_refuses_edits_and_reactions_and_wakes_when_written_in(place: Place, raw: Raw) -> None:
    thread = await opened(place, raw)
    _, made = await raw.post(thread, content="x")
    message = f"/channels/{thread.id}/messages/{made['id']}"
    assert (await raw.ask("PATCH", f"/channels/{thread.id}", {"archived": True}))[1]["thread_metadata"]["archived"]
    assert (await raw.ask("PATCH", message, {"content": "y"}))[1]["code"] == 50083
    assert (await raw.ask("PUT", f"{message}/reactions/%E2%9C%85/@me"))[1]["code"] == 50083
    assert (await raw.ask("PATCH", f"/channels/{thread.id}", {"name": "y"}))[1]["code"] == 50083
    assert (await raw.post(thread, content="awake"))[0] == 200
    assert not thread.archived
    assert (await raw.ask("PATCH", message, {"content": "y"}))[0] == 200


async def test_a_locked_thread_stays_archived(place: Place, raw: Raw) -> None:
    thread = await opened(place, raw)
    thread.archived = thread.locked = True
    assert (await raw.post(thread, content="x"))[1]["code"] == 50083
    place.discord.overwrite(place.general, place.discord.bot, allow=Permissions.MANAGE_THREADS)
    assert (await raw.post(thread, content="x"))[0] == 200


async def test_a_thread_is_archived_when_nobody_speaks(place: Place, raw: Raw) -> None:
    thread = await opened(place, raw)
    place.discord.clock.advance(4320 * 60 - 60)
    await place.mia.write(thread, "still here")
    place.discord.clock.advance(120)
    assert not thread.archived
    place.discord.clock.advance(4320 * 60)
    assert place.discord.world.channels[thread.id].archived
    _, listed = await raw.ask("GET", f"/channels/{place.general.id}/threads/archived/public")
    assert [each["id"] for each in listed["threads"]] == [str(thread.id)]
    assert (await raw.ask("GET", f"/guilds/{place.guild.id}/threads/active"))[1]["threads"] == []


async def test_a_forum_post_has_its_first_message_and_tags(place: Place) -> None:
    forum = place.discord.add_channel(place.guild, "episodes", ChannelKind.FORUM)
    place.discord.add_tag(forum, "News")
    place.discord.require_tag(forum)
    bot = Bot()
    async with online(place.discord, bot):
        channel = bot.get_channel(forum.id)
        assert isinstance(channel, discord.ForumChannel)
        assert channel.flags.require_tag
        created = await channel.create_thread(
            name="Episode 1", content="Out now", applied_tags=channel.available_tags[:1]
        )
        assert created.thread.id == created.message.id
        assert [each.name for each in created.thread.applied_tags] == ["News"]
        place.discord.expect(40067)
        with pytest.raises(discord.HTTPException, match="tag is required"):
            await channel.create_thread(name="Episode 2", content="Out now")
    assert place.discord.violations == []


async def test_a_forum_refuses_tags_that_are_not_its_own(place: Place, raw: Raw) -> None:
    forum = place.discord.add_channel(place.guild, "episodes", ChannelKind.FORUM)
    tags = [str(place.discord.add_tag(forum, f"t{each}").id) for each in range(6)]
    moderated = place.discord.add_tag(forum, "kept", moderated=True)

    async def posted(*applied: str, **message: str) -> tuple[int, dict[str, object]]:
        body = {"name": "x", "message": message or {"content": "x"}, "applied_tags": applied}
        return await raw.ask("POST", f"/channels/{forum.id}/threads", body)

    assert found_at(await posted(*tags), "applied_tags") == LENGTH
    assert (await posted("5"))[1]["code"] == 10087
    assert (await posted(str(moderated.id)))[1]["code"] == 50013
    assert found_at(await posted(content="x" * 2001), "message.content") == "BASE_TYPE_MAX_LENGTH"
    assert (await posted(content=""))[1]["code"] == 50006
    assert (await posted(*tags[:5]))[0] == 201
    place.discord.overwrite(forum, place.discord.bot, deny=Permissions.SEND_MESSAGES)
    assert (await posted())[1]["code"] == 50013


async def test_people_open_threads_and_posts(place: Place) -> None:
    said = await place.mia.write(place.general, "what a show")
    thread = await place.mia.open_thread(said, "The show")
    assert thread.parent_id == place.general.id
    with pytest.raises(NotPossibleError, match="already been created"):
        await place.mia.open_thread(said, "Again")
    forum = place.discord.add_channel(place.guild, "episodes", ChannelKind.FORUM)
    tag = place.discord.add_tag(forum, "News")
    place.discord.require_tag(forum)
    with pytest.raises(NotPossibleError, match="needs a tag"):
        await place.mia.open_post(forum, "Question", "Who?")
    post = await place.mia.open_post(forum, "Question", "Who?", tag)
    assert [each["content"] for each in place.discord.messages(post)] == ["Who?"]
    with pytest.raises(NotPossibleError, match="may not write"):
        await place.mia.write(forum, "x")


async def test_a_deleted_channel_takes_its_threads_along(place: Place, raw: Raw) -> None:
    thread = await opened(place, raw)
    place.discord.remove_channel(place.general)
    assert (await raw.post(thread, content="x"))[1]["code"] == 10003
    assert (await raw.post(place.general, content="x"))[1]["code"] == 10003


async def test_a_private_thread_is_seen_by_its_members(place: Place, raw: Raw) -> None:
    place.discord.overwrite(place.general, place.discord.bot, allow=Permissions.CREATE_PRIVATE_THREADS)
    _, made = await raw.ask("POST", f"/channels/{place.general.id}/threads", {"name": "quiet"})
    thread = place.discord.world.channels[int(made["id"])]
    assert made["type"] == 12
    with pytest.raises(NotPossibleError, match="does not see"):
        await place.mia.write(thread, "x")
    assert (await raw.ask("PUT", f"/channels/{thread.id}/thread-members/{place.mia.user.id}"))[0] == 204
    await place.mia.write(thread, "x")
    assert len((await raw.ask("GET", f"/channels/{thread.id}/thread-members"))[1]) == 2
    assert (await raw.ask("DELETE", f"/channels/{thread.id}/thread-members/@me"))[0] == 204
