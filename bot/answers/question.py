"""What is asked: a pure reading of the words, without a look at the index."""

import re
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import lru_cache
from typing import TypeVar

from bot.answers.language import LANGUAGES
from bot.answers.language.others import SMALL_WORDS, WHEN, WHO
from bot.answers.language.table import SAYS_KIND, Language, Pattern, words_of
from bot.answers.periods import find_period, is_relative
from bot.answers.slips import FILLER, respelt
from bot.model.answer import Period, Question, QuestionKind
from bot.people.names import is_slip_of
from bot.text import fold, seconds_of

# What is beyond this many characters adds nothing to a question.
LONGEST = 600
_CLOCK = re.compile(r"(?<![\d:])(?:\d{1,2}:)?\d{1,3}:[0-5]\d(?![\d:])")
_MINUTE = re.compile(r"(?:at|bei|in|um|after|nach) (?:der )?minute (\d{1,3})(?!\w)")
# A German word and its like that ends in one for an episode is what it is about: Flechtenfolge.
_OF_AN_EPISODE = re.compile(
    r"(?<=\w{4})(?<!reihen)(?<!nach)(?<!stufen)-?(?:folgen?|episoden?|sendung(?:en)?|ausgaben?)$"
)
# What was read of so many questions is kept: each is asked for many facets, for every sentence that may answer it.
_MOST_ASKED = 2_048
# Where a question says which episode it means; a few words, else the whole question would be one name.
_NAMING = (
    re.compile(r"^((?:[^\s:]+\s){0,4}[^\s:]+)\s?:\s"),
    re.compile(r"^((?:[^\s–—-]+\s){0,3}[^\s–—-]+)\s[–—-]\s"),
    re.compile(
        r"(?:^|\(|,\s?|(?:in|on|from|of|for|bei|aus|von)\s(?:the|that|der|dem|den)\s)((?:[\w'-]+\s){0,3}[\w'-]+)\s(?:episode|ep|one|show|interview|folge|ausgabe)(?!\w)"
    ),
    # Somebody by what they are known for, and then what they speak of: the fog horn lady on gulls.
    re.compile(r"^(?:the\s)?((?:[\w'-]+\s){1,3})(?:lady|woman|man|guy|girl|dude|bloke|chap|gal|person|expert)\son\s"),
    re.compile(r"(?:in|aus|bei|von)\s(?:der|dem)\s([\w-]+?(?:folge|episode))(?!\w)"),
    # What stands before a comma and a word that asks: screen recorders, when does she …
    re.compile(
        r"^(?!(?:when|where|who|what|which|how|wann|wo|wer|was|welche[rs]?|wie)(?!\w))((?:[^\s,]+\s){0,4}[^\s,]+),\s"
        r"(?:(?:ab |at )?(?:when|where|who|what|which|how|wann|wo|wer|was|welche[rsnm]?|wie)(?!\w)(?=.*\w+\s\w+))"
    ),
)
# A season with its episode as some write it, and a season alone.
_CROSSED = re.compile(r"(?<![\w.])(\d{1,2})x(\d{2})(?!\w)")
_SEASON = re.compile(r"(?<!\w)(?:season|staffel) ?(\d{1,2})(?![\w:])")
# What a few words without a small one may ask for in whatever language: titelmusik weichenkunde.
_PLAIN = words_of("alone chapters code contact duration every_link listen mail merch music phone sponsor next")
# So many small words of a language tell that a question is written in it.
_FEWEST_SMALL = 2
T = TypeVar("T")

# A part of something with its number is its name, and no word of a question: section 230, part 2.
_PART = re.compile(r"(?<!\w)(?:section|part|chapter|teil|kapitel|abschnitt|paragraph) (?=\d+(?![\w:]))")
# What is spoken about is a topic, though it reads like a word of questions: what did she say about hosting.
_DOING = re.compile(r"(?<!\w)about (\w{3,}ing)(?!\w)")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


def understand(text: str, *, now: datetime) -> Question:
    """Read a question: its kind, roles, time, number, and the topic that is left over."""
    folded = respelt(fold(text[:LONGEST]))
    language = language_of(folded)
    rest, number, season = _numbered(folded, language)
    kind = _kind(folded, language)
    rest = _MINUTE.sub(" ", _CLOCK.sub(" ", rest))
    period, undated = _period(rest, now)
    ordinal = _ordinal(language, undated)
    if season is not None and number is None and ordinal is None:
        ordinal, undated = _end_of_season(undated)
        rest = undated if ordinal else rest
    if season is not None and number is None and ordinal is None and kind is QuestionKind.EPISODE:
        kind = QuestionKind.LIST
    if kind is QuestionKind.LIST or is_relative(rest, now=now):
        rest = undated
    for facet in SAYS_KIND.get(kind, ()):
        rest = language.facets[facet].sub(" ", rest)
    if kind is QuestionKind.FACT:
        rest = without_facet("duration", rest) if asks("duration", text) else rest
        rest = language.facets["wrote"].sub(" ", rest) if asks("which_work", text) else rest
        rest = language.facets["which_work"].sub(" ", rest)
    return Question(
        text=text,
        kind=kind,
        topic=_topic(rest, FILLER),
        role=_first(language, folded, lambda one: one.roles),
        period=period,
        number=number,
        season=season,
        ordinal=ordinal,
        link_kinds=_first(language, folded, lambda one: one.link_kinds) or (),
        counts=language.counts.search(folded) is not None,
    )


