import pytest

from bot.answers.answer import answer
from bot.model.episode import Role
from bot.model.scope import Scope
from bot.store.database import Database
from bot.store.drafts import store
from tests import make


@pytest.mark.parametrize(
    "text",
    [
        "who was the guest host of harbour knots",
        "has harbour knots had a guest-host",
        "gastmoderator bei harbour knots",
    ],
)
async def test_who_hosts_few_of_the_episodes_that_another_hosts_is_a_guest_host(db: Database, text: str) -> None:
    show = await make.show(db, "Harbour Knots")
    for number in range(1, 7):
        host = make.credit("Ines Valdorf" if number == 4 else "Tilda Brandsma", Role.HOST)
        told = make.facts("A knot.", people=[host])
        await store(db, [make.draft(show.id, make.item(f"Evening {number}", number=number), told)])
    given = await answer(db, Scope.server(8), text, now=make.NOW)
    assert [one.name for one in given.people] == ["Ines Valdorf"], given.text
    assert [one.title for one in given.episodes] == ["Evening 4"]


async def test_two_who_take_turns_are_no_guest_hosts(db: Database) -> None:
    show = await make.show(db, "Harbour Knots")
    for number in range(1, 5):
        host = make.credit("Ines Valdorf" if number % 2 else "Tilda Brandsma", Role.HOST)
        await store(db, [make.draft(show.id, make.item(f"Evening {number}"), make.facts("A knot.", people=[host]))])
    given = await answer(db, Scope.server(8), "who guest hosted harbour knots", now=make.NOW)
    assert (given.abstained, given.people) == (True, ()), given.text
