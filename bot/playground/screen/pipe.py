"""A session from a pipe: a line read, what it says done, what comes of it printed, until there are no more."""

import asyncio
import contextlib
import os
import stat
from collections.abc import AsyncIterator, Callable
from typing import IO

from bot.playground.screen.draw import plain_text
from bot.playground.screen.session import Session
from bot.playground.screen.shown import Shown, Typed

MOST_LINE_BYTES = 1_000_000


async def converse(session: Session, lines: AsyncIterator[str], write: Callable[[str], None]) -> None:
    """Take line after line and write the conversation, without colours and without breaking lines."""
    begun = False
    async for line in lines:
        bare = " ".join(line.split())
        if not bare and session.desk.form is None:
            continue
        shown: list[Shown] = [Typed(line=bare), *await session.take(bare)]
        text = plain_text(shown, session.desk.names(still=True))
        write(text if begun else text.lstrip("\n"))
        begun = True
        if session.desk.over:
            return


async def lines_of(file: IO[bytes]) -> AsyncIterator[str]:
    """Give the lines of a pipe, a terminal or a file as they come, without ever holding up the loop."""
    if not _can_wait(file.fileno()):
        while read := file.readline(MOST_LINE_BYTES):
            yield read.decode("utf-8", errors="replace")
        return
    reader = asyncio.StreamReader(limit=MOST_LINE_BYTES)
    transport, _ = await asyncio.get_running_loop().connect_read_pipe(
        lambda: asyncio.StreamReaderProtocol(reader), _Kept(file)
    )
    try:
        async for line in _read(reader):
            yield line
    finally:
        transport.close()
        with contextlib.suppress(OSError):  # others may share it: a shell, its terminal
            os.set_blocking(file.fileno(), True)


async def _read(reader: asyncio.StreamReader) -> AsyncIterator[str]:
    while True:
        try:
            read = await reader.readline()
        except ValueError:  # longer than anybody types; the reader has let go of it
            continue
        if not read:
            return
        yield read.decode("utf-8", errors="replace")


def _can_wait(descriptor: int) -> bool:
    """Tell whether the loop can wait for it; files and /dev/null are always ready, and can only be read."""
    mode = os.fstat(descriptor).st_mode
    return stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode) or os.isatty(descriptor)


class _Kept:
    """A file that outlives the transport that reads it."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file

    def fileno(self) -> int:
        """Give the descriptor."""
        return self._file.fileno()

    def close(self) -> None:
        """Leave it open."""