@lru_cache(maxsize=_MOST_ASKED)
def language_of(folded: str) -> Language:
    """Give the table whose small words a text has most of; where none has any, that of what it asks for, or English."""
    said = _WORD.findall(folded)
    told = [sum(word in language.function_words for word in said) for language in LANGUAGES]
    if any(told) or _small_words(said):
        # Where small words leave it open, other words of questions tell: was macht Mara Lindqvist.
        rest = [word for word in said if not any(word in language.function_words for language in LANGUAGES)]
        filling = [sum(word in language.filler for word in rest) for language in LANGUAGES]
        return max(zip(told, filling, LANGUAGES, strict=True), key=lambda one: one[:2])[2]
    asked = (one for one in LANGUAGES if first_of(one.link_kinds, folded) or first_of(one.kinds, folded))
    return next(asked, LANGUAGES[0])


def language_asked(text: str) -> Language:
    """Give the language of a question as it was typed: by a letter that one alone has, where no small word tells."""
    folded = fold(text)
    lettered = next((one for one in LANGUAGES if one.letters & set(text.lower())), None)
    if lettered is None or _has_small_words(folded):
        return language_of(folded)
    return lettered


def is_chatter(text: str) -> bool:
    """Tell whether a text asks nothing: thanks, lol, an emoji."""
    folded = fold(text)
    return not _WORD.search(folded) or any(language.chatter.fullmatch(folded) for language in LANGUAGES)


def is_beyond(text: str) -> bool:
    """Tell whether a text asks for what we never do: summarise, judge, recommend."""
    folded = fold(text)
    return language_of(folded).cannot.search(folded) is not None


@lru_cache(maxsize=_MOST_ASKED)
def asks(facet: str, text: str) -> bool:
    """Tell whether a question has one of the table's facets: a date, a count, a place, somebody else."""
    folded = respelt(fold(text))
    if facet == "who" and _small_words(_WORD.findall(folded)):
        return WHO.search(folded) is not None
    tables = LANGUAGES if facet in _PLAIN and not _has_small_words(folded) else (language_of(folded),)
    return any((found := one.facets.get(facet)) is not None and found.search(folded) is not None for one in tables)


def facet_in(facet: str, text: str) -> re.Match[str] | None:
    """Give the words of a question that have a facet, in whatever language."""
    folded = fold(text)
    tables = (language_of(folded), *LANGUAGES)
    return next((found for one in tables if (found := one.facets[facet].search(folded)) is not None), None)


def without_facet(facet: str, topic: str) -> str:
    """Give a topic without the words that have a facet, in whatever language."""
    rest = fold(topic)
    for language in LANGUAGES:
        rest = language.facets[facet].sub(" ", rest)
    return rest


def _has_small_words(folded: str) -> bool:
    said = set(_WORD.findall(folded))
    return any(said & language.function_words for language in LANGUAGES)


def time_asked(text: str) -> float | None:
    """Give the second that a question names: what is said at 34:10."""
    found = _CLOCK.search(text)
    if found is not None:
        return seconds_of(found.group())
    minute = _MINUTE.search(fold(text))
    return None if minute is None else 60.0 * int(minute.group(1))


def continued(text: str, *, name: str | None, topic: str) -> str:
    """Put a name for he or she, and what was talked about for "about it"."""
    language = language_of(fold(text))
    spelt = language.about_it.sub(lambda found: f"{found.group(1)} {topic}", text) if topic else text
    return language.person_again.sub(name, spelt) if name else spelt


def without_links(topic: str) -> str:
    """Give a topic without the words that name a kind of link."""
    rest = fold(topic)
    for form in (form for language in LANGUAGES for form, _ in language.link_kinds):
        rest = form.sub(" ", rest)
    return rest


def without_period(topic: str, *, now: datetime) -> str:
    """Give a topic without the words that name a time."""
    return _period(fold(topic), now)[1]


def first_of(pairs: tuple[tuple[Pattern, T], ...], folded: str) -> T | None:
    """Give what the first pattern that is found stands for."""
    return next((value for found, value in pairs if found.search(folded)), None)


