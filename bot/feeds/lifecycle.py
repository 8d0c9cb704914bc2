"""What a look makes of a feed's state: fresh, failing, broken, paused; pure, with the time and chance handed in.

    fresh ── fails ──> failing (silent) ── 24 h ──> broken (one notice) ── 14 days ──> paused (one notice)
      └──── 410 ────> failing ── 410 again, a day later ──> paused (one notice)
    any ── a good look, or resumed by a person ──> fresh

A feed is never deleted. An address to which it has gone for good is believed when three looks over a day name it.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.errors import FeedError
from bot.feeds.rhythm import DAY_S, learned_s, next_look
from bot.model.show import FeedState, PauseReason

BROKEN_AFTER = timedelta(hours=24)
PAUSED_AFTER = timedelta(days=14)
GONE_AFTER = timedelta(hours=24)
FEWEST_BROKEN = 4  # looks that failed; a bot that slept for a day has not looked
FEWEST_PAUSED = 10
FULL_AFTER = timedelta(days=7)
FULL_AFTER_UNCHANGED = 20  # answers 304 in a row
MOVED_LOOKS = 3
MOVED_AFTER = timedelta(hours=24)
GONE_STATUS = 410
OUR_SIDE = frozenset({"feed_unreachable", "feed_unknown_host", "feed_timeout", "feed_cut_short"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """By what looks are timed: the time, the operator's interval, and chance from 0 to 1."""

    now: datetime
    interval_s: float
    chance: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Good:
    """A look that went well; `full` without validators; `moved_to` is what it names as its address for good.

    Without a body there are no new validators: those that were known hold.
    """

    full: bool
    etag: str | None = None
    last_modified: str | None = None
    body_hash: str | None = None
    wishes_s: float | None = None
    moved_to: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Failed:
    """What became of a feed whose look failed, and the key of the one notice that is due, if one is."""

    state: FeedState
    notice: str | None = None


def wants_full(state: FeedState, now: datetime) -> bool:
    """Whether a look asks for the whole feed, validators or not: servers have been seen to say 304 for ever."""
    full_at = state.full_at
    return state.unchanged >= FULL_AFTER_UNCHANGED or full_at is None or not _within(full_at, now, FULL_AFTER)


def after_good(before: FeedState, good: Good, pace: Pace) -> FeedState:
    """Give the state after a look that went well."""
    wishes = [wish for wish in (good.wishes_s, before.ttl_s) if wish is not None]
    due = next_look(
        now=pace.now,
        interval_s=pace.interval_s,
        wishes_s=max(wishes, default=None),
        failures=0,
        learned_s=learned_s(now=pace.now, newest_at=before.newest_at, rhythm_s=before.rhythm_s),
        chance=pace.chance,
    )
    well = replace(
        resumed(before),
        looked_at=pace.now,
        due_at=due,
        unchanged=0 if good.full else before.unchanged + 1,
        full_at=pace.now if good.full else before.full_at,
    )
    if good.body_hash is not None:
        well = replace(well, etag=good.etag, last_modified=good.last_modified, body_hash=good.body_hash)
    return _moving(well, good.moved_to, pace.now)


def _moving(state: FeedState, moved_to: str | None, now: datetime) -> FeedState:
    """Count how often a feed has named its new address."""
    if moved_to is None:
        return replace(state, moving_to=None, moving_since=None, moving_seen=0)
    if moved_to != state.moving_to or state.moving_since is None:
        return replace(state, moving_to=moved_to, moving_since=now, moving_seen=1)
    return replace(state, moving_seen=state.moving_seen + 1)


def has_moved(state: FeedState, now: datetime) -> bool:
    """Whether a new address was named often and long enough to be tried."""
    since = state.moving_since
    return since is not None and state.moving_seen >= MOVED_LOOKS and now - since >= MOVED_AFTER


def after_failure(before: FeedState, error: FeedError, told: str, pace: Pace, *, alone: bool = True) -> Failed:
    """Give the state after a look that failed; `told` is the error for the record.

    `alone` is false where no other feed can be reached either: then it may be our own network, and nobody is told.
    """
    retry = error.values.get("retry_after_s")
    due = next_look(
        now=pace.now,
        interval_s=pace.interval_s,
        wishes_s=None,
        failures=before.failures + 1,
        retry_after_s=float(retry) if isinstance(retry, int | float) else None,
        chance=pace.chance,
    )
    since = before.failing_since
    failing = replace(
        before,
        looked_at=pace.now,
        due_at=due,
        failures=before.failures + 1,
        failing_since=pace.now if since is None or since > pace.now else since,
        gone_at=_gone_at(before, error, pace.now),
        error=told,
    )
    if before.paused or (error.key in OUR_SIDE and not alone):
        return Failed(state=failing)
    return _told(before, failing, error, pace.now)


def _gone_at(before: FeedState, error: FeedError, now: datetime) -> datetime | None:
    if error.values.get("status") != GONE_STATUS:
        return before.gone_at
    return before.gone_at or now


def _told(before: FeedState, failing: FeedState, error: FeedError, now: datetime) -> Failed:
    """Pause what has been away for too long, tell once of what is broken, and of the rest nothing."""
    failing_for = now - (failing.failing_since or now)
    gone_again = error.values.get("status") == GONE_STATUS and before.gone_at is not None
    if gone_again and before.gone_at is not None and now - before.gone_at >= GONE_AFTER:
        return Failed(state=_paused(failing, PauseReason.GONE), notice="notice_feed_gone")
    if failing_for >= PAUSED_AFTER and failing.failures >= FEWEST_PAUSED:
        return Failed(state=_paused(failing, PauseReason.FAILING), notice="notice_feed_paused")
    if failing_for >= BROKEN_AFTER and failing.failures >= FEWEST_BROKEN and failing.broken_told_at is None:
        return Failed(state=replace(failing, broken_told_at=now), notice="notice_feed_broken")
    return Failed(state=failing)


def _paused(state: FeedState, reason: PauseReason) -> FeedState:
    return replace(state, paused=True, paused_why=reason)


def rested(before: FeedState, until: datetime, pace: Pace) -> FeedState:
    """Put a look off until a host wants to be asked again; that is no failure of the feed."""
    spread_s = max(pace.interval_s, 1.0) * pace.chance
    return replace(before, due_at=until + timedelta(seconds=min(spread_s, DAY_S / 24)))


def resumed(state: FeedState) -> FeedState:
    """Give a state in which nothing is held against a feed; it is due at once."""
    return replace(
        state,
        due_at=None,
        failures=0,
        error=None,
        failing_since=None,
        broken_told_at=None,
        gone_at=None,
        paused=False,
        paused_why=None,
    )


def _within(moment: datetime, now: datetime, span: timedelta) -> bool:
    return timedelta(0) <= now - moment < span
