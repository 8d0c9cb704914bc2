import pytest

from bot.text import fold
from tests.shownotes.making import chapters, facts_of, moments
from tests.shownotes.outlines import FRESH, LATER, WHOLE_MINUTES, Outline

OUTLINES = (
    Outline(
        chapters=(
            (0, "Why arches?"),
            (200, "Three ropes and a goat"),
            (905, "The toll keeper's daughter"),
            (1690, "Iron, then steel"),
            (2415, "Who inspects the rivets"),
            (3701, "Letters & a correction"),
        ),
        references=(
            (242, "A drawing of the falsework", "https://arches.example/falsework"),
            (1750, "Rivets under the lamp", "https://rivets.example/lamp"),
            (2600, "The inspector's diary", "https://diary.example/1911"),
        ),
    ),
    Outline(
        chapters=(
            (50, "Der Brückentag"),
            (381, "Wie man ein Seil spleißt"),
            (1312, "Zoll und Wegegeld"),
            (2099, "Was der Fluss dazu sagt"),
        ),
        references=((430, "Seilkarte", "https://seil.example/karte"),),
    ),
)

MANNERS = FRESH | LATER


def _plain(title: str) -> str:
    return "".join(char for char in fold(title) if char.isalnum())


@pytest.mark.parametrize("manner", MANNERS)
@pytest.mark.parametrize("outline", OUTLINES, ids=["six", "four"])
def test_an_outline_is_read_in_every_manner(manner: str, outline: Outline) -> None:
    notes, html = MANNERS[manner](outline)
    got = [(int(start), _plain(title)) for start, title in chapters(facts_of(notes, html=html))]
    unit_s = 60 if manner in WHOLE_MINUTES else 1
    assert got == [(start // unit_s * unit_s, _plain(title)) for start, title in outline.chapters]


@pytest.mark.parametrize("manner", MANNERS)
@pytest.mark.parametrize("outline", OUTLINES, ids=["six", "four"])
def test_a_reference_keeps_its_moment_in_every_manner(manner: str, outline: Outline) -> None:
    notes, html = MANNERS[manner](outline)
    got = {(int(start), url) for start, url in moments(facts_of(notes, html=html)) if "play.example" not in url}
    assert got == {(second, url) for second, _, url in outline.references if url in notes}


LISTS = {
    "a word before": "We talk.\n\nAt 0:00 – Hello\nAt 3:10 – The bus\nAt 12:40 – The tram\n",
    "a word before without a sign": "Timecode 00:00 Hello\nTimecode 03:10 The bus\nTimecode 12:40 The tram\n",
    "parts": "Part 1 (0:00): Hello\nPart 2 (3:10): The bus\nPart 3 (12:40): The tram\n",
    "keycaps": "1️⃣ 0:00 Hello\n2️⃣ 3:10 The bus\n3️⃣ 12:40 The tram\n",
    "columns": "1 0:00 Hello\n2 3:10 The bus\n3 12:40 The tram\n",
    "double arrows": "0:00 ⇒ Hello\n3:10 ⇒ The bus\n12:40 ⇒ The tram\n",
    "commas": "Hello (0:00), The bus (3:10), The tram (12:40)",
    "spans in brackets": "[0:00–3:10] Hello\n[3:10–12:40] The bus\n[12:40–20:00] The tram\n",
    "headings": "## Hello (0:00)\nWe say hello.\n\n## The bus (3:10)\nIt goes.\n\n## The tram (12:40)\nIt rings.\n",
    "one link behind it": "0:00 Hello\n3:10 The bus\n12:40 The tram\n\nRead on: Map (4:00) https://bus.example/map",
}


@pytest.mark.parametrize("manner", LISTS)
def test_a_short_list_is_read_in_every_manner(manner: str) -> None:
    assert chapters(facts_of(LISTS[manner])) == [(0, "Hello"), (190, "The bus"), (760, "The tram")]


@pytest.mark.parametrize(
    "notes",
    [
        "At 19:30 the doors\nAt 20:15 the band\nAt 22:45 the bus home\nAt 23:59 the end",
        "John 3:16 For the world\nJohn 4:14 Of the well\nJohn 5:24 Of the pool\nJohn 6:35 Of the bread",
    ],
)
def test_hours_and_verses_behind_the_same_word_are_no_list(notes: str) -> None:
    assert chapters(facts_of(notes)) == []
