"""The composition root: opens the file, the network and the worker, wires them, and closes them again."""

import asyncio
import base64
import contextlib
import random
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from bot.answers.answer import answer
from bot.answers.conversation import Thread, converse
from bot.answers.meaning import attach
from bot.feeds.directory import APPLE
from bot.feeds.fetch import Fetcher
from bot.heap import share_heap
from bot.model.answer import Answer
from bot.model.scope import Scope
from bot.settings import Settings
from bot.store import identities
from bot.store.database import Database, open_database
from bot.tools import Sites, Tools
from bot.worker import Reader

ANSWERED_AT_ONCE = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class App:
    """Everything that runs, wired: what cogs and the command line call down into."""

    settings: Settings
    tools: Tools
    answering: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(ANSWERED_AT_ONCE))

    @property
    def db(self) -> Database:
        """The file of state."""
        return self.tools.db

    def now(self) -> datetime:
        """The time, as handed in."""
        return self.tools.clock()

    async def answer(self, text: str, scope: Scope, thread: Thread | None = None) -> Answer:
        """Answer a question in plain words from what `scope` may see; in a thread it may go on from the last answer.

        Those who are many ask in turn: all at once, each answer would run out of time and say less.
        """
        async with self.answering:
            if thread is not None:
                return await converse(self.db, scope, text, now=self.now(), thread=thread)
            return await answer(self.db, scope, text, now=self.now())


def directory_of(setting: str) -> str | None:
    """Give where shows are looked up by name: a base URL, or None for nowhere."""
    return {"apple": APPLE, "off": None}.get(setting, setting.rstrip("/"))


def contact_of(token: str | None) -> str:
    """Give where on Discord the bot of a token is found: its id, which the token begins with and which is public."""
    try:
        number = base64.b64decode(f"{(token or '').partition('.')[0]}==", altchars=b"-_").decode("ascii")
    except ValueError:
        return ""
    return f"https://discord.com/users/{number}" if number.isdecimal() else ""


def _utc_now() -> datetime:
    return datetime.now(UTC)


# In a terminal nobody waits for Discord: an answer is whole rather than quick.
PATIENT = 40.0


@contextlib.asynccontextmanager
async def open_app(
    settings: Settings, *, path: Path | None = None, clock: Callable[[], datetime] = _utc_now, patience: float = 1.0
) -> AsyncIterator[App]:
    """Open everything; `path` overrides the file of the settings, `patience` lengthens the deadlines of reads.

    Raises StoreError where the file cannot be used.
    """
    share_heap()
    async with contextlib.AsyncExitStack() as stack:
        db = await open_database(path or settings.database)
        stack.push_async_callback(db.close)
        db.patience = patience
        await identities.begin(db)
        if settings.semantic == "on":
            attach(db)
        contact = contact_of(settings.read_token())
        fetcher = await stack.enter_async_context(Fetcher(allow_private=settings.allow_private_feeds, contact=contact))
        reader = Reader()
        stack.push_async_callback(reader.close)
        tools = Tools(
            db=db,
            fetcher=fetcher,
            reader=reader,
            clock=clock,
            chance=random.random,
            interval_s=settings.poll_interval_s,
            sites=Sites(directory=directory_of(settings.directory)),
        )
        yield App(settings=settings, tools=tools)
