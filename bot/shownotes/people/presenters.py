"""Who presents a show, as its description says in many languages: `Es moderiert X`, `your hosts are X and Y`."""

import re
from itertools import islice

from bot.model.episode import Role
from bot.shownotes.openers import OPENERS
from bot.shownotes.people.callings import is_calling, opens_with_calling
from bot.shownotes.people.evidence import AGENT
from bot.shownotes.people.found import Found
from bot.shownotes.people.given import GIVEN
from bot.shownotes.people.ground import Ground
from bot.shownotes.people.runs import UPPER
from bot.shownotes.people.words import COMMON, ORGANISATIONS, PARTICLES
from bot.shownotes.small import holds
from bot.text import fold

_TOKEN = rf"[{UPPER}](?:[\w'’-]*\w|\.(?:-?[{UPPER}]\.)*)?(?!\w)"
_SMALL = (
    r"(?:(?:de la|van der|van den|van de|von der|de|da|do|dos|di|del|della|du|van|von|den|der|le|la|el|al|ter|af|av|"
    r"zu) )"
)
_NAME = rf"{_TOKEN}(?: {_SMALL}?{_TOKEN}){{0,3}}"
FULL_NAME = rf"{_TOKEN}(?: {_SMALL}?{_TOKEN}){{1,3}}"
"""A pattern: two to four capitalised words with the particles of names."""
_JOINT = r"(?:, | ?& |,? (?:and|und|et|y|e|en|och|og|plus) )"
_HONOUR = r"(?:(?:Dr|Prof|Mr|Mrs|Ms|Sr|Sra|Mme|Dra)\.? ){0,3}"
_CHAIN = rf"({_HONOUR}{_NAME}(?:{_JOINT}{_HONOUR}{_NAME}){{0,4}})(?![\w'’@])"
_PARTS = re.compile(_JOINT)
_LEAD = (
    r"(?:hosted (?:[a-z]+ ){0,3}by|(?:your |our |with ){0,3}(?:co-?)?hosts?(?: are| is| remain| today)?|"
    r"presenters?(?: are| is)?|presented (?:[a-z]+ ){0,3}by|introduced by|"
    r"es moderier(?:t|en)|es begrüß(?:t|en) (?:euch|sie|dich)|moderiert (?:wird (?:[a-z]+ ){0,3})?von|moderation|"
    r"(?:durch (?:[\wäöüß]+ ){1,4})?führ(?:t|en|te|ten)(?: (?:euch|sie|dich|durch (?:[\wäöüß]+ ){1,3}))?|"
    r"(?:eure?|deine?|ihre?|die) (?:[a-zäöü]+ )?(?:hosts?|gastgeber(?:in|innen)?|moderator(?:in|en|innen)?)"
    r"(?: sind| ist| heißen| heißt)?|gastgeber(?:in|innen)?(?: sind| ist)?|von und mit|"
    r"interviewt|befragt|(?<!dabei )am mikro(?:fon)?(?: sind| ist| sitzt| sitzen)?|am tisch sitzen|"
    r"presentan?|conducen?|dirigen?|presentad[oa] por|conducid[oa] por|dirigid[oa] por|al micrófono|"
    r"présentée?s? (?:et réalisée?s? )?par|animée?s? par|présentation|animation|au micro|présentent?|"
    r"gepresenteerd door|gemaakt (?:en gepresenteerd )?door|presentatie|presentator(?:en)?(?: zijn| is)?|"
    r"programledare(?: är)?|programleder(?:e|ne)?(?: er)?|värd(?:ar)?(?: är)?|vært(?:er)?(?: er)?|"
    r"studievært(?:er)?(?: er)?|"
    r"condotto da|conduce|conducono|conduzione|al microfono|apresentad[oa] por|apresenta|apresentam|apresentação)"
)
_LEAD_STEMS = (
    "host", "present", "présent", "introduced by", "moder", "begrüß", "führ", "gastgeber", "von und mit", "am mikro",
    "am tisch", "interviewt", "befragt", "condu", "condotto", "dirig", "micr", "animé", "animation", "gemaakt",
    "programled", "värd", "vært",
)  # fmt: skip
"""What every lead holds, in small letters."""
_STRONG = re.compile(rf"(?<!\w)(?<!\bto )(?i:{_LEAD})(?: ?[:：–—-])? {_CHAIN}")
_WITH = re.compile(
    rf"(?:^|[.!?…:] )(?:(?i:every|each|jeden?|jede|chaque|cada|elke|varje|ogni|toda)(?: \w+){{1,2}},? )?"
    rf"(?i:with|mit|avec|con|com|met|med) {_CHAIN}(?=[.!,]|\s?$)"
)
_ENDS_WITH = re.compile(rf"\w, (?:with|mit|avec|con|com|met|med) {_CHAIN}(?=[.!]|\s?$)")
_TWO_CALLED = re.compile(
    rf"(?:^|[.!?…] )(?:(?:The|Our) )?([{UPPER}a-z][a-zà-ÿ-]{{3,}}) ({_TOKEN} {_TOKEN}),? (?:and|und|et|y|e|en|&) "
    rf"(?:the )?([a-zà-ÿ-]{{4,}}) ({_TOKEN} {_TOKEN}) (?!(?:and|of|in|on|at|for|from|by|with)\b)[a-zà-ÿ]{{3,}}\b"
)
_OF = re.compile(
    rf"(?i:podcast|show|series|programme|program|émission|programa|trasmissione|serie|reihe|reeks|podd|podkast)"
    rf"(?: \w+){{0,1}}"
    rf"(?i: by| from| von| de| di| do| da| van| av| af| door) {_CHAIN}(?=[.!,]|\s?$)"
)
_CALLED = re.compile(
    rf"(?:^|[.!?…:,;] )(?i:with|from|by|mit|von|avec|par|con|met|door|med|av|com) (?:(?:the|der|dem|die|le|la|el|de) )?"
    rf"([a-zà-ÿ-]{{4,}}) {_CHAIN}(?=[.!,]|\s?$)"
)
_BEHIND_COLON = re.compile(
    rf"(?<!\w)(?!(?i:musik|music|musique|música|produktion|production|producción|redaktion|schnitt|grafik|"
    rf"artwork|cover|"
    r"kontakt|contact|sponsors?|guests?|gäste?|gast|invitée?s?|invitad[oa]s?|technik|regie|sound|thanks|dank|design|"
    rf"editing|editors?|producers?|logo|theme|mail|web|instagram|twitter)\b)[a-zäöüß]{{4,}}: {_CHAIN}(?=[.!]|\s?$)"
)
_IT_IS = re.compile(rf"(?<!\w)[Ee]s [a-zäöüß]{{3,}}(?:t|en)(?: und [a-zäöüß]{{3,}}(?:t|en))?:? {_CHAIN}(?=[.!,;]|\s?$)")
_MADE_BY = re.compile(
    rf"(?<!\w)(?!(?i:produced|edited|sponsored|supported|funded|published|inspired|founded|owned|loved|mixed|"
    rf"composed|powered|"
    r"translated|produziert|gefördert|unterstützt|finanziert|herausgegeben|verlegt|gesponsert|produite?s?|"
    r"produit[oa]|financée?)\b)"
    r"[A-Za-zÀ-ÿ][a-zà-ÿ]+(?:ed|nd|n|ld|t|ées?|és?|ies|ad[oa]s?|id[oa]s?|at[aeio]|ute?|rd) "
    r"(?:(?:in|at|from|on|out of) [^.,;:!?]{2,60} )?(?:by|von|par|por|door|da|av|af) "
    rf"{_CHAIN}(?=[.!,;]|\s?$|\s[a-zà-ÿ])"
)
_HEARD = re.compile(
    r"(?<!\w)(?i:made|recorded|told|dreamt|dreamed|spoken|gathered|gemacht|aufgenommen|erzählt|faite?|racontée?|"
    r"enregistrée?|"
    r"hech[oa]|grabad[oa]|contad[oa]|feit[oa]|gravad[oa]|gemaakt|opgenomen|fatt[oa]|registrat[oa]) "
    rf"(?:(?!(?:by|von|par|por)\b)[a-zà-ÿ]{{1,4}} [^.,;:!?]{{2,60}} )?"
    rf"(?:by|von|par|por|door|da|di|av|af) {_CHAIN}(?=[.!,;]|\s?$)"
)
"""What is done by whoever is heard, where `Drawn by X` and `Played by X` are not."""
_SUBJECT = re.compile(
    rf"(?:^|[.!?…:] |, )(?:[A-ZÀ-Þ]?[a-zà-ÿ-]+ (?:[a-zà-ÿ-]+ ){{0,4}}(?<!and )(?<!und )(?<! et )|"
    rf"[A-ZÀ-Þ]?[a-zà-ÿ-]+ [a-zà-ÿ-]+, )??{_CHAIN},? (?!(?:and|und|et|is|was|were|are|ist|war|of|on|in|at|"
    rf"for|to|from|by|the|und|oder|or|with|mit|der|die|das|who|that|has|had|be|as|if|about)\b)"
    r"(?:[sln]['’])?[a-zà-ÿ]{3,}\b"
)
_ABOUT = re.compile(
    r"\b(?:about|of|über|von|vom|sur|de|sobre|guests?|like|as|after|inspired|music|musik|theme|produced|edited|written|"
    r"starring|featuring|by|meets?|in|at|from)[ :]*(?:[a-zà-ÿ-]+ ){0,2}$",
    re.IGNORECASE,
)
_LOST = re.compile(rf"(?<![Mm]c)(?<!Mac)(?<!De)(?<!Di)(?<!La)(?<!Le)(?<!Van)(?<=[a-zß-ÿ])(?=[{UPPER}])")
_LONGEST = 2_000
_MOST = 6
_STRANGE = COMMON | OPENERS | ORGANISATIONS
_ARTICLE_WORDS = (
    "the a an this that our my your every each das der die ein eine dies diese unser jede jeden jedes jeder alle "
    "le la les un une ce notre chaque el los las una este cada il lo gli uno ogni o os as um uma de het een dit elke "
    "den det en ett varje"
)
_ARTICLES = frozenset(_ARTICLE_WORDS.split())
BODY = re.compile(
    r"(?:show|cast|radio|club|team|funk|welle|verein|werk|haus|museum|theater|verlag|archiv|kirche|shop|media|"
    r"studio|lab|fm)s?$"
)
_NICK = re.compile(rf"({_NAME}) \(([{UPPER}][\w'’-]{{1,15}})\)")


