"""What may be dialled and what may be shown: IP addresses and URLs judged, without any network."""

import ipaddress
import re
from ipaddress import IPv4Address, IPv6Address
from urllib.parse import quote, unquote, urlsplit, urlunsplit

from bot.errors import FeedError

MASK = "***"
LONGEST_URL = 2_048  # characters; what servers and Discord's links bear

_FEED_SCHEME = re.compile(r"(?:feed|podcast|pcast|itpc|rss):(?://)?(?:(https?):/*)?", re.IGNORECASE)
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):(?!\d{1,5}(?:[/?#]|$))", re.IGNORECASE)
_CREDENTIALS = re.compile(r"(?<=//)[^/?#\s]*@")
_PAIR = re.compile(r"(?<=[?&;#])([^=&;#\s]+)=([^&;#\s]+)")
_SECRET_NAME = re.compile(
    r"auth(?!or)|token|secret|passw|signature|credential|key$|(?:^|[_.-])(?:jwt|sig|pwd|pass|pw|session|sid|access)(?:$|[_.-])",
    re.IGNORECASE,
)
_OPAQUE = re.compile(r"(?=[^/]*\d)(?=[^/]*[A-Za-z])[A-Za-z0-9_.~+=-]{24,}")
_WEB_TOKEN = re.compile(r"\beyJ[A-Za-z0-9_-]{16,}(?:\.[A-Za-z0-9_-]+)*")

_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
_REFUSED = tuple(
    ipaddress.ip_network(block)
    for block in (
        "0.0.0.0/8",  # this network
        "100.64.0.0/10",  # carrier-grade NAT
        "192.0.0.0/24",  # protocol assignments
        "192.88.99.0/24",  # the relay of 6to4, retired
        "198.18.0.0/15",  # benchmarks
        "240.0.0.0/4",  # reserved
        "100::/64",  # discarded
        "3fff::/20",  # documentation
        "5f00::/16",  # segment routing
        "fec0::/10",  # site-local, retired
    )
)


def is_public(ip: str) -> bool:
    """Whether an IP address may be dialled on a stranger's word; what is no address may not."""
    try:
        address = ipaddress.ip_address(ip.partition("%")[0])
    except ValueError:
        return False
    return all(_is_public(inner) for inner in _unwrap(address))


def _unwrap(address: IPv4Address | IPv6Address) -> tuple[IPv4Address | IPv6Address, ...]:
    """Give the addresses that dialling this one ends at: itself, or what is wrapped in it."""
    if isinstance(address, IPv4Address):
        return (address,)
    wrapped = address.ipv4_mapped or address.sixtofour
    if wrapped is not None:
        return (wrapped,)
    if address.teredo is not None:
        return address.teredo
    if address in _NAT64:
        return (IPv4Address(int(address) & 0xFFFF_FFFF),)
    return (address,)


def _is_public(address: IPv4Address | IPv6Address) -> bool:
    if address.is_multicast or address.is_reserved or address.is_unspecified or not address.is_global:
        return False
    return not any(address in block for block in _REFUSED if block.version == address.version)


def hide_secrets(url: str) -> str:
    """Mask user, password and token-like values, in a URL or in a text that holds some: for logs and replies."""
    masked = _CREDENTIALS.sub(f"{MASK}@", url)
    masked = _WEB_TOKEN.sub(MASK, masked)
    return _PAIR.sub(_mask_pair, masked)


def _mask_pair(match: re.Match[str]) -> str:
    name, value = match.groups()
    secret = _SECRET_NAME.search(unquote(name)) or _OPAQUE.fullmatch(value)
    return f"{name}={MASK}" if secret else match.group()


def is_private_feed(url: str) -> bool:
    """Whether a URL opens a feed to its holder alone: it carries a password, or a parameter like a token or key."""
    if _CREDENTIALS.search(url) or _WEB_TOKEN.search(url):
        return True
    return any(_SECRET_NAME.search(unquote(match.group(1))) for match in _PAIR.finditer(url))


def normalise(url: str) -> str:
    """Give the http(s) URL that a person meant; FeedError where there is none.

    `feed://`, `podcast://` and a missing scheme become https, scheme and host lower case; fragments go.
    """
    typed = url.strip().removeprefix("<").removesuffix(">").strip()
    typed = _FEED_SCHEME.sub(lambda match: f"{match.group(1) or 'https'}://", typed, count=1) if typed else ""
    bare = _SCHEME.match(typed) is None
    if bare:
        typed = f"https://{typed.removeprefix('//')}"
    try:
        parts = urlsplit(typed)
        host, _port = parts.hostname or "", parts.port
    except ValueError as error:
        raise _bad(url) from error
    if (
        parts.scheme not in {"http", "https"}
        or not _is_host(host, bare=bare)
        or "\\" in typed
        or len(typed) > LONGEST_URL
    ):
        raise _bad(url)
    credentials, at, place = parts.netloc.rpartition("@")
    place = place.lower().removesuffix(":443" if parts.scheme == "https" else ":80")
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~")
    return urlunsplit(
        (parts.scheme, f"{credentials}{at}{place}", path, quote(parts.query, safe="/%:@!$&'()*+,;=~?[]|"), "")
    )


def _is_host(host: str, *, bare: bool) -> bool:
    """Whether a host can be one; without a scheme a single word is rather a show's name than an address."""
    if not host or re.search(r"[\s<>\"'^`{|}]", host):
        return False
    return not bare or "." in host or ":" in host or host == "localhost"


def _bad(url: str) -> FeedError:
    return FeedError("feed_bad_url", url=hide_secrets(url.strip()[:200]))
