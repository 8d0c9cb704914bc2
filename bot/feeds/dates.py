"""When and how long, as feeds write it; what is garbage is None, never a guess."""

import re
from datetime import UTC, datetime, timedelta, timezone
from functools import lru_cache

_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
# Hours from UTC of the zones that feeds name; of two zones of one name, the one with more people.
_ZONES = {
    "": 0, "Z": 0, "UT": 0, "UTC": 0, "GMT": 0, "WET": 0,
    "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7,
    "AKST": -9, "AKDT": -8, "HST": -10, "AST": -4, "ADT": -3, "NST": -3.5, "NDT": -2.5, "BRT": -3, "ART": -3,
    "WEST": 1, "BST": 1, "CET": 1, "MEZ": 1, "CEST": 2, "MESZ": 2, "EET": 2, "SAST": 2, "EEST": 3, "MSK": 3, "TRT": 3,
    "PKT": 5, "IST": 5.5, "ICT": 7, "WIB": 7, "SGT": 8, "HKT": 8, "AWST": 8, "JST": 9, "KST": 9,
    "ACST": 9.5, "AEST": 10, "ACDT": 10.5, "AEDT": 11, "NZST": 12, "NZDT": 13,
}  # fmt: skip
_CLOCK = r"(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d+)?)?\s*(?P<half>[AaPp]\.?[Mm]\.?)?"
_ZONE = r"(?P<zone>[A-Za-z]{1,5})?\s*(?P<offset>[+-]\d{1,2}:?(?:\d{2})?)?\s*(?:\([^()]{0,40}\)|[A-Za-z]{2,5})?"
_WEEKDAY = r"(?:[^\W\d]{2,12}\.?(?:\s*,\s*|\s+))?"
_FORMS = tuple(
    re.compile(form)
    for form in (
        # Tue, 03 Feb 2026 09:00:00 +0100
        rf"{_WEEKDAY}(?P<day>\d{{1,2}})[\s-]+(?P<month>[A-Za-z]{{3,9}})\.?,?[\s-]+(?P<year>\d{{4}}|\d{{2}})(?:,?\s+{_CLOCK}\s*{_ZONE})?",
        # February 3, 2026 9:00 AM EST
        rf"{_WEEKDAY}(?P<month>[A-Za-z]{{3,9}})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})(?:,?\s+{_CLOCK}\s*{_ZONE})?",
        # Tue Feb  3 09:00:00 UTC 2026
        rf"{_WEEKDAY}(?P<month>[A-Za-z]{{3}})\s+(?P<day>\d{{1,2}})\s+{_CLOCK}\s+(?:(?P<zone>[A-Z]{{1,5}})\s+)?(?P<year>\d{{4}})(?P<offset>)",
        # 2026-02-03T09:00:00Z
        rf"(?P<year>\d{{4}})[-/](?P<month>\d{{1,2}})[-/](?P<day>\d{{1,2}})(?:[Tt\s]\s*{_CLOCK}\s*{_ZONE})?",
    )
)
_FIXED_LENGTHS = frozenset(map(len, ("Tue, 03 Feb 2026 09:00:00 +0100", "Tue, 03 Feb 2026 09:00:00 GMT")))
# What most other feeds write: 3 Feb 2026 09:00:00 GMT
_USUAL = re.compile(
    r"(?:[A-Z][a-z]{2}, )?([0-3]?\d) ([A-Z][a-z]{2}) ((?:19|20)\d{2}) ([01]\d|2[0-3]):([0-5]\d):([0-5]\d) "
    r"([+-](?:0\d|1[0-4])[0-5]\d|[A-Z]{1,5})",
    re.ASCII,
)
_USUAL_ISO = re.compile(
    r"(?:19|20)\d\d-[01]\d-[0-3]\dT(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)", re.ASCII
)
_BETWEEN = {f" {name[:3].title()} ": f"-{number:02}-" for number, name in enumerate(_MONTHS, 1)}
_NO_SHIFT = dict.fromkeys(("+0000", "-0000", "GMT", "UTC"), "+00:00")
_CENTURIES = frozenset({"19", "20"})
_SHORT_MONTHS = {name[:3].title(): number for number, name in enumerate(_MONTHS, 1)}
_LONGEST = 100  # characters of a date or a duration
_OLDEST_YEAR = 1900  # old radio is dated when it was aired
_CENTURY_TURN = 69  # two digits below are of this century, as RFC 822's readers agree
_WIDEST_OFFSET_H = 15
_NOWHEN = datetime(1970, 1, 1, tzinfo=UTC)  # what software writes where it has no date

