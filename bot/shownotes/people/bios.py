"""Guests whom notes introduce by who they are, without a word of joining: `X is a botanist at …`."""

import re

from bot.model.episode import Role
from bot.shownotes.people.callings import is_calling
from bot.shownotes.people.evidence import AGENT, is_name_like
from bot.shownotes.people.found import Found
from bot.shownotes.people.ground import Ground
from bot.shownotes.people.shapes import Shape, Trust

_DOES = re.compile(r"\s(?!(?:is|was|und|and|et)\b)[a-zà-ÿ]{3,}(?:s|t|has|hat)\b|\s(?:has|had|hat|a|ha)\s")
_MET = re.compile(
    r"\b(?:with|calls?|asks?|visits?|rings|meets?|follows|questions|finds|tracks down|hears from|mit|trifft|fragt|"
    r"besucht|"
    r"avec|rencontre|con|a)\s(?:the |our |a |an |dem |der |den |die |l['’]|le |la |el |un |une |"
    r"una )?(?:[a-zà-ÿ-]+\s){0,2}"
    r"([\w-]+)\s$"
)
UNKNOWN = re.compile(
    r"\b(?:an?|one|eine?[nmr]?|une?|una?) (?:certain |gewisse[nr]? |certaine? )?"
    r"(?:Miss|Mrs?|Ms|Mme|Frau|Herrn?|Sra?)\.? $"
)
"""Before a name: `a Miss X` is nobody whom the teller knows."""
_OF_THE_SHOW = frozenset(
    (
        "producer",
        "editor",
        "host",
        "hosts",
        "co-host",
        "cohost",
        "presenter",
        "moderator",
        "moderatorin",
        "kollegin",
        "kollege",
    )
)
_BEFORE = 60
_SHORT = 60
_LEAD = 450
_LEAD_OF_GUEST = 4_000
_GUEST = re.compile(r"\b(?:unser|mein|our|my|today['’]s|the)\w*\s(?:heutige[rnm]?\s|special\s)?(?:gast|gästin|guest)\b")
_CALLING = re.compile(r"(?:\s\([^()\n]{1,60}\))?\s(?:ist|war lange)\s[A-ZÄÖÜ][a-zäöüß-]{3,}")
_IS = re.compile(
    r"(?:\s\([^()\n]{1,60}\))?(?:,\s(?:an?|the|CEO|CTO|co-?founder|founder|author|professor|director|head|editor|"
    r"president|"
    r"creator|former|senior)\b|\s(?:est|es|è)\s(?:une?|una|le|la|el|l['’])?\s?[a-zà-ÿ-]{4,}|"
    r"\s(?:is|ist)\s(?:an?|the|one of|currently|CEO|co-?founder|founder|author|professor|"
    r"director|"
    r"head|ein|eine|der|die|Professor|Professorin|Autor|Autorin|Gründer|Gründerin|Leiter|Leiterin)\b)"
)
_HONOURS = re.compile(r"(?:(?:Dr|Prof|Professor|Professorin)\.?\s)+$")
_TALK = re.compile(
    r"\b(?:conversation|interview\w*|we (?:discuss|talk|cover|explore|dive|go)|discuss(?:es|ed)?|talks? about|this "
    r"episode|chat|guest|"
    r"(?:s?he|they)(?: also)? (?:explains?|shows?|tells?|talks?|walks?|brings?|takes?|joins?|plays?|describes?|"
    r"demonstrates?|reads?)|we (?:join|meet|visit|ask|speak|learn|find out|wanted|sit|hear)|we're joined|(?:tells|"
    r"shows|"
    r"explains to|told|asks|meets|talks to|speaks to|sits down with|takes|joins|keeps|lets) [a-z]\w+ [a-z]\w+|"
    r"(?:sie|er) (?:erzählt|erklärt|zeigt|berichtet|nimmt|bringt)|wir (?:treffen|besuchen|fragen|lernen)|"
    r"(?:elle|il) (?:raconte|explique|nous|évoque)|au micro|on parle|nos (?:cuenta|habla|explica)|hablamos|"
    r"gespräch|interview|sprechen wir|wir sprechen|wir reden|in dieser folge|zu gast|gast|gästin)\b"
)


