import json
import re
import xml.etree.ElementTree as ET
from itertools import pairwise
from pathlib import Path

import pytest

from bot.text import fold
from tests.shownotes.making import chapters, facts_of, urls
from tests.shownotes.notations import HELD_BACK, MANNERS, Sample

TRUTH = Path(__file__).parents[3] / "shared" / "truth"
_EPISODES = 40
_LINK = re.compile(r"https?:|\w\.\w|[?&/]$")

INVENTED = (
    Sample(
        chapters=(
            (0, "Welcome"),
            (95, "What a kettle is"),
            (410, "Steel, copper and clay"),
            (1290, "Who boils first?"),
            (2705, "A short history of steam"),
            (3655, "Letters from listeners"),
            (4210, "Goodbye"),
        ),
        links=(
            ("The kettle museum", "https://kettles.example/museum"),
            ("Steam tables", "https://steam.example/tables_2"),
            ("Our shop", "https://shop.hour.example/"),
        ),
    ),
    Sample(
        chapters=(
            (12, "Begrüßung"),
            (140, "Ist das Moor noch zu retten?"),
            (1500, "Torf im Garten"),
            (3540, "Am Ende ein Lied"),
        ),
        links=(("Moorkarte", "https://moor.example/karte?blatt=7"), ("Torfbuch", "https://buch.example/torf/2")),
    ),
    Sample(
        chapters=(
            (0, "Intro"),
            (60, "GPT and friends"),
            (600, "Question 1: why?"),
            (1205, "Part 2"),
            (1800, "1984 again"),
        )
    ),
)


def _plain(title: str) -> str:
    return "".join(char for char in fold(title) if char.isalnum())


def _score(sample: Sample, notes: str, *, html: bool) -> tuple[int, int, int]:
    want = {(start, _plain(title)) for start, title in sample.chapters}
    got = {(int(start), _plain(title)) for start, title in chapters(facts_of(notes, html=html))}
    return len(want & got), len(want), len(got)


@pytest.mark.parametrize("manner", [*MANNERS, *HELD_BACK])
@pytest.mark.parametrize("sample", INVENTED, ids=["English", "German", "tricky"])
def test_chapters_are_the_same_in_every_manner(manner: str, sample: Sample) -> None:
    notes, html = (MANNERS | HELD_BACK)[manner](sample)
    got = [(int(start), _plain(title)) for start, title in chapters(facts_of(notes, html=html))]
    assert got == [(start, _plain(title)) for start, title in sample.chapters]


@pytest.mark.parametrize("manner", [*MANNERS, *HELD_BACK])
@pytest.mark.parametrize("sample", INVENTED[:2], ids=["English", "German"])
def test_links_are_the_same_in_every_manner(manner: str, sample: Sample) -> None:
    notes, html = (MANNERS | HELD_BACK)[manner](sample)
    found = {url.rstrip("/") for url in urls(facts_of(notes, html=html))}
    assert {url.rstrip("/") for _, url in sample.links} <= found
    assert len(found) <= len(sample.links) + 1


def truths() -> list[Sample]:
    """Chapters and links of real episodes, the links from their own anchors."""
    gold = json.loads((TRUTH / "syntax.gold.json").read_text())
    samples = []
    for item in ET.parse(TRUTH / "syntax.xml").getroot().iter("item"):
        known = [
            (int(one["start"]), one["title"]) for one in gold.get(item.findtext("guid") or "", {}).get("chapters", [])
        ]
        rising = all(a[0] < b[0] for a, b in pairwise(known))
        if (
            len(known) >= 4
            and rising
            and known[-1][0] < 4 * 3600
            and all(len(title) > 2 and not _LINK.search(title) for _, title in known)
        ):
            samples.append(
                Sample(
                    chapters=tuple(known),
                    links=(("Kettles", "https://kettles.example/a1"), ("Steam", "https://steam.example/b")),
                )
            )
    return samples[:: max(1, len(samples) // _EPISODES)]


@pytest.mark.skipif(not TRUTH.exists(), reason="no published truth beside the repository")
@pytest.mark.parametrize("manner", [*MANNERS, *HELD_BACK])
def test_real_chapters_survive_every_manner(manner: str) -> None:
    hit = want = got = 0
    for sample in truths():
        notes, html = (MANNERS | HELD_BACK)[manner](sample)
        one = _score(sample, notes, html=html)
        hit, want, got = hit + one[0], want + one[1], got + one[2]
    assert 2 * hit / (want + got) >= 0.97


@pytest.mark.parametrize(
    "notes",
    [
        "0m: Welcome\n3m: Kettles\n25m: (Steel) and clay\n1h 02m: Goodbye",
        "We boil water for an hour.0m: Welcome3m: Kettles25m: (Steel) and clay1h 02m: Goodbye",
        "<ul><li>(0m) Welcome</li><li>(3m) Kettles</li><li>(25m) (Steel) and clay</li><li>(62m) Goodbye</li></ul>",
    ],
)
def test_minutes_alone_are_times_where_they_make_a_list(notes: str) -> None:
    found = facts_of(notes, html=notes.startswith("<"))
    assert chapters(found) == [(0, "Welcome"), (180, "Kettles"), (1500, "(Steel) and clay"), (3720, "Goodbye")]


@pytest.mark.parametrize("notes", ["We ran 5m - 10m - 20m - fast.", "5m: ten boats. 3m: two. 1m: none."])
def test_lengths_are_no_minutes(notes: str) -> None:
    assert not chapters(facts_of(notes))
