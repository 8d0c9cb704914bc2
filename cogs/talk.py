"""Mentions and direct messages: a message that names the bot is a question, and so is every direct one."""

import asyncio
import contextlib
import re
from collections.abc import Coroutine
from datetime import timedelta
from typing import Any

import discord
from discord.ext import commands

from bot.announce.hits import NEWCOMERS_AN_HOUR
from bot.answers.conversation import Thread, before
from bot.browse.answered import answered
from bot.guard import sentence_for
from bot.model.scope import Scope
from bot.render.cards import Card, Tone
from bot.render.embeds import NO_PINGS, embed_of
from bot.render.findings import notice_card
from bot.render.ids import step_of
from bot.render.markdown import unmarked
from bot.render.plain import plain_text
from bot.render.views import view_of
from bot.say import say, speak
from bot.store import members, servers
from cogs.entry import Playhead, open_scope

TYPING_AFTER_S = 0.3
WAIT = "⏳"
A_DAY = timedelta(days=1)
ANSWERS = frozenset((Tone.ANSWER.value, Tone.NOTICE.value))


class Talk(commands.Cog):
    """Questions without a command."""

    def __init__(self, bot: Playhead) -> None:
        self._bot = bot

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """Answer a question where it was asked; bots, system messages and passing words are left alone."""
        if message.author.bot or message.webhook_id or message.type not in _SAID:
            return
        await self._speak_theirs(message)
        question = self._question(message)
        if question is None:
            if message.guild is not None and message.guild.self_role in message.role_mentions:
                await self._hint(message, say("mention_role", mention=self._bot.user.mention if self._bot.user else ""))
            return
        if self._bot.cooldown.wait_s(message.author.id):
            if self._bot.cooldown.first_told(message.author.id):
                await _wait(message)
            return
        if not _may_write(message):
            await self._cannot(message)
            return
        card = await self._typing(message, self._guarded(message, question))
        if card is not None:
            await _respond(message, card)

    async def _speak_theirs(self, message: discord.Message) -> None:
        """Speak the server's language, or the one in which a person follows."""
        if message.guild is not None:
            speak(str(message.guild.preferred_locale))
        else:
            speak((await members.get(self._bot.app.db, message.author.id)).language)

    def _question(self, message: discord.Message) -> str | None:
        """Give what was asked; None where the message does not address us."""
        me = self._bot.user
        if me is None:
            return None
        text, named = re.subn(rf"<@!?{me.id}>", " ", message.content)
        text = unmarked(text)
        answered = _answered(message)
        replied = answered is not None and answered.author.id == me.id and _is_answer(answered)
        if not (named or replied or message.guild is None):
            return None
        return " ".join(text.split())

    async def _guarded(self, message: discord.Message, question: str) -> Card | None:
        try:
            return await self._card(message, question)
        except Exception as error:  # noqa: BLE001 - the guard of this entry
            place = message.guild.id if message.guild else "a direct message"
            told = sentence_for(error, where="message", about=f"{place}, channel {message.channel.id}")
            return notice_card(told, fault=True)

    async def _card(self, message: discord.Message, question: str) -> Card | None:
        if not question:
            return notice_card(say("mention_empty"))
        app = self._bot.app
        if message.guild is not None and (await servers.get(app.db, message.guild.id)).answers_private:
            return notice_card(say("mention_private"))  # a message cannot be answered in private
        # All who are here see the answer: what only some roles may see is asked for by command.
        scope = open_scope(message.guild.id) if message.guild is not None else Scope.direct()
        thread = _thread_of(message)
        answer = await app.answer(question, scope, thread)
        if answer.text:
            return await answered(app.db, answer, now=app.now())
        # Thanks after an answer needs none; who begins so learns what can be asked.
        talking = await before(app.db, thread, now=app.now()) is not None
        if talking or (message.guild is not None and await self._told_today(message.author.id)):
            return None
        return notice_card(say("mention_empty"))

    async def _typing(self, message: discord.Message, making: Coroutine[Any, Any, Card | None]) -> Card | None:
        """Make an answer, and show that we write where it takes longer than a moment."""
        task = asyncio.ensure_future(making)
        await asyncio.wait({task}, timeout=TYPING_AFTER_S)
        if not task.done():
            with contextlib.suppress(discord.HTTPException):
                async with message.channel.typing():
                    return await task
        return await task

    async def _hint(self, message: discord.Message, hint: str) -> None:
        """Say one helpful line, once a day to each person."""
        if await self._told_today(message.author.id) or not _may_write(message):
            return
        await _respond(message, notice_card(hint))

    async def _told_today(self, user_id: int) -> bool:
        app = self._bot.app
        hinted_at = (await members.get(app.db, user_id)).hinted_at
        if hinted_at is not None and app.now() - hinted_at < A_DAY:
            return True
        await members.put(app.db, user_id, hinted_at=app.now())
        return False

    async def _cannot(self, message: discord.Message) -> None:
        """Tell the asker, once a day, why there is no answer where they asked."""
        app = self._bot.app
        if await self._told_today(message.author.id):
            return
        if await members.newly_written(app.db, now=app.now()) >= NEWCOMERS_AN_HOUR:
            return
        with contextlib.suppress(discord.HTTPException):
            sent = await message.author.send(say("no_sending", channel=f"<#{message.channel.id}>"))
            await members.written_to(app.db, message.author.id, channel_id=sent.channel.id, now=app.now())


