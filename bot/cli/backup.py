"""`playhead backup`: a consistent copy of the file of state, while the bot runs."""

import argparse
from pathlib import Path

from bot import settings
from bot.app import open_app
from bot.say import say
from bot.store.backup import back_up

_MEGABYTE = 1_000_000


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Register the command."""
    parser = commands.add_parser("backup", help="a consistent copy of the file of state, while the bot runs")
    parser.add_argument("file", type=Path, metavar="FILE", help="where the copy goes; must not exist yet")
    parser.set_defaults(run=run)


async def run(arguments: argparse.Namespace) -> int:
    """Write the copy and say how large it is."""
    async with open_app(settings.load(), path=arguments.db) as app:
        size_bytes = await back_up(app.db, arguments.file)
    print(say("backup_done", path=arguments.file, size_mb=size_bytes / _MEGABYTE))
    return 0
