"""Under which name elements and attributes are known, whatever prefix and spelling a document has for them."""

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
