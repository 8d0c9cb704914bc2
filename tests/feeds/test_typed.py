import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import FeedError
from bot.feeds.typed import Address, AppleShow, Name, SpotifyPage, Typed, YouTubeFeed, YouTubePage, read_typed

CHANNEL = "UC" + "a" * 22


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Night Shift", Name(words="Night Shift")),
        ("  Night   Shift ", Name(words="Night Shift")),
        ("Serial", Name(words="Serial")),
        ("99% Invisible", Name(words="99% Invisible")),
        ("Podcast: the making of", Name(words="Podcast: the making of")),
        ("Who? Weekly", Name(words="Who? Weekly")),
        ("Dr. Death", Name(words="Dr. Death")),
        ("https://show.example/feed.xml", Address(url="https://show.example/feed.xml")),
        ("<https://show.example/feed.xml>", Address(url="https://show.example/feed.xml")),
        ("show.example", Address(url="https://show.example/")),
        ("show.example/feed", Address(url="https://show.example/feed")),
        ("feed://show.example/rss", Address(url="https://show.example/rss")),
        ("podcast://show.example/rss", Address(url="https://show.example/rss")),
        ("feed:https://show.example/rss", Address(url="https://show.example/rss")),
        ("itpc://show.example/rss", Address(url="https://show.example/rss")),
        ("https://podcasts.apple.com/us/podcast/night-shift/id1234567890", AppleShow(id=1234567890)),
        ("https://podcasts.apple.com/podcast/id1234567890?i=1000", AppleShow(id=1234567890)),
        ("podcasts.apple.com/de/podcast/nachtschicht/id99887766", AppleShow(id=99887766)),
        ("https://open.spotify.com/show/4rOoJ6Egrf8K2IrywzwOMk?si=x", SpotifyPage(path="/show/4rOoJ6Egrf8K2IrywzwOMk")),
        ("@nightshift", YouTubePage(path="/@nightshift")),
        ("https://www.youtube.com/@nightshift/videos", YouTubePage(path="/@nightshift/videos")),
        ("https://m.youtube.com/c/NightShift", YouTubePage(path="/c/NightShift")),
        ("https://youtu.be/abcdefghijk", YouTubePage(path="/watch?v=abcdefghijk")),
        ("https://www.youtube.com/watch?v=abcdefghijk", YouTubePage(path="/watch?v=abcdefghijk")),
        (f"https://youtube.com/channel/{CHANNEL}", YouTubeFeed(path=f"/feeds/videos.xml?channel_id={CHANNEL}")),
        (
            "https://www.youtube.com/playlist?list=PL0123456789abc",
            YouTubeFeed(path="/feeds/videos.xml?playlist_id=PL0123456789abc"),
        ),
        (
            "https://www.youtube.com/feeds/videos.xml?channel_id=x",
            Address(url="https://www.youtube.com/feeds/videos.xml?channel_id=x"),
        ),
    ],
)
def test_what_is_typed_is_understood(typed: str, meant: Typed) -> None:
    assert read_typed(typed) == meant


@pytest.mark.parametrize(
    "typed", ["", "   ", "ftp://show.example/f", "file:///etc/passwd", "javascript://x", "http://"]
)
def test_what_is_no_podcast_at_all_is_refused(typed: str) -> None:
    with pytest.raises(FeedError) as refused:
        read_typed(typed)
    assert refused.value.key == "feed_bad_url"


@given(st.text(max_size=300))
def test_any_text_is_understood_or_refused(typed: str) -> None:
    try:
        meant = read_typed(typed)
    except FeedError:
        return
    assert not isinstance(meant, Address) or meant.url.startswith(("http://", "https://"))
