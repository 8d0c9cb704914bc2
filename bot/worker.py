"""Hostile bytes are read in a process of their own, with a memory limit and a deadline.

Parent and child speak in length-prefixed pickles over the child's standard input and output. What crosses are
values of `bot.model`. A child that dies or is late is killed and made anew; it costs the one thing it was reading.
"""

import asyncio
import contextlib
import logging
import resource
import signal
import struct
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import BinaryIO, TypeVar

from bot.errors import FeedError, PlayheadError
from bot.feeds.address import hide_secrets
from bot.feeds.discreet import shown_facts
from bot.feeds.opml import Entry, entries_of
from bot.feeds.pages import Page, page_of
from bot.feeds.parse import parse, parse_item
from bot.feeds.podcasting import chapters_of_json
from bot.feeds.transcripts import turns_of
from bot.lean import packed, unpacked
from bot.model.episode import Chapter, Facts, Turn
from bot.model.feed import Channel, Document, DocumentKind, Feed, Item
from bot.shownotes.enclosed import with_documents
from bot.shownotes.extract import extract
from bot.shownotes.regulars import with_regulars
from bot.store.rows import Rows, rows_of

MEMORY_BYTES = 1 << 30
FEED_DEADLINE_S = 60.0
ITEM_DEADLINE_S = 10.0
_LENGTH = struct.Struct(">Q")

_log = logging.getLogger(__name__)

T = TypeVar("T")


class Reader:
    """The worker process, started when first needed; one thing is read at a time."""

    def __init__(self, *, feed_deadline_s: float = FEED_DEADLINE_S, item_deadline_s: float = ITEM_DEADLINE_S) -> None:
        self._feed_deadline_s = feed_deadline_s
        self._item_deadline_s = item_deadline_s
        self._lock = asyncio.Lock()
        self._child: asyncio.subprocess.Process | None = None

    async def feed(self, body: bytes, charset: str | None = None, *, url: str | None = None) -> Feed:
        """Parse a feed that lies at `url`, to which its links are relative.

        Raises FeedError where it is none, or where reading it takes too long or too much memory.
        """
        return await self._ask(Feed, self._feed_deadline_s, partial(feed_of, url=url), body, charset)

    async def page(self, body: bytes, url: str, charset: str | None = None) -> Page:
        """Read a web page for the feeds that it names; raises FeedError where that takes too long."""
        return await self._ask(Page, self._item_deadline_s, page_of, body, url, charset)

    async def opml(self, body: bytes) -> tuple[Entry, ...]:
        """Read a list of feeds; raises FeedError where it is none."""
        return await self._ask(tuple, self._item_deadline_s, entries_of, body)

    async def item(self, raw: bytes) -> Item:
        """Read a stored item again; raises FeedError where it cannot be read within the limits."""
        return await self._ask(Item, self._item_deadline_s, parse_item, raw)

    async def facts(self, item: Item, channel: Channel, documents: tuple[Document, ...] = ()) -> Facts:
        """Extract the facts of an item, those of the documents beside it too.

        Raises FeedError where it cannot be read within the limits; a document that cannot be read adds nothing.
        """
        read = replace(item, raw=b"")  # half of what would cross, and no fact is read out of it
        return await self._ask(Facts, self._item_deadline_s, facts_of, read, channel, documents)

    async def rows(
        self, item: Item, channel: Channel, documents: tuple[Document, ...] = (), *, private: bool = False
    ) -> Rows:
        """Extract the facts of an item and give them as the rows that are stored, without a `private` show's secrets.

        Far less crosses than where the facts do. Raises FeedError as `facts` does.
        """
        asked = partial(rows_of_item, private=private)
        return await self._ask(Rows, self._item_deadline_s, asked, item, channel, documents)

    async def rows_of_many(
        self, wanted: Sequence[tuple[Item, tuple[Document, ...]]], channel: Channel, *, private: bool = False
    ) -> tuple[Rows | None, ...]:
        """Give the rows of items with the documents beside them, all in one exchange; None for what cannot be read.

        Where that fails, or takes longer than one item may, each is asked for by itself: what is at fault costs itself.
        """
        asked = partial(rows_of_items, private=private)
        try:
            return await self._ask(tuple, self._item_deadline_s, asked, wanted, channel)
        except FeedError:
            return tuple([await self._rows_or_none(*one, channel, private=private) for one in wanted])

    async def _rows_or_none(
        self, item: Item, documents: tuple[Document, ...], channel: Channel, *, private: bool
    ) -> Rows | None:
        try:
            return await self.rows(item, channel, documents, private=private)
        except FeedError as error:
            _log.warning("item %s of %s cannot be read: %s", hide_secrets(item.guid), channel.title, error)
            return None

    async def turns(self, document: Document) -> tuple[Turn, ...]:
        """Read a transcript; raises FeedError where it is none."""
        return await self._ask(tuple, self._item_deadline_s, turns_of, document.body, document.type)

    async def chapters(self, document: Document) -> tuple[Chapter, ...]:
        """Read a document of chapters; raises FeedError where it is none."""
        return await self._ask(tuple, self._item_deadline_s, chapters_of_json, document.body)

    async def _ask(self, kind: type[T], deadline_s: float, function: Callable[..., T], *values: object) -> T:
        async with self._lock:
            try:
                async with asyncio.timeout(deadline_s):
                    answer = await self._exchange(packed((function, values)))
            except (TimeoutError, EOFError, OSError, ValueError) as error:
                await self._kill()
                raise FeedError("feed_unreadable") from error
            except BaseException:
                await self._kill()
                raise
        if isinstance(answer, PlayheadError):
            raise answer
        if not isinstance(answer, kind):
            raise FeedError("feed_unreadable")
        return answer

    async def _exchange(self, request: bytes) -> object:
        if self._child is None or self._child.returncode is not None:
            self._child = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "bot.worker", stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE
            )
        stdin, stdout = self._child.stdin, self._child.stdout
        if stdin is None or stdout is None:
            raise EOFError
        stdin.write(_LENGTH.pack(len(request)) + request)
        await stdin.drain()
        (length,) = _LENGTH.unpack(await stdout.readexactly(_LENGTH.size))
        return unpacked(await stdout.readexactly(length))

    async def _kill(self) -> None:
        child, self._child = self._child, None
        if child is not None and child.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                child.kill()
            await child.wait()

    async def close(self) -> None:
        """End the worker process."""
        async with self._lock:
            await self._kill()


