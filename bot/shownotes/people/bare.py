"""First names alone, where the words leave no doubt: `Zu Gast sind Ada und Joan`, `Mit dabei: Ada, Joan und Eva`."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from bot.model.episode import Role
from bot.shownotes.openers import OPENERS
from bot.shownotes.people.found import Found
from bot.shownotes.people.given import GIVEN
from bot.shownotes.people.ground import Ground
from bot.shownotes.people.runs import UPPER
from bot.shownotes.people.words import COMMON, ORGANISATIONS
from bot.shownotes.small import holds
from bot.text import fold

_Gated = tuple["re.Pattern[str]", tuple[tuple[str, ...], ...]]
_NAME = rf"[{UPPER}][a-zß-öø-ÿ]{{1,14}}"
_NOTE = r"(?: \([^()\n]{1,30}\))?"
_ROW = rf"{_NAME}{_NOTE}(?:(?:, | und | and | & |, und |, and | et | y | en ){_NAME}{_NOTE})*"
_ROW_END = rf"(?![\w'’-])(?! [{UPPER}][a-zß-öø-ÿ])"
_GUESTS = re.compile(
    rf"(?<!\w)(?i:zu gast (?:ist|sind|waren|war|haben wir|habe ich)(?: heute| diesmal| bei uns)?|"
    rf"(?:unser|mein)e?n?r? (?:heutige[rn]? |ersten? |erster )?(?:\w*gast|"
    rf"gäste)(?: \([^()\n]{{1,60}}\))? (?:ist|sind|heißt|heißen)|"
    rf"(?:mit )?(?:unseren?|meinen?) (?:\w+ )?(?:gast|gästen)|(?:with |and )(?:our|my) (?:\w+ )?guests?|"
    rf"(?:today['’]s|our|my) (?:special )?guests? (?:today )?(?:is|are)|(?:we['’]re|we are|i['’]m|i am|are|"
    rf"is) joined by|"
    rf"notre invitée? est|nuestr[oa] invitad[oa] es|te gast (?:is|zijn))\s?:? ({_ROW}){_ROW_END}"
)
_WITH_ME = re.compile(
    rf"(?:^|[.!?…\n]\s?)Mit ({_ROW}){_ROW_END} (?:habe ich|haben wir|spreche ich|sprechen wir|rede ich|reden wir)\b"
)
_SPEAK = r"(?:sprechen|spricht|reden|redet|plaudern|plaudert|unterhalten sich|unterhält sich)"
_STEMS_SPEAK = ("sprechen", "spricht", "rede", "plauder", "unterh")
_MIT = r"(?:^|[.!?…\n]\s?)Mit "
_BEFORE = re.compile(rf"{_MIT}({_ROW}) {_SPEAK} {_NAME}")
_BETWEEN = re.compile(rf"{_MIT}{_ROW} {_SPEAK} ({_ROW}){_ROW_END}")
"""`Mit Volker sprechen Ada und Ben`: who is before the verb, and who behind it."""
_THANKED = re.compile(
    rf"(?i:thanks|thank you|danke) (?:to|an) ({_ROW})(?: (?:from|of|von|vom) [^.!?\n]{{2,40}})? (?i:for joining|"
    rf"for coming|fürs? kommen)"
)
_BY_AND_WITH = re.compile(
    rf"(?:(?i:von und mit|hosted by|your hosts,?|eure hosts|am mikro(?:fon)? sind|(?:for|by|with) us,|wir,)|(?:^|"
    rf"[.!?…\n”\"]\s?)(?i:join))\s({_ROW}){_ROW_END}"
)
_TOGETHER = re.compile(rf"(?:^|\n)(?:[^\W\d_][\w-]* ){{0,3}}(?i:mit|with) ({_ROW})(?=[.!]?\s*(?:\n|$))")
_HANDLED = re.compile(rf"\s*({_NAME}(?: {_NAME})?) \(@\w{{2,30}}\) ?[-–—:]")
_ALL = re.compile(
    rf"(?:(?:In|On|For|This|After|Heute|Diesmal)\b[^.!?\n{UPPER}]{{0,50}},? )?({_ROW}),? (?!(?:und|and|is|of|in|"
    rf"on|at|von|aus|from)\b)[a-zäöüß]{{3,}}\b"
)
_TITLED = re.compile(
    rf"^(?:[^|:]{{0,20}}(?i:interview|gespräch|talk|zu gast|guests?|gäste?))\b[^|]{{0,120}}? (?i:mit|with|"
    rf":) ({_ROW})(?:$|\s?[|(–—-])"
)
_PRESENT = re.compile(
    rf"(?<!\w)(?i:mit dabei|mit von der partie|am mikrofon|am mikro|on the mics?)(?: diesmal| heute|"
    rf" wieder)?(?: sind)?\s?:? ({_ROW})"
)
_SAYS_WHOSE = ("zu gast ", "unser", "mein", "our ", "my ", "today", "joined by", "invité", "invitad", "te gast ")
# Each pattern with what a text in small letters holds where it finds anything: one of each row.
_OF_GUESTS = (
    (_GUESTS, (("gast", "gäst", "guest", "joined by", "invit"), _SAYS_WHOSE)),
    (_WITH_ME, (("mit ",), (" ich", " wir"))),
    (_THANKED, (("thank", "dank"),)),
    (_BEFORE, (("mit ",), _STEMS_SPEAK)),
)
_OF_HOSTS = (
    (_PRESENT, (("mit dabei", "mit von der partie", "mikro", "on the mic"),)),
    (_BY_AND_WITH, (("von und mit", "host", "mikro", " us,", "wir,", "join"),)),
    (_TOGETHER, (("mit ", "with "),)),
)
_OPENS = re.compile(
    rf"({_NAME}(?: und | and ){_NAME}|{_NAME}) (?!(?:und|and|is back|or|of|in|on|at)\b)[a-zäöüß]{{3,}} "
)
_TAKES_PART = re.compile(
    r"\b(?:spricht|redet|erzählt|berichtet|erklärt) (?:er|sie) (?:mir|uns|mit mir|mit uns|davon|von|im gespräch|"
    r"in dieser)\b"
    r"|\bin dieser (?:episode|folge|sendung|ausgabe) (?:erzählt|erzählen|berichtet|berichten|spricht|"
    r"sprechen) (?:er|sie|wir)\b"
    r"|\bin der (?:episode|folge|sendung) (?:erzählt|erzählen|sprechen|spricht|berichtet) (?:er|sie|wir)\b"
    r"|\b(?:she|he|they) (?:tells?|told|talks?|joins?|joined|talked|speaks?|spoke|explains?) (?:me|us|to me|"
    r"to us|about|how|why|what)\b"
)
_STEMS_TAKE_PART = (
    "spr", "rede", "erzähl", "bericht", "erklärt", "tell", "told", "talk", "join", "speak", "spoke", "explain",
)  # fmt: skip
_PIECE = re.compile(rf"{_NAME}(?={_NOTE}(?:$|, | und | and | & | et | y | en ))")
_ACTS = re.compile(
    rf"(?:^|[.!?…\n]\s{{0,2}})({_NAME}) "
    r"(?:(erzählt|berichtet|schildert)|hat|war|ist|lebt|kennt|reiste|fuhr|nimmt|macht)\b"
)
_TALKS = re.compile(r"\b(?:wir (?:sprechen|reden)|(?:sprechen|reden) wir|in dieser (?:episode|folge)|diese episode)\b")
_STRANGE = COMMON | OPENERS | ORGANISATIONS
_FEWEST_PRESENT = 2
_MOST = 4
_LEAD = 1_500


def read(ground: Ground, hosts: "set[tuple[str, ...]]", title: str) -> list[Found]:
    """Give the guests and hosts whom the words name by first names only; not those of known `hosts`."""
    text = ground.text
    known = {tokens[0] for tokens in hosts}
    found = [*_with_handle(text, known)]
    found += [replace(one, source="title") for one in _rows(_TITLED, title, Role.GUEST, known, fewest=1)]
    for pattern in _that_may_match(_OF_GUESTS, ground.small):
        found += _rows(pattern, text, Role.GUEST, known, fewest=1)
    guests = {fold(one.name) for one in found}
    if holds(ground.small, ("mit ",)) and holds(ground.small, _STEMS_SPEAK):
        found += _rows(_BETWEEN, text, Role.HOST, guests, fewest=1)
    for pattern in _that_may_match(_OF_HOSTS, ground.small):
        found += _rows(pattern, text, Role.HOST, guests, fewest=_FEWEST_PRESENT)
    return found or _telling(ground, known) or ([] if known else _all_together(text))


def _that_may_match(patterns: tuple[_Gated, ...], lowered: str) -> "list[re.Pattern[str]]":
    """Give the patterns of whose rows of stems a text in small letters holds one each."""
    return [pattern for pattern, rows in patterns if all(holds(lowered, stems) for stems in rows)]


def _with_handle(text: str, known: set[str]) -> list[Found]:
    """Give who stands with an account before all else, `Ada (@ada) - We talk …`."""
    match = _HANDLED.match(text)
    if match is None or fold(match.group(1).split(" ")[0]) not in GIVEN or fold(match.group(1).split(" ")[0]) in known:
        return []
    return [_found(match.group(1), match.start(1), Role.GUEST, sure=True)]


def _all_together(text: str) -> list[Found]:
    """Give those who open the notes by their first names and do something together: they present it."""
    match = _ALL.match(text)
    names = (
        [(piece.group(), piece.start()) for piece in _PIECE.finditer(text, match.start(1), match.end(1))]
        if match
        else []
    )
    given = sum(fold(name) in GIVEN for name, _ in names)
    if len(names) < _FEWEST_PRESENT or given * 2 < len(names) or any(fold(name) in _STRANGE for name, _ in names):
        return []
    return [_found(name, at, Role.HOST, sure=True) for name, at in names]


def _rows(pattern: "re.Pattern[str]", text: str, role: Role, known: set[str], *, fewest: int) -> Iterator[Found]:
    for match in islice(pattern.finditer(text, 0, _LEAD), _MOST):
        row = [(piece.group(), piece.start()) for piece in _PIECE.finditer(text, *match.span(match.lastindex or 1))]
        given = any(fold(name) in GIVEN for name, _ in row)
        names = [
            (name, at)
            for name, at in row
            if fold(name) not in known
            and (fold(name) in GIVEN or (given and len(row) > 1 and fold(name) not in _STRANGE))
        ]
        if len(names) >= fewest:
            yield from (_found(name, at, role, sure=True) for name, at in names)


def _telling(ground: Ground, known: set[str]) -> list[Found]:
    """Give whom the first words tell of by the first name, where they take part later on, unsurely."""
    match = _OPENS.match(ground.text) if holds(ground.small, _STEMS_TAKE_PART) else None
    if ground.nouns and (match is None or _TAKES_PART.search(ground.small, match.end(), _LEAD) is None):
        return _traveller(ground, known)
    if match is None or _TAKES_PART.search(ground.small, match.end(), _LEAD) is None:
        return []
    names = [(name, match.start(1) + match.group(1).find(name)) for name in re.split(r" und | and ", match.group(1))]
    if any(fold(name) not in GIVEN or fold(name) in known for name, _ in names):
        return []
    return [_found(name, at, Role.GUEST, sure=False) for name, at in names]


def _traveller(ground: Ground, known: set[str]) -> list[Found]:
    """Give, unsurely, the one first name that German notes tell of as of who speaks: `Ada erzählt von …`."""
    acts = [match for match in _ACTS.finditer(ground.text, 0, _LEAD) if fold(match.group(1)) in GIVEN]
    names = {match.group(1): match for match in reversed(acts) if fold(match.group(1)) not in known}
    talks = _TALKS.search(ground.small, 0, _LEAD) is not None
    telling = [match for match in names.values() if match.group(2) or talks]
    if len(names) != 1 or not telling:
        return []
    return [_found(one.group(1), one.start(1), Role.GUEST, sure=False) for one in telling]


def _found(name: str, at: int, role: Role, *, sure: bool) -> Found:
    return Found(name=name, role=role, rule=f"bare.{role.value}", start=at, end=at + len(name), sure=sure)
