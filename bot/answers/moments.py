"""The second that is asked for: the chapter or turn where it starts, out of measured episodes; pure."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from math import log

from bot.answers.linked import by_links
from bot.answers.players import of_chapter, play_url
from bot.answers.quotes import sentences
from bot.answers.reading import Piece, Reading, Scored, settled_by_name
from bot.model.answer import Moment
from bot.model.episode import PassageKind, Role
from bot.search.plan import Term, telling_words
from bot.search.scoring import KIND_WEIGHT, fit, fit_text, places
from bot.text import clip

MOST_MOMENTS = 5
QUOTE_CHARS = 240
# Fitted to 121 labelled moments of five sets, each set scored with the weights that fit the other four: within the
# right episode the first second is right in 102 of them, 97 with the weights chosen by hand before.
_OWN_WORTH = 0.8
_EPISODE_WORTH = 0.6
_CHAPTER_WORTH = 0.35
_NAMED_BONUS = 0.75
# A chapter that says what the title says introduces the episode: by so much where it says nothing else.
_RESTATED_MALUS = 0.4
# A word that the episode as a whole is about tells little of one second in it.
_CONTEXT_WEIGHT = 0.35
_NOTED = 0.8
# What nearness in meaning adds, to the whole question and to what the episode leaves open of it.
_NEAR_WORTH, _OPEN_NEAR_WORTH = 0.3, 0.85
# What is near in meaning before or after a second tells of it too.
_NEIGHBOUR_WORTH = 0.4
# From this nearness on a second counts though it shares no word with the question.
_NEAR = 0.3
# Of so many chapters a word in several tells less; from this worth on a chapter holds it.
_FEWEST_CHAPTERS, _HELD = 3, 0.3
_NAME_WORDS = 2
# What a chapter gains that is named like a link under the episode which says what is asked for.
_LINKED_WORTH = 0.8
# What names a second and quotes nobody: it is the title of the moment, and may stand beside the notes.
_NAMES = (PassageKind.CHAPTER, PassageKind.LINK)
# What is broken off after fewer words is a scrap: what it means is chance.
_FEWEST_SPOKEN, _ENDS = 6, (".", "!", "?", "…", ".”", "?”", "!”", '."', '?"', '!"')
# A chapter that frames every episode alike is near in meaning to nothing.
_FRAME = re.compile(
    r"(?i)(?:the\s+)?(?:intro(?:duction)?s?|outro|pre-?\s?show|post-?\s?show|welcome(?: back)?|opening|closing"
    r"|wrap[- ]?up|end|credits|thanks|thank you|house ?keeping|sponsors?|ads?|ad break|goodbye|einleitung|einführung"
    r"|begrüßung|verabschiedung|abschied|abschluss|schluss|abspann|vorspann|ausklang|werbung|info/werbung|danke)\W*"
)
# Where so few are guests, a chapter with their name introduces them: it is not what is asked of them.
_FEW_GUESTS = 2
# From this worth on a word is said by title, show and people; whoever is merely mentioned has less.
_SETTLED = 0.6
_NAMED_SHARE = 0.4


@dataclass(frozen=True, slots=True, kw_only=True)
class Timed:
    """A moment with its evidence: `share` of what the episode leaves open stands there; `near` is in meaning.

    `bare` where nothing of it stands there but the name of a guest, whose whole episode it is.
    """

    moment: Moment
    score: float
    share: float
    near: float = 0.0
    bare: bool = False


def find_moments(
    reading: Reading, *, within: Collection[int] | None = None, most: int = MOST_MOMENTS
) -> tuple[Timed, ...]:
    """Give the moments that fit best, best first, one a chapter (where there are none, each second once)."""
    looked_at = [one for one in reading.episodes if within is None or one.episode.id in within]
    found = [one for scored in looked_at for timed in _by_clock(scored) for one in _in_episode(reading, scored, timed)]
    ordered = sorted(found, key=lambda one: -one.score)
    kept: dict[tuple[int, str | float], Timed] = {}
    begun: set[tuple[int, int]] = set()
    for one in ordered:
        moment = one.moment
        part = moment.start_s if moment.title == moment.episode.title else moment.title
        at = (moment.episode.id, int(moment.start_s))
        if at not in begun:
            kept.setdefault((moment.episode.id, part), one)
        begun.add(at)
        if len(kept) >= most:
            break
    return tuple(kept.values())


def _by_clock(scored: Scored) -> list[list[Piece]]:
    """Give what is timed in order, the chapters apart where they are of a recording that runs otherwise."""
    timed = sorted((p for p in scored.pieces if p.hit.start_s is not None), key=lambda piece: piece.hit.start_s or 0.0)
    if scored.episode.recording is scored.episode:
        return [timed]
    chapters = [piece for piece in timed if piece.hit.kind is PassageKind.CHAPTER]
    return [chapters, [piece for piece in timed if piece.hit.kind is not PassageKind.CHAPTER]]


def _in_episode(reading: Reading, scored: Scored, timed: Sequence[Piece]) -> list[Timed]:
    context = settled_by_name(reading.question.text, reading.terms, scored.context)
    around_it, left_open = _open_weights(reading, context), _open_weights(reading, _settled(scored))
    around_it = _rare_within(around_it, timed)
    shares = [_share(piece, around_it) for piece in timed]
    opened = [
        0.0 if _means_nothing(piece) else reading.open_nearness(scored.episode.id, piece.hit.text) for piece in timed
    ]
    titled = frozenset(telling_words(scored.episode.title))
    theirs_alone = _is_their_episode(reading, scored)
    linked = by_links(reading, scored, timed, around_it)
    found = []
    chapter: int | None = None
    for at, piece in enumerate(timed):
        chapter = at if piece.hit.kind is PassageKind.CHAPTER else chapter
        near = 0.0 if _means_nothing(piece) else reading.nearness(scored.episode.id, piece.hit.text)
        if not (shares[at] or near or opened[at] or linked[at]):
            continue
        theirs = not theirs_alone and _names_asked(reading, piece)
        own = shares[at] * (1.0 + piece.fit.score - piece.fit.share) * KIND_WEIGHT[piece.hit.kind]
        score = _OWN_WORTH * own + _NAMED_BONUS * theirs + _NEAR_WORTH * near + _OPEN_NEAR_WORTH * opened[at]
        score += _CHAPTER_WORTH * (shares[chapter] if chapter is not None and chapter != at else 0.0)
        score += _NEIGHBOUR_WORTH * max(*opened[max(0, at - 1) : at], *opened[at + 1 : at + 2], 0.0, 0.0)
        score += _LINKED_WORTH * linked[at]
        score += _EPISODE_WORTH * scored.score - _RESTATED_MALUS * _restated(piece, titled)
        share = max(
            shares[at], _share(piece, left_open), _NAMED_SHARE * theirs, _meant(near), _meant(opened[at]), linked[at]
        )
        moment = _moment(scored, timed, at, chapter, reading.terms)
        bare = not _meant(near) and _says_settled_alone(piece, scored.context)
        bare = bare or (_is_heard(reading, scored) and _says_name_alone(reading, piece, theirs=theirs))
        bare = bare and not linked[at] and not _meant(opened[at])
        found.append(Timed(moment=moment, score=score, share=share, near=max(near, opened[at]), bare=bare))
    return found


def _means_nothing(piece: Piece) -> bool:
    """Tell whether a passage frames every episode alike, or is a scrap of what somebody said."""
    said = piece.hit.text.strip()
    broken = piece.hit.kind is PassageKind.TRANSCRIPT and not said.endswith(_ENDS)
    scrap = broken and len(said.split()) < _FEWEST_SPOKEN
    return scrap or _FRAME.fullmatch(said) is not None


def _says_name_alone(reading: Reading, piece: Piece, *, theirs: bool) -> bool:
    """Tell whether a passage holds of a question only the name in it, where more is asked."""
    named = {at for mention in reading.mentions for at in range(mention.start, mention.end)}
    if theirs or not named or len(named) == len(reading.terms):
        return False
    return not any(worth for at, worth in enumerate(piece.fit.worths) if at not in named)


def _is_heard(reading: Reading, scored: Scored) -> bool:
    """Tell whether somebody whom the question names speaks on an episode: no second of it is theirs alone."""
    spoken = {person for person, credit in scored.credits if credit.role is not Role.MENTIONED}
    return bool(spoken & set(reading.people))


def _says_settled_alone(piece: Piece, context: Sequence[float]) -> bool:
    """Tell whether a passage holds only what title, show and people of its episode say, where more is asked."""
    open_ = [at for at, worth in enumerate(context) if worth < _SETTLED]
    held = any(worth for worth in piece.fit.worths)
    return bool(open_) and held and not any(piece.fit.worths[at] for at in open_)


def _restated(piece: Piece, titled: Collection[str]) -> float:
    """Give how much of a passage the episode's title says already (0..1)."""
    said = telling_words(piece.hit.text)
    return sum(word in titled for word in said) / len(said) if said else 1.0


