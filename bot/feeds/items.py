"""One element of a feed as an item: RSS 2.0, RSS 1.0 and Atom alike, itunes and podcast tags included."""

import html
import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from bot.feeds.columns import values_of
from bot.feeds.dates import duration_of, moment_of
from bot.feeds.envelope import Context, seal
from bot.feeds.identity import LONGEST_GUID, fallback_guid, media_kind
from bot.feeds.keywords import keywords_of
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
_PICTURED = frozenset({"media:thumbnail", "media:group", "image", "atom:logo", "atom:icon"})
_PODCASTING = frozenset({"podcast:person", "psc:chapters", "podcast:chapters", "podcast:transcript"})
_PODCAST_FIELDS = ("persons", "chapters", "chapters_url", "transcripts")
_NO_PODCASTING: tuple[Any, ...] = ((), (), None, ())
_FILED = ("enclosure", "atom:link", "media:content")  # in the order in which they count
_PLAYED = frozenset({"audio", "video"})
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
_STANDING = ("audio_url", "page_url", "title", "published_at")  # for a guid, in the order in which they do
_BESIDE = frozenset({"alternate", "enclosure", "self"})  # rels that have a field of their own


def items_of(nodes: Sequence[Node], raws: Sequence[bytes], contexts: Sequence[Context]) -> list[Item]:
    """Read elements; those are left out that have neither title nor audio nor notes.

    Links are resolved against the context's base, which is kept in `raw` if a link needed it. All items are read field
    by field and not one by one: while one field's code runs it stays warm, which saves a fifth of the time.
    """
    bases = [context.base for context in contexts]
    texts = [_texts(node) for node in nodes]
    notes = [_longest(each) for each in texts]
    files = [_enclosure(node, base) for node, base in zip(nodes, bases, strict=True)]
    given = [_guid(node) for node in nodes]
    podcasting = [_podcasting(node, base) for node, base in zip(nodes, bases, strict=True)]
    columns: dict[str, list[Any]] = {
        "title": [title_of(node) for node in nodes],
        "raw": [_sealed(node, raw, context) for node, raw, context in zip(nodes, raws, contexts, strict=True)],
        "guid_given": [bool(guid) for guid in given],
        "notes": notes,
        "notes_html": ["<" in text and _MARKUP.search(text) is not None for text in notes],
        "summary": [_summary(node, text) for node, text in zip(nodes, notes, strict=True)],
        "published_at": [published_of(node) for node in nodes],
        "page_url": [_page_url(node, base) for node, base in zip(nodes, bases, strict=True)],
        "audio_url": [url for url, _ in files],
        "audio_type": [media_type for _, media_type in files],
        "duration_s": [_duration(node) for node in nodes],
        "season": [_number(node, "podcast:season", "itunes:season") for node in nodes],
        "number": [_number(node, "podcast:episode", "itunes:episode") for node in nodes],
        "kind": [_kind(node) for node in nodes],
        "artwork_url": [artwork_of(node, base) for node, base in zip(nodes, bases, strict=True)],
        "author": [author_of(node) for node in nodes],
        "keywords": [keywords_of(node) for node in nodes],
        "anchors": [_anchors(node, base) for node, base in zip(nodes, bases, strict=True)],
    }
    columns |= {name: [each[place] for each in podcasting] for place, name in enumerate(_PODCAST_FIELDS)}
    standing = zip(*(columns[name] for name in _STANDING), strict=True)
    columns["guid"] = [
        context.guid or guid or fallback_guid(*parts)
        for context, guid, parts in zip(contexts, given, standing, strict=True)
    ]
    return [item for item in values_of(Item, columns) if item.title or item.audio_url or item.notes]


def _podcasting(node: Node, base: str | None) -> tuple[Any, ...]:
    """Give persons, chapters, the address of chapters, and transcripts; most items have none."""
    if _PODCASTING.isdisjoint(node.parts):
        return _NO_PODCASTING
    return (
        persons_of(node, base),
        simple_chapters_of(node, base),
        chapters_url_of(node, base),
        transcripts_of(node, base),
    )


def _sealed(node: Node, raw: bytes, context: Context) -> bytes:
    """Give an item's own XML, with what it needs of its document in front."""
    base = context.base if context.base and _is_relative(node) else None
    return raw if base is None and context.guid is None else seal(Context(base=base, guid=context.guid), raw)


def published_of(node: Node) -> datetime | None:
    """Give when an item was published, by the first date that can be read."""
    texts = node.texts
    for key in _DATES:
        if key in texts:
            moment = moment_of(texts[key].strip())
            if moment:
                return moment
    return None


def title_of(node: Node) -> str:
    """Give a title on one line; entities that were escaped twice are read."""
    title = tidy(node.text_of("title", "atom:title", "itunes:title", "dc:title"))
    if "&" in title and _ENTITY.search(title):
        title = tidy(sound(html.unescape(title)))
    return title[:_LONGEST_TITLE]


def author_of(node: Node) -> str | None:
    """Give the author's name, without the mail address that RSS puts before it."""
    name = tidy(node.text_of("itunes:author", "author", "dc:creator", "managingeditor"))
    if not name and "atom:author" in node.parts:
        names = (tidy(author.text_of("atom:name")) for author in node.all("atom:author"))
        name = next((each for each in names if each), "")
    match = _MAILBOX.fullmatch(name) if "@" in name else None
    return (match.group(1).strip() if match else name)[:_LONGEST_NAME] or None


