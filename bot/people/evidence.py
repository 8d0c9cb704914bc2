"""What an episode tells of each person it names: their accounts, and the words beside their name; pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.model.episode import Credit, Facts
from bot.people.handles import handle_of
from bot.people.spellings import key_of
from bot.wording import stems

MOST_ABOUT = 24
MOST_HANDLES = 8
_MOST_PLACES = 3
_BESIDE_CHARS = 120
_SHORTEST_TOLD = 4
_SHORTEST_STEM = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What stands beside a name: accounts as `site:account`, and stems of the words around it."""

    key: str
    handles: tuple[str, ...] = ()
    about: tuple[str, ...] = ()


def evidence_of(facts: Facts) -> tuple[Evidence, ...]:
    """Give the evidence of each credit, in their order."""
    keys = [key_of(credit.name) for credit in facts.people]
    accounts = [(handle, link.label) for link in facts.links if (handle := handle_of(link.url))]
    return tuple(
        Evidence(
            key=key,
            handles=_handles(credit, key, keys, accounts),
            about=_about(facts.text, credit.name, key),
        )
        for credit, key in zip(facts.people, keys, strict=True)
    )


def _handles(credit: Credit, key: str, keys: Sequence[str], accounts: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    own = [handle] if credit.href and (handle := handle_of(credit.href)) else []
    named = [handle for handle, label in accounts if key in key_of(label)]
    like = [handle for handle, _ in accounts if _belongs(handle, keys) == key]
    return tuple(dict.fromkeys((*own, *named, *like)))[:MOST_HANDLES]


def _belongs(handle: str, keys: Sequence[str]) -> str | None:
    """Give whose account this is by its looks: the one person whose family name, or else given name, it holds."""
    account = handle.partition(":")[2].replace("-", "").replace("_", "").replace(".", "")
    for part in (-1, 0):
        told = {
            key
            for key in keys
            if len(key.split()[part]) >= _SHORTEST_TOLD and key.split()[part].replace("-", "") in account
        }
        if len(told) == 1:
            return next(iter(told))
    return None


def _about(text: str, name: str, key: str) -> tuple[str, ...]:
    """Give the stems near the first places where a name stands, on the same line."""
    said: dict[str, None] = {}
    own = set(stems(name)) | set(stems(key))
    at = text.find(name)
    for _ in range(_MOST_PLACES):
        if at < 0:
            break
        start = max(text.rfind("\n", 0, at) + 1, at - _BESIDE_CHARS)
        line_end = text.find("\n", at)
        end = min(len(text) if line_end < 0 else line_end, at + len(name) + _BESIDE_CHARS)
        said |= dict.fromkeys(stem for stem in stems(text[start:end]) if len(stem) >= _SHORTEST_STEM)
        at = text.find(name, at + len(name))
    return tuple(stem for stem in said if stem not in own)[:MOST_ABOUT]
