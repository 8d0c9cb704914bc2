"""A show: one podcast that we follow, whatever feeds carry it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True, kw_only=True)
class Show:
    """A podcast in the index; `id` never changes and is never reused."""

    id: int
    title: str
    feed_url: str
    author: str | None = None
    description: str | None = None
    page_url: str | None = None
    artwork_url: str | None = None
    language: str | None = None
    private: bool = False
    everywhere: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowSummary:
    """A show with what its episodes add up to, for lists and profiles."""

    show: Show
    episodes: int
    first_at: datetime | None = None
    latest_at: datetime | None = None
    with_chapters: int = 0
    with_transcript: int = 0
    hosts: tuple[str, ...] = ()


class FeedHealth(StrEnum):
    """How a feed fares, in one word."""

    NEW = "new"
    FRESH = "fresh"
    FAILING = "failing"
    BROKEN = "broken"
    PAUSED = "paused"


class PauseReason(StrEnum):
    """Why a feed is no longer looked at."""

    ASKED = "asked"
    FAILING = "failing"
    GONE = "gone"


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedState:
    """How the feed of a show fares: when it was looked at and what came of it.

    `error` is the last look's, as JSON of key and values; `trouble` what is malformed about a feed that could be
    read. `unchanged` counts the answers since the last whole one (`full_at`). `moving_to` is the address that the
    last `moving_seen` looks named, the first of them `moving_since`. `rhythm_s` is between two episodes, `newest_at`
    the newest one's date, `brought_at` when a look last brought one.
    """

    show_id: int
    etag: str | None = None
    last_modified: str | None = None
    body_hash: str | None = None
    looked_at: datetime | None = None
    due_at: datetime | None = None
    failures: int = 0
    error: str | None = None
    paused: bool = False
    paused_why: PauseReason | None = None
    failing_since: datetime | None = None
    broken_told_at: datetime | None = None
    gone_at: datetime | None = None
    full_at: datetime | None = None
    unchanged: int = 0
    moving_to: str | None = None
    moving_since: datetime | None = None
    moving_seen: int = 0
    ttl_s: float | None = None
    rhythm_s: float | None = None
    newest_at: datetime | None = None
    brought_at: datetime | None = None
    trouble: str | None = None

    @property
    def health(self) -> FeedHealth:
        """How it fares, in one word."""
        if self.paused:
            return FeedHealth.PAUSED
        if self.failures:
            return FeedHealth.FAILING if self.broken_told_at is None else FeedHealth.BROKEN
        return FeedHealth.FRESH if self.looked_at else FeedHealth.NEW