def of_description(title: str, text: str, *, nouns: bool) -> list[str]:
    """Give the presenters whom a description names; first names alone only where it says that they present.

    A name of no known given name that the show's title holds too is the show's own.
    """
    text = text[:_LONGEST]
    names: list[str] = []
    for match in islice(_STRONG.finditer(text), _MOST):
        names += _chain(match.group(1), bare=True)
    for pattern in (_WITH, _OF, _MADE_BY, _IT_IS, _BEHIND_COLON):
        for match in islice(pattern.finditer(text), _MOST):
            ends = not text[match.end() : match.end() + 2].strip(" ")[:1].islower()
            names += [name for name in _chain(match.group(1), bare=False) if ends or " " in name]
    names += _at_ends(text)
    for match in islice(_CALLED.finditer(text), _MOST):
        if is_calling(match.group(1)) or AGENT.search(match.group(1)):
            names += [name for name in _chain(match.group(2), bare=False) if " " in name]
    for match in islice(_SUBJECT.finditer(text), _MOST):
        if not _ABOUT.search(text, 0, match.start(1)):
            names += [
                name for name in _chain(match.group(1), bare=False) if " " in name and (_is_given(name) or not nouns)
            ]
    shown = fold(title)
    return [name for name in dict.fromkeys(names) if _is_given(name) or fold(name) not in shown]


