"""Who is whom in an index: over the samples, over real feeds where they are, and as moderators decide."""

import json
import re
from collections.abc import Collection
from itertools import combinations
from pathlib import Path

import pytest

from bot.feeds.parse import parse
from bot.model.episode import Role
from bot.model.scope import Scope
from bot.people.spellings import key_of
from bot.shownotes.extract import extract
from bot.store import people, rarity, shows, verdicts
from bot.store.database import Database, Raw, open_database
from bot.store.drafts import store, store_many
from bot.store.identities import _MANY, begin, settle_all, settle_stale
from tests import make

ROOT = Path(__file__).parents[2]
SETS = {
    "samples": (ROOT / "data" / "samples", ROOT / "data" / "samples" / "gold.json"),
    "corpus": (ROOT.parent / "shared" / "corpus" / "feeds", ROOT.parent / "shared" / "corpus" / "gold.json"),
}


async def indexed(path: Path, folder: Path) -> Database:
    db = await open_database(path / "playhead.db")
    for file in sorted(folder.glob("*.xml")):  # noqa: ASYNC240
        feed = parse(file.read_bytes())
        show = await make.show(db, feed.channel.title)
        await shows.describe(db, show.id, feed.channel)
        for item in feed.items:
            await store(db, [make.draft(show.id, item, extract(item, feed.channel))])
    return db


def told(gold: Path) -> dict[tuple[str, str], str]:
    """Give who each (guid, name) is. Without ids, a name is one person unless its note says which of two, in capitals,
    or speaks of the other spelling."""
    episodes = json.loads(gold.read_text())
    found = {
        (guid, one["name"]): (one.get("id"), one.get("who", ""))
        for guid, episode in episodes.items()
        for one in episode["identities"]
    }
    names = {name for _, name in found}
    who: dict[tuple[str, str], str] = {}
    for (guid, name), (id_, note) in found.items():
        which = re.search(r"\bthe ([A-Z]{4,})\b", note)
        same = [other for other in names if other in note and re.search(r"one person|the same", note)]
        who[guid, name] = id_ or (f"{which.group(1)} {name.split()[-1]}" if which else min([name, *same], key=len))
    return who


@pytest.mark.parametrize("name", SETS)
async def test_mentions_are_parted_into_people_as_a_reader_would(tmp_path: Path, name: str) -> None:
    folder, gold = SETS[name]
    if not gold.exists():
        pytest.skip("no such feeds here")
    db = await indexed(tmp_path, folder)
    rows = await db.rows(
        "SELECT e.guid, c.key, c.person_id FROM credit c JOIN episode e ON e.id = c.episode_id GROUP BY 1, 2, 3"
    )
    ours = {(row["guid"], row["key"]): row["person_id"] for row in rows}
    judged = {
        (guid, name): (ours[guid, key_of(name)], who)
        for (guid, name), who in told(gold).items()
        if (guid, key_of(name)) in ours
    }
    joined = [(a, b) for a, b in combinations(judged, 2) if judged[a][0] == judged[b][0]]
    wrong = [pair for pair in joined if judged[pair[0]][1] != judged[pair[1]][1]]
    missed = [
        (a, b) for a, b in combinations(judged, 2) if judged[a][1] == judged[b][1] and judged[a][0] != judged[b][0]
    ]
    right = len(joined) - len(wrong)
    figure = 2 * right / (2 * right + len(wrong) + len(missed))
    await db.close()
    assert figure >= 0.97, (wrong, missed)


async def crowded(path: Path) -> tuple[Database, int, int]:
    """Two shows; the second names somebody of the first by another spelling, and a namesake of another trade."""
    keeper = make.facts(
        "Mara Lindqvist restores lighthouse lenses of cut glass.\nShe is on https://x.com/maralenses",
        people=[make.credit("Mara Lindqvist", href="https://x.com/maralenses")],
    )
    again = make.facts(
        "Mara J. Lindqvist on cut glass, lighthouse lenses and paraffin.", people=[make.credit("Mara J. Lindqvist")]
    )
    cook = make.facts(
        "Mara Lindqvist bakes rye bread with cardamom for nine hundred guests.",
        people=[make.credit("Mara Lindqvist", href="https://x.com/breadmara")],
    )
    db = await make.index(
        path,
        {
            "Night Shift": [(make.item("Lenses"), keeper), (make.item("Paraffin and glass"), again)],
            "Loaf": [(make.item("Nine hundred rolls"), cook)],
        },
    )
    found = await people.known_people(db, Scope.everything())
    assert [(one.name, one.episodes) for one in found] == [("Mara Lindqvist", 2), ("Mara Lindqvist", 1)]
    return db, found[0].id, found[1].id


