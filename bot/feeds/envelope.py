"""What an item needs of the document it was taken from, kept in front of its own XML: base and guid.

    <?playhead {"base": "https://show.example/", "guid": "12#3f2a"}?><item>…</item>

Most items need nothing: then there is only their XML.
"""

import json
from dataclasses import dataclass

_OPENS, _CLOSES = b"<?playhead ", b"?>"


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What relative links are resolved against, and the guid under which the item was told apart; or nothing."""

    base: str | None = None
    guid: str | None = None


def seal(context: Context, raw: bytes) -> bytes:
    """Put a context in front of an item's own XML."""
    given = {name: value for name, value in (("base", context.base), ("guid", context.guid)) if value is not None}
    if not given:
        return raw
    written = json.dumps(given).replace(">", "\\u003e")
    return _OPENS + written.encode() + _CLOSES + raw


def unseal(sealed: bytes) -> tuple[Context, bytes]:
    """Part an item's context from its XML; what cannot be read is no context."""
    if not sealed.startswith(_OPENS):
        return Context(), sealed
    written, _, raw = sealed.removeprefix(_OPENS).partition(_CLOSES)
    try:
        given = json.loads(written)
    except ValueError:
        return Context(), raw
    if not isinstance(given, dict):
        return Context(), raw
    texts = {name: value for name, value in given.items() if isinstance(value, str)}
    return Context(base=texts.get("base"), guid=texts.get("guid")), raw
