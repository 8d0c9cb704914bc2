"""The Discord client: who we are there, the commands kept in step, one guard, and the posting of announcements."""

import asyncio
import hashlib
import json
import logging
import sys
from typing import Any

import discord
import yarl
from discord import app_commands
from discord.ext import commands
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.app import App
from bot.client.invite import invite_url
from bot.client.letters import Letters
from bot.client.posting import Posting
from bot.client.responses import Responses, begin
from bot.client.translating import Descriptions
from bot.client.watching import Watch
from bot.cooldown import Cooldown
from bot.errors import SettingsError
from bot.guard import noted, sentence_for
from bot.render.embeds import NO_PINGS
from bot.render.findings import notice_card
from bot.render.views import shown_of
from bot.say import speak
from bot.schedule import Schedule
from bot.store import meta

COGS = (
    "ask",
    "episode",
    "guest",
    "moment",
    "link",
    "show",
    "follow",
    "said",
    "my",
    "help",
    "feed",
    "announce",
    "setup",
    "why",
    "admin",
    "buttons",
    "moves",
    "talk",
    "welcome",
)
READY_WITHIN_S = 0.5
LONGEST_RATELIMIT_S = 60.0
FIRST_RETRY_S = 1.0
LONGEST_RETRY_S = 60.0
SYNCED = "synced_commands"

_log = logging.getLogger(__name__)


class Tree(app_commands.CommandTree["PlayheadBot"]):
    """The command tree, whose errors all come to one place."""

    async def interaction_check(self, interaction: discord.Interaction["PlayheadBot"], /) -> bool:
        """Let everybody through, and speak their language from here on."""
        speak(str(interaction.locale))
        return True

    async def on_error(
        self, interaction: discord.Interaction["PlayheadBot"], error: app_commands.AppCommandError, /
    ) -> None:
        """Tell the person what went wrong."""
        cause = error.original if isinstance(error, app_commands.CommandInvokeError) else error
        await self.client.tell(interaction, cause)


class PlayheadBot(commands.AutoShardedBot):
    """Playhead on Discord; no member or message cache, no privileged intent."""

    def __init__(self, app: App) -> None:
        intents = discord.Intents.none()
        intents.guilds = intents.guild_messages = intents.dm_messages = True
        super().__init__(
            command_prefix=commands.when_mentioned,
            help_command=None,
            tree_cls=Tree,
            intents=intents,
            member_cache_flags=discord.MemberCacheFlags.none(),
            max_messages=None,
            allowed_mentions=NO_PINGS,
            guild_ready_timeout=READY_WITHIN_S,
            max_ratelimit_timeout=LONGEST_RATELIMIT_S,
        )
        self.app = app
        self.posting = Posting(self)
        self.cooldown = Cooldown()
        self.responses = Responses()
        self.command_ids: dict[str, int] = {}
        self.schedule = Schedule(app.tools)

    async def setup_hook(self) -> None:
        """After the login and before the gateway: learn the gateway, load the cogs, sync, begin to tick."""
        if self.app.settings.discord_api_url is not None:
            told = await self.http.request(Route("GET", "/gateway/bot"))
            DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(told["url"])
        await self.add_cog(Watch(self, self.app))
        for cog in COGS:
            await self.load_extension(f"cogs.{cog}")
        await self._sync()
        self.schedule.start(self.posting, Letters(self, self.posting))

    async def _sync(self) -> None:
        """Register the commands with Discord, only where the tree changed or Discord has others."""
        for guild_id in self.app.settings.sync_guild_ids:
            guild = discord.Object(guild_id)
            self.tree.copy_global_to(guild=guild)
            await self.tree.sync(guild=guild)
        await self.tree.set_translator(translator := Descriptions())
        wanted = [await command.get_translated_payload(self.tree, translator) for command in self.tree.get_commands()]
        digest = f"{self.application_id} {_digest(wanted)}"
        known = await self.tree.fetch_commands()
        self.command_ids = {command.name: command.id for command in known}
        there = {command.name for command in known}
        if there == {command["name"] for command in wanted} and await meta.find(self.app.db, SYNCED) == digest:
            return
        self.command_ids = {command.name: command.id for command in await self.tree.sync()}
        await meta.put(self.app.db, SYNCED, digest)

    async def tell(self, interaction: discord.Interaction["PlayheadBot"], error: Exception) -> None:
        """Tell the person in private what went wrong; never raises."""
        speak(str(interaction.locale))
        named = _named(interaction)
        about = f"server {interaction.guild_id}, channel {interaction.channel_id}, user {interaction.user.id}"
        card = notice_card(sentence_for(error, where=named, about=about), fault=True)
        try:
            await self.responses.tell(interaction, shown_of(card))
        except (discord.DiscordException, OSError, RuntimeError) as failure:  # the last where we are leaving
            _log.warning("the answer to %s could not be given: %s", named, failure)

    async def on_interaction(self, interaction: discord.Interaction["PlayheadBot"], /) -> None:
        """Watch that an interaction is answered in time; cogs and the command tree answer it."""
        begin(interaction, now=self.app.now())

    async def on_ready(self) -> None:
        """Say in the log that Discord has us."""
        _log.info("on Discord as %s, in %d servers", self.user, len(self.guilds))
        if not self.guilds and self.application_id is not None:
            _log.info("invite the bot with %s", invite_url(self.application_id))

    async def on_error(self, event_method: str, /, *_args: Any, **_kwargs: Any) -> None:
        """Log what an event brought about; nobody waits for an answer there."""
        noted(sys.exception() or RuntimeError(event_method), where=f"event {event_method}")

    async def on_message(self, _message: discord.Message, /) -> None:
        """Leave messages to cogs.talk: there are no prefix commands."""

    async def close(self) -> None:
        """Stop the ticks, then leave Discord."""
        await self.schedule.stop()
        await super().close()


def _named(interaction: discord.Interaction["PlayheadBot"]) -> str:
    """Name what a person did: a command, or the kind of button, choice or form."""
    if interaction.command is not None:
        return interaction.command.qualified_name
    custom_id = str(dict(interaction.data or {}).get("custom_id", ""))
    return f"{interaction.type.name} {':'.join(part for part in custom_id.split(':') if part.isalpha())}"


def _digest(wanted: list[dict[str, Any]]) -> str:
    return hashlib.sha256(json.dumps(wanted, sort_keys=True, default=str).encode()).hexdigest()


async def run_bot(app: App, token: str) -> None:
    """Be on Discord until cancelled; an unreachable Discord is tried again for as long as it takes.

    Raises SettingsError where Discord refuses the token.
    """
    if app.settings.discord_api_url is not None:
        Route.BASE = app.settings.discord_api_url.rstrip("/")
    wait_s = FIRST_RETRY_S
    while True:
        bot = PlayheadBot(app)
        try:
            async with bot:
                return await bot.start(token)
        except discord.LoginFailure as error:
            raise SettingsError("token_refused") from error
        except discord.PrivilegedIntentsRequired as error:  # none are asked for; Discord says so all the same
            raise SettingsError("token_refused") from error
        except (OSError, discord.HTTPException, discord.GatewayNotFound, discord.ConnectionClosed) as error:
            _log.warning("Discord cannot be reached (%s); next try in %.0f s", error, wait_s)
        await asyncio.sleep(wait_s)
        wait_s = min(LONGEST_RETRY_S, wait_s * 2)
