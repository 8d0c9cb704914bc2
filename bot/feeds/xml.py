"""The door to lxml: bytes in, nodes out, however broken or hostile the document is."""

import html
import re
from collections.abc import Collection, Iterator
from itertools import islice
from typing import TypeAlias, cast

from lxml import etree

from bot.errors import FeedError
from bot.feeds.keys import ADDRESSES, NAMES, PROSE, WORDED, key_of
from bot.feeds.rescue import clean, has_stray_controls, is_utf8, led, may_have_doctype, text_of

LONGEST_FIELD = 200_000  # characters; the longest notes seen had 61,000
MOST_CHILDREN = 2_000  # of one element; a talkative item has 200
_MOST_IN_PLACE = MOST_CHILDREN // 2  # pieces that are left in their tree until they are read
_DEPTH = 4  # levels below an item that a feed's own elements reach

_Element: TypeAlias = etree._Element  # noqa: SLF001 - the only name that the library gives it

_DECLARED_NAMESPACE = re.compile(r' xmlns(?::[\w.-]+)?="[^"]*"')
_NO_TEXTS: dict[str, str] = {}
_NO_PARTS: dict[str, list[_Element]] = {}
_QUALIFIED = {
    "xml:base": "{http://www.w3.org/XML/1998/namespace}base",
    "xml:lang": "{http://www.w3.org/XML/1998/namespace}lang",
    "rdf:about": "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about",
}


class Node:
    """An element under our names; its children are gone through once.

    `key` is its name in lower case with the prefix of `_PREFIXES`, whatever the document calls it. `texts` holds the
    first text that is not blank, untouched, of each key of which only texts are asked; `parts` the other children by
    key, in document order. There are none of either where an element holds prose, or too deep.
    """

    __slots__ = ("_depth", "_element", "key", "parts", "texts")

    def __init__(self, element: _Element, key: str, depth: int) -> None:
        self._element = element
        self._depth = depth
        self.key = key
        if not depth or key in WORDED or not len(element):
            self.texts, self.parts = _NO_TEXTS, _NO_PARTS
            return
        names = NAMES
        texts: dict[str, str] = {}
        parts: dict[str, list[_Element]] = {}
        self.texts, self.parts = texts, parts
        for child in element if len(element) <= MOST_CHILDREN else islice(element, MOST_CHILDREN):
            key, is_textual, is_kept = names[child.tag]
            if is_textual and key not in texts:
                # As _text has it, but for the call: most of what a feed holds is read here.
                text = _text(child, key) if key in WORDED and len(child) else child.text
                if text and not text.isspace():
                    texts[key] = text if len(text) <= LONGEST_FIELD else text[:LONGEST_FIELD]
            if is_kept:
                if key in parts:
                    parts[key].append(child)
                else:
                    parts[key] = [child]

    @property
    def text(self) -> str:
        """What it holds, markup included where prose may stand."""
        return _text(self._element, self.key)

    def attribute(self, name: str) -> str:
        """Give an attribute, nothing where there is none; `xml:` and `rdf:` ones by these prefixes."""
        value = self._element.get(_QUALIFIED.get(name, name))
        return value[:LONGEST_FIELD] if value else ""

    def all(self, key: str) -> "list[Node]":
        """Give the children of one key."""
        found = self.parts.get(key)
        if not found:
            return []
        return [Node(child, key, self._depth - 1) for child in found]

    def first(self, *keys: str) -> "Node | None":
        """Give the first child of the first of these keys that there is."""
        parts = self.parts
        return next((Node(parts[key][0], key, self._depth - 1) for key in keys if key in parts), None)

    def text_of(self, *keys: str) -> str:
        """Give the first text that is not blank, among the children of these keys in their order; stripped."""
        texts, parts = self.texts, self.parts
        for key in keys:
            if key in texts:
                return texts[key].strip()
            for child in parts.get(key, ()):
                stripped = _text(child, key).strip()
                if stripped:
                    return stripped
        return ""

    def texts_of(self, key: str) -> list[str]:
        """Give the texts of all children of a key, untouched."""
        return [_text(child, key) for child in self.parts.get(key, ())]

    def each(self, key: str, *names: str) -> list[str]:
        """Give of every child of a key the first of these attributes that says something, or nothing."""
        found = self.parts.get(key)
        if found is None:
            return []
        said = []
        for child in found:
            for name in names:
                value = child.get(name)
                if value:
                    said.append(value[:LONGEST_FIELD])
                    break
            else:
                said.append("")
        return said

    def files_of(self, key: str) -> list[tuple[str, str]]:
        """Give of every child of a key what it points at, by url or else href, and the type that it names."""
        files = []
        for child in self.parts.get(key, ()):
            reference, written = child.get("url") or child.get("href"), child.get("type")
            files.append((reference or "", written[:LONGEST_FIELD] if written else ""))
        return files

    def references_of(self, keys: Collection[str]) -> list[str]:
        """Give what the children of some keys and all below them point at: url, else href; an address that is text."""
        found: list[str] = []
        for key, children in self.parts.items():
            if key not in keys:
                continue
            for child in children:
                found.append(child.get("url") or child.get("href") or "")
                if key in ADDRESSES:
                    found.append(child.text or "")
                if len(child):
                    node = Node(child, key, self._depth - 1)
                    found += node.references_of(node.parts)
        return found


