"""Reactions: who put which emoji under which message."""

import re

from bot.playground.discord import shapes
from bot.playground.discord.emoji import is_emoji
from bot.playground.discord.events import Event
from bot.playground.discord.nouns import Channel, User
from bot.playground.discord.wire import Json, Refusal
from bot.playground.discord.world import World

MOST_KINDS = 20

_CUSTOM = re.compile(r"(\w{2,32}):(\d{1,20})")


def emoji_of(text: str) -> Json:
    """Return an emoji as JSON, given as itself or as name:id, or raise 10014."""
    custom = _CUSTOM.fullmatch(text)
    if custom is not None:
        return {"id": custom[2], "name": custom[1]}
    if not is_emoji(text):
        raise Refusal(400, 10014, "Unknown Emoji")
    return {"id": None, "name": text}


def add(world: World, channel: Channel, message: Json, user: User, emoji: Json) -> None:
    """Put a reaction under a message; twice is once."""
    kept = world.reactions.setdefault(int(message["id"]), {})
    if _key(emoji) not in kept and len(kept) >= MOST_KINDS:
        raise Refusal(400, 30010, f"Maximum number of reactions reached ({MOST_KINDS})")
    users = kept.setdefault(_key(emoji), [])
    if user not in users:
        users.append(user)
        _write(world, message, kept)
        _tell(world, "MESSAGE_REACTION_ADD", channel, message, (user, emoji))


def remove(world: World, channel: Channel, message: Json, user: User, emoji: Json) -> None:
    """Take a reaction away; nothing happens where there was none."""
    kept = world.reactions.get(int(message["id"]), {})
    users = kept.get(_key(emoji), [])
    if user in users:
        users.remove(user)
        if not users:
            del kept[_key(emoji)]
        _write(world, message, kept)
        _tell(world, "MESSAGE_REACTION_REMOVE", channel, message, (user, emoji))


def users_of(world: World, message: Json, emoji: Json) -> list[User]:
    """Return who reacted with an emoji, in order."""
    return world.reactions.get(int(message["id"]), {}).get(_key(emoji), [])


def _key(emoji: Json) -> tuple[str | None, str]:
    return emoji["id"], emoji["name"]


def _write(world: World, message: Json, kept: dict[tuple[str | None, str], list[User]]) -> None:
    message["reactions"] = [
        {
            "emoji": {"id": emoji_id, "name": name},
            "count": len(users),
            "count_details": {"burst": 0, "normal": len(users)},
            "me": world.bot in users,
            "me_burst": False,
            "burst_colors": [],
        }
        for (emoji_id, name), users in kept.items()
    ]


def _tell(world: World, name: str, channel: Channel, message: Json, reaction: tuple[User, Json]) -> None:
    user, emoji = reaction
    body: Json = {
        "user_id": str(user.id),
        "channel_id": str(channel.id),
        "message_id": message["id"],
        "message_author_id": message["author"]["id"],
        "emoji": emoji,
        "burst": False,
        "type": 0,
    }
    guild = world.guild_of(channel)
    if guild is not None:
        body["guild_id"] = str(guild.id)
        if user.id in guild.members:
            body["member"] = shapes.of_whole_member(guild.members[user.id])
    world.emit(Event(name=name, body=body, guild_id=channel.guild_id, channel_id=channel.id))
