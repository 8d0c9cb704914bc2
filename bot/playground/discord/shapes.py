"""The nouns as JSON, in Discord's shapes."""

from bot.playground.discord.nouns import Channel, ChannelKind, Guild, Member, Role, User
from bot.playground.discord.permissions import in_guild
from bot.playground.discord.wire import Json
from bot.playground.discord.world import World

VOICE_BITRATE = 64_000  # Discord's default, in bits a second

_ORDINARY_GUILD: Json = {
    **dict.fromkeys(("icon", "description", "splash", "discovery_splash", "banner", "vanity_url_code")),
    **dict.fromkeys(("afk_channel_id", "rules_channel_id", "public_updates_channel_id")),
    **dict.fromkeys(("safety_alerts_channel_id", "application_id", "widget_channel_id", "max_presences")),
    **dict.fromkeys(("home_header", "incidents_data")),
    "features": ["COMMUNITY", "NEWS"],
    "emojis": [],
    "stickers": [],
    "afk_timeout": 300,
    "system_channel_flags": 0,
    "widget_enabled": False,
    "verification_level": 0,
    "default_message_notifications": 1,
    "explicit_content_filter": 0,
    "mfa_level": 0,
    "nsfw": False,
    "nsfw_level": 0,
    "premium_tier": 0,
    "premium_subscription_count": 0,
    "premium_progress_bar_enabled": False,
    "max_video_channel_users": 25,
    "max_stage_video_channel_users": 50,
    "max_members": 500_000,
    "region": "deprecated",
}
"""What this Discord does not vary from guild to guild."""


def of_user(user: User) -> Json:
    """Return a user as others see it."""
    shape: Json = {
        "id": str(user.id),
        "username": user.name,
        "discriminator": "0",
        "global_name": None if user.bot else user.display_name,
        "avatar": None,
        "public_flags": 0,
        "flags": 0,
        "primary_guild": None,
    }
    return shape | {"bot": True} if user.bot else shape


def of_self(user: User) -> Json:
    """Return the bot's own user."""
    return of_user(user) | {"verified": True, "mfa_enabled": False, "locale": user.locale, "email": None}


def of_application(world: World) -> Json:
    """Return the application with its owner."""
    return {
        "id": str(world.application_id),
        "name": world.bot.display_name,
        "icon": None,
        "description": "",
        "summary": "",
        "type": None,
        "bot": of_user(world.bot),
        "owner": of_user(world.owner),
        "bot_public": True,
        "bot_require_code_grant": False,
        "verify_key": "0" * 64,
        "flags": 0,
        "team": None,
        "rpc_origins": [],
        "redirect_uris": [],
        "flags_new": "0",
        "interactions_endpoint_url": None,
        "role_connections_verification_url": None,
        "explicit_content_filter": 0,
        "eligible_oauth2_scopes": [],
        "approximate_user_install_count": sum(user.installed for user in world.users.values()),
        "approximate_user_authorization_count": 0,
        "integration_types_config": {"0": {}, "1": {}},
        "approximate_guild_count": sum(guild.has_bot for guild in world.guilds.values()),
    }


def of_role(role: Role) -> Json:
    """Return a role."""
    shape: Json = {
        "id": str(role.id),
        "name": role.name,
        "permissions": str(role.permissions),
        "position": role.position,
        "color": 0,
        "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
        "hoist": False,
        "icon": None,
        "unicode_emoji": None,
        "managed": role.bot_id is not None,
        "mentionable": role.mentionable,
        "flags": 0,
    }
    return shape | {"tags": {"bot_id": str(role.bot_id)}} if role.bot_id is not None else shape


def of_member(member: Member) -> Json:
    """Return a member without its user, as messages carry it."""
    return {
        "roles": [str(role_id) for role_id in member.roles],
        "nick": member.nick,
        "avatar": None,
        "banner": None,
        "joined_at": member.joined_at,
        "premium_since": None,
        "communication_disabled_until": None,
        "deaf": False,
        "mute": False,
        "pending": False,
        "flags": 0,
    }


def of_whole_member(member: Member) -> Json:
    """Return a member with its user."""
    return of_member(member) | {"user": of_user(member.user)}


