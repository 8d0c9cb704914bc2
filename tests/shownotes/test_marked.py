from dataclasses import replace

import pytest

from bot.feeds.changes import Known, compare, content_hash
from bot.feeds.parse import parse
from bot.feeds.podcasting import chapters_of_json
from bot.model.episode import Chapter, LinkKind
from bot.model.feed import Document, DocumentKind, Item
from bot.shownotes.extract import extract
from bot.worker import facts_of
from tests import make

_FEED = """<?xml version="1.0"?><rss version="2.0" xmlns:psc="http://podlove.org/simple-chapters"><channel>
<title>Harbour Knots</title><link>https://knots.example/</link><item><title>Ropes</title><guid>r-1</guid>
<description>{notes}</description><psc:chapters version="1.2"><psc:chapter start="0" title="Hello"/>
<psc:chapter start="01:05" title="The ropewalk" href="{href}"/></psc:chapters></item></channel></rss>"""


def _item(notes: str = "A walk of hemp.", href: str = "https://walk.example/visit?utm_source=x") -> Item:
    return parse(_FEED.format(notes=notes, href=href).encode(), None).items[0]


def test_the_address_of_a_chapter_in_the_feed_is_a_link_at_its_second() -> None:
    (link,) = extract(_item(), make.channel()).links
    assert (link.url, link.label, link.start_s) == ("https://walk.example/visit", "The ropewalk", 65.0)


def test_the_address_of_a_chapter_as_json_is_a_link_at_its_second() -> None:
    body = b"""{"chapters": [{"startTime": 0, "title": "Hello"}, {"startTime": 90.5, "title": "The ropewalk",
        "url": "https://walk.example/"}, {"startTime": 99, "title": "Odd", "url": "javascript:x"}]}"""
    assert [one.url for one in chapters_of_json(body)] == [None, "https://walk.example/", None]
    document = Document(kind=DocumentKind.CHAPTERS, name="c.json", body=body)
    (link,) = facts_of(make.item("Ropes"), make.channel(), (document,)).links
    assert (link.url, link.label, link.start_s) == ("https://walk.example/", "The ropewalk", 90.5)


def test_what_the_notes_link_to_already_keeps_its_words_and_gets_the_second() -> None:
    notes = "&lt;p&gt;See &lt;a href='https://walk.example/visit'&gt;how to visit us&lt;/a&gt;.&lt;/p&gt;"
    (link,) = extract(_item(notes), make.channel()).links
    assert (link.label, link.start_s) == ("how to visit us", 65.0)


@pytest.mark.parametrize("href", ["", "mailto:a@b.example", "javascript:x"])
def test_what_is_no_address_is_no_link(href: str) -> None:
    assert extract(_item(href=href), make.channel()).links == ()


def test_a_chapters_address_on_the_shows_own_site_is_its_own() -> None:
    channel = make.channel(page_url="https://knots.example/")
    (link,) = extract(_item(href="https://knots.example/r-1#t=65"), channel).links
    assert link.kind is LinkKind.SELF


def test_an_item_is_the_same_whether_the_addresses_of_its_chapters_are_read_or_not() -> None:
    feed = parse(_FEED.format(notes="A walk of hemp.", href="https://walk.example/visit").encode(), None)
    (item,) = feed.items
    before = replace(item, chapters=tuple(replace(one, url=None) for one in item.chapters))
    known = Known(
        episode_id=1,
        guid=before.guid,
        title=before.title,
        audio_url=before.audio_url,
        published_at=before.published_at,
        duration_s=before.duration_s,
        content_hash=content_hash(before),
    )
    assert item.chapters[1].url == "https://walk.example/visit"
    assert compare([known], feed, make.NOW) == ()


def test_an_item_is_known_again_by_what_was_written_before_addresses_were_read() -> None:
    told = repr(Chapter(start_s=65.0, title="The ropewalk", url="https://walk.example/"))
    assert told == "Chapter(start_s=65.0, title='The ropewalk', origin=None)"