_PLAIN_S = re.compile(r"\d{1,7}(?:[.,]\d{1,6})?")
_COLONS = re.compile(r"(?:(\d{1,3}):)?(\d{1,4}):(\d{1,2}(?:[.,]\d{1,6})?)")
_ISO = re.compile(
    r"P(?:(?P<d>\d{1,2})D)?T?(?:(?P<h>\d{1,3})H)?(?:(?P<m>\d{1,4})M)?(?:(?P<s>\d{1,6}(?:\.\d{1,6})?)S)?", re.IGNORECASE
)
_WORDS = re.compile(
    r"(?:(?P<h>\d{1,3}(?:[.,]\d{1,2})?)\s*(?:h|hr|hrs|hour|hours|std|stunden?)\.?[\s,]*)?"
    r"(?:(?P<m>\d{1,4}(?:[.,]\d{1,2})?)\s*(?:m|min|mins|minute|minutes|minuten)\.?[\s,]*)?"
    r"(?:(?P<s>\d{1,6})\s*(?:s|sec|secs|second|seconds|sek|sekunden?)\.?)?",
    re.IGNORECASE,
)
_UNITS_S = {"d": 86_400.0, "h": 3_600.0, "m": 60.0, "s": 1.0}
LONGEST_DURATION_S = 7 * 86_400.0


def moment_of(text: str) -> datetime | None:
    """Read a date, as UTC; without a zone it is taken for UTC. A day without a time is its midnight."""
    moment = _fixed_moment(text) if len(text) in _FIXED_LENGTHS else None
    if moment is not None and moment != _NOWHEN:
        return moment
    usual = _USUAL.fullmatch(text)
    if usual:
        return _usual_moment(usual)
    if _USUAL_ISO.fullmatch(text):
        return _usual_iso_moment(text)
    stripped = " ".join(text[:_LONGEST].split())
    for form in _FORMS:
        match = form.fullmatch(stripped)
        if match:
            moment = _moment(match)
            return None if moment == _NOWHEN else moment
    return None


def _fixed_moment(text: str) -> datetime | None:
    """Read a date whose parts all stand where nine feeds of ten put them; None is a reason to look closer."""
    month = _BETWEEN.get(text[7:12])
    if month is None or text[3:5] != ", " or not text[16] == text[25] == " " or not text[19] == text[22] == ":":
        return None
    zone = _NO_SHIFT.get(text[26:], text[26:])
    if text[12:14] not in _CENTURIES or not text[:3].isalpha() or zone[0] not in "+-":
        return None
    if len(zone) < len("+0100") or zone[1:3] > "14" or (zone[3] > "5" and zone[3] != ":"):
        return None
    try:
        moment = datetime.fromisoformat(f"{text[12:16]}{month}{text[5:7]}{text[16:25]}{zone}")
    except ValueError:
        return None
    return moment if moment.tzinfo is UTC else moment.astimezone(UTC)


def _usual_moment(match: re.Match[str]) -> datetime | None:
    day, month, year, hour, minute, second, zone = match.groups()
    number = _SHORT_MONTHS.get(month, 0)
    try:
        moment = datetime(int(year), number, int(day), int(hour), int(minute), int(second), tzinfo=UTC)
    except ValueError:
        return None
    if zone != "+0000":
        moment -= _usual_shift(zone)
    return None if moment == _NOWHEN else moment