def _meant(near: float) -> float:
    return near if near >= _NEAR else 0.0


def _is_their_episode(reading: Reading, scored: Scored) -> bool:
    """Tell whether somebody whom the question names is one of the few guests of an episode."""
    on = {person for person, credit in scored.credits if credit.role is Role.GUEST}
    return len(on) <= _FEW_GUESTS and bool(on & set(reading.people))


def _names_asked(reading: Reading, piece: Piece) -> bool:
    """Tell whether a chapter begins with the name of somebody whom the question names: it is theirs."""
    if piece.hit.kind is not PassageKind.CHAPTER:
        return False
    begun = places(" ".join(piece.hit.text.split()[:_NAME_WORDS]))
    named = [reading.terms[mention.start : mention.end] for mention in reading.mentions]
    return any(all(fit((term,), begun).share for term in terms) for terms in named)


def _settled(scored: Scored) -> tuple[float, ...]:
    """Give what each term is worth by title, show and people, and partly by the notes that know no second."""
    settled = scored.context
    for piece in scored.pieces:
        if piece.hit.start_s is None and piece.hit.kind is PassageKind.NOTES:
            settled = tuple(max(a, _NOTED * b) for a, b in zip(settled, piece.fit.worths, strict=True))
    return settled


def _open_weights(reading: Reading, settled: Sequence[float]) -> list[float]:
    """Weigh the terms by what the episode as a whole leaves open."""
    return [
        term.weight * (1 - (1 - _CONTEXT_WEIGHT) * worth) for term, worth in zip(reading.terms, settled, strict=True)
    ]


