"""A Discord on loopback for any bot: speaks the protocol, refuses what Discord refuses, fails as Discord fails."""

from bot.playground.discord.clock import Clock
from bot.playground.discord.driver import Discord
from bot.playground.discord.events import Event
from bot.playground.discord.faults import Fault
from bot.playground.discord.journal import Request
from bot.playground.discord.nouns import Channel, ChannelKind, Guild, Member, Role, Tag, User
from bot.playground.discord.permissions import Permissions
from bot.playground.discord.person import Person
from bot.playground.discord.reply import NotPossibleError, Reply
from bot.playground.discord.text import text_of
from bot.playground.discord.wire import Json, Upload

__all__ = [
    "Channel",
    "ChannelKind",
    "Clock",
    "Discord",
    "Event",
    "Fault",
    "Guild",
    "Json",
    "Member",
    "NotPossibleError",
    "Permissions",
    "Person",
    "Reply",
    "Request",
    "Role",
    "Tag",
    "Upload",
    "User",
    "text_of",
]
