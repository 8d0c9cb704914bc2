"""A few connections that read for everybody: each takes the next read itself, without going by way of the loop.

A read that ends hands its connection on at once, on the connection's own thread: a loop that is busy, or late, does not
keep connections idle while others wait for one.
"""

import asyncio
import contextlib
import sqlite3
import threading
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol

Row = sqlite3.Row
Values = Sequence[object] | Mapping[str, object]


LOOKED_EVERY = 50_000
"""Steps of SQLite, a millisecond or so, after which a read looks whether anybody waits for it still."""


class Runner(Protocol):
    """A connection that does work on a thread of its own."""

    def begin(self, work: Callable[..., None], /, *args: Any) -> None:
        """Do work there, for which nobody waits; raises ValueError where it is closed."""


class _Read:
    """One query, whoever comes to do it; stopped from the loop, done on a connection's thread."""

    def __init__(self, sql: str, values: Values) -> None:
        self.found: asyncio.Future[list[Row]] = asyncio.get_running_loop().create_future()
        self._query = (sql, values)
        self._held = threading.Lock()
        self._by: sqlite3.Connection | None = None
        self._stopped = False

    def do(self, connection: sqlite3.Connection) -> None:
        """Read, unless nobody waits any more, and hand over what came of it."""
        with self._held:
            if self._stopped:
                return
            self._by = connection
        found: list[Row] | BaseException
        connection.set_progress_handler(self._is_stopped, LOOKED_EVERY)
        try:
            found = connection.execute(*self._query).fetchall()
        except BaseException as error:  # noqa: BLE001 - it is raised where the rows are waited for
            found = error
        with self._held:
            self._by = None
        with contextlib.suppress(RuntimeError):  # the loop has ended
            self.found.get_loop().call_soon_threadsafe(self.give, found)

    def give(self, found: list[Row] | BaseException) -> None:
        """Hand over, on the loop, what came of it."""
        if self.found.done():
            return
        if isinstance(found, BaseException):
            self.found.set_exception(found)
        else:
            self.found.set_result(found)

    def _is_stopped(self) -> bool:
        return self._stopped

    def stop(self) -> None:
        """Let it be: not begun, or broken off, and nothing else that its connection does.

        An interruption is lost on a connection that is only about to begin; such a read stops as it looks itself.
        """
        with self._held:
            self._stopped = True
            if self._by is not None:
                self._by.interrupt()


class Readers:
    """The connections, and what waits for one of them, oldest first."""

    def __init__(self, connections: Sequence[Runner]) -> None:
        self._lock = threading.Lock()
        self._waiting: deque[_Read] = deque()
        self._idle = list(connections)

    @property
    def waiting(self) -> int:
        """How many reads wait for a connection."""
        return len(self._waiting)

    async def rows(self, sql: str, values: Values) -> list[Row]:
        """Read all rows of a query; broken off where whoever waits is cancelled."""
        read = _Read(sql, values)
        with self._lock:
            self._waiting.append(read)
            reader = self._idle.pop() if self._idle else None
        if reader is not None:
            self._begin(reader, read)
        try:
            return await read.found
        except asyncio.CancelledError:
            read.stop()
            raise

    def _begin(self, reader: Runner, read: _Read) -> None:
        try:
            reader.begin(self._read_on, reader)
        except ValueError:  # it is closed
            with self._lock:
                self._idle.append(reader)
                self._waiting.remove(read)
            raise

    def _read_on(self, connection: sqlite3.Connection, reader: Runner) -> None:
        """Do what waits until nothing does; on the reader's thread."""
        while True:
            with self._lock:
                if not self._waiting:
                    self._idle.append(reader)
                    return
                read = self._waiting.popleft()
            read.do(connection)
