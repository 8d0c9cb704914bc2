"""Threads and forum posts: opened, joined, archived when nobody has spoken for long enough."""

import copy

from bot.playground.discord import messages, shapes
from bot.playground.discord.events import Event
from bot.playground.discord.messages import Draft
from bot.playground.discord.nouns import Channel, ChannelKind, User
from bot.playground.discord.snowflakes import time_s_of
from bot.playground.discord.wire import Json, Refusal
from bot.playground.discord.world import World

HAS_THREAD = 1 << 5
STARTER_MESSAGE = 21
ARCHIVE_MINUTES = (60, 1440, 4320, 10080)


def open_from_message(world: World, parent: Channel, message: Json, author: User, body: Json) -> Channel:
    """Open a thread on a message, under the message's own id, or raise 160004 where there is one."""
    if "thread" in message or int(message["id"]) in world.channels:
        raise Refusal(400, 160004, "A thread has already been created for this message")
    thread = _opened(world, parent, int(message["id"]), author, body)
    message["flags"] |= HAS_THREAD
    message["thread"] = shapes.of_channel(world, thread)
    messages.touch(world, parent, message)
    starter: Json = {"type": STARTER_MESSAGE, "referenced_message": copy.deepcopy(message)}
    starter["message_reference"] = {"type": 0, "message_id": message["id"], "channel_id": str(parent.id)}
    messages.post(world, thread, Draft(author=author, body={}, extra=starter))
    return thread


def open_alone(world: World, parent: Channel, author: User, body: Json) -> Channel:
    """Open a thread that stands on no message."""
    return _opened(world, parent, world.ids.next(), author, body)


def open_post(world: World, forum: Channel, body: Json, draft: Draft) -> tuple[Channel, Json]:
    """Open a post in a forum: a thread whose first message has the thread's id."""
    thread = _opened(world, forum, world.ids.next(), draft.author, body)
    thread.applied_tags = [int(each) for each in body.get("applied_tags") or ()]
    _tell(world, "THREAD_CREATE", thread)
    extra = draft.extra | {"id": str(thread.id)}
    first = Draft(author=draft.author, body=draft.body, files=draft.files, extra=extra)
    return thread, messages.post(world, thread, first)


def change(world: World, thread: Channel, body: Json) -> None:
    """Change a thread's name, tags, or whether it is archived or locked, and tell everybody."""
    thread.name = body.get("name", thread.name)
    thread.archived = bool(body.get("archived", thread.archived))
    thread.locked = bool(body.get("locked", thread.locked))
    thread.auto_archive_minutes = body.get("auto_archive_duration", thread.auto_archive_minutes)
    if body.get("applied_tags") is not None:
        thread.applied_tags = [int(each) for each in body["applied_tags"]]
    thread.changed_at = world.stamp()
    _tell(world, "THREAD_UPDATE", thread)


def _opened(world: World, parent: Channel, thread_id: int, author: User, body: Json) -> Channel:
    kinds = {ChannelKind.ANNOUNCEMENT: ChannelKind.ANNOUNCEMENT_THREAD}
    kind = ChannelKind(body.get("type") or kinds.get(parent.kind, ChannelKind.PUBLIC_THREAD))
    thread = Channel(id=thread_id, kind=kind, name=body["name"], guild_id=parent.guild_id, parent_id=parent.id)
    thread.owner_id = author.id
    thread.changed_at = world.stamp()
    thread.thread_members.add(author.id)
    thread.auto_archive_minutes = body.get("auto_archive_duration") or thread.auto_archive_minutes
    world.channels[thread.id] = thread
    _watch(world, thread)
    if not parent.is_forum:
        _tell(world, "THREAD_CREATE", thread)
    return thread


def _watch(world: World, thread: Channel) -> None:
    """Archive a thread once it has been silent for as long as it says."""
    last = max(thread.messages, default=thread.id)
    due_s = time_s_of(last) + thread.auto_archive_minutes * 60
    left_s = due_s - world.clock.time_s()

    def look() -> None:
        if world.channels.get(thread.id) is not thread:
            return
        if time_s_of(max(thread.messages, default=thread.id)) <= time_s_of(last) and not thread.archived:
            change(world, thread, {"archived": True})
        else:
            _watch(world, thread)

    world.clock.after(max(left_s, 1.0), look)


def _tell(world: World, name: str, thread: Channel) -> None:
    body = shapes.of_channel(world, thread)
    if name == "THREAD_CREATE":
        body["newly_created"] = True
    if world.bot.id in thread.thread_members:
        body["member"] = of_thread_member(world, thread, world.bot.id)
    world.emit(Event(name=name, body=body, guild_id=thread.guild_id, channel_id=thread.id))


def of_thread_member(world: World, thread: Channel, user_id: int) -> Json:
    """Return somebody's membership of a thread."""
    return {"id": str(thread.id), "user_id": str(user_id), "join_timestamp": world.stamp(), "flags": 1}
