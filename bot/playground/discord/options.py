"""What a person typed, turned into the options of an interaction as Discord's client would send them."""

import re
from collections.abc import Mapping

from bot.playground.discord import attachments, shapes
from bot.playground.discord.nouns import Channel, Guild, Role, User
from bot.playground.discord.reply import NotPossibleError
from bot.playground.discord.wire import Json, Upload
from bot.playground.discord.world import World

STRING, INTEGER, BOOLEAN, USER, CHANNEL, ROLE, MENTIONABLE, NUMBER, ATTACHMENT = range(3, 12)

MOST_STRING = 6000

_ID = re.compile(r"(?:<(?:@[!&]?|#))?(\d{1,20})>?")


class Filling:
    """Collects option values and everything they refer to, for one place."""

    def __init__(self, world: World, user: User, channel: Channel) -> None:
        self.world = world
        self.user = user
        self.channel = channel
        self.guild: Guild | None = world.guild_of(channel)
        self.resolved: Json = {}

    def fill(self, options: list[Json], given: Mapping[str, object]) -> list[Json]:
        """Return the options given, converted and checked; raises NotPossibleError where the client would refuse."""
        known = {option["name"]: option for option in options}
        for name in given:
            if name not in known:
                raise NotPossibleError(why=f"there is no option {name!r}; there are {', '.join(known) or 'none'}")
        missing = [each["name"] for each in options if each.get("required") and given.get(each["name"]) is None]
        if missing:
            raise NotPossibleError(why=f"required and not given: {', '.join(missing)}")
        return [
            {"name": name, "type": known[name]["type"], "value": self.value(known[name], value)}
            for name, value in given.items()
            if value is not None
        ]

    def value(self, option: Json, value: object) -> object:
        """Return one value as it travels."""
        kind = option["type"]
        if kind in (STRING, INTEGER, NUMBER):
            return _within(option, _chosen(option, value))
        if kind == BOOLEAN:
            return _boolean(option, value)
        if kind == ATTACHMENT:
            return self._attachment(option, value)
        return self.refer(kind, option, value)

    def refer(self, kind: int, option: Json, value: object) -> str:
        """Return the id of a user, channel or role, and note it as resolved."""
        name = option.get("name") or option.get("custom_id")
        if kind in (USER, MENTIONABLE) and (user := self._user(value)) is not None:
            return self._note_user(user)
        if kind in (ROLE, MENTIONABLE) and (role := self._role(value)) is not None:
            self._note("roles", role.id, shapes.of_role(role))
            return str(role.id)
        if kind == CHANNEL and (channel := self._channel(value)) is not None:
            allowed = option.get("channel_types")
            if allowed and int(channel.kind) not in allowed:
                raise NotPossibleError(why=f"{name}: #{channel.name} is not of a kind offered")
            self._note("channels", channel.id, shapes.of_channel(self.world, channel) | self._seen(channel))
            return str(channel.id)
        raise NotPossibleError(why=f"{name}: {value!r} is not here")

    def _seen(self, channel: Channel) -> Json:
        return {"permissions": str(self.world.may(self.user, channel))}

    def _note(self, kind: str, key: int, shape: Json) -> None:
        self.resolved.setdefault(kind, {})[str(key)] = shape

    def _note_user(self, user: User) -> str:
        self._note("users", user.id, shapes.of_user(user))
        if self.guild is not None and user.id in self.guild.members:
            held = {"permissions": str(self.world.may(user, self.channel))}
            self._note("members", user.id, shapes.of_member(self.guild.members[user.id]) | held)
        return str(user.id)

    def _user(self, value: object) -> User | None:
        if isinstance(value, User):
            return value
        found = self.world.users.get(_id(value))
        if found is not None or not isinstance(value, str):
            return found
        return next((each for each in self.world.users.values() if each.name == value.removeprefix("@")), None)

    def _role(self, value: object) -> Role | None:
        if isinstance(value, Role):
            return value
        roles = self.guild.roles if self.guild is not None else {}
        found = roles.get(_id(value))
        if found is not None or not isinstance(value, str):
            return found
        name = value.removeprefix("@")
        return next((each for each in roles.values() if each.name.removeprefix("@") == name), None)

    def _channel(self, value: object) -> Channel | None:
        if isinstance(value, Channel):
            return value
        places = self.world.channels_of(self.guild) if self.guild is not None else []
        name = value.removeprefix("#") if isinstance(value, str) else None
        return next((each for each in places if each.id == _id(value) or each.name == name), None)

    def _attachment(self, option: Json, value: object) -> str:
        if not isinstance(value, Upload):
            raise NotPossibleError(why=f"{option.get('name')}: a file (Upload) is needed")
        shape = attachments.keep(self.world, self.channel.id, value)
        self._note("attachments", int(shape["id"]), shape | {"ephemeral": True})
        return str(shape["id"])


def nested(path: list[Json], options: list[Json]) -> list[Json]:
    """Return options wrapped in the subcommands on the way to them."""
    for step in reversed(path):
        options = [{"name": step["name"], "type": step["type"], "options": options}]
    return options


def _id(value: object) -> int:
    match = _ID.fullmatch(str(value)) if isinstance(value, str | int) else None
    return int(match[1]) if match is not None else 0


def _chosen(option: Json, value: object) -> str | int | float:
    """Return a value converted to its option's type, a choice's name replaced by its value."""
    choices = option.get("choices") or []
    if choices:
        for choice in choices:
            if value in (choice["value"], choice["name"]):
                return _number_or_text(choice["value"])
        names = ", ".join(str(choice["name"]) for choice in choices)
        raise NotPossibleError(why=f"{option['name']}: {value!r} is none of {names}")
    try:
        match option["type"]:
            case 4:
                return int(str(value))
            case 10:
                return float(str(value))
            case _:
                return str(value)
    except ValueError as error:
        raise NotPossibleError(why=f"{option['name']}: {value!r} is no number") from error


def _number_or_text(value: object) -> str | int | float:
    return value if isinstance(value, str | int | float) else str(value)


def _within(option: Json, value: str | float) -> str | int | float:
    if isinstance(value, str):
        least, most = option.get("min_length") or 0, option.get("max_length") or MOST_STRING
        if not least <= len(value) <= most or not value:
            raise NotPossibleError(why=f"{option['name']}: must have {max(least, 1)} to {most} characters")
        return value
    low, high = option.get("min_value"), option.get("max_value")
    if (low is not None and value < low) or (high is not None and value > high):
        raise NotPossibleError(why=f"{option['name']}: {value} is not within {low} and {high}")
    return value


def _boolean(option: Json, value: object) -> bool:
    words = {"true": True, "false": False}
    if isinstance(value, bool):
        return value
    if str(value).lower() in words:
        return words[str(value).lower()]
    raise NotPossibleError(why=f"{option['name']}: {value!r} is neither true nor false")
