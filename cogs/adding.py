"""What follows `/feed add`: the choice of a show where several may be meant, and the button that announces it here.

1:m:feed_pick                a choice of shows by their ids in the directory, or their addresses
1:m:feed_announce:{show id}  announce a show in the channel in which the button is pressed
"""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

import discord
from discord.ext import commands

from bot import pairing, subscriptions
from bot.care import told_of
from bot.discovery import Several
from bot.errors import RefusedError, UsageError
from bot.feed_report import DISCORD, added_line, coming_line, several_lines
from bot.feeds.address import is_private_feed
from bot.feeds.directory import Candidate
from bot.feeds.typed import AppleShow
from bot.model.delivery import Destination
from bot.model.show import Show
from bot.render.cards import Button, Card, Choice, Select
from bot.render.findings import notice_card
from bot.render.ids import Order, id_of, order_of
from bot.render.markdown import escape
from bot.say import say
from bot.store import destinations, pairs, shows
from bot.subscriptions import Subscribed
from bot.tools import Tools
from cogs.entry import Interaction, defer, reply, scope_of
from cogs.places import Target, check, ordered, place_of, tags_in

PAIR = 2
VALUE_CHARS = 100  # Discord's limit for the value of a choice


async def added_card(tools: Tools, added: Subscribed, *, guild_id: int) -> Card:
    """Make the card of a show that was added: what was found, what still comes, and the button that announces it."""
    known = await told_of(tools, added.show)
    lines = [added_line(added.show, known.tally, DISCORD)]
    lines += [line] if (line := coming_line(known)) else []
    lines.append(say("feed_added_next"))
    press = Order(kind="feed_announce", numbers=(added.show.id,))
    button = Button(label=say("feed_announce_here"), custom_id=id_of(press), strong=True)
    asked = await pair_question(tools, added.show, guild_id=guild_id)
    return Card(lines=(*lines, *asked.lines), artwork_url=added.show.artwork_url, buttons=(button, *asked.buttons))


async def pair_question(tools: Tools, show: Show, *, guild_id: int) -> Card:
    """Make what is said and asked of a show's other feeds: nothing, a line, or a question with its buttons."""
    lines, buttons = [], []
    for partner in await pairing.partners(tools, show):
        main, other = (partner.show, show) if partner.is_main else (show, partner.show)
        shared = await pairs.shared(tools.db, main.id, other.id)
        lines.append(say("pair_line", other=escape(partner.show.title), shared=shared))
        buttons.append(_order_button("pair_no", "feed_part", main, other))
    like = None if lines else await pairing.suggest(tools, show, guild_id=guild_id)
    if like is not None:
        lines.append(
            say("pair_question", main=escape(like.main.title), other=escape(like.other.title), shared=like.shared)
        )
        buttons.append(_order_button("pair_yes", "feed_pair", like.main, like.other))
        buttons.append(_order_button("pair_no", "feed_part", like.main, like.other))
    return Card(lines=tuple(lines), buttons=tuple(buttons))


def _order_button(label: str, kind: str, main: Show, other: Show) -> Button:
    return Button(label=say(label), custom_id=id_of(Order(kind=kind, numbers=(main.id, other.id))))


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
    await defer(interaction)
    app = interaction.client.app
    meant = AppleShow(id=int(value[2:])) if value.startswith("id") and value[2:].isdecimal() else None
    guild_id, by = interaction.guild_id, interaction.user.id
    if meant is not None:
        added = await subscriptions.add_meant(app.tools, meant, guild_id=guild_id, by=by)
    else:
        added = await subscriptions.add(app.tools, value, guild_id=guild_id, by=by)
    await reply(
        interaction,
        several_card(added)
        if isinstance(added, Several)
        else await added_card(app.tools, added, guild_id=guild_id or 0),
    )


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


async def _pair(interaction: Interaction, order: Order) -> None:
    """Take two shows for one, if their episodes agree."""
    app = interaction.client.app
    main, other = await _both(interaction, order)
    like = await pairing.compared(app.tools, main, other)
    if like is None:
        raise RefusedError("pair_not")
    shared = await pairing.pair(app.tools, main, other, by=interaction.user.id)
    told = say("pair_done", main=escape(main.title), other=escape(other.title), shared=shared)
    await reply(interaction, notice_card(told))


async def _part(interaction: Interaction, order: Order) -> None:
    """Take two shows for two."""
    main, other = await _both(interaction, order)
    await pairing.part(interaction.client.app.tools, main, other, by=interaction.user.id)
    await reply(interaction, notice_card(say("pair_parted", main=escape(main.title), other=escape(other.title))))


async def _both(interaction: Interaction, order: Order) -> tuple[Show, Show]:
    if len(order.numbers) != PAIR:
        raise UsageError("button_old")
    db, scope = interaction.client.app.db, scope_of(interaction)
    return await shows.get(db, scope, order.numbers[0]), await shows.get(db, scope, order.numbers[1])


_DOERS: dict[str, Callable[[Interaction, Order], Awaitable[None]]] = {
    "feed_pick": _pick,
    "feed_announce": _announce,
    "feed_pair": _pair,
    "feed_part": _part,
}
