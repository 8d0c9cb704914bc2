from collections import Counter
from pathlib import Path

import pytest

from bot.model.episode import Passage, PassageKind, Section
from bot.model.scope import Scope
from bot.store import finding
from bot.store.drafts import store
from bot.store.episodes import Narrowing
from bot.store.passages import SHOW_SHIFT
from bot.store.walks import MOST_AT_ONCE, Wanted
from tests import make

LAMP = make.item("The lamp room")
EVERYTHING = Scope.everything()


async def test_a_word_finds_the_passage_that_holds_it(tmp_path: Path) -> None:
    db = await make.index(tmp_path, {"Night Shift": [(LAMP, make.facts("A keeper trims the wick.\nGulls."))]})
    found = await finding.matching(db, EVERYTHING, Wanted(match='"wick"', limit=5))
    assert [hit.text for hit in found] == ["A keeper trims the wick."]
    await db.close()


async def test_what_replaces_a_passage_leaves_none_of_its_words_behind(tmp_path: Path) -> None:
    db = await make.index(tmp_path, {"Night Shift": [(LAMP, make.facts("A keeper trims the wick."))]})
    again = make.draft(1, LAMP, make.facts("Foghorns only."), episode_id=1)
    await store(db, [again])
    assert not await finding.matching(db, EVERYTHING, Wanted(match='"wick"', limit=5))
    assert await finding.matching(db, EVERYTHING, Wanted(match='"foghorn"', limit=5))
    async with db.write() as writer:
        for index in ("passage_fts", "heading_fts"):
            await writer.execute(f"INSERT INTO {index} ({index}) VALUES ('integrity-check')")
    await db.close()


async def test_a_server_finds_nothing_in_shows_it_does_not_follow(tmp_path: Path) -> None:
    db = await make.index(tmp_path, {})
    mine = await make.show(db, "Mine", guild_id=1)
    other = await make.show(db, "Other", guild_id=2)
    told = make.facts("A keeper trims the wick.")
    await store(db, [make.draft(mine.id, LAMP, told), make.draft(other.id, LAMP, told)])
    found = await finding.matching(db, Scope.server(1), Wanted(match='"wick"', limit=5))
    assert {hit.show_id for hit in found} == {mine.id}
    ids = await finding.newest(db, Scope.server(1), Wanted(match='"wick"', limit=5))
    newest = await finding.told(db, ids, deadline_s=5.0)
    assert {hit.show_id for hit in newest} == {mine.id}
    narrowed = Wanted(match='"wick"', limit=5, episodes=Narrowing(show_id=other.id))
    assert not await finding.matching(db, Scope.server(1), narrowed)
    await db.close()


async def test_adverts_are_found_only_where_they_are_asked_for(tmp_path: Path) -> None:
    advert = Passage(kind=PassageKind.NOTES, text="Buy wicks from Tallow and Sons.", section=Section.SPONSOR)
    made = make.facts("A keeper.", adverts=[advert.text])
    db = await make.index(tmp_path, {"Night Shift": [(LAMP, made)]})
    assert not await finding.matching(db, EVERYTHING, Wanted(match='"tallow"', limit=5))
    assert await finding.matching(db, EVERYTHING, Wanted(match='"tallow"', limit=5, beside=True))
    await db.close()


@pytest.mark.parametrize("many", [3, MOST_AT_ONCE])
async def test_a_reader_of_few_shows_finds_in_each_of_them_whether_little_or_much_matches(
    tmp_path: Path, many: int
) -> None:
    db = await make.index(tmp_path, {})
    told = make.facts("\n".join(f"The wick of night {n}." for n in range(many)))
    mine = [await make.show(db, name, guild_id=1, private=True) for name in ("One", "Two")]
    others = [await make.show(db, name, guild_id=2, private=True) for name in ("Three", "Four")]
    for show in (others[0], *mine, others[1]):
        await store(db, [make.draft(show.id, LAMP, told)])
    found = await finding.newest(db, Scope.server(1), Wanted(match='"wick"', limit=10))
    await db.close()
    shows = Counter(id_ >> SHOW_SHIFT for id_ in found)
    assert shows == {show.id: min(many, 5) for show in mine}


@pytest.mark.parametrize("many", [3, 9])
async def test_the_newest_that_match_come_first_whether_they_are_fewer_than_wanted_or_more(
    tmp_path: Path, many: int
) -> None:
    told = make.facts("\n".join(f"The wick burns on night {n}." for n in range(many)))
    db = await make.index(tmp_path, {"Night Shift": [(LAMP, told)]})
    found = await finding.newest(db, EVERYTHING, Wanted(match='"wick"', limit=5))
    rows = await db.rows("SELECT id, text FROM passage WHERE text LIKE '%wick%' ORDER BY id DESC")
    assert list(found) == [row["id"] for row in rows][:5]
    await db.close()
