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
