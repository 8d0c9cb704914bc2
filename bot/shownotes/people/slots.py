"""Titles whose parts are names: `X: Y`, `X | Y`, `Y – X`, where the notes tell of the name as of a person."""

import re
from dataclasses import replace

from bot.model.episode import Role
from bot.shownotes.openers import OPENERS
from bot.shownotes.people import standing
from bot.shownotes.people.callings import is_calling
from bot.shownotes.people.evidence import has_no_ordinary_word
from bot.shownotes.people.found import Found
from bot.shownotes.people.given import GIVEN
from bot.shownotes.people.ground import Ground, ground_of
from bot.shownotes.people.runs import UPPER
from bot.shownotes.people.shapes import Shape, Trust, find
from bot.shownotes.people.words import COMMON, ORGANISATIONS
from bot.text import fold

_PART = re.compile(r"\s*(?:[|｜/•·~–—]+|//|(?<=\s)-+(?=\s)|:(?=\s)|[()\[\]]|[“”„«»\"])\s*")
_NUMBERS = re.compile(r"^(?:[A-Za-zÀ-ÿ]{1,8}\.?\s?)?#?\d{1,4}\s?[:.]?\s+|^[A-Z]{1,5}\d{1,4}:?\s+")
_WITH = re.compile(
    r"^(?:with|w/|mit|avec|con|com|met|med|feat\.?|ft\.?|featuring|guests?:?|gast:?|gäste:?)\s+", re.IGNORECASE
)
_HONOURS = re.compile(r"(?:(?:[Dd]r|[Pp]rof|[Mm]ed|[Uu]niv|[Dd]ipl|[Mm]ag|[Ii]ng)\.?(?:-Ing\.)?\s)+$")
_CAPITALS = re.compile(rf"[{UPPER}]{{2,20}}(?: [{UPPER}][{UPPER}'’-]{{1,20}}){{1,3}}")
_JOINT = re.compile(r"\s(?:and|&|und|et|y|e|og|och|en)\s|,\s")
_SMALL = re.compile(
    r"\b(?:of|about|on|über|von|vom|des|der|die|das|de|du|d['’]|for|to|in|by|at|vs\.?|versus|and|und|und|the|"
    r"his|her|le|la|"
    r"el|il|is|ist|meets?|trifft|remembering|remembers?)$",
    re.IGNORECASE,
)
_KIN = re.compile(
    rf"\b(?:[Gg]eschwister\w?|[Bb]rüdern?|[Ss]chwestern|[Ff]amilie|[Ff]rères|[Ss]œurs|[Ff]amille|[Hh]erman[oa]s|"
    rf"[Ff]amilia|"
    rf"[Ff]ratelli|[Ss]orelle|[Ii]rmã[os]s?)\s([{UPPER}][\w'’-]+)|([{UPPER}][\w'’-]+)\s(?:[Ss]isters|"
    rf"[Bb]rothers|[Tt]wins|"
    r"[Ss]iblings|[Ff]amily)\b"
)
_ADDRESSED = re.compile(
    rf"\b(?:Frau|Herr|Mrs?|Ms|Miss|Mme|Madame|Monsieur|Señora?|Sra?|Dr|Doktor|Doctor|Prof(?:essor(?:in)?)?|"
    rf"Käpt[’']?n|Kapitän|Captain|Pater|Schwester|Pfarrer(?:in)?)\.? "
    rf"(?:(?:Dr|Prof)\.? )?([{UPPER}][\w'’-]+)(?=[?!,.:]|\s?$)"
)
_OWNING = re.compile(r"\w (?:und|and) (?:ihre?|seine?|her|his) (?=[A-ZÄÖÜ])")
"""In a title: who has something is told of, `Ada Lovelace und ihr Motor`."""
_SON_OF = frozenset(("mac", "nic", "ni", "o", "ui", "ap", "bin", "bint", "ibn", "ben"))
_FEWEST_KIN = 2
_FEWEST_FIRSTS = 2
_MOST_LEAD = 2
_POINTS = {Trust.GIVEN: 2, Trust.COMMON: 3, Trust.SHAPE: 3, Trust.NONE: 4}
_POINTS_ALONE = 4


def read(title: Ground, notes: Ground) -> list[Found]:
    """Give the guests whose names fill parts of a title and of whom the notes tell as of somebody living."""
    found: list[Found] = []
    pieces = [piece for piece in _PART.split(title.text) if piece.strip()]
    for piece in pieces:
        named = _WITH.match(piece) is not None
        for shape in names_of(piece, nouns=title.nouns):
            whole = len(pieces) == 1 and not named
            if (whole and shape.trust is not Trust.GIVEN) or _OWNING.search(piece):
                continue
            stands = standing.of(notes, shape.name)
            enough = _POINTS_ALONE if whole else _POINTS[shape.trust] - named
            if stands.score >= enough and not stands.past:
                start = max(0, title.text.casefold().find(shape.name.casefold()))
                end = start + len(shape.name)
                found.append(
                    Found(name=shape.name, role=Role.GUEST, rule="title.slot", source="title", start=start, end=end)
                )
    return found


def names_of(part: str, *, nouns: bool) -> list[Shape]:
    """Give the names of a title's part that holds nothing else but its number, a word for `with` and callings."""
    return _names(_WITH.sub("", _NUMBERS.sub("", part.strip())), nouns=nouns)


