"""Messages in channels: create, read, edit, delete."""

from bot.playground.discord import checks_messages, messages
from bot.playground.discord.access import archived, channel_of_bot, channel_to_speak_in
from bot.playground.discord.limits import too_many
from bot.playground.discord.messages import Draft
from bot.playground.discord.nouns import Channel
from bot.playground.discord.permissions import Permissions
from bot.playground.discord.redaction import read_by_bot
from bot.playground.discord.router import Call, Route, snowflake, whole
from bot.playground.discord.snowflakes import time_s_of
from bot.playground.discord.wire import Json, Refusal, Upload, missing_permissions, unknown_message
from bot.playground.discord.world import World

NONCE_S = 180.0
MOST_LISTED = 100

OLD_S = 3600.0
OLD_EDITS_WINDOW_S, MOST_OLD_EDITS = 60.0, 5
"""Discord does not say how many edits of old messages it allows; this is few enough to be noticed."""


def _create(call: Call) -> Json:
    world, body = call.world, call.object()
    channel = channel_to_speak_in(world, call.id("channel_id"))
    checks_messages.check_nonce(body)
    earlier = _earlier(world, channel, body)
    if earlier is not None:
        return earlier
    checks_messages.check(body, call.files)
    held = world.may(world.bot, channel)
    if call.files and not held & Permissions.ATTACH_FILES:
        raise missing_permissions()
    if not held & Permissions.EMBED_LINKS:
        body = _without_embeds(body, call.files)
    if body.get("message_reference") and not held & Permissions.READ_MESSAGE_HISTORY:
        raise Refusal(403, 160002, "Cannot reply without permission to read message history")
    message = messages.post(world, channel, Draft(author=world.bot, body=body, files=call.files))
    if body.get("nonce") is not None:
        key = (channel.id, world.bot.id, str(body["nonce"]))
        world.nonces[key] = (world.clock.time_s(), int(message["id"]))
    return message


def _earlier(world: World, channel: Channel, body: Json) -> Json | None:
    """Return the message made with the same enforced nonce within the last minutes, or raise 10008 if it is gone."""
    if body.get("nonce") is None or not body.get("enforce_nonce"):
        return None
    made_s, message_id = world.nonces.get((channel.id, world.bot.id, str(body["nonce"])), (0.0, 0))
    if world.clock.time_s() - made_s > NONCE_S:
        return None
    if message_id not in channel.messages:
        raise unknown_message()
    return channel.messages[message_id]


def _without_embeds(body: Json, files: dict[int, Upload]) -> Json:
    """Drop embeds as Discord does where Embed Links is missing; nothing left to send is 50013."""
    rest = {name: value for name, value in body.items() if name not in ("embeds", "embed")}
    if not rest.get("content") and not rest.get("components") and not files:
        raise missing_permissions()
    return rest


def _list(call: Call) -> list[Json]:
    world = call.world
    channel = channel_of_bot(world, call.id("channel_id"))
    limit = whole(call.query, "limit", 50, MOST_LISTED)
    if not world.may(world.bot, channel) & Permissions.READ_MESSAGE_HISTORY:
        return []
    bounds: dict[str, int] = {
        name: snowflake(name, call.query[name]) for name in ("before", "after", "around") if name in call.query
    }
    found = messages.history(channel, bounds, limit)
    return [_as_listed(world, message) for message in found]


def _get(call: Call) -> Json:
    world = call.world
    channel = channel_of_bot(world, call.id("channel_id"), int(Permissions.READ_MESSAGE_HISTORY))
    message = messages.find(channel, call.id("message_id"))
    return _as_listed(world, message)


def _as_listed(world: World, message: Json) -> Json:
    """Return a message as it is read later: without its nonce, which only the answer and the event carry."""
    shown = {name: value for name, value in message.items() if name != "nonce"}
    return read_by_bot(world, shown, world.privileged_intents)


def _edit(call: Call) -> Json:
    world, body = call.world, call.object()
    channel = channel_of_bot(world, call.id("channel_id"))
    message = messages.find(channel, call.id("message_id"))
    own = message["author"]["id"] == str(world.bot.id)
    if not own and set(body) - {"flags"}:
        raise Refusal(403, 50005, "Cannot edit a message authored by another user")
    if channel.is_thread and channel.archived:
        raise archived()
    checks_messages.check_edit(message, body, call.files)
    _count_old_edit(world, channel, message)
    return messages.edit(world, channel, message, Draft(author=world.bot, body=body, files=call.files))


def _count_old_edit(world: World, channel: Channel, message: Json) -> None:
    """Refuse too many edits of messages older than an hour, with 30046."""
    now_s = world.clock.time_s()
    if now_s - time_s_of(int(message["id"])) < OLD_S:
        return
    ends_s, used = world.old_edits.get(channel.id, (0.0, 0))
    if ends_s <= now_s:
        ends_s, used = now_s + OLD_EDITS_WINDOW_S, 0
    if used >= MOST_OLD_EDITS:
        message_text = "Maximum number of edits to messages older than 1 hour reached. Try again later."
        refusal = Refusal(429, 30046, message_text)
        body, refusal.headers = too_many(ends_s - now_s, "user")
        refusal.extra = {"retry_after": body["retry_after"], "global": False}
        raise refusal
    world.old_edits[channel.id] = (ends_s, used + 1)


def _delete(call: Call) -> None:
    world = call.world
    channel = channel_of_bot(world, call.id("channel_id"))
    message = messages.find(channel, call.id("message_id"))
    own = message["author"]["id"] == str(world.bot.id)
    if not own and not world.may(world.bot, channel) & Permissions.MANAGE_MESSAGES:
        raise missing_permissions()
    messages.delete(world, channel, int(message["id"]))


_ALL = "/channels/{channel_id}/messages"
_ONE = "/channels/{channel_id}/messages/{message_id}"

ROUTES = (
    Route("GET", _ALL, _list),
    Route("POST", _ALL, _create),
    Route("GET", _ONE, _get),
    Route("PATCH", _ONE, _edit),
    Route("DELETE", _ONE, _delete),
)
