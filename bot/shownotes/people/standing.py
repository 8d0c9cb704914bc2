"""How a name stands in a text: alone by its first or last word, before what people do, taken up by a pronoun."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from bot.shownotes.people.ground import Ground
from bot.shownotes.people.runs import UPPER
from bot.shownotes.small import holds
from bot.text import fold

_HUMAN = (
    r"(?:told|tells|asks?|asked|says|said|remembers|thinks|thought|believes|spent|spends|grew|studied|studies|teaches|"
    r"taught|talks?|talked|lives|lived|was born|laughs?|joins?|came|comes|brings|brought|invites|learn(?:ed|t|s)|knew|"
    r"knows|met|meets|sits|sat|sings|quit|retired|answers|keeps|kept|opened|opens|became|makes|made|wrote|"
    r"writes|paints|"
    r"works|worked|runs|ran|(?:has|had) (?:[a-z]+ ){0,2}?(?:[a-z]+ed|been|had|never|made|seen|kept|worn|drawn|driven|"
    r"built|run|spent|known|grown|written)|wants|wanted|regrets|loves|hates|moved|left|gave|gives|"
    r"takes|took|explains|shows|walks|walked|fell|fired|throws|bakes|builds|built|swims|drives|drove|sells|sold|bought|"
    r"never|once|still|did|doesn['’]t|didn['’]t|decided|started|began|went|reckons|cuts?|reads?|"
    r"erzählt|berichtet|wohnt|lebt|arbeitet|kennt|weiß|sagt|sammelt|zählt|geht|fährt|backt|baut|misst|hat|war|"
    r"raconte|explique|vit|habite|travaille|dit|connaît|garde|tisse|apprend|a|était|avait|"
    r"cuenta|explica|vive|trabaja|dice|sabe|guarda|cose|fundió|llegó|empezó|tiene|lleva|fue|era|"
    r"vertelt|woont|werkt|zegt|weet|heeft|maalt|draait|kent|berättar|bor|arbetar|säger|vet|har|bakar|"
    r"racconta|abita|lavora|sa|costruisce|suona|ha|aveva|conta|mora|trabalha|diz|guarda|tem|foi|apanha)\b"
)
_ACTS = re.compile(
    rf"(?:['’]s?)?,?\s(?:\([^()\n]{{1,40}}\)\s)?(?:also |then |who |qui |que |som |che |der |die |auch |noch )?{_HUMAN}"
)
_HONOURED = re.compile(
    r"\b(?:Dr|Prof|Mr|Mrs|Ms|Sir|Dame|Frau|Herr|Herrn|Mme|Madame|Monsieur|Don|Doña|Dona|Pater|Father|Sister|Schwester|"
    r"Captain|Kapitän)\.?\s(?:[a-z]{3,5}\.\s){0,2}$"
)
_ON = re.compile(r"(?:\s\([^()\n]{1,40}\))?\s(?:on|über|sur|sobre|om)\s")
_OWNS = re.compile(
    r"['’]s?\s(?:[a-z-]+\s){0,2}(?:mother|father|sister|brother|nan|wife|husband|partner|daughter|son|grand\w+|"
    r"house|kitchen|"
    r"garden|workshop|diary|voice|hands|work|practice|blog|site|website|book|books|question|first|pots|notebook|boat|"
    r"shop|store|farm|letter|story|life|childhood|career)\b"
)
_GENDERED = re.compile(
    r"(?:^|[.!?…:;\n]\s?|,\s|\b(?:and|but|when|because|that|und|dass|et|mais|y|pero|en|och|e)\s)"
    r"(?:[Ss]he|[Hh]e|[Ee]lle|[Éé]l|[Ee]lla|[Hh]ij|[Zz]ij|[Hh]an|[Hh]on|[Ee]le|[Ee]la|[Ll]ui|[Ll]ei)\s[a-zà-ÿ'’]"
    r"|\b(?:her|his|hers|himself|herself)\s[a-z]"
)
_IT = re.compile(
    r"[.!?;,]\s(?:(?:and|but|now|then|so)\s)?(?:[Ii]t\s(?:makes|ships|lets|keeps|runs|says|tells|has|can|will|"
    r"does|comes|"
    r"supports|adds|works|costs)|[Ii]ts\s[a-z]|[Tt]heir\s(?:drummer|singer|guitarist|bassist|frontman|label|"
    r"album|record|"
    r"founder|product|app|shares?))\b"
)
_GERMAN_PRONOUN = re.compile(
    r"(?:^|[.!?…:;\n]\s?)(?:Er|Sie)\s(?:[a-zäöüß]+[te]|hat|ist|war|kann|will|muss|weiß)\s"
    r"|\b(?:[Ss]eine?|[Ii]hre?)[rnm]? (?:Frau|Mann|Tochter|Sohn|Mutter|Vater|Eltern|Schwester|"
    r"Bruder|Großmutter|Oma|Opa)\b"
)
_LONG_AGO = re.compile(
    r"\b(?:1[0-8]\d\d|19[0-3]\d)\b|\b(?:eighteenth|nineteenth|seventeenth|sixteenth) century\b|"
    r"\b(?:died|starb|verstorben|mourut|est morte? |murió|morì|overleed|stierf)\b|"
    r"\b\d{1,2}\. Jahrhundert\b|\b(?:XVI|XVII|XVIII|XIX)e?\b"
)
_VERB = re.compile(
    r"\s(?!(?:and|or|on|in|at|of|for|to|by|und|oder|von|aus|et|ou|de|du|des|y|e|en|van|och|av|is|was|are|were|"
    r"ist|war|est|es|"
    r"from|with|mit|avec|con|über|sur|sobre|as|que|qui|di|da|do|del|la|le|el|i|med|met|com|per|par|als|vs|"
    r"not)\b)[a-zà-ÿ]{2,}\b"
)
_FOREBEAR = re.compile(
    r"\b(?:great-)?(?:grand(?:mother|father|parent|aunt|uncle|mère|père|ma|pa)|ancestor|forebear|(?:bis|"
    r"tris)?aïeul|(?:[Uu]r|[Gg]roß|"
    r"[Ss]chwieger)+(?:groß)?(?:mutter|vater|eltern|oma|opa|tante|onkel)|[Vv]orfahr|(?:bis|tatar)?abuel|(?:bis|"
    r"tris)?nonn|"
    r"(?:over)?groot(?:moeder|vader)|bisav|farmor|farfar|mormor|morfar)"
)
"""Between a name and a year of long ago: whose year it is."""
_SENTENCE = re.compile(r"[^.!?…\n]{1,600}")
_TAKEN_UP = re.compile(r"[.!?…] (?:He|She|They|Er|Sie|Elle|Il|Él|Ella|Hij|Zij|Han|Hon)\s[^.!?…\n]{1,300}")
_WHOLE = (re.compile(r"(?<!\w)"), re.compile(r"(?!\w)"))
_BEFORE_LONE = re.compile(rf"(?<![\w'’@/.-])(?<![{UPPER}]\s)")
_LONE = (_BEFORE_LONE, re.compile(rf"(?![\w-])(?! [{UPPER}]\w)"))
_LONE_GENITIVE = (_BEFORE_LONE, re.compile(rf"s?(?![\w-])(?! [{UPPER}]\w)"))
"""What may stand before and behind a word: of a name, and alone, with the ending of a German genitive too."""
_CRIME = re.compile(
    r"\bmurder(?:ed|er|s)?\b|\bkilled\b|\bkilling\b|\bbludgeoned\b|\bkidnapp|\bdisappear(?:ed|ance)\b|\bvanished\b|"
    r"\bwent missing\b|\bserial killer|\bfound dead\b|\bstrangled\b|\bstabbed\b|\bhomicide\b|\bconvicted\b|"
    r"\bvictims?\b|"
    r"\bsuspects?\b|\bmissing persons?\b|\binvestigators?\b|\binvestigation\b|\bsearch for her body\b|\bnightmare\b|"
    r"\bermordet|\bmordfall|\bmörder|\bgetötet\b|\bleiche\b|\btäter\b|\bopfer\b|\bvermisst|\bspurlos\b|\bermittl|"
    r"\bassassin|\bmeurtre|\bdisparu|\basesin|\bcadáver"
)
_CRIME_STEMS = (
    *("murder", "kill", "bludgeoned", "kidnapp", "disappear", "vanished", "missing", "found dead", "strangled"),
    *("stabbed", "homicide", "convicted", "victim", "suspect", "investigat", "search for her body", "nightmare"),
    *("ermordet", "mordfall", "mörder", "getötet", "leiche", "täter", "opfer", "vermisst", "spurlos", "ermittl"),
    *("assassin", "meurtre", "disparu", "asesin", "cadáver"),
)
"""What a text holds of which `_CRIME` finds anything."""
_READING = re.compile(
    r"\b(?:liest|lese|las|lesen|vorlesen|lesung|reads?|reading)\s(?:(?:lieber|weiter|heute|wieder|noch|mehr)\s)?"
    r"(?:(?:aus|from|von)\s)?[„“\"'«»]?$",
    re.IGNORECASE,
)
_LONGEST_READING = 32
_FEWEST_CRIMES = 2
_LONG = 200
_SHORTEST = 3
_MOST_PLACES = 12
_REACH = 400
_NEAR = 160
_FIGURES = {"alone": 1, "often": 1, "acts": 2, "subject": 1, "owns": 1, "pronoun": 1, "honoured": 2, "on": 1}


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What speaks for a person: `score` in points, 0 for nothing; `past` where the text tells of times long ago.

    `thing` where `it` or the members of a band take the name up, and no pronoun of a person does.
    """

    score: int
    past: bool
    thing: bool


