"""Questions in other words than the notes use, and what an answer carries beside what was asked."""

from pathlib import Path

import pytest

from bot.answers import meaning
from bot.answers.answer import answer
from bot.answers.meaning import Meanings
from bot.answers.question import time_asked
from bot.cli.ask import _unanswered, answered_of
from bot.model.answer import Answer
from bot.model.episode import LinkKind
from bot.model.scope import Scope
from bot.store.database import Database
from tests import make
from tests.answers.test_meaning import Senses

PUBLIC = Scope.server(8)


async def ask(db: Database, text: str) -> Answer:
    return await answer(db, PUBLIC, text, now=make.NOW)


@pytest.fixture
async def meant(db: Database) -> Database:
    """The index with an encoder that knows sirens for foghorns, metal for brass, glass for lenses."""
    held = Meanings(Senses)
    while await held.learn(db):
        pass
    meaning._HELD[db] = held
    return db


async def test_an_episode_is_found_by_what_its_words_mean(meant: Database) -> None:
    assert (await ask(meant, "who keeps air for the siren")).episodes[0].title == "The last foghorn"


async def test_where_no_word_tells_the_second_meaning_does(meant: Database) -> None:
    told = await ask(meant, "salt and brass episode: when does the glass come down")
    assert told.moments[0].start_s == 900


async def test_nobody_spoke_of_what_stands_nowhere(meant: Database) -> None:
    assert (await ask(meant, "when does Mara Lindqvist talk about her divorce")).abstained


@pytest.mark.parametrize("text", ["episode with peter wohlleben", "which one was written by virginia woolf"])
async def test_a_given_name_with_a_word_found_nowhere_is_somebody_unknown(db: Database, text: str) -> None:
    assert (await ask(db, text)).abstained


async def test_an_answer_carries_the_second_the_guests_and_the_links_of_its_episode(db: Database) -> None:
    told = await ask(db, "the one about how salt eats brass")
    assert told.moments[0].start_s == 120
    assert [one.name for one in told.people] == ["Mara Lindqvist"]


async def test_what_no_sentence_states_is_answered_with_its_episode_and_second(db: Database) -> None:
    told = await ask(db, "what does the lens that fell do")
    assert (told.episodes[0].title, told.moments[0].start_s) == ("Salt and brass", 900)
    assert (await ask(db, "how much did the lens that fell weigh")).abstained


async def test_a_profile_of_somebody_is_not_another_ones(db: Database) -> None:
    assert (await ask(db, "twitter of mara lindqvist")).links[0].link.url == "https://twitter.com/maralenses"
    assert (await ask(db, "mara lindqvist linkedin")).abstained


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("newest Night Shift?", "The last foghorn"),
        ("first night shift", "Salt and brass"),
        ("shortest episode of night shift", "Salt and brass"),
    ],
)
async def test_a_place_before_a_shows_name_is_one_of_its_episodes(db: Database, text: str, title: str) -> None:
    assert (await ask(db, text)).episodes[0].title == title


@pytest.mark.parametrize(
    ("text", "second"), [("what comes at minute 30", 1800.0), ("was kommt bei Minute 12", 720.0), ("at 1:02", 62.0)]
)
def test_minutes_are_read_in_words_too(text: str, second: float) -> None:
    assert time_asked(text) == second


async def test_chapters_of_a_title_are_listed_or_said_to_be_missing(db: Database) -> None:
    assert len((await ask(db, "chapters of salt and brass")).moments) == 3
    assert (await ask(db, "chapters of tables of the tide")).abstained


async def test_a_code_is_looked_for_in_adverts_and_quoted(tmp_path: Path) -> None:
    facts = make.facts(
        "Wicks, and who trims them.",
        links=[make.link("https://lanternworks.example", "Lanternworks", LinkKind.SPONSOR)],
        adverts=["Lanternworks sells wicks. Ten percent off with the code GLOW at lanternworks.example."],
    )
    db = await make.index(tmp_path, {"Night Shift": [(make.item("Wicks"), facts)]})
    told = await ask(db, "promo code for lanternworks")
    await db.close()
    assert "GLOW" in told.text
    assert not told.abstained


def test_one_question_of_a_batch_that_fails_does_not_take_the_others() -> None:
    broken = _unanswered("who was on?", ZeroDivisionError("division by zero"))
    assert broken.abstained
    assert "log" in broken.text
    assert answered_of(broken)["episodes"] == []
