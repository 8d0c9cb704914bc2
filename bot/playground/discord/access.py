"""What the bot may reach and do, checked where it asks."""

from bot.playground.discord import permissions
from bot.playground.discord.nouns import Channel, Guild
from bot.playground.discord.permissions import Permissions
from bot.playground.discord.wire import Refusal, missing_access, missing_permissions
from bot.playground.discord.world import World


def channel_of_bot(world: World, channel_id: int, needs: int = 0) -> Channel:
    """Return a channel that the bot sees and has these permissions in, or raise 10003, 50001 or 50013."""
    channel = world.get_channel(channel_id)
    guild = world.guild_of(channel)
    if guild is not None and not guild.has_bot:
        raise missing_access()
    if guild is not None and guild.unavailable:
        raise Refusal(503, 0, "503: Service Unavailable")
    held = world.may(world.bot, channel)
    if not held & Permissions.VIEW_CHANNEL:
        raise missing_access()
    if needs & ~held:
        raise missing_permissions()
    return channel


def guild_of_bot(world: World, guild_id: int, needs: int = 0) -> Guild:
    """Return a guild that the bot is in and has these permissions in, or raise 10004 or 50013."""
    guild = world.get_guild(guild_id)
    if needs & ~permissions.in_guild(guild, guild.members[world.bot.id]):
        raise missing_permissions()
    return guild


def speaking(channel: Channel) -> int:
    """Return the permission to speak in a channel or thread."""
    return int(Permissions.SEND_MESSAGES_IN_THREADS if channel.is_thread else Permissions.SEND_MESSAGES)


def channel_to_speak_in(world: World, channel_id: int) -> Channel:
    """Return a channel in which the bot may post, or raise 10003, 50001, 50013, 50007, 50008 or 50083."""
    channel = channel_of_bot(world, channel_id)
    if channel.is_dm and not all(user.dm_open for user in channel.recipients):
        raise Refusal(403, 50007, "Cannot send messages to this user")
    if not channel.takes_messages:
        raise Refusal(400, 50008, "Cannot send messages in a non-text channel")
    held = world.may(world.bot, channel)
    if not held & speaking(channel):
        raise missing_permissions()
    if channel.is_thread and channel.archived and channel.locked and not held & Permissions.MANAGE_THREADS:
        raise archived()
    return channel


def archived() -> Refusal:
    """Return 50083."""
    return Refusal(400, 50083, "Thread is archived")
