"""A question as understood, and an answer with its receipts, both as data; `bot.say` makes the words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Generic, TypeVar

from bot.model.episode import Credit, Episode, Link, LinkKind, PassageKind, Role

T = TypeVar("T")
U = TypeVar("U")


class Found(tuple[T, ...], Generic[T]):  # noqa: SLOT001 -- a tuple has no room for slots
    """What was found, in its order; `hurried` says that the time was up before all had been looked through.

    `apart` says that the words between quotation marks stand nowhere in a row: what was found holds them otherwise.
    """

    hurried: bool = False
    apart: bool = False

    @classmethod
    def of(cls, found: Iterable[T], *, hurried: bool, apart: bool = False) -> "Found[T]":
        """Make it of what was found."""
        made = cls(found)
        made.hurried, made.apart = hurried, apart
        return made

    def made(self, of_it: Iterable[U]) -> "Found[U]":
        """Give what was made of what was found, of which the same is to be said."""
        return Found.of(of_it, hurried=self.hurried, apart=self.apart)


class QuestionKind(StrEnum):
    """What is asked for."""

    EPISODE = "episode"
    MOMENT = "moment"
    GUEST = "guest"
    LINK = "link"
    LIST = "list"
    FACT = "fact"


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A stretch of time, `after` included, `before` excluded; either end may be open."""

    after: datetime | None = None
    before: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question, understood without looking at the index.

    `topic` is what is left when the words of questions, dates and roles are taken away; `ordinal` is
    `newest`, `first`, `longest` or `random` where the question asks for an episode by its place.
    """

    text: str
    kind: QuestionKind
    topic: str = ""
    role: Role | None = None
    period: Period | None = None
    number: int | None = None
    season: int | None = None
    ordinal: str | None = None
    link_kinds: tuple[LinkKind, ...] = ()
    counts: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A passage that was found: where it stands, the words, its score and why it was found.

    `came_out` is when its episode did, in seconds since 1970, as far as that was asked for.
    """

    episode_id: int
    show_id: int
    kind: PassageKind
    text: str
    score: float
    start_s: float | None = None
    speaker: str | None = None
    why: str = ""
    came_out: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A second of an episode: what it is called there, the quoted words, and a link that plays from it.

    `elsewhere` is the show in whose recording of the episode the second lies, where that one runs otherwise.
    """

    episode: Episode
    start_s: float
    title: str
    quote: str = ""
    speaker: str | None = None
    url: str | None = None
    elsewhere: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundLink:
    """A link together with the episode whose notes hold it."""

    link: Link
    episode: Episode


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """What was read before saying no: episodes, and how many of them have chapters or a transcript."""

    episodes: int
    with_chapters: int
    with_transcript: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Verdict, values and receipts; `text` is the answer as a person reads it.

    `abstained` is a plain no: the lists may then hold near misses, and the text says so. `hurried` says that the time
    was up before all had been looked through; the text says that too.
    """

    question: Question
    text: str
    episodes: tuple[Episode, ...] = ()
    moments: tuple[Moment, ...] = ()
    people: tuple[Credit, ...] = ()
    links: tuple[FoundLink, ...] = ()
    abstained: bool = False
    total: int = 0
    hurried: bool = False
