"""What Discord refuses in answers to interactions."""

from collections.abc import Iterator

from bot.playground.discord.checks_messages import check as check_message
from bot.playground.discord.checks_messages import check_edit
from bot.playground.discord.checks_modals import check_modal
from bot.playground.discord.checks_types import check_types
from bot.playground.discord.interactions import CHOICES, FORM, MESSAGE, UPDATE
from bot.playground.discord.nouns import Interaction
from bot.playground.discord.wire import Findings, Json, Upload, invalid

MOST_CHOICES = 25
MOST_CHOICE = 100
BIGGEST = 2**53

STRING, INTEGER = 3, 4


def check(interaction: Interaction, body: Json, files: dict[int, Upload]) -> None:
    """Refuse a first reply that breaks a rule."""
    content = body.get("data") or {}
    if not isinstance(content, dict):
        raise invalid("data", "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType")
    check_types(content, "data")
    found = Findings(root="data")
    match body["type"]:
        case kind if kind == MESSAGE:
            check_message(content, files, "data")
        case kind if kind == UPDATE and interaction.source is not None:
            check_edit(interaction.source, content, files, "data")
        case kind if kind == FORM:
            check_modal(found, content)
        case kind if kind == CHOICES:
            _check_choices(found, content, interaction)
    found.refuse()


def _check_choices(found: Findings, content: Json, interaction: Interaction) -> None:
    focused = next((option for option in _every(interaction.data.get("options")) if option.get("focused")), {})
    for index, choice in enumerate(found.listing("choices", content.get("choices"), 0, MOST_CHOICES)):
        at = found.within("choices").within(index)
        at.length("name", choice.get("name"), 1, MOST_CHOICE)
        check_choice_value(at, choice.get("value"), focused.get("type", STRING))


def check_choice_value(found: Findings, value: object, kind: int) -> None:
    """Note a choice's value that does not fit the type of its option."""
    if kind == STRING:
        found.length("value", value, 1, MOST_CHOICE)
    elif found.number("value", value, -BIGGEST, BIGGEST) and kind == INTEGER and not isinstance(value, int):
        found.add("value", "NUMBER_TYPE_COERCE", f'Value "{value}" is not int.')


def _every(options: list[Json] | None) -> Iterator[Json]:
    for option in options or ():
        yield option
        yield from _every(option.get("options"))
