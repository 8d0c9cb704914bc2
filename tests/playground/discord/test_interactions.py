import asyncio
from typing import Any

import discord
import pytest
from discord import app_commands, ui

from bot.playground.discord import Discord, NotPossibleError, Upload, text_of
from bot.playground.discord.reply import DID_NOT_RESPOND, STILL_THINKING
from tests.playground.discord.bots import Ask, Bot, Place, Raw, online


async def test_a_command_is_registered_run_and_answered_for_its_user_alone(place: Place) -> None:
    bot = Bot()

    @bot.tree.command(description="Say it back")
    async def echo(interaction: Ask, words: str) -> None:
        await interaction.response.send_message(f"You said {words}", ephemeral=True)

    other = place.discord.person(place.discord.add_user("noa"))
    place.discord.add_member(place.guild, other.user)
    async with online(place.discord, bot):
        reply = await place.mia.command("/echo", place.general, "hello")
    assert reply.text == "You said hello"
    assert reply.ephemeral
    assert place.discord.messages(place.general) == []
    assert [text_of(each) for each in place.mia.messages(place.general)] == ["You said hello"]
    assert other.messages(place.general) == []
    assert place.discord.violations == []


async def test_a_deferred_reply_is_waited_for(place: Place) -> None:
    bot = Bot()

    @bot.tree.command(description="Think")
    async def think(interaction: Ask) -> None:
        await interaction.response.defer(thinking=True)
        await interaction.followup.send("thought", ephemeral=True)
        await interaction.followup.send("twice")

    async with online(place.discord, bot):
        reply = await place.mia.command("think", place.general)
        assert reply.messages[0]["content"] == "thought"
        if len(reply.messages) == 1:
            await reply.more()
        assert reply.text == "thought\ntwice"
        assert not reply.ephemeral
    assert [each["content"] for each in place.discord.messages(place.general)] == ["thought", "twice"]
    assert place.discord.violations == []


async def test_every_kind_of_option_arrives_as_its_own_type(place: Place) -> None:
    bot = Bot()
    got: list[Any] = []

    @bot.tree.command(description="Take everything")
    @app_commands.choices(colour=[app_commands.Choice(name="Red", value="r")])
    async def take(  # noqa: PLR0917
        interaction: Ask,
        count: app_commands.Range[int, 1, 5],
        ratio: float,
        loud: bool,
        who: discord.Member,
        where: discord.TextChannel,
        role: discord.Role,
        file: discord.Attachment,
        colour: str = "",
    ) -> None:
        got.extend((count, ratio, loud, who.name, where.name, role.name, await file.read(), colour))
        await interaction.response.send_message("ok")

    role = place.discord.add_role(place.guild, "Listeners")
    given = {
        "count": "3",
        "ratio": 0.5,
        "loud": True,
        "who": place.mia.user,
        "where": "#general",
        "role": role,
        "file": Upload(filename="a.txt", content=b"abc"),
        "colour": "Red",
    }
    async with online(place.discord, bot):
        await place.mia.command("/take", place.general, **given)
        assert got == [3, 0.5, True, "mia", "general", "Listeners", b"abc", "r"]
        with pytest.raises(NotPossibleError, match="not within 1 and 5"):
            await place.mia.command("/take", place.general, **(given | {"count": 9}))
        with pytest.raises(NotPossibleError, match="required and not given: ratio"):
            await place.mia.command("/take", place.general, **(given | {"ratio": None}))
        with pytest.raises(NotPossibleError, match="no option 'size'"):
            await place.mia.command("/take", place.general, **given, size=1)
        with pytest.raises(NotPossibleError, match="none of Red"):
            await place.mia.command("/take", place.general, **(given | {"colour": "Blue"}))
    assert place.discord.violations == []


async def test_subcommands_are_found_by_their_whole_name(place: Place) -> None:
    bot = Bot()
    group = app_commands.Group(name="show", description="Shows")

    @group.command(description="About a show")
    async def about(interaction: Ask, show: str) -> None:
        await interaction.response.send_message(f"About {show}")

    bot.tree.add_command(group)
    async with online(place.discord, bot):
        reply = await place.mia.command("/show about", place.general, show="Tides")
        assert reply.text == "About Tides"
        with pytest.raises(NotPossibleError, match="is a group"):
            await place.mia.command("/show", place.general)
        with pytest.raises(NotPossibleError, match="no command"):
            await place.mia.command("/show all", place.general)


async def test_an_option_completes_as_one_types(place: Place) -> None:
    bot = Bot()

    @bot.tree.command(description="Find")
    async def find(interaction: Ask, show: str, guest: str = "") -> None:
        await interaction.response.send_message(f"{show} {guest}")

    @find.autocomplete("guest")
    async def guests(interaction: Ask, current: str) -> list[app_commands.Choice[str]]:
        name = f"{current} of {interaction.namespace.show}"
        return [app_commands.Choice(name=name, value="7")]

    async with online(place.discord, bot):
        choices = await place.mia.complete("/find", "guest", "al", place.general, show="Tides")
    assert [(each["name"], each["value"]) for each in choices] == [("al of Tides", "7")]


