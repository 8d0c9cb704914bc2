"""`/follow`: told in private when somebody or something comes up again."""

from typing import Literal

from discord import app_commands
from discord.ext import commands

from bot.browse import follows as browse
from bot.render.follows import line_of
from bot.store import follows
from bot.text import clip, fold
from cogs.completing import LONGEST_TYPED, complete_person, complete_show
from cogs.entry import Interaction, Playhead, reply, scope_of
from cogs.following import follow, give_role

MENTIONED = "also mentioned"
LABEL_CHARS = 100


@app_commands.allowed_installs(guilds=True, users=True)
@app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
class FollowCog(commands.GroupCog, group_name="follow", group_description="Be told, in private, what comes up again"):
    """Follows by command."""

    @app_commands.command(description="Be told when somebody is on an episode")
    @app_commands.describe(name="Their name; one that nobody has yet will do", when="Left out: on the show")
    @app_commands.autocomplete(name=complete_person)
    async def guest(
        self, interaction: Interaction, name: str, when: Literal["on the show", "also mentioned"] = "on the show"
    ) -> None:
        """Follow a person."""
        db, user_id = interaction.client.app.db, interaction.user.id
        wanted = await browse.guest(db, scope_of(interaction), user_id, name, mentioned=when == MENTIONED)
        await follow(interaction, wanted)

    @app_commands.command(description="Be told when a topic comes up")
    @app_commands.describe(words="All of these words, in one place of an episode", show="Only on this show")
    @app_commands.autocomplete(show=complete_show)
    async def topic(self, interaction: Interaction, words: str, show: str | None = None) -> None:
        """Follow a topic."""
        db, user_id = interaction.client.app.db, interaction.user.id
        await follow(interaction, await browse.topic(db, scope_of(interaction), user_id, words, show))

    @app_commands.command(description="Be told of each new episode of a show")
    @app_commands.describe(show="Its name")
    @app_commands.autocomplete(show=complete_show)
    async def show(self, interaction: Interaction, show: str) -> None:
        """Follow a show; in a server that offers its role for that, take the role."""
        db, user_id = interaction.client.app.db, interaction.user.id
        wanted = await browse.show(db, scope_of(interaction), user_id, show)
        if not await give_role(interaction, wanted):
            await follow(interaction, wanted)

    @app_commands.command(name="list", description="What you follow, and what came up meanwhile")
    async def list_(self, interaction: Interaction) -> None:
        """List what the person follows."""
        await reply(interaction, await browse.followed(interaction.client.app.db, interaction.user.id))

    @app_commands.command(description="Stop following something")
    @app_commands.describe(what="One of those that you follow")
    async def stop(self, interaction: Interaction, what: str) -> None:
        """End a follow."""
        db, user_id = interaction.client.app.db, interaction.user.id
        await reply(interaction, await browse.stop(db, user_id, what))

    @stop.autocomplete("what")
    async def _complete_what(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        """Offer what the person follows."""
        wanted = fold(typed[:LONGEST_TYPED])
        db = interaction.client.app.db
        mine = await follows.of_user(db, interaction.user.id)
        fitting = [one for one in mine if wanted in fold(one.words)][:25]
        named = await browse.shows_named(db) if fitting else {}
        return [app_commands.Choice(name=clip(line_of(one, named), LABEL_CHARS), value=f"f{one.id}") for one in fitting]


async def setup(bot: Playhead) -> None:
    """Load the cog."""
    await bot.add_cog(FollowCog())
