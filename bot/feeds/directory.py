"""The directory in which shows are looked up by name: what is asked of it, and its answers read. Pure."""

import json
from dataclasses import dataclass
from urllib.parse import quote_plus

from bot.errors import FeedError
from bot.feeds.podcasting import tidy
from bot.feeds.rescue import sound

APPLE = "https://itunes.apple.com"
MOST_FOUND = 10
ANSWER_BYTES = 1_048_576
_LONGEST_TEXT = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A show that may be the one that is meant; `id` is the directory's."""

    title: str
    author: str
    feed_url: str
    id: int | None = None


def search_url(base: str, words: str) -> str:
    """Give where a directory looks for words."""
    return f"{base}/search?media=podcast&limit={MOST_FOUND}&term={quote_plus(words)}"


def lookup_url(base: str, show_id: int) -> str:
    """Give where a directory tells of one show."""
    return f"{base}/lookup?entity=podcast&id={show_id}"


def candidates_of(body: bytes) -> tuple[Candidate, ...]:
    """Read a directory's answer, best first; shows without a feed are left out. FeedError where it is none."""
    try:
        told = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise FeedError("directory_silent") from error
    listed = told.get("results") if isinstance(told, dict) else None
    if not isinstance(listed, list):
        raise FeedError("directory_silent")
    found: dict[str, Candidate] = {}
    for each in listed[: MOST_FOUND * 2]:
        candidate = _candidate(each) if isinstance(each, dict) else None
        if candidate is not None:
            found.setdefault(candidate.feed_url, candidate)
    return tuple(found.values())[:MOST_FOUND]


def _candidate(told: dict[str, object]) -> Candidate | None:
    url, title, number = told.get("feedUrl"), _text(told.get("collectionName")), told.get("collectionId")
    if not isinstance(url, str) or not url.startswith(("http://", "https://")) or not title:
        return None
    return Candidate(
        title=title,
        author=_text(told.get("artistName")),
        feed_url=url,
        id=number if isinstance(number, int) and number > 0 else None,
    )


def _text(value: object) -> str:
    return tidy(sound(value))[:_LONGEST_TEXT] if isinstance(value, str) else ""
