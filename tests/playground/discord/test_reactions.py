import asyncio

import discord
import pytest

from bot.playground.discord import ChannelKind, NotPossibleError, Permissions
from tests.playground.discord.bots import Bot, Place, Raw, online


async def test_a_message_is_published_once(place: Place) -> None:
    news = place.discord.add_channel(place.guild, "news", ChannelKind.ANNOUNCEMENT)
    bot = Bot()
    async with online(place.discord, bot):
        channel = bot.get_channel(news.id)
        assert isinstance(channel, discord.TextChannel)
        message = await channel.send("An episode")
        await message.publish()
        assert place.discord.messages(news)[0]["flags"] == 1
        place.discord.expect(40033)
        with pytest.raises(discord.HTTPException) as refused:
            await message.publish()
        assert refused.value.code == 40033
    assert place.discord.violations == []


async def test_nothing_is_published_in_an_ordinary_channel(place: Place, raw: Raw) -> None:
    _, made = await raw.post(place.general, content="x")
    answer = await raw.ask("POST", f"/channels/{place.general.id}/messages/{made['id']}/crosspost")
    assert answer[1]["code"] == 50024


async def test_others_messages_are_published_by_those_who_manage_them(place: Place, raw: Raw) -> None:
    news = place.discord.add_channel(place.guild, "news", ChannelKind.ANNOUNCEMENT)
    said = await place.mia.write(news, "x")
    path = f"/channels/{news.id}/messages/{said['id']}/crosspost"
    assert (await raw.ask("POST", path))[1]["code"] == 50013
    place.discord.overwrite(news, place.discord.bot, allow=Permissions.MANAGE_MESSAGES)
    assert (await raw.ask("POST", path))[0] == 200


async def test_reactions_go_both_ways(place: Place) -> None:
    intents = discord.Intents(guilds=True, guild_messages=True, guild_reactions=True)
    bot = Bot(intents)
    heard: asyncio.Queue[str] = asyncio.Queue()

    @bot.event
    async def on_raw_reaction_add(event: discord.RawReactionActionEvent) -> None:
        heard.put_nowait(f"{event.emoji} by {event.member}")

    async with online(place.discord, bot):
        said = await place.mia.write(place.general, "nice")
        await place.mia.react(said, "🎧")
        assert await asyncio.wait_for(heard.get(), 5) == "🎧 by mia"
        channel = bot.get_partial_messageable(place.general.id)
        message = channel.get_partial_message(int(said["id"]))
        await message.add_reaction("🎧")
        shown = place.discord.messages(place.general)[0]["reactions"][0]
        assert (shown["count"], shown["me"]) == (2, True)
        await message.remove_reaction("🎧", discord.Object(place.discord.bot.id))
        await place.mia.unreact(said, "🎧")
    assert place.discord.messages(place.general)[0]["reactions"] == []
    assert place.discord.violations == []


async def test_what_is_no_emoji_is_refused(place: Place, raw: Raw) -> None:
    _, made = await raw.post(place.general, content="x")
    path = f"/channels/{place.general.id}/messages/{made['id']}/reactions"
    for text in ("smile", "1", "%C3%A9"):
        status, body = await raw.ask("PUT", f"{path}/{text}/@me")
        assert (status, body["code"]) == (400, 10014)
    with pytest.raises(NotPossibleError, match="Unknown Emoji"):
        await place.mia.react(made, "smile")


async def test_without_add_reactions_the_bot_only_joins_in(place: Place, raw: Raw) -> None:
    said = await place.mia.write(place.general, "x")
    path = f"/channels/{place.general.id}/messages/{said['id']}/reactions/%F0%9F%8E%A7"
    place.discord.overwrite(place.general, place.discord.bot, deny=Permissions.ADD_REACTIONS)
    assert (await raw.ask("PUT", path + "/@me"))[1]["code"] == 50013
    await place.mia.react(said, "🎧")
    assert (await raw.ask("PUT", path + "/@me"))[0] == 204
    assert [each["username"] for each in (await raw.ask("GET", path))[1]] == ["mia", "bot"]
    assert (await raw.ask("DELETE", f"{path}/{place.mia.user.id}"))[1]["code"] == 50013


async def test_there_are_twenty_kinds_of_reaction(place: Place, raw: Raw) -> None:
    said = await place.mia.write(place.general, "x")
    for each in range(20):
        await place.mia.react(said, chr(0x1F600 + each))
    path = f"/channels/{place.general.id}/messages/{said['id']}/reactions/%F0%9F%8E%A7/@me"
    assert (await raw.ask("PUT", path))[1]["code"] == 30010


async def test_people_change_and_delete_what_they_wrote(place: Place, raw: Raw) -> None:
    said = await place.mia.write(place.general, "one")
    assert (await place.mia.edit(said, "two"))["content"] == "two"
    _, made = await raw.post(place.general, content="mine")
    with pytest.raises(NotPossibleError, match="did not write that"):
        await place.mia.edit(made, "yours")
    with pytest.raises(NotPossibleError, match="did not write that"):
        await place.mia.delete(made)
    await place.mia.delete(said)
    assert [each["content"] for each in place.discord.messages(place.general)] == ["mine"]
