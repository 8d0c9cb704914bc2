"""Names as read → people: spellings of one person joined, bare first names resolved, one role each."""

from dataclasses import dataclass, field
from functools import lru_cache

from bot.model.episode import Role
from bot.shownotes.people.found import Found
from bot.shownotes.people.words import HONORIFICS
from bot.text import fold

_SHORTEST_SHORT = 3
_RANK = {Role.HOST: 5, Role.GUEST: 4, Role.AUTHOR: 6, Role.CREW: 2, Role.MENTIONED: 1}
_SOURCE_RANK = {"feed": 3, "title": 2, "notes": 1}
_SLOTS = ("title.part", "title.slot")
"""What only says that a title has the name: a sentence that has its bearer ask the questions says more."""
_LONE_RULES = (
    "block.",
    "feed.",
    "profile.",
    "speaker",
    "intro.host",
    "bare.",
    "intro.joined",
    "byline",
    "title.foreign",
    "intro.foreign",
)


@dataclass(kw_only=True)
class Person:
    """One person and everything that was read of them."""

    found: list[Found] = field(default_factory=list)

    @property
    def tokens(self) -> tuple[str, ...]:
        """The folded words of the name."""
        return tokens_of(self.found[0].name)


@lru_cache(maxsize=4096)
def tokens_of(name: str) -> tuple[str, ...]:
    """Give the folded words of a name, without titles, nicknames and marks."""
    words = fold(name).replace(".", " ").replace(",", " ").replace('"', " ").split()
    kept = tuple(word for word in words if word not in HONORIFICS)
    return kept or tuple(words)


def people(found: list[Found]) -> list[Person]:
    """Join what was read of the same person; a bare first name belongs to the only full name that begins with it."""
    full: dict[tuple[str, ...], Person] = {}
    for one in found:
        tokens = tokens_of(one.name)
        if len(tokens) > 1:
            full.setdefault(_key(tokens, full), Person()).found.append(one)
    bare = [one for one in found if len(tokens_of(one.name)) == 1]
    lone: dict[str, Person] = {}
    for one in bare:
        token = tokens_of(one.name)[0]
        owners = [
            person
            for key, person in full.items()
            if key[0] == token or (not one.rule.startswith("feed.") and _shortens(token, key[0]))
        ]
        if len(owners) == 1:
            owners[0].found.append(one)
        elif not owners and not any(key[-1] == token for key in full):
            lone.setdefault(token, Person()).found.append(one)
    kept = [person for person in lone.values() if any(_stands_alone(one) for one in person.found)]
    return [*full.values(), *kept]


def _key(tokens: tuple[str, ...], known: dict[tuple[str, ...], Person]) -> tuple[str, ...]:
    """Find the spelling under which a person is known: the same first and last word, one with more between."""
    if tokens in known:
        return tokens
    for key in known:
        if key[0] == tokens[0] and key[-1] == tokens[-1]:
            return key
        if key[-1] == tokens[-1] and any(_shortens(tokens[0], word) or _shortens(word, tokens[0]) for word in key[:-1]):
            return key
        if len(key) != len(tokens) and _is_within(key, tokens):
            return key
    return tokens


def _shortens(short: str, name: str) -> bool:
    """Tell whether a first name is another's short form, such as Alex and Alexander."""
    return len(short) >= _SHORTEST_SHORT and short != name and name.startswith(short)


def _is_within(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return len(shorter) > 1 and longer[: len(shorter)] == shorter


def _stands_alone(one: Found) -> bool:
    return one.sure and one.rule.startswith(_LONE_RULES) and one.role is not Role.MENTIONED


def role_of(person: Person) -> Role:
    """Decide on one role: what the feed says, else the title, else the surest of the notes."""
    sure = [one for one in person.found if one.sure and one.role is not Role.MENTIONED]
    if not sure:
        return Role.MENTIONED
    best = max(sure, key=_weight)
    return best.role


def _weight(one: Found) -> tuple[int, int, int]:
    explicit = 1 if one.rule.startswith(("block.", "byline", "title.")) and one.rule not in _SLOTS else 0
    marked = 2 if one.rule.startswith("intro.marked") else explicit
    return (_SOURCE_RANK[one.source] if one.source == "feed" else 0, marked, _RANK[one.role])


def name_of(person: Person, role: Role) -> str:
    """Choose the spelling to show: the one the role was read with, the fuller one where only a first name was."""
    full = [one for one in person.found if len(tokens_of(one.name)) > 1] or person.found
    with_role = [one for one in full if one.role is role] or full
    preferred = [one for one in with_role if one.source != "title"] or with_role
    return preferred[0].name
