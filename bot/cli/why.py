"""`playhead why`: what `/why` says, for every server."""

import argparse
import re

from bot import settings
from bot.announce.why import trace
from bot.answers import resolve
from bot.app import PATIENT, open_app
from bot.model.scope import Scope
from bot.render.why import trace_lines
from bot.say import say
from bot.store.moments import moment_of

_TAG = re.compile(r"<t:(\d+)(?::\w)?>")
_ESCAPED = re.compile(r"\\([\\*_~`|\[\]<>#+-])")


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Register the command."""
    parser = commands.add_parser("why", help="why an episode was announced, or was not")
    parser.add_argument("--show", metavar="S", help="of this show")
    parser.add_argument("--episode", metavar="E", help="this one; left out: the newest")
    parser.add_argument("--channel", metavar="ID", type=int, help="only in this channel")
    parser.set_defaults(run=run)


async def run(arguments: argparse.Namespace) -> int:
    """Tell what is known of an episode's way."""
    async with open_app(settings.load(), path=arguments.db, patience=PATIENT) as app:
        scope = Scope.everything()
        show = await resolve.show(app.db, scope, arguments.show) if arguments.show else None
        episode = (
            await resolve.episode(app.db, scope, arguments.episode, show_id=show.id if show else None)
            if arguments.episode
            else None
        )
        found = await trace(app.db, scope, show, episode, channel_id=arguments.channel)
        if found is None:
            print(say("why_nothing"))
            return 0
        if found.episode is not None:
            print(found.episode.title)
        for line in trace_lines(found, now=app.now()):
            print(_plain(line))
    return 0


def _plain(line: str) -> str:
    """Write a line without Discord's marks: times in UTC, channels by id."""

    def dated(match: re.Match[str]) -> str:
        moment = moment_of(float(match[1]))
        return f"{moment:%Y-%m-%d %H:%M:%S} UTC" if moment else ""

    return _ESCAPED.sub(r"\1", _TAG.sub(dated, line)).replace("**", "")
