import aiohttp
import discord
import pytest

from bot.playground.discord import Fault
from tests.playground.discord.bots import Bot, Place, Raw, online


async def test_a_mention_is_read_and_answered(place: Place) -> None:
    bot = Bot()

    async def answer(message: discord.Message) -> None:
        await message.reply("yes?" if message.content else "what?")

    bot.on_text = answer
    async with online(place.discord, bot):
        asked = await place.mia.write(place.general, f"<@{place.discord.bot.id}> hello")
        answered = await place.discord.wait_for_message(place.general, after=asked)
        assert answered["content"] == "yes?"
        assert place.discord.notified(answered) == {"mia"}
        said = await place.mia.write(place.general, "hello all")
        assert (await place.discord.wait_for_message(place.general, after=said))["content"] == "what?"
    assert place.discord.violations == []


async def test_a_direct_message_is_answered_in_its_channel(place: Place) -> None:
    bot = Bot()

    async def answer(message: discord.Message) -> None:
        await message.channel.send(message.content[::-1])

    bot.on_text = answer
    async with online(place.discord, bot):
        asked = await place.mia.write(place.mia.dm, "abc")
        assert (await place.discord.wait_for_message(place.mia.dm, after=asked))["content"] == "cba"
        user = await bot.fetch_user(place.mia.user.id)
        assert (await user.create_dm()).id == place.mia.dm.id


async def test_a_closed_direct_message_is_refused(place: Place, raw: Raw) -> None:
    place.mia.user.dm_open = False
    status, body = await raw.post(place.mia.dm, content="hello")
    assert (status, body["code"]) == (403, 50007)


async def test_the_same_nonce_makes_one_message_for_three_minutes(place: Place, raw: Raw) -> None:
    first = await raw.post(place.general, content="new", nonce="n-1", enforce_nonce=True)
    again = await raw.post(place.general, content="newer", nonce="n-1", enforce_nonce=True)
    assert first[1]["id"] == again[1]["id"]
    assert again[1]["content"] == "new"
    loose = await raw.post(place.general, content="newer", nonce="n-1")
    assert loose[1]["id"] != first[1]["id"]
    place.discord.clock.advance(181)
    later = await raw.post(place.general, content="newest", nonce="n-1", enforce_nonce=True)
    assert later[1]["content"] == "newest"


async def test_a_nonce_is_in_the_answer_and_not_in_the_history(place: Place, raw: Raw) -> None:
    _, made = await raw.post(place.general, content="new", nonce="n-1", enforce_nonce=True)
    _, listed = await raw.ask("GET", f"/channels/{place.general.id}/messages")
    assert made["nonce"] == "n-1"
    assert "nonce" not in listed[0]


async def test_a_nonce_of_another_channel_is_another(place: Place, raw: Raw) -> None:
    other = place.discord.add_channel(place.guild, "other")
    first = await raw.post(place.general, content="new", nonce="n-1", enforce_nonce=True)
    second = await raw.post(other, content="new", nonce="n-1", enforce_nonce=True)
    assert first[1]["id"] != second[1]["id"]


async def test_the_nonce_of_a_deleted_message_is_unknown(place: Place, raw: Raw) -> None:
    _, first = await raw.post(place.general, content="new", nonce=7, enforce_nonce=True)
    await raw.ask("DELETE", f"/channels/{place.general.id}/messages/{first['id']}")
    status, body = await raw.post(place.general, content="new", nonce=7, enforce_nonce=True)
    assert (status, body["code"]) == (404, 10008)


