"""Which second is asked for, decided: where the words stand, else the nearest chapter of a sure episode; pure."""

from bot.answers import compose
from bot.answers.explain import Explanation
from bot.answers.moments import Timed, find_moments
from bot.answers.reading import Reading, Scored
from bot.answers.threshold import fitting_of, is_borne_out
from bot.model.answer import Answer, Moment
from bot.say import say

_SHARE = 0.22
# What a second must have of the question, in words or in meaning, to be named as likely where no words tell.
_LIKELY_SHARE, _LIKELY_NEAR, _LIKELY_NEAR_OF_ONE = 0.12, 0.18, 0.3
# The episode of the best moment is nearly as good as the best, else only the minute is missing.
_NEARLY = 0.85


def moment_of(reading: Reading, explanation: Explanation) -> Answer | None:
    """Answer when something is said; None where no episode fits or the one that does knows no seconds."""
    fitting = fitting_of(reading)
    if not fitting:
        return None
    timed = _of(reading, fitting)
    for one in timed:
        explanation.note(f"{one.score:.2f} share {one.share:.2f} at {one.moment.start_s:.0f} {one.moment.title}")
    sure = [one for one in timed if one.share >= _SHARE and not one.bare]
    if sure and _is_of_best(sure, fitting):
        return _answer(reading, fitting, tuple(one.moment for one in sure))
    # Where somebody is named the rest must be borne out: what they never spoke of stands nowhere.
    near = _LIKELY_NEAR_OF_ONE if reading.mentions and not is_borne_out(reading, fitting[0]) else _LIKELY_NEAR
    told = [one for one in _of(reading, fitting[:1]) if not one.bare]
    likely = [one for one in told if one.share >= _LIKELY_SHARE or one.near >= near]
    return _answer(reading, fitting, tuple(one.moment for one in likely), likely=True) if likely else None


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
    return fitting[0].has_times or scored.score >= _NEARLY * fitting[0].score
