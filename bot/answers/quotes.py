"""Sentences of the notes that answer a question, word for word; pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.answers.language.table import Pattern
from bot.answers.question import asks
from bot.answers.reading import Piece, Reading, Scored
from bot.model.episode import Episode, PassageKind
from bot.search.plan import Term
from bot.search.scoring import fit, places
from bot.stems import stem
from bot.text import fold
from bot.wording import tokens

MOST_QUOTE_WORDS = 40
_SENTENCE = re.compile(
    r"(?<=[a-z0-9)\]”\"’][.!?…])[”\"')]*(?:\s+|(?=[A-ZÄÖÜ“\"*]))|(?<=[A-Z][A-Z][.!?])\s+|\n+"
    # Lists that lost their line breaks: bullets, and the times of chapters.
    r"|(?<=\S)\s+[*•]\s+|\s*[(\[]\d{1,2}:\d\d(?::\d\d)?[)\]]\s*"
)
_MONTHS = (
    r"jan(?:uary|uar)?|feb(?:ruary|ruar)?|mar(?:ch)?|märz|apr(?:il)?|may|mai|june?|juni|july?|juli|aug(?:ust)?"
    r"|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?"
)
DATE = re.compile(
    rf"(?i)\b(?:{_MONTHS})\b\.?\s+\d|\d(?:st|nd|rd|th|\.)?\s+(?:of\s+)?(?:{_MONTHS})\b|\b(?:19|20)\d\d\b|\b\d\d?:\d\d\b"
)
_NUMBER = re.compile(
    r"(?i)\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|dozens?|hundreds?|thousands?|millions?"
    r"|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|dutzend|hundert|tausend)\b"
)
_PLACE = re.compile(r"\b(?:in|at|from|im|am|bei)\s+(?:the\s+|der\s+|dem\s+)?[A-ZÄÖÜ]")
_CODE = re.compile(r"(?i:code)\W+[“\"„]?[A-Z0-9]{3,}|[“\"„]?\b[A-Z0-9]{3,}[”\"“]?\W+(?i:at checkout)")
_FORMS = (("code", _CODE), ("date", DATE), ("count", _NUMBER), ("place", _PLACE))
_HOW_MANY = re.compile(r"(?:how many|wie ?viele?)\s+(\w+)")
_ADDRESS = re.compile(r"(?i)\b(?:https?://|www\.)\S+")
_EXPECTED_BONUS = 0.35
_COUNTED_BONUS = 0.3
# What is near in meaning tells of a sentence that shares few words with the question.
_MEANT_WORTH = 0.4
_MEANT = 0.3
_UNFIT_MALUS = 0.25
_AROUND = 0.3
# What the title says already tells little of one sentence; a sentence that repeats the title tells nothing.
_TITLED = 0.75
_RESTATED = 0.5
_UNTIL = re.compile(r"(?i)\b(?:before|by|until|till|deadline|closes?|bis|spätestens|frist)\b")
_UNTIL_BONUS = 0.2


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A sentence, where it stands, and how it fits; `share` is what it holds of what the title leaves open."""

    episode: Episode
    text: str
    start_s: float | None
    speaker: str | None
    share: float
    score: float


def sentences(text: str) -> tuple[str, ...]:
    """Cut a text into its sentences and lines, verbatim."""
    return tuple(part.strip() for part in _SENTENCE.split(text) if part and part.strip())


def best_quotes(
    reading: Reading, scored: Scored, *, most: int = 3, stated: bool = False, any_share: bool = False
) -> tuple[Quote, ...]:
    """Give the sentences of an episode that fit the question best, those of the expected form first.

    `stated` leaves out the titles of chapters and links: they name things and state nothing. `any_share` keeps
    sentences that share nothing with the question.
    """
    names = {PassageKind.TITLE} | ({PassageKind.CHAPTER, PassageKind.LINK, PassageKind.PERSON} if stated else set())
    titled = fit(reading.details, places(f"{scored.episode.title} {scored.episode.show}")).worths
    weights = [term.weight * (1 - _TITLED * worth) for term, worth in zip(reading.details, titled, strict=True)]
    found = [
        _quote(reading, scored, (piece, sentence), weights)
        for piece in scored.pieces
        if piece.hit.kind not in names
        for sentence in _stretches(piece.hit.text, form_asked(reading.question.text))
    ]
    return tuple(sorted((one for one in found if one.share or any_share), key=lambda one: -one.score)[:most])


