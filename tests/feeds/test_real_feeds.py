"""Feeds as they were published, read with exactly what an independent count finds in them."""

import re
import xml.etree.ElementTree as ET
from collections import Counter
from pathlib import Path

import pytest

from bot.feeds.parse import parse, parse_item

FEEDS = Path(__file__).parents[2].parent / "shared" / "feeds"
FILES = sorted(FEEDS.glob("*.xml"))
PODCAST = (
    "{https://podcastindex.org/namespace/1.0}",
    "{https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md}",
)
CHAPTER = "{http://podlove.org/simple-chapters}chapter"
LONGER_THAN_NOUGHT = re.compile(r"\s*[\d:.]*[1-9][\d:.]*\s*")

pytestmark = pytest.mark.skipif(not FILES, reason="the published feeds are not here")


def counted(body: bytes) -> Counter[str]:
    """Count by the standard library's parser; where a document is malformed, by the tags in its text."""
    try:
        root = ET.fromstring(body)
    except ET.ParseError:
        return counted_by_tags(body.decode("utf-8"))
    found: Counter[str] = Counter()
    for item in root.iter("item"):
        found["items"] += 1
        found["guids"] += any((each.text or "").strip() for each in item.findall("guid"))
        lengths = [each.text or "" for each in item if each.tag.lower().endswith("podcast-1.0.dtd}duration")]
        found["durations"] += any(LONGER_THAN_NOUGHT.fullmatch(length) for length in lengths)
        found["enclosures"] += item.find("enclosure") is not None
        found["chapters"] += len([each for each in item.iter(CHAPTER) if each.get("title")])
        for prefix in PODCAST:
            found["persons"] += len([each for each in item.findall(f"{prefix}person") if each.text])
            found["transcripts"] += len({each.get("url") for each in item.findall(f"{prefix}transcript")})
            found["chapter documents"] += item.find(f"{prefix}chapters") is not None
    return found


def counted_by_tags(text: str) -> Counter[str]:
    found: Counter[str] = Counter()
    bare = re.sub(r"<!--.*?-->", "", re.sub(r"<!\[CDATA\[.*?\]\]>", "x", text, flags=re.DOTALL), flags=re.DOTALL)
    for item in re.findall(r"<item[ >].*?</item>", bare, flags=re.DOTALL):
        found["items"] += 1
        found["guids"] += bool(re.search(r"<guid[^>]*>\s*[^<\s]", item))
        found["durations"] += bool(re.search(r"<itunes:duration[^>]*>[\s\d:.]*[1-9]", item))
        found["enclosures"] += "<enclosure" in item
        found["persons"] += len(re.findall(r"<podcast:person[ >]", item))
        found["transcripts"] += len(set(re.findall(r"<podcast:transcript[^>]*?url=\"([^\"]*)", item)))
        found["chapter documents"] += "<podcast:chapters" in item
    return found


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_a_published_feed_is_read_whole(path: Path) -> None:
    body = path.read_bytes()
    feed, truth = parse(body), counted(body)
    read = Counter(
        {
            "items": len(feed.items),
            "guids": sum(item.guid_given for item in feed.items),
            "durations": sum(item.duration_s is not None for item in feed.items),
            "enclosures": sum(item.audio_url is not None for item in feed.items),
            "persons": sum(len(item.persons) for item in feed.items),
            "transcripts": sum(len(item.transcripts) for item in feed.items),
            "chapter documents": sum(item.chapters_url is not None for item in feed.items),
            "chapters": sum(len(item.chapters) for item in feed.items),
        }
    )
    assert +read == +truth
    assert all(item.published_at for item in feed.items)
    assert len({item.guid for item in feed.items}) == len(feed.items)


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_its_items_are_read_again_from_what_is_kept(path: Path) -> None:
    for item in parse(path.read_bytes()).items:
        assert parse_item(item.raw) == item
