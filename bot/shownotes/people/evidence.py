"""What stands beside a name that only people have beside them: a calling, a verb of saying, kin, a bare first name."""

import re
from collections.abc import Iterator
from string import ascii_uppercase

from bot.shownotes.openers import OPENERS
from bot.shownotes.people.callings import is_calling, opens_with_calling
from bot.shownotes.people.ground import Ground
from bot.shownotes.people.shapes import Shape, Trust, is_plain
from bot.shownotes.people.words import COMMON, ORGANISATIONS, PARTICLES, PLACES
from bot.text import fold

AGENT = re.compile(
    r"(?:ist|ologist|ician|grapher|maker|keeper|taker|writer|teacher|worker|engineer|builder|player|dancer|singer|"
    r"driver|farmer|baker|hunter|surveyor|director|inventor|sculptor|doctor|lawyer|officer|ranger|gardener|carpenter|"
    r"designer|researcher|lecturer|trainer|breeder|diver|sailor|tailor|potter|weaver|plumber|climber|skipper|"
    r"minister|executive|archivist|nurse|smith|monger|steward|clerk|apprentice|neighbou?r|friend|colleague|sister|"
    r"brother|mother|father|wife|husband|son|daughter|uncle|aunt|cousin|partner|widow|patient|pupil|mentor|novelist|"
    r"essayist|witness|veteran|mayor|duo|cellist|champion|ologue|iste|ière?|euse|teur|trice|ero|era|ista|ólogo|"
    r"óloga|dor|dora|wright|herd|penter|man|woman)s?$"
)
_NAMED = re.compile(
    r"(?:\b(?:named|called|the late|dr\.?|prof\.?|professor|mr\.?|mrs\.?|ms\.?|sir|dame|captain|senator|mayor|judge|"
    r"minister|lord|lady|father|sister|brother|uncle|aunt|auntie|frau|herr|herrn|mme|madame|monsieur|don|doña|"
    r"señora?)"
    r"|\b(?:letters|questions?|mail|emails?|voice ?notes?|thanks|shout-?out|hello|one|those)\s(?:from|to)"
    r"|\b(?:preguntas?|cartas?|mensajes?|lettres?)\s(?:de|d['’])"
    r"|[”\"»“’›]\s(?:by|von|de|par|di)"
    r"|\b(?:last|next) (?:time|week|month):|\b(?:nächste[sr]?|letzte[sr]?) (?:mal|woche|folge):"
    r"|\b(?!sponsored|supported|powered|presented|made|owned|acquired|bought|hosted|provided|brought)[a-z]+(?:ed|wn|"
    r"ilt|ought|aid|old|ung|en)\s(?:[a-z]+\s){0,4}by)\s$",
)
_NAMING = (
    "named", "called", "late", "dr", "dr.", "prof", "prof.", "professor", "mr", "mr.", "mrs", "mrs.", "ms", "ms.",
    "sir", "dame", "captain", "senator", "mayor", "judge", "minister", "lord", "lady", "father", "sister", "brother",
    "uncle", "aunt", "auntie", "frau", "herr", "herrn", "mme", "madame", "monsieur", "don", "doña", "señor", "señora",
    "from", "to", "de", "d'", "d’", "by", "von", "par", "di", ":",
)  # fmt: skip
"""What these words end with; where they do not, the pattern need not be tried."""
_CALLED = re.compile(
    r"\b(?:der|die|den|dem|des|eine[mnr]?|ein|unser\w*|ihre?[mnr]?|seine?[mnr]?|le|la|l['’]|un|une|el|una|su|il)\s?"
    r"(?:[a-zà-ÿ-]+\s){0,2}([\w-]+)\s$",
)
_DOES = re.compile(
    r"(?:\s(?:is|was|has been|ist|war|est|es|fue|è)\s(?:(?:an?|the|one of the|eine?|un|une|una|der|die|le|la)\s)?"
    r"((?:[\w-]+\s){0,3}[a-z-]+)\b|,?\s(?:who|whose|whom)\b|,\s(?:her|his|their)\s|"
    r"(?:,|\s[—–-])\s(?:an?|the|our|your)\s((?:[\w-]+\s){0,3}[a-z-]+)\b|\s\(([a-z-]+)\b|,\s(?:que|quien|qui|dont)\s"
    r"|\s(?:wrote|writes|tells|told|asks|asked|remembers|thinks|thought|believes|spent|spends|grew up|studied|"
    r"studies|teaches|taught|talks|lives|lived|died|was born|laughs|joins|came|comes round|invites|confesses|"
    r"learned|learnt|knew|knows|met|meets|sits|sat|sings|squeezes|quit|retired|answers|called it|calls it|says|said)\b"
    r"|['’]s (?:essay|book|novel|letters?|notebook|memoir|talk|theory|mother|father|sister|brother|wife|husband|"
    r"house|kitchen|garden|diary|voice|latest|first|new|talks)\b)"
)
_BEFORE_DEEDS = frozenset("(—–-")
_LONE = re.compile(r"([^\W\d_a-z](?<![\w'’-].)[\w]*[^\W\d_])(?:['’]s?)?(?![\w-]| [^\W\d_a-zß-ÿ])")
_BEFORE_LONE = re.compile(r"[^\W\d_a-zß-ÿ][\w'’-]*\s$")
_THING_BEFORE = re.compile(
    r"\b(?:the|an?|el|la|le|du|del|al|au|un|una|une|(?:sponsored|supported|powered|presented|possible|"
    r"brought to you) by|thanks to sponsor|near)\s$",
)
_THING_ENDS = ("the", "a", "an", "el", "la", "le", "du", "al", "au", "un", "una", "une", "by", "sponsor", "near")
"""What these words end with; where they do not, the pattern need not be tried."""
_LONGEST_BEFORE_THING = 24
_PLACE_BEFORE = re.compile(r"\b(?:in|at|near|to|of|from|around|above|closed|visit|visited|by)\s$")
_OPENS = re.compile(r"(?:^|[.!?:\n]\s?)$")
_FROM_PEOPLE = re.compile(r"\b(?:von|zu|mit|an|für|bei|und)\s$")
_IS_CALLED = re.compile(
    r"\s(?:ist|war)\s(?:eine?\s|der\s|die\s)?(?:[a-zäöüß]+\s){0,2}[A-ZÄÖÜ][a-zäöüß-]{2,}(?:in|er|e|ist|or|ent|ant|eur|"
    r"mann|frau|wirt)\b"
)
_GERMAN_BEARER = re.compile(
    r"\s(?:aus|vom|von der)\s[A-ZÄÖÜ]|\s(?:aufgenommen|gesprochen|getroffen|besucht|unterhalten)\b|,\s(?:der|die|"
    r"dessen|deren|ihr\w*|sein\w*)\s"
)
_VERB = re.compile(r"\s(?!(?:mit|seit|und|oder|statt|samt|laut|nicht|fast|jetzt|oft)\b)[a-zäöüß]{2,}t\b")
_OWN_KIN = re.compile(
    r"\b(?:seine?|ihre?)[rnm]? (?:frau|mann|tochter|sohn|mutter|vater|eltern|"
    r"schwester|bruder|großmutter|oma|opa|kinder)\b"
)
_REACH_OF_KIN = 300
_DOUBLE = re.compile(r"[^\W\d_a-z][\w’']+-[^\W\d_a-z][\w’']+$")
_STRANGE = COMMON | OPENERS | ORGANISATIONS | PLACES
_LOOK_BACK = 60
_NOUNISH = re.compile(
    r"(?:tion|sion|ness|ment|ings?|ity|ities|ics|isms?|ware|ers|ors|ions|ops|ips|ency|ology|ometry|metic|drome|"
    r"ence|ance|"
    r"ures?|ages?|ists|ons|als|ents|ants|ible|able|ous|ful|less|ung|ungen|heit|keit|schaft|netze?|ción|dad)$"
)
_NOUNISH_FIRST = re.compile(
    r"(?:tion|sion|ness|ment|ing|ity|ics|ism|ware|ers|ors|ency|ology|ale|ible|able|ous|ful|less|ung)$"
)
_SHORTEST_FIRST = 3
_FEW_NAMES = 12
_CAPITALS = frozenset(ascii_uppercase)


