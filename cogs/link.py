"""`/link`: what the notes link to."""

from discord import app_commands
from discord.ext import commands

from bot.browse.lists import listed
from bot.errors import UsageError
from cogs.completing import complete_episode, complete_person, complete_show
from cogs.entry import Interaction, Playhead, reply, scope_of, wish_of


@app_commands.allowed_installs(guilds=True, users=True)
@app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
class LinkCog(commands.GroupCog, group_name="link", group_description="Find what the notes link to"):
    """Links by command."""

    @app_commands.command(description="Find a link from the show notes")
    @app_commands.describe(
        words="What it leads to", guest="Only with this person", show="Only this show", episode="Only this episode"
    )
    @app_commands.autocomplete(guest=complete_person, show=complete_show, episode=complete_episode)
    async def find(
        self,
        interaction: Interaction,
        words: str | None = None,
        guest: str | None = None,
        show: str | None = None,
        episode: str | None = None,
    ) -> None:
        """List the links that fit, best first."""
        if not (words or guest or show or episode):
            raise UsageError("say_more")
        app = interaction.client.app
        wish = await wish_of(interaction, "links", words=words, guest=guest, show=show, episode=episode)
        await reply(interaction, await listed(app.db, scope_of(interaction), wish, now=app.now()), shared=True)


async def setup(bot: Playhead) -> None:
    """Load the cog."""
    await bot.add_cog(LinkCog())
