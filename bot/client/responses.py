"""The answer to each interaction, in time: the first response where it is quick, else it is deferred by itself.

Discord waits three seconds, then it says in our place that the application did not respond.
"""

import asyncio
import contextlib
import logging
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

import discord

from bot.render.embeds import NO_PINGS
from bot.render.findings import notice_card
from bot.render.views import Shown, shown_of
from bot.say import say, speak

DISCORD_WAITS_S = 3.0
# From an interaction's creation on; what is left is for a busy loop and the way to Discord.
DEFER_AFTER_S = 1.5

# How an interaction will be answered: in a message of its own, for its maker alone or for all; by changing the message
# that it came from; or by a form, which Discord takes as the first response only.
Manner = Literal["private", "public", "in_place", "form"]
Interaction = discord.Interaction[Any]

_PROMISE = "promise"
_DEFERRED = (
    discord.InteractionType.application_command,
    discord.InteractionType.component,
    discord.InteractionType.modal_submit,
)
_log = logging.getLogger(__name__)


@dataclass(slots=True)
class _Promise:
    """How an interaction will be answered, what defers it and how it was, and whether it is settled and answered."""

    manner: Manner = "private"
    timer: asyncio.TimerHandle | None = None
    deferring: "asyncio.Task[None] | None" = None
    deferred: Manner | None = None
    settled: bool = False
    kept: bool = False


def begin(interaction: Interaction, *, now: datetime) -> None:
    """Defer an interaction once it is a second and a half old, unless it is answered by then."""
    if interaction.type in _DEFERRED:
        loop = asyncio.get_running_loop()
        _promise_of(interaction).timer = loop.call_later(_left_s(interaction, now), _fire, interaction)


def _left_s(interaction: Interaction, now: datetime) -> float:
    """Give how long to wait; an age that cannot be, as our clock is not Discord's, counts as none."""
    age_s = (now - interaction.created_at).total_seconds()
    return DEFER_AFTER_S - age_s if 0 <= age_s < DISCORD_WAITS_S else DEFER_AFTER_S


def _promise_of(interaction: Interaction) -> _Promise:
    promise: _Promise = interaction.extras.setdefault(_PROMISE, _Promise())
    return promise


def _fire(interaction: Interaction) -> None:
    promise = _promise_of(interaction)
    if not (interaction.response.is_done() or promise.settled or promise.deferring):
        promise.deferring = asyncio.get_running_loop().create_task(_defer(interaction, promise))


async def _defer(interaction: Interaction, promise: _Promise) -> None:
    """Tell Discord that the answer comes later; where a form was to be opened, say that it has to be asked for again.

    What fails is no matter: the answer is then tried as the first response.
    """
    manner = promise.manner
    with contextlib.suppress(discord.DiscordException, OSError, RuntimeError):  # the last where we are leaving
        if manner == "form":
            speak(str(interaction.locale))
            await interaction.response.send_message(ephemeral=True, **_new(shown_of(notice_card(say("busy")))))
            promise.kept = True
        else:
            await interaction.response.defer(ephemeral=manner == "private", thinking=manner != "in_place")
        promise.deferred = manner


async def settled(interaction: Interaction) -> bool:
    """Let nothing be deferred from here on, wait for what is being deferred; tells whether there is a response."""
    promise = _promise_of(interaction)
    promise.settled = True
    if promise.timer is not None:
        promise.timer.cancel()
    if promise.deferring is not None:
        await asyncio.shield(promise.deferring)
    return interaction.response.is_done()


class Responses:
    """How cogs answer."""

    def expect(self, interaction: Interaction, manner: Manner) -> None:
        """Say how an interaction will be answered: in private, where nothing is said."""
        _promise_of(interaction).manner = manner

    async def defer(self, interaction: Interaction) -> None:
        """Defer at once what is known to take long."""
        _fire(interaction)
        await settled(interaction)

    async def open(self, interaction: Interaction, form: discord.ui.Modal) -> None:
        """Open a form, unless it is too late for one."""
        if not await settled(interaction):
            await interaction.response.send_modal(form)

    async def give(self, interaction: Interaction, shown: Shown, manner: Manner = "private") -> None:
        """Give the answer: as the first response, in place of a deferral, or in place of what was given before."""
        done, promise = await settled(interaction), _promise_of(interaction)
        alike = promise.deferred in (None, manner) or (manner, promise.deferred) == ("in_place", "private")
        if not done and manner == "in_place":
            await interaction.response.edit_message(**_change(shown))
        elif not done:
            await interaction.response.send_message(ephemeral=manner != "public", **_new(shown))
        elif promise.kept or alike:
            await interaction.edit_original_response(**_change(shown))
        else:
            await _beside(interaction, promise, shown, private=manner != "public")
        promise.kept = True

    async def tell(self, interaction: Interaction, shown: Shown) -> None:
        """Tell in private what went wrong: as the answer, or beside one that was given."""
        if await settled(interaction) and (_promise_of(interaction).kept or _promise_of(interaction).deferred is None):
            await interaction.followup.send(ephemeral=True, **_new(shown))
        else:
            await self.give(interaction, shown)


async def _beside(interaction: Interaction, promise: _Promise, shown: Shown, *, private: bool) -> None:
    """Answer otherwise than was deferred; "thinking…" is taken back, as the next message would take its place."""
    if promise.deferred != "in_place":
        with contextlib.suppress(discord.NotFound):
            await interaction.delete_original_response()
    await interaction.followup.send(ephemeral=private, **_new(shown))


def _new(shown: Shown) -> dict[str, Any]:
    told = {"content": shown.content, "embeds": shown.embeds, "view": shown.view, "files": shown.files}
    return {name: value for name, value in told.items() if value} | {"allowed_mentions": NO_PINGS}


def _change(shown: Shown) -> dict[str, Any]:
    told = {"content": shown.content or None, "embeds": shown.embeds, "view": shown.view}
    return told | {"allowed_mentions": NO_PINGS} | ({"attachments": shown.files} if shown.files else {})
