import asyncio
import time

import aiohttp
import discord
import pytest

from bot.playground.discord import Clock, Discord, Fault
from bot.playground.discord.snowflakes import Snowflakes, time_s_of
from tests.playground.discord.bots import Ask, Bot, Place, Raw, online

POST = "POST /channels/{channel_id}/messages"


@pytest.mark.parametrize(
    ("fault", "status", "made"),
    [
        (Fault.SERVER_ERROR, 500, 0),
        (Fault.UNAVAILABLE, 503, 0),
        (Fault.BAD_GATEWAY, 502, 1),
        (Fault.GATEWAY_TIMEOUT, 504, 1),
    ],
)
async def test_an_error_of_the_server_does_the_work_or_not(
    place: Place, raw: Raw, fault: Fault, status: int, made: int
) -> None:
    place.discord.fail(POST, fault)
    assert (await raw.post(place.general, content="x"))[0] == status
    assert len(place.discord.messages(place.general)) == made
    assert (await raw.post(place.general, content="x"))[0] == 200
    assert place.discord.violations == []


async def test_a_503_is_raised_at_once(place: Place) -> None:
    bot = Bot()
    async with online(place.discord, bot):
        place.discord.fail(POST, Fault.UNAVAILABLE)
        with pytest.raises(discord.DiscordServerError):
            await bot.get_partial_messageable(place.general.id).send("x")


async def test_a_429_names_how_long_to_wait(place: Place) -> None:
    bot = Bot()
    async with online(place.discord, bot):
        place.discord.fail(POST, Fault.RATE_LIMITED, seconds=0.01)
        await bot.get_partial_messageable(place.general.id).send("x")
    posts = [each for each in place.discord.requests if f"{each.method} {each.route}" == POST]
    assert [each.status for each in posts] == [429, 200]
    assert posts[0].answer == {"message": "You are being rate limited.", "retry_after": 0.01, "global": False}


@pytest.mark.parametrize(
    ("fault", "scope"),
    [(Fault.RATE_LIMITED, "user"), (Fault.GLOBALLY_LIMITED, "global"), (Fault.SHARED_LIMIT, "shared")],
)
async def test_a_429_has_its_headers(place: Place, raw: Raw, fault: Fault, scope: str) -> None:
    place.discord.fail(POST, fault, seconds=1.5)
    status, body = await raw.post(place.general, content="x")
    assert (status, body["retry_after"], body["global"]) == (429, 1.5, scope == "global")
    assert raw.headers["Retry-After"] == "1.5"
    assert raw.headers["X-RateLimit-Scope"] == scope
    assert "Via" in raw.headers


async def test_a_ban_is_no_json_and_not_from_discord_itself(place: Place) -> None:
    bot = Bot()
    async with online(place.discord, bot):
        place.discord.fail(POST, Fault.BANNED)
        with pytest.raises(discord.HTTPException) as banned:
            await bot.get_partial_messageable(place.general.id).send("x")
    assert banned.value.status == 429
    assert "1015" in banned.value.text


async def test_a_request_takes_as_long_as_it_is_told(place: Place, raw: Raw) -> None:
    place.discord.fail(POST, Fault.LATENCY, seconds=60)
    asking = asyncio.create_task(raw.post(place.general, content="x"))
    await place.discord.until(lambda: place.discord.clock.waiting > 0)
    place.discord.clock.advance(61)
    assert (await asking)[0] == 200


async def test_an_answer_that_never_comes_leaves_the_work_done(place: Place, raw: Raw) -> None:
    place.discord.fail(POST, Fault.SILENCE)
    asking = asyncio.create_task(raw.post(place.general, content="x"))
    await place.discord.wait_for_message(place.general)
    assert not asking.done()
    asking.cancel()


async def test_a_stand_in_closes_at_once_whatever_it_left_unanswered() -> None:
    async with Discord.open() as stand_in, Raw.of(stand_in) as raw:
        there = Place.in_(stand_in)
        stand_in.fail(POST, Fault.SILENCE)
        asking = asyncio.create_task(raw.post(there.general, content="x"))
        await stand_in.wait_for_message(there.general)
        began = time.monotonic()
    with pytest.raises(aiohttp.ClientError):
        await asking
    assert time.monotonic() - began < 5


