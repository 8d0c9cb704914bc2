"""Building and changing the world: servers, channels, roles, people. What the bot can see, it is told."""

from bot.playground.discord import shapes
from bot.playground.discord.events import Event
from bot.playground.discord.nouns import Channel, ChannelKind, Guild, Member, Overwrite, Role, Tag, User
from bot.playground.discord.permissions import EVERYONE, Permissions
from bot.playground.discord.rest.channels import remove
from bot.playground.discord.wire import Json
from bot.playground.discord.world import World

BOT_PERMISSIONS = int(
    Permissions.VIEW_CHANNEL
    | Permissions.SEND_MESSAGES
    | Permissions.EMBED_LINKS
    | Permissions.ATTACH_FILES
    | Permissions.READ_MESSAGE_HISTORY
    | Permissions.CREATE_PUBLIC_THREADS
    | Permissions.SEND_MESSAGES_IN_THREADS
)
"""What the bot's own role has in a new guild."""


class Building:
    """The parts of the driver that make and change things."""

    world: World

    def add_user(self, name: str, *, display_name: str | None = None, dm_open: bool = True) -> User:
        """Make a person; `dm_open` is whether the bot may write to them."""
        user = User(id=self.world.ids.next(), name=name, display_name=display_name or name.title(), dm_open=dm_open)
        self.world.users[user.id] = user
        return user

    def add_guild(
        self, name: str, *, owner: User | None = None, has_bot: bool = True, guild_id: int | None = None
    ) -> Guild:
        """Make a server owned by somebody (or by the bot's owner), with the bot in it unless told otherwise."""
        world = self.world
        owner = owner or world.owner
        guild_id = guild_id or world.ids.next()
        guild = Guild(id=guild_id, name=name, owner_id=owner.id, joined_at=world.stamp(), has_bot=has_bot)
        guild.roles[guild_id] = Role(id=guild_id, guild_id=guild_id, name="@everyone", permissions=EVERYONE)
        guild.members[owner.id] = Member(user=owner, joined_at=world.stamp())
        world.guilds[guild_id] = guild
        if has_bot:
            self.add_bot(guild)
        return guild

    def add_bot(self, guild: Guild) -> Role:
        """Let the bot join a server, and return the role that Discord makes for it."""
        world = self.world
        role = Role(id=world.ids.next(), guild_id=guild.id, name=world.bot.display_name, permissions=BOT_PERMISSIONS)
        role.position, role.bot_id = len(guild.roles), world.bot.id
        guild.roles[role.id] = role
        guild.members[world.bot.id] = Member(user=world.bot, joined_at=world.stamp(), roles=[role.id])
        guild.has_bot = True
        joined = shapes.of_whole_guild(world, guild)
        del joined["unavailable"]  # only guilds that come back from READY or an outage say so
        world.emit(Event(name="GUILD_CREATE", body=joined, guild_id=guild.id))
        return role

    def bot_role(self, guild: Guild) -> Role:
        """Return the bot's own role in a server."""
        return next(role for role in guild.roles.values() if role.bot_id == self.world.bot.id)

    def add_role(self, guild: Guild, name: str, *, permissions: int = 0, mentionable: bool = False) -> Role:
        """Make a role."""
        role = Role(id=self.world.ids.next(), guild_id=guild.id, name=name, permissions=int(permissions))
        role.position, role.mentionable = len(guild.roles), mentionable
        guild.roles[role.id] = role
        self._tell_guild("GUILD_ROLE_CREATE", guild, {"role": shapes.of_role(role)})
        return role

    def remove_role(self, guild: Guild, role: Role) -> None:
        """Let a role vanish, and everybody lose it."""
        del guild.roles[role.id]
        for member in guild.members.values():
            member.roles = [each for each in member.roles if each != role.id]
        self._tell_guild("GUILD_ROLE_DELETE", guild, {"role_id": str(role.id)})

    def set_permissions(self, role: Role, permissions: int) -> None:
        """Give a role these permissions and no others."""
        role.permissions = int(permissions)
        self._tell_guild("GUILD_ROLE_UPDATE", self.world.guilds[role.guild_id], {"role": shapes.of_role(role)})

    def lift(self, role: Role) -> None:
        """Put a role above all others."""
        guild = self.world.guilds[role.guild_id]
        role.position = max(each.position for each in guild.roles.values()) + 1
        self._tell_guild("GUILD_ROLE_UPDATE", guild, {"role": shapes.of_role(role)})

    def add_member(self, guild: Guild, user: User, *roles: Role, nick: str | None = None) -> Member:
        """Let a person join a server with these roles, or change what they have."""
        name = "GUILD_MEMBER_UPDATE" if user.id in guild.members else "GUILD_MEMBER_ADD"
        member = guild.members.setdefault(user.id, Member(user=user, joined_at=self.world.stamp()))
        member.roles, member.nick = [role.id for role in roles], nick
        self._tell_guild(name, guild, shapes.of_whole_member(member))
        return member

    def add_channel(
        self, guild: Guild, name: str, kind: ChannelKind = ChannelKind.TEXT, *, parent: Channel | None = None
    ) -> Channel:
        """Make a channel of any kind that stands in a server."""
        channel = Channel(id=self.world.ids.next(), kind=kind, name=name, guild_id=guild.id)
        channel.parent_id = None if parent is None else parent.id
        channel.position = len(self.world.channels_of(guild))
        self.world.channels[channel.id] = channel
        self._tell_channel("CHANNEL_CREATE", channel)
        return channel

    def add_private_channel(self, *users: User) -> Channel:
        """Make a group of people who write to each other; the bot is none of them, but may be installed by one."""
        channel = Channel(id=self.world.ids.next(), kind=ChannelKind.GROUP_DM, recipients=list(users))
        self.world.channels[channel.id] = channel
        return channel

    def rename(self, channel: Channel, name: str) -> None:
        """Give a channel or thread another name."""
        channel.name = name
        self._tell_channel("THREAD_UPDATE" if channel.is_thread else "CHANNEL_UPDATE", channel)

    def add_tag(self, forum: Channel, name: str, *, moderated: bool = False) -> Tag:
        """Add a tag to a forum."""
        tag = Tag(id=self.world.ids.next(), name=name, moderated=moderated)
        forum.tags.append(tag)
        self._tell_channel("CHANNEL_UPDATE", forum)
        return tag

    def remove_tag(self, forum: Channel, tag: Tag) -> None:
        """Take a tag from a forum."""
        forum.tags.remove(tag)
        self._tell_channel("CHANNEL_UPDATE", forum)

    def require_tag(self, forum: Channel, *, required: bool = True) -> None:
        """Let a forum take only posts that have a tag."""
        forum.require_tag = required
        self._tell_channel("CHANNEL_UPDATE", forum)

    def overwrite(self, channel: Channel, whom: Role | User, *, allow: int = 0, deny: int = 0) -> None:
        """Set what a channel allows and denies to a role (the guild's own id is @everyone) or a person."""
        of_member = isinstance(whom, User)
        channel.overwrites[whom.id] = Overwrite(id=whom.id, of_member=of_member, allow=int(allow), deny=int(deny))
        self._tell_channel("CHANNEL_UPDATE", channel)

    def everyone(self, guild: Guild) -> Role:
        """Return a server's role @everyone."""
        return guild.roles[guild.id]

    def install(self, user: User, *, installed: bool = True) -> None:
        """Let a person install the bot for themselves (or remove it), to use it wherever they are."""
        user.installed = installed

    def allow_command(self, guild: Guild, name: str, whom: Role | User | Channel, *, allowed: bool) -> None:
        """Set in a server's own settings who may use a command, or where."""
        scopes = (self.world.commands.get(guild.id, {}), self.world.commands.get(0, {}))
        command = next(each for scope in scopes for each in scope.values() if each["name"] == name)
        rights = self.world.command_rights.setdefault((guild.id, int(command["id"])), {})
        rights[whom.id] = allowed
        body = shapes.of_command_rights(self.world, guild, int(command["id"]))
        self.world.emit(Event(name="APPLICATION_COMMAND_PERMISSIONS_UPDATE", body=body, guild_id=guild.id))

    def remove_channel(self, channel: Channel) -> None:
        """Let a channel or thread vanish with all that was said in it."""
        remove(self.world, channel)

    def remove_bot(self, guild: Guild) -> None:
        """Throw the bot out of a server."""
        guild.has_bot = False
        guild.members.pop(self.world.bot.id, None)
        body: Json = {"id": str(guild.id)}
        self.world.emit(Event(name="GUILD_DELETE", body=body, guild_id=guild.id))

    def remove_guild(self, guild: Guild) -> None:
        """Let a whole server vanish."""
        self.remove_bot(guild)
        for channel in self.world.channels_of(guild):
            del self.world.channels[channel.id]
        del self.world.guilds[guild.id]

    def set_outage(self, guild: Guild, *, out: bool) -> None:
        """Begin or end an outage of a server: it is unavailable, not gone."""
        guild.unavailable = out
        body: Json = {"id": str(guild.id), "unavailable": True} if out else shapes.of_whole_guild(self.world, guild)
        name = "GUILD_DELETE" if out else "GUILD_CREATE"
        self.world.emit(Event(name=name, body=body, guild_id=guild.id))

    def _tell_guild(self, name: str, guild: Guild, body: Json) -> None:
        whole = {"guild_id": str(guild.id), **body}
        self.world.emit(Event(name=name, body=whole, guild_id=guild.id))

    def _tell_channel(self, name: str, channel: Channel) -> None:
        body = shapes.of_channel(self.world, channel)
        self.world.emit(Event(name=name, body=body, guild_id=channel.guild_id, channel_id=channel.id))
