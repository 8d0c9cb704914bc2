"""What every cog begins and ends with: who reads, the one reply, and completions that never fail loudly."""

import math
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace

import discord
from discord import app_commands
from discord.ext import commands

from bot.answers import complete, resolve
from bot.answers.conversation import Thread
from bot.answers.labels import Choice
from bot.app import App
from bot.browse.lists import Wish
from bot.cooldown import Cooldown
from bot.errors import NotFoundError
from bot.guard import noted
from bot.model.scope import Scope
from bot.render.cards import Button, Card, Tone
from bot.render.embeds import NO_PINGS, embed_of
from bot.render.findings import notice_card
from bot.render.ids import Press, id_of
from bot.render.views import view_of
from bot.say import say
from bot.store import episodes


class Playhead(commands.AutoShardedBot):
    """What cogs know of the client, which loads them by name; `bot.client` makes the real one."""

    app: App
    cooldown: Cooldown
    command_ids: dict[str, int]

    async def tell(self, interaction: discord.Interaction["Playhead"], error: Exception) -> None:
        """Tell the person in private what went wrong; never raises."""


Interaction = discord.Interaction[Playhead]
LONGEST_TYPED = 200


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
    embed, view = embed_of(card), view_of(card)
    missing = discord.utils.MISSING
    if interaction.response.is_done():
        await interaction.edit_original_response(
            content=card.content or None, embed=embed, view=view, allowed_mentions=NO_PINGS
        )
        return
    await interaction.response.send_message(
        card.content or None,
        embed=embed or missing,
        view=view or missing,
        ephemeral=private,
        allowed_mentions=NO_PINGS,
    )


async def go_on(interaction: Interaction, card: Card, *, shared: bool = True) -> None:
    """Turn a private message into the card; a message that others see is left, and the presser answered in private."""
    message = interaction.message
    if message is None or not message.flags.ephemeral:
        await reply(interaction, card, shared=shared)
        return
    card = _shareable(interaction, card) if shared else card
    await interaction.response.edit_message(
        content=card.content or None, embed=embed_of(card), view=view_of(card), allowed_mentions=NO_PINGS
    )


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


async def complete_show(interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
    """Complete a show's name."""
    return await _completed(interaction, typed, lambda scope: _shows(interaction, scope, typed))


async def complete_episode(interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
    """Complete an episode's title or number, within the show that was chosen already."""
    return await _completed(interaction, typed, lambda scope: _episodes(interaction, scope, typed))


async def complete_person(interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
    """Complete a person's name, within the show that was chosen already."""
    return await _completed(interaction, typed, lambda scope: _people(interaction, scope, typed))


async def _shows(interaction: Interaction, scope: Scope, typed: str) -> Sequence[Choice]:
    return await complete.shows(interaction.client.app.db, scope, typed)


async def _episodes(interaction: Interaction, scope: Scope, typed: str) -> Sequence[Choice]:
    show_id = await _chosen_show(interaction, scope)
    return await complete.episodes(interaction.client.app.db, scope, typed, show_id=show_id)


async def _people(interaction: Interaction, scope: Scope, typed: str) -> Sequence[Choice]:
    show_id = await _chosen_show(interaction, scope)
    return await complete.people(interaction.client.app.db, scope, typed, show_id=show_id)


async def _chosen_show(interaction: Interaction, scope: Scope) -> int | None:
    chosen = getattr(interaction.namespace, "show", None)
    if not chosen:
        return None
    try:
        return (await resolve.show(interaction.client.app.db, scope, str(chosen))).id
    except NotFoundError:
        return None


async def _completed(
    interaction: Interaction, typed: str, choices: Callable[[Scope], Awaitable[Sequence[Choice]]]
) -> list[app_commands.Choice[str]]:
    """Ask for choices; what goes wrong is logged and completes to nothing, which Discord shows as no match."""
    if len(typed) > LONGEST_TYPED:
        return []
    try:
        found = await choices(scope_of(interaction))
    except Exception as error:  # noqa: BLE001 - discord.py would only log it, and the person would see a failure
        noted(error, where=f"completion of {interaction.command.qualified_name if interaction.command else 'nothing'}")
        return []
    return [app_commands.Choice(name=choice.label, value=choice.value) for choice in found[:25]]