def of_speakers(title: str, speakers: "frozenset[str]", *, nouns: bool) -> list[Found]:
    """Give the guests whose names fill parts of a title and who speak, by first or last name; `speakers` folded."""
    if not speakers:
        return []
    found = []
    for piece in _PART.split(title):
        for shape in names_of(piece, nouns=nouns):
            words = fold(shape.name).split()
            if speakers & {words[0], words[-1], " ".join(words)}:
                at = max(0, title.casefold().find(shape.name.casefold()))
                end = at + len(shape.name)
                found.append(
                    Found(name=shape.name, role=Role.GUEST, rule="title.speaker", source="title", start=at, end=end)
                )
    return found


def kin(title: str, shapes: list[Shape]) -> list[Found]:
    """Give the people of the notes who share the surname of brothers and sisters in a title, `the Lovelace sisters`."""
    match = _KIN.search(title)
    surname = (match.group(1) or match.group(2)) if match is not None else ""
    named = {shape.name: shape for shape in shapes if not shape.single and shape.name.rsplit(" ", 1)[-1] == surname}
    if len(named) < _FEWEST_KIN:
        return []
    return [
        Found(name=shape.name, role=Role.GUEST, rule="title.kin", start=shape.start, end=shape.end)
        for shape in named.values()
        if shape.trust is not Trust.NONE
    ]


def honoured(title: str, shapes: list[Shape]) -> list[Found]:
    """Give whom a title addresses by the surname, `What now, Ms Lovelace?`, where the notes have one of that name."""
    found = []
    for match in _ADDRESSED.finditer(title):
        named = [shape for shape in shapes if not shape.single and shape.name.endswith(f" {match.group(1)}")]
        if len({shape.name for shape in named}) == 1 and named[0].trust is not Trust.NONE:
            first = named[0]
            found.append(
                Found(name=first.name, role=Role.GUEST, rule="title.honoured", start=first.start, end=first.end)
            )
    return found


def firsts(title: str, shapes: list[Shape]) -> list[Found]:
    """Give the people of the notes whom a title's part lists by their first names alone, `Ada, Grace & Joan`."""
    full: dict[str, set[str]] = {}
    for name in {shape.name for shape in shapes if not shape.single and shape.trust is not Trust.NONE}:
        full.setdefault(name.split(" ", 1)[0], set()).add(name)
    found = []
    for piece in _PART.split(title):
        words = _JOINT.split(_WITH.sub("", _NUMBERS.sub("", piece.strip())).strip(" .!?'’"))
        if len(words) < _FEWEST_FIRSTS or not all(len(full.get(word, ())) == 1 for word in words):
            continue
        names = [next(iter(full[word])) for word in words]
        found += [
            Found(name=shape.name, role=Role.GUEST, rule="title.firsts", start=shape.start, end=shape.end)
            for name in names
            for shape in (next(one for one in shapes if one.name == name),)
        ]
    return found


def by_calling(found: list[Found], shapes: list[Shape]) -> list[Found]:
    """Give whom a title calls by what they are and the first name, `mit Fährmann Enno`, the name of the notes."""
    return [replace(one, name=_whole_of(one.name, shapes) or one.name) for one in found]


def _whole_of(name: str, shapes: list[Shape]) -> str | None:
    called, _, first = name.partition(" ")
    if fold(first) not in GIVEN or fold(called) in GIVEN:
        return None
    whole = {one.name for one in shapes if one.name.startswith(f"{first} ") and one.trust is not Trust.NONE}
    return whole.pop() if len(whole) == 1 else None


def _names(piece: str, *, nouns: bool) -> list[Shape]:
    """Give the names of a part of a title that holds nothing else, but a calling before them."""
    names: list[Shape] = []
    for each in _JOINT.split(piece.strip(" .!?'’")):
        shape = _capitals(each) if each.isupper() else _whole(each, nouns=nouns)
        if shape is None:
            return names
        names.append(shape)
    return names


def _whole(piece: str, *, nouns: bool) -> Shape | None:
    ground = ground_of(piece, glued=False, nouns=nouns)
    shape = next((one for one in reversed(find(ground)) if one.end >= len(piece) and not one.single), None)
    if shape is None or not (shape.trust is Trust.GIVEN or _may_be_strange(shape) or _has_plain_surname(shape)):
        return None
    lead = _HONOURS.sub("", piece[: shape.start]).strip()
    words = lead.split()
    short = len(words) <= _MOST_LEAD and _SMALL.search(lead) is None
    called = bool(words) and is_calling(words[-1].casefold())
    return shape if not lead or called or short else None


def _has_plain_surname(shape: Shape) -> bool:
    """Tell two words of which only the second is an ordinary one, as in `Osric Bell`."""
    words = [fold(word) for word in shape.name.split()]
    strange = COMMON | OPENERS | ORGANISATIONS
    return len(words) == 2 and words[0] not in strange and words[1] not in ORGANISATIONS  # noqa: PLR2004 - first and last


def _may_be_strange(shape: Shape) -> bool:
    """Tell a name of no known given name: two words and more, `Oona Mac Lir`, none of them ordinary."""
    if has_no_ordinary_word(shape):
        return True
    first, *between = [fold(word) for word in shape.name.split()]
    words = [first, *(word for word in between if word not in _SON_OF)]
    strange = COMMON | OPENERS | ORGANISATIONS
    return len(between) == 2 and not any(word in strange or is_calling(word) for word in words)  # noqa: PLR2004 - names


def _capitals(piece: str) -> Shape | None:
    """Read a name in capitals throughout, `ADA LOVELACE`, as it is written elsewhere."""
    if _CAPITALS.fullmatch(piece) is None:
        return None
    words = [fold(word) for word in piece.split()]
    if any(word in COMMON or word in ORGANISATIONS for word in words):
        return None
    trust = Trust.GIVEN if words[0] in GIVEN else Trust.SHAPE
    return Shape(start=0, end=len(piece), name=piece.title(), trust=trust)
