"""One element of a feed as an item: RSS 2.0, RSS 1.0 and Atom alike, itunes and podcast tags included."""

import html
import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from bot.feeds.dates import duration_of, moment_of
from bot.feeds.envelope import Context, seal
from bot.feeds.identity import LONGEST_GUID, fallback_guid, media_kind
from bot.feeds.podcasting import chapters_url_of, persons_of, simple_chapters_of, tidy, transcripts_of, web_url
from bot.feeds.rescue import sound
from bot.feeds.xml import Node
from bot.model.episode import EpisodeKind
from bot.model.feed import Item

_LONGEST_TITLE = 1_000  # characters
_LONGEST_NAME = 300
_MOST_ANCHORS = 50
_MARKUP = re.compile(
    r"</?(?:p|br|a|div|span|ul|ol|li|h[1-6]|b|i|u|em|strong|s|small|hr|img|table|t[rdh]|tbody|blockquote|pre|code|section|"
    r"figure|iframe|cite|q|sub|sup|dl|dt|dd|center|font|time|style|script)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_MAILBOX = re.compile(r"\S+@\S+\s*\(([^()]+)\)")
_NUMBER = re.compile(r"\d{1,6}")
_SCHEME = re.compile(r"\s*[A-Za-z][A-Za-z0-9+.-]*:")
_REFERRING = frozenset({
    "link", "enclosure", "atom:link", "itunes:image", "image", "atom:logo", "atom:icon", "media:content",
    "media:thumbnail", "media:group", "podcast:person", "podcast:chapters", "podcast:transcript", "podcast:contentlink",
})  # fmt: skip
_TEXT_REFERS = frozenset({"link", "url", "atom:logo", "atom:icon"})

_GROUPED = "media:description"  # may stand in a media:group
_NOTES = (
    "content:encoded",
    "description",
    "itunes:summary",
    "atom:content",
    "atom:summary",
    "summary",
    _GROUPED,
)
_PICTURED = frozenset({"itunes:image", "media:thumbnail", "media:group", "image", "atom:logo", "atom:icon"})
_PODCASTING = frozenset({"podcast:person", "psc:chapters", "podcast:chapters", "podcast:transcript"})
_ANCHORED = frozenset({"atom:link", "podcast:contentlink"})
_KINDS = {kind.value: kind for kind in EpisodeKind}
_WEB = ("https://", "http://")
_SUMMARIES = ("itunes:summary", "description", "atom:summary", "summary", "itunes:subtitle")
_DATES = (
    "pubdate",
    "dc:date",
    "atom:published",
    "atom:issued",
    "dcterms:issued",
    "dcterms:created",
    "atom:created",
    "published",
    "atom:updated",
    "atom:modified",
)
_BESIDE = frozenset({"alternate", "enclosure", "self"})  # rels that have a field of their own


def item_of(node: Node, raw: bytes, context: Context) -> Item | None:
    """Read one element; None where it has neither title nor audio nor notes.

    Links are resolved against the context's base, which is kept in `raw` if a link needed it.
    """
    base = context.base
    title = title_of(node)
    audio_url, audio_type = _enclosure(node, base)
    notes = _notes(node)
    if not (title or audio_url or notes):
        return None
    published_at = published_of(node)
    given = _guid(node)
    page_url = _page_url(node, base)
    return Item(
        guid=context.guid or given or fallback_guid(audio_url, page_url, title, published_at),
        guid_given=bool(given),
        title=title,
        raw=_sealed(node, raw, context),
        notes=notes,
        notes_html="<" in notes and _MARKUP.search(notes) is not None,
        summary=_summary(node, notes),
        published_at=published_at,
        page_url=page_url,
        audio_url=audio_url,
        audio_type=audio_type,
        duration_s=_duration(node),
        season=_number(node, "podcast:season", "itunes:season"),
        number=_number(node, "podcast:episode", "itunes:episode"),
        kind=_kind(node),
        artwork_url=artwork_of(node, base),
        author=author_of(node),
        **_podcasting(node, base),
        anchors=_anchors(node, base),
    )


def _podcasting(node: Node, base: str | None) -> dict[str, Any]:
    """Give the fields of the podcast namespaces; most items have none."""
    if _PODCASTING.isdisjoint(node.children):
        return {}
    return {
        "persons": persons_of(node, base),
        "chapters": simple_chapters_of(node),
        "chapters_url": chapters_url_of(node, base),
        "transcripts": transcripts_of(node, base),
    }


def _sealed(node: Node, raw: bytes, context: Context) -> bytes:
    """Give an item's own XML, with what it needs of its document in front."""
    base = context.base if context.base and _is_relative(node) else None
    return raw if base is None and context.guid is None else seal(Context(base=base, guid=context.guid), raw)


def published_of(node: Node) -> datetime | None:
    """Give when an item was published, by the first date that can be read."""
    for key in _DATES:
        moment = moment_of(node.text_of(key)) if key in node.children else None
        if moment:
            return moment
    return None


def title_of(node: Node) -> str:
    """Give a title on one line; entities that were escaped twice are read."""
    title = tidy(node.text_of("title", "atom:title", "itunes:title", "dc:title"))
    if _ENTITY.search(title):
        title = tidy(sound(html.unescape(title)))
    return title[:_LONGEST_TITLE]


def author_of(node: Node) -> str | None:
    """Give the author's name, without the mail address that RSS puts before it."""
    name = tidy(node.text_of("itunes:author", "author", "dc:creator", "managingeditor"))
    for author in node.all("atom:author"):
        name = name or tidy(author.text_of("atom:name"))
    match = _MAILBOX.fullmatch(name)
    return (match.group(1).strip() if match else name)[:_LONGEST_NAME] or None


def artwork_of(node: Node, base: str | None) -> str | None:
    """Give the picture of an item or channel."""
    if _PICTURED.isdisjoint(node.children):
        return None
    pictures = [*node.all("itunes:image"), *node.all("media:thumbnail")]
    for group in node.all("media:group"):
        pictures += group.all("media:thumbnail")
    references = [picture.attribute("href") or picture.attribute("url") for picture in pictures]
    references += [image.text_of("url") for image in node.all("image")]
    references.append(node.text_of("atom:logo", "atom:icon"))
    return _first_url(references, base)


def _first_url(references: Iterable[str], base: str | None) -> str | None:
    for reference in references:
        url = web_url(reference, base) if reference else None
        if url:
            return url
    return None


def links_of(node: Node, base: str | None) -> tuple[tuple[str, str], ...]:
    """Give the Atom links of an item or channel as (rel, URL); without a rel, alternate."""
    links = (
        (link.attribute("rel") or "alternate", web_url(link.attribute("href"), base)) for link in node.all("atom:link")
    )
    return tuple((rel.strip(), url) for rel, url in links if url)


def _notes(node: Node) -> str:
    """Give the longest of the texts, for publishers put the whole now here, now there."""
    longest, length = "", 0
    for key in _NOTES:
        text = _text(node, key) if key in node.children or key == _GROUPED else ""
        stripped = len(text.strip()) if text else 0
        if stripped > length:
            longest, length = text, stripped
    return longest


def _summary(node: Node, notes: str) -> str:
    """Give a text beside the notes that is not the notes again."""
    whole = notes.strip()
    for key in _SUMMARIES:
        text = node.text_of(key) if key in node.children else ""
        if text and text != whole:
            return text
    return ""


def _text(node: Node, key: str) -> str:
    """Give the text of the first child of a key, untouched; nothing if it is blank."""
    text = node.prose_of(key)
    groups = node.all("media:group") if key == _GROUPED and not text else ()
    return text or next((found for found in (group.prose_of(key) for group in groups) if found), "")


def _guid(node: Node) -> str:
    return (node.text_of("guid", "atom:id", "id") or node.attribute("rdf:about").strip())[:LONGEST_GUID]


def _page_url(node: Node, base: str | None) -> str | None:
    """Give the item's page: its link, else its alternate Atom link, else a guid that says that it is one."""
    url = _first_url((link.text for link in node.all("link")), base)
    url = url or next((url for rel, url in links_of(node, base) if rel == "alternate"), None)
    guid = None if url else node.first("guid")
    if guid is None or guid.attribute("isPermaLink").strip().lower() == "false":
        return url
    return web_url(guid.text, None)


def _enclosure(node: Node, base: str | None) -> tuple[str | None, str | None]:
    """Give the first audio or video file and its type; what may be one serves if nothing says that it is."""
    doubtful: tuple[str | None, str | None] = (None, None)
    for file in _files(node):
        url = web_url(file.attribute("url") or file.attribute("href"), base)
        if url is None:
            continue
        media_type = tidy(file.attribute("type")) or None
        kind = media_kind(url, media_type or "")
        if kind in {"audio", "video"}:
            return url, media_type
        if not kind and doubtful[0] is None:
            doubtful = (url, media_type)
    return doubtful


def _files(node: Node) -> Iterator[Node]:
    yield from node.all("enclosure")
    yield from (link for link in node.all("atom:link") if link.attribute("rel") == "enclosure")
    for content in node.all("media:content"):
        if media_kind("", content.attribute("type")) in {"audio", "video"}:
            yield content


def _duration(node: Node) -> float | None:
    seconds = duration_of(node.text_of("itunes:duration"))
    if seconds:
        return seconds
    written = (content.attribute("duration") for content in node.all("media:content"))
    return next((seconds for seconds in map(duration_of, written) if seconds), None)


def _number(node: Node, *keys: str) -> int | None:
    for key in keys:
        text = node.text_of(key) if key in node.children else ""
        if text and _NUMBER.fullmatch(text):
            return int(text)
    return None


def _kind(node: Node) -> EpisodeKind:
    return _KINDS.get(node.text_of("itunes:episodetype").lower(), EpisodeKind.FULL)


def _anchors(node: Node, base: str | None) -> tuple[tuple[str, str], ...]:
    """Give the links that have no field of their own, as (rel, URL): deep links, an episode's place in players."""
    if _ANCHORED.isdisjoint(node.children):
        return ()
    players = (
        (each.attribute("rel") or "contentLink", web_url(each.attribute("href"), base))
        for each in node.all("podcast:contentlink")
    )
    others = [(rel, url) for rel, url in links_of(node, base) if rel not in _BESIDE]
    return tuple([*others, *((rel, url) for rel, url in players if url)][:_MOST_ANCHORS])


def _is_relative(node: Node) -> bool:
    """Whether an item holds a reference that says nothing without a base."""
    for key in _REFERRING.intersection(node.children):
        for child in node.all(key):
            if _refers_on(child):
                return True
    return False


def _refers_on(node: Node) -> bool:
    named = node.attribute("url") or node.attribute("href")
    for reference in (named, node.text) if node.key in _TEXT_REFERS else (named,):
        if reference and not reference.startswith(_WEB) and reference.strip() and not _SCHEME.match(reference):
            return True
    return any(_refers_on(child) for child in node.every()) if node.children else False
