"""Parsing and extraction, over the real feeds where they are, over the samples everywhere.

Median and mean are CPU milliseconds an episode. Parsing is held against bare lxml over the same bytes, each the best
of some rounds in turn, so that the ratio survives a noisy machine. Bare lxml reads what any reader of podcasts needs:
it recovers the document's tree, keeps each item's XML and takes every child's text and attributes as they stand. The
tree alone, from which nothing was read, is told beside it.
"""

import statistics
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from lxml import etree

from bot.errors import FeedError
from bot.feeds.parse import parse
from bot.model.feed import Channel, Feed, Item
from bot.shownotes.extract import extract

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
FOLDERS = {
    "samples": ROOT / "data" / "samples",
    "corpus": SHARED / "corpus" / "feeds",
    "real feeds": SHARED / "feeds",
    "truth": SHARED / "truth",
}
HOSTILE = ("00:00:00", "[[[[", "http://http://", "A A A ", "(((", "@everyone ", "00:00:00 A. ", "x" * 100, "- ", "\n")
HOSTILE_BYTES = 100_000
ROUNDS = 5
LARGE_BYTES = 100_000  # below, what any document costs outweighs its items


def cpu_s(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


def run() -> Iterator[str]:
    for name, folder in FOLDERS.items():
        if folder.exists():
            feeds = list(_parsed(folder))
            yield _extraction(name, feeds)
            yield from _parsing(name, folder)
    yield from _hostile()


def _parsed(folder: Path) -> Iterator[Feed]:
    for file in sorted(folder.glob("*.xml")):
        try:
            yield parse(file.read_bytes())
        except FeedError as error:
            print(f"{file.name}: {error}")


def _extraction(name: str, feeds: list[Feed]) -> str:
    took = [
        (min(cpu_s(partial(extract, item, feed.channel)) for _ in range(2)), len(item.notes))
        for feed in feeds
        for item in feed.items
    ]
    times = [seconds * 1_000 for seconds, _ in took]
    slowest, size = max(took)
    large = max(took, key=lambda pair: pair[1])
    median, mean = statistics.median(times), statistics.mean(times)
    return (
        f"{name:11} {len(took):5} episodes: median {median:.2f} ms, mean {mean:.2f} ms; "
        f"slowest {slowest * 1_000:.0f} ms ({size / 1_000:.0f} kB); "
        f"largest {large[1] / 1_000:.0f} kB in {large[0] * 1_000:.0f} ms"
    )


def _parsing(name: str, folder: Path) -> Iterator[str]:
    bodies = {file.stem: file.read_bytes() for file in sorted(folder.glob("*.xml"))}
    took = {file: seconds_of(body) for file, body in bodies.items()}
    tree, bare, ours = (sum(column) for column in zip(*took.values(), strict=True))
    size = sum(map(len, bodies.values())) / 1e6
    yield (
        f"{name:11} parsing {size:.1f} MB: {ours * 1_000:.0f} ms, bare lxml {bare * 1_000:.0f} ms, "
        f"{bare / ours:.2f} of its speed; its tree alone {tree * 1_000:.0f} ms, {tree / ours:.2f}"
    )
    large = [(took[file][1] / took[file][2], file) for file, body in bodies.items() if len(body) >= LARGE_BYTES]
    yield f"{name:11} each of 100 kB and more: {', '.join(f'{ratio:.2f} {file}' for ratio, file in sorted(large))}"


def seconds_of(body: bytes) -> tuple[float, float, float]:
    """Give the CPU seconds of lxml's tree alone, of bare lxml and of our parsing, the best of some rounds in turn."""
    tree = bare = ours = float("inf")
    for _ in range(ROUNDS):
        tree = min(tree, cpu_s(partial(_tree, body)))
        bare = min(bare, cpu_s(partial(_bare, body)))
        ours = min(ours, cpu_s(partial(_ours, body)))
    return tree, bare, ours


def _tree(body: bytes) -> object:
    return etree.fromstring(body, etree.XMLParser(recover=True, huge_tree=True, resolve_entities=False))


def _bare(body: bytes) -> list[dict[str, object]]:
    """What nobody can do without: the tree, and out of each item the texts and attributes that a podcast has."""
    root = etree.fromstring(body, etree.XMLParser(recover=True, huge_tree=True, resolve_entities=False))
    items = [] if root is None else list(root.iter("item"))
    return [
        {"raw": etree.tostring(item)}
        | {child.tag: child.text for child in item if isinstance(child.tag, str)}
        | {f"{child.tag} attributes": dict(child.attrib) for child in item if len(child.attrib)}
        for item in items
    ]


def _ours(body: bytes) -> Feed | None:
    try:
        return parse(body)
    except FeedError:
        return None


def _hostile() -> Iterator[str]:
    for seed in HOSTILE:
        text = (seed * (HOSTILE_BYTES // len(seed) + 1))[:HOSTILE_BYTES]
        whole, half = (cpu_s(partial(_extract, text[:size])) for size in (HOSTILE_BYTES, HOSTILE_BYTES // 2))
        yield f"100 kB of {seed[:16]!r:20} {whole * 1_000:6.0f} ms, half of it {half * 1_000:6.0f} ms"


def _extract(notes: str) -> None:
    extract(Item(guid="g", title="Hostile", raw=b"", notes=notes), Channel(title="Show"))
