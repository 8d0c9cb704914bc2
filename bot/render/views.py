"""The door to discord's components: a Card's buttons as a view without state of its own, and all that is shown."""

from collections.abc import Sequence
from dataclasses import dataclass

import discord

from bot.render.cards import Card, Select
from bot.render.embeds import embed_of
from bot.render.markdown import LONGEST_URL
from bot.text import clip

LABEL_CHARS = 80
MOST_BUTTONS = 5
MOST_SELECTS = 4
MOST_CHOICES = 25
PLACES = [
    discord.ChannelType.text,
    discord.ChannelType.news,
    discord.ChannelType.voice,
    discord.ChannelType.stage_voice,
    discord.ChannelType.forum,
    discord.ChannelType.public_thread,
    discord.ChannelType.news_thread,
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What Discord shows of an answer."""

    content: str | None = None
    embeds: Sequence[discord.Embed] = ()
    view: discord.ui.View | None = None
    files: Sequence[discord.File] = ()


def shown_of(card: Card) -> Shown:
    """Give what Discord shows of a card."""
    embed = embed_of(card)
    return Shown(content=card.content or None, embeds=() if embed is None else (embed,), view=view_of(card))


def view_of(card: Card) -> discord.ui.View | None:
    """Make the view of a card; None without buttons. Presses arrive by custom_id (cogs.buttons)."""
    view = discord.ui.View(timeout=None)
    for select in card.selects[:MOST_SELECTS]:
        view.add_item(_select_of(select))
    for button in card.buttons[:MOST_BUTTONS]:
        label = clip(button.label, LABEL_CHARS)
        if button.custom_id is not None:
            style = discord.ButtonStyle.primary if button.strong else discord.ButtonStyle.secondary
            view.add_item(discord.ui.Button(label=label, custom_id=button.custom_id, style=style))
        elif button.url and len(button.url) <= LONGEST_URL and button.url.lower().startswith(("http://", "https://")):
            view.add_item(discord.ui.Button(label=label, url=button.url))
    view.stop()
    return view if view.children else None


def _select_of(select: Select) -> discord.ui.Item[discord.ui.View]:
    """Make a select: of choices, of the server's channels, or of its roles."""
    placeholder = clip(select.placeholder, 150)
    least = 0 if select.optional else 1
    chosen = [select.chosen] if select.chosen else []
    if select.of == "channel":
        return discord.ui.ChannelSelect(
            custom_id=select.custom_id,
            placeholder=placeholder,
            min_values=least,
            channel_types=PLACES,
            default_values=[
                discord.SelectDefaultValue(id=each, type=discord.SelectDefaultValueType.channel) for each in chosen
            ],
        )
    if select.of == "role":
        return discord.ui.RoleSelect(
            custom_id=select.custom_id,
            placeholder=placeholder,
            min_values=least,
            default_values=[
                discord.SelectDefaultValue(id=each, type=discord.SelectDefaultValueType.role) for each in chosen
            ],
        )
    options = [
        discord.SelectOption(label=clip(choice.label, 100), value=choice.value, default=choice.chosen)
        for choice in select.choices[:MOST_CHOICES]
    ]
    return discord.ui.Select(custom_id=select.custom_id, placeholder=placeholder, min_values=least, options=options)
