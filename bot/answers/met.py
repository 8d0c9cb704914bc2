"""Whether somebody and what they are asked about ever met: where a guest's words are asked for, only theirs count."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bot.answers.hosting import speaker_of
from bot.answers.reading import Reading, Scored
from bot.model.episode import PassageKind, Role
from bot.people.mentions import Mention
from bot.search.plan import Term
from bot.search.scoring import fit_text, shared
from bot.text import fold
from bot.wording import tokens

_BESIDE = frozenset((Role.MENTIONED, Role.CREW))
# A passage that names somebody speaks of what is asked where it holds so much of it.
_TOGETHER = 0.4
# Somebody by their first name, surely as who speaks: what did ann say about.
_SAYS = (
    r"(?<!\w)(?:(?:did|does|has) {word} (?:say|said|think|mention|tell|explain|talk|claim|argue)"
    r"|(?:sagt|sagte|meint|meinte|erklart|erzahlt) {word})(?!\w)"
)


def as_met(reading: Reading) -> Reading:
    """Keep of the episodes those in which somebody who is asked about as speaking may have spoken of it.

    A host is everywhere, named or not; and of whom the index knows no appearance nothing can be told.
    """
    speaker = speaker_of(reading.question, reading.words, reading.mentions)
    if speaker is None:
        return _as_called(reading)
    roles = {credit.role for one in reading.episodes for person, credit in one.credits if person in speaker.people}
    if Role.HOST in roles or not roles - _BESIDE:
        return reading
    terms = reading.topic_terms
    kept = tuple(
        one for one in reading.episodes if _is_on(one, speaker) or _is_named_with(reading, one, speaker, terms)
    )
    return replace(reading, episodes=tuple(one for one in kept if not _lacks_a_name(reading, one)))


def _lacks_a_name(reading: Reading, scored: Scored) -> bool:
    """Tell whether an episode holds no word of a name that is asked for and others have in a row: harbour dynamics."""
    named = {at for one in reading.mentions for at in range(one.start, one.end)}
    missed = [at not in named and held == 0.0 for at, held in enumerate(scored.held)]
    rows = [at for at, (one, other) in enumerate(pairwise(missed)) if one and other]
    others = [piece.hit.text for one in reading.episodes if one is not scored for piece in one.pieces]
    return any(_in_a_row(reading.words[at : at + 2], text) for at in rows for text in others)


def _in_a_row(words: Sequence[str], text: str) -> bool:
    said = tokens(text)
    return any(pair == tuple(words) for pair in pairwise(said))


def _as_called(reading: Reading) -> Reading:
    """Keep where a first name alone is asked about as speaking the episodes that name it, and the shows they are on."""
    called = [one for one in reading.mentions if one.end - one.start == 1]
    if len(called) != 1 or len(reading.mentions) > 1 or len(reading.terms) == 1:
        return reading
    word = reading.words[called[0].start]
    if not re.search(_SAYS.format(word=re.escape(word)), fold(reading.question.text)):
        return reading
    named = [one for one in reading.episodes if _is_on(one, called[0]) or _says(one, word)]
    shows = {one.episode.show_id for one in named}
    return replace(reading, episodes=tuple(one for one in reading.episodes if one.episode.show_id in shows))


def _says(scored: Scored, word: str) -> bool:
    return any(word in tokens(f"{piece.hit.speaker or ''} {piece.hit.text}") for piece in scored.pieces)


def _is_on(scored: Scored, speaker: Mention) -> bool:
    return any(person in speaker.people and credit.role not in _BESIDE for person, credit in scored.credits)


def _is_named_with(reading: Reading, scored: Scored, speaker: Mention, terms: tuple[Term, ...]) -> bool:
    """Tell whether a passage names somebody and holds what is asked, or whether they speak in the transcript."""
    name = reading.words[speaker.end - 1]
    return any(
        name in tokens(piece.hit.speaker or "")
        or (
            piece.hit.kind is not PassageKind.TITLE
            and name in tokens(piece.hit.text)
            and shared(terms, fit_text(terms, piece.hit.text).worths) >= _TOGETHER
        )
        for piece in scored.pieces
    )
