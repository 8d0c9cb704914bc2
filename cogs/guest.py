"""`/guest`: who somebody is to these shows."""

from discord import app_commands
from discord.ext import commands

from bot.answers import resolve
from bot.render.findings import person_card
from bot.store import episodes, people
from cogs.entry import Interaction, Playhead, complete_person, reply, scope_of


@app_commands.allowed_installs(guilds=True, users=True)
@app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
class GuestCog(commands.GroupCog, group_name="guest", group_description="Guests, hosts and authors"):
    """People by command."""

    @app_commands.command(description="The episodes of a person, by role")
    @app_commands.describe(name="Their name, as far as you remember it")
    @app_commands.autocomplete(name=complete_person)
    async def about(self, interaction: Interaction, name: str) -> None:
        """Show the profile of a person."""
        db, scope = interaction.client.app.db, scope_of(interaction)
        person = await resolve.person(db, scope, name)
        seen = await people.appearances(db, scope, person.id)
        known = await episodes.by_ids(db, scope, [one.episode_id for one in seen])
        listed = [(one.credit.role, known[one.episode_id]) for one in seen if one.episode_id in known]
        await reply(interaction, person_card(person.name, listed), shared=True)


async def setup(bot: Playhead) -> None:
    """Load the cog."""
    await bot.add_cog(GuestCog())
