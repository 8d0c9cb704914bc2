"""Kept sessions are replayed: what README shows is what the bot says."""

import asyncio
import os
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SESSIONS = Path(__file__).parent / "sessions"


@pytest.mark.parametrize("name", sorted(file.name for file in SESSIONS.glob("*.txt")))
async def test_a_kept_session_shows_what_it_showed(tmp_path: Path, name: str) -> None:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "try", "--db", str(tmp_path / "try.db"), "--check", str(SESSIONS / name)),
        cwd=ROOT,
        env={"PATH": os.environ["PATH"]},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    printed, _ = await asyncio.wait_for(process.communicate(), 60)
    assert process.returncode == 0, printed.decode()


def test_readme_shows_the_first_minute_word_for_word() -> None:
    shown = (SESSIONS / "first-minute.txt").read_text(encoding="utf-8").partition("\n")[2].strip()
    assert shown in (ROOT / "README.md").read_text(encoding="utf-8")
