"""The application and its commands."""

from bot.playground.discord import checks_commands, commands, shapes
from bot.playground.discord.router import Answer, Call, Route
from bot.playground.discord.wire import Json, Refusal, missing_access

_CREATED = 201


def _application(call: Call) -> Json:
    return shapes.of_application(call.world)


def _list(call: Call) -> list[Json]:
    return list(call.world.commands.get(_scope(call), {}).values())


def _overwrite(call: Call) -> list[Json]:
    scope, bodies = _scope(call), call.items()
    checks_commands.check_all(bodies)
    return commands.overwrite(call.world, scope, bodies)


def _create(call: Call) -> Answer:
    scope, body = _scope(call), call.object()
    checks_commands.check(body)
    checks_commands.check_room(body, list(call.world.commands.get(scope, {}).values()))
    command, fresh = commands.upsert(call.world, scope, body)
    return Answer(status=_CREATED if fresh else 200, body=command)


def _get(call: Call) -> Json:
    return commands.get(call.world, _scope(call), call.id("command_id"))


def _change(call: Call) -> Json:
    scope, command_id, body = _scope(call), call.id("command_id"), call.object()
    checks_commands.check(commands.get(call.world, scope, command_id) | body)
    return commands.change(call.world, scope, command_id, body)


def _remove(call: Call) -> None:
    commands.remove(call.world, _scope(call), call.id("command_id"))


def _rights(call: Call) -> list[Json]:
    guild = call.world.guilds[_scope(call)]
    return [
        shapes.of_command_rights(call.world, guild, command_id)
        for guild_id, command_id in call.world.command_rights
        if guild_id == guild.id
    ]


def _rights_of_one(call: Call) -> Json:
    guild, command_id = call.world.guilds[_scope(call)], call.id("command_id")
    if (guild.id, command_id) not in call.world.command_rights:
        raise Refusal(404, 10066, "Unknown application command permissions")
    return shapes.of_command_rights(call.world, guild, command_id)


def _scope(call: Call) -> int:
    if call.id("application_id") != call.world.application_id:
        raise Refusal(403, 20012, "You are not authorized to perform this action on this application")
    if "guild_id" not in call.params:
        return commands.EVERYWHERE
    guild = call.world.guilds.get(call.id("guild_id"))
    if guild is None or not guild.has_bot:
        raise missing_access()
    return guild.id


_ALL = "/applications/{application_id}/commands"
_ONE = "/applications/{application_id}/commands/{command_id}"
_ALL_OF_GUILD = "/applications/{application_id}/guilds/{guild_id}/commands"
_ONE_OF_GUILD = "/applications/{application_id}/guilds/{guild_id}/commands/{command_id}"

ROUTES = (
    Route("GET", "/applications/@me", _application),
    Route("GET", "/oauth2/applications/@me", _application),
    Route("GET", _ALL_OF_GUILD + "/permissions", _rights),
    Route("GET", _ONE_OF_GUILD + "/permissions", _rights_of_one),
    *(
        route
        for every, one in ((_ALL, _ONE), (_ALL_OF_GUILD, _ONE_OF_GUILD))
        for route in (
            Route("GET", every, _list),
            Route("PUT", every, _overwrite),
            Route("POST", every, _create),
            Route("GET", one, _get),
            Route("PATCH", one, _change),
            Route("DELETE", one, _remove),
        )
    ),
)
