"""What a bot without the message content intent does not get to read."""

import copy

from bot.playground.discord.events import MESSAGE_CONTENT
from bot.playground.discord.wire import Json
from bot.playground.discord.world import World


def read_by_bot(world: World, message: Json, intents: int) -> Json:
    """Return a message as the bot gets it: emptied unless it is its own, names it, stands in a DM, or intents allow."""
    channel = world.channels.get(int(message["channel_id"]))
    if intents & MESSAGE_CONTENT or channel is None or channel.guild_id is None:
        return message
    return _emptied(message, str(world.bot.id))


def _emptied(message: Json, bot_id: str) -> Json:
    shown = copy.deepcopy(message)
    referenced = shown.get("referenced_message")
    if referenced is not None:
        shown["referenced_message"] = _emptied(referenced, bot_id)
    named = any(user["id"] == bot_id for user in shown.get("mentions", ()))
    if named or shown.get("author", {}).get("id") == bot_id:
        return shown
    return shown | {"content": "", "embeds": [], "attachments": [], "components": []}
