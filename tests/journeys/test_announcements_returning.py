"""What was lost and comes back: a server that invites the bot again, a permission, an older file."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.playground.discord import ChannelKind, Discord, Fault, Permissions
from bot.store import destinations, servers
from tests.journeys.club import LATEST_S, Club, club_of, eventually
from tests.journeys.conftest import house_of
from tests.loopback import publisher

MESSAGES = "POST /channels/{channel_id}/messages"
FORBIDDEN = 403
MONTH = timedelta(days=31)


@pytest.fixture
async def club(tmp_path: Path) -> AsyncIterator[Club]:
    async with club_of(tmp_path) as made:
        yield made


async def test_a_server_that_invites_again_while_the_bot_is_away_keeps_its_settings(tmp_path: Path) -> None:
    async with Discord.open() as discord:
        async with house_of(tmp_path, on=discord) as house:
            db, guild = house.app.db, house.guild
            await servers.put(db, guild.id, answers_private=True, zone="Europe/Berlin")
            discord.remove_bot(guild)

            async def has_left() -> bool:
                return guild.id in await servers.gone(db)

            await eventually(has_left)
        discord.add_bot(guild)  # nobody is there to hear of it
        async with house_of(tmp_path, on=discord) as house:
            db = house.app.db

            async def is_back() -> bool:
                return guild.id not in await servers.gone(db)

            await eventually(is_back)
            assert await servers.forget(db, now=datetime.now(UTC) + MONTH) == 0
            kept = await servers.get(db, guild.id)
            assert (kept.answers_private, kept.zone) == (True, "Europe/Berlin")


async def test_removed_and_invited_again_a_server_announces_once_it_is_armed_and_nothing_of_the_time_between(
    club: Club,
) -> None:
    await club.start(club.news)
    club.publish("One")
    await club.wait_for(club.news, "One")
    panel = await club.mo.command("/setup", club.house.general)
    await club.mo.press(panel.message, "Make answers private")
    club.discord.remove_bot(club.guild)

    async def ended() -> bool:
        return await destinations.of_server(club.house.app.db, club.guild.id) == ()

    await eventually(ended)
    club.publish("Two")
    await asyncio.sleep(2.5)  # looked at, and nobody is told
    club.discord.add_bot(club.guild)
    await eventually(lambda: _sees(club, "Night Shift"))
    asked = await club.house.mia.command("/ask", club.house.general, "what is the latest episode?")
    assert asked.ephemeral
    await club.start(club.news)
    await club.settled(club.news, "One")


async def test_a_permission_that_was_lost_while_the_bot_was_away_is_told_at_its_start_and_nothing_is_tried(
    tmp_path: Path,
) -> None:
    async with Discord.open() as discord, publisher() as server:
        server.publish("Old", at=datetime.now(UTC) - timedelta(days=7))
        async with house_of(tmp_path, on=discord) as house:
            await house.mo.command("/feed add", house.general, server.url)
            await house.mo.command("/announce start", house.general, house.news)
            mo, news = house.mo, house.news
        everyone = discord.everyone(house.guild)
        discord.overwrite(news, everyone, deny=Permissions.EMBED_LINKS)
        server.publish("One", at=datetime.now(UTC))
        async with house_of(tmp_path, on=discord):
            (told,) = await discord.until(lambda: discord.messages(mo.dm) or None, timeout_s=LATEST_S)
            assert "Embed Links" in told["content"]
            discord.overwrite(news, everyone)
            message = await discord.wait_for_message(news, timeout_s=LATEST_S)
            assert "One" in message["content"]
        assert [request for request in discord.requests if request.status == FORBIDDEN] == []


async def test_a_thread_asleep_whose_history_may_not_be_read_gets_nothing_until_it_may(tmp_path: Path) -> None:
    async with Discord.open() as discord, publisher() as server:
        server.publish("Old", at=datetime.now(UTC) - timedelta(days=7))
        async with house_of(tmp_path, on=discord) as house:
            thread = await house.mo.open_thread(house.news, "Episodes")
            await house.mo.command("/feed add", house.general, server.url)
            await house.mo.command("/announce start", house.general, thread)
            mo, news, everyone = house.mo, house.news, discord.everyone(house.guild)
        discord.clock.advance(10 * 86_400)
        discord.overwrite(news, everyone, deny=Permissions.READ_MESSAGE_HISTORY)
        server.publish("One", at=datetime.now(UTC))
        async with house_of(tmp_path, on=discord):
            (told,) = await discord.until(lambda: discord.messages(mo.dm) or None, timeout_s=LATEST_S)
            assert "Read Message History" in told["content"]
            assert discord.messages(thread) == []
            assert thread.archived
            discord.overwrite(news, everyone)
            message = await discord.wait_for_message(thread, timeout_s=LATEST_S)
            assert "One" in message["content"]


async def test_the_buttons_of_an_announcement_answer_only_who_presses_and_after_a_restart_too(tmp_path: Path) -> None:
    async with Discord.open() as discord, publisher() as server:
        server.publish("Old", at=datetime.now(UTC) - timedelta(days=7))
        async with house_of(tmp_path, on=discord) as house:
            await house.mo.command("/feed add", house.general, server.url)
            await house.mo.command("/announce start", house.general, house.news)
            server.publish("One", at=datetime.now(UTC), notes="00:00 The hello<br>12:30 The salt<br>30:00 The end")
            message = await discord.wait_for_message(house.news, timeout_s=LATEST_S)
            mia, news = house.mia, house.news
        async with house_of(tmp_path, on=discord):
            pressed = await mia.press(message, "All chapters")
            assert pressed.ephemeral
            assert "The salt" in pressed.text
        assert len(discord.messages(news)) == 1


async def _sees(club: Club, title: str) -> bool:
    return title in (await club.mo.command("/show list", club.house.general)).text


async def test_a_thread_that_fell_asleep_while_it_was_paused_goes_on_once_it_is_allowed_again(club: Club) -> None:
    everyone = club.discord.everyone(club.guild)
    thread = await club.mo.open_thread(club.house.general, "Episodes")
    await club.start(thread)
    club.discord.overwrite(club.house.general, everyone, deny=Permissions.SEND_MESSAGES_IN_THREADS)
    await club.discord.until(lambda: club.discord.messages(club.mo.dm) or None, timeout_s=LATEST_S)
    club.publish("One")
    club.discord.clock.advance(10 * 86_400)
    assert thread.archived
    club.discord.overwrite(club.house.general, everyone)
    await club.wait_for(thread, "One")
    assert len(club.discord.messages(club.mo.dm)) == 1


async def test_what_is_posted_by_hand_waits_for_its_permission_and_then_goes_out_by_itself(club: Club) -> None:
    everyone, own = club.discord.everyone(club.guild), club.discord.bot_role(club.guild)
    room = club.channel("room", ChannelKind.TEXT)
    club.discord.expect(50001, 50013)
    held = everyone.permissions, own.permissions
    everyone.permissions, own.permissions = everyone.permissions & ~Permissions.SEND_MESSAGES, 0  # nobody is told of it
    sent = await club.mo.command("/announce send", club.house.general, "Old", channel=room)
    assert "next seconds" in sent.text

    async def is_paused() -> bool:
        return any(each.by_hand for each in await destinations.watched(club.house.app.db, club.guild.id))

    await eventually(is_paused)
    everyone.permissions, own.permissions = held
    club.discord.overwrite(room, everyone, allow=Permissions.SEND_MESSAGES)
    await club.wait_for(room, "Old")


async def test_what_a_moderator_deleted_is_not_sent_again_though_its_answer_was_lost(club: Club) -> None:
    await club.start(club.news)
    club.discord.fail(MESSAGES, Fault.LOST)
    club.discord.expect(10008)  # where it is gone before its event was heard, its nonce tells that it stood there
    club.publish("One")
    message = await club.discord.wait_for_message(club.news, timeout_s=LATEST_S)
    await club.house.ada.delete(message)
    await club.settled(club.news)
