"""Guests whom the first words name in full, and who then tell something: `X has dug … X tells how …`."""

import re

from bot.model.episode import Role
from bot.shownotes.people.found import Found
from bot.shownotes.people.ground import Ground
from bot.shownotes.people.merge import tokens_of
from bot.shownotes.people.shapes import Shape, Trust

_LISTENED = (
    r"\s(?:also\s|then\s|even\s)?(?:tells (?:us|me|the (?:full |whole )?stor(?:y|ies)|how|why)"
    r"|explains (?:us|to us|how|why|what)"
    r"|(?:talks|walks|takes|shows|teaches) (?:us|me)"
)
_TELLS_US = re.compile(rf"{_LISTENED})(?!\w)")
_TELLS = re.compile(
    rf"{_LISTENED}|tells (?:her|his|their|of|about)|explains (?:the|her|his)|talks (?:about|through)|recalls"
    r"|reflects on|shares (?:her|his|their|the|what|how|some)"
    r"|discusses|describes (?:her|his|how|what|the)|argues|answers)(?!\w)"
)
_TITLED = re.compile(r"(?:^|[.!?…\n]\s*)(?:(?:Dr|Prof|Professor|Sir|Dame|Captain|Doctor)\.?\s)*$")
_ASIDE = re.compile(r"(?:\s\([^()\n]{1,120}\)|,\s[^.!?\n,]{1,80},)?")
_SAYS = re.compile(r"[,’'”\"]\s(?:says|argues|explains)\s(?:[\w-]+\s){0,3}(?:(?:Dr|Prof|Professor|Sir|Dame)\.?\s)?$")
_OF_THE_SHOW = re.compile(
    r"\b(?i:producers?|reporters?|hosts?|editors?|contributors?|correspondents?|narrators?|author)\b[^.!?\n]*$"
)
_OPENS = re.compile(r"(?:^|[.!?…\n]\s*)$")
_OPENING, _LEAD, _BEFORE = 300, 2_000, 60


def read(ground: Ground, shapes: list[Shape], hosts: "set[tuple[str, ...]]") -> list[Found]:
    """Give, unsurely, the first full name of the notes where its bearer tells something, or says what opens them."""
    first = next((shape for shape in shapes if not shape.single), None)
    if first is None or first.start > _OPENING or first.trust < Trust.GIVEN or tokens_of(first.name) in hosts:
        return []
    before = ground.text[max(0, first.start - _BEFORE) : first.start]
    if _OF_THE_SHOW.search(before) or not (_tells(ground.text, first) or _is_told_on(ground.text, first, before)):
        return []
    return [Found(name=first.name, role=Role.GUEST, rule="bio.teller", start=first.start, end=first.end, sure=False)]


def _tells(text: str, first: Shape) -> bool:
    """Tell whether the sentence that names somebody says that they tell something."""
    aside = _ASIDE.match(text, first.end)
    before = text[max(0, first.start - _BEFORE) : first.start]
    return _SAYS.search(before) is not None or _TELLS_US.match(text, aside.end() if aside else first.end) is not None


def _is_told_on(text: str, first: Shape, before: str) -> bool:
    """Tell whether the notes begin with somebody, and a later sentence says what they tell."""
    opens = _TITLED.search(before) is not None
    return opens and any(_is_told(text, word, first.end) for word in first.name.split())


def _is_told(text: str, word: str, start: int) -> bool:
    """Tell whether one word of a name begins a later sentence, and its bearer tells something in it."""
    at = text.find(word, start, _LEAD)
    while at >= 0:
        if _TELLS.match(text, at + len(word)) and _OPENS.search(text[max(0, at - _BEFORE) : at]):
            return True
        at = text.find(word, at + 1, _LEAD)
    return False
