"""What is reached of the labelled questions, and that it stays reached: floors a little below the last figures."""

import json
from collections.abc import AsyncIterator, Sequence
from pathlib import Path
from statistics import median
from typing import Literal

import pytest

from bot.app import App
from tests.answers.asking import SAMPLES, SHARED, Asked, asked, labelled, notes_of, opened, share
from tests.answers.scorer import MOST_WORDS, loose_quotes, words_of

Semantic = Literal["on", "off"]
CORPUS = SHARED / "corpus"
MEDIAN_WORDS = 45
# Right, at least, by set: words alone, then words and meaning.
FLOORS: dict[str, dict[Semantic, float]] = {
    "samples-worked": {"off": 0.66, "on": 0.72},
    "everyday-samples": {"off": 0.85, "on": 0.85},
    "corpus": {"off": 70 / 81, "on": 74 / 81},
}
# Of what has no answer, at least so much is refused; of what has one, at most so much.
REFUSED, REFUSED_WRONGLY = 0.75, 0.25


@pytest.fixture(params=["off", "on"])
def semantic(request: pytest.FixtureRequest) -> Semantic:
    return "on" if request.param == "on" else "off"


@pytest.fixture
async def samples(tmp_path: Path, semantic: Semantic) -> AsyncIterator[App]:
    async with opened(tmp_path / "samples.db", sorted(SAMPLES.glob("*.xml")), semantic) as app:
        yield app


async def test_what_was_reached_over_the_samples_stays_reached(samples: App, semantic: Semantic) -> None:
    notes = notes_of(SAMPLES.glob("*.xml"))
    for name in ("samples-worked", "everyday-samples"):
        found = await asked(samples, labelled(name))
        assert share(found) >= FLOORS[name][semantic], wrong(found)
        refused_as_should_be(found)
        assert median(len(words_of(one.given)) for one in found) <= MEDIAN_WORDS
        assert max(len(words_of(one.given)) for one in found) <= MOST_WORDS
        assert [quote for one in found for quote in loose_quotes(one.given, notes)] == []


@pytest.mark.skipif(not CORPUS.is_dir(), reason="these feeds are not in the repository")
@pytest.mark.parametrize("semantic", ["off", pytest.param("on", marks=pytest.mark.slow)], indirect=True)
async def test_what_was_reached_over_the_corpus_stays_reached(tmp_path: Path, semantic: Semantic) -> None:
    files = sorted((CORPUS / "feeds").resolve().glob("*.xml"))
    async with opened(tmp_path / "corpus.db", files, semantic) as app:
        found = await asked(app, json.loads((CORPUS / "questions.json").read_text(encoding="utf-8")))
    assert share(found) >= FLOORS["corpus"][semantic], wrong(found)
    refused_as_should_be(found)


def refused_as_should_be(found: Sequence[Asked]) -> None:
    unanswerable = [one.abstained for one in found if one.unanswerable]
    answerable = [one.abstained for one in found if not one.unanswerable]
    assert sum(unanswerable) >= REFUSED * len(unanswerable), wrong(found)
    assert sum(answerable) <= REFUSED_WRONGLY * len(answerable), wrong(found)


def wrong(found: Sequence[Asked]) -> list[str]:
    return [f"{one.question['id']} {one.question['q']}" for one in found if not one.right]


@pytest.mark.parametrize("part", ["worked", "held"])
def test_every_set_is_as_large_as_it_was_and_names_each_question_once(part: str) -> None:
    sets = {name: labelled(f"{name}-{part}") for name in ("truth", "feeds", "samples")}
    assert {name: len(found) for name, found in sets.items()} == {
        "worked": {"truth": 102, "feeds": 122, "samples": 103},
        "held": {"truth": 51, "feeds": 61, "samples": 52},
    }[part]
    ids = [one["id"] for found in sets.values() for one in found]
    assert len(set(ids)) == len(ids)
