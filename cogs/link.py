"""`/link`: what the notes link to."""

from discord import app_commands
from discord.ext import commands

from bot.answers import resolve
from bot.browse.lists import Wish, listed
from bot.errors import UsageError
from cogs.entry import Interaction, Playhead, complete_episode, complete_person, complete_show, reply, scope_of


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
        app, scope = interaction.client.app, scope_of(interaction)
        show_id = (await resolve.show(app.db, scope, show)).id if show else None
        wish = Wish(
            what="links",
            words=words or "",
            show_id=show_id,
            person_id=(await resolve.person(app.db, scope, guest, show_id=show_id)).id if guest else None,
            episode_id=(await resolve.episode(app.db, scope, episode, show_id=show_id)).id if episode else None,
        )
        await reply(interaction, await listed(app.db, scope, wish, now=app.now()), shared=True)


async def setup(bot: Playhead) -> None:
    """Load the cog."""
    await bot.add_cog(LinkCog())