def feed_of(body: bytes, charset: str | None, *, url: str | None) -> Feed:
    """Parse a feed, and let its channel name those whom many of its notes name."""
    return with_regulars(parse(body, charset, url=url))


def facts_of(item: Item, channel: Channel, documents: tuple[Document, ...]) -> Facts:
    """Extract the facts of an item; of several documents of a kind the first that can be read counts."""
    chapters = _first_readable(documents, DocumentKind.CHAPTERS, lambda found: chapters_of_json(found.body))
    turns = _first_readable(documents, DocumentKind.TRANSCRIPT, lambda found: turns_of(found.body, found.type))
    known = replace(item, chapters=chapters or item.chapters)
    return with_documents(extract(known, channel), item.title, turns=turns)


def rows_of_item(item: Item, channel: Channel, documents: tuple[Document, ...], *, private: bool) -> Rows:
    """Extract the facts of an item as rows."""
    facts = facts_of(item, channel, documents)
    return rows_of(item.raw, shown_facts(facts) if private else facts)


def rows_of_items(
    wanted: Sequence[tuple[Item, tuple[Document, ...]]], channel: Channel, *, private: bool
) -> tuple[Rows, ...]:
    """Extract the facts of items as rows."""
    return tuple([rows_of_item(item, channel, documents, private=private) for item, documents in wanted])


def _first_readable(
    documents: tuple[Document, ...], kind: DocumentKind, read: Callable[[Document], tuple[T, ...]]
) -> tuple[T, ...]:
    for document in documents:
        if document.kind is kind:
            with contextlib.suppress(FeedError):
                return read(document)
    return ()


def main() -> None:
    """Be the worker: read a request, answer it, until the parent closes the pipe."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which closes the pipe
    requests, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr
    while header := requests.read(_LENGTH.size):
        (length,) = _LENGTH.unpack(header)
        function, values = unpacked(requests.read(length))
        _reply(answers, _run(function, values))


def _run(function: Callable[..., object], values: tuple[object, ...]) -> object:
    try:
        return function(*values)
    except PlayheadError as error:
        return error
    except Exception as error:  # noqa: BLE001 - whatever hostile bytes bring about, the parent is told
        return FeedError("feed_unreadable", detail=repr(error))


def _reply(answers: BinaryIO, answer: object) -> None:
    body = packed(answer)
    answers.write(_LENGTH.pack(len(body)) + body)
    answers.flush()


if __name__ == "__main__":
    main()
