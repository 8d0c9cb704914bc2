"""`/guest`: who somebody is to these shows, and who was on."""

from discord import app_commands
from discord.ext import commands

from bot.answers import resolve
from bot.browse import persons
from bot.browse.lists import Wish, listed
from cogs.completing import complete_person, complete_show
from cogs.entry import Interaction, Playhead, reply, scope_of


@app_commands.allowed_installs(guilds=True, users=True)
@app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
class GuestCog(commands.GroupCog, group_name="guest", group_description="Guests, hosts and authors"):
    """People by command."""

    @app_commands.command(description="Who somebody is to these shows, and their episodes")
    @app_commands.describe(name="Their name, as far as you remember it", other="Only where this person is on too")
    @app_commands.rename(other="with")
    @app_commands.autocomplete(name=complete_person, other=complete_person)
    async def about(self, interaction: Interaction, name: str, other: str | None = None) -> None:
        """Show the profile of a person, or ask which of several is meant."""
        db, scope = interaction.client.app.db, scope_of(interaction)
        await reply(interaction, await persons.about(db, scope, name, other), shared=True)

    @app_commands.command(name="list", description="Everybody who was on, the most often first")
    @app_commands.describe(show="Only on this show")
    @app_commands.autocomplete(show=complete_show)
    async def list_(self, interaction: Interaction, show: str | None = None) -> None:
        """List the people who were on."""
        app, scope = interaction.client.app, scope_of(interaction)
        show_id = (await resolve.show(app.db, scope, show)).id if show else None
        card = await listed(app.db, scope, Wish(what="guests", show_id=show_id), now=app.now())
        await reply(interaction, card, shared=True)


async def setup(bot: Playhead) -> None:
    """Load the cog."""
    await bot.add_cog(GuestCog())