def read(ground: Ground, shapes: list[Shape]) -> list[Found]:
    """Give those whom the first lines say to be somebody, where the text is about a talk."""
    known = [
        shape
        for shape in shapes
        if shape.start < _LEAD_OF_GUEST
        and shape.trust is Trust.GIVEN
        and not shape.single
        and _opens_sentence(ground.text, shape.start)
    ]
    if not known:
        return []
    introduced = [one for one in known if _IS.match(ground.text, one.end) and _opens_line(ground.text, one.start)]
    talk = has_talk(ground) or len({one.name for one in introduced}) > 1
    lead = _LEAD_OF_GUEST if _GUEST.search(ground.small, 0, _LEAD_OF_GUEST) else _LEAD
    return [
        Found(name=shape.name, role=Role.GUEST, rule="bio", start=shape.start, end=shape.end, sure=False)
        for shape in known
        if (shape.start < lead or shape in introduced)
        and ((talk and _is_somebody(ground, shape)) or _is_told_of(ground.text, shape.name, lead))
    ]


def beside_callings(ground: Ground, shapes: list[Shape]) -> list[Found]:
    """Give those whom the first lines meet by their calling: `with framebuilder X`, `calls the metallurgist X`."""
    return [
        Found(name=shape.name, role=Role.GUEST, rule="bio.met", start=shape.start, end=shape.end, sure=False)
        for shape in shapes
        if shape.start < _LEAD
        and not shape.single
        and (shape.trust >= Trust.COMMON or is_name_like(shape))
        and is_met(ground.text[max(0, shape.start - _BEFORE) : shape.start])
    ]


def is_met(before: str) -> bool:
    """Tell whether the words before a name say that somebody of a calling is met."""
    match = _MET.search(before)
    if match is None or match.group(1).casefold() in _OF_THE_SHOW or UNKNOWN.search(before):
        return False
    return is_calling(match.group(1).casefold()) or AGENT.search(match.group(1)) is not None


def opening(ground: Ground, shapes: list[Shape], hosts: list[tuple[str, int]]) -> list[Found]:
    """Give whom the first words tell of, where a host does something further on, `X runs a ferry. Y asks why`."""
    first = next((shape for shape in shapes if not shape.single), None)
    acting = [name for name, end in hosts if _DOES.match(ground.text, end) and first is not None and end > first.end]
    if first is None or not acting or not (first.trust >= Trust.COMMON or (is_name_like(first) and not ground.nouns)):
        return []
    if not _opens_sentence(ground.text, first.start) or not _DOES.match(ground.text, first.end) or first.start > _SHORT:
        return []
    return [Found(name=first.name, role=Role.GUEST, rule="bio.opening", start=first.start, end=first.end, sure=False)]


def _is_told_of(text: str, name: str, lead: int) -> bool:
    """Tell whether a later sentence says by the first name alone who somebody is, `Ada is a botanist at …`."""
    first = name.split(" ", 1)[0]
    at = text.find(first, 0, lead * 2)
    while at >= 0:
        if _IS.match(text, at + len(first)) and _opens_sentence(text, at):
            return True
        at = text.find(first, at + 1, lead * 2)
    return False


def _is_somebody(ground: Ground, shape: Shape) -> bool:
    """Tell whether the words behind a name say who its bearer is; German callings stand without an article."""
    calling = ground.nouns and _CALLING.match(ground.text, shape.end) is not None
    return calling or _IS.match(ground.text, shape.end) is not None


def has_talk(ground: Ground) -> bool:
    """Tell whether a text speaks of a conversation."""
    return _TALK.search(ground.small, 0, _LEAD_OF_GUEST) is not None


def _opens_line(text: str, start: int) -> bool:
    return not _HONOURS.sub("", text[text.rfind("\n", 0, start) + 1 : start]).strip(" •*-–—")


def _opens_sentence(text: str, start: int) -> bool:
    lead = _HONOURS.sub("", text[max(0, start - 40) : start]).rstrip()
    word = lead.rsplit(None, 1)[-1] if lead else ""
    before = (lead[: -len(word)] if word and is_calling(word.casefold()) else lead).strip()[-3:]
    return not before or before[-1] in ".!?:\n–—-•*" or start == 0 or text[start - 1] == "\n"
