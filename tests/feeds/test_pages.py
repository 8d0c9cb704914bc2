import time

from hypothesis import given
from hypothesis import strategies as st

from bot.feeds.pages import NamedFeed, page_of

URL = "https://show.example/about/"
CHANNEL = "UC" + "a" * 22


def test_a_page_names_its_feeds_and_not_its_comments() -> None:
    page = page_of(
        b"""<html><head><title>Night Shift &amp; friends</title>
        <link rel="stylesheet" href="/x.css"><link rel='alternate' hreflang="de" href="/de">
        <LINK REL="alternate" TYPE="application/rss+xml" TITLE="Night Shift" HREF="/feed/mp3">
        <link href="//cdn.example/feed.json" type="application/feed+json; charset=utf-8" rel="home alternate"/>
        <link rel=alternate type=application/rss+xml title="Comments Feed" href="/comments/feed/">
        <link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">
        </head>""",
        URL,
    )
    assert page.title == "Night Shift & friends"
    assert page.feeds == (
        NamedFeed(url="https://show.example/feed/mp3", title="Night Shift"),
        NamedFeed(url="https://cdn.example/feed.json"),
    )


def test_a_base_moves_what_is_relative() -> None:
    body = b'<base href="https://cdn.example/x/"><link rel="alternate" type="application/rss+xml" href="feed">'
    assert page_of(body, URL).feeds == (NamedFeed(url="https://cdn.example/x/feed"),)


def test_a_page_of_youtube_names_its_channel() -> None:
    assert page_of(f'<script>{{"externalId":"{CHANNEL}"}}</script>'.encode(), URL).channel_id == CHANNEL
    assert page_of(f'<link rel="canonical" href="https://w/channel/{CHANNEL}">'.encode(), URL).channel_id == CHANNEL


def test_a_title_is_freed_of_its_sites_name() -> None:
    assert page_of(b"<title>Night Shift | Podcast on Spotify</title>", URL).title == "Night Shift"
    assert page_of(b"<meta property='og:title' content='Night &quot;Shift&quot;'><title>x</title>", URL).title == (
        'Night "Shift"'
    )


def test_a_page_is_one_show_of_the_directory_if_it_links_to_one_alone() -> None:
    one = "<a href='https://podcasts.apple.com/us/podcast/night-shift/id12345678?mt=2'>"
    assert page_of((one * 2).encode(), URL).apple_id == 12345678
    assert page_of(b"<a href='https://itunes.apple.com/podcast/id12345678'>", URL).apple_id == 12345678
    assert page_of(one.replace("1234", "4321").encode() + one.encode(), URL).apple_id is None
    assert page_of(b"<a href='https://itunes.apple.com/us/app/player/id12345678'>", URL).apple_id is None


def test_comments_are_better_than_nothing() -> None:
    body = b'<link rel="alternate" type="application/rss+xml" title="Comments" href="/c">'
    assert [feed.url for feed in page_of(body, URL).feeds] == ["https://show.example/c"]


@given(st.binary(max_size=2_000))
def test_any_bytes_are_a_page(body: bytes) -> None:
    assert len(page_of(body, URL).feeds) <= 10


def test_a_hostile_page_takes_no_time() -> None:
    for seed in (
        b"<link ",
        b"<",
        b'<link rel="',
        b"<title>",
        b'<meta content="x" ',
        b"a=",
        b"<base href='",
        b"https://podcasts.apple.com/podcast/",
    ):
        began = time.process_time()
        page_of(seed * (1_000_000 // len(seed)), URL)
        assert time.process_time() - began < 3, seed
