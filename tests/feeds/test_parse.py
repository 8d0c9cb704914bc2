from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.errors import FeedError
from bot.feeds import parse as room
from bot.feeds.parse import parse, parse_item
from bot.model.episode import EpisodeKind
from bot.model.feed import Item

NAMESPACES = (
    'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" '
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    'xmlns:podcast="https://podcastindex.org/namespace/1.0"'
)


def rss(*items: str, channel: str = "<title>Night Shift</title>") -> bytes:
    listed = "".join(f"<item>{item}</item>" for item in items)
    return f'<?xml version="1.0"?><rss {NAMESPACES}><channel>{channel}{listed}</channel></rss>'.encode()


def only(*items: str, channel: str = "<title>Night Shift</title>") -> Item:
    (item,) = parse(rss(*items, channel=channel)).items
    return item


@pytest.mark.parametrize(
    ("body", "key"),
    [
        (b"", "feed_empty"),
        (b" \n\t ", "feed_empty"),
        (b"\xef\xbb\xbf", "feed_empty"),
        (b"<!DOCTYPE html><html><head><title>Hi</title></head></html>", "feed_is_html"),
        (b"\n <!-- hi --> <html><body>Hi", "feed_is_html"),
        (b"<HTML><BODY>Hi</BODY></HTML>", "feed_is_html"),
        (
            b'<?xml version="1.0"?><!DOCTYPE html PUBLIC "x" "y"><html xmlns="http://www.w3.org/1999/xhtml"/>',
            "feed_is_html",
        ),
        ("<html><body>Hi</body></html>".encode("utf-16"), "feed_is_html"),
        (b'{"error": "not found"}', "feed_not_a_feed"),
        (b"[]", "feed_not_a_feed"),
        (b"Not found", "feed_not_a_feed"),
        (b"<opml><body/></opml>", "feed_not_a_feed"),
        (b"<error><code>404</code></error>", "feed_not_a_feed"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "feed_not_a_feed"),
    ],
)
def test_what_is_no_feed_is_named(body: bytes, key: str) -> None:
    with pytest.raises(FeedError) as caught:
        parse(body)
    assert caught.value.key == key


def test_a_show_without_episodes_yet_is_a_feed() -> None:
    feed = parse(rss())
    assert (feed.channel.title, feed.items, feed.bozo) == ("Night Shift", (), None)


def test_both_addresses_of_the_podcast_namespace_mean_the_same() -> None:
    old = "https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md"
    body = rss('<title>One</title><podcast:person role="guest">Anna Roth</podcast:person>')
    again = body.replace(b"https://podcastindex.org/namespace/1.0", old.encode())
    assert [item.persons for item in parse(body).items] == [item.persons for item in parse(again).items]
    assert parse(again).items[0].persons[0].name == "Anna Roth"


def test_the_prefix_of_a_namespace_does_not_matter() -> None:
    body = b'<rss xmlns:i="http://www.itunes.com/DTDs/Podcast-1.0.dtd"><channel><item><title>A</title><i:duration>5</i:duration></item></channel></rss>'
    assert parse(body).items[0].duration_s == 5.0


def test_an_items_persons_are_its_own_and_the_channels_stay_there() -> None:
    feed = parse(rss("<title>One</title>", channel="<title>Night Shift</title><podcast:person>Mara</podcast:person>"))
    assert [person.name for person in feed.channel.persons] == ["Mara"]
    assert feed.items[0].persons == ()


def test_where_a_show_asks_for_support_is_read_once_an_address() -> None:
    told = (
        '<podcast:funding url="/give">Keep the lamp lit</podcast:funding><podcast:funding url="javascript:x">No'
        '</podcast:funding><podcast:funding url="https://night.example/give">Again</podcast:funding>'
        '<podcast:funding url="https://club.example"/>'
    )
    feed = parse(rss("<title>One</title>", channel=f"<title>Night</title>{told}"), url="https://night.example/feed")
    assert feed.channel.funding == (("Keep the lamp lit", "https://night.example/give"), ("", "https://club.example"))


def test_notes_are_the_longest_text_and_stay_untouched() -> None:
    item = only(
        "<title>One</title><description>  short\n text </description>"
        "<content:encoded><![CDATA[ <p>long &amp; <b>marked</b></p>\n ]]></content:encoded>"
    )
    assert item.notes == " <p>long &amp; <b>marked</b></p>\n "
    assert item.notes_html
    assert item.summary == "short\n text"


