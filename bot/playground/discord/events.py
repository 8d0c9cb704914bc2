"""What happens in this Discord, as told to the gateway and to everybody who watches."""

from dataclasses import dataclass

from bot.playground.discord.wire import Json


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A gateway event; `only_for` is the one user who sees it, `to_bot` whether the gateway sends it at all."""

    name: str
    body: Json
    guild_id: int | None = None
    channel_id: int | None = None
    only_for: int | None = None
    to_bot: bool = True


INTENT_OF = {
    "GUILD_CREATE": 1 << 0,
    "GUILD_UPDATE": 1 << 0,
    "GUILD_DELETE": 1 << 0,
    "GUILD_ROLE_CREATE": 1 << 0,
    "GUILD_ROLE_UPDATE": 1 << 0,
    "GUILD_ROLE_DELETE": 1 << 0,
    "CHANNEL_CREATE": 1 << 0,
    "CHANNEL_UPDATE": 1 << 0,
    "CHANNEL_DELETE": 1 << 0,
    "THREAD_CREATE": 1 << 0,
    "THREAD_UPDATE": 1 << 0,
    "THREAD_DELETE": 1 << 0,
    "THREAD_MEMBERS_UPDATE": 1 << 0,
    "GUILD_MEMBER_ADD": 1 << 1,
    "GUILD_MEMBER_UPDATE": 1 << 1,
    "GUILD_MEMBER_REMOVE": 1 << 1,
    "MESSAGE_CREATE": 1 << 9,
    "MESSAGE_UPDATE": 1 << 9,
    "MESSAGE_DELETE": 1 << 9,
    "MESSAGE_REACTION_ADD": 1 << 10,
    "MESSAGE_REACTION_REMOVE": 1 << 10,
    "TYPING_START": 1 << 11,
}
"""The intent that each event needs; those absent need none."""

_DIRECT = 3
"""Message events of DMs have intents of their own, three bits further up."""


def intent_of(event: Event) -> int:
    """Return the intent that a bot must have asked for to be told, or 0."""
    intent = INTENT_OF.get(event.name, 0)
    direct = event.guild_id is None and intent >= INTENT_OF["MESSAGE_CREATE"]
    return intent << _DIRECT if direct else intent


PRIVILEGED = (1 << 1) | (1 << 8) | (1 << 15)
"""Members, presences, message content."""

MESSAGE_CONTENT = 1 << 15
EVERY_INTENT = (1 << 26) - 1
