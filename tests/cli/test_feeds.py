"""`playhead feeds` and `playhead index` as a person types them, against a server on loopback."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from bot.cli.main import main
from bot.feeds.opml import entries_of

CHAPTERS = json.dumps({"chapters": [{"startTime": n * 60, "title": f"Part {n}"} for n in range(3)]}).encode()


def feed(url: str) -> bytes:
    return (
        "<rss xmlns:podcast='https://podcastindex.org/namespace/1.0'><channel><title>Night &amp; Shift</title>"
        "<item><guid>1</guid><title>One</title><pubDate>Fri, 01 May 2026 10:00:00 GMT</pubDate>"
        f"<podcast:chapters url='{url}/1.json'/><podcast:transcript url='{url}/1.vtt' type='text/vtt'/></item>"
        "<item><title>Two</title><description>a &nbsp; b</description></item></channel></rss>"
    ).encode()


@pytest.fixture
def url(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[str]:
    """A server of one feed with chapters; the settings are the test's own."""
    for name in ("DISCORD_TOKEN", "DISCORD_TOKEN_FILE", "PLAYHEAD_FEEDS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PLAYHEAD_ALLOW_PRIVATE_FEEDS", "true")
    monkeypatch.setenv("PLAYHEAD_DIRECTORY", "off")
    monkeypatch.chdir(tmp_path)

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            bodies = {"/feed": feed(base), "/1.json": CHAPTERS}
            body = bodies.get(self.path.partition("?")[0])
            self.send_response(200 if body else 404)
            self.send_header("Content-Length", str(len(body or b"")))
            self.end_headers()
            self.wfile.write(body or b"")

        def log_message(self, format: str, *args: object) -> None: ...  # noqa: A002 - the library's name

    server = HTTPServer(("127.0.0.1", 0), Answer)
    base = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield f"{base}/feed"
    server.shutdown()
    thread.join()
    server.server_close()


def run(capsys: pytest.CaptureFixture[str], *words: str, code: int = 0) -> tuple[str, str]:
    assert main([*words]) == code
    captured = capsys.readouterr()
    assert "Traceback" not in captured.err
    return captured.out, captured.err


def test_a_feed_is_added_listed_checked_paused_resumed_and_removed(
    url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    out, _ = run(capsys, "feeds", "add", url)
    assert "Night & Shift: 2 episodes since 2026-05-01 10:00 UTC" in out
    assert "chapters of 1 episode, transcripts of 1" in out
    assert f"{url} · followed by every server · fresh" in run(capsys, "feeds", "list")[0]
    assert "Transcript files: 0 fetched, 1 to come" in run(capsys, "feeds", "check", "night shift")[0]
    run(capsys, "feeds", "pause", "Night & Shift")
    assert "paused by hand" in run(capsys, "feeds", "list")[0]
    run(capsys, "feeds", "resume", "Night & Shift")
    assert "fresh" in run(capsys, "feeds", "list")[0]
    assert "no longer followed" in run(capsys, "feeds", "remove", "Night & Shift")[0]


def test_a_feed_is_explained_without_being_kept(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    out, _ = run(capsys, "feeds", "check", url)
    assert out.startswith(f"Night & Shift · {url}\n2 episodes\nChapters in 1 of 2")
    for told in ("not well-formed", "1 episode has no guid", "neither ETag nor Last-Modified", "no podcast:guid"):
        assert told in out
    assert run(capsys, "feeds", "list")[0] == ""


def test_what_cannot_be_explained_is_one_sentence(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    out, err = run(capsys, "feeds", "check", f"{url}/none?token=hunter2", code=1)
    assert (out, err.count("\n")) == ("", 1)
    assert "404" in err
    assert "hunter2" not in err


def test_lists_round_trip_and_leave_secrets_out(url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(capsys, "feeds", "add", url)
    run(capsys, "feeds", "add", f"{url}?token=hunter2")
    out, err = run(capsys, "feeds", "export")
    assert [(entry.title, entry.feed_url) for entry in entries_of(out.encode())] == [("Night & Shift", url)]
    assert "1 private one is left out: its address is a secret." in err
    run(capsys, "feeds", "export", "out.opml")
    imported, _ = run(capsys, "feeds", "import", "out.opml", "--db", "other.db")
    assert "1 podcast taken in, 0 were known" in imported
    assert run(capsys, "feeds", "export", "--db", "other.db")[0] == (tmp_path / "out.opml").read_text()
    assert "no-such.opml" in run(capsys, "feeds", "import", "no-such.opml", code=1)[1]


def test_index_fetches_what_a_feed_names_unless_told_not_to(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    out, _ = run(capsys, "index", url, "--json")
    (told,) = json.loads(out)["feeds"]
    assert (told["added"], told["documents"], told["missing"]) == (2, 1, 1)
    assert "Chapters in 1 of 2, by rule: podcast:chapters 1" in run(capsys, "feeds", "check", "Night & Shift")[0]
    out, _ = run(capsys, "index", url, "--no-fetch", "--json", "--db", "other.db")
    assert json.loads(out)["feeds"][0]["documents"] == 0


def test_a_wrong_directory_ends_in_a_sentence(
    url: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "not looked up by name" in run(capsys, "feeds", "add", "Night Shift", code=1)[1]
    monkeypatch.setenv("PLAYHEAD_DIRECTORY", "elsewhere")
    assert "PLAYHEAD_DIRECTORY" in run(capsys, "feeds", "add", url, code=1)[1]
