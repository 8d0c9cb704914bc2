"""Parsing held against bare lxml over the same bytes, within one run, by processor time."""

from pathlib import Path
from statistics import median

import pytest

from tests.bench.of_show_notes import LARGE_BYTES, seconds_of

FEEDS = Path(__file__).parents[2].parent / "shared" / "feeds"
PUBLISHED_FLOOR = 0.62  # of bare lxml's speed; 0.78 was measured

NAMESPACES = (
    'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" '
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    'xmlns:podcast="https://podcastindex.org/namespace/1.0"'
)
LINE = '<p>00:01:00 The <b>lighthouse</b> and its keepers, <a href="https://show.example/1">told by one</a></p>'


def ratio(body: bytes) -> float:
    """Our speed in terms of bare lxml's, measured in turns: the middle of five, for neighbours come and go."""
    return median(bare / ours for _, bare, ours in (seconds_of(body) for _ in range(5)))


def invented(items: int, lines: int, further: str = "") -> bytes:
    """A feed as most hosts write them."""
    listed = "".join(
        f"<item><title>Number {n}: The lighthouse</title><link>https://show.example/{n}</link>"
        f'<guid isPermaLink="false">show-{n}</guid><pubDate>Tue, 03 Feb 2026 09:00:{n % 60:02} +0000</pubDate>'
        f"<description>{'Of lamps and fog. ' * 4}</description><itunes:author>Mara Lind</itunes:author>"
        f"<itunes:duration>01:02:{n % 60:02}</itunes:duration><itunes:explicit>false</itunes:explicit>"
        f'<itunes:episode>{n}</itunes:episode><itunes:image href="https://show.example/{n}.png"/>'
        f'<enclosure url="https://media.example/{n}.mp3" type="audio/mpeg" length="{n}"/>{further}'
        f"<content:encoded><![CDATA[{LINE * lines}]]></content:encoded></item>"
        for n in range(items)
    )
    return f'<?xml version="1.0"?><rss {NAMESPACES}><channel><title>S</title>{listed}</channel></rss>'.encode()


@pytest.mark.parametrize(
    ("floor", "body"),  # a quarter below what was measured
    [
        pytest.param(0.48, invented(400, 2), id="many items with little to say"),
        pytest.param(0.72, invented(200, 40), id="notes as most are"),
        pytest.param(0.9, invented(30, 600), id="long notes"),
        pytest.param(
            0.52,
            invented(200, 20, '<podcast:person role="guest">Anna Roth</podcast:person><category>Sea</category>' * 3),
            id="persons and categories",
        ),
        pytest.param(0.62, b"\n" + invented(200, 20), id="a blank before its declaration"),
    ],
)
def test_a_feed_is_parsed_nearly_as_fast_as_bare_lxml_reads_it(floor: float, body: bytes) -> None:
    assert ratio(body) > floor


def test_a_malformed_feed_is_parsed_twice_and_not_once_an_item() -> None:
    body = invented(200, 20).replace(b"The lighthouse", b"Fog & lamps &eacute;")
    assert ratio(body) > 0.42


@pytest.mark.skipif(not FEEDS.exists(), reason="the published feeds are not here")
def test_published_feeds_are_parsed_nearly_as_fast_as_bare_lxml_reads_them() -> None:
    bodies = [body for file in sorted(FEEDS.glob("*.xml")) if len(body := file.read_bytes()) >= LARGE_BYTES]
    _, bare, ours = (sum(column) for column in zip(*map(seconds_of, bodies), strict=True))
    assert bare / ours > PUBLISHED_FLOOR
