"""The real bot on a Discord on loopback, knowing the samples."""

import asyncio
import contextlib
import shutil
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.app import App, open_app
from bot.client.bot import run_bot
from bot.playground.discord import Channel, Discord, Guild, Permissions, Person
from bot.settings import only
from bot.subscriptions import index_feed
from tests.playground.discord import spec

SAMPLES = Path(__file__).parents[2] / "data" / "samples"


@dataclass
class House:
    """A Discord with one server, its people, and the bot on it."""

    discord: Discord
    app: App
    guild: Guild
    general: Channel
    news: Channel
    mia: Person
    mo: Person
    ada: Person


@pytest.fixture(scope="session")
def indexed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with the samples in it, made once."""
    path = tmp_path_factory.mktemp("indexed") / "playhead.db"

    async def index() -> None:
        async with open_app(only(database=path)) as app:
            for file in sorted(SAMPLES.glob("*.xml")):
                await index_feed(app.tools, f"file:///{file.name}", file.read_bytes())

    asyncio.run(index())
    return path


@contextlib.asynccontextmanager
async def house_of(
    path: Path, *, indexed: Path | None = None, on: Discord | None = None, directory: str = "off"
) -> AsyncIterator[House]:
    """Open everything; the bot is connected and its commands are registered."""
    async with contextlib.nullcontext(on) if on else Discord.open() as discord:
        guild = discord.add_guild("Podcast club")
        general, news = discord.add_channel(guild, "general"), discord.add_channel(guild, "news")
        people = []
        for name, permissions in (("mia", 0), ("mo", Permissions.MANAGE_GUILD), ("ada", Permissions.ADMINISTRATOR)):
            person = discord.person(discord.add_user(name))
            roles = [discord.add_role(guild, f"role of {name}", permissions=permissions)] if permissions else []
            discord.add_member(guild, person.user, *roles)
            people.append(person)
        settings = only(
            database=path / "playhead.db",
            discord_api_url=discord.api_url,
            poll_interval_s=1.0,
            allow_private_feeds=True,
            directory=directory,
        )
        if indexed is not None:
            shutil.copy(indexed, settings.database)
        async with open_app(settings) as app:
            running = asyncio.create_task(run_bot(app, discord.token))
            try:
                await discord.wait_until_ready()
                await discord.wait_until_commands()
                yield House(discord, app, guild, general, news, *people)
            finally:
                running.cancel()
                await asyncio.gather(running, return_exceptions=True)
        assert discord.violations == []
        if spec.SPEC.exists():
            assert spec.problems(discord.requests) == []


@pytest.fixture
async def house(tmp_path: Path, indexed: Path) -> AsyncIterator[House]:
    """The bot on Discord with the samples."""
    async with house_of(tmp_path, indexed=indexed) as made:
        yield made
