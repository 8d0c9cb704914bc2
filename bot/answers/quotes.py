"""Sentences of the notes that answer a question, word for word; pure."""

import re
from dataclasses import dataclass

from bot.answers.question import asks
from bot.answers.reading import Piece, Reading, Scored
from bot.model.episode import Episode, PassageKind
from bot.search.plan import Term
from bot.search.scoring import fit, places

MOST_QUOTE_WORDS = 40
_SENTENCE = re.compile(
    r"(?<=[a-z0-9)\]”\"’][.!?…])[”\"')]*(?:\s+|(?=[A-ZÄÖÜ“\"*]))|(?<=[A-Z][A-Z][.!?])\s+|\n+|(?<=\S)\s+[*•]\s+"
)
_MONTHS = (
    r"jan(?:uary|uar)?|feb(?:ruary|ruar)?|mar(?:ch)?|märz|apr(?:il)?|may|mai|june?|juni|july?|juli|aug(?:ust)?"
    r"|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?"
)
_DATE = re.compile(
    rf"(?i)\b(?:{_MONTHS})\b\.?\s+\d|\d(?:st|nd|rd|th|\.)?\s+(?:of\s+)?(?:{_MONTHS})\b|\b(?:19|20)\d\d\b|\b\d\d?:\d\d\b"
)
_NUMBER = re.compile(
    r"(?i)\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|dozens?|hundreds?|thousands?|millions?"
    r"|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|dutzend|hundert|tausend)\b"
)
_PLACE = re.compile(r"\b(?:in|at|from|im|am|bei)\s+(?:the\s+|der\s+|dem\s+)?[A-ZÄÖÜ]")
_EXPECTED_BONUS = 0.35
_UNFIT_MALUS = 0.25


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A sentence, where it stands, and how it fits; `share` is of the terms' weight, context of the episode included."""

    episode: Episode
    text: str
    start_s: float | None
    speaker: str | None
    share: float
    score: float


def sentences(text: str) -> tuple[str, ...]:
    """Cut a text into its sentences and lines, verbatim."""
    return tuple(part.strip() for part in _SENTENCE.split(text) if part and part.strip())


def best_quotes(reading: Reading, scored: Scored, *, most: int = 3) -> tuple[Quote, ...]:
    """Give the sentences of an episode that fit the question best, those of the expected form first."""
    weights = [term.weight * (1 - 0.6 * worth) for term, worth in zip(reading.terms, scored.context, strict=True)]
    found = [
        _quote(reading, scored, (piece, sentence), weights)
        for piece in scored.pieces
        if piece.fit.share or piece.hit.kind is PassageKind.NOTES
        for sentence in sentences(piece.hit.text)
    ]
    return tuple(sorted((one for one in found if one.share), key=lambda one: -one.score)[:most])


def _quote(reading: Reading, scored: Scored, stands: tuple[Piece, str], weights: list[float]) -> Quote:
    piece, sentence = stands
    measured = fit(reading.terms, places(sentence))
    whole = sum(weights) or 1.0
    own = sum(weight * worth for weight, worth in zip(weights, measured.worths, strict=True)) / whole
    around = sum(weight * worth for weight, worth in zip(weights, piece.fit.worths, strict=True)) / whole
    lift = 1.0 + measured.score - measured.share
    score = own * lift + 0.3 * around + expected(reading.question.text, sentence)
    return Quote(
        episode=scored.episode,
        text=sentence,
        start_s=piece.hit.start_s,
        speaker=piece.hit.speaker,
        share=own,
        score=score,
    )


def expected(asked: str, sentence: str) -> float:
    """Give what a sentence gains or loses by having the form of what is asked for: a date, a number, a place."""
    for facet, form in (("date", _DATE), ("count", _NUMBER), ("place", _PLACE)):
        if asks(facet, asked):
            return _EXPECTED_BONUS if form.search(sentence) else -_UNFIT_MALUS
    return 0.0


def shortened(sentence: str, terms: tuple[Term, ...], *, most_words: int = MOST_QUOTE_WORDS) -> str:
    """Cut a long sentence to the stretch of words that holds most of the terms, with ellipses where it was cut."""
    said = sentence.split()
    if len(said) <= most_words:
        return " ".join(said)
    starts = range(0, len(said) - most_words + 1, 3)
    best = max(starts, key=lambda at: fit(terms, places(" ".join(said[at : at + most_words]))).share)
    cut = " ".join(said[best : best + most_words])
    return f"{'… ' if best else ''}{cut}{' …' if best + most_words < len(said) else ''}"
