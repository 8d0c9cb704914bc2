"""Lists by a first name: of the show that is named, whoever bears it elsewhere."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.answers.answer import answer
from bot.model.episode import Role
from bot.model.scope import Scope
from bot.store.database import Database
from tests import make


@pytest.fixture
async def rooms(tmp_path: Path) -> AsyncIterator[Database]:
    """A show hosted by Wes Ostberg, and another whose notes name a Wes by his first name alone."""
    kelp = [
        (make.item(f"Kelp {n}", number=n), make.facts("We boil it.", people=[make.credit("Wes Ostberg", Role.HOST)]))
        for n in (1, 2, 3)
    ]
    ropes = [
        (make.item("Tar", number=1), make.facts("While Odd is away Wes joins us to talk of tar.")),
        (make.item("Hemp", number=2), make.facts("We talk of hemp, and we fill a tank.")),
        (make.item("Knots", number=3), make.facts("Wes is back with a knot that nobody can tie.")),
    ]
    made = await make.index(tmp_path, {"Kelp Diaries": kelp, "Rope Radio": ropes})
    yield made
    await made.close()


@pytest.mark.parametrize(
    "text",
    [
        "which rope radio episodes had wes filling in",
        "which rope radio episodes had wes standing in",
        "which episodes of rope radio have wes",
    ],
)
async def test_a_first_name_is_somebody_of_the_show_that_is_named(rooms: Database, text: str) -> None:
    told = await answer(rooms, Scope.everything(), text, now=make.NOW)
    assert {one.title for one in told.episodes} == {"Tar", "Knots"}
