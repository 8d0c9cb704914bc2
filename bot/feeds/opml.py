"""Lists of feeds as OPML: groups read to any reasonable depth, and written so that they are read the same again."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from xml.sax.saxutils import quoteattr

from bot.errors import FeedError
from bot.feeds.address import hide_secrets
from bot.feeds.podcasting import tidy
from bot.feeds.xml import Node, read

MOST_ENTRIES = 1_000
OPML_BYTES = 2_097_152
_LONGEST_URL = 4_096


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A feed of a list; `groups` are the headings that it stands under, the outermost first."""

    title: str
    feed_url: str
    page_url: str | None = None
    groups: tuple[str, ...] = ()


def is_opml(body: bytes) -> bool:
    """Whether bytes look like OPML."""
    return b"<opml" in body[:4_096].lower()


def entries_of(body: bytes) -> tuple[Entry, ...]:
    """Read a list of feeds, each address once; FeedError where it is none."""
    tree = read(body)
    if tree.key != "opml":
        raise FeedError("opml_not_read")
    top = tree.node().first("body")
    found: dict[str, Entry] = {}
    for entry in _walk(top, ()) if top else ():
        found.setdefault(entry.feed_url, entry)
        if len(found) >= MOST_ENTRIES:
            break
    return tuple(found.values())


def _walk(node: Node, groups: tuple[str, ...]) -> Iterator[Entry]:
    for outline in node.all("outline"):
        title = tidy(outline.attribute("title") or outline.attribute("text"))
        url = (outline.attribute("xmlUrl") or outline.attribute("xmlurl") or outline.attribute("url")).strip()
        if url and len(url) <= _LONGEST_URL:
            page = outline.attribute("htmlUrl").strip()
            yield Entry(title=title or hide_secrets(url), feed_url=url, page_url=page or None, groups=groups)
        yield from _walk(outline, (*groups, title) if title and not url else groups)


def opml_of(title: str, entries: Iterable[Entry]) -> bytes:
    """Write a list of feeds."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<opml version="2.0">']
    lines += [f"<head><title>{_escaped(title)}</title></head>", "<body>"]
    opened: tuple[str, ...] = ()
    for entry in sorted(entries, key=lambda entry: entry.groups):
        lines += _regroup(opened, entry.groups)
        opened = entry.groups
        lines.append(_outline(entry))
    lines += [*_regroup(opened, ()), "</body>", "</opml>", ""]
    return "\n".join(lines).encode()


def _regroup(before: tuple[str, ...], now: tuple[str, ...]) -> list[str]:
    """Close the groups that end and open those that begin."""
    shared = 0
    while shared < min(len(before), len(now)) and before[shared] == now[shared]:
        shared += 1
    opening = [f"<outline text={quoteattr(name)} title={quoteattr(name)}>" for name in now[shared:]]
    return ["</outline>"] * (len(before) - shared) + opening


def _outline(entry: Entry) -> str:
    page = f" htmlUrl={quoteattr(entry.page_url)}" if entry.page_url else ""
    name = quoteattr(entry.title)
    return f'<outline type="rss" text={name} title={name} xmlUrl={quoteattr(entry.feed_url)}{page}/>'


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")
