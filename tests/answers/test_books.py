import pytest

from bot.answers.answer import answer
from bot.answers.books import books_in
from bot.model.episode import Passage, PassageKind
from bot.model.scope import Scope
from bot.shownotes.extract import extract
from bot.store.database import Database
from bot.store.drafts import store
from tests import make

NOTES = {
    "Tar": "<p>Of tar.</p><p>Book recommendations:</p><ul><li>The Tar Kettle by Ines Valdorf</li><li>Hemp</li></ul>",
    "Pitch": "<p>Of pitch.</p><p>Books: The Tar Kettle by Ines Valdorf, Hemp and Its Uses by Tom Brand</p>",
    "Resin": "<p>Of resin.</p><p>Book: The Tar Kettle by Ines Valdorf</p><p>Music by Otto Lind.</p>",
    "Wax": "<h3>Reading list</h3><ul><li><a href='https://b.example/t'>The Tar Kettle</a> (Ines Valdorf)</li></ul>",
    "Leim": "<p>Vom Leim.</p><p>Buchtipps:</p><ul><li>Der Teerkessel von Ines Valdorf</li><li>Hanf</li></ul>",
    "Lack": "<p>Vom Lack.</p><p>Buchempfehlungen: Der Teerkessel (Ines Valdorf); Hanf und Seil (Tom Brand)</p>",
    "Wachs": "<p>Vom Wachs.</p><p>Buchtipp von Ida: „Kerzen“ von Ines Valdorf.</p><p>Musik: Otto Lind</p>",
    "Harz": "<p>Vom Harz.</p><p>Idas Lesetipp: Der Teerkessel von Ines Valdorf. Jons Tipp: Hanf von Tom Brand.</p>",
    "Ruß": "<p>Gelesen haben wir „Der Teerkessel“ von Ines Valdorf.</p><p>„Rauch“ von Tom Brand ist ein Lied.</p>",
    "Oakum": "<p>She wrote a book of knots and read it to us.</p>",
}


@pytest.fixture
async def knots(db: Database) -> Database:
    show = await make.show(db, "Harbour Knots")
    for number, (title, notes) in enumerate(NOTES.items(), 1):
        item = make.item(title, number=number, notes=notes)
        await store(db, [make.draft(show.id, item, extract(item, make.channel("Harbour Knots")))])
    return db


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("what books were recommended on harbour knots 1", "“The Tar Kettle by Ines Valdorf”\n“Hemp”"),
        ("book recommendations of harbour knots 1", "“The Tar Kettle by Ines Valdorf”\n“Hemp”"),
        ("what books were mentioned on the pitch episode", "Hemp and Its Uses by Tom Brand"),
        ("which book was mentioned in harbour knots 3", "“The Tar Kettle by Ines Valdorf”"),
        ("reading list of harbour knots 4", "“The Tar Kettle (Ines Valdorf)”: https://b.example/t"),
        ("welche bücher wurden in harbour knots 5 empfohlen", "“Der Teerkessel von Ines Valdorf”\n“Hanf”"),
        ("welche bücher haben sie in der wachs folge empfohlen", "„Kerzen“ von Ines Valdorf"),
        ("buchtipps harbour knots 8", "Der Teerkessel von Ines Valdorf. Jons Tipp: Hanf von Tom Brand."),
        ("welche bücher haben die beiden in der rußfolge gelesen", "Gelesen haben wir „Der Teerkessel“"),
        ("buchtipps harbour knots 6", "Hanf und Seil (Tom Brand)"),
    ],
)
async def test_books_are_told_as_an_episode_lists_them(knots: Database, text: str, said: str) -> None:
    given = await answer(knots, Scope.server(8), text, now=make.NOW)
    assert said in given.text
    assert "Music" not in given.text


async def test_an_episode_that_lists_no_books_is_given_none(knots: Database) -> None:
    given = await answer(knots, Scope.server(8), "what books were recommended on harbour knots 10", now=make.NOW)
    assert "Tar Kettle" not in given.text


async def test_of_an_episode_that_speaks_of_nothing_to_read_it_is_a_no(db: Database) -> None:
    show = await make.show(db, "Harbour Knots")
    item = make.item(
        "Splices", number=1, notes="<p>Of splices.</p><p><a href='https://k.example'>The long splice</a></p>"
    )
    await store(db, [make.draft(show.id, item, extract(item, make.channel("Harbour Knots")))])
    given = await answer(db, Scope.server(8), "books mentioned in the splices episode", now=make.NOW)
    assert given.abstained
    assert [one.title for one in given.episodes] == ["Splices"]


def test_what_only_begins_like_a_list_of_books_is_none() -> None:
    told = "Books are what we speak of.\nBook your ticket now: it sells fast.\nThe book fair"
    assert books_in([Passage(kind=PassageKind.NOTES, text=told)]) == ()


@pytest.mark.parametrize(
    "text",
    [
        "welche bücher hat ines valdorf geschrieben",
        "what books has ines valdorf written",
        "did ines valdorf write a book",
    ],
)
async def test_of_a_list_what_somebody_wrote_is_told_where_they_are_on(db: Database, text: str) -> None:
    show = await make.show(db, "Harbour Knots")
    listed = "<ul><li>Hemp by Tom Brand</li><li>Ines Valdorf: The Tar Kettle</li></ul>"
    notes = f"<p>Guest: Ines Valdorf</p><p>Books:</p>{listed}"
    item = make.item("Tar", number=1, notes=notes)
    await store(db, [make.draft(show.id, item, extract(item, make.channel("Harbour Knots")))])
    given = await answer(db, Scope.server(8), text, now=make.NOW)
    assert "The Tar Kettle" in given.text
    assert "Hemp" not in given.text