def of_channel(world: World, channel: Channel) -> Json:
    """Return a channel, thread or DM."""
    shape: Json = {"id": str(channel.id), "type": int(channel.kind), "flags": 0}
    if channel.is_dm:
        others = [of_user(user) for user in channel.recipients if user is not world.bot]
        return shape | {"recipients": others, "last_message_id": _last(channel)}
    parent_id = None if channel.parent_id is None else str(channel.parent_id)
    shape |= {"name": channel.name, "guild_id": str(channel.guild_id), "parent_id": parent_id}
    return shape | (_of_thread(channel) if channel.is_thread else _of_place(channel))


def of_guild(guild: Guild) -> Json:
    """Return a guild as REST does."""
    return _ORDINARY_GUILD | {
        "id": str(guild.id),
        "name": guild.name,
        "owner_id": str(guild.owner_id),
        "system_channel_id": str(guild.system_channel_id) if guild.system_channel_id else None,
        "roles": [of_role(role) for role in guild.roles.values()],
        "preferred_locale": guild.locale,
        "approximate_member_count": len(guild.members),
    }


def of_whole_guild(world: World, guild: Guild) -> Json:
    """Return a guild as GUILD_CREATE does: with the channels the bot sees, active threads, and the bot as a member."""
    seen = [channel for channel in world.channels_of(guild) if world.sees(world.bot, channel)]
    mine = guild.members[world.bot.id]
    return of_guild(guild) | {
        "joined_at": guild.joined_at,
        "large": False,
        "unavailable": False,
        "member_count": len(guild.members),
        "members": [of_whole_member(mine)],
        "channels": [of_channel(world, channel) for channel in seen if not channel.is_thread],
        "threads": [of_channel(world, channel) for channel in seen if channel.is_thread and not channel.archived],
        "presences": [],
        "voice_states": [],
        "stage_instances": [],
        "guild_scheduled_events": [],
        "soundboard_sounds": [],
    }


def of_own_guild(world: World, guild: Guild) -> Json:
    """Return a guild as the list of the bot's guilds does."""
    return {
        "id": str(guild.id),
        "name": guild.name,
        "icon": None,
        "banner": None,
        "owner": False,
        "permissions": str(in_guild(guild, guild.members[world.bot.id])),
        "features": [],
    }


def of_command_rights(world: World, guild: Guild, command_id: int) -> Json:
    """Return a server's own settings for a command."""
    held = world.command_rights[guild.id, command_id]
    kinds = {each: 1 if each in guild.roles else 2 if each in world.users else 3 for each in held}
    return {
        "id": str(command_id),
        "application_id": str(world.application_id),
        "guild_id": str(guild.id),
        "permissions": [{"id": str(each), "type": kinds[each], "permission": may} for each, may in held.items()],
    }


def _last(channel: Channel) -> str | None:
    return str(max(channel.messages)) if channel.messages else None


def _of_place(channel: Channel) -> Json:
    overwrites = [
        {"id": str(each.id), "type": int(each.of_member), "allow": str(each.allow), "deny": str(each.deny)}
        for each in channel.overwrites.values()
    ]
    shape: Json = {
        "position": channel.position,
        "permission_overwrites": overwrites,
        "topic": channel.topic,
        "nsfw": False,
        "rate_limit_per_user": 0,
        "last_message_id": _last(channel),
    }
    if channel.kind is ChannelKind.VOICE:
        return shape | {"bitrate": VOICE_BITRATE, "user_limit": 0, "rtc_region": None, "video_quality_mode": 1}
    if not channel.is_forum:
        return shape
    tags = [
        {"id": str(tag.id), "name": tag.name, "moderated": tag.moderated, "emoji_id": None, "emoji_name": None}
        for tag in channel.tags
    ]
    needs_tag = {"flags": 1 << 4} if channel.require_tag else {}
    forum: Json = {"available_tags": tags, "default_reaction_emoji": None, "default_sort_order": None}
    return shape | forum | {"default_forum_layout": 0, "default_thread_rate_limit_per_user": 0} | needs_tag


def _of_thread(channel: Channel) -> Json:
    return {
        "owner_id": str(channel.owner_id),
        "last_message_id": _last(channel),
        "rate_limit_per_user": 0,
        "message_count": len(channel.messages),
        "member_count": min(len(channel.thread_members), 50),
        "total_message_sent": len(channel.messages),
        "applied_tags": [str(tag_id) for tag_id in channel.applied_tags],
        "thread_metadata": {
            "archived": channel.archived,
            "locked": channel.locked,
            "auto_archive_duration": channel.auto_archive_minutes,
            "archive_timestamp": channel.changed_at,
            "create_timestamp": channel.changed_at,
        },
    }
