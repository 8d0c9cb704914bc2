"""What ids and numbers in a message stand for: people, channels, roles, moments, hosts."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

from bot.playground.discord import Discord

MINUTE_S, HOUR_S, DAY_S = 60, 3_600, 86_400
MONTH_S, YEAR_S = 30 * DAY_S, 365 * DAY_S
_STEPS = ((YEAR_S, "year"), (MONTH_S, "month"), (DAY_S, "day"), (HOUR_S, "hour"), (MINUTE_S, "minute"))

_PLACE = re.compile(r"https://discord\.com/channels/\d+/(?P<channel>\d+)(?:/(?P<message>\d+))?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """Names by id, and the time against which moments are told.

    `still` tells moments of today without their distance, so that two runs of one session read the same;
    `hosts` are addresses of this machine by the address that is shown for each; targets of links are shortened to
    `longest_target` characters where a line is to hold them.
    """

    now: datetime
    users: Mapping[int, str] = field(default_factory=dict)
    channels: Mapping[int, str] = field(default_factory=dict)
    roles: Mapping[int, str] = field(default_factory=dict)
    hosts: Mapping[str, str] = field(default_factory=dict)
    still: bool = False
    longest_target: int | None = None

    def address(self, url: str) -> str:
        """Give a URL as it is shown."""
        for here, shown in self.hosts.items():
            url = url.replace(here, shown)
        return url

    def target(self, url: str) -> str:
        """Give a URL as it is shown behind its label; its end tells more than its middle."""
        shown, longest = self._place(url) or self.address(url), self.longest_target
        if longest is None or len(shown) <= longest:
            return shown
        bare = shown.partition("://")[2] or shown
        if len(bare) <= longest:
            return bare
        head = (longest - 1) // 2
        return f"{bare[:head]}…{bare[len(bare) - (longest - 1 - head) :]}"

    def _place(self, url: str) -> str | None:
        """Give the name of the channel here that a URL leads to, as Discord's own client shows it."""
        found = _PLACE.fullmatch(url)
        name = self.channels.get(int(found["channel"])) if found else None
        return None if found is None or name is None else f"#{name}" + (" › a message" if found["message"] else "")

    def moment(self, at_s: int, style: str) -> str:
        """Write a moment as Discord would, in UTC; styles as in `<t:0:D>`."""
        try:
            at = datetime.fromtimestamp(at_s, UTC)
        except (OverflowError, OSError, ValueError):
            return "Invalid date"
        day = f"{at.day} {at:%B %Y}"
        match style:
            case "R":
                return self._distance((at - self.now).total_seconds())
            case "t" | "T":
                return f"{at:%H:%M}" if style == "t" else f"{at:%H:%M:%S}"
            case "d":
                return f"{at:%d/%m/%Y}"
            case "D":
                return day
            case "F":
                return f"{at:%A}, {day} {at:%H:%M}"
            case _:
                return f"{day} {at:%H:%M}"

    def _distance(self, ahead_s: float) -> str:
        far = abs(ahead_s)
        if self.still and far < DAY_S:  # how near, and on which side of now, depends on the machine's speed
            return "about now"
        if far < MINUTE_S:
            return "just now" if ahead_s <= 0 else "in a moment"
        step, noun = next(each for each in _STEPS if far >= each[0])
        count = int(far // step)
        told = f"{count} {noun}{'s' if count > 1 else ''}"
        return f"{told} ago" if ahead_s < 0 else f"in {told}"


def names_of(discord: Discord, *, now: datetime, still: bool = False) -> Names:
    """Gather the names of everybody and everything in a Discord."""
    world = discord.world
    return Names(
        now=now,
        users={user.id: user.display_name for user in world.users.values()},
        channels={channel.id: channel.name for channel in world.channels.values()},
        roles={role.id: role.name for guild in world.guilds.values() for role in guild.roles.values()},
        still=still,
    )
