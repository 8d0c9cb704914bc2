"""Whole invented shows, read as a feed is: presenters, guests and authors whom no list knows, and who is none."""

import json
from pathlib import Path
from typing import Any

import pytest

from bot.model.episode import Role
from bot.model.feed import Channel, Feed, Item
from bot.shownotes.extract import extract
from bot.shownotes.regulars import with_regulars
from tests.shownotes.making import facts_of, names

SHOWS: list[dict[str, Any]] = json.loads((Path(__file__).parent / "shows.json").read_text())
ROLES = {"guests": Role.GUEST, "hosts": Role.HOST, "authors": Role.AUTHOR}


def _read(show: dict[str, Any]) -> list[dict[str, set[str]]]:
    items = tuple(
        Item(guid=str(at), title=episode["title"], raw=b"", notes=episode["notes"])
        for at, episode in enumerate(show["episodes"])
    )
    channel = Channel(
        title=show["show"], description=show["description"], author=show["author"], language=show["language"]
    )
    feed = with_regulars(Feed(channel=channel, items=items))
    people = [extract(item, feed.channel).people for item in feed.items]
    return [{key: {one.name for one in each if one.role is role} for key, role in ROLES.items()} for each in people]


def test_the_people_of_invented_shows_are_read() -> None:
    """Floors a little under what was reached, over 113 episodes in nine languages."""
    hit, want, got = (dict.fromkeys(ROLES, 0) for _ in range(3))
    for show in SHOWS:
        for episode, read in zip(show["episodes"], _read(show), strict=True):
            for key in ROLES:
                hit[key] += len(read[key] & set(episode[key]))
                want[key] += len(episode[key])
                got[key] += len(read[key])
    recall = {key: hit[key] / want[key] for key in ROLES}
    precision = {key: hit[key] / got[key] for key in ROLES}
    assert {key: value for key, value in precision.items() if value < 0.99} == {}
    assert {key: value for key, value in recall.items() if value < 0.96} == {}


@pytest.mark.parametrize("show", SHOWS, ids=[f"{at}-{show['language']}" for at, show in enumerate(SHOWS)])
def test_nobody_is_a_guest_or_a_host_who_is_none(show: dict[str, Any]) -> None:
    for episode, read in zip(show["episodes"], _read(show), strict=True):
        assert read["guests"] <= set(episode["guests"])
        assert read["hosts"] <= set(episode["hosts"])


@pytest.mark.parametrize(
    ("description", "language", "hosts"),
    [
        ("Stories of tides. Your hosts are Quill and Brannoch.", "en", {"Quill", "Brannoch"}),
        ("Stories of tides, gathered by Ysolda Brannoch-Reyes.", "en", {"Ysolda Brannoch-Reyes"}),
        ("Stories of tides. Music by Ysolda Brannoch. Produced by Merrit Quayle.", "en", set()),
        ("Was das Meer hergibt. Es moderieren Ysolda Brannoch und Tjorven.", "de", {"Ysolda Brannoch", "Tjorven"}),
        ("Wie Menschen wohnen, mit Musik und Gesprächen.", "de", set()),
        ("Historias de mareas. Presentan Ysolda Brannoch y Uxío Lema.", "es", {"Ysolda Brannoch", "Uxío Lema"}),
        ("Du vent, et ceux qu'il porte. Au micro : Ysolda Brannoch.", "fr", {"Ysolda Brannoch"}),
        ("Verhalen over getij. Gepresenteerd door Ysolda van den Brannoch.", "nl", {"Ysolda van den Brannoch"}),
        ("潮の話を聞く番組。聞き手は岬ことり。", "ja", {"岬ことり"}),
    ],
)
def test_a_description_names_its_presenters(description: str, language: str, hosts: set[str]) -> None:
    assert names(facts_of("Mud.", description=description, language=language), "host") == hosts


def test_a_name_that_signs_the_notes_of_a_show_is_its_hosts() -> None:
    notes = [f"Mud, part {part}.\n\nStay dry. – Ysolda Brannoch\n\nMade by Saltpan." for part in range(3)]
    show = {"show": "Mud", "description": "On mud.", "author": "Saltpan Media", "language": "en"}
    read = _read(show | {"episodes": [{"title": "Mud", "notes": each} for each in notes]})
    assert [each["hosts"] for each in read] == [{"Ysolda Brannoch"}] * 3


def test_a_quotation_that_one_episode_ends_with_is_signed_by_no_host() -> None:
    notes = ["Mud.\n\nAll is mud. – Ysolda Brannoch", "More mud.", "And still more mud."]
    show = {"show": "Mud", "description": "On mud.", "author": "Saltpan Media", "language": "en"}
    read = _read(show | {"episodes": [{"title": "Mud", "notes": each} for each in notes]})
    assert [each["hosts"] for each in read] == [set()] * 3


