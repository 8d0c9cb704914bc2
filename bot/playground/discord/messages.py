"""Messages: made, edited, deleted, listed; each change goes out as an event."""

import copy
from dataclasses import dataclass, field

from bot.playground.discord import shapes
from bot.playground.discord.attachments import attach
from bot.playground.discord.components import kept, kept_embeds
from bot.playground.discord.events import Event
from bot.playground.discord.mentions import Pings, pings_author_of_reply, pings_of
from bot.playground.discord.nouns import Channel, Private, User
from bot.playground.discord.wire import Json, Upload, invalid, unknown_message
from bot.playground.discord.world import World

SUPPRESS_EMBEDS = 1 << 2
EPHEMERAL = 1 << 6
LOADING = 1 << 7
COMPONENTS_V2 = 1 << 15

REPLY = 19

_KEPT_FLAGS = SUPPRESS_EMBEDS | EPHEMERAL | LOADING | (1 << 12) | COMPONENTS_V2


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A message about to be made: its author, the request body, files by index, and what else Discord writes on it."""

    author: User
    body: Json
    files: dict[int, Upload] = field(default_factory=dict)
    extra: Json = field(default_factory=dict)
    only_for: int | None = None


def post(world: World, channel: Channel, draft: Draft) -> Json:
    """Make a message, keep it, tell everybody who sees it, and return it."""
    message = _composed(world, channel, draft)
    if draft.only_for is None:
        channel.messages[int(message["id"])] = message
        _wake(world, channel, draft.author)
    else:
        private = Private(body=message, channel_id=channel.id, user_id=draft.only_for)
        world.private[int(message["id"])] = private
    _tell(world, "MESSAGE_CREATE", channel, message)
    return message


def edit(world: World, channel: Channel, message: Json, draft: Draft) -> Json:
    """Change what the draft's body names, tell everybody who sees the message, and return it."""
    body = draft.body
    for name in ("content", "embeds", "components"):
        if name in body:
            message[name] = body[name] if body[name] is not None else ("" if name == "content" else [])
    if "attachments" in body or draft.files:
        message["attachments"] = attach(world, channel, body, draft.files, message["attachments"])
    message["embeds"] = kept_embeds(message["embeds"], message["attachments"])
    message["components"] = kept(message["components"], message["attachments"])
    message["flags"] = (message["flags"] & ~LOADING) | ((body.get("flags") or 0) & (SUPPRESS_EMBEDS | COMPONENTS_V2))
    _note(message, pings_of(world, channel, draft.author, {**message, **_allowed(body)}))
    message["edited_timestamp"] = world.stamp()
    _tell(world, "MESSAGE_UPDATE", channel, message)
    return message


def delete(world: World, channel: Channel, message_id: int) -> None:
    """Take a message away and tell everybody who saw it."""
    private = world.private.pop(message_id, None)
    channel.messages.pop(message_id, None)
    body: Json = {"id": str(message_id), "channel_id": str(channel.id)}
    if channel.guild_id is not None:
        body["guild_id"] = str(channel.guild_id)
    world.emit(
        Event(
            name="MESSAGE_DELETE",
            body=body,
            guild_id=channel.guild_id,
            channel_id=channel.id,
            only_for=None if private is None else private.user_id,
            to_bot=private is None,
        )
    )


def find(channel: Channel, message_id: int) -> Json:
    """Return a message that everybody in the channel sees, or raise 10008."""
    message = channel.messages.get(message_id)
    if message is None:
        raise unknown_message()
    return message


def touch(world: World, channel: Channel, message: Json) -> None:
    """Tell everybody that a message has changed without having been edited."""
    _tell(world, "MESSAGE_UPDATE", channel, message)


