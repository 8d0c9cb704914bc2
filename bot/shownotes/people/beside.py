"""Who does something with a host: `X wades through the bog with Ada`, `Ada has visited her`."""

import re
from bisect import bisect_left

from bot.model.episode import Role
from bot.shownotes.people.found import Found
from bot.shownotes.people.ground import Ground
from bot.shownotes.people.intros import sentence_start
from bot.shownotes.people.merge import tokens_of
from bot.shownotes.people.shapes import Shape, Trust

_WITH = re.compile(r"\b(?:mit|with|avec|con|met|med|to)\s(?:[\w-]+in?\s)?$")
_VISITS = re.compile(
    r"\s(?:hat|haben)\s(?:sie|ihn|beide)\b[^.!?\n]{0,60}\b(?:besucht|getroffen|begleitet|gefragt|interviewt|eingeladen)\b"
    r"|\s(?:visited|followed|interviewed)\s(?:her|him|them)\b"
)
_ACTS = re.compile(r",?\s(?!(?:and|und|et|y|with|mit)\b)[a-zà-ÿ]{3,}\s")
_APPOSITION = re.compile(r",\s[^.!?\n]{3,120}?,(?=\s[a-zà-ÿ])")
_NAMED = re.compile(r"(?:\b(?:Dr|Prof)\.?\s|\b(?:die|der|the)\s(?:[\w-]+\s){0,2})*$", re.IGNORECASE)
_REACH = 320


def read(ground: Ground, shapes: list[Shape], hosts: "set[tuple[str, ...]]") -> list[Found]:
    """Give, unsurely, who opens a sentence and does something with a host, and whom a host then visits."""
    if not hosts:
        return []
    starts = [shape.start for shape in shapes]
    found = []
    for index, host in enumerate(shapes):
        if not _is_host(host, hosts):
            continue
        begins = sentence_start(ground.text, host.start)
        if _WITH.search(ground.small, max(0, host.start - 24), host.start):
            told = [shape for shape in shapes[bisect_left(starts, begins) : index] if _may_tell(ground, shape, hosts)]
            found += [_found(shape) for shape in told[:1] if _opens(ground, shape, begins)]
        elif _VISITS.match(ground.text, host.end):
            low = bisect_left(starts, max(0, begins - _REACH))
            told = [shape for shape in shapes[low:index] if _may_tell(ground, shape, hosts)]
            found += [_found(shape) for shape in told[:1]]
    return found


def _is_host(shape: Shape, hosts: "set[tuple[str, ...]]") -> bool:
    tokens = tokens_of(shape.name)
    return tokens in hosts or (len(tokens) == 1 and any(host[0] == tokens[0] for host in hosts))


def _may_tell(ground: Ground, shape: Shape, hosts: "set[tuple[str, ...]]") -> bool:
    """Tell a full name that is no host's and has a verb behind it, at once or behind what it says of its bearer."""
    if shape.single or shape.trust < Trust.COMMON or _is_host(shape, hosts):
        return False
    apposition = _APPOSITION.match(ground.text, shape.end)
    return _ACTS.match(ground.text, apposition.end() if apposition is not None else shape.end) is not None


def _opens(ground: Ground, shape: Shape, begins: int) -> bool:
    """Tell whether only titles stand between the beginning of a sentence and a name."""
    lead = _NAMED.sub("", ground.text[begins : shape.start]).strip()
    return not lead


def _found(shape: Shape) -> Found:
    return Found(name=shape.name, role=Role.GUEST, rule="intro.beside", start=shape.start, end=shape.end, sure=False)
