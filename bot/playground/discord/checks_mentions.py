"""What Discord refuses in allowed_mentions."""

from bot.playground.discord.snowflakes import is_snowflake
from bot.playground.discord.wire import Findings, Json

KINDS = ("users", "roles", "everyone")
MOST_LISTED = 100


def check_allowed_mentions(found: Findings, allowed: object) -> None:
    """Note kinds that do not exist, lists that are too long, and a kind that is both parsed and listed."""
    at = found.within("allowed_mentions")
    if not isinstance(allowed, dict):
        at.add("", "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType")
        return
    parse = allowed.get("parse") or []
    for index, kind in enumerate(parse):
        at.within("parse").choice(str(index), kind, KINDS)
    for kind in ("users", "roles"):
        _check_listed(at, kind, allowed, kind in parse)


def _check_listed(found: Findings, kind: str, allowed: Json, parsed: bool) -> None:
    listed = allowed.get(kind) or []
    if len(listed) > MOST_LISTED:
        found.add(kind, "BASE_TYPE_BAD_LENGTH", f"Must be between 0 and {MOST_LISTED} in length.")
    if listed and parsed:
        message = f'parse:["{kind}"] and {kind}: [ids...] are mutually exclusive.'
        found.add("", "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", message)
    for index, each in enumerate(listed):
        if not is_snowflake(each):
            found.within(kind).add(str(index), "NUMBER_TYPE_COERCE", f'Value "{each}" is not snowflake.')
