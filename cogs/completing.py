"""Completions: choices while a person types, that never fail loudly."""

import asyncio
import contextlib
from collections import OrderedDict
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from weakref import WeakKeyDictionary

from discord import app_commands

from bot.answers import complete, resolve
from bot.answers.labels import Choice
from bot.errors import NotFoundError
from bot.guard import noted
from bot.model.scope import Scope
from cogs.entry import Interaction, Playhead, scope_of

LONGEST_TYPED = 200
MOST_PEOPLE = 10_000
# So many keystrokes are completed in one go of the loop.
AT_ONCE = 8


async def complete_show(interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
    """Complete a show's name."""
    return await completed(interaction, typed, lambda scope: _shows(interaction, scope, typed))


async def complete_episode(interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
    """Complete an episode's title or number, within the show that was chosen already."""
    return await completed(interaction, typed, lambda scope: _episodes(interaction, scope, typed))


async def complete_person(interaction: Interaction, typed: str) -> list[app_commands.Choice[str]]:
    """Complete a person's name, within the show that was chosen already."""
    return await completed(interaction, typed, lambda scope: _people(interaction, scope, typed))


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


class _Turns:
    """Who types what at the moment: a few keystrokes are completed at a time, so that answers come in between."""

    def __init__(self) -> None:
        self._latest: OrderedDict[int, int] = OrderedDict()
        self._seats = asyncio.Semaphore(AT_ONCE)

    @contextlib.asynccontextmanager
    async def turn(self, interaction: Interaction) -> AsyncIterator[bool]:
        """Wait for one's turn; gives whether this is still what the person typed last."""
        user_id = interaction.user.id
        self._latest[user_id] = interaction.id
        self._latest.move_to_end(user_id)
        while len(self._latest) > MOST_PEOPLE:
            self._latest.popitem(last=False)
        async with self._seats:
            await asyncio.sleep(0)  # who waits for something else has come this far
            yield self._latest.get(user_id) == interaction.id


_TURNS: WeakKeyDictionary[Playhead, _Turns] = WeakKeyDictionary()


async def completed(
    interaction: Interaction, typed: str, choices: Callable[[Scope], Awaitable[Sequence[Choice]]]
) -> list[app_commands.Choice[str]]:
    """Ask for choices, unless the person has typed on meanwhile, as nobody sees them then.

    What goes wrong is logged and completes to nothing, which Discord shows as no match.
    """
    if len(typed) > LONGEST_TYPED:
        return []
    try:
        async with _TURNS.setdefault(interaction.client, _Turns()).turn(interaction) as latest:
            found = await choices(scope_of(interaction)) if latest else ()
    except Exception as error:  # noqa: BLE001 - discord.py would only log it, and the person would see a failure
        noted(error, where=f"completion of {interaction.command.qualified_name if interaction.command else 'nothing'}")
        return []
    return [app_commands.Choice(name=choice.label, value=choice.value) for choice in found[:25]]
