"""One door for every button: what a custom_id means is read from it, so buttons outlive restarts."""

from typing import Any

import discord
from discord.ext import commands

from bot.errors import UsageError
from bot.render.embeds import NO_PINGS
from bot.render.episodes import chapters_card, episode_card, links_card
from bot.render.findings import answer_card, notice_card
from bot.render.ids import Press, id_of, order_of, press_of
from bot.say import say
from bot.store import episodes
from cogs.entry import Interaction, Playhead, reply, scope_of
from cogs.forms import question_form, typed_in


class Buttons(commands.Cog):
    """Presses, whoever made them and whenever."""

    @commands.Cog.listener()
    async def on_interaction(self, interaction: Interaction) -> None:
        """Answer a press, a choice or a form; commands are the command tree's, moderators' orders cogs.setup's."""
        if interaction.type not in (discord.InteractionType.component, discord.InteractionType.modal_submit):
            return
        if order_of(str(dict(interaction.data or {}).get("custom_id", ""))) is not None:
            return
        try:
            await _answer(interaction)
        except Exception as error:  # noqa: BLE001 - discord.py would only log it
            await interaction.client.tell(interaction, error)


async def _answer(interaction: Interaction) -> None:
    told: dict[str, Any] = dict(interaction.data or {})
    press = press_of(str(told.get("custom_id", "")))
    if press is not None and press.kind == "digest":
        press = press_of(str(next(iter(told.get("values") or ()), "")))
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
    app = interaction.client.app
    episode = await episodes.get(app.db, scope_of(interaction), press.episode_id or 0)
    if interaction.type is discord.InteractionType.component:
        form = question_form(id_of(Press(kind="ask", episode_id=episode.id)), episode.title)
        await interaction.response.send_modal(form)
        return
    question = typed_in(interaction).get("question", "")
    answer = await app.answer(
        say("ask_about", question=question.rstrip("?!. "), title=episode.title), scope_of(interaction)
    )
    await reply(interaction, answer_card(answer) if answer.text else notice_card(say("mention_empty")), shared=True)


async def _show_episode(interaction: Interaction, press: Press) -> None:
    """Show an episode, its chapters or its links to the presser alone, as far as they may see it."""
    db = interaction.client.app.db
    episode = await episodes.get(db, scope_of(interaction), press.episode_id or 0)
    facts = await episodes.facts(db, episode.id)
    match press.kind:
        case "chapters":
            card = chapters_card(episode, facts)
        case "links":
            card = links_card(episode, facts.links)
        case _:
            card = episode_card(episode, facts)
    await reply(interaction, card, shared=True)


async def _share(interaction: Interaction) -> None:
    """Show a private reply to everybody: the very embeds that the presser sees, without **Show here**."""
    message = interaction.message
    if message is None:
        raise UsageError("button_old")
    kept = discord.ui.View(timeout=None)
    for row in message.components:
        for item in row.children if isinstance(row, discord.ActionRow) else ():
            if isinstance(item, discord.Button) and not _is_share(item):
                kept.add_item(discord.ui.Button(label=item.label, url=item.url, custom_id=item.custom_id))
    kept.stop()
    await interaction.response.send_message(
        message.content or None,
        embeds=message.embeds,
        view=kept if kept.children else discord.utils.MISSING,
        allowed_mentions=NO_PINGS,
    )


def _is_share(item: discord.Button) -> bool:
    press = press_of(item.custom_id or "")
    return press is not None and press.kind == "share"


async def setup(bot: Playhead) -> None:
    """Load the cog."""
    await bot.add_cog(Buttons())
