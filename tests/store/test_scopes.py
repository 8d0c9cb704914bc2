from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import NotFoundError
from bot.model.scope import Scope
from bot.store import episodes, people, shows
from bot.store.coverage import coverage_of
from bot.store.database import Database, open_database
from bot.store.drafts import store
from bot.store.episodes import Narrowing
from tests import make

GUILD, OTHER, ROLE = 11, 22, 33


async def house(path: Path) -> Database:
    """Five shows: everywhere, of one server, of another, private, and limited to a role."""
    db = await open_database(path / "playhead.db")
    made = [
        await make.show(db, "Everywhere"),
        await make.show(db, "Ours", guild_id=GUILD),
        await make.show(db, "Theirs", guild_id=OTHER),
        await make.show(db, "Paid", guild_id=GUILD, private=True),
        await make.show(db, "Staff", guild_id=GUILD),
    ]
    async with db.write() as writer:
        await writer.execute("UPDATE server_show SET role_id = ? WHERE show_id = ?", (ROLE, made[4].id))
    for one in made:
        found = make.facts(people=[make.credit(f"Guest of {one.title}")])
        await store(db, [make.draft(one.id, make.item(f"Episode of {one.title}"), found)])
    return db


SEEN = {
    "everything": (Scope.everything(), {"Everywhere", "Ours", "Theirs", "Paid", "Staff"}),
    "a member": (Scope.server(GUILD), {"Everywhere", "Ours", "Paid"}),
    "a member of staff": (Scope.server(GUILD, frozenset({ROLE})), {"Everywhere", "Ours", "Paid", "Staff"}),
    "another server": (Scope.server(OTHER, frozenset({ROLE})), {"Everywhere", "Theirs"}),
    "a server without shows": (Scope.server(99), {"Everywhere"}),
    "a direct message": (Scope.direct(), {"Everywhere", "Ours", "Theirs"}),
}


@pytest.mark.parametrize(("scope", "expected"), SEEN.values(), ids=SEEN.keys())
async def test_a_reader_sees_exactly_the_shows_of_their_scope(tmp_path: Path, scope: Scope, expected: set[str]) -> None:
    db = await house(tmp_path)
    assert {show.title for show in await shows.listed(db, scope)} == expected
    assert {one.show.title for one in await shows.summaries(db, scope)} == expected
    assert {episode.show for episode in await episodes.find(db, scope, Narrowing())} == expected
    assert {person.name for person in await people.known_people(db, scope)} == {f"Guest of {t}" for t in expected}
    assert (await coverage_of(db, scope, Narrowing())).episodes == len(expected)
    for episode in await episodes.find(db, Scope.everything(), Narrowing()):
        if episode.show not in expected:
            with pytest.raises(NotFoundError):
                await episodes.get(db, scope, episode.id)
    await db.close()


async def test_a_show_that_a_server_limits_to_a_role_is_hidden_there_even_if_it_is_everywhere(tmp_path: Path) -> None:
    db = await house(tmp_path)
    everywhere = next(show for show in await shows.listed(db, Scope.everything()) if show.title == "Everywhere")
    await shows.follow(db, everywhere.id, guild_id=GUILD, now=make.NOW)
    async with db.write() as writer:
        await writer.execute(
            "UPDATE server_show SET role_id = ? WHERE show_id = ? AND guild_id = ?", (ROLE, everywhere.id, GUILD)
        )
    assert "Everywhere" not in {show.title for show in await shows.listed(db, Scope.server(GUILD))}
    assert "Everywhere" in {show.title for show in await shows.listed(db, Scope.server(OTHER))}
    assert "Everywhere" not in {show.title for show in await shows.listed(db, Scope.direct())}
    await db.close()


async def test_what_nobody_follows_is_seen_by_the_command_line_alone(tmp_path: Path) -> None:
    db = await house(tmp_path)
    ours = next(show for show in await shows.listed(db, Scope.everything()) if show.title == "Ours")
    assert await shows.unfollow(db, ours.id, guild_id=GUILD, now=make.NOW)
    assert not await shows.unfollow(db, ours.id, guild_id=GUILD, now=make.NOW)
    for scope in (Scope.server(GUILD), Scope.direct()):
        assert "Ours" not in {show.title for show in await shows.listed(db, scope)}
    assert "Ours" in {show.title for show in await shows.listed(db, Scope.everything())}
    await db.close()


@given(roles=st.frozensets(st.integers(min_value=0, max_value=2**63 - 1), max_size=20))
def test_roles_of_any_number_make_a_scope(roles: frozenset[int]) -> None:
    assert Scope.server(GUILD, roles).role_ids == roles
