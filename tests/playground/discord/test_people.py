import asyncio
from typing import Any

import discord
import pytest
from discord import app_commands, ui

from bot.playground.discord import NotPossibleError, Upload, text_of
from bot.playground.discord.reply import FAILED
from tests.playground.discord.bots import Ask, Bot, Place, Raw, online


def test_all_text_of_a_message_is_found_wherever_it_stands() -> None:
    message: dict[str, Any] = {
        "content": "content",
        "embeds": [
            {
                "title": "title",
                "url": "https://title.example",
                "description": "description",
                "fields": [{"name": "name", "value": "value"}],
                "footer": {"text": "footer"},
                "author": {"name": "author", "url": "https://author.example"},
                "image": {"url": "https://image.example"},
            }
        ],
        "components": [
            {"type": 1, "components": [{"type": 2, "label": "label", "url": "https://button.example"}]},
            {
                "type": 17,
                "components": [
                    {
                        "type": 9,
                        "components": [{"type": 10, "content": "text"}],
                        "accessory": {"type": 2, "label": "side"},
                    },
                    {"type": 12, "items": [{"media": {"url": "https://media.example"}, "description": "picture"}]},
                    {"type": 1, "components": [{"type": 3, "placeholder": "pick", "options": [{"label": "option"}]}]},
                ],
            },
        ],
        "attachments": [{"filename": "file.txt"}],
    }
    words = (
        "content title https://title.example description name value footer author https://author.example "
        "https://image.example label https://button.example text side https://media.example picture pick option "
        "file.txt"
    )
    assert sorted(text_of(message).split("\n")) == sorted(words.split())
    assert text_of({}) == ""


async def test_selects_of_people_roles_and_channels_take_what_is_there(place: Place) -> None:
    bot = Bot()

    class Panel(ui.View):
        @ui.select(cls=ui.UserSelect, placeholder="who")
        async def who(self, interaction: Ask, select: ui.UserSelect[ui.View]) -> None:
            await interaction.response.send_message(f"{select.values[0].name}")

        @ui.select(cls=ui.RoleSelect, placeholder="role")
        async def role(self, interaction: Ask, select: ui.RoleSelect[ui.View]) -> None:
            await interaction.response.send_message(f"{select.values[0].name}")

        @ui.select(cls=ui.ChannelSelect, placeholder="where", channel_types=[discord.ChannelType.news])
        async def where(self, interaction: Ask, select: ui.ChannelSelect[ui.View]) -> None:
            await interaction.response.send_message(f"{select.values[0].name}")

    @bot.tree.command(description="Show a panel")
    async def panel(interaction: Ask) -> None:
        await interaction.response.send_message("Here", view=Panel(), ephemeral=True)

    role = place.discord.add_role(place.guild, "Listeners")
    async with online(place.discord, bot):
        shown = (await place.mia.command("/panel", place.general)).message
        assert (await place.mia.select(shown, place.mia.user, "who")).text == "mia"
        assert (await place.mia.select(shown, [role], "role")).text == "Listeners"
        with pytest.raises(NotPossibleError, match="not of a kind offered"):
            await place.mia.select(shown, place.general, "where")
        with pytest.raises(NotPossibleError, match="1 to 1 must be picked"):
            await place.mia.select(shown, [], "who")
    assert place.discord.violations == []


async def test_links_and_disabled_buttons_are_not_pressed(place: Place, raw: Raw) -> None:
    buttons = [
        {"type": 2, "style": 5, "label": "Open", "url": "https://example.org"},
        {"type": 2, "style": 1, "label": "Off", "custom_id": "off", "disabled": True},
    ]
    _, made = await raw.post(place.general, content="x", components=[{"type": 1, "components": buttons}])
    with pytest.raises(NotPossibleError, match="is a link to https://"):
        await place.mia.press(made, "Open")
    with pytest.raises(NotPossibleError, match="disabled"):
        await place.mia.press(made, "Off")
    with pytest.raises(NotPossibleError, match="there is no 5"):
        await place.mia.press(made, 5)


async def test_a_press_that_nobody_answers_fails(place: Place, raw: Raw) -> None:
    button = {"type": 2, "style": 1, "label": "Press", "custom_id": "a"}
    _, made = await raw.post(place.general, content="x", components=[{"type": 1, "components": [button]}])
    pressing = asyncio.create_task(place.mia.press(made))
    await place.discord.until(lambda: place.discord.clock.waiting > 0)
    place.discord.clock.advance(3.1)
    assert (await pressing).error == FAILED


