"""Guests whom a narrated episode meets, without a word of guests: `Behind the door lives X, who … She lent me …`."""

import re

from bot.model.episode import Role
from bot.shownotes.people import standing
from bot.shownotes.people.bios import UNKNOWN
from bot.shownotes.people.callings import is_calling
from bot.shownotes.people.cues import IN_BOOK
from bot.shownotes.people.evidence import AGENT, has_no_ordinary_word
from bot.shownotes.people.found import Found
from bot.shownotes.people.ground import Ground
from bot.shownotes.people.merge import tokens_of
from bot.shownotes.people.runs import UPPER
from bot.shownotes.people.sentences import sentence_start
from bot.shownotes.people.shapes import Shape, Trust
from bot.text import fold

_PLACED = re.compile(
    r"(?:\b(?:lives?|lived|sits?|sat|stands?|stood|works?|worked|waits?|waited|"
    r"lebt|wohnt|sitzt|steht|arbeitet|wartet|empfängt (?:uns|mich)|treffen wir|treffe ich|"
    r"vit|habite|travaille|attend|officie|nous reçoit|c['’]est|vive|trabaja|espera|atiende|"
    r"woont|zit|werkt|staat|wacht|bor|sitter|arbetar|står|väntar|abita|lavora|siede|aspetta|mora|trabalha)"
    r"|\b(?:beside|next to|alongside|neben|à côté de|junto a|naast|bredvid|accanto a)"
    r"|\b(?:[Hh]er|[Hh]is|[Tt]heir) names? (?:is|was|are)|\b(?:[Ss]ie|[Ee]r) heißt|\b(?:[Ee]lle|[Ii]l) s['’]appelle|"
    r"\b[Ss]e llama|\b[Ss]i chiama"
    r"|\b(?:[Aa]m anderen Ende|[Oo]n the (?:other end|line)|[Aa]m (?:Telefon|Apparat)|[Aa]u bout du fil|"
    r"[Aa]l teléfono)\s?:?"
    r"(?: is| ist| sitzt| est| está)?"
    r"|\b(?:ich|wir)|\b(?:I|[Ww]e) (?:call(?:ed)?|r[ai]ng|found|met|meet|visit(?:ed)?|reach(?:ed)?|asked|followed)"
    r"|\bhat (?:ihn|sie|es|uns|mir|mich))(?: heute| today| aujourd['’]hui| hoy| vandaag| oggi| hoje)?\s$"
)
_WITHIN = r"[^.!?\n]{0,50}?"
_MET = re.compile(
    rf"\b(?:[Ss]he|[Hh]e|[Tt]hey|who|both)\b{_WITHIN}\b(?:told|tells?|lent|lends?|showed|shows?|gave|gives?|"
    rf"took|takes?|"
    r"invited|invites?|let|lets?|made|makes?|explain(?:s|ed)? to|taught|teach(?:es)?|walk(?:s|ed)?|brought|brings?|led|"
    r"leads?|poured|pours?|offered|offers?|drove|drives?|asked|asks?)\s(?:me|us)\b"
    rf"|\b(?:[Ss]he|[Hh]e|[Tt]hey|who|and)\b{_WITHIN}\b(?:talk(?:s|ed)?|sp(?:oke|eaks?))\s"
    r"(?:for|until|about|through|to (?:me|us))\b"
    r"|\b(?:I|[Ww]e)\s(?:[a-z]+\s){0,2}?(?:stayed|met|visited|sat|walked|went|followed|spent|rode|drove|found|asked|"
    rf"spoke|talked|joined)\b{_WITHIN}\b(?:her|him|them)\b"
    r"|\b(?:[Ee]r|[Ss]ie|hat|haben)\b(?:(?!\b(?:[Ww]ir|[Ii]ch)\b)[^.!?\n]){0,60}?\b(?:mir|uns|mich)\b"
    rf"|\b(?:[Ii]ch|[Ww]ir)\b{_WITHIN}\b(?:(?:mit|bei|zu|von) (?:ihm|ihr|ihnen|beiden)|(?:ihn|sie|beide) (?:besucht|"
    r"getroffen|begleitet|gefragt))\b"
    rf"|\b(?:hat|haben)\b{_WITHIN}\b(?:dabei|mitgebracht)\b|\bbringt\b{_WITHIN}\bmit\b|"
    r"\b(?:brings|brought)\s(?:the|an?|his|her|their|some|two|three|us)\b|\bapporte\b|\btra(?:e|jo)\b|"
    rf"\bbrengt\b{_WITHIN}\bmee\b"
    r"|\b(?:[Ee]lles?|[Ii]ls?|qui|et)\s(?:nous|me|m['’])\s?[a-z]|\bà nos questions\b"
    r"|\b[Nn]ous (?:reçoit|ouvre|raconte|montre)"
    r"|\b(?:[Nn]os|[Mm]e) (?:cuenta|recibe|enseña|abre|muestra|explica|habla|dice|contó|recibió|enseñó|dejó|abrió|"
    r"invita)\b|\b[a-z]+-nos\b|\b(?:[Cc]i|[Mm]i) (?:racconta|apre|mostra|spiega|accoglie|invita|parla|ha)\b"
    rf"|\b(?:[Hh]ij|[Zz]ij|[Zz]e|en)\b{_WITHIN}\b(?:ons|mij|me)\b"
    rf"|\b(?:[Hh]an|[Hh]on|[Dd]e|och)\b{_WITHIN}\b(?:oss|mig)\b"
)
_NOT = re.compile(
    r"\b(?:not|never|n['’]t|niet|nooit|inte|aldrig|non|não|nunca|no)\s(?:\w+\s)?\w+\s(?:to\s)?(?:me|us|ons|mij|"
    r"oss|mig)$"
    r"|n['’]t\s\w+\s"
)
_NOT_AFTER = re.compile(r"\s(?:\w+\s){0,3}(?:nicht|nie|kein\w*|pas|jamais|niet)\b")
_TOLD = re.compile(
    r"(?:\s\([^()\n]{1,40}\))?(?:,\s(?:who|qui|que|der|die|som|che|whose|dont|ihr\w*|sein\w*|her|his)\s|,\s\d{2},|"
    r",\s(?:an?\s)?[a-zà-ÿ])"
)
_DOES = re.compile(
    r"\s(?!(?:and|or|on|in|at|of|for|to|by|und|oder|von|aus|et|de|du|y|e|en|van|och|av)\b)[a-zà-ÿ]{2,}\s"
)
_WORK = re.compile(
    r"\b(?:by|some|any|an?|the|novel|book|poem|song|film|of|about|von|über|roman|de|d['’]|sur|sobre|di|av)\s?"
    r"(?:(?:Dr|Prof)\.? )?$|\bd['’]$"
)
_THANKS = re.compile(
    r"\b(?:thanks?|dank\w*|merci|gracias|grazie|tack|obrigad[oa]|music|musik|edited|produced)\b[^.\n]{0,60}$",
    re.IGNORECASE,
)
_VISITED = re.compile(
    r"(?:\b(?:la porte|à la porte|chez) (?:d['’]|de )|\b(?:bei|chez|visits?|visited|besuchte?|begleitete?|"
    r"trifft|rencontre|visita|bezoekt)\s|"
    r"\b(?:dans|in|en|auf|on|at)\s(?:l['’]|(?:le|la|der|dem|the|el|de)\s)[\w-]+\s(?:d['’]|(?:de|du|von|of|van|di)\s))$"
)
_JOINED = re.compile(
    r"(?:,? (?:and|und|et|y|e|en|och|&) (?:(?:her|his|their|seine?|ihre?|sa|son|su|zijn|haar)\s\w+\s)?|, |; |"
    r"[^.!?\n]{1,60}; )$"
)
_TAKES = (
    r"\b(?:she|he|they|who|er|sie|elle|il|hij|zij|ze|han|hon|and|und|et|en|y|och)\s(?:[a-zà-ÿ]+\s){0,2}?"
    r"(?!(?:that|which|when|while|where|and|und|et|en|als|dass|wenn|with|mit|from|what|how|why)\b)[a-zà-ÿ]{3,}\s"
)
_HONOURED = re.compile(r"\b(?:Dr|Prof|Frau|Herr|Mme|Sra?)\.? $")
_QUOTED = re.compile(
    r"[’'”»“\"],?\s(?:says|said|recalls|remembers|sagt|erzählt|dit|raconte|dice|cuenta|zegt|säger|diz|conta)\s$"
)
_ACTS_FIRST = re.compile(
    r"\s(?!(?:wrote|published|invented|coined|discovered|schrieb|erfand|is|was|ist|war|has|said|says|told|hat|"
    r"nennt|will|and|"
    r"und)\b)[a-zà-ÿ]{3,}\s"
)
_ADJECTIVE = re.compile(r"(?:e|er|es|en|em|ische?)$")
_END = re.compile(r"[.!?\n]")
_ROW_LEAD = re.compile(r";\s(?:(?:and|und|et|y|the|der|die)\s)?(?:[A-Z][a-z]+\s)?$")
_AS = re.compile(r"\bAls (?:[a-zäöüß]+ )?([A-ZÄÖÜ][\w-]+)\b")
_LEAD = 1_500
_OPENING = 320
_REACH = 500
_ENOUGH = 4
_MOST = 8


