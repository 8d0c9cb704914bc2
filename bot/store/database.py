"""The one door to SQLite: one writer under a lock, a small pool of readers, a deadline on every read."""

import asyncio
import contextlib
import logging
import sqlite3
import time
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

import aiosqlite

from bot.errors import StoreError
from bot.store.readers import Readers, Row, Values
from bot.store.schema import APPLICATION_ID, STEPS
from bot.store.spoken import packed_turns, said, speaker
from bot.wording import written

READERS = 2
READ_DEADLINE_S = 5.0
BUSY_S = 10.0
FETCHED_ROWS = 64  # of a cursor that is walked, at a time
LOOK_EVERY_S = 1.0  # whether another process wrote
WAL_BYTES = 4 << 20
"""From so much on the WAL is folded into the file, beside the writer: to write and flush that takes 20 to 40 ms."""
MOST_WAL_BYTES = 32 << 20  # from here on the writer waits for it
# The primary codes with which the disk or another process, not our SQL, refuses a write.
_DISK_CODES = frozenset(
    (sqlite3.SQLITE_FULL, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_BUSY, sqlite3.SQLITE_CANTOPEN)
)

# Functions of SQL beside SQLite's own: names, how many values they take, what they do.
FUNCTIONS: tuple[tuple[str, int, Callable[..., str | bytes | None]], ...] = (
    ("said", 3, said),
    ("speaker", 2, speaker),
    ("packed_turns", 1, packed_turns),
    ("written", 1, written),
)

_log = logging.getLogger(__name__)

__all__ = ["Row", "Values"]
P = ParamSpec("P")
T = TypeVar("T")


class Raw(sqlite3.Connection):
    """A connection as SQLite gives it; `counts` is for whoever counts what changes slowly."""

    counts: dict[str, tuple[int, int]]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.counts = {}


