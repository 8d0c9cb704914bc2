"""What Discord refuses in commands."""

import unicodedata
from collections.abc import Iterator

from bot.playground.discord.checks_options import check_options, check_said
from bot.playground.discord.checks_types import check_types
from bot.playground.discord.wire import Findings, Json, Refusal

CHAT = 1
MOST_OF_KIND = {1: 100, 2: 15, 3: 15}
MOST_CHARACTERS = 8000
MOST_NAME = 32
MOST_PERMISSIONS_DIGITS = 20


def check_all(bodies: list[Json]) -> None:
    """Refuse a whole list of commands where one breaks a rule, two have one name, or there are too many."""
    found = Findings()
    seen: set[tuple[object, object]] = set()
    for index, body in enumerate(bodies):
        check_types(body, str(index))
        at = found.within(index)
        _check(at, body)
        key = (body.get("type") or CHAT, body.get("name"))
        if key in seen:
            message = "Application command names must be unique"
            at.add("name", "APPLICATION_COMMANDS_DUPLICATE_NAME", message)
        seen.add(key)
    found.refuse()
    _check_count(bodies)


def check(body: Json) -> None:
    """Refuse a command that breaks a rule."""
    check_types(body)
    found = Findings()
    _check(found, body)
    found.refuse()


def check_room(body: Json, held: list[Json]) -> None:
    """Refuse one command more than there is room for."""
    others = [each for each in held if (each["type"], each["name"]) != (body.get("type") or CHAT, body["name"])]
    _check_count([*others, body])


def _check(found: Findings, body: Json) -> None:
    kind = body.get("type") or CHAT
    if not found.choice("type", kind, tuple(MOST_OF_KIND)):
        return
    if kind == CHAT:
        check_said(found, body)
        check_options(found, body.get("options") or [], depth=0)
    else:
        found.length("name", body.get("name"), 1, MOST_NAME)
        for name in ("description", "options"):
            if body.get(name):
                message = f"Context menu commands cannot have {name}"
                found.add(name, f"APPLICATION_COMMAND_CONTEXT_MENU_{name.upper()}_NOT_ALLOWED", message)
    _check_places(found, body)
    if _characters(body) > MOST_CHARACTERS:
        found.add("", "APPLICATION_COMMAND_TOO_LARGE", f"Command exceeds maximum size ({MOST_CHARACTERS})")


def _check_places(found: Findings, body: Json) -> None:
    needed = body.get("default_member_permissions")
    if needed is not None and not (str(needed).isdigit() and len(str(needed)) <= MOST_PERMISSIONS_DIGITS):
        found.add("default_member_permissions", "NUMBER_TYPE_COERCE", f'Value "{needed}" is not int.')
    for name, allowed in (("contexts", (0, 1, 2)), ("integration_types", (0, 1))):
        listed = body.get(name)
        if listed is None:
            continue
        if not listed or len(set(listed)) != len(listed):
            found.add(name, "BASE_TYPE_BAD_LENGTH", f"Must be between 1 and {len(allowed)} different values.")
        for index, each in enumerate(listed):
            found.within(name).choice(str(index), each, allowed)


def _check_count(bodies: list[Json]) -> None:
    for kind, most in MOST_OF_KIND.items():
        if sum((body.get("type") or CHAT) == kind for body in bodies) > most:
            raise Refusal(400, 30032, f"Maximum number of application commands reached ({most})")


def _characters(part: Json) -> int:
    """Return what counts towards 8,000: names, descriptions and values of a command, its options and choices."""
    own = sum(max(map(len, _said(part, name)), default=0) for name in ("name", "description"))
    value = part.get("value")
    own += len(value) if isinstance(value, str) else 0
    inside = [each for name in ("options", "choices") for each in part.get(name) or () if isinstance(each, dict)]
    return own + sum(_characters(each) for each in inside)


def _said(part: Json, name: str) -> Iterator[str]:
    """Yield a text in every language; the longest counts."""
    for text in (part.get(name), *(part.get(f"{name}_localizations") or {}).values()):
        if isinstance(text, str):
            yield unicodedata.normalize("NFC", text)