async def test_namesakes_stay_two_and_say_what_tells_them_apart(tmp_path: Path) -> None:
    db, _, _ = await crowded(tmp_path)
    lenses, bread = await people.known_people(db, Scope.everything())
    assert (lenses.apart, bread.apart) == ("Night Shift", "Loaf")
    assert set(lenses.spellings) == {"Mara Lindqvist", "Mara J. Lindqvist"}
    await db.close()


async def test_an_id_that_was_joined_to_another_leads_there_and_comes_back_when_that_is_undone(tmp_path: Path) -> None:
    db, lenses, bread = await crowded(tmp_path)
    decided = await verdicts.join(db, lenses, bread, by=1, now=make.NOW)
    assert [(one.id, one.episodes) for one in await people.known_people(db, Scope.everything())] == [(lenses, 3)]
    assert await people.standing(db, bread) == lenses
    assert len(await people.appearances(db, Scope.everything(), bread)) == 3
    await verdicts.undo(db, decided)
    found = {one.id: one.episodes for one in await people.known_people(db, Scope.everything())}
    assert found[lenses] == 2
    assert len(found) == 2
    await db.close()


async def test_what_was_decided_holds_when_everything_is_stored_and_judged_again(tmp_path: Path) -> None:
    db, lenses, bread = await crowded(tmp_path)
    await verdicts.join(db, lenses, bread, by=1, now=make.NOW)
    await verdicts.name(db, lenses, "Mara of the Lenses", by=1, now=make.NOW)
    await settle_all(db)
    cook = make.facts("Mara Lindqvist bakes.", people=[make.credit("Mara Lindqvist", href="https://x.com/third")])
    (episode,) = [row["id"] for row in await db.rows("SELECT id FROM episode WHERE title LIKE 'Nine%'")]
    await store(db, [make.draft(2, make.item("Nine hundred rolls"), cook, episode_id=episode)])
    assert [(one.name, one.episodes) for one in await people.known_people(db, Scope.everything())] == [
        ("Mara of the Lenses", 3)
    ]
    await db.close()


async def test_one_person_is_made_two_by_episodes(tmp_path: Path) -> None:
    db, lenses, _ = await crowded(tmp_path)
    (second,) = [row["id"] for row in await db.rows("SELECT id FROM episode WHERE title LIKE 'Paraffin%'")]
    decided = await verdicts.part(db, lenses, (second,), by=1, now=make.NOW)
    assert len(await people.known_people(db, Scope.everything(), show_id=1)) == 2
    await verdicts.undo(db, decided)
    assert len(await people.known_people(db, Scope.everything(), show_id=1)) == 1
    await db.close()


async def test_nobody_is_left_without_a_person_and_names_alone_do_not_join_a_host_to_a_guest(tmp_path: Path) -> None:
    db, _, _ = await crowded(tmp_path)
    both = make.facts("Jon Dahl asks Jan Dahl.", people=[make.credit("Jon Dahl", Role.HOST), make.credit("Jan Dahl")])
    await store(db, [make.draft(1, make.item("Brothers"), both)])
    names = {one.name for one in await people.known_people(db, Scope.everything())}
    assert {"Jon Dahl", "Jan Dahl"} <= names
    assert await db.rows("SELECT 1 FROM credit WHERE person_id IS NULL") == []
    await db.close()


@pytest.mark.parametrize("order", [("Mara", "Mara", "Mara Lindqvist"), ("Mara Lindqvist", "Mara", "Mara")])
async def test_a_host_called_by_the_first_name_is_one_person_under_the_full_one(
    tmp_path: Path, order: tuple[str, ...]
) -> None:
    said = [
        (make.item(f"Night {n}"), make.facts(f"Hosted by {name}.", people=[make.credit(name, Role.HOST)]))
        for n, name in enumerate(order)
    ]
    other = make.facts("Mara asks.", people=[make.credit("Mara", Role.HOST)])
    db = await make.index(tmp_path, {"Night Shift": said, "Loaf": [(make.item("Rolls"), other)]})
    found = [(one.name, one.episodes) for one in await people.known_people(db, Scope.everything())]
    await db.close()
    assert found == [("Mara Lindqvist", 3), ("Mara", 1)]


