"""Episodes of a time: counted, the first and the last of a year, the one of a day; what sounds or means alike alone."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.answers.answer import answer
from bot.answers.question import understand
from bot.model.answer import Answer, QuestionKind
from bot.model.episode import Role
from bot.model.scope import Scope
from bot.store.database import Database
from tests import make

HOST = make.credit("Odd Berg", Role.HOST)


@pytest.fixture
async def years(tmp_path: Path) -> AsyncIterator[Database]:
    """An index of a show of two years, and of one whose name holds a time."""
    listed = [
        (make.item("Tar", published_at=datetime(2024, 3, 5, tzinfo=UTC), duration_s=600), make.facts("Tar.")),
        (make.item("Hemp", published_at=datetime(2024, 8, 6, tzinfo=UTC), duration_s=1200), make.facts("Hemp.")),
        (
            make.item("The dark knight of the quay", published_at=datetime(2025, 1, 7, tzinfo=UTC), duration_s=900),
            make.facts("Odd asks Liv Ostberg about boats.", people=[make.credit("Liv Ostberg"), HOST]),
        ),
        (
            make.item("Honey", published_at=datetime(2025, 6, 8, tzinfo=UTC), duration_s=300),
            make.facts("We sell honey."),
        ),
    ]
    fresh = (make.item("Boiled", published_at=make.NOW - make.WEEK / 7), make.facts("Boiled kelp."))
    quay = [*listed, (make.item("Mast", published_at=make.NOW - make.WEEK / 7), make.facts("A mast."))]
    made = await make.index(tmp_path, {"Quay Talk": quay, "This Week in Kelp": [fresh]})
    yield made
    await made.close()


async def ask(db: Database, text: str) -> Answer:
    return await answer(db, Scope.everything(), text, now=make.NOW)


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("how many quay talk episodes in 2024", "2 episodes"),
        ("how many episodes did quay talk release in 2025", "2 episodes"),
        ("last episode of 2024 on quay talk", "“Hemp”"),
        ("first quay talk episode of 2025", "“The dark knight of the quay”"),
        ("longest quay talk episode in 2025", "“The dark knight of the quay”"),
        ("the episode from 6 august 2024", "“Hemp”"),
        ("episode from 8 june 2025", "“Honey”"),
        ("who did odd berg talk to about boats", "Liv Ostberg"),
        ("ep feat. liv ostberg", "“The dark knight of the quay”"),
    ],
)
async def test_a_time_narrows_what_is_asked(years: Database, text: str, holds: str) -> None:
    assert holds in (await ask(years, text)).text


async def test_this_week_is_no_show_though_one_is_called_so(years: Database) -> None:
    assert {one.show for one in (await ask(years, "all episodes this week")).episodes} == {
        "Quay Talk",
        "This Week in Kelp",
    }


@pytest.mark.parametrize("text", ["any episode about knitting", "is there an episode on beekeeping"])
async def test_what_merely_sounds_or_means_alike_is_no_answer_to_a_word(years: Database, text: str) -> None:
    assert (await ask(years, text)).abstained


@pytest.mark.parametrize(
    "text",
    [
        "have they talked about tar on quay talk",
        "did they ever cover hemp",
        "is there an episode on honey",
        "was there any episode about honey",
    ],
)
def test_whether_something_was_spoken_of_asks_for_its_episode(text: str) -> None:
    assert understand(text, now=make.NOW).kind is QuestionKind.EPISODE
