"""Authors of narrated texts: `published by X on DATE`, `“Title” by X`, names under a title before `TL;DR`."""

import re
from itertools import islice

from bot.model.episode import Role
from bot.shownotes.people.found import Found
from bot.shownotes.people.given import GIVEN
from bot.shownotes.people.ground import Ground
from bot.shownotes.people.shapes import Shape, Trust
from bot.shownotes.people.words import ORGANISATIONS
from bot.shownotes.small import holds, small
from bot.text import fold

_LONGEST_TITLE = 200

_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|"
    "Aug|Sep|Oct|Nov|Dec|"
    "Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember"
)
_PUBLISHED = re.compile(
    rf"\b(?:published|posted|written|veröffentlicht)\s(?:by|von)\s([^\n.!?:;]{{2,80}}?)\s(?:on|"
    rf"am)\s(?:the\s)?(?:\d{{1,2}}\.?\s)?(?:{_MONTHS}|\d)",
    re.IGNORECASE,
)
_PUBLISHED_STEMS = ("published", "posted", "written", "veröffentlicht")
_QUOTED_BY = re.compile(
    r"[”\"’']\s(?:by|von)\s([^|:()\[\]]{2,80})$|^(?:\[[^\]]{1,30}\]\s)?[“\"„].{3,200}[”\"“]\s(?:by|von)\s([^|"
    r":()\[\]]{2,80})"
)
_NAMES = r"((?:[^.\n!?;:“”\"(]|(?<=\b[A-Z])\.){2,80}?)"
_PRINTED = re.compile(
    rf"\b(?:by|von|par|di|por|door|av)\s{_NAMES},?\s(?:and\s|und\s|et\s|y\s)?(?:was\s|were\s|which\s|it\s|wurde\s)?"
    r"(?:first\s|originally\s|zuerst\s|erstmals\s)?(?:printed|published|posted|appear(?:ed|s)|ran|erschienen|"
    r"veröffentlicht|abgedruckt|gedruckt|parue?|publiée?|publicad[oa]|pubblicat[oa]|verschenen|gepubliceerd|"
    r"publicerad)\b"
)
_CREDITED = re.compile(
    rf"(?:^|[.!?\n]\s?)(?:(?i:words|text|story|essay|poem|written|author|autor\w*|texte|texto|testo|tekst))"
    rf"(?:\s(?:by|is|von|de|di|van|av))?\s?[:：]?\s{_NAMES}(?=[.\n]|$)"
)
_OPENS_BY = re.compile(rf"^\W{{0,4}}(?:[Bb]y|[Vv]on|[Pp]ar|[Dd]e|[Dd]oor|[Pp]or)\s{_NAMES}(?=[.\n]|$)")
_KIND_BY = re.compile(
    rf"\b(?:an?|one|eine?|une?|una?|een)\s(?:\w+\s)?(?:story|tale|essay|poem|novella|erzählung|geschichte|"
    rf"kurzgeschichte|text|märchen|"
    rf"gedicht|nouvelle|histoire|conte|poème|cuento|relato|verhaal)\s(?:by|von|de|par|door|por)\s{_NAMES}(?=[.,;\n]|$)",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(rf"©\s?(?:\d{{4}}\s)?(?:by|von|par|por)\s{_NAMES}(?=[.|\n]|$)")
_READS = re.compile(
    r"\b(?:liest|reads|lit|lee)\s([^.,\n!?;:„“”\"()]{3,40}?)\s(?:seine?|ihre?|his|her|their|sa|son|"
    r"su)\s\w*(?:geschichte|erzählung|text|story|tale|essay|poem|gedicht|nouvelle|cuento)\b",
    re.IGNORECASE,
)
_BEHIND_QUOTE = re.compile(r"[“”\"»«]\s(?:von|by|de|par)\s([^\W\d_a-z][a-zß-ÿ]{2,14})(?=[.,;])")
_TITLED_BY = (
    r"[”\"’'»]?,?\s(?:(?:is|was|ist|stammt|est|es) )?(?:an? [a-z ]{3,20} )?(?:by|von|par|di|por|door|av)\s"
    r"((?:[^.,\n!?;:(]|(?<=\b[A-Z])\.){2,80}?)(?=[.,;(\n]|$)"
)
_NARRATED = re.compile(
    r"\b(?:(?:is )?read (?:aloud |for you )?(?:today )?by|narrat(?:ed|ion|or)|voiced by|"
    r"your (?:reader|narrator)|(?:reader|voice|leser(?:in)?)\b(?=\s?:)|"
    r"gelesen von|es (?:liest|lesen)|sprecher(?:in)?:|vorgelesen|(?:die|der) sprecher(?:in)? dieser (?:episode|"
    r"folge|geschichte) ist|liest \w+ \w+ (?:seine|ihre)|lue? par|voorgelezen|leíd[oa] por|uppläst|"
    r"lett[oa] da|lid[oa] por)\b|朗読",
)
_NARRATED_STEMS = (
    "read", "narrat", "voice", "leser", "gelesen", "es liest", "es lesen", "sprecher", "vorgelesen", "lu par",
    "lue par",
    "voorgelezen", "liest", "leíd", "uppläst", "lett", "lido", "lida", "朗読",
)  # fmt: skip
"""What each of them holds; both in small letters."""
_ENDS_BY = re.compile(r"\S,?\s(?:by|von|par|door|por)\s((?:[^.,\n!?;:()]|,\s|(?<=\b[A-Z])\.){2,80})$")
_FEWEST_WORDS = 3
_OPENING = 700
_SMALL = frozenset(("a", "an", "the", "our", "my", "your", "ein", "eine", "der", "die", "das", "un", "une", "le", "la"))
_BEFORE_SUMMARY = re.compile(r"\s(?=TL;?DR|Abstract\b|Summary\b|Introduction\b)")
_SPLIT = re.compile(r",\s(?:and\s)?|\s(?:and|&|und)\s")
_PLACE = re.compile(
    r",?\s(?:for|in|at|on|für|bei|pour|dans|para|per|voor|på|where|which|who|when|wo|où|donde|dove|waar|där)\s"
    r"|,\s(?:[a-z]+ly\s|first\s|zuerst\s)?(?:posted|published|printed|erschienen|veröffentlicht|who|which|whose|"
    r"where|die|der|qui|que|che|som)\b"
)
"""Behind a name, what goes on with where the text stood."""
_HANDLE = re.compile(r"[\w][\w.'’ -]{1,40}")


def read(ground: Ground, shapes: list[Shape]) -> list[Found]:
    """Give the authors that the notes name, as they sign: names and handles."""
    found: list[Found] = []
    for match in _PUBLISHED.finditer(ground.text) if holds(ground.small, _PUBLISHED_STEMS) else ():
        found += _signed(match.group(1), match.start(1), "notes")
    if found:
        found += _under_title(ground, shapes, {one.name for one in found})
    return found


def of_narrated(text: str, title: str) -> list[Found]:
    """Give the authors whom the opening of a text that is read out names: behind its title, or with where it stood."""
    opening = text[:_OPENING]
    if not any(_is_narrated(stretch) for stretch in (opening, text[-_OPENING:])):
        return []
    found = _ending(title)
    patterns = [_PRINTED, _CREDITED, _OPENS_BY, _KIND_BY, _COPYRIGHT, _READS]
    if title:
        patterns.append(re.compile(re.escape(title[:_LONGEST_TITLE]) + _TITLED_BY))
    quoted = islice(_BEHIND_QUOTE.finditer(opening), 2)
    found += [
        Found(name=match.group(1), role=Role.AUTHOR, rule="byline", start=match.start(1), end=match.end(1))
        for match in quoted
        if fold(match.group(1)) in GIVEN
    ]
    return found + [
        one
        for pattern in patterns
        for match in islice(pattern.finditer(opening), 2)
        for one in _signed(match.group(1), match.start(1), "notes")
        if _may_sign(one.name)
    ]


def _ending(title: str) -> list[Found]:
    """Give the authors at the end of the title of a text that is read out, `On Rain, by Ada Lovelace`."""
    match = _ENDS_BY.search(title[:_LONGEST_TITLE])
    signed = _signed(match.group(1), match.start(1), "title") if match is not None else []
    long = match is not None and len(title[: match.start()].split()) >= _FEWEST_WORDS
    return [one for one in signed if _is_handle(one.name) or ((long or " " in one.name) and _may_sign(one.name))]


def _is_handle(name: str) -> bool:
    """Tell a word that no language writes so, `mossGreen`, from others."""
    return " " not in name and name[1:] != name[1:].lower()


def _is_narrated(stretch: str) -> bool:
    lowered = small(stretch)
    return holds(lowered, _NARRATED_STEMS) and _NARRATED.search(lowered) is not None


def _may_sign(name: str) -> bool:
    """Tell a name of two words and more in capitals, or a handle in small letters, from a body and other words."""
    words = name.split()
    if words[0].casefold() in _SMALL or any(fold(word).strip(".") in ORGANISATIONS for word in words):
        return False
    if len(words) == 1:
        return name.islower() or any(char.isdigit() or char == "_" for char in name)
    return words[0][0].isupper() and words[-1][0].isupper()


def of_title(title: str) -> list[Found]:
    """Give the authors of a title that quotes a text, `“Title” by X`."""
    match = _QUOTED_BY.search(title)
    if match is None:
        return []
    names = match.group(1) or match.group(2)
    return _signed(names, title.find(names), "title")


def _signed(names: str, at: int, source: str) -> list[Found]:
    found = []
    for piece in _SPLIT.split(_PLACE.split(names, maxsplit=1)[0]):
        name = piece.strip(" ,.*_")
        if _HANDLE.fullmatch(name) and not name.isdigit() and len(name.split()) <= 4:  # noqa: PLR2004 - words of a name
            start = at + max(0, names.find(name))
            found.append(
                Found(name=name, role=Role.AUTHOR, rule="byline", source=source, start=start, end=start + len(name))
            )
    return found


def _under_title(ground: Ground, shapes: list[Shape], authors: set[str]) -> list[Found]:
    """Give the co-authors who stand in a row with an author right before a summary begins."""
    found = []
    for match in _BEFORE_SUMMARY.finditer(ground.text):
        row: list[Shape] = []
        position = match.start()
        for shape in reversed([one for one in shapes if one.end <= match.start()][-6:]):
            if (
                ground.text[shape.end : position].strip(" ,") not in {"", "and", "&"}
                or shape.single
                or shape.trust < Trust.SHAPE
            ):
                break
            row.append(shape)
            position = shape.start
        if any(shape.name in authors for shape in row):
            found += [
                Found(name=shape.name, role=Role.AUTHOR, rule="byline.row", start=shape.start, end=shape.end)
                for shape in row
            ]
    return found
