"""Channels and typing."""

from bot.playground.discord import shapes
from bot.playground.discord.access import channel_of_bot, channel_to_speak_in
from bot.playground.discord.events import Event
from bot.playground.discord.router import Call, Route
from bot.playground.discord.wire import Json


def _channel(call: Call) -> Json:
    return shapes.of_channel(call.world, channel_of_bot(call.world, call.id("channel_id")))


def _typing(call: Call) -> None:
    world = call.world
    channel = channel_to_speak_in(world, call.id("channel_id"))
    body: Json = {
        "channel_id": str(channel.id),
        "user_id": str(world.bot.id),
        "timestamp": int(world.clock.time_s()),
    }
    if channel.guild_id is not None:
        body["guild_id"] = str(channel.guild_id)
    world.emit(Event(name="TYPING_START", body=body, guild_id=channel.guild_id, channel_id=channel.id))


ROUTES = (
    Route("GET", "/channels/{channel_id}", _channel),
    Route("POST", "/channels/{channel_id}/typing", _typing),
)
