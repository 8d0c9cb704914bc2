import asyncio
from typing import Any

import pytest

from tests.playground.discord.bots import Place, Raw
from tests.playground.discord.refusing import found_at
from tests.playground.discord.test_checks_components import option, select

LENGTH, TOO_LONG, REQUIRED, CHOICES = (
    "BASE_TYPE_BAD_LENGTH",
    "BASE_TYPE_MAX_LENGTH",
    "BASE_TYPE_REQUIRED",
    "BASE_TYPE_CHOICES",
)

Part = dict[str, Any]


def field(**rest: object) -> Part:
    return {"type": 4, "custom_id": "f", "style": 1, **rest}


def label(component: object = None, **rest: object) -> Part:
    return {"type": 18, "label": "Name", "component": component or field(), **rest}


def row(component: Part) -> Part:
    return {"type": 1, "components": [component]}


async def answered(place: Place, raw: Raw, reply: Part, **option: object) -> tuple[int, Any]:
    """Run a command (or complete its option) and return what the first reply was answered with."""
    options = [{"type": 3, "name": "words", "description": "Words", "autocomplete": True}]
    if option:
        options = [{"name": "words", "description": "Words", **option}]
    command = {"name": "go", "description": "Go", "options": options}
    await raw.ask("PUT", f"/applications/{place.discord.bot.id}/commands", [command])
    async with raw.gateway(intents=1) as wire:
        if reply["type"] == 8:
            acting = asyncio.create_task(place.mia.complete("/go", "words", "1", place.general))
        else:
            acting = asyncio.create_task(place.mia.command("/go", place.general))  # type: ignore[arg-type]
        event = (await wire.event("INTERACTION_CREATE"))["d"]
        callback = f"/interactions/{event['id']}/{event['token']}/callback"
        answer = await raw.ask("POST", callback, reply)
        if answer[0] >= 400:
            acting.cancel()
        else:
            await acting
    return answer


@pytest.mark.parametrize(
    ("change", "path", "code"),
    [
        ({"title": "x" * 46}, "title", LENGTH),
        ({"title": ""}, "title", REQUIRED),
        ({"custom_id": "x" * 101}, "custom_id", LENGTH),
        ({"components": []}, "components", REQUIRED),
        ({"components": [label(field(custom_id=str(each))) for each in range(6)]}, "components", LENGTH),
        ({"components": [field()]}, "components.0.type", "UNION_TYPE_CHOICES"),
        ({"components": [label(field()), label(field())]}, "components", "COMPONENT_CUSTOM_ID_DUPLICATED"),
        ({"components": [label(label="x" * 46)]}, "components.0.label", LENGTH),
        ({"components": [label(description="x" * 101)]}, "components.0.description", LENGTH),
        ({"components": [label(field(label="Own"))]}, "components.0.component.label", "TEXT_INPUT_LABEL_IN_LABEL"),
        ({"components": [label(field(style=3))]}, "components.0.component.style", CHOICES),
        ({"components": [label(field(placeholder="x" * 101))]}, "components.0.component.placeholder", TOO_LONG),
        ({"components": [label(field(value="x" * 4001))]}, "components.0.component.value", TOO_LONG),
        ({"components": [label(field(max_length=4001))]}, "components.0.component.max_length", "NUMBER_TYPE_MAX"),
        (
            {"components": [label(field(min_length=5, max_length=4))]},
            "components.0.component.min_length",
            "TEXT_INPUT_MIN_MAX",
        ),
        ({"components": [label({"type": 2})]}, "components.0.component.type", CHOICES),
        ({"components": [label(select(option("x" * 101)))]}, "components.0.component.options.0.value", LENGTH),
        ({"components": [row(field())]}, "components.0.components.0.label", REQUIRED),
        ({"components": [row(select())]}, "components.0.components.0.type", CHOICES),
        ({"components": [{"type": 10, "content": ""}]}, "components.0.content", REQUIRED),
    ],
)
async def test_a_modal_is_refused_with_the_path_of_what_is_wrong(
    place: Place, raw: Raw, change: Part, path: str, code: str
) -> None:
    modal = {"title": "Tell", "custom_id": "m", "components": [label()], **change}
    assert found_at(await answered(place, raw, {"type": 9, "data": modal}), f"data.{path}") == code


async def test_a_modal_at_every_limit_is_taken(place: Place, raw: Raw) -> None:
    modal = {
        "title": "t" * 45,
        "custom_id": "m" * 100,
        "components": [
            label(field(custom_id="a" * 100, placeholder="p" * 100, value="v" * 4000, max_length=4000), label="l" * 45),
            label(select(custom_id="b"), description="d" * 100),
            label({"type": 19, "custom_id": "c"}),
            row(field(custom_id="d", label="l" * 45)),
            {"type": 10, "content": "read this"},
        ],
    }
    assert (await answered(place, raw, {"type": 9, "data": modal}))[0] == 204


@pytest.mark.parametrize(
    ("choices", "path", "code"),
    [
        ([{"name": str(each), "value": str(each)} for each in range(26)], "choices", LENGTH),
        ([{"name": "", "value": "v"}], "choices.0.name", REQUIRED),
        ([{"name": "x" * 101, "value": "v"}], "choices.0.name", LENGTH),
        ([{"name": "n", "value": "x" * 101}], "choices.0.value", LENGTH),
        ([{"name": "n", "value": ""}], "choices.0.value", REQUIRED),
        ([{"name": "n", "value": 5}], "choices.0.value", "STRING_TYPE_CONVERT"),
    ],
)
async def test_choices_are_refused_with_the_path_of_what_is_wrong(
    place: Place, raw: Raw, choices: list[Part], path: str, code: str
) -> None:
    assert found_at(await answered(place, raw, {"type": 8, "data": {"choices": choices}}), f"data.{path}") == code


async def test_choices_of_a_number_are_numbers(place: Place, raw: Raw) -> None:
    answer = {"type": 8, "data": {"choices": [{"name": "n", "value": "5"}]}}
    refused = await answered(place, raw, answer, type=4, autocomplete=True)
    assert found_at(refused, "data.choices.0.value") == "NUMBER_TYPE_COERCE"


async def test_25_choices_are_taken(place: Place, raw: Raw) -> None:
    choices = [{"name": "n" * 100, "value": f"{each:0100}"} for each in range(25)]
    assert (await answered(place, raw, {"type": 8, "data": {"choices": choices}}))[0] == 204


@pytest.mark.parametrize("kind", [1, 6, 7, 8, 99])
async def test_a_command_is_not_answered_with_what_it_does_not_take(place: Place, raw: Raw, kind: int) -> None:
    command = {"name": "go", "description": "Go"}
    await raw.ask("PUT", f"/applications/{place.discord.bot.id}/commands", [command])
    async with raw.gateway(intents=1) as wire:
        acting = asyncio.create_task(place.mia.command("/go", place.general))
        event = (await wire.event("INTERACTION_CREATE"))["d"]
        answer = await raw.ask("POST", f"/interactions/{event['id']}/{event['token']}/callback", {"type": kind})
        acting.cancel()
    assert found_at(answer, "type") == CHOICES


async def test_a_reply_is_held_against_the_rules_of_messages(place: Place, raw: Raw) -> None:
    reply = {"type": 4, "data": {"embeds": [{"title": "x" * 257}]}}
    assert found_at(await answered(place, raw, reply), "data.embeds.0.title") == TOO_LONG
    assert (await answered(place, raw, {"type": 4, "data": {"content": ""}}))[1]["code"] == 50006
