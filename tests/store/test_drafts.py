import sqlite3
import zlib
from dataclasses import replace
from pathlib import Path

import pytest

from bot.model.episode import Passage, PassageKind, Role
from bot.model.scope import Scope
from bot.stems import stem
from bot.store import drafts, episodes, passages, people, shows
from bot.store.database import Database, Row, open_database
from bot.store.drafts import store
from bot.store.episodes import Narrowing
from tests import make

FACTS = make.facts(
    "The keepers talk about salt.",
    chapters=make.chapters((0, "Arrival"), (95.5, "Salt and rust")),
    people=[make.credit("Mara Lindqvist"), make.credit("Ole Brandt", Role.HOST)],
    links=[make.link(start_s=12.0)],
    transcript=make.turns((3.0, "Mara", "We never slept."), (9.0, None, "Nobody did.")),
)


async def opened(path: Path) -> tuple[Database, int]:
    db = await open_database(path / "playhead.db")
    return db, (await make.show(db)).id


async def sound(db: Database) -> bool:
    """Whether the search index holds exactly the words of its passages."""
    async with db.write() as writer:
        for index in ("passage_fts", "heading_fts"):
            await writer.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")
    row = await db.row("PRAGMA integrity_check")
    return row is not None and row[0] == "ok" and await db.rows("PRAGMA foreign_key_check") == []


async def test_what_is_stored_is_what_is_read(tmp_path: Path) -> None:
    db, show_id = await opened(tmp_path)
    item = make.item("The keepers", number=7, season=2, raw=b"<item>the keepers</item>")
    (episode_id,) = await store(db, [make.draft(show_id, item, FACTS)])
    episode = await episodes.get(db, Scope.everything(), episode_id)
    assert (episode.title, episode.number, episode.season, episode.guid) == ("The keepers", 7, 2, item.guid)
    assert (episode.published_at, episode.duration_s) == (item.published_at, item.duration_s)
    read = await episodes.facts(db, episode_id)
    assert (read.chapters, read.people, read.links, read.transcript) == (
        FACTS.chapters,
        FACTS.people,
        FACTS.links,
        FACTS.transcript,
    )
    assert await episodes.raw(db, episode_id) == item.raw
    assert await sound(db)
    await db.close()


async def test_raw_items_are_kept_compressed(tmp_path: Path) -> None:
    db, show_id = await opened(tmp_path)
    raw = b"<item>" + b"salt " * 1_000 + b"</item>"
    (episode_id,) = await store(db, [make.draft(show_id, make.item(raw=raw))])
    row = await db.row("SELECT raw FROM episode WHERE id = ?", (episode_id,))
    assert row is not None
    assert len(row["raw"]) < len(raw) / 10
    assert zlib.decompress(row["raw"]) == raw
    await db.close()


async def test_an_edit_keeps_the_id_and_forgets_the_old_words(tmp_path: Path) -> None:
    db, show_id = await opened(tmp_path)
    (episode_id,) = await store(db, [make.draft(show_id, make.item("Keepers"), FACTS)])
    edited = replace(FACTS, chapters=(), passages=(Passage(kind=PassageKind.TITLE, text="Wardens"),))
    await store(db, [make.draft(show_id, make.item("Wardens"), edited, episode_id=episode_id)])
    assert [e.title for e in await episodes.find(db, Scope.everything(), Narrowing())] == ["Wardens"]
    assert [p.text for p in await passages.of_episode(db, Scope.everything(), episode_id)] == ["Wardens"]
    assert await sound(db)
    await db.close()


async def test_passage_ids_begin_with_their_show_and_are_used_again(tmp_path: Path) -> None:
    db, show_id = await opened(tmp_path)
    (episode_id,) = await store(db, [make.draft(show_id, make.item("Keepers"), FACTS)])
    before = [row["id"] for row in await db.rows("SELECT id FROM passage ORDER BY id")]
    assert {rowid >> passages.SHOW_SHIFT for rowid in before} == {show_id}
    await store(db, [make.draft(show_id, make.item("Keepers"), FACTS, episode_id=episode_id)])
    assert [row["id"] for row in await db.rows("SELECT id FROM passage ORDER BY id")] == before
    await db.close()


async def test_an_item_that_another_process_stored_meanwhile_is_left_alone(tmp_path: Path) -> None:
    db, show_id = await opened(tmp_path)
    draft = make.draft(show_id, make.item("Keepers"), FACTS)
    assert len(await store(db, [draft])) == 1
    assert await store(db, [draft]) == ()
    assert len(await episodes.find(db, Scope.everything(), Narrowing())) == 1
    assert await sound(db)
    await db.close()


