"""A feed explained to its podcaster: what it holds, and what would make it better. Pure."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from bot.feeds.fetch import MEBIBYTE, Fetched
from bot.model.episode import Facts
from bot.model.feed import Feed, Item

LARGE_BYTES = 4 * MEBIBYTE
ENOUGH = 0.9  # of the episodes: then a feed has a thing


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many items of a feed have what."""

    items: int
    undated: int = 0
    without_guid: int = 0
    twice: int = 0
    without_audio: int = 0
    without_length: int = 0
    without_notes: int = 0
    with_persons: int = 0
    with_chapters: int = 0
    with_transcripts: int = 0
    by_rule: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """Something that would make a feed better, as a key of `bot.say` and its values."""

    key: str
    values: dict[str, object] = field(default_factory=dict)


def count(feed: Feed, facts: Sequence[Facts]) -> Counts:
    """Count what the items of a feed have; `facts` is what was read out of each."""
    items = feed.items
    rules = Counter(
        next((chapter.origin.rule for chapter in found.chapters if chapter.origin), "?")
        for found in facts
        if found.chapters
    )
    return Counts(
        items=len(items),
        undated=_many(items, lambda item: item.published_at is None),
        without_guid=_many(items, lambda item: not item.guid_given),
        twice=_many(items, lambda item: "#" in item.guid and item.guid_given and item.guid.encode() not in item.raw),
        without_audio=_many(items, lambda item: item.audio_url is None),
        without_length=_many(items, lambda item: item.duration_s is None),
        without_notes=_many(items, lambda item: not item.notes.strip()),
        with_persons=_many(items, lambda item: bool(item.persons)),
        with_chapters=sum(
            bool(found.chapters) or bool(item.chapters_url) for item, found in zip(items, facts, strict=True)
        ),
        with_transcripts=_many(items, lambda item: bool(item.transcripts)),
        by_rule=tuple(rules.most_common()),
    )


def advice_of(feed: Feed, got: Fetched, counts: Counts) -> tuple[Advice, ...]:
    """Say what would make a feed better, what matters most first."""
    some = counts.items or 1
    channel = feed.channel
    wanted: list[tuple[bool, str, dict[str, object]]] = [
        (feed.bozo is not None, "advice_malformed", {"fault": feed.bozo or ""}),
        (not counts.items, "advice_empty", {}),
        (counts.without_guid > 0, "advice_guid", {"count": counts.without_guid}),
        (counts.twice > 0, "advice_twice", {"count": counts.twice}),
        (counts.undated > 0, "advice_date", {"count": counts.undated}),
        (counts.without_audio > 0, "advice_audio", {"count": counts.without_audio}),
        (counts.without_notes > 0, "advice_notes", {"count": counts.without_notes}),
        (counts.with_chapters < ENOUGH * some, "advice_chapters", {"count": counts.items - counts.with_chapters}),
        (
            counts.with_transcripts < ENOUGH * some,
            "advice_transcripts",
            {"count": counts.items - counts.with_transcripts},
        ),
        (counts.with_persons < ENOUGH * some, "advice_persons", {"count": counts.items - counts.with_persons}),
        (counts.without_length > 0, "advice_length", {"count": counts.without_length}),
        (got.etag is None and got.last_modified is None, "advice_validators", {}),
        (got.url.startswith("http://"), "advice_https", {}),
        (len(got.body) > LARGE_BYTES, "advice_large", {"size_mb": len(got.body) / MEBIBYTE}),
        (channel.guid is None, "advice_podcast_guid", {}),
        (channel.language is None, "advice_language", {}),
        (channel.artwork_url is None, "advice_artwork", {}),
        (channel.page_url is None, "advice_page", {}),
    ]
    return tuple(Advice(key=key, values=values) for use, key, values in wanted if use)


def _many(items: Sequence[Item], has: Callable[[Item], bool]) -> int:
    return sum(1 for item in items if has(item))
