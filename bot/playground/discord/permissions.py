"""Who may do what where: permission bits, and Discord's rules for adding them up."""

from enum import IntFlag

from bot.playground.discord.nouns import Channel, Guild, Member, Overwrite


class Permissions(IntFlag):
    """Discord's permission bits, as far as a text bot meets them."""

    KICK_MEMBERS = 1 << 1
    BAN_MEMBERS = 1 << 2
    ADMINISTRATOR = 1 << 3
    MANAGE_CHANNELS = 1 << 4
    MANAGE_GUILD = 1 << 5
    ADD_REACTIONS = 1 << 6
    VIEW_AUDIT_LOG = 1 << 7
    VIEW_CHANNEL = 1 << 10
    SEND_MESSAGES = 1 << 11
    SEND_TTS_MESSAGES = 1 << 12
    MANAGE_MESSAGES = 1 << 13
    EMBED_LINKS = 1 << 14
    ATTACH_FILES = 1 << 15
    READ_MESSAGE_HISTORY = 1 << 16
    MENTION_EVERYONE = 1 << 17
    USE_EXTERNAL_EMOJIS = 1 << 18
    CONNECT = 1 << 20
    MANAGE_NICKNAMES = 1 << 27
    MANAGE_ROLES = 1 << 28
    MANAGE_WEBHOOKS = 1 << 29
    USE_APPLICATION_COMMANDS = 1 << 31
    MANAGE_EVENTS = 1 << 33
    MANAGE_THREADS = 1 << 34
    CREATE_PUBLIC_THREADS = 1 << 35
    CREATE_PRIVATE_THREADS = 1 << 36
    SEND_MESSAGES_IN_THREADS = 1 << 38
    MODERATE_MEMBERS = 1 << 40
    SEND_POLLS = 1 << 49
    USE_EXTERNAL_APPS = 1 << 50
    PIN_MESSAGES = 1 << 51


ALL = (1 << 53) - 1

EVERYONE = int(
    Permissions.ADD_REACTIONS
    | Permissions.VIEW_CHANNEL
    | Permissions.SEND_MESSAGES
    | Permissions.EMBED_LINKS
    | Permissions.ATTACH_FILES
    | Permissions.READ_MESSAGE_HISTORY
    | Permissions.USE_EXTERNAL_EMOJIS
    | Permissions.CONNECT
    | Permissions.USE_APPLICATION_COMMANDS
    | Permissions.CREATE_PUBLIC_THREADS
    | Permissions.SEND_MESSAGES_IN_THREADS
    | Permissions.SEND_POLLS
    | Permissions.USE_EXTERNAL_APPS
)
"""What a new guild lets everybody do."""

IN_DM = EVERYONE & ~int(Permissions.CREATE_PUBLIC_THREADS | Permissions.SEND_MESSAGES_IN_THREADS | Permissions.CONNECT)
"""What both sides of a direct message may do."""

_SPEAKING = int(
    Permissions.EMBED_LINKS
    | Permissions.ATTACH_FILES
    | Permissions.MENTION_EVERYONE
    | Permissions.SEND_TTS_MESSAGES
    | Permissions.SEND_POLLS
)


def in_guild(guild: Guild, member: Member) -> int:
    """Return what a member may do in a guild before any channel has its say."""
    if member.user.id == guild.owner_id:
        return ALL
    held = guild.roles[guild.id].permissions
    for role_id in member.roles:
        held |= guild.roles[role_id].permissions if role_id in guild.roles else 0
    return ALL if held & Permissions.ADMINISTRATOR else held


def in_channel(guild: Guild, member: Member, channel: Channel, parent: Channel | None = None) -> int:
    """Return what a member may do in a channel; a thread takes its overwrites from the parent given."""
    held = in_guild(guild, member)
    if held == ALL:
        return ALL
    overwrites = (parent if channel.is_thread and parent is not None else channel).overwrites
    held = _overwritten(held, [overwrites[guild.id]] if guild.id in overwrites else [])
    held = _overwritten(held, [overwrites[role_id] for role_id in member.roles if role_id in overwrites])
    own = overwrites.get(member.user.id)
    return _implied(_overwritten(held, [own] if own is not None else []), channel)


def _overwritten(held: int, overwrites: list[Overwrite]) -> int:
    allow = deny = 0
    for overwrite in overwrites:
        allow |= overwrite.allow
        deny |= overwrite.deny
    return (held & ~deny) | allow


def _implied(held: int, channel: Channel) -> int:
    """Take away what makes no sense without seeing the channel, or without speaking in it."""
    if not held & Permissions.VIEW_CHANNEL:
        return 0
    speaks = Permissions.SEND_MESSAGES_IN_THREADS if channel.is_thread else Permissions.SEND_MESSAGES
    return held if held & speaks else held & ~_SPEAKING
