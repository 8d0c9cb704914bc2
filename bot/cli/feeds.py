"""`playhead feeds`: what `/feed` does, for every server."""

import argparse
import asyncio
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path

from bot import care, lists, settings, subscriptions
from bot.answers import resolve
from bot.app import PATIENT, App, open_app
from bot.discovery import Several
from bot.errors import FeedError, NotFoundError
from bot.feed_report import TERMINAL, added_line, checked_lines, coming_line, explained_lines, several_lines, state_line
from bot.feeds.address import hide_secrets
from bot.feeds.opml import OPML_BYTES
from bot.model.scope import Scope
from bot.model.show import Show
from bot.say import say
from bot.store import polls, shows

Command = Callable[[App, argparse.Namespace], Awaitable[int]]


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Register the commands below `feeds`."""
    parser = commands.add_parser("feeds", help="add feeds and look after them, for every server")
    below = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(name: str, run: Command, told: str, argument: str = "", about: str = "") -> argparse.ArgumentParser:
        made = below.add_parser(name, help=told)
        if argument:
            made.add_argument("named", metavar=argument, help=about)
        made.set_defaults(run=_opened(run))
        return made

    command("add", _add, "follow a podcast in every server", "PODCAST", "its name, feed, web page, or a page about it")
    command("list", _list, "the feeds, who follows them and how they fare")
    command("remove", _remove, "stop following a show everywhere", "SHOW", "its name")
    command("check", _check, "look at a show's feed now, or explain any feed to its podcaster", "URL or SHOW")
    command("pause", _pause, "stop looking at a feed", "SHOW", "its name")
    command("resume", _resume, "look at a feed again", "SHOW", "its name")
    command("import", _import, "follow the podcasts of a list (OPML) in every server", "FILE", "the list; - reads it")
    exporting = command("export", _export, "the feeds as a list (OPML), private ones left out")
    exporting.add_argument("file", nargs="?", type=Path, metavar="FILE", help="where to; left out: printed")


def _opened(run: Command) -> Callable[[argparse.Namespace], Awaitable[int]]:
    """Open everything round a command."""

    async def opened(arguments: argparse.Namespace) -> int:
        async with open_app(settings.load(), path=arguments.db, patience=PATIENT) as app:
            return await run(app, arguments)

    return opened


async def _add(app: App, arguments: argparse.Namespace) -> int:
    added = await subscriptions.add(app.tools, arguments.named, guild_id=None)
    if isinstance(added, Several):
        print("\n".join(several_lines(added, TERMINAL)), file=sys.stderr)
        return 1
    known = await care.told_of(app.tools, added.show)
    print(added_line(added.show, known.tally, TERMINAL).replace("**", ""))
    if coming := coming_line(known):
        print(coming)
    return 0


async def _list(app: App, _arguments: argparse.Namespace) -> int:
    for show in await shows.listed(app.db, Scope.everything()):
        followed = say("feeds_everywhere") if show.everywhere else say("feeds_by_servers")
        state = state_line(show, await polls.state(app.db, show.id), TERMINAL)
        print(f"{show.title} · {hide_secrets(show.feed_url)} · {followed} · {state}")
    return 0


async def _remove(app: App, arguments: argparse.Namespace) -> int:
    show = await _named(app, arguments)
    done = await shows.unfollow(app.db, show.id, guild_id=None, now=app.now())
    print(say("feeds_removed" if done else "feeds_not_everywhere", show=show.title))
    return 0 if done else 1


async def _check(app: App, arguments: argparse.Namespace) -> int:
    known = await _known(app, arguments.named)
    if known is not None:
        checked = await care.look_now(app.tools, known)
        print("\n".join((f"{known.title} · {hide_secrets(known.feed_url)}", *checked_lines(checked, TERMINAL))))
        if "://" not in arguments.named:
            return 0 if checked.state.error is None else 1
    explained = await care.explain(app.tools, arguments.named)
    if isinstance(explained, Several):
        print("\n".join(several_lines(explained, TERMINAL)), file=sys.stderr)
        return 1
    print("\n".join(explained_lines(explained, TERMINAL)))
    return 0


async def _known(app: App, named: str) -> Show | None:
    """Give the show of that address or name; None where the index has none."""
    try:
        if "://" in named:
            return await shows.find_by_feed(app.db, named)
        return await resolve.show(app.db, Scope.everything(), named)
    except NotFoundError:
        return None


async def _pause(app: App, arguments: argparse.Namespace) -> int:
    show = await _named(app, arguments)
    await polls.pause(app.db, show.id)
    print(say("feeds_paused", show=show.title))
    return 0


async def _resume(app: App, arguments: argparse.Namespace) -> int:
    show = await _named(app, arguments)
    await polls.resume(app.db, show.id)
    print(say("feeds_resumed", show=show.title))
    return 0


async def _import(app: App, arguments: argparse.Namespace) -> int:
    body = await asyncio.to_thread(_read, arguments.named)
    taken = await lists.take_in(app.tools, body, guild_id=None)
    print(say("feeds_imported_all", added=taken.added, known=taken.known))
    if taken.refused:
        print(say("feeds_import_refused", named=", ".join(taken.refused)), file=sys.stderr)
    return 0


def _read(named: str) -> bytes:
    """Read a list, from a file or from standard input; raises FeedError where it cannot be read or is too large."""
    try:
        if named == "-":
            body = sys.stdin.buffer.read(OPML_BYTES + 1)
        else:
            with Path(named).open("rb") as file:
                body = file.read(OPML_BYTES + 1)
    except OSError as error:
        raise FeedError("feed_no_file", path=named, why=(error.strerror or str(error)).lower()) from error
    if len(body) > OPML_BYTES:
        raise FeedError("feeds_import_large", limit_mb=OPML_BYTES >> 20)
    return body


async def _export(app: App, arguments: argparse.Namespace) -> int:
    given = await lists.give_out(app.tools, Scope.everything(), title=say("feeds_export_name"))
    if given.private:
        print(say("feeds_export_private", private=given.private), file=sys.stderr)
    if arguments.file is None:
        print(given.body.decode(), end="")
        return 0
    try:
        await asyncio.to_thread(arguments.file.write_bytes, given.body)
    except OSError as error:
        raise FeedError("feed_no_file", path=arguments.file, why=(error.strerror or str(error)).lower()) from error
    print(say("feeds_exported", feeds=given.feeds))
    return 0


async def _named(app: App, arguments: argparse.Namespace) -> Show:
    return await resolve.show(app.db, Scope.everything(), arguments.named)
