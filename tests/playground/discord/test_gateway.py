import asyncio
import zlib

import discord
import pytest

from bot.playground.discord import Discord
from bot.playground.discord.compression import encoder
from tests.playground.discord.bots import Bot, Hasty, Place, Raw, online


async def test_what_happened_during_a_cut_is_told_when_the_bot_resumes(place: Place) -> None:
    bot = Bot()
    async with online(place.discord, bot):
        place.discord.cut_gateway()
        await place.mia.write(place.general, f"<@{place.discord.bot.id}> are you there?")
        await place.discord.until(lambda: place.discord.gateway.resumed == 1)
        heard = await asyncio.wait_for(bot.heard.get(), 5)
    assert heard.content.endswith("are you there?")
    assert place.discord.gateway.identified == 1
    assert place.discord.violations == []


@pytest.mark.parametrize("how", ["invalid", "reconnect", "cut and forgotten", "closed"])
async def test_the_bot_finds_back_to_loopback_whatever_becomes_of_its_session(place: Place, how: str) -> None:
    stand_in = place.discord
    async with online(stand_in, Bot()):
        match how:
            case "invalid":
                stand_in.invalidate_session()
            case "reconnect":
                stand_in.ask_to_reconnect()
            case "closed":
                stand_in.cut_gateway(4000)
            case _:
                stand_in.cut_gateway()
                stand_in.forget_sessions()
        await stand_in.until(lambda: stand_in.gateway.resumed + stand_in.gateway.identified == 2, 20)
    assert stand_in.violations == []


async def test_ready_names_the_shard_and_where_to_resume(place: Place, raw: Raw) -> None:
    async with raw.gateway(intents=1) as wire:
        ready = wire.ready
        assert ready["s"] == 1
        assert ready["d"]["shard"] == [0, 1]
        assert ready["d"]["resume_gateway_url"] == place.discord.gateway_url
        assert ready["d"]["guilds"] == [{"id": str(place.guild.id), "unavailable": True}]
        guild = (await wire.event("GUILD_CREATE"))["d"]
        assert [each["name"] for each in guild["channels"]] == ["general"]
        await wire.send(1, 2)
        assert (await wire.next())["op"] == 11


@pytest.mark.parametrize(
    ("opcode", "content", "code"),
    [
        (2, {"token": "wrong", "intents": 1}, 4004),
        (2, {"intents": 1 << 15}, 4014),
        (2, {"intents": 1 << 40}, 4013),
        (2, {"intents": 1, "shard": [2, 2]}, 4010),
        (2, {"intents": 1, "shard": "all"}, 4010),
        (2, {"intents": "all"}, 4013),
        (3, {}, 4003),
        (99, {}, 4001),
    ],
)
async def test_a_wrong_payload_is_answered_with_its_close_code(
    place: Place, raw: Raw, opcode: int, content: dict[str, object], code: int
) -> None:
    async with raw.gateway() as wire:
        await wire.send(opcode, {"token": place.discord.token, **content})
        assert await wire.closed() == code
    assert f"({code})" in place.discord.violations[0]


async def test_text_that_is_no_json_is_answered_with_4002(place: Place, raw: Raw) -> None:
    async with raw.gateway() as wire:
        await wire.socket.send_str("hello")
        assert await wire.closed() == 4002
    assert len(place.discord.violations) == 1


@pytest.mark.parametrize("opcode", [2, 6, 8])
@pytest.mark.parametrize("content", [None, 5, "hello", []])
async def test_a_payload_of_another_shape_is_answered_with_4002(raw: Raw, opcode: int, content: object) -> None:
    async with raw.gateway() as wire:
        await wire.send(opcode, content)
        assert await wire.closed() == 4002


async def test_members_are_sent_when_asked_for(place: Place, raw: Raw) -> None:
    async with raw.gateway(intents=1) as wire:
        await wire.send(8, {"guild_id": str(place.guild.id), "user_ids": [str(place.mia.user.id), "x"], "nonce": "n"})
        chunk = (await wire.event("GUILD_MEMBERS_CHUNK"))["d"]
        assert [each["user"]["username"] for each in chunk["members"]] == ["mia"]
        assert chunk["nonce"] == "n"


async def test_a_second_identify_is_answered_with_4005(raw: Raw) -> None:
    async with raw.gateway(intents=1) as wire:
        await wire.identify()
        assert await wire.closed() == 4005


async def test_a_resume_beyond_what_was_sent_is_answered_with_4007(place: Place, raw: Raw) -> None:
    async with raw.gateway(intents=1) as wire:
        session_id = wire.ready["d"]["session_id"]
    async with raw.gateway() as wire:
        await wire.send(6, {"token": place.discord.token, "session_id": session_id, "seq": 400})
        assert await wire.closed() == 4007


async def test_a_resume_replays_exactly_what_came_after(place: Place, raw: Raw) -> None:
    async with raw.gateway(intents=1) as wire:
        session_id = wire.ready["d"]["session_id"]
        await wire.event("GUILD_CREATE")
    place.discord.add_channel(place.guild, "one")
    place.discord.add_channel(place.guild, "two")
    async with raw.gateway() as wire:
        await wire.send(6, {"token": place.discord.token, "session_id": session_id, "seq": 3})
        heard = [await wire.next(), await wire.next()]
    assert [each["t"] for each in heard] == ["CHANNEL_CREATE", "RESUMED"]
    assert heard[0]["d"]["name"] == "two"


