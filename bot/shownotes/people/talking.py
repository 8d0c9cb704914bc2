"""Sentences that say who talks with whom in German: `Ada und Ben sprechen mit X`, `X erklärt im Gespräch mit Ada`."""

import re
from dataclasses import replace
from itertools import islice

from bot.model.episode import Role
from bot.shownotes.openers import OPENERS
from bot.shownotes.people.found import Found
from bot.shownotes.people.ground import Ground
from bot.shownotes.people.intros import chain_from
from bot.shownotes.people.sentences import sentence_start
from bot.shownotes.people.shapes import Shape, Trust
from bot.shownotes.people.words import COMMON
from bot.text import fold

_TALKS = re.compile(
    r"\b(?:spricht|sprechen|redet|reden|diskutiert|diskutieren|plaudert|plaudern|quatscht|quatschen|unterhält sich|"
    r"unterhalten sich|unterhält|unterhalten)(?=\s[^\W\d_])"
)
_WITH = re.compile(r"(?:\s(?!über\b)[a-zäöüß]+){0,4}\s(?:mit)\s")
_TOLD = re.compile(
    r"\b(?:analysiert|erklärt|erklären|erzählt|erzählen|berichtet|berichten|sagt|verrät|schildert|erläutert|beschreibt|"
    r"spricht|sprechen)\s"
    r"(?:[a-zäöüß-]+\s){0,4}(?:im|in einem) (?:gespräch|interview|podcast|talk) mit\s"
    r"|\bim (?:gespräch|interview|talk) mit\s(?=[^.!?\n]{3,60}?\s(?:erklärt|erklären|erzählt|erzählen|berichtet|"
    r"berichten|sagt|verrät|schildert|erläutert|beschreibt|spricht|sprechen)\s)"
)
_ABOUT = re.compile(r"\s(?:über|davon|darüber|wie|was|warum)\b")
_BEHIND_WITH = re.compile(r"mit\s")
_AFTER_FEW = re.compile(r"(?:heute|diesmal|dieses mal|diese woche|in dieser folge)\s(?:mit)\s|\W{1,3}mit\s")
_STEMS_TALKS = ("spr", "red", "diskut", "plauder", "quatsch", "unterh")
_STEMS_WELCOMES = ("begrüß", "empf", "triff", "treffen", "befrag", "interviewt", "interviewen")
_STEMS_TOLD = ("gespräch mit", "interview mit", "podcast mit", "talk mit")
_WELCOMES = re.compile(
    r"\b(?:begrüßt|begrüßen|empfängt|empfangen|trifft|treffen|befragt|befragen|interviewt|interviewen)(?=\s)"
)
_WHOM = re.compile(
    r"(?:\s(?:zum|zur|am|im|in|heute|diesmal|wieder|für)(?:\s(?!den\b|die\b)[\wäöüß-]+){0,4})?\s(?:den|die|"
    r"ihren|seinen|ihre|seine)\s"
)
_TELLS = re.compile(r"\s(?:erzählt|erklärt|berichtet|spricht|sagt|verrät|schildert|erläutert|beschreibt)\s")
_CALLED = re.compile(
    r"(?:der |dem |unserer? )?(?:hosts?|hostin|moderator(?:in)?|[\w-]*redakteur(?:in)?|gastgeber(?:in)?)\s"
)
_FIRST_WITH = re.compile(r"\s([A-ZÄÖÜ][a-zäöüß]{2,12})\smit\s")
_MOST = 6
_LEAD = 2_000
_REACH = 60


def read(ground: Ground, shapes: list[Shape]) -> list[Found]:
    """Give the hosts whom a sentence has talk with somebody, and who tells them something, unsurely."""
    if not ground.nouns or not shapes:
        return []
    starts = [shape.start for shape in shapes]
    found: list[Found] = []
    if any(stem in ground.small for stem in _STEMS_TALKS):
        for match in islice(_TALKS.finditer(ground.small, 0, _LEAD), _MOST):
            found += _talking(ground, shapes, starts, match)
    if any(stem in ground.small for stem in _STEMS_WELCOMES):
        for match in islice(_WELCOMES.finditer(ground.small, 0, _LEAD), _MOST):
            found += _welcoming(ground, shapes, starts, match)
    if any(stem in ground.small for stem in _STEMS_TOLD):
        for match in islice(_TOLD.finditer(ground.small, 0, _LEAD), _MOST):
            found += _telling(ground, shapes, starts, match)
    return found


