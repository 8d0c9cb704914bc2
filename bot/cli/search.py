"""`playhead search`: passages, best first."""

import argparse
import json
import sys

from bot import settings
from bot.app import PATIENT, open_app
from bot.errors import UsageError
from bot.model.scope import Scope
from bot.say import say
from bot.search.ladder import search
from bot.store import episodes
from bot.text import clip, clock

SHOWN = 10
LINE_CHARS = 160


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Register the command."""
    parser = commands.add_parser("search", help="passages, best first")
    parser.add_argument("words", nargs="+", metavar="WORDS")
    parser.add_argument("--json", action="store_true", help="as JSON Lines")
    parser.set_defaults(run=run)


async def run(arguments: argparse.Namespace) -> int:
    """Print the best passages; exit code 1 where there is none."""
    words = " ".join(arguments.words)
    if not words.strip():
        raise UsageError("say_more")
    async with open_app(settings.load(), path=arguments.db, patience=PATIENT) as app:
        hits = await search(app.db, Scope.everything(), words, limit=SHOWN)
        known = await episodes.by_ids(app.db, Scope.everything(), [hit.episode_id for hit in hits])
    for key in ("phrase_apart" if hits.apart and hits else "", "hurried" if hits.hurried else ""):
        if key:
            print(say(key), file=sys.stderr)
    for hit in hits:
        episode = known[hit.episode_id]
        if arguments.json:
            told = {
                "guid": episode.guid,
                "title": episode.title,
                "show": episode.show,
                "kind": hit.kind.value,
                "start": hit.start_s,
                "speaker": hit.speaker,
                "text": hit.text,
                "score": round(hit.score, 4),
                "why": hit.why,
            }
            print(json.dumps(told, ensure_ascii=False))
        else:
            moment = f"{clock(hit.start_s)} " if hit.start_s is not None else ""
            print(f"{episode.show} · {episode.title}\n  {moment}{clip(' '.join(hit.text.split()), LINE_CHARS)}")
    return 0 if hits else 1