async def test_buttons_selects_and_forms_are_worked(place: Place) -> None:
    bot = Bot()

    class Form(ui.Modal, title="Tell"):
        name: ui.TextInput[ui.Modal] = ui.TextInput(label="Your name", custom_id="name")

        async def on_submit(self, interaction: Ask) -> None:
            await interaction.response.send_message(f"Hello {self.name.value}", ephemeral=True)

    class Panel(ui.View):
        @ui.button(label="More")
        async def more(self, interaction: Ask, button: ui.Button[ui.View]) -> None:
            await interaction.response.edit_message(content=f"{button.label} it is")

        @ui.button(label="Form")
        async def form(self, interaction: Ask, _: ui.Button[ui.View]) -> None:
            await interaction.response.send_modal(Form())

        @ui.select(options=[discord.SelectOption(label="One", value="1"), discord.SelectOption(label="Two", value="2")])
        async def pick(self, interaction: Ask, select: ui.Select[ui.View]) -> None:
            await interaction.response.defer()
            await interaction.edit_original_response(content=f"picked {select.values[0]}")

    @bot.tree.command(description="Show a panel")
    async def panel(interaction: Ask) -> None:
        await interaction.response.send_message("Here", view=Panel())

    async with online(place.discord, bot):
        shown = (await place.mia.command("/panel", place.general)).message
        pressed = await place.mia.press(shown, "More")
        assert pressed.text.startswith("More it is")
        assert place.discord.messages(place.general)[0]["content"] == "More it is"
        picked = await place.mia.select(shown, "Two")
        assert picked.message["content"] == "picked 2"
        opened = await place.mia.press(shown, 1)
        assert opened.modal is not None
        assert opened.modal["title"] == "Tell"
        with pytest.raises(NotPossibleError, match="Your name: required"):
            await place.mia.fill(opened, {})
        told = await place.mia.fill(opened, {"Your name": "Mia"})
        assert told.text == "Hello Mia"
        with pytest.raises(NotPossibleError, match="there are More, Form"):
            await place.mia.press(shown, "Less")
    assert place.discord.violations == []


async def test_a_message_command_gets_its_message(place: Place) -> None:
    bot = Bot()

    @bot.tree.context_menu(name="What is this?")
    async def what(interaction: Ask, message: discord.Message) -> None:
        await interaction.response.send_message(message.content.upper())

    async with online(place.discord, bot):
        said = await place.mia.write(place.general, "quiet")
        reply = await place.mia.context_command("What is this?", said)
    assert reply.text == "QUIET"


async def test_a_reply_after_three_seconds_is_refused_and_the_person_told(place: Place) -> None:
    bot = Bot()
    late = asyncio.Event()
    failed: list[Exception] = []

    @bot.tree.command(description="Be slow")
    async def slow(interaction: Ask) -> None:
        place.discord.clock.advance(3.1)
        try:
            await interaction.response.send_message("at last")
        except discord.NotFound as error:
            failed.append(error)
        late.set()

    async with online(place.discord, bot):
        reply = await place.mia.command("/slow", place.general)
        await asyncio.wait_for(late.wait(), 5)
    assert reply.error == DID_NOT_RESPOND
    assert "10062" in str(failed[0])
    assert len(place.discord.violations) == 1
    assert "10062" in place.discord.violations[0]


async def test_a_second_first_reply_is_refused(place: Place, raw: Raw) -> None:
    async with raw.gateway(intents=1) as wire:
        await raw.ask(
            "PUT", f"/applications/{place.discord.bot.id}/commands", [{"name": "ping", "description": "Ping"}]
        )
        asking = asyncio.create_task(place.mia.command("/ping", place.general))
        event = (await wire.event("INTERACTION_CREATE"))["d"]
        callback = f"/interactions/{event['id']}/{event['token']}/callback"
        first = await raw.ask("POST", callback + "?with_response=true", {"type": 4, "data": {"content": "pong"}})
        second = await raw.ask("POST", callback, {"type": 4, "data": {"content": "pong"}})
        assert (await asking).text == "pong"
    assert first[0] == 200
    assert first[1]["resource"]["message"]["content"] == "pong"
    assert (second[0], second[1]["code"]) == (400, 40060)


async def test_a_token_dies_after_fifteen_minutes(place: Place) -> None:
    bot = Bot()
    failed: list[discord.HTTPException] = []

    @bot.tree.command(description="Come back later")
    async def later(interaction: Ask) -> None:
        await interaction.response.defer(ephemeral=True)
        place.discord.clock.advance(15 * 60 + 1)
        try:
            await interaction.followup.send("here again")
        except discord.HTTPException as error:
            failed.append(error)
        place.discord.world.journal.poke()

    async with online(place.discord, bot):
        asking = asyncio.create_task(place.mia.command("/later", place.general))
        await place.discord.until(lambda: bool(failed))
        asking.cancel()
    assert failed[0].code == 50027


async def test_an_answer_that_never_comes_is_still_thought_about() -> None:
    async with Discord.open(patience_s=0.05) as stand_in:
        there = Place.in_(stand_in)
        bot = Bot()

        @bot.tree.command(description="Promise")
        async def promise(interaction: Ask) -> None:
            await interaction.response.defer(thinking=True)

        async with online(stand_in, bot):
            reply = await there.mia.command("/promise", there.general)
    assert reply.error == STILL_THINKING
    assert reply.messages == ()