def test_plain_notes_keep_their_lines_and_are_no_markup() -> None:
    item = only(
        "<title>One</title><description>00:00 Hello\n01:00 2 &lt; 3 &amp; &lt;mara@show.example&gt;</description>"
    )
    assert item.notes == "00:00 Hello\n01:00 2 < 3 & <mara@show.example>"
    assert not item.notes_html


def test_markup_that_was_not_escaped_is_markup() -> None:
    item = only("<title>A <i>new</i> one</title><description>Hello <p>you &amp; <b>me</b></p> there</description>")
    assert item.title == "A new one"
    assert item.notes == "Hello <p>you &amp; <b>me</b></p> there"
    assert item.notes_html


def test_a_title_that_was_escaped_twice_is_read() -> None:
    assert only("<title>Q&amp;amp;A with R&amp;D &amp;#8211; live</title>").title == "Q&A with R&D – live"


def test_a_guid_is_verbatim() -> None:
    item = only("<title>One</title><guid> ep-1 </guid>", channel="<link>https://show.example/</link>")
    assert (item.guid, item.guid_given, item.page_url) == ("ep-1", True, None)


def test_a_guid_that_is_a_link_is_the_page_unless_it_says_no() -> None:
    assert only("<title>One</title><guid>https://show.example/1</guid>").page_url == "https://show.example/1"
    assert only('<title>One</title><guid isPermaLink="false">https://show.example/1</guid>').page_url is None


def test_without_a_guid_the_file_the_link_or_title_and_day_stand_for_it() -> None:
    title, day = "<title>The Fog  Bell</title>", "<pubDate>Tue, 03 Feb 2026 09:00:00 GMT</pubDate>"
    link, file = (
        "<link>https://show.example/1</link>",
        '<enclosure url="https://m.example/1.mp3?t=9" type="audio/mpeg"/>',
    )
    assert only(title + day + link + file).guid == "https://m.example/1.mp3"
    assert only(title + day + link).guid == "https://show.example/1"
    assert only(title + day).guid == "the fog bell 2026-02-03"
    assert only(title).guid == "the fog bell undated"
    assert not only(title + day + link + file).guid_given


def test_the_first_audio_or_video_file_is_the_episode() -> None:
    item = only(
        '<title>One</title><enclosure url="https://m.example/c.jpg" type="image/jpeg"/>'
        '<enclosure url="https://m.example/1.m4v" type="video/x-m4v"/>'
        '<enclosure url="https://m.example/1.mp3" type="audio/mpeg"/>'
    )
    assert (item.audio_url, item.audio_type) == ("https://m.example/1.m4v", "video/x-m4v")


@pytest.mark.parametrize(
    "url", ["ftp://m.example/1.mp3", "javascript:alert(1)", "", "   ", "data:audio/mpeg;base64,xx"]
)
def test_a_file_that_is_not_on_the_web_is_none(url: str) -> None:
    assert only(f'<title>One</title><enclosure url="{url}" type="audio/mpeg"/>').audio_url is None


def test_relative_links_are_resolved_and_stay_so_when_read_again() -> None:
    item = only(
        '<title>One</title><link>one</link><enclosure url="/m/1.mp3" type="audio/mpeg"/>',
        channel="<title>Night Shift</title><link>https://show.example/pod/</link>",
    )
    assert (item.page_url, item.audio_url) == ("https://show.example/pod/one", "https://show.example/m/1.mp3")
    assert parse_item(item.raw) == item


@pytest.mark.parametrize(
    "inner",
    [
        '<itunes:image href="/a.png"/>',
        "<image><url>a.png</url></image>",
        '<media:group xmlns:media="http://search.yahoo.com/mrss/"><media:thumbnail url="a.png"/></media:group>',
        '<podcast:chapters url="c.json"/>',
        '<podcast:transcript url="t.vtt" type="text/vtt"/>',
        '<podcast:person href="/mara">Mara</podcast:person>',
        '<podcast:contentLink href="listen">Listen</podcast:contentLink>',
        '<atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="alternate" href="one"/>',
    ],
)
def test_whatever_is_relative_reads_the_same_again(inner: str) -> None:
    item = only(f"<title>One</title>{inner}", channel="<link>https://show.example/pod/</link>")
    assert "https://show.example/" in repr(replace(item, raw=b""))
    assert parse_item(item.raw) == item


