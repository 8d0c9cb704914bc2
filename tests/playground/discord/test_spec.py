import io
from datetime import UTC, datetime
from typing import Any

import discord
import pytest
from discord import app_commands, ui

from bot.playground.discord import ChannelKind, Request
from bot.playground.discord.rest import ROUTER
from tests.playground.discord import spec
from tests.playground.discord.bots import Ask, Bot, Place, online

pytestmark = pytest.mark.skipif(
    not spec.SPEC.exists(), reason="Discord's description does not lie beside the repository"
)


def test_every_route_is_one_of_discords() -> None:
    unknown = [
        f"{route.method} {route.template}"
        for route in ROUTER.routes
        if route.method.lower() not in spec.paths().get(route.template, {})
    ]
    assert unknown == []


def test_a_request_that_breaks_the_description_is_found() -> None:
    def asked(route: str, body: object, **query: str) -> Request:
        return Request(method="POST", route=route, path=route, query=query, body=body, status=200, answer=None, at_s=0)

    messages = "/channels/{channel_id}/messages"
    assert spec.problems([asked(messages, {"content": "x"})]) == []
    assert spec.problems([asked(messages, {"content": 5})]) == [
        f"POST {messages}: content: 5 is not of type 'string', 'null'"
    ]
    assert spec.problems([asked(messages, {"content": "x" * 4001})]) != []
    assert spec.problems([asked(messages, {"content": "x"}, wait="1")]) == [f"POST {messages}: no query 'wait'"]
    assert spec.problems([asked("/nothing", None)]) == ["POST /nothing: not in Discord's description"]


class Panel(ui.View):
    @ui.button(label="Edit", custom_id="edit")
    async def edit(self, interaction: Ask, _: ui.Button[ui.View]) -> None:
        await interaction.response.edit_message(content="edited", view=self)

    @ui.button(label="Later", custom_id="later")
    async def later(self, interaction: Ask, _: ui.Button[ui.View]) -> None:
        await interaction.response.defer()
        await interaction.edit_original_response(content="later")

    @ui.select(options=[discord.SelectOption(label="One", description="1"), discord.SelectOption(label="Two")])
    async def pick(self, interaction: Ask, select: ui.Select[ui.View]) -> None:
        await interaction.response.send_message(select.values[0], ephemeral=True)

    @ui.button(label="Form", custom_id="form")
    async def form(self, interaction: Ask, _: ui.Button[ui.View]) -> None:
        await interaction.response.send_modal(Form())


class Form(ui.Modal, title="Tell"):
    name: ui.TextInput[ui.Modal] = ui.TextInput(label="Name")

    async def on_submit(self, interaction: Ask) -> None:
        await interaction.response.send_message(self.name.value, embed=embed())


def embed() -> discord.Embed:
    made = discord.Embed(
        title="T", description="D", url="https://example.org", colour=5, timestamp=datetime(2026, 1, 2, tzinfo=UTC)
    )
    made.add_field(name="n", value="v", inline=True)
    made.set_author(name="a", url="https://example.org/a", icon_url="https://example.org/a.png")
    return made.set_footer(text="f").set_image(url="attachment://a.png").set_thumbnail(url="https://example.org/t.png")


def layout() -> ui.LayoutView:
    view = ui.LayoutView()
    section: ui.Section[Any] = ui.Section("Title", accessory=ui.Thumbnail("https://example.org/t.png"))
    row: ui.ActionRow[Any] = ui.ActionRow(ui.Button(label="Open", url="https://example.org"))
    view.add_item(ui.Container(section, ui.Separator(), ui.TextDisplay("Words"), row, accent_colour=5))
    return view


