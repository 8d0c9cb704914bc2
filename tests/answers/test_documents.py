"""Papers and books: given by their kind where an episode is named, by what they say where something in it is."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.answers.answer import answer
from bot.model.answer import Answer
from bot.model.episode import LinkKind, PassageKind
from bot.model.scope import Scope
from bot.shownotes.extract import extract
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


async def test_what_somebody_is_not_said_to_have_is_no_other_link_of_theirs(lamps: Database) -> None:
    assert (await ask(lamps, "ole brandt's book")).links[0].link.label == "Dust and Tides"
    assert (await ask(lamps, "link to ole brandt's newsletter")).abstained


async def test_a_site_that_does_something_is_not_a_guests_own(tmp_path: Path) -> None:
    told = make.facts(
        "Ole Brandt kept a light.",
        people=[make.credit("Ole Brandt")],
        links=[make.link("https://brandt.example", "Ole Brandt"), make.link("https://clean.example", "Cleans lenses")],
    )
    made = await make.index(tmp_path, {"Night Shift": [(make.item("The keeper"), told)]})
    try:
        assert (await ask(made, "that site which cleans lenses")).links[0].link.url == "https://clean.example"
        assert (await ask(made, "ole brandt's website")).links[0].link.url == "https://brandt.example"
    finally:
        await made.close()


async def test_an_episode_is_found_by_its_keywords_and_they_are_never_quoted(tmp_path: Path) -> None:
    item = make.item("The battle of 1071")
    told = extract(replace(item, notes="An evening in the archive.", keywords=("Seljuks", "Archive")), make.channel())
    other = make.facts("An evening at the harbour.")
    made = await make.index(tmp_path, {"Old Days": [(item, told), (make.item("The harbour"), other)]})
    try:
        found = await ask(made, "the one on the seljuks")
        assert found.episodes[0].title == "The battle of 1071"
        assert "Seljuks" not in found.text
        assert [p.text for p in told.passages if p.kind is PassageKind.KEYWORDS] == ["Seljuks"]
    finally:
        await made.close()


async def test_an_episode_that_is_named_by_its_words_is_told_in_its_own(lamps: Database) -> None:
    given = await ask(lamps, "what is the keeper of skarvik episode about")
    assert "Ole Brandt kept a light for thirty years." in given.text


async def test_an_address_with_the_name_is_theirs(tmp_path: Path) -> None:
    both = ("https://twitter.com/lampshow", "https://twitter.com/obrandt")
    links = [make.link(url, "Twitter", LinkKind.SOCIAL) for url in both]
    told = make.facts("Ole Brandt kept a light.", people=[make.credit("Ole Brandt")], links=links)
    made = await make.index(tmp_path, {"Night Shift": [(make.item("The keeper"), told)]})
    try:
        given = await ask(made, "where can i find ole brandt on twitter")
        assert given.links[0].link.url == "https://twitter.com/obrandt"
    finally:
        await made.close()
