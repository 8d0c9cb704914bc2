"""What bears an episode out: a title beside its guest, two people in one sentence, all of the words together."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.answers.answer import answer
from bot.model.answer import Answer
from bot.model.episode import Role
from bot.model.scope import Scope
from bot.store.database import Database
from tests import make

HOST = make.credit("Odd Berg", Role.HOST)


async def ask(db: Database, text: str) -> Answer:
    return await answer(db, Scope.everything(), text, now=make.NOW)


@pytest.fixture
async def quay(tmp_path: Path) -> AsyncIterator[Database]:
    """An index of a maker's talk, a tale of two people, a party, and a link on a platform."""
    maker = make.facts(
        "Liv Ostberg joins to talk about Fogbox, which won a medal.",
        people=[make.credit("Liv Ostberg"), HOST],
        links=[
            make.link("https://ostbergropes.example/", "Ostberg Fine Ropes"),
            make.link("https://elk.example/", "Elks"),
        ],
    )
    tale = make.facts(
        "It all came to a head in 1879. A smith named Ansel Krog went to settle his business with his pursuer, Runa "
        "Falk, on the quay.",
        people=[make.credit("Ansel Krog", Role.MENTIONED), make.credit("Runa Falk", Role.MENTIONED), HOST],
        links=[make.link("https://krog.example/wish", "Ansel Krog's last wish")],
    )
    party = make.facts("Friends drop by for some cheer, with live shanties by the Bilge Rats.", people=[HOST])
    ropes = make.facts(
        "All about ropes, knots and splices.",
        people=[HOST],
        links=[
            make.link("https://github.com/knot/rope-film-export", "Rope Film Exporter"),
            make.link("https://github.com/knot/tide", "Tide"),
        ],
    )
    calm = [
        (
            make.item(f"Calm {n}", published_at=make.NOW - (9 + n) * make.WEEK),
            make.facts(f"Nothing happens, {n} times."),
        )
        for n in range(60)
    ]
    made = await make.index(
        tmp_path,
        {
            "Quay Talk": [
                (make.item("29: Fogbox - Liv Ostberg", published_at=make.NOW - 3 * make.WEEK), maker),
                (make.item("The smith", published_at=make.NOW - 4 * make.WEEK), tale),
                (make.item("Our Winter Special", published_at=make.NOW - make.WEEK), party),
                (make.item("Ropes with films", published_at=make.NOW), ropes),
                *calm,
            ]
        },
    )
    yield made
    await made.close()


async def test_who_made_a_thing_is_the_guest_beside_it_in_the_title(quay: Database) -> None:
    given = await ask(quay, "who made fogbox, the riddle game for telephones")
    assert [one.name for one in given.people] == ["Liv Ostberg"]


async def test_a_year_of_two_people_is_told_by_the_sentence_that_names_both(quay: Database) -> None:
    given = await ask(quay, "in which year did ansel krog pop over to runa falk")
    assert not given.abstained
    assert "1879" in given.text


async def test_what_two_people_never_spoke_of_is_a_no(quay: Database) -> None:
    assert (await ask(quay, "what did ansel krog tell runa falk about trombones")).abstained


async def test_what_everybody_says_of_anything_bears_nothing_out_beside_a_name(quay: Database) -> None:
    given = await ask(quay, "link to what ansel krog wanted at the end")
    assert [one.link.url for one in given.links][:1] == ["https://krog.example/wish"]


async def test_an_episode_with_a_thing_is_no_guest_unheard_of(quay: Database) -> None:
    given = await ask(quay, "quay talk winter ep with live shanties")
    assert not given.abstained
    assert given.episodes[0].title == "Our Winter Special"


async def test_an_episode_with_somebody_unheard_of_is_a_no(quay: Database) -> None:
    assert (await ask(quay, "quay talk winter ep with vilde aasen")).abstained


async def test_on_a_place_that_is_named_a_link_of_the_best_episode_needs_fewer_words(quay: Database) -> None:
    given = await ask(quay, "is there a thing that makes a film file of ropes with knots? they had a github link")
    assert [one.link.url for one in given.links][:1] == ["https://github.com/knot/rope-film-export"]


@pytest.mark.parametrize("text", ["the rope lady on splices", "rope guy on knots and splices"])
async def test_somebody_known_for_a_thing_is_heard_on_what_stands_there(quay: Database, text: str) -> None:
    given = await ask(quay, text)
    assert given.episodes[0].title == "Ropes with films"
    assert not given.abstained


async def test_somebody_known_for_a_thing_is_not_heard_on_what_stands_nowhere(quay: Database) -> None:
    assert (await ask(quay, "the rope lady on trombones")).abstained


async def test_what_somebody_runs_is_theirs_by_surname_and_kind(quay: Database) -> None:
    given = await ask(quay, "liv ostbergs rope firm website")
    assert [one.link.url for one in given.links] == ["https://ostbergropes.example/"]
    assert (await ask(quay, "liv ostbergs trombone firm website")).abstained
