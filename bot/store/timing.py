"""Times as moderators type them: when announcements go out, and the hours in which nobody is pinged. Pure."""

import re
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.errors import UsageError

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WHEN = re.compile(rf"(?:daily|weekly ({'|'.join(DAYS)})) ([01]?\d|2[0-3]):([0-5]\d)")
_QUIET = re.compile(r"([01]?\d|2[0-3]):([0-5]\d) ?[-–] ?([01]?\d|2[0-3]):([0-5]\d)")


def checked_when(typed: str) -> str | None:
    """Give a time to send as it is stored; None for at once. Raises UsageError for anything else."""
    told = " ".join(typed.lower().split())
    if told in {"", "at once", "now"}:
        return None
    if _WHEN.fullmatch(told) is None:
        raise UsageError("announce_when_unknown", typed=typed)
    return told


def checked_quiet(typed: str) -> str | None:
    """Give quiet hours as they are stored; None for none. Raises UsageError for anything else."""
    told = typed.strip()
    if told and _QUIET.fullmatch(told) is None:
        raise UsageError("announce_quiet_unknown", typed=typed)
    return told or None


def checked_zone(typed: str) -> str | None:
    """Give a time zone as it is stored; None for UTC. Raises UsageError for an unknown one."""
    told = typed.strip()
    if told:
        try:
            ZoneInfo(told)
        except (ZoneInfoNotFoundError, ValueError, OSError) as error:
            raise UsageError("announce_zone_unknown", typed=typed) from error
    return told or None


def next_time(when: str | None, zone: str | None, now: datetime) -> datetime:
    """Give the next moment at which announcements go out: `now` itself where they go at once."""
    match = _WHEN.fullmatch(when or "")
    if match is None:
        return now
    day, hour, minute = match.groups()
    here = now.astimezone(_zone(zone))
    wanted = datetime.combine(here.date(), time(int(hour), int(minute)), here.tzinfo)
    ahead = (DAYS.index(day) - here.weekday()) % 7 if day else 0
    wanted += timedelta(days=ahead)
    if wanted < here:
        wanted += timedelta(days=7 if day else 1)
    return wanted.astimezone(UTC)


def is_quiet(quiet: str | None, zone: str | None, now: datetime) -> bool:
    """Tell whether it is an hour in which nobody is to be pinged; `22:00-07:00` goes over midnight."""
    match = _QUIET.fullmatch(quiet or "")
    if match is None:
        return False
    begin, end = (time(int(match[at]), int(match[at + 1])) for at in (1, 3))
    here = now.astimezone(_zone(zone)).time()
    return begin <= here < end if begin <= end else (here >= begin or here < end)


def _zone(name: str | None) -> ZoneInfo:
    return ZoneInfo(name or "UTC")
