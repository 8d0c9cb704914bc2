from typing import Any

import pytest
from discord import app_commands

from tests.playground.discord.bots import Ask, Bot, Place, Raw, online
from tests.playground.discord.refusing import found_at

LENGTH, REQUIRED, CHOICES = "BASE_TYPE_BAD_LENGTH", "BASE_TYPE_REQUIRED", "BASE_TYPE_CHOICES"
NAME, TYPE = "APPLICATION_COMMAND_INVALID_NAME", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID"

Part = dict[str, Any]


def command(name: str = "go", **rest: object) -> Part:
    return {"name": name, "description": "Go", **rest}


def option(name: str = "words", kind: int = 3, **rest: object) -> Part:
    return {"type": kind, "name": name, "description": "d", **rest}


@pytest.mark.parametrize(
    ("body", "path", "code"),
    [
        (command("Go"), "name", NAME),
        (command("go now"), "name", NAME),
        (command("go!"), "name", NAME),
        (command("x" * 33), "name", LENGTH),
        (command(""), "name", REQUIRED),
        (command(description=""), "description", REQUIRED),
        (command(description="x" * 101), "description", LENGTH),
        (command(type=7), "type", CHOICES),
        (command(name_localizations={"de": "Geh"}), "name_localizations.de", NAME),
        (command(description_localizations={"de": "x" * 101}), "description_localizations.de", LENGTH),
        (command(name_localizations=5), "name_localizations", "MODEL_TYPE_CONVERT"),
        (command(options=[option(str(each)) for each in range(26)]), "options", LENGTH),
        (command(options=[option(), option()]), "options.1.name", "APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATE"),
        (command(options=[option("Words")]), "options.0.name", NAME),
        (command(options=[option(description="x" * 101)]), "options.0.description", LENGTH),
        (command(options=[option(kind=12)]), "options.0.type", CHOICES),
        (
            command(options=[option("a"), option("b", required=True)]),
            "options.1",
            "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
        ),
        (command(options=[option("a", 1), option("b")]), "options", TYPE),
        (command(options=[option("a", 1, options=[option("b", 1)])]), "options.0.options.0.type", TYPE),
        (command(options=[option("a", 2, options=[option("b", 2)])]), "options.0.options.0.type", TYPE),
        (command(options=[option("a", 2)]), "options.0.options", REQUIRED),
        (
            command(options=[option(choices=[{"name": str(each), "value": str(each)} for each in range(26)])]),
            "options.0.choices",
            LENGTH,
        ),
        (command(options=[option(choices=[{"name": "n", "value": 5}])]), "options.0.choices.0.value", None),
        (command(options=[option(kind=4, choices=[{"name": "n", "value": "5"}])]), "options.0.choices.0.value", None),
        (
            command(options=[option(choices=[{"name": "n", "value": "a"}, {"name": "n", "value": "b"}])]),
            "options.0.choices.1.name",
            "APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_DUPLICATE",
        ),
        (
            command(options=[option(autocomplete=True, choices=[{"name": "n", "value": "a"}])]),
            "options.0.autocomplete",
            "APPLICATION_COMMAND_AUTOCOMPLETE_NOT_ALLOWED",
        ),
        (
            command(options=[option(kind=6, autocomplete=True)]),
            "options.0.autocomplete",
            "APPLICATION_COMMAND_AUTOCOMPLETE_NOT_ALLOWED",
        ),
        (
            command(options=[option(kind=5, choices=[{"name": "n", "value": "a"}])]),
            "options.0.choices",
            "APPLICATION_COMMAND_CHOICES_NOT_ALLOWED",
        ),
        (
            command(options=[option(min_value=1)]),
            "options.0.min_value",
            "APPLICATION_COMMAND_OPTION_FIELD_INVALID",
        ),
        (command(options=[option(max_length=6001)]), "options.0.max_length", "NUMBER_TYPE_MAX"),
        (command(default_member_permissions="many"), "default_member_permissions", "NUMBER_TYPE_COERCE"),
        (command(contexts=[3]), "contexts.0", CHOICES),
        (command(contexts=[]), "contexts", LENGTH),
        (command(integration_types=[0, 0]), "integration_types", LENGTH),
        (command(type=3), "description", "APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_NOT_ALLOWED"),
    ],
)
async def test_a_command_is_refused_with_the_path_of_what_is_wrong(
    place: Place, raw: Raw, body: Part, path: str, code: str | None
) -> None:
    commands = f"/applications/{place.discord.bot.id}/commands"
    assert code in (None, found_at(await raw.ask("POST", commands, body), path))
    assert found_at(await raw.ask("PUT", commands, [command("fine"), body]), f"1.{path}")
    assert (await raw.ask("GET", commands))[1] == []


