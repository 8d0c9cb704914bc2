"""Guests of a sentence that says it tells of the episode: `In this episode of Lock Hours, X and Y go over …`."""

import re

from bot.model.episode import Role
from bot.shownotes.people import standing
from bot.shownotes.people.evidence import is_name_like
from bot.shownotes.people.found import Found
from bot.shownotes.people.ground import Ground
from bot.shownotes.people.merge import tokens_of
from bot.shownotes.people.sentences import SENTENCE_END
from bot.shownotes.people.shapes import Shape, Trust
from bot.shownotes.small import holds

_PIECE = (
    r"(?:episode|edition|instal+ment|podcast|show|interview|conversation|talk|chat|session|discussion|programme|ep)"
)
_OPENED = re.compile(
    rf"(?:^|[.!?…:\n][ \t\xa0]*)(?:(?:[Aa]nd|[Pp]lus),? )?(?:[IiOo]n|[Ff]or) (?:this|today['’]s|tonight['’]s|our|the) "
    rf"(?:[\w'’-]+ ){{0,3}}?{_PIECE}\b"
)
_OF = re.compile(
    r"(?: (?:#|number )?\d{1,4})?(?: (?:of|from|on) [^.!?\n]{1,70})?[,:]? "
    r"(?:(?:my|our|the|special|guest|author|Dr\.|Prof\.) )*"
)
"""What may stand between that and the first name."""
_STEMS = ("n this ", "n today", "n tonight", "n our ", "n the ", "or this ", "or today", "or our ", "or the ")
_VERBS = r"joins?|reads?|talks?|discuss(?:es)?|shares?|explains?|tells?|describes?"
_ASIDE = (
    rf"(?:,\s[^.!?\n,]{{1,90}}?(?=\s(?:{_VERBS})\b)|,\s(?:[^.!?\n,]{{1,80}},\s?){{1,2}}|\s\([^()\n]{{1,80}}\)"
    r"|\s(?:of|from|at) [\w&.’' -]{2,50}?)?"
)
_TELLS = re.compile(
    rf"{_ASIDE}(?:\s|(?<=,))(?:also |both |all |then |each )?(?:goes|go) (?:over|through|into|deep|in depth)\b"
    rf"|{_ASIDE}(?:\s|(?<=,))(?:also |both |all |then |each )?(?:talks?|sp(?:eaks?|oke)|chats?)"
    r"(?! (?:\w+ ){0,2}(?:to|with)\b)\b"
    rf"|{_ASIDE}(?:\s|(?<=,))(?:also |both |all |then |each )?(?:discuss|share|explain|cover|describe|tell|walk|dive"
    r"|delve|dig|break|explore|reflect|answer|offer|give|lay|make|argue|reveal|open|recount|detail|outline|unpack"
    r"|address|present|show|demonstrate|take|join|return|weigh|consider|examine|trace|respond|recall|teach|introduce"
    r"|look|compare|debunk|dissect|speculate|report|elaborate|touch|drop|stop|come|appear|read)(?:e?s)?\b"
    r"(?! (?:in |down )?(?:on |an? |the )?(?:interview|conversation)\w* with)"
)
"""What somebody does there who is heard: not who talks with somebody, who is the host."""
_ASKS = re.compile(r"^[^.!?\n]{0,80}?\b(?:with|to) (?:[\w-]+ ){0,4}$")
_BETWEEN = re.compile(
    r"(?:,| and| und| &|, and| with|/) "
    r"(?:(?:my|our|the|special|guest|co-?host|author|journalist|writer|reporter|professor|Dr\.|Prof\.) )*"
    r"(?:(?:[Tt]he )?[A-Z]\w+[’']s? (?:own )?)?"
)
RULE = "intro.opened"
_MADE = re.compile(
    r"\s(?:are|have been) (?:the )?(?:[a-z-]+ ){0,2}(?:(?:co-?)?(?:creators|founders|authors|developers)|professors"
    r"|researchers|engineers|historians|scientists) (?:of|at|for|behind|from)\b"
)
_FEWEST_MAKERS = 2
_WITH = re.compile(r"(?:^|[.!?\n]\s)With (?=[A-Z])")
_ENDS = re.compile(r"\.?\s*(?:\n|$)|\.\s")
_JOINS = re.compile(r"(?:^|[.!?…\n]\s?)([A-ZÄÖÜ][\w'’-]+) joins (?:us|me|the show|the podcast|[A-Z][\w'’]+)")
_WORD = re.compile(r"(?: (?:of|from|on) [^.!?\n,]{1,70})?,? ([A-ZÄÖÜ][\w’-]+)\b")
_LEAD = 2_000
_REACH = 160
_MOST = 3


