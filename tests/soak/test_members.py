"""Many members for a minute: nobody waits for long, nothing is missed, and the bot does not grow."""

import asyncio
import json
import os
import random
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.answers.meaning import of_file
from bot.app import open_app
from bot.playground.discord import Discord
from bot.settings import only
from bot.shownotes.extract import RULES_VERSION
from bot.store.drafts import store
from tests import make
from tests.pace import slowness
from tests.soak.members import evening, share

ROOT = Path(__file__).parents[2]
SECONDS = 60.0
PATIENCE_S = 30.0
# What an interaction costs on the average, start and end of the process counted in; and from receipt to response.
WORK_MS, COMPLETED_MS = 8.0, 100.0
EPISODES = 2_000
GUESTS = ("Mara Lindqvist", "Odalys Ferrante", "Yusuf Karadag", "Ruth Penhallow", "Tomasz Wieczorek")
TOPICS = ("belts", "springs", "lighthouses", "salt", "tape", "bells", "lifts", "moors")


async def indexed(path: Path) -> None:
    """A file with two thousand episodes in it, read by today's rules and learnt: nothing is left to be done beside."""
    async with open_app(only(database=path)) as app:
        show = await make.show(app.db, "Night Shift")
        drafts = [
            make.draft(
                show.id,
                make.item(f"Episode {at} on {TOPICS[at % 8]} and {TOPICS[at % 5]}", number=at),
                make.facts(
                    f"{GUESTS[at % 5]} talks about {TOPICS[at % 8]}. Then about {TOPICS[(at + 3) % 8]}.",
                    people=[make.credit(GUESTS[at % 5])],
                    chapters=make.chapters(*((60.0 * n, f"{TOPICS[(at + n) % 8]} again") for n in range(8))),
                    links=[make.link()],
                ),
            )
            for at in range(EPISODES)
        ]
        for at in range(0, EPISODES, 100):
            await store(app.db, [replace(each, rules_version=RULES_VERSION) for each in drafts[at : at + 100]])
        meanings = of_file(app.db)
        while meanings is not None and await meanings.learn(app.db):
            pass


def resident_mb(pid: int) -> float:
    """The memory of a process."""
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def crowd() -> float:
    """How many want each processor at the moment; where it is more than one, everybody waits for their share."""
    return max(1.0, os.getloadavg()[0] / (os.cpu_count() or 1))


@pytest.mark.slow
@pytest.mark.parametrize("members", [50, 200])
async def test_many_members_for_a_minute(tmp_path: Path, members: int) -> None:
    await indexed(tmp_path / "playhead.db")
    report = tmp_path / "report.json"
    async with Discord.open(patience_s=PATIENCE_S) as discord:
        guild = discord.add_guild("Podcast club")
        channel = discord.add_channel(guild, "general")
        people = [discord.person(discord.add_user(f"member{at}")) for at in range(members)]
        for person in people:
            discord.add_member(guild, person.user)
        told = ("-m", "tests.soak.watched", str(report), "run", "--db", str(tmp_path / "playhead.db"))
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, *told),
            cwd=ROOT,
            env={
                "PATH": os.environ["PATH"],
                "DISCORD_TOKEN": discord.token,
                "PLAYHEAD_DISCORD_API_URL": discord.api_url,
            },
            stderr=asyncio.subprocess.DEVNULL,
        )
        try:
            await discord.wait_until_ready(timeout_s=60)
            await discord.wait_until_commands(timeout_s=60)
            chance = random.Random(7)
            await evening(people[:20], channel, seconds=10.0, chance=chance)
            before_mb = resident_mb(process.pid)
            waits = await evening(people, channel, seconds=SECONDS, chance=chance)
            after_mb = resident_mb(process.pid)
        finally:
            process.terminate()
            await process.wait()
    seen = json.loads(report.read_text())
    print(f"{waits.told()}; memory {before_mb:.0f} MB before, {after_mb:.0f} MB after")
    print(f"{told_of(seen)}; {crowd():.1f} want each processor")
    assert waits.missed == []
    assert discord.violations == []
    assert after_mb < before_mb * 1.25 + 20
    assert 1_000 * seen["cpu_s"] / sum(map(len, seen["waits"].values())) < WORK_MS * slowness()
    assert share(seen["waits"]["autocomplete"], 0.99) < COMPLETED_MS * crowd()


def told_of(seen: dict[str, Any]) -> str:
    """Give in a line how quick the bot was by itself, from receipt to response."""
    kinds = [f"{kind} {_parts(waits)}" for kind, waits in sorted(seen["waits"].items())]
    return f"at the bot: {', '.join(kinds)}; loop late {_parts(seen['late'])}; {seen['cpu_s'] / seen['wall_s']:.0%} CPU"


def _parts(waits: list[float]) -> str:
    return f"p50 {share(waits, 0.5):.0f} ms, p99 {share(waits, 0.99):.0f} ms"
