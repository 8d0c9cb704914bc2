"""Guilds, their channels, roles and members."""

from bot.playground.discord import shapes
from bot.playground.discord.access import guild_of_bot
from bot.playground.discord.events import Event
from bot.playground.discord.nouns import Member, Role
from bot.playground.discord.permissions import Permissions
from bot.playground.discord.router import Call, Route
from bot.playground.discord.wire import Json, Refusal, missing_permissions


def _guild(call: Call) -> Json:
    return shapes.of_guild(guild_of_bot(call.world, call.id("guild_id")))


def _channels(call: Call) -> list[Json]:
    guild = guild_of_bot(call.world, call.id("guild_id"))
    places = [channel for channel in call.world.channels_of(guild) if not channel.is_thread]
    return [shapes.of_channel(call.world, channel) for channel in places]


def _roles(call: Call) -> list[Json]:
    return [shapes.of_role(role) for role in guild_of_bot(call.world, call.id("guild_id")).roles.values()]


def _member(call: Call) -> Json:
    guild = guild_of_bot(call.world, call.id("guild_id"))
    member = guild.members.get(call.id("user_id"))
    if member is None:
        raise Refusal(404, 10007, "Unknown Member")
    return shapes.of_whole_member(member)


def _give_role(call: Call) -> None:
    member, role = _role_of_member(call)
    if role.id not in member.roles:
        member.roles.append(role.id)
        _tell(call, member)


def _take_role(call: Call) -> None:
    member, role = _role_of_member(call)
    if role.id in member.roles:
        member.roles.remove(role.id)
        _tell(call, member)


def _role_of_member(call: Call) -> tuple[Member, Role]:
    """Return whom a request is about and which role the bot may give; it must stand below the bot's highest."""
    guild = guild_of_bot(call.world, call.id("guild_id"), Permissions.MANAGE_ROLES)
    member, role = guild.members.get(call.id("user_id")), guild.roles.get(call.id("role_id"))
    if member is None:
        raise Refusal(404, 10007, "Unknown Member")
    if role is None:
        raise Refusal(404, 10011, "Unknown Role")
    own = [guild.roles[each].position for each in guild.members[call.world.bot.id].roles]
    if role.position >= max(own, default=0) or role.bot_id is not None or role.id == guild.id:
        raise missing_permissions()
    return member, role


def _tell(call: Call, member: Member) -> None:
    guild_id = call.id("guild_id")
    body = {"guild_id": str(guild_id), **shapes.of_whole_member(member)}
    call.world.emit(Event(name="GUILD_MEMBER_UPDATE", body=body, guild_id=guild_id))


def _active_threads(call: Call) -> Json:
    world = call.world
    guild = guild_of_bot(world, call.id("guild_id"))
    threads = [
        channel
        for channel in world.channels_of(guild)
        if channel.is_thread and not channel.archived and world.sees(world.bot, channel)
    ]
    return {"threads": [shapes.of_channel(world, each) for each in threads], "members": [], "has_more": False}


def _leave(call: Call) -> None:
    guild = guild_of_bot(call.world, call.id("guild_id"))
    guild.has_bot = False
    guild.members.pop(call.world.bot.id, None)
    call.world.emit(Event(name="GUILD_DELETE", body={"id": str(guild.id)}, guild_id=guild.id))


ROUTES = (
    Route("GET", "/guilds/{guild_id}", _guild),
    Route("GET", "/guilds/{guild_id}/channels", _channels),
    Route("GET", "/guilds/{guild_id}/roles", _roles),
    Route("GET", "/guilds/{guild_id}/members/{user_id}", _member),
    Route("PUT", "/guilds/{guild_id}/members/{user_id}/roles/{role_id}", _give_role),
    Route("DELETE", "/guilds/{guild_id}/members/{user_id}/roles/{role_id}", _take_role),
    Route("GET", "/guilds/{guild_id}/threads/active", _active_threads),
    Route("DELETE", "/users/@me/guilds/{guild_id}", _leave),
)
