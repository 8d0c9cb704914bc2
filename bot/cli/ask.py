"""`playhead ask`: a question answered from the index, as text or JSON, one or a batch."""

import argparse
import json
import math
import sys
import time
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from bot import settings
from bot.answers.answer import answer
from bot.answers.explain import Explanation
from bot.answers.meaning import of_file
from bot.answers.question import understand
from bot.app import PATIENT, App, open_app
from bot.errors import UsageError
from bot.guard import sentence_for
from bot.model.answer import Answer
from bot.model.scope import Scope

MOST_QUESTIONS = 100_000
# A single question waits this long for passages to get their vectors: enough for a show or two.
PATIENCE_S = 3.0


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Register the command."""
    parser = commands.add_parser("ask", help="answer a question from the index")
    parser.add_argument("question", nargs="*", metavar="QUESTION")
    parser.add_argument("--json", action="store_true", help="the answer as JSON")
    parser.add_argument("--at", metavar="TIME", help="what “last month” is about (ISO 8601; default now)")
    parser.add_argument("--explain", action="store_true", help="what was understood and what competed")
    parser.add_argument("--batch", metavar="FILE", help="questions as a JSON array or JSON Lines; - for standard input")
    parser.set_defaults(run=run)


async def run(arguments: argparse.Namespace) -> int:
    """Answer; raises UsageError without a question, and for a batch or a time that cannot be read."""
    text = " ".join(arguments.question)
    if bool(text.strip()) == (arguments.batch is not None):
        raise UsageError("ask_one")
    at = moment_of(arguments.at)
    asked = _batch(arguments.batch) if arguments.batch is not None else []
    async with open_app(settings.load(), path=arguments.db, patience=PATIENT) as app:
        if arguments.batch is not None:
            await _learn(app)
            for question in asked:
                print(json.dumps(await _line(app, question, at), ensure_ascii=False), flush=True)
            return 0
        await _learn(app, for_s=PATIENCE_S)
        explanation = Explanation() if arguments.explain else None
        given = await answer(app.db, Scope.everything(), text, now=at or app.now(), explain=explanation)
    print(json.dumps(answered_of(given), ensure_ascii=False) if arguments.json else given.text)
    if explanation is not None:
        print(explanation)
    return 0


async def _learn(app: App, *, for_s: float = math.inf) -> None:
    """Give passages their vectors before a question: all before a batch, as many as a person waits for otherwise."""
    meanings = of_file(app.db)
    if meanings is None:
        return
    await meanings.ready(app.db)
    until = time.monotonic() + for_s
    while time.monotonic() < until and await meanings.learn(app.db):
        pass


def moment_of(typed: object) -> datetime | None:
    """Read a time in ISO 8601, UTC where it names no zone; raises UsageError for what is none."""
    if typed is None:
        return None
    try:
        read = datetime.fromisoformat(str(typed))
    except ValueError as error:
        raise UsageError("time_unknown", typed=typed) from error
    return read if read.tzinfo else read.replace(tzinfo=UTC)


def _batch(file: str) -> list[dict[str, object]]:
    """Read the questions of a batch; raises UsageError that says what is wrong with which."""
    try:
        text = sys.stdin.read() if file == "-" else Path(file).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError("batch_unreadable", file=file, why=str(error)) from error
    try:
        read = json.loads(text) if text.lstrip().startswith("[") else [*_lines(text)]
    except ValueError as error:
        raise UsageError("batch_unreadable", file=file, why=str(error)) from error
    for number, question in enumerate(read[:MOST_QUESTIONS], start=1):
        if not (isinstance(question, dict) and "id" in question and isinstance(question.get("q"), str)):
            raise UsageError("batch_unreadable", file=file, why=f"question {number} has no id or no q")
    return list(read[:MOST_QUESTIONS])


def _lines(text: str) -> Iterable[object]:
    return (json.loads(line) for line in text.splitlines() if line.strip())


async def _line(app: App, question: dict[str, object], at: datetime | None) -> dict[str, object]:
    began = time.perf_counter()
    asked_at = moment_of(question.get("at")) or at or app.now()
    try:
        given = await answer(app.db, Scope.everything(), str(question["q"]), now=asked_at)
    except Exception as error:  # noqa: BLE001 -- one question must not take the others of its batch with it
        given = _unanswered(str(question["q"]), error)
    took = (time.perf_counter() - began) * 1_000
    return {"id": question["id"], **answered_of(given), "took_ms": round(took, 3)}


def _unanswered(text: str, error: Exception) -> Answer:
    """Say what went wrong with one question, and that nothing was found; a bug is logged with its id."""
    said = sentence_for(error, where="ask --batch")
    return Answer(question=understand(text, now=datetime.now(UTC)), text=said, abstained=True)


def answered_of(given: Answer) -> dict[str, object]:
    """Give an answer in the form of the batch."""
    return {
        "kind": given.question.kind.value,
        "text": given.text,
        "episodes": [{"guid": one.guid, "title": one.title, "show": one.show} for one in given.episodes],
        "moments": [
            {
                "guid": one.episode.guid,
                "start": one.start_s,
                "title": one.title,
                "quote": one.quote,
                "url": one.url,
            }
            for one in given.moments
        ],
        "people": [{"name": one.name, "role": one.role.value} for one in given.people],
        "links": [{"url": one.link.url, "label": one.link.label, "guid": one.episode.guid} for one in given.links],
        "abstained": given.abstained,
    }
