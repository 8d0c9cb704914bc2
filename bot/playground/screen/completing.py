"""What may come next while somebody types: commands, options and choices, as the bot offers them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.playground.discord import Json, NotPossibleError
from bot.playground.screen.desk import Desk
from bot.playground.screen.lines import DIRECTIVES, NAMED, split_options, unclosed
from bot.playground.screen.registry import Leaf, find_leaf, leaves

BOOLEAN, USER, CHANNEL, ROLE, MENTIONABLE = range(5, 10)
MOST_OFFERS = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """Something to take instead of the last `replaces` characters."""

    text: str
    replaces: int
    label: str
    about: str = ""


async def offers(desk: Desk, typed: str) -> list[Offer]:
    """Give what may be meant by a line that is being typed."""
    if desk.form is not None:
        return []
    text = typed.lstrip()
    if text.startswith("/"):
        return await _slash(desk, text)
    if text.startswith(":"):
        return _directive(desk, text)
    return _mentions(desk, text)


async def _slash(desk: Desk, text: str) -> list[Offer]:
    commands = desk.person.commands(desk.channel)
    leaf, _ = find_leaf(text, commands)
    if leaf is None or leaf.is_group or not text.lower().startswith(f"{leaf.name} "):
        names = [each for each in leaves(commands) if each.name.startswith(" ".join(text.lower().split()))]
        return [
            Offer(
                text=f"{each.name} " if each.options else each.name,
                replaces=len(text),
                label=each.usage,
                about=each.description,
            )
            for each in names[:MOST_OFFERS]
        ]
    rest = text[len(leaf.name) + 1 :]
    try:
        return [*await _values(desk, leaf, rest), *_options(leaf, rest)][:MOST_OFFERS]
    except NotPossibleError:
        return []


def _options(leaf: Leaf, rest: str) -> Iterator[Offer]:
    """Offer the options that are not given yet, where a word begins or begins like one."""
    word = rest.rpartition(" ")[2]
    given, _ = split_options(rest, [each["name"] for each in leaf.options])
    for option in leaf.options:
        name = str(option["name"])
        fresh = name not in given and not rest.endswith(f"{name}:")
        if fresh and name.startswith(word.lower()) and not unclosed(rest):
            yield Offer(
                text=f"{name}:", replaces=len(word), label=f"{name}:", about=str(option.get("description") or "")
            )


async def _values(desk: Desk, leaf: Leaf, rest: str) -> list[Offer]:
    """Offer values for the option that is being typed; before any is named that is the first."""
    names = [str(each["name"]) for each in leaf.options]
    marks = [match for match in NAMED.finditer(rest) if match[1].lower() in names]
    if not leaf.options or (marks and rest[marks[-1].end() :].endswith('" ')):
        return []
    name, at = (marks[-1][1].lower(), marks[-1].end()) if marks else (names[0], 0)
    option = next(each for each in leaf.options if each["name"] == name)
    typed = rest[at:]
    given, _ = split_options(rest[: marks[-1].start()] if marks else "", names)
    if "" in given:
        given = {names[0]: given.pop(""), **given}
    choices = await _choices(desk, leaf, option, typed.strip().strip('"'), given)
    return [
        Offer(text=_inserted(value, name, names, first=not marks), replaces=len(typed), label=value, about=about)
        for value, about in choices
    ]


def _inserted(value: str, name: str, names: Sequence[str], *, first: bool) -> str:
    """Write a value so that it is read again as one."""
    clashes = any(match[1].lower() in names for match in NAMED.finditer(value))
    if first and not clashes:
        return value
    shown = f'"{value}"' if " " in value and '"' not in value else value
    return f"{name}:{shown}" if first else f"{shown} "


async def _choices(desk: Desk, leaf: Leaf, option: Json, typed: str, given: dict[str, str]) -> list[tuple[str, str]]:
    if option.get("autocomplete"):
        found = await desk.person.complete(leaf.name, option["name"], typed, desk.channel, **given)
        return [(str(each["name"]), "") for each in found]
    wanted = typed.lower().lstrip("#@")
    fitting = [each for each in _fixed(desk, option) if wanted in each.lower()]
    return [(each, "") for each in sorted(fitting, key=lambda name: not name.lower().lstrip("#@").startswith(wanted))]


def _fixed(desk: Desk, option: Json) -> Iterable[str]:
    guild = desk.guild
    kind = option["type"]
    if option.get("choices"):
        return [str(each["name"]) for each in option["choices"]]
    if kind == BOOLEAN:
        return ["true", "false"]
    if kind == CHANNEL:
        kinds = option.get("channel_types")
        return [f"#{each.name}" for each in desk.club.channels(desk.person) if not kinds or int(each.kind) in kinds]
    users = [f"@{each.user.name}" for each in guild.members.values()]
    roles = [f"@{each.name.removeprefix('@')}" for each in guild.roles.values() if each.bot_id is None]
    return {USER: users, ROLE: roles, MENTIONABLE: [*users, *roles]}.get(kind, [])


def _directive(desk: Desk, text: str) -> list[Offer]:
    name, space, rest = text[1:].partition(" ")
    if not space:
        found = [each for each in DIRECTIVES if each.startswith(name.lower())]
        return [
            Offer(text=f":{each}", replaces=len(text), label=f":{each}", about=DIRECTIVES[each].partition("  ")[2])
            for each in found
        ]
    known = {
        "in": ["dm", *(f"#{each.name}" for each in desk.club.channels(desk.person))],
        "as": list(desk.club.people),
        "publish": list(desk.backstage.held_back()),
    }
    wanted = rest.lower().lstrip("#")
    return [
        Offer(text=each, replaces=len(rest), label=each)
        for each in known.get(name.lower(), [])
        if each.lower().lstrip("#").startswith(wanted)
    ]


def _mentions(desk: Desk, text: str) -> list[Offer]:
    word = text.rpartition(" ")[2]
    if word.startswith("@"):
        known = [f"@{each.user.display_name}" for each in desk.guild.members.values()]
    elif word.startswith("#"):
        known = [f"#{each.name}" for each in desk.club.channels(desk.person)]
    else:
        return []
    return [
        Offer(text=f"{each} ", replaces=len(word), label=each)
        for each in known
        if each.lower().startswith(word.lower())
    ]