def _rare_within(weights: Sequence[float], timed: Sequence[Piece]) -> list[float]:
    """Let a word that many chapters of an episode hold weigh less among them: it tells them less apart."""
    chapters = [piece for piece in timed if piece.hit.kind is PassageKind.CHAPTER] or timed
    if len(chapters) < _FEWEST_CHAPTERS:
        return list(weights)
    held = [sum(piece.fit.worths[at] >= _HELD for piece in chapters) for at in range(len(weights))]
    once = log((len(chapters) + 1) / 1.5)
    return [w * min(1.0, log((len(chapters) + 1) / (many + 0.5)) / once) for w, many in zip(weights, held, strict=True)]


def _share(piece: Piece, weights: Sequence[float]) -> float:
    whole = sum(weights)
    return sum(w * worth for w, worth in zip(weights, piece.fit.worths, strict=True)) / whole if whole else 0.0


def _moment(scored: Scored, timed: Sequence[Piece], at: int, chapter: int | None, terms: Sequence[Term]) -> Moment:
    piece = timed[at]
    start_s = piece.hit.start_s or 0.0
    title = scored.episode.title if chapter is None else timed[chapter].hit.text
    if piece.hit.kind is PassageKind.LINK:
        # What is referred to at that second says more than the chapter; its address is shown elsewhere.
        title = next(iter(sentences(piece.hit.text.split("http", maxsplit=1)[0])), title)
    moment = Moment(
        episode=scored.episode,
        start_s=start_s,
        title=title,
        quote=clip(_told(piece, terms), QUOTE_CHARS) if piece.hit.kind not in _NAMES else "",
        speaker=piece.hit.speaker,
        url=play_url(scored.episode, start_s),
    )
    return of_chapter(moment) if piece.hit.kind is PassageKind.CHAPTER else moment


def _told(piece: Piece, terms: Sequence[Term]) -> str:
    """Give what is quoted of a passage: of notes below a chapter, which are lines of their own, the best line."""
    if piece.hit.kind is not PassageKind.NOTES:
        return piece.hit.text
    return max(piece.hit.text.split("\n"), key=lambda line: fit_text(terms, line).score)
