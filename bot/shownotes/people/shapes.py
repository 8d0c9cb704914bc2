"""Names as shapes: runs of capitalised words that may be a person's name, and how sure that is without context."""

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from itertools import islice

from bot.lean import of_four
from bot.shownotes.openers import OPENERS
from bot.shownotes.people import runs
from bot.shownotes.people.callings import is_calling, opens_with_calling
from bot.shownotes.people.given import GIVEN
from bot.shownotes.people.ground import Ground
from bot.shownotes.people.runs import UPPER
from bot.shownotes.people.words import COMMON, HONORIFICS, ORGANISATIONS, PARTICLES, PLACES, ROLES, SURNAMES
from bot.text import fold

_TOKENS = re.compile(r"[^\s\"“”„‘]+")
_NICK = re.compile(r"(?<=\S )[\"“„'‘][^\"”“'’\n]{1,24}[\"”“'’] ")
_NAME_PARTICLES = frozenset({"le", "la", "de", "del", "di", "du", "da", "van", "von", "el", "al", "des", "den", "der"})
_AGENT_NOUN = re.compile(
    r"(?:er|in|ist|isten|or|oren|ent|enten|ant|anten|eur|mann|frau|wirt|loge|logen|graf|nom|e|en)$"
)
_BODY = re.compile(
    r"\w{3}(?:kapelle|werk|werke|orchester|chor|verlag|stiftung|studio|agentur|verein|verband|versicherung|"
    r"gesellschaft|"
    r"institut|redaktion)$"
)
_ARTICLE = re.compile(
    r"\b(?:[Dd]er|[Dd]ie|[Dd]en|[Dd]em|[Ee]in|[Ee]iner?|[Ee]inen|[Ee]inem|[Uu]nser\w*|[Mm]ein\w*|[Ii]hr\w*|[Ss]ein\w*)"
    r"\s(?:[a-zäöüß-]+\s){0,2}$"
)
_SHE_WHO = re.compile(r"\w{3}(?:istin|ikerin|ologin|antin|entin|eurin|atorin|nerin|terin|lerin|gerin)$")
"""Callings of women: no surname ends so."""
_GENITIVE = re.compile(
    rf" (?:(?!(?:die|der|den|dem|des|\w*eine[nrms]?|diese[nrms]?|jede[nrms]?|alle|viele)\b)[a-zäöüß]+(?:e|er|en|"
    rf"es|em) )?[{UPPER}][a-zäöüß]"
)
_INITIAL_ONLY = re.compile(rf"[{UPPER}]\.(?:-?[{UPPER}]\.)*")
_LONGEST_NAME = 4
_LOOK_BACK = 41
"""Characters before a German run that tell what it holds: those that an article is looked for in, and one more."""
_ORDINARY = OPENERS | COMMON
_OF_BODY = frozenset({"von", "vom", "der", "de", "del", "du", "di", "della", "van", "da"})
_NEVER_FIRST = COMMON | PLACES | ORGANISATIONS
_ARTICLES = frozenset({"das", "der", "den", "die"})
_ALONE = frozenset(name.capitalize() for name in GIVEN if name.isascii() and name.isalpha())
MOST_SHAPES = 2_500


class Trust(IntEnum):
    """How sure a shape is a person's name by itself."""

    NONE = 0
    SHAPE = 1
    COMMON = 2
    GIVEN = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """A run of capitals at `start` to `end` that may be a name; `single` where it is one word."""

    start: int
    end: int
    name: str
    trust: Trust

    @property
    def single(self) -> bool:
        """Tell whether it is one word only."""
        return " " not in self.name

    @property
    def first(self) -> str:
        """The first word, folded."""
        return fold(self.name.split(" ", 1)[0])


_shape_of = of_four(Shape, "_shape_of")


def find(ground: Ground, start: int = 0, end: int | None = None) -> list[Shape]:
    """Find the shapes in a stretch, in order, those of one word too."""
    end = len(ground.text) if end is None else end
    found: list[Shape] = []
    known: dict[tuple[str, str], tuple[int, list[Shape]]] = {}
    capitals = runs.of_capitals(ground.text, (start, end), glued=ground.glued, alone=_ALONE)
    for match in islice(capitals, runs.MOST_RUNS):
        run, at = match.group(), match.start()
        seen = (run, ground.text[max(0, at - _LOOK_BACK) : at] if ground.nouns and runs.leans_back(run) else "")
        told = known.get(seen)
        if told is None:
            known[seen] = at, _shapes(ground, at, match.end()) if _may_hold(run) else []
            found += known[seen][1]
        elif told[1]:
            found += [_moved(shape, at - told[0]) for shape in told[1]]
        if len(found) >= MOST_SHAPES:
            break
    for match in runs.of_epithets(ground.text, (start, end)):
        found.append(Shape(start=match.start(), end=match.end(), name=match.group(), trust=Trust.GIVEN))
    return found


