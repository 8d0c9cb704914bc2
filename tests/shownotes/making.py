"""Items and channels with good defaults, and what was read of them in the shortest form."""

from bot.model.episode import Credit, Facts
from bot.model.feed import Channel, Item
from bot.shownotes.extract import extract


def facts_of(
    notes: str,
    *,
    title: str = "An hour of talk",
    html: bool = False,
    duration_s: float | None = None,
    author: str | None = None,
    show: str = "The Invented Hour",
    channel_author: str | None = None,
    description: str | None = None,
    language: str | None = None,
    persons: tuple[Credit, ...] = (),
    hosts: tuple[Credit, ...] = (),
) -> Facts:
    item = Item(
        guid="g",
        title=title,
        raw=b"",
        notes=notes,
        notes_html=html,
        duration_s=duration_s,
        author=author,
        persons=persons,
    )
    channel = Channel(title=show, author=channel_author, description=description, language=language, persons=hosts)
    return extract(item, channel)


def names(facts: Facts, role: str) -> set[str]:
    return {credit.name for credit in facts.people if credit.role == role}


def chapters(facts: Facts) -> list[tuple[float, str]]:
    return [(chapter.start_s, chapter.title) for chapter in facts.chapters]


def urls(facts: Facts) -> list[str]:
    return [link.url for link in facts.links]


def moments(facts: Facts) -> list[tuple[float, str]]:
    return [(link.start_s, link.url) for link in facts.links if link.start_s is not None]