def confirm(ground: Ground, shapes: list[Shape]) -> list[Shape]:
    """Trust the shapes that the words round them show to be people, wherever in the text they stand."""
    doubtful = _doubtful(shapes)
    if not doubtful:
        return shapes
    text = ground.small
    names = {shape.name for shape in doubtful}
    named = [shape for shape in shapes if shape.name in names]
    things = {shape.name for shape in named if _is_thing(text, shape.start)}
    doubtful = [shape for shape in doubtful if shape.name not in things]
    if not doubtful:
        return shapes
    alone = _alone(ground, {shape.name.split(None, 1)[0] for shape in doubtful})
    people = {name for name in names - things if not ground.nouns and _is_name_of_one(ground, name, alone)}
    for shape in doubtful:
        if shape.name not in people and _is_person(ground, shape):
            people.add(shape.name)
    return [_trusted(shape) if shape.name in people else shape for shape in shapes]


def _trusted(shape: Shape) -> Shape:
    return Shape(start=shape.start, end=shape.end, name=shape.name, trust=Trust.GIVEN)


def _is_thing(text: str, start: int) -> bool:
    """Tell whether what begins in a text in small letters is called `the …`, or is somebody's deed or money."""
    ends = text[max(0, start - _LONGEST_BEFORE_THING) : start].rstrip().endswith(_THING_ENDS)
    return ends and _THING_BEFORE.search(text, max(0, start - _LONGEST_BEFORE_THING), start) is not None