def of(ground: Ground, name: str) -> Standing:
    """Weigh what a text says of a full name, by that name and by its first and its last word alone."""
    return _weighed(ground.text, name, german=ground.nouns)


def is_of_crime(lowered: str) -> bool:
    """Tell whether a text in small letters tells of a crime: whom its title names is hardly there to speak."""
    if not holds(lowered, _CRIME_STEMS):
        return False
    return len({match.group() for match in islice(_CRIME.finditer(lowered), _MOST_PLACES)}) >= _FEWEST_CRIMES


def is_told_of(text: str, name: str) -> bool:
    """Tell whether a long text has a word of a name at all; a short one may leave it to the title."""
    return len(text) < _LONG or any(word in text for word in name.split() if len(word) >= _SHORTEST)


def is_read_from(text: str, name: str) -> bool:
    """Tell whether somebody reads aloud what a name is the title or the author of: `Ann liest Ada Lovelace`."""
    at = text.find(name)
    while at >= 0:
        if _READING.search(text, max(0, at - _LONGEST_READING), at) is not None:
            return True
        at = text.find(name, at + 1)
    return False


def is_of_long_ago(text: str) -> bool:
    """Tell whether a text has a year of long ago or tells of a death."""
    return _LONG_AGO.search(text) is not None


@lru_cache(maxsize=32)
def _weighed(text: str, name: str, *, german: bool) -> Standing:
    first, *_, last = name.split(" ")
    full = _places(text, name)
    alone = _alone(text, first, german=german) + _alone(text, last, german=german)
    signs = {
        "alone": bool(alone),
        "often": len(alone) > 1,
        "acts": any(_ACTS.match(text, end) for _, end in full + alone),
        "subject": any(_is_subject(text, start, end) for start, end in full + alone),
        "owns": any(_OWNS.match(text, end) for _, end in alone),
        "honoured": any(_HONOURED.search(text, max(0, start - 24), start) for start, _ in full + alone),
        "on": any(_ON.match(text, end) for _, end in full),
        "pronoun": _is_taken_up(text, full + alone, german=german),
    }
    score = sum(_FIGURES[sign] for sign, holds in signs.items() if holds) if full or alone else 0
    thing = not signs["pronoun"] and any(_IT.search(text, end, end + _NEAR) for _, end in full + alone)
    return Standing(score=0 if thing else score, past=_is_past(text, full + alone), thing=thing)


