"""`/show`: the podcasts that are followed here."""

from discord import app_commands
from discord.ext import commands

from bot.answers import resolve
from bot.browse import parts
from bot.browse.lists import Wish, listed
from bot.render.findings import notice_card
from bot.say import say
from bot.store import shows
from cogs.completing import complete_show
from cogs.entry import Interaction, Playhead, reply, scope_of


@app_commands.allowed_installs(guilds=True, users=True)
@app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
class ShowCog(commands.GroupCog, group_name="show", group_description="The podcasts that I know here"):
    """Shows by command."""

    @app_commands.command(name="list", description="All podcasts that I know here")
    async def list_(self, interaction: Interaction) -> None:
        """List the shows."""
        app, scope = interaction.client.app, scope_of(interaction)
        if not await shows.listed(app.db, scope):
            await reply(interaction, notice_card(say("no_shows")))
            return
        await reply(interaction, await listed(app.db, scope, Wish(what="shows"), now=app.now()), shared=True)

    @app_commands.command(description="What a podcast is, since when, and its latest episodes")
    @app_commands.describe(show="Its name")
    @app_commands.autocomplete(show=complete_show)
    async def about(self, interaction: Interaction, show: str) -> None:
        """Show the card of a show."""
        db, scope = interaction.client.app.db, scope_of(interaction)
        found = await resolve.show(db, scope, show)
        await reply(interaction, await parts.show(db, scope, found.id), shared=True)


async def setup(bot: Playhead) -> None:
    """Load the cog."""
    await bot.add_cog(ShowCog())
