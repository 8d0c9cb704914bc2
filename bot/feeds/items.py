"""One element of a feed as an item: RSS 2.0, RSS 1.0 and Atom alike, itunes and podcast tags included."""

import html
import re
from datetime import datetime

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

_NOTES = (
    "content:encoded",
    "description",
    "itunes:summary",
    "atom:content",
    "atom:summary",
    "summary",
    "media:description",
)
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
        raw=seal(Context(base=base if _is_relative(node) else None, guid=context.guid), raw),
        notes=notes,
        notes_html=_MARKUP.search(notes) is not None,
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
        persons=persons_of(node, base),
        chapters=simple_chapters_of(node),
        chapters_url=chapters_url_of(node, base),
        transcripts=transcripts_of(node, base),
        anchors=_anchors(node, base),
    )


def published_of(node: Node) -> datetime | None:
    """Give when an item was published, by the first date that can be read."""
    return next(
        (moment for moment in (moment_of(node.text_of(key)) for key in _DATES if key in node.children) if moment), None
    )


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
    pictures = (*node.all("itunes:image"), *node.all("media:thumbnail"))
    for group in node.all("media:group"):
        pictures = (*pictures, *group.all("media:thumbnail"))
    references = [picture.attributes.get("href") or picture.attributes.get("url") for picture in pictures]
    references += [image.text_of("url") for image in node.all("image")]
    references.append(node.text_of("atom:logo", "atom:icon"))
    return next((url for url in (web_url(reference, base) for reference in references) if url), None)


def links_of(node: Node, base: str | None) -> tuple[tuple[str, str], ...]:
    """Give the Atom links of an item or channel as (rel, URL); without a rel, alternate."""
    links = (
        (link.attributes.get("rel") or "alternate", web_url(link.attributes.get("href"), base))
        for link in node.all("atom:link")
    )
    return tuple((rel.strip(), url) for rel, url in links if url)


def _notes(node: Node) -> str:
    """Give the longest of the texts, for publishers put the whole now here, now there."""
    return max((_text(node, key) for key in _NOTES), key=lambda text: len(text.strip()))


def _summary(node: Node, notes: str) -> str:
    """Give a text beside the notes that is not the notes again."""
    texts = (node.text_of(key) for key in _SUMMARIES)
    return next((text for text in texts if text and text != notes.strip()), "")


def _text(node: Node, key: str) -> str:
    """Give the text of the first child of a key, untouched; nothing if it is blank."""
    children = node.all(key)
    for group in node.all("media:group") if key == "media:description" else ():
        children = [*children, *group.all(key)]
    return next((child.text for child in children if child.text and not child.text.isspace()), "")


def _guid(node: Node) -> str:
    return (node.text_of("guid", "atom:id", "id") or node.attributes.get("rdf:about", "").strip())[:LONGEST_GUID]


def _page_url(node: Node, base: str | None) -> str | None:
    """Give the item's page: its link, else its alternate Atom link, else a guid that says that it is one."""
    url = next((url for url in (web_url(link.text, base) for link in node.all("link")) if url), None)
    url = url or next((url for rel, url in links_of(node, base) if rel == "alternate"), None)
    guid = node.first("guid")
    if url or guid is None or guid.attributes.get("isPermaLink", "true").strip().lower() == "false":
        return url
    return web_url(guid.text, None)


def _enclosure(node: Node, base: str | None) -> tuple[str | None, str | None]:
    """Give the first audio or video file and its type; what may be one serves if nothing says that it is."""
    doubtful: tuple[str | None, str | None] = (None, None)
    for attributes in _files(node):
        url = web_url(attributes.get("url") or attributes.get("href"), base)
        if url is None:
            continue
        media_type = tidy(attributes.get("type", "")) or None
        kind = media_kind(url, media_type or "")
        if kind in {"audio", "video"}:
            return url, media_type
        if not kind and doubtful[0] is None:
            doubtful = (url, media_type)
    return doubtful


def _files(node: Node) -> list[dict[str, str]]:
    enclosures = [each.attributes for each in node.all("enclosure")]
    linked = [each.attributes for each in node.all("atom:link") if each.attributes.get("rel") == "enclosure"]
    media = [
        each.attributes
        for each in node.all("media:content")
        if media_kind("", each.attributes.get("type", "")) in {"audio", "video"}
    ]
    return [*enclosures, *linked, *media]


def _duration(node: Node) -> float | None:
    written = [
        node.text_of("itunes:duration"),
        *(each.attributes.get("duration", "") for each in node.all("media:content")),
    ]
    return next((seconds for seconds in (duration_of(text) for text in written) if seconds), None)


def _number(node: Node, *keys: str) -> int | None:
    written = (node.text_of(key) for key in keys)
    return next((int(text) for text in written if _NUMBER.fullmatch(text)), None)


def _kind(node: Node) -> EpisodeKind:
    written = node.text_of("itunes:episodetype").lower()
    return next((kind for kind in EpisodeKind if kind == written), EpisodeKind.FULL)


def _anchors(node: Node, base: str | None) -> tuple[tuple[str, str], ...]:
    """Give the links that have no field of their own, as (rel, URL): deep links, an episode's place in players."""
    players = (
        (each.attributes.get("rel") or "contentLink", web_url(each.attributes.get("href"), base))
        for each in node.all("podcast:contentlink")
    )
    others = [(rel, url) for rel, url in links_of(node, base) if rel not in _BESIDE]
    return tuple([*others, *((rel, url) for rel, url in players if url)][:_MOST_ANCHORS])


def _is_relative(node: Node) -> bool:
    """Whether an item holds a reference that says nothing without a base."""
    return any(_refers_on(child) for key in _REFERRING & node.children.keys() for child in node.children[key])


def _refers_on(node: Node) -> bool:
    references = [node.attributes.get("url", ""), node.attributes.get("href", "")]
    if node.key in _TEXT_REFERS:
        references.append(node.text)
    if any(reference.strip() and not _SCHEME.match(reference) for reference in references):
        return True
    return any(_refers_on(child) for children in node.children.values() for child in children)