def register(bot: Bot) -> None:
    @bot.tree.command(description="Everything an option can be")
    @app_commands.choices(colour=[app_commands.Choice(name="Red", value="r")])
    @app_commands.allowed_installs(guilds=True, users=True)
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    async def take(
        interaction: Ask,
        words: str,
        count: app_commands.Range[int, 1, 5] = 1,
        colour: str = "",
        where: discord.TextChannel | None = None,
    ) -> None:
        await interaction.response.send_message(f"{words} {count} {colour} {where}", view=Panel())
        await interaction.followup.send("more", embed=embed(), file=discord.File(io.BytesIO(b"x"), "a.png"))
        await interaction.followup.send(view=layout(), ephemeral=True)

    @take.autocomplete("words")
    async def words(_: Ask, current: str) -> list[app_commands.Choice[str]]:
        return [app_commands.Choice(name=current, value=current)]

    @bot.tree.command(description="Think")
    @app_commands.default_permissions(manage_guild=True)
    async def think(interaction: Ask) -> None:
        await interaction.response.defer(ephemeral=True, thinking=True)
        await interaction.edit_original_response(content="thought")
        await interaction.delete_original_response()

    @bot.tree.context_menu(name="What?")
    async def what(interaction: Ask, message: discord.Message) -> None:
        await interaction.response.send_message(message.content or "-", allowed_mentions=discord.AllowedMentions.none())


async def talk(place: Place) -> None:
    """Use everything that was registered."""
    mia = place.mia
    reply = await mia.command("/take", place.general, "x", count=2, colour="Red", where=place.general)
    await mia.complete("/take", "words", "x", place.general)
    for which in ("Edit", "Later"):
        await mia.press(reply.messages[0], which)
    await mia.select(reply.messages[0], "Two")
    await mia.fill(await mia.press(reply.messages[0], "Form"), {"Name": "Mia"})
    await place.discord.person(place.discord.owner).command("/think", place.general)
    await mia.context_command("What?", await mia.write(place.general, "said"))
    await mia.command("/take", mia.dm, "x")


async def write(bot: Bot, place: Place, news: int, forum: int) -> None:
    """Use everything that a bot does of itself."""
    channel = bot.get_channel(news)
    assert isinstance(channel, discord.TextChannel)
    async with channel.typing():
        message = await channel.send("An episode", embed=embed(), nonce="abc", view=Panel())
    await message.edit(content="An episode!", embeds=[embed()])
    await message.reply("Indeed", mention_author=False)
    await message.publish()
    await message.add_reaction("🎧")
    await message.remove_reaction("🎧", discord.Object(place.discord.bot.id))
    thread = await message.create_thread(name="Talk", auto_archive_duration=1440)
    await thread.send(view=layout())
    await thread.edit(archived=True)
    posts = bot.get_channel(forum)
    assert isinstance(posts, discord.ForumChannel)
    await posts.create_thread(name="Episode", content="Out", applied_tags=posts.available_tags, embed=embed())
    await posts.create_thread(name="Files", file=discord.File(io.BytesIO(b"x"), "a.png"))
    assert [each async for each in channel.history(limit=5, after=discord.Object(1))]
    await channel.fetch_message(message.id)
    await (await message.reply("bye")).delete()
    user = await bot.fetch_user(place.mia.user.id)
    await user.send("hello")


async def look(bot: Bot, place: Place) -> None:
    """Use everything that a bot looks up."""
    guild = await bot.fetch_guild(place.guild.id)
    await guild.fetch_channels()
    await guild.fetch_roles()
    await guild.fetch_member(place.mia.user.id)
    await guild.active_threads()
    await bot.fetch_channel(place.general.id)
    await bot.application_info()
    assert [each async for each in bot.fetch_guilds()]
    await bot.tree.fetch_commands()
    bot.tree.copy_global_to(guild=guild)
    (command, *_) = await bot.tree.sync(guild=guild)
    await command.edit(description="Other")
    await command.delete()


async def test_every_request_and_every_answer_of_a_journey_is_as_described(place: Place) -> None:
    news = place.discord.add_channel(place.guild, "news", ChannelKind.ANNOUNCEMENT)
    forum = place.discord.add_channel(place.guild, "posts", ChannelKind.FORUM)
    place.discord.add_tag(forum, "News")
    bot = Bot()
    register(bot)
    async with online(place.discord, bot):
        await talk(place)
        await write(bot, place, news.id, forum.id)
        await look(bot, place)
    assert place.discord.violations == []
    assert spec.problems(place.discord.requests) == []
    assert spec.answer_problems(place.discord.requests) == []
    assert len({(each.method, each.route) for each in place.discord.requests}) > 30
