"""What Discord refuses because it is of another type: looked at first, so that every other check can rely on it."""

from collections.abc import Callable

from bot.playground.discord.wire import Findings, Json

MOST_DEPTH = 12

OBJECTS = (
    frozenset(("author", "footer", "image", "thumbnail", "media", "file", "emoji", "question", "poll", "poll_media"))
    | frozenset(("allowed_mentions", "message_reference", "accessory", "component", "message"))
    | frozenset(("name_localizations", "description_localizations"))
)
LISTS_OF_OBJECTS = frozenset(
    ("embeds", "components", "fields", "options", "items", "choices", "attachments", "answers", "default_values")
)
LISTS = frozenset(("parse", "users", "roles", "contexts", "integration_types", "applied_tags", "channel_types"))
NUMBERS = (
    frozenset(("style", "flags", "color", "accent_color", "spacing"))
    | frozenset(("min_values", "max_values", "min_length", "max_length"))
    | frozenset(("auto_archive_duration", "rate_limit_per_user"))
)
FRACTIONS = frozenset(("min_value", "max_value"))
TEXTS = frozenset(("content", "title", "description", "url", "icon_url", "timestamp", "name", "filename")) | frozenset(
    ("custom_id", "label", "placeholder", "text")
)
SCALARS = frozenset(
    ("type", "value", "id", "nonce", "message_id", "channel_id", "guild_id", "default_member_permissions")
)


def check_types(body: Json, path: str = "") -> None:
    """Refuse a body in which something well known is of another type than Discord takes."""
    found = Findings(root=path)
    _walk(found, body, 0)
    found.refuse()


def _walk(found: Findings, body: Json, depth: int) -> None:
    if depth > MOST_DEPTH:
        found.add("", "MODEL_TYPE_CONVERT", "The body is nested too deeply")
        return
    for name, value in body.items():
        fits, code, message = _rule(name)
        if value is None:
            continue
        if not fits(value):
            found.add(name, code, message.format(value))
        elif isinstance(value, dict) and not name.endswith("_localizations"):
            _walk(found.within(name), value, depth + 1)
        elif name in LISTS_OF_OBJECTS:
            _walk_list(found.within(name), value, depth)


def _walk_list(found: Findings, items: list[object], depth: int) -> None:
    for index, item in enumerate(items):
        if isinstance(item, dict):
            _walk(found.within(index), item, depth + 1)
        else:
            found.add(str(index), "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType")


def _rule(name: str) -> tuple[Callable[[object], bool], str, str]:
    for names, rule in _RULES:
        if name in names:
            return rule
    return _ANYTHING


def _is_number(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_fraction(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_list_of_scalars(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(each, str | int) for each in value)


_Rule = tuple[Callable[[object], bool], str, str]

_ANYTHING: _Rule = (lambda _: True, "", "")

_NO_OBJECT = "Only dictionaries may be used in a ModelType"
_NO_LIST = "Only iterables may be used in a ListType"

_RULES: tuple[tuple[frozenset[str], _Rule], ...] = (
    (OBJECTS, (lambda each: isinstance(each, dict), "MODEL_TYPE_CONVERT", _NO_OBJECT)),
    (LISTS_OF_OBJECTS, (lambda each: isinstance(each, list), "LIST_TYPE_CONVERT", _NO_LIST)),
    (LISTS, (_is_list_of_scalars, "LIST_TYPE_CONVERT", _NO_LIST)),
    (NUMBERS, (_is_number, "NUMBER_TYPE_COERCE", 'Value "{}" is not int.')),
    (FRACTIONS, (_is_fraction, "NUMBER_TYPE_COERCE", 'Value "{}" is not a number.')),
    (TEXTS, (lambda each: isinstance(each, str), "STRING_TYPE_CONVERT", "Could not interpret {!r} as string.")),
    (SCALARS, (lambda each: isinstance(each, str | int | float), "STRING_TYPE_CONVERT", "Could not interpret {!r}.")),
)
