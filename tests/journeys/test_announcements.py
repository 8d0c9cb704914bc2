"""From a feed to a message: announced once, through lost answers, kills and cut gateways."""

import asyncio
import contextlib
import os
import signal
import sqlite3
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.playground.discord import Channel, Discord, Fault, Guild, Permissions, Person
from tests.journeys.club import eventually
from tests.loopback import Publisher, publisher

MESSAGES = "POST /channels/{channel_id}/messages"
ROOT = Path(__file__).parents[2]
END_WITHIN_S = 10.0


@dataclass
class Street:
    """A Discord, a publisher and the file of a bot that is run as a process of its own."""

    discord: Discord
    server: Publisher
    guild: Guild
    news: Channel
    mo: Person
    path: Path

    @contextlib.asynccontextmanager
    async def bot(self) -> AsyncIterator[asyncio.subprocess.Process]:
        """`python -m bot run`, connected."""
        environment = {
            "PATH": os.environ["PATH"],
            "DISCORD_TOKEN": self.discord.token,
            "PLAYHEAD_DATABASE": str(self.path / "playhead.db"),
            "PLAYHEAD_DISCORD_API_URL": self.discord.api_url,
            "PLAYHEAD_FEEDS": self.server.url,
            "PLAYHEAD_POLL_INTERVAL_S": "1",
            "PLAYHEAD_ALLOW_PRIVATE_FEEDS": "true",
        }
        with (self.path / "log").open("ab") as log:
            process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "bot", "run", cwd=ROOT, env=environment, stderr=log, stdout=log
            )
        try:
            await self.discord.wait_until_ready()
            await self.discord.wait_until_commands()
            yield process
        finally:
            if process.returncode is None:
                process.send_signal(signal.SIGTERM)
            await asyncio.wait_for(process.wait(), END_WITHIN_S)

    def publish(self, title: str) -> None:
        """Put a new episode into the feed."""
        self.server.publish(title, at=datetime.now(UTC))

    async def arm(self) -> None:
        """Wait for the first look at the feed, then arm the channel."""
        await eventually(self.knows_the_feed)
        await self.mo.command("/announce start", self.news, self.news)

    async def knows_the_feed(self) -> bool:
        """Whether the bot has read the feed once."""
        return "1 episode" in (await self.mo.command("/show list", self.news)).text

    async def has_claimed(self) -> bool:
        """Whether a delivery is claimed and not yet marked."""
        with contextlib.closing(sqlite3.connect(self.path / "playhead.db")) as raw:
            (count,) = raw.execute("SELECT count(*) FROM delivery WHERE state = 'claimed'").fetchone()
            return int(count) > 0

    def announced(self) -> list[str]:
        """The announcements that stand in the channel, in order."""
        return [m["embeds"][0]["title"] for m in self.discord.messages(self.news) if m["embeds"]]

    async def wait_for(self, *titles: str) -> None:
        """Wait until exactly these were announced."""
        await self.discord.until(lambda: len(self.announced()) >= len(titles), timeout_s=30)
        assert self.announced() == list(titles)


@pytest.fixture
async def street(tmp_path: Path) -> AsyncIterator[Street]:
    async with Discord.open() as discord, publisher() as server:
        guild = discord.add_guild("Podcast club")
        mo = discord.person(discord.add_user("mo"))
        discord.add_member(guild, mo.user, discord.add_role(guild, "mods", permissions=Permissions.MANAGE_GUILD))
        server.publish("Old", at=datetime.now(UTC) - timedelta(days=7))
        yield Street(discord, server, guild, discord.add_channel(guild, "news"), mo, tmp_path)


async def test_a_new_episode_is_announced_within_seconds_and_the_old_ones_are_not(street: Street) -> None:
    async with street.bot():
        await street.arm()
        street.publish("Salt & *Rust* @everyone")
        await street.wait_for("Salt & *Rust* @everyone")
        message = street.discord.messages(street.news)[-1]
        assert "New episode of Night Shift" in message["content"]
        assert street.discord.notified(message) == set()
        pressed = await street.mo.press(message, "Ask about it")
        assert pressed.modal is not None
        answered = await street.mo.fill(pressed, {"question": "When was it published"})
        assert answered.ephemeral
        assert "Rust" in answered.text
    assert street.discord.violations == []


@pytest.mark.slow
async def test_the_role_is_pinged_and_nobody_else(street: Street) -> None:
    role = street.discord.add_role(street.guild, "listeners", mentionable=True)
    async with street.bot():
        await street.arm()
        await street.mo.command("/announce start", street.news, street.news, role=role)
        street.publish("@everyone come here")
        await street.wait_for("@everyone come here")
        assert street.discord.notified(street.discord.messages(street.news)[-1]) == {"listeners"}


