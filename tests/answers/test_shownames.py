import pytest

from bot.answers.answer import answer
from bot.answers.directory import directory
from bot.answers.placed import placed
from bot.answers.question import understand
from bot.answers.shownames import show_named
from bot.model.answer import QuestionKind
from bot.model.scope import Scope
from bot.shownotes.extract import extract
from bot.store.database import Database
from bot.store.drafts import store
from tests import make


@pytest.mark.parametrize(
    ("text", "named", "sure"),
    [
        ("newest episode of night shift", "Night Shift", True),
        ("the night shift's guest", "Night Shift", True),
        ("FLW 12", "Far Light Weekly", True),
        ("what is said on brine", "Brine: Stories of Salt", True),
        ("salt and brine", "Brine: Stories of Salt", False),
        ("nights and shifts", None, False),
    ],
)
async def test_shows_are_named_by_name_short_name_and_initials(
    db: Database, text: str, named: str | None, sure: bool
) -> None:
    for title in ("Far Light Weekly", "Brine: Stories of Salt"):
        await make.show(db, title)
    known = await directory(db, Scope.server(8))
    found = show_named(known, text)
    assert (None if found is None else {show.id: show.title for show in known.shows}[found.show_id]) == named
    assert (found is not None and found.sure) is sure


@pytest.mark.parametrize(
    "text",
    [
        "longest episode of ropes, knots & splices",
        "longest episode of ropes knots and splices",
        "ropes knots splices ep 3?",
        "merch of ropes, knots and splices",
        "neuste folge von ropes knots und splices",
        "who's on ropes, knots & splices' first episode",
    ],
)
async def test_words_that_join_and_marks_are_written_in_many_ways(db: Database, text: str) -> None:
    show = await make.show(db, "Ropes, Knots & Splices")
    known = await directory(db, Scope.server(8))
    found = show_named(known, text)
    assert found is not None
    assert found.show_id == show.id
    assert show_named(known, "ropes and splices") is None


async def test_small_words_within_a_name_are_typed_or_not_and_its_episodes_are_counted(db: Database) -> None:
    show = await make.show(db, "Mend the Nets Podcast")
    told = make.facts("In this Mend the Nets podcast we have 12 knots.")
    for number in (3, 4):
        await store(db, [make.draft(show.id, make.item(f"Evening {number}", number=number), told)])
    for text in ("how many episodes does the mend the nets podcast have", "how many mend nets episodes are there"):
        given = await answer(db, Scope.server(8), text, now=make.NOW)
        assert (given.total, len(given.episodes)) == (2, 2), text


async def test_episodes_of_a_show_by_what_sponsored_them_are_listed(db: Database) -> None:
    show = await make.show(db, "Ropes, Knots & Splices")
    for title in ("Tarred", "Waxed"):
        notes = f"A {title.lower()} evening.\n\nThis episode is sponsored by Otter Twine: https://otter.example/"
        item = make.item(title, notes=notes)
        await store(db, [make.draft(show.id, item, extract(item, make.channel(show.title)))])
    text = "which ropes, knots and splices episodes were sponsored by otter twine"
    given = await answer(db, Scope.server(8), text, now=make.NOW)
    assert (given.question.kind, len(given.episodes)) == (QuestionKind.LIST, 2)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Harbour Knots with Skipper Ole", "longest harbour knots episode"),
        ("Harbour Knots with Skipper Ole", "which harbour knots ep is the longest"),
        ("Harbour Knots with Skipper Ole", "skipper ole's longest episode"),
        ("HKN Knoten-Podcast", "längste folge vom knoten podcast"),
        ("HKN Knoten-Podcast", "welche folge des knoten-podcasts ist die längste"),
        ("Harbour Knots Every Week", "the longest one of harbour knots"),
    ],
)
async def test_a_show_is_named_by_a_part_of_its_name_that_no_other_has(db: Database, title: str, text: str) -> None:
    show = await make.show(db, title)
    for number, length in ((1, 100.0), (2, 900.0), (3, 500.0)):
        item = make.item(f"Evening {number}", number=number, duration_s=length)
        await store(db, [make.draft(show.id, item, make.facts("A knot."))])
    given = await answer(db, Scope.server(8), text, now=make.NOW)
    assert [one.title for one in given.episodes] == ["Evening 2"], given.text


