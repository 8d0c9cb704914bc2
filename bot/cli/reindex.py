"""`playhead reindex`: extract and index again from what is stored, without the network."""

import argparse
import sys

from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TaskProgressColumn,
    TextColumn,
    TimeRemainingColumn,
)

from bot import settings
from bot.answers import resolve
from bot.app import PATIENT, open_app
from bot.model.scope import Scope
from bot.reindex import reindex, reindex_told
from bot.store import shows


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Register the command."""
    parser = commands.add_parser("reindex", help="extract and index again from what is stored, without the network")
    parser.add_argument("--show", metavar="S", help="only this show")
    parser.add_argument("--dry-run", action="store_true", help="only say what would change")
    parser.set_defaults(run=run)


async def run(arguments: argparse.Namespace) -> int:
    """Reindex with a progress bar where there is a terminal, then say what changed."""
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TaskProgressColumn(show_speed=True),
        TimeRemainingColumn(),
    )
    async with open_app(settings.load(), path=arguments.db, patience=PATIENT) as app:
        scope = Scope.everything()
        wanted = (
            (await resolve.show(app.db, scope, arguments.show),)
            if arguments.show
            else await shows.listed(app.db, scope)
        )
        with Progress(*columns, disable=not sys.stderr.isatty(), transient=True) as bar:
            task = bar.add_task("reading again", total=None)

            async def progress(done: int, total: int) -> None:
                bar.update(task, completed=done, total=total)

            difference = await reindex(
                app.db,
                app.tools.reader,
                wanted=wanted,
                now=app.now(),
                progress=progress,
                dry_run=arguments.dry_run,
            )
    for line in reindex_told(difference):
        print(line)
    return 0
