"""From the invitation to announcements, by names alone: what a moderator has to do, counted."""

import contextlib
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from urllib.parse import quote_plus

import pytest

from bot.playground.discord import Channel, ChannelKind, Guild, Permissions, text_of
from bot.store import destinations
from tests.feeds.farm import Farm, answer_of, farm
from tests.journeys.conftest import House, house_of

NAMES = ("Night Shift", "Salt & Rust", "Die Lampe", "灯台の夜")
MOST_ACTIONS = 8
LONGEST_S = 180.0


@dataclass
class Newcomer:
    """A server that has just been told of the bot, and the feeds that a directory on loopback knows."""

    house: House
    web: Farm
    guild: Guild
    lobby: Channel

    def publish(self, name: str, *titles: str) -> None:
        """Put a feed up, with these episodes."""
        items = "".join(
            f"<item><guid>{title}</guid><title>{title}</title><enclosure url='https://media.example/"
            f"{quote_plus(name + title)}.mp3' length='1' type='audio/mpeg'/></item>"
            for title in titles
        )
        feed = f"<rss><channel><title>{name.replace('&', '&amp;')}</title>{items}</channel></rss>"
        self.web.answers[f"/{NAMES.index(name)}"] = answer_of(200, feed.encode())


@pytest.fixture
async def newcomer(tmp_path: Path) -> AsyncIterator[Newcomer]:
    async with farm() as web, house_of(tmp_path, directory=web.url("")) as house:
        with contextlib.suppress(TimeoutError):  # until discord.py has seen that no more guilds come with READY
            await house.discord.until(lambda: None, timeout_s=1.5)
        guild = house.discord.add_guild("New club", has_bot=False)
        made = Newcomer(house, web, guild, house.discord.add_channel(guild, "lobby"))
        for at, name in enumerate(NAMES):
            found = [
                {"collectionName": name, "artistName": "Mara", "feedUrl": web.url(f"/{at}"), "collectionId": at + 1}
            ]
            asked = f"/search?media=podcast&limit=10&term={quote_plus(name.casefold())}"
            web.answers[asked] = answer_of(200, json.dumps({"results": found}).encode())
            made.publish(name, "Old")
        role = house.discord.add_role(guild, "mods", permissions=Permissions.MANAGE_GUILD)
        house.discord.add_member(guild, house.mo.user, role)
        yield made


async def test_four_shows_by_name_are_armed_with_talk_and_ping_within_eight_actions(newcomer: Newcomer) -> None:
    house, mo = newcomer.house, newcomer.house.mo
    news = house.discord.add_channel(newcomer.guild, "news")
    talk = house.discord.add_channel(newcomer.guild, "talk", ChannelKind.FORUM)
    listeners = house.discord.add_role(newcomer.guild, "listeners", mentionable=True)
    began_s, actions = monotonic(), 0
    house.discord.add_bot(newcomer.guild)
    actions += 1  # the invitation is accepted
    hello = await house.discord.wait_for_message(newcomer.lobby)
    panel = await mo.press(hello, "Set up")
    form = await mo.press(panel.message, "Add shows…")
    await mo.fill(form, {"shows": "\n".join(name.casefold() for name in NAMES)})
    await mo.select(panel.message, news, 0)
    await mo.select(panel.message, str(talk.id), 1)
    await mo.select(panel.message, listeners, 2)
    started = await mo.press(panel.message, "Start")
    actions += 7
    assert actions <= MOST_ACTIONS
    assert monotonic() - began_s < LONGEST_S
    assert "are announced in" in started.text
    told = text_of(mo.current(panel.message))
    assert all(name in told for name in NAMES)
    (armed,) = await destinations.of_server(house.app.db, newcomer.guild.id)
    assert (armed.channel_id, armed.talk_forum, armed.role_id) == (news.id, talk.id, listeners.id)
    newcomer.publish("Die Lampe", "Old", "Salz")
    message = await house.discord.wait_for_message(news, timeout_s=60)
    assert "Salz" in text_of(message)
    assert house.discord.notified(message) == {"listeners"}
    assert [each.name for each in house.discord.world.channels.values() if each.parent_id == talk.id] == ["Salz"]


async def test_setting_up_again_keeps_what_the_panel_does_not_ask_for(newcomer: Newcomer) -> None:
    house, mo = newcomer.house, newcomer.house.mo
    house.discord.add_bot(newcomer.guild)
    hello = await house.discord.wait_for_message(newcomer.lobby)
    news = house.discord.add_channel(newcomer.guild, "news", ChannelKind.ANNOUNCEMENT)
    await mo.command("/announce start", newcomer.lobby, news, publish=True, only="trailers and bonus too")
    panel = await mo.press(hello, "Set up")
    await mo.select(panel.message, news, 0)
    await mo.press(panel.message, "Start")
    (armed,) = await destinations.of_server(house.app.db, newcomer.guild.id)
    assert (armed.extras, armed.publish) == (True, True)
