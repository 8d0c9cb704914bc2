"""`/why`: what became of an episode, in plain words; with **Look now** and **Post it now** (cogs.setup)."""

from dataclasses import replace

import discord
from discord import app_commands
from discord.ext import commands

from bot.announce.why import trace
from bot.answers import resolve
from bot.model.trace import Trace
from bot.refresh import refresh
from bot.render.cards import Card
from bot.render.findings import notice_card
from bot.render.ids import order_of
from bot.render.markdown import escape
from bot.render.why import trace_card
from bot.say import say, say_error
from bot.store import shows
from cogs.completing import complete_episode, complete_show
from cogs.entry import Interaction, Playhead, defer, reply, scope_of
from cogs.places import Chosen, Target, ordered, silent_role


class WhyCog(commands.Cog):
    """The way of an episode, told."""

    @app_commands.command(description="Why an episode was announced, or was not")
    @app_commands.describe(show="Of this show", episode="Left out: the newest one", channel="Only there")
    @app_commands.autocomplete(show=complete_show, episode=complete_episode)
    @app_commands.guild_only()
    @app_commands.default_permissions(manage_guild=True)
    async def why(
        self,
        interaction: Interaction,
        show: str | None = None,
        episode: str | None = None,
        channel: Chosen | None = None,
    ) -> None:
        """Tell what is known of an episode's way, of the newest one where none is named."""
        app = interaction.client.app
        scope = scope_of(interaction)
        wanted = await resolve.show(app.db, scope, show) if show else None
        named = (
            await resolve.episode(app.db, scope, episode, show_id=wanted.id if wanted else None) if episode else None
        )
        found = await trace(app.db, scope, wanted, named, channel_id=channel.id if channel else None)
        card = trace_card(found, now=app.now()) if found else notice_card(say("why_nothing"))
        silent = _silent(interaction.guild, found) if found and interaction.guild else ()
        await reply(interaction, replace(card, lines=(*card.lines, *silent)))

    @commands.Cog.listener()
    async def on_interaction(self, interaction: Interaction) -> None:
        """Look at a feed now, and tell what came of it."""
        order = order_of(str(dict(interaction.data or {}).get("custom_id", "")))
        if interaction.type is not discord.InteractionType.component or order is None or order.kind != "look":
            return
        try:
            ordered(interaction)
            await _look(interaction, order.numbers[0])
        except Exception as error:  # noqa: BLE001 - discord.py would only log it
            await interaction.client.tell(interaction, error)


def _silent(guild: discord.Guild, found: Trace) -> tuple[str, ...]:
    """Say which roles would be named and not notified, a line each."""
    told: list[str] = []
    for destination in (each.destination for each in found.destinies if not each.ended):
        channel = guild.get_channel_or_thread(destination.channel_id)
        role = guild.get_role(destination.role_id) if destination.role_id else None
        if isinstance(channel, Target):
            told.append(silent_role(channel, role).strip())
    return tuple(dict.fromkeys(each for each in told if each))


async def _look(interaction: Interaction, show_id: int) -> None:
    app = interaction.client.app
    show = await shows.get(app.db, scope_of(interaction), show_id)
    await defer(interaction)
    outcome = await refresh(app.tools, show)
    if outcome.error is not None:
        told = say("why_look_failed", why=say_error(outcome.error, dress=escape))
    else:
        told = say("why_looked", added=len(outcome.added), changed=len(outcome.edited))
    found = await trace(app.db, scope_of(interaction), show, None)
    lines = trace_card(found, now=app.now()).lines if found else ()
    await reply(interaction, Card(lines=(told, *lines)))


async def setup(bot: Playhead) -> None:
    """Load the cog."""
    await bot.add_cog(WhyCog())
