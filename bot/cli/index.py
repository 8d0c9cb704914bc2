"""`playhead index`: feed files or URLs into the index, for every server; announces nothing."""

import argparse
import json
import sys
from pathlib import Path

from bot import errands, settings
from bot.absorb import Outcome
from bot.app import PATIENT, App, open_app
from bot.errors import FeedError, PlayheadError
from bot.feeds.address import hide_secrets
from bot.feeds.fetch import FEED_BYTES
from bot.heap import set_aside
from bot.say import say, say_error
from bot.subscriptions import index_feed, subscribe


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Register the command."""
    parser = commands.add_parser("index", help="read feed files or URLs into the index; announces nothing")
    parser.add_argument("feeds", nargs="+", metavar="FEED", help="a feed's file or URL")
    parser.add_argument("--show", metavar="S", help="index them as the show of this name")
    parser.add_argument(
        "--no-fetch", dest="fetch", action="store_false", help="leave the chapters and transcripts that feeds name"
    )
    parser.add_argument("--json", action="store_true", help="a summary as JSON")
    parser.set_defaults(run=run)


async def run(arguments: argparse.Namespace) -> int:
    """Index each feed; one that cannot be read is said, the others are indexed all the same."""
    async with open_app(settings.load(), path=arguments.db, patience=PATIENT) as app:
        set_aside()
        told = [await _told(app, feed, arguments.show, fetch=arguments.fetch) for feed in arguments.feeds]
    if arguments.json:
        print(json.dumps({"feeds": told}, ensure_ascii=False))
    for one in told:
        if "error" in one:
            print(one["error"], file=sys.stderr)
        elif not arguments.json:
            print(_line(one))
    return 1 if any("error" in one for one in told) else 0


def _line(one: dict[str, object]) -> str:
    line = say("indexed", "en", **one)
    return f"{line} {say('indexed_beside', 'en', **one)}" if one["documents"] or one["missing"] else line


async def _told(app: App, feed: str, title: str | None, *, fetch: bool) -> dict[str, object]:
    shown = hide_secrets(feed)
    try:
        outcome = await _index(app, feed, title)
    except PlayheadError as error:
        return {"feed": shown, "error": f"{shown}: {say_error(error)}"}
    beside = await errands.run_all(app.tools, (outcome.show_id,)) if fetch else errands.Run()
    return {
        "feed": shown,
        "added": len(outcome.added),
        "changed": len(outcome.edited),
        "unreadable": outcome.unreadable,
        "documents": beside.stored,
        "missing": beside.failed,
    }


async def _index(app: App, feed: str, title: str | None) -> Outcome:
    if "://" in feed:
        return (await subscribe(app.tools, feed, guild_id=None)).outcome
    return await index_feed(app.tools, _name_of(feed), _read(Path(feed)), title=title)


def _name_of(file: str) -> str:
    """Give the name under which a file's feed is known again when the file is read once more."""
    return Path(file).absolute().as_uri()


def _read(path: Path) -> bytes:
    """Read a feed's file; raises FeedError where it cannot be read or is too large."""
    try:
        if path.stat().st_size > FEED_BYTES:
            raise FeedError("feed_too_large", url=path, limit_mb=FEED_BYTES >> 20)
        return path.read_bytes()
    except OSError as error:
        raise FeedError("feed_no_file", path=path, why=(error.strerror or str(error)).lower()) from error
