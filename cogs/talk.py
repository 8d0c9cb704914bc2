"""Mentions and direct messages: a message that names the bot is a question, and so is every direct one."""

import re

import discord
from discord.ext import commands

from bot.guard import sentence_for
from bot.model.scope import Scope
from bot.render.cards import Card
from bot.render.embeds import NO_PINGS, embed_of
from bot.render.findings import answer_card, notice_card
from bot.render.views import view_of
from bot.say import say
from bot.store import servers
from cogs.entry import Playhead


class Talk(commands.Cog):
    """Questions without a command."""

    def __init__(self, bot: Playhead) -> None:
        self._bot = bot

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        """Answer a question where it was asked; bots, system messages and passing words are left alone."""
        if message.author.bot or message.type not in (discord.MessageType.default, discord.MessageType.reply):
            return
        question = self._question(message)
        if question is None:
            return
        try:
            card = await self._card(message, question)
        except Exception as error:  # noqa: BLE001 - the guard of this entry
            card = notice_card(sentence_for(error, where="message"), fault=True)
        if card is not None:
            await _respond(message, card)

    def _question(self, message: discord.Message) -> str | None:
        """Give what was asked; None where the message does not address us."""
        me = self._bot.user
        if me is None:
            return None
        text, named = re.subn(rf"<@!?{me.id}>", " ", message.content)
        answered = message.reference.resolved if message.reference else None
        replied = isinstance(answered, discord.Message) and answered.author.id == me.id and _is_answer(answered)
        if not (named or replied or message.guild is None):
            return None
        return " ".join(text.split())

    async def _card(self, message: discord.Message, question: str) -> Card | None:
        if not question:
            return notice_card(say("mention_empty"))
        if message.guild is not None and (await servers.get(self._bot.app.db, message.guild.id)).answers_private:
            return notice_card(say("mention_private"))  # a message cannot be answered in private
        answer = await self._bot.app.answer(question, _scope_of(message))
        return answer_card(answer) if answer.text else None


def _scope_of(message: discord.Message) -> Scope:
    if message.guild is None:
        return Scope.direct()
    member = message.author
    roles = frozenset(role.id for role in member.roles) if isinstance(member, discord.Member) else frozenset()
    return Scope.server(message.guild.id, roles)


def _is_answer(message: discord.Message) -> bool:
    """Tell an answer of ours from an announcement, which is left alone: announcements have buttons."""
    return bool(message.embeds) and not message.components


async def _respond(message: discord.Message, card: Card) -> None:
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
