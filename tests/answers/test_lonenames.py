import pytest

from bot.answers.answer import answer
from bot.answers.directory import directory
from bot.answers.placed import placed
from bot.answers.question import understand
from bot.model.scope import Scope
from bot.store.database import Database
from bot.store.drafts import store
from tests import make


@pytest.fixture
async def margins(db: Database) -> Database:
    """Two shows more, of four and two episodes; lighthouses are spoken of on many, marginalia on none."""
    for title, many in (("Marginalia Aloud", 4), ("Lighthouse Hour", 2)):
        show = await make.show(db, title)
        for number in range(1, many + 1):
            told = make.facts(
                f"A lighthouse and what is read there.\nOf {title}, evening {number}.\nThe lighthouse cat."
            )
            item = make.item(f"{title.split()[0][:4]} evening {number}", number=number, notes="x")
            await store(db, [make.draft(show.id, item, told)])
    return db


@pytest.mark.parametrize(
    "text",
    [
        "how many episodes does marginalia have",
        "how many episodes of marginalia are there",
        "wie viele folgen hat marginalia",
        "who hosts marginalia",
        "newest marginalia episode",
        "when is the next marginalia",
        "where can i listen to marginalia",
        "how often does marginalia come out",
        "when did marginalia start",
        "what is marginalia's latest episode",
        "what does the marginalia podcast say of soup",
    ],
)
async def test_the_first_word_of_a_name_is_enough_where_something_is_asked_of_a_show(
    margins: Database, text: str
) -> None:
    place = await placed(margins, Scope.server(8), understand(text, now=make.NOW))
    known = await directory(margins, Scope.server(8))
    assert [one.title for one in known.shows if one.id == place.show_id] == ["Marginalia Aloud"]
    assert not place.sure


async def test_the_episodes_of_a_show_named_by_its_first_word_are_counted(margins: Database) -> None:
    given = await answer(margins, Scope.server(8), "how many episodes does marginalia have", now=make.NOW)
    assert (given.total, given.abstained) == (4, False)


@pytest.mark.parametrize(
    "text",
    [
        "how many episodes about marginalia",
        "what is marginalia",
        "who wrote marginalia of the bishop",
        "how many episodes mention lighthouse",
        "newest lighthouse episode",
        "how many lighthouses are there",
        "newest episode with lighthouses",
        "who hosts marginalias",
    ],
)
async def test_a_first_word_that_is_a_topic_or_its_plural_names_no_show(margins: Database, text: str) -> None:
    assert (await placed(margins, Scope.server(8), understand(text, now=make.NOW))).show_id is None
