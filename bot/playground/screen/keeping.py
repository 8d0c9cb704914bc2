"""Keeping what was shown: a picture of a channel, and a session as a text that can be replayed."""

import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console

from bot.playground.discord import NotPossibleError
from bot.playground.screen.desk import Desk
from bot.playground.screen.draw import TYPED, drawn_all, plain_text
from bot.playground.screen.shown import Note, Shown

HEADER = "# playhead try, "
SHOT_COLUMNS = 80
MOST_SHOT = 50
MOST_SESSION_BYTES = 10_000_000
# Without the fonts that rich would have fetched from elsewhere.
_SVG = re.sub(r"@font-face \{\{.*?\}\}\s*", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A session as it was kept: when it began (None: unknown), what was typed, and all its lines."""

    began_at: datetime | None
    typed: tuple[str, ...]
    lines: tuple[str, ...]


def shot(desk: Desk, words: str) -> Note:
    """Draw the channel looked at into a file, SVG or text by its name."""
    path = Path(words).expanduser()
    if path.suffix.lower() not in (".svg", ".txt"):
        raise NotPossibleError(why="name a file that ends in .svg or .txt")
    shown: list[Shown] = [*desk.eyes.latest(MOST_SHOT)]
    if path.suffix.lower() == ".txt":
        text = plain_text(shown, desk.names(still=True), width=SHOT_COLUMNS)
    else:
        text = _svg(desk, shown)
    _write(path, text)
    return Note.of(f"{desk.place()} is drawn in {path}.")


def _svg(desk: Desk, shown: Sequence[Shown]) -> str:
    console = Console(
        width=SHOT_COLUMNS, record=True, file=io.StringIO(), force_terminal=True, color_system="truecolor",
        highlight=False, markup=False, emoji=False,
    )  # fmt: skip
    names = desk.names(still=True)
    for one in drawn_all(shown, names):
        console.print(one)
    return console.export_svg(title=desk.place(), code_format=_SVG, unique_id="shot")


def save(desk: Desk, words: str) -> Note:
    """Keep the session up to here, without the line that keeps it."""
    if not words:
        raise NotPossibleError(why="name a file")
    path = Path(words).expanduser()
    _write(path, session_text(desk, [*desk.record][:-1]))
    return Note.of(f"The session is kept in {path}; playhead try --check {path} replays it.")


def session_text(desk: Desk, shown: Sequence[Shown]) -> str:
    """Write a session: when it began, then what was typed and shown."""
    began = desk.began_at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    return f"{HEADER}{began}\n{plain_text(shown, desk.names(still=True)).lstrip()}"


def read_session(path: Path) -> Kept:
    """Read a session that was kept, or what a piped one printed; raises OSError or ValueError where it is none."""
    with path.open(encoding="utf-8") as file:
        lines = file.read(MOST_SESSION_BYTES).removesuffix("\n").split("\n")
    began_at = None
    if lines and lines[0].startswith(HEADER):
        began_at = datetime.fromisoformat(lines.pop(0).removeprefix(HEADER))
    typed = tuple(line.removeprefix(TYPED.rstrip()).strip() for line in lines if is_typed(line))
    return Kept(began_at=began_at, typed=typed, lines=tuple(lines))


def is_typed(line: str) -> bool:
    """Tell whether a line of a session was typed."""
    return line.startswith(TYPED) or line == TYPED.rstrip()


def first_difference(kept: Iterable[str], now: Iterable[str]) -> tuple[int, str, str] | None:
    """Give the number of the first line that differs, as it was and as it is; None where all are the same."""
    before, after = list(kept), list(now)
    for at in range(max(len(before), len(after))):
        was = before[at] if at < len(before) else "(the end)"
        now_is = after[at] if at < len(after) else "(the end)"
        if was != now_is:
            return at + 1, was, now_is
    return None


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise NotPossibleError(why=f"{path} cannot be written: {(error.strerror or str(error)).lower()}") from error
