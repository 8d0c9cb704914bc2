"""From the invitation to announcements, by names alone: what a moderator has to do, counted."""

import contextlib
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
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
# The keystroke-level model's seconds (Card, Moran and Newell, 1980): to make one's mind up, to point, to click, to type
# a letter as those do who are no typists; and the pace of people who read on a screen, in seconds a word.
DECIDE_S, POINT_S, CLICK_S, LETTER_S, WORD_S = 1.35, 1.1, 0.2, 0.28, 0.3


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


@dataclass
class Walk:
    """What a moderator does, counted, and what it takes a person to read, decide, point and type."""

    actions: int = 0
    by_hand_s: float = 0.0
    typed: str = ""
    known: set[str] = field(default_factory=set)

    def act(self, read: str, *, clicks: int = 1, typed: str = "") -> None:
        """Count one action: what is shown and was not read before is read, then something is clicked or typed."""
        fresh = set(read.splitlines()) - self.known
        self.known |= fresh
        self.actions += 1
        self.typed += typed
        self.by_hand_s += sum(len(line.split()) for line in fresh) * WORD_S
        self.by_hand_s += DECIDE_S + clicks * (POINT_S + CLICK_S) + len(typed) * LETTER_S


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
    began_s, walk = monotonic(), Walk()
    house.discord.add_bot(newcomer.guild)
    walk.act("Playhead wants to join. It may read, write, and open threads. Continue, Authorize", clicks=3)
    hello = await house.discord.wait_for_message(newcomer.lobby)
    walk.act(text_of(hello))
    panel = await mo.press(hello, "Set up")
    walk.act(panel.text)
    form = await mo.press(panel.message, "Add shows…")
    shows = "\n".join(name.casefold() for name in NAMES)
    walk.act("Shows, one a line", typed=shows)
    await mo.fill(form, {"shows": shows})
    for number, chosen in enumerate((news, str(talk.id), listeners)):
        walk.act(text_of(mo.current(panel.message)), clicks=2)
        await mo.select(panel.message, chosen, number)
    walk.act(text_of(mo.current(panel.message)))
    started = await mo.press(panel.message, "Start")
    assert walk.actions <= MOST_ACTIONS
    assert "http" not in walk.typed
    assert monotonic() - began_s + walk.by_hand_s < LONGEST_S
    print(f"{walk.actions} actions, {walk.by_hand_s:.0f} s of a person")  # noqa: T201
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
