"""Sets of labelled questions, asked of an index of feed files by the road of `playhead ask --batch`, and counted."""

import html
import json
import re
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from typing import Any, Literal

from bot import settings
from bot.app import App, open_app
from bot.cli import ask
from bot.feeds.parse import parse
from bot.model.scope import Scope
from bot.store import shows
from bot.subscriptions import index_feed
from tests.answers import scorer
from tests.answers.scorer import Given, Label

QUESTIONS = Path(__file__).parent / "questions"
SAMPLES = Path(__file__).parents[2] / "data" / "samples"
SHARED = Path(__file__).parents[3] / "shared"
# What "last week" is about where a question does not say.
NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question, what was answered, whether that is right, and the CPU that it took."""

    question: Label
    given: Given
    right: bool
    took_ms: float

    @property
    def unanswerable(self) -> bool:
        return bool(self.question["kind"] == "negative")

    @property
    def abstained(self) -> bool:
        return bool(self.given["abstained"])


def labelled(name: str) -> list[dict[str, Any]]:
    """Read a set of the repository, by its file's name."""
    return list(json.loads((QUESTIONS / f"{name}.json").read_text(encoding="utf-8")))


@asynccontextmanager
async def opened(path: Path, files: Sequence[Path], semantic: Literal["on", "off"]) -> AsyncIterator[App]:
    """Open an index of some feed files, made if there is none yet; with `semantic`, every passage has its vector."""
    async with open_app(settings.only(semantic=semantic), path=path) as app:
        if not await shows.listed(app.db, Scope.everything()):
            for file in files:
                await index_feed(app.tools, file.as_uri(), file.read_bytes())
        await ask._learn(app)
        yield app


async def asked(
    app: App, questions: Iterable[Label], right: Callable[[Label, Given], bool] = scorer.right
) -> list[Asked]:
    """Ask the questions one after the other."""
    found = []
    for question in questions:
        began = time.process_time()
        given = await ask._line(app, dict(question), NOW)
        took_ms = (time.process_time() - began) * 1e3
        found.append(Asked(question=question, given=given, right=right(question, given), took_ms=took_ms))
    return found


def share(found: Sequence[Asked]) -> float:
    return sum(one.right for one in found) / len(found)


def notes_of(files: Iterable[Path]) -> dict[str, str]:
    """Give the plain notes, title and transcript of each episode, by guid."""
    found: dict[str, str] = {}
    for file in files:
        for item in parse(file.read_bytes(), None).items:
            told = " ".join((item.title, item.raw.decode(errors="replace"), item.notes, item.summary))
            marked = html.unescape(html.unescape(told).replace("<![CDATA[", " ").replace("]]>", " "))
            chapters = " ".join(chapter.title for chapter in item.chapters)
            found[item.guid] = (
                f"{found.get(item.guid, '')} {scorer.plain(_TAG.sub(' ', marked))} {scorer.plain(chapters)}"
            )
    return found


def counted(name: str, found: Sequence[Asked], notes: dict[str, str]) -> str:
    """Give a row of the table: right by kind, refused wrongly and rightly, words, quotes, CPU."""
    of, good = (
        Counter(one.question["kind"] for one in found),
        Counter(one.question["kind"] for one in found if one.right),
    )
    kinds = ", ".join(f"{kind} {good[kind]}/{of[kind]}" for kind in sorted(of))
    answerable = [one for one in found if not one.unanswerable]
    refused = sum(one.abstained for one in answerable)
    words = [len(scorer.words_of(one.given)) for one in found]
    quotes = sum(bool(moment["quote"]) for one in found for moment in one.given["moments"])
    loose = sum(len([*scorer.loose_quotes(one.given, notes)]) for one in found)
    took = sorted(one.took_ms for one in found)
    over = sum(many > scorer.MOST_WORDS for many in words)
    return (
        f"{name}: {sum(good.values())}/{len(found)} = {share(found):.3f} ({kinds}); answerable refused "
        f"{refused}/{len(answerable)}, unanswerable refused {good['negative']}/{of['negative']}; words median "
        f"{median(words):.0f}, over {scorer.MOST_WORDS}: {over}; quotes word for word {quotes - loose}/{quotes}; "
        f"CPU median {median(took):.0f} ms, p95 {took[int(len(took) * 0.95)]:.0f}"
    )
