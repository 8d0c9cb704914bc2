import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import FeedError
from bot.feeds.parse import parse, parse_item

FEED: dict[str, Any] = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "Night Shift & Co",
    "home_page_url": "https://show.example/",
    "next_url": "https://show.example/2.json",
    "language": "en",
    "authors": [{"name": "Mara Lindqvist"}],
    "items": [
        {
            "id": "ep-2",
            "url": "https://show.example/2",
            "title": "Two < three",
            "content_html": "<p>00:00 In</p><p>01:00 Out</p>",
            "date_published": "2026-04-30T10:00:00+02:00",
            "image": "https://show.example/2.jpg",
            "attachments": [{"url": "https://m.example/2.mp3", "mime_type": "audio/mpeg", "duration_in_seconds": 90}],
        },
        {"id": 1, "content_text": "Plain & simple", "attachments": [{"url": "https://m.example/1.mp3"}]},
    ],
}


def test_a_json_feed_is_read_as_any_other() -> None:
    feed = parse(json.dumps(FEED).encode())
    two, one = feed.items
    assert (feed.channel.title, feed.channel.author) == ("Night Shift & Co", "Mara Lindqvist")
    assert feed.channel.next_url == "https://show.example/2.json"
    assert (two.guid, two.title, two.audio_url, two.duration_s) == (
        "ep-2",
        "Two < three",
        "https://m.example/2.mp3",
        90,
    )
    assert two.published_at == datetime(2026, 4, 30, 8, tzinfo=UTC)
    assert (two.notes, two.notes_html) == ("<p>00:00 In</p><p>01:00 Out</p>", True)
    assert (one.guid, one.notes, one.published_at) == ("1", "Plain & simple", None)
    assert [parse_item(item.raw) for item in feed.items] == list(feed.items)


@pytest.mark.parametrize(
    "body", [b"{}", b"[]", b'"feed"', b'{"error": "no"}', b'{"items": 3}', b'{"items": []}', b"[" * 9_999]
)
def test_other_json_is_no_feed(body: bytes) -> None:
    with pytest.raises(FeedError):
        parse(body)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=10),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(list(FEED["items"][0])), inner),
    max_leaves=12,
)


@given(JSON, JSON)
def test_a_feed_of_any_shape_is_read(title: object, item: object) -> None:
    feed = parse(json.dumps({"version": "https://jsonfeed.org/version/1", "title": title, "items": [item]}).encode())
    assert [parse_item(read.raw) for read in feed.items] == list(feed.items)
