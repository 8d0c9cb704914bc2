"""What a feed says of its own rhythm, and what is made of it."""

import pytest

from bot.feeds.parse import parse
from bot.model.feed import Channel

DAY_S = 86_400.0


def channel(head: str) -> Channel:
    spaces = (
        'xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"'
        ' xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"'
    )
    return parse(f"<rss {spaces}><channel><title>Night Shift</title>{head}</channel></rss>".encode()).channel


@pytest.mark.parametrize(
    ("rule", "rhythm_s"),
    [
        ("FREQ=DAILY", DAY_S),
        ("FREQ=DAILY;BYDAY=MO,TU", DAY_S),
        ("FREQ=WEEKLY", 7 * DAY_S),
        ("freq=weekly;interval=2;byday=mo", 14 * DAY_S),
        ("FREQ=WEEKLY;BYDAY=MO,WE", 3.5 * DAY_S),
        ("FREQ=MONTHLY;BYDAY=1MO", 30 * DAY_S),
        ("FREQ=YEARLY;INTERVAL=9999", 365 * DAY_S),
        ("FREQ=WEEKLY;INTERVAL=0", 7 * DAY_S),
        ("FREQ=SECONDLY", None),
        ("every monday", None),
        ("", None),
    ],
)
def test_an_update_frequency_is_a_rhythm(rule: str, rhythm_s: float | None) -> None:
    assert channel(f'<podcast:updateFrequency rrule="{rule}">often</podcast:updateFrequency>').rhythm_s == rhythm_s


def test_a_show_that_is_complete_says_so_in_either_way() -> None:
    assert channel('<podcast:updateFrequency complete="true">done</podcast:updateFrequency>').complete
    assert channel("<itunes:complete>Yes</itunes:complete>").complete
    assert not channel("<itunes:complete>No</itunes:complete>").complete
    assert not channel("").complete


@pytest.mark.parametrize(
    ("head", "ttl_s"),
    [
        ("<ttl>60</ttl>", 3_600),
        ("<ttl>soon</ttl>", None),
        ("<ttl>99999999999</ttl>", 2_592_000),
        ("<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>", 1_800),
        ("<ttl>10</ttl><sy:updatePeriod>daily</sy:updatePeriod>", DAY_S),
    ],
)
def test_a_feed_may_ask_for_time_between_two_looks(head: str, ttl_s: float | None) -> None:
    assert channel(head).ttl_s == ttl_s
