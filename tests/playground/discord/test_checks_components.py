from typing import Any

import pytest

from tests.playground.discord.bots import Place, Raw
from tests.playground.discord.refusing import found_at

LENGTH, TOO_LONG, REQUIRED = "BASE_TYPE_BAD_LENGTH", "BASE_TYPE_MAX_LENGTH", "BASE_TYPE_REQUIRED"
SCHEME, UNION = "URL_TYPE_INVALID_SCHEME", "UNION_TYPE_CHOICES"

Part = dict[str, Any]


def row(*parts: Part) -> Part:
    return {"type": 1, "components": list(parts)}


def button(custom_id: object = "a", **rest: object) -> Part:
    return {"type": 2, "style": 1, "label": "Press", "custom_id": custom_id, **rest}


def link(url: object = "https://example.org", **rest: object) -> Part:
    return {"type": 2, "style": 5, "label": "Open", "url": url, **rest}


def option(value: object = "v", **rest: object) -> Part:
    return {"label": "l", "value": value, **rest}


def select(*options: Part, custom_id: str = "s", **rest: object) -> Part:
    return {"type": 3, "custom_id": custom_id, "options": list(options or (option(),)), **rest}


def text(content: object = "words") -> Part:
    return {"type": 10, "content": content}


@pytest.mark.parametrize(
    ("components", "path", "code"),
    [
        ([row(button(str(number))) for number in range(6)], "", LENGTH),
        ([button()], "0.type", UNION),
        ([row(text())], "0.components.0.type", UNION),
        ([row()], "0.components", REQUIRED),
        ([row(*(button(str(number)) for number in range(6)))], "0.components", LENGTH),
        ([row(button(), select())], "0.components", "COMPONENT_LAYOUT_WIDTH_EXCEEDED"),
        ([row(button("x" * 101))], "0.components.0.custom_id", LENGTH),
        ([row(button(""))], "0.components.0.custom_id", REQUIRED),
        ([row(button(None))], "0.components.0.custom_id", REQUIRED),
        ([row(button(label="x" * 81))], "0.components.0.label", TOO_LONG),
        ([row(button(emoji={"name": "smile"}))], "0.components.0.emoji.name", "BUTTON_COMPONENT_INVALID_EMOJI"),
        ([row(button(label=None))], "0.components.0.label", REQUIRED),
        ([row(button(style=9))], "0.components.0.style", "BASE_TYPE_CHOICES"),
        ([row(button(url="https://example.org"))], "0.components.0.url", "COMPONENT_CUSTOM_ID_AND_URL"),
        ([row(link("ftp://example.org"))], "0.components.0.url", SCHEME),
        ([row(link("attachment://a.png"))], "0.components.0.url", SCHEME),
        ([row(link("https://example.org/" + "x" * 493))], "0.components.0.url", LENGTH),
        ([row(link(None))], "0.components.0.url", REQUIRED),
        ([row(link(custom_id="a"))], "0.components.0.custom_id", "COMPONENT_CUSTOM_ID_AND_URL"),
        ([row(button("a")), row(button("a"))], "", "COMPONENT_CUSTOM_ID_DUPLICATED"),
        ([row(button("a", id=5), button("b", id=5))], "", "COMPONENT_ID_DUPLICATED"),
        ([row(select(*(option(str(number)) for number in range(26))))], "0.components.0.options", LENGTH),
        ([row(select(option("x" * 101)))], "0.components.0.options.0.value", LENGTH),
        ([row(select(option(label="")))], "0.components.0.options.0.label", REQUIRED),
        ([row(select(option(description="x" * 101)))], "0.components.0.options.0.description", TOO_LONG),
        (
            [row(select(option("v"), option("v")))],
            "0.components.0.options.1.value",
            "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
        ),
        ([row(select(placeholder="x" * 151))], "0.components.0.placeholder", TOO_LONG),
        ([row(select(min_values=2))], "0.components.0.min_values", "SELECT_COMPONENT_MIN_MAX"),
        ([row(select(max_values=26))], "0.components.0.max_values", "NUMBER_TYPE_MAX"),
        (
            [row(select(option("a", default=True), option("b", default=True)))],
            "0.components.0.options",
            "SELECT_COMPONENT_TOO_MANY_DEFAULTS",
        ),
    ],
)
async def test_components_are_refused_with_the_path_of_what_is_wrong(
    place: Place, raw: Raw, components: list[Part], path: str, code: str
) -> None:
    answer = await raw.post(place.general, content="x", components=components)
    assert found_at(answer, f"components.{path}" if path else "components") == code
    assert place.discord.messages(place.general) == []


