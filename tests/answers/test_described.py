"""What no episode says, and the show says of itself in its feed."""

from dataclasses import replace

import pytest

from bot.answers.answer import answer
from bot.answers.forms import has_code
from bot.model.answer import QuestionKind
from bot.model.scope import Scope
from bot.store import shows
from bot.store.database import Database
from bot.store.drafts import store
from tests import make

SAID = "Talk of ropes. New episodes arrive every Friday. Music by The Hempen Choir. Write to us at ole@knots.example."


async def told(db: Database) -> None:
    show = await make.show(db, "Harbour Knots")
    await shows.describe(db, show.id, replace(make.channel(show.title), description=SAID))
    for number in (1, 2):
        await store(db, [make.draft(show.id, make.item(f"Evening {number}", number=number), make.facts("A knot."))])


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("on what day do new harbour knots episodes come out", "New episodes arrive every Friday."),
        ("who does the music for harbour knots", "Music by The Hempen Choir."),
        ("how can i contact harbour knots", "Write to us at ole@knots.example."),
    ],
)
async def test_a_shows_own_words_are_quoted_where_no_episode_says_it(db: Database, text: str, sentence: str) -> None:
    await told(db)
    given = await answer(db, Scope.server(8), text, now=make.NOW)
    assert f"Harbour Knots says of itself: “{sentence}”" in given.text
    assert not given.abstained


@pytest.mark.parametrize(
    ("said", "text", "told_so"),
    [
        ("Talk of ropes. Available on Spotify and Overcast.", "where can i listen to harbour knots", True),
        ("Talk of ropes. Zu hören bei Fyyd und Spotify.", "wo kann ich harbour knots überall hören", True),
        ("Talk of ropes. Zu hören bei Fyyd und Spotify.", "wo kann ich harbor knots überal hören", True),
        ("Talk of ropes. Available on Spotify.", "is harbour knots on spotify", True),
        ("Talk of ropes. Available on Overcast.", "is harbour knots on spotify", False),
        ("Talk of ropes. We listen to the wind.", "where can i listen to harbour knots", False),
    ],
)
async def test_where_a_show_is_heard_is_quoted_where_it_names_players(
    db: Database, said: str, text: str, *, told_so: bool
) -> None:
    show = await make.show(db, "Harbour Knots")
    await shows.describe(db, show.id, replace(make.channel(show.title), description=said))
    await store(db, [make.draft(show.id, make.item("Evening 1"), make.facts("A knot."))])
    given = await answer(db, Scope.server(8), text, now=make.NOW)
    assert (said.removeprefix("Talk of ropes. ") in given.text) is told_so


async def test_what_it_does_not_say_of_itself_stays_a_no(db: Database) -> None:
    show = await make.show(db, "Harbour Knots")
    await store(db, [make.draft(show.id, make.item("Evening 1"), make.facts("A knot."))])
    given = await answer(db, Scope.server(8), "who does the music for harbour knots", now=make.NOW)
    assert given.abstained


@pytest.mark.parametrize(
    ("sentence", "has"),
    [
        ("Get 4 months free using the code tarred2019.", True),
        ("Use our promo code splice for a free spool.", True),
        ("They argue about code and splices.", False),
        ("Open the code editor.", False),
    ],
)
def test_a_code_may_be_written_in_small_letters(sentence: str, *, has: bool) -> None:
    assert has_code(sentence) is has


@pytest.mark.parametrize(
    "text", ["knoten folgen übers Spleißen", "alle Folgen in denen Hanf vorkommt", "folgen zum Thema Hanf"]
)
async def test_episodes_about_something_are_listed_in_german(db: Database, text: str) -> None:
    show = await make.show(db, "Knoten")
    for title in ("Spleißen mit Hanf", "Vom Spleißen im Hanf"):
        await store(db, [make.draft(show.id, make.item(title), make.facts(f"{title}."))])
    given = await answer(db, Scope.server(8), text, now=make.NOW)
    assert (given.question.kind, len(given.episodes)) == (QuestionKind.LIST, 2)
