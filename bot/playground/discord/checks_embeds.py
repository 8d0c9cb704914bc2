"""What Discord refuses in embeds."""

from datetime import datetime

from bot.playground.discord.checks_urls import WEB_OR_FILE, check_url
from bot.playground.discord.wire import Findings, Json

MOST_EMBEDS = 10
MOST_ALL = 6000
MOST_FIELDS = 25
MOST_TITLE, MOST_DESCRIPTION = 256, 4096
MOST_NAME, MOST_VALUE = 256, 1024
MOST_AUTHOR, MOST_FOOTER = 256, 2048
MOST_COLOUR = 0xFFFFFF

_SHOWN = ("title", "description", "fields", "image", "thumbnail", "author", "footer", "video")


def check_embeds(found: Findings, embeds: object) -> None:
    """Note everything wrong with a message's embeds."""
    shown = found.listing("embeds", embeds, 0, MOST_EMBEDS)
    for index, embed in enumerate(shown):
        _check_embed(found.within("embeds").within(index), embed)
    if sum(_characters(embed) for embed in shown) > MOST_ALL:
        found.add("embeds", "MAX_EMBED_SIZE_EXCEEDED", f"Embed size exceeds maximum size of {MOST_ALL}")


def _check_embed(found: Findings, embed: Json) -> None:
    if not any(embed.get(name) for name in _SHOWN):
        found.missing("description")
    for name, most in (("title", MOST_TITLE), ("description", MOST_DESCRIPTION)):
        if embed.get(name) is not None:
            found.length(name, embed[name], 0, most)
    if embed.get("url") is not None:
        check_url(found, "url", embed["url"])
    if embed.get("color") is not None:
        found.number("color", embed["color"], 0, MOST_COLOUR)
    if embed.get("timestamp") is not None:
        _check_time(found, embed["timestamp"])
    for index, field in enumerate(found.listing("fields", embed.get("fields") or [], 0, MOST_FIELDS)):
        at = found.within("fields").within(index)
        at.length("name", field.get("name"), 1, MOST_NAME)
        at.length("value", field.get("value"), 1, MOST_VALUE)
    _check_signed(found, embed)


def _check_signed(found: Findings, embed: Json) -> None:
    """Look at the parts that are objects: author, footer and pictures."""
    for name, text, most in (("author", "name", MOST_AUTHOR), ("footer", "text", MOST_FOOTER)):
        if embed.get(name):
            part, at = embed[name], found.within(name)
            at.length(text, part.get(text), 1, most)
            if part.get("icon_url") is not None:
                check_url(at, "icon_url", part["icon_url"], schemes=WEB_OR_FILE)
    if embed.get("author") and embed["author"].get("url") is not None:
        check_url(found.within("author"), "url", embed["author"]["url"])
    for name in ("image", "thumbnail"):
        if embed.get(name):
            check_url(found.within(name), "url", embed[name].get("url"), schemes=WEB_OR_FILE)


def _check_time(found: Findings, value: object) -> None:
    try:
        datetime.fromisoformat(str(value))
    except ValueError:
        found.add("timestamp", "DATE_TIME_TYPE_PARSE", f"Could not parse {value}. Should be ISO8601.")


def _characters(embed: Json) -> int:
    """Return how much an embed counts towards the characters of all embeds."""
    texts = [embed.get("title"), embed.get("description")]
    texts += [(embed.get("author") or {}).get("name"), (embed.get("footer") or {}).get("text")]
    for field in embed.get("fields") or ():
        texts += [field.get("name"), field.get("value")] if isinstance(field, dict) else []
    return sum(len(text) for text in texts if isinstance(text, str))
