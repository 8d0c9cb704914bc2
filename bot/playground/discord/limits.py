"""Rate limits as Discord keeps them: a window for each bucket, one for all, and a ban for those who do not listen."""

import hashlib
from collections import deque
from dataclasses import dataclass, field

from bot.playground.discord.wire import Json

GLOBAL = (50, 1.0)
"""Requests a second over all routes; answers to interactions do not count."""

OF_ROUTE: dict[tuple[str, str], tuple[int, float]] = {
    ("POST", "/channels/{channel_id}/messages"): (5, 5.0),
    ("PATCH", "/channels/{channel_id}/messages/{message_id}"): (5, 5.0),
    ("DELETE", "/channels/{channel_id}/messages/{message_id}"): (5, 1.0),
    ("GET", "/channels/{channel_id}/messages"): (5, 1.0),
    ("POST", "/channels/{channel_id}/typing"): (5, 5.0),
    ("POST", "/channels/{channel_id}/messages/{message_id}/crosspost"): (10, 3600.0),
    ("PUT", "/channels/{channel_id}/messages/{message_id}/reactions/{emoji_name}/@me"): (1, 0.25),
    ("POST", "/channels/{channel_id}/threads"): (50, 300.0),
    ("POST", "/channels/{channel_id}/messages/{message_id}/threads"): (50, 300.0),
    ("POST", "/users/@me/channels"): (10, 10.0),
    ("POST", "/webhooks/{webhook_id}/{webhook_token}"): (5, 2.0),
    ("PATCH", "/webhooks/{webhook_id}/{webhook_token}/messages/@original"): (5, 2.0),
    ("PATCH", "/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}"): (5, 2.0),
}
"""Requests and seconds of a window, for each channel, guild or webhook by itself."""

OTHERWISE = (50, 1.0)

MOST_INVALID = 10_000
INVALID_WINDOW_S = 600.0
"""So many answers of 401, 403 and 429 within the window ban an address."""

MOST_WINDOWS = 10_000

_MAJOR = ("channel_id", "guild_id", "webhook_token")
_INVALID = (401, 403, 429)


@dataclass(slots=True)
class Window:
    """How much of a bucket is left until it is filled again."""

    ends_s: float
    left: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Whether a request is let through, and the headers of its answer."""

    headers: dict[str, str]
    retry_after_s: float = 0.0
    scope: str = ""

    @property
    def limited(self) -> bool:
        """Whether the request must wait."""
        return bool(self.scope)


@dataclass(slots=True, kw_only=True)
class Limits:
    """All buckets; nothing is limited until `on`."""

    on: bool = False
    most_invalid: int = MOST_INVALID
    windows: dict[str, Window] = field(default_factory=dict)
    invalid_s: deque[float] = field(default_factory=deque)

    def ask(self, method: str, template: str, params: dict[str, str], now_s: float) -> Verdict:
        """Count a request and return whether it may pass."""
        if not self.on:
            return Verdict(headers={})
        limit, per_s = OF_ROUTE.get((method, template), OTHERWISE)
        name = bucket_of(method, template)
        window = self._window(f"{name}:{_major(params)}", limit, per_s, now_s)
        whole = self._window("global", *GLOBAL, now_s) if "token}" not in template else None
        headers = _headers(name, limit, window, now_s)
        if whole is not None and whole.left <= 0:
            return Verdict(headers={}, retry_after_s=whole.ends_s - now_s, scope="global")
        if window.left <= 0:
            return Verdict(headers=headers, retry_after_s=window.ends_s - now_s, scope="user")
        window.left -= 1
        if whole is not None:
            whole.left -= 1
        return Verdict(headers=_headers(name, limit, window, now_s))

    def note(self, status: int, now_s: float) -> None:
        """Count an answer towards the ban."""
        if status in _INVALID:
            self.invalid_s.append(now_s)
        while self.invalid_s and self.invalid_s[0] < now_s - INVALID_WINDOW_S:
            self.invalid_s.popleft()

    @property
    def banned(self) -> bool:
        """Whether the address has had too many invalid answers."""
        return len(self.invalid_s) >= self.most_invalid

    def _window(self, key: str, limit: int, per_s: float, now_s: float) -> Window:
        if len(self.windows) > MOST_WINDOWS:
            self.windows = {each: kept for each, kept in self.windows.items() if kept.ends_s > now_s}
        window = self.windows.get(key)
        if window is None or window.ends_s <= now_s:
            window = self.windows[key] = Window(now_s + per_s, limit)
        return window


def too_many(retry_after_s: float, scope: str) -> tuple[Json, dict[str, str]]:
    """Return body and headers of a 429."""
    wait_s = round(max(retry_after_s, 0.001), 3)
    body: Json = {"message": "You are being rate limited.", "retry_after": wait_s, "global": scope == "global"}
    headers = {"Retry-After": str(wait_s), "X-RateLimit-Scope": scope, "Via": "1.1 google"}
    return body, headers | ({"X-RateLimit-Global": "true"} if scope == "global" else {})


def bucket_of(method: str, template: str) -> str:
    """Return the name of a route's bucket: opaque, and always the same."""
    return hashlib.sha256(f"{method} {template}".encode()).hexdigest()[:32]


def _major(params: dict[str, str]) -> str:
    return ":".join(params[name] for name in _MAJOR if name in params)


def _headers(name: str, limit: int, window: Window, now_s: float) -> dict[str, str]:
    return {
        "X-RateLimit-Limit": str(limit),
        "X-RateLimit-Remaining": str(max(window.left, 0)),
        "X-RateLimit-Reset": f"{window.ends_s:.3f}",
        "X-RateLimit-Reset-After": f"{max(window.ends_s - now_s, 0):.3f}",
        "X-RateLimit-Bucket": name,
    }