def _first(language: Language, folded: str, table: Callable[[Language], tuple[tuple[Pattern, T], ...]]) -> T | None:
    """Give what a table of a question's language says, else what that of another one does."""
    others = (first_of(table(other), folded) for other in LANGUAGES if other is not language)
    found = first_of(table(language), folded)
    return found if found is not None or language.function_words & set(_WORD.findall(folded)) else next(others, None)


def _ordinal(language: Language, folded: str) -> str | None:
    """Give the place among episodes that a question names, in whatever language: first folge."""
    tables = (language, *(other for other in LANGUAGES if other is not language))
    return next((found for one in tables if (found := first_of(one.ordinals, folded))), None)


def _end_of_season(folded: str) -> tuple[str | None, str]:
    """Read which end of its season is asked for, and leave the words for it out: the finale, the opener."""
    for facet, ordinal in (("season_end", "newest"), ("season_start", "first")):
        for language in LANGUAGES:
            rest = language.facets[facet].sub(" ", folded)
            if rest != folded:
                return ordinal, rest
    return None, folded


def _kind(folded: str, language: Language) -> QuestionKind:
    if _small_words(_WORD.findall(folded)) and (WHO.search(folded) or WHEN.search(folded)):
        return QuestionKind.GUEST if WHO.search(folded) else QuestionKind.MOMENT
    others = [other.kinds for other in LANGUAGES if other is not language]
    found = (first_of(kinds, folded) for kinds in (language.kinds, *others))
    return next((kind for kind in found if kind is not None), QuestionKind.EPISODE)


def kind_of(folded: str) -> QuestionKind:
    """Give the kind of a question by its words alone."""
    return _kind(folded, language_of(folded))


def _numbered(folded: str, language: Language) -> tuple[str, int | None, int | None]:
    """Take the number of an episode, and its season, out of a question."""
    seasonal = language.season.search(folded) or _CROSSED.search(folded)
    if seasonal:
        rest = folded[: seasonal.start()] + " " + folded[seasonal.end() :]
        season, number = seasonal.groups()
        return rest, int(number), int(season)
    found = language.number.search(folded)
    if found:
        rest = folded[: found.start()] + " " + folded[found.end() :]
        within = _SEASON.search(rest)
        rest = _SEASON.sub(" ", rest)
        return rest, int(found.group("number") or found.group("hash")), int(within.group(1)) if within else None
    alone = _SEASON.search(folded)
    if alone:
        return folded[: alone.start()] + " " + folded[alone.end() :], None, int(alone.group(1))
    bare = folded.strip(" ?!.")
    return ("", int(bare), None) if bare.isdecimal() and len(bare) <= len("99999") else (folded, None, None)


def _period(folded: str, now: datetime) -> tuple[Period | None, str]:
    found = find_period(folded, now=now)
    if found is None:
        return None, folded
    period, spans = found
    rest = folded
    for start, end in sorted(spans, reverse=True):
        rest = f"{rest[:start]} {rest[end:]}"
    return period, rest


@lru_cache(maxsize=_MOST_ASKED)
def which_episode(text: str) -> frozenset[str]:
    """Give the words by which a question names the episode before it asks within it.

    `fog horns: who …`, `in the brass one`, `die Nebelfolge, wo …`, `… (brass ep)`.
    """
    folded = fold(text[:LONGEST])
    said = [match.group(1) for form in _NAMING for match in form.finditer(folded)]
    return frozenset(word for part in said for word in _topic(part, FILLER).split())


def detail_of(text: str) -> str:
    """Give the words that say what of a topic is asked for as a fact: recorded, apply, deadline."""
    folded = fold(text[:LONGEST])
    return _topic(folded, language_of(folded).asking)


def _topic(rest: str, filler: frozenset[str]) -> str:
    """Give the words that are no words of questions, those misspelt too."""
    said = [_OF_AN_EPISODE.sub("", word) for word in _WORD.findall(rest)]
    small = _small_words(said)
    parts = {found.group().strip() for found in _PART.finditer(rest)} | set(_DOING.findall(rest))
    bare = [word.removesuffix("'s") for word in said]
    return " ".join(
        word
        for word, plain in zip(said, bare, strict=True)
        if word in parts or not ({word, plain} & filler or is_slip_of(plain, filler) or word in small)
    )


def _small_words(said: Sequence[str]) -> frozenset[str]:
    """Give the small words of the language without a table that a question is mostly written in; none for others."""
    told = max(sum(word in language.function_words for word in said) for language in LANGUAGES)
    small = max(SMALL_WORDS.values(), key=lambda words: sum(word in words for word in said))
    count = sum(word in small for word in said)
    return small if count > told and count >= _FEWEST_SMALL else frozenset()
