"""`/setup`: one private panel for a server; and the panel of `/announce edit`. Each choice is kept at once."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.errors import NotFoundError, UsageError
from bot.model.delivery import Destination, Filters
from bot.model.scope import Scope
from bot.render.cards import Card
from bot.render.ids import Order, id_of, order_of
from bot.render.panels import NOTHING, destination_card, preview_card, setup_card
from bot.say import say
from bot.store import destinations, episodes, servers, shows
from bot.store.timing import checked_quiet, checked_when, checked_zone
from cogs.adding_many import add_each
from cogs.entry import Interaction, Manner, Playhead, defer, expect, go_on, open_form, reply, scope_of
from cogs.forms import filters_form, filters_of, shows_form, text_form, typed_in
from cogs.places import Target, check, choices_in, ordered, place_of, silent_role, tags_in
from cogs.posting import latest_of, offer_of, send_by_hand


class SetupCog(commands.Cog):
    """A server set up by choosing."""

    @app_commands.command(description="Set this server up: shows, announcements, talk, role, answers, notices")
    @app_commands.guild_only()
    @app_commands.default_permissions(manage_guild=True)
    async def setup(self, interaction: Interaction) -> None:
        """Open the panel."""
        await reply(interaction, await _panel(interaction))

    @commands.Cog.listener()
    async def on_interaction(self, interaction: Interaction) -> None:
        """Do what a panel's button, choice or form asks for."""
        kinds = (discord.InteractionType.component, discord.InteractionType.modal_submit)
        order = order_of(str(dict(interaction.data or {}).get("custom_id", "")))
        if interaction.type not in kinds or order is None or order.kind not in _DOERS:
            return
        try:
            ordered(interaction)
            expect(interaction, _manner_of(order.kind))
            await _DOERS[order.kind](interaction, order)
        except Exception as error:  # noqa: BLE001 - discord.py would only log it
            await interaction.client.tell(interaction, error)


def _manner_of(kind: str) -> Manner:
    return "form" if kind in _FORMS else "private" if kind in _BESIDE else "in_place"


async def _panel(interaction: Interaction) -> Card:
    db = interaction.client.app.db
    guild = interaction.guild
    guild_id = interaction.guild_id or 0
    known = await shows.listed(db, scope_of(interaction))
    armed = await destinations.of_server(db, guild_id)
    forums = choices_in(guild, None)[0] if guild else ()
    return setup_card(await servers.get(db, guild_id), known, armed, forums)


async def _open(interaction: Interaction, _: Order) -> None:
    await reply(interaction, await _panel(interaction))


async def _again(interaction: Interaction, card: Card) -> None:
    """Show a panel anew, in its own place."""
    await go_on(interaction, card, shared=False)


def _values(interaction: Interaction) -> list[str]:
    told: dict[str, Any] = dict(interaction.data or {})
    return [str(value) for value in told.get("values") or ()]


async def _wish(interaction: Interaction, order: Order) -> None:
    """Keep a choice of the set-up panel until **Start**."""
    value = next(iter(_values(interaction)), None)
    kept: int | str | None = None if value in (None, NOTHING) else value
    name = order.kind.removeprefix("setup_")
    await servers.wish(interaction.client.app.db, interaction.guild_id or 0, **{name: kept})
    await _again(interaction, await _panel(interaction))


async def _set_notices(interaction: Interaction, _: Order) -> None:
    value = next(iter(_values(interaction)), None)
    db = interaction.client.app.db
    await servers.put(db, interaction.guild_id or 0, notices_channel_id=int(value) if value else None)
    await _again(interaction, await _panel(interaction))


async def _set_answers(interaction: Interaction, order: Order) -> None:
    db = interaction.client.app.db
    await servers.put(db, interaction.guild_id or 0, answers_private=bool(order.numbers and order.numbers[0]))
    await _again(interaction, await _panel(interaction))


async def _ask_for_shows(interaction: Interaction, _: Order) -> None:
    await open_form(interaction, shows_form(id_of(Order(kind="form_shows"))))