async def test_a_fault_happens_as_often_as_planned_and_nowhere_else(place: Place, raw: Raw) -> None:
    place.discord.fail(POST, Fault.SERVER_ERROR, times=2)
    assert (await raw.ask("GET", f"/channels/{place.general.id}"))[0] == 200
    assert [(await raw.post(place.general, content="x"))[0] for _ in range(3)] == [500, 500, 200]


async def test_five_messages_go_through_in_five_seconds(place: Place, raw: Raw) -> None:
    place.discord.limit_rates()
    other = place.discord.add_channel(place.guild, "other")
    statuses = [(await raw.post(place.general, content="x"))[0] for _ in range(5)]
    assert statuses == [200] * 5
    assert raw.headers["X-RateLimit-Remaining"] == "0"
    assert raw.headers["X-RateLimit-Limit"] == "5"
    assert 0 < float(raw.headers["X-RateLimit-Reset-After"]) <= 5
    status, body = await raw.post(place.general, content="x")
    assert (status, body["global"]) == (429, False)
    assert raw.headers["X-RateLimit-Scope"] == "user"
    assert "Via" in raw.headers
    assert (await raw.post(other, content="x"))[0] == 200
    place.discord.clock.advance(5.1)
    assert (await raw.post(place.general, content="x"))[0] == 200
    assert place.discord.violations == []


async def test_fifty_requests_a_second_go_through_in_all(raw: Raw) -> None:
    raw.stand_in.limit_rates()
    answers = [await raw.ask("GET", path) for path in ("/users/@me", "/users/@me/guilds") for _ in range(26)]
    assert [each[0] for each in answers] == [200] * 50 + [429] * 2
    assert answers[-1][1]["global"] is True
    assert raw.headers["X-RateLimit-Global"] == "true"
    assert raw.headers["X-RateLimit-Scope"] == "global"


async def test_without_limits_there_are_no_headers_of_limits(raw: Raw) -> None:
    await raw.ask("GET", "/users/@me")
    assert not any(name.lower().startswith("x-ratelimit") for name in raw.headers)


async def test_too_many_invalid_requests_ban_the_address_for_ten_minutes(place: Place, raw: Raw) -> None:
    place.discord.world.limits.most_invalid = 3
    place.discord.expect(0)
    bad = {"Authorization": "Bot no"}
    for _ in range(3):
        async with raw.session.get(place.discord.api_url + "/users/@me", headers=bad) as answer:
            assert answer.status == 401
    async with raw.session.get(place.discord.api_url + "/users/@me") as answer:
        assert (answer.status, answer.content_type) == (429, "text/html")
        assert "Via" not in answer.headers
    place.discord.clock.advance(601)
    async with raw.session.get(place.discord.api_url + "/users/@me") as answer:
        assert answer.status == 429
    place.discord.clock.advance(601)
    assert (await raw.ask("GET", "/users/@me"))[0] == 200


async def test_old_messages_are_edited_a_few_times_a_minute(place: Place, raw: Raw) -> None:
    _, made = await raw.post(place.general, content="x")
    path = f"/channels/{place.general.id}/messages/{made['id']}"
    assert [(await raw.ask("PATCH", path, {"content": "y"}))[0] for _ in range(8)] == [200] * 8
    place.discord.clock.advance(3601)
    answers = [await raw.ask("PATCH", path, {"content": "y"}) for _ in range(6)]
    assert [each[0] for each in answers] == [200] * 5 + [429]
    assert answers[-1][1]["code"] == 30046
    place.discord.clock.advance(61)
    assert (await raw.ask("PATCH", path, {"content": "y"}))[0] == 200


