"""What Discord refuses in URLs."""

from urllib.parse import urlsplit

from bot.playground.discord.wire import Findings

WEB = ("http", "https")
WEB_OR_FILE = ("http", "https", "attachment")
MOST_URL = 2048


def check_url(found: Findings, path: str, url: object, *, schemes: tuple[str, ...] = WEB, most: int = MOST_URL) -> None:
    """Note a URL that is too long, has no scheme of those allowed, or is not well formed."""
    if not found.length(path, url, 1, most):
        return
    text = str(url)
    try:
        parts = urlsplit(text)
        host = parts.hostname
    except ValueError:
        found.add(path, "URL_TYPE_INVALID_URL", "Not a well formed URL.")
        return
    if parts.scheme.lower() not in schemes:
        found.add(path, "URL_TYPE_INVALID_SCHEME", f'Scheme "{parts.scheme}" must be one of {schemes}.')
    elif not host or any(letter.isspace() for letter in text):
        found.add(path, "URL_TYPE_INVALID_URL", "Not a well formed URL.")
