from datetime import UTC, datetime
from pathlib import Path

from bot.playground.screen.keeping import first_difference, read_session
from tests.playground.screen.conftest import Screen


async def test_a_session_that_was_kept_reads_back_what_was_typed(screen: Screen, tmp_path: Path) -> None:
    file = tmp_path / "garden.session"
    await screen.type("hello", "/parts", "2", "moss", "", f":save {file}")
    kept = read_session(file)
    assert kept.began_at == datetime(2026, 5, 1, 12, tzinfo=UTC)
    assert kept.typed == ("hello", "/parts", "2", "moss", "")
    assert kept.lines[:3] == ("> hello", "Gardener", "You said 5 characters")


def test_what_a_pipe_printed_is_a_session_without_a_date(tmp_path: Path) -> None:
    file = tmp_path / "garden.txt"
    file.write_text("> hello\nGardener\nHi\n│ > no\n")
    kept = read_session(file)
    assert kept.began_at is None
    assert kept.typed == ("hello",)


def test_the_first_difference_is_told_with_its_line() -> None:
    assert first_difference(["a", "b"], ["a", "b"]) is None
    assert first_difference(["a", "b"], ["a", "c"]) == (2, "b", "c")
    assert first_difference(["a"], ["a", "b"]) == (2, "(the end)", "b")
