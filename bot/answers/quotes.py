"""Sentences of the notes that answer a question, word for word; pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from bot.answers.forms import expected, form_asked, has_form
from bot.answers.own import asks_pictures, is_caption
from bot.answers.reading import Piece, Reading, Scored
from bot.model.episode import Episode, PassageKind
from bot.search.plan import Term
from bot.search.scoring import Fit, fit_text

MOST_QUOTE_WORDS = 40
_MOST_JOINED_WORDS = 60
_SENTENCE = re.compile(
    # Not after the number of a day or a shortened word.
    r"(?<!\s\d\.)(?<!\s\d\d\.)(?<!\b[DM]r\.)(?<!\bM(?:rs|me)\.)(?<!\bMs\.)(?<!\bS[tr]\.)(?<!\bN[ro]\.)(?<!\b[cv][as]\.)"
    r"(?<!\bbzw\.)(?<!\busw\.)(?<!\betc\.)(?<=[a-z0-9)\]”\"’][.!?…])[”\"')]*(?:\s+|(?=[A-ZÄÖÜ“\"*]))|(?<=[A-Z][A-Z][.!?])\s+|\n+"
    # Lists that lost their line breaks: bullets, and the times of chapters.
    r"|(?<=\S)\s+[*•]\s+|\s*[(\[]\d{1,2}:\d\d(?::\d\d)?[)\]]\s*|(?<=[^\W\d_]|[?!.)])(?=\d{1,2}:\d\d(?::\d\d)?\s)"
)
# What is near in meaning tells of a sentence that shares few words with the question.
_MEANT_WORTH = 0.4
_MEANT = 0.3
_AROUND = 0.3
# What the title says already tells little of one sentence; a sentence that repeats the title tells nothing.
_TITLED = 0.75
_RESTATED = 0.5
# Two sentences are quoted together where that tells so much more (of 1) than the better one.
_COMPLETED = 0.15


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
    names = {PassageKind.TITLE, PassageKind.KEYWORDS} | (
        {PassageKind.CHAPTER, PassageKind.LINK, PassageKind.PERSON} if stated else set()
    )
    titled = fit_text(reading.details, f"{scored.episode.title} {scored.episode.show}").worths
    weights = [term.weight * (1 - _TITLED * worth) for term, worth in zip(reading.details, titled, strict=True)]
    found = [
        quote
        for piece in scored.pieces
        if piece.hit.kind not in names
        for quote in _quotes(reading, scored, piece, weights)
    ]
    return tuple(sorted((one for one in found if one.share or any_share), key=lambda one: -one.score)[:most])


def replied(reading: Reading, asked: Quote) -> Quote | None:
    """Give what the next speaker says to a question that is put in a transcript; None for whatever is no question."""
    if not asked.text.endswith("?") or asked.start_s is None:
        return None
    hits = [piece.hit for one in reading.episodes if one.episode.id == asked.episode.id for piece in one.pieces]
    turns = [hit for hit in hits if hit.kind is PassageKind.TRANSCRIPT and hit.start_s is not None]
    later = [hit for hit in turns if (hit.start_s or 0.0) > asked.start_s and hit.speaker != asked.speaker]
    if asked.text not in "\n".join(hit.text for hit in turns) or not later:
        return None
    hit = min(later, key=lambda one: one.start_s or 0.0)
    return replace(asked, text=" ".join(sentences(hit.text)[:2]), start_s=hit.start_s, speaker=hit.speaker)


def _quotes(reading: Reading, scored: Scored, piece: Piece, weights: list[float]) -> list[Quote]:
    """Measure the sentences of a passage, and each two neighbours of which either says what the other lacks."""
    asked = reading.question.text
    form = form_asked(asked)
    pictures = asks_pictures(asked)
    said = [one for one in sentences(piece.hit.text) if pictures or not is_caption(one)]
    measured = [(sentence, fit_text(reading.details, sentence)) for sentence in said]
    around = _weighed(fit_text(reading.details, piece.hit.text).worths, weights)
    found = [_quote(reading, scored, (piece, *one), (weights, around)) for one in measured]
    for (first, one), (second, other) in pairwise(measured):
        joined = _joined(piece.hit.text, first, second)
        lacking = form is not None and has_form(form, asked, first) != has_form(form, asked, second)
        if joined and (lacking or _complete(one, other, weights)):
            found.append(_quote(reading, scored, (piece, joined, fit_text(reading.details, joined)), (weights, around)))
    return found


def _joined(text: str, first: str, second: str) -> str:
    """Give two neighbouring sentences as they stand in a text; nothing where they are too long or lines of a list."""
    begun = text[text.find(first) :]
    joined = begun[: begun.find(second) + len(second)]
    return "" if len(joined.split()) > _MOST_JOINED_WORDS or "\n" in joined else joined


def _complete(one: Fit, other: Fit, weights: Sequence[float]) -> bool:
    """Tell whether two sentences tell much more together than either alone."""
    both = _weighed([max(a, b) for a, b in zip(one.worths, other.worths, strict=True)], weights)
    return both - max(_weighed(one.worths, weights), _weighed(other.worths, weights)) >= _COMPLETED


def _quote(reading: Reading, scored: Scored, stands: tuple[Piece, str, Fit], by: tuple[list[float], float]) -> Quote:
    piece, sentence, measured = stands
    weights, around = by
    own = _weighed(measured.worths, weights)
    lift = 1.0 + measured.score - measured.share
    score = own * lift + _AROUND * around + expected(reading.question.text, sentence)
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


def shortened(sentence: str, terms: tuple[Term, ...], *, most_words: int = MOST_QUOTE_WORDS) -> str:
    """Cut a long sentence to the stretch of words that holds most of the terms, with ellipses where it was cut."""
    said = sentence.split()
    if len(said) <= most_words:
        return " ".join(said)
    starts = range(0, len(said) - most_words + 1, 3)
    best = max(starts, key=lambda at: fit_text(terms, " ".join(said[at : at + most_words])).share)
    cut = " ".join(said[best : best + most_words])
    return f"{'… ' if best else ''}{cut}{' …' if best + most_words < len(said) else ''}"
