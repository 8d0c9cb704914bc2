"""`/show`: the podcasts that are followed here."""

from discord import app_commands
from discord.ext import commands

from bot.answers import resolve
from bot.render.findings import show_card, shows_card
from bot.store import episodes, shows
from bot.store.episodes import Narrowing
from cogs.entry import Interaction, Playhead, complete_show, reply, scope_of

LATEST = 3


@app_commands.allowed_installs(guilds=True, users=True)
@app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
class ShowCog(commands.GroupCog, group_name="show", group_description="The podcasts that I know here"):
    """Shows by command."""

    @app_commands.command(name="list", description="All podcasts that I know here")
    async def list_(self, interaction: Interaction) -> None:
        """List the shows."""
        found = await shows.summaries(interaction.client.app.db, scope_of(interaction))
        await reply(interaction, shows_card(found), shared=True)

    @app_commands.command(description="What a podcast is, since when, and its latest episodes")
    @app_commands.describe(show="Its name")
    @app_commands.autocomplete(show=complete_show)
    async def about(self, interaction: Interaction, show: str) -> None:
        """Show the card of a show."""
        db, scope = interaction.client.app.db, scope_of(interaction)
        found = await resolve.show(db, scope, show)
        summary = await shows.summary(db, scope, found.id)
        latest = await episodes.find(db, scope, Narrowing(show_id=found.id), limit=LATEST)
        await reply(interaction, show_card(summary, latest), shared=True)


async def setup(bot: Playhead) -> None:
    """Load the cog."""
    await bot.add_cog(ShowCog())
