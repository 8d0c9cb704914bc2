"""What the gateway tells the bot about a person's act."""

from bot.playground.discord import interactions, permissions, shapes
from bot.playground.discord.nouns import Channel, ChannelKind, Guild, Interaction, InteractionKind, User
from bot.playground.discord.permissions import Permissions
from bot.playground.discord.wire import Json
from bot.playground.discord.world import World

IN_GUILD, IN_BOT_DM, IN_PRIVATE_CHANNEL = 0, 1, 2
GUILD_INSTALL, USER_INSTALL = 0, 1
MOST_ATTACHMENT_BYTES = 10 * 1024 * 1024

_EXTERNAL = int(
    Permissions.EMBED_LINKS
    | Permissions.ATTACH_FILES
    | Permissions.USE_EXTERNAL_EMOJIS
    | Permissions.MENTION_EVERYONE
    | Permissions.SEND_MESSAGES
)


def context_of(channel: Channel) -> int:
    """Return where a channel is: in a guild, between the bot and somebody, or elsewhere."""
    if channel.guild_id is not None:
        return IN_GUILD
    return IN_BOT_DM if channel.kind is ChannelKind.DM else IN_PRIVATE_CHANNEL


def owners_of(world: World, user: User, channel: Channel, integration_types: tuple[int, ...]) -> Json:
    """Return who installed the bot for this place: guild (0, its id), user (1, theirs); empty means nobody did."""
    owners: Json = {}
    guild = world.guild_of(channel)
    if guild is not None and guild.has_bot and GUILD_INSTALL in integration_types:
        owners["0"] = str(guild.id)
    if context_of(channel) == IN_BOT_DM and GUILD_INSTALL in integration_types:
        owners["0"] = "0"
    if user.installed and USER_INSTALL in integration_types:
        owners["1"] = str(user.id)
    return owners


def begun(world: World, user: User, channel: Channel, kind: InteractionKind, data: Json) -> Interaction:
    """Return an interaction that is about to start; its owners and source are set by those who know them."""
    return Interaction(
        id=world.ids.next(),
        token=interactions.new_token(),
        kind=kind,
        user=user,
        channel=channel,
        data=data,
        started_s=world.clock.time_s(),
        owners={},
    )


def of_interaction(world: World, interaction: Interaction) -> Json:
    """Return the payload of INTERACTION_CREATE."""
    channel, user = interaction.channel, interaction.user
    guild = world.guild_of(channel)
    payload: Json = {
        "id": str(interaction.id),
        "application_id": str(world.application_id),
        "type": int(interaction.kind),
        "token": interaction.token,
        "version": 1,
        "data": interaction.data,
        "channel_id": str(channel.id),
        "channel": shapes.of_channel(world, channel) | {"permissions": str(world.may(user, channel))},
        "locale": user.locale,
        "app_permissions": str(_app_permissions(world, interaction, guild)),
        "entitlements": [],
        "authorizing_integration_owners": interaction.owners,
        "context": context_of(channel),
        "attachment_size_limit": MOST_ATTACHMENT_BYTES,
    }
    if interaction.source is not None:
        payload["message"] = interaction.source
    if guild is None:
        return payload | {"user": shapes.of_user(user)}
    member = shapes.of_whole_member(guild.members[user.id]) | {"permissions": str(world.may(user, channel))}
    about = {"id": str(guild.id), "locale": guild.locale, "features": []}
    return payload | {"guild_id": str(guild.id), "guild": about, "guild_locale": guild.locale, "member": member}


def _app_permissions(world: World, interaction: Interaction, guild: Guild | None) -> int:
    if guild is None:
        return permissions.IN_DM
    if guild.has_bot:
        return world.may(world.bot, interaction.channel)
    return world.may(interaction.user, interaction.channel) & _EXTERNAL
