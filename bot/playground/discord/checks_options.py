"""What Discord refuses in the options of commands."""

import unicodedata

from bot.playground.discord.checks_interactions import check_choice_value
from bot.playground.discord.wire import Findings, Json

SUBCOMMAND, GROUP, STRING, INTEGER, CHANNEL, NUMBER = 1, 2, 3, 4, 7, 10
COMPLETES = (STRING, INTEGER, NUMBER)

MOST_OPTIONS = 25
MOST_CHOICES = 25
MOST_NAME = 32
MOST_DESCRIPTION = 100
MOST_TYPED = 6000

_ALSO = "-_'"
_MARKED_SCRIPTS = ("DEVANAGARI", "THAI")


def check_said(found: Findings, part: Json) -> None:
    """Note what is wrong with a name (1 to 32 letters, digits, - or _; lower case) or description, in each language."""
    _check_name(found, "name", part.get("name"))
    found.length("description", part.get("description"), 1, MOST_DESCRIPTION)
    for locale, name in (part.get("name_localizations") or {}).items():
        _check_name(found.within("name_localizations"), str(locale), name)
    for locale, text in (part.get("description_localizations") or {}).items():
        found.within("description_localizations").length(str(locale), text, 1, MOST_DESCRIPTION)


def _check_name(found: Findings, path: str, name: object) -> None:
    if not found.length(path, name, 1, MOST_NAME):
        return
    text = str(name)
    if text != text.lower() or not all(_fits(letter) for letter in text):
        found.add(path, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid")


def check_options(found: Findings, options: object, depth: int) -> None:
    """Note everything wrong with options, subcommands or groups; `depth` is 0 in a command."""
    listed = found.listing("options", options, 0, MOST_OPTIONS)
    for index, option in enumerate(listed):
        at = found.within("options").within(index)
        check_said(at, option)
        if at.choice("type", option.get("type"), tuple(range(1, 12))):
            _check_kind(at, option, depth)
    _check_together(found, listed)


def _check_together(found: Findings, options: list[Json]) -> None:
    nests = [option.get("type") in (SUBCOMMAND, GROUP) for option in options]
    if any(nests) and not all(nests):
        message = "Sub-command and sub-command group option types are mutually exclusive to all other types"
        found.add("options", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", message)
    optional = False
    for index, option in enumerate(options):
        if option.get("required") and optional:
            message = "Required options must be placed before non-required options"
            found.within("options").add(str(index), "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", message)
        optional = optional or not option.get("required")
    names = [option.get("name") for option in options]
    for index, name in enumerate(names):
        if name in names[:index]:
            message = "Option name must be unique"
            found.within("options").within(index).add("name", "APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATE", message)


def _check_kind(found: Findings, option: Json, depth: int) -> None:
    kind = option["type"]
    if kind in (SUBCOMMAND, GROUP):
        if depth > 1 or (kind == GROUP and depth > 0):
            message = "Sub-command groups stand in commands, sub-commands in commands and groups"
            found.add("type", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", message)
        elif kind == GROUP and not option.get("options"):
            found.missing("options")
        else:
            check_options(found, option.get("options") or [], depth + (1 if kind == GROUP else 2))
        return
    if option.get("options"):
        found.add("options", "APPLICATION_COMMAND_OPTIONS_NOT_ALLOWED", "Options of this type cannot have options")
    if option.get("autocomplete") and (option.get("choices") or kind not in COMPLETES):
        message = "Autocomplete cannot be set here, or beside choices"
        found.add("autocomplete", "APPLICATION_COMMAND_AUTOCOMPLETE_NOT_ALLOWED", message)
    _check_choices(found, option)
    _check_bounds(found, option)


def _check_choices(found: Findings, option: Json) -> None:
    kind = option["type"]
    choices = found.listing("choices", option.get("choices") or [], 0, MOST_CHOICES)
    if choices and kind not in COMPLETES:
        found.add("choices", "APPLICATION_COMMAND_CHOICES_NOT_ALLOWED", "Options of this type cannot have choices")
        return
    names: set[object] = set()
    for index, choice in enumerate(choices):
        at = found.within("choices").within(index)
        at.length("name", choice.get("name"), 1, MOST_DESCRIPTION)
        check_choice_value(at, choice.get("value"), kind)
        if choice.get("name") in names:
            message = "Choice name must be unique"
            at.add("name", "APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_DUPLICATE", message)
        names.add(choice.get("name"))


def _check_bounds(found: Findings, option: Json) -> None:
    for names, kinds in (
        (("min_value", "max_value"), (INTEGER, NUMBER)),
        (("min_length", "max_length"), (STRING,)),
        (("channel_types",), (CHANNEL,)),
    ):
        for name in names:
            if option.get(name) and option["type"] not in kinds:
                found.add(name, "APPLICATION_COMMAND_OPTION_FIELD_INVALID", f"{name} is not for options of this type")
    if option["type"] == STRING:
        for name, least in (("min_length", 0), ("max_length", 1)):
            if option.get(name) is not None:
                found.number(name, option[name], least, MOST_TYPED)


def _fits(letter: str) -> bool:
    category = unicodedata.category(letter)
    marked = category.startswith("M") and unicodedata.name(letter, "").split(" ")[0] in _MARKED_SCRIPTS
    return letter in _ALSO or category[0] in "LN" or marked
