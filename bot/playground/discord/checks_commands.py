"""What Discord refuses in commands."""

from bot.playground.discord.wire import Json


def check_all(bodies: list[Json]) -> None:
    """Refuse a list of commands that breaks a rule."""


def check(body: Json) -> None:
    """Refuse a command that breaks a rule."""


def check_room(body: Json, held: list[Json]) -> None:
    """Refuse one command more than there is room for."""