async def test_a_command_has_eight_thousand_characters_in_all(place: Place, raw: Raw) -> None:
    commands = f"/applications/{place.discord.bot.id}/commands"
    choices = [{"name": f"{each:0100}", "value": f"{each:0100}"} for each in range(25)]
    one = command(options=[option("a", choices=choices), option("b", choices=choices[:14])])
    assert (await raw.ask("POST", commands, one))[0] == 201
    two = command(options=[option("a", choices=choices), option("b", choices=choices[:16])])
    assert found_at(await raw.ask("POST", commands, two), "") == "APPLICATION_COMMAND_TOO_LARGE"


async def test_two_commands_of_one_name_are_refused(place: Place, raw: Raw) -> None:
    commands = f"/applications/{place.discord.bot.id}/commands"
    twice = [command(), command()]
    assert found_at(await raw.ask("PUT", commands, twice), "1.name") == "APPLICATION_COMMANDS_DUPLICATE_NAME"
    assert (await raw.ask("PUT", commands, [command(), {"name": "go", "type": 3}]))[0] == 200


async def test_there_are_a_hundred_commands_and_fifteen_of_each_menu(place: Place, raw: Raw) -> None:
    commands = f"/applications/{place.discord.bot.id}/commands"
    hundred = [command(f"go{each}") for each in range(100)]
    assert (await raw.ask("PUT", commands, hundred))[0] == 200
    assert (await raw.ask("POST", commands, command("more")))[1]["code"] == 30032
    assert (await raw.ask("PUT", commands, [*hundred, command("more")]))[1]["code"] == 30032
    menus = [{"name": f"Menu {each}", "type": 3} for each in range(16)]
    assert (await raw.ask("PUT", commands, menus))[1]["code"] == 30032
    assert len((await raw.ask("GET", commands))[1]) == 100


@pytest.mark.parametrize("name", ["go", "gehe-zu_7", "größe", "検索", "поиск", "it's", "हिन्दी"])
async def test_names_are_lower_case_letters_of_any_script(place: Place, raw: Raw, name: str) -> None:
    status, made = await raw.ask("POST", f"/applications/{place.discord.bot.id}/commands", command(name))
    assert (status, made["name"]) == (201, name)


async def test_a_command_keeps_its_id_when_it_is_registered_again(place: Place, raw: Raw) -> None:
    commands = f"/applications/{place.discord.bot.id}/commands"
    _, first = await raw.ask("PUT", commands, [command("a"), command("b")])
    _, second = await raw.ask("PUT", commands, [command("b", description="Other")])
    assert [each["id"] for each in second] == [first[1]["id"]]
    status, changed = await raw.ask("PATCH", f"{commands}/{second[0]['id']}", {"description": "Third"})
    assert (status, changed["description"], changed["id"]) == (200, "Third", first[1]["id"])
    assert (await raw.ask("DELETE", f"{commands}/{first[1]['id']}"))[0] == 204
    assert (await raw.ask("GET", f"{commands}/{first[1]['id']}"))[1]["code"] == 10063


async def test_commands_of_a_server_the_bot_is_not_in_are_refused(place: Place, raw: Raw) -> None:
    abroad = place.discord.add_guild("Abroad", has_bot=False)
    status, body = await raw.ask("PUT", f"/applications/{place.discord.bot.id}/guilds/{abroad.id}/commands", [])
    assert (status, body["code"]) == (403, 50001)


async def test_a_servers_own_command_stands_before_the_global_one(place: Place) -> None:
    bot = Bot()

    @app_commands.command(name="where", description="Here")
    async def here(interaction: Ask) -> None:
        await interaction.response.send_message("here")

    @app_commands.command(name="where", description="Everywhere")
    async def everywhere(interaction: Ask) -> None:
        await interaction.response.send_message("everywhere")

    bot.tree.add_command(everywhere)
    async with online(place.discord, bot):
        assert (await place.mia.command("/where", place.general)).text == "everywhere"
        own = bot.get_guild(place.guild.id)
        assert own is not None
        bot.tree.add_command(here, guild=own)
        await bot.tree.sync(guild=own)
        assert (await place.mia.command("/where", place.general)).text == "here"
        assert (await place.mia.command("/where", place.mia.dm)).text == "everywhere"
    assert place.discord.violations == []
