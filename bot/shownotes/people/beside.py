"""Who does something with a host: `X wades through the bog with Ada`, `Ada has visited her`."""

import re
from bisect import bisect_left
from dataclasses import replace
from itertools import pairwise

from bot.model.episode import Role
from bot.shownotes.people.evidence import is_name_like
from bot.shownotes.people.found import Found
from bot.shownotes.people.ground import Ground
from bot.shownotes.people.merge import tokens_of
from bot.shownotes.people.sentences import sentence_start
from bot.shownotes.people.shapes import Shape, Trust

_WITH = re.compile(r"\b(?:mit|with|avec|con|met|med|to)\s(?:[\w-]+in?\s)?$")
_RECEIVES = re.compile(r"\b(?:reçoit|reçoivent|accueille|empfängt|begrüßt|recibe|ontvangt|receives)\s$")
_TALKS = re.compile(r"\b(?:spricht|sprechen|redet|erklärt|erzählt|diskutiert|plaudert)\s(?:[\w-]+\s){0,2}$")
_VISITS = re.compile(
    r"\s(?:hat|haben)\s(?:sie|ihn|beide)\b[^.!?\n]{0,60}\b(?:besucht|getroffen|begleitet|gefragt|interviewt|"
    r"eingeladen)\b"
    r"|\s(?:visited|followed|interviewed)\s(?:her|him|them)\b"
)
_ACTS = re.compile(r",?\s(?!(?:and|und|et|y|with|mit)\b)[a-zà-ÿ]{3,}\s")
_APPOSITION = re.compile(r",\s[^.!?\n]{3,120}?,(?=\s[a-zà-ÿ])")
_NAMED = re.compile(r"(?:\b(?:Dr|Prof)\.?\s|\b(?:die|der|the)\s(?:[\w-]+\s){0,2})*$", re.IGNORECASE)
_AND = re.compile(r"(?:,[^.!?\n,]{2,90}(?:,[^.!?\n,]{2,60})?,?)? (?:und|and|et|y|en|&) (?:[\w-]+ )?")
_TALK_ROW = re.compile(r"\b(?:diskutieren|sprechen|reden|unterhalten|streiten|plaudern|discuss|talk)\s(?:[\w-]+\s)?$")
_TALK_BEHIND = re.compile(
    r",?\s(?:discuss|talk|chat|debate|speak|sprechen|reden|diskutieren|unterhalten sich|plaudern|streiten|have a)\b"
)
_REACH = 320


def read(ground: Ground, shapes: list[Shape], hosts: "set[tuple[str, ...]]") -> list[Found]:
    """Give, unsurely, who opens a sentence and does something with a host, and whom a host then visits."""
    starts = [shape.start for shape in shapes]
    found = []
    for index, host in enumerate(shapes):
        if not _is_host(host, hosts):
            found += _visited(ground, shapes, index, hosts)
            continue
        begins = sentence_start(ground.text, host.start)
        met = _RECEIVES.search(ground.small, max(0, host.start - 24), host.start)
        if met or _WITH.search(ground.small, max(0, host.start - 24), host.start):
            told = [shape for shape in shapes[bisect_left(starts, begins) : index] if _may_tell(ground, shape, hosts)]
            found += [replace(_found(one), rule="intro.received", sure=True) for one in told[:1] if met]
            found += [
                _found(shape)
                for shape in told[:1]
                if _opens(ground, shape, begins) or _TALKS.search(ground.small, begins, shape.start)
            ]
        elif _VISITS.match(ground.text, host.end):
            low = bisect_left(starts, max(0, begins - _REACH))
            told = [shape for shape in shapes[low:index] if _may_tell(ground, shape, hosts)]
            found += [_found(shape) for shape in told[:1]]
    return found + _in_row(ground, shapes, hosts)


def _in_row(ground: Ground, shapes: list[Shape], hosts: "set[tuple[str, ...]]") -> list[Found]:
    """Give who talks in one row with a host, `sprechen Ada, Leiterin bei A, und X, Leiter bei B, über …`."""
    found = []
    for one, other in pairwise(
        [one for one in shapes if _is_host(one, hosts) or (not one.single and _may_be(ground, one))]
    ):
        if _is_host(one, hosts) == _is_host(other, hosts):
            continue
        joined = _AND.fullmatch(ground.text, one.end, other.start)
        begins = sentence_start(ground.text, one.start)
        guest = other if _is_host(one, hosts) else one
        before = _TALK_ROW.search(ground.small, begins, one.start)
        if joined and (before or _TALK_BEHIND.match(ground.text, other.end)):
            found.append(replace(_found(guest), sure=before is None))
    return found


def _may_be(ground: Ground, shape: Shape) -> bool:
    return shape.trust >= Trust.COMMON or (not ground.nouns and is_name_like(shape))


def _visited(ground: Ground, shapes: list[Shape], index: int, hosts: "set[tuple[str, ...]]") -> list[Found]:
    """Give who has visited somebody, where no host is known, as the host, and whom."""
    host = shapes[index]
    if hosts or host.single or host.trust < Trust.COMMON or _VISITS.match(ground.text, host.end) is None:
        return []
    told = [one for one in shapes[:index] if not one.single and one.trust >= Trust.COMMON and one.name != host.name]
    near = [one for one in told if host.start - one.end < _REACH]
    return [*(_found(one) for one in near[:1]), replace(_found(host), role=Role.HOST, sure=True)] if near else []


def _is_host(shape: Shape, hosts: "set[tuple[str, ...]]") -> bool:
    tokens = tokens_of(shape.name)
    return tokens in hosts or (len(tokens) == 1 and any(host[0] == tokens[0] for host in hosts))


def _may_tell(ground: Ground, shape: Shape, hosts: "set[tuple[str, ...]]") -> bool:
    """Tell a full name that is no host's and has a verb behind it, at once or behind what it says of its bearer."""
    if shape.single or shape.trust < Trust.COMMON or _is_host(shape, hosts):
        return False
    if _TALKS.search(ground.small, max(0, shape.start - 40), shape.start):
        return True
    apposition = _APPOSITION.match(ground.text, shape.end)
    return _ACTS.match(ground.text, apposition.end() if apposition is not None else shape.end) is not None


def _opens(ground: Ground, shape: Shape, begins: int) -> bool:
    """Tell whether only titles stand between the beginning of a sentence and a name."""
    lead = _NAMED.sub("", ground.text[begins : shape.start]).strip()
    return not lead


def _found(shape: Shape) -> Found:
    return Found(name=shape.name, role=Role.GUEST, rule="intro.beside", start=shape.start, end=shape.end, sure=False)