def _is_subject(text: str, start: int, end: int) -> bool:
    """Tell whether a name begins a sentence and a word in small letters that may be a verb stands behind it."""
    return text[max(0, start - 2) : start].rstrip(" ")[-1:] in {"", ".", "!", "?", "…", "\n"} and (
        _VERB.match(text, end) is not None
    )


def _places(text: str, name: str) -> list[tuple[int, int]]:
    return list(islice(_spans(text, name, _WHOLE), _MOST_PLACES))


def _spans(text: str, word: str, edges: "tuple[re.Pattern[str], re.Pattern[str]]") -> Iterator[tuple[int, int]]:
    """Give the stretches where a word stands between two edges; no pattern is made of it, which would take longer."""
    before, behind = edges
    at, last = text.find(word), 0
    while at >= 0:
        end = behind.match(text, at + len(word)) if at >= last and before.match(text, at) else None
        if end is not None:
            last = end.end()
            yield at, last
        at = text.find(word, at + 1)


def _alone(text: str, word: str, *, german: bool) -> list[tuple[int, int]]:
    """Give the places where a word of a name stands without other capitals beside it."""
    if len(word) < _SHORTEST or fold(word) == word:
        return []
    edges = _LONE_GENITIVE if german and not word.endswith(("s", "x", "z")) else _LONE
    places = islice(_spans(text, word, edges), _MOST_PLACES)
    return [span for span in places if not _follows_capital(text, span[0])]


def _follows_capital(text: str, start: int) -> bool:
    """Tell whether the word before, in the same sentence, has a capital too and may belong to the name."""
    before = text[max(0, start - 30) : start]
    word = before.rstrip(" ").rsplit(None, 1)[-1] if before.endswith(" ") and before.strip() else ""
    opens = text[max(0, start - len(word) - 3) : start - len(word) - 1].strip()
    return word[:1].isupper() and word[-1:].isalpha() and bool(opens) and opens[-1] not in ".!?:\n"


def _is_taken_up(text: str, places: list[tuple[int, int]], *, german: bool) -> bool:
    pattern = _GERMAN_PRONOUN if german else _GENDERED
    return any(pattern.search(text, end, end + _REACH) for _, end in places[:3])


def _is_past(text: str, places: list[tuple[int, int]]) -> bool:
    """Tell whether a sentence of the name, or the one behind it of a pronoun, tells of times long ago."""
    for start, _ in places[:3]:
        begin = max(text.rfind(mark, 0, start) for mark in (". ", "! ", "? ", "\n")) + 1
        sentence = _SENTENCE.search(text, begin)
        end = sentence.end() if sentence is not None else start
        following = _TAKEN_UP.match(text, end)
        stop = following.end() if following is not None else end
        ago = _LONG_AGO.search(text, begin, min(stop, start + _REACH))
        if ago is not None and _FOREBEAR.search(text, start, ago.start()) is None:
            return True
    return False