class Piece:
    """An element of a tree: its own XML, for which it is taken out of the tree, and what it says.

    What is taken out, read and let go in one go is found in the processor's cache by each of these steps.
    """

    __slots__ = ("_element", "base")

    def __init__(self, element: _Element, base: str | None) -> None:
        self._element = element
        self.base = base

    def raw(self) -> bytes:
        """Give the element's own XML in UTF-8, with the namespaces that it uses; over-long texts are cut."""
        _take_out(self._element)
        written = etree.tostring(self._element, encoding="utf-8", with_tail=False)
        if len(written) <= LONGEST_FIELD:
            return written
        _cut(self._element)
        return etree.tostring(self._element, encoding="utf-8", with_tail=False)

    def node(self) -> Node:
        """Give the element under our names."""
        return _node_of(self._element, _DEPTH)


class Tree:
    """A parsed document; `bozo` is its first fault, None where it is well-formed.

    `is_sound` tells that nothing of it was guessed: what was read, as it was or cleaned, is well-formed.
    """

    __slots__ = ("_root", "bozo", "is_sound")

    def __init__(self, root: _Element, bozo: str | None, *, is_sound: bool) -> None:
        self._root = root
        self.bozo = bozo
        self.is_sound = is_sound

    @property
    def key(self) -> str:
        """The root's key."""
        return key_of(str(self._root.tag))

    def take(self, key: str) -> list[Piece]:
        """Give every element of a key, in document order, one nested in another too; none is part of another."""
        local = key.rpartition(":")[2]
        found = [element for element in self._root.iter(f"{{*}}{local}") if key_of(element.tag) == key]
        pieces = [Piece(element, element.base) for element in found]
        if not self._is_flat(found):
            for element in found:
                _take_out(element)
        return pieces

    def _is_flat(self, found: list[_Element]) -> bool:
        """Whether elements all stand where a feed's items do: none in another, not so many as to hide others."""
        home = found[0].getparent() if found else None
        if home is None or len(found) > _MOST_IN_PLACE:
            return False
        at_top = home is self._root or (home.getparent() is self._root and key_of(home.tag) == "channel")
        return at_top and all(element.getparent() is home for element in found)

    def node(self) -> Node:
        """Give what there is beside the pieces, under our names."""
        return _node_of(self._root, _DEPTH + 2)

    def whole(self) -> Piece:
        """Give the whole tree as one piece."""
        return Piece(self._root, None)


def read(body: bytes, charset: str | None = None) -> Tree:
    """Parse a document: strictly, else cleaned, else what can be recovered; FeedError where nothing can.

    No entity is expanded, no DTD heeded, nothing fetched. `charset` is what HTTP said, if it did.
    """
    fault: str | None = None
    if not may_have_doctype(body) and not has_stray_controls(body):
        lead, whole = led(body)
        fault = _fault_of(lead) if lead else None
        try:
            return _tree(whole, fault)
        except etree.XMLSyntaxError as error:
            fault = (fault or str(error.msg)) if is_utf8(body) else None
    cleaned = clean(text_of(body, charset))
    try:
        return _tree(cleaned, fault)
    except etree.XMLSyntaxError as error:
        fault = fault or str(error.msg)
    try:
        return _tree(cleaned, fault, recover=True)
    except etree.XMLSyntaxError as error:
        raise FeedError("feed_not_a_feed") from error


def _fault_of(lead: bytes) -> str | None:
    """Give the fault that lies in how a document begins."""
    try:
        _tree(lead + b"<feed/>", None)
    except etree.XMLSyntaxError as error:
        return str(error.msg)
    return None


def _tree(body: bytes, bozo: str | None, *, recover: bool = False) -> Tree:
    parser = etree.XMLParser(
        encoding="utf-8",
        recover=recover,
        huge_tree=True,
        resolve_entities=False,
        no_network=True,
        remove_comments=True,
        remove_pis=True,
        strip_cdata=False,
        collect_ids=False,
    )
    root: _Element | None = etree.fromstring(body, parser)
    if root is None:
        raise FeedError("feed_not_a_feed")
    return Tree(root, bozo, is_sound=not recover)


def _node_of(element: _Element, depth: int) -> Node:
    return Node(element, key_of(str(element.tag)), depth)


def _take_out(element: _Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _text(element: _Element, key: str) -> str:
    if key in WORDED and len(element):
        text = _inside(element) if key in PROSE else "".join(cast("Iterator[str]", element.itertext()))
    else:
        text = element.text or ""
    return text if len(text) <= LONGEST_FIELD else text[:LONGEST_FIELD]


def _inside(element: _Element) -> str:
    """Give what an element holds, as markup without namespaces; CDATA between its tags was meant as markup too."""
    inner = "".join(etree.tostring(child, encoding="unicode") for child in islice(element, MOST_CHILDREN))
    inner = _DECLARED_NAMESPACE.sub("", inner).replace("<![CDATA[", "").replace("]]>", "")
    return html.escape(element.text or "", quote=False) + inner


def _cut(element: _Element) -> None:
    """Cut the texts and the children of an element that are beyond all measure."""
    del element[MOST_CHILDREN:]
    for part in element.iter():
        if len(part.text or "") > LONGEST_FIELD:
            part.text = (part.text or "")[:LONGEST_FIELD]
        if len(part.tail or "") > LONGEST_FIELD:
            part.tail = (part.tail or "")[:LONGEST_FIELD]
