"""What Discord tells us by itself: permissions that change, servers that go, and messages of ours that stand."""

import logging
from typing import Any

import discord
from discord.ext import commands

from bot.announce.permits import NAMES, missing
from bot.app import App
from bot.client.posting import standing_of, usable_tags
from bot.model.delivery import Destination, Place
from bot.store import destinations, servers, sightings

_log = logging.getLogger(__name__)


class Watch(commands.Cog):
    """Listeners that keep destinations in step with their servers."""

    def __init__(self, bot: commands.AutoShardedBot, app: App) -> None:
        self._bot = bot
        self._app = app

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        """Look at every server that announces; what was left while we were away is let go, once Discord says so."""
        here = {guild.id for guild in self._bot.guilds}
        for guild_id in await servers.gone(self._app.db) & here:  # it came back while we were away
            await servers.joined(self._app.db, guild_id)
        for guild_id in await servers.known(self._app.db) - here:
            try:
                await self._bot.fetch_guild(guild_id)
            except (discord.Forbidden, discord.NotFound):
                await self._left(guild_id)
            except discord.HTTPException as error:
                _log.info("whether server %s has us cannot be told: %s", guild_id, error)
        for guild_id in await destinations.servers(self._app.db) & here:
            await self._review(self._bot.get_guild(guild_id))

    @commands.Cog.listener()
    async def on_guild_available(self, guild: discord.Guild) -> None:
        """Look again after an outage."""
        await self._review(guild)

    @commands.Cog.listener()
    async def on_guild_join(self, guild: discord.Guild) -> None:
        """Keep what a server had set before."""
        await servers.joined(self._app.db, guild.id)

    @commands.Cog.listener()
    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """Let go of a server that removed us; discord.py does not call an outage a removal."""
        await self._left(guild.id)

    async def _left(self, guild_id: int) -> None:
        _log.info("server %s has removed us: its announcements end", guild_id)
        await servers.left(self._app.db, guild_id, now=self._app.now())

    @commands.Cog.listener()
    async def on_guild_channel_update(self, _: Any, after: discord.abc.GuildChannel) -> None:
        """Look again where a channel changed."""
        await self._review(after.guild)

    @commands.Cog.listener()
    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        """Look again where a channel went."""
        await self._review(channel.guild)

    @commands.Cog.listener()
    async def on_guild_channel_create(self, channel: discord.abc.GuildChannel) -> None:
        """Look again where a channel came, or came back into sight."""
        await self._review(channel.guild)

    @commands.Cog.listener()
    async def on_guild_role_update(self, _: discord.Role, after: discord.Role) -> None:
        """Look again where a role changed."""
        await self._review(after.guild)

    @commands.Cog.listener()
    async def on_guild_role_delete(self, role: discord.Role) -> None:
        """Look again where a role went."""
        await self._review(role.guild)

    @commands.Cog.listener()
    async def on_member_update(self, _: discord.Member, after: discord.Member) -> None:
        """Look again where our own roles changed; we are told of no others."""
        if self._bot.user is not None and after.id == self._bot.user.id:
            await self._review(after.guild)

    @commands.Cog.listener()
    async def on_thread_update(self, _: discord.Thread, after: discord.Thread) -> None:
        """Look again where a thread was locked or opened."""
        await self._review(after.guild)

    @commands.Cog.listener()
    async def on_raw_thread_delete(self, payload: discord.RawThreadDeleteEvent) -> None:
        """Pause what announced in a thread that is gone."""
        for destination in await destinations.of_server(self._app.db, payload.guild_id, channel_id=payload.thread_id):
            await self._set(destination, "gone")

    async def _review(self, guild: discord.Guild | None) -> None:
        """Pause what lost something in a server, and let go on what has it again."""
        if guild is None or guild.unavailable or guild.me is None:
            return
        await destinations.forget_roles(self._app.db, guild.id, here=[role.id for role in guild.roles])
        for destination in await destinations.watched(self._app.db, guild.id):
            channel = guild.get_channel_or_thread(destination.channel_id)
            if channel is None and destination.place is Place.THREAD:
                await self._set(destination, await self._asleep(guild, destination))
            else:
                await self._set(destination, trouble(guild, destination, channel))

    async def _asleep(self, guild: discord.Guild, destination: Destination) -> str | None:
        """Give what a thread lacks that is not held in memory, as archived ones are; only a paused one is asked for."""
        if destination.paused in (None, destinations.BY_HAND):
            return destination.paused
        try:
            channel = await guild.fetch_channel(destination.channel_id)
        except discord.NotFound:
            return "gone"
        except (discord.HTTPException, discord.InvalidData) as error:
            _log.info("thread %s cannot be read: %s", destination.channel_id, error)
            return destination.paused
        return trouble(guild, destination, channel)

    async def _set(self, destination: Destination, reason: str | None) -> None:
        if destination.paused in (reason, destinations.BY_HAND):
            return
        _log.info("destination %s: %s", destination.id, reason or "nothing is missing any more")
        await destinations.pause(self._app.db, destination.id, reason=reason, now=self._app.now())

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """Mark what stands: our own announcement, seen, is never sent again, whatever became of its answer."""
        if self._bot.user is None or message.author.id != self._bot.user.id or not message.components:
            return
        told = {"id": message.id, "components": [component.to_dict() for component in message.components]}
        standing = standing_of(iter((told,)))
        places = {message.channel.id, getattr(message.channel, "parent_id", None) or message.channel.id}
        now = self._app.now()
        for channel_id in places:
            await sightings.seen(self._app.db, channel_id, standing.singles, digests=standing.digests, now=now)


def trouble(
    guild: discord.Guild, destination: Destination, channel: discord.abc.GuildChannel | discord.Thread | None
) -> str | None:
    """Give what keeps a destination from being announced in: `gone`, `missing: …`, `forum_gone`, `tag`, `locked`."""
    if channel is None:
        return "gone"
    forum = guild.get_channel(destination.talk_forum) if destination.talk_forum else None
    if destination.talk_forum and forum is None:
        return "forum_gone"
    lacking = missing(destination, _held(channel), _held(forum) if forum is not None else None)
    if lacking:
        return f"missing: {', '.join(lacking)}"
    if isinstance(channel, discord.Thread) and channel.locked and not channel.permissions_for(guild.me).manage_threads:
        return "locked"
    return "tag" if isinstance(channel, discord.ForumChannel) and _lacks_tag(channel, destination) else None


def _lacks_tag(forum: discord.ForumChannel, destination: Destination) -> bool:
    return forum.flags.require_tag and not usable_tags(forum).intersection(tag for _, tag in destination.tags)


def _held(channel: discord.abc.GuildChannel | discord.Thread) -> frozenset[str]:
    permissions = channel.permissions_for(channel.guild.me)
    return frozenset(flag for flag in NAMES if getattr(permissions, flag))
