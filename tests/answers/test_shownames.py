import pytest

from bot.answers.answer import answer
from bot.answers.directory import directory
from bot.answers.shownames import show_named
from bot.model.answer import QuestionKind
from bot.model.scope import Scope
from bot.store.database import Database
from bot.store.drafts import store
from tests import make


@pytest.mark.parametrize(
    ("text", "named", "sure"),
    [
        ("newest episode of night shift", "Night Shift", True),
        ("the night shift's guest", "Night Shift", True),
        ("FLW 12", "Far Light Weekly", True),
        ("what is said on brine", "Brine: Stories of Salt", True),
        ("salt and brine", "Brine: Stories of Salt", False),
        ("nights and shifts", None, False),
    ],
)
async def test_shows_are_named_by_name_short_name_and_initials(
    db: Database, text: str, named: str | None, sure: bool
) -> None:
    for title in ("Far Light Weekly", "Brine: Stories of Salt"):
        await make.show(db, title)
    known = await directory(db, Scope.server(8))
    found = show_named(known, text)
    assert (None if found is None else {show.id: show.title for show in known.shows}[found.show_id]) == named
    assert (found is not None and found.sure) is sure


async def test_the_code_in_its_titles_names_a_show(db: Database) -> None:
    show = await make.show(db, "Harbour Radio")
    for number in range(3):
        await store(db, [make.draft(show.id, make.item(f"Ropes and knots | HRX {number + 7}"), make.facts("Ropes."))])
    found = show_named(await directory(db, Scope.server(8)), "hrx episode on knots")
    assert found is not None
    assert (found.show_id, found.sure) == (show.id, True)


async def test_a_code_in_the_plural_stands_for_the_episodes_of_its_show(db: Database) -> None:
    show = await make.show(db, "Harbour Radio")
    for number in range(3):
        told = make.facts("Ropes.", people=[make.credit("Ingrid Solheim")])
        await store(db, [make.draft(show.id, make.item(f"Ropes and knots | HRX {number + 7}"), told)])
    given = await answer(db, Scope.server(8), "which hrxs had ingrid solheim", now=make.NOW)
    assert (given.question.kind, len(given.episodes)) == (QuestionKind.LIST, 3)