async def test_an_outage_takes_a_server_away_and_gives_it_back(place: Place) -> None:
    bot = Bot()
    gone: asyncio.Queue[str] = asyncio.Queue()

    @bot.event
    async def on_guild_unavailable(guild: discord.Guild) -> None:
        gone.put_nowait(f"{guild.name} is out")

    @bot.event
    async def on_guild_available(guild: discord.Guild) -> None:
        gone.put_nowait(f"{guild.name} is back")

    @bot.event
    async def on_guild_remove(guild: discord.Guild) -> None:
        gone.put_nowait(f"{guild.name} is removed")

    async with online(place.discord, bot):
        while not gone.empty():
            gone.get_nowait()
        place.discord.set_outage(place.guild, out=True)
        assert await asyncio.wait_for(gone.get(), 5) == "Fans of the Late Show is out"
        with pytest.raises(discord.DiscordServerError):
            await bot.get_partial_messageable(place.general.id).send("x")
        place.discord.set_outage(place.guild, out=False)
        assert await asyncio.wait_for(gone.get(), 5) == "Fans of the Late Show is back"
        await bot.get_partial_messageable(place.general.id).send("x")
        place.discord.remove_bot(place.guild)
        assert await asyncio.wait_for(gone.get(), 5) == "Fans of the Late Show is removed"
    assert place.discord.violations == []


async def test_a_bot_joins_and_leaves_servers_while_it_runs(place: Place) -> None:
    bot = Bot()
    heard: asyncio.Queue[str] = asyncio.Queue()

    @bot.event
    async def on_guild_join(guild: discord.Guild) -> None:
        heard.put_nowait(f"joined {guild.name}")

    @bot.event
    async def on_guild_remove(guild: discord.Guild) -> None:
        heard.put_nowait(f"left {guild.name}")

    async with online(place.discord, bot):
        place.discord.add_guild("New Fans")
        assert await asyncio.wait_for(heard.get(), 5) == "joined New Fans"
        guild = bot.get_guild(place.guild.id)
        assert guild is not None
        await guild.leave()
        assert await asyncio.wait_for(heard.get(), 5) == "left Fans of the Late Show"


async def test_an_answer_in_a_channel_that_is_gone_is_refused(place: Place) -> None:
    bot = Bot()
    failed: asyncio.Queue[discord.NotFound] = asyncio.Queue()

    @bot.tree.command(description="Be late")
    async def late(interaction: Ask) -> None:
        place.discord.remove_channel(place.general)
        try:
            await interaction.response.send_message("x")
        except discord.NotFound as error:
            failed.put_nowait(error)

    async with online(place.discord, bot):
        asking = asyncio.create_task(place.mia.command("/late", place.general))
        assert (await asyncio.wait_for(failed.get(), 5)).code == 10003
        asking.cancel()


async def test_a_server_that_vanishes_takes_its_channels_along(place: Place, raw: Raw) -> None:
    place.discord.remove_guild(place.guild)
    assert (await raw.post(place.general, content="x"))[1]["code"] == 10003
    assert (await raw.ask("GET", f"/guilds/{place.guild.id}"))[1]["code"] == 10004


async def test_a_gateway_payload_over_4096_bytes_is_answered_with_4002(raw: Raw) -> None:
    async with raw.gateway(intents=1) as wire:
        await wire.send(3, {"padding": "x" * 4096})
        assert await wire.closed() == 4002


async def test_more_than_120_payloads_a_minute_are_answered_with_4008(place: Place, raw: Raw) -> None:
    async with raw.gateway(intents=1) as wire:
        for _ in range(120):
            await wire.send(1, None)
        assert await wire.closed() == 4008
    assert "4008" in place.discord.violations[0]


async def test_the_clock_is_handed_in() -> None:
    async with Discord.open(clock=Clock(lambda: 1_800_000_000.0)) as stand_in, Raw.of(stand_in) as raw:
        there = Place.in_(stand_in)
        _, made = await raw.post(there.general, content="x")
        assert made["timestamp"].startswith("2027-01-15T08:00:00")
        stand_in.clock.advance(3600)
        _, made = await raw.post(there.general, content="x")
        assert made["timestamp"].startswith("2027-01-15T09:00:00")


def test_ids_only_grow_even_when_the_clock_stands() -> None:
    ids = Snowflakes(lambda: 1_800_000_000.0)
    made = [ids.next() for _ in range(1000)]
    assert made == sorted(set(made))
    assert time_s_of(made[0]) == 1_800_000_000.0
