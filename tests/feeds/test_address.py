import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import FeedError
from bot.feeds.address import hide_secrets, is_private_feed, is_public, normalise


@pytest.mark.parametrize(
    "ip",
    [
        "8.8.8.8",
        "2606:4700::1111",
        "::ffff:8.8.8.8",  # mapped
        "2002:808:808::1",  # 6to4
        "64:ff9b::808:808",  # NAT64
    ],
)
def test_the_open_internet_may_be_dialled(ip: str) -> None:
    assert is_public(ip)


@pytest.mark.parametrize(
    "ip",
    [
        "127.0.0.1",
        "127.255.255.254",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "0.1.2.3",
        "192.0.0.8",
        "192.0.2.1",
        "198.18.0.1",
        "198.51.100.1",
        "203.0.113.1",
        "224.0.0.1",
        "239.255.255.250",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::127.0.0.1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::ffff:100.64.0.1",
        "2002:7f00:1::",
        "2002:a00:1::",
        "2001:0:7f00:1:8000:63bf:3fff:fdd2",
        "64:ff9b::7f00:1",
        "64:ff9b::a9fe:a9fe",
        "64:ff9b:1::1",
        "fc00::1",
        "fd12:3456::1",
        "fe80::1",
        "fe80::1%eth0",
        "fec0::1",
        "ff02::1",
        "2001:db8::1",
        "100::1",
        "localhost",
        "127.1",
        "",
    ],
)
def test_what_is_not_the_open_internet_may_not_be_dialled(ip: str) -> None:
    assert not is_public(ip)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("https://show.example/feed", "https://show.example/feed"),
        ("http://show.example/feed", "http://show.example/feed"),
        ("  https://show.example/feed \n", "https://show.example/feed"),
        ("<https://show.example/feed>", "https://show.example/feed"),
        ("show.example/feed.xml", "https://show.example/feed.xml"),
        ("show.example:8443/feed", "https://show.example:8443/feed"),
        ("//show.example/feed", "https://show.example/feed"),
        ("localhost:8000/feed", "https://localhost:8000/feed"),
        ("feed://show.example/feed", "https://show.example/feed"),
        ("feed:http://show.example/feed", "http://show.example/feed"),
        ("feed://https://show.example/feed", "https://show.example/feed"),
        ("podcast://show.example/feed", "https://show.example/feed"),
        ("PCAST://Show.Example/Feed", "https://show.example/Feed"),
        ("HTTPS://Show.Example:443/Feed", "https://show.example/Feed"),
        ("http://show.example:80", "http://show.example/"),
        ("http://Me:Pass@Show.Example/f", "http://Me:Pass@show.example/f"),
        ("https://show.example/für alle?q=a b#part", "https://show.example/f%C3%BCr%20alle?q=a%20b"),
        ("https://show.example/a%2Fb?sig=%2B%3D", "https://show.example/a%2Fb?sig=%2B%3D"),
        ("http://[::1]:8000/feed", "http://[::1]:8000/feed"),
    ],
)
def test_an_address_is_read_as_it_was_meant(typed: str, meant: str) -> None:
    assert normalise(typed) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "   ",
        "the night shift",
        "nightshift",
        "ftp://show.example/feed",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "data:text/xml,<rss/>",
        "mailto:me@show.example",
        "http://",
        "https:///feed",
        "http://[::1",
        "http://show.example:99999/",
        "http://sh<ow.example/",
        "http://good.example\\@evil.example/",
        "https://show.example/" + "x" * 3_000,
    ],
)
def test_what_is_no_address_is_refused(typed: str) -> None:
    with pytest.raises(FeedError) as caught:
        normalise(typed)
    assert caught.value.key == "feed_bad_url"


@given(st.text(max_size=80))
def test_any_text_is_an_address_or_a_feed_error_and_an_address_stays_itself(typed: str) -> None:
    try:
        address = normalise(typed)
    except FeedError:
        return
    assert address.startswith(("http://", "https://"))
    assert normalise(address) == address


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://show.example/feed?page=2", "https://show.example/feed?page=2"),
        ("https://me:secret@show.example/feed", "https://***@show.example/feed"),
        ("https://me@show.example/feed", "https://***@show.example/feed"),
        ("https://me:s@cret@show.example/feed", "https://***@show.example/feed"),
        ("https://show.example/feed?auth=abc&page=2", "https://show.example/feed?auth=***&page=2"),
        ("https://show.example/feed?a=1&access_token=abc", "https://show.example/feed?a=1&access_token=***"),
        ("https://show.example/feed?%74oken=abc", "https://show.example/feed?%74oken=***"),
        ("https://show.example/feed?userKey=abc;sig=def", "https://show.example/feed?userKey=***;sig=***"),
        ("https://show.example/feed#token=abc", "https://show.example/feed#token=***"),
        ("https://show.example/feed?author=mara", "https://show.example/feed?author=mara"),
        ("https://show.example/f?u=5f2b9c3d8e7a6b5c4d3e2f1a", "https://show.example/f?u=***"),
        ("https://show.example/c/eyJhbGciOiJIUzI1NiJ9.e30.abc.rss", "https://show.example/c/***"),
        ("cannot open https://me:pw@show.example/?key=1 today", "cannot open https://***@show.example/?key=*** today"),
    ],
)
def test_secrets_are_hidden(url: str, shown: str) -> None:
    assert hide_secrets(url) == shown


@pytest.mark.parametrize(
    ("url", "private"),
    [
        ("https://show.example/feed", False),
        ("https://show.example/feed?format=rss&author=mara&page=2", False),
        ("https://show.example/feed?podcast=5f2b9c3d8e7a6b5c4d3e2f1a", False),
        ("https://me:secret@show.example/feed", True),
        ("https://show.example/rss?auth=abc", True),
        ("https://show.example/rss?token=abc", True),
        ("https://show.example/rss?private_key=abc", True),
        ("https://show.example/rss?apiKey=abc", True),
        ("https://show.example/rss?access_token=abc", True),
        ("https://show.example/content/eyJhbGciOiJIUzI1NiJ9.e30.abc.rss", True),
    ],
)
def test_a_feed_is_private_if_its_url_is_a_key(url: str, private: bool) -> None:
    assert is_private_feed(url) is private
