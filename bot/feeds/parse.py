"""Bytes in, a Feed out; and one item again from what was kept of it.

bytes -> rescue (charset, entities) -> xml (lxml) -> items, channels -> identity (one guid an episode)
"""

import re
from dataclasses import replace
from datetime import UTC, datetime

from bot.errors import FeedError
from bot.feeds.channels import channel_of, page_of
from bot.feeds.envelope import Context, unseal
from bot.feeds.identity import told_apart
from bot.feeds.items import items_of, published_of
from bot.feeds.json_feed import as_rss
from bot.feeds.podcasting import web_url
from bot.feeds.xml import Node, Piece, read
from bot.model.feed import Feed, Item

MOST_ITEMS = 5_000
_BATCH = 64  # items that are read together; they fit into a processor's cache

_ROOTS = frozenset({"rss", "rdf:rdf", "atom:feed", "channel"})
_ENTRIES = {"atom:feed": "atom:entry"}
_BLANK = re.compile(rb"[\s\x00\xef\xbb\xbf\xfe\xff]*")
_HTML = re.compile(
    rb"(?>\s|\xef\xbb\xbf|<\?xml[^>]*\?>|<!--.*?-->)*+<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_JSON = re.compile(rb"[\s\xef\xbb\xbf]*[\[{\"]")
_END = re.compile(rb"</\s*(?:rss|(?:\w+:)?RDF|(?:\w+:)?feed)\s*>|[}\]]\s*$", re.IGNORECASE)
_SNIFFED_BYTES = 4_096
_NEVER = datetime.min.replace(tzinfo=UTC)


def parse(body: bytes, charset: str | None = None, *, url: str | None = None) -> Feed:
    """Read a feed: RSS 2.0, RSS 1.0, Atom or JSON Feed; FeedError where it is none.

    `charset` is what HTTP said, `url` where the feed lies, for links that are relative to it. Kept are the newest
    5,000 items, in document order.
    """
    _refuse_strangers(body)
    if _JSON.match(body):
        body, charset = as_rss(body), None
    tree = read(body, charset)
    if tree.key == "html":
        raise FeedError("feed_is_html")
    if tree.key not in _ROOTS:
        raise FeedError("feed_not_a_feed")
    pieces = _newest(tree.take(_ENTRIES.get(tree.key, "item")))
    root = tree.node()
    top = root.first("channel") or root
    base = _base(top, root, url)
    items: list[Item] = []
    pieces.reverse()
    while pieces:
        batch = [pieces.pop() for _ in range(min(_BATCH, len(pieces)))]
        items += _items(batch, base, sound=tree.is_sound)
    return Feed(
        channel=channel_of(top, base),
        items=told_apart(items),
        bozo=tree.bozo,
    )


def is_cut(body: bytes) -> bool:
    """Whether a malformed document breaks off before its end."""
    return _END.search(body[-_SNIFFED_BYTES:]) is None


def parse_item(raw: bytes) -> Item:
    """Read an item again from its `raw`; FeedError if that is none of ours."""
    context, own = unseal(raw)
    items = items_of([read(own).whole().node()], [own], [context])
    if not items:
        raise FeedError("feed_not_a_feed")
    return replace(items[0], raw=raw)


def _refuse_strangers(body: bytes) -> None:
    """Name what is no feed at all, before a parser is asked."""
    if _BLANK.fullmatch(body):
        raise FeedError("feed_empty")
    if _HTML.match(body[:_SNIFFED_BYTES]):
        raise FeedError("feed_is_html")


def _base(top: Node, root: Node, url: str | None) -> str | None:
    """Give what relative links are relative to: xml:base, else the show's page, else the feed."""
    for node in (top, root):
        given = web_url(node.attribute("xml:base"), url)
        if given:
            return given
    return page_of(top, url) or url


def _items(pieces: list[Piece], base: str | None, *, sound: bool) -> list[Item]:
    """Read some pieces; in an unsound document from their own raw form, so that they always read the same again."""
    common = Context(base=base)
    contexts = [
        Context(base=web_url(piece.base, base) or base) if piece.base is not None else common for piece in pieces
    ]
    raws: list[bytes] = []
    nodes: list[Node] = []
    for piece in pieces:
        raw = piece.raw()  # first, for this cuts what is too long
        raws.append(raw)
        nodes.append(piece.node() if sound else read(raw).whole().node())
    return items_of(nodes, raws, contexts)


def _newest(pieces: list[Piece]) -> list[Piece]:
    """Keep the newest items where there are too many; an undated one is as new as the one before it."""
    if len(pieces) <= MOST_ITEMS:
        return pieces
    dates: list[datetime] = []
    for piece in pieces:
        dates.append(published_of(piece.node()) or (dates[-1] if dates else _NEVER))
    places = sorted(range(len(pieces)), key=lambda place: (dates[place], -place), reverse=True)[:MOST_ITEMS]
    return [pieces[place] for place in sorted(places)]
