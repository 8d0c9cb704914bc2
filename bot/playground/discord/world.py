"""All that this Discord holds, and the one place from which its events go out."""

import secrets
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.playground.discord import permissions
from bot.playground.discord.clock import Clock
from bot.playground.discord.events import Event
from bot.playground.discord.journal import Journal
from bot.playground.discord.limits import Limits
from bot.playground.discord.nouns import Channel, ChannelKind, Guild, Interaction, Kept, Private, User
from bot.playground.discord.snowflakes import Snowflakes
from bot.playground.discord.wire import Json, unknown_channel, unknown_guild

Listener = Callable[[Event], None]


@dataclass(slots=True, kw_only=True, eq=False)
class World:
    """Users, guilds, channels and what was said; the bot, its owner and its commands by scope (a guild's id or 0)."""

    clock: Clock
    ids: Snowflakes
    bot: User
    owner: User
    token: str
    privileged_intents: int = 0
    journal: Journal = field(default_factory=Journal)
    users: dict[int, User] = field(default_factory=dict)
    guilds: dict[int, Guild] = field(default_factory=dict)
    channels: dict[int, Channel] = field(default_factory=dict)
    private: dict[int, Private] = field(default_factory=dict)
    commands: dict[int, dict[int, Json]] = field(default_factory=dict)
    command_rights: dict[tuple[int, int], dict[int, bool]] = field(default_factory=dict)
    interactions: dict[str, Interaction] = field(default_factory=dict)
    files: dict[str, Kept] = field(default_factory=dict)
    reactions: dict[int, dict[tuple[str | None, str], list[User]]] = field(default_factory=dict)
    nonces: dict[tuple[int, int, str], tuple[float, int]] = field(default_factory=dict)
    listeners: list[Listener] = field(default_factory=list)
    limits: Limits = field(default_factory=Limits)
    old_edits: dict[int, tuple[float, int]] = field(default_factory=dict)
    dms_opened_s: deque[float] = field(default_factory=deque)
    shards: int = 1
    base_url: str = ""

    @property
    def application_id(self) -> int:
        """The application's id, which is the bot's."""
        return self.bot.id

    def emit(self, event: Event) -> None:
        """Tell everybody what happened."""
        for listener in tuple(self.listeners):
            listener(event)
        self.journal.poke()

    def stamp(self) -> str:
        """Return the time as Discord writes it."""
        return self.clock.now().isoformat(timespec="microseconds")

    def get_guild(self, guild_id: int) -> Guild:
        """Return a guild that the bot is in, or raise 10004."""
        guild = self.guilds.get(guild_id)
        if guild is None or not guild.has_bot:
            raise unknown_guild()
        return guild

    def get_channel(self, channel_id: int) -> Channel:
        """Return a channel, or raise 10003."""
        channel = self.channels.get(channel_id)
        if channel is None:
            raise unknown_channel()
        return channel

    def guild_of(self, channel: Channel) -> Guild | None:
        """Return the guild that a channel stands in, or None for a DM."""
        return None if channel.guild_id is None else self.guilds[channel.guild_id]

    def parent_of(self, channel: Channel) -> Channel | None:
        """Return the channel above, or None."""
        return None if channel.parent_id is None else self.channels.get(channel.parent_id)

    def channels_of(self, guild: Guild) -> list[Channel]:
        """Return a guild's channels and threads in the order they were made."""
        return [channel for channel in self.channels.values() if channel.guild_id == guild.id]

    def may(self, user: User, channel: Channel) -> int:
        """Return the permissions of a user in a channel; none at all for somebody who is not there."""
        guild = self.guild_of(channel)
        if guild is None:
            here = user in channel.recipients or (user is self.bot and channel.kind is ChannelKind.DM)
            return permissions.IN_DM if here else 0
        member = guild.members.get(user.id)
        if member is None:
            return 0
        held = permissions.in_channel(guild, member, channel, self.parent_of(channel))
        hidden = channel.kind is ChannelKind.PRIVATE_THREAD and user.id not in channel.thread_members
        return 0 if hidden and not held & permissions.Permissions.MANAGE_THREADS else held

    def sees(self, user: User, channel: Channel) -> bool:
        """Return whether a user can look into a channel."""
        return bool(self.may(user, channel) & permissions.Permissions.VIEW_CHANNEL)


def new_world(clock: Clock) -> World:
    """Return an empty world in which there are a bot with its token and the owner of its application."""
    ids = Snowflakes(clock.time_s)
    owner = User(id=ids.next(), name="owner", display_name="Owner")
    bot = User(id=ids.next(), name="bot", display_name="Bot", bot=True)
    token = f"loopback.{secrets.token_hex(12)}"
    world = World(clock=clock, ids=ids, bot=bot, owner=owner, token=token)
    world.users = {owner.id: owner, bot.id: bot}
    return world
