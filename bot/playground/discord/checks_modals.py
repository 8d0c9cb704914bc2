"""What Discord refuses in modals."""

from bot.playground.discord.checks_components import SELECTS, check_select, check_unique
from bot.playground.discord.wire import Findings, Json

ROW, TEXT_INPUT, TEXT, LABEL, FILE_UPLOAD = 1, 4, 10, 18, 19
FIELDS = (*SELECTS, TEXT_INPUT, FILE_UPLOAD, 21, 22, 23)

MOST_PARTS = 5
MOST_TITLE, MOST_LABEL, MOST_ID, MOST_PLACEHOLDER, MOST_TYPED = 45, 45, 100, 100, 4000


def check_modal(found: Findings, modal: Json) -> None:
    """Note everything wrong with a modal."""
    found.length("title", modal.get("title"), 1, MOST_TITLE)
    found.length("custom_id", modal.get("custom_id"), 1, MOST_ID)
    parts = found.listing("components", modal.get("components"), 1, MOST_PARTS)
    for index, part in enumerate(parts):
        _check_part(found.within("components").within(index), part)
    check_unique(found, parts)


def _check_part(found: Findings, part: Json) -> None:
    match part.get("type"):
        case 1:
            fields = found.listing("components", part.get("components"), 1, 1)
            for index, field in enumerate(fields):
                at = found.within("components").within(index)
                if at.choice("type", field.get("type"), (TEXT_INPUT,)):
                    at.length("label", field.get("label"), 1, MOST_LABEL)
                    _check_input(at, field)
        case 10:
            found.length("content", part.get("content"), 1, MOST_TYPED)
        case 18:
            _check_label(found, part)
        case _:
            found.add("type", "UNION_TYPE_CHOICES", f'Value of field "type" must be one of {(ROW, TEXT, LABEL)}.')


def _check_label(found: Findings, label: Json) -> None:
    found.length("label", label.get("label"), 1, MOST_LABEL)
    if label.get("description") is not None:
        found.length("description", label["description"], 1, MOST_PLACEHOLDER)
    field, at = label.get("component"), found.within("component")
    if not isinstance(field, dict):
        found.missing("component")
    elif not at.choice("type", field.get("type"), FIELDS):
        return
    elif field["type"] == TEXT_INPUT:
        if field.get("label") is not None:
            at.add("label", "TEXT_INPUT_LABEL_IN_LABEL", "A text input within a label cannot have a label of its own")
        _check_input(at, field)
    elif field["type"] in SELECTS:
        check_select(at, field)
    else:
        at.length("custom_id", field.get("custom_id"), 1, MOST_ID)


def _check_input(found: Findings, field: Json) -> None:
    found.length("custom_id", field.get("custom_id"), 1, MOST_ID)
    found.choice("style", field.get("style"), (1, 2))
    for name, longest in (("placeholder", MOST_PLACEHOLDER), ("value", MOST_TYPED)):
        if field.get(name) is not None:
            found.length(name, field[name], 0, longest)
    least, most = field.get("min_length"), field.get("max_length")
    low = least is None or found.number("min_length", least, 0, MOST_TYPED)
    high = most is None or found.number("max_length", most, 1, MOST_TYPED)
    if low and high and least is not None and most is not None and least > most:
        found.add("min_length", "TEXT_INPUT_MIN_MAX", "The min length must be less than or equal to max length")
