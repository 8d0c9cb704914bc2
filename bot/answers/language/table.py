"""The form of a language's table; patterns are read against folded text."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.model.answer import QuestionKind
from bot.model.episode import LinkKind, Role

Pattern = re.Pattern[str]

# The facets that say no more than what kind of thing is asked for.
SAYS_KIND = {
    QuestionKind.GUEST: ("counted_people",),
    QuestionKind.LINK: ("had",),
    QuestionKind.FACT: ("measure", "aired"),
}


def words_of(text: str) -> frozenset[str]:
    """Give the words of a table's line."""
    return frozenset(text.split())


def pattern(source: str) -> Pattern:
    """Compile a pattern of whole words; spaces in it stand for any white space."""
    # A word between others may be one of a name: how many salt & pepper episodes.
    spaced = source.replace(r"(?:\w+ )", r"(?:[\w&+%.’'-]+ )").replace(" ?", r"\s*").replace(" ", r"\s+")
    return re.compile(rf"(?<!\w)(?:{spaced})(?!\w)")


def any_of(*sources: str) -> Pattern:
    """Compile a pattern that fits where one of several does."""
    return pattern("|".join(sources))


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """Words of questions, dates, roles and links in one language.

    `letters` are of this one alone (unfolded). `kinds` are tried in order; `roles` name what a person is asked to
    be; `filler` is no topic, and of a fact only `asking` is none; `units` are the lengths of time that "last …" and
    "this …" may name.
    """

    code: str
    function_words: frozenset[str]
    letters: frozenset[str] = frozenset()
    kinds: tuple[tuple[Pattern, QuestionKind], ...]
    roles: tuple[tuple[Pattern, Role], ...]
    link_kinds: tuple[tuple[Pattern, tuple[LinkKind, ...]], ...]
    ordinals: tuple[tuple[Pattern, str], ...]
    filler: frozenset[str]
    asking: frozenset[str]
    months: Mapping[str, int]
    last: Pattern
    this: Pattern
    today: Pattern
    yesterday: Pattern
    units: Mapping[str, str]
    since: Pattern
    until: Pattern
    number: Pattern
    season: Pattern
    counts: Pattern
    chatter: Pattern
    cannot: Pattern
    person_again: Pattern
    about_it: Pattern
    facets: Mapping[str, Pattern] = field(default_factory=dict)
