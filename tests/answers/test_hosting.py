import pytest

from bot.answers.answer import answer
from bot.model.episode import Role
from bot.model.scope import Scope
from bot.store.database import Database
from bot.store.drafts import store
from tests import make

_HOST = make.credit("Tilda Brandsma", Role.HOST)


@pytest.fixture
async def knots(db: Database) -> Database:
    """A show that Tilda hosts, one of whose episodes does not name her; and another show, which she does not."""
    show, other = await make.show(db, "Harbour Knots"), await make.show(db, "Attic Radio")
    for number in range(1, 5):
        told = make.facts("A knot and a rope.", people=[_HOST], chapters=make.chapters((0, "Hello"), (60, "Rope ends")))
        await store(db, [make.draft(show.id, make.item(f"Evening {number}", number=number), told)])
    tar = make.facts("All of tar.", chapters=make.chapters((0, "Hello"), (300, "Pine tar on hemp")))
    await store(db, [make.draft(show.id, make.item("The tar kettle"), tar)])
    wax = make.facts("All of wax.", chapters=make.chapters((0, "Hello"), (400, "Beeswax on linen")))
    await store(db, [make.draft(other.id, make.item("The wax pan"), wax)])
    return db


@pytest.mark.parametrize("text", ["what did tilda brandsma say about pine tar", "tilda brandsma on pine tar on hemp"])
async def test_who_hosts_a_show_is_heard_where_an_episode_does_not_name_them(knots: Database, text: str) -> None:
    given = await answer(knots, Scope.server(8), text, now=make.NOW)
    assert (given.abstained, [one.title for one in given.episodes][:1]) == (False, ["The tar kettle"]), given.text


@pytest.mark.parametrize(
    "text", ["what did tilda brandsma say about beeswax", "what did mara lindqvist say about pine tar"]
)
async def test_nobody_is_heard_on_a_show_that_is_not_theirs(knots: Database, text: str) -> None:
    assert (await answer(knots, Scope.server(8), text, now=make.NOW)).abstained


async def test_a_host_is_no_guest_of_an_episode_that_does_not_name_them(knots: Database) -> None:
    given = await answer(knots, Scope.server(8), "was tilda brandsma on the tar kettle", now=make.NOW)
    assert "The tar kettle" not in [one.title for one in given.episodes if not given.abstained], given.text
