"""Which book somebody wrote, episodes without a guest, who was with whom, what no sentence states; in German too."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.answers import meaning
from bot.answers.answer import answer, speaking
from bot.answers.language.de_words import ASKING, FILLER, MONTHS
from bot.answers.meaning import Meanings
from bot.answers.question import asks, language_asked, understand, which_episode
from bot.model.answer import Answer, QuestionKind
from bot.model.episode import Role
from bot.model.scope import Scope
from bot.say import spoken
from bot.search.stops import STOPS
from bot.store.database import Database
from tests import make
from tests.answers.test_meaning import Senses

HOST = make.credit("Odd Berg", Role.HOST)


async def ask(db: Database, text: str) -> Answer:
    return await answer(db, Scope.everything(), text, now=make.NOW)


@pytest.fixture
async def quay(tmp_path: Path) -> AsyncIterator[Database]:
    """An index of talks with one guest, with two and with none."""
    book = make.facts(
        "Liv Ostberg grew up on a ferry and never read a book before she was ten.\n"
        "Liv Ostberg is the author of “Nine Ways to Boil a Kelp”, and she cooks with us.\n"
        "We speak of soup and of books.",
        people=[make.credit("Liv Ostberg"), HOST],
    )
    pair = make.facts(
        "Liv Ostberg and Ansel Krog cook on a roof.",
        people=[make.credit("Liv Ostberg"), make.credit("Ansel Krog"), HOST],
    )
    alone = make.facts("Only the hosts, and a broken kettle.", people=[HOST])
    tower = make.facts(
        "A visit to the tower.",
        people=[HOST],
        chapters=make.chapters((0, "Intro"), (300, "What the foghorn is made of"), (800, "Stairs")),
    )
    made = await make.index(
        tmp_path,
        {
            "Quay Talk": [
                (make.item("Kelp", number=1, published_at=make.NOW - 3 * make.WEEK), book),
                (make.item("On the roof", number=2, published_at=make.NOW - 4 * make.WEEK), pair),
                (make.item("Kettles", number=3, published_at=make.NOW - make.WEEK), alone),
                (make.item("The tower", number=4, published_at=make.NOW), tower),
            ]
        },
    )
    yield made
    await made.close()


@pytest.mark.parametrize(
    "text",
    ["which book did liv ostberg write", "what book is liv ostberg the author of", "welches buch schrieb Liv Ostberg"],
)
async def test_the_work_of_somebody_is_told_by_the_sentence_that_names_it(quay: Database, text: str) -> None:
    assert "Nine Ways to Boil a Kelp" in (await ask(quay, text)).text


async def test_of_whom_no_sentence_names_a_work_none_is_told(quay: Database) -> None:
    assert (await ask(quay, "which book did ansel krog write")).abstained


@pytest.mark.parametrize(
    "text",
    [
        "episodes without a guest",
        "which episodes have no guests",
        "folgen ohne gast",
        "quay talk episodes with no guest",
    ],
)
async def test_episodes_without_a_guest_are_listed(quay: Database, text: str) -> None:
    assert [one.title for one in (await ask(quay, text)).episodes] == ["The tower", "Kettles"]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("which episodes have more than one guest", ["On the roof"]),
        ("episodes with two guests", ["On the roof"]),
        ("Folgen mit mehreren Gästen", ["On the roof"]),
        ("which episodes had three guests", []),
        ("quay talk episodes with at least 2 guests", ["On the roof"]),
        ("episodes about kelp with a guest", ["Kelp"]),
    ],
)
async def test_episodes_are_listed_by_how_many_guests_they_have(quay: Database, text: str, titles: list[str]) -> None:
    assert [one.title for one in (await ask(quay, text)).episodes] == titles


@pytest.mark.parametrize(
    "text", ["who was liv ostberg on with", "with whom was liv ostberg on", "mit wem war Liv Ostberg da"]
)
async def test_who_was_on_with_somebody_is_the_other_one(quay: Database, text: str) -> None:
    told = await ask(quay, text)
    assert "Ansel Krog" in {one.name for one in told.people}
    assert told.episodes[0].title == "On the roof"


async def test_what_no_sentence_states_but_a_chapter_surely_speaks_of_is_answered_with_its_second(
    quay: Database,
) -> None:
    held = Meanings(Senses)
    while await held.learn(quay):
        pass
    meaning._HELD[quay] = held
    told = await ask(quay, "what stuff does the siren consist of inside")
    assert [one.start_s for one in told.moments[:1]] == [300]
    assert (await ask(quay, "what does the ferry cost")).abstained


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Möwenfütterung Öllampe", "de"),
        ("Straßenbahn?", "de"),
        ("the Öl episode", "en"),
        ("which one is about Björn", "en"),
        ("lamp oil", "en"),
        ("wer war dabei", "de"),
    ],
)
def test_the_language_is_told_by_small_words_and_else_by_its_own_letters(text: str, code: str) -> None:
    assert language_asked(text).code == code


def test_an_answer_is_said_in_the_language_that_its_letters_tell() -> None:
    before = spoken()
    with speaking("Möwenfütterung"):
        assert spoken() == "de"
    assert spoken() == before


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("kelp soup, when does she taste it again", {"kelp", "soup"}),
        ("die Kelpsuppe, ab wann kochen sie die", {"kelpsuppe"}),
        ("when she sings, what does she hold", set()),
        ("wer singt, wenn es regnet", set()),
    ],
)
def test_what_stands_before_a_comma_and_a_word_that_asks_names_the_episode(text: str, named: set[str]) -> None:
    assert which_episode(text) - STOPS == named


@pytest.mark.parametrize("word", ["keiner", "drauf", "besprochen", "sekunde", "davon"])
def test_small_words_of_german_are_no_topic(word: str) -> None:
    assert word in FILLER
    assert word not in understand(f"wo wird {word} das Nebelhorn", now=make.NOW).topic.split()


def test_words_that_ask_and_months_of_german_are_folded() -> None:
    assert all(word.isascii() for word in (*FILLER, *ASKING, *MONTHS))
    assert MONTHS["marz"] == MONTHS["januar"] + 2
    assert len(set(MONTHS.values())) == 12


@pytest.mark.parametrize(
    ("text", "facet"),
    [
        ("welches Buch hat sie geschrieben", "which_work"),
        ("which two novels did he write", "which_work"),
        ("episodes without guests", "alone"),
        ("Folgen ohne Gäste", "alone"),
        ("with whom did she talk", "else"),
        ("mit wem war sie da", "else"),
        ("phone number of the office", "phone"),
        ("Telefonnummer vom Büro", "phone"),
    ],
)
def test_facets_are_read_in_both_languages(text: str, facet: str) -> None:
    assert asks(facet, text)


def test_where_somebody_comes_from_is_a_fact() -> None:
    assert understand("where is liv ostberg from", now=make.NOW).kind is QuestionKind.FACT


@pytest.mark.parametrize(
    "text", ["liv ostberg and who else were on about the roof", "who else was on with liv on a roof"]
)
async def test_who_else_is_not_the_one_named(quay: Database, text: str) -> None:
    assert [one.name for one in (await ask(quay, text)).people] == ["Ansel Krog"]