def _doubtful(shapes: list[Shape]) -> list[Shape]:
    """Give the shapes that may be names but are not sure to; what one holds is told once for all of its places."""
    plain: dict[str, bool] = {}
    kept = []
    for shape in shapes:
        if shape.trust is Trust.SHAPE:
            if shape.name not in plain:
                plain[shape.name] = has_no_ordinary_word(shape)
            kept += [shape] if plain[shape.name] else []
    return kept


def is_name_like(shape: Shape) -> bool:
    """Tell a first name with a surname, none of them an ordinary word or like one, from other runs of capitals."""
    first, *_, last = shape.name.casefold().split(" ") if not shape.single else (shape.name, shape.name)
    return has_no_ordinary_word(shape) and _NOUNISH.search(last) is None and _NOUNISH_FIRST.search(first) is None


def has_no_ordinary_word(shape: Shape) -> bool:
    """Tell a first name with a surname from runs that hold an ordinary word, a body's or a calling."""
    words = [fold(word) for word in shape.name.split() if word.casefold() not in PARTICLES]
    return (
        not shape.single
        and is_plain(shape.name)
        and not any(word in _STRANGE for word in words)
        and not any(part in _STRANGE or part.removesuffix("s") in COMMON for word in words for part in word.split("-"))
        and len(words) > 1
        and not is_calling(words[0])
    )


def _alone(ground: Ground, names: set[str]) -> frozenset[str]:
    """Give those of some first names that stand by themselves, as first names do."""
    if ground.nouns:
        return frozenset()
    text = ground.text
    return frozenset(
        match.group(1)
        for match in _lone(text, names)
        if not _BEFORE_LONE.search(text, max(0, match.start() - 30), match.start())
        and not _PLACE_BEFORE.search(text, max(0, match.start() - 12), match.start())
    )