def artwork_of(node: Node, base: str | None) -> str | None:
    """Give the picture of an item or channel."""
    url = _first_url(node.each("itunes:image", "href", "url"), base)
    if url or _PICTURED.isdisjoint(node.parts):
        return url
    references = node.each("media:thumbnail", "href", "url")
    for group in node.all("media:group"):
        references += group.each("media:thumbnail", "href", "url")
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
    rels, references = node.each("atom:link", "rel"), node.each("atom:link", "href")
    links = ((rel or "alternate", web_url(href, base)) for rel, href in zip(rels, references, strict=True))
    return tuple((rel.strip(), url) for rel, url in links if url)


def _texts(node: Node) -> dict[str, str]:
    """Give the texts that may be the notes, untouched, by their keys; those that are not blank."""
    known = node.texts
    texts = {key: known[key] for key in _NOTES if key in known}
    if "media:group" in node.parts and _GROUPED not in texts:
        grouped = (group.texts.get(_GROUPED, "") for group in node.all("media:group"))
        texts[_GROUPED] = next((text for text in grouped if text), "")
    return texts


def _longest(texts: dict[str, str]) -> str:
    """Give the longest of the texts, the first of two, for publishers put the whole now here, now there."""
    return max(texts.values(), key=_substance, default="")


def _substance(text: str) -> int:
    return len(text.strip())


def _summary(node: Node, notes: str) -> str:
    """Give a text beside the notes that is not the notes again."""
    whole = notes.strip()
    for key in _SUMMARIES:
        if key in node.texts:
            text = node.texts[key].strip()
            if text != whole:
                return text
    return ""


def _guid(node: Node) -> str:
    return (node.text_of("guid", "atom:id", "id") or node.attribute("rdf:about").strip())[:LONGEST_GUID]


def _page_url(node: Node, base: str | None) -> str | None:
    """Give the item's page: its link, else its alternate Atom link, else a guid that says that it is one."""
    url = _first_url(node.texts_of("link"), base) if "link" in node.parts else None
    if url is None and "atom:link" in node.parts:
        url = next((url for rel, url in links_of(node, base) if rel == "alternate"), None)
    guid = None if url else node.first("guid")
    if guid is None or guid.attribute("isPermaLink").strip().lower() == "false":
        return url
    return web_url(guid.text, None)


def _enclosure(node: Node, base: str | None) -> tuple[str | None, str | None]:
    """Give the first audio or video file and its type; what may be one serves if nothing says that it is."""
    doubtful: tuple[str | None, str | None] = (None, None)
    for key in _FILED:
        for reference, written_type in _files(node, key) if key in node.parts else ():
            url = web_url(reference, base)
            if url is None:
                continue
            media_type = tidy(written_type)
            kind = media_kind(url, media_type)
            if kind in _PLAYED:
                return url, media_type or None
            if not kind and doubtful[0] is None:
                doubtful = (url, media_type or None)
    return doubtful


def _files(node: Node, key: str) -> list[tuple[str, str]]:
    """Give the files that the children of a key name, as (reference, type)."""
    files = node.files_of(key)
    if key == "atom:link":
        return [file for file, rel in zip(files, node.each(key, "rel"), strict=True) if rel == "enclosure"]
    if key == "media:content":
        return [file for file in files if media_kind("", file[1]) in _PLAYED]
    return files


def _duration(node: Node) -> float | None:
    seconds = duration_of(node.text_of("itunes:duration"))
    if seconds:
        return seconds
    written = map(duration_of, node.each("media:content", "duration"))
    return next((seconds for seconds in written if seconds), None)


def _number(node: Node, *keys: str) -> int | None:
    for key in keys:
        if key in node.texts:
            text = node.texts[key].strip()
            if _NUMBER.fullmatch(text):
                return int(text)
    return None


def _kind(node: Node) -> EpisodeKind:
    if "itunes:episodetype" not in node.texts:
        return EpisodeKind.FULL
    return _KINDS.get(node.text_of("itunes:episodetype").lower(), EpisodeKind.FULL)


def _anchors(node: Node, base: str | None) -> tuple[tuple[str, str], ...]:
    """Give the links that have no field of their own, as (rel, URL): deep links, an episode's place in players."""
    if "atom:link" not in node.parts and "podcast:contentlink" not in node.parts:
        return ()
    rels, references = node.each("podcast:contentlink", "rel"), node.each("podcast:contentlink", "href")
    players = ((rel or "contentLink", web_url(href, base)) for rel, href in zip(rels, references, strict=True))
    others = [(rel, url) for rel, url in links_of(node, base) if rel not in _BESIDE]
    return tuple([*others, *((rel, url) for rel, url in players if url)][:_MOST_ANCHORS])


def _is_relative(node: Node) -> bool:
    """Whether an item holds a reference that says nothing without a base."""
    for reference in node.references_of(_REFERRING):
        if not reference.startswith(_WEB) and not reference.isspace() and reference and not _SCHEME.match(reference):
            return True
    return False
