import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import FeedError
from bot.feeds.parse import parse_item
from bot.feeds.podcasting import chapters_of_json, start_of
from bot.model.episode import Role


@pytest.mark.parametrize(
    ("attributes", "role"),
    [
        ("", Role.HOST),
        ('role=""', Role.HOST),
        ('role="Host"', Role.HOST),
        ('role="Co-Host"', Role.HOST),
        ('role="guest" group="cast"', Role.GUEST),
        ('role="Author" group="Writing"', Role.AUTHOR),
        ('role="Sound Designer" group="Audio Production"', Role.CREW),
        ('group="visuals"', Role.CREW),
    ],
)
def test_a_person_has_a_role(attributes: str, role: Role) -> None:
    item = parse_item(f"<item><title>A</title><podcast:person {attributes}>Anna Roth</podcast:person></item>".encode())
    assert [(person.name, person.role) for person in item.persons] == [("Anna Roth", role)]


def test_a_person_without_a_name_is_nobody_and_an_address_that_is_none_is_left() -> None:
    item = parse_item(
        b"<item><title>A</title><podcast:person/>"
        b"<podcast:person href='javascript:1'> Anna\n Roth </podcast:person></item>"
    )
    assert [(person.name, person.href) for person in item.persons] == [("Anna Roth", None)]


def test_transcripts_are_all_kept_one_an_address() -> None:
    item = parse_item(
        b"<item><title>A</title><podcast:transcript url='https://s.example/a.vtt' type='text/vtt' language='en'/>"
        b"<podcast:transcript url='https://s.example/a.srt' type='application/srt'/>"
        b"<podcast:transcript type='text/html'/>"
        b"<podcast:transcript url='https://s.example/a.vtt' type='text/vtt'/></item>"
    )
    assert [(each.url, each.type, each.language) for each in item.transcripts] == [
        ("https://s.example/a.vtt", "text/vtt", "en"),
        ("https://s.example/a.srt", "application/srt", None),
    ]


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("0", 0.0),
        ("83", 83.0),
        ("83.5", 83.5),
        ("1:23", 83.0),
        ("01:23.250", 83.25),
        ("00:01:23", 83.0),
        ("1:01:23,5", 3683.5),
        ("npt:83", 83.0),
        ("", None),
        ("-1", None),
        ("soon", None),
        ("1:99", None),
        ("1e9", None),
        ("inf", None),
    ],
)
def test_a_start_is_read(text: str, seconds: float | None) -> None:
    assert start_of(text) == seconds


def test_json_chapters_are_read_in_order_of_time_without_the_hidden() -> None:
    body = b"""{"version": "1.2.0", "chapters": [
        {"startTime": 90.5, "title": " The\\n bell "}, {"startTime": 0, "title": "Hello"},
        {"startTime": 30, "title": "Picture", "toc": false}, {"startTime": "1:00", "title": "As text"},
        {"startTime": 40}, {"title": "No time"}, {"startTime": -1, "title": "Before"},
        {"startTime": true, "title": "Yes"},
        {"startTime": null, "title": "Null"}, {"startTime": 1e999, "title": "Never"}, "odd", null]}"""
    read = [(chapter.start_s, chapter.title) for chapter in chapters_of_json(body)]
    assert read == [(0.0, "Hello"), (60.0, "As text"), (90.5, "The bell")]


def test_a_title_that_is_no_text_is_made_one() -> None:
    (chapter,) = chapters_of_json(rb'{"chapters": [{"startTime": 1, "title": "A\ud800 b\u0000ell"}]}')
    assert chapter.title == "A bell"


@pytest.mark.parametrize("body", [b"", b"<html/>", b"[]", b"{}", b'{"chapters": 5}', b"[" * 100_000, b"\xff\xfe"])
def test_what_are_no_json_chapters_is_refused(body: bytes) -> None:
    with pytest.raises(FeedError) as caught:
        chapters_of_json(body)
    assert caught.value.key == "chapters_not_read"


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(["chapters", "startTime", "title", "toc"]), inner),
)


@given(JSON)
def test_any_json_is_chapters_or_a_feed_error(value: object) -> None:
    try:
        chapters = chapters_of_json(json.dumps({"chapters": [value, {"startTime": 1, "title": "x"}]}).encode())
    except FeedError:
        return
    assert all(chapter.start_s >= 0 and chapter.title for chapter in chapters)