async def _add_shows(interaction: Interaction, _: Order) -> None:
    """Add each podcast that was typed; one that cannot be had does not keep the others away."""
    await defer(interaction)
    added, wrong = await add_each(interaction, typed_in(interaction).get("shows", "").splitlines())
    card = await _panel(interaction)
    told = ([say("setup_added", shows=", ".join(added))] if added else []) + wrong
    await go_on(interaction, replace(card, lines=(*card.lines, *told)), shared=False)


async def _wished(interaction: Interaction) -> tuple[Target, Destination, discord.Role | None]:
    """Give what the panel wishes for; raises UsageError without a channel."""
    guild = ordered(interaction)
    wish = (await servers.get(interaction.client.app.db, guild.id)).wish
    channel = guild.get_channel_or_thread(int(wish.get("channel") or 0))
    if not isinstance(channel, Target):
        raise UsageError("setup_choose_channel")
    role = guild.get_role(int(wish.get("role") or 0))
    known = await shows.listed(interaction.client.app.db, scope_of(interaction))
    armed = await destinations.of_server(interaction.client.app.db, guild.id, channel_id=channel.id)
    before = next((each for each in armed if each.show_id is None), None)
    wanted = Destination(
        id=0,
        guild_id=guild.id,
        channel_id=channel.id,
        place=place_of(channel),
        role_id=role.id if role else None,
        talk=str(wish["talk"]) if wish.get("talk") else None,
        tags=tags_in(channel, None, known[0].title if len(known) == 1 else ""),
        extras=before is not None and before.extras,  # the panel does not ask for these
        publish=before is not None and before.publish,
    )
    return channel, wanted, role


async def _preview(interaction: Interaction, _: Order) -> None:
    await _show_preview(interaction, (await _wished(interaction))[1])


async def _show_preview(interaction: Interaction, destination: Destination) -> None:
    latest = await latest_of(interaction, destination.show_id)
    facts = await episodes.facts_of(interaction.client.app.db, latest)
    await reply(interaction, preview_card(latest, facts, destination))


async def _start(interaction: Interaction, _: Order) -> None:
    app = interaction.client.app
    channel, wanted, role = await _wished(interaction)
    check(channel, wanted, role)
    armed = await destinations.start(app.db, wanted, by=interaction.user.id, now=app.now())
    told = say(
        "announce_started",
        show=say("announce_all_shows"),
        channel=channel.mention,
        role=say("announce_role", role=role.mention) if role else "",
    )
    offer = await offer_of(interaction, armed)
    lines = (told + silent_role(channel, role), *([say("announce_offer")] if offer else []))
    await reply(interaction, Card(lines=lines, buttons=offer))


async def _meant(interaction: Interaction, order: Order) -> tuple[Destination, Target]:
    """Give the destination of an edit panel, if it is of this server and its channel is still there."""
    guild = ordered(interaction)
    found = await destinations.get(interaction.client.app.db, order.numbers[0] if order.numbers else 0)
    channel = guild.get_channel_or_thread(found.channel_id) if found else None
    if found is None or found.guild_id != guild.id:
        raise NotFoundError("button_old")
    if not isinstance(channel, Target):
        raise NotFoundError("button_old")
    return found, channel


async def _changed(interaction: Interaction, changed: Destination, channel: Target) -> None:
    """Keep a change that can be kept, and show the panel anew."""
    db = interaction.client.app.db
    role = channel.guild.get_role(changed.role_id) if changed.role_id else None
    check(channel, changed, role)
    await destinations.edit(db, changed)
    show = await shows.get(db, Scope.everything(), changed.show_id) if changed.show_id else None
    zone = (await servers.get(db, changed.guild_id)).zone
    card = destination_card(changed, show, zone, *choices_in(channel.guild, channel))
    told = silent_role(channel, role).strip()
    await _again(interaction, replace(card, lines=(*card.lines, *([told] if told else []))))


