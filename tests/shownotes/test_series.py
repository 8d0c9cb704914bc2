"""People whom only a whole show tells: the slot of its titles, who speaks in every talk, the line that recurs."""

import json
from pathlib import Path
from typing import Any

import pytest

from bot.model.episode import Role
from bot.model.feed import Channel, Feed, Item
from bot.shownotes.extract import extract
from bot.shownotes.regulars import with_regulars

SHOWS: list[dict[str, Any]] = json.loads((Path(__file__).parent / "series.json").read_text())
ROLES = {"guests": Role.GUEST, "hosts": Role.HOST, "authors": Role.AUTHOR}


def _feed(titles_and_notes: list[tuple[str, str]], **told: str) -> Feed:
    items = tuple(
        Item(guid=str(at), title=title, raw=b"", notes=notes) for at, (title, notes) in enumerate(titles_and_notes)
    )
    channel = Channel(**{"title": "Mud", "description": "On mud.", "author": "Saltpan Media", "language": "en"} | told)  # type: ignore[arg-type]
    return with_regulars(Feed(channel=channel, items=items))


def _read(feed: Feed) -> list[dict[str, set[str]]]:
    people = [extract(item, feed.channel).people for item in feed.items]
    return [{key: {one.name for one in each if one.role is role} for key, role in ROLES.items()} for each in people]


def _shown(show: dict[str, Any]) -> list[dict[str, set[str]]]:
    told = {"title": show["show"]} | {key: show[key] for key in ("description", "author", "language")}
    return _read(_feed([(each["title"], each["notes"]) for each in show["episodes"]], **told))


def test_nearly_everybody_is_found_in_shows_that_name_people_by_position() -> None:
    wanted = {
        (key, each["title"], name) for show in SHOWS for each in show["episodes"] for key in ROLES for name in each[key]
    }
    read = {
        (key, each["title"], name)
        for show in SHOWS
        for each, found in zip(show["episodes"], _shown(show), strict=True)
        for key in ROLES
        for name in found[key]
    }
    assert read - wanted == set()
    assert len(read & wanted) / len(wanted) > 0.96


def test_the_titles_of_a_show_tell_where_they_name_people() -> None:
    titles = ["Reeds – Anna Weir", "Boats – Ysolda Brannoch", "Ropes – Martin Sedge", "Mud: what it is"]
    feed = _feed([(title, "An hour of it.") for title in titles])
    assert feed.channel.title_slot == "behind –"
    assert [each["guests"] for each in _read(feed)] == [{"Anna Weir"}, {"Ysolda Brannoch"}, {"Martin Sedge"}, set()]


@pytest.mark.parametrize(
    ("titles", "notes", "description"),
    [
        (["Anna Weir – Reeds", "Ysolda Brannoch – Boats", "Martin Sedge – Ropes"], "An hour.", "New records."),
        (["Anna Weir: reeds", "Ysolda Brannoch: boats", "Martin Sedge: ropes"], "Born in 1811.", "Lives."),
        (["Anna Weir: one", "Anna Weir: two", "Anna Weir: three"], "An hour.", "A serial."),
        (["Tarn Relay: new", "Quill Harbour: news", "Merrit Sound: old"], "An hour.", "On boats."),
        (["Reeds: deep water", "Boats: Anna Weir", "Ropes: what they hold"], "An hour.", "On boats."),
    ],
    ids=["records", "lives", "serial", "strangers", "one"],
)
def test_titles_of_records_of_the_dead_and_of_a_serial_name_no_guests(
    titles: list[str], notes: str, description: str
) -> None:
    assert _feed([(title, notes) for title in titles], description=description).channel.title_slot is None


def test_who_speaks_in_every_talk_of_a_show_is_its_host() -> None:
    talks = [
        "\n".join(
            f"{name} [{at}:10] {said}"
            for at, (name, said) in enumerate(
                [("Anna Weir", "Is it deep?"), (guest, "It is."), ("Anna Weir", "How deep?"), (guest, "To the knee.")]
                * 2
            )
        )
        for guest in ("Martin Sedge", "Ysolda Brannoch", "Clara Quayle")
    ]
    read = _read(_feed([("Mud", talk) for talk in talks]))
    assert [each["hosts"] for each in read] == [{"Anna Weir"}] * 3
    assert [each["guests"] for each in read] == [{"Martin Sedge"}, {"Ysolda Brannoch"}, {"Clara Quayle"}]


@pytest.mark.parametrize(
    ("line", "hosts"),
    [
        ("Mud is made in a shed by Ysolda Brannoch. Mind the step.", {"Ysolda Brannoch"}),
        ("Mud is produced by Ysolda Brannoch.", set()),
        ("Our logo was drawn in Leeds by Ysolda Brannoch.", set()),
        ("Until we meet again, yours Ysolda Brannoch", {"Ysolda Brannoch"}),
    ],
)
def test_the_line_that_all_notes_repeat_tells_who_makes_a_show(line: str, hosts: set[str]) -> None:
    read = _read(_feed([("Mud", f"Mud, part {part}.\n\n{line}") for part in range(4)]))
    assert [each["hosts"] for each in read] == [hosts] * 4


def test_an_unknown_miss_of_long_ago_is_no_guest() -> None:
    feed = _feed([("A piano", "It was played by a Miss Adelaide Brannoch, who was not found. She told us nothing.")])
    assert _read(feed)[0]["guests"] == set()


@pytest.mark.parametrize(
    ("notes", "guests"),
    [
        ("A tunnel. Our pilot is Ysolda Brannoch, who walked it.", {"Ysolda Brannoch"}),
        ("A tunnel. Our sponsor is Ysolda Brannoch.", set()),
        ("For it: Ysolda Brannoch, mason. Against it: the baker Merrit Quayle.", {"Ysolda Brannoch", "Merrit Quayle"}),
        ("For the tunnel: Ysolda Brannoch, her first album.", set()),
        ("On the line: the baker Merrit Quayle.", {"Merrit Quayle"}),
        ("At the piano: Merrit Quayle.", set()),
    ],
)  # fmt: skip
def test_a_label_says_who_is_placed_where(notes: str, guests: set[str]) -> None:
    assert _read(_feed([("A tunnel", notes)]))[0]["guests"] == guests


def test_whom_one_episode_calls_its_hosts_are_hosts_by_their_first_names_in_others() -> None:
    read = _read(
        _feed(
            [
                ("KT 05", "Today is with us Marjeta Zupan. Nejc and Ada asked her how cold is cold."),
                ("KT 06", "We have our neighbour, Paolo Bressan. Hosts are Nejc Furlan and Ada Koren."),
            ]
        )
    )
    assert [each["hosts"] for each in read] == [{"Nejc Furlan", "Ada Koren"}] * 2
