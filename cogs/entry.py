"""What every cog begins and ends with: who reads, and the one reply."""

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal, Protocol

import discord
from discord.ext import commands

from bot.answers import resolve
from bot.answers.conversation import Thread
from bot.app import App
from bot.browse.lists import Wish
from bot.cooldown import Cooldown
from bot.model.scope import Scope
from bot.render.cards import Button, Card, Tone
from bot.render.findings import notice_card
from bot.render.ids import Press, id_of
from bot.render.views import Shown, shown_of
from bot.say import say
from bot.store import episodes

Manner = Literal["private", "public", "in_place", "form"]


class Responses(Protocol):
    """How the client answers interactions: at once, or deferred where that would be too late; one answer to each."""

    def expect(self, interaction: "Interaction", manner: Manner) -> None:
        """Say how an interaction will be answered: in private, where nothing is said."""

    async def defer(self, interaction: "Interaction") -> None:
        """Defer at once what is known to take long."""

    async def open(self, interaction: "Interaction", form: discord.ui.Modal) -> None:
        """Open a form, unless it is too late for one."""

    async def give(self, interaction: "Interaction", shown: Shown, manner: Manner = "private") -> None:
        """Give the answer."""


class Playhead(commands.AutoShardedBot):
    """What cogs know of the client, which loads them by name; `bot.client` makes the real one."""

    app: App
    cooldown: Cooldown
    responses: Responses
    command_ids: dict[str, int]

    async def tell(self, interaction: discord.Interaction["Playhead"], error: Exception) -> None:
        """Tell the person in private what went wrong; never raises."""


Interaction = discord.Interaction[Playhead]


def scope_of(interaction: Interaction) -> Scope:
    """Give what the person may see: their server's shows with their roles, else every show that is not private."""
    if interaction.guild_id is None or not interaction.is_guild_integration():
        return Scope.direct()
    member = interaction.user
    roles = frozenset(role.id for role in member.roles) if isinstance(member, discord.Member) else frozenset()
    return Scope.server(interaction.guild_id, roles)


def open_scope(guild_id: int | None) -> Scope:
    """Give what everybody in a server may see, whatever roles they have; outside, every show that is not private."""
    return Scope.direct() if guild_id is None else Scope.server(guild_id)


async def all_may_see(interaction: Interaction, episode_ids: Sequence[int]) -> bool:
    """Tell whether episodes are of shows that everybody may see where this is."""
    wanted = tuple(set(episode_ids))
    if not wanted:
        return True
    seen = await episodes.by_ids(interaction.client.app.db, open_scope(interaction.guild_id), wanted)
    return len(seen) == len(wanted)


async def wish_of(interaction: Interaction, what: str, **typed: str | None) -> Wish:
    """Read what a list is narrowed to, by `words`, `guest`, `show` and `episode` as somebody typed them.

    Raises NotFoundError for a name that nobody and nothing has.
    """
    db, scope = interaction.client.app.db, scope_of(interaction)
    guest, show, episode = (typed.get(each) for each in ("guest", "show", "episode"))
    show_id = (await resolve.show(db, scope, show)).id if show else None
    return Wish(
        what=what,
        words=typed.get("words") or "",
        show_id=show_id,
        person_id=(await resolve.person(db, scope, guest, show_id=show_id)).id if guest else None,
        episode_id=(await resolve.episode(db, scope, episode, show_id=show_id)).id if episode else None,
    )


def thread_of(interaction: Interaction) -> Thread:
    """Give the conversation that an interaction belongs to."""
    return Thread(user_id=interaction.user.id, place_id=interaction.channel_id or 0, guild_id=interaction.guild_id)


def is_owner(interaction: Interaction) -> bool:
    """Tell whether the person owns the bot: by PLAYHEAD_OWNER_IDS, else as the application's owner or in its team."""
    named = interaction.client.app.settings.owner_ids
    application = interaction.client.application
    if named or application is None:
        return interaction.user.id in named
    if application.team is not None:
        return any(member.id == interaction.user.id for member in application.team.members)
    return application.owner.id == interaction.user.id


async def reply(interaction: Interaction, card: Card, *, private: bool = True, shared: bool = False) -> None:
    """Give the one reply, as the first response or after a deferral.

    `shared` puts **Show here** under a private reply in a server.
    """
    card = _shareable(interaction, card) if private and shared else card
    await interaction.client.responses.give(interaction, shown_of(card), "private" if private else "public")


async def go_on(interaction: Interaction, card: Card, *, shared: bool = True) -> None:
    """Turn a private message into the card; a message that others see is left, and the presser answered in private."""
    if not own_message(interaction):
        await reply(interaction, card, shared=shared)
        return
    card = _shareable(interaction, card) if shared else card
    await interaction.client.responses.give(interaction, shown_of(card), "in_place")


def expect(interaction: Interaction, manner: Manner) -> None:
    """Say how this will be answered where it takes so long that it has to be deferred: in private, if nothing is said.

    Only a message that nobody else sees is changed in place.
    """
    beside = manner == "in_place" and not own_message(interaction)
    interaction.client.responses.expect(interaction, "private" if beside else manner)


async def defer(interaction: Interaction) -> None:
    """Let the answer come later, as it was said that it would: what asks others, or takes long, tells so at once."""
    await interaction.client.responses.defer(interaction)


async def open_form(interaction: Interaction, form: discord.ui.Modal) -> None:
    """Open a form; where that is too late, the person was told to try again."""
    await interaction.client.responses.open(interaction, form)


def own_message(interaction: Interaction) -> bool:
    """Tell whether this comes from a message that only its reader sees."""
    return interaction.message is not None and interaction.message.flags.ephemeral


def _shareable(interaction: Interaction, card: Card) -> Card:
    """Put **Show here** under a card that is worth it, in a server of ours: not under a no or a question."""
    nothing = card.tone in {Tone.NOTICE, Tone.FAULT}
    if nothing or interaction.guild_id is None or not interaction.is_guild_integration():
        return card
    share = Button(label=say("button_share"), custom_id=id_of(Press(kind="share")))
    return replace(card, buttons=(*card.buttons, share))


def clickable(client: Playhead, name: str) -> str:
    """Write a command so that it can be clicked, such as `episode find`."""
    command_id = client.command_ids.get(name.partition(" ")[0])
    return f"</{name}:{command_id}>" if command_id else f"`/{name}`"


async def too_many(interaction: Interaction) -> bool:
    """Count a question; where a person has asked too many at once, tell them so in private."""
    wait_s = interaction.client.cooldown.wait_s(interaction.user.id)
    if not wait_s:
        return False
    await reply(interaction, notice_card(say("slow_down", seconds=math.ceil(wait_s))))
    return True