async def test_an_unknown_session_is_invalid(place: Place, raw: Raw) -> None:
    async with raw.gateway() as wire:
        await wire.send(6, {"token": place.discord.token, "session_id": "nothing", "seq": 1})
        assert await wire.next() == {"op": 9, "d": False}


async def test_a_gateway_that_refuses_is_dialled_again(place: Place, raw: Raw) -> None:
    place.discord.refuse_gateway(1)
    with pytest.raises(Exception, match="503"):
        async with raw.gateway():
            pass
    async with raw.gateway(intents=1) as wire:
        assert wire.ready is not None


async def test_events_come_only_for_the_intents_asked_for(place: Place, raw: Raw) -> None:
    async with raw.gateway(intents=1 << 12) as wire:
        await place.mia.write(place.general, "in public")
        await place.mia.write(place.mia.dm, "in private")
        assert (await wire.event("MESSAGE_CREATE"))["d"]["content"] == "in private"


async def test_content_is_empty_unless_the_bot_is_meant(place: Place, raw: Raw) -> None:
    _, own = await raw.post(place.general, content="mine")
    async with raw.gateway(intents=(1 << 9) | (1 << 12)) as wire:
        await place.mia.write(place.general, "among us")
        await place.mia.write(place.general, f"hello <@{place.discord.bot.id}>")
        await place.mia.write(place.general, "a reply", reply_to=own)
        await place.mia.write(place.general, "a quiet reply", reply_to=own, ping=False)
        await place.mia.write(place.mia.dm, "just you")
        heard = [(await wire.event("MESSAGE_CREATE"))["d"]["content"] for _ in range(5)]
    assert heard == ["", f"hello <@{place.discord.bot.id}>", "a reply", "", "just you"]


async def test_the_message_content_intent_shows_everything() -> None:
    async with Discord.open(privileged_intents=1 << 15) as stand_in, Raw.of(stand_in) as raw:
        there = Place.in_(stand_in)
        async with raw.gateway(intents=(1 << 9) | (1 << 15)) as wire:
            await there.mia.write(there.general, "among us")
            assert (await wire.event("MESSAGE_CREATE"))["d"]["content"] == "among us"


async def test_each_shard_hears_of_its_own_guilds() -> None:
    async with Discord.open(shards=2) as stand_in, Raw.of(stand_in) as raw:
        first = stand_in.add_guild("even", guild_id=2 << 22)
        second = stand_in.add_guild("odd", guild_id=3 << 22)
        assert (await raw.ask("GET", "/gateway/bot"))[1]["shards"] == 2
        async with raw.gateway(shard=[0, 2]) as one, raw.gateway(shard=[1, 2]) as two:
            assert (await one.event("GUILD_CREATE"))["d"]["id"] == str(first.id)
            assert (await two.event("GUILD_CREATE"))["d"]["id"] == str(second.id)


async def test_a_sharded_client_connects_every_shard() -> None:
    class Sharded(Hasty, discord.AutoShardedClient):
        pass

    async with Discord.open(shards=2) as stand_in:
        stand_in.add_guild("even", guild_id=2 << 22)
        stand_in.add_guild("odd", guild_id=3 << 22)
        intents = discord.Intents(guilds=True)
        bot = Sharded(intents=intents, guild_ready_timeout=0.01, shard_count=2)
        bot_ready = asyncio.create_task(stand_in.wait_until_ready(shards=2))
        async with online(stand_in, bot):
            await bot_ready
            assert {guild.name: guild.shard_id for guild in bot.guilds} == {"even": 0, "odd": 1}


async def test_a_sharded_client_asks_how_many_shards_there_are() -> None:
    class Sharded(Hasty, discord.AutoShardedClient):
        pass

    async with Discord.open(shards=2) as stand_in:
        bot = Sharded(intents=discord.Intents(guilds=True), guild_ready_timeout=0.01)
        bot_ready = asyncio.create_task(stand_in.wait_until_ready(shards=2))
        async with online(stand_in, bot):
            await bot_ready
        assert bot.shard_count == 2
        assert len(stand_in.asked("GET /gateway/bot")) == 1


def test_a_zstd_stream_is_one_frame_of_stored_blocks() -> None:
    encode = encoder("zstd-stream")
    assert encode is not None
    first, second = (bytes(frame) for frame in (encode("one"), encode("x" * 200_000)) if isinstance(frame, bytes))
    assert first[:4] == b"\x28\xb5\x2f\xfd"
    assert first[6:] == b"\x18\x00\x00one"
    sizes = []
    while second:
        head = int.from_bytes(second[:3], "little")
        assert head & 0b111 == 0
        sizes.append(head >> 3)
        second = second[3 + sizes[-1] :]
    assert sizes == [131_072, 68_928]


def test_a_zlib_stream_is_one_stream_flushed_at_each_payload() -> None:
    encode = encoder("zlib-stream")
    assert encode is not None
    frames = [encode("one"), encode("two")]
    reader = zlib.decompressobj()
    assert [reader.decompress(bytes(str(frame), "utf-8") if isinstance(frame, str) else frame) for frame in frames] == [
        b"one",
        b"two",
    ]
    assert all(isinstance(frame, bytes) and frame.endswith(b"\x00\x00\xff\xff") for frame in frames)


def test_an_unknown_compression_is_not_spoken() -> None:
    assert encoder("brotli") is None
