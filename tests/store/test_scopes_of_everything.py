"""No read leaks: random servers, shows, private shows and roles, and every way to ask for what is stored."""

import asyncio
import tempfile
from dataclasses import dataclass
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answers import complete, lookups, resolve
from bot.errors import NotFoundError
from bot.model.episode import PassageKind
from bot.model.scope import Scope
from bot.search.ladder import search
from bot.store import episodes, pairs, passages, people, shows
from bot.store.coverage import coverage_of
from bot.store.database import Database
from bot.store.drafts import store
from bot.store.episodes import Narrowing
from tests import make

GUILDS, ROLES = (11, 12, 13), (5, 6)
GUESTS = ("Alva Nordin", "Tuomas Keel", "Ingrid Holt", "Pavel Rusk")


@dataclass(frozen=True)
class Placed:
    """Where a show is seen: everywhere, in servers (each with a role, or none), and whether it is private."""

    everywhere: bool
    private: bool
    servers: tuple[tuple[int, int | None], ...]


PLACED = st.builds(
    Placed,
    everywhere=st.booleans(),
    private=st.booleans(),
    servers=st.lists(
        st.tuples(st.sampled_from(GUILDS), st.none() | st.sampled_from(ROLES)),
        max_size=3,
        unique_by=lambda pair: pair[0],
    ).map(tuple),
)
SCOPES = st.one_of(
    st.just(Scope.direct()),
    st.builds(
        lambda guild, roles: Scope.server(guild, frozenset(roles)),
        st.sampled_from((*GUILDS, 14)),
        st.sets(st.sampled_from(ROLES)),
    ),
)


def sees(scope: Scope, placed: Placed) -> bool:
    """Say it again, plainly: may this reader see this show?"""
    if scope == Scope.direct():
        limited = any(role is not None for _, role in placed.servers)
        return not placed.private and not limited and (placed.everywhere or bool(placed.servers))
    here = dict(placed.servers)
    if scope.guild_id in here:
        role = here[scope.guild_id]
        return role is None or role in scope.role_ids
    return placed.everywhere


async def placed_shows(folder: Path, where: list[Placed]) -> Database:
    db = await make.index(folder, {f"Show {n}": [] for n in range(len(where))})
    for n, placed in enumerate(where):
        facts = make.facts(
            f"Lantern{n} is told.", people=[make.credit(GUESTS[n])], links=[make.link(label=f"Lantern{n}")]
        )
        await store(db, [make.draft(n + 1, make.item(f"Lantern{n}", guid="g"), facts)])
        async with db.write() as writer:
            await writer.execute("DELETE FROM server_show WHERE show_id = ?", (n + 1,))
            await writer.execute(
                "UPDATE show SET everywhere = ?, private = ? WHERE id = ?", (placed.everywhere, placed.private, n + 1)
            )
            await writer.executemany(
                "INSERT INTO server_show (guild_id, show_id, added_at, role_id) VALUES (?, ?, 0, ?)",
                [(guild, n + 1, role) for guild, role in placed.servers],
            )
    return db


async def seen(db: Database, scope: Scope) -> dict[str, set[int]]:
    """Give the shows that each way of reading lets a reader see."""
    listed = await episodes.find(db, scope, Narrowing())
    where = {e.id: e.show_id for e in await episodes.find(db, Scope.everything(), Narrowing())}
    named = {p.id for p in await people.known_people(db, Scope.everything())}
    homes = {p: {where[a.episode_id] for a in await people.appearances(db, Scope.everything(), p)} for p in named}
    every = [word for n in range(len(where)) for word in (f"lantern{n}", "told")]
    return {
        "listed": {show.id for show in await shows.listed(db, scope)},
        "episodes": {episode.show_id for episode in listed},
        "titles": {one.show_id for one in await episodes.titles(db, scope, most=99)},
        "people": {show for p in await people.known_people(db, scope) for show in homes[p.id]},
        "appearances": {where[a.episode_id] for p in named for a in await people.appearances(db, scope, p)},
        "credits": set(map(where.__getitem__, await episodes.people_of(db, scope, tuple(where)))),
        "links": set(map(where.__getitem__, await episodes.links_of(db, scope, tuple(where)))),
        "search": {hit.show_id for word in every for hit in await search(db, scope, word)},
        "found links": {one.episode.show_id for one in await lookups.find_links(db, scope, "")},
        "completed episodes": {where[int(c.value[1:])] for c in await complete.episodes(db, scope, "lantern")},
        "completed shows": {int(c.value[1:]) for c in await complete.shows(db, scope, "show")},
        "completed people": {
            show
            for guest in GUESTS
            for c in await complete.people(db, scope, guest, limit=1)
            for show in homes[int(c.value[1:])]
        },
        "named": {GUESTS.index(p.name) + 1 for p in await people.known_people(db, scope)},
        "resolved": {n for n in range(1, len(where) + 1) if await resolves(db, scope, f"s{n}")},
    }


