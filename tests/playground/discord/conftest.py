from collections.abc import AsyncIterator

import pytest

from bot.playground.discord import Discord
from tests.playground.discord.bots import Place, Raw


@pytest.fixture
async def place() -> AsyncIterator[Place]:
    async with Discord.open(patience_s=5) as stand_in:
        yield Place.in_(stand_in)


@pytest.fixture
async def raw(place: Place) -> AsyncIterator[Raw]:
    async with Raw.of(place.discord) as raw:
        yield raw
