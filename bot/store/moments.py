"""Times in the file are seconds since 1970, UTC; in the model they are aware datetimes."""

from datetime import UTC, datetime


def stamp(moment: datetime | None) -> float | None:
    """Write a moment for the file."""
    return None if moment is None else moment.timestamp()


def moment_of(stamped: float | None) -> datetime | None:
    """Read a moment from the file."""
    return None if stamped is None else datetime.fromtimestamp(stamped, UTC)
