"""Choices while somebody types, from a show of two thousand episodes: what is meant, and at what cost."""

import asyncio
import time
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.answers import complete
from bot.model.scope import Scope
from bot.store import episodes
from bot.store.database import Database, open_database
from bot.store.drafts import store
from bot.store.episodes import Narrowing
from bot.store.shows import limit_to
from tests import make
from tests.pace import slowness

EVERYTHING = Scope.everything()
TOPICS = ("belts", "springs", "lighthouses", "salt", "tape", "bells", "lifts", "moors", "harbours", "kettles")
MANY = 2_000
# Two hundred people who type two keystrokes a second are four hundred a second, of which each may cost this.
WORK_MS = 2.5


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("many") / "playhead.db"


@pytest.fixture
async def many(path: Path) -> AsyncIterator[Database]:
    """A file with a show of many episodes, and one of few."""
    db = await open_database(path)
    if not await complete.shows(db, EVERYTHING, ""):
        long, short = await make.show(db, "Night Shift"), await make.show(db, "Fog Bell")
        await _put(db, long.id, MANY)
        await _put(db, short.id, 3)
    yield db
    await db.close()


async def _put(db: Database, show_id: int, count: int) -> None:
    """Put titles and dates into the index, and nothing else, as quickly as can be."""
    rows = [
        (
            show_id,
            f"g{show_id}-{at}",
            f"Episode {at}: Of {TOPICS[at % 10]} and {TOPICS[at // 10 % 10]}",
            at,
            datetime(2019 + at % 5, 1 + at % 12, 3, tzinfo=UTC).timestamp(),
            float(at),
        )
        for at in range(1, count + 1)
    ]
    async with db.write() as writer:
        await writer.executemany(
            """INSERT INTO episode (show_id, guid, title, number, published_at, sorted_at, content_hash, rules_version,
                raw, first_seen_at) VALUES (?, ?, ?, ?, ?, ?, '', 1, '', 0)""",
            rows,
        )


async def labels(db: Database, typed: str, **narrowed: int) -> list[str]:
    return [one.label for one in await complete.episodes(db, EVERYTHING, typed, **narrowed)]


async def test_a_number_a_month_and_a_year_are_taken_as_such(many: Database) -> None:
    assert (await labels(many, "1234"))[0].startswith("#1234 ")
    assert all("2021-03" in one for one in await labels(many, "2021-03"))
    assert all("-03-03" in one for one in await labels(many, "march"))
    assert len(await labels(many, "2022")) == 25


async def test_a_word_half_typed_or_mistyped_is_found_among_many(many: Database) -> None:
    assert all("kettles" in one for one in await labels(many, "kettl"))
    assert any("lighthouses" in one for one in await labels(many, "lihgthouses"))


async def test_only_the_chosen_show_is_completed(many: Database) -> None:
    shows = {show.label: int(show.value[1:]) for show in await complete.shows(many, EVERYTHING, "")}
    found = await complete.episodes(many, EVERYTHING, "", show_id=shows["Fog Bell"])
    theirs = await episodes.find(many, EVERYTHING, Narrowing(show_id=shows["Fog Bell"]), limit=9)
    assert {one.value for one in found} == {f"e{one.id}" for one in theirs}


async def test_what_was_stored_meanwhile_is_offered(many: Database) -> None:
    shows = {show.label: int(show.value[1:]) for show in await complete.shows(many, EVERYTHING, "")}
    assert not any("quill" in one for one in await labels(many, "quill", show_id=shows["Fog Bell"]))
    made = make.draft(shows["Fog Bell"], make.item("The quill and the ink", number=9_999))
    await store(many, [made])
    async with asyncio.timeout(30):  # what takes long to read is not read anew at once
        while not any("quill" in one for one in await labels(many, "quill", show_id=shows["Fog Bell"])):  # noqa: ASYNC110
            await asyncio.sleep(0.05)


async def test_who_sees_other_shows_from_now_on_is_offered_those_from_now_on(many: Database) -> None:
    member = Scope.server(1, frozenset((7,)))
    shows = {show.label: int(show.value[1:]) for show in await complete.shows(many, member, "")}
    assert set(shows) == {"Fog Bell", "Night Shift"}
    await limit_to(many, shows["Night Shift"], guild_id=1, role_id=8, now=make.NOW)
    assert [show.label for show in await complete.shows(many, member, "")] == ["Fog Bell"]
    patron = Scope.server(1, frozenset((7, 8)))
    assert {show.label for show in await complete.shows(many, patron, "")} == {"Fog Bell", "Night Shift"}
    await limit_to(many, shows["Night Shift"], guild_id=1, role_id=None, now=make.NOW)


async def test_each_keystroke_costs_a_moment(many: Database) -> None:
    typed = [word[:at] for word in ("lighthouses ", "kettles and b", "episode 12", "kettels") for at in range(1, 13)]
    await labels(many, "")  # the names of the index are read once
    rounds = []
    for _ in range(3):
        began = time.process_time()
        for each in typed:
            await labels(many, each)
        rounds.append(1_000 * (time.process_time() - began) / len(typed))
    assert min(rounds) < WORK_MS * slowness()
