"""Several months as people name them together: `June to August`, `Juni, Juli und August`, `last summer`, `Q3 2025`."""

import re
from datetime import UTC, datetime

from bot.answers.language import LANGUAGES
from bot.model.answer import Period

_MONTHS = {name: number for language in LANGUAGES for name, number in language.months.items()}
_MONTH = rf"(?:{'|'.join(sorted(_MONTHS, key=len, reverse=True))})"
_YEAR = r"(?:19|20)\d\d"
_JOINT = r"(?:\s*,\s*(?:(?:and|und)\s+)?|\s*[–-]\s*|\s+(?:and|und|&|to|till|until|through|bis)\s+)"
_LED = r"(?:(?:from|between|in|of|during|von|vom|zwischen|im|in|aus)\s+)?"
_ROW = re.compile(
    rf"(?<!\w){_LED}(?P<first>{_MONTH})(?:\s+(?P<since>{_YEAR}))?(?P<rest>(?:{_JOINT}{_MONTH})+)(?:\s+(?P<year>{_YEAR}))?(?!\w)"
)
_NAMED = re.compile(rf"(?<!\w){_MONTH}(?!\w)")
# The first month of each season.
_SEASONS = {
    **dict.fromkeys(("spring", "fruhling", "fruhjahr"), 3),
    **dict.fromkeys(("summer", "sommer"), 6),
    **dict.fromkeys(("autumn", "fall", "herbst"), 9),
    "winter": 12,
}
_SEASON = rf"(?P<season>{'|'.join(_SEASONS)})"
_OF_YEAR = re.compile(
    rf"(?<!\w)(?:(?:in|im|from|aus dem)\s+)?(?:the\s+)?{_SEASON}\s+(?:of\s+|von\s+)?(?P<year>{_YEAR})(?!\w)"
)
_LAST = re.compile(rf"(?<!\w)(?:last|letzte[nrs]?|vergangene[nrs]?|vorige[nrs]?)\s+{_SEASON}(?!\w)")
_PLACES = {
    **dict.fromkeys(("first", "1st", "erst", "1."), 1),
    **dict.fromkeys(("second", "2nd", "zweit", "2."), 2),
    **dict.fromkeys(("third", "3rd", "dritt", "3."), 3),
    **dict.fromkeys(("fourth", "4th", "viert", "4."), 4),
}
_PART = re.compile(
    rf"(?<!\w)(?:(?:in|im|from|aus dem)\s+)?(?:the\s+)?(?:(?P<which>{'|'.join(map(re.escape, _PLACES))})(?:e[nrs]?)?\s+"
    rf"(?P<part>quarter|quartal|half|halbjahr)|q(?P<q>[1-4]))\s+(?:of\s+|von\s+)?(?P<year>{_YEAR})(?!\w)"
)
_IN_SEASON, _IN_QUARTER, _IN_HALF = 3, 3, 6
_OF_YEAR_MONTHS = 12


def of_span(folded: str, now: datetime) -> tuple[Period, tuple[int, int]] | None:
    """Read the stretch of several months that a text names; None where it names none."""
    row = _ROW.search(folded)
    if row is not None:
        return _of_row(row, now), row.span()
    part = _PART.search(folded)
    if part is not None:
        return _of_part(part), part.span()
    season = _OF_YEAR.search(folded)
    if season is not None:
        return _stretch(int(season.group("year")), _SEASONS[season.group("season")], _IN_SEASON), season.span()
    last = _LAST.search(folded)
    return None if last is None else (_last(_SEASONS[last.group("season")], now), last.span())


def _of_row(row: "re.Match[str]", now: datetime) -> Period:
    first, *_, last = [_MONTHS[name] for name in _NAMED.findall(f"{row.group('first')} {row.group('rest')}")]
    named = row.group("year") or row.group("since")
    ends = int(named) if named else now.year if last <= now.month else now.year - 1
    begins = int(row.group("since") or (ends if first <= last else ends - 1))
    if not row.group("year") and row.group("since") and first > last:
        ends += 1
    return Period(after=_at(begins, first), before=_at(ends, last + 1))


def _of_part(part: "re.Match[str]") -> Period:
    count = _IN_HALF if part.group("part") in {"half", "halbjahr"} else _IN_QUARTER
    which = int(part.group("q") or _PLACES[part.group("which")])
    return _stretch(int(part.group("year")), 1 + (which - 1) * count, count)


def _last(month: int, now: datetime) -> Period:
    """Give the last season that is over."""
    ended = (_stretch(year, month, _IN_SEASON) for year in (now.year, now.year - 1, now.year - 2))
    return next(one for one in ended if one.before is not None and one.before <= now)


def _stretch(year: int, month: int, count: int) -> Period:
    return Period(after=_at(year, month), before=_at(year, month + count))


def _at(year: int, month: int) -> datetime:
    """Give the first moment of a month; the thirteenth is the next year's first."""
    return datetime(year + (month - 1) // _OF_YEAR_MONTHS, (month - 1) % _OF_YEAR_MONTHS + 1, 1, tzinfo=UTC)
