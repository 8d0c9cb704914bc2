"""How often and when somebody was on who is called by what they do."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.answers.answer import answer
from bot.model.answer import Answer
from bot.model.episode import Role
from bot.model.scope import Scope
from bot.store.database import Database
from tests import make


async def ask(db: Database, text: str) -> Answer:
    return await answer(db, Scope.everything(), text, now=make.NOW)


@pytest.fixture
async def harbour(tmp_path: Path) -> AsyncIterator[Database]:
    """A show on which one guest is twice, called a pilot in the notes of the first alone."""
    again = make.facts("Ole Brandt is back.", people=[make.credit("Ole Brandt", Role.GUEST)])
    first = make.facts("The pilot Ole Brandt tells of the bar.", people=[make.credit("Ole Brandt", Role.GUEST)])
    listed = [
        (make.item("Back at the bar", published_at=make.NOW - make.WEEK), again),
        (make.item("The bar", published_at=make.NOW - 9 * make.WEEK), first),
        (make.item("Tolls", published_at=make.NOW - 2 * make.WEEK), make.facts("What a toll is.")),
    ]
    made = await make.index(tmp_path, {"Harbour Diaries": listed})
    yield made
    await made.close()


@pytest.mark.parametrize(
    "text",
    [
        "wann war der Lotse Ole Brandt zuletzt dabei",
        "when was the pilot ole brandt last on the podcast",
        "how often was the pilot ole brandt on",
    ],
)
async def test_what_somebody_is_leaves_out_none_of_their_episodes(harbour: Database, text: str) -> None:
    assert (await ask(harbour, text)).episodes[0].title == "Back at the bar"
