"""Requests in one attempt of our own: discord.py repeats a POST after a 5xx, which would post twice.

Its rate limits are kept all the same, since they are waited for before a request goes out.
"""

import asyncio
import contextlib
import json
import logging
from collections.abc import AsyncIterator
from typing import Any

import discord
from discord.http import Route

from bot.announce.sending import Failed, Later, Outcome, Refused, Unsure
from bot.client.pacing import Pace

# discord.py waits five minutes for an answer; then it is in doubt.
ANSWER_WITHIN_S = 25.0
SERVER_FAULT, TOO_MANY = 500, 429
BANNED_S = 600.0
# Where Discord names a limit of its own and no time to wait: those that are known are a minute's.
UNTOLD_S = 65.0
GONE = (10_003, 10_004, 50_001)
# What a moderator can mend, though it is no 403: archived and locked, a tag that is required or gone, a full server.
MENDABLE = (50_083, 40_067, 10_087, 160_006, 50_024, 50_008)

_log = logging.getLogger(__name__)


class UnansweredError(Exception):
    """Discord answered with a 5xx or not at all: it may or may not have done what was asked."""


class LimitedError(Exception):
    """Discord answered with a 429; nothing was done."""

    def __init__(self, after_s: float, *, everywhere: bool, code: int = 0) -> None:
        super().__init__(after_s)
        self.after_s = after_s
        self.everywhere = everywhere
        self.code = code


class Wire:
    """The way to Discord's REST for what we do by ourselves."""

    def __init__(self, client: discord.Client, pace: Pace) -> None:
        self._client = client
        self._pace = pace

    async def ask(self, method: str, path: str, *, body: Any = None, query: dict[str, Any] | None = None) -> Any:
        """Ask once; raises what `outcomes` knows. `path` is whole, such as `/channels/1/messages`."""
        await self._pace.turn()
        told: dict[str, Any] = {"raise_for_status": _at_once}
        told |= {"json": body} if body is not None else {}
        told |= {"params": query} if query else {}
        parts = path.split("/")
        template, major = path, dict[str, Any]()
        if parts[1] in {"channels", "guilds"}:
            name = f"{parts[1].removesuffix('s')}_id"
            template, major = "/".join(("", parts[1], "{" + name + "}", *_named(parts[3:]))), {name: int(parts[2])}
        ids = {f"id{at}": part for at, part in enumerate(parts[3:]) if part.isdecimal()}
        try:
            async with asyncio.timeout(ANSWER_WITHIN_S):
                return await self._client.http.request(Route(method, template, **major, **ids), **told)
        except LimitedError as limited:
            if limited.everywhere:
                self._pace.hold(limited.after_s)
            raise
        except (discord.DiscordException, UnansweredError, OSError, TimeoutError):
            raise
        except Exception as error:  # the HTTP library's own, such as a connection that was cut
            _log.info("%s %s was not answered: %r", method, path, error)
            raise UnansweredError from error


def _named(parts: list[str]) -> list[str]:
    """Name the ids of a path, so that one bucket serves all messages of a channel."""
    return ["{id" + str(at) + "}" if part.isdecimal() else part for at, part in enumerate(parts)]


async def _at_once(response: Any) -> None:
    """Raise for what discord.py would wait for or repeat."""
    if response.status == TOO_MANY:
        raise await _limited(response)
    if response.status >= SERVER_FAULT:
        response.release()
        raise UnansweredError


async def _limited(response: Any) -> LimitedError:
    """Read for how long nothing is to be asked, and which limit of Discord's it is, such as 30046.

    What has not come by way of Discord is a ban by the wall in front of it, which is for all routes.
    """
    body = await response.text()
    told: dict[str, Any] = {}
    with contextlib.suppress(ValueError):
        told = read if isinstance(read := json.loads(body), dict) else {}
    waits = told.get("retry_after", response.headers.get("Retry-After"))
    code = int(told.get("code") or 0)
    if "Via" not in response.headers or (waits is None and not code):
        return LimitedError(BANNED_S, everywhere=True)
    everywhere = bool(told.get("global")) or "X-RateLimit-Global" in response.headers
    return LimitedError(UNTOLD_S if waits is None else float(waits), everywhere=everywhere, code=code)


class Told:
    """What came of a request, once `outcomes` has ended: nothing where it went well."""

    outcome: Outcome | None = None
    code: int = 0


@contextlib.asynccontextmanager
async def outcomes() -> AsyncIterator[Told]:
    """Turn what a request raises into an outcome."""
    told = Told()
    try:
        yield told
    except (UnansweredError, OSError, TimeoutError):
        told.outcome = Unsure()
    except LimitedError as error:
        told.outcome, told.code = Later(after_s=error.after_s), error.code
    except discord.RateLimited as error:
        told.outcome = Later(after_s=error.retry_after)
    except (discord.Forbidden, discord.NotFound) as error:
        told.outcome, told.code = Refused(reason=_reason(error)), error.code
    except discord.HTTPException as error:
        kind = Refused if error.code in MENDABLE else Failed
        told.outcome, told.code = kind(reason=_reason(error)), error.code


def _reason(error: discord.HTTPException) -> str:
    return f"discord {error.code}: {error.text}"[:200]
