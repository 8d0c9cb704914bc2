"""Labelled questions over the samples and, where they are present, over feeds that are not in the repository.

Each index lies in a file of its own under `PLAYHEAD_BENCH` (else beside the system's temporary files), made once;
delete it when the rules of extraction change. `PLAYHEAD_SEMANTIC=off` measures words alone, `SETS=samples,truth` some
sets, `WITHOUT=kin,sound` what is left without parts of the search (`without.py`), `MISSES=1` names what was wrong of
the sets that may be looked at. Of the held sets only counts are printed.
"""

import asyncio
import importlib
import json
import os
import sys
import tempfile
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, Literal

from bot.shownotes.extract import RULES_VERSION
from bot.store.schema import STEPS
from tests.answers.asking import SAMPLES, SHARED, Asked, asked, counted, labelled, notes_of, opened
from tests.answers.scorer import Given, Label, right
from tests.bench.without import without

_FEEDS = SHARED / "feeds"
# Of each index: where its feeds lie, the patterns of their names, and its sets.
INDEXES: dict[str, tuple[tuple[Path, str], tuple[str, ...]]] = {
    "samples": ((SAMPLES, "*.xml"), ("samples-worked", "samples-held", "everyday-samples", "samples")),
    "corpus": ((SHARED / "corpus" / "feeds", "*.xml"), ("corpus",)),
    "truth": ((SHARED / "truth", "*.xml"), ("truth-worked", "truth-held")),
    "everyday": ((_FEEDS, "40-launched.xml 04-pc-perspective.xml"), ("everyday-real",)),
    "feeds": ((_FEEDS, "*.xml"), ("feeds-worked", "feeds-held")),
}
# Sets that lie beside their feeds.
_BESIDE = {"samples": SAMPLES / "questions.json", "corpus": SHARED / "corpus" / "questions.json"}


def run() -> Iterator[str]:
    """Measure each set whose feeds are present."""
    semantic: Literal["on", "off"] = "off" if os.environ.get("PLAYHEAD_SEMANTIC") == "off" else "on"
    parts = os.environ.get("WITHOUT", "").split(",") if os.environ.get("WITHOUT") else []
    yield f"{'words alone' if semantic == 'off' else 'words and meaning'}{' without ' * bool(parts)}{', '.join(parts)}"
    wanted = os.environ.get("SETS", ",".join(INDEXES)).split(",")
    with without(parts):
        for name in wanted:
            yield from asyncio.run(_listed(_measured(name, semantic)))


async def _listed(lines: AsyncIterator[str]) -> list[str]:
    return [line async for line in lines]


async def _measured(name: str, semantic: Literal["on", "off"]) -> AsyncIterator[str]:
    (folder, patterns), sets = INDEXES[name]
    files = sorted(file for pattern in patterns.split() for file in folder.resolve().glob(pattern))
    if not files:
        yield f"{name}: no feeds here"
        return
    notes = notes_of(files)
    async with opened(_file(name), files, semantic) as app:
        for each in sets:
            found = await asked(app, _questions(each), _scorer())
            yield counted(each, found, notes)
            if os.environ.get("MISSES") and not each.endswith("-held"):
                for line in _misses(found):
                    yield line


def _misses(found: Sequence[Asked]) -> Iterator[str]:
    for one in found:
        if not one.right:
            yield f"  {one.question['id']} [{one.question['kind']}] {one.question['q']}\n      {one.given['text']!r}"


def _file(name: str) -> Path:
    root = Path(os.environ.get("PLAYHEAD_BENCH") or Path(tempfile.gettempdir()) / "playhead-bench")
    folder = root / f"answers-steps-{len(STEPS)}-rules-{RULES_VERSION}"
    folder.mkdir(parents=True, exist_ok=True)
    return folder / f"{name}.db"


def _questions(name: str) -> list[dict[str, Any]]:
    beside = _BESIDE.get(name)
    return labelled(name) if beside is None else list(json.loads(beside.read_text(encoding="utf-8")))


def _scorer() -> Callable[[Label, Given], bool]:
    """Give the judge who is not of the project, where there is one, else our own."""
    folder = SHARED / "eval"
    if not (folder / "score_answers.py").is_file():
        return right
    sys.path.insert(0, str(folder))
    try:
        judge: Callable[[Label, Given], bool] = importlib.import_module("score_answers").right
    finally:
        sys.path.remove(str(folder))
    return judge