def read(
    ground: Ground,
    shapes: list[Shape],
    hosts: "set[tuple[str, ...]]",
    guests: "dict[tuple[str, ...], bool]",
    title: str,
) -> list[Found]:
    """Give, unsurely, whom the prose places somewhere and has speak with whoever tells it.

    `guests` are known already, with whether they are sure; who stands in a row with one of them, parted by
    semicolons, is one as surely.
    """
    candidates = _candidates(shapes, hosts)
    met = [shape for shape in candidates if _is_met(ground, shape, hosts)]
    met = met or _only_one(ground, candidates, title)
    kin = [shape for shape in candidates if any(_belongs(ground.text, shape, one) for one in met) and shape not in met]
    found = [_found(shape, sure=False) for shape in sorted(met + kin, key=lambda one: one.start)]
    known = [(shape, guests[tokens_of(shape.name)]) for shape in candidates if tokens_of(shape.name) in guests]
    return found + [
        _found(shape, sure=sure) for shape in candidates for one, sure in known if _in_row(ground.text, shape, one)
    ]


def _found(shape: Shape, *, sure: bool) -> Found:
    return Found(name=shape.name, role=Role.GUEST, rule="encounter", start=shape.start, end=shape.end, sure=sure)


def _in_row(text: str, shape: Shape, guest: Shape) -> bool:
    """Tell whether two names open parts of one sentence that semicolons part."""
    first, second = sorted((shape, guest), key=lambda one: one.start)
    between = text[first.end : second.start]
    return len(between) < _REACH and _END.search(between) is None and _ROW_LEAD.search(between) is not None


