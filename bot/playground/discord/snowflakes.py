"""Discord's ids: milliseconds since 2015 in the upper bits, so that their order is the order of time."""

from collections.abc import Callable

EPOCH_MS = 1_420_070_400_000
_TIME_SHIFT = 22
_MOST_DIGITS = 20


class Snowflakes:
    """A source of ids that only ever grow."""

    def __init__(self, time_s: Callable[[], float]) -> None:
        self._time_s = time_s
        self._last = 0

    def next(self) -> int:
        """Return an id later than every one before."""
        self._last = max(at(self._time_s()), self._last + 1)
        return self._last


def at(time_s: float) -> int:
    """Return the smallest id of a moment, given in seconds since 1970."""
    return max(0, int(time_s * 1000) - EPOCH_MS) << _TIME_SHIFT


def is_snowflake(value: object) -> bool:
    """Return whether a value can be an id: digits and no more than Discord has."""
    text = str(value)
    return text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS and not isinstance(value, bool)


def time_s_of(snowflake: int) -> float:
    """Return the moment at which an id was made, in seconds since 1970."""
    return ((snowflake >> _TIME_SHIFT) + EPOCH_MS) / 1000