def _at_ends(text: str) -> list[str]:
    """Give the full names that end a sentence, `…, with A and B.`, and two with their callings that begin one."""
    names = [name for match in islice(_ENDS_WITH.finditer(text), _MOST) for name in _chain(match.group(1), bare=False)]
    for match in islice(_TWO_CALLED.finditer(text), _MOST):
        first, one, second, other = match.groups()
        called = any(is_calling(word) or AGENT.search(word) is not None for word in (first.casefold(), second))
        names += [name for name in (one, other) if called and may_be(name)]
    return [name for name in names if " " in name]


def of_boilerplate(text: str) -> list[str]:
    """Give the full names of who makes the show by a sentence that its notes repeat."""
    found = [name for match in islice(_STRONG.finditer(text), _MOST) for name in _chain(match.group(1), bare=False)]
    found += [name for match in islice(_HEARD.finditer(text), _MOST) for name in _chain(match.group(1), bare=False)]
    return [name for name in dict.fromkeys(found) if " " in name]


def of_notes(notes: Ground) -> list[Found]:
    """Give the presenters whom notes name in so many words, in full."""
    text = notes.text
    if not holds(notes.small, _LEAD_STEMS):
        return []
    return [
        Found(name=name, role=Role.HOST, rule="intro.presenter", start=at, end=at + len(name))
        for match in islice(_STRONG.finditer(text), _MOST)
        for whole in _chain(match.group(1), bare=False)
        for name in (_LOST.split(whole)[0] if notes.glued else whole,)
        for at in (text.find(name, match.start(1)),)
        if " " in name and at >= 0
    ]


