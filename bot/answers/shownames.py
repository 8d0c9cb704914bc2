"""Which show a question names: by its name, what stands before a colon, initials, or the code in its titles. Pure."""

import re
from dataclasses import dataclass

from bot.answers.directory import Directory
from bot.answers.language import LANGUAGES
from bot.answers.showforms import FEWEST_INITIALS, said_as
from bot.text import fold

_WORK = "|".join(found.pattern for language in LANGUAGES for found in [language.facets["work"]])


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedShow:
    """A show and the form of its name that is meant (bot.answers.showforms); `sure` where it can hardly be else."""

    show_id: int
    words: str
    sure: bool


def show_named(known: Directory, text: str) -> NamedShow | None:
    """Find the show that a question names, the longest name first."""
    said = " ".join(re.sub(r"[?!,;]", " ", fold(text)).split())
    for first, form, show_id, part in known.called:
        if first in said and re.search(rf"(?<!\w){said_as(form)}(?:'?s)?(?!\w)", said):
            sure = _is_sure(form, said, part=part) or (form in known.codes and len(form) >= FEWEST_INITIALS)
            return NamedShow(show_id=show_id, words=form, sure=sure)
    return None


def _is_sure(form: str, said: str, *, part: bool) -> bool:
    """Tell whether a name is meant as one: of several words, beside a word for episodes or a number, after "on"."""
    name = said_as(form)
    beside = rf"(?<!\w){name}(?:'?s)?\s+(?:\w+\s+){{0,2}}(?:#?\d|(?:{_WORK}))"
    after = rf"(?<!\w)(?:on|in|from|of|all|every|bei|beim|von|bei der|alle)\s+(?:the\s+)?{name}(?!\w)"
    return (" " in form and not part) or re.search(beside, said) is not None or re.search(after, said) is not None
