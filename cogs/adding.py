"""What follows `/feed add`: the choice of a show where several may be meant, and the button that announces it here.

1:m:feed_pick                a choice of shows by their ids in the directory, or their addresses
1:m:feed_announce:{show id}  announce a show in the channel in which the button is pressed
"""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

import discord
from discord.ext import commands

from bot import subscriptions
from bot.care import told_of
from bot.discovery import Several
from bot.errors import RefusedError
from bot.feed_report import DISCORD, added_line, coming_line, several_lines
from bot.feeds.address import is_private_feed
from bot.feeds.directory import Candidate
from bot.feeds.typed import AppleShow
from bot.model.delivery import Destination
from bot.render.cards import Button, Card, Choice, Select
from bot.render.findings import notice_card
from bot.render.ids import Order, id_of, order_of
from bot.render.markdown import escape
from bot.say import say
from bot.store import destinations, shows
from bot.subscriptions import Subscribed
from bot.tools import Tools
from cogs.entry import Interaction, reply, scope_of
from cogs.places import Target, check, ordered, place_of, tags_in

VALUE_CHARS = 100  # Discord's limit for the value of a choice


async def added_card(tools: Tools, added: Subscribed) -> Card:
    """Make the card of a show that was added: what was found, what still comes, and the button that announces it."""
    known = await told_of(tools, added.show)
    lines = [added_line(added.show, known.tally, DISCORD)]
    lines += [line] if (line := coming_line(known)) else []
    lines.append(say("feed_added_next"))
    press = Order(kind="feed_announce", numbers=(added.show.id,))
    button = Button(label=say("feed_announce_here"), custom_id=id_of(press), strong=True)
    return Card(lines=tuple(lines), artwork_url=added.show.artwork_url, buttons=(button,))


def several_card(several: Several) -> Card:
    """Make the card that asks which show is meant."""
    choices = tuple(
        Choice(label=f"{each.title} · {each.author}" if each.author else each.title, value=value)
        for each in several.candidates
        if (value := _value_of(each))
    )
    select = Select(custom_id=id_of(Order(kind="feed_pick")), placeholder=say("feed_which_choose"), choices=choices)
    lines = several_lines(several, DISCORD)
    return Card(lines=lines, selects=(select,) if choices else ())


def _value_of(candidate: Candidate) -> str:
    """Give what stands for a show in a choice; nothing where its address is a secret, or too long to be one."""
    if candidate.id is not None:
        return f"id{candidate.id}"
    url = candidate.feed_url
    return url if len(url) <= VALUE_CHARS and not is_private_feed(url) else ""


class AddingCog(commands.Cog):
    """The buttons and choices of `/feed add`."""

    @commands.Cog.listener()
    async def on_interaction(self, interaction: Interaction) -> None:
        """Do what a button or a choice asks for."""
        order = order_of(str(dict(interaction.data or {}).get("custom_id", "")))
        if interaction.type is not discord.InteractionType.component or order is None or order.kind not in _DOERS:
            return
        try:
            ordered(interaction)
            await _DOERS[order.kind](interaction, order)
        except Exception as error:  # noqa: BLE001 - discord.py would only log it
            await interaction.client.tell(interaction, error)


async def _pick(interaction: Interaction, _order: Order) -> None:
    """Add the show that was chosen."""
    told: dict[str, Any] = dict(interaction.data or {})
    value = str(next(iter(told.get("values") or ()), ""))
    await interaction.response.defer(ephemeral=True, thinking=True)
    app = interaction.client.app
    meant = AppleShow(id=int(value[2:])) if value.startswith("id") and value[2:].isdecimal() else None
    guild_id, by = interaction.guild_id, interaction.user.id
    if meant is not None:
        added = await subscriptions.add_meant(app.tools, meant, guild_id=guild_id, by=by)
    else:
        added = await subscriptions.add(app.tools, value, guild_id=guild_id, by=by)
    await reply(interaction, several_card(added) if isinstance(added, Several) else await added_card(app.tools, added))


async def _announce(interaction: Interaction, order: Order) -> None:
    """Announce a show in this channel, after looking whether we may post here."""
    app = interaction.client.app
    channel = interaction.channel
    if not isinstance(channel, Target) or not order.numbers:
        raise RefusedError("feed_announce_elsewhere")
    show = await shows.get(app.db, scope_of(interaction), order.numbers[0])
    wanted = Destination(
        id=0, guild_id=channel.guild.id, channel_id=channel.id, show_id=show.id, place=place_of(channel)
    )
    wanted = replace(wanted, tags=tags_in(channel, show.id, show.title))
    check(channel, wanted, None)
    await destinations.start(app.db, wanted, by=interaction.user.id, now=app.now())
    told = say("feed_announced_here", show=escape(show.title), channel=channel.mention)
    await reply(interaction, notice_card(told))


_DOERS: dict[str, Callable[[Interaction, Order], Awaitable[None]]] = {"feed_pick": _pick, "feed_announce": _announce}
