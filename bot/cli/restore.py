"""`playhead restore`: put a backup in the place of the file of state, once it is verified."""

import argparse
from pathlib import Path

from bot import settings
from bot.say import say
from bot.store.backup import restore


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Register the command."""
    parser = commands.add_parser("restore", help="put a backup in the place of the file of state")
    parser.add_argument("file", type=Path, metavar="FILE", help="the backup; it stays where it is")
    parser.set_defaults(run=run)


async def run(arguments: argparse.Namespace) -> int:
    """Verify the backup, replace the file, and say where the old one is kept."""
    path = arguments.db or settings.load().database
    kept = await restore(path, arguments.file)
    print(say("restore_done", path=path, file=arguments.file))
    if kept is not None:
        print(say("restore_kept", path=kept))
    return 0
