"""What Discord refuses in components: buttons, selects, rows."""

from bot.playground.discord.checks_urls import check_url
from bot.playground.discord.components import every_component
from bot.playground.discord.emoji import is_emoji
from bot.playground.discord.wire import Findings, Json

ROW, BUTTON, STRING_SELECT = 1, 2, 3
SELECTS = (3, 5, 6, 7, 8)
LINK, PREMIUM = 5, 6

MOST_ROWS, MOST_IN_ROW = 5, 5
MOST_OPTIONS = 25
MOST_ID, MOST_LABEL, MOST_PLACEHOLDER, MOST_LINK = 100, 80, 150, 512


def check_rows(found: Findings, components: object) -> None:
    """Note everything wrong with a message's components of the first version."""
    rows = found.listing("components", components, 0, MOST_ROWS)
    for index, row in enumerate(rows):
        at = found.within("components").within(index)
        if row.get("type") == ROW:
            check_row(at, row)
        else:
            at.add("type", "UNION_TYPE_CHOICES", f'Value of field "type" must be one of ({ROW},).')
    check_unique(found, rows)


def check_row(found: Findings, row: Json) -> None:
    """Note what is wrong with one row: up to five buttons, or one select."""
    parts = found.listing("components", row.get("components"), 1, MOST_IN_ROW)
    kinds = [part.get("type") for part in parts]
    if len(parts) > 1 and any(kind in SELECTS for kind in kinds):
        message = "The specified component exceeds the maximum width"
        found.add("components", "COMPONENT_LAYOUT_WIDTH_EXCEEDED", message)
    for index, part in enumerate(parts):
        at = found.within("components").within(index)
        if part.get("type") == BUTTON:
            check_button(at, part)
        elif part.get("type") in SELECTS:
            check_select(at, part)
        else:
            at.add("type", "UNION_TYPE_CHOICES", f'Value of field "type" must be one of {(BUTTON, *SELECTS)}.')


def check_button(found: Findings, button: Json) -> None:
    """Note what is wrong with a button."""
    style = button.get("style")
    found.choice("style", style, (1, 2, 3, 4, LINK, PREMIUM))
    if button.get("label") is not None:
        found.length("label", button["label"], 0, MOST_LABEL)
    check_emoji(found, button.get("emoji"))
    if style != PREMIUM and not button.get("label") and not button.get("emoji"):
        found.missing("label")
    if style == LINK:
        check_url(found, "url", button.get("url"), most=MOST_LINK)
        if button.get("custom_id") is not None:
            found.add("custom_id", "COMPONENT_CUSTOM_ID_AND_URL", "A custom id and url cannot both be specified")
    elif style != PREMIUM:
        found.length("custom_id", button.get("custom_id"), 1, MOST_ID)
        if button.get("url") is not None:
            found.add("url", "COMPONENT_CUSTOM_ID_AND_URL", "A custom id and url cannot both be specified")


def check_emoji(found: Findings, emoji: object) -> None:
    """Note an emoji that is none; custom ones have an id."""
    if emoji is None:
        return
    custom = isinstance(emoji, dict) and emoji.get("id")
    if not isinstance(emoji, dict) or not (custom or is_emoji(emoji.get("name"))):
        found.within("emoji").add("name", "BUTTON_COMPONENT_INVALID_EMOJI", "Invalid emoji")


def check_select(found: Findings, select: Json) -> None:
    """Note what is wrong with a select."""
    found.length("custom_id", select.get("custom_id"), 1, MOST_ID)
    if select.get("placeholder") is not None:
        found.length("placeholder", select["placeholder"], 0, MOST_PLACEHOLDER)
    least, most = select.get("min_values"), select.get("max_values")
    least, most = 1 if least is None else least, 1 if most is None else most
    bounded = [found.number("min_values", least, 0, MOST_OPTIONS), found.number("max_values", most, 1, MOST_OPTIONS)]
    if all(bounded) and least > most:
        found.add("min_values", "SELECT_COMPONENT_MIN_MAX", "The min values must be less than or equal to max values")
    if select.get("type") == STRING_SELECT:
        _check_options(found, select, most)


def check_unique(found: Findings, components: list[Json]) -> None:
    """Note custom_ids and ids that occur twice in a message."""
    custom_ids: set[object] = set()
    ids: set[object] = set()
    for part in every_component(components):
        for name, seen in (("custom_id", custom_ids), ("id", ids)):
            value = part.get(name)
            if value and value in seen:
                code = f"COMPONENT_{name.upper()}_DUPLICATED"
                found.add("components", code, f"Component {name.replace('_', ' ')} cannot be duplicated: {value}")
            seen.add(value)


def _check_options(found: Findings, select: Json, most: int) -> None:
    options = found.listing("options", select.get("options"), 1, MOST_OPTIONS)
    values: set[object] = set()
    for index, option in enumerate(options):
        at = found.within("options").within(index)
        at.length("label", option.get("label"), 1, MOST_ID)
        at.length("value", option.get("value"), 1, MOST_ID)
        check_emoji(at, option.get("emoji"))
        if option.get("description") is not None:
            at.length("description", option["description"], 0, MOST_ID)
        if option.get("value") in values:
            message = "The specified option value is already used"
            at.add("value", "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", message)
        values.add(option.get("value"))
    if options and sum(bool(option.get("default")) for option in options) > most:
        found.add("options", "SELECT_COMPONENT_TOO_MANY_DEFAULTS", "More options are selected than max values")
