"""The keywords of an item: what its publisher files it under, in `itunes:keywords` and in categories."""

import html
import re

from bot.feeds.podcasting import tidy
from bot.feeds.rescue import sound
from bot.feeds.xml import Node

MOST_KEYWORDS = 60
LONGEST_KEYWORD = 80  # characters: what is longer is a sentence
_PARTED = re.compile(r"[,;\n]")
_FILED = frozenset({"category", "atom:category"})


def keywords_of(node: Node) -> tuple[str, ...]:
    """Give the keywords of an item in their order, each once, whatever its letters' size."""
    texts = node.texts
    told = _PARTED.split(html.unescape(texts["itunes:keywords"])) if "itunes:keywords" in texts else []
    if not _FILED.isdisjoint(node.parts):
        told += [*node.texts_of("category"), *node.each("atom:category", "label", "term")]
    if not told:
        return ()
    words = (tidy(sound(html.unescape(word))).removeprefix("#") for word in told)
    kept = {word.casefold(): word for word in words if word and len(word) <= LONGEST_KEYWORD}
    return tuple(kept.values())[:MOST_KEYWORDS]
