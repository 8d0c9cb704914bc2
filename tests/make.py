"""Makers with good defaults for what the rooms pass to each other, and an index on a real file."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bot.model.episode import (
    Chapter,
    Credit,
    Episode,
    EpisodeKind,
    Facts,
    Link,
    LinkKind,
    Passage,
    PassageKind,
    Role,
    Section,
    Turn,
)
from bot.model.feed import Channel, Item
from bot.model.show import Show
from bot.store import shows
from bot.store.database import Database, open_database
from bot.store.drafts import Draft, store
from bot.store.rows import rows_of

NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)
WEEK = timedelta(days=7)


def item(
    title: str = "The lighthouse keepers",
    *,
    guid: str | None = None,
    notes: str = "",
    published_at: datetime | None = NOW,
    duration_s: float | None = 3600.0,
    season: int | None = None,
    number: int | None = None,
    kind: EpisodeKind = EpisodeKind.FULL,
    audio_url: str | None = None,
    page_url: str | None = None,
    raw: bytes | None = None,
) -> Item:
    """An item of a feed; its guid and addresses come from the title where none are given."""
    slug = "-".join(title.lower().split())[:60]
    return Item(
        guid=guid or slug,
        title=title,
        raw=raw or f"<item><title>{title}</title></item>".encode(),
        notes=notes,
        published_at=published_at,
        page_url=page_url or f"https://show.example/{slug}",
        audio_url=audio_url or f"https://media.example/{slug}.mp3",
        audio_type="audio/mpeg",
        duration_s=duration_s,
        season=season,
        number=number,
        kind=kind,
    )


def episode(title: str = "The lighthouse keepers", *, guid: str | None = None, **fields: Any) -> Episode:
    """An episode of the index that stands in no file."""
    made: dict[str, Any] = {"id": 1, "show_id": 1, "show": "Night Shift", "published_at": NOW} | fields
    return Episode(guid=guid or "-".join(title.lower().split()), title=title, **made)


def channel(title: str = "Night Shift", **fields: str) -> Channel:
    """What a feed says of its show."""
    return Channel(title=title, **fields)  # type: ignore[arg-type]


def credit(name: str = "Mara Lindqvist", role: Role = Role.GUEST, *, href: str | None = None) -> Credit:
    """A person with a role."""
    return Credit(name=name, role=role, href=href)


def link(
    url: str = "https://paper.example/salt",
    label: str = "The salt paper",
    kind: LinkKind = LinkKind.REFERENCE,
    *,
    start_s: float | None = None,
    context: str = "",
) -> Link:
    """A link of the notes."""
    return Link(url=url, label=label, kind=kind, start_s=start_s, context=context or label)


def chapters(*pairs: tuple[float, str]) -> tuple[Chapter, ...]:
    """Chapters from pairs of seconds and titles."""
    return tuple(Chapter(start_s=start_s, title=title) for start_s, title in pairs)


def turns(*said: tuple[float, str | None, str]) -> tuple[Turn, ...]:
    """A transcript from triples of seconds, speaker and words."""
    return tuple(Turn(start_s=start_s, speaker=speaker, text=text) for start_s, speaker, text in said)


def facts(
    text: str = "",
    *,
    title: str = "",
    chapters: Sequence[Chapter] = (),
    people: Sequence[Credit] = (),
    links: Sequence[Link] = (),
    transcript: Sequence[Turn] = (),
    adverts: Sequence[str] = (),
) -> Facts:
    """The facts of an episode, with the passages that search needs; paragraphs of `text` are one passage each."""
    passages = [Passage(kind=PassageKind.TITLE, text=title)] if title else []
    passages += [Passage(kind=PassageKind.NOTES, text=part) for part in text.split("\n") if part.strip()]
    passages += [Passage(kind=PassageKind.NOTES, text=part, section=Section.SPONSOR) for part in adverts]
    passages += [Passage(kind=PassageKind.CHAPTER, text=c.title, start_s=c.start_s) for c in chapters]
    passages += [Passage(kind=PassageKind.PERSON, text=p.name) for p in people]
    passages += [Passage(kind=PassageKind.LINK, text=k.context or k.label, start_s=k.start_s) for k in links]
    passages += [
        Passage(kind=PassageKind.TRANSCRIPT, text=t.text, start_s=t.start_s, speaker=t.speaker) for t in transcript
    ]
    return Facts(
        text="\n".join((text, *adverts)) if adverts else text,
        chapters=tuple(chapters),
        people=tuple(people),
        links=tuple(links),
        transcript=tuple(transcript),
        passages=tuple(passages),
    )


def draft(
    show_id: int,
    made: Item | None = None,
    found: Facts | None = None,
    *,
    episode_id: int | None = None,
    announce: bool = False,
    reason: str = "",
    seen_at: datetime = NOW,
) -> Draft:
    """An episode to be written; the title's passage is added where the facts lack one."""
    made = made or item()
    found = found or facts()
    if not any(p.kind is PassageKind.TITLE for p in found.passages):
        titled = Passage(kind=PassageKind.TITLE, text=made.title)
        found = Facts(
            text=found.text,
            chapters=found.chapters,
            people=found.people,
            links=found.links,
            transcript=found.transcript,
            passages=(titled, *found.passages),
        )
    return Draft(
        show_id=show_id,
        item=made,
        rows=rows_of(made.raw, found),
        content_hash=f"hash of {made.title}",
        rules_version=1,
        seen_at=seen_at,
        episode_id=episode_id,
        announce=announce,
        reason=reason,
    )


async def show(db: Database, title: str = "Night Shift", *, guild_id: int | None = None, private: bool = False) -> Show:
    """A show in the index, seen in every server, or in one where `guild_id` is given."""
    slug = "-".join(title.lower().split())
    made = await shows.add(db, f"https://feeds.example/{slug}.xml", title=title, private=private, now=NOW)
    await shows.describe(db, made.id, channel(title))
    await shows.follow(db, made.id, guild_id=guild_id, now=NOW)
    return made


async def index(path: Path, contents: Mapping[str, Sequence[tuple[Item, Facts]]]) -> Database:
    """An open index in a folder (or file), with shows by title and their episodes in the order given."""
    db = await open_database(path if path.suffix else path / "playhead.db")
    for title, episodes in contents.items():
        made = await show(db, title)
        await store(db, [draft(made.id, *pair) for pair in episodes])
    return db