def _may_hold(run: str) -> bool:
    """Tell whether a run may hold a name: more than letters alone, and where it is one word, a given name."""
    spaces = run.count(" ")
    if spaces:
        return len(run) > len("A") + spaces * len(" A")
    plain = run.isascii() and run.isalpha()  # as most are: bare and folded by their small letters alone
    return len(run) >= len("Al") and (run.lower() if plain else _folded(_bare(run))) in GIVEN


def _moved(shape: Shape, by: int) -> Shape:
    return _shape_of(shape.start + by, shape.end + by, shape.name, shape.trust)


def _shapes(ground: Ground, start: int, end: int) -> list[Shape]:
    """Cut a run into what may be names: callings and sentence openers part it, bodies of people spoil it."""
    found = [(one.group(), start + one.start(), start + one.end()) for one in _TOKENS.finditer(ground.text[start:end])]
    # What people are called by stands in quotation marks between their names: Ada „Adi“ Lovelace.
    nicks = [one.span() for one in _NICK.finditer(ground.text, start, end)]
    tokens = [token for token in found if not any(low < token[1] < high for low, high in nicks)]
    if any(_bare(word) in ORGANISATIONS for word, _, _ in tokens[1:]):
        tokens = _before_body(tokens)
    pieces: list[list[tuple[str, int, int]]] = [[]]
    for token in tokens:
        word = _bare(token[0])
        if token[0].islower() and ground.nouns and token[0] in _ARTICLES and not _after_particle(pieces[-1]):
            pieces.append([])
        elif token[0].islower():
            pieces[-1].append(token)
        elif token[0].endswith(("'s", "’s")) and pieces[-1]:
            pieces[-1].append((token[0][:-2], token[1], token[2] - 2))
            pieces.append([])
        elif _parts(word, pieces[-1]) and not (pieces[-1] and _INITIAL_ONLY.fullmatch(token[0])):
            pieces.append([])
        else:
            pieces[-1].append(token)
    if ground.nouns:
        pieces = [piece for piece in pieces if piece and not _is_body(piece)]
    return [shape for piece in pieces if piece for shape in (_shape(ground, piece),) if shape is not None]


