"""By what an episode is known again: its guid, else what stands for one; and what else tells two apart."""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from itertools import groupby
from urllib.parse import unquote, urlsplit

from bot.feeds.envelope import Context, seal, unseal
from bot.model.feed import Item
from bot.text import fold, words

LONGEST_GUID = 2_048  # characters
_NEVER = datetime.min.replace(tzinfo=UTC)
_DERIVED = re.compile(r"(.+)#[0-9a-f]{12}", re.DOTALL)
_EXTENSIONS = {
    "audio": frozenset({"mp3", "m4a", "m4b", "aac", "ogg", "oga", "opus", "flac", "wav", "wma", "mka"}),
    "video": frozenset({"mp4", "m4v", "mov", "webm", "mkv", "avi", "wmv", "flv", "mpg", "mpeg"}),
    "other": frozenset(
        {"jpg", "jpeg", "png", "gif", "webp", "svg", "pdf", "epub", "zip", "html", "htm", "txt", "torrent"}
    ),
}


def fallback_guid(audio_url: str | None, page_url: str | None, title: str, published_at: datetime | None) -> str:
    """Give what stands for a missing guid: enclosure URL without query, else link, else title and day."""
    if audio_url:
        return audio_url.partition("?")[0][:LONGEST_GUID]
    if page_url:
        return page_url[:LONGEST_GUID]
    day = published_at.date().isoformat() if published_at else "undated"
    return f"{title_key(title)} {day}"[:LONGEST_GUID]


def derived_guid(guid: str, title: str) -> str:
    """Give the guid of an episode that shares its own with another; by its title, so that order does not matter."""
    mark = hashlib.sha256(title_key(title).encode()).hexdigest()[:12]
    return f"{guid}#{mark}"


def stem_of(guid: str) -> str | None:
    """Give the guid that a derived one was made from; None where it is none, as far as one can see."""
    match = _DERIVED.fullmatch(guid)
    return match.group(1) if match else None


def renamed(item: Item, guid: str) -> Item:
    """Give an item under another guid; its raw form remembers it."""
    context, raw = unseal(item.raw)
    return replace(item, guid=guid, raw=seal(Context(base=context.base, guid=guid), raw))


def told_apart(items: Sequence[Item]) -> tuple[Item, ...]:
    """Give items with one guid each, in their order: duplicates dropped, different episodes of one guid parted.

    Two items of one guid are one episode if title or enclosure are the same: the later published stays. Otherwise
    the first published keeps the guid and the others get a derived one.
    """
    if len({item.guid for item in items}) == len(items):
        return tuple(items)
    places = {item.raw: place for place, item in reversed(list(enumerate(items)))}
    ordered = sorted(items, key=lambda item: (item.guid, item.published_at or _NEVER, item.raw))
    kept = [item for _guid, group in groupby(ordered, key=lambda item: item.guid) for item in _parted(list(group))]
    return tuple(
        item for _place, item in sorted(((places[was.raw], now) for was, now in kept), key=lambda pair: pair[0])
    )


def _parted(group: list[Item]) -> list[tuple[Item, Item]]:
    """Part items of one guid, oldest first, into episodes: each as it was and as it is to be called."""
    episodes: list[Item] = []
    seen: dict[str, int] = {}
    for item in group:
        marks = [f"title {title_key(item.title)}", *([f"file {item.audio_url}"] if item.audio_url else [])]
        place = next((seen[mark] for mark in marks if mark in seen), len(episodes))
        if place == len(episodes):
            episodes.append(item)
        episodes[place] = item
        seen.update(dict.fromkeys(marks, place))
    first, *others = episodes
    return [(first, first), *((item, renamed(item, derived_guid(item.guid, item.title))) for item in others)]


def title_key(title: str) -> str:
    """Give a title as titles are compared: folded words; where it has none, folded."""
    return " ".join(words(title)) or fold(title)


def file_key(url: str) -> str:
    """Give what names a file wherever it lies: the last two steps of its path; `media.mp3` alone is too little."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    steps = [step for step in f"{parts.netloc.lower()}/{unquote(parts.path)}".split("/") if step]
    return "/".join(steps[-2:])


def file_name(url: str) -> str:
    """Give the name of the file alone."""
    return file_key(url).rpartition("/")[2]


def media_kind(url: str, media_type: str = "") -> str:
    """Give `audio`, `video`, `other`, or nothing where neither type nor extension tells."""
    if media_type.startswith(("audio/", "video/")):
        return media_type[:5]
    group = media_type.strip().lower().partition("/")[0]
    if group in {"audio", "video"}:
        return group
    extension = file_name(url).rpartition(".")[2].lower()
    known = next((kind for kind, extensions in _EXTENSIONS.items() if extension in extensions), "")
    return known or ("other" if group in {"image", "text"} else "")
