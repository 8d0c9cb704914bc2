"""The door of the command line: words in, a command run, an exit code out; errors are one sentence."""

import argparse
import asyncio
import contextlib
import importlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from bot import __version__, settings
from bot.errors import PlayheadError, UsageError
from bot.say import say_error

DONE, WRONG, USAGE = 0, 1, 2
# Each is the module of its name (`try_` for `try`); only the one asked for is imported, so that `health` is quick.
COMMANDS = (
    "run",
    "try",
    "index",
    "transcripts",
    "export",
    "ask",
    "search",
    "reindex",
    "feeds",
    "why",
    "backup",
    "restore",
    "health",
)


def main(words: Sequence[str] | None = None) -> int:
    """Run a command; gives 0 where it is done, 1 where something is wrong and was said, 2 for wrong usage."""
    try:
        typed = _completed(list(sys.argv[1:] if words is None else words))
        arguments = parser(typed[0]).parse_args(typed)
        return asyncio.run(arguments.run(arguments)) or DONE
    except UsageError as error:
        print(say_error(error), file=sys.stderr)
        return USAGE
    except PlayheadError as error:
        print(say_error(error), file=sys.stderr)
        return WRONG
    except KeyboardInterrupt:
        return WRONG
    except BrokenPipeError:
        with contextlib.suppress(OSError):  # whoever read us has gone, and Python would complain at the end
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE


def _completed(words: list[str]) -> list[str]:
    """Put in the command that is meant without one: `run` if there is a token, else `try`."""
    if words and words[0] in {"-h", "--help", "--version"}:
        return words
    if words and not words[0].startswith("-"):
        return words
    return ["run" if settings.load().read_token() else "try", *words]


def parser(wanted: str | None = None) -> argparse.ArgumentParser:
    """Make the parser of one command, or of all where `wanted` is none of them."""
    root = argparse.ArgumentParser(prog="playhead", description="The Discord bot that knows every episode.")
    root.add_argument("--version", action="version", version=f"playhead {__version__}")
    commands = root.add_subparsers(required=True, metavar="COMMAND")
    for name in (wanted,) if wanted in COMMANDS else COMMANDS:
        importlib.import_module(f"bot.cli.{'try_' if name == 'try' else name}").add(commands)
    for sub in commands.choices.values():
        _take_file(sub)
    return root


def _take_file(sub: argparse.ArgumentParser) -> None:
    """Let a command take --db; one with commands below it hands it to those."""
    below = [action for action in sub._actions if isinstance(action, argparse._SubParsersAction)]  # noqa: SLF001
    if below:
        for deeper in below[0].choices.values():
            _take_file(deeper)
        return
    if "--db" in sub._option_string_actions:  # noqa: SLF001 - argparse has no other way to ask
        return
    sub.add_argument("--db", type=Path, metavar="FILE", help="the file of state (default: PLAYHEAD_DATABASE)")
