"""What is asked in German of shows whose notes are German."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.answers.answer import answer
from bot.model.answer import Answer
from bot.model.episode import LinkKind, Role
from bot.model.scope import Scope
from bot.store.database import Database
from tests import make

SUPPORT = make.link("https://spenden.example/salz", "Spenden", LinkKind.SUPPORT)


async def ask(db: Database, text: str) -> Answer:
    return await answer(db, Scope.everything(), text, now=make.NOW)


@pytest.fixture
async def kiosk(tmp_path: Path) -> AsyncIterator[Database]:
    """Two shows: one of talks, with and without guests, and another one."""
    guests = [make.credit("Mara Lindqvist"), make.credit("Bo Zander"), make.credit("Odd Berg", Role.HOST)]
    tolls = make.facts(
        "Über Zollsprech mit den Gästen Mara Lindqvist und Bo Zander. Der Hafen und die T-Shirts der Zöllner.",
        people=guests,
        links=[
            SUPPORT,
            make.link("https://hafenblick.example", "Mara Lindqvist", context="Mara Lindqvist am Hafen"),
            make.link("https://lexikon.example/zoll", "WP: Zoll am Hafen", context="WP: Zoll am Hafen"),
        ],
    )
    comic = make.facts(
        "Zollsprech im Comic: Zacharias Odd gegen den Hafen.",
        people=[make.credit("Zacharias Odd", Role.MENTIONED), make.credit("Odd Berg", Role.HOST)],
        links=[SUPPORT],
    )
    made = await make.index(
        tmp_path,
        {
            "Salz & Reden": [
                (make.item("Nr. 1", published_at=make.NOW - 9 * make.WEEK), tolls),
                (make.item("Nr. 2", published_at=make.NOW - timedelta(days=6)), comic),
            ],
            "Kutterzeit": [(make.item("Tau", published_at=make.NOW - timedelta(days=6)), make.facts("Ein Seil."))],
        },
    )
    yield made
    await made.close()


@pytest.mark.parametrize("text", ["salz & reden letzte woche, was war das thema", "letzte woche bei salz & reden"])
async def test_a_show_and_a_time_are_its_episodes_of_that_time(kiosk: Database, text: str) -> None:
    assert [one.title for one in (await ask(kiosk, text)).episodes] == ["Nr. 2"]


@pytest.mark.parametrize("text", ["gibts t-shirts oder anderen merch von salz & reden", "salz & reden merch?"])
async def test_a_show_that_sells_nothing_gets_a_no(kiosk: Database, text: str) -> None:
    given = await ask(kiosk, text)
    assert given.abstained
    assert not given.links


async def test_guests_are_asked_for_and_not_who_is_merely_named(kiosk: Database) -> None:
    given = await ask(kiosk, "wer waren die gäste in der zollsprech sendung am hafen")
    assert [one.name for one in given.people] == ["Mara Lindqvist", "Bo Zander"]


async def test_the_link_that_bears_a_guests_name_is_their_site(kiosk: Database) -> None:
    given = await ask(kiosk, "link zum blog von der frau aus der zollsprech folge am hafen")
    assert given.links[0].link.url == "https://hafenblick.example"
