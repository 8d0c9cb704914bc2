"""`/announce`: moderators choose where new episodes are announced."""

from typing import Literal

import discord
from discord import app_commands
from discord.ext import commands

from bot.answers import resolve
from bot.errors import RefusedError
from bot.model.delivery import Destination
from bot.model.scope import Scope
from bot.model.show import Show
from bot.render.cards import Card
from bot.render.findings import notice_card
from bot.render.markdown import escape
from bot.say import say
from bot.store import destinations, shows
from cogs.entry import Interaction, Playhead, complete_show, reply, scope_of

NEEDED = {
    "view_channel": "View Channel",
    "send_messages": "Send Messages",
    "embed_links": "Embed Links",
    "read_message_history": "Read Message History",
}
EXTRAS = "trailers and bonus too"


@app_commands.guild_only()
@app_commands.default_permissions(manage_guild=True)
class AnnounceCog(commands.GroupCog, group_name="announce", group_description="Where new episodes are announced"):
    """Announcements by command, for moderators."""

    @app_commands.command(description="Announce new episodes in a channel")
    @app_commands.describe(
        channel="Where to announce",
        show="Only this show; left out: every show here, later ones too",
        role="Who is pinged",
        only="What is announced",
    )
    @app_commands.autocomplete(show=complete_show)
    async def start(
        self,
        interaction: Interaction,
        channel: discord.TextChannel,
        show: str | None = None,
        role: discord.Role | None = None,
        only: Literal["episodes", "trailers and bonus too"] = "episodes",
    ) -> None:
        """Arm a channel, after looking whether we may post there."""
        app = interaction.client.app
        found = await resolve.show(app.db, scope_of(interaction), show) if show else None
        permissions = channel.permissions_for(channel.guild.me)
        _check(channel, permissions, role)
        wanted = Destination(
            id=0,
            guild_id=channel.guild.id,
            channel_id=channel.id,
            show_id=found.id if found else None,
            role_id=role.id if role else None,
            extras=only == EXTRAS,
        )
        await destinations.start(app.db, wanted, by=interaction.user.id, now=app.now())
        told = say(
            "announce_started",
            show=_named(found),
            channel=channel.mention,
            role=say("announce_role", role=role.mention) if role else "",
        )
        if role and not (role.mentionable or permissions.mention_everyone):
            told += say("announce_role_silent", role=role.mention, channel=channel.mention)
        await reply(interaction, notice_card(told))

    @app_commands.command(description="Stop announcing in a channel")
    @app_commands.describe(channel="Where", show="Only this show; left out: all of them")
    @app_commands.autocomplete(show=complete_show)
    async def stop(self, interaction: Interaction, channel: discord.TextChannel, show: str | None = None) -> None:
        """End the announcements of a channel, or one show's."""
        app = interaction.client.app
        found = await resolve.show(app.db, scope_of(interaction), show) if show else None
        ended = await destinations.stop(
            app.db,
            guild_id=channel.guild.id,
            channel_id=channel.id,
            show_id=found.id if found else None,
            now=app.now(),
        )
        key = "announce_stopped" if ended else "announce_none"
        await reply(interaction, notice_card(say(key, channel=channel.mention, show=_named(found))))

    @app_commands.command(name="list", description="Where new episodes are announced")
    async def list_(self, interaction: Interaction) -> None:
        """List the channels that announce, what, and whether they are paused."""
        db = interaction.client.app.db
        known = {show.id: show for show in await shows.listed(db, Scope.everything())}
        armed = await destinations.of_server(db, interaction.guild_id or 0)
        lines = tuple(_line(destination, known) for destination in armed)
        await reply(interaction, Card(title=say("announce_title"), lines=lines or (say("announce_list_empty"),)))


def _line(destination: Destination, known: dict[int, Show]) -> str:
    return say(
        "announce_list_line",
        channel=f"<#{destination.channel_id}>",
        show=_named(known.get(destination.show_id) if destination.show_id else None),
        role=say("announce_role", role=f"<@&{destination.role_id}>") if destination.role_id else "",
        paused=say("announce_list_paused", reason=escape(destination.paused)) if destination.paused else "",
    )


def _named(show: Show | None) -> str:
    return f"**{escape(show.title)}**" if show else say("announce_all_shows")


def _check(channel: discord.TextChannel, permissions: discord.Permissions, role: discord.Role | None) -> None:
    """Refuse what could not be kept: a channel where we may not post, a role that cannot be pinged."""
    missing = [name for flag, name in NEEDED.items() if not getattr(permissions, flag)]
    if missing:
        raise RefusedError("announce_missing", channel=channel.mention, missing=", ".join(missing))
    if role is not None and (role.is_default() or role.is_bot_managed()):
        raise RefusedError("announce_role_foreign")


async def setup(bot: Playhead) -> None:
    """Load the cog."""
    await bot.add_cog(AnnounceCog())
