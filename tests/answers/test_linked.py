"""A chapter that is named like a link: what the link's label says is spoken of there."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.answers.answer import answer
from bot.answers.question import understand
from bot.model.answer import Answer, QuestionKind
from bot.model.episode import Chapter
from bot.model.scope import Scope
from bot.shownotes.extract import extract
from bot.store.database import Database
from tests import make


@pytest.fixture
async def picks(tmp_path: Path) -> AsyncIterator[Database]:
    """An episode whose chapters bear names of tools, and whose links say what these are for."""
    facts = make.facts(
        "Two tools that we like, and a walk along the quay.",
        chapters=make.chapters((0, "Welcome"), (200, "A walk"), (600, "Pick: Potlatch"), (900, "Pick: Kel-pie")),
        links=[
            make.link("https://potlatch.example/", "Potlatch: stew recipes in plain files"),
            make.link("https://code.example/kel-pie", "Spreadsheets for the terminal: kel-pie"),
            make.link("https://quay.example/map", "A map of the quay"),
        ],
    )
    other = make.facts("Nothing but gulls.", chapters=make.chapters((0, "Gulls")))
    made = await make.index(
        tmp_path, {"Quay Talk": [(make.item("Two picks"), facts), (make.item("Gulls again"), other)]}
    )
    yield made
    await made.close()


async def ask(db: Database, text: str) -> Answer:
    return await answer(db, Scope.everything(), text, now=make.NOW)


@pytest.mark.parametrize(
    ("text", "start_s"),
    [
        ("when do they talk about stew recipes in the two picks episode", 600),
        ("two picks: where do they get to spreadsheets for the terminal", 900),
    ],
)
async def test_a_chapter_named_like_a_link_is_where_it_is_spoken_of(picks: Database, text: str, start_s: float) -> None:
    told = await ask(picks, text)
    assert (told.moments[0].episode.title, told.moments[0].start_s) == ("Two picks", start_s)


async def test_a_link_of_which_no_chapter_is_named_tells_no_second(picks: Database) -> None:
    told = await ask(picks, "two picks: when is the quay map shown")
    assert told.moments == () or told.moments[0].start_s == 200


async def test_what_no_link_says_is_spoken_of_in_no_chapter_named_like_one(picks: Database) -> None:
    assert (await ask(picks, "two picks: when do they talk about submarines")).moments == ()


async def test_what_a_chapter_links_to_is_a_link_of_its_episode(tmp_path: Path) -> None:
    chapters = (
        Chapter(start_s=0, title="Hello"),
        Chapter(start_s=65, title="Ropewalk museum", url="https://walk.example/"),
    )
    item = replace(make.item("Hemp", notes="A walk along the coast."), chapters=chapters)
    made = await make.index(tmp_path, {"Quay Talk": [(item, extract(item, make.channel("Quay Talk")))]})
    told = await ask(made, "link to the ropewalk museum")
    await made.close()
    assert [(one.link.url, one.link.start_s) for one in told.links] == [("https://walk.example/", 65)]


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("kelp diaries site", "https://kelpdiaries.example/"),
        ("the kelp diaries website", "https://kelpdiaries.example/"),
        ("link to the kelp diaries", "https://kelpdiaries.example/"),
    ],
)
async def test_a_site_named_by_words_of_the_question_goes_before_what_tells_of_it(
    tmp_path: Path, text: str, url: str
) -> None:
    facts = make.facts(
        "Years of kelp, and the people who keep diaries of it.",
        links=[
            make.link("https://news.example/2019/kelp-diaries-keep-the-tide-in-a-drawer", "Read more"),
            make.link("https://kelpdiaries.example/about/us", "Read more"),
            make.link("https://kelpdiaries.example/", "Read more"),
        ],
    )
    db = await make.index(tmp_path, {"Quay Talk": [(make.item("Green drawers"), facts)]})
    told = await ask(db, text)
    await db.close()
    assert told.links[0].link.url == url


async def test_a_site_is_no_answer_where_something_on_it_is_asked_for(tmp_path: Path) -> None:
    facts = make.facts("Kelp and tides.", links=[make.link("https://kelpdiaries.example/", "Read more")])
    db = await make.index(tmp_path, {"Quay Talk": [(make.item("Green drawers"), facts)]})
    assert (await ask(db, "link to the kelp diaries auction announcement")).abstained
    await db.close()


def test_a_site_in_the_field_is_no_link() -> None:
    assert understand("the one about the crash site", now=make.NOW).kind is QuestionKind.EPISODE
    assert understand("digging at the old burial site", now=make.NOW).kind is not QuestionKind.LINK


async def test_a_word_for_a_site_before_what_it_is_of_asks_for_no_guest_s_site(tmp_path: Path) -> None:
    facts = make.facts(
        "Liv Ostberg counts gulls. A tool for counting website gulls.",
        people=[make.credit("Liv Ostberg")],
        links=[
            make.link("https://liv.example/", "Liv Ostberg"),
            make.link("https://tools.example/gulls", "Gullometer", context="Gullometer counts website gulls at night."),
        ],
    )
    db = await make.index(tmp_path, {"Quay Talk": [(make.item("Counting"), facts)]})
    tool, own = (
        await ask(db, "tool for counting website gulls, url?"),
        await ask(db, "liv ostberg's website"),
    )
    await db.close()
    assert tool.links[0].link.label == "Gullometer"
    assert own.links[0].link.label == "Liv Ostberg"


async def test_a_link_that_bears_the_name_of_whom_a_question_names_goes_first(tmp_path: Path) -> None:
    links = [make.link("https://odd.example", "Odds Blog"), make.link("https://im-eis.example", "Ennos Reiseblog")]
    said = "Enno Harms war im Eis.\nEnno fror.\nEnno lachte.\nEnno kam heim.\nEnno schlief."
    ice = make.facts(said, people=[make.credit("Enno Harms")], links=links)
    db = await make.index(tmp_path, {"Seefunk": [(make.item("Eis"), ice)]})
    told = await ask(db, "link to enno's blog")
    await db.close()
    assert told.links[0].link.url == "https://im-eis.example"
