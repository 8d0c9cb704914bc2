"""What a server asks of those who come again: for how long its answer is fresh, and when to come back."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

_MAX_AGE = re.compile(r"(?:^|[\s,])max-age\s*=\s*\"?(\d{1,12})", re.IGNORECASE)
_DAY_S = 86_400
LONGEST_WISH_S = 31 * _DAY_S


def wishes_s(headers: Mapping[str, str]) -> float | None:
    """Give for how many seconds an answer is fresh, by Cache-Control or else Expires against the server's own Date."""
    control = headers.get("Cache-Control", "")
    found = _MAX_AGE.search(control)
    if found:
        return float(min(int(found.group(1)), LONGEST_WISH_S))
    expires, date = _moment(headers.get("Expires")), _moment(headers.get("Date"))
    if expires is None or date is None:
        return None
    return min(max((expires - date).total_seconds(), 0.0), LONGEST_WISH_S)


def retry_after_s(headers: Mapping[str, str], now: datetime) -> float | None:
    """Give the seconds of Retry-After, which may be a number or a date; None where there is none to be read."""
    asked = headers.get("Retry-After", "").strip()
    if re.fullmatch(r"\d{1,18}", asked):
        return float(asked)
    moment = _moment(asked)
    if moment is None:
        return None
    return max((moment - (_moment(headers.get("Date")) or now)).total_seconds(), 0.0)


def _moment(text: str | None) -> datetime | None:
    try:
        moment = parsedate_to_datetime(text or "")
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
