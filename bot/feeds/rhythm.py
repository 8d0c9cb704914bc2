"""When to look at a feed again: pure, with the time and chance handed in."""

from datetime import datetime, timedelta

MINUTE_S, HOUR_S = 60.0, 3_600.0
TRIAL_BELOW_S = 60.0  # a shorter interval is a trial: exactly it, whatever publishers wish
LONGEST_S = 24 * HOUR_S
FIRST_BACK_OFF_S = 5 * MINUTE_S
LONGEST_BACK_OFF_S = 12 * HOUR_S
SHORTEST_RETRY_S = MINUTE_S
JITTER = 0.1  # at most this part more, so that feeds of one host drift apart
_MOST_DOUBLINGS = 12  # beyond it the longest back-off is reached many times over


def next_look(  # noqa: PLR0913 - one decision, and all that it weighs
    *,
    now: datetime,
    interval_s: float,
    wishes_s: float | None,
    failures: int,
    retry_after_s: float | None = None,
    chance: float,
) -> datetime:
    """Give when a feed is due again.

    `wishes_s` is for how long the publisher holds it fresh, `failures` how many looks in a row have failed,
    `retry_after_s` what a busy server asked for, `chance` a number from 0 to 1. Never sooner than `interval_s`.
    """
    if interval_s < TRIAL_BELOW_S:
        return now + timedelta(seconds=interval_s)
    if retry_after_s is not None:
        wait = min(max(retry_after_s, SHORTEST_RETRY_S), LONGEST_S)
    elif failures > 0:
        wait = _back_off(failures)
    else:
        wait = min(wishes_s or 0.0, LONGEST_S)
    wait = max(wait, interval_s)
    return now + timedelta(seconds=wait * (1 + JITTER * min(max(chance, 0.0), 1.0)))


def _back_off(failures: int) -> float:
    """Give 5 min × 2^n, at most 12 h; the first failure waits 10 minutes."""
    return min(FIRST_BACK_OFF_S * 2.0 ** min(failures, _MOST_DOUBLINGS), LONGEST_BACK_OFF_S)
