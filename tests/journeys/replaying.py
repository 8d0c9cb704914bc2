"""Kept sessions replayed in this process; `python -m tests.journeys.replaying` writes them down anew."""

import asyncio
import tempfile
from collections.abc import AsyncIterator, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bot.cli.stage import Wish, open_stage
from bot.playground.discord.journal import Act
from bot.playground.screen.keeping import HEADER, Kept, read_session
from bot.playground.screen.pipe import converse
from bot.playground.screen.session import Session
from bot.render.ids import order_of, press_of, step_of, talk_of

SESSIONS = Path(__file__).parent / "sessions"
PRESSED = SESSIONS / "pressed"
CLOSED_WITHIN_S = 20.0
NAMES = tuple(sorted(file.stem for file in SESSIONS.glob("*.txt")))


@dataclass(frozen=True, slots=True, kw_only=True)
class Replayed:
    """What a session showed: its lines, what Discord would have refused, and what was used of the bot."""

    lines: tuple[str, ...]
    violations: tuple[str, ...]
    used: tuple[str, ...]


async def replay(kept: Kept, path: Path) -> Replayed:
    """Type a session again, on a file of its own."""
    began_at = kept.began_at or datetime.now(UTC)
    shift = began_at - datetime.now(UTC)
    shown: list[str] = []
    wish = Wish(path=path, feeds=(), clock=lambda: datetime.now(UTC) + shift)
    async with open_stage(wish) as desk:
        await converse(Session(desk), _each(kept.typed), shown.append)
        discord = desk.club.discord
        lines = tuple("".join(shown).removesuffix("\n").split("\n"))
        now = Replayed(lines=lines, violations=tuple(discord.violations), used=tuple(sorted(used_in(discord.acts))))
    # A trial does not wait for its bot to have closed everything; here it would be closed amid the next one.
    if left := asyncio.all_tasks() - {asyncio.current_task()}:
        await asyncio.wait(left, timeout=CLOSED_WITHIN_S)
    return now


async def _each(lines: Iterable[str]) -> AsyncIterator[str]:
    for line in lines:
        yield line


def used_in(acts: Iterable[Act]) -> set[str]:
    """Give the commands, and the forms of custom_id, that people used: pressed, chosen or sent."""
    done = tuple(acts)
    picked = {form_of(value) for act in done for value in act.values}
    return {form_of(act.name) or act.name for act in done} | {form for form in picked if form}


def form_of(custom_id: str) -> str | None:
    """Give the form of a custom_id, without its numbers; None for what is none of ours."""
    order, step, talk, press = order_of(custom_id), step_of(custom_id), talk_of(custom_id), press_of(custom_id)
    if order is not None:
        return f"1:m:{order.kind}"
    if step is not None:
        return f"1:g:{step.kind}"
    if talk is not None:
        return f"1:a:{talk}"
    return f"1:{press.kind}" if press is not None else None


async def _write_down(name: str) -> None:
    file = SESSIONS / f"{name}.txt"
    kept = read_session(file)
    with tempfile.TemporaryDirectory() as folder:
        now = await replay(kept, Path(folder) / "try.db")
    began = (kept.began_at or datetime.now(UTC)).isoformat(timespec="seconds").replace("+00:00", "Z")
    file.write_text("\n".join((f"{HEADER}{began}", *now.lines, "")), encoding="utf-8")
    (PRESSED / file.name).write_text("\n".join((*now.used, "")), encoding="utf-8")
    print(name, *now.violations, sep="\n  ")  # noqa: T201 - it is run by hand


if __name__ == "__main__":
    import sys

    for each in sys.argv[1:] or NAMES:
        asyncio.run(_write_down(each))
