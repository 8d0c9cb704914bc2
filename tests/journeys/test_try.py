"""`playhead try` as it is typed: from a pipe, from a terminal, replayed."""

import asyncio
import os
import pty
import re
import signal
import sqlite3
import sys
from pathlib import Path

import pytest

from bot.store.lock import lock_for

ROOT = Path(__file__).parents[2]
SESSION = (
    "/ask who was on the first episode?\n"
    "/episode latest\n"
    "/epsiode latest\n"
    ":in #general\n"
    "anybody here?\n"
    "@Playhead when do they talk about tape?\n"
    ":in #news\n"
    ":publish signal\n"
    "25\n"
    "/feed list\n"
    ":as moderator\n"
    "/feed list\n"
    "/announce stop #news\n"
    ":publish\n"
)
ENVIRONMENT = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "DISCORD_TOKEN": "bait", "PLAYHEAD_FEEDS": "bait"}
ESCAPES = re.compile(r"\x1b(?:\[[0-9;?]*[a-zA-Z]|\][^\x1b\x07]*(?:\x1b\\|\x07)|[=>])")


async def started(path: Path, *words: str, typed: int = asyncio.subprocess.PIPE) -> asyncio.subprocess.Process:
    """`python -m bot try` on a file in `path`; a token that is set is bait."""
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "try", "--db", str(path / "try.db"), *words),
        cwd=path,
        env=ENVIRONMENT,
        stdin=typed,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        preexec_fn=_heed_interrupts,
    )


def _heed_interrupts() -> None:
    """Let Ctrl-C reach what is started: whatever a shell runs in the background has it ignored, and passes that on."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


async def tried(path: Path, typed: str, *words: str) -> tuple[int | None, str, str]:
    """Exit code, what was printed, and what was said on standard error."""
    process = await started(path, *words)
    printed, said = await asyncio.wait_for(process.communicate(typed.encode()), 50)
    return process.returncode, printed.decode(), said.decode()


async def test_a_piped_session_is_a_conversation_that_can_be_replayed(tmp_path: Path) -> None:
    code, printed, said = await tried(tmp_path, SESSION)
    assert (code, said) == (0, "")
    shown = [part.partition("\n")[2] for part in ("\n" + printed).split("\n> ")[1:]]
    assert len(shown) == SESSION.count("\n")
    assert shown[0].startswith("Playhead\n▌ ")
    assert "Latest episodes" in shown[1]
    assert "Did you mean /episode latest?" in shown[2]
    assert "answers here only when named" in shown[4]
    assert "#t=" in shown[5]
    assert "is out on The Signal Path." in shown[7]
    assert "New episode of The Signal Path" in shown[7]
    assert "only you see this" in shown[8]
    assert ":as moderator" in shown[9]
    assert "The Signal Path" in shown[11]
    assert "No channel announces it" in shown[13]
    assert not re.search(r"\x1b|127\.0\.0\.1|\d{17}", printed)
    assert not (tmp_path / "try.db.log").exists()
    (tmp_path / "kept").write_text(printed, encoding="utf-8")
    assert await tried(tmp_path, "", "--check", "kept") == (
        0,
        f"kept: {SESSION.count(chr(10))} lines typed, everything shown as before.\n",
        "",
    )


async def test_a_replay_tells_the_first_difference(tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    kept.write_text("> :in #news\n· You are somewhere else.\n", encoding="utf-8")
    code, printed, _ = await tried(tmp_path, "", "--check", "kept")
    assert code == 1
    assert printed.startswith("kept:2 differs.\n- · You are somewhere else.\n+ · You are in #news")


async def test_nothing_typed_prints_nothing(tmp_path: Path) -> None:
    assert await tried(tmp_path, "") == (0, "", "")


async def test_feeds_that_are_named_are_known_instead_of_the_samples(tmp_path: Path) -> None:
    feed = tmp_path / "feed.xml"
    feed.write_text(
        "<rss version='2.0'><channel><title>Moss and Stone</title><item><guid>1</guid><title>Walls of the North</title>"
        "<enclosure url='https://moss.example/1.mp3' type='audio/mpeg' length='1'/></item></channel></rss>"
    )
    code, printed, _ = await tried(tmp_path, "/episode latest\n:publish\n/show list\n", "feed.xml")
    assert code == 0
    assert "Walls of the North" in printed
    assert "Only the samples hold episodes back" in printed
    assert "Signal Path" not in printed


@pytest.mark.parametrize("content", [None, "<html><body>No feed</body></html>"])
async def test_a_feed_that_is_none_is_refused_in_a_sentence(tmp_path: Path, content: str | None) -> None:
    if content is not None:
        (tmp_path / "feed.xml").write_text(content)
    code, printed, said = await tried(tmp_path, "hello\n", "feed.xml")
    assert (code, printed) == (1, "")
    assert said.count("\n") == 1
    assert "Traceback" not in said


async def test_a_file_that_a_trial_did_not_make_is_left_alone(tmp_path: Path) -> None:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "feeds", "list", "--db", str(tmp_path / "try.db")), cwd=ROOT
    )
    await process.wait()
    code, _, said = await tried(tmp_path, "")
    assert code == 1
    assert "was not made by playhead try" in said
    with sqlite3.connect(tmp_path / "try.db") as db:
        assert db.execute("SELECT count(*) FROM show").fetchone() == (0,)


async def test_a_second_trial_on_one_file_is_refused_in_a_sentence(tmp_path: Path) -> None:
    with lock_for(tmp_path / "try.db", "try"):
        code, _, said = await tried(tmp_path, "hello\n")
    assert code == 1
    assert "is in use by another running Playhead" in said


@pytest.mark.parametrize("told", [signal.SIGINT, signal.SIGTERM])
async def test_a_signal_ends_it_cleanly(tmp_path: Path, told: signal.Signals) -> None:
    process = await started(tmp_path)
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(b"/show list\n")
    await asyncio.wait_for(process.stdout.readuntil(b"3 shows"), 30)
    process.send_signal(told)
    async with asyncio.timeout(5):
        await process.stdout.read()
        assert process.stderr is not None
        assert await process.stderr.read() == b""
        assert await process.wait() == 0


async def test_in_a_terminal_it_begins_with_three_lines_and_ends_with_ctrl_d(tmp_path: Path) -> None:
    ours, theirs = pty.openpty()
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "try", "--db", str(tmp_path / "try.db")),
        cwd=tmp_path,
        env=ENVIRONMENT | {"TERM": "xterm-256color", "COLUMNS": "100", "LINES": "30", "PROMPT_TOOLKIT_NO_CPR": "1"},
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    try:
        async with asyncio.timeout(40):
            first = await _screen_until(ours, r"@Playhead ❯")
            os.write(ours, b"/show list\r")
            answer = await _screen_until(ours, r"only you see this[^❯]*❯")
            os.write(ours, b"\x04")
            assert await process.wait() == 0
    finally:
        os.close(ours)
        if process.returncode is None:
            process.kill()
            await process.wait()
    lines = [line.strip() for line in first.splitlines() if line.strip()]
    assert [line[:10] for line in lines[:3]] == ["The real P", "Try: who w", ":help says"]
    assert "Playhead · only you see this" in answer


async def _screen_until(descriptor: int, pattern: str) -> str:
    """Read what a terminal is sent, without its colours, until something has come."""
    seen = b""
    while not re.search(pattern, text := ESCAPES.sub("", seen.decode(errors="replace"))):
        seen += await asyncio.to_thread(os.read, descriptor, 65_536)
    return text
