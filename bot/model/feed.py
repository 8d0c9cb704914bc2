"""A feed as it was published: what `bot.feeds` makes of bytes, before any fact is read out of prose."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from bot.model.episode import Chapter, Credit, EpisodeKind


@dataclass(frozen=True, slots=True, kw_only=True)
class TranscriptRef:
    """A transcript document that an item names, not yet fetched."""

    url: str
    type: str
    language: str | None = None


class DocumentKind(StrEnum):
    """What a document beside the feed holds."""

    CHAPTERS = "chapters"
    TRANSCRIPT = "transcript"


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """Chapters or a transcript as published or brought: `name` is its URL or file, `type` what it claims to be."""

    kind: DocumentKind
    name: str
    body: bytes
    type: str = ""
    brought: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One item of a feed, its text untouched.

    `guid` is verbatim, or the fallback of `bot.feeds.identity` where the item has none (`guid_given` False).
    `notes` is the longest of content, description and summary; `notes_html` says whether it is markup.
    `raw` is the item as published, so that it can be read again by later rules. `anchors` are the links that have
    no field of their own, as (rel, URL): deep links, the episode's place in players. `keywords` are what its publisher
    files it under; an item is not another one for them (`feeds.changes`).
    """

    guid: str
    title: str
    raw: bytes
    guid_given: bool = True
    notes: str = ""
    notes_html: bool = False
    summary: str = ""
    published_at: datetime | None = None
    page_url: str | None = None
    audio_url: str | None = None
    audio_type: str | None = None
    duration_s: float | None = None
    season: int | None = None
    number: int | None = None
    kind: EpisodeKind = EpisodeKind.FULL
    artwork_url: str | None = None
    author: str | None = None
    persons: tuple[Credit, ...] = ()
    chapters: tuple[Chapter, ...] = ()
    chapters_url: str | None = None
    transcripts: tuple[TranscriptRef, ...] = ()
    anchors: tuple[tuple[str, str], ...] = ()
    keywords: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """What a feed says of its show.

    `ttl_s` is the time between two looks that it asks for; `rhythm_s` the time between two episodes that it promises;
    `complete` that no episode will come any more; `next_url` is the page with its older items; `funding` is where it
    asks for support, as (what it says there, URL). `title_slot` is never
    published: where most of the titles name who is in the episode, told by comparing them.
    """

    title: str
    author: str | None = None
    description: str | None = None
    page_url: str | None = None
    artwork_url: str | None = None
    language: str | None = None
    persons: tuple[Credit, ...] = ()
    funding: tuple[tuple[str, str], ...] = ()
    guid: str | None = None
    new_feed_url: str | None = None
    ttl_s: float | None = None
    next_url: str | None = None
    hub_url: str | None = None
    self_url: str | None = None
    rhythm_s: float | None = None
    complete: bool = False
    title_slot: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A parsed feed: its channel and items in document order; `bozo` is the first fault of malformed XML."""

    channel: Channel
    items: tuple[Item, ...]
    bozo: str | None = None
