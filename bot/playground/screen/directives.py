"""Words to the terminal itself: going places, becoming others, publishing, keeping what was shown."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path

from bot.playground.discord import Channel, Json, NotPossibleError
from bot.playground.screen import acts, keeping, places, pointing
from bot.playground.screen.desk import Desk
from bot.playground.screen.draw import EPHEMERAL
from bot.playground.screen.lines import DIRECTIVES, Directive
from bot.playground.screen.registry import leaves
from bot.playground.screen.shown import Note, Shown

ANNOUNCED_WITHIN_S = 20.0


async def directive(desk: Desk, told: Directive) -> list[Shown]:
    """Do what the terminal is told."""
    return await _ACTS[told.name](desk, told.rest)


async def _publish(desk: Desk, words: str) -> list[Shown]:
    before = _newest(desk)
    published = await desk.backstage.publish(words)
    out = f"“{published.title}” is out on {published.show}."
    if not published.announced:
        return [Note.of(out, "No channel announces it; as a moderator, /announce start sees to that.")]

    def announcement() -> tuple[Channel, Json] | None:
        return _announcement(desk, published.title, before)

    try:
        channel, message = await desk.club.discord.until(announcement, ANNOUNCED_WITHIN_S)
    except TimeoutError:
        return [Note.of(out, f"It has not been announced within {ANNOUNCED_WITHIN_S:.0f} s.")]
    await desk.backstage.settled()
    if channel not in desk.club.channels(desk.person):
        guild = desk.club.discord.world.guild_of(channel)
        of = f" of {guild.name}" if guild else ""
        return [Note.of(out, f"It is announced in {desk.place(channel)}{of}, which you do not see.")]
    place = None if channel is desk.channel else desk.place(channel)
    return [Note.of(out), desk.eyes.said(message, place=place)]


def _newest(desk: Desk) -> int:
    channels = desk.club.discord.world.channels.values()
    return max((max(channel.messages, default=0) for channel in channels), default=0)


def _announcement(desk: Desk, title: str, after: int) -> tuple[Channel, Json] | None:
    """Find an announcement: one that is seen from here, before one elsewhere."""
    club, bot_id = desk.club, str(desk.club.discord.bot.id)
    seen = club.channels(desk.person)
    for channel in (*seen, *(each for each in club.discord.world.channels.values() if each not in seen)):
        for message in () if channel.is_dm else club.discord.messages(channel)[-10:]:
            titles = {embed.get("title") for embed in message.get("embeds") or ()}
            if int(message["id"]) > after and message["author"]["id"] == bot_id and title in titles:
                return channel, message
    return None


async def _reply(desk: Desk, words: str) -> list[Shown]:
    bot_id = str(desk.club.discord.bot.id)
    own = [each for each in desk.person.messages(desk.channel) if each["author"]["id"] == bot_id]
    public = [each for each in own if not each.get("flags", 0) & EPHEMERAL]
    if not public or not words:
        raise NotPossibleError(why=f"a reply needs words, and a message of {desk.bot_name} that all see here")
    return await acts.write(desk, words, reply_to=public[-1])


async def _help(desk: Desk, _words: str) -> list[Shown]:
    offered = leaves(desk.person.commands(desk.channel))
    commands = tuple(f"{leaf.usage}  {leaf.description}" for leaf in offered)
    here = "a plain line is a question" if desk.channel.is_dm else f"@{desk.bot_name} and a question; or words to all"
    return [
        Note(lines=(f"In {places.placed(desk)}: {here}; a number presses a button.", *DIRECTIVES.values())),
        Note(lines=("Commands here; the first option may go without its name:", *commands)),
    ]


async def _air(desk: Desk, words: str) -> list[Shown]:
    url = await asyncio.to_thread(desk.backstage.air, Path(words))
    return [Note.of(f"It is on the air at {desk.names(still=True).address(url)}")]


async def _shot(desk: Desk, words: str) -> list[Shown]:
    return [keeping.shot(desk, words)]


async def _save(desk: Desk, words: str) -> list[Shown]:
    return [keeping.save(desk, words)]


async def _quit(desk: Desk, _words: str) -> list[Shown]:
    desk.over = True
    return []


_ACTS: Mapping[str, Callable[[Desk, str], Awaitable[list[Shown]]]] = {
    "publish": _publish,
    "in": places.go,
    "as": places.become,
    "reply": _reply,
    "press": pointing.press,
    "choose": pointing.choose,
    "menu": pointing.menu,
    "post": places.post,
    "thread": places.thread,
    "deny": places.deny,
    "allow": places.allow,
    "dms": places.letters,
    "invite": places.invite,
    "air": _air,
    "help": _help,
    "shot": _shot,
    "save": _save,
    "quit": _quit,
}
