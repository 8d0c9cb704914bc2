"""Guilds, their channels, roles and members."""

from bot.playground.discord import shapes
from bot.playground.discord.access import guild_of_bot
from bot.playground.discord.events import Event
from bot.playground.discord.router import Call, Route
from bot.playground.discord.wire import Json, Refusal


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
    Route("GET", "/guilds/{guild_id}/threads/active", _active_threads),
    Route("DELETE", "/users/@me/guilds/{guild_id}", _leave),
)
