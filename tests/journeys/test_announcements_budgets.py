"""Many channels at once, under Discord's limits: in order, and without a 429 that could have been foreseen."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.model.delivery import Destination
from bot.playground.discord import Channel
from bot.store import destinations
from bot.store.drafts import store
from tests import make
from tests.journeys.conftest import House, house_of

LIMITED = 429


async def announce(house: House, expected: list[int]) -> tuple[list[Channel], float]:
    """Arm a channel with a show for each number, let so many episodes come to it, and wait until they stand there."""
    app = house.app
    rooms = [house.discord.add_channel(house.guild, f"room {n}") for n in range(len(expected))]
    shows = [await make.show(app.db, f"Show {n}") for n in range(len(expected))]
    for room, show in zip(rooms, shows, strict=True):
        wanted = Destination(id=0, guild_id=house.guild.id, channel_id=room.id, show_id=show.id)
        await destinations.start(app.db, wanted, by=1, now=app.now())
    house.discord.limit_rates()
    drafts = [
        make.draft(show.id, make.item(f"Episode {n}", guid=f"{show.id} {n}"), announce=True, seen_at=app.now())
        for n in range(max(expected))
        for show, many in zip(shows, expected, strict=True)
        if n < many
    ]
    began = datetime.now(UTC)
    await store(app.db, drafts)
    await house.discord.until(
        lambda: sum(len(house.discord.world.channels[room.id].messages) for room in rooms) >= sum(expected),
        timeout_s=100,
    )
    return rooms, (datetime.now(UTC) - began).total_seconds()


def in_order(house: House, rooms: list[Channel], expected: list[int]) -> bool:
    return all(
        [m["embeds"][0]["title"] for m in house.discord.messages(room)] == [f"Episode {n}" for n in range(many)]
        for room, many in zip(rooms, expected, strict=True)
    )


async def test_many_channels_get_theirs_in_order_without_a_429(tmp_path: Path) -> None:
    expected = [2, 3] * 10
    async with house_of(tmp_path) as house:
        rooms, _ = await announce(house, expected)
        assert in_order(house, rooms, expected)
        assert [r for r in house.discord.requests if r.status == LIMITED] == []


@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.parametrize("expected", [[1, 4, 2, 3] * 50, [1] * 1_000], ids=["500 over 200", "1000 destinations"])
async def test_hundreds_of_channels_get_theirs_in_order_without_a_429(tmp_path: Path, expected: list[int]) -> None:
    async with house_of(tmp_path) as house:
        rooms, took_s = await announce(house, expected)
        many = sum(expected)
        print(f"{many} announcements in {len(expected)} channels: {took_s:.1f} s, {many / took_s:.0f}/s")  # noqa: T201
        assert in_order(house, rooms, expected)
        assert [r for r in house.discord.requests if r.status == LIMITED] == []