async def test_components_at_every_limit_are_taken(place: Place, raw: Raw) -> None:
    options = [option(f"{number:0100}", label="l" * 100, description="d" * 100) for number in range(25)]
    components = [
        row(*(button(f"{number:0100}", label="x" * 80) for number in range(5))),
        row(link("https://example.org/" + "x" * 492), button("e", label=None, emoji={"name": "🎧"})),
        row(select(*options, placeholder="x" * 150, max_values=25)),
        row({"type": 5, "custom_id": "who"}),
        row({"type": 8, "custom_id": "where", "min_values": 0}),
    ]
    status, made = await raw.post(place.general, content="x", components=components)
    assert status == 200, made
    ids = [part["id"] for each in made["components"] for part in (each, *each["components"])]
    assert len(set(ids)) == len(ids)


def picture(url: str = "https://example.org/a.png") -> Part:
    return {"media": {"url": url}}


@pytest.mark.parametrize(
    ("components", "path", "code"),
    [
        ([{"type": 2, "style": 1}], "components.0.type", UNION),
        ([text("")], "components.0.content", REQUIRED),
        ([text("x" * 2001), text("x" * 2000)], "components", "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED"),
        ([text()] * 41, "components", None),
        ([{"type": 17, "components": [text()] * 40}], "components", "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED"),
        ([{"type": 17, "components": []}], "components.0.components", REQUIRED),
        ([{"type": 17, "components": [{"type": 17, "components": [text()]}]}], "components.0.components.0.type", UNION),
        ([{"type": 9, "components": [text()]}], "components.0.accessory", REQUIRED),
        ([{"type": 9, "components": [text()] * 4, "accessory": link()}], "components.0.components", LENGTH),
        ([{"type": 9, "components": [link()], "accessory": link()}], "components.0.components.0.type", UNION),
        ([{"type": 9, "components": [text()], "accessory": text()}], "components.0.accessory.type", UNION),
        ([{"type": 9, "components": [text()], "accessory": link("x:y")}], "components.0.accessory.url", SCHEME),
        ([{"type": 12, "items": [picture()] * 11}], "components.0.items", LENGTH),
        ([{"type": 12, "items": [picture("ftp://x.org/a")]}], "components.0.items.0.media.url", SCHEME),
        ([{"type": 13, "file": {"url": "https://example.org/a"}}], "components.0.file.url", SCHEME),
        (
            [{"type": 13, "file": {"url": "attachment://none.txt"}}],
            "components",
            "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND",
        ),
        ([{"type": 14, "spacing": 3}], "components.0.spacing", "BASE_TYPE_CHOICES"),
        ([row(button("a")), row(button("a"))], "components", "COMPONENT_CUSTOM_ID_DUPLICATED"),
    ],
)
async def test_a_layout_is_refused_with_the_path_of_what_is_wrong(
    place: Place, raw: Raw, components: list[Part], path: str, code: str | None
) -> None:
    answer = await raw.post(place.general, flags=1 << 15, components=components)
    if code is None:
        assert (answer[0], answer[1]["code"]) == (400, 50035)
    else:
        assert found_at(answer, path) == code


@pytest.mark.parametrize(("name", "value"), [("content", "x"), ("embeds", [{"title": "x"}])])
async def test_nothing_stands_beside_a_layout(place: Place, raw: Raw, name: str, value: object) -> None:
    answer = await raw.post(place.general, flags=1 << 15, components=[text()], **{name: value})
    assert found_at(answer, name) == "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"


async def test_a_message_stays_a_layout_for_good(place: Place, raw: Raw) -> None:
    _, made = await raw.post(place.general, flags=1 << 15, components=[text()])
    path = f"/channels/{place.general.id}/messages/{made['id']}"
    answer = await raw.ask("PATCH", path, {"content": "plain again"})
    assert found_at(answer, "content") == "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"
    assert (await raw.ask("PATCH", path, {"components": [text("other")]}))[1]["flags"] == 1 << 15


async def test_a_plain_message_becomes_a_layout_only_without_what_was_there(place: Place, raw: Raw) -> None:
    _, made = await raw.post(place.general, content="plain")
    path = f"/channels/{place.general.id}/messages/{made['id']}"
    change = {"flags": 1 << 15, "components": [text()]}
    assert found_at(await raw.ask("PATCH", path, change), "content").startswith("MESSAGE_CANNOT_USE")
    assert (await raw.ask("PATCH", path, change | {"content": None}))[0] == 200


async def test_a_layout_at_every_limit_is_taken(place: Place, raw: Raw) -> None:
    section = {"type": 9, "components": [text()] * 3, "accessory": {"type": 11, **picture(), "description": "d" * 1024}}
    inside = [section, {"type": 12, "items": [picture()] * 10}, {"type": 14, "spacing": 2}, row(link())]
    container = {"type": 17, "accent_color": 0, "components": inside}
    components = [container, {"type": 13, "file": {"url": "attachment://a.txt"}}, text("x" * 3985)]
    path = f"/channels/{place.general.id}/messages"
    body = {"flags": 1 << 15, "components": components}
    status, made = await raw.ask("POST", path, body, **{"a.txt": b"x"})
    assert status == 200, made
    assert place.discord.violations == []
