"""`/moment`: the second at which something is said."""

from discord import app_commands
from discord.ext import commands

from bot.answers import lookups, resolve
from bot.errors import UsageError
from bot.render.findings import moments_card
from bot.say import say
from cogs.entry import Interaction, Playhead, complete_episode, complete_person, complete_show, reply, scope_of


@app_commands.allowed_installs(guilds=True, users=True)
@app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
class MomentCog(commands.GroupCog, group_name="moment", group_description="Find the second"):
    """Moments by command."""

    @app_commands.command(description="Find the second at which something comes up")
    @app_commands.describe(
        words="What it is about", guest="Only with this person", show="Only this show", episode="Only this episode"
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
        """List the moments that fit, best first."""
        if not (words or guest or show or episode):
            raise UsageError("say_more")
        db, scope = interaction.client.app.db, scope_of(interaction)
        show_id = (await resolve.show(db, scope, show)).id if show else None
        found = await lookups.find_moments(
            db,
            scope,
            words,
            show_id=show_id,
            person_id=(await resolve.person(db, scope, guest, show_id=show_id)).id if guest else None,
            episode_id=(await resolve.episode(db, scope, episode, show_id=show_id)).id if episode else None,
        )
        await reply(interaction, moments_card(say("moments_title"), found), shared=True)


async def setup(bot: Playhead) -> None:
    """Load the cog."""
    await bot.add_cog(MomentCog())
