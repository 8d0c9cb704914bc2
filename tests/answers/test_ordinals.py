"""Which of several wars is asked for: by its number, in words, figures and Roman figures."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.answers.answer import answer
from bot.model.answer import Answer
from bot.model.scope import Scope
from bot.search.ordinals import other_ways
from bot.store.database import Database
from tests import make


async def ask(db: Database, text: str) -> Answer:
    return await answer(db, Scope.everything(), text, now=make.NOW)


@pytest.fixture
async def wars(tmp_path: Path) -> AsyncIterator[Database]:
    made = await make.index(
        tmp_path,
        {
            "Long Ago": [
                (make.item("The road to the first Turnip War"), make.facts("How the first Turnip War began.")),
                (make.item("Fields"), make.facts("Of the Second Turnip War and its carts.")),
                (make.item("Rüben im 2. Rübenkrieg"), make.facts("Der 2. Rübenkrieg und die Rübenkarren.")),
            ]
        },
    )
    yield made
    await made.close()


@pytest.mark.parametrize("text", ["episode about the third turnip war", "is there an episode on turnip war 3"])
async def test_another_one_of_the_same_name_is_none(wars: Database, text: str) -> None:
    assert (await ask(wars, text)).abstained


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("episode about the second turnip war", "Fields"),
        ("which episode is on the 2nd turnip war", "Fields"),
        ("the first turnip war, which episode", "The road to the first Turnip War"),
    ],
)
async def test_the_one_that_is_meant_is_found(wars: Database, text: str, title: str) -> None:
    assert (await ask(wars, text)).episodes[0].title == title


def test_a_number_is_written_in_many_ways() -> None:
    assert {"2", "zweiten", "ii"} <= set(other_ways("second"))
    assert {"second", "zweiter"} <= set(other_ways("2"))
    assert other_ways("2019") == other_ways("lamp") == ()
