"""The command line as a person types it."""

import asyncio
import json
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.cli.main import main
from bot.health.heartbeat import beat
from bot.store.database import open_database
from bot.store.schema import STEPS

ROOT = Path(__file__).parents[2]
SAMPLES = sorted((ROOT / "data" / "samples").glob("*.xml"))
EPISODE_KEYS = "show guid title published page_url audio_url duration people chapters links transcript"
EXPORTED = set(EPISODE_KEYS.split())
ANSWERED = {"id", "kind", "text", "episodes", "moments", "people", "links", "abstained", "took_ms"}


@pytest.fixture(autouse=True)
def _nowhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No setting of the machine, no `.env`, and a working directory of the test's own."""
    for name in ("DISCORD_TOKEN", "DISCORD_TOKEN_FILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)


@pytest.fixture(scope="module")
def indexed(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A file with the samples."""
    path = str(tmp_path_factory.mktemp("cli") / "playhead.db")
    assert main(["index", *map(str, SAMPLES), "--db", path]) == 0
    return path


def said(capsys: pytest.CaptureFixture[str]) -> tuple[str, str]:
    captured = capsys.readouterr()
    assert "Traceback" not in captured.err
    return captured.out, captured.err


def test_an_export_has_every_key_of_every_episode(indexed: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "--db", indexed]) == 0
    episodes = [json.loads(line) for line in said(capsys)[0].splitlines()]
    assert len(episodes) == 36
    assert all(set(episode) == EXPORTED for episode in episodes)
    horn = next(e for e in episodes if "Spinning Horn" in e["title"])
    assert horn["published"].endswith("Z")
    assert {"start": 588.0, "title": "What a Leslie speaker actually does"} in horn["chapters"]
    assert all(set(link) == {"url", "label", "kind", "start"} for link in horn["links"])
    assert all(set(person) == {"name", "role"} for person in horn["people"])
    spoken = next(e for e in episodes if e["transcript"])
    assert set(spoken["transcript"][0]) == {"start", "speaker", "text"}


def test_indexing_again_adds_nothing(indexed: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["index", *map(str, SAMPLES), "--json", "--db", indexed]) == 0
    feeds = json.loads(said(capsys)[0])["feeds"]
    assert [(feed["added"], feed["changed"]) for feed in feeds] == [(0, 0)] * 3


def test_a_question_is_answered_as_text_or_json(indexed: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", "when do they explain the leslie speaker", "--db", indexed]) == 0
    assert "9:48" in said(capsys)[0]
    assert main(["ask", "--json", "--db", indexed, "when", "do", "they", "explain", "the", "leslie", "speaker"]) == 0
    answer = json.loads(said(capsys)[0])
    assert answer["moments"][0]["start"] == 588
    assert main(["ask", "--explain", "--db", indexed, "leslie speaker"]) == 0
    assert "kind" in said(capsys)[0]


@pytest.mark.parametrize("form", ["array", "lines"])
def test_a_batch_is_answered_line_by_line(
    indexed: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    questions = [
        {"id": "a", "q": "when do they explain the leslie speaker", "kind": "ignored"},
        {"id": 2, "q": "episodes from last month", "at": "2026-11-25T10:00:00Z"},
        {"id": "c", "q": "thanks"},
    ]
    written = json.dumps(questions) if form == "array" else "\n".join(map(json.dumps, questions))
    (tmp_path / "questions").write_text(written)
    assert main(["ask", "--batch", str(tmp_path / "questions"), "--db", indexed]) == 0
    answers = [json.loads(line) for line in said(capsys)[0].splitlines()]
    assert [answer["id"] for answer in answers] == ["a", 2, "c"]
    assert all(set(answer) == ANSWERED for answer in answers)
    assert all(set(moment) == {"guid", "start", "title", "quote", "url"} for moment in answers[0]["moments"])


def test_passages_are_searched(indexed: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "leslie", "speaker", "--db", indexed]) == 0
    assert "Spinning Horn" in said(capsys)[0]
    assert main(["search", "leslie", "--json", "--db", indexed]) == 0
    assert json.loads(said(capsys)[0].splitlines()[0])["guid"]
    assert main(["search", "zyzzyva quux", "--db", indexed]) == 1


def test_reindexing_says_what_changed(indexed: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["reindex", "--show", "feldnotizen", "--dry-run", "--db", indexed]) == 0
    assert "Read 10 episodes again; 0 changed." in said(capsys)[0]


def test_feeds_are_listed_and_removed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = str(tmp_path / "feeds.db")
    assert main(["index", str(SAMPLES[0]), "--db", path]) == 0
    assert main(["feeds", "list", "--db", path]) == 0
    assert "Feldnotizen" in said(capsys)[0]
    assert main(["feeds", "remove", "feldnotizn", "--db", path]) == 0
    assert main(["feeds", "remove", "feldnotizen", "--db", path]) == 1
    assert main(["feeds", "add", "http://127.0.0.1:9/feed.xml", "--db", path]) == 1
    assert "127.0.0.1" in said(capsys)[1]


WRONG_USAGE = (
    ["ask"],
    ["ask", "what", "--batch", "questions.json"],
    ["ask", "what", "--at", "yesterdayish"],
    ["ask", "--batch", "missing.json"],
    ["export", "--nonsense"],
    ["nonsense"],
)


@pytest.mark.parametrize("words", WRONG_USAGE, ids=" ".join)
def test_wrong_usage_is_said_and_ends_with_2(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    try:
        code = main(words)
    except SystemExit as ended:
        code = int(str(ended.code))
    assert code == 2
    assert said(capsys)[1].strip()


def test_what_is_no_feed_is_said_and_the_others_are_indexed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "page.xml").write_text("<!doctype html><html><body>Hello</body></html>")
    words = ["index", "page.xml", "missing.xml", str(SAMPLES[0]), "--db", str(tmp_path / "some.db")]
    assert main(words) == 1
    out, err = said(capsys)
    assert len(err.strip().splitlines()) == 2
    assert "10 episodes added" in out


async def _newer(path: Path) -> None:
    await (await open_database(path, steps=(*STEPS, "CREATE TABLE tomorrow (x TEXT);"))).close()


@pytest.mark.parametrize("kind", ["foreign", "newer", "unwritable"])
def test_a_file_that_cannot_be_used_is_named_in_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], kind: str
) -> None:

    path = tmp_path / "some.db"
    if kind == "foreign":
        path.write_bytes(b"not a database, surely " * 50)
    elif kind == "newer":
        asyncio.run(_newer(path))
    else:
        (tmp_path / "file").write_text("")
        path = tmp_path / "file" / "some.db"
    assert main(["export", "--db", str(path)]) == 1
    error = said(capsys)[1]
    assert str(path) in error
    assert len(error.strip().splitlines()) == 1


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PLAYHEAD_POLL_INTERVAL_S", "often"),
        ("PLAYHEAD_LOG_LEVEL", "LOUD"),
        ("PLAYHEAD_OWNER_IDS", "me"),
        ("PLAYHEAD_DISCORD_API_URL", "not a url"),
        ("DISCORD_TOKEN_FILE", "nowhere/token"),
    ],
)
def test_a_wrong_setting_ends_in_one_sentence_that_names_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    assert main(["run"]) == 1
    error = said(capsys)[1]
    assert name in error
    assert len(error.strip().splitlines()) == 1


def test_settings_are_read_from_a_dotenv_file_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / ".env").write_text("PLAYHEAD_POLL_INTERVAL_S=never\n")
    assert main(["run"]) == 1
    assert "PLAYHEAD_POLL_INTERVAL_S" in said(capsys)[1]


def test_run_without_a_token_says_how_to_get_one_and_how_to_try_without(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["run"]) == 1
    error = said(capsys)[1]
    assert "discord.com/developers/applications" in error
    assert "playhead try" in error


async def _beaten(path: Path) -> None:

    db = await open_database(path)
    await beat(db, now=datetime.now(UTC))
    await db.close()


def test_health_tells_by_the_heartbeat_and_makes_no_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:

    path = tmp_path / "some.db"
    assert main(["health", "--db", str(path)]) == 1
    assert not path.exists()
    asyncio.run(_beaten(path))
    assert main(["health", "--db", str(path)]) == 0
    assert "well" in said(capsys)[0]


def test_health_is_quick_for_containers(tmp_path: Path) -> None:
    began = time.process_time()
    child = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "bot", "health", "--db", str(tmp_path / "none.db")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert child.returncode == 1
    assert "discord" not in child.stderr
    assert "aiohttp" not in child.stderr
    assert time.process_time() - began < 5


def test_version_and_help_are_there(capsys: pytest.CaptureFixture[str]) -> None:
    for words in (["--version"], ["--help"], ["ask", "--help"]):
        with pytest.raises(SystemExit) as ended:
            main(words)
        assert ended.value.code == 0
    assert "playhead" in said(capsys)[0]
