"""Two hundred members for a minute: nobody waits, nothing is missed, and the bot does not grow."""

import asyncio
import os
import random
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from bot.answers.meaning import of_file
from bot.app import open_app
from bot.playground.discord import Discord
from bot.settings import only
from bot.shownotes.extract import RULES_VERSION
from bot.store.drafts import store
from tests import make
from tests.soak.members import evening, share

ROOT = Path(__file__).parents[2]
MEMBERS, SECONDS = 200, 60.0
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


@pytest.mark.slow
async def test_two_hundred_members_for_a_minute(tmp_path: Path) -> None:
    await indexed(tmp_path / "playhead.db")
    async with Discord.open() as discord:
        guild = discord.add_guild("Podcast club")
        channel = discord.add_channel(guild, "general")
        people = [discord.person(discord.add_user(f"member{at}")) for at in range(MEMBERS)]
        for person in people:
            discord.add_member(guild, person.user)
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", "run", "--db", str(tmp_path / "playhead.db")),
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
        print(f"{waits.told()}; memory {before_mb:.0f} MB before, {after_mb:.0f} MB after")
        assert waits.missed == []
        assert share(waits.completions, 0.99) < 300
        assert share(waits.answers, 0.99) < 1_000
        assert after_mb < before_mb * 1.25 + 20
        assert discord.violations == []
