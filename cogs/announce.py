"""`/announce`: moderators choose where new episodes are announced, and how."""

from typing import Literal

import discord
from discord import app_commands
from discord.ext import commands

from bot.answers import resolve
from bot.errors import NotFoundError
from bot.model.delivery import Destination
from bot.model.scope import Scope
from bot.model.show import Show
from bot.render.cards import Card
from bot.render.findings import notice_card
from bot.render.markdown import escape
from bot.render.panels import destination_card, preview_card
from bot.render.why import pause_told
from bot.say import say
from bot.store import destinations, episodes, servers, shows
from cogs.completing import complete_episode, complete_show
from cogs.entry import Interaction, Playhead, reply, scope_of
from cogs.places import TALK_THREAD, Chosen, Target, check, choices_in, place_of, silent_role, tags_in, talk_of
from cogs.posting import latest_of, offer_of, send_by_hand

EXTRAS = "trailers and bonus too"


@app_commands.guild_only()
@app_commands.default_permissions(manage_guild=True)
class AnnounceCog(commands.GroupCog, group_name="announce", group_description="Where new episodes are announced"):
    """Announcements by command, for moderators."""

    @app_commands.command(description="Announce new episodes in a channel, forum or thread")
    @app_commands.describe(
        channel="Where to announce",
        show="Only this show; left out: every show here, later ones too",
        role="Who is pinged",
        talk="Where each episode is talked about: thread, or a forum",
        publish="Publish to the servers that follow an announcement channel",
        only="What is announced",
    )
    @app_commands.autocomplete(show=complete_show)
    async def start(
        self,
        interaction: Interaction,
        channel: Chosen,
        show: str | None = None,
        role: discord.Role | None = None,
        talk: str | None = None,
        publish: bool = False,
        only: Literal["episodes", "trailers and bonus too"] = "episodes",
    ) -> None:
        """Arm a channel, after looking whether we may post there."""
        app = interaction.client.app
        found = await resolve.show(app.db, scope_of(interaction), show) if show else None
        wanted = Destination(
            id=0,
            guild_id=channel.guild.id,
            channel_id=channel.id,
            place=place_of(channel),
            show_id=found.id if found else None,
            role_id=role.id if role else None,
            extras=only == EXTRAS,
            talk=talk_of(channel.guild, talk),
            publish=publish,
            tags=tags_in(channel, found.id if found else None, found.title if found else ""),
        )
        check(channel, wanted, role)
        armed = await destinations.start(app.db, wanted, by=interaction.user.id, now=app.now())
        told = say(
            "announce_started",
            show=_named(found),
            channel=channel.mention,
            role=say("announce_role", role=role.mention) if role else "",
        )
        offer = await offer_of(interaction, armed)
        lines = (told + silent_role(channel, role), *([say("announce_offer")] if offer else []))
        await reply(interaction, Card(lines=lines, buttons=offer))

    @start.autocomplete("talk")
    async def _complete_talk(self, interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
        """Offer a thread, and the forums of this server."""
        forums = interaction.guild.forums if interaction.guild else []
        offered = [(say("talk_thread"), TALK_THREAD)]
        offered += [(say("talk_forum", name=forum.name), str(forum.id)) for forum in forums]
        wanted = typed.casefold().strip()
        return [
            app_commands.Choice(name=label[:100], value=value)
            for label, value in offered
            if wanted in label.casefold() or wanted == value
        ][:25]

    @app_commands.command(description="Change how a channel announces: filters, text, times, tags")
    @app_commands.describe(channel="Where", show="The one for this show; left out: the one for every show")
    @app_commands.autocomplete(show=complete_show)
    async def edit(self, interaction: Interaction, channel: Chosen, show: str | None = None) -> None:
        """Open the panel of a destination; what was announced is not announced again."""
        db = interaction.client.app.db
        (destination, *_) = await self._those(interaction, channel, show)
        found = await shows.get(db, Scope.everything(), destination.show_id) if destination.show_id else None
        zone = (await servers.get(db, channel.guild.id)).zone
        await reply(interaction, destination_card(destination, found, zone, *choices_in(channel.guild, channel)))

    @app_commands.command(description="Stop announcing in a channel")
    @app_commands.describe(channel="Where", show="Only this show; left out: all of them")
    @app_commands.autocomplete(show=complete_show)
    async def stop(self, interaction: Interaction, channel: Chosen, show: str | None = None) -> None:
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

    @app_commands.command(description="Hold back what a channel announces, for later")
    @app_commands.describe(channel="Where", show="Only this show; left out: all of them")
    @app_commands.autocomplete(show=complete_show)
    async def pause(self, interaction: Interaction, channel: Chosen, show: str | None = None) -> None:
        """Pause a channel; its episodes are kept."""
        app = interaction.client.app
        for destination in await self._those(interaction, channel, show):
            await destinations.pause(app.db, destination.id, reason=destinations.BY_HAND, now=app.now())
        await reply(interaction, notice_card(say("announce_paused", channel=channel.mention)))

    @app_commands.command(description="Let a paused channel go on, with what it kept")
    @app_commands.describe(channel="Where", show="Only this show; left out: all of them")
    @app_commands.autocomplete(show=complete_show)
    async def resume(self, interaction: Interaction, channel: Chosen, show: str | None = None) -> None:
        """Let a channel go on, after looking whether we may post there."""
        app = interaction.client.app
        for destination in await self._those(interaction, channel, show):
            check(channel, destination, None)
            await destinations.pause(app.db, destination.id, reason=None)
        await reply(interaction, notice_card(say("announce_resumed", channel=channel.mention)))

    @app_commands.command(description="How the announcement of a show's latest episode looks, for you only")
    @app_commands.describe(show="Its name", channel="As this channel would show it")
    @app_commands.autocomplete(show=complete_show)
    async def preview(self, interaction: Interaction, show: str, channel: Chosen | None = None) -> None:
        """Show the card of the latest episode to the asker alone."""
        app = interaction.client.app
        found = await resolve.show(app.db, scope_of(interaction), show)
        latest = await latest_of(interaction, found.id)
        armed = await destinations.of_server(app.db, interaction.guild_id or 0)
        fitting = [each for each in armed if each.show_id in (None, found.id)]
        fitting = [each for each in fitting if channel is None or each.channel_id == channel.id]
        shown = fitting[0] if fitting else None
        await reply(interaction, preview_card(latest, await episodes.facts_of(app.db, latest), shown))

    @app_commands.command(description="Post an episode in a channel by hand")
    @app_commands.describe(episode="Its title or number", channel="Where")
    @app_commands.autocomplete(episode=complete_episode)
    async def send(self, interaction: Interaction, episode: str, channel: Chosen) -> None:
        """Post an episode; a second time only after asking."""
        found = await resolve.episode(interaction.client.app.db, scope_of(interaction), episode)
        await send_by_hand(interaction, found, channel)

    @app_commands.command(name="list", description="Where new episodes are announced")
    async def list_(self, interaction: Interaction) -> None:
        """List the channels that announce, what, and whether they are paused."""
        db = interaction.client.app.db
        known = {show.id: show for show in await shows.listed(db, Scope.everything())}
        armed = await destinations.of_server(db, interaction.guild_id or 0)
        lines = tuple(_line(destination, known) for destination in armed)
        await reply(interaction, Card(title=say("announce_title"), lines=lines or (say("announce_list_empty"),)))

    async def _those(self, interaction: Interaction, channel: Target, show: str | None) -> list[Destination]:
        """Give the destinations that are meant, the one for every show first; raises NotFoundError for none."""
        db = interaction.client.app.db
        found = await resolve.show(db, scope_of(interaction), show) if show else None
        armed = await destinations.of_server(db, channel.guild.id, channel_id=channel.id)
        meant = [each for each in armed if found is None or each.show_id == found.id]
        if not meant:
            raise NotFoundError("announce_not_here", channel=f"#{channel.name}")
        return sorted(meant, key=lambda each: each.show_id is not None)


def _line(destination: Destination, known: dict[int, Show]) -> str:
    return say(
        "announce_list_line",
        channel=f"<#{destination.channel_id}>",
        show=_named(known.get(destination.show_id) if destination.show_id else None),
        role=say("announce_role", role=f"<@&{destination.role_id}>") if destination.role_id else "",
        paused=f"\n{pause_told(destination)}" if destination.paused else "",
    )


def _named(show: Show | None) -> str:
    return f"**{escape(show.title)}**" if show else say("announce_all_shows")


async def setup(bot: Playhead) -> None:
    """Load the cog."""
    await bot.add_cog(AnnounceCog())
