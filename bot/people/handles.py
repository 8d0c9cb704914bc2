"""Accounts and pages of people, read from addresses: what tells homonyms apart and joins spellings; pure."""

import re
from urllib.parse import urlsplit

# Sites whose first (or named) part of the path is an account of one person.
_SITES = {
    "twitter.com": "x",
    "x.com": "x",
    "instagram.com": "instagram",
    "linkedin.com": "linkedin",
    "github.com": "github",
    "facebook.com": "facebook",
    "tiktok.com": "tiktok",
    "twitch.tv": "twitch",
    "youtube.com": "youtube",
    "threads.net": "threads",
    "bsky.app": "bluesky",
    "medium.com": "medium",
    "soundcloud.com": "soundcloud",
    "scholar.google.com": "scholar",
}
_BEFORE_NAME = frozenset(("in", "profile", "c", "user", "channel", "people", "pub", "citations"))
_NOT_NAMES = frozenset(
    ("intent", "share", "sharer", "status", "hashtag", "watch", "playlist", "company", "search", "home", "company")
)
_FEDIVERSE = re.compile(r"/@([\w.]{2,40})/?")
_NAME = re.compile(r"@?([\w.-]{2,60})")


def handle_of(url: str) -> str | None:
    """Give `site:account` of an address that is somebody's account; None for any other."""
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").removeprefix("www.").removeprefix("mobile.").removeprefix("m.")
    except ValueError:
        return None
    if host.endswith(".bsky.social"):
        return f"bluesky:{host}"
    site = _SITES.get(host) or _SITES.get(host.split(".", 1)[-1])
    if site is None:
        match = _FEDIVERSE.fullmatch(parts.path)
        return f"{host}:{match.group(1).casefold()}" if match else None
    return _account(site, [part for part in parts.path.split("/") if part])


def _account(site: str, path: list[str]) -> str | None:
    while path and path[0].lower() in _BEFORE_NAME:
        path = path[1:]
    if not path or path[0].lower() in _NOT_NAMES:
        return None
    match = _NAME.fullmatch(path[0])
    return f"{site}:{match.group(1).casefold()}" if match else None