def _bare(ground: Ground, shapes: list[Shape], starts: list[int], verb: "re.Match[str]") -> list[Found]:
    """Read `spricht Liska mit X`, where no list knows the first name and X is a full one."""
    first = _FIRST_WITH.match(ground.text, verb.end())
    guests = chain_from(ground, shapes, starts, first.end(), 24) if first is not None else []
    if first is None or not guests or guests[0].single or fold(first.group(1)) in COMMON | OPENERS:
        return []
    name = first.group(1)
    at = first.start(1)
    return [Found(name=name, role=Role.HOST, rule="bare.host", start=at, end=at + len(name))]


def _welcoming(ground: Ground, shapes: list[Shape], starts: list[int], verb: "re.Match[str]") -> list[Found]:
    """Read `begrüßt Ada zum Jahresende den Physiker X`: who welcomes, and whom."""
    hosts = chain_from(ground, shapes, starts, verb.end(), 2)
    behind = _WHOM.match(ground.small, hosts[-1].end) if hosts else None
    if behind is None:
        return []
    guests = chain_from(ground, shapes, starts, behind.end(), _REACH)
    found = [_found(shape, Role.HOST) for shape in hosts] if guests else []
    return found + [replace(_found(shape, Role.GUEST), sure=True) for shape in guests if not shape.single]


def _talking(ground: Ground, shapes: list[Shape], starts: list[int], verb: "re.Match[str]") -> list[Found]:
    """Read `sprechen Ada und Ben mit X` and `Mit X spricht Ada über …`."""
    hosts = chain_from(ground, shapes, starts, verb.end(), 2)
    if not hosts:
        return _bare(ground, shapes, starts, verb)
    behind = _WITH.match(ground.small, hosts[-1].end)
    begins = sentence_start(ground.text, verb.start())
    before = _BEHIND_WITH.match(ground.small, begins) or _AFTER_FEW.match(ground.small, begins)
    if behind is None and (before is None or _ABOUT.match(ground.small, hosts[-1].end) is None):
        return []
    place = behind.end() if behind is not None else (before.end() if before is not None else verb.start())
    guests = [shape for shape in chain_from(ground, shapes, starts, place, _REACH) if shape not in hosts]
    found = [_found(shape, Role.HOST) for shape in hosts if not shape.single or shape.trust is Trust.GIVEN]
    return found + [_found(shape, Role.GUEST) for shape in guests if not shape.single]


def _telling(ground: Ground, shapes: list[Shape], starts: list[int], verb: "re.Match[str]") -> list[Found]:
    """Read `X erklärt im Gespräch mit Ada`, where X opens the sentence or the one before."""
    called = _CALLED.match(ground.small, verb.end())
    place = called.end() if called is not None else verb.end()
    hosts = [shape for shape in chain_from(ground, shapes, starts, place, 14) if not shape.single]
    begins = sentence_start(ground.text, verb.start())
    told = [
        shape
        for shape in shapes
        if not shape.single and shape.trust >= Trust.COMMON and begins <= shape.start < verb.start()
    ]
    behind = _TELLS.match(ground.small, hosts[-1].end) if hosts and not told else None
    if behind is not None:
        told = [one for one in chain_from(ground, shapes, starts, behind.end(), 2) if not one.single]
    if not told:
        words = {fold(word) for word in verb.group().split()}
        told = [
            one
            for one in shapes
            if not one.single and fold(one.name.rsplit(" ", 1)[-1]) in words and one.start < begins
        ]
    if not hosts or not told:
        return []
    return [_found(shape, Role.HOST) for shape in hosts] + [_found(told[0], Role.GUEST)]


def _found(shape: Shape, role: Role) -> Found:
    return Found(
        name=shape.name,
        role=role,
        rule="intro.host_talks" if role is Role.HOST else "intro.telling",
        start=shape.start,
        end=shape.end,
        sure=role is Role.HOST,
    )
