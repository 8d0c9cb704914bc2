"""What was asked of this Discord, what people did, what was refused, and a way to wait for anything to change."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from bot.playground.discord.wire import Refusal

Found = TypeVar("Found")

MOST_REQUESTS = 100_000
MOST_ACTS = 100_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One thing that somebody did with the bot: a command by its whole name, or a custom_id with what was picked."""

    name: str
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One request of the bot with its answer; `route` is the template, `status` 0 where no answer went out."""

    method: str
    route: str
    path: str
    query: dict[str, str]
    body: object
    status: int
    answer: object
    at_s: float


class Journal:
    """Every request and every violation, in order of time."""

    def __init__(self) -> None:
        self.requests: list[Request] = []
        self.acts: list[Act] = []
        self.violations: list[str] = []
        self.expected: set[int] = set()
        self._waiting: dict[object, list[asyncio.Future[None]]] = {}

    def record(self, request: Request) -> None:
        """Keep a request; the oldest goes where there are too many."""
        self.requests.append(request)
        del self.requests[:-MOST_REQUESTS]
        self.poke()

    def acted(self, act: Act) -> None:
        """Keep what somebody did; the oldest goes where there are too many."""
        self.acts.append(act)
        del self.acts[:-MOST_ACTS]

    def refused(self, where: str, refusal: Refusal) -> None:
        """Note a refusal as a violation, unless it is blameless or its code was announced as expected."""
        if refusal.code not in self.expected and not refusal.blameless:
            self.violation(f"{where}: {refusal.sentence()}")

    def violation(self, sentence: str) -> None:
        """Note what no well-behaved bot does."""
        self.violations.append(sentence)
        self.poke()

    def poke(self, about: object = None) -> None:
        """Wake everybody who waits for something to change: for anything, or for what this is about."""
        for each in {None, about}:
            for future in self._waiting.pop(each, ()):
                if not future.done():
                    future.set_result(None)

    async def until(self, find: Callable[[], Found | None], timeout_s: float, *, about: object = None) -> Found:
        """Return the first thing found (not None, not False), looking again at each change, or raise TimeoutError.

        Who waits for one thing only is not woken by what is about others: hundreds who wait would wake each other.
        """
        async with asyncio.timeout(timeout_s):
            while True:
                found = find()
                if found is not None and found is not False:
                    return found
                future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
                self._waiting.setdefault(about, []).append(future)
                await future
