"""Which of an episode's links is meant: the thing asked for, a podcast of theirs, a place of the show itself."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.answers.answer import answer
from bot.model.answer import Answer
from bot.model.episode import LinkKind, Role
from bot.model.scope import Scope
from bot.store.database import Database
from tests import make

HOST = make.credit("Odd Berg", Role.HOST)
DIARY, MUSEUM = "https://diary.example/", "https://museum.example/"
OWN_FACEBOOK, FACEBOOK = "https://facebook.com/ropewalkpodcast", "https://facebook.com/keepskarviktidy"
OTHER_PODCAST, LETTERS = "https://lizards.example/", "https://tideletters.example/"


async def ask(db: Database, text: str) -> Answer:
    return await answer(db, Scope.everything(), text, now=make.NOW)


@pytest.fixture
async def ropewalk(tmp_path: Path) -> AsyncIterator[Database]:
    museum = make.facts(
        "Ivar Finkel of the Lamp Museum reads old letters.",
        people=[make.credit("Ivar Finkel"), HOST],
        links=[
            make.link(MUSEUM, "Lamp Museum Website"),
            make.link(DIARY, "The Great Diary Project"),
            make.link("https://podcasts.example/ropewalk", "Apple Podcasts", LinkKind.SUBSCRIBE),
        ],
    )
    litter = make.facts(
        "Talking trash with Gerd Goad of the Skarvik litter force.",
        people=[make.credit("Gerd Goad"), HOST],
        links=[
            make.link(OWN_FACEBOOK, "Facebook", LinkKind.SOCIAL),
            make.link(FACEBOOK, "Facebook", LinkKind.SOCIAL),
            make.link(LETTERS, "Gerd’s Substack"),
            make.link(OTHER_PODCAST, "Loud Lizards Podcast"),
        ],
    )
    made = await make.index(
        tmp_path,
        {
            "Ropewalk Podcast": [(make.item("Old letters"), museum), (make.item("Litter"), litter)],
            "Other": [(make.item(one), make.facts(f"{one} and nets.")) for one in ("Tar", "Oars", "Sails")],
        },
    )
    yield made
    await made.close()


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("link for that diary project from the lamp museum guy", DIARY),
        ("where's the site for the great diary project", DIARY),
        ("facebook of the skarvik litter force", FACEBOOK),
        ("goad substack", LETTERS),
        ("goad substak", LETTERS),
        ("url of gerd goads own podcast pls", OTHER_PODCAST),
    ],
)
async def test_the_link_that_is_meant_comes_first(ropewalk: Database, text: str, url: str) -> None:
    assert [one.link.url for one in (await ask(ropewalk, text)).links[:1]] == [url]


@pytest.mark.parametrize("text", ["link to ivar finkels own podcast", "ivar finkels podcast, link?"])
async def test_of_whom_no_podcast_is_linked_none_is_given(ropewalk: Database, text: str) -> None:
    assert (await ask(ropewalk, text)).abstained