def _candidates(shapes: list[Shape], hosts: "set[tuple[str, ...]]") -> list[Shape]:
    """Give the first place of each full name near the top that is no host's and may be a person's."""
    seen: dict[str, Shape] = {}
    for shape in shapes:
        if shape.start > _LEAD or len(seen) >= _MOST:
            break
        likely = shape.trust >= Trust.COMMON or (shape.trust is Trust.SHAPE and has_no_ordinary_word(shape))
        if likely and not shape.single and tokens_of(shape.name) not in hosts:
            seen.setdefault(shape.name, shape)
    return list(seen.values())


def _is_met(ground: Ground, shape: Shape, hosts: "set[tuple[str, ...]]") -> bool:
    text = ground.text
    before = text[max(0, shape.start - 80) : shape.start]
    placed = _PLACED.search(before) is not None
    visited = _is_visited(text, shape, hosts)
    met = visited or _says_met(text, shape.end) or _takes_host(text, shape.end, hosts)
    others = (_THANKS, UNKNOWN) if visited else (_WORK, _THANKS, UNKNOWN)
    if not (placed or met) or any(pattern.search(before) for pattern in others):
        return False
    if ground.nouns and shape.trust is Trust.SHAPE and not (placed or _opens(ground, shape)):
        return False
    stands = standing.of(ground, shape.name)
    points = 3 * placed + 2 * met + (shape.start < _OPENING) + (_TOLD.match(text, shape.end) is not None)
    points += min(2, stands.score // 2) + _is_called(before) + (_DOES.match(text, shape.end) is not None)
    return not stands.past and points >= _ENOUGH + (len(hosts) > 1)


def _says_met(text: str, end: int) -> bool:
    """Tell whether the sentences behind a name have its bearer do something with whoever tells them."""
    return any(
        _NOT.search(match.group()) is None
        and IN_BOOK.search(text[max(0, match.start() - 40) : match.start()].casefold()) is None
        and _NOT_AFTER.match(text, match.end()) is None
        for match in _MET.finditer(text, end, end + _REACH)
    )


def _opens(ground: Ground, shape: Shape) -> bool:
    """Tell whether two capitals open a German sentence before its verb, the first of them no adjective."""
    opens = not ground.text[: shape.start].rstrip(" ")[-1:].strip(".!?:\n")
    return (
        opens and _ADJECTIVE.search(shape.name.split()[0]) is None and _DOES.match(ground.text, shape.end) is not None
    )


def _is_visited(text: str, shape: Shape, hosts: "set[tuple[str, ...]]") -> bool:
    """Tell whether a sentence that begins with a host goes to somebody: `Ada spent a night in the mill of X`."""
    start = sentence_start(text, shape.start)
    if not any(fold(text[start : start + 30].lstrip()).startswith(f"{tokens[0]} ") for tokens in hosts):
        return False
    return _VISITED.search(text, max(start, shape.start - 60), shape.start) is not None


def _takes_host(text: str, end: int, hosts: "set[tuple[str, ...]]") -> bool:
    """Tell whether a host stands behind a verb, as who is shown or told something."""
    told = text[end : end + _REACH].casefold()
    firsts = [re.escape(tokens[0]) for tokens in hosts if tokens[0] in told]
    if not firsts:
        return False
    pattern = (
        rf"(?:{_TAKES}|\b(?:she|he|they|sie|er|elle|il|ella|él) (?:and|und|et|y) )(?:{'|'.join(firsts)})\b(?!['’])"
    )
    return re.search(pattern, told) is not None


def _belongs(text: str, shape: Shape, met: Shape) -> bool:
    """Tell whether a name is joined to that of somebody who is met, or shares the surname near by."""
    first, second = sorted((shape, met), key=lambda one: one.start)
    between = text[first.end : second.start]
    kin = shape.name.rsplit(" ", 1)[-1] == met.name.rsplit(" ", 1)[-1]
    near = len(between) < _OPENING and (kin or re.search(rf"[.!?\n]\s?[{UPPER}]", between) is None)
    return near and (kin or _JOINED.fullmatch(between) is not None or _in_row(text, shape, met))


def _only_one(ground: Ground, candidates: list[Shape], title: str) -> list[Shape]:
    """Give the only person of the notes, where the opening tells what they do and calls them by title or calling.

    Whom the title does not name is told of by the notes alone: there a quotation or the first words are enough.
    """
    sure = [shape for shape in candidates if shape.trust is Trust.GIVEN]
    if len(sure) != 1 or sure[0].start > _OPENING:
        return []
    shape = sure[0]
    before = ground.text[max(0, shape.start - 40) : shape.start]
    stands = standing.of(ground, shape.name)
    if stands.past or _WORK.search(before):
        return []
    sentence = ground.text[sentence_start(ground.text, shape.start) : shape.start]
    role = _AS.search(sentence)
    called = (
        (role is not None and is_calling(role.group(1).casefold()))
        or _is_called(before)
        or _TOLD.match(ground.text, shape.end) is not None
    )
    untitled = not any(fold(word) in fold(title) for word in shape.name.split())
    opens = untitled and before.rstrip()[-1:] in {"", "?"} and _ACTS_FIRST.match(ground.text, shape.end) is not None
    quoted = untitled and _QUOTED.search(before) is not None
    asked = untitled and before.rstrip()[-1:] == "?" and _DOES.match(ground.text, shape.end) is not None
    told = ((called or asked) and stands.score >= _ENOUGH) or (opens and stands.score >= _ENOUGH - 1)
    return [shape] if told or quoted else []


def _is_called(before: str) -> bool:
    """Tell whether a title or a calling stands right before a name."""
    word = before.rstrip().rsplit(None, 1)[-1] if before.strip() else ""
    return _HONOURED.search(before) is not None or is_calling(word.casefold()) or AGENT.search(word) is not None
