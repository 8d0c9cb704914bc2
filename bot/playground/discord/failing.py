"""What a planned fault answers in the route's place."""

from bot.playground.discord.faults import Fault, Planned
from bot.playground.discord.limits import too_many
from bot.playground.discord.router import Answer
from bot.playground.discord.wire import Json

_SCOPES = {Fault.RATE_LIMITED: "user", Fault.GLOBALLY_LIMITED: "global", Fault.SHARED_LIMIT: "shared"}

_STATUS = {
    Fault.SERVER_ERROR: (500, "500: Internal Server Error"),
    Fault.BAD_GATEWAY: (502, "502: Bad Gateway"),
    Fault.UNAVAILABLE: (503, "503: Service Unavailable"),
    Fault.GATEWAY_TIMEOUT: (504, "504: Gateway Timeout"),
}

BAN = Answer(status=429, body="<html>error code: 1015</html>", headers={"Content-Type": "text/html"})
"""What the wall in front of Discord says to a banned address: no JSON, no Via."""


def answer_of(planned: Planned) -> Answer:
    """Return the answer of a fault that has one."""
    if planned.fault is Fault.BANNED:
        return BAN
    if planned.fault in _SCOPES:
        return limited(planned.seconds, _SCOPES[planned.fault])
    status, message = _STATUS[planned.fault]
    return Answer(status=status, body=plain(message))


def limited(retry_after_s: float, scope: str, headers: dict[str, str] | None = None) -> Answer:
    """Return a 429."""
    body, own = too_many(retry_after_s, scope)
    return Answer(status=429, body=body, headers=own | (headers or {}))


def plain(message: str) -> Json:
    """Return an error body without a code of its own."""
    return {"message": message, "code": 0}
