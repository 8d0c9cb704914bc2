"""The commands that a bot registered, as somebody who types looks for them."""

import difflib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.playground.discord import Json

CHAT_INPUT = 1
SUBCOMMAND, GROUP = 1, 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """A command as it is typed: its name with the slash, its options; `below` where it only holds others."""

    name: str
    description: str
    options: tuple[Json, ...] = ()
    below: tuple[str, ...] = ()

    @property
    def is_group(self) -> bool:
        """Whether one of the commands below must be named."""
        return bool(self.below)

    @property
    def usage(self) -> str:
        """How it is typed: required options bare, the others in brackets."""
        shown = (each["name"] if at == 0 else f"{each['name']}:…" for at, each in enumerate(self.options))
        parts = (text if each.get("required") else f"[{text}]" for text, each in zip(shown, self.options, strict=True))
        return " ".join((self.name, *parts))


def leaves(commands: Sequence[Json]) -> Iterator[Leaf]:
    """Give every command that can be run, subcommands by their whole name."""
    for command in commands:
        if command.get("type", CHAT_INPUT) == CHAT_INPUT:
            yield from _below(command, "/")


def find_leaf(text: str, commands: Sequence[Json]) -> tuple[Leaf | None, str]:
    """Find the command that a line begins with, as deep as it is named, and what follows it."""
    rest = text.removeprefix("/")
    found: Json | None = None
    name = "/"
    steps = [each for each in commands if each.get("type", CHAT_INPUT) == CHAT_INPUT]
    while steps:
        word, _, behind = rest.partition(" ")
        step = next((each for each in steps if each["name"] == word.lower()), None)
        if step is None:
            break
        found, rest, name = step, behind.strip(), f"{name}{' ' if found else ''}{step['name']}"
        steps = _steps(step)
    return (None, rest) if found is None else (_leaf(found, name), rest)


def near(typed: str, commands: Sequence[Json]) -> tuple[str, ...]:
    """Give the names of commands that look like what was typed."""
    names = [leaf.name for leaf in leaves(commands)]
    first = {name.split()[0]: name.split()[0] for name in names}
    close = difflib.get_close_matches(typed.lower(), names, n=2, cutoff=0.7)
    return tuple(close or difflib.get_close_matches(typed.lower().split()[0], first, n=1, cutoff=0.7))


def _below(command: Json, prefix: str) -> Iterator[Leaf]:
    name = f"{prefix}{command['name']}"
    steps = _steps(command)
    if not steps:
        yield _leaf(command, name)
    for step in steps:
        yield from _below(step, f"{name} ")


def _leaf(command: Json, name: str) -> Leaf:
    steps = _steps(command)
    return Leaf(
        name=name,
        description=str(command.get("description") or ""),
        options=() if steps else tuple(command.get("options") or ()),
        below=tuple(str(step["name"]) for step in steps),
    )


def _steps(command: Json) -> list[Json]:
    return [each for each in command.get("options") or () if each["type"] in (SUBCOMMAND, GROUP)]
