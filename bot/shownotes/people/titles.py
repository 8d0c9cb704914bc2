"""Guests in titles: `X on Y`, `Y with X`, `Y | X`, `X — Y`, `Y (mit X)`."""

import re
from dataclasses import replace

from bot.model.episode import Role
from bot.shownotes.people.evidence import is_name_like
from bot.shownotes.people.found import Found
from bot.shownotes.people.ground import Ground
from bot.shownotes.people.intros import chain_from
from bot.shownotes.people.shapes import Shape, Trust, is_plain
from bot.shownotes.people.words import ROLES

_WITH = re.compile(
    r"(?:^|[\s(\[,])(?:with|w/|w\.|feat\.?|ft\.?|featuring|guests?:?|interviews?:?|(?:interview|entretien|"
    r"entrevista|conversación|rencontre|gespräch) (?:mit|with|de|avec|con|di|à|a)|(?:interview|"
    r"entretien) (?=d['’])|mit gast:?|gast:|"
    r"zu gast:?|mit|med|m\.|avec|con|com|met|ゲスト[:：]?)\s?(?:special guests?|guests?|dr\.?|prof\.?|gast|"
    r"gästen)?[:：]?\s(?=\S)",
    re.IGNORECASE,
)
_ON = re.compile(
    r"(?:\s?\([^()]{1,40}\))?(?:,\s[^,:|–—]{1,60},)?"
    r"\s(?:on|über|[Jj]oins?|[Ee]xplains?|[Tt]alks?|[Rr]eturns|[Dd]iscusses|[Aa]nswers|[Rr]eflects|[Rr]eacts|zu|sur|sobre"
    r"|om)(?:\s|!|$)"
    r"|\s[A-Za-z][a-z]+s\s(?:[Yy]our|[Oo]ur|[Uu]s)\b"
    r"|,\s(?:wie|was|warum|wo|wann|wer|woran|how|what|why|can|is|ist|sind|kann|darf|muss)\b"
    r"|['’]s\s(?:guide|story|journey|advice|path|quest|case)\b"
)
_ABOUT = re.compile(
    r"\b(?:about|story of|life of|death of|über|case of|rise of|fall of|vs\.?|versus|by|to|remembering|reviews?|of)\s$",
    re.IGNORECASE,
)
_CUT = re.compile(r"\s(?:[|–—×·•/~]|//)\s|\s-\s|:\s|\s[x+&]\s|[|｜]|\s[(\[]|[)\]]|\s“|”|(?<=\S)\s*–\s")
_APPOSITION = re.compile(r",\s[a-z][\w-]*(?: [\w-]+){0,3}(?: [–—-] .*)?$")
_PAIR = re.compile(r"\s(?:&|and|und|et|y)\s[^\W\d_a-z][\w’'-]+(?:\s[^\W\d_a-z][\w’'-]+)+$")
_GOES_ON = re.compile(
    r",|&|$|(?:of|from|von|aus|der|die|CEO|founder|co-founder)\b|(?:and|und)\b(?! (?:ihre?|seine?|her|his) )"
)
"""Behind a name that is a part of a title; who has something is told of, `Ada Lovelace und ihr Motor`."""
_TO_US = re.compile(r"\s(?:Your|Our|Us)\b")
_ARTICLE = re.compile(r" (?:der|die|das|dem) (?=[A-ZÄÖÜ])")
"""Between the words of what is no name unless its first one is given: Droht der Partei."""
_ADJECTIVE = re.compile(r"\w{3,}(?:isch|lich|ig|sam|bar|haft)e[srnm]? ")
"""German adjectives, which no given name looks like: Elektrische Bahnen."""
_HEADS_TOPICS = re.compile(r"\s?:\s[^,]+,[^,]+,[^,]+(?:,|$)")
"""Behind the guest of a title: three topics or more."""
_REACH = 60
_NUMBER = re.compile(
    r"^(?:(?:episode|ep\.?|folge|episod|episode nr\.?|avsnitt|afl\.?|#|no\.?|nr\.?|"
    r"[A-Z]{2,5})\s?)?#?\d{1,4}(?:\s?[:.–—|-])?\s+|^[A-Z]{2,6}\d{1,4}:?\s",
    re.IGNORECASE,
)