async def test_a_draft_that_cannot_be_written_takes_its_whole_batch_back(tmp_path: Path) -> None:
    db, show_id = await opened(tmp_path)
    broken = make.draft(show_id + 99, make.item("No such show"))
    with pytest.raises(sqlite3.IntegrityError):
        await store(db, [make.draft(show_id, make.item("Keepers"), FACTS), broken])
    assert await episodes.find(db, Scope.everything(), Narrowing()) == ()
    assert await sound(db)
    await db.close()


async def test_people_are_found_with_their_episodes_by_role(tmp_path: Path) -> None:
    db, show_id = await opened(tmp_path)
    await store(
        db,
        [
            make.draft(show_id, make.item("One"), FACTS),
            make.draft(show_id, make.item("Two"), make.facts(people=[make.credit("MARA LINDQVIST", Role.MENTIONED)])),
        ],
    )
    mara = next(p for p in await people.known_people(db, Scope.everything()) if p.name == "Mara Lindqvist")
    assert (mara.episodes, mara.on) == (2, 1)
    seen = await people.appearances(db, Scope.everything(), mara.id)
    assert {one.credit.role for one in seen} == {Role.GUEST, Role.MENTIONED}
    await db.close()


async def test_what_a_feed_said_of_its_show_is_given_back_with_its_persons(tmp_path: Path) -> None:
    db, show_id = await opened(tmp_path)
    told = replace(make.channel("Night Shift", author="Ole"), persons=(make.credit("Ole Brandt", Role.HOST),))
    await shows.describe(db, show_id, told)
    assert await shows.channel(db, await shows.get(db, Scope.everything(), show_id)) == told
    await db.close()


async def test_many_episodes_hold_the_writer_several_times_and_shortly(tmp_path: Path) -> None:
    db = await make.index(tmp_path, {"Night Shift": []})
    said = make.turns(*((float(n), "Mara", f"salt and fog {n}") for n in range(drafts.HELD_PASSAGES // 4)))
    held: list[float] = []
    db.held = held.append
    wanted = [make.draft(1, make.item(f"Episode {n}"), make.facts("Salt", transcript=said)) for n in range(12)]
    ids = await drafts.store_many(db, [*wanted, *wanted[:2]])  # two of them twice
    assert len(held) >= 3
    assert len(set(ids)) == len(ids) == len(wanted)
    found = await episodes.find(db, Scope.everything(), Narrowing(ids=ids))
    assert {each.title for each in found} == {draft.item.title for draft in wanted}
    assert await sound(db)
    assert len(await matches(db, "fog")) == len(wanted) * len(said)
    await db.close()


async def test_an_episode_stored_and_edited_in_one_transaction_is_indexed_as_it_is_now(tmp_path: Path) -> None:
    db = await make.index(tmp_path, {"Night Shift": []})
    (episode_id,) = await store(db, [make.draft(1, make.item("One"), make.facts("gorse"))])
    edits = [make.draft(1, make.item("One"), make.facts(word), episode_id=episode_id) for word in ("heather", "moss")]
    await store(db, edits)
    assert [len(await matches(db, word)) for word in ("gorse", "heather", "moss")] == [0, 0, 1]
    assert await sound(db)
    await db.close()


async def matches(db: Database, word: str) -> list[Row]:
    return await db.rows("SELECT rowid FROM passage_fts WHERE passage_fts MATCH ?", (stem(word),))


async def test_an_item_is_kept_without_its_turns_and_comes_back_whole(tmp_path: Path) -> None:
    db, show_id = await opened(tmp_path)
    said = [f"{n}. The keepers talk about lamp {n * 31} and the fog that came in at night." for n in range(40)]
    raw = f"<item>{'<br>'.join(said)}</item>".encode()
    turns = make.turns(*[(float(n), "Mara", text) for n, text in enumerate(said)])
    item = make.item(raw=raw)
    (episode_id,) = await store(db, [make.draft(show_id, item, make.facts("Salt.", transcript=turns))])
    for spoken in (turns, turns[::2], (), turns):
        edited = make.facts("Salt.", transcript=spoken)
        await store(db, [make.draft(show_id, item, edited, episode_id=episode_id)])
        assert await episodes.raw(db, episode_id) == raw
        assert (await episodes.facts(db, episode_id)).transcript == spoken
        held = await passages.of_episode(db, Scope.everything(), episode_id)
        assert held[1:] == edited.passages
        assert await sound(db)
    row = await db.row("SELECT length(raw) AS size, (SELECT count(*) FROM transcript) AS blocks FROM episode")
    assert row is not None
    assert (row["size"] < len(zlib.compress(raw)) / 2, row["blocks"] > 0) == (True, True)
    await db.close()