_SAID = (discord.MessageType.default, discord.MessageType.reply)


def _answered(message: discord.Message) -> discord.Message | None:
    """Give the message that this one replies to."""
    found = message.reference.resolved if message.reference else None
    return found if isinstance(found, discord.Message) else None


def _thread_of(message: discord.Message) -> Thread:
    guild_id = message.guild.id if message.guild else None
    about = _episode_in(_answered(message))
    return Thread(user_id=message.author.id, place_id=message.channel.id, guild_id=guild_id, episode_id=about)


def _is_answer(message: discord.Message) -> bool:
    """Tell an answer of ours, by its colour, from announcements and cards, which are left alone."""
    colours = [embed.colour.value for embed in message.embeds if embed.colour is not None]
    return bool(colours) and all(colour in ANSWERS for colour in colours)


def _episode_in(message: discord.Message | None) -> int | None:
    """Give the episode that an answer was about, as its buttons and choices say."""
    rows = message.components if message is not None else []
    items = [item for row in rows if isinstance(row, discord.ActionRow) for item in row.children]
    named = [item.custom_id for item in items if isinstance(item, discord.Button)]
    named += [option.value for item in items if isinstance(item, discord.SelectMenu) for option in item.options]
    steps = [step_of(each or "") for each in named]
    return next((step.numbers[0] for step in steps if step is not None and step.kind == "about"), None)


def _held(message: discord.Message) -> discord.Permissions | None:
    """Give what we may do where a message stands; None where that is not known, as in direct messages."""
    if message.guild is None or isinstance(message.channel, discord.PartialMessageable):
        return None
    with contextlib.suppress(discord.ClientException, AttributeError):  # a thread whose channel we do not see
        return message.channel.permissions_for(message.guild.me)
    return None


def _may_write(message: discord.Message) -> bool:
    held = _held(message)
    if held is None:
        return True
    return held.send_messages_in_threads if isinstance(message.channel, discord.Thread) else held.send_messages


async def _wait(message: discord.Message) -> None:
    """Show, once, that somebody asks faster than we answer."""
    held = _held(message)
    with contextlib.suppress(discord.HTTPException):
        if held is None or (held.add_reactions and held.read_message_history):
            await message.add_reaction(WAIT)
        elif _may_write(message):
            await message.reply(WAIT, mention_author=False, allowed_mentions=NO_PINGS)


async def _respond(message: discord.Message, card: Card) -> None:
    held = _held(message)
    if held is not None and not held.embed_links:
        text = plain_text(card, hint=say("no_embeds"))
        await message.reply(text, mention_author=False, allowed_mentions=NO_PINGS, suppress_embeds=True)
        return
    missing = discord.utils.MISSING
    await message.reply(
        card.content or None,
        embed=embed_of(card) or missing,
        view=view_of(card) or missing,
        mention_author=False,
        allowed_mentions=NO_PINGS,
    )


async def setup(bot: Playhead) -> None:
    """Load the cog."""
    await bot.add_cog(Talk(bot))
