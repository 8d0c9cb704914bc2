"""A glance at the file from another process, quick and read-only: for `playhead health`."""

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from bot.store.moments import moment_of

BUSY_S = 1.0


def last_heartbeat(path: Path) -> datetime | None:
    """Give when a running bot last left its heartbeat; None where there is no file, or none of ours."""
    if not path.exists():
        return None
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=BUSY_S)) as connection:
            found = connection.execute("SELECT value FROM meta WHERE key = 'heartbeat'").fetchone()
    except sqlite3.Error:
        return None
    return moment_of(float(found[0])) if found else None