async def resolves(db: Database, scope: Scope, typed: str) -> bool:
    try:
        await resolve.show(db, scope, typed)
    except NotFoundError:
        return False
    return True


@settings(max_examples=10, deadline=None)
@given(where=st.lists(PLACED, min_size=1, max_size=4), scopes=st.lists(SCOPES, min_size=1, max_size=4))
def test_every_way_of_reading_shows_exactly_what_a_reader_may_see(where: list[Placed], scopes: list[Scope]) -> None:
    async def check() -> None:
        with tempfile.TemporaryDirectory() as folder:
            db = await placed_shows(Path(folder), where)
            for scope in scopes:
                expected = {n + 1 for n, placed in enumerate(where) if sees(scope, placed)}
                found = await seen(db, scope)
                assert {way for way, shown in found.items() if shown != expected} == set(), (expected, found)
            await db.close()

    asyncio.run(check())


async def pair_seen(db: Database, scope: Scope) -> set[str]:
    """Give the ways in which a reader learns of the second show through an episode of the first."""
    found = await episodes.find(db, scope, Narrowing(ids=(1,)))
    facts = await episodes.facts_of(db, found[0]) if found else make.facts()
    held = [*await passages.of_episodes(db, scope, (1,), most=99)] if found else []
    hits = [hit for hit in await search(db, scope, "brine works") if hit.episode_id == 1]
    ways = {
        "link": bool(found and found[0].also),
        "lent": bool(found and found[0].lent),
        "chapters": bool(facts.chapters),
        "passages": any(one.kind is PassageKind.CHAPTER for one in held),
        "one by one": any(
            one.kind is PassageKind.CHAPTER for one in (await passages.of_episode(db, scope, 1) if found else ())
        ),
        "search": any(hit.kind is PassageKind.CHAPTER for hit in hits),
        "coverage": (await coverage_of(db, scope, Narrowing(ids=(1,)))).with_chapters > 0,
    }
    return {way for way, holds in ways.items() if holds}


@settings(max_examples=15, deadline=None)
@given(where=st.lists(PLACED, min_size=2, max_size=2), scopes=st.lists(SCOPES, min_size=1, max_size=4))
def test_what_an_episode_has_of_its_twin_is_seen_by_those_who_see_both(
    where: list[Placed], scopes: list[Scope]
) -> None:
    async def check() -> None:
        with tempfile.TemporaryDirectory() as folder:
            db = await placed_shows(Path(folder), where)
            told = make.facts("Lantern1 is told.", chapters=make.chapters((0.0, "Hello"), (9.0, "The brine works")))
            await store(db, [make.draft(2, make.item("Lantern1", guid="g"), told, episode_id=2)])
            await pairs.join(db, [(1, 2)])
            for scope in scopes:
                first, second = (sees(scope, placed) for placed in where)
                found = await pair_seen(db, scope)
                both = {"lent", "chapters", "passages", "one by one", "search", "coverage"}
                both |= set() if where[1].private else {"link"}
                assert found == (both if first and second else set()), (found, where, scope)
            await db.close()

    asyncio.run(check())
