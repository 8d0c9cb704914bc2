"""Routes: which request goes where, and what a route's function gets to see."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from bot.playground.discord.snowflakes import is_snowflake
from bot.playground.discord.wire import Json, Refusal, Upload, invalid
from bot.playground.discord.world import World

_PARAMETER = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One request on its way to a route: parameters from the path, query, JSON body, files by index."""

    world: World
    params: dict[str, str]
    query: dict[str, str]
    body: Any = None
    files: dict[int, Upload] = field(default_factory=dict)

    def id(self, name: str) -> int:
        """Return an id from the path, or raise 50035."""
        return snowflake(name, self.params[name])

    def object(self) -> Json:
        """Return the body as an object, or raise 50109."""
        if not isinstance(self.body, dict):
            raise Refusal(400, 50109, "The request body contains invalid JSON.")
        return self.body

    def items(self) -> list[Json]:
        """Return the body as a list of objects, or raise 50035."""
        if not isinstance(self.body, list) or not all(isinstance(each, dict) for each in self.body):
            raise invalid("", "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType")
        return self.body

    def flag(self, name: str) -> bool:
        """Return a yes or no from the query."""
        return self.query.get(name, "").lower() in ("1", "true")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """An answer with a status of its own."""

    status: int
    body: Any = None
    headers: dict[str, str] = field(default_factory=dict)


Act = Callable[[Call], Any]
"""A route's function: returns JSON (200), None (204) or an Answer, or raises a Refusal."""


@dataclass(frozen=True, slots=True)
class Route:
    """A method and a template of Discord's; `public` routes carry their secret in the path and need no token."""

    method: str
    template: str
    act: Act
    public: bool = False


class Router:
    """Routes, found by method and path."""

    def __init__(self, routes: tuple[Route, ...]) -> None:
        self.routes = routes
        self._patterns = [(_pattern(route.template), route) for route in routes]

    def find(self, method: str, path: str) -> tuple[Route, dict[str, str]] | None:
        """Return the route and its parameters, literal segments before parameters as listed, or None."""
        for pattern, route in self._patterns:
            if route.method == method and (match := pattern.fullmatch(path)) is not None:
                return route, match.groupdict()
        return None


def snowflake(name: str, value: object) -> int:
    """Return a value as an id, or raise 50035."""
    if not is_snowflake(value):
        raise invalid(name, "NUMBER_TYPE_COERCE", f'Value "{value}" is not snowflake.')
    return int(str(value))


def whole(query: dict[str, str], name: str, default: int, most: int) -> int:
    """Return a whole number of 1..most from the query, or raise 50035."""
    text = query.get(name, str(default))
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= most:
        raise invalid(name, "NUMBER_TYPE_MAX", f"int value should be less than or equal to {most}.")
    return int(text)


def _pattern(template: str) -> re.Pattern[str]:
    return re.compile(_PARAMETER.sub(r"(?P<\1>[^/]+)", template))
