"""Which second, sentence, person or episode is chosen where several could be."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.answers import meaning
from bot.answers.answer import answer
from bot.answers.directory import directory
from bot.answers.meaning import Meanings
from bot.answers.question import which_episode
from bot.answers.retrieve import named_in
from bot.model.answer import Answer
from bot.model.episode import Role
from bot.model.scope import Scope
from bot.search.vocabulary import vocabulary
from bot.store.database import Database
from bot.store.drafts import store
from tests import make
from tests.answers.test_meaning import Senses

PUBLIC = Scope.server(8)


async def ask(db: Database, text: str) -> Answer:
    return await answer(db, PUBLIC, text, now=make.NOW)


@pytest.fixture
async def harbour(tmp_path: Path) -> AsyncIterator[Database]:
    """An index whose chapters, sentences and people compete."""
    ropes = make.facts(
        "Ingrid Solheim is one half of the duo The Wet Ropes. Their third record, Nine Knots, was made on a ferry.\n"
        "On the open evening a coil of rope costs 14 crowns.",
        chapters=make.chapters((0, "Intro"), (60, "What are ropes?"), (300, "The siren at noon"), (900, "Outro")),
        people=[make.credit("Ingrid Solheim"), make.credit("Odd Berg", Role.HOST)],
    )
    milk = make.facts(
        "A goat farm above the harbour.",
        people=[make.credit("Sunniva Dale"), make.credit("Odd Berg", Role.HOST)],
        transcript=make.turns(
            (3, "Odd", "Welcome to the farm."),
            (9, "Odd", "Sunniva, what did you get for a litre of milk this morning?"),
            (15, "Sunniva", "Seven crowns. I need nine."),
        ),
    )
    alone = make.facts("Two dogs and a ladder.", people=[make.credit("Odd Berg", Role.HOST)])
    made = await make.index(
        tmp_path,
        {
            "Harbour Radio": [
                (make.item("Ropes", number=1), ropes),
                (make.item("Milk and weather", number=2), milk),
                (make.item("The ladder", number=3), alone),
            ]
        },
    )
    held = Meanings(Senses)
    while await held.learn(made):
        pass
    meaning._HELD[made] = held
    yield made
    await made.close()


async def test_a_chapter_that_says_what_the_title_says_is_not_what_is_asked_within_it(harbour: Database) -> None:
    assert (await ask(harbour, "ropes episode: when does the foghorn go off")).moments[0].start_s == 300


async def test_two_sentences_that_complete_each_other_are_quoted_together(harbour: Database) -> None:
    assert "Nine Knots" in (await ask(harbour, "what is the third record of the wet ropes")).text


async def test_the_name_of_a_chapter_is_no_quote_and_what_was_said_is(harbour: Database) -> None:
    chapter = (await ask(harbour, "ropes episode: when is the siren at noon")).moments[0]
    assert (chapter.title, chapter.quote) == ("The siren at noon", "")
    spoken = (await ask(harbour, "when do they talk about a litre of milk")).moments[0]
    assert spoken.quote.startswith("Sunniva, what did you get")


async def test_how_often_is_answered_by_the_reply_that_counts(tmp_path: Path) -> None:
    turns = make.turns(
        (5, "Odd", "Pia, how often did you climb that tower?"), (9, "Pia", "My son counted. Six hundred times.")
    )
    facts = make.facts("A tower.", transcript=turns)
    db = await make.index(tmp_path, {"Harbour Radio": [(make.item("The tower"), facts)]})
    told = await ask(db, "how often did they climb the tower")
    await db.close()
    assert "Six hundred times" in told.text


async def test_the_reply_to_a_question_is_quoted_with_it(harbour: Database) -> None:
    told = await ask(harbour, "what did sunniva get for a litre of milk")
    assert "Seven crowns" in told.text


async def test_a_price_that_no_sentence_has_is_not_told(harbour: Database) -> None:
    assert "14 crowns" in (await ask(harbour, "how much is a coil of rope")).text
    assert (await ask(harbour, "how much is the ferry")).abstained


async def test_a_person_and_a_topic_that_never_meet_are_a_no(harbour: Database) -> None:
    assert (await ask(harbour, "ingrid solheim about goat milk")).abstained


async def test_who_hosts_was_on_it_where_nobody_else_is(harbour: Database) -> None:
    assert [one.name for one in (await ask(harbour, "who was on the ladder one")).people] == ["Odd Berg"]


async def test_the_hosts_of_a_number_are_those_of_that_episode(harbour: Database) -> None:
    told = await ask(harbour, "who hosted harbour radio 2")
    assert (told.episodes[0].number, [one.name for one in told.people]) == (2, ["Odd Berg"])


async def test_an_episode_that_is_asked_for_by_more_than_its_guest_is_given(harbour: Database) -> None:
    assert (await ask(harbour, "the episode without a guest and with the ladder")).episodes[0].title == "The ladder"


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("fog horns: who explains the valve", {"fog", "horns"}),
        ("ropes - which ones float", {"ropes"}),
        ("when do they laugh in the brass lamp episode", {"brass", "lamp"}),
        ("wo lachen sie in der Nebelhornfolge", {"nebelhorn"}),
        ("who explains the valve", set()),
    ],
)
def test_the_words_by_which_a_question_names_its_episode_are_read(text: str, named: set[str]) -> None:
    assert which_episode(text) == named


async def test_the_episode_that_is_named_goes_before_one_that_has_the_words(harbour: Database) -> None:
    assert (await ask(harbour, "ropes: a morning of crowns")).episodes[0].title == "Ropes"


@pytest.mark.parametrize("text", ["all episodes with ing solheim", "everything with ingrid solheim and ingri"])
async def test_a_first_name_cut_short_and_a_byname_are_of_the_same_person(harbour: Database, text: str) -> None:
    assert [one.title for one in (await ask(harbour, text)).episodes] == ["Ropes"]


async def test_guests_who_came_again_are_named_without_the_hosts(harbour: Database) -> None:
    show = (await directory(harbour, PUBLIC)).shows[0]
    nobody = await ask(harbour, "who has been on harbour radio most often")
    assert nobody.abstained
    assert "more than once" in nobody.text
    again = make.facts("Ingrid again.", people=[make.credit("Ingrid Solheim"), make.credit("Odd Berg", Role.HOST)])
    await store(harbour, [make.draft(show.id, make.item("More ropes", number=4), again)])
    told = await ask(harbour, "who has been on harbour radio more than once")
    assert [one.name for one in told.people] == ["Ingrid Solheim"]
    anywhere = await ask(harbour, "who has been on most often")
    assert [one.name for one in anywhere.people] == ["Ingrid Solheim"]
    assert {one.title for one in told.episodes} == {"Ropes", "More ropes"}


async def test_what_a_title_says_is_no_name_of_somebody_unknown(harbour: Database) -> None:
    assert (await ask(harbour, "die Folge mit der Milch: milk, weather")).episodes[0].title == "Milk and weather"
    assert (await ask(harbour, "the episode with peder wohl")).abstained


async def test_a_word_that_is_said_far_more_often_than_a_name_is_no_name(tmp_path: Path) -> None:
    rope = make.facts("Rope and more rope.\n\nA rope again.\n\nThe last rope of all.")
    knot = make.facts("Knots of all kinds.", people=[make.credit("Manila Rope", Role.MENTIONED)])
    days = [(make.item(f"Day {number}"), rope) for number in range(9)]
    made = await make.index(tmp_path, {"Harbour Radio": [*days, (make.item("Knots"), knot)]})
    try:
        known = await vocabulary(made, "rope")
        assert not named_in(("rope",), await directory(made, PUBLIC), known)
        assert named_in(("manila", "rope"), await directory(made, PUBLIC), known)
    finally:
        await made.close()


async def test_what_somebody_does_in_another_word_than_the_notes_is_no_surname(harbour: Database) -> None:
    names, known = await directory(harbour, PUBLIC), await vocabulary(harbour, "sunniva complain")
    asked = "when does sunniva complain about milk"
    assert named_in(("sunniva", "complain", "milk"), names, known, asked)
    assert not named_in(("sunniva", "karenina", "milk"), names, known, "when does sunniva karenina milk")
    assert not named_in(("sunniva", "complain"), names, known, "sunniva complain")


async def test_a_word_that_many_chapters_hold_tells_them_less_apart(tmp_path: Path) -> None:
    candle = make.facts(
        "How a candle is made.",
        chapters=make.chapters(
            (0, "Wax"), (60, "Cold wax"), (300, "Old wax"), (600, "The bee at work"), (900, "Wicks")
        ),
    )
    others = [(make.item(f"Bee talk {n}", number=n + 2), make.facts("A bee, a hive.")) for n in range(8)]
    made = await make.index(tmp_path, {"Light Work": [(make.item("Candles", number=1), candle), *others]})
    assert (await ask(made, "candles episode: when do they get to the bee and its wax")).moments[0].start_s == 600
    await made.close()


async def test_who_is_named_by_no_sentence_is_told_by_what_they_are_on(tmp_path: Path) -> None:
    told = make.facts("An evening at the quay.", people=[make.credit("Odd Berg", Role.HOST)])
    made = await make.index(tmp_path, {"Harbour Radio": [(make.item("The quay"), told)]})
    try:
        given = await ask(made, "who is odd berg")
        assert "Odd Berg" in given.text
        assert [one.title for one in given.episodes] == ["The quay"]
    finally:
        await made.close()


async def test_a_second_that_only_repeats_the_title_is_none_where_more_is_asked(tmp_path: Path) -> None:
    told = make.facts("", chapters=make.chapters((60, "How the siren works"), (300, "The crew and the siren")))
    made = await make.index(tmp_path, {"Harbour Radio": [(make.item("The siren at noon"), told)]})
    try:
        assert (
            "gives no time" in (await ask(made, "when do they talk about milk in the siren one")).text
            or (await ask(made, "when do they talk about milk in the siren one")).abstained
        )
        assert (await ask(made, "when do they talk about the crew in the siren one")).moments[0].start_s == 300
    finally:
        await made.close()


async def test_a_chapter_with_the_name_of_somebody_merely_mentioned_is_what_is_asked_of_them(tmp_path: Path) -> None:
    marks = make.chapters((60, "The first harbour"), (300, "Lena Holt goes home"), (900, "Questions"))
    people = [make.credit("Odd Berg"), make.credit("Lena Holt", Role.MENTIONED)]
    made = await make.index(
        tmp_path, {"Harbour Radio": [(make.item("Odd Berg"), make.facts("", chapters=marks, people=people))]}
    )
    try:
        assert (await ask(made, "when do they talk about lena holt quitting")).moments[0].start_s == 300
    finally:
        await made.close()
