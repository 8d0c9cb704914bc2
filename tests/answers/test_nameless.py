"""Shows whose names sound like questions, and the initials of a name before a number."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.answers.answer import answer
from bot.answers.nameless import without_name
from bot.model.answer import Answer
from bot.model.episode import LinkKind, Role
from bot.model.scope import Scope
from bot.store.database import Database
from tests import make

HOST = make.credit("Odd Berg", Role.HOST)


@pytest.fixture
async def kiosk(tmp_path: Path) -> AsyncIterator[Database]:
    """An index of a show that sounds like a question for hosts, and of one that does not."""
    kettle = make.facts(
        "A kettle sings.",
        people=[make.credit("Liv Ostberg"), HOST],
        chapters=make.chapters((0, "Intro"), (90, "The lid")),
        links=[
            make.link("https://wicks.example/off", "Wicks & Co", LinkKind.SPONSOR, context="Wicks & Co: ten candles."),
            make.link("https://discord.gg/welltold", "Our Discord", LinkKind.SOCIAL),
        ],
    )
    alone = make.facts("Rope and tar.", people=[HOST])
    tower = make.facts("A tower leans.", chapters=make.chapters((0, "Intro"), (600, "The lean")))
    made = await make.index(
        tmp_path,
        {
            "Well-Hosted": [
                (make.item("The kettle", number=1, published_at=make.NOW - make.WEEK, duration_s=5000), kettle),
                (make.item("Ropes", number=2), alone),
            ],
            "Harbour Kiosk": [(make.item("The tower", number=14), tower)],
        },
    )
    yield made
    await made.close()


async def ask(db: Database, text: str) -> Answer:
    return await answer(db, Scope.everything(), text, now=make.NOW)


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("newest well-hosted?", "The newest is “Ropes”"),
        ("well-hosted 1 guest", "Liv Ostberg"),
        ("well-hosted 1 chapters", "2 chapters"),
        ("longest well-hosted episode", "The longest is “The kettle”"),
        ("who hosts well-hosted", "Well-Hosted is hosted by Odd Berg"),
        ("well-hosted discord", "https://discord.gg/welltold"),
        ("who sponsors well-hosted 1", "Wicks & Co: ten candles."),
        ("episodes without guests well-hosted", "Ropes"),
        ("hk 14 chapters", "2 chapters"),
        ("what happens in hk14 at 10:30", "The lean"),
    ],
)
async def test_what_is_asked_is_read_without_a_name_that_sounds_like_a_question(
    kiosk: Database, text: str, holds: str
) -> None:
    told = await ask(kiosk, text)
    assert holds in told.text
    assert told.question.text == text


async def test_a_name_that_asks_for_nothing_is_left_in_a_question(kiosk: Database) -> None:
    assert await without_name(kiosk, Scope.everything(), "newest harbour kiosk") is None
    assert await without_name(kiosk, Scope.everything(), "well-hosted") is None


async def test_a_word_with_a_number_that_is_no_shows_code_is_no_episode(kiosk: Database) -> None:
    assert (await ask(kiosk, "mp 14")).abstained


async def test_how_long_a_title_lasts_is_told(kiosk: Database) -> None:
    assert "lasts 1:23:20" in (await ask(kiosk, "how long is the kettle")).text


async def test_when_somebody_was_on_is_the_date_of_that_episode(kiosk: Database) -> None:
    assert "24 April 2026" in (await ask(kiosk, "when was liv ostberg on")).text


async def test_a_time_in_a_shows_name_is_no_time_that_is_asked_for(tmp_path: Path) -> None:
    listed = [
        (make.item("Boiled", number=1, published_at=make.NOW - 9 * make.WEEK), make.facts("Boiled kelp.")),
        (make.item("Fried", number=2, published_at=make.NOW - 8 * make.WEEK), make.facts("Fried kelp.")),
    ]
    made = await make.index(tmp_path, {"This Week in Kelp (MP3)": listed})
    assert "The newest is “Fried”" in (await ask(made, "latest this week in kelp")).text
    assert "The first is “Boiled”" in (await ask(made, "first this week in kelp")).text
    assert "Number 1 is “Boiled”" in (await ask(made, "this week in kelp 1")).text
    await made.close()
