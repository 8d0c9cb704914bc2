"""Reactions, and publishing in announcement channels."""

from urllib.parse import unquote

from bot.playground.discord import messages, reactions, shapes
from bot.playground.discord.access import archived, channel_of_bot
from bot.playground.discord.nouns import Channel, ChannelKind, User
from bot.playground.discord.permissions import Permissions
from bot.playground.discord.router import Call, Route, snowflake
from bot.playground.discord.wire import Json, Refusal, missing_permissions, unknown_user

CROSSPOSTED = 1 << 0


def _react(call: Call) -> None:
    channel, message, emoji = _place(call)
    held = call.world.may(call.world.bot, channel)
    if not reactions.users_of(call.world, message, emoji) and not held & Permissions.ADD_REACTIONS:
        raise missing_permissions()
    reactions.add(call.world, channel, message, call.world.bot, emoji)


def _take_back(call: Call) -> None:
    channel, message, emoji = _place(call)
    reactions.remove(call.world, channel, message, call.world.bot, emoji)


def _take_away(call: Call) -> None:
    channel, message, emoji = _place(call)
    user = _user(call)
    if user is not call.world.bot and not call.world.may(call.world.bot, channel) & Permissions.MANAGE_MESSAGES:
        raise missing_permissions()
    reactions.remove(call.world, channel, message, user, emoji)


def _who(call: Call) -> list[Json]:
    _, message, emoji = _place(call)
    return [shapes.of_user(user) for user in reactions.users_of(call.world, message, emoji)]


def _publish(call: Call) -> Json:
    world = call.world
    channel = channel_of_bot(world, call.id("channel_id"), int(Permissions.SEND_MESSAGES))
    if channel.kind is not ChannelKind.ANNOUNCEMENT:
        raise Refusal(400, 50024, "Cannot execute action on this channel type")
    message = messages.find(channel, call.id("message_id"))
    own = message["author"]["id"] == str(world.bot.id)
    if not own and not world.may(world.bot, channel) & Permissions.MANAGE_MESSAGES:
        raise missing_permissions()
    if message["flags"] & CROSSPOSTED:
        raise Refusal(400, 40033, "This message has already been crossposted")
    message["flags"] |= CROSSPOSTED
    messages.touch(world, channel, message)
    return message


def _place(call: Call) -> tuple[Channel, Json, Json]:
    world = call.world
    needed = int(Permissions.READ_MESSAGE_HISTORY)
    channel = channel_of_bot(world, call.id("channel_id"), needed)
    message = messages.find(channel, call.id("message_id"))
    if channel.is_thread and channel.archived:
        raise archived()
    return channel, message, reactions.emoji_of(unquote(call.params["emoji_name"]))


def _user(call: Call) -> User:
    user = call.world.users.get(snowflake("user_id", call.params["user_id"]))
    if user is None:
        raise unknown_user()
    return user


_MESSAGE = "/channels/{channel_id}/messages/{message_id}"
_EMOJI = _MESSAGE + "/reactions/{emoji_name}"

ROUTES = (
    Route("POST", _MESSAGE + "/crosspost", _publish),
    Route("GET", _EMOJI, _who),
    Route("PUT", _EMOJI + "/@me", _react),
    Route("DELETE", _EMOJI + "/@me", _take_back),
    Route("DELETE", _EMOJI + "/{user_id}", _take_away),
)
