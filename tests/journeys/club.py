"""A server whose bot follows one show that publishes when told to."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bot.playground.discord import Channel, ChannelKind, Discord, Guild, Person
from tests.journeys.conftest import House, house_of
from tests.loopback import Publisher, publisher

LATEST_S = 60.0


async def eventually(holds: Callable[[], Awaitable[bool]]) -> None:
    """Look until something holds that has no event to wait for."""
    async with asyncio.timeout(30):
        while not await holds():  # noqa: ASYNC110
            await asyncio.sleep(0.05)


@dataclass
class Club:
    """A server whose bot follows one show that publishes when told to."""

    house: House
    server: Publisher

    @property
    def discord(self) -> Discord:
        return self.house.discord

    @property
    def guild(self) -> Guild:
        return self.house.guild

    @property
    def news(self) -> Channel:
        return self.house.news

    @property
    def mo(self) -> Person:
        return self.house.mo

    def channel(self, name: str, kind: ChannelKind) -> Channel:
        return self.discord.add_channel(self.guild, name, kind)

    def publish(self, *titles: str, notes: str = "") -> None:
        for at, title in enumerate(titles):
            self.server.publish(title, at=datetime.now(UTC) + timedelta(milliseconds=at), notes=notes)

    async def start(self, channel: Channel, **options: Any) -> str:
        reply = await self.mo.command("/announce start", self.house.general, channel, **options)
        assert reply.ephemeral
        return reply.text

    def announced(self, channel: Channel) -> list[str]:
        """The titles that stand in a channel, or as posts in a forum, in order."""
        if channel.is_forum:
            return [post.name for post in self.posts(channel)]
        return [m["embeds"][0]["title"] for m in self.discord.messages(channel) if m["embeds"]]

    def posts(self, forum: Channel) -> list[Channel]:
        found = [each for each in self.discord.world.channels.values() if each.parent_id == forum.id]
        return sorted(found, key=lambda each: each.id)

    async def wait_for(self, channel: Channel, *titles: str) -> None:
        await self.discord.until(lambda: len(self.announced(channel)) >= len(titles), timeout_s=LATEST_S)
        assert self.announced(channel) == list(titles)

    async def settled(self, channel: Channel, *titles: str) -> None:
        """One more episode comes after all others: whatever would have doubled has doubled by then."""
        self.publish("The last one")
        await self.wait_for(channel, *titles, "The last one")


@contextlib.asynccontextmanager
async def club_of(path: Path, *, on: Discord | None = None) -> AsyncIterator[Club]:
    async with publisher() as server, house_of(path, on=on) as house:
        server.publish("Old", at=datetime.now(UTC) - timedelta(days=7))
        await house.mo.command("/feed add", house.general, server.url)
        yield Club(house, server)