def _lone(text: str, names: set[str]) -> Iterator["re.Match[str]"]:
    """Give the places of some names without capitals behind them; a few are sought one by one, which is faster."""
    if len(names) > _FEW_NAMES:
        yield from (match for match in _LONE.finditer(text) if match.group(1) in names)
        return
    for name in names:
        at = text.find(name)
        while at >= 0:
            match = _LONE.match(text, at) if not _has_capital_behind(text, at + len(name)) else None
            if match is not None and match.group(1) == name:
                yield match
            at = text.find(name, at + 1)


def _has_capital_behind(text: str, end: int) -> bool:
    """Tell whether a name goes on with a capital, as in most of its places."""
    return text[end : end + 1] == " " and text[end + 1 : end + 2] in _CAPITALS


def _is_name_of_one(ground: Ground, name: str, alone: frozenset[str]) -> bool:
    """Tell a double surname, or a first name that stands alone elsewhere and is no word."""
    first, *_, last = name.split()
    if _DOUBLE.fullmatch(last):
        return True
    return len(first) >= _SHORTEST_FIRST and first in alone and first.casefold() not in ground.lowered


def _is_person(ground: Ground, shape: Shape) -> bool:
    """Tell a person by what stands before and behind one place of a name."""
    text = ground.text
    before = text[max(0, shape.start - _LOOK_BACK) : shape.start]
    lowered = ground.small[max(0, shape.start - _LOOK_BACK) : shape.start]
    bare = lowered.rstrip()
    if bare.endswith(_NAMING) and _NAMED.search(lowered):
        return True
    if (bare[-1:].isalnum() or bare.endswith(("_", "-"))) and _is_called(ground, before, lowered):
        return True
    does = _DOES.match(text, shape.end) if _may_do(text, shape.end) else None
    if does is not None and _is_agent(does):
        return True
    if ground.nouns:
        if _IS_CALLED.match(text, shape.end) is not None and _OPENS.search(before):
            return True
        if _is_called_first(ground, shape, before):
            return True
        return _FROM_PEOPLE.search(before) is not None and _GERMAN_BEARER.match(text, shape.end) is not None
    return False


def _may_do(text: str, end: int) -> bool:
    """Tell whether words follow a name directly, or behind a comma, a dash or a bracket."""
    after = text[end + 1 : end + 2]
    return not text[end : end + 1].isspace() or after.isalpha() or after in _BEFORE_DEEDS


def _is_called_first(ground: Ground, shape: Shape, before: str) -> bool:
    """Tell whether a German sentence begins with a calling and a name, or with a double name that `sein` takes up."""
    word = before.rstrip(" ").rsplit(None, 1)[-1] if before.endswith(" ") and before.strip() else ""
    if _VERB.match(ground.text, shape.end) is None:
        return False
    if word[:1].isupper() and _OPENS.search(before[: -len(word) - 1]):
        bare = word.casefold()
        return is_calling(bare) or opens_with_calling(word)
    double = _DOUBLE.fullmatch(shape.name.rsplit(" ", 1)[-1]) is not None and _OPENS.search(before) is not None
    return double and _OWN_KIN.search(ground.small, shape.end, shape.end + _REACH_OF_KIN) is not None


def _is_called(ground: Ground, before: str, lowered: str) -> bool:
    """Tell whether a calling stands right before a name: `the caretaker X`, `die Philatelistin X`."""
    word = before.rstrip(" ").rsplit(None, 1)[-1] if before.endswith(" ") and before.strip() else ""
    if word and word.islower() and not ground.nouns:
        return is_calling(word) or AGENT.search(word) is not None
    called = _CALLED.search(lowered)
    return called is not None and is_calling(called.group(1).casefold())


def _is_agent(does: "re.Match[str]") -> bool:
    words = (does.group(1) or does.group(2) or does.group(3) or "").split()
    return not words or any(is_calling(word) or AGENT.search(word) is not None for word in words)
