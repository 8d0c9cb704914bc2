"""An episode and the facts that its notes hold."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum


class Role(StrEnum):
    """What a person is to an episode."""

    GUEST = "guest"
    HOST = "host"
    AUTHOR = "author"
    MENTIONED = "mentioned"
    CREW = "crew"


BESIDE = frozenset((Role.MENTIONED, Role.CREW))
"""Roles of people who are named by an episode but are not on it."""


class LinkKind(StrEnum):
    """What a link is for."""

    REFERENCE = "reference"
    SOCIAL = "social"
    SUPPORT = "support"
    SPONSOR = "sponsor"
    TRANSCRIPT = "transcript"
    SURVEY = "survey"
    VIDEO = "video"
    SUBSCRIBE = "subscribe"
    SELF = "self"
    PRIVACY = "privacy"
    OTHER = "other"


class EpisodeKind(StrEnum):
    """What `itunes:episodeType` says an item is; without it, full."""

    FULL = "full"
    TRAILER = "trailer"
    BONUS = "bonus"


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where a fact was read: its source, the rule that read it, and the span in that source's text.

    `source` is `notes`, `title`, `feed` (structured elements) or `transcript`; `start` and `end` are
    character offsets into that text, both 0 where the source has no text of its own.
    """

    source: str
    rule: str
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """A named stretch of the audio, from `start_s` seconds; `url` is what it links to.

    `url` is left out of what an item is known again by (bot.feeds.changes), which is made of how its values are
    written: items that had one before it was read are no other items now.
    """

    start_s: float
    title: str
    origin: Origin | None = None
    url: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """A person as an episode names them, with their role."""

    name: str
    role: Role
    href: str | None = None
    origin: Origin | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link of the notes; `start_s` only where the notes give the moment at which it is referred to.

    `context` is the sentence around it, for search.
    """

    url: str
    label: str
    kind: LinkKind
    start_s: float | None = None
    context: str = ""
    origin: Origin | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """What one speaker says in a transcript, from `start_s` seconds; speaker may be unknown."""

    start_s: float
    speaker: str | None
    text: str
    origin: Origin | None = None


class PassageKind(StrEnum):
    """Which part of an episode a passage of the index stands for."""

    TITLE = "title"
    CHAPTER = "chapter"
    NOTES = "notes"
    TRANSCRIPT = "transcript"
    LINK = "link"
    PERSON = "person"
    KEYWORDS = "keywords"


HEADINGS = (PassageKind.TITLE, PassageKind.CHAPTER)
"""What an episode and its parts are called: so few passages that they have an index of their own beside that of all."""


class Section(StrEnum):
    """Whether a passage is the show's matter or something beside it."""

    BODY = "body"
    SPONSOR = "sponsor"
    BOILERPLATE = "boilerplate"


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A stretch of text that can be found: verbatim from the feed, with its second where known."""

    kind: PassageKind
    text: str
    start_s: float | None = None
    speaker: str | None = None
    section: Section = Section.BODY


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """All that was read out of one item; `text` is its notes as plain text with line breaks."""

    text: str = ""
    chapters: tuple[Chapter, ...] = ()
    people: tuple[Credit, ...] = ()
    links: tuple[Link, ...] = ()
    transcript: tuple[Turn, ...] = ()
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Lent:
    """That an episode's chapters are those of its twin in another feed of the show, and where that one is played.

    `same_clock` if a second of the one is the same second of the other.
    """

    lender_id: int
    show: str
    same_clock: bool
    page_url: str | None = None
    audio_url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Episode:
    """An episode in the index; `id` never changes and is never reused; `number` is within its season or show.

    `also` is where else it can be had, as (show, URL): in another feed of the same show. `lent` where it has its
    chapters from there.
    """

    id: int
    show_id: int
    show: str
    guid: str
    title: str
    published_at: datetime | None = None
    page_url: str | None = None
    audio_url: str | None = None
    duration_s: float | None = None
    season: int | None = None
    number: int | None = None
    kind: EpisodeKind = EpisodeKind.FULL
    artwork_url: str | None = None
    summary: str = ""
    also: tuple[tuple[str, str], ...] = ()
    lent: Lent | None = None

    @property
    def recording(self) -> "Episode":
        """The episode as the recording whose seconds its chapters give: its twin's where that one runs otherwise."""
        if self.lent is None or self.lent.same_clock:
            return self
        return replace(self, page_url=self.lent.page_url, audio_url=self.lent.audio_url)
