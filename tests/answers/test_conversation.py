"""Questions that go on from an answer, and questions in a place that stands for an episode or a show."""

from datetime import timedelta

import pytest

from bot.answers.conversation import Thread, converse, refers
from bot.model.answer import Answer
from bot.model.scope import Scope
from bot.store.database import Database
from tests import make

MIA = Thread(user_id=1, place_id=10)
BEN = Thread(user_id=2, place_id=10)


async def ask(db: Database, text: str, *, thread: Thread = MIA, later_s: float = 0) -> Answer:
    return await converse(db, Scope.everything(), text, now=make.NOW + timedelta(seconds=later_s), thread=thread)


async def test_the_guest_and_a_link_are_those_of_the_episode_before(db: Database) -> None:
    assert (await ask(db, "the one about salt and brass")).episodes[0].title == "Salt and brass"
    guest = await ask(db, "and who was the guest?")
    assert [one.name for one in guest.people] == ["Mara Lindqvist"]
    link = await ask(db, "link?")
    assert link.links[0].link.url == "https://museum.example/salt.pdf"
    host = await ask(db, "who hosted it")
    assert [one.name for one in host.people] == ["Tove Aas"]


async def test_a_second_is_one_of_the_episode_before(db: Database) -> None:
    await ask(db, "the last foghorn")
    given = await ask(db, "what is said at 1:04")
    assert given.moments[0].quote == "A foghorn needs compressed air and patience."


async def test_a_question_of_its_own_is_not_taken_for_a_further_one(db: Database) -> None:
    await ask(db, "the one about salt and brass")
    given = await ask(db, "when is compressed air mentioned")
    assert given.episodes[0].title == "The last foghorn"


async def test_each_person_has_a_thread_of_their_own(db: Database) -> None:
    await ask(db, "the last foghorn")
    await ask(db, "the one about salt and brass", thread=BEN)
    assert (await ask(db, "who was the guest?")).people[0].name == "Bo Zander"
    assert (await ask(db, "who was the guest?", thread=BEN)).people[0].name == "Mara Lindqvist"


async def test_after_ten_minutes_nothing_is_remembered(db: Database) -> None:
    await ask(db, "the last foghorn")
    assert (await ask(db, "who was the guest?", later_s=599)).people
    assert (await ask(db, "and who was the guest?", later_s=599 + 601)).episodes == ()


async def test_the_other_one_is_the_next_that_fitted(db: Database) -> None:
    first = await ask(db, "episodes with Mara Lindqvist")
    assert len(first.episodes) == 2
    other = await ask(db, "no, the other one")
    assert other.episodes[0] == first.episodes[1]
    assert (await ask(db, "no, the other one")).abstained


@pytest.mark.parametrize(
    "text",
    ["link?", "and who was the guest?", "how long is it", "und wer moderiert?", "what else did she say about it"],
)
def test_these_refer_to_what_was_answered(text: str) -> None:
    assert refers(text, now=make.NOW)


@pytest.mark.parametrize("text", ["episode 12", "the newest episode", "who was on the fog one", "all episodes on fog"])
def test_these_stand_alone(text: str) -> None:
    assert not refers(text, now=make.NOW)


async def test_a_german_question_gets_german_sentences(db: Database) -> None:
    given = await ask(db, "wer war in der Folge über das Nebelhorn und die Quantenphysik zu Gast?")
    assert "Nichts" in given.text or "Gast" in given.text


async def test_a_no_about_one_episode_names_that_one(db: Database) -> None:
    await ask(db, "the one about salt and brass")
    given = await ask(db, "is anything said about compressed air in this episode?")
    assert given.abstained
    assert "Nothing about that in what I have of “Salt and brass”" in given.text
    assert "3 episodes" not in given.text


async def test_what_the_episode_has_not_is_looked_for_beyond_it(db: Database) -> None:
    await ask(db, "the one about salt and brass")
    given = await ask(db, "and when is compressed air mentioned?")
    assert given.episodes[0].title == "The last foghorn"


@pytest.mark.parametrize("text", ["when do they explain compressed air", "wann reden sie über compressed air?"])
async def test_they_are_whoever_speaks_where_those_named_last_have_nothing_to_it(db: Database, text: str) -> None:
    await ask(db, "the one about salt and brass")
    given = await ask(db, text)
    assert given.episodes[0].title == "The last foghorn"
    assert not given.abstained


async def test_a_bare_number_is_one_of_the_show_before(db: Database) -> None:
    await ask(db, "the one about salt and brass")
    assert (await ask(db, "what about 2?")).episodes[0].title == "The last foghorn"


async def test_a_few_words_are_looked_for_in_the_episode_before(db: Database) -> None:
    await ask(db, "the one about salt and brass")
    given = await ask(db, "open night?")
    assert given.episodes[0].title == "Salt and brass"
    assert "14 crowns" in given.text


async def test_where_nothing_further_is_said_that_is_said_of_the_episode(db: Database) -> None:
    await ask(db, "when do they talk about the lens that fell")
    given = await ask(db, "what else do they say about it?")
    assert given.abstained
    assert given.text.startswith("Nothing further about that in what I have of “Salt and brass”")


@pytest.mark.parametrize(
    ("opening", "text", "title"),
    [
        ("the newest night shift episode", "and the one before?", "Salt and brass"),
        ("the newest night shift episode", "die Folge davor", "Salt and brass"),
        ("night shift 1", "the one after that", "The last foghorn"),
    ],
)
async def test_the_one_before_or_after_is_of_the_same_show(db: Database, opening: str, text: str, title: str) -> None:
    await ask(db, opening)
    assert (await ask(db, text)).episodes[0].title == title


async def test_nothing_came_before_the_first(db: Database) -> None:
    await ask(db, "night shift 1")
    assert (await ask(db, "and the one before?")).abstained
