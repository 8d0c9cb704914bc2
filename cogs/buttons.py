"""One door for every button: what a custom_id means is read from it, so buttons outlive restarts."""

from typing import Any

import discord
from discord.ext import commands

from bot.browse import parts
from bot.browse.answered import answered
from bot.errors import RefusedError, UsageError
from bot.render.ids import OF_EPISODES, Press, id_of, order_of, press_of, step_of, talk_of
from bot.render.views import Shown
from bot.say import say, speak
from bot.store import episodes
from cogs import talking
from cogs.entry import Interaction, Playhead, all_may_see, expect, open_form, reply, scope_of, too_many
from cogs.forms import question_form, typed_in


class Buttons(commands.Cog):
    """Presses, whoever made them and whenever."""

    @commands.Cog.listener()
    async def on_interaction(self, interaction: Interaction) -> None:
        """Answer a press, a choice or a form; commands are the command tree's, moderators' orders cogs.setup's."""
        if interaction.type not in (discord.InteractionType.component, discord.InteractionType.modal_submit):
            return
        custom_id = str(dict(interaction.data or {}).get("custom_id", ""))
        if order_of(custom_id) is not None or step_of(custom_id) is not None:
            return
        speak(str(interaction.locale))
        try:
            await _answer(interaction)
        except Exception as error:  # noqa: BLE001 - discord.py would only log it
            await interaction.client.tell(interaction, error)


async def _answer(interaction: Interaction) -> None:
    told: dict[str, Any] = dict(interaction.data or {})
    press = press_of(str(told.get("custom_id", "")))
    if press is not None and press.kind == "digest":
        press = press_of(str(next(iter(told.get("values") or ()), "")))
    talk = talk_of(str(told.get("custom_id", "")))
    if talk is not None:
        await talking.go_on(interaction, talk)
        return
    if press is None:
        raise UsageError("button_old")
    if press.kind == "share":
        await _share(interaction)
    elif press.kind == "ask":
        await _ask(interaction, press)
    else:
        await _show_episode(interaction, press)


async def _ask(interaction: Interaction, press: Press) -> None:
    """Open the form in which an episode is asked about, or answer what was typed into it, for the asker alone."""
    app, opening = interaction.client.app, interaction.type is discord.InteractionType.component
    expect(interaction, "form" if opening else "private")
    episode = await episodes.get(app.db, scope_of(interaction), press.episode_id or 0)
    if opening:
        form = question_form(id_of(Press(kind="ask", episode_id=episode.id)), episode.title)
        await open_form(interaction, form)
        return
    if await too_many(interaction):
        return
    question = typed_in(interaction).get("question", "")
    answer = await app.answer(
        say("ask_about", question=question.rstrip("?!. "), title=episode.title), scope_of(interaction)
    )
    await reply(interaction, await answered(app.db, answer, now=app.now()), shared=True)


async def _show_episode(interaction: Interaction, press: Press) -> None:
    """Show an episode, its chapters or its links to the presser alone, as far as they may see it."""
    db, scope, episode_id = interaction.client.app.db, scope_of(interaction), press.episode_id or 0
    if press.kind == "card":
        card = await parts.whole(db, scope, episode_id)
    else:
        card = await parts.part(db, scope, press.kind, episode_id)
    await reply(interaction, card, shared=True)


async def _share(interaction: Interaction) -> None:
    """Show a private reply to everybody: the very embeds that the presser sees, without **Show here**.

    Raises RefusedError where it is about a show that not everybody here may see.
    """
    message = interaction.message
    if message is None:
        raise UsageError("button_old")
    expect(interaction, "public")
    kept = discord.ui.View.from_message(message, timeout=None)
    for item in tuple(kept.children):
        if isinstance(item, discord.ui.Button) and _is_share(item):
            kept.remove_item(item)
    kept.stop()
    if not await all_may_see(interaction, _episodes_in(message)):
        raise RefusedError("share_private")
    shown = Shown(content=message.content, embeds=message.embeds, view=kept if kept.children else None)
    await interaction.client.responses.give(interaction, shown, "public")


def _is_share(item: discord.ui.Button[discord.ui.View]) -> bool:
    press = press_of(item.custom_id or "")
    return press is not None and press.kind == "share"


def _episodes_in(message: discord.Message) -> list[int]:
    """Give the episodes that a card leads to."""
    rows = (row for row in message.components if isinstance(row, discord.ActionRow))
    named = [str(value) for row in rows for item in row.children for value in _values_of(item)]
    presses = (press_of(each) for each in named)
    steps = (step_of(each) for each in named)
    found = [press.episode_id for press in presses if press and press.episode_id]
    return found + [step.numbers[0] for step in steps if step and step.numbers and step.kind in OF_EPISODES]


def _values_of(item: discord.Button | discord.SelectMenu | discord.TextInput) -> list[str | None]:
    if isinstance(item, discord.SelectMenu):
        return [option.value for option in item.options]
    return [item.custom_id]


async def setup(bot: Playhead) -> None:
    """Load the cog."""
    await bot.add_cog(Buttons())