@lru_cache(maxsize=256)
def _usual_shift(zone: str) -> timedelta:
    return _shift("", zone) or timedelta() if zone[0] in "+-" else timedelta(hours=_ZONES.get(zone, 0))


def _usual_iso_moment(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    return None if moment == _NOWHEN else moment


def _moment(match: re.Match[str]) -> datetime | None:
    month = _month(match["month"])
    shift = _shift(match["zone"] or "", match["offset"] or "")
    if month is None or shift is None:
        return None
    year = int(match["year"])
    if len(match["year"]) == 2:  # noqa: PLR2004 - digits
        year += 2000 if year < _CENTURY_TURN else 1900
    try:
        hour = _hour(int(match["hour"] or 0), (match["half"] or "").lower())
        day = datetime(year, month, int(match["day"]), tzinfo=timezone(shift))
        moment = day + timedelta(hours=hour, minutes=_sixty(match["minute"]), seconds=_sixty(match["second"]))
        return moment.astimezone(UTC) if year >= _OLDEST_YEAR else None
    except (ValueError, OverflowError):
        return None


def _month(text: str) -> int | None:
    """Give the number of a month that is written as a number, in full or cut to three letters or more."""
    if text.isdecimal():
        return int(text)
    return next((number for number, name in enumerate(_MONTHS, 1) if name.startswith(text.lower())), None)


def _shift(zone: str, offset: str) -> timedelta | None:
    """Give the distance from UTC; a zone that nobody knows counts as UTC, as RFC 2822 has it."""
    if not offset:
        return timedelta(hours=_ZONES.get(zone.upper(), 0))
    digits = offset[1:].replace(":", "")
    hours, minutes = (int(digits[:-2]), int(digits[-2:])) if len(digits) > 2 else (int(digits), 0)  # noqa: PLR2004 - hhmm
    if hours >= _WIDEST_OFFSET_H or minutes >= _UNITS_S["m"]:
        return None
    return timedelta(hours=hours, minutes=minutes) * (-1 if offset[0] == "-" else 1)


def _hour(hour: int, half: str) -> int:
    """Give the hour of 24; 24 itself is the next midnight, more is a ValueError."""
    if half.startswith("p") and hour < 12:  # noqa: PLR2004 - noon
        return hour + 12
    if half.startswith("a") and hour == 12:  # noqa: PLR2004 - midnight
        return 0
    if hour > 24:  # noqa: PLR2004 - a day
        raise ValueError(hour)
    return hour


def _sixty(text: str | None) -> int:
    """Read minutes or seconds; 60 is a leap second, more is a ValueError."""
    number = int(text or 0)
    if number > _UNITS_S["m"]:
        raise ValueError(text)
    return number


def duration_of(text: str) -> float | None:
    """Read a duration in seconds: `3723`, `1:02:03`, `62:03`, `62 min`, `1h 2m 3s`, `PT1H2M3S`; none at all is None."""
    stripped = text.strip()[:_LONGEST]
    if ":" in stripped:
        match = _COLONS.fullmatch(stripped)
        if match is None:
            return None
        hours, minutes, seconds = match.groups("0")
        whole = float(seconds if seconds.isdecimal() else seconds.replace(",", "."))
        return _within(int(hours) * 3_600.0 + int(minutes) * 60.0 + whole)
    if _PLAIN_S.fullmatch(stripped):
        return _within(float(stripped.replace(",", ".")))
    for form in (_ISO, _WORDS):
        match = form.fullmatch(stripped)
        if match:
            parts = {unit: number for unit, number in match.groupdict().items() if number}
            return _within(sum(float(number.replace(",", ".")) * _UNITS_S[unit] for unit, number in parts.items()))
    return None


def _within(seconds: float) -> float | None:
    """Nought means that nobody knows; a week is no episode."""
    return seconds if 0 < seconds <= LONGEST_DURATION_S else None
