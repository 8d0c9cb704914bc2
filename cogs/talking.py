"""What goes on from an answer: **Ask more** and **Not right?**, for the presser alone."""

from typing import Any

import discord

from bot.answers.conversation import before
from bot.browse.answered import answered
from bot.render.cards import Card, Choice, Select, Tone
from bot.render.findings import notice_card
from bot.render.ids import talk_id, talk_of
from bot.say import say
from bot.store import complaints
from bot.store.complaints import Complaint
from cogs.entry import Interaction, open_form, reply, scope_of, thread_of, too_many
from cogs.forms import more_form, typed_in

WRONG = ("episode", "time", "person", "meant")


async def go_on(interaction: Interaction, kind: str) -> None:
    """Open the form or the choice, answer what was typed, or keep what was chosen."""
    if kind == "more":
        await _more(interaction)
    elif kind == "wrong":
        await _wrong(interaction)


async def _more(interaction: Interaction) -> None:
    if interaction.type is discord.InteractionType.component:
        await open_form(interaction, more_form(talk_id("more")))
        return
    if await too_many(interaction):
        return
    question = typed_in(interaction).get("question", "")
    app = interaction.client.app
    answer = await app.answer(question, scope_of(interaction), thread_of(interaction))
    await reply(interaction, await answered(app.db, answer, now=app.now()), shared=True)


async def _wrong(interaction: Interaction) -> None:
    """Let the presser choose what is wrong, or keep what they chose; says who will read it."""
    told: dict[str, Any] = dict(interaction.data or {})
    chosen = str(next(iter(told.get("values") or ()), ""))
    chosen = chosen if talk_of(chosen) in WRONG else ""  # it may be the choice that led here
    private = interaction.guild_id is None or (chosen.endswith(":p") if chosen else _is_hidden(interaction))
    reader = say("wrong_reader_owner" if private else "wrong_reader_server")
    if not chosen:
        choices = tuple(Choice(label=say(f"wrong_{each}"), value=talk_id(each, private=private)) for each in WRONG)
        select = Select(custom_id=talk_id("wrong"), placeholder=say("wrong_choose"), choices=choices)
        card = Card(lines=(say("wrong_ask", reader=reader),), tone=Tone.NOTICE, selects=(select,))
        await reply(interaction, card)
        return
    app = interaction.client.app
    earlier = await before(app.db, thread_of(interaction), now=app.now())
    made = Complaint(
        guild_id=interaction.guild_id,
        user_id=interaction.user.id,
        question=earlier.text if earlier else "",
        answer=", ".join(str(one) for one in earlier.episodes) if earlier else "",
        wrong=talk_of(chosen) or "meant",
        private=private,
        made_at=app.now(),
    )
    await complaints.add(app.db, made)
    await reply(interaction, notice_card(say("wrong_kept", reader=reader)))


def _is_hidden(interaction: Interaction) -> bool:
    """Tell whether the answer was for the presser alone."""
    message = interaction.message
    return message is not None and message.flags.ephemeral