@pytest.mark.slow
async def test_a_kill_between_claim_and_mark_doubles_and_loses_nothing(street: Street) -> None:
    async with street.bot() as first:
        await street.arm()
        street.discord.fail(MESSAGES, Fault.SILENCE)  # the message is made, and the bot never hears of it
        street.publish("One")
        await street.discord.until(lambda: street.announced() or None, timeout_s=30)
        first.kill()
        await first.wait()
    street.publish("Two")
    async with street.bot():
        await street.wait_for("One", "Two")
    assert street.discord.violations == []


@pytest.mark.slow
async def test_a_kill_after_the_nonce_is_forgotten_is_found_in_the_channel(street: Street) -> None:
    async with street.bot() as first:
        await street.arm()
        street.discord.fail(MESSAGES, Fault.SILENCE)
        street.publish("One")
        await street.discord.until(lambda: street.announced() or None, timeout_s=30)
        first.kill()
        await first.wait()
    street.discord.clock.advance(3_600)
    street.publish("Two")
    async with street.bot():
        await street.wait_for("One", "Two")


@pytest.mark.slow
async def test_a_kill_before_discord_had_it_loses_nothing(street: Street) -> None:
    async with street.bot() as first:
        await street.arm()
        street.discord.fail(MESSAGES, Fault.LATENCY, seconds=3_600)
        street.publish("One")
        await eventually(street.has_claimed)
        first.kill()
        await first.wait()
    async with street.bot():
        await street.wait_for("One")


@pytest.mark.slow
async def test_a_lost_answer_is_looked_for_and_not_repeated(street: Street) -> None:
    async with street.bot():
        await street.arm()
        street.discord.fail(MESSAGES, Fault.LOST)
        street.publish("One")
        await street.discord.until(lambda: street.announced() or None, timeout_s=30)
        street.publish("Two")
        await street.wait_for("One", "Two")
    assert street.discord.violations == []


@pytest.mark.slow
@pytest.mark.parametrize("fault", [Fault.BAD_GATEWAY, Fault.SERVER_ERROR, Fault.UNAVAILABLE])
async def test_a_failing_discord_gets_it_once_in_the_end(street: Street, fault: Fault) -> None:
    async with street.bot():
        await street.arm()
        street.discord.fail(MESSAGES, fault)
        street.publish("One")
        await street.discord.until(lambda: street.announced() or None, timeout_s=30)
        street.publish("Two")
        await street.wait_for("One", "Two")


async def test_after_a_cut_and_an_invalid_session_the_bot_comes_back_to_loopback(street: Street) -> None:
    async with street.bot():
        await street.arm()
        street.discord.cut_gateway()
        street.discord.invalidate_session()
        street.publish("One")
        await street.wait_for("One")
        await street.discord.wait_until_ready()
        assert "Old" in (await street.mo.command("/episode latest", street.news)).text


@pytest.mark.slow
async def test_a_channel_without_permission_is_paused_and_keeps_its_episodes(street: Street) -> None:
    everyone = street.discord.everyone(street.guild)
    async with street.bot():
        await street.arm()
        street.discord.expect(50001, 50013)
        street.discord.overwrite(street.news, everyone, deny=Permissions.SEND_MESSAGES)
        street.publish("One")
        general = street.discord.add_channel(street.guild, "general")

        async def paused() -> bool:
            return "paused" in (await street.mo.command("/announce list", general)).text

        await eventually(paused)
        assert street.announced() == []
        street.discord.overwrite(street.news, everyone, allow=Permissions.SEND_MESSAGES)
        await street.mo.command("/announce start", general, street.news)
        await street.wait_for("One")


async def test_sigterm_ends_a_running_bot_in_good_order(street: Street) -> None:
    async with street.bot() as process:
        began = asyncio.get_running_loop().time()
        process.send_signal(signal.SIGTERM)
        assert await asyncio.wait_for(process.wait(), END_WITHIN_S) == 0
        assert asyncio.get_running_loop().time() - began < END_WITHIN_S


async def test_a_second_bot_on_the_same_file_is_refused_in_a_sentence(street: Street) -> None:
    async with street.bot():
        second = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", "run", "--db", str(street.path / "playhead.db")),
            cwd=ROOT,
            env={"PATH": os.environ["PATH"], "DISCORD_TOKEN": "x", "PLAYHEAD_DISCORD_API_URL": street.discord.api_url},
            stderr=asyncio.subprocess.PIPE,
        )
        _, said = await second.communicate()
        assert second.returncode == 1
        assert b"in use by another running Playhead" in said
        other = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", "why", "--db", str(street.path / "playhead.db")),
            cwd=ROOT,
            env={"PATH": os.environ["PATH"]},
            stdout=asyncio.subprocess.PIPE,
        )
        told, _ = await other.communicate()
        assert other.returncode == 0
        assert b"Old" in told
