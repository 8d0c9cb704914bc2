"""Channels as destinations: what kind each is, whether we may keep a promise there, and who may order it."""

from typing import Any

import discord
from discord import app_commands

from bot.announce.permits import NAMES, missing, opens_threads
from bot.errors import NotFoundError, RefusedError, UsageError
from bot.model.delivery import Destination, Place
from bot.render.views import PLACES
from bot.say import say
from cogs.entry import Interaction

Voice = discord.VoiceChannel | discord.StageChannel
Target = discord.TextChannel | discord.VoiceChannel | discord.StageChannel | discord.ForumChannel | discord.Thread


class ChannelOption(app_commands.Transformer):
    """A channel that can announce, as a command's option; an archived thread is fetched."""

    @property
    def type(self) -> discord.AppCommandOptionType:
        """A channel."""
        return discord.AppCommandOptionType.channel

    @property
    def channel_types(self) -> list[discord.ChannelType]:
        """Text, announcement, forum, the chat of voice and stage channels, and public threads."""
        return PLACES

    async def transform(self, _: discord.Interaction[Any], value: Any, /) -> Target:
        """Give the channel itself; raises NotFoundError where we do not see it."""
        try:
            found = value.resolve() or await value.fetch()
        except discord.HTTPException as error:
            raise NotFoundError("announce_unseen", channel=f"#{value.name}") from error
        if not isinstance(found, Target):
            raise NotFoundError("announce_unseen", channel=f"#{value.name}")
        return found


Chosen = app_commands.Transform[Target, ChannelOption]

TALK_THREAD = "thread"


def place_of(channel: Target) -> Place:
    """Give what kind of destination a channel is."""
    if isinstance(channel, discord.ForumChannel):
        return Place.FORUM
    if isinstance(channel, discord.Thread):
        return Place.THREAD
    if isinstance(channel, Voice):
        return Place.VOICE
    return Place.NEWS if channel.is_news() else Place.TEXT


def check(channel: Target, wanted: Destination, role: discord.Role | None) -> None:
    """Raise RefusedError for what could not be kept: a permission, a tag, a kind of channel, a role."""
    forum = channel.guild.get_channel(wanted.talk_forum) if wanted.talk_forum else None
    lacking = missing(wanted, held_in(channel), held_in(forum) if forum is not None else None)
    if lacking:
        raise RefusedError("announce_missing", channel=f"#{channel.name}", missing=", ".join(lacking))
    if role is not None and (role.is_default() or role.is_bot_managed()):
        raise RefusedError("announce_role_foreign")
    if wanted.publish and wanted.place is not Place.NEWS:
        raise RefusedError("announce_publish_here", channel=f"#{channel.name}")
    if wanted.talk == TALK_THREAD and not opens_threads(wanted):
        raise RefusedError("announce_talk_here", channel=f"#{channel.name}")
    if isinstance(channel, discord.ForumChannel) and channel.flags.require_tag and not wanted.tags:
        raise RefusedError("announce_tag_needed", channel=f"#{channel.name}")


def held_in(channel: discord.abc.GuildChannel | discord.Thread) -> frozenset[str]:
    """Give the names of the permissions that we hold in a channel."""
    permissions = channel.permissions_for(channel.guild.me)
    return frozenset(flag for flag in NAMES if getattr(permissions, flag))


def tags_in(channel: Target, show_id: int | None, title: str) -> tuple[tuple[int, int], ...]:
    """Choose the tag of a forum's posts: the one named as the show, else, where one is required, the first."""
    if not isinstance(channel, discord.ForumChannel):
        return ()
    allowed = [tag for tag in channel.available_tags if not tag.moderated]
    named = [tag for tag in allowed if title and tag.name.casefold() == title.casefold()]
    chosen = named or (allowed[:1] if channel.flags.require_tag else [])
    return tuple((show_id or 0, tag.id) for tag in chosen[:1])


def talk_of(guild: discord.Guild, typed: str | None) -> str | None:
    """Read how an episode is talked about: not at all, in a thread, or in a forum by name, mention or id."""
    told = (typed or "").strip().casefold()
    if told in {"", "nothing", "none"}:
        return None
    if told == TALK_THREAD:
        return TALK_THREAD
    bare = told.removeprefix("<").removesuffix(">").removeprefix("#")
    for forum in guild.forums:
        if bare in {str(forum.id), forum.name.casefold()}:
            return str(forum.id)
    raise UsageError("announce_talk_unknown", typed=typed or "")


def silent_role(channel: Target, role: discord.Role | None) -> str:
    """Say so where a role would be named but not notified."""
    if role is None or role.mentionable or channel.permissions_for(channel.guild.me).mention_everyone:
        return ""
    return say("announce_role_silent", role=role.mention, channel=channel.mention)


def ordered(interaction: Interaction) -> discord.Guild:
    """Give the server in which a moderator pressed something; raises RefusedError for anybody else.

    A reply that only its reader sees went to somebody who was allowed the command.
    """
    own = interaction.message is not None and interaction.message.flags.ephemeral
    if interaction.guild is None or not (own or interaction.permissions.manage_guild):
        raise RefusedError("announce_no_moderator")
    return interaction.guild


def choices_in(
    guild: discord.Guild, channel: Target | None
) -> tuple[tuple[tuple[int, str], ...], tuple[tuple[int, str], ...]]:
    """Give the forums of a server and the tags of a channel, as ids and names."""
    tags = channel.available_tags if isinstance(channel, discord.ForumChannel) else []
    return (
        tuple((forum.id, forum.name) for forum in guild.forums),
        tuple((tag.id, tag.name) for tag in tags if not tag.moderated),
    )
