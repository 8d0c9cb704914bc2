"""How people write who is who, in invented episodes: names that no list knows, in six languages and four scripts."""

import json
from pathlib import Path
from typing import Any

import pytest

from bot.model.feed import Channel, Feed, Item
from bot.shownotes.regulars import with_regulars
from tests.shownotes.making import chapters, facts_of, names, urls

CASES: list[dict[str, Any]] = json.loads((Path(__file__).parent / "manners.json").read_text())


@pytest.mark.parametrize("case", CASES, ids=[f"{index}-{case['language']}" for index, case in enumerate(CASES)])
def test_guests_and_hosts_are_told_by_how_people_write(case: dict[str, Any]) -> None:
    facts = facts_of(
        case["notes"],
        title=case["title"],
        show=case["show"],
        description=case["description"],
        channel_author=case["author"],
        language=case["language"],
    )
    assert names(facts, "guest") == set(case["guests"])
    assert names(facts, "host") == set(case["hosts"])


def _feed(*notes: str, author: str | None = None) -> Feed:
    items = tuple(Item(guid=str(at), title=f"Part {at}", raw=b"", notes=text) for at, text in enumerate(notes))
    return Feed(channel=Channel(title="Low Water", author=author), items=items)


def _regulars(feed: Feed) -> list[str]:
    return [credit.name for credit in with_regulars(feed).channel.persons]


def test_who_is_heard_in_most_episodes_is_a_regular() -> None:
    feed = _feed(
        "Marta Quill talks to Dara Penhale about eels.",
        "Marta Quill sits down with Colin Ashby by the weir.",
        "Marta Quill welcomes the ferryman Hugo Larch.",
    )
    assert _regulars(feed) == ["Marta Quill"]


def test_a_producer_in_every_credit_is_no_regular() -> None:
    feed = _feed(*["We talk about eels. Produced by Marta Quill."] * 4)
    assert _regulars(feed) == []


def test_who_is_only_talked_about_is_no_regular() -> None:
    feed = _feed(*["Eels again, and what Marta Quill thinks of them."] * 4)
    assert _regulars(feed) == []


def test_a_channel_that_names_its_host_needs_no_regulars() -> None:
    feed = _feed(*["Marta Quill talks to us about eels."] * 4, author="Dara Penhale")
    assert _regulars(feed) == []


def test_a_regular_is_host_where_the_notes_name_them_and_the_title_does_not() -> None:
    channel = with_regulars(
        _feed(*["Marta Quill talks to the ferryman Hugo Larch."] * 3),
    ).channel
    named = facts_of("Eels, with Marta Quill.", hosts=channel.persons)
    absent = facts_of("Eels.", hosts=channel.persons)
    titled = facts_of("Eels.", title="Eels, with Marta Quill", hosts=channel.persons)
    assert names(named, "host") == {"Marta Quill"}
    assert names(absent, "host") == set()
    assert names(titled, "guest") == {"Marta Quill"}


def test_the_title_of_a_list_item_ends_at_its_inner_line_break() -> None:
    notes = "<ul>\n<li>00:00 Hello\nwe say hello to all of you</li>\n<li>05:00 Middle</li>\n<li>09:00 End</li></ul>"
    assert chapters(facts_of(notes, html=True)) == [(0.0, "Hello"), (300.0, "Middle"), (540.0, "End")]


@pytest.mark.parametrize(
    ("notes", "url"),
    [
        ("Dates at https://tern.example/tourSee Privacy Policy for more.", "https://tern.example/tour"),
        ("Tell us: https://forms.gle/Ab3xxEdited by Marta Quill.", "https://forms.gle/Ab3xx"),
        (
            "Ads: https://larch.example/kitchenChapters:Cold open (00:00:00)One (00:01:00)",
            "https://larch.example/kitchen",
        ),
    ],
)
def test_a_link_ends_where_the_credits_begin(notes: str, url: str) -> None:
    long = "We talk about eels.They do not answer.Nobody knows why.It rains.And then it stops.Good." + notes
    assert url in urls(facts_of(long if "forms" in notes or "Ads" in notes else notes))