def read(ground: Ground, shapes: list[Shape], known: "frozenset[str]") -> list[Found]:
    """Give the guests that a title names; `known` are the names that the notes tell of too, folded."""
    found: list[Found] = []
    starts = [shape.start for shape in shapes]
    text = ground.text
    shapes = [_without_verb(text, shape) for shape in shapes]
    for match in _WITH.finditer(text):
        chain = chain_from(ground, shapes, starts, match.end(), _REACH)
        found += [_guest(shape, "title.with") for shape in chain if _is_trusted(shape, known)]
    for index, shape in enumerate(shapes):
        plain = is_plain(shape.name) or shape.name.casefold() in known
        if shape.trust < Trust.SHAPE or shape.single or (shape.trust is Trust.SHAPE and not plain):
            continue
        if _ON.match(text, shape.end) and _opens(text, shape):
            found.append(_guest(shape, "title.on"))
            found += [_guest(before, "title.on") for before in _joined_before(text, shapes, index)]
        elif (
            _may_be_part(text, shape, known, nouns=ground.nouns)
            and _is_part(text, shape)
            and not _ABOUT.search(text[: shape.start])
        ):
            found += [_part(text, one, known) for one in chain_from(ground, shapes, starts, shape.start, 0)]
    return [_among_topics(text, one, found) for one in found]


def _among_topics(text: str, one: Found, found: list[Found]) -> Found:
    """Make a topic of whom the list behind the guest names, `Ada Lovelace: Engines, Lace, Charles Babbage`."""
    guest = next((first for first in found if _HEADS_TOPICS.match(text, first.end)), None)
    listed = guest is not None and one.start > guest.end and one.rule == "title.part"
    return replace(one, role=Role.MENTIONED, sure=False) if listed else one


def _without_verb(text: str, shape: Shape) -> Shape:
    """Take off a name the verb that a title writes with a capital too: Ada Lovelace Mends Your Engines."""
    name, _, verb = shape.name.rpartition(" ")
    if " " not in name or not verb.endswith("s") or not _TO_US.match(text, shape.end):
        return shape
    return replace(shape, name=name, end=shape.end - len(verb) - 1)


def _is_trusted(shape: Shape, known: "frozenset[str]") -> bool:
    """Tell whether a name behind `with` is one: by its given name, or because the notes have it too."""
    return shape.trust >= Trust.COMMON or (not shape.single and (shape.name.casefold() in known or is_name_like(shape)))


def _may_be_part(text: str, shape: Shape, known: "frozenset[str]", *, nouns: bool) -> bool:
    """Tell whether a name is sure enough to stand in a title by itself; a strange one where the notes have it too."""
    if shape.trust is Trust.GIVEN:
        return True
    if _ADJECTIVE.match(shape.name) or _ARTICLE.search(shape.name):
        return False
    paired = not nouns and _PAIR.match(text, shape.end)
    told = shape.name.casefold() in known or _APPOSITION.match(text, shape.end) or paired
    number = _NUMBER.match(text)
    numbered = (
        number is not None and not text[number.end() : shape.start].strip(" –—-:|.") and _CUT.match(text, shape.end)
    )
    return is_name_like(shape) and bool(told or numbered)


def _part(text: str, shape: Shape, known: "frozenset[str]") -> Found:
    """Take the name that is a part of the title for a guest; one that is the whole title may be the subject."""
    subject = len(text) <= len(shape.name) + 2 or not is_plain(shape.name)
    if shape.name.casefold() in known and not subject:
        return _guest(shape, "title.part")
    return replace(_guest(shape, "title.part", sure=False), role=Role.MENTIONED if subject else Role.GUEST)


def _guest(shape: Shape, rule: str, *, sure: bool = True) -> Found:
    return Found(
        name=shape.name, role=Role.GUEST, rule=rule, source="title", start=shape.start, end=shape.end, sure=sure
    )


def _opens(text: str, shape: Shape) -> bool:
    """Tell whether a name opens the title or one of its parts, behind a number, a body or a calling."""
    lead = text[: shape.start]
    return not _ABOUT.search(lead)


def _joined_before(text: str, shapes: list[Shape], index: int) -> list[Shape]:
    joined = []
    after = shapes[index]
    for shape in reversed(shapes[:index]):
        if text[shape.end : after.start].strip(" ,") not in {"and", "&", "und", ""}:
            break
        if not shape.single and shape.trust >= Trust.COMMON:
            joined.append(shape)
            after = shape
    return joined


def _is_part(text: str, shape: Shape) -> bool:
    """Tell whether a name, with a calling or a body at most, is a whole part of the title between its marks."""
    if shape.start <= 1 and shape.end >= len(text) - 1:
        return True
    number = _NUMBER.match(text)
    edges = [0, number.end() if number is not None else 0, len(text)]
    for match in _CUT.finditer(text):
        edges += [match.start(), match.end()]
    before = max(edge for edge in edges if edge <= shape.start)
    after = min(edge for edge in edges if edge >= shape.end)
    lead = text[before : shape.start].strip().strip(" “\"'").strip()
    rest = text[shape.end : after].strip(" ”\"'!.")
    if rest and not _GOES_ON.match(rest):
        return False
    return (
        not lead
        or lead.endswith(("'s", "’s", ",", " and", " &", " und"))
        or lead.split()[-1].casefold().rsplit("-", 1)[-1]
        in ROLES | {"creator", "founder", "ceo", "and", "dr.", "prof."}
    )