async def test_a_form_of_every_kind_of_field_is_filled_in(place: Place) -> None:
    bot = Bot()
    told: list[object] = []

    class Form(ui.Modal, title="Tell"):
        words: ui.Label[Any] = ui.Label(text="Words", component=ui.TextInput(required=False, max_length=5))
        pick: ui.Label[Any] = ui.Label(
            text="Pick", component=ui.Select(options=[discord.SelectOption(label="One", value="1")])
        )
        file: ui.Label[Any] = ui.Label(text="File", component=ui.FileUpload())

        async def on_submit(self, interaction: Ask) -> None:
            parts: list[Any] = [self.words.component, self.pick.component, self.file.component]
            told.extend([parts[0].value, parts[1].values, await parts[2].values[0].read()])
            await interaction.response.send_message("thanks")

    @bot.tree.command(description="Ask")
    async def form(interaction: Ask) -> None:
        await interaction.response.send_modal(Form())

    async with online(place.discord, bot):
        opened = await place.mia.command("/form", place.general)
        file = Upload(filename="a.txt", content=b"abc")
        with pytest.raises(NotPossibleError, match="Pick: required"):
            await place.mia.fill(opened, {"File": file})
        with pytest.raises(NotPossibleError, match="no field 'Age'"):
            await place.mia.fill(opened, {"Pick": "One", "File": file, "Age": 5})
        with pytest.raises(NotPossibleError, match="0 to 5 characters"):
            await place.mia.fill(opened, {"Words": "too long", "Pick": "One", "File": file})
        thanked = await place.mia.fill(opened, {"Pick": "One", "File": file})
        assert thanked.text == "thanks"
        with pytest.raises(NotPossibleError, match="no form is open"):
            await place.mia.fill(thanked, {})
    assert told[:3] == ["", ["1"], b"abc"]
    assert place.discord.violations == []


async def test_a_command_for_people_gets_its_person(place: Place) -> None:
    bot = Bot()

    @bot.tree.context_menu(name="Greet")
    async def greet(interaction: Ask, user: discord.Member) -> None:
        await interaction.response.send_message(f"Hello {user.mention}")

    async with online(place.discord, bot):
        reply = await place.mia.context_command("Greet", place.mia.user, place.general)
        assert reply.text == f"Hello {place.mia.user.mention}"
        assert place.discord.notified(reply.message) == {"mia"}
        with pytest.raises(NotPossibleError, match="no such command"):
            await place.mia.context_command("Praise", place.mia.user, place.general)
        with pytest.raises(NotPossibleError, match="needs the channel"):
            await place.mia.context_command("Greet", place.mia.user)


async def test_only_options_that_complete_are_completed(place: Place) -> None:
    bot = Bot()

    @bot.tree.command(description="Find")
    async def find(interaction: Ask, words: str) -> None:
        await interaction.response.send_message(words)

    async with online(place.discord, bot):
        with pytest.raises(NotPossibleError, match="no option 'words' that completes"):
            await place.mia.complete("/find", "words", "x", place.general)


async def test_what_one_watches_is_what_one_sees(place: Place) -> None:
    bot = Bot()

    @bot.tree.command(description="Think")
    async def think(interaction: Ask) -> None:
        await interaction.response.defer(ephemeral=True, thinking=True)
        await interaction.edit_original_response(content="thought")

    other = place.discord.person(place.discord.add_user("noa"))
    place.discord.add_member(place.guild, other.user)
    mine: list[tuple[str, str]] = []
    theirs: list[str] = []
    place.mia.watch(lambda event: mine.append((event.name, str(event.body.get("content")))))
    other.watch(lambda event: theirs.append(event.name))
    async with online(place.discord, bot):
        await place.mia.command("/think", place.general)
    assert mine == [("MESSAGE_CREATE", ""), ("MESSAGE_UPDATE", "thought")]
    assert theirs == []


async def test_opening_too_many_direct_messages_is_refused(place: Place, raw: Raw) -> None:
    people = [place.discord.add_user(f"user{each}") for each in range(31)]
    answers = [await raw.ask("POST", "/users/@me/channels", {"recipient_id": str(each.id)}) for each in people]
    assert [each[0] for each in answers] == [200] * 30 + [400]
    assert answers[-1][1]["code"] == 40003
    place.discord.clock.advance(601)
    assert (await raw.ask("POST", "/users/@me/channels", {"recipient_id": str(people[-1].id)}))[0] == 200


async def test_a_bot_that_changes_a_servers_settings_for_a_command_is_told(place: Place, raw: Raw) -> None:
    command = {"name": "go", "description": "Go"}
    await raw.ask("PUT", f"/applications/{place.discord.bot.id}/commands", [command])
    async with raw.gateway(intents=1) as wire:
        place.discord.allow_command(place.guild, "go", place.mia.user, allowed=False)
        event = await wire.event("APPLICATION_COMMAND_PERMISSIONS_UPDATE")
    assert event["d"]["permissions"] == [{"id": str(place.mia.user.id), "type": 2, "permission": False}]


async def test_choices_are_offered_by_name_and_sent_by_value(place: Place) -> None:
    bot = Bot()

    @bot.tree.command(description="Pick")
    @app_commands.choices(when=[app_commands.Choice(name="Now", value=0), app_commands.Choice(name="Later", value=1)])
    async def pick(interaction: Ask, when: int) -> None:
        await interaction.response.send_message(str(when))

    async with online(place.discord, bot):
        assert (await place.mia.command("/pick", place.general, "Later")).text == "1"
        assert (await place.mia.command("/pick", place.general, 0)).text == "0"


async def test_requests_are_on_record_with_route_body_and_status(place: Place, raw: Raw) -> None:
    await raw.post(place.general, content="x")
    (request,) = place.discord.asked("POST /channels/{channel_id}/messages")
    assert request.path == f"/channels/{place.general.id}/messages"
    assert (request.body, request.status) == ({"content": "x"}, 200)
    assert isinstance(request.answer, dict)
    assert request.answer["content"] == "x"