async def _edit_choice(interaction: Interaction, order: Order) -> None:
    destination, channel = await _meant(interaction, order)
    value = next(iter(_values(interaction)), NOTHING)
    changes: dict[str, dict[str, Any]] = {
        "edit_role": {"role_id": int(value) if value.isdecimal() else None},
        "edit_talk": {"talk": None if value == NOTHING else value},
        "edit_only": {"extras": value == "all"},
        "edit_tags": {"tags": _with_tag(destination, value)},
    }
    await _changed(interaction, replace(destination, **changes[order.kind]), channel)


def _with_tag(destination: Destination, value: str) -> Sequence[tuple[int, int]]:
    return ((destination.show_id or 0, int(value)),) if value.isdecimal() else destination.tags


async def _ask_for_filters(interaction: Interaction, order: Order) -> None:
    destination, _ = await _meant(interaction, order)
    form = filters_form(id_of(Order(kind="form_filters", numbers=order.numbers)), destination.filters)
    await open_form(interaction, form)


async def _set_filters(interaction: Interaction, order: Order) -> None:
    destination, channel = await _meant(interaction, order)
    filters: Filters = filters_of(typed_in(interaction))
    await _changed(interaction, replace(destination, filters=filters), channel)


async def _ask_for_text(interaction: Interaction, order: Order) -> None:
    destination, _ = await _meant(interaction, order)
    zone = (await servers.get(interaction.client.app.db, destination.guild_id)).zone
    form = text_form(id_of(Order(kind="form_text", numbers=order.numbers)), destination, zone)
    await open_form(interaction, form)


async def _set_text(interaction: Interaction, order: Order) -> None:
    destination, channel = await _meant(interaction, order)
    typed = typed_in(interaction)
    zone = checked_zone(typed.get("zone", ""))
    changed = replace(
        destination,
        line=typed.get("line", "").strip() or None,
        when=checked_when(typed.get("when", "")),
        quiet=checked_quiet(typed.get("quiet", "")),
    )
    await servers.put(interaction.client.app.db, destination.guild_id, zone=zone)
    await _changed(interaction, changed, channel)


async def _edit_preview(interaction: Interaction, order: Order) -> None:
    destination, _ = await _meant(interaction, order)
    await _show_preview(interaction, destination)


async def _preview_one(interaction: Interaction, order: Order) -> None:
    destination, _ = await _meant(interaction, order)
    db = interaction.client.app.db
    episode = await episodes.get(db, scope_of(interaction), order.numbers[1])
    await reply(interaction, preview_card(episode, await episodes.facts_of(db, episode), destination))


async def _post(interaction: Interaction, order: Order) -> None:
    """Post an episode in a channel, as `/announce send` does."""
    guild = ordered(interaction)
    channel = guild.get_channel_or_thread(order.numbers[0])
    if not isinstance(channel, Target):
        raise NotFoundError("button_old")
    episode = await episodes.get(interaction.client.app.db, scope_of(interaction), order.numbers[1])
    await send_by_hand(interaction, episode, channel, again=order.kind == "again")


_DOERS: dict[str, Callable[[Interaction, Order], Awaitable[None]]] = {
    "setup_open": _open,
    "setup_channel": _wish,
    "setup_talk": _wish,
    "setup_role": _wish,
    "setup_notices": _set_notices,
    "setup_answers": _set_answers,
    "setup_add": _ask_for_shows,
    "form_shows": _add_shows,
    "setup_preview": _preview,
    "setup_start": _start,
    "edit_role": _edit_choice,
    "edit_talk": _edit_choice,
    "edit_only": _edit_choice,
    "edit_tags": _edit_choice,
    "edit_filters": _ask_for_filters,
    "form_filters": _set_filters,
    "edit_text": _ask_for_text,
    "form_text": _set_text,
    "edit_preview": _edit_preview,
    "preview": _preview_one,
    "post": _post,
    "again": _post,
}
# How they are answered where that is not in a private message of their own.
_FORMS = frozenset(("setup_add", "edit_filters", "edit_text"))
_BESIDE = frozenset(("setup_open", "setup_preview", "setup_start", "edit_preview", "preview", "post", "again"))


async def setup(bot: Playhead) -> None:
    """Load the cog."""
    await bot.add_cog(SetupCog())
