import asyncio
from pathlib import Path

import pytest

from bot.cli.main import main
from bot.store.database import open_database
from bot.store.drafts import store
from tests import make


async def written(path: Path) -> None:
    db = await open_database(path)
    show = await make.show(db, "Night Shift")
    await store(db, [make.draft(show.id, make.item("The *lighthouse* keepers"), reason="first_sight")])
    await db.close()


def test_why_says_in_plain_words_what_became_of_the_newest_episode(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "playhead.db"
    asyncio.run(written(path))
    assert main(["why", "--db", str(path)]) == 0
    told = capsys.readouterr().out
    assert told.startswith("The *lighthouse* keepers\nFirst seen in the feed of Night Shift 2026-05-01 12:00:00 UTC.")
    assert "already when I first read it" in told
    assert "No channel here announces this show" in told
    assert main(["why", "--db", str(path), "--show", "Nothing like it"]) == 1


def test_why_of_an_empty_file_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["why", "--db", str(tmp_path / "playhead.db")]) == 0
    assert "nothing to explain" in capsys.readouterr().out
