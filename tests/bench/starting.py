"""`python -m tests.bench.starting FILE`: start on a file as the bot does, complete a name, search; tell what that took.

In a process of its own, with what the bot imports, so that time and memory are a bot's and not a bench's.
"""

import time

BEGAN = (time.perf_counter(), time.process_time())

import asyncio  # noqa: E402
import os  # noqa: E402
import resource  # noqa: E402
import sys  # noqa: E402
from pathlib import Path  # noqa: E402

import bot.client.bot  # noqa: E402, F401
import cogs.ask  # noqa: E402, F401
from bot.answers import complete  # noqa: E402
from bot.app import open_app  # noqa: E402
from bot.model.scope import Scope  # noqa: E402
from bot.search.ladder import search  # noqa: E402
from bot.settings import Settings  # noqa: E402

GUILD = 77
_ASKED = ("mar", "sal")
_SEARCHED = ("the salt of it", "that was in the", "to and from it")


async def _start(path: Path) -> None:
    settings = Settings(_env_file=None, database=path)  # type: ignore[call-arg]
    async with open_app(settings) as app:
        await complete.people(app.db, Scope.everything(), "mar")
        wall, cpu = time.perf_counter() - BEGAN[0], time.process_time() - BEGAN[1]
        print(f"start to first completion (<= 5 s): {wall:.1f} s, {cpu:.1f} s CPU; {_held_mb():.0f} MB")
        for scope in (Scope.everything(), Scope.server(GUILD)):
            for typed in _ASKED:
                await complete.people(app.db, scope, typed)
                await complete.episodes(app.db, scope, typed)
                await complete.shows(app.db, scope, typed)
            for text in _SEARCHED:
                await search(app.db, scope, text)
        print(f"memory after completions and searches: {_held_mb():.0f} MB, at most {_peak_mb():.0f} MB")


def _held_mb() -> float:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / (1 << 20)


def _peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    asyncio.run(_start(Path(sys.argv[1])))