async def test_a_lost_answer_leaves_the_message_to_be_found(place: Place) -> None:
    bot = Bot()
    async with online(place.discord, bot):
        channel = bot.get_channel(place.general.id)
        assert isinstance(channel, discord.TextChannel)
        place.discord.fail("POST /channels/{channel_id}/messages", Fault.LOST)
        with pytest.raises(aiohttp.ServerDisconnectedError):
            await channel.send("once", nonce="abc")
        sent = await channel.send("once", nonce="abc")
        assert [each.id async for each in channel.history()] == [sent.id]
    assert len(place.discord.messages(place.general)) == 1
    assert [each.status for each in place.discord.requests if each.method == "POST"] == [0, 200]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("?limit=2", ["e", "d"]),
        ("?before={c}", ["b", "a"]),
        ("?before={c}&limit=1", ["b"]),
        ("?after={b}&limit=2", ["d", "c"]),
        ("?around={c}&limit=3", ["d", "c", "b"]),
    ],
)
async def test_history_is_newest_first(place: Place, raw: Raw, query: str, expected: list[str]) -> None:
    ids = {each: (await raw.post(place.general, content=each))[1]["id"] for each in "abcde"}
    _, found = await raw.ask("GET", f"/channels/{place.general.id}/messages{query.format(**ids)}")
    assert [each["content"] for each in found] == expected


async def test_an_edit_keeps_what_it_does_not_name(place: Place, raw: Raw) -> None:
    _, made = await raw.post(place.general, content="one", embeds=[{"title": "T", "url": "https://example.org/t"}])
    path = f"/channels/{place.general.id}/messages/{made['id']}"
    _, edited = await raw.ask("PATCH", path, {"content": "two"})
    assert edited["content"] == "two"
    assert edited["embeds"][0]["title"] == "T"
    assert edited["edited_timestamp"] is not None
    assert (await raw.ask("GET", path))[1] == edited


async def test_nobody_edits_what_others_wrote(place: Place, raw: Raw) -> None:
    said = await place.mia.write(place.general, "mine")
    status, body = await raw.ask("PATCH", f"/channels/{place.general.id}/messages/{said['id']}", {"content": "no"})
    assert (status, body["code"]) == (403, 50005)


async def test_a_file_can_be_fetched_again(place: Place, raw: Raw) -> None:
    body = {"content": "see", "attachments": [{"id": 0, "description": "a picture"}]}
    _, made = await raw.ask("POST", f"/channels/{place.general.id}/messages", body, **{"a.png": b"\x89PNG"})
    attachment = made["attachments"][0]
    assert (attachment["filename"], attachment["size"], attachment["description"]) == ("a.png", 4, "a picture")
    async with raw.session.get(attachment["url"]) as answer:
        assert await answer.read() == b"\x89PNG"


@pytest.mark.parametrize(
    ("allowed", "expected"),
    [
        (None, {"mia", "Open"}),
        ({"parse": []}, set()),
        ({"parse": ["users"]}, {"mia"}),
        ({"roles": ["{open}"]}, {"Open"}),
        ({"parse": ["roles"]}, {"Open"}),
    ],
)
async def test_only_what_is_allowed_and_may_pings(
    place: Place, raw: Raw, allowed: dict[str, list[str]] | None, expected: set[str]
) -> None:
    open_role = place.discord.add_role(place.guild, "Open", mentionable=True)
    closed = place.discord.add_role(place.guild, "Closed")
    body: dict[str, object] = {"content": f"<@{place.mia.user.id}> <@&{open_role.id}> <@&{closed.id}> @everyone"}
    if allowed is not None:
        body["allowed_mentions"] = {
            key: [each.format(open=open_role.id) for each in value] for key, value in allowed.items()
        }
    _, made = await raw.post(place.general, **body)
    assert place.discord.notified(made) == expected


async def test_typing_is_seen_by_those_who_watch(place: Place, raw: Raw) -> None:
    seen: list[str] = []
    stop = place.mia.watch(lambda event: seen.append(event.name))
    assert (await raw.ask("POST", f"/channels/{place.general.id}/typing"))[0] == 204
    await raw.post(place.general, content="done")
    stop()
    await raw.post(place.general, content="unseen")
    assert seen == ["TYPING_START", "MESSAGE_CREATE"]


async def test_an_unknown_route_is_a_violation(place: Place, raw: Raw) -> None:
    assert (await raw.ask("GET", "/nothing/here"))[0] == 404
    assert place.discord.violations == ["GET /api/v10/nothing/here: no such route"]


async def test_without_its_token_nobody_gets_in(place: Place, raw: Raw) -> None:
    async with raw.session.get(place.discord.api_url + "/users/@me", headers={"Authorization": "Bot no"}) as answer:
        assert answer.status == 401
    assert len(place.discord.violations) == 1
