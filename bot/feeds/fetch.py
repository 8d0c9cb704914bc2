"""The one door to the network for feeds and what they name: bounded in bytes, seconds and hops, guarded at dial."""

import asyncio
import errno
import hashlib
import socket
import zlib
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from http import HTTPStatus
from types import TracebackType
from typing import Self
from urllib.parse import urljoin, urlsplit

import aiohttp

from bot import __version__
from bot.errors import FeedError
from bot.feeds.address import hide_secrets, is_public, normalise
from bot.feeds.wishes import retry_after_s, wishes_s

MEBIBYTE = 1_048_576
FEED_BYTES = 20 * MEBIBYTE
TRANSCRIPT_BYTES = 5 * MEBIBYTE
TOTAL_S = 30.0  # from dialling to the last byte, so that a byte a second ends too
MOST_REDIRECTS = 5
KEEP_ALIVE_S = 3.0  # for the next document of a host; its feed is not wanted again for a quarter of an hour
PER_HOST = 2  # requests at one time; what more want wait without their time running

_CHUNK_BYTES = 65_536
_GZIP = b"\x1f\x8b\x08"
_MOST_LAYERS = 2
_MOVED = frozenset({301, 308})
_ELSEWHERE = frozenset({301, 302, 303, 307, 308})
_REFUSED = "not a public address"
_HEADERS = {
    "Accept": "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5",
    "Accept-Encoding": "gzip, deflate",  # nothing that needs another library to be unpacked within bounds
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What was fetched: the body, unpacked, and what its headers say.

    `url` is where it was found, `moved_to` where the asked address says, for good, that it has gone;
    `wishes_s` is for how long the server holds it fresh.
    """

    url: str
    body: bytes
    body_hash: str
    etag: str | None = None
    last_modified: str | None = None
    charset: str | None = None
    content_type: str = ""
    wishes_s: float | None = None
    moved_to: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NotModified:
    """The server says that nothing has changed."""

    wishes_s: float | None = None
    moved_to: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """The limits of one fetcher; tests narrow them."""

    total_s: float = TOTAL_S
    redirects: int = MOST_REDIRECTS
    per_host: int = PER_HOST


class Fetcher:
    """One HTTP session; made with `async with`.

    Without `allow_private` an address is dialled only if `may_dial` says so of the IP itself, after names are
    resolved and at each redirect. `now` serves where a server sends a date and no clock of its own. `contact` is by
    what a publisher finds whoever runs us.
    """

    def __init__(
        self,
        *,
        allow_private: bool = False,
        bounds: Bounds | None = None,
        may_dial: Callable[[str], bool] = is_public,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        contact: str = "",
    ) -> None:
        self._may_dial = (lambda _ip: True) if allow_private else may_dial
        self._bounds = bounds or Bounds()
        self._now = now
        self._agent = f"Playhead/{__version__} (+podcast bot for Discord{f'; {contact}' if contact else ''})"
        self._hosts: dict[str, _Places] = {}
        self._open: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Self:
        self._open = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(limit=0, keepalive_timeout=KEEP_ALIVE_S, socket_factory=self._dial),
            cookie_jar=aiohttp.DummyCookieJar(),
            headers=_HEADERS | {"User-Agent": self._agent},
            timeout=aiohttp.ClientTimeout(total=None),
            trust_env=False,
        )
        return self

    async def __aexit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        if self._open is not None:
            await self._open.close()

    async def fetch(
        self, url: str, *, etag: str | None = None, last_modified: str | None = None, limit_bytes: int = FEED_BYTES
    ) -> Fetched | NotModified:
        """Get what a URL holds, or NotModified if the validators still hold; FeedError says what went wrong.

        The body is counted as it is unpacked and never grows beyond `limit_bytes`.
        """
        address = normalise(url)
        asked = {
            name: value for name, value in (("If-None-Match", etag), ("If-Modified-Since", last_modified)) if value
        }
        async with self._place_at(urlsplit(address).hostname or ""):
            try:
                async with asyncio.timeout(self._bounds.total_s), self._follow(address, asked) as (answer, moved_to):
                    return await self._read(answer, moved_to, limit_bytes)
            except TimeoutError as error:
                raise FeedError("feed_timeout", url=hide_secrets(url), seconds=round(self._bounds.total_s)) from error
            except (aiohttp.ClientError, OSError, ValueError) as error:
                raise _error_of(error, url) from error

    @asynccontextmanager
    async def _follow(
        self, url: str, asked: dict[str, str]
    ) -> AsyncIterator[tuple[aiohttp.ClientResponse, str | None]]:
        """Go where redirects lead; give the last answer, and the address that permanent ones alone lead to."""
        moved_to, for_good = None, True
        for _hop in range(self._bounds.redirects + 1):
            async with self._session.get(url, headers=asked, allow_redirects=False) as answer:
                place = answer.headers.get("Location")
                if answer.status not in _ELSEWHERE or not place:
                    yield answer, moved_to
                    return
                url = normalise(urljoin(str(answer.url), place))
                for_good = for_good and answer.status in _MOVED
                moved_to = url if for_good else moved_to
        raise FeedError("feed_too_many_redirects", url=hide_secrets(url), most=self._bounds.redirects)

    async def _read(
        self, answer: aiohttp.ClientResponse, moved_to: str | None, limit_bytes: int
    ) -> Fetched | NotModified:
        headers, now = answer.headers, self._now()
        if answer.status == HTTPStatus.NOT_MODIFIED:
            return NotModified(wishes_s=wishes_s(headers), moved_to=moved_to)
        if answer.status // 100 != HTTPStatus.OK // 100:
            raise _refusal(answer, retry_after_s(headers, now))
        body = bytearray()
        async for chunk in answer.content.iter_chunked(_CHUNK_BYTES):
            body += chunk
            if len(body) > limit_bytes:
                answer.close()
                raise _too_large(answer, limit_bytes)
        whole = unpacked(bytes(body), limit_bytes)
        if len(whole) > limit_bytes:
            raise _too_large(answer, limit_bytes)
        return Fetched(
            url=str(answer.url),
            body=whole,
            body_hash=hashlib.sha256(whole).hexdigest(),
            etag=_told(headers.get("ETag")),
            last_modified=_told(headers.get("Last-Modified")),
            charset=answer.charset,
            content_type=answer.content_type if "Content-Type" in headers else "",
            wishes_s=wishes_s(headers),
            moved_to=moved_to,
        )

    @property
    def _session(self) -> aiohttp.ClientSession:
        if self._open is None:
            message = "a Fetcher is used inside `async with`"
            raise RuntimeError(message)
        return self._open

    def _dial(self, address: aiohttp.AddrInfoType) -> socket.socket:
        """Make the socket for one address; the only place that sees names, literals and redirects alike."""
        family, kind, protocol, _name, place = address
        if not self._may_dial(str(place[0])):
            raise PermissionError(errno.EACCES, _REFUSED)
        return socket.socket(family, kind, protocol)

    @asynccontextmanager
    async def _place_at(self, host: str) -> AsyncIterator[None]:
        """Wait for one of the few places at a host; hosts that nobody waits for are forgotten."""
        places = self._hosts.setdefault(host, _Places(asyncio.Semaphore(self._bounds.per_host)))
        places.wanted += 1
        try:
            async with places.free:
                yield
        finally:
            places.wanted -= 1
            if not places.wanted:
                del self._hosts[host]


@dataclass(slots=True)
class _Places:
    """The places at one host, and how many hold or want one."""

    free: asyncio.Semaphore
    wanted: int = 0


def unpacked(body: bytes, limit_bytes: int) -> bytes:
    """Give a body unpacked where it is gzip that no header told of; never more than a byte beyond the limit of it."""
    for _layer in range(_MOST_LAYERS):
        if not body.startswith(_GZIP):
            break
        try:
            body = zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(body, limit_bytes + 1)
        except zlib.error:
            break
    return body


def _too_large(answer: aiohttp.ClientResponse, limit_bytes: int) -> FeedError:
    shown = hide_secrets(str(answer.url))
    return FeedError("feed_too_large", url=shown, limit_mb=max(1, limit_bytes // MEBIBYTE))


def _told(header: str | None) -> str | None:
    """Give what a header says; nothing where it is empty or no text."""
    try:
        return header if header and header.encode() else None
    except UnicodeEncodeError:
        return None


def _refusal(answer: aiohttp.ClientResponse, after_s: float | None) -> FeedError:
    """Give the error of an answer that is no feed; it says when to come back where the server does."""
    values: dict[str, object] = {
        "url": hide_secrets(str(answer.url)),
        "status": answer.status,
        "reason": _told(answer.reason) or "no reason given",
    }
    if answer.status in {HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE} and after_s is not None:
        values["retry_after_s"] = after_s
    return FeedError("feed_status", **values)


def _error_of(error: Exception, url: str) -> FeedError:
    """Give the error that says what a failure of the network means."""
    shown = hide_secrets(url)
    match error:
        case aiohttp.InvalidURL() | ValueError():
            return FeedError("feed_bad_url", url=shown)
        case aiohttp.ClientConnectorCertificateError() | aiohttp.ClientConnectorSSLError():
            return FeedError("feed_not_secure", url=shown)
        case aiohttp.ClientConnectorError() if _REFUSED in str(error.os_error):
            return FeedError("feed_private_address", url=shown)
        case aiohttp.ClientConnectorDNSError():
            return FeedError("feed_unknown_host", url=shown)
        case aiohttp.ClientPayloadError() | aiohttp.ServerDisconnectedError():
            return FeedError("feed_cut_short", url=shown)
        case aiohttp.ClientConnectorError():
            return FeedError("feed_unreachable", url=shown, reason=error.os_error.strerror or "no connection")
        case aiohttp.ClientResponseError():
            return FeedError("feed_not_http", url=shown)
        case _:
            return FeedError("feed_unreachable", url=shown, reason=hide_secrets(str(error)) or type(error).__name__)