def history(channel: Channel, query: dict[str, int], limit: int) -> list[Json]:
    """Return messages newest first, with Discord's before, after and around."""
    ids = sorted(channel.messages, reverse=True)
    if "around" in query:
        middle = query["around"]
        older = [each for each in ids if each <= middle][: limit // 2 + 1]
        newer = [each for each in ids if each > middle][-(limit // 2) :] if limit > 1 else []
        chosen = [*newer, *older][:limit]
    elif "after" in query:
        chosen = [each for each in ids if each > query["after"]][-limit:]
    else:
        before = query.get("before", 1 << 64)
        chosen = [each for each in ids if each < before][:limit]
    return [channel.messages[each] for each in chosen]


def as_event(world: World, channel: Channel, message: Json) -> Json:
    """Return a message as the gateway carries it: with its guild and its author's membership."""
    body = copy.deepcopy(message)
    guild = world.guild_of(channel)
    if guild is not None:
        body["guild_id"] = str(guild.id)
        member = guild.members.get(int(message["author"]["id"]))
        if member is not None:
            body["member"] = shapes.of_member(member)
    return body | {"channel_type": int(channel.kind)}


def _wake(world: World, channel: Channel, author: User) -> None:
    """Whoever writes in a thread joins it, and an archived thread wakes."""
    if not channel.is_thread:
        return
    channel.thread_members.add(author.id)
    if channel.archived:
        channel.archived = False
        shape = shapes.of_channel(world, channel)
        world.emit(Event(name="THREAD_UPDATE", body=shape, guild_id=channel.guild_id, channel_id=channel.id))


def _composed(world: World, channel: Channel, draft: Draft) -> Json:
    body = draft.body
    attachments = attach(world, channel, body, draft.files, [])
    message: Json = {
        "id": str(world.ids.next()),
        "channel_id": str(channel.id),
        "author": shapes.of_user(draft.author),
        "content": (body.get("content") or "").strip(),
        "timestamp": world.stamp(),
        "edited_timestamp": None,
        "tts": bool(body.get("tts")),
        "attachments": attachments,
        "embeds": kept_embeds(body.get("embeds") or [], attachments),
        "components": kept(body.get("components") or [], attachments),
        "pinned": False,
        "type": 0,
        "flags": (body.get("flags") or 0) & _KEPT_FLAGS,
    }
    pings = pings_of(world, channel, draft.author, body)
    reference = body.get("message_reference")
    if reference:
        pings = _refer(channel, message, body, pings)
    if body.get("nonce") is not None:
        message["nonce"] = body["nonce"]
    _note(message, pings)
    return message | draft.extra


def _refer(channel: Channel, message: Json, body: Json, pings: Pings) -> Pings:
    """Make a message a reply, and return its pings with the one replied to."""
    reference = body["message_reference"]
    target = channel.messages.get(int(reference["message_id"]))
    if target is None:
        if reference.get("fail_if_not_exists", True):
            raise invalid("message_reference", "REPLIES_UNKNOWN_MESSAGE", "Unknown message")
        return pings
    message["type"] = REPLY
    message["message_reference"] = {"type": 0, "message_id": target["id"], "channel_id": str(channel.id)}
    if channel.guild_id is not None:
        message["message_reference"]["guild_id"] = str(channel.guild_id)
    message["referenced_message"] = copy.deepcopy(target)
    if not pings_author_of_reply(body):
        return pings
    message["mentions"] = [target["author"]]
    return pings


def _note(message: Json, pings: Pings) -> None:
    named = [shapes.of_user(user) for user in pings.users]
    known = {each["id"] for each in named}
    replied = [each for each in message.get("mentions", ()) if each["id"] not in known and _is_replied(message, each)]
    message["mentions"] = named + replied
    message["mention_roles"] = [str(role.id) for role in pings.roles]
    message["mention_everyone"] = pings.everyone


def _is_replied(message: Json, user: Json) -> bool:
    target = message.get("referenced_message")
    return target is not None and bool(target["author"]["id"] == user["id"])


def _allowed(body: Json) -> Json:
    return {"allowed_mentions": body["allowed_mentions"]} if "allowed_mentions" in body else {}


def _tell(world: World, name: str, channel: Channel, message: Json) -> None:
    private = world.private.get(int(message["id"]))
    world.emit(
        Event(
            name=name,
            body=as_event(world, channel, message),
            guild_id=channel.guild_id,
            channel_id=channel.id,
            only_for=None if private is None else private.user_id,
            to_bot=private is None,
        )
    )