class Connection(aiosqlite.Connection):
    """A connection with a thread of its own, in which everything is run."""

    async def run(self, work: Callable[Concatenate[Raw, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Do many statements in one go, on the connection's thread; each by itself would be a way there and back."""
        return await self._execute(work, self._conn, *args, **kwargs)  # type: ignore[no-any-return,no-untyped-call]

    def begin(self, work: Callable[Concatenate[Raw, P], None], *args: P.args, **kwargs: P.kwargs) -> None:
        """Do work on the connection's thread, for which nobody waits; raises ValueError where it is closed."""
        self._tx.put_nowait((None, partial(work, cast("Raw", self._conn), *args, **kwargs)))


class Database:
    """An open file of state; made by `open_database`, closed by `close`."""

    def __init__(self, path: Path, writer: Connection, folder: Connection, readers: Sequence[Connection]) -> None:
        self.path = path
        self._wal = path.with_name(f"{path.name}-wal")
        self.held: Callable[[float], None] = _unheeded  # told after each transaction how long it had the writer, s
        self._writer = writer
        self._folder = folder
        self._folding: asyncio.Task[None] | None = None
        self._lock = asyncio.Lock()
        self._writes = 0
        self._others = 0
        self.patience = 1.0  # by this every deadline of a read is longer: where nobody waits for Discord
        self._looked_at = float("-inf")
        self._all_readers = tuple(readers)
        self._readers = Readers(self._all_readers)

    @contextlib.asynccontextmanager
    async def write(self, *, durable: bool = False, quiet: bool = False) -> AsyncIterator[Connection]:
        """Hold the writer for one transaction: committed at the end, rolled back on any error or cancellation.

        `durable` waits until the disk has it (claims and sent marks); `quiet` promises that nothing changes that is
        held in memory: names, titles, words, who sees what. Raises StoreError where the disk refuses.
        """
        async with self._lock:
            began = time.monotonic()
            try:
                try:
                    await self._writer.run(_begin, durable=durable)  # begun even where nobody waits for it any more
                    yield self._writer
                    await self._writer.commit()
                    self._writes += not quiet
                except BaseException:
                    await asyncio.shield(self._writer.rollback())
                    raise
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode & 0xFF not in _DISK_CODES:
                    raise
                raise StoreError("store_full", path=self.path, why=str(error)) from error
            finally:
                self.held(time.monotonic() - began)
        await self._fold_if_long()

    async def _fold_if_long(self) -> None:
        """Let the WAL be folded into the file where it has grown long; wait for that where it is very long."""
        with contextlib.suppress(OSError):
            size = self._wal.stat().st_size
            if size > WAL_BYTES and (self._folding is None or self._folding.done()):
                self._folding = asyncio.create_task(self._fold())
            if size > MOST_WAL_BYTES and self._folding is not None:
                async with self._lock:
                    await asyncio.shield(self._folding)

    async def _fold(self) -> None:
        try:
            await self._folder.execute_fetchall("PRAGMA wal_checkpoint(PASSIVE)")
        except sqlite3.Error as error:  # the next write that cannot be done says so
            _log.warning("the WAL cannot be folded into %s: %s", self.path, error)

    async def beside(self, work: Callable[Concatenate[Raw, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Do work that only reads while others write, before the writer is taken; what it counts the writer knows."""
        return await self._folder.run(work, *args, **kwargs)

    async def rows(self, sql: str, values: Values = (), *, deadline_s: float = READ_DEADLINE_S) -> list[Row]:
        """Read all rows of a query; raises StoreError after `deadline_s` (times `patience`), waiting included."""
        try:
            async with asyncio.timeout(deadline_s * self.patience):
                return await self._readers.rows(sql, values)
        except TimeoutError as error:
            raise StoreError("store_slow") from error

    async def row(self, sql: str, values: Values = ()) -> Row | None:
        """Read the first row of a query, or None."""
        found = await self.rows(sql, values)
        return found[0] if found else None

    async def data_version(self) -> int:
        """Give a number that changes whenever anybody wrote: at once for our writes, within a second for others'."""
        now = time.monotonic()
        if now - self._looked_at >= LOOK_EVERY_S and not self._lock.locked():
            self._looked_at = now
            seen = list(await self._writer.execute_fetchall("PRAGMA data_version"))
            self._others = int(seen[0][0])
        return self._others * 1_000_000_007 + self._writes

    def size_bytes(self) -> int:
        """Give what the file takes on the disk, with what is not folded into it yet."""
        size = self.path.stat().st_size
        with contextlib.suppress(OSError):
            size += self._wal.stat().st_size
        return size

    async def backup(self, target: Path) -> None:
        """Write a consistent, compact copy to `target`, which must not exist, while others read and write."""
        async with aiosqlite.connect(self.path, isolation_level=None, timeout=BUSY_S) as source:
            await source.execute("VACUUM INTO ?", (str(target),))

    async def close(self) -> None:
        """Close every connection; the last one out folds the WAL into the file."""
        if self._folding is not None:
            await self._folding
        await self._folder.close()
        for reader in self._all_readers:
            await reader.close()
        await self._writer.close()


@contextlib.contextmanager
def unless_slow() -> Iterator[None]:
    """Do without what a read does not give in its time; whatever else is wrong with the file is raised."""
    try:
        yield
    except StoreError as error:
        if error.key != "store_slow":
            raise


def _unheeded(_: float) -> None:
    """Nobody asks how long the writer is held."""


def _counts(connection: Raw) -> dict[str, tuple[int, int]]:
    return connection.counts


def _share(connection: Raw, counts: dict[str, tuple[int, int]]) -> None:
    connection.counts = counts


def _begin(writer: Raw, *, durable: bool) -> None:
    writer.execute(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")
    writer.execute("BEGIN IMMEDIATE")


async def open_database(path: Path, *, readers: int = READERS, steps: Sequence[str] = STEPS) -> Database:
    """Open the file of state, made or migrated if need be.

    Raises StoreError for a foreign or newer file, and for one that cannot be made or written.
    """
    connections: list[Connection] = []
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        writer = await _connect(path, connections)
        await _migrate(writer, path, steps)
        folder = await _connect(path, connections)
        await folder.run(_share, await writer.run(_counts))
        for pragma in ("wal_autocheckpoint = 0", f"journal_size_limit = {WAL_BYTES}"):
            await writer.execute_fetchall(f"PRAGMA {pragma}")
        for _ in range(readers):
            reader = await _connect(path, connections)
            await reader.execute("PRAGMA query_only = ON")
    except BaseException as error:
        for connection in connections:
            await connection.close()
        if isinstance(error, sqlite3.DatabaseError) and "not a database" in str(error):
            raise StoreError("store_foreign", path=path) from error
        if isinstance(error, OSError | sqlite3.Error):
            raise StoreError("store_unusable", path=path, why=_why(error)) from error
        raise
    return Database(path, writer, folder, connections[2:])


def _why(error: Exception) -> str:
    return (error.strerror or str(error)).lower() if isinstance(error, OSError) else str(error)


async def _connect(path: Path, opened: list[Connection]) -> Connection:
    connection = Connection(partial(Raw, path, isolation_level=None, timeout=BUSY_S), FETCHED_ROWS)
    await connection
    opened.append(connection)
    connection.row_factory = sqlite3.Row
    for name, many, function in FUNCTIONS:
        await connection.create_function(name, many, function, deterministic=True)
    await connection.execute("PRAGMA foreign_keys = ON")
    await connection.execute("PRAGMA temp_store = MEMORY")
    await connection.execute("PRAGMA cache_size = -8000")
    return connection


async def _migrate(writer: Connection, path: Path, steps: Sequence[str]) -> None:
    """Walk the steps that the file has not seen yet, each in a transaction of its own."""
    application, version, tables = await _marks(writer)
    if application != APPLICATION_ID and (application or version or tables):
        raise StoreError("store_foreign", path=path)
    if version > len(steps):
        raise StoreError("store_newer", path=path, version=version, known=len(steps))
    await writer.execute_fetchall("PRAGMA journal_mode = WAL")  # an unread row would hold the lock
    if 0 < version < len(steps):
        copy = path.with_name(f"{path.name}.before-{len(steps)}")
        copy.unlink(missing_ok=True)
        await writer.execute("VACUUM INTO ?", (str(copy),))
    for number in range(version, len(steps)):
        await _take_step(writer, number, steps[number])


async def _take_step(writer: Connection, number: int, script: str) -> None:
    """Take one step in a transaction of its own, unless another process was quicker."""
    await writer.execute("BEGIN IMMEDIATE")
    try:
        _, taken, _ = await _marks(writer)
        for statement in statements(script) if taken <= number else ():
            await writer.execute(statement)
        await writer.execute(f"PRAGMA user_version = {max(taken, number + 1)}")
        await writer.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        await writer.commit()
    except BaseException:
        await asyncio.shield(writer.rollback())
        raise


async def _marks(connection: Connection) -> tuple[int, int, int]:
    async def one(sql: str) -> int:
        return int(next(iter(await connection.execute_fetchall(sql)))[0])

    return (
        await one("PRAGMA application_id"),
        await one("PRAGMA user_version"),
        await one("SELECT count(*) FROM sqlite_master"),
    )


def statements(script: str) -> Iterable[str]:
    """Split a script into statements; `executescript` would commit what is open."""
    pending = ""
    for line in script.splitlines():
        pending += line + "\n"
        if sqlite3.complete_statement(pending):
            yield pending.strip()
            pending = ""
