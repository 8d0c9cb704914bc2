from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.feeds.changes import MOST_LATE, MOST_UNDATED, Added, Change, Edited, Known, compare, content_hash
from bot.feeds.identity import derived_guid
from bot.model.feed import Channel, Feed, Item
from tests.make import item

NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)
DAY = timedelta(days=1)


def feed(*items: Item) -> Feed:
    return Feed(channel=Channel(title="Night Shift"), items=items)


def remembered(*items: Item) -> list[Known]:
    return [
        Known(
            episode_id=number,
            guid=each.guid,
            title=each.title,
            audio_url=each.audio_url,
            published_at=each.published_at,
            duration_s=each.duration_s,
            content_hash=content_hash(each),
        )
        for number, each in enumerate(items, 1)
    ]


def back_catalogue(count: int = 6) -> list[Item]:
    return [item(f"Night {n}", published_at=NOW - (n + 1) * 7 * DAY, duration_s=1800.0 + 17 * n) for n in range(count)]


def said(changes: Sequence[Change]) -> list[tuple[str, bool, str]]:
    """What was added: title, announced, reason."""
    return [(each.item.title, each.announce, each.reason) for each in changes if isinstance(each, Added)]


def edits(changes: Sequence[Change]) -> list[tuple[int, bool]]:
    return [(each.episode_id, each.guid_changed) for each in changes if isinstance(each, Edited)]


def test_a_feed_at_first_sight_announces_nothing() -> None:
    changes = compare([], feed(item("One"), item("Two", published_at=None)), NOW)
    assert said(changes) == [("One", False, "first_sight"), ("Two", False, "first_sight")]


def test_the_first_episode_of_a_show_that_was_empty_before_is_news() -> None:
    changes = compare([], feed(item("One", published_at=NOW - DAY)), NOW, seen_before=True)
    assert said(changes) == [("One", True, "new")]


def test_a_feed_as_it_was_changes_nothing() -> None:
    items = back_catalogue()
    assert compare(remembered(*items), feed(*items), NOW) == ()
    assert compare(remembered(*items), feed(*reversed(items)), NOW) == ()


def test_what_leaves_a_feed_changes_nothing_and_may_come_back() -> None:
    items = back_catalogue()
    assert compare(remembered(*items), feed(*items[3:]), NOW) == ()
    assert compare(remembered(*items), feed(), NOW) == ()


def test_an_item_newer_than_all_known_is_new() -> None:
    old = back_catalogue()
    changes = compare(remembered(*old), feed(item("Tonight", published_at=NOW), *old), NOW)
    assert said(changes) == [("Tonight", True, "new")]


def test_however_long_we_were_down_what_came_since_is_new() -> None:
    old = back_catalogue()
    missed = [item(f"Missed {n}", published_at=NOW - 5 * DAY + n * timedelta(hours=3)) for n in range(30)]
    later = NOW + 90 * DAY
    changes = compare(remembered(*old), feed(*missed, *old), later)
    assert said(changes) == [(each.title, True, "new") for each in missed]


def test_an_item_older_than_the_newest_is_announced_within_a_week() -> None:
    old = [item("Newest", published_at=NOW), *back_catalogue()]
    changes = compare(
        remembered(*old),
        feed(item("Six days", published_at=NOW - 6 * DAY), item("Eight days", published_at=NOW - 8 * DAY), *old),
        NOW,
    )
    assert said(changes) == [("Six days", True, "late"), ("Eight days", False, "old")]


def test_many_old_items_at_once_are_a_move_and_no_news() -> None:
    old = [item("Newest", published_at=NOW)]
    dug_up = [item(f"Dug up {n}", published_at=NOW - (n + 1) * DAY) for n in range(MOST_LATE + 1)]
    changes = compare(remembered(*old), feed(*old, *dug_up), NOW)
    assert said(changes) == [(each.title, False, "old") for each in dug_up]
    assert [announce for _, announce, _ in said(compare(remembered(*old), feed(*old, *dug_up[1:]), NOW))] == [True] * 3


def test_an_item_without_a_date_is_announced_when_it_appears_unless_there_are_many() -> None:
    old = back_catalogue()
    undated = [item(f"Undated {n}", published_at=None) for n in range(MOST_UNDATED + 1)]
    assert said(compare(remembered(*old), feed(undated[0], *old), NOW)) == [("Undated 0", True, "new")]
    assert not any(announce for _, announce, _ in said(compare(remembered(*old), feed(*undated, *old), NOW)))


