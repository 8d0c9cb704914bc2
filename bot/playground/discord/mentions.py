"""Who is notified by a text: mentions as Discord reads them, less what may not ping."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.playground.discord.nouns import Channel, Role, User
from bot.playground.discord.permissions import Permissions
from bot.playground.discord.wire import Json
from bot.playground.discord.world import World

TEXT_DISPLAY = 10

_USER = re.compile(r"<@!?(\d{1,20})>")
_ROLE = re.compile(r"<@&(\d{1,20})>")
_EVERYONE = re.compile(r"@(?:everyone|here)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pings:
    """Those whom a message notifies."""

    users: tuple[User, ...] = ()
    roles: tuple[Role, ...] = ()
    everyone: bool = False


def pings_of(world: World, channel: Channel, author: User, body: Json) -> Pings:
    """Return whom a message body notifies, given its allowed_mentions and what its author may do there."""
    text = "\n".join(_spoken(body))
    allowed = body.get("allowed_mentions")
    loud = bool(world.may(author, channel) & Permissions.MENTION_EVERYONE)
    users = [world.users[each] for each in _ids(_USER, text, allowed, "users") if each in world.users]
    guild = world.guild_of(channel)
    roles = [guild.roles[each] for each in _ids(_ROLE, text, allowed, "roles") if each in guild.roles] if guild else []
    everyone = guild is not None and loud and bool(_EVERYONE.search(text))
    return Pings(
        users=tuple(users),
        roles=tuple(role for role in roles if role.mentionable or loud),
        everyone=everyone and (allowed is None or "everyone" in (allowed.get("parse") or ())),
    )


def pings_author_of_reply(body: Json) -> bool:
    """Return whether a reply notifies the one replied to: yes unless allowed_mentions says otherwise."""
    allowed = body.get("allowed_mentions")
    return allowed is None or bool(allowed.get("replied_user"))


def _ids(pattern: re.Pattern[str], text: str, allowed: Json | None, kind: str) -> Iterator[int]:
    named = list(dict.fromkeys(int(each) for each in pattern.findall(text)))
    if allowed is None or kind in (allowed.get("parse") or ()):
        yield from named
    else:
        listed = {int(each) for each in allowed.get(kind) or ()}
        yield from (each for each in named if each in listed)


def _spoken(body: Json) -> Iterator[str]:
    yield body.get("content") or ""
    yield from _displays(body.get("components") or ())


def _displays(components: Iterable[Json]) -> Iterator[str]:
    for component in components:
        if component.get("type") == TEXT_DISPLAY:
            yield str(component.get("content") or "")
        yield from _displays(component.get("components") or ())
