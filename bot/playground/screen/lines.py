"""What a typed line means: pure, and decided before anything is done about it."""

import difflib
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from bot.playground.discord import Json
from bot.playground.screen.registry import Leaf, find_leaf, near

DIRECTIVES: Mapping[str, str] = {
    "publish": ":publish [show]  puts out the next episode of a sample and waits for its announcement",
    "in": ":in #channel, :in dm  goes there",
    "as": ":as member, :as moderator, :as admin, :as stranger, :as owner  becomes somebody else",
    "reply": ":reply words  replies to the bot's last message here",
    "press": ":press label  presses the newest such button here, as its number would",
    "choose": ":choose label, :choose select: names  picks in the newest such select here",
    "menu": ":menu command [on words]  uses a message's menu: the newest message's here, or one's with these words",
    "post": ":post #forum title | words  opens a post and goes there",
    "thread": ":thread name  opens a thread here and goes there",
    "deny": ":deny permission  takes one from the bot here, such as embed links",
    "allow": ":allow permission  gives it to the bot here",
    "dms": ":dms closed, :dms open  to the bot",
    "invite": ":invite  lets the bot join the server where you are",
    "air": ":air FILE.xml  puts a feed of your own on the air, for /feed add",
    "shot": ":shot FILE.svg, :shot FILE.txt  draws this channel into a file",
    "save": ":save FILE  keeps this session as text",
    "help": ":help  this list",
    "quit": ":quit  ends",
}

BOOLEAN = 5
SHORT_NUMBER = 2
_NUMBER = re.compile(r"(\d{1,4})(?:\s+(.*))?")
_DIRECTIVE = re.compile(r":([a-z]+)(?:\s+(.*))?", re.IGNORECASE)
_QUOTED = re.compile(r'"[^"]*"')
NAMED = re.compile(r"(?<!\S)([^\W\d][\w-]{0,31}):(?!//)")


@dataclass(frozen=True, slots=True)
class Nothing:
    """An empty line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Something said in the channel."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Slash:
    """A slash command with what was given to its options, as typed."""

    name: str
    options: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """A button or select by its number on the screen, and what was typed behind it."""

    number: int
    rest: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Directive:
    """A word to the terminal itself, such as `:in #news`."""

    name: str
    rest: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unknown:
    """A slash command that is not offered here."""

    typed: str
    near: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """What is wrong with the line, in a sentence that says what to do."""

    sentence: str


Meaning = Nothing | Words | Slash | Press | Directive | Unknown | Trouble


def meaning_of(line: str, commands: Sequence[Json], numbers: Collection[int] = ()) -> Meaning:
    """Say what a line means, given the commands offered here and the numbers that stand on the screen."""
    text = line.strip()
    if not text:
        return Nothing()
    if text.startswith("/"):
        return _slash(text, commands)
    directive = _DIRECTIVE.fullmatch(text)
    if directive is not None:
        return _directive(directive[1].lower(), directive[2] or "")
    number = _NUMBER.fullmatch(text)
    if number is not None and int(number[1]) in numbers:
        return Press(number=int(number[1]), rest=number[2] or "")
    if number is not None and number[2] is None and len(number[1]) <= SHORT_NUMBER:
        return Trouble(sentence=f"Nothing here has the number {number[1]}.")
    return Words(text=text)


def _directive(name: str, rest: str) -> Directive | Trouble:
    name = {"exit": "quit", "q": "quit", "h": "help"}.get(name, name)
    if name in DIRECTIVES:
        return Directive(name=name, rest=rest.strip())
    close = difflib.get_close_matches(name, DIRECTIVES, n=1)
    meant = f" Did you mean :{close[0]}?" if close else ""
    return Trouble(sentence=f"There is no :{name}.{meant} :help lists what there is.")


def _slash(text: str, commands: Sequence[Json]) -> Slash | Unknown | Trouble:
    leaf, rest = find_leaf(text, commands)
    if leaf is None:
        typed = " ".join(text.split()[:2])
        return Unknown(typed=typed, near=near(typed, commands))
    if leaf.is_group:
        below = " · ".join(f"{leaf.name} {each}" for each in leaf.below)
        wrong = rest.split()[0] if rest.split() else ""
        said = f"{leaf.name} has no “{wrong}”" if wrong else f"{leaf.name} is several commands"
        return Trouble(sentence=f"{said}: {below}")
    return _filled(leaf, rest)


def _filled(leaf: Leaf, rest: str) -> Slash | Trouble:
    options, stranger = split_options(rest, [each["name"] for each in leaf.options])
    if stranger is not None and _takes_several_texts(leaf):
        return Trouble(
            sentence=f"{leaf.name} has no option “{stranger}”. It goes: {leaf.usage}  (quote what is to stay text)"
        )
    if "" in options:
        if not leaf.options:
            return Trouble(sentence=f"{leaf.name} takes nothing: type it alone.")
        first = str(leaf.options[0]["name"])
        if first in options:
            return Trouble(sentence=f"{first} is given twice. It goes: {leaf.usage}")
        options = {first: options.pop(""), **options}
    missing = [str(each["name"]) for each in leaf.options if each.get("required") and each["name"] not in options]
    if missing:
        return Trouble(sentence=f"{leaf.name} needs {', '.join(missing)}. It goes: {leaf.usage}")
    return Slash(name=leaf.name, options=options)


def _takes_several_texts(leaf: Leaf) -> bool:
    """Tell whether `word:` can be a slip; where there is one text alone, everything is that text."""
    texts = [each for each in leaf.options if each["type"] != BOOLEAN]
    return len(texts) > 1


def split_options(rest: str, names: Sequence[str]) -> tuple[dict[str, str], str | None]:
    """Split what follows a command into its options, what stands before the first under ""; and a name unknown."""
    quoted = [match.span() for match in _QUOTED.finditer(rest)]
    marks = [match for match in NAMED.finditer(rest) if not any(start <= match.start() < end for start, end in quoted)]
    known = [match for match in marks if match[1].lower() in names]
    stranger = next(
        (match[1] for match in marks if match not in known and not rest[match.end() :].startswith(" ")), None
    )
    ends = [match.start() for match in known[1:]] + [len(rest)]
    options = {match[1].lower(): unquoted(rest[match.end() : end]) for match, end in zip(known, ends, strict=False)}
    before = rest[: known[0].start()].strip() if known else rest.strip()
    given = {name: value for name, value in options.items() if value}
    return ({"": before, **given} if before else given), stranger


def unclosed(text: str) -> bool:
    """Tell whether a quote was opened and is still to be closed."""
    return text.count('"') % 2 == 1


def unquoted(text: str) -> str:
    """Give a value without the quotes around it."""
    bare = text.strip()
    whole = _QUOTED.fullmatch(bare)
    return bare[1:-1].strip() if whole else bare
