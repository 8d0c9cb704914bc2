"""What goes wrong on request: per route, so many times."""

from dataclasses import dataclass
from enum import StrEnum


class Fault(StrEnum):
    """A way to fail; those in `AFTER_WORK` do what was asked and then fail to say so."""

    RATE_LIMITED = "rate limited"
    GLOBALLY_LIMITED = "globally limited"
    SHARED_LIMIT = "shared limit"
    BANNED = "banned"
    SERVER_ERROR = "server error"
    UNAVAILABLE = "unavailable"
    LATENCY = "latency"
    BAD_GATEWAY = "bad gateway"
    GATEWAY_TIMEOUT = "gateway timeout"
    LOST = "lost"
    SILENCE = "silence"


AFTER_WORK = (Fault.BAD_GATEWAY, Fault.GATEWAY_TIMEOUT, Fault.LOST, Fault.SILENCE)


@dataclass(slots=True, kw_only=True)
class Planned:
    """A fault that waits for its request; `seconds` is the latency, or what a 429 asks to wait."""

    fault: Fault
    method: str
    route: str
    left: int = 1
    seconds: float = 0.0


class Faults:
    """The faults planned; each request takes at most one, oldest first."""

    def __init__(self) -> None:
        self.planned: list[Planned] = []

    def take(self, method: str, route: str) -> Planned | None:
        """Return the next fault planned for a route, used up by one, or None."""
        for planned in self.planned:
            if (planned.method, planned.route) == (method, route):
                planned.left -= 1
                if planned.left <= 0:
                    self.planned.remove(planned)
                return planned
        return None
