"""`/help`: what can be asked, for who asks."""

from discord import app_commands
from discord.ext import commands

from bot.render.cards import Card
from bot.say import say
from cogs.entry import Interaction, Playhead, reply


class Help(commands.Cog):
    """Help by command."""

    @app_commands.command(description="What I can do, with examples")
    @app_commands.allowed_installs(guilds=True, users=True)
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    async def help(self, interaction: Interaction) -> None:
        """Show what the person can do here; moderators and administrators are shown their part too."""
        may = interaction.permissions
        lines = [
            say("help_intro", ask="`/ask`"),
            say("help_find", find="`/episode find`", about="`/episode about`", latest="`/episode latest`"),
            say("help_more", guest="`/guest about`", moment="`/moment find`", link="`/link find`"),
            say("help_shows", list="`/show list`", show="`/show about`"),
        ]
        if interaction.guild_id is not None and may.manage_guild:
            lines.append(say("help_moderators", feed="`/feed add`", announce="`/announce start`"))
        if interaction.guild_id is not None and may.administrator:
            lines.append(say("help_admins", reindex="`/admin reindex`", status="`/admin status`"))
        lines.append(say("help_examples", examples=say("help_questions")))
        await reply(interaction, Card(title=say("help_title"), lines=tuple(lines)), shared=True)


async def setup(bot: Playhead) -> None:
    """Load the cog."""
    await bot.add_cog(Help())
