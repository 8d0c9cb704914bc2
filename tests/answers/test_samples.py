"""The questions of data/samples, asked of the sample feeds as they are indexed for real."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot.answers.answer import answer
from bot.feeds.parse import parse
from bot.model.answer import Answer
from bot.model.scope import Scope
from bot.shownotes.extract import extract
from bot.store.database import Database, open_database
from bot.store.drafts import store
from tests import make

SAMPLES = Path(__file__).parents[2] / "data" / "samples"
NOW = datetime(2026, 12, 1, tzinfo=UTC)
FEWEST_RIGHT = 0.85


async def sampled(path: Path) -> Database:
    db = await open_database(path / "samples.db")
    for file in sorted(SAMPLES.glob("*.xml")):
        feed = parse(file.read_bytes(), None)
        shown = await make.show(db, feed.channel.title)
        await store(db, [make.draft(shown.id, item, extract(item, feed.channel)) for item in feed.items])
    return db


def right(question: Mapping[str, Any], given: Answer) -> bool:
    wanted = question["answer"]
    if question["kind"] == "negative":
        return given.abstained
    found = [episode.guid for episode in given.episodes]
    match question["kind"]:
        case "moment":
            first = given.moments[0] if given.moments else None
            return first is not None and wanted["start"] - 5 <= first.start_s <= wanted["end"] + 5
        case "link":
            return bool(given.links) and given.links[0].link.url == wanted["url"]
        case "list":
            return set(wanted["episodes"]) <= set(found) | set(wanted.get("also_ok", []))
        case "guest":
            named = " ".join(person.name for person in given.people)
            return all(name in named for name in wanted["must_contain"])
        case _:
            said = all(part.split("|")[0] in given.text for part in wanted.get("must_contain", [])[:1])
            return bool(found) and found[0] in wanted["episodes"] and (said or question["kind"] == "episode")


async def test_most_questions_of_the_samples_are_answered_right(tmp_path: Path) -> None:
    db = await sampled(tmp_path)
    questions = json.loads((SAMPLES / "questions.json").read_text(encoding="utf-8"))
    wrong = [
        question["q"]
        for question in questions
        if not right(question, await answer(db, Scope.everything(), question["q"], now=NOW))
    ]
    await db.close()
    assert len(wrong) <= len(questions) * (1 - FEWEST_RIGHT), wrong
