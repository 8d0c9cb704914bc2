"""Copies of the file of state: taken while others write, verified before they replace anything."""

import asyncio
import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from bot.errors import StoreError
from bot.store.database import Database
from bot.store.lock import lock_for
from bot.store.schema import APPLICATION_ID, STEPS

_BESIDE = ("-wal", "-shm")
_INDEXES = "SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL TABLE % USING fts5 (%'"


async def back_up(db: Database, target: Path) -> int:
    """Write a consistent copy while others read and write; gives its size in bytes.

    The copy has its name only once it is whole. Raises StoreError where the name is taken or the disk refuses.
    """
    partial = target.with_name(f"{target.name}.partial")
    try:
        _make_room(target, partial)
        await db.backup(partial)
        return _named(partial, target)
    except (OSError, sqlite3.OperationalError) as error:
        partial.unlink(missing_ok=True)
        raise StoreError("store_full", path=target, why=str(error)) from error


def _make_room(target: Path, partial: Path) -> None:
    if target.exists():
        raise StoreError("backup_exists", path=target)
    partial.unlink(missing_ok=True)
    target.parent.mkdir(parents=True, exist_ok=True)


def _named(partial: Path, target: Path) -> int:
    partial.replace(target)
    return target.stat().st_size


async def restore(path: Path, source: Path) -> Path | None:
    """Put a verified copy in the place of the file of state; gives where the file that was there is kept.

    Raises StoreError where the copy is not whole, not ours or newer, or where a bot has the file open.
    """
    with lock_for(path, "run"), lock_for(path, "reindex"):
        return await asyncio.to_thread(_restored, path, source)


def _restored(path: Path, source: Path) -> Path | None:
    coming = path.with_name(f"{path.name}.restoring")
    try:
        _copy(source, coming)
        verify(coming, named=source)
        return _swapped(path, coming)
    except OSError as error:
        raise StoreError("store_unusable", path=source, why=(error.strerror or str(error)).lower()) from error
    finally:
        for suffix in ("", *_BESIDE):
            coming.with_name(f"{coming.name}{suffix}").unlink(missing_ok=True)


def _copy(source: Path, target: Path) -> None:
    """Copy a file with what its WAL holds, flushed to the disk."""
    for suffix in ("", "-wal"):
        beside = source.with_name(f"{source.name}{suffix}")
        if not suffix or beside.exists():
            shutil.copyfile(beside, target.with_name(f"{target.name}{suffix}"))
    with target.open("rb+") as copied:
        os.fsync(copied.fileno())


def _swapped(path: Path, coming: Path) -> Path | None:
    kept = path.with_name(f"{path.name}.before-restore") if path.exists() else None
    if kept is not None:
        with closing(sqlite3.connect(path)) as old:
            old.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        path.replace(kept)
    for suffix in _BESIDE:
        path.with_name(f"{path.name}{suffix}").unlink(missing_ok=True)
    coming.replace(path)
    return kept


def verify(path: Path, *, named: Path | None = None, known: int = len(STEPS)) -> None:
    """Look through a file of state: its marks, every page, every reference, the search index; its WAL is folded in.

    Raises StoreError with what is wrong.
    """
    told = named or path
    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as file:
            _verify_marks(file, told, known)
            whole = file.execute("PRAGMA integrity_check(1)").fetchone()[0]
            stray = file.execute("PRAGMA foreign_key_check").fetchone()
            if whole != "ok" or stray is not None:
                raise StoreError("backup_broken", path=told, why=whole if whole != "ok" else f"stray row in {stray[0]}")
            for (index,) in file.execute(_INDEXES).fetchall():
                file.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")
            file.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except sqlite3.DatabaseError as error:
        key = "store_foreign" if "not a database" in str(error) else "backup_broken"
        raise StoreError(key, path=told, why=str(error)) from error


def _verify_marks(file: sqlite3.Connection, told: Path, known: int) -> None:
    application, version = (file.execute(f"PRAGMA {mark}").fetchone()[0] for mark in ("application_id", "user_version"))
    if application != APPLICATION_ID or not version:
        raise StoreError("store_foreign", path=told)
    if version > known:
        raise StoreError("store_newer", path=told, version=version, known=known)
