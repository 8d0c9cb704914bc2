"""What is asked of a show as a whole: what it is, who all was on it, whether it goes on, where to hear it."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.answers.answer import answer
from bot.model.answer import Answer
from bot.model.episode import LinkKind, Role
from bot.model.scope import Scope
from bot.store import shows
from bot.store.database import Database
from tests import make

HOST = make.credit("Odd Berg", Role.HOST)
SAID = "Odd Berg talks to those who boil, tar and splice, and to nobody else. New each month."


@pytest.fixture
async def rooms(tmp_path: Path) -> AsyncIterator[Database]:
    """An index of a show that says of itself what it is, and of another."""
    roof = make.facts(
        "Liv Ostberg and Ansel Krog cook on a roof.",
        people=[make.credit("Liv Ostberg"), make.credit("Ansel Krog"), HOST],
        chapters=make.chapters((0, "Intro"), (90, "The stove"), (400, "Soup")),
        links=[
            make.link("https://kelpfm.example", "KelpFM", LinkKind.SUBSCRIBE),
            make.link("https://twitter.com/livboils", "Liv on Twitter", LinkKind.SOCIAL),
            make.link("https://ostberg.example/nine-ways", "Nine Ways to Boil", context="Liv Ostberg's book"),
        ],
    )
    tar = make.facts(
        "Bo Zander tars a boat. Brought to you by Lanternworks.",
        people=[make.credit("Bo Zander"), HOST],
        adverts=["Brought to you by Lanternworks. 20% off with QUAYSIDE at lanternworks.example/quay"],
    )
    song = make.facts("We hum a tune by Ada Holm.", people=[HOST, make.credit("Ada Holm", Role.MENTIONED)])
    other = make.facts("Ada Holm hums, and a mast leans.")
    quay = [
        (make.item("On the roof", number=1, published_at=make.NOW - 6 * make.WEEK, duration_s=0), roof),
        (make.item("Tar", number=2, published_at=make.NOW - 4 * make.WEEK, duration_s=900), tar),
        (make.item("A tune", number=3, published_at=make.NOW - 2 * make.WEEK, duration_s=1800), song),
    ]
    made = await make.index(tmp_path, {"Quay Talk": quay, "Mast Notes": [(make.item("Ada Holm leans"), other)]})
    show = next(one for one in await shows.listed(made, Scope.everything()) if one.title == "Quay Talk")
    await shows.describe(made, show.id, replace(make.channel(show.title), description=SAID))
    yield made
    await made.close()


async def ask(db: Database, text: str) -> Answer:
    return await answer(db, Scope.everything(), text, now=make.NOW)


@pytest.mark.parametrize(
    "text",
    [
        "what is quay talk about",
        "what's quay talk",
        "tell me about quay talk",
        "what kind of show is quay talk",
        "was ist quay talk",
        "worum geht es bei quay talk",
    ],
)
async def test_what_a_show_is_is_told_in_its_own_words(rooms: Database, text: str) -> None:
    assert "those who boil, tar and splice" in (await ask(rooms, text)).text


@pytest.mark.parametrize(
    "text",
    [
        "list all guests of quay talk",
        "all quay talk guests",
        "who has been on quay talk",
        "which guests have been on quay talk",
        "wer war schon alles bei quay talk",
        "alle gäste von quay talk",
    ],
)
async def test_all_guests_of_a_show_are_named(rooms: Database, text: str) -> None:
    assert {one.name for one in (await ask(rooms, text)).people} == {"Liv Ostberg", "Ansel Krog", "Bo Zander"}


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("how many chapters does on the roof have", "3 chapters"),
        ("how many guests did quay talk 1 have", "Liv Ostberg and Ansel Krog"),
        ("liv ostberg twitter", "https://twitter.com/livboils"),
        ("liv ostberg's book", "https://ostberg.example/nine-ways"),
        ("is there a promo code for lanternworks", "QUAYSIDE"),
        ("shortest quay talk episode", "“Tar”"),
        ("quay talk discount", "QUAYSIDE"),
        ("when did on the roof air", "“On the roof” was published on"),
        ("last quay talk guest", "Bo Zander"),
        ("who was the last guest on quay talk", "Bo Zander"),
        ("wer war der letzte gast bei quay talk", "Bo Zander"),
        ("wer war zuletzt bei quay talk zu gast", "Bo Zander"),
        ("what number is the on the roof episode", "Number 1 is “On the roof”"),
        ("what's the title of quay talk 2", "“Tar” (Quay Talk)"),
        ("what's coming up on quay talk", "steady rhythm"),
    ],
)
async def test_everyday_questions_in_few_words(rooms: Database, text: str, holds: str) -> None:
    assert holds in (await ask(rooms, text)).text


async def test_the_front_page_of_an_app_is_no_way_to_listen(rooms: Database) -> None:
    assert "kelpfm" not in (await ask(rooms, "where can i listen to quay talk")).text


async def test_somebody_who_never_was_on_is_looked_for_by_their_name(rooms: Database) -> None:
    told = await ask(rooms, "episodes about ada holm")
    assert {one.title for one in told.episodes} == {"A tune", "Ada Holm leans"}


async def test_what_a_show_put_out_in_a_time_is_listed(rooms: Database) -> None:
    told = await ask(rooms, "what did quay talk put out last month")
    assert [one.title for one in told.episodes] == ["A tune", "Tar"]


async def test_to_store_something_asks_for_no_shop(rooms: Database) -> None:
    told = await ask(rooms, "how to store the soup from the roof")
    assert told.episodes[0].title == "On the roof"
    assert not told.abstained


async def test_a_name_with_a_sign_is_written_with_its_word_too(tmp_path: Path) -> None:
    made = await make.index(tmp_path, {"80% Salt": [(make.item("Brine", number=1), make.facts("Brine."))]})
    for text in ("newest 80 percent salt", "newest 80% salt", "newest 80 per cent salt episode"):
        assert "“Brine”" in (await ask(made, text)).text
    await made.close()
