import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import FeedError
from bot.feeds.opml import Entry, entries_of, is_opml, opml_of

WORDS = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=20)


def test_groups_are_read_at_any_depth_and_addresses_once() -> None:
    entries = entries_of(
        b"""<?xml version="1.0"?><opml version="1.0"><body>
        <outline text="Tech"><outline text="Deep"><outline type="rss" text="A" xmlUrl="https://a.example/f"/></outline>
        <outline title="B" xmlUrl="https://b.example/f" htmlUrl="https://b.example/"/></outline>
        <outline text="C &amp; D" xmlUrl="https://c.example/f"/><outline xmlUrl="https://a.example/f"/>
        <outline text="empty"/></body></opml>"""
    )
    assert entries == (
        Entry(title="A", feed_url="https://a.example/f", groups=("Tech", "Deep")),
        Entry(title="B", feed_url="https://b.example/f", page_url="https://b.example/", groups=("Tech",)),
        Entry(title="C & D", feed_url="https://c.example/f"),
    )


@pytest.mark.parametrize("body", [b"<rss/>", b"<html><body/></html>", b"not xml", b""])
def test_what_is_no_list_is_refused(body: bytes) -> None:
    assert not is_opml(body)
    with pytest.raises(FeedError):
        entries_of(body)


@given(
    st.lists(
        st.builds(
            Entry,
            title=WORDS,
            feed_url=st.integers(0, 99).map(lambda n: f"https://show-{n}.example/feed?a=1&b=<2>"),
            page_url=st.none() | st.just("https://show.example/?a&b"),
            groups=st.lists(WORDS, max_size=2).map(tuple),
        ),
        unique_by=lambda entry: entry.feed_url,
        max_size=8,
    )
)
def test_what_is_written_is_read_the_same_again(entries: list[Entry]) -> None:
    written = opml_of("Night & day", entries)
    assert is_opml(written)
    assert sorted(entries_of(written), key=lambda e: e.feed_url) == sorted(entries, key=lambda e: e.feed_url)
