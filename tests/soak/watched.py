"""`playhead run` with a watch on it, which writes down how quick the bot itself was.

`python -m tests.soak.watched REPORT run …`

From an interaction's receipt to the moment at which its first response goes out, how late the loop was, and the CPU:
what the machine's other work and the loopback Discord add to that is not the bot's.
"""

import asyncio
import gc
import json
import re
import sys
import time
from pathlib import Path
from typing import Any

import aiohttp
import discord

import bot.client.bot
from bot.cli.main import main
from bot.client.bot import PlayheadBot

EVERY_S = 0.01
ANSWERED = re.compile(r"/interactions/(\d+)/")


class Watch:
    """What was seen so far; times in seconds."""

    def __init__(self) -> None:
        self.received: dict[int, tuple[str, float]] = {}
        self.waits: dict[str, list[float]] = {}
        self.late: list[float] = []
        self.began_s = time.monotonic()
        self.cpu_s = time.process_time()

    def come(self, interaction: discord.Interaction[Any]) -> None:
        """Note that an interaction is here."""
        self.received[interaction.id] = (interaction.type.name, time.monotonic())

    async def sent(self, _: aiohttp.ClientSession, __: Any, told: aiohttp.TraceRequestHeadersSentParams) -> None:
        """Note that a response goes out."""
        match = ANSWERED.search(told.url.path)
        kind, at_s = self.received.pop(int(match.group(1)), ("", 0.0)) if match else ("", 0.0)
        if kind:
            self.waits.setdefault(kind, []).append(time.monotonic() - at_s)

    async def look(self) -> None:
        """Note, again and again, how late the loop comes back to us."""
        while True:
            began = time.monotonic()
            await asyncio.sleep(EVERY_S)
            self.late.append(time.monotonic() - began - EVERY_S)

    def told(self) -> dict[str, Any]:
        """Everything, for a report."""
        return {
            "waits": self.waits,
            "late": self.late,
            "cpu_s": time.process_time() - self.cpu_s,
            "wall_s": time.monotonic() - self.began_s,
            "unanswered": len(self.received),
            "collected": [each["collections"] for each in gc.get_stats()],
        }


class Watched(PlayheadBot):
    """The bot, looked at as it is told things and as it answers."""

    watch: Watch

    async def setup_hook(self) -> None:
        """Watch from before the first interaction on."""
        self.looking = asyncio.create_task(self.watch.look())
        await super().setup_hook()

    def dispatch(self, event: str, /, *args: Any, **named: Any) -> None:
        """Note each interaction at the moment at which it is read off the gateway."""
        if event == "interaction":
            self.watch.come(args[0])
        super().dispatch(event, *args, **named)

    async def login(self, token: str) -> None:
        """Have every request that goes out noted."""
        trace = aiohttp.TraceConfig()
        trace.on_request_headers_sent.append(self.watch.sent)
        self.http.http_trace = trace
        await super().login(token)


if __name__ == "__main__":
    Watched.watch = Watch()
    bot.client.bot.PlayheadBot = Watched  # type: ignore[misc]  # whoever makes a bot makes this one
    try:
        ended = main(sys.argv[2:])
    finally:
        Path(sys.argv[1]).write_text(json.dumps(Watched.watch.told()))
    sys.exit(ended)
