"""Finding the button, select or field that a person means."""

from collections.abc import Mapping, Sequence

from bot.playground.discord.components import every_component
from bot.playground.discord.options import CHANNEL, MENTIONABLE, ROLE, USER, Filling
from bot.playground.discord.reply import NotPossibleError
from bot.playground.discord.wire import Json, Upload

BUTTON, STRING_SELECT, TEXT_INPUT, LABEL, FILE_UPLOAD = 2, 3, 4, 18, 19
SELECTS = (STRING_SELECT, 5, 6, 7, 8)
LINK = 5

_REFERS = {5: USER, 6: ROLE, 7: MENTIONABLE, 8: CHANNEL}


def find_button(message: Json, which: str | int) -> Json:
    """Return a button by its label, custom_id or index among the message's buttons."""
    buttons = [each for each in every_component(message["components"]) if each["type"] == BUTTON]
    button = _pick(buttons, which)
    if button.get("disabled"):
        raise NotPossibleError(why=f"the button {which!r} is disabled")
    if button.get("style") == LINK:
        raise NotPossibleError(why=f"the button {which!r} is a link to {button.get('url')}")
    return button


def find_select(message: Json, which: str | int) -> Json:
    """Return a select by its placeholder, custom_id or index among the message's selects."""
    selects = [each for each in every_component(message["components"]) if each["type"] in SELECTS]
    select = _pick(selects, which)
    if select.get("disabled"):
        raise NotPossibleError(why=f"the select {which!r} is disabled")
    return select


def picked(filling: Filling, select: Json, values: object) -> list[str]:
    """Return what was picked in a select, as it travels; a string select takes values or labels."""
    wanted = list(values) if isinstance(values, Sequence) and not isinstance(values, str) else [values]
    least, most = select.get("min_values"), select.get("max_values") or 1
    least = 1 if least is None else least
    if not least <= len(wanted) <= most:
        raise NotPossibleError(why=f"{least} to {most} must be picked")
    if select["type"] != STRING_SELECT:
        return [filling.refer(_REFERS[select["type"]], select, each) for each in wanted]
    known = {each["value"]: each["value"] for each in select["options"]}
    known |= {each["label"]: each["value"] for each in select["options"] if each["label"] not in known}
    unknown = [each for each in wanted if each not in known]
    if unknown:
        raise NotPossibleError(
            why=f"{unknown[0]!r} is none of {', '.join(str(each['label']) for each in select['options'])}"
        )
    return [str(known[each]) for each in wanted]


def submitted(filling: Filling, modal: Json, values: Mapping[str, object]) -> list[Json]:
    """Return a form's components with what was filled in, by custom_id or label."""
    left = dict(values)
    shapes = [_submitted(filling, component, left) for component in modal["components"]]
    if left:
        raise NotPossibleError(why=f"the form has no field {next(iter(left))!r}")
    return shapes


def _submitted(filling: Filling, component: Json, left: dict[str, object]) -> Json:
    shape: Json = {"type": component["type"], "id": component.get("id", 0)}
    if component["type"] == LABEL:
        return shape | {"component": _field(filling, component["component"], component.get("label"), left)}
    if "components" in component:
        fields = [_field(filling, each, each.get("label"), left) for each in component["components"]]
        return shape | {"components": fields}
    return shape


def _field(filling: Filling, field: Json, label: object, left: dict[str, object]) -> Json:
    shape: Json = {"type": field["type"], "id": field.get("id", 0), "custom_id": field["custom_id"]}
    given = left.pop(field["custom_id"], left.pop(str(label), None) if label is not None else None)
    if given is None and field["type"] != TEXT_INPUT and field.get("required", True):
        raise NotPossibleError(why=f"{label}: required and not filled in")
    if field["type"] in SELECTS:
        return shape | {"values": [] if given is None else picked(filling, field, given)}
    if field["type"] == FILE_UPLOAD:
        files = [given] if isinstance(given, Upload) else list(given) if isinstance(given, list) else []
        return shape | {"values": [filling.value({"type": 11, "name": label}, each) for each in files]}
    if field["type"] != TEXT_INPUT:
        return shape | {"value": given}
    return shape | {"value": _typed(field, str(label), given)}


def _typed(field: Json, label: str, given: object) -> str:
    text = str(given) if given is not None else str(field.get("value") or "")
    if not text and field.get("required", True):
        raise NotPossibleError(why=f"{label}: required and not filled in")
    least, most = field.get("min_length") or 0, field.get("max_length") or 4000
    if text and not least <= len(text) <= most:
        raise NotPossibleError(why=f"{label}: must have {least} to {most} characters")
    return text


def _pick(parts: list[Json], which: str | int) -> Json:
    if isinstance(which, int):
        if 0 <= which < len(parts):
            return parts[which]
    else:
        for name in ("custom_id", "label", "placeholder"):
            found = [each for each in parts if each.get(name) == which]
            if found:
                return found[0]
    offered = ", ".join(str(each.get("label") or each.get("placeholder") or each.get("custom_id")) for each in parts)
    raise NotPossibleError(why=f"there is no {which!r}; there are {offered or 'none'}")
