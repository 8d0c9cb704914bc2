from pathlib import Path

import pytest

from bot.answers import complete, lookups, resolve
from bot.errors import NotFoundError
from bot.model.episode import Role
from bot.model.scope import Scope
from bot.store.database import Database
from tests import make

PUBLIC = Scope.server(8)


@pytest.mark.parametrize("typed", ["s1", "Night Shift", "night shfit", "the night shift", "shift"])
async def test_a_show_is_found_as_people_type_it(db: Database, typed: str) -> None:
    assert (await resolve.show(db, PUBLIC, typed)).title == "Night Shift"


@pytest.mark.parametrize("typed", ["e2", "#2", "ep 2", "2", "last foghorn", "the last fog horn"])
async def test_an_episode_is_found_by_id_number_and_title(db: Database, typed: str) -> None:
    assert (await resolve.episode(db, PUBLIC, typed)).title == "The last foghorn"


@pytest.mark.parametrize("typed", ["p1", "mara", "Mara Lindkvist", "lindqvist"])
async def test_a_person_is_found_with_a_typo(db: Database, typed: str) -> None:
    assert (await resolve.person(db, PUBLIC, typed)).name == "Mara Lindqvist"


@pytest.mark.parametrize("typed", ["s3", "e4", "Members Only", "zzzz", "", "s99999999999999999"])
async def test_what_is_not_in_scope_is_not_found(db: Database, typed: str) -> None:
    with pytest.raises(NotFoundError) as refused:
        await resolve.show(db, PUBLIC, typed)
    assert refused.value.values["typed"] == typed
    assert "Members Only" not in str(refused.value.values["near"])


async def test_the_nearest_names_are_offered(db: Database) -> None:
    with pytest.raises(NotFoundError) as refused:
        await resolve.person(db, PUBLIC, "Mara Lundgren-Qvist")
    assert "Mara Lindqvist" in str(refused.value.values["near"])


async def test_choices_are_short_and_start_with_the_number_and_end_with_the_date(db: Database) -> None:
    offered = await complete.episodes(db, PUBLIC, "")
    assert [choice.label for choice in offered][1] == "#2 The last foghorn · 2026-04-17"
    assert len(offered) == 3
    assert [choice.value for choice in await complete.episodes(db, PUBLIC, "1")] == ["e1"]
    assert [choice.value for choice in await complete.episodes(db, PUBLIC, "foghron")][:1] == ["e2"]


async def test_shows_and_people_complete_and_forgive_a_typo(db: Database) -> None:
    assert [choice.label for choice in await complete.shows(db, PUBLIC, "")] == ["Tidal Reading", "Night Shift"]
    assert (await complete.shows(db, PUBLIC, "nihgt"))[0].label == "Night Shift"
    assert (await complete.people(db, PUBLIC, "lindkvist"))[0].label == "Mara Lindqvist"
    assert not await complete.people(db, PUBLIC, "ingrid holm", show_id=1)
    assert "Ingrid Holm" not in {choice.label for choice in await complete.people(db, PUBLIC, "")}


async def test_lookups_give_the_best_first_with_words_and_the_newest_without(db: Database) -> None:
    assert (await lookups.find_episodes(db, PUBLIC, "brass salt"))[0].title == "Salt and brass"
    assert (await lookups.find_episodes(db, PUBLIC))[0].title == "Tables of the tide"
    assert (await lookups.find_moments(db, PUBLIC, "lens fell"))[0].start_s == 900
    assert [one.title for one in await lookups.find_moments(db, PUBLIC, episode_id=1)][1] == "Salt on brass"
    assert (await lookups.find_links(db, PUBLIC, "corrosion"))[0].link.url == "https://museum.example/salt.pdf"
    assert [role for _, role in await lookups.appearances(db, PUBLIC, 1)] == [Role.AUTHOR, Role.GUEST]


async def test_namesakes_are_offered_with_what_tells_them_apart_and_chosen_by_id(tmp_path: Path) -> None:
    lenses = make.facts(people=[make.credit("Mara Lindqvist", href="https://x.com/maralenses")])
    bread = make.facts(people=[make.credit("Mara Lindqvist", href="https://x.com/breadmara")])
    namesakes = await make.index(
        tmp_path, {"Night Shift": [(make.item("Lenses"), lenses)], "Loaf": [(make.item("Rye"), bread)]}
    )
    offered = await complete.people(namesakes, PUBLIC, "mara")
    assert {choice.label for choice in offered} == {"Mara Lindqvist · Night Shift", "Mara Lindqvist · Loaf"}
    with pytest.raises(NotFoundError) as asked:
        await resolve.person(namesakes, PUBLIC, "Mara Lindqvist")
    assert asked.value.key == "person_namesakes"
    chosen = {(await resolve.person(namesakes, PUBLIC, choice.value)).id for choice in offered}
    assert len(chosen) == 2
    await namesakes.close()
