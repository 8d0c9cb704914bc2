"""What is stated or named outside of sentences: by the titles of chapters, and in lists of what was read."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.answers.answer import answer
from bot.model.answer import Answer
from bot.model.scope import Scope
from bot.store.database import Database
from tests import make


async def ask(db: Database, text: str) -> Answer:
    return await answer(db, Scope.everything(), text, now=make.NOW)


@pytest.fixture
async def locks(tmp_path: Path) -> AsyncIterator[Database]:
    """A show whose chapters state a number, and whose episodes list books under a heading."""
    gates = make.facts(
        "We look at the gates.", chapters=make.chapters((0, "Hello"), (90, "The lock leaks 40 barrels a day"))
    )
    ropes = make.facts("Of ropes.\n\nReading list\nThe Long Splice by Ines Valdorf. Tarworks Press, 2019")
    knots = make.facts("Of knots.\n\nReading list\nHemp and Its Uses by Tom Brand. Tarworks Press, 2021")
    listed = [
        (make.item("Gates", published_at=make.NOW - make.WEEK), gates),
        (make.item("Ropes", published_at=make.NOW - 2 * make.WEEK), ropes),
        (make.item("Knots", published_at=make.NOW - 3 * make.WEEK), knots),
        (make.item("The Lockside parade", published_at=make.NOW - 4 * make.WEEK), make.facts("A band plays.")),
    ]
    made = await make.index(tmp_path, {"Lockside Stories": listed})
    yield made
    await made.close()


async def test_the_title_of_a_chapter_states_a_number_where_no_sentence_does(locks: Database) -> None:
    assert "40 barrels" in (await ask(locks, "how many barrels does the lock leak")).text


async def test_the_episodes_whose_lists_name_something_are_listed(locks: Database) -> None:
    given = await ask(locks, "which lockside stories episodes have a book from tarworks in the reading list")
    assert [one.title for one in given.episodes] == ["Ropes", "Knots"]


async def test_the_name_of_a_show_is_no_word_for_one_of_its_episodes(locks: Database) -> None:
    assert (await ask(locks, "which lockside episode is about knots of hemp")).episodes[0].title == "Knots"
