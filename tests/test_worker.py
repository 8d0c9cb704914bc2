from collections.abc import AsyncIterator

import pytest

from bot.errors import FeedError
from bot.store.rows import rows_of
from bot.worker import Reader
from tests import make

FEED = b"""<rss version="2.0"><channel><title>Night Shift</title><item><title>One</title><guid>a1</guid>
<description>00:00 Arrival\n01:35 Salt and rust\n20:10 The last lamp</description></item></channel></rss>"""


@pytest.fixture
async def reader() -> AsyncIterator[Reader]:
    made = Reader()
    yield made
    await made.close()


async def test_a_feed_is_read_in_another_process_into_the_same_values(reader: Reader) -> None:
    feed = await reader.feed(FEED)
    assert [item.guid for item in feed.items] == ["a1"]
    assert await reader.item(feed.items[0].raw) == feed.items[0]
    facts = await reader.facts(feed.items[0], feed.channel)
    assert [(c.start_s, c.title) for c in facts.chapters] == [
        (0, "Arrival"),
        (95, "Salt and rust"),
        (1210, "The last lamp"),
    ]


async def test_an_item_is_read_into_the_rows_of_its_facts(reader: Reader) -> None:
    feed = await reader.feed(FEED)
    facts = await reader.facts(feed.items[0], feed.channel)
    assert await reader.rows(feed.items[0], feed.channel) == rows_of(feed.items[0].raw, facts)


async def test_of_many_items_one_that_cannot_be_read_costs_itself_alone(
    reader: Reader, caplog: pytest.LogCaptureFixture
) -> None:
    good, bad = make.item("Salt", notes="Salt."), make.item("Fog", guid="fog", notes=None)  # type: ignore[arg-type]
    first, none, last = await reader.rows_of_many([(good, ()), (bad, ()), (good, ())], make.channel())
    assert none is None
    assert first == last == await reader.rows(good, make.channel())
    assert "item fog of" in caplog.text


async def test_rows_of_a_private_show_hold_no_secret(reader: Reader) -> None:
    item = make.item(notes="Listen: https://shows.example/feed?token=s3cr3t9876543210 or ask Mara.")
    rows = await reader.rows(item, make.channel(), private=True)
    assert "s3cr3t9876543210" in str(await reader.rows(item, make.channel()))
    assert "s3cr3t9876543210" not in str((rows.summary, rows.passages, rows.link, rows.credit))


async def test_what_is_no_feed_comes_back_as_the_error_that_it_is(reader: Reader) -> None:
    with pytest.raises(FeedError) as refused:
        await reader.feed(b"<html><body>Moved</body></html>")
    assert refused.value.key == "feed_is_html"
    assert (await reader.feed(FEED)).channel.title == "Night Shift"


async def test_what_takes_too_long_costs_itself_alone() -> None:
    impatient = Reader(feed_deadline_s=0.0001)
    with pytest.raises(FeedError) as refused:
        await impatient.feed(FEED)
    assert refused.value.key == "feed_unreadable"
    facts = await impatient.facts(make.item(notes="Hello"), make.channel())
    assert facts.passages
    await impatient.close()


async def test_a_worker_that_dies_is_made_anew(reader: Reader) -> None:
    await reader.feed(FEED)
    child = reader._child
    assert child is not None
    child.kill()
    await child.wait()
    assert (await reader.feed(FEED)).channel.title == "Night Shift"
