"""Stretches of time as people write them: `2024`, `2024-03`, `march 2024`, `last month`, `since may`."""

import re
from datetime import UTC, datetime, timedelta

from bot.answers.language import LANGUAGES
from bot.answers.language.table import Language
from bot.answers.spans import of_span
from bot.model.answer import Period
from bot.text import fold

_DATE = re.compile(r"(?<!\d)((?:19|20)\d\d)-(\d{1,2})(?:-(\d{1,2}))?(?!\d)")
_YEAR = re.compile(r"(?<![\w#.-])((?:19|20)\d\d)(?![\w-])")
_DOTTED = re.compile(r"(?<!\d)(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)(?!\d)")
_DAY_BEFORE = re.compile(r"(\d{1,2})(?:st|nd|rd|th|\.)?\s*(?:of\s+)?$")
_DAY_AFTER = re.compile(r"^\s*(\d{1,2})(?:st|nd|rd|th)?(?!\d)")
_YEAR_AFTER = re.compile(r"^\s*(?:\d{1,2}(?:st|nd|rd|th)?)?,?\s*((?:19|20)\d\d)(?!\d)")
_BEFORE_MONTH = re.compile(r"(?<!\w)(?:in|im|from|of|since|seit|last|letzten|before|until|vor|bis|vom)\s+$")
# What holds to this day is no time: bis heute, fliegt heute noch, still runs it today.
_STILL = re.compile(r"(?<!\w)(?:(?:bis|noch|auch) heute|heute (?:noch|immer noch|auch noch)|still .*today)(?!\w)")
_DECEMBER = 12

Found = tuple[Period, tuple[tuple[int, int], ...]]


def period_of(text: str, *, now: datetime) -> Period | None:
    """Read the period that a command's option names, from its first moment to its last; None where it is no time."""
    found = find_period(text, now=now)
    return None if found is None else found[0]


def is_relative(text: str, *, now: datetime) -> bool:
    """Tell whether a text names a time by its distance from now: last week, not April 2024."""
    return _of_relative(fold(text), now) is not None


def find_period(text: str, *, now: datetime) -> Found | None:
    """Find the period that a sentence names, and the spans of the folded text that name it."""
    folded = fold(text)
    for read in (_of_date, of_span, _of_month, _of_relative, _of_year):
        found = read(folded, now)
        if found is not None:
            return _opened(folded, *found)
    return None


def _opened(folded: str, period: Period, span: tuple[int, int]) -> Found:
    """Open a period at one end where words before it say since or until."""
    before = folded[: span[0]]
    for language in LANGUAGES:
        since = re.search(rf"{language.since.pattern}\s*$", before)
        if since:
            return Period(after=period.after), ((since.start(), since.end()), span)
        until = re.search(rf"{language.until.pattern}\s*$", before)
        if until:
            return Period(before=period.after), ((until.start(), until.end()), span)
    return period, (span,)


def _of_date(folded: str, _now: datetime) -> tuple[Period, tuple[int, int]] | None:
    match = _DATE.search(folded)
    if match:
        year, month, day = match.groups()
        made = _day(int(year), int(month), int(day)) if day else _month(int(year), int(month))
        return None if made is None else (made, match.span())
    match = _DOTTED.search(folded)
    if match is None:
        return None
    made = _day(int(match.group(3)), int(match.group(2)), int(match.group(1)))
    return None if made is None else (made, match.span())


def _of_month(folded: str, now: datetime) -> tuple[Period, tuple[int, int]] | None:
    for match in re.finditer(r"[a-z]{3,}", folded):
        month = next((lang.months[match.group()] for lang in LANGUAGES if match.group() in lang.months), None)
        found = None if month is None else _around_month(folded, match.span(), month, now)
        if found is not None:
            return found
    return None


def _around_month(
    folded: str, named: tuple[int, int], month: int, now: datetime
) -> tuple[Period, tuple[int, int]] | None:
    """Read the day and the year beside a month's name."""
    start, end = named
    year = _YEAR_AFTER.match(folded[end:])
    before = _DAY_BEFORE.search(folded[:start])
    after = None if before else _DAY_AFTER.match(folded[end:])
    if not (year or before or after or _introduced(folded, start)):
        return None
    day = before or after
    which = int(year.group(1)) if year else _latest_year(month, now)
    made = (_day(which, month, int(day.group(1))) if day else None) or _month(which, month)
    last = year or after
    span = (before.start(1) if before else start, end + (last.end() if last else 0))
    return None if made is None else (made, span)


def _introduced(folded: str, at: int) -> bool:
    """Tell whether a bare month is one: "may" alone is mostly a verb."""
    return at == 0 or _BEFORE_MONTH.search(folded[:at]) is not None


def _latest_year(month: int, now: datetime) -> int:
    return now.year if month <= now.month else now.year - 1


def _of_year(folded: str, _now: datetime) -> tuple[Period, tuple[int, int]] | None:
    match = _YEAR.search(folded)
    if match is None:
        return None
    year = int(match.group(1))
    return Period(after=_at(year, 1), before=_at(year + 1, 1)), match.span()


def _of_relative(folded: str, now: datetime) -> tuple[Period, tuple[int, int]] | None:
    midnight = now.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    for language in LANGUAGES:
        today = language.today.search(folded)
        if today and not _STILL.search(folded):
            return Period(after=midnight, before=midnight + timedelta(days=1)), today.span()
        yesterday = language.yesterday.search(folded)
        if yesterday:
            return Period(after=midnight - timedelta(days=1), before=midnight), yesterday.span()
        found = _last_or_this(folded, midnight, language)
        if found:
            return found
    return None


def _last_or_this(folded: str, midnight: datetime, language: Language) -> tuple[Period, tuple[int, int]] | None:
    last = language.last.search(folded)
    if last:
        count, unit = last.group("count"), language.units[last.group("unit")]
        return (_back(midnight, unit, int(count)) if count else _previous(midnight, unit)), last.span()
    this = language.this.search(folded)
    if this:
        start = _start_of(midnight, language.units[this.group("unit")])
        return Period(after=start), this.span()
    return None


def _back(midnight: datetime, unit: str, count: int) -> Period:
    days = {"day": 1, "week": 7, "month": 30, "year": 365}[unit] * min(count, 1_000)
    return Period(after=midnight - timedelta(days=days))


def _previous(midnight: datetime, unit: str) -> Period:
    """Give the last week, month or year as the calendar has it."""
    start = _start_of(midnight, unit)
    return Period(after=_start_of(start - timedelta(days=1), unit), before=start)


def _start_of(midnight: datetime, unit: str) -> datetime:
    if unit == "week":
        return midnight - timedelta(days=midnight.weekday())
    if unit == "month":
        return midnight.replace(day=1)
    return midnight.replace(month=1, day=1) if unit == "year" else midnight


def _at(year: int, month: int) -> datetime:
    return datetime(year, month, 1, tzinfo=UTC)


def _month(year: int, month: int) -> Period | None:
    if not 1 <= month <= _DECEMBER:
        return None
    after = _at(year + 1, 1) if month == _DECEMBER else _at(year, month + 1)
    return Period(after=_at(year, month), before=after)


def _day(year: int, month: int, day: int) -> Period | None:
    try:
        start = datetime(year, month, day, tzinfo=UTC)
    except ValueError:
        return None
    return Period(after=start, before=start + timedelta(days=1))
