"""Who founded, led or supported something; when the one episode came out; where what goes on is to be found."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.answers.answer import answer
from bot.answers.forms import has_code
from bot.model.answer import Answer, QuestionKind
from bot.model.episode import Role
from bot.model.scope import Scope
from bot.store.database import Database
from tests import make


@pytest.fixture
async def mills(tmp_path: Path) -> AsyncIterator[Database]:
    """A show of two episodes about what somebody began, and one with a single episode."""
    wheel = make.facts(
        "The Millwheel Society was founded by Tilda Brenner in a shed.\nA study of paddles, led by Osk Verling.\n"
        "The map of mills was drawn with help from Runa Falk and Ib Stroem.\n"
        "Ada Lund wrote about paddles in “How a paddle learns to turn”, which we read.",
        people=[make.credit("Ansel Krog"), make.credit("Ada Lund", Role.MENTIONED)],
        links=[make.link("https://mills.example/two", "Listen to Part 2 of the talk with Ansel Krog")],
    )
    flour = make.facts("Flour, and who eats it.", people=[make.credit("Hedda Quist")])
    made = await make.index(
        tmp_path,
        {
            "Rooftops": [(make.item("The Millwheel Society"), wheel), (make.item("Flour for all"), flour)],
            "Under the Quay": [(make.item("Eels"), make.facts("Eels in the dark."))],
        },
    )
    yield made
    await made.close()


async def ask(db: Database, text: str) -> Answer:
    return await answer(db, Scope.everything(), text, now=make.NOW)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("who started the millwheel society", "Tilda Brenner"),
        ("who founded the millwheel society", "Tilda Brenner"),
        ("who was the lead on the study of paddles", "Osk Verling"),
        ("besides runa who supported the map of mills", "Ib Stroem"),
        ("apart from ib stroem, who helped with the map of mills", "Runa Falk"),
    ],
)
async def test_who_began_led_or_helped_is_told_by_the_sentence_that_states_it(
    mills: Database, text: str, name: str
) -> None:
    given = await ask(mills, text)
    assert [one.name for one in given.people] == [name]


async def test_all_who_helped_are_named(mills: Database) -> None:
    given = await ask(mills, "who helped with the map of mills")
    assert [one.name for one in given.people] == ["Runa Falk", "Ib Stroem"]


async def test_when_the_episode_of_a_show_came_out_is_the_date_of_its_newest(mills: Database) -> None:
    given = await ask(mills, "when did the under the quay episode come out")
    assert "1 May 2026" in given.text
    assert given.episodes[0].title == "Eels"


@pytest.mark.parametrize(
    "text", ["where's the second half of the ansel krog talk", "where can i find part two of ansel"]
)
async def test_what_goes_on_elsewhere_is_a_link(mills: Database, text: str) -> None:
    given = await ask(mills, text)
    assert given.question.kind is QuestionKind.LINK
    assert given.links[0].link.url == "https://mills.example/two"


async def test_which_article_is_mentioned_is_quoted_where_no_link_leads_to_it(mills: Database) -> None:
    given = await ask(mills, "which article by ada lund does the paddles one mention")
    assert "How a paddle learns to turn" in given.text


def test_a_code_may_stand_apart_from_its_word_in_quotation_marks() -> None:
    assert has_code("Use the discount code, for keepers alone, “g*ll20” for a third off.")
    assert not has_code("The code of the harbour is “never leave the lamp alone”.")
