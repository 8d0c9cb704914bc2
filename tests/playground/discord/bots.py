"""A small bot on the real discord.py, connected to the stand-in."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable

import discord
import yarl
from discord import app_commands
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.playground.discord import Discord

Ask = discord.Interaction[discord.Client]


class Bot(discord.Client):
    """A client with a command tree that it registers when it starts, and the messages it has heard."""

    def __init__(self, intents: discord.Intents | None = None) -> None:
        super().__init__(
            intents=intents or discord.Intents(guilds=True, guild_messages=True, dm_messages=True),
            guild_ready_timeout=0.01,
            chunk_guilds_at_startup=False,
            max_messages=None,
        )
        self.tree = app_commands.CommandTree(self)
        self.heard: list[discord.Message] = []
        self.resumes = 0
        self.on_text: Callable[[discord.Message], Awaitable[object]] | None = None

    async def setup_hook(self) -> None:
        if self.tree.get_commands():
            await self.tree.sync()

    async def on_message(self, message: discord.Message) -> None:
        if message.author == self.user:
            return
        self.heard.append(message)
        if self.on_text is not None:
            await self.on_text(message)

    async def on_resumed(self) -> None:
        self.resumes += 1


@contextlib.asynccontextmanager
async def online(stand_in: Discord, bot: discord.Client) -> AsyncIterator[None]:
    """Connect a client to the stand-in for as long as the block runs."""
    Route.BASE = stand_in.api_url
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(stand_in.gateway_url)
    running = asyncio.create_task(bot.start(stand_in.token))
    ready = asyncio.create_task(stand_in.wait_until_ready())
    try:
        await asyncio.wait({running, ready}, return_when=asyncio.FIRST_COMPLETED)
        if running.done():
            running.result()
        await asyncio.wait_for(bot.wait_until_ready(), 5)
        yield
    finally:
        ready.cancel()
        await bot.close()
        running.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await running
