"""`playhead try`: the bot on a Discord on loopback, in this terminal or from a pipe."""

import argparse
import asyncio
import logging
import os
import signal
import sys
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime
from pathlib import Path

from bot.cli.stage import Wish, begin_afresh, open_stage
from bot.errors import PlayheadError, UsageError
from bot.guard import sentence_for
from bot.playground.screen import pipe
from bot.playground.screen.desk import Desk
from bot.playground.screen.keeping import Kept, first_difference, read_session
from bot.playground.screen.session import Session
from bot.store.lock import lock_for

DEFAULT = Path("data/try.db")
GREETING = (
    "The real Playhead, on a Discord inside this terminal. This is your DM with it.",
    "Try: who was on the newest episode?   /episode latest   :publish",
    ":help says what else there is; Ctrl-D ends.",
)


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Register the command."""
    parser = commands.add_parser("try", help="the bot on a Discord on loopback, in this terminal")
    parser.add_argument("feeds", nargs="*", metavar="FEED", help="feeds to know instead of the samples: URLs or files")
    parser.add_argument(
        "--check", type=Path, metavar="FILE", help="replay a kept session and tell the first difference"
    )
    parser.add_argument("--db", type=Path, metavar="FILE", help="the trial's own file (default: data/try.db)")
    parser.set_defaults(run=run)


async def run(arguments: argparse.Namespace) -> int:
    """Try; gives 1 where a replayed session differs. Raises PlayheadError for a file or feed that cannot be used."""
    kept = _kept(arguments.check) if arguments.check else None
    path = Path(arguments.db or DEFAULT)
    _end_on_sigterm()
    try:
        with lock_for(path, "try"):
            await begin_afresh(path)
            _log_beside(path)
            wish = Wish(path=path, feeds=tuple(arguments.feeds), clock=_clock_from(kept.began_at if kept else None))
            async with open_stage(wish) as desk:
                return await (_talk(desk) if kept is None else _check(desk, kept, arguments.check))
    except asyncio.CancelledError:  # Ctrl-C, or told to end: nothing went wrong
        return 0
    except (PlayheadError, BrokenPipeError):
        raise
    except Exception as error:  # noqa: BLE001 - the guard of this entry
        print(sentence_for(error, where="playhead try"), file=sys.stderr)
        return 1


async def _talk(desk: Desk) -> int:
    session = Session(desk)
    if sys.stdin.isatty() and sys.stdout.isatty():
        from bot.playground.screen.terminal import live

        await live(session, GREETING)
    else:
        await pipe.converse(session, pipe.lines_of(sys.stdin.buffer), _print)
    return 0


async def _check(desk: Desk, kept: Kept, file: Path) -> int:
    """Type again what was typed, and compare what is shown."""
    shown: list[str] = []
    await pipe.converse(Session(desk), _each(kept.typed), shown.append)
    difference = first_difference(kept.lines, "".join(shown).removesuffix("\n").split("\n"))
    if difference is not None:
        line, before, now = difference
        print(f"{file}:{line} differs.\n- {before}\n+ {now}")
        return 1
    violations = desk.club.discord.violations
    for each in violations:
        print(f"Discord would have refused: {each}")
    print(f"{file}: {len(kept.typed)} lines typed, everything shown as before.")
    return 1 if violations else 0


async def _each(lines: tuple[str, ...]) -> AsyncIterator[str]:
    for line in lines:
        yield line


def _print(text: str) -> None:
    print(text, end="", flush=True)


def _kept(file: Path) -> Kept:
    try:
        return read_session(file)
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise UsageError("try_session", path=file, why=why.lower()) from error


def _clock_from(began_at: datetime | None) -> Callable[[], datetime]:
    """Give a clock that shows real time, or goes on from when a session began."""
    shift = began_at - datetime.now(UTC) if began_at is not None else None
    return lambda: datetime.now(UTC) + shift if shift is not None else datetime.now(UTC)


def _end_on_sigterm() -> None:
    task = asyncio.current_task()
    if task is not None:
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, task.cancel)


def _log_beside(path: Path) -> None:
    """Let nothing of the log onto the screen: warnings go to a file beside the index, with DEBUG everything."""
    log = logging.FileHandler(path.with_name(f"{path.name}.log"), mode="w", encoding="utf-8", delay=True)
    log.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.handlers[:] = [log]
    root.setLevel(logging.DEBUG if os.environ.get("PLAYHEAD_LOG_LEVEL") == "DEBUG" else logging.WARNING)
    logging.getLogger("discord.client").setLevel(logging.ERROR)  # it warns of voice, which nobody wants here
    logging.getLogger("apscheduler").setLevel(logging.CRITICAL)  # a tick that waits for the last one is no news
