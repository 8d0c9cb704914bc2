"""Guests of episodes made of many: chapters that begin or end with names, `X on Y`, `X: Y`, `X, Y`, `Y (X)`."""

import re
from dataclasses import dataclass, replace

from bot.model.episode import Chapter, Role
from bot.shownotes.people import evidence
from bot.shownotes.people.callings import is_calling, opens_with_calling
from bot.shownotes.people.found import Found
from bot.shownotes.people.ground import Ground, ground_of
from bot.shownotes.people.shapes import Shape, Trust, find

_SAYS = re.compile(
    r"\s(?:on|über|zu|zum|zur|sur|sobre|om|explains|reads|remembers|describes|tells|answers|shares|recalls|"
    r"reflects|sings|"
    r"erklärt|erzählt|liest|raconte|explique|cuenta|explica|makes the case|talks|argues|"
    r"discusses)\s|['’]s\s(?:case|take|view|advice|argument)"
)
_MARK = re.compile(r":\s|\s[–—-]\s")
_WHO = re.compile(
    r",\s(?:who|qui|que|der|die|die|som|che)\s|,\s(?:[a-zà-ÿ]|an?\s|the\s|[A-ZÄÖÜ][a-zäöüß]+(?:er|in|ist)\b|"
    r"[A-ZÄÖÜ][a-zäöüß-]+$)|\s\("
)
_DOES = re.compile(
    r"\s(?!(?:and|or|on|in|at|of|for|to|by|und|oder|von|aus|et|de|du|y|e|en|van|och|av|is|"
    r"ist)\b)[a-zà-ÿ]{3,}(?:s|t|d|e|a)\b"
)
"""Behind a calling and a name, what they do: `Guard Ada Lovelace stops the train`."""
_WITH_THINGS = re.compile(
    r"\s(?:und|and|et|y|e|en|&)\s(?:die|der|das|the|her|his|their|les?|la|las|los|el|il|de|het)\s"
)
_JOINT = re.compile(r"\s(?:and|und|&|et|y|e|en|og|och)\s")
_MUSIC = re.compile(
    r"\b(?:records?|tracks?|track ?list|songs?|playlist|mixtape|albums?|singles|setlist|dj|tunes|lieder|platten|"
    r"chansons|canciones|discos)\b"
)
_ENDS_CHAPTER = re.compile(
    r"(?:[(\[]|\b(?:with|w/|mit|avec|con|feat\.?|ft\.?|guest:|gast:)\s)(?:[Dd]r\.?\s|[Pp]rof\.?\s)?$"
)
_OF_MANY = re.compile(
    r"\b(?:best[ -]?of|(?:das|die) (?:beste[ns]?|schönsten)|best bits|highlights?|favou?rites?|compilation|"
    r"clips|archive|year in review|looking back|"
    r"(?:three|four|five|six|seven|eight|nine|ten|twelve|\d{1,2}) (?:voices|people|guests|conversations|stories|bits|"
    r"pieces|moments)|höhepunkte|rückblick|lieblings\w+|die stellen|\w+ stellen|ausschnitte|jahresr\w+|"
    r"lo mejor|recopila\w+|florilège|meilleurs?|extraits|hoogtepunten|terugblik|höjdpunkter|bästa|il meglio|"
    r"melhores)\b|ベスト|総集編|名場面",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\b(?:about|of|over|über|um|von|vom|zu|gegen|sur|de|sobre|on|vs\.?|our|unser\w*)\s(?:[\w-]+\s)?$", re.IGNORECASE
)
_FEWEST = 2
_FEWEST_OF_LIST = 3
_SHARE = 0.3
_SHARE_OF_LIST = 0.4
_SHARE_OF_ALL = 0.5
_LEAD = 500
_MOST_LEAD_WORDS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A name that opens a chapter's title; `says` where a verb or `on` follows, `weak` behind a comma or bracket."""

    shape: Shape
    says: bool
    weak: bool


def read(title: str, chapters: tuple[Chapter, ...], ground: Ground, *, guests: bool, music: bool) -> list[Found]:
    """Give the guests of an episode of highlights: those whose names open or end several chapters.

    Where `guests` are known otherwise, only a title or an opening that says so makes a list of people of chapters;
    in a show about `music` a name before a mark is whose song it is.
    """
    slots: list[Slot] = []
    ended: list[Found] = []
    for chapter in chapters:
        heading = ground_of(chapter.title, glued=False, nouns=ground.nouns)
        shapes = find(heading)
        slots += _opening(heading, shapes)
        ended += _at_end(heading, shapes)
    if not (slots or ended):
        return []
    is_music = music or is_of_music(ground.small)
    of_many = _OF_MANY.search(f"{title}\n{ground.text[:_LEAD]}") is not None
    if not is_music and _is_list(slots, len(chapters), of_many=of_many, guests=guests):
        found = ended + [_found(slot, sure=True) for slot in slots]
        return found + (_within(chapters, ground, {one.name for one in found}) if of_many else [])
    opened = [slot for slot in slots if not slot.weak and (slot.says or not is_music) and _is_sure_enough(slot.shape)]
    enough = max(_FEWEST, len(chapters) * _SHARE)
    found = ended + [_found(slot, sure=slot.says or not _is_colon(chapters, slot)) for slot in opened]
    return found if len({one.name for one in found}) >= enough else []


