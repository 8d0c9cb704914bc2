"""When to look at a feed again: pure, with the time and chance handed in."""

import statistics
from collections.abc import Iterable
from datetime import datetime, timedelta
from itertools import pairwise

MINUTE_S, HOUR_S, DAY_S = 60.0, 3_600.0, 86_400.0
TRIAL_BELOW_S = 60.0  # a shorter interval is a trial: exactly it, whatever publishers wish
LONGEST_S = 24 * HOUR_S
FIRST_BACK_OFF_S = 5 * MINUTE_S
LONGEST_BACK_OFF_S = 12 * HOUR_S
SHORTEST_RETRY_S = MINUTE_S
JITTER = 0.1  # at most this part more, so that feeds of one host drift apart
LEARNED_FROM = 12  # newest episodes
FEWEST_LEARNED = 4  # episodes, below which a rhythm is chance
LONGEST_EARLY_S = HOUR_S  # an episode may always come unannounced
LONGEST_ASLEEP_S = 6 * HOUR_S
_EARLY, _LATE = 0.9, 1.5  # parts of a rhythm between which the next episode is due
_ASLEEP = 4  # rhythms without an episode
_MOST_DOUBLINGS = 12  # beyond it the longest back-off is reached many times over


def next_look(  # noqa: PLR0913 - one decision, and all that it weighs
    *,
    now: datetime,
    interval_s: float,
    wishes_s: float | None,
    failures: int,
    retry_after_s: float | None = None,
    learned_s: float = 0.0,
    chance: float,
) -> datetime:
    """Give when a feed is due again.

    `wishes_s` is for how long the publisher holds it fresh, `failures` how many looks in a row have failed,
    `retry_after_s` what a busy server asked for, `learned_s` what its rhythm suggests, `chance` a number from 0 to 1.
    Never sooner than `interval_s`.
    """
    if interval_s < TRIAL_BELOW_S:
        return now + timedelta(seconds=interval_s)
    if retry_after_s is not None:
        wait = min(max(retry_after_s, SHORTEST_RETRY_S), LONGEST_S)
    elif failures > 0:
        wait = _back_off(failures)
    else:
        wait = min(max(wishes_s or 0.0, learned_s), LONGEST_S)
    wait = max(wait, interval_s)
    return now + timedelta(seconds=wait * (1 + JITTER * min(max(chance, 0.0), 1.0)))


def _back_off(failures: int) -> float:
    """Give 5 min × 2^n, at most 12 h; the first failure waits 10 minutes."""
    return min(FIRST_BACK_OFF_S * 2.0 ** min(failures, _MOST_DOUBLINGS), LONGEST_BACK_OFF_S)


def rhythm_s(published: Iterable[datetime]) -> float | None:
    """Give the usual seconds between two episodes, by the newest ones; None where there are too few to tell."""
    newest = sorted(published)[-LEARNED_FROM:]
    if len(newest) < FEWEST_LEARNED:
        return None
    return statistics.median((later - earlier).total_seconds() for earlier, later in pairwise(newest)) or None


def learned_s(*, now: datetime, newest_at: datetime | None, rhythm_s: float | None) -> float:
    """Give how long a look may wait by a show's rhythm: not at all when its next episode is due, else a while."""
    if newest_at is None or not rhythm_s:
        return 0.0
    since_s = (now - newest_at).total_seconds()
    if since_s > max(_ASLEEP * rhythm_s, 60 * DAY_S):
        return LONGEST_ASLEEP_S
    due_in_s = rhythm_s * _EARLY - HOUR_S - since_s
    if due_in_s > 0:
        return min(due_in_s / 2, LONGEST_EARLY_S)
    return min(max(since_s - rhythm_s * _LATE, 0.0) / 24, LONGEST_EARLY_S)
