"""Papers and books: given by their kind where an episode is named, by what they say where something in it is."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.answers.answer import answer
from bot.model.answer import Answer
from bot.model.scope import Scope
from bot.store.database import Database
from tests import make


@pytest.fixture
async def lamps(tmp_path: Path) -> AsyncIterator[Database]:
    """An index of an episode with one book, which speaks of a lamp that reports on itself."""
    made = await make.index(
        tmp_path,
        {
            "Night Shift": [
                (
                    make.item("The keeper of Skarvik (Ole Brandt)", number=1),
                    make.facts(
                        "Ole Brandt kept a light for thirty years.",
                        people=[make.credit("Ole Brandt")],
                        transcript=make.turns((60, "Ole", "A lamp that reports on itself and cannot be silenced.")),
                        links=[make.link("https://brandt.example/dust", "Dust and Tides", context="Ole's book: Dust")],
                    ),
                )
            ]
        },
    )
    yield made
    await made.close()


async def ask(db: Database, text: str) -> Answer:
    return await answer(db, Scope.everything(), text, now=make.NOW)


@pytest.mark.parametrize(
    "text",
    [
        "link to the book from the skarvik keeper episode",
        "orginal article for the skarvik kepper episode",
        "link to ole brandt's book",
        "the paper from the keeper of skarvik",
    ],
)
async def test_the_one_document_of_an_episode_is_given(lamps: Database, text: str) -> None:
    assert "https://brandt.example/dust" in (await ask(lamps, text)).text


@pytest.mark.parametrize("text", ["link to the paper on brandt's reporting lamp", "the article on the silenced lamp"])
async def test_a_document_on_something_else_is_none_on_what_is_asked(lamps: Database, text: str) -> None:
    assert (await ask(lamps, text)).abstained