def _stretches(text: str, form: Pattern | None) -> tuple[str, ...]:
    """Give the sentences of a text; where a form is asked for, each with a neighbour that has what it lacks too."""
    said = sentences(text)
    if form is None:
        return said
    pairs = []
    for first, second in pairwise(said):
        one = text[text.find(first) :]
        joined = one[: one.find(second) + len(second)]
        lacking = (form.search(_unlinked(first)) is None) != (form.search(_unlinked(second)) is None)
        if lacking and len(joined.split()) <= MOST_QUOTE_WORDS and "\n" not in joined:
            pairs.append(joined)
    return (*said, *pairs)


def _unlinked(text: str) -> str:
    return _ADDRESS.sub(" ", text)


def _quote(reading: Reading, scored: Scored, stands: tuple[Piece, str], weights: list[float]) -> Quote:
    piece, sentence = stands
    measured = fit(reading.details, places(sentence))
    around = fit(reading.details, places(piece.hit.text))
    own = _weighed(measured.worths, weights)
    lift = 1.0 + measured.score - measured.share
    score = own * lift + _AROUND * _weighed(around.worths, weights) + expected(reading.question.text, sentence)
    if scored.episode.title in sentence:
        score *= _RESTATED
    near = reading.open_nearness(scored.episode.id, piece.hit.text)
    score += _MEANT_WORTH * near
    return Quote(
        episode=scored.episode,
        text=sentence,
        start_s=piece.hit.start_s,
        speaker=piece.hit.speaker,
        share=max(own, near if near >= _MEANT else 0.0),
        score=score,
    )


def _weighed(worths: Sequence[float], weights: Sequence[float]) -> float:
    whole = sum(weights)
    return sum(weight * worth for weight, worth in zip(weights, worths, strict=True)) / whole if whole else 0.0


def expected(asked: str, sentence: str) -> float:
    """Give what a sentence gains or loses by having the form of what is asked for: a date, a number, a place."""
    form = form_asked(asked)
    if form is None:
        return 0.0
    said = _unlinked(sentence)
    bonus = _EXPECTED_BONUS if form.search(said) else -_UNFIT_MALUS
    bonus += _COUNTED_BONUS if form is _NUMBER and _is_counted(asked, said) else 0.0
    return bonus + (_UNTIL_BONUS if asks("deadline", asked) and _UNTIL.search(said) else 0.0)


def form_asked(asked: str) -> Pattern | None:
    """Give the form that an answer must have: a date, a number, a place; None where any will do."""
    return next((form for facet, form in _FORMS if asks(facet, asked)), None)


def _is_counted(asked: str, sentence: str) -> bool:
    """Tell whether a sentence gives a number of the very thing that is counted: how many rows, 304 million rows."""
    counted = _HOW_MANY.search(fold(asked))
    if counted is None:
        return False
    said = tokens(sentence)
    things = {at for at, word in enumerate(said) if stem(word) == stem(counted.group(1))}
    return any(_NUMBER.search(word) and things & set(range(at + 1, at + 4)) for at, word in enumerate(said))


def shortened(sentence: str, terms: tuple[Term, ...], *, most_words: int = MOST_QUOTE_WORDS) -> str:
    """Cut a long sentence to the stretch of words that holds most of the terms, with ellipses where it was cut."""
    said = sentence.split()
    if len(said) <= most_words:
        return " ".join(said)
    starts = range(0, len(said) - most_words + 1, 3)
    best = max(starts, key=lambda at: fit(terms, places(" ".join(said[at : at + most_words]))).share)
    cut = " ".join(said[best : best + most_words])
    return f"{'… ' if best else ''}{cut}{' …' if best + most_words < len(said) else ''}"
