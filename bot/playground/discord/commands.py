"""The commands that the bot registered, by scope: a guild's id, or 0 for everywhere."""

from bot.playground.discord.nouns import Guild
from bot.playground.discord.wire import Json, Refusal
from bot.playground.discord.world import World

EVERYWHERE = 0

CHAT, ON_USER, ON_MESSAGE = 1, 2, 3


def overwrite(world: World, scope: int, bodies: list[Json]) -> list[Json]:
    """Put these commands, already checked, in the place of all others; those of one name and type keep their id."""
    held = {_key(command): command for command in world.commands.get(scope, {}).values()}
    fresh = [_registered(world, scope, body, held.get(_key(body))) for body in bodies]
    world.commands[scope] = {int(command["id"]): command for command in fresh}
    world.journal.poke()
    return fresh


def upsert(world: World, scope: int, body: Json) -> tuple[Json, bool]:
    """Add a command, or change the one of its name and type; return it and whether it is new."""
    held = {_key(command): command for command in world.commands.get(scope, {}).values()}
    previous = held.get(_key(body))
    command = _registered(world, scope, body, previous)
    world.commands.setdefault(scope, {})[int(command["id"])] = command
    world.journal.poke()
    return command, previous is None


def change(world: World, scope: int, command_id: int, body: Json) -> Json:
    """Change a command's named parts, or raise 10063."""
    previous = get(world, scope, command_id)
    whole = {name: value for name, value in previous.items() if name not in ("id", "version")} | body
    command = _registered(world, scope, whole, previous)
    world.commands[scope][command_id] = command
    world.journal.poke()
    return command


def get(world: World, scope: int, command_id: int) -> Json:
    """Return a command, or raise 10063."""
    command = world.commands.get(scope, {}).get(command_id)
    if command is None:
        raise Refusal(404, 10063, "Unknown application command")
    return command


def remove(world: World, scope: int, command_id: int) -> None:
    """Take a command away, or raise 10063."""
    get(world, scope, command_id)
    del world.commands[scope][command_id]


def known_in(world: World, guild: Guild | None) -> list[Json]:
    """Return the commands registered for a place, a guild's own before the global ones of the same name."""
    own = list(world.commands.get(guild.id, {}).values()) if guild is not None else []
    taken = {_key(command) for command in own}
    return own + [each for each in world.commands.get(EVERYWHERE, {}).values() if _key(each) not in taken]


def _key(command: Json) -> tuple[int, str]:
    return int(command.get("type") or CHAT), str(command["name"])


def _registered(world: World, scope: int, body: Json, previous: Json | None) -> Json:
    needed = body.get("default_member_permissions")
    command: Json = {
        "id": str(world.ids.next()) if previous is None else previous["id"],
        "application_id": str(world.application_id),
        "version": str(world.ids.next()),
        "type": body.get("type") or CHAT,
        "name": body["name"],
        "name_localizations": body.get("name_localizations"),
        "description": body.get("description") or "",
        "description_localizations": body.get("description_localizations"),
        "options": body.get("options") or [],
        "default_member_permissions": None if needed is None else str(needed),
        "nsfw": bool(body.get("nsfw")),
    }
    if scope != EVERYWHERE:
        return command | {"guild_id": str(scope)}
    return command | {
        "contexts": body.get("contexts"),
        "integration_types": body.get("integration_types") or [0, 1],
        "dm_permission": body.get("dm_permission", True),
    }