@pytest.mark.parametrize(
    ("title", "notes", "guests"),
    [
        (
            "Ysolda Brannoch: eels at night",
            "Ysolda keeps eels in the bath. She feeds them by ear.",
            {"Ysolda Brannoch"},
        ),
        ("YSOLDA BRANNOCH | Eels", "Ysolda keeps eels in the bath. She feeds them by ear.", {"Ysolda Brannoch"}),
        ("Ysolda Brannoch: eels at night", "Eels, and where they go.", set()),
        ("Tarn Relay: what is new", "Tarn Relay is out. It makes eels of bits. Its price is high.", set()),
        ("Ysolda Brannoch: the first eel", "In 1871 Ysolda Brannoch keeps an eel. She tells nobody.", set()),
    ],
)
def test_a_part_of_a_title_is_a_guest_where_the_notes_tell_of_somebody_living(
    title: str, notes: str, guests: set[str]
) -> None:
    assert names(facts_of(notes, title=title), "guest") == guests


@pytest.mark.parametrize(
    ("notes", "guests"),
    [
        ("Behind the weir lives Ysolda Brannoch, who counts eels. She showed me the book.", {"Ysolda Brannoch"}),
        ("Hinter dem Wehr wohnt Ysolda Brannoch, die Aale zählt. Sie hat mir das Buch gezeigt.", {"Ysolda Brannoch"}),
        ("‘I never liked eels,’ says Anna Brannoch. She counts them.", {"Anna Brannoch"}),
        ("Als ich Ysolda Brannoch erreiche, zählt sie. Sie hat mir drei Aale gezeigt.", {"Ysolda Brannoch"}),
        ("Ysolda Brannoch, who counted eels, left. She has not talked to us.", set()),
        ("The novel of the weir is by Ysolda Brannoch, who lent her name to it. It told me much.", set()),
    ],
)
def test_whom_a_narrator_meets_is_a_guest(notes: str, guests: set[str]) -> None:
    assert names(facts_of(notes), "guest") == guests


def test_two_known_names_make_names_of_the_chapters_of_the_same_manner() -> None:
    notes = (
        "The best of the year.\n00:00 Hello\n01:00 Anna Weir on eels\n05:00 Ysolda Brannoch, eel counter\n"
        "09:00 Merrit Quayle: a boat\n13:00 Martin Sedge - reeds\n17:00 Goodbye"
    )
    assert names(facts_of(notes), "guest") == {"Anna Weir", "Ysolda Brannoch", "Merrit Quayle", "Martin Sedge"}


def test_two_first_names_share_the_surname_behind_them_in_a_chapter() -> None:
    notes = (
        "The best of the year.\n00:00 Anna Weir on eels\n05:00 Ben and Clara Sedge (reeds)\n09:00 Martin Quayle: a boat"
    )
    assert names(facts_of(notes), "guest") == {"Anna Weir", "Ben Sedge", "Clara Sedge", "Martin Quayle"}


def test_sisters_in_a_title_are_those_of_the_notes_with_their_surname() -> None:
    notes = "Ysolda Brannoch counts and Merrit Brannoch swears. Their boat is called the Anna Weir."
    assert names(facts_of(notes, title="Eels, with the Brannoch sisters"), "guest") == {
        "Ysolda Brannoch",
        "Merrit Brannoch",
    }


@pytest.mark.parametrize(
    ("notes", "authors"),
    [
        (
            "This is Eels, by Ysolda Brannoch, first printed in The Weir in May 2020. Read by Tom Sedge.",
            {"Ysolda Brannoch"},
        ),
        ("This is Eels, by mudlark_7, first posted on The Weir. Read by Tom Sedge.", {"mudlark_7"}),
        ("We talk about Eels, by Ysolda Brannoch, first printed in 2020.", set()),
    ],
)
def test_authors_of_what_is_read_out_are_told_by_where_it_stood(notes: str, authors: set[str]) -> None:
    assert names(facts_of(notes, title="Eels"), "author") == authors


@pytest.mark.parametrize(
    ("notes", "language"),
    [
        ("Aale. Musik: Uferkapelle Süderbruch. Schnitt: Tonwerk Norden.", "de"),
        ("Eels. This episode is supported by Brannoch Quills, who deliver by boat.", "en"),
    ],
)
def test_a_band_a_workshop_and_a_sponsor_are_nobody(notes: str, language: str) -> None:
    assert facts_of(notes, language=language).people == ()
