"""Text from feeds and people made harmless for Discord: it cannot ping, format or forge a link."""

import re

from bot.text import seen

_MARKS = re.compile(r"([\\*_~`|\[\]<>])")
_LINE_START = re.compile(r"(?m)^(\s*)([#\-+])")
_NUMBERED = re.compile(r"(?m)^(\s*\d+)([.)])")  # a mark before a digit would be shown
_PING = re.compile(r"@(?=everyone|here|[!&]?\d)")
_URL = re.compile(r"https?://[^\s<>]+")
_LABEL_URL = re.compile(r"(?i)\b(?:https?://|www\.)")
_DISCORDS = re.compile(r"<(?:@[!&]?|#|a?:\w{1,32}:)\d{1,20}>")
LONGEST_URL = 512


def unmarked(text: str) -> str:
    """Give what a person wrote without what nobody sees and without Discord's marks: people, roles, channels, emoji."""
    return _DISCORDS.sub(" ", seen(text))


def escape(text: str) -> str:
    """Show a text as it is: marks are escaped, pings broken; bare URLs stay whole so that they can be opened."""
    parts: list[str] = []
    at = 0
    for url in _URL.finditer(text):
        parts += [_escape_words(text[at : url.start()]), url.group()]
        at = url.end()
    return "".join((*parts, _escape_words(text[at:])))


def _escape_words(text: str) -> str:
    marked = _MARKS.sub(r"\\\1", _PING.sub("@\u200b", text))
    return _NUMBERED.sub(r"\1\\\2", _LINE_START.sub(r"\1\\\2", marked))


def masked(label: str, url: str | None) -> str:
    """Make a whole line the link: `[label](url)`; the label alone where the URL cannot be one.

    Discord shows a masked link raw if its label holds another URL, so the scheme is left out there.
    """
    shown = _MARKS.sub(r"\\\1", _PING.sub("@\u200b", _LABEL_URL.sub("", " ".join(label.split()))))
    if url is None or len(url) > LONGEST_URL or not re.match(r"(?i)https?://[^\s]+$", url):
        return shown
    return f"[{shown}]({url.replace('(', '%28').replace(')', '%29').replace('>', '%3E')})"