async def test_people_of_an_older_file_are_judged_anew_once_and_those_of_a_new_one_never(tmp_path: Path) -> None:
    asks = [make.credit("Mara", Role.HOST)], [make.credit("Mara Lindqvist", Role.HOST)]
    said = [(make.item(f"Night {n}"), make.facts("A night.", people=people)) for n, people in enumerate(asks)]

    async def apart(db: Database) -> int:
        async with db.write() as writer:
            await writer.execute("INSERT INTO person (name) VALUES ('Mara')")
            await writer.execute("UPDATE credit SET person_id = (SELECT max(id) FROM person) WHERE key = 'mara'")
        await settle_stale(db)
        return len(await people.known_people(db, Scope.everything()))

    db = await make.index(tmp_path, {"Night Shift": said})
    assert [await apart(db), await apart(db)] == [1, 2]
    await db.close()
    fresh = await open_database(tmp_path / "fresh.db")
    await begin(fresh)
    show = await make.show(fresh, "Night Shift")
    await store(fresh, [make.draft(show.id, item, facts) for item, facts in said])
    assert await apart(fresh) == 2
    await fresh.close()


async def test_a_spelling_of_a_private_show_is_not_shown_to_others(tmp_path: Path) -> None:
    db = await make.index(tmp_path, {"Night Shift": []})
    hidden = await make.show(db, "Members Only", guild_id=7, private=True)
    lenses = "restores lighthouse lenses of cut glass with brass tools"
    for title in ("One", "Two", "Three"):
        facts = make.facts(f"Mara Jonna Lindqvist {lenses}.", people=[make.credit("Mara Jonna Lindqvist")])
        await store(db, [make.draft(hidden.id, make.item(title), facts)])
    facts = make.facts(f"Mara Lindqvist {lenses}.", people=[make.credit("Mara Lindqvist")])
    await store(db, [make.draft(1, make.item("Lenses"), facts)])
    assert [one.name for one in await people.known_people(db, Scope.server(7))] == ["Mara Jonna Lindqvist"]
    (stranger,) = await people.known_people(db, Scope.server(8))
    assert (stranger.name, stranger.spellings) == ("Mara Lindqvist", ("Mara Lindqvist",))
    await db.close()


async def test_who_only_worked_on_an_episode_was_not_on_it(tmp_path: Path) -> None:
    people_of = [make.credit("Mara Lindqvist"), make.credit("Jon Deck", Role.HOST), make.credit("Ivo Reel", Role.CREW)]
    db = await make.index(tmp_path, {"Night Shift": [(make.item("Lenses"), make.facts(people=people_of))]})
    found = {one.name: (one.episodes, one.on, one.hosted) for one in await people.known_people(db, Scope.everything())}
    assert found == {"Mara Lindqvist": (1, 1, 0), "Jon Deck": (1, 1, 1), "Ivo Reel": (1, 0, 0)}
    await db.close()


async def test_words_about_somebody_known_from_many_episodes_are_counted_before_the_writer_is_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    db = await open_database(tmp_path / "playhead.db")
    first, second = await make.show(db, "Night Shift"), await make.show(db, "Marginalia")
    credits_ = (make.credit("Mara Voss", Role.HOST),)
    episodes = [make.item(f"Lamp number{n} of harbour{n}") for n in range(_MANY)]
    await store_many(db, [make.draft(first.id, item, make.facts("Salt", people=credits_)) for item in episodes])
    asked: list[int] = []

    def counting(writer: Raw, words: Collection[str], passages: int) -> None:
        if writer.in_transaction:
            asked.append(sum(word not in writer.counts for word in words))
        count_words(writer, words, passages)

    count_words = rarity._count
    monkeypatch.setattr(rarity, "_count", counting)
    await store(db, [make.draft(second.id, make.item("Fog"), make.facts("Moss", people=credits_))])
    assert asked
    assert max(asked) < 5 < _MANY
    await db.close()
