"""Threads and forum posts."""

from datetime import UTC, datetime

from bot.playground.discord import checks_messages, checks_threads, messages, shapes, threads
from bot.playground.discord.access import archived, channel_of_bot
from bot.playground.discord.messages import Draft
from bot.playground.discord.nouns import Channel, ChannelKind
from bot.playground.discord.permissions import Permissions
from bot.playground.discord.router import Answer, Call, Route, whole
from bot.playground.discord.wire import Json, Refusal, missing_permissions

_CREATED = 201
_PARENTS = (ChannelKind.TEXT, ChannelKind.ANNOUNCEMENT)


def _from_message(call: Call) -> Answer:
    world, body = call.world, call.object()
    parent = channel_of_bot(world, call.id("channel_id"), int(Permissions.CREATE_PUBLIC_THREADS))
    _check_parent(parent)
    message = messages.find(parent, call.id("message_id"))
    checks_threads.check_new(body)
    thread = threads.open_from_message(world, parent, message, world.bot, body | {"type": None})
    return Answer(status=_CREATED, body=_of_thread(call, thread))


def _open(call: Call) -> Answer:
    world, body = call.world, call.object()
    parent = channel_of_bot(world, call.id("channel_id"))
    if parent.is_forum:
        return _post(call, parent)
    _check_parent(parent)
    checks_threads.check_new(body)
    kind = ChannelKind(body.get("type") or ChannelKind.PRIVATE_THREAD)
    private = kind is ChannelKind.PRIVATE_THREAD
    needed = Permissions.CREATE_PRIVATE_THREADS if private else Permissions.CREATE_PUBLIC_THREADS
    if not world.may(world.bot, parent) & needed:
        raise missing_permissions()
    thread = threads.open_alone(world, parent, world.bot, body | {"type": int(kind)})
    return Answer(status=_CREATED, body=_of_thread(call, thread))


def _post(call: Call, forum: Channel) -> Answer:
    world, body = call.world, call.object()
    held = world.may(world.bot, forum)
    if not held & Permissions.SEND_MESSAGES:
        raise missing_permissions()
    checks_threads.check_new({name: value for name, value in body.items() if name != "type"})
    checks_threads.check_tags(forum, body, held)
    first: Json = body.get("message") or {}
    checks_messages.check(first, call.files, "message")
    draft = Draft(author=world.bot, body=first, files=call.files)
    thread, message = threads.open_post(world, forum, body | {"type": None}, draft)
    return Answer(status=_CREATED, body=_of_thread(call, thread) | {"message": message})


def change_thread(call: Call, thread: Channel) -> Json:
    """Change a thread as far as its owner or a moderator may; an archived one must be woken first."""
    world, body = call.world, call.object()
    held = world.may(world.bot, thread)
    moderates = bool(held & Permissions.MANAGE_THREADS)
    checks_threads.check_change(body)
    wakes = body.get("archived") is False
    if thread.archived and not wakes:
        raise archived()
    if (thread.locked or "locked" in body) and not moderates:
        raise missing_permissions()
    speaks = bool(held & Permissions.SEND_MESSAGES_IN_THREADS)
    if not moderates and thread.owner_id != world.bot.id and not (wakes and set(body) == {"archived"} and speaks):
        raise missing_permissions()
    parent = world.parent_of(thread)
    if body.get("applied_tags") is not None and parent is not None:
        checks_threads.check_tags(parent, body, held)
    threads.change(world, thread, body)
    return shapes.of_channel(world, thread)


def _archived(call: Call) -> Json:
    world = call.world
    parent = channel_of_bot(world, call.id("channel_id"), int(Permissions.READ_MESSAGE_HISTORY))
    limit = whole(call.query, "limit", 50, 100)
    known = [each for each in world.channels.values() if each.parent_id == parent.id and each.archived]
    before = (
        datetime.fromisoformat(call.query["before"]) if "before" in call.query else datetime.max.replace(tzinfo=UTC)
    )
    known = [each for each in known if datetime.fromisoformat(each.changed_at) < before]
    found = sorted(known, key=lambda each: each.changed_at, reverse=True)
    shown = [shapes.of_channel(world, each) for each in found[:limit]]
    return {"threads": shown, "members": [], "has_more": len(found) > limit}


def _join(call: Call) -> None:
    thread = _live_thread(call)
    thread.thread_members.add(call.world.bot.id)


def _leave(call: Call) -> None:
    thread = _live_thread(call)
    thread.thread_members.discard(call.world.bot.id)


def _members(call: Call) -> list[Json]:
    thread = channel_of_bot(call.world, call.id("channel_id"))
    return [threads.of_thread_member(call.world, thread, each) for each in sorted(thread.thread_members)]


def _add(call: Call) -> None:
    _live_thread(call).thread_members.add(call.id("user_id"))


def _live_thread(call: Call) -> Channel:
    thread = channel_of_bot(call.world, call.id("channel_id"))
    if not thread.is_thread:
        raise _wrong_kind()
    if thread.archived:
        raise archived()
    return thread


def _check_parent(parent: Channel) -> None:
    if parent.kind not in _PARENTS:
        raise _wrong_kind()


def _wrong_kind() -> Refusal:
    return Refusal(400, 50024, "Cannot execute action on this channel type")


def _of_thread(call: Call, thread: Channel) -> Json:
    member = threads.of_thread_member(call.world, thread, call.world.bot.id)
    return shapes.of_channel(call.world, thread) | {"member": member}


_MEMBERS = "/channels/{channel_id}/thread-members"

ROUTES = (
    Route("POST", "/channels/{channel_id}/messages/{message_id}/threads", _from_message),
    Route("POST", "/channels/{channel_id}/threads", _open),
    Route("GET", "/channels/{channel_id}/threads/archived/public", _archived),
    Route("GET", _MEMBERS, _members),
    Route("PUT", _MEMBERS + "/@me", _join),
    Route("DELETE", _MEMBERS + "/@me", _leave),
    Route("PUT", _MEMBERS + "/{user_id}", _add),
)
