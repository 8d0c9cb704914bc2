"""What a guest is asked about as speaking is looked for where that guest is, and nowhere else."""

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


@pytest.fixture
async def talks(tmp_path: Path) -> AsyncIterator[Database]:
    """An index of talks in which guests name each other, and of one that only speaks of somebody."""
    salt = make.facts(
        "How salt eats brass.",
        chapters=make.chapters((0, "Who is Liv Ostberg?"), (300, "Salt on brass"), (900, "Stairs at night")),
        people=[make.credit("Liv Ostberg"), HOST],
    )
    kelp = make.facts(
        "Soup, as Liv Ostberg would never cook it.\nWhat Pia Holt says of herring in barrels.",
        chapters=make.chapters((0, "Hello"), (200, "Kelp in winter"), (700, "Herring in barrels")),
        people=[
            make.credit("Ansel Krog"),
            HOST,
            make.credit("Liv Ostberg", Role.MENTIONED),
            make.credit("Pia Holt", Role.MENTIONED),
        ],
    )
    made = await make.index(
        tmp_path, {"Quay Talk": [(make.item("Brass and salt"), salt), (make.item("Soup days"), kelp)]}
    )
    yield made
    await made.close()


async def ask(db: Database, text: str) -> Answer:
    return await answer(db, Scope.everything(), text, now=make.NOW)


@pytest.mark.parametrize(
    "text",
    [
        "what did liv ostberg say about kelp in winter",
        "when does liv ostberg talk about kelp in winter",
        "liv ostberg on kelp in winter",
        "was sagt Liv Ostberg über herring in barrels",
    ],
)
async def test_what_a_guest_never_spoke_of_is_a_no_though_another_did(talks: Database, text: str) -> None:
    assert (await ask(talks, text)).abstained


@pytest.mark.parametrize(
    ("text", "start_s"),
    [
        ("what did liv ostberg say about salt on brass", 300),
        ("when does ansel krog talk about kelp", 200),
        ("wann spricht Liv Ostberg über stairs at night", 900),
        # Who is on nowhere, as far as is known, may be who speaks; so may who hosts.
        ("what does pia holt say about herring in barrels", 700),
        ("what did odd berg say about kelp in winter", 200),
    ],
)
async def test_what_a_guest_spoke_of_is_found(talks: Database, text: str, start_s: float) -> None:
    assert [one.start_s for one in (await ask(talks, text)).moments[:1]] == [start_s]


async def test_the_chapter_that_introduces_a_guest_is_not_where_something_else_is_said(talks: Database) -> None:
    told = await ask(talks, "when does liv ostberg talk about salt and lanterns")
    assert all(one.start_s != 0 for one in told.moments)


@pytest.mark.parametrize(
    ("text", "abstained"),
    [
        ("what did wilma say about kelp in winter", True),
        ("was sagt wilma zu kelp in winter", True),
        ("what did wilma say about wicks", False),
        ("what did ansel say about kelp in winter", False),
    ],
)
async def test_what_a_first_name_alone_says_is_looked_for_on_shows_that_know_it(
    tmp_path: Path, text: str, abstained: bool
) -> None:
    kelp = make.facts(
        "Soup days.", chapters=make.chapters((0, "Hello"), (200, "Kelp in winter")), people=[make.credit("Ansel Krog")]
    )
    wicks = make.facts("Wilma trims.", chapters=make.chapters((0, "Wicks")), people=[make.credit("Wilma Aas")])
    db = await make.index(
        tmp_path, {"Quay Talk": [(make.item("Soup"), kelp)], "Night Shift": [(make.item("Lamps"), wicks)]}
    )
    assert (await ask(db, text)).abstained is abstained
    await db.close()
