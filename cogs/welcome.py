"""The first minute in a server: one message, where we may write, that says what we do and what to try."""

import logging

import discord
from discord.ext import commands

from bot.browse.tries import questions, try_select
from bot.render.cards import Button, Card, Tone
from bot.render.embeds import NO_PINGS, embed_of
from bot.render.ids import Order, id_of
from bot.render.views import view_of
from bot.say import say, speak
from cogs.entry import Playhead, clickable, open_scope

_log = logging.getLogger(__name__)


class Welcome(commands.Cog):
    """What happens when a server takes us in."""

    def __init__(self, bot: Playhead) -> None:
        self._bot = bot

    @commands.Cog.listener()
    async def on_guild_join(self, guild: discord.Guild) -> None:
        """Say hello once, in the channel for such messages, else in the first one in which we may."""
        place = place_in(guild)
        if place is None:
            _log.info("server %s has no channel in which we may say hello", guild.id)
            return
        speak(str(guild.preferred_locale))
        card = welcome_card(await questions(self._bot.app.db, open_scope(guild.id)), clickable(self._bot, "ask"))
        view = view_of(card) or discord.utils.MISSING
        try:
            await place.send(embed=embed_of(card) or discord.utils.MISSING, view=view, allowed_mentions=NO_PINGS)
        except discord.HTTPException as error:
            _log.info("hello could not be said in server %s: %s", guild.id, error)


def place_in(guild: discord.Guild) -> discord.TextChannel | None:
    """Find where hello may be said: the system channel first, then text channels as they stand."""
    channels = [guild.system_channel, *guild.text_channels]
    for channel in channels:
        held = channel.permissions_for(guild.me) if channel is not None else discord.Permissions.none()
        if channel is not None and held.view_channel and held.send_messages and held.embed_links:
            return channel
    return None


def welcome_card(asked: tuple[str, ...], ask: str) -> Card:
    """Make the first message in a server."""
    return Card(
        title=say("welcome_title"),
        lines=(say("welcome_ask", ask=ask), say("welcome_setup")),
        tone=Tone.EPISODE,
        buttons=(Button(label=say("welcome_button"), custom_id=id_of(Order(kind="setup_open")), strong=True),),
        selects=(try_select(asked),),
    )


async def setup(bot: Playhead) -> None:
    """Load the cog."""
    await bot.add_cog(Welcome(bot))
