"""A process that forks bots and lets each die where it was told: `python -m tests.soak.victim`, spoken to by lines.

A line is JSON: the environment of one life, the step at which it kills itself (-9) and at which time it comes there;
the answers are lines too: `born PID`, then `died STATUS`. Everything is imported before the first fork, so that a
life begins within a moment; what runs in it is `playhead run` and nothing else.
"""

import asyncio
import functools
import json
import os
import signal
import sys
import traceback
from collections.abc import Awaitable, Callable
from typing import Any

import bot.announce.delivery
import bot.announce.followup
import bot.announce.parcel
import bot.client.bot
import bot.client.posting
import bot.client.wire
import bot.refresh
import bot.store.chores
import bot.store.destinations
import bot.store.drafts
import bot.store.meta
import bot.store.outbox
import bot.store.polls
import bot.store.sightings
from bot.cli.main import main

POINTS: dict[str, tuple[Any, str]] = {
    "store": (bot.store.drafts, "store_many"),
    "look": (bot.store.polls, "looked"),
    "claim": (bot.store.outbox, "claim"),
    "read": (bot.announce.parcel, "parcel_of"),
    "find": (bot.client.posting.Posting, "find"),
    "seen": (bot.store.sightings, "seen"),
    "post": (bot.client.posting.Posting, "post"),
    "wire": (bot.client.wire.Wire, "ask"),
    "talk": (bot.store.outbox, "talk_opened"),
    "sent": (bot.store.outbox, "sent"),
    "back": (bot.store.outbox, "put_back"),
    "doubt": (bot.store.outbox, "doubted"),
    "chores": (bot.store.chores, "due"),
    "done": (bot.store.chores, "done"),
    "beat": (bot.store.meta, "beat"),
}
STEPS = tuple(f"{when} {name}" for name in POINTS for when in ("before", "after"))


def _set_trap(step: str, nth: int) -> None:
    when, name = step.split()
    owner, attribute = POINTS[name]
    called: Callable[..., Awaitable[Any]] = getattr(owner, attribute)
    left = [nth]

    def pass_by(here: str) -> None:
        if here == when:
            left[0] -= 1
            if left[0] <= 0:
                os.kill(os.getpid(), signal.SIGKILL)

    @functools.wraps(called)
    async def trapped(*args: Any, **named: Any) -> Any:
        pass_by("before")
        result = await called(*args, **named)
        pass_by("after")
        return result

    for module in tuple(sys.modules.values()):  # wherever it was imported by name
        if getattr(module, attribute, None) is called:
            setattr(module, attribute, trapped)
    setattr(owner, attribute, trapped)


def _live(order: dict[str, Any]) -> None:
    """Be the bot until killed; never returns."""
    os.environ.update(order["environment"])
    log = os.open(order["log"], os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(log, 1)
    os.dup2(log, 2)
    if order.get("step"):
        _set_trap(order["step"], order.get("nth", 1))
    code = 1
    try:
        code = main(["run"])
    except BaseException:  # noqa: BLE001 - it is to be read in the log
        traceback.print_exc()
    finally:
        os._exit(code)


def serve() -> None:
    """Fork a life for each line, and tell how it ended."""
    for line in sys.stdin:
        order = json.loads(line)
        pid = os.fork()
        if pid == 0:
            _live(order)
        print("born", pid, flush=True)
        _, status = os.waitpid(pid, 0)
        print("died", status, flush=True)


if __name__ == "__main__":
    assert asyncio.iscoroutinefunction(bot.store.outbox.claim)
    serve()
