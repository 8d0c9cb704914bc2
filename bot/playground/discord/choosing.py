"""Which commands a person may use where, as Discord's client decides it."""

from bot.playground.discord import commands, permissions
from bot.playground.discord.nouns import Channel, Guild, Member, User
from bot.playground.discord.payloads import context_of, owners_of
from bot.playground.discord.permissions import Permissions
from bot.playground.discord.reply import NotPossibleError
from bot.playground.discord.wire import Json
from bot.playground.discord.world import World

SUBCOMMAND, GROUP = 1, 2


def usable(world: World, user: User, channel: Channel) -> list[Json]:
    """Return the commands that a person is offered in a channel."""
    known = commands.known_in(world, world.guild_of(channel))
    return [command for command in known if why_not(world, user, channel, command) is None]


def why_not(world: World, user: User, channel: Channel, command: Json) -> str | None:
    """Return why a person is not offered a command in a channel, or None."""
    contexts = command.get("contexts")
    if contexts is not None and context_of(channel) not in contexts:
        return "it is not meant for this kind of place"
    types = tuple(command.get("integration_types") or (0,))
    if not owners_of(world, user, channel, types):
        return "the bot is not installed here"
    guild = world.guild_of(channel)
    if guild is None:
        return None if contexts is not None or command.get("dm_permission", True) else "it is not meant for DMs"
    if not world.may(user, channel) & Permissions.USE_APPLICATION_COMMANDS:
        return f"{user.name} may not use commands here"
    return None if _permitted(world, guild, channel, user, command) else f"{user.name} may not use it"


def find(world: World, user: User, channel: Channel, name: str) -> tuple[Json, list[Json], list[Json]]:
    """Return the command, the subcommands on the way, and the options of what a name like `/show about` means."""
    words = name.removeprefix("/").split()
    known = commands.known_in(world, world.guild_of(channel))
    command = next((each for each in known if words and each["name"] == words[0] and each["type"] == 1), None)
    if command is None:
        raise NotPossibleError(why=f"there is no command {name!r} here")
    reason = why_not(world, user, channel, command)
    if reason is not None:
        raise NotPossibleError(why=f"{name!r} is not offered: {reason}")
    path: list[Json] = []
    options: list[Json] = command["options"]
    for word in words[1:]:
        step = next((each for each in options if each["name"] == word and each["type"] in (SUBCOMMAND, GROUP)), None)
        if step is None:
            raise NotPossibleError(why=f"there is no command {name!r} here")
        path.append(step)
        options = step.get("options") or []
    if any(each["type"] in (SUBCOMMAND, GROUP) for each in options):
        raise NotPossibleError(why=f"{name!r} is a group; one of its subcommands must be named")
    return command, path, options


def context_command(world: World, user: User, channel: Channel, name: str, kind: int) -> Json:
    """Return the user (2) or message (3) command of a name."""
    for command in usable(world, user, channel):
        if command["name"] == name and command["type"] == kind:
            return command
    raise NotPossibleError(why=f"there is no such command here: {name!r}")


def _permitted(world: World, guild: Guild, channel: Channel, user: User, command: Json) -> bool:
    member = guild.members[user.id]
    held = permissions.in_channel(guild, member, channel, world.parent_of(channel))
    if held & Permissions.ADMINISTRATOR:
        return True
    rights = world.command_rights.get((guild.id, int(command["id"])), {})
    if rights.get(channel.id, rights.get(guild.id - 1, True)) is False:
        return False
    decided = _by_rights(guild, member, rights)
    if decided is not None:
        return decided
    needed = command.get("default_member_permissions")
    if needed is None:
        return True
    return bool(int(needed)) and int(needed) & ~held == 0


def _by_rights(guild: Guild, member: Member, rights: dict[int, bool]) -> bool | None:
    """Return what a server's own settings for a command say of a member: user before roles before everyone."""
    if member.user.id in rights:
        return rights[member.user.id]
    of_roles = [rights[role_id] for role_id in member.roles if role_id in rights]
    if of_roles:
        return any(of_roles)
    return rights.get(guild.id)
