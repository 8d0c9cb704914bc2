"""From a feed to a message: how long it takes at a look a second, and how many messages a second go out."""

import asyncio
import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.journeys.club import LATEST_S, Club, club_of
from tests.journeys.conftest import house_of
from tests.journeys.test_announcements_budgets import announce

EPISODES = 20
CHANNELS = 100


def run() -> Iterator[str]:
    """Measure both, on the loopback Discord with its rate limits on for the second."""
    yield asyncio.run(_publish_to_message())
    yield asyncio.run(_throughput())


async def _publish_to_message() -> str:
    with tempfile.TemporaryDirectory() as folder:
        async with club_of(Path(folder)) as club:
            await club.start(club.news)
            took = sorted([await _one(club, f"Episode {n}") for n in range(EPISODES)])
    p95 = took[int(len(took) * 0.95) - 1]
    return f"publish → message, a look a second: median {statistics.median(took):.2f} s, p95 {p95:.2f} s"


async def _one(club: Club, title: str) -> float:
    began = time.monotonic()
    club.publish(title)
    await club.discord.until(lambda: title in club.announced(club.news), timeout_s=LATEST_S)
    return time.monotonic() - began


async def _throughput() -> str:
    with tempfile.TemporaryDirectory() as folder:
        async with house_of(Path(folder)) as house:
            _, took_s = await announce(house, [2] * CHANNELS)
            asked = len(house.discord.requests)
            limited = sum(request.status == 429 for request in house.discord.requests)
    return (
        f"{2 * CHANNELS} messages in {CHANNELS} channels: {took_s:.1f} s, {2 * CHANNELS / took_s:.0f}/s "
        f"({asked} requests, {limited} of them limited; Discord allows 50/s)"
    )