def read(ground: Ground, shapes: list[Shape], hosts: "set[tuple[str, ...]]") -> list[Found]:
    """Give whom a sentence on the episode itself has tell something, the `hosts` left out."""
    found = _in_a_row(ground, shapes, hosts) + _joining(ground, shapes, hosts) + _makers(ground, shapes, hosts)
    if not holds(ground.small, _STEMS):
        return found
    for match in list(_OPENED.finditer(ground.text, 0, _LEAD))[:_MOST]:
        near = [one for one in shapes if match.end() < one.start < match.end() + _REACH and not one.single]
        found += _by_first_name(ground, shapes, match.end(), hosts)
        chains = (_chain(ground, near[at:]) for at in range(len(near)) if _leads(ground, match.end(), near[at]))
        telling = (chain for chain in chains if chain and _tells(ground, shapes, chain[-1], hosts))
        guests = [one for one in next(telling, ()) if tokens_of(one.name) not in hosts]
        found += [_found(one) for one in guests if not standing.of(ground, one.name).past]
    return found


def _in_a_row(ground: Ground, shapes: list[Shape], hosts: "set[tuple[str, ...]]") -> list[Found]:
    """Give two full names and more that a sentence is made of: `With A, B and C.`."""
    found: list[Found] = []
    for match in list(_WITH.finditer(ground.text, 0, _LEAD))[:_MOST] if "With " in ground.text else ():
        chain = _chain(ground, [one for one in shapes if one.start >= match.end() and not one.single])
        if len(chain) > 1 and chain[0].start == match.end() and _ENDS.match(ground.text, chain[-1].end):
            found += [_found(one) for one in chain if tokens_of(one.name) not in hosts]
    return found


def _makers(ground: Ground, shapes: list[Shape], hosts: "set[tuple[str, ...]]") -> list[Found]:
    """Give those who open the notes together and are told by what they made: `A, B and C are creators of …`."""
    full = [one for one in shapes if not one.single]
    chain = _chain(ground, full) if full and not ground.text[: full[0].start].strip() else []
    if len(chain) < _FEWEST_MAKERS or _MADE.match(ground.text, chain[-1].end) is None:
        return []
    return [_found(one) for one in chain if tokens_of(one.name) not in hosts]


def _joining(ground: Ground, shapes: list[Shape], hosts: "set[tuple[str, ...]]") -> list[Found]:
    """Give whoever is named in full, and joins in another sentence by one word of the name: `Fey joins …`."""
    found: list[Found] = []
    for match in list(_JOINS.finditer(ground.text, 0, _LEAD))[:_MOST]:
        full = [one for one in shapes if not one.single and match.group(1) in one.name.split()]
        found += [_found(one) for one in full[:1] if one.trust is Trust.GIVEN and tokens_of(one.name) not in hosts]
    return found


def _by_first_name(ground: Ground, shapes: list[Shape], start: int, hosts: "set[tuple[str, ...]]") -> list[Found]:
    """Give whoever was named in full before, and tells something by one word of that: `In this episode, X tells`."""
    word = _WORD.match(ground.text, start)
    if word is None or _TELLS.match(ground.text, word.end(1)) is None:
        return []
    named = [
        one for one in shapes if one.end < start and one.trust is Trust.GIVEN and word.group(1) in one.name.split()
    ]
    full = [one for one in named if not one.single and tokens_of(one.name) not in hosts][:1]
    return [_found(one) for one in full if not standing.of(ground, one.name).past]


def _leads(ground: Ground, start: int, shape: Shape) -> bool:
    return _OF.fullmatch(ground.text, start, shape.start) is not None


def _chain(ground: Ground, shapes: list[Shape]) -> list[Shape]:
    """Give the full names that stand one behind the other from the first on, one of them surely somebody's."""
    chain: list[Shape] = []
    for shape in shapes:
        if chain and _BETWEEN.fullmatch(ground.text, chain[-1].end, shape.start) is None:
            break
        chain.append(shape)
    return chain if any(one.trust >= Trust.COMMON or is_name_like(one) for one in chain) else []


def _tells(ground: Ground, shapes: list[Shape], last: Shape, hosts: "set[tuple[str, ...]]") -> bool:
    told = _TELLS.match(ground.text, last.end) is not None
    return told and not _is_told_to(ground, shapes, last, hosts)


def _is_told_to(ground: Ground, shapes: list[Shape], last: Shape, hosts: "set[tuple[str, ...]]") -> bool:
    """Tell whether the sentence goes on with a full name that is no host's, with whom whoever opens it talks."""
    stop = SENTENCE_END.search(ground.text, last.end)
    end = min(stop.start() if stop is not None else len(ground.text), last.end + _REACH)
    return any(
        last.end < one.start < end
        and not one.single
        and one.trust >= Trust.COMMON
        and tokens_of(one.name) not in hosts
        and _ASKS.match(ground.text[last.end : one.start]) is not None
        for one in shapes
    )


def _found(shape: Shape) -> Found:
    return Found(name=shape.name, role=Role.GUEST, rule=RULE, start=shape.start, end=shape.end)
