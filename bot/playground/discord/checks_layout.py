"""What Discord refuses in components of the second version (`LayoutView`)."""

from collections.abc import Callable

from bot.playground.discord.checks_components import BUTTON, ROW, check_button, check_row, check_unique
from bot.playground.discord.checks_urls import WEB_OR_FILE, check_url
from bot.playground.discord.components import every_component
from bot.playground.discord.wire import Findings, Json

SECTION, TEXT, THUMBNAIL, GALLERY, FILE, SEPARATOR, CONTAINER = 9, 10, 11, 12, 13, 14, 17

MOST_COMPONENTS = 40
MOST_CHARACTERS = 4000
MOST_TEXTS_IN_SECTION = 3
MOST_PICTURES = 10
MOST_DESCRIPTION = 1024

_FILE_SCHEME = ("attachment",)


def check_layout(found: Findings, components: object, files: set[str]) -> None:
    """Note everything wrong with a message's components of the second version; `files` are names that exist."""
    parts = found.listing("components", components, 0, MOST_COMPONENTS)
    if not parts:
        return
    _check_parts(found, parts, (*_INSIDE, CONTAINER))
    every = list(every_component(parts))
    if len(every) > MOST_COMPONENTS:
        message = f"The maximum number of total components is {MOST_COMPONENTS}: {len(every)}"
        found.add("components", "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", message)
    characters = sum(len(str(part.get("content") or "")) for part in every if part.get("type") == TEXT)
    if characters > MOST_CHARACTERS:
        message = f"The total displayable text size exceeds {MOST_CHARACTERS}"
        found.add("components", "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", message)
    check_unique(found, parts)
    _check_files(found, every, files)


def _check_parts(found: Findings, parts: list[Json], allowed: tuple[int, ...]) -> None:
    for index, part in enumerate(parts):
        at = found.within("components").within(index)
        if part.get("type") in allowed:
            _CHECKS[part["type"]](at, part)
        else:
            at.add("type", "UNION_TYPE_CHOICES", f'Value of field "type" must be one of {allowed}.')


def _check_container(found: Findings, container: Json) -> None:
    _check_parts(found, found.listing("components", container.get("components"), 1, MOST_COMPONENTS), _INSIDE)
    if container.get("accent_color") is not None:
        found.number("accent_color", container["accent_color"], 0, 0xFFFFFF)


def _check_section(found: Findings, section: Json) -> None:
    _check_parts(found, found.listing("components", section.get("components"), 1, MOST_TEXTS_IN_SECTION), (TEXT,))
    accessory, at = section.get("accessory"), found.within("accessory")
    if not isinstance(accessory, dict):
        found.missing("accessory")
    elif accessory.get("type") == BUTTON:
        check_button(at, accessory)
    elif accessory.get("type") == THUMBNAIL:
        _check_picture(at, accessory)
    else:
        at.add("type", "UNION_TYPE_CHOICES", f'Value of field "type" must be one of {(BUTTON, THUMBNAIL)}.')


def _check_text(found: Findings, text: Json) -> None:
    found.length("content", text.get("content"), 1, MOST_CHARACTERS)


def _check_picture(found: Findings, picture: Json) -> None:
    check_url(found.within("media"), "url", _url(picture, "media"), schemes=WEB_OR_FILE)
    if picture.get("description") is not None:
        found.length("description", picture["description"], 0, MOST_DESCRIPTION)


def _check_gallery(found: Findings, gallery: Json) -> None:
    for index, item in enumerate(found.listing("items", gallery.get("items"), 1, MOST_PICTURES)):
        _check_picture(found.within("items").within(index), item)


def _check_file(found: Findings, file: Json) -> None:
    check_url(found.within("file"), "url", _url(file, "file"), schemes=_FILE_SCHEME)


def _check_separator(found: Findings, separator: Json) -> None:
    if separator.get("spacing") is not None:
        found.choice("spacing", separator["spacing"], (1, 2))


def _check_files(found: Findings, every: list[Json], files: set[str]) -> None:
    media = [_url(each, name) for each in every for name in ("media", "file") if name in each]
    media += [_url(item, "media") for each in every for item in each.get("items") or () if isinstance(item, dict)]
    for url in media:
        if isinstance(url, str) and url.startswith("attachment://") and url.removeprefix("attachment://") not in files:
            code = "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND"
            found.add("components", code, f"The referenced attachment was not found: {url}")


def _url(holder: Json, name: str) -> object:
    media = holder.get(name)
    return media.get("url") if isinstance(media, dict) else None


_CHECKS: dict[int, Callable[[Findings, Json], None]] = {
    ROW: check_row,
    SECTION: _check_section,
    TEXT: _check_text,
    GALLERY: _check_gallery,
    FILE: _check_file,
    SEPARATOR: _check_separator,
    CONTAINER: _check_container,
}

_INSIDE = (ROW, SECTION, TEXT, GALLERY, FILE, SEPARATOR)
