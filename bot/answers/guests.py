"""Who is asked for: people of measured episodes, by what the notes say of them; pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.answers.quotes import sentences
from bot.answers.reading import Reading, Scored
from bot.model.answer import Hit
from bot.model.episode import Credit, Episode, PassageKind, Role
from bot.search.scoring import fit_text, shared
from bot.wording import tokens

_KIND_LIFT = {PassageKind.CHAPTER: 1.2, PassageKind.PERSON: 1.15}
_NEAR_LIFT = 0.4
_OPEN_WORTH = 0.6
_MEANT_WORTH = 0.5
_EPISODE_WORTH = 0.25
_ROLE_WORTH = {Role.GUEST: 0.12, Role.HOST: 0.08, Role.AUTHOR: 0.08, Role.MENTIONED: 0.0, Role.CREW: -0.1}


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """A person of an episode with the sentence that says it of them; `share` is what it holds of the question."""

    episode: Episode
    credit: Credit
    sentence: str
    start_s: float | None
    share: float
    score: float


def described(reading: Reading, scored: Scored) -> tuple[Described, ...]:
    """Give the people of an episode by how well a sentence that names them fits the question, best first.

    People whom the question names itself are left out: they are not who is asked for.
    """
    asked = _asked_names(reading)
    people = [credit for credit in _people(scored) if not _is_asked(credit.name, asked)]
    best: dict[str, Described] = {}
    for one in _told(reading, scored, people):
        known = best.get(one.credit.name)
        if known is None or one.score > known.score:
            best[one.credit.name] = one
    return tuple(sorted(best.values(), key=lambda one: -one.score))


def _told(reading: Reading, scored: Scored, people: Sequence[Credit]) -> Iterator[Described]:
    """Give every sentence that names one of the people, measured."""
    said = ((piece.hit, sentence) for piece in scored.pieces for sentence in sentences(piece.hit.text))
    named = ((hit, sentence, one, _stands_at(one.name, sentence)) for hit, sentence in said for one in people)
    for hit, sentence, credit, at in named:
        if at is not None:
            yield _described(reading, scored, credit, (sentence, at, hit))


def _people(scored: Scored) -> tuple[Credit, ...]:
    return tuple(dict(reversed(scored.credits)).values())[::-1]


def _asked_names(reading: Reading) -> frozenset[str]:
    return frozenset(word for mention in reading.mentions for word in reading.words[mention.start : mention.end])


def _is_asked(name: str, asked: frozenset[str]) -> bool:
    said = tokens(name)
    return bool(said) and any(word in asked for word in said[-1:])


def _stands_at(name: str, sentence: str) -> int | None:
    """Give where a person is named in a sentence: whole, or by the last name."""
    at = sentence.find(name)
    if at >= 0:
        return at
    last = name.rsplit(maxsplit=1)[-1] if name.split() else ""
    if len(last) < len("Xyz") or len(name.split()) == 1:
        return None
    match = re.search(rf"\b{re.escape(last)}\b", sentence)
    return match.start() if match else None


def _described(reading: Reading, scored: Scored, credit: Credit, stands: tuple[str, int, Hit]) -> Described:
    sentence, at, hit = stands
    episode_id = scored.episode.id
    measured = fit_text(reading.terms, sentence)
    together = tuple(max(a, b) for a, b in zip(measured.worths, scored.context, strict=True))
    open_share = _open_share(reading, scored, measured.worths)
    near = fit_text(reading.terms, sentence[max(0, at - 20) : at + len(credit.name) + 90]).share
    score = (
        shared(reading.terms, together) + _OPEN_WORTH * open_share * _KIND_LIFT.get(hit.kind, 1.0) + _NEAR_LIFT * near
    )
    score += _EPISODE_WORTH * scored.score + _ROLE_WORTH[credit.role]
    meant = max(reading.nearness(episode_id, hit.text), reading.open_nearness(episode_id, hit.text))
    score += _MEANT_WORTH * meant
    return Described(
        episode=scored.episode,
        credit=credit,
        sentence=sentence,
        start_s=hit.start_s,
        share=max(shared(reading.terms, together), meant),
        score=score,
    )


def _open_share(reading: Reading, scored: Scored, worths: tuple[float, ...]) -> float:
    weights = [t.weight * (1 - 0.6 * c) for t, c in zip(reading.terms, scored.context, strict=True)]
    whole = sum(weights)
    return sum(w * worth for w, worth in zip(weights, worths, strict=True)) / whole if whole else 0.0


def with_roles(scored: Scored, *roles: Role) -> tuple[Credit, ...]:
    """Give the people of an episode who have one of the roles, in the notes' order, each once however named."""
    found: dict[int, Credit] = {}
    for person, credit in scored.credits:
        if credit.role in roles:
            found.setdefault(person, credit)
    names = [credit.name for credit in found.values()]
    # Somebody with a title and without it is one.
    twice = {name for name in names if any(other.endswith(f". {name}") for other in names)}
    return tuple({credit.name: credit for credit in found.values() if credit.name not in twice}.values())
