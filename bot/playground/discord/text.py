"""All text of a message, wherever it stands."""

from collections.abc import Iterator
from typing import Any

from bot.playground.discord.wire import Json


def text_of(message: Json) -> str:
    """Return a message's text line by line: content, embeds with their links, components, names of files, its poll."""
    return "\n".join(line for line in _lines(message) if line)


def _lines(message: Json) -> Iterator[str]:
    yield str(message.get("content") or "")
    for embed in message.get("embeds") or ():
        yield from _embed(embed)
    for component in message.get("components") or ():
        yield from _component(component)
    for attachment in message.get("attachments") or ():
        yield str(attachment.get("filename") or "")
    poll = message.get("poll") or {}
    yield str((poll.get("question") or {}).get("text") or "")
    for answer in poll.get("answers") or ():
        yield str((answer.get("poll_media") or {}).get("text") or "")


def _embed(embed: Json) -> Iterator[str]:
    author, footer = embed.get("author") or {}, embed.get("footer") or {}
    yield from _named(author, "name", "url")
    yield from _named(embed, "title", "url", "description")
    for each in embed.get("fields") or ():
        yield from _named(each, "name", "value")
    yield from _named(footer, "text")
    for picture in ("image", "thumbnail"):
        yield from _named(embed.get(picture) or {}, "url")


def _component(component: Json) -> Iterator[str]:
    yield from _named(component, "title", "content", "label", "description", "url", "placeholder", "value")
    for option in component.get("options") or ():
        yield from _named(option, "label", "description")
    for item in component.get("items") or ():
        yield from _named(item.get("media") or {}, "url")
        yield from _named(item, "description")
    for one in ("media", "file"):
        yield from _named(_mapping(component.get(one)), "url")
    for child in component.get("components") or ():
        yield from _component(child)
    for one in ("accessory", "component"):
        if isinstance(component.get(one), dict):
            yield from _component(component[one])


def _named(holder: Json, *names: str) -> Iterator[str]:
    for name in names:
        if isinstance(holder.get(name), str):
            yield holder[name]


def _mapping(value: Any) -> Json:
    return value if isinstance(value, dict) else {}
