"""From a feed to a message: how long it takes at a look a second, and how many messages a second go out."""

import asyncio
import random
import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.journeys.club import LATEST_S, Club, club_of
from tests.journeys.conftest import house_of
from tests.journeys.test_announcements_budgets import LIMITED, announce, in_order

EPISODES = 40
LOOK_S = 1.0
CHANNELS = 100
SPREAD = [1, 4, 2, 3] * 50


def run() -> Iterator[str]:
    """Measure both, on the loopback Discord with its rate limits on for the second."""
    yield asyncio.run(_publish_to_message())
    yield asyncio.run(_throughput([2] * CHANNELS))
    yield asyncio.run(_throughput(SPREAD))


async def _publish_to_message() -> str:
    chance, took = random.Random(7), []
    with tempfile.TemporaryDirectory() as folder:
        async with club_of(Path(folder)) as club:
            await club.start(club.news)
            for n in range(EPISODES):
                await asyncio.sleep(chance.random() * LOOK_S)  # at no particular time between two looks
                took.append(await _one(club, f"Episode {n}"))
    took.sort()
    p95 = took[int(len(took) * 0.95) - 1]
    return (
        f"publish → message, a look a second: {EPISODES} episodes, median {statistics.median(took):.2f} s, "
        f"p95 {p95:.2f} s, longest {took[-1]:.2f} s (asked: {LOOK_S + 1:.0f} s at p95)"
    )


async def _one(club: Club, title: str) -> float:
    began = time.monotonic()
    club.publish(title)
    await club.discord.until(lambda: title in club.announced(club.news), timeout_s=LATEST_S)
    return time.monotonic() - began


async def _throughput(expected: list[int]) -> str:
    with tempfile.TemporaryDirectory() as folder:
        async with house_of(Path(folder)) as house:
            began = len(house.discord.requests)
            rooms, took_s = await announce(house, expected)
            asked = house.discord.requests[began:]
            limited = sum(request.status == LIMITED for request in asked)
            ordered = "in order" if in_order(house, rooms, expected) else "out of order"
    many = sum(expected)
    return (
        f"{many} messages in {len(expected)} channels: {took_s:.1f} s, {many / took_s:.0f} messages/s, {ordered}; "
        f"{len(asked)} requests, {len(asked) / took_s:.0f}/s (Discord allows 50/s), {limited} of them limited"
    )
