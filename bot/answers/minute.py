"""Which second is asked for, decided: where the words stand, else the nearest chapter of a sure episode; pure."""

from itertools import pairwise

from bot.answers import compose
from bot.answers.explain import Explanation
from bot.answers.hosting import speaker_of
from bot.answers.moments import Timed, find_moments
from bot.answers.reading import Reading, Scored
from bot.answers.threshold import fitting_of, is_borne_out, means_it, misses_somebody
from bot.model.answer import Answer, Moment
from bot.say import say

_SHARE = 0.22
# What a second must have of the question, in words or in meaning, to be named as likely where no words tell.
_LIKELY_SHARE, _LIKELY_NEAR, _LIKELY_NEAR_OF_ONE = 0.12, 0.18, 0.3
# Who tells at length what they half remember has few of its words: so many that name nobody, and of the best episode
# the share of their weight and the nearness in meaning, are enough for its best second to be named as likely.
_AT_LENGTH, _SHARE_AT_LENGTH, _NEAR_AT_LENGTH = 4, 0.22, 0.3
# So is a second alone that is so near in meaning, so far ahead of the next, where fewer words, but more than a name's,
# are said; the first figures are for an episode of somebody who is named.
_WORDS_MEANT, _NEAR_MEANT, _APART_MEANT = (2, 3), (0.4, 0.45), (0.2, 0.25)
# Of somebody who is named and on it, less is enough of more words, one of which at least stands there.
_OF_THEIRS = (3, 0.3, 0.15)
# The episode of the best moment is nearly as good as the best, else only the minute is missing.
_NEARLY, _NEARLY_TIMED = 0.85, 0.75


def moment_of(reading: Reading, explanation: Explanation) -> Answer | None:
    """Answer when something is said; None where no episode fits or the one that does knows no seconds."""
    fitting = fitting_of(reading)
    if not fitting:
        return _told_at_length(reading)
    best = [one for one in reading.episodes[:1] if one not in fitting and not misses_somebody(reading, one)]
    timed = _of(reading, best + fitting)
    if best and timed and timed[0].moment.episode.id == best[0].episode.id and timed[0].near >= _NEAR_MEANT[0]:
        return _answer(reading, best + fitting, tuple(one.moment for one in timed), likely=True)
    timed = _of(reading, fitting)
    for one in timed:
        explanation.note(f"{one.score:.2f} share {one.share:.2f} at {one.moment.start_s:.0f} {one.moment.title}")
    sure = [one for one in timed if one.share >= _SHARE and not one.bare]
    if sure and _is_of_best(sure, fitting):
        return _answer(reading, fitting, tuple(one.moment for one in sure))
    if _is_of_strangers(reading):
        return None
    # Where somebody is named the rest must be borne out: what they never spoke of stands nowhere.
    doubted = (reading.mentions and not is_borne_out(reading, fitting[0])) or _says_nothing_open(fitting[0])
    near = _LIKELY_NEAR_OF_ONE if doubted else _LIKELY_NEAR
    told = [one for one in _of(reading, fitting[:1]) if not one.bare]
    likely = [one for one in told if one.share >= _LIKELY_SHARE or one.near >= near]
    return _answer(reading, fitting, tuple(one.moment for one in likely), likely=True) if likely else None


def told_by_guest(reading: Reading) -> Answer | None:
    """Name as likely the second of what somebody who is named says on their episode: X on why."""
    speaker = speaker_of(reading.question, reading.words, reading.mentions)
    return _told_at_length(reading) if speaker is not None else None


def _told_at_length(reading: Reading) -> Answer | None:
    """Name as likely the second that is told in other words; None where none stands out."""
    best = reading.episodes[:1]
    if not best or misses_somebody(reading, best[0]) or not means_it(reading) or _is_of_strangers(reading):
        return None
    timed = [one for one in _of(reading, list(best)) if not one.bare]
    if not timed or not (_is_at_length(reading, best[0]) or _is_meant(reading, best[0], timed)):
        return None
    return _answer(reading, list(best), tuple(one.moment for one in timed), likely=True)


def _is_of_strangers(reading: Reading) -> bool:
    """Tell whether two of the few words in a row stand nowhere: a name, most likely, of whom nobody ever spoke."""
    unheard = [not term.found for term in reading.topic_terms]
    return len(unheard) <= _AT_LENGTH and any(one and other for one, other in pairwise(unheard))


def _says_nothing_open(scored: Scored) -> bool:
    """Tell whether an episode holds no word of what is asked but what its title, show and people say anyway."""
    return not any(held > known for held, known in zip(scored.held, scored.context, strict=True))


def _is_at_length(reading: Reading, best: Scored) -> bool:
    words = len(reading.topic_terms)
    return words >= _AT_LENGTH and best.share >= _SHARE_AT_LENGTH and best.near >= _NEAR_AT_LENGTH


def _is_meant(reading: Reading, best: Scored, timed: list[Timed]) -> bool:
    at = 0 if {person for person, _ in best.credits} & set(reading.people) else 1
    apart = timed[0].score - (timed[1].score if len(timed) > 1 else 0.0)
    words = len(reading.topic_terms)
    if words >= _WORDS_MEANT[at] and timed[0].near >= _NEAR_MEANT[at] and apart >= _APART_MEANT[at]:
        return True
    least_words, least_near, least_apart = _OF_THEIRS
    return at == 0 and words >= least_words and timed[0].near >= least_near and apart >= least_apart


def moments_within(reading: Reading, fitting: list[Scored]) -> tuple[Moment, ...]:
    """Give the seconds that fit in some episodes, best first."""
    return tuple(one.moment for one in _of(reading, fitting) if one.share >= _SHARE)


def moments_at(reading: Reading, scored: Scored, starts: list[float | None]) -> tuple[Moment, ...]:
    """Give the seconds of an episode that begin where a sentence that fits stands."""
    return tuple(one.moment for one in _of(reading, [scored]) if one.moment.start_s in starts)


def _of(reading: Reading, fitting: list[Scored]) -> list[Timed]:
    ids = {one.episode.id for one in fitting}
    return [one for one in find_moments(reading, within=ids) if one.moment.episode.id in ids]


def _answer(reading: Reading, fitting: list[Scored], moments: tuple[Moment, ...], *, likely: bool = False) -> Answer:
    found = tuple(dict.fromkeys([moments[0].episode, *(one.episode for one in fitting)]))
    lines = compose.moment_lines(moments)
    if likely:
        lines[0] = say("answer_likely", what=lines[0])
    return Answer(question=reading.question, text=compose.bounded(lines), episodes=found, moments=moments)


def _is_of_best(timed: list[Timed], fitting: list[Scored]) -> bool:
    first = timed[0].moment.episode.id
    scored = next(one for one in fitting if one.episode.id == first)
    return scored.score >= (_NEARLY_TIMED if fitting[0].has_times else _NEARLY) * fitting[0].score
