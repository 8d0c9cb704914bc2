"""Sizes however they are written, the years of a decade, and phrases that stand for others."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.answers.answer import answer
from bot.answers.numbers import years_of
from bot.model.scope import Scope
from bot.store.database import Database
from tests import make


@pytest.fixture
async def stores(tmp_path: Path) -> AsyncIterator[Database]:
    """An index of chapters on tanks and drives of several sizes."""
    news = make.facts(
        "Ropes, tanks, and what is new.",
        chapters=make.chapters((0, "Intro"), (60, "Kelpworks tapes beyond 70TB"), (900, "Kelpworks sells 12TB tapes")),
    )
    tanks = make.facts("Of tanks.", chapters=make.chapters((0, "Intro"), (300, "A tank of 90 kilos"), (600, "Valves")))
    pop = make.facts("Two people, one long chat about a tune from 1983.")
    listed = [
        (make.item("News 4", number=4), news),
        (make.item("Tanks", number=5), tanks),
        (make.item("Girls at sea", number=6), pop),
    ]
    made = await make.index(tmp_path, {"Store Room": listed})
    yield made
    await made.close()


@pytest.mark.parametrize(
    ("text", "start_s"),
    [
        ("kelpworks 70 terabyte tapes, timestamp", 60),
        ("kelpworks 70 terrabyte tapes, timestamp", 60),
        ("kelpworks 70 tb tapes, timestamp", 60),
        ("kelpworks 12 terabytes, timestamp", 900),
        ("the 90kg tank, timestamp", 300),
    ],
)
async def test_a_size_is_found_however_it_is_written(stores: Database, text: str, start_s: float) -> None:
    told = await answer(stores, Scope.everything(), text, now=make.NOW)
    assert told.moments[0].start_s == start_s


async def test_a_year_is_of_its_decade(stores: Database) -> None:
    told = await answer(stores, Scope.everything(), "chat about a tune from the 80s", now=make.NOW)
    assert told.episodes[0].title == "Girls at sea"


@pytest.mark.parametrize(
    ("word", "year"), [("80s", "1983"), ("1980s", "1983"), ("eighties", "1983"), ("80er", "1983"), ("2010s", "2015")]
)
def test_years_are_of_a_decade(word: str, year: str) -> None:
    assert year in years_of(word)


@pytest.mark.parametrize("word", ["80", "1980", "0s", "s", "eighty"])
def test_what_names_no_decade_has_no_years(word: str) -> None:
    assert years_of(word) == ()


async def test_a_second_is_found_by_a_phrase_that_stands_for_another(tmp_path: Path) -> None:
    lamp = make.facts(
        "Of a lamp.",
        chapters=make.chapters((0, "Intro"), (300, "Who pulls the plug"), (600, "A sticking plaster over the dial")),
    )
    made = await make.index(tmp_path, {"Night Shift": [(make.item("The lamp", number=1), lamp)]})
    off = await answer(made, Scope.everything(), "the lamp: when do they get to who switches it off", now=make.NOW)
    aid = await answer(made, Scope.everything(), "the lamp, when was there a band aid on the dial", now=make.NOW)
    await made.close()
    assert [off.moments[0].start_s, aid.moments[0].start_s] == [300, 600]
