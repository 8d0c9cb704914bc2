"""JSON Feed, told as RSS: one reading of items for both, and one form in which they are kept."""

import json
from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from bot.errors import FeedError
from bot.feeds.keywords import MOST_KEYWORDS
from bot.feeds.rescue import sound, text_of

MOST_ENTRIES = 20_000
_OPENS = (
    '<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"'
    ' xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>'
)


def as_rss(body: bytes) -> bytes:
    """Tell a JSON Feed as RSS; FeedError where it is none."""
    try:
        told = json.loads(text_of(body))
    except (ValueError, RecursionError) as error:
        raise FeedError("feed_not_a_feed") from error
    if not isinstance(told, dict) or not isinstance(told.get("items"), list):
        raise FeedError("feed_not_a_feed")
    if "jsonfeed" not in str(told.get("version", "")) and "title" not in told:
        raise FeedError("feed_not_a_feed")
    parts = [_OPENS, *_channel(told)]
    for item in told["items"][:MOST_ENTRIES]:
        if isinstance(item, dict):
            parts += ["<item>", *_item(item), "</item>"]
    return "".join((*parts, "</channel></rss>")).encode("utf-8", errors="ignore")


def _channel(told: dict[str, object]) -> Iterator[str]:
    yield _element("title", told.get("title"))
    yield _element("link", told.get("home_page_url"))
    yield _element("description", told.get("description"))
    yield _element("language", told.get("language"))
    yield _attributed("itunes:image", href=told.get("icon"))
    yield _attributed("atom:link", rel="next", href=told.get("next_url"))
    yield _attributed("atom:link", rel="self", href=told.get("feed_url"))
    yield _element("itunes:author", ", ".join(_authors(told)))
    if told.get("expired") is True:
        yield _element("itunes:complete", "Yes")


def _item(told: dict[str, object]) -> Iterator[str]:
    guid = told.get("id")
    yield f'<guid isPermaLink="false">{_text(str(guid) if isinstance(guid, int | float) else guid)}</guid>'
    yield _element("title", told.get("title"))
    yield _element("link", told.get("url") or told.get("external_url"))
    yield _element("content:encoded", told.get("content_html"))
    yield _element("description", told.get("content_text") or told.get("summary"))
    yield _element("dc:date", told.get("date_published") or told.get("date_modified"))
    yield _element("itunes:author", ", ".join(_authors(told)))
    yield _attributed("itunes:image", href=told.get("image") or told.get("banner_image"))
    tags = told.get("tags")
    for tag in tags[:MOST_KEYWORDS] if isinstance(tags, list) else ():
        yield _element("category", tag)
    attached = told.get("attachments")
    for attachment in attached[:20] if isinstance(attached, list) else ():
        if isinstance(attachment, dict):
            yield _attributed("enclosure", url=attachment.get("url"), type=attachment.get("mime_type"))
            seconds = attachment.get("duration_in_seconds")
            yield _element("itunes:duration", str(seconds) if isinstance(seconds, int | float) else None)


def _authors(told: dict[str, object]) -> list[str]:
    listed = told.get("authors")
    authors = listed if isinstance(listed, list) else [told.get("author")]
    names = [author.get("name") for author in authors[:20] if isinstance(author, dict)]
    return [name for name in names if isinstance(name, str)]


def _element(name: str, value: object) -> str:
    text = _text(value)
    return f"<{name}>{text}</{name}>" if text else ""


def _attributed(name: str, **values: object) -> str:
    given = {key: sound(value) for key, value in values.items() if isinstance(value, str) and value}
    if not given.keys() & {"href", "url"}:
        return ""
    return f"<{name} {' '.join(f'{key}={quoteattr(value)}' for key, value in given.items())}/>"


def _text(value: object) -> str:
    return escape(sound(value)) if isinstance(value, str) else ""
