"""The podcast namespace: the persons, transcripts and chapters that a feed names, and chapters as JSON."""

import json
import math
import re
from collections.abc import Iterable
from itertools import islice
from urllib.parse import urljoin

from bot.errors import FeedError
from bot.feeds.rescue import sound
from bot.feeds.xml import Node
from bot.model.episode import Chapter, Credit, Origin, Role
from bot.model.feed import TranscriptRef
from bot.text import is_address

MOST_PERSONS = 200
MOST_TRANSCRIPTS = 20
MOST_FUNDING = 10
MOST_CHAPTERS = 2_000
_LONGEST_NAME = 300  # characters
_LONGEST_TITLE = 1_000
_LONGEST_URL = 4_096

_CLOCK = re.compile(r"(?:(\d{1,3}):)?(\d{1,3}):([0-5]?\d(?:[.,]\d{1,9})?)")
_SECONDS = re.compile(r"\d{1,7}(?:\.\d{1,9})?")
_ROLES = {
    "host": Role.HOST,
    "co-host": Role.HOST,
    "cohost": Role.HOST,
    "guest": Role.GUEST,
    "guest host": Role.GUEST,
    "guest co-host": Role.GUEST,
    "author": Role.AUTHOR,
    "writer": Role.AUTHOR,
    "co-writer": Role.AUTHOR,
    "guest writer": Role.AUTHOR,
}
_PERSON = Origin(source="feed", rule="podcast:person")
_SIMPLE = Origin(source="feed", rule="psc:chapters")
_JSON = Origin(source="feed", rule="podcast:chapters")


def persons_of(node: Node, base: str | None) -> tuple[Credit, ...]:
    """Give the persons that an item or channel names, in order; a role is host where none is given."""
    key = "podcast:person"
    if key not in node.parts:
        return ()
    persons = zip(*(node.each(key, name) for name in ("role", "group", "href")), node.texts_of(key), strict=True)
    return tuple(
        Credit(name=name, role=_role_of(role, group), href=web_url(href, base), origin=_PERSON)
        for role, group, href, text in islice(persons, MOST_PERSONS)
        if (name := tidy(text)[:_LONGEST_NAME])
    )


def _role_of(role: str, group: str) -> Role:
    if role and not role.isspace():
        return _ROLES.get(tidy(role).lower(), Role.CREW)
    return Role.HOST if tidy(group).lower() in {"", "cast"} else Role.CREW


def funding_of(node: Node, base: str | None) -> tuple[tuple[str, str], ...]:
    """Give where a channel asks for support, as (what it says there, URL), in order, one an address."""
    key = "podcast:funding"
    if key not in node.parts:
        return ()
    found: dict[str, str] = {}
    for reference, text in islice(zip(node.each(key, "url"), node.texts_of(key), strict=True), MOST_FUNDING):
        url = web_url(reference, base)
        if url:
            found.setdefault(url, tidy(text)[:_LONGEST_NAME])
    return tuple((text, url) for url, text in found.items())


def transcripts_of(node: Node, base: str | None) -> tuple[TranscriptRef, ...]:
    """Give the transcripts that an item names, in order, one an address."""
    key = "podcast:transcript"
    found: dict[str, TranscriptRef] = {}
    named = zip(*(node.each(key, name) for name in ("url", "type", "language")), strict=True)
    for reference, media_type, language in islice(named, MOST_TRANSCRIPTS):
        url = web_url(reference, base)
        if url:
            found.setdefault(url, TranscriptRef(url=url, type=tidy(media_type), language=tidy(language) or None))
    return tuple(found.values())


def chapters_url_of(node: Node, base: str | None) -> str | None:
    """Give where an item's JSON chapters are."""
    urls = (web_url(reference, base) for reference in node.each("podcast:chapters", "url"))
    return next((url for url in urls if url), None)


def simple_chapters_of(node: Node, base: str | None = None) -> tuple[Chapter, ...]:
    """Give the Podlove simple chapters inside an item, in order of time."""
    key = "psc:chapter"
    named = [
        zip(*(each.each(key, name) for name in ("start", "title", "href")), strict=True)
        for each in node.all("psc:chapters")
    ]
    read = ((start_of(start), title, web_url(href, base)) for group in named for start, title, href in group)
    return _in_order(read, _SIMPLE)


def chapters_of_json(body: bytes) -> tuple[Chapter, ...]:
    """Read a `podcast:chapters` document, in order of time, without those that are hidden; FeedError if it is none."""
    try:
        document = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise FeedError("chapters_not_read") from error
    listed = document.get("chapters") if isinstance(document, dict) else None
    if not isinstance(listed, list):
        raise FeedError("chapters_not_read")
    shown = (each for each in listed if isinstance(each, dict) and each.get("toc") is not False)
    read = ((_seconds(each.get("startTime")), _said(each.get("title")), _said(each.get("url"))) for each in shown)
    return _in_order(((start_s, title, web_url(url, None)) for start_s, title, url in read), _JSON)


def _said(value: object) -> str:
    return sound(str(value or ""))


def _in_order(read: Iterable[tuple[float | None, str, str | None]], origin: Origin) -> tuple[Chapter, ...]:
    told = ((start_s, tidy(title)[:_LONGEST_TITLE], url) for start_s, title, url in read)
    found = [
        Chapter(start_s=start_s, title=title, origin=origin, url=url)
        for start_s, title, url in told
        if start_s is not None and title
    ]
    return tuple(sorted(found[:MOST_CHAPTERS], key=lambda one: one.start_s))


def _seconds(value: object) -> float | None:
    """Read a start as JSON gives it, a number or, against the rules, a text."""
    if isinstance(value, str):
        return start_of(value)
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value) or value < 0:
        return None
    return float(value)


def start_of(text: str) -> float | None:
    """Read a Normal Play Time in seconds: `83`, `83.5`, `1:23`, `01:01:23.500`; None where it is none."""
    stripped = text.strip().removeprefix("npt:")
    if _SECONDS.fullmatch(stripped):
        return float(stripped)
    match = _CLOCK.fullmatch(stripped)
    if match is None:
        return None
    hours, minutes, seconds = match.groups()
    return int(hours or 0) * 3_600 + int(minutes) * 60 + float(seconds.replace(",", "."))


def tidy(text: str) -> str:
    """Give a text on one line, with single spaces."""
    return " ".join(text.split())


def web_url(reference: str | None, base: str | None) -> str | None:
    """Give a reference as an http(s) URL, resolved against a base; None where it becomes none."""
    stripped = (reference or "").strip()
    if not stripped or len(stripped) > _LONGEST_URL:
        return None
    if stripped.startswith(("http://", "https://")):
        return stripped if is_address(stripped) else None
    try:
        resolved = urljoin(base or "", stripped)
    except ValueError:
        return None
    return resolved if resolved.lower().startswith(("http://", "https://")) and is_address(resolved) else None