def _within(chapters: tuple[Chapter, ...], ground: Ground, known: set[str]) -> list[Found]:
    """Give the only full name of known given name that a chapter's title holds elsewhere, `What Ada learnt`."""
    found = []
    for chapter in chapters:
        heading = ground_of(chapter.title, glued=False, nouns=ground.nouns)
        full = [shape for shape in find(heading) if not shape.single and shape.trust is Trust.GIVEN]
        told = full and _ABOUT.search(chapter.title, 0, full[0].start) is None
        if len(full) == 1 and told and full[0].name not in known:
            found.append(Found(name=full[0].name, role=Role.GUEST, rule="chapter.within"))
    return found


def is_of_music(lowered: str) -> bool:
    """Tell whether a text in small letters speaks of records, songs or lists of them."""
    return _MUSIC.search(lowered) is not None


def _found(slot: Slot, *, sure: bool) -> Found:
    return Found(name=slot.shape.name, role=Role.GUEST, rule="chapter.on", sure=sure)


def _is_colon(chapters: tuple[Chapter, ...], slot: Slot) -> bool:
    return any(chapter.title.startswith(f"{slot.shape.name}:") for chapter in chapters)


def _is_list(slots: list[Slot], chapters: int, *, of_many: bool, guests: bool) -> bool:
    """Tell whether chapters are a list of people: many slots, some of known given names, said so or nearly all."""
    names = {slot.shape.name for slot in slots}
    known = {slot.shape.name for slot in slots if slot.shape.trust >= Trust.COMMON}
    shown = sum(slot.says or slot.weak for slot in slots) >= _FEWEST and any(slot.says for slot in slots)
    many = len(names) >= max(_FEWEST_OF_LIST, chapters * _SHARE_OF_LIST)
    nearly_all = len(names) >= chapters * _SHARE_OF_ALL and len(known) * 2 >= len(names)
    alike = shown and len(known) >= _FEWEST
    return many and bool(known) and (of_many or alike or (nearly_all and not guests))


def _is_sure_enough(shape: Shape) -> bool:
    return shape.trust >= Trust.COMMON or evidence.is_name_like(shape)


def _opening(title: Ground, shapes: list[Shape]) -> list[Slot]:
    """Give the names that open a title, joined ones too, with what follows them."""
    row: list[Shape] = []
    for shape in _with_surname(title.text, shapes[:3]):
        joined = row and _JOINT.fullmatch(title.text, row[-1].end, shape.start)
        if shape.single or shape.trust is Trust.NONE or not (joined or (not row and _leads(title.text, shape))):
            break
        if not (shape.trust >= Trust.COMMON or evidence.has_no_ordinary_word(shape)):
            break
        row.append(shape)
    if not row:
        return []
    says = _SAYS.match(title.text, row[-1].end) is not None
    mark = _MARK.match(title.text, row[-1].end) is not None
    weak = _WHO.match(title.text, row[-1].end) or _WITH_THINGS.match(title.text, row[-1].end)
    if row[0].start > 1:
        weak = weak or _DOES.match(title.text, row[-1].end)
    if not (says or mark or weak):
        return []
    return [Slot(shape=shape, says=says, weak=not (says or mark)) for shape in row]


def _with_surname(text: str, shapes: list[Shape]) -> list[Shape]:
    """Lend a first name the surname of the full one that it is joined to, `Ada and Ben Lovelace`."""
    if len(shapes) < 2 or not shapes[0].single or shapes[1].single:  # noqa: PLR2004 - a pair
        return shapes
    first, second = shapes[:2]
    if first.trust is not Trust.GIVEN or _JOINT.fullmatch(text, first.end, second.start) is None:
        return shapes
    return [replace(first, name=f"{first.name} {second.name.rsplit(' ', 1)[-1]}"), *shapes[1:]]


def _leads(text: str, shape: Shape) -> bool:
    """Tell whether nothing but a calling stands before a name."""
    words = text[: shape.start].split()
    return shape.start <= 1 or (len(words) <= _MOST_LEAD_WORDS and _is_calling(words[-1]))


def _is_calling(word: str) -> bool:
    return is_calling(word.casefold().strip(".")) or opens_with_calling(word)


def _at_end(title: Ground, shapes: list[Shape]) -> list[Found]:
    """Give the name that ends a chapter's title, `… (X)`, `… with X`."""
    last = shapes[-1] if shapes else None
    if last is None or last.single or last.trust is Trust.NONE or title.text[last.end :].strip(" .)!]"):
        return []
    if not _is_sure_enough(last) or _ENDS_CHAPTER.search(title.text, 0, last.start) is None:
        return []
    return [Found(name=last.name, role=Role.GUEST, rule="chapter.end", sure=True)]
