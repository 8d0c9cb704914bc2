from itertools import permutations

import pytest

from bot.feeds.identity import derived_guid, file_key, media_kind, renamed, stem_of, told_apart
from bot.feeds.parse import parse, parse_item
from bot.model.feed import Item


def listed(*items: tuple[str, str, str, int]) -> list[Item]:
    """Read items of (guid, title, file, day) as a feed gives them, before they are told apart."""
    return [
        parse_item(
            f"<item><guid>{guid}</guid><title>{title}</title><pubDate>{day:02d} Feb 2026 09:00 GMT</pubDate>"
            f'<enclosure url="https://m.example/{file}.mp3" type="audio/mpeg"/></item>'.encode()
        )
        for guid, title, file, day in items
    ]


def called(items: list[Item]) -> dict[str, str]:
    return {item.title: item.guid for item in told_apart(items)}


def test_items_of_their_own_guids_are_left_alone() -> None:
    items = listed(("1", "Bell", "a", 1), ("2", "Fog", "b", 2))
    assert told_apart(items) == tuple(items)


def test_two_items_of_one_guid_with_other_title_and_file_are_two_episodes_in_any_order() -> None:
    items = listed(("1", "Bell", "a", 1), ("1", "Fog", "b", 2), ("1", "Salt", "c", 3), ("2", "Tide", "d", 4))
    told = {"Bell": "1", "Fog": derived_guid("1", "Fog"), "Salt": derived_guid("1", "Salt"), "Tide": "2"}
    assert all(called(list(order)) == told for order in permutations(items))


def test_their_order_in_the_document_stays() -> None:
    items = listed(("1", "Fog", "b", 2), ("2", "Tide", "d", 4), ("1", "Bell", "a", 1))
    assert [item.title for item in told_apart(items)] == ["Fog", "Tide", "Bell"]


@pytest.mark.parametrize("other", [("1", "Bell", "b", 2), ("1", "Fog", "a", 2), ("1", "Bell!", "a", 2)])
def test_two_items_of_one_guid_and_one_title_or_file_are_one_the_later(other: tuple[str, str, str, int]) -> None:
    items = listed(("1", "Bell", "a", 1), other)
    assert called(items) == called(items[::-1]) == {other[1]: "1"}


def test_exact_duplicates_are_dropped() -> None:
    items = listed(("1", "Bell", "a", 1), ("1", "Bell", "a", 1))
    assert told_apart(items) == (items[0],)


def test_a_derived_guid_is_kept_with_the_item() -> None:
    body = (
        b"<rss><channel><item><guid>1</guid><title>Fog</title><enclosure url='https://m.example/b.mp3'/></item>"
        b"<item><guid>1</guid><title>Bell</title><enclosure url='https://m.example/a.mp3'/></item></channel></rss>"
    )
    items = parse(body).items
    assert sorted(item.guid for item in items) == sorted({item.guid for item in items})
    assert [parse_item(item.raw) for item in items] == list(items)


def test_a_renamed_item_remembers_its_name_and_its_base() -> None:
    (item,) = parse(
        b"<rss><channel><item><guid>1</guid><title>A</title><link>a</link></item></channel></rss>",
        url="https://s.example/f/",
    ).items
    other = renamed(item, "1?>\"'#é")
    assert (other.guid, other.page_url) == ("1?>\"'#é", "https://s.example/f/a")
    assert parse_item(other.raw) == other


def test_a_derived_guid_tells_its_stem() -> None:
    assert stem_of(derived_guid("tag:a#b", "Fog")) == "tag:a#b"
    assert stem_of("https://show.example/#12") is None


def test_a_file_is_known_by_the_last_steps_of_its_address() -> None:
    tracked = file_key("https://track.example/e/media.example/s%201/ep.mp3?x=1")
    assert tracked == file_key("https://media.example/s 1/ep.mp3")
    assert file_key("https://h.example/1/media.mp3") != file_key("https://h.example/2/media.mp3")
    assert file_key("http://[broken") == "http://[broken"


@pytest.mark.parametrize(
    ("url", "media_type", "kind"),
    [
        ("https://m.example/a", "audio/mpeg", "audio"),
        ("https://m.example/a", "VIDEO/mp4", "video"),
        ("https://m.example/a.MP3?x=1", "", "audio"),
        ("https://m.example/a.mp3", "application/octet-stream", "audio"),
        ("https://m.example/a.m4v", "text/html", "video"),
        ("https://m.example/a.jpg", "", "other"),
        ("https://m.example/a", "image/png", "other"),
        ("https://m.example/a", "", ""),
    ],
)
def test_the_kind_of_a_file(url: str, media_type: str, kind: str) -> None:
    assert media_kind(url, media_type) == kind