def _before_body(tokens: list[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    """Give a full name that small words part from the body it belongs to, `Ada Lovelace von der Stiftung Rechnen`."""
    small = next((at for at, (word, _, _) in enumerate(tokens) if word in _OF_BODY), 0)
    bodies = [at for at, (word, _, _) in enumerate(tokens) if _bare(word) in ORGANISATIONS]
    return tokens[:small] if 2 <= small < min(bodies) else []  # noqa: PLR2004 - a first and a last name


def _is_body(piece: list[tuple[str, int, int]]) -> bool:
    """Tell a German run that holds a compound for a body, `Inselkapelle Nord`, behind no given name."""
    return _bare(piece[0][0]) not in GIVEN and any(_BODY.search(word) is not None for word, _, _ in piece)


def _after_particle(piece: list[tuple[str, int, int]]) -> bool:
    """Tell whether a name goes on through two small words, as in `van der`."""
    return bool(piece) and piece[-1][0] in {"van", "von", "de"}


@lru_cache(maxsize=8192)
def _bare(word: str) -> str:
    return word.casefold().strip(".,'’").removesuffix("'s").removesuffix("’s").replace("’", "'")


def _parts(word: str, piece: list[tuple[str, int, int]]) -> bool:
    """Tell whether a word parts a run: a calling anywhere, a sentence opener where no given name stands before it."""
    if is_calling(word):
        plain = word in ROLES or word in HONORIFICS or _SHE_WHO.search(word) is not None
        surname = word in SURNAMES or not plain
        return not (len(piece) == 1 and _bare(piece[0][0]) in GIVEN and surname)
    if piece and word in _NAME_PARTICLES:
        return False
    return word in OPENERS and word not in GIVEN and not (piece and _bare(piece[-1][0]) in GIVEN and word in SURNAMES)


def _shape(ground: Ground, piece: list[tuple[str, int, int]]) -> Shape | None:
    while piece and piece[0][0].casefold() in PARTICLES and len(piece) > 1 and piece[0][0][0].islower():
        piece = piece[1:]
    while piece and _bare(piece[-1][0]) in PARTICLES and piece[-1][0][0].islower():
        piece = piece[:-1]
    called = _is_called(ground, piece)
    plainly = ground.nouns and len(piece) == 3 and opens_with_calling(piece[0][0])  # noqa: PLR2004 - calling, name
    piece = _narrowed(ground, _without_strangers(piece[1:] if called or plainly else piece))
    if not piece or len(piece) > _LONGEST_NAME + 1:
        return None
    start, end = piece[0][1], piece[-1][2]
    name = (
        " ".join(word for word, _, _ in piece).rstrip(".,'’")
        if len(piece[-1][0]) > len("J.")
        else " ".join(word for word, _, _ in piece)
    )
    if name.endswith(("'s", "’s")):
        name, end = name[:-2], end - 2
    elif _is_genitive(ground, piece):
        name, end = name[:-1], end - 1
    return Shape(
        start=start,
        end=min(end, start + len(ground.text[start:end])),
        name=name,
        trust=max(_trust(ground, [word for word, _, _ in piece]), Trust.COMMON if called else Trust.NONE),
    )


def _is_genitive(ground: Ground, piece: list[tuple[str, int, int]]) -> bool:
    """Tell a German genitive, `Ada Lovelaces Rechnung`, by what it owns."""
    if not ground.nouns or len(piece) < 2 or _bare(piece[0][0]) not in GIVEN:  # noqa: PLR2004 - first and last
        return False
    word = piece[-1][0]
    if ground.small.endswith(("von ", "durch ", "mit "), max(0, piece[0][1] - 6), piece[0][1]):
        return False
    return word.endswith("s") and word[-2:-1] not in "su" and _GENITIVE.match(ground.text, piece[-1][2]) is not None


def _is_called(ground: Ground, piece: list[tuple[str, int, int]]) -> bool:
    """Tell whether a German run begins with a calling behind its article: `der Geologe Ada Lovelace`."""
    if not ground.nouns or len(piece) < 3 or len(piece) > _LONGEST_NAME + 1:  # noqa: PLR2004 - calling, first, last
        return False
    word = _bare(piece[0][0])
    strange = any(_bare(other) in _ORDINARY for other, _, _ in piece[1:])
    if word in GIVEN or strange or _AGENT_NOUN.search(word) is None:
        return False
    return _ARTICLE.search(ground.text, max(0, piece[0][1] - 40), piece[0][1]) is not None


def _narrowed(ground: Ground, piece: list[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    """Where every noun has a capital, keep of a long run what is likely the name: given names and one surname."""
    if not ground.nouns or len(piece) < 3:  # noqa: PLR2004 - two words: nothing to narrow
        return piece
    for at, (word, _, _) in enumerate(piece):
        if _bare(word) in GIVEN:
            last = at + 1
            while last < len(piece) - 1 and _leads_on(piece[last][0]):
                last += 1
            return piece[at : last + 1]
    return piece


def _without_strangers(piece: list[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    """Take off what is no name: words before a known given name, ordinary words behind a full one."""
    if len(piece) > 2 and not _may_open(piece[0][0]):  # noqa: PLR2004 - more than first and last
        for at in range(1, len(piece) - 1):
            if _folded(_bare(piece[at][0])).split("-", 1)[0] in GIVEN and len(piece[at][0]) > len("Al"):
                piece = piece[at:]
                break
    known = bool(piece) and _may_open(piece[0][0])
    while known and len(piece) > 2 and (_bare(piece[-1][0]) in COMMON or _bare(piece[-1][0]) in OPENERS):  # noqa: PLR2004
        piece = piece[:-1]
    return piece


def _may_open(word: str) -> bool:
    """Tell whether a word may open a name: a given name, an initial."""
    return _folded(_bare(word)).split("-", 1)[0] in GIVEN or word.endswith(".") or len(word) == 1


def _leads_on(word: str) -> bool:
    return _bare(word) in GIVEN or _bare(word) in PARTICLES or (word.endswith(".") and len(word) <= 3)  # noqa: PLR2004


def _trust(ground: Ground, words: list[str]) -> Trust:
    bare = [_bare(word) for word in words]
    first, last = _folded(bare[0]), _folded(bare[-1])
    known = first in GIVEN or first.split("-", 1)[0] in GIVEN or bare[0] in GIVEN
    if _is_no_name(words, bare) or (ground.nouns and not known and any(word.islower() for word in words)):
        return Trust.NONE
    if len(words) == 1:
        if first in COMMON or first in ORGANISATIONS or len(first) < 2:  # noqa: PLR2004 - letters
            return Trust.NONE
        return Trust.GIVEN if known else Trust.SHAPE
    if last in ORGANISATIONS or ((first in _NEVER_FIRST or bare[0] in _NEVER_FIRST) and first not in GIVEN):
        return Trust.NONE
    initial = len(bare[0].replace(".", "")) <= 2 and words[0].endswith(".")  # noqa: PLR2004 - B.J.
    if known or (initial and last not in COMMON):
        doubled = "-" in first and known
        return Trust.COMMON if (last in COMMON or bare[-1] in ground.lowered) and not doubled else Trust.GIVEN
    strange = last in COMMON or all(word in ground.lowered for word in bare)
    return Trust.NONE if strange else Trust.SHAPE


def _is_no_name(words: list[str], bare: list[str]) -> bool:
    """Tell a run that is too long, goes on with a word that begins sentences, or ends with a bare letter."""
    if len(words) > _LONGEST_NAME or (len(words) > 1 and len(words[-1]) == 1 and words[-1] != "X"):
        return True
    return any(
        word in OPENERS and len(word) > 1 and word not in SURNAMES and word not in PARTICLES and word not in GIVEN
        for word in bare[1:]
    )


@lru_cache(maxsize=8192)
def _folded(word: str) -> str:
    return fold(word)


def is_plain(name: str) -> bool:
    """Tell a given name with one surname, or with given names and initials between, from a longer run."""
    return all(_leads_on(word) for word in name.split()[1:-1])
