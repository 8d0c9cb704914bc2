"""Guests by a few German words around a name: `haben Besuch von X`, `Das weiß X`, `mit X verabredet`."""

import re

from bot.model.episode import Role
from bot.shownotes.people.found import Found
from bot.shownotes.people.ground import Ground
from bot.shownotes.people.intros import chain_from
from bot.shownotes.people.merge import tokens_of
from bot.shownotes.people.sentences import sentence_start
from bot.shownotes.people.shapes import Shape, Trust
from bot.shownotes.small import holds
from bot.text import fold

_CALLED = r"(?:(?:heute|diesmal|auch|wieder)\s)?(?:(?:der|die|den|dem|einer|einem|unserer|unserem)\s)?(?:[a-zäöüß]+\s)?"
_BEFORE = re.compile(
    r"(?:\bBesuch von|\b[Ww]ir (?:waren|sind|haben uns)\b[^.!?\n]{0,30}?\s(?:bei|mit)"
    r"|\b(?:[Dd]as|[Ee]s) (?:weiß|wissen|beantwortet|beantworten)|\b[Dd]ie Antworte?n? (?:weiß|kennt|hat|haben|kennen)"
    rf"|\bGästin[^.!?\n:]{{0,30}}?\s(?:ist|war))\s{_CALLED}(?:[A-ZÄÖÜ][\w-]+\s)?(?:(?:Dr|Prof)\.\s)*$"
)
_WITH = re.compile(rf"\bmit\s{_CALLED}(?:[A-ZÄÖÜ][\w-]+\s)?(?:(?:Dr|Prof)\.\s)*$")
_MET = re.compile(
    r"(?:\s\([^()\n]{1,60}\))?(?:,[^.!?\n,]{3,60},)?\s(?:verabredet|zusammengesetzt|ausgetauscht|getroffen|unterhalten"
    r"|auf (?:der|unserer) Bühne)\b"
)
_ASKED = re.compile(r"\sstell(?:t|en) sich\b[^.!?\n]{0,40}?\s?[Ff]ragen\b|\spack(?:t|en) aus\b")
_KNOWS = re.compile(r"\s(?:weiß|wissen|kennt|kennen|hat|haben) (?:es|das|die Antwort|Antworten|Rat|Bescheid)\b")
_DISPUTE = re.compile(
    r"(?:\s\([^()\n]{1,60}\))?\s(?:streiten|diskutieren|debattieren|reden|sprechen)\b[^.!?\n]{0,40}?\süber\b"
)
_STEMS = (
    *("streiten", "diskutieren", "debattieren", "reden", "sprechen"),
    *("besuch von", " weiß ", "wissen ", "antwort", "gästin", "bei ", "verabredet", "zusammengesetzt", "ausgetauscht"),
    *("getroffen", "unterhalten", "bühne", "stellt sich", "stellen sich", " aus", "bescheid", " rat"),
)
_SITS = r"(?:sitzt|sitzen|steht|stehen|klingelt|schaut|ist|sind)"
_MOST_LED = 90
_LEAD = 1_500


def read(ground: Ground, shapes: list[Shape], hosts: "set[tuple[str, ...]]") -> list[Found]:
    """Give, unsurely, who visits or is visited, answers, disputes or sits with a host; and with whom they stand."""
    if not ground.nouns or not holds(ground.small, _STEMS):
        return []
    starts = [shape.start for shape in shapes]
    beside = _beside(hosts)
    full = [one for one in shapes if not one.single and one.start < _LEAD and one.trust >= Trust.COMMON]
    found = []
    for shape in (one for one in full if tokens_of(one.name) not in hosts):
        row = chain_from(ground, shapes, starts, shape.start, 0) or [shape]
        if _comes(ground, shape, row[-1].end, beside) or _dispute(ground, row):
            found += [_found(one) for one in row if not one.single and tokens_of(one.name) not in hosts]
    return found


def _comes(ground: Ground, shape: Shape, end: int, beside: re.Pattern[str] | None) -> bool:
    before = ground.text[max(0, shape.start - _MOST_LED) : shape.start]
    if _BEFORE.search(before) or (_WITH.search(before) and _MET.match(ground.text, end)):
        return True
    begins = sentence_start(ground.text, shape.start)
    if beside is not None and beside.search(f"{fold(ground.text[begins : shape.start])} "):
        return True
    opens = not ground.text[begins : shape.start].strip()
    replies = opens and ground.text[:begins].rstrip().endswith("?")
    return (opens and _ASKED.match(ground.text, end) is not None) or (replies and bool(_KNOWS.match(ground.text, end)))


def _dispute(ground: Ground, row: list[Shape]) -> bool:
    """Tell whether several who open a sentence speak with each other: `X (Hebamme) und Y streiten über …`."""
    opens = not ground.text[sentence_start(ground.text, row[0].start) : row[0].start].strip()
    return opens and len(row) > 1 and _DISPUTE.match(ground.text, row[-1].end) is not None


def _beside(hosts: "set[tuple[str, ...]]") -> re.Pattern[str] | None:
    """Give how a sentence goes, in folded letters, that has somebody sit with a host."""
    firsts = [re.escape(tokens[0]) for tokens in hosts if len(tokens[0]) > 1]
    if not firsts:
        return None
    return re.compile(
        rf"\bbei (?:{'|'.join(firsts)})\b[^.!?\n]{{0,50}}?\s{_SITS}\s(?:(?:heute|diesmal|wieder)\s)?(?:zu gast\s)?"
        r"(?:(?:der|die)\s)?(?:\w+\s){0,2}$"
    )


def _found(shape: Shape) -> Found:
    return Found(name=shape.name, role=Role.GUEST, rule="intro.visit", start=shape.start, end=shape.end, sure=False)
