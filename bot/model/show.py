"""A show: one podcast that we follow, whatever feeds carry it."""

from dataclasses import dataclass
from datetime import datetime


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


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedState:
    """How the feed of a show fares: when it was looked at and what came of it."""

    show_id: int
    etag: str | None = None
    last_modified: str | None = None
    body_hash: str | None = None
    looked_at: datetime | None = None
    due_at: datetime | None = None
    failures: int = 0
    error: str | None = None
    paused: bool = False
