"""Who read, produced or wrote something; interviews that never were; episodes with anybody on."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.answers.answer import answer
from bot.model.answer import Answer
from bot.model.episode import Role
from bot.model.scope import Scope
from bot.store.database import Database
from tests import make

PUBLIC = Scope.server(8)


async def ask(db: Database, text: str) -> Answer:
    return await answer(db, PUBLIC, text, now=make.NOW)


@pytest.fixture
async def shelf(tmp_path: Path) -> AsyncIterator[Database]:
    """An index of told stories, with those who read and made them, and of talks with guests and without."""
    owl = make.facts(
        "A gate keeper listens. The keeper counts. By Tilda Brenner.\n"
        "Narrated by Osk Verling (of the Mill Players).\nProducer: Runa Falk\n"
        "Assistant Producer: Ib Stroem",
        people=[make.credit("Tilda Brenner", Role.AUTHOR)],
    )
    kettle = make.facts("Ein keeper. Von Hedda Quist. Gelesen von Arvid Lund. Eine Geschichte über einen Kessel.")
    soup = make.facts(
        "Liv Ostberg wrote a book called The Soup Almanac, and we cook from it, as a keeper of jars does."
    )
    bees = make.facts(
        "Ansel Krog keeps hives on a roof and counts what comes home.",
        people=[make.credit("Ansel Krog"), make.credit("Mayor Pia Holt", Role.MENTIONED)],
    )
    jars = make.facts(
        "Eleven jars, ranked. Last: we do not say. Winner: the Old Mill Damson.", people=[make.credit("Ib Stroem")]
    )
    alone = make.facts(
        "Only the hosts, a zoo keeper, and a broken kettle in San Marcos.",
        transcript=make.turns((3, "Gro", "A keeper called."), (9, "Gro", "Then the keeper left.")),
    )
    day = datetime(2021, 9, 14, tzinfo=UTC)
    made = await make.index(
        tmp_path,
        {
            "Lamp Tales": [
                (make.item("The owl that counted"), owl),
                (make.item("Der alte Kessel"), kettle),
            ],
            "Rooftops": [
                (make.item("Roof life", published_at=day), bees),
                (make.item("Soup for a week", published_at=make.NOW - make.WEEK), soup),
                (make.item("Kettles", published_at=make.NOW), alone),
            ],
            "Larder": [(make.item("Jam, ranked", published_at=day - 40 * make.WEEK), jars)],
        },
    )
    yield made
    await made.close()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("who reads the owl that counted", "Osk Verling"),
        ("who narrated the owl that counted", "Osk Verling"),
        ("who produced the owl that counted", "Runa Falk"),
        ("wer liest der alte kessel", "Arvid Lund"),
        ("who wrote the soup almanac", "Liv Ostberg"),
        ("who won the jam ranking", "Old Mill Damson"),
        ("wer hat bei jam ranked gewonnen", "Old Mill Damson"),
    ],
)
async def test_who_did_something_is_read_from_the_sentence_that_states_it(
    shelf: Database, text: str, name: str
) -> None:
    told = await ask(shelf, text)
    assert [one.name for one in told.people] == [name]
    assert name in told.text


async def test_an_interview_with_somebody_who_is_only_mentioned_is_refused(shelf: Database) -> None:
    assert (await ask(shelf, "pia holt interview")).abstained
    assert not (await ask(shelf, "ansel krog interview")).abstained


async def test_who_is_asked_for_by_a_calling_need_not_be_called_so(shelf: Database) -> None:
    assert [one.name for one in (await ask(shelf, "who is the hives keeper")).people] == ["Ansel Krog"]


async def test_all_of_a_show_is_listed_by_its_name_alone(shelf: Database) -> None:
    assert len((await ask(shelf, "everything from lamp tales")).episodes) == 2
    assert [one.title for one in (await ask(shelf, "all rooftops from september 2021")).episodes] == ["Roof life"]


async def test_episodes_with_any_guest_are_listed(shelf: Database) -> None:
    assert [one.title for one in (await ask(shelf, "rooftops epsiodes that had a guest")).episodes] == ["Roof life"]


async def test_a_month_that_no_notes_name_is_found_in_the_date(shelf: Database) -> None:
    assert (await ask(shelf, "september 2021 hives")).episodes[0].title == "Roof life"
    assert [one.name for one in (await ask(shelf, "wer war am 14. september dabei, hives")).people] == ["Ansel Krog"]


async def test_a_given_name_within_a_places_name_is_no_stranger(shelf: Database) -> None:
    assert (await ask(shelf, "the one with the kettle in san marcos gossiped")).episodes[0].title == "Kettles"


async def test_an_address_to_write_to_is_answered_with_one_or_not_at_all(shelf: Database) -> None:
    assert (await ask(shelf, "ansel krog's email address")).abstained


async def test_a_verb_that_is_a_given_name_too_makes_no_stranger_of_what_follows(shelf: Database) -> None:
    said = "the one about hives on a roof, a guy {} trombones and counts what comes home"
    assert not (await ask(shelf, said.format("hung"))).abstained
    assert (await ask(shelf, said.format("tim"))).abstained