def nicknames(text: str) -> dict[str, str]:
    """Give the full names by the short ones that stand in brackets behind them, `Ada Lovelace (Addie)`; keys folded."""
    pairs = [match.groups() for match in islice(_NICK.finditer(text[:_LONGEST]), _MOST)]
    return {fold(nick): name for name, nick in pairs if " " in name and may_be(name)}


def _chain(names: str, *, bare: bool) -> list[str]:
    """Give the names of a chain if each may be one; single words where `bare`, or beside a full name."""
    kept = [without_calling(name.strip(" .")) for name in _PARTS.split(names)]
    full = any(" " in name for name in kept)
    if not all(may_be(name, bare=bare or full) for name in kept):
        return [name for name in kept[:1] if may_be(name, bare=bare)]
    return kept


def without_calling(name: str) -> str:
    """Leave out a calling before a name."""
    words = name.split()
    while len(words) > 1 and is_calling(words[0].casefold().strip(".").removesuffix("s")):
        words = words[1:]
    if len(words) == 3 and opens_with_calling(words[0]):  # noqa: PLR2004 - a calling and a name
        words = words[1:]
    return " ".join(words)


def _is_given(name: str) -> bool:
    first = fold(name.split(" ", 1)[0])
    return first in GIVEN or first.split("-", 1)[0] in GIVEN


def may_be(name: str, *, bare: bool = False) -> bool:
    """Tell whether capitalised words may be a person's name: none of them ordinary, a body's or a sentence's first."""
    first, *others = name.split()
    words = [fold(word).strip(".") for word in (first, *(one for one in others if one.casefold() not in PARTICLES))]
    if not words or words[-1] in ORGANISATIONS or words[0] in _ARTICLES:
        return False
    given = _is_given(name)
    if len(words) == 1:
        return given or (bare and words[0] not in _STRANGE and len(words[0]) > 1 and not is_calling(words[0]))
    rest = words[1:] if given else words
    strange = any(word in _STRANGE or word.removesuffix("s") in COMMON for word in rest)
    return not strange and BODY.search(words[-1]) is None
