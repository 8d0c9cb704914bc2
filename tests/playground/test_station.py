import aiohttp

from bot.playground.station import Station, feed_of, sample_files

WHOLE = b"""<rss><channel><title>Moss &amp; Stone</title>
<item><title>Three</title><pubDate>Fri, 03 Jan 2025 06:00:00 +0000</pubDate></item>
<item><title><![CDATA[One]]></title><pubDate>Wed, 01 Jan 2025 06:00:00 +0000</pubDate></item>
<item><title>Two</title><pubDate>Thu, 02 Jan 2025 06:00:00 +0000</pubDate></item>
</channel></rss>"""


def test_the_newest_two_are_held_back_the_older_of_them_first() -> None:
    feed = feed_of(WHOLE)
    assert feed.title == "Moss & Stone"
    assert [item.title for item in feed.held] == ["Two", "Three"]
    assert b"One" in feed.body
    assert b"Two" not in feed.body
    assert b"</channel></rss>" in feed.body


def test_with_everything_out_a_feed_is_served_as_it_was() -> None:
    feed = feed_of(WHOLE)
    feed.held.clear()
    assert feed.body == WHOLE


def test_the_samples_are_at_hand_and_each_holds_two_back() -> None:
    assert len(sample_files()) == 3
    assert all(len(feed_of(path.read_bytes()).held) == 2 for path in sample_files())


async def test_a_feed_is_served_with_its_validator_and_changes_when_something_is_published() -> None:
    async with Station.open(sample_files()) as station, aiohttp.ClientSession() as client:
        feed = station.find("signal")
        assert feed is not None
        url = station.url(feed)
        async with client.get(url) as answer:
            tag, before = answer.headers["ETag"], await answer.read()
        async with client.get(url, headers={"If-None-Match": tag}) as answer:
            assert answer.status == 304
        item = station.publish(feed)
        async with client.get(url, headers={"If-None-Match": tag}) as answer:
            after = await answer.read()
        async with client.get(f"{station.base_url}/nothing") as answer:
            assert answer.status == 404
    assert item.body not in before
    assert item.body in after


async def test_shows_take_turns_until_nothing_is_held_back() -> None:
    async with Station.open(sample_files()) as station:
        order = []
        while (feed := station.find("")) is not None:
            station.publish(feed)
            order.append(feed.title)
    assert order[:3] == order[3:] == list(dict.fromkeys(order))
    assert station.held_back() == ()
    assert station.find("no such show") is None
