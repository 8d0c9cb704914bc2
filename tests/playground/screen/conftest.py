"""A screen before a small bot on the real discord.py: commands, completion, buttons, a select, a form."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import discord
import pytest
from discord import app_commands

from bot.playground.discord import Discord, NotPossibleError
from bot.playground.screen.club import Club, open_club
from bot.playground.screen.desk import Desk, Published
from bot.playground.screen.draw import plain_text
from bot.playground.screen.session import Session
from tests.playground.discord.bots import Ask, Bot, online

NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)
WALLS = {"north": "The North Wall", "old": 'The "Old" Wall', "south": "The South Wall"}


class Backstage:
    """Publishes by letting the bot write."""

    def __init__(self) -> None:
        self.held = ["Moss"]
        self.bot: Bot | None = None
        self.club: Club | None = None

    def held_back(self) -> Sequence[str]:
        return self.held

    async def publish(self, words: str) -> Published:
        if not self.held:
            raise NotPossibleError(why=f"nothing is held back {words}")
        title = self.held.pop()
        assert self.bot is not None
        assert self.club is not None
        await self.bot.get_partial_messageable(self.club.news.id).send(embed=discord.Embed(title=title))
        return Published(title=title, show="Walls", announced=True)

    def air(self, path: Path) -> str:
        raise NotPossibleError(why=f"{path} is no feed")

    async def settled(self) -> None:
        names = {task: task.get_name() for task in asyncio.all_tasks()}
        busy = [task for task, name in names.items() if name == "CommandTree-invoker" or name.startswith("discord")]
        if busy := [task for task in busy if "invoker" in names[task] or "on_" in names[task] or "ui-" in names[task]]:
            await asyncio.wait(busy)


class Form(discord.ui.Modal, title="A plant"):
    name: discord.ui.TextInput["Form"] = discord.ui.TextInput(label="Name", max_length=20)
    note: discord.ui.TextInput["Form"] = discord.ui.TextInput(label="Note", required=False)

    async def on_submit(self, interaction: discord.Interaction, /) -> None:
        await interaction.response.send_message(f"{self.name.value} · {self.note.value or 'no note'}")


class Parts(discord.ui.View):
    @discord.ui.button(label="Water")
    async def water(self, interaction: discord.Interaction, _button: "discord.ui.Button[Parts]") -> None:
        await interaction.response.edit_message(content="Watered", view=None)

    @discord.ui.button(label="Add")
    async def add(self, interaction: discord.Interaction, _button: "discord.ui.Button[Parts]") -> None:
        await interaction.response.send_modal(Form())

    @discord.ui.select(
        placeholder="Walls", max_values=2, options=[discord.SelectOption(label=wall) for wall in ("North", "South")]
    )
    async def walls(self, interaction: discord.Interaction, select: "discord.ui.Select[Parts]") -> None:
        await interaction.response.send_message(" and ".join(select.values))


def make_bot() -> Bot:
    bot = Bot()
    group = app_commands.Group(name="plant", description="Plants")

    @group.command(name="find", description="Find a plant")
    async def find(interaction: Ask, words: str | None = None, wall: str | None = None, dry: bool = False) -> None:
        await interaction.response.send_message(f"{words} at {wall}, dry: {dry}", ephemeral=True)

    @find.autocomplete("wall")
    async def walls(_interaction: Ask, typed: str) -> list[app_commands.Choice[str]]:
        found = [(key, name) for key, name in WALLS.items() if typed.lower() in name.lower()]
        return [app_commands.Choice(name=name, value=key) for key, name in found]

    @bot.tree.command(description="Things to press")
    async def parts(interaction: Ask) -> None:
        await interaction.response.send_message("Here", view=Parts())

    @bot.tree.command(description="For moderators")
    @app_commands.guild_only()
    @app_commands.default_permissions(manage_guild=True)
    async def weed(interaction: Ask, where: discord.TextChannel, role: discord.Role | None = None) -> None:
        await interaction.response.send_message(f"{where.mention} {role.mention if role else ''}")

    @bot.tree.command(description="Says nothing")
    async def silent(_interaction: Ask) -> None:
        return

    bot.tree.add_command(group)
    bot.on_text = _answer
    return bot


async def _answer(message: discord.Message) -> None:
    me = message.guild.me.id if message.guild else 0
    if message.guild is None or f"<@{me}>" in message.content or message.reference:
        await message.reply(f"You said {len(message.content)} characters")


class Screen:
    """A session whose screen is read as text."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.desk = session.desk

    async def type(self, *lines: str) -> str:
        """What is shown for the last of some lines."""
        shown = []
        for line in lines:
            shown = await self.session.take(line)
        return plain_text(shown, self.desk.names(still=True))


@pytest.fixture
async def screen() -> AsyncIterator[Screen]:
    async with Discord.open(patience_s=3) as stand_in:
        stand_in.bot.name = stand_in.bot.display_name = "Gardener"
        backstage, bot = Backstage(), make_bot()
        club = open_club(stand_in)
        backstage.club, backstage.bot = club, bot
        async with online(stand_in, bot):
            await stand_in.wait_until_commands()
            session = Session(Desk(club, backstage, lambda: NOW))
            yield Screen(session)
            session.close()
