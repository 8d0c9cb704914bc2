"""`playhead run`: the bot on Discord, until SIGTERM or SIGINT."""

import argparse
import asyncio
import contextlib
import logging
import signal
import sys
from collections.abc import Coroutine
from typing import Any

from bot import settings
from bot.app import open_app
from bot.cli.logs import log_to_stderr
from bot.client.bot import run_bot
from bot.errors import SettingsError
from bot.heap import set_aside
from bot.store.lock import lock_for
from bot.subscriptions import follow_configured

END_WITHIN_S = 9.0
SWITCH_EVERY_S = 0.002

_log = logging.getLogger(__name__)


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Register the command."""
    parser = commands.add_parser("run", help="the bot on Discord, until SIGTERM or SIGINT")
    parser.set_defaults(run=run)


async def run(arguments: argparse.Namespace) -> int:
    """Be the bot; raises SettingsError without a token, and where Discord refuses it."""
    chosen = settings.load()
    token = chosen.read_token()
    if token is None:
        raise SettingsError("token_missing")
    log_to_stderr(chosen)
    path = arguments.db or chosen.database
    with lock_for(path, "run"):
        async with open_app(chosen, path=path) as app:
            await follow_configured(app.tools, chosen.feeds)
            set_aside()
            share_turns()
            await until_told(run_bot(app, token))
    return 0


def share_turns() -> None:
    """Let the threads that read take turns with the loop more than twice as often as Python has it: many wait for both.

    Each millisecond was no quicker for them, and questions waited longer while episodes are stored.
    """
    sys.setswitchinterval(SWITCH_EVERY_S)


async def until_told(work: Coroutine[Any, Any, None]) -> None:
    """Do the work until it ends or a signal says stop; then it has nine seconds to end in good order."""
    loop = asyncio.get_running_loop()
    told = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, told.set)
    doing = asyncio.ensure_future(work)
    waiting = asyncio.create_task(told.wait())
    await asyncio.wait({doing, waiting}, return_when=asyncio.FIRST_COMPLETED)
    waiting.cancel()
    if not doing.done():
        _log.info("told to stop")
        doing.cancel()
        with contextlib.suppress(asyncio.CancelledError, TimeoutError):
            await asyncio.wait_for(asyncio.shield(doing), END_WITHIN_S)
        return
    await doing
