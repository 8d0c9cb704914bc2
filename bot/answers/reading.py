"""A question laid over the index: its terms, the people it names, and the episodes measured against it."""

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import islice

from bot.answers.compounds import is_in_english
from bot.answers.question import language_asked, which_episode
from bot.model.answer import Hit, Period, Question
from bot.model.episode import Credit, Episode, Link, PassageKind
from bot.people.mentions import Mention
from bot.search.plan import Term
from bot.search.scoring import KIND_WEIGHT, Fit, asked_for, fit, fit_text, places, shared
from bot.store.episodes import Narrowing
from bot.wording import spaced


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A passage of an episode, and how it fits; the credit of who speaks counts as part of it."""

    hit: Hit
    fit: Fit

    @property
    def score(self) -> float:
        """The fit, weighed by what the passage stands for."""
        return self.fit.score * KIND_WEIGHT[self.hit.kind]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """An episode with its passages in order, and how it fits.

    `context` is what each term is worth by title, show, people and date, `held` by anything in the episode;
    `share` is how much of the terms' weight is held; `near` how near in meaning its nearest passage is (0..1).
    """

    episode: Episode
    credits: tuple[tuple[int, Credit], ...]
    links: tuple[Link, ...]
    pieces: tuple[Piece, ...]
    context: tuple[float, ...]
    held: tuple[float, ...]
    share: float
    score: float
    near: float = 0.0

    @property
    def has_times(self) -> bool:
        """Whether any passage of it knows its second."""
        return any(piece.hit.start_s is not None for piece in self.pieces)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that an answer is made from; episodes best first.

    `details` are the terms together with the words that say what of the topic is asked for.
    """

    question: Question
    words: tuple[str, ...]
    terms: tuple[Term, ...]
    details: tuple[Term, ...]
    mentions: tuple[Mention, ...]
    episodes: tuple[Scored, ...]
    narrowing: Narrowing
    near: Mapping[tuple[int, str], float] = field(default_factory=dict)
    open_near: Mapping[tuple[int, str], float] = field(default_factory=dict)
    hurried: bool = False

    def open_nearness(self, episode_id: int, text: str) -> float:
        """Give how near a passage is to what title, show and people of its episode leave open of the question."""
        return max(0.0, self.open_near.get((episode_id, text), 0.0))

    def nearness(self, episode_id: int, text: str) -> float:
        """Give how near in meaning a passage is to the question (0..1); 0 where that is not known."""
        return max(0.0, self.near.get((episode_id, text), 0.0))

    @property
    def nearest(self) -> Sequence[tuple[int, float]]:
        """The episodes nearest in meaning, by their best passage, nearest first."""
        best: dict[int, float] = {}
        for (episode_id, _), near in self.near.items():
            best[episode_id] = max(best.get(episode_id, 0.0), near)
        return sorted(best.items(), key=lambda pair: -pair[1])

    @property
    def people(self) -> Mapping[int, float]:
        """The people named, by id, and how surely each is meant."""
        found: dict[int, float] = {}
        for mention in self.mentions:
            for person, worth in mention.people.items():
                found[person] = max(found.get(person, 0.0), worth)
        return found

    @property
    def topic_terms(self) -> tuple[Term, ...]:
        """The terms that name nobody."""
        named = {at for mention in self.mentions for at in range(mention.start, mention.end)}
        return tuple(term for at, term in enumerate(self.terms) if at not in named)


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """What the index holds of one episode."""

    episode: Episode
    credits: tuple[tuple[int, Credit], ...]
    links: tuple[Link, ...]
    hits: tuple[Hit, ...]


_SHARE, _BEST, _TITLE = 0.6, 0.3, 0.25
_APART = 0.45
# From this worth on a term is settled by the title, the show or the people.
_WHOLE = 0.75
_CREDITED, _MENTIONED = 1.0, 0.55
_PERIOD_BONUS = 0.15
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_NAMED_WORTH = 0.4
# What is said in English at length holds words that stand for those of another language by chance.
_FOREIGN, _MOST_HEARD = 0.6, 5
# Stems no longer than this are told by their first two letters.
_WHOLE_STEM = 3
# What nearness in meaning adds: measured over 270 labelled questions, where 0.6 to 1 picked most episodes rightly.
_NEAR_WORTH = 0.6


def measured(
    terms: Sequence[Term], mentions: Sequence[Mention], material: Material, question: Question, near: float = 0.0
) -> Scored:
    """Measure one episode against a question; `near` is how near in meaning its nearest passage is."""
    episode = material.episode
    stubs, only = _stubs(terms), asked_for(terms)
    fits = [_fitted(terms, stubs, only, _spoken(hit)) for hit in material.hits]
    if not _is_understood(question, material):
        fits = [_lessened(terms, one) if is_said(hit) else one for hit, one in zip(material.hits, fits, strict=True)]
    pieces = tuple(Piece(hit=hit, fit=one) for hit, one in zip(material.hits, fits, strict=True))
    title = fit_text(terms, episode.title)
    context = _context(terms, mentions, material, title)
    held = _held(terms, context, pieces)
    share = shared(terms, held)
    best = max((piece.score for piece in pieces), default=0.0)
    score = _SHARE * share + _BEST * best + _TITLE * title.score + _dated(question, episode)
    score += _NEAR_WORTH * near + _NAMED_WORTH * _named_by_title(terms, (title, episode.show), question)
    return Scored(
        episode=episode,
        credits=material.credits,
        links=material.links,
        pieces=pieces,
        context=context,
        held=held,
        share=share,
        score=score,
        near=near,
    )


