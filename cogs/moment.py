"""`/moment`: the second at which something is said."""

from discord import app_commands
from discord.ext import commands

from bot.answers import resolve
from bot.browse import parts
from bot.browse.here import meant, time_of
from bot.browse.lists import listed
from bot.errors import NotFoundError, UsageError
from cogs.completing import complete_episode, complete_person, complete_show
from cogs.entry import Interaction, Playhead, reply, scope_of, wish_of


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
        app = interaction.client.app
        wish = await wish_of(interaction, "moments", words=words, guest=guest, show=show, episode=episode)
        await reply(interaction, await listed(app.db, scope_of(interaction), wish, now=app.now()), shared=True)

    @app_commands.command(description="What is said at a time of an episode")
    @app_commands.describe(time="Such as 34:10 or 1:02:03", episode="Left out: the one whose thread this is")
    @app_commands.autocomplete(episode=complete_episode)
    async def at(self, interaction: Interaction, time: str, episode: str | None = None) -> None:
        """Show the chapter and the words around a second."""
        db, scope = interaction.client.app.db, scope_of(interaction)
        start_s = time_of(time)
        if start_s is None:
            raise UsageError("second_unknown", typed=time)
        if episode:
            found = await resolve.episode(db, scope, episode)
        else:
            place = await meant(db, scope, "", channel_id=interaction.channel_id)
            if place is None:
                raise NotFoundError("here_no_episode")
            found = place.episode
        await reply(interaction, await parts.words(db, found, start_s), shared=True)


async def setup(bot: Playhead) -> None:
    """Load the cog."""
    await bot.add_cog(MomentCog())
