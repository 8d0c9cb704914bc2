"""Under which name elements and attributes are known, however a document spells them, and what is asked of each."""

import re
from functools import lru_cache

# The end of a namespace's URI, however its host and scheme are written -> the prefix we call it by.
_PREFIXES = (
    ("itunes.com/dtds/podcast-1.0.dtd", "itunes:"),
    ("podcastindex.org/namespace/1.0", "podcast:"),
    ("podcast-namespace/blob/main/docs/1.0.md", "podcast:"),
    ("podlove.org/simple-chapters", "psc:"),
    ("purl.org/rss/1.0/modules/content", "content:"),
    ("purl.org/rss/1.0/modules/syndication", "sy:"),
    ("purl.org/dc/elements/1.1", "dc:"),
    ("purl.org/dc/terms", "dcterms:"),
    ("search.yahoo.com/mrss", "media:"),
    ("w3.org/2005/atom", "atom:"),
    ("purl.org/atom/ns", "atom:"),
    ("w3.org/1999/02/22-rdf-syntax-ns", "rdf:"),
    ("w3.org/xml/1998/namespace", "xml:"),
    ("youtube.com/xml/schemas/2015", "yt:"),
    ("purl.org/rss/1.0", ""),
    ("channel.netscape.com/rdf/simple/0.9", ""),
    ("my.netscape.com/rdf/simple/0.9", ""),
    ("my.netscape.com/publish/formats/rss-0.91.dtd", ""),
    ("backend.userland.com/rss2", ""),
    ("backend.userland.com/rss", ""),
    ("blogs.law.harvard.edu/tech/rss", ""),
)
# Where a publisher may have forgotten CDATA, so that the markup stands there as elements.
PROSE = frozenset(
    {"description", "content:encoded", "itunes:summary", "atom:content", "atom:summary", "summary", "content"}
)
WORDED = PROSE | {"title", "itunes:title", "atom:title"}
ADDRESSES = frozenset({"link", "url", "atom:logo", "atom:icon"})  # what they hold points somewhere
# Of these only their text is asked: it is read at once, and the element let go.
_TEXTUAL = WORDED | frozenset({
    "pubdate", "dc:date", "atom:published", "atom:issued", "dcterms:issued", "dcterms:created", "atom:created",
    "published", "atom:updated", "atom:modified", "itunes:duration", "podcast:season", "itunes:season",
    "podcast:episode", "itunes:episode", "itunes:episodetype", "itunes:author", "author", "dc:creator",
    "managingeditor", "atom:name", "dc:title", "itunes:subtitle", "media:description", "atom:id", "id",
    "itunes:keywords",
})  # fmt: skip
_TEXTUAL_AND_KEPT = frozenset({"guid"})  # has an attribute too
_IDLE = frozenset({  # nothing is asked of them; items are taken out of their tree by themselves
    "item", "atom:entry", "itunes:explicit", "itunes:block", "podcast:alternateenclosure",
})  # fmt: skip
_MOST_NAMES = 4_096
_PODLOVE_OLD = re.compile(r"/\d+(?:\.\d+)*$")


@lru_cache(maxsize=4_096)
def key_of(tag: str) -> str:
    """Give an element's or attribute's name in lower case with our prefix for its namespace."""
    if not tag.startswith("{"):
        return tag.lower()
    uri, _, name = tag[1:].lower().rpartition("}")
    bare = uri.rstrip("/#")
    for end, prefix in _PREFIXES:
        if bare.endswith(end) or _PODLOVE_OLD.sub("", bare).endswith(end):
            return prefix + name
    return f"?:{name}"


class _Names(dict[str, tuple[str, bool, bool]]):
    """What is done with a child, by its tag: its key, whether its text is read at once, whether it is kept."""

    def __missing__(self, tag: str) -> tuple[str, bool, bool]:
        key = key_of(tag)
        known = (key, key in _TEXTUAL or key in _TEXTUAL_AND_KEPT, key not in _TEXTUAL and key not in _IDLE)
        if len(self) < _MOST_NAMES:
            self[tag] = known
        return known


NAMES = _Names()
