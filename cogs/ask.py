"""`/ask`: a question in plain words."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.browse.answered import answered
from bot.render.markdown import unmarked
from bot.store import servers
from cogs.entry import Interaction, Playhead, all_may_see, expect, reply, scope_of, thread_of, too_many


class Ask(commands.Cog):
    """Questions by command."""

    @app_commands.command(description="Ask anything about the episodes, in plain words")
    @app_commands.describe(question="For instance: who was on the newest episode?", private="Only you see the answer")
    @app_commands.allowed_installs(guilds=True, users=True)
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    async def ask(self, interaction: Interaction, question: str, private: bool = False) -> None:
        """Answer for everybody; a plain no, and what was asked for in private, for the asker alone."""
        expect(interaction, "private" if private or _foreign(interaction) else "public")
        if await too_many(interaction):
            return
        app, scope = interaction.client.app, scope_of(interaction)
        answer = await app.answer(unmarked(question), scope, thread_of(interaction))
        card = await answered(app.db, answer, now=app.now())
        private = private or not answer.text  # a thank-you or an emoji
        private = private or answer.abstained or _foreign(interaction) or await _by_setting(interaction)
        private = private or not await all_may_see(interaction, [one.id for one in answer.episodes])
        await reply(interaction, card, private=private)


async def _by_setting(interaction: Interaction) -> bool:
    """Tell whether the server wants answers to be private."""
    return (
        interaction.guild_id is not None
        and (await servers.get(interaction.client.app.db, interaction.guild_id)).answers_private
    )


def _foreign(interaction: discord.Interaction[Playhead]) -> bool:
    """Tell whether we are no member where this was asked: then only the asker is answered."""
    return interaction.guild_id is not None and not interaction.is_guild_integration()


async def setup(bot: Playhead) -> None:
    """Load the cog."""
    await bot.add_cog(Ask())
