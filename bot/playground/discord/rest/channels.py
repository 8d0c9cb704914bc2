"""Channels: looked at, changed, deleted; and typing."""

from bot.playground.discord import shapes
from bot.playground.discord.access import channel_of_bot, channel_to_speak_in
from bot.playground.discord.events import Event
from bot.playground.discord.nouns import Channel
from bot.playground.discord.permissions import Permissions
from bot.playground.discord.rest.threads import change_thread
from bot.playground.discord.router import Call, Route
from bot.playground.discord.wire import Findings, Json, missing_permissions
from bot.playground.discord.world import World

MOST_NAME, MOST_TOPIC = 100, 1024


def remove(world: World, channel: Channel) -> None:
    """Let a channel or thread vanish with its threads and all that was said."""
    name = "THREAD_DELETE" if channel.is_thread else "CHANNEL_DELETE"
    body = shapes.of_channel(world, channel)
    world.emit(Event(name=name, body=body, guild_id=channel.guild_id, channel_id=channel.id))
    world.channels.pop(channel.id, None)
    for each in [each for each in world.channels.values() if each.is_thread and each.parent_id == channel.id]:
        world.channels.pop(each.id)


def _channel(call: Call) -> Json:
    return shapes.of_channel(call.world, channel_of_bot(call.world, call.id("channel_id")))


def _change(call: Call) -> Json:
    world, body = call.world, call.object()
    channel = channel_of_bot(world, call.id("channel_id"))
    if channel.is_thread:
        return change_thread(call, channel)
    if not world.may(world.bot, channel) & Permissions.MANAGE_CHANNELS:
        raise missing_permissions()
    found = Findings()
    if body.get("name") is not None:
        found.length("name", body["name"], 1, MOST_NAME)
    if body.get("topic") is not None:
        found.length("topic", body["topic"], 0, MOST_TOPIC)
    found.refuse()
    channel.name = body.get("name") or channel.name
    channel.topic = body.get("topic", channel.topic)
    shape = shapes.of_channel(world, channel)
    world.emit(Event(name="CHANNEL_UPDATE", body=shape, guild_id=channel.guild_id, channel_id=channel.id))
    return shape


def _delete(call: Call) -> Json:
    world = call.world
    channel = channel_of_bot(world, call.id("channel_id"))
    needed = Permissions.MANAGE_THREADS if channel.is_thread else Permissions.MANAGE_CHANNELS
    shape = shapes.of_channel(world, channel)
    if not channel.is_dm:
        if not world.may(world.bot, channel) & needed:
            raise missing_permissions()
        remove(world, channel)
    return shape


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
    Route("PATCH", "/channels/{channel_id}", _change),
    Route("DELETE", "/channels/{channel_id}", _delete),
    Route("POST", "/channels/{channel_id}/typing", _typing),
)
