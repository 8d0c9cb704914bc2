"""`/episode`: find, look at, and list episodes."""

from dataclasses import replace

from discord import app_commands
from discord.ext import commands

from bot.answers import resolve
from bot.answers.periods import period_of
from bot.browse import parts
from bot.browse.lists import Wish, listed
from bot.errors import UsageError
from bot.model.answer import Period
from bot.store.moments import stamp
from cogs.completing import complete_episode, complete_person, complete_show
from cogs.entry import Interaction, Playhead, reply, scope_of, wish_of


@app_commands.allowed_installs(guilds=True, users=True)
@app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
class EpisodeCog(commands.GroupCog, group_name="episode", group_description="Find episodes and look at them"):
    """Episodes by command."""

    @app_commands.command(description="Find episodes by words, show, guest or time")
    @app_commands.describe(
        words="Words of its title, notes or chapters",
        show="Only this show",
        guest="Only with this person",
        after="Not before: 2024, 2024-03, march 2024, last month",
        before="Not after: 2024, 2024-03, march 2024, last month",
    )
    @app_commands.autocomplete(show=complete_show, guest=complete_person)
    async def find(
        self,
        interaction: Interaction,
        words: str | None = None,
        show: str | None = None,
        guest: str | None = None,
        after: str | None = None,
        before: str | None = None,
    ) -> None:
        """List the episodes that fit, best first with words, newest first without."""
        app, period = interaction.client.app, _period(interaction, after, before)
        wish = await wish_of(interaction, "episodes", words=words, guest=guest, show=show)
        wish = replace(wish, after=stamp(period.after), before=stamp(period.before))
        await reply(interaction, await listed(app.db, scope_of(interaction), wish, now=app.now()), shared=True)

    @app_commands.command(description="Everything about one episode")
    @app_commands.describe(episode="Its title or number")
    @app_commands.autocomplete(episode=complete_episode)
    async def about(self, interaction: Interaction, episode: str) -> None:
        """Show the card of an episode."""
        db, scope = interaction.client.app.db, scope_of(interaction)
        found = await resolve.episode(db, scope, episode)
        await reply(interaction, await parts.whole(db, scope, found.id), shared=True)

    @app_commands.command(description="The latest episodes")
    @app_commands.describe(show="Only this show")
    @app_commands.autocomplete(show=complete_show)
    async def latest(self, interaction: Interaction, show: str | None = None) -> None:
        """List the latest episodes."""
        app, scope = interaction.client.app, scope_of(interaction)
        show_id = (await resolve.show(app.db, scope, show)).id if show else None
        card = await listed(app.db, scope, Wish(what="latest", show_id=show_id), now=app.now())
        await reply(interaction, card, shared=True)

    @app_commands.command(description="Any episode, for when nothing comes to mind")
    @app_commands.describe(show="Only of this show")
    @app_commands.autocomplete(show=complete_show)
    async def random(self, interaction: Interaction, show: str | None = None) -> None:
        """Show the card of any episode."""
        db, scope = interaction.client.app.db, scope_of(interaction)
        show_id = (await resolve.show(db, scope, show)).id if show else None
        await reply(interaction, await parts.random(db, scope, show_id), shared=True)


def _period(interaction: Interaction, after: str | None, before: str | None) -> Period:
    """Read the two times of a search; raises UsageError for what is no time."""
    now = interaction.client.app.now()
    first = period_of(after, now=now) if after else None
    last = period_of(before, now=now) if before else None
    for typed, read in ((after, first), (before, last)):
        if typed and read is None:
            raise UsageError("period_unknown", typed=typed)
    period = Period(after=first.after if first else None, before=last.before if last else None)
    if period.after and period.before and period.after >= period.before:
        raise UsageError("period_backwards", after=after, before=before)
    return period


async def setup(bot: Playhead) -> None:
    """Load the cog."""
    await bot.add_cog(EpisodeCog())
