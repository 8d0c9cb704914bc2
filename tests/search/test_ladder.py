from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.model.answer import Period
from bot.model.episode import PassageKind
from bot.model.scope import Scope
from bot.search.ladder import search
from bot.store.database import Database
from bot.store.drafts import store
from tests import make

EVERYTHING = Scope.everything()


@pytest.fixture
async def db(tmp_path: Path) -> AsyncIterator[Database]:
    lamp = make.facts(
        "Ada trims the wick of the great lamp.",
        chapters=make.chapters((0, "Hello"), (90, "Why the wick smokes"), (300, "Goodbye")),
        people=[make.credit("Ada Tideman")],
    )
    fog = make.facts(
        "The foghorn of Skarvik sounds in fog. Straße und Übermut.",
        transcript=make.turns((5, "Bo", "東京タワーへ行く")),
    )
    old = make.item("The great lamp", published_at=make.NOW - make.WEEK)
    made = await make.index(tmp_path, {"Night Shift": [(old, lamp), (make.item("Fog"), fog)]})
    yield made
    await made.close()


async def test_an_old_chapter_of_common_words_comes_before_all_that_says_them_in_passing(tmp_path: Path) -> None:
    said = "\n".join(f"The salt of night {n}, and of the lamp, and all that we say of them at sea." for n in range(400))
    old = make.item("First", published_at=make.NOW - make.WEEK)
    told = make.facts("We begin.", chapters=make.chapters((0, "Hello"), (90, "The salt and the lamp")))
    db = await make.index(tmp_path, {"Night Shift": [(old, told), (make.item("Second"), make.facts(said))]})
    found = await search(db, EVERYTHING, "lamp salt")
    await db.close()
    assert (found[0].text, found[0].start_s) == ("The salt and the lamp", 90)


async def test_the_passage_with_all_words_comes_first_and_says_why(db: Database) -> None:
    found = await search(db, EVERYTHING, "why does the wick smoke?")
    assert (found[0].text, found[0].start_s) == ("Why the wick smokes", 90)
    assert found[0].why == "holds wick, smoke"


async def test_a_typo_still_finds(db: Database) -> None:
    assert "foghorn" in (await search(db, EVERYTHING, "foghron skarvik"))[0].text


async def test_accents_sharp_s_and_scripts_without_spaces_are_found(db: Database) -> None:
    assert "Straße" in (await search(db, EVERYTHING, "strasse ubermut"))[0].text
    assert (await search(db, EVERYTHING, "東京タワー"))[0].start_s == 5


async def test_filters_narrow_what_is_found(db: Database) -> None:
    only = await search(db, EVERYTHING, "wick", kinds=[PassageKind.CHAPTER])
    assert {hit.kind for hit in only} == {PassageKind.CHAPTER}
    late = Period(after=make.NOW - timedelta(days=1))
    assert not await search(db, EVERYTHING, "wick", period=late)
    assert not await search(db, EVERYTHING, "wick", show_id=99)
    assert not await search(db, EVERYTHING, "foghorn", person_id=1)


async def test_a_reader_finds_nothing_outside_their_scope(db: Database) -> None:
    hidden = await make.show(db, "Members only", guild_id=7, private=True)
    await store(db, [make.draft(hidden.id, make.item("Secret wick"), make.facts("The secret wick."))])
    assert not [hit for hit in await search(db, Scope.server(8), "secret wick") if hit.show_id == hidden.id]
    assert not [hit for hit in await search(db, Scope.direct(), "secret wick") if hit.show_id == hidden.id]
    assert [hit for hit in await search(db, Scope.server(7), "secret wick") if hit.show_id == hidden.id]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    text=st.text(max_size=200)
    | st.sampled_from(["c++", "what's up?", "a*", '"', "NEAR(", "the of and", "😀", "x " * 300])
)
async def test_no_text_breaks_a_search(db: Database, text: str) -> None:
    assert isinstance(await search(db, EVERYTHING, text), tuple)


PHRASES = (
    '"lamp of the night"',
    '"night is told"',
    '"lamp night"',
    '"東京タ"',
    '"strasse und ubermut"',
    '"told of often"',
)


@pytest.mark.parametrize("many", [3, 70])
async def test_a_phrase_is_found_in_few_shows_as_in_all(tmp_path: Path, many: int) -> None:
    said = "\n".join(f"Of lamp {n} the night is told, and the lamp of the night {n}." for n in range(many))
    told = make.facts(f"{said}\nStraße und Übermut.", transcript=make.turns((5, "Bo", "東京タワーへ行く")))
    db = await make.index(tmp_path, {"Night Shift": [(make.item("One"), told)], "Fog": [(make.item("Two"), told)]})
    hidden = await make.show(db, "Members only", guild_id=7, private=True)
    await store(db, [make.draft(hidden.id, make.item("Other"), make.facts("It is told of often."))])
    found = {}
    for scope in (EVERYTHING, Scope.server(7)):
        hits = {phrase: await search(db, scope, phrase, limit=500) for phrase in PHRASES}
        found[scope] = {phrase: sorted((hit.episode_id, hit.text) for hit in held) for phrase, held in hits.items()}
    await db.close()
    assert found[EVERYTHING] == found[Scope.server(7)]
    assert found[EVERYTHING]['"told of often"'] == [(3, "It is told of often.")]
    assert len(found[EVERYTHING]['"night is told"']) == 2 * many


async def test_where_a_phrase_stands_nowhere_passages_with_its_words_are_given(tmp_path: Path) -> None:
    said = "\n".join(f"The lamp, the {word} and the salt." for word in ("wick", "fog", "sea", "tide", "bell", "reef"))
    shows = {name: [(make.item(name), make.facts(said))] for name in ("Night Shift", "Fog")}
    db = await make.index(tmp_path, shows)
    await make.show(db, "Members only", guild_id=7, private=True)
    for scope in (EVERYTHING, Scope.server(7)):
        assert "bell" in (await search(db, scope, '"bell salt lamp"'))[0].text
        assert len(await search(db, scope, '"salt lamp"')) > 5
    await db.close()