def test_an_item_of_the_future_is_announced_when_it_appears_and_hides_nothing() -> None:
    old = back_catalogue()
    to_come = item("To come", published_at=NOW + 400 * DAY)
    assert said(compare(remembered(*old), feed(to_come, *old), NOW)) == [("To come", True, "new")]
    known = remembered(to_come, *old)
    changes = compare(known, feed(to_come, item("Tonight", published_at=NOW), *old), NOW + DAY)
    assert said(changes) == [("Tonight", True, "new")]


@pytest.mark.parametrize(
    "change",
    [
        {"title": "Another title"},
        {"notes": "Another text"},
        {"published_at": NOW},
        {"duration_s": 5.0},
        {"audio_url": "https://elsewhere.example/moved.mp3"},
        {"page_url": "https://elsewhere.example/"},
        {"chapters_url": "https://elsewhere.example/c.json"},
    ],
)
def test_an_edit_updates_and_is_never_announced(change: dict[str, object]) -> None:
    old = back_catalogue()
    now = replace(old[2], **change)  # type: ignore[arg-type]
    changes = compare(remembered(*old), feed(*old[:2], now, *old[3:]), NOW)
    assert changes == (Edited(episode_id=3, item=now, guid_changed=False),)


def test_an_edit_of_everything_but_the_guid_is_still_the_episode() -> None:
    old = back_catalogue()
    now = item("All new", guid=old[0].guid, published_at=NOW, duration_s=9.0, audio_url="https://x.example/y.mp3")
    assert edits(compare(remembered(*old), feed(now, *old[1:]), NOW)) == [(1, False)]


def test_a_token_that_turns_in_the_address_of_the_audio_is_no_edit() -> None:
    old = [item("One", audio_url="https://m.example/1.mp3?token=a")]
    now = [item("One", audio_url="https://m.example/1.mp3?token=b")]
    assert compare(remembered(*old), feed(*now), NOW) == ()


@pytest.mark.parametrize(
    "change",
    [
        {},
        {"title": "Another title"},
        {"published_at": NOW},
        {"title": "Another title", "published_at": NOW},
        {"audio_url": "https://track.example/e/media.example/night-2.mp3"},
        {"audio_url": "https://new-host.example/s/99/night-2.mp3"},
        {"audio_url": "https://new-host.example/s/99/0001.mp3"},
        {"audio_url": "https://new-host.example/s/99/0001.mp3", "title": "NIGHT 2!", "duration_s": 2100.0},
        {"audio_url": "https://new-host.example/s/99/0001.mp3", "published_at": None},
    ],
)
def test_a_guid_given_anew_is_the_same_episode(change: dict[str, object]) -> None:
    old = back_catalogue()
    now = replace(old[2], guid="given-anew", **change)  # type: ignore[arg-type]
    changes = compare(remembered(*old), feed(*old[:2], now, *old[3:]), NOW)
    assert changes == (Edited(episode_id=3, item=now, guid_changed=True),)


@pytest.mark.parametrize(
    "change",
    [
        {"published_at": NOW},  # same title, another day, another file and length: a weekly of one name
        {"audio_url": "https://m.example/night-2.mp4", "published_at": NOW - 21 * DAY},  # the film of it
        {"published_at": NOW - 21 * DAY, "duration_s": 9000.0},
    ],
)
def test_what_only_resembles_a_known_episode_is_another(change: dict[str, object]) -> None:
    old = back_catalogue()
    now = replace(item("Night 2", guid="other", audio_url="https://m.example/other.mp3", duration_s=60.0), **change)  # type: ignore[arg-type]
    assert [title for title, _, _ in said(compare(remembered(*old), feed(*old[:2], now, *old[3:]), NOW))] == ["Night 2"]


def test_a_show_that_calls_every_episode_the_same_loses_none() -> None:
    hourly = [
        item(
            "News",
            guid=f"n{n}",
            published_at=NOW + n * timedelta(hours=1),
            duration_s=300.0 + n,
            audio_url=f"https://m.example/{n}.mp3",
        )
        for n in range(8)
    ]
    for n in range(2, 8):
        changes = compare(remembered(*hourly[:n]), feed(*hourly[n - 1 : n + 1][::-1]), hourly[n].published_at or NOW)
        assert said(changes) == [("News", True, "new")]


