"""`/help`: what can be asked, for who asks."""

from discord import app_commands
from discord.ext import commands

from bot.browse.tries import questions, try_select
from bot.render.cards import Card, Tone
from bot.say import say
from cogs.entry import Interaction, Playhead, clickable, reply, scope_of

MEMBERS = (
    ("ask", "ask"),
    ("episode find", "episode"),
    ("episode latest", "latest"),
    ("guest about", "guest"),
    ("moment find", "moment"),
    ("moment at", "at"),
    ("link find", "link"),
    ("show list", "show"),
    ("follow guest", "follow"),
    ("my player", "my"),
)
MODERATORS = (("setup", "setup"), ("feed add", "feed"), ("announce start", "announce"), ("why", "why"))
ADMINS = (("admin reindex", "admin"), ("admin status", "status"))


class Help(commands.Cog):
    """Help by command."""

    @app_commands.command(description="What I can do, with examples")
    @app_commands.allowed_installs(guilds=True, users=True)
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    async def help(self, interaction: Interaction) -> None:
        """Show what the person can do here; moderators and administrators are shown their part too."""
        may, client = interaction.permissions, interaction.client
        lines = _lines(client, MEMBERS)
        if interaction.guild_id is not None and interaction.is_guild_integration():
            if may.manage_guild:
                lines += [f"**{say('help_for_moderators')}**", *_lines(client, MODERATORS)]
            if may.administrator:
                lines += [f"**{say('help_for_admins')}**", *_lines(client, ADMINS)]
        asked = await questions(client.app.db, scope_of(interaction))
        card = Card(title=say("help_title"), lines=tuple(lines), tone=Tone.FINDING, selects=(try_select(asked),))
        await reply(interaction, card, shared=True)


def _lines(client: Playhead, known: tuple[tuple[str, str], ...]) -> list[str]:
    return [say("help_line", command=clickable(client, name), what=say(f"help_{key}")) for name, key in known]


async def setup(bot: Playhead) -> None:
    """Load the cog."""
    await bot.add_cog(Help())