def test_relative_links_are_resolved_against_xml_base_first_and_the_feed_last() -> None:
    body = rss("<title>One</title><link>one</link>")
    assert parse(body, url="https://show.example/feed/rss").items[0].page_url == "https://show.example/feed/one"
    based = body.replace(b"<item>", b'<item xml:base="https://base.example/x/">')
    assert parse(based, url="https://show.example/feed/rss").items[0].page_url == "https://base.example/x/one"
    assert parse(body).items[0].page_url is None


def test_what_is_kept_of_an_item_is_its_own_xml() -> None:
    item = only('<title>One</title><itunes:duration>5</itunes:duration><new:thing xmlns:new="urn:new">x</new:thing>')
    assert item.raw == (
        b'<item xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><title>One</title>'
        b'<itunes:duration>5</itunes:duration><new:thing xmlns:new="urn:new">x</new:thing></item>'
    )
    assert parse_item(item.raw) == item


def test_what_is_kept_of_nothing_is_no_item() -> None:
    for raw in (b"", b"<item/>", b"<?playhead {?><item><title>", b"nonsense"):
        with pytest.raises(FeedError):
            parse_item(raw)


def test_seasons_numbers_and_kinds_are_read_or_left() -> None:
    item = only(
        "<title>One</title><itunes:season>2</itunes:season><itunes:episode>7</itunes:episode>"
        "<podcast:episode>107</podcast:episode><itunes:episodeType>BONUS</itunes:episodeType>"
    )
    assert (item.season, item.number, item.kind) == (2, 107, EpisodeKind.BONUS)
    odd = only("<title>One</title><itunes:season>two</itunes:season><itunes:episodeType>odd</itunes:episodeType>")
    assert (odd.season, odd.number, odd.kind) == (None, None, EpisodeKind.FULL)


def test_garbage_for_a_date_is_none_and_dates_to_come_are_kept() -> None:
    assert only("<title>One</title><pubDate>soon</pubDate>").published_at is None
    assert only("<title>One</title><pubDate>Sat, 03 Feb 2096 09:00:00 GMT</pubDate>").published_at == datetime(
        2096, 2, 3, 9, tzinfo=UTC
    )


def test_items_that_say_nothing_are_left_out() -> None:
    assert [item.title for item in parse(rss("", "<guid>1</guid>", "<title>One</title>")).items] == ["One"]


def test_of_too_many_items_the_newest_are_kept_in_their_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "MOST_ITEMS", 3)
    start = datetime(2026, 1, 1, tzinfo=UTC)
    dated = [
        f"<title>{day}</title><pubDate>{start + timedelta(days=day):%d %b %Y %H:%M:%S} GMT</pubDate>"
        for day in range(6)
    ]
    assert [item.title for item in parse(rss(*dated)).items] == ["3", "4", "5"]
    assert [item.title for item in parse(rss(*reversed(dated))).items] == ["5", "4", "3"]
    undated = [f"<title>{n}</title>" for n in range(6)]
    assert [item.title for item in parse(rss(*undated)).items] == ["0", "1", "2"]


def test_a_live_item_is_no_episode() -> None:
    body = rss("<title>One</title>", channel="<title>S</title><podcast:liveItem><title>Now</title></podcast:liveItem>")
    assert [item.title for item in parse(body).items] == ["One"]


def test_the_first_fault_of_a_feed_is_told() -> None:
    assert parse(rss("<title>One</title>")).bozo is None
    bozo = parse(rss("<title>One & two</title>")).bozo
    assert bozo is not None
    assert "line 1" in bozo


def test_keywords_are_those_of_itunes_and_the_categories_each_once() -> None:
    told = "<title>A</title><itunes:keywords>Fog, brass lamps;FOG,&amp;amp; co</itunes:keywords>"
    item = only(f"{told}<category>Lenses</category><category><![CDATA[#Salt]]></category><category>lenses</category>")
    assert item.keywords == ("FOG", "brass lamps", "& co", "lenses", "Salt")
    assert only("<title>A</title>").keywords == ()
    long = ",".join([*(f"word {n}" for n in range(90)), "x" * 90])
    assert len(only(f"<title>A</title><itunes:keywords>{long}</itunes:keywords>").keywords) == 60