def is_said(hit: Hit) -> bool:
    """Tell whether a passage is of a transcript."""
    return hit.kind is PassageKind.TRANSCRIPT


def _is_understood(question: Question, material: Material) -> bool:
    """Tell whether a transcript may be in the language of a question: hardly in English if it is asked in another."""
    if language_asked(question.text).code == "en":
        return True
    return not is_in_english(hit.text for hit in islice(filter(is_said, material.hits), _MOST_HEARD))


def _lessened(terms: Sequence[Term], found: Fit) -> Fit:
    """Let what stands for a word of another language count less, and the very word as much as ever."""
    if not found.share:
        return found
    worths = tuple(one if one >= 1.0 else _FOREIGN * one for one in found.worths)
    share = shared(terms, worths)
    return Fit(worths, share, found.score * share / found.share, found.near)


def _named_by_title(terms: Sequence[Term], titles: tuple[Fit, str], question: Question) -> float:
    """Give how much of the words by which a question names its episode, and not its show, the title holds (0..1)."""
    named = which_episode(question.text)
    if not named:
        return 0.0
    title, show = titles[0], fit_text(terms, titles[1]).worths
    at = [place for place, term in enumerate(terms) if term.word in named and show[place] < _WHOLE]
    whole = sum(terms[place].weight for place in at)
    return sum(terms[place].weight * title.worths[place] for place in at) / whole if whole else 0.0


def settled_by_name(text: str, terms: Sequence[Term], context: Sequence[float]) -> tuple[float, ...]:
    """Give what each term is worth around an episode, those by which a question names it as wholly settled."""
    named = which_episode(text)
    return tuple(1.0 if term.word in named else worth for term, worth in zip(terms, context, strict=True))


def _stubs(terms: Sequence[Term]) -> tuple[str, ...]:
    """Give what one word of a text must begin with, behind a space, to hold one of the terms: how their stems begin.

    Only a stem's last letter may be another one than the word's (array, arrai): true of all of 74,000 words but one.
    """
    stems = {form.stems[0] for term in terms for form in term.forms}
    return tuple({f" {one[:-1] if len(one) > _WHOLE_STEM else one[:2]}" for one in stems})


def _fitted(terms: Sequence[Term], stubs: Sequence[str], only: AbstractSet[str], text: str) -> Fit:
    """Measure a text; one that cannot hold any of the terms is not taken apart."""
    plain = spaced(text)
    if not plain:
        return fit(terms, places(text, only))
    for stub in stubs:  # a generator takes twice as long
        if stub in plain:
            return fit(terms, places(plain, only))
    return Fit((0.0,) * len(terms), 0.0, 0.0)


def _held(terms: Sequence[Term], context: Sequence[float], pieces: Sequence[Piece]) -> tuple[float, ...]:
    """Give what each term is worth in an episode: less where it stands apart from the others."""
    opened = [0.0 if worth >= _WHOLE else term.weight for term, worth in zip(terms, context, strict=True)]
    gains = [sum(w * worth for w, worth in zip(opened, piece.fit.worths, strict=True)) for piece in pieces]
    best = gains.index(max(gains)) if gains else 0
    together = pieces[max(0, best - 1) : best + 2]
    held = []
    for at, around in enumerate(context):
        near = max((piece.fit.worths[at] for piece in together), default=0.0)
        apart = max((piece.fit.worths[at] for piece in pieces), default=0.0)
        held.append(max(around, near, _APART * apart))
    return tuple(held)


def _spoken(hit: Hit) -> str:
    return f"{hit.speaker} {hit.text}" if hit.speaker and hit.kind is PassageKind.TRANSCRIPT else hit.text


def _context(terms: Sequence[Term], mentions: Sequence[Mention], material: Material, title: Fit) -> tuple[float, ...]:
    around = fit_text(terms, f"{material.episode.show} {_date_words(material.episode)}").worths
    worths = [max(a, b) for a, b in zip(title.worths, around, strict=True)] if terms else []
    for mention in mentions:
        named = max(
            (
                mention.people.get(person, 0.0) * (_MENTIONED if credit.role == "mentioned" else _CREDITED)
                for person, credit in material.credits
            ),
            default=0.0,
        )
        for at in range(mention.start, mention.end):
            worths[at] = max(worths[at], named)
    return tuple(worths)


def _date_words(episode: Episode) -> str:
    return episode.published_at.strftime("%B %Y") if episode.published_at else ""


def _dated(question: Question, episode: Episode) -> float:
    period = question.period
    if period is None or episode.published_at is None:
        return 0.0
    at = episode.published_at
    after = period.after is None or period.after <= at
    before = period.before is None or at < period.before
    return _PERIOD_BONUS if (after and before) or _is_that_day(question, period, at) else 0.0


def _is_that_day(question: Question, period: Period, at: datetime) -> bool:
    """Tell whether a question names a day without its year, and something is of that day in any year."""
    if period.after is None or period.before is None or _YEAR.search(question.text):
        return False
    one_day = period.before - period.after == timedelta(days=1)
    return one_day and (at.month, at.day) == (period.after.month, period.after.day)
