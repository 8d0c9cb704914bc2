import pytest

from bot.answers.lookups import find_links
from bot.model.scope import Scope
from bot.store.database import Database
from bot.store.drafts import store
from tests import make


@pytest.fixture
async def linked(db: Database) -> Database:
    """Two episodes that link to one page, and one to its neighbours."""
    show = await make.show(db, "Harbour Knots")
    page = "https://www.ropewalk.example/visit/hemp"
    for title, urls in (
        ("Hemp", [page, "https://ropewalk.example/visit/tar"]),
        ("Tar", ["https://ropewalk.example/visit/tar?page=2", "https://ropewalk.example/visit"]),
        ("Hemp again", [f"{page}/"]),
    ):
        told = make.facts("A walk.", links=[make.link(url, "Ropewalk visit") for url in urls])
        await store(db, [make.draft(show.id, make.item(title), told)])
    return db


@pytest.mark.parametrize(
    "typed",
    [
        "https://www.ropewalk.example/visit/hemp",
        "http://ropewalk.example/visit/hemp/",
        "<https://ropewalk.example/visit/hemp?utm_source=chat>",
        " https://Ropewalk.example/visit/Hemp ",
    ],
)
async def test_a_whole_address_finds_itself_alone(linked: Database, typed: str) -> None:
    found = await find_links(linked, Scope.server(8), typed)
    assert sorted(one.episode.title for one in found) == ["Hemp", "Hemp again"]
    assert {one.link.url.rstrip("/") for one in found} == {"https://www.ropewalk.example/visit/hemp"}


async def test_what_tells_pages_apart_in_an_address_is_kept(linked: Database) -> None:
    found = await find_links(linked, Scope.server(8), "https://ropewalk.example/visit/tar?page=2")
    assert [one.link.url for one in found] == ["https://ropewalk.example/visit/tar?page=2"]


async def test_an_address_that_nobody_links_to_is_looked_for_by_its_words(linked: Database) -> None:
    found = await find_links(linked, Scope.server(8), "https://ropewalk.example/visit/wax")
    assert len(found) > 1


async def test_an_address_is_found_only_where_it_is_looked_for(linked: Database) -> None:
    other = await make.show(linked, "Attic Radio")
    typed = "https://ropewalk.example/visit/hemp"
    assert await find_links(linked, Scope.server(8), typed, show_id=other.id) == ()
