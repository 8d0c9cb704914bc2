"""When the time is up: what was found until then is given, and whoever asked is told so."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.answers.answer import answer
from bot.browse.lists import Wish, listed
from bot.errors import StoreError
from bot.model.scope import Scope
from bot.say import speak
from bot.search import ladder
from bot.search.ladder import search
from bot.store import finding
from bot.store.database import Database, unless_slow
from tests import make

EVERYTHING = Scope.everything()
TOLD = {"en": "Time was up", "de": "Die Zeit war um", "ja": "時間切れ"}


@pytest.fixture
async def db(tmp_path: Path) -> AsyncIterator[Database]:
    told = make.facts("The keeper trims the wick.", chapters=make.chapters((60, "Why the wick smokes")))
    made = await make.index(tmp_path, {"Night Shift": [(make.item("The lamp room"), told)]})
    yield made
    speak("en")
    await made.close()


@pytest.fixture
def no_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the time be up as soon as somebody asks."""
    monkeypatch.setattr(ladder, "DEADLINE_S", 0.0)


async def test_a_search_that_had_its_time_says_nothing_of_it(db: Database) -> None:
    assert not (await search(db, EVERYTHING, "wick smokes", deadline_s=30.0)).hurried


async def test_a_search_without_time_says_so_and_gives_at_most_what_holds_the_rarest_word(db: Database) -> None:
    found = await search(db, EVERYTHING, "wick smokes", deadline_s=0.0)
    assert found.hurried
    assert all("smoke" in hit.text for hit in found)


@pytest.mark.usefixtures("no_time")
@pytest.mark.parametrize("language", list(TOLD))
@pytest.mark.parametrize("what", ["moments", "episodes", "links"])
async def test_a_list_says_that_time_was_up_in_the_readers_language(db: Database, language: str, what: str) -> None:
    speak(language)
    card = await listed(db, EVERYTHING, Wish(what=what, words="wick smokes"), now=make.NOW)
    assert any(TOLD[language] in line for line in card.lines)


async def test_a_list_that_had_its_time_does_not(db: Database) -> None:
    card = await listed(db, EVERYTHING, Wish(what="moments", words="wick smokes"), now=make.NOW)
    assert not any(TOLD["en"] in line for line in card.lines)


@pytest.mark.usefixtures("no_time")
async def test_an_answer_says_that_time_was_up(db: Database) -> None:
    given = await answer(db, EVERYTHING, "where do they talk about the smoking wick?", now=make.NOW)
    assert given.hurried
    assert TOLD["en"] in given.text
    german = await answer(db, EVERYTHING, "Wo reden sie über den Keeper und das Wick?", now=make.NOW)
    assert TOLD["de"] in german.text


async def test_where_nobody_waits_for_discord_there_is_more_time(db: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ladder, "DEADLINE_S", 1e-9)
    assert (await search(db, EVERYTHING, "wick smokes")).hurried
    db.patience = 1e12
    assert not (await search(db, EVERYTHING, "wick smokes")).hurried


async def test_what_was_found_in_time_is_read_for_as_long_as_there_is_time(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finding, "GRACE_S", 0.0)
    found = await search(db, EVERYTHING, "wick smokes", deadline_s=60.0)
    assert [hit.text for hit in found][:1] == ["Why the wick smokes"]
    assert not found.hurried


async def test_only_a_read_that_takes_too_long_is_done_without(db: Database) -> None:
    with unless_slow():
        await db.rows("SELECT 1", deadline_s=0.0)
    with pytest.raises(StoreError, match="store_full"), unless_slow():
        raise StoreError("store_full", path=db.path, why="disk I/O error")