async def test_a_part_that_two_shows_have_names_neither_and_one_alone_is_not_sure(db: Database) -> None:
    for title in ("Tidal Knots with Ole", "Tidal Knots with Ida", "Deep Fog with Ida"):
        await make.show(db, title)
    known = await directory(db, Scope.server(8))
    assert show_named(known, "tidal knots episodes") is None
    found = [show_named(known, text) for text in ("when is deep fog over the sea", "newest deep fog episode")]
    assert [one and one.sure for one in found] == [False, True]


async def test_an_apostrophe_is_left_out_or_not(db: Database) -> None:
    show = await make.show(db, "Mara's Lamp Talk")
    known = await directory(db, Scope.server(8))
    found = [show_named(known, text) for text in ("newest maras lamp talk", "newest mara’s lamp talk")]
    assert [one and one.show_id for one in found] == [show.id] * 2


async def test_an_episode_by_number_of_a_show_whose_name_is_joined_otherwise(db: Database) -> None:
    show = await make.show(db, "Salt & Iron")
    for number in (3, 4):
        await store(db, [make.draft(show.id, make.item(f"Evening {number}", number=number), make.facts("An evening."))])
    given = await answer(db, Scope.server(8), "what is episode 3 of salt and iron about", now=make.NOW)
    assert [one.title for one in given.episodes] == ["Evening 3"]


async def test_the_code_in_its_titles_names_a_show(db: Database) -> None:
    show = await make.show(db, "Harbour Radio")
    for number in range(3):
        await store(db, [make.draft(show.id, make.item(f"Ropes and knots | HRX {number + 7}"), make.facts("Ropes."))])
    found = show_named(await directory(db, Scope.server(8)), "hrx episode on knots")
    assert found is not None
    assert (found.show_id, found.sure) == (show.id, True)


async def test_a_code_in_the_plural_stands_for_the_episodes_of_its_show(db: Database) -> None:
    show = await make.show(db, "Harbour Radio")
    for number in range(3):
        told = make.facts("Ropes.", people=[make.credit("Ingrid Solheim")])
        await store(db, [make.draft(show.id, make.item(f"Ropes and knots | HRX {number + 7}"), told)])
    given = await answer(db, Scope.server(8), "which hrxs had ingrid solheim", now=make.NOW)
    assert (given.question.kind, len(given.episodes)) == (QuestionKind.LIST, 3)


async def test_a_show_is_named_as_its_titles_begin_as_one_word_or_as_two(db: Database) -> None:
    shows = [await make.show(db, title) for title in ("Lighthouse Keepers Daily", "Ropes")]
    for number in (3, 4, 5):
        await store(db, [make.draft(shows[0].id, make.item(f"LKDaily Episode {number} – Fog"))])
        await store(db, [make.draft(shows[1].id, make.item(f"Bonus Episode {number} – Tar"))])
    known = await directory(db, Scope.server(8))
    for text in ("newest lk daily", "lkdaily 4"):
        found = show_named(known, text)
        assert found is not None, text
        assert (found.show_id, found.sure) == (shows[0].id, True), text
    assert show_named(known, "newest bonus episode") is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("far light weekly where they lose the lens", QuestionKind.EPISODE),
        ("the FLW where somebody paints the lantern", QuestionKind.EPISODE),
        ("far light weekly wo sie die linse verlieren", QuestionKind.EPISODE),
        ("far light weekly where do they lose the lens", QuestionKind.MOMENT),
        ("far light weekly where they lose the lens, timestamp?", QuestionKind.MOMENT),
        ("on far light weekly, where they lose the lens", QuestionKind.MOMENT),
    ],
)
async def test_a_show_before_where_they_stands_for_one_of_its_episodes(
    db: Database, text: str, kind: QuestionKind
) -> None:
    await make.show(db, "Far Light Weekly")
    question = understand(text, now=make.NOW)
    assert ((await placed(db, Scope.server(8), question)).kind or question.kind) is kind
