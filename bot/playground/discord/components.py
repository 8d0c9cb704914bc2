"""Components and embeds as Discord keeps them: numbered, with defaults filled in, files resolved."""

import copy
from collections.abc import Iterable, Iterator
from itertools import count

from bot.playground.discord.wire import Json

BUTTON, SECTION, TEXT, THUMBNAIL, GALLERY, FILE, SEPARATOR, CONTAINER = 2, 9, 10, 11, 12, 13, 14, 17
SELECTS = (3, 5, 6, 7, 8)

_DEFAULTS: dict[int, Json] = {
    THUMBNAIL: {"description": None, "spoiler": False},
    FILE: {"name": None, "size": None, "spoiler": False},
    SEPARATOR: {"spacing": 1, "divider": True},
    CONTAINER: {"accent_color": None, "spoiler": False},
    **{kind: {"min_values": 1, "max_values": 1} for kind in SELECTS},
}

_ATTACHMENT = "attachment://"


def every_component(components: Iterable[Json]) -> Iterator[Json]:
    """Return components and those inside them, parents first."""
    for component in components:
        yield component
        yield from every_component(component.get("components") or ())
        yield from every_component([component[one] for one in ("accessory", "component") if component.get(one)])


def kept(components: list[Json], attachments: list[Json]) -> list[Json]:
    """Return a message's components as Discord gives them back: each with an id, nothing null, media resolved."""
    fresh = [_without_nulls(component) for component in components]
    taken = {each["id"] for each in every_component(fresh) if each.get("id")}
    free = (number for number in count(1) if number not in taken)
    for each in every_component(fresh):
        each["id"] = each.get("id") or next(free)
        each.update({name: value for name, value in _DEFAULTS.get(each["type"], {}).items() if name not in each})
        for item in each.get("items", ()):
            item.update({"description": item.get("description"), "spoiler": bool(item.get("spoiler"))})
            item["media"] = _media(item["media"], attachments)
        for name in ("media", "file"):
            if name in each:
                each[name] = _media(each[name], attachments)
    return fresh


def kept_embeds(embeds: list[Json], attachments: list[Json]) -> list[Json]:
    """Return a message's embeds as Discord gives them back: of type rich, nothing null, files resolved."""
    fresh = [{"type": "rich", **_without_nulls(embed)} for embed in embeds]
    for embed in fresh:
        for name in ("image", "thumbnail"):
            if name in embed:
                url = _resolved(embed[name]["url"], attachments)
                embed[name] = {**embed[name], "url": url, "proxy_url": url, "width": 0, "height": 0}
        for holder in (embed.get("author", {}), embed.get("footer", {})):
            if "icon_url" in holder:
                holder["icon_url"] = holder["proxy_icon_url"] = _resolved(holder["icon_url"], attachments)
    return fresh


def _media(media: Json, attachments: list[Json]) -> Json:
    url = _resolved(media["url"], attachments)
    return {"id": media.get("id", "1"), **media, "url": url, "proxy_url": url}


def _resolved(url: str, attachments: list[Json]) -> str:
    """Return where a file that came with the message can be fetched; other URLs as they are."""
    if not url.startswith(_ATTACHMENT):
        return url
    name = url.removeprefix(_ATTACHMENT)
    return next((str(each["url"]) for each in attachments if each["filename"] == name), url)


def _without_nulls(value: Json) -> Json:
    whole = copy.deepcopy(value)
    return {name: _clean(each) for name, each in whole.items() if each is not None}


def _clean(value: object) -> object:
    if isinstance(value, dict):
        return _without_nulls(value)
    return [_clean(each) for each in value] if isinstance(value, list) else value