def test_a_show_whose_newest_always_lies_at_one_address_loses_none() -> None:
    daily = [
        item(
            f"Day {n}",
            guid=f"d{n}",
            published_at=NOW + n * DAY,
            duration_s=300.0 + 7 * n,
            audio_url="https://m.example/latest.mp3",
        )
        for n in range(5)
    ]
    for n in range(1, 5):
        changes = compare(remembered(*daily[:n]), feed(daily[n]), NOW + n * DAY)
        assert said(changes) == [(f"Day {n}", True, "new")]


def test_so_it_is_when_it_has_no_guids_either() -> None:
    url = "https://m.example/latest.mp3"
    known: list[Known] = []
    for n in range(5):
        now = replace(
            item(f"Day {n}", guid=url, published_at=NOW + n * DAY, duration_s=300.0 + 7 * n, audio_url=url),
            guid_given=False,
        )
        changes = compare(known, feed(now), NOW + n * DAY)
        assert said(changes) == [(f"Day {n}", n > 0, "new" if n else "first_sight")]
        known += [replace(each, episode_id=n) for each in remembered(changes[0].item)]
        assert compare(known, feed(now), NOW + n * DAY) == ()


def test_a_show_that_moved_to_another_host_with_new_guids_is_recognised() -> None:
    old = back_catalogue(40)
    moved = [
        replace(each, guid=f"new-{n}", audio_url=f"https://new.example/{n}/audio.mp3") for n, each in enumerate(old)
    ]
    changes = compare(remembered(*old), feed(item("Tonight", published_at=NOW), *moved), NOW)
    assert said(changes) == [("Tonight", True, "new")]
    assert sorted(edits(changes)) == [(n + 1, True) for n in range(40)]


def test_a_show_that_moved_and_dated_everything_anew_is_recognised() -> None:
    old = back_catalogue(40)
    moved = [
        replace(each, guid=f"new-{n}", audio_url=f"https://new.example/{n}/audio.mp3", published_at=NOW)
        for n, each in enumerate(old)
    ]
    assert said(compare(remembered(*old), feed(*moved), NOW)) == []


def test_a_catalogue_that_cannot_be_recognised_is_stored_silently() -> None:
    old = back_catalogue(40)
    moved = [
        item(f"Chapter {n}", published_at=each.published_at, duration_s=None, audio_url=f"https://new.example/{n}.mp3")
        for n, each in enumerate(old[1:], 1)
    ]
    assert not any(announce for _, announce, _ in said(compare(remembered(*old), feed(old[0], *moved), NOW)))


def test_of_two_episodes_of_one_guid_each_keeps_its_own_whatever_comes_and_goes() -> None:
    bell = item("Bell", guid="1", published_at=NOW - 2 * DAY)
    fog = item("Fog", guid="1", published_at=NOW - DAY)
    apart = replace(fog, guid=derived_guid("1", "Fog"))
    known = remembered(bell, apart)
    assert compare(known, feed(apart, bell), NOW) == ()
    assert compare(known, feed(fog), NOW) == ()  # the older left: the document gives the guid to the younger
    assert compare(known, feed(bell), NOW) == ()
    retitled = replace(fog, title="The fog")
    assert edits(compare(known, feed(retitled), NOW)) == [(2, False)]


def test_an_older_episode_of_the_same_guid_does_not_take_the_place_of_the_known_one() -> None:
    fog = item("Fog", guid="1", published_at=NOW - DAY)
    older = item("Bell", guid="1", published_at=NOW - 2 * DAY)
    changes = compare(remembered(fog), feed(replace(fog, guid=derived_guid("1", "Fog")), older), NOW)
    assert edits(changes) == []
    assert [(each.item.title, each.item.guid) for each in changes] == [("Bell", derived_guid("1", "Bell"))]


def test_a_guid_that_looks_derived_and_is_not_is_left_alone() -> None:
    alike = [
        item(f"Night {n}", guid=f"https://show.example/#{n:012x}", audio_url="https://m.example/latest.mp3")
        for n in range(3)
    ]
    changes = compare(remembered(*alike[:2]), feed(*alike), NOW)
    assert [(each.item.title, each.item.guid) for each in changes] == [("Night 2", alike[2].guid)]


def test_the_hash_of_an_item_is_of_what_is_read_and_not_of_how_it_is_written() -> None:
    one = item("One", notes="a")
    assert content_hash(one) == content_hash(replace(one, raw=b"<item> <title>One</title></item>"))
    assert content_hash(one) != content_hash(replace(one, notes="b"))
    assert content_hash(one) == content_hash(replace(one, keywords=("fog",)))
    assert len(content_hash(replace(one, title="\ud800"))) == 64
