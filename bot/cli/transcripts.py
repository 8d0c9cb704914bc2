"""`playhead transcripts`: transcripts into the index, each matched to its episode by the name of its file."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from bot import settings
from bot.answers import resolve
from bot.app import PATIENT, App, open_app
from bot.errors import FeedError, PlayheadError
from bot.model.scope import Scope
from bot.say import say, say_error
from bot.transcripts import TRANSCRIPT_BYTES, TranscriptFile, bring, is_transcript


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Register the command."""
    parser = commands.add_parser("transcripts", help="add transcripts (srt, vtt, json, text with times)")
    parser.add_argument("files", nargs="+", metavar="FILE or DIR")
    parser.add_argument("--show", metavar="S", help="whose they are")
    parser.set_defaults(run=run)


async def run(arguments: argparse.Namespace) -> int:
    """Take each file; one that cannot be taken is said, the others are taken all the same."""
    wrong = 0
    async with open_app(settings.load(), path=arguments.db, patience=PATIENT) as app:
        show = await resolve.show(app.db, Scope.everything(), arguments.show) if arguments.show else None
        for file in _files(arguments.files):
            try:
                print(await _taken(app, file, show.id if show else None))
            except PlayheadError as error:
                print(say_error(error), file=sys.stderr)
                wrong += 1
    return 1 if wrong else 0


def _files(named: list[str]) -> Iterator[Path]:
    for name in named:
        if Path(name).is_dir():
            yield from sorted(file for file in Path(name).iterdir() if is_transcript(file.name))
        else:
            yield Path(name)


async def _taken(app: App, file: Path, show_id: int | None) -> str:
    handed = TranscriptFile(name=file.name, body=_read(file))
    brought = await bring(app.tools, handed, scope=Scope.everything(), show_id=show_id)
    key = "transcript_replaced" if brought.replaced else "transcript_taken"
    return say(key, name=file.name, turns=brought.turns, episode=brought.episode.title, show=brought.episode.show)


def _read(file: Path) -> bytes:
    try:
        if file.stat().st_size > TRANSCRIPT_BYTES:
            raise FeedError("transcript_too_large", name=file.name, limit_mb=TRANSCRIPT_BYTES >> 20)
        return file.read_bytes()
    except OSError as error:
        raise FeedError("feed_no_file", path=str(file), why=(error.strerror or str(error)).lower()) from error
