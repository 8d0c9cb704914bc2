"""The nouns of this Discord: users, guilds, roles, members, channels. They change, as the real ones do."""

from dataclasses import dataclass, field
from enum import IntEnum

from bot.playground.discord.wire import Json, Upload


class ChannelKind(IntEnum):
    """Discord's numbers for the kinds of channel."""

    TEXT = 0
    DM = 1
    VOICE = 2
    GROUP_DM = 3
    CATEGORY = 4
    ANNOUNCEMENT = 5
    ANNOUNCEMENT_THREAD = 10
    PUBLIC_THREAD = 11
    PRIVATE_THREAD = 12
    FORUM = 15
    MEDIA = 16


THREADS = (ChannelKind.ANNOUNCEMENT_THREAD, ChannelKind.PUBLIC_THREAD, ChannelKind.PRIVATE_THREAD)
FORUMS = (ChannelKind.FORUM, ChannelKind.MEDIA)
DMS = (ChannelKind.DM, ChannelKind.GROUP_DM)


@dataclass(slots=True, kw_only=True, eq=False)
class User:
    """An account; `dm_open` is whether it takes direct messages from the bot."""

    id: int
    name: str
    display_name: str
    bot: bool = False
    dm_open: bool = True
    locale: str = "en-US"
    installed: bool = False

    @property
    def mention(self) -> str:
        """What names this account in a text."""
        return f"<@{self.id}>"


@dataclass(slots=True, kw_only=True, eq=False)
class Role:
    """A role of a guild; the one whose id is the guild's is @everyone."""

    id: int
    guild_id: int
    name: str
    permissions: int
    position: int = 0
    mentionable: bool = False
    bot_id: int | None = None

    @property
    def mention(self) -> str:
        """What names this role in a text."""
        return f"<@&{self.id}>"


@dataclass(slots=True, kw_only=True, eq=False)
class Member:
    """A user in a guild, with the ids of its roles beside @everyone."""

    user: User
    joined_at: str
    roles: list[int] = field(default_factory=list)
    nick: str | None = None


@dataclass(slots=True, kw_only=True, eq=False)
class Overwrite:
    """What a channel allows and denies to one role or one member."""

    id: int
    of_member: bool
    allow: int = 0
    deny: int = 0


@dataclass(slots=True, kw_only=True, eq=False)
class Tag:
    """A tag of a forum."""

    id: int
    name: str
    moderated: bool = False


@dataclass(slots=True, kw_only=True, eq=False)
class Channel:
    """A channel of any kind, a thread or a DM; `messages` are those that everybody who may look sees."""

    id: int
    kind: ChannelKind
    name: str = ""
    guild_id: int | None = None
    parent_id: int | None = None
    topic: str | None = None
    position: int = 0
    overwrites: dict[int, Overwrite] = field(default_factory=dict)
    recipients: list[User] = field(default_factory=list)
    messages: dict[int, Json] = field(default_factory=dict)
    tags: list[Tag] = field(default_factory=list)
    require_tag: bool = False
    applied_tags: list[int] = field(default_factory=list)
    owner_id: int | None = None
    archived: bool = False
    locked: bool = False
    auto_archive_minutes: int = 4320
    changed_at: str = ""
    thread_members: set[int] = field(default_factory=set)

    @property
    def mention(self) -> str:
        """What names this channel in a text."""
        return f"<#{self.id}>"

    @property
    def is_thread(self) -> bool:
        """Whether this is a thread or a forum post."""
        return self.kind in THREADS

    @property
    def is_dm(self) -> bool:
        """Whether this is a direct message or a group of them."""
        return self.kind in DMS

    @property
    def is_forum(self) -> bool:
        """Whether this holds posts instead of messages."""
        return self.kind in FORUMS

    @property
    def takes_messages(self) -> bool:
        """Whether one can write here."""
        return not self.is_forum and self.kind is not ChannelKind.CATEGORY


@dataclass(slots=True, kw_only=True, eq=False)
class Guild:
    """A server; `has_bot` is whether the bot is a member, `unavailable` an outage, `system_channel_id` may be none."""

    id: int
    name: str
    owner_id: int
    joined_at: str
    roles: dict[int, Role] = field(default_factory=dict)
    members: dict[int, Member] = field(default_factory=dict)
    locale: str = "en-US"
    has_bot: bool = True
    unavailable: bool = False
    system_channel_id: int | None = None


@dataclass(slots=True, kw_only=True, eq=False)
class Private:
    """A message that only one user sees (ephemeral)."""

    body: Json
    channel_id: int
    user_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """An attachment, kept to be downloaded."""

    upload: Upload
    path: str


class InteractionKind(IntEnum):
    """Discord's numbers for what a person did."""

    COMMAND = 2
    COMPONENT = 3
    COMPLETION = 4
    MODAL = 5


@dataclass(slots=True, kw_only=True, eq=False)
class Interaction:
    """One thing a person did with the bot; `acts` counts what became visible of the bot's answer so far."""

    id: int
    token: str
    kind: InteractionKind
    user: User
    channel: Channel
    data: Json
    started_s: float
    owners: Json
    source: Json | None = None
    name: str = ""
    reply: int | None = None
    body: Json = field(default_factory=dict)
    original_id: int | None = None
    waiting: bool = False
    only_private: bool = False
    seen: list[int] = field(default_factory=list)
    follow_ups: int = 0
    acts: int = 0
    expired: bool = False
