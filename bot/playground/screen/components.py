"""Buttons, selects and layouts as they stand below or in a message, each with the number that presses it."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from rich.console import Group, RenderableType
from rich.style import Style
from rich.text import Text

from bot.playground.discord import Json
from bot.playground.screen.bar import Barred
from bot.playground.screen.markup import styled, target
from bot.playground.screen.names import Names
from bot.playground.screen.shown import Key

ROW, BUTTON, STRING_SELECT = 1, 2, 3
SELECTS: Mapping[int, str] = {3: "choose", 5: "people", 6: "roles", 7: "people or roles", 8: "channels"}
SECTION, TEXT, THUMBNAIL, GALLERY, FILE, SEPARATOR, CONTAINER = 9, 10, 11, 12, 13, 14, 17
LINK = 5
_KEY = Style(bold=True)
_QUIET = Style(dim=True)
_COLOURS = {1: "bright_blue", 3: "green", 4: "red"}


def pressable(components: Sequence[Json]) -> Iterator[tuple[Key, int]]:
    """Give what can be pressed or picked, in the order in which it is shown, with the kind of its component."""
    for component in components:
        kind = component["type"]
        if component.get("disabled"):
            continue
        if (kind == BUTTON and component.get("style") != LINK) or kind in SELECTS:
            yield (str(component["custom_id"]), None), int(kind)
        for option in (component.get("options") or ()) if kind == STRING_SELECT else ():
            yield (str(component["custom_id"]), str(option["value"])), int(kind)
        yield from pressable(_inside(component))


def _inside(component: Json) -> list[Json]:
    one = component.get("accessory")
    return [*(component.get("components") or ()), *([one] if isinstance(one, dict) else ())]


def drawn_components(components: Sequence[Json], numbers: Mapping[Key, int], names: Names) -> Iterator[RenderableType]:
    """Draw components, rows of buttons on a line, selects with their options below."""
    for component in components:
        if component["type"] == ROW:
            yield from _row(component["components"], numbers, names)
        else:
            yield from _block(component, numbers, names)


def _row(row: Sequence[Json], numbers: Mapping[Key, int], names: Names) -> Iterator[RenderableType]:
    buttons = [each for each in row if each["type"] == BUTTON and each.get("style") != LINK]
    if buttons:
        yield Text("   ").join(_button(each, numbers) for each in buttons)
    for each in row:
        if each["type"] == BUTTON and each.get("style") == LINK:
            yield Text(f"{_label(each)} ↗ ").append_text(target(str(each.get("url")), names))
        elif each["type"] in SELECTS:
            yield from _select(each, numbers)


def _button(button: Json, numbers: Mapping[Key, int]) -> Text:
    if button.get("disabled"):
        return Text(f"({_label(button)})", _QUIET)
    number = numbers.get((str(button["custom_id"]), None))
    colour = Style(color=_COLOURS.get(button.get("style", 0)))
    return Text(f"[{number}]" if number else "[ ]", _KEY).append(f" {_label(button)}", colour)


def _label(button: Json) -> str:
    emoji = (button.get("emoji") or {}).get("name") or ""
    return f"{emoji} {button.get('label') or ''}".strip()


def _select(select: Json, numbers: Mapping[Key, int]) -> Iterator[RenderableType]:
    key = str(select["custom_id"])
    number = numbers.get((key, None))
    what = str(select.get("placeholder") or SELECTS[select["type"]])
    most = int(select.get("max_values") or 1)
    how = "" if select["type"] == STRING_SELECT and most == 1 else f"  (type {number} and names)"
    yield Text(f"[{number}]" if number else "[ ]", _KEY).append(f" ▾ {what}").append(how if number else "", _QUIET)
    for option in select.get("options") or ():
        mark = numbers.get((key, str(option["value"])))
        line = Text("    ").append(f"[{mark}]" if mark else "[ ]", _KEY).append(f" {option['label']}")
        if option.get("default"):
            line.append(" ✓")
        yield line.append(f"  {option['description']}" if option.get("description") else "", _QUIET)


def _block(component: Json, numbers: Mapping[Key, int], names: Names) -> Iterator[RenderableType]:
    kind = component["type"]
    if kind == TEXT:
        yield styled(str(component.get("content") or ""), names)
    elif kind == SEPARATOR:
        yield Text("─" * 8 if component.get("divider", True) else "", _QUIET)
    elif kind in (THUMBNAIL, GALLERY, FILE):
        yield from _media(component, names)
    elif kind == CONTAINER:
        inside = Group(*drawn_components(_inside(component), numbers, names))
        yield Barred(inside, component.get("accent_color"))
    elif kind == BUTTON or kind in SELECTS:
        yield from _row([component], numbers, names)
    else:
        yield from drawn_components(_inside(component), numbers, names)


def _media(component: Json, names: Names) -> Iterator[RenderableType]:
    items = component.get("items") or [component]
    for medium in chain.from_iterable((each.get("media"), each.get("file")) for each in items):
        if medium and medium.get("url"):
            yield Text("▣ ").append_text(target(str(medium["url"]), names))
