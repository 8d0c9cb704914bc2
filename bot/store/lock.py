"""Locks beside the file that the system lets go of when a process ends, however it ends."""

import fcntl
from pathlib import Path
from typing import IO

from bot.errors import StoreError


def lock_for(path: Path, purpose: str) -> IO[bytes]:
    """Take the file's lock for a purpose (`run`, `reindex`) for as long as what is given stays open.

    The descriptor is not inherited by child processes, so a worker never outlives its bot as the holder.
    Raises StoreError where somebody else has it, or where no lock can be made.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        held = path.with_name(f"{path.name}.{purpose}.lock").open("ab")
    except OSError as error:
        raise StoreError("store_unusable", path=path, why=(error.strerror or str(error)).lower()) from error
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        held.close()
        raise StoreError("store_busy", path=path) from error
    return held
