"""The door to discord's components: a Card's buttons as a view without state of its own."""

import discord

from bot.render.cards import Card
from bot.render.markdown import LONGEST_URL
from bot.text import clip

LABEL_CHARS = 80
MOST_BUTTONS = 5


def view_of(card: Card) -> discord.ui.View | None:
    """Make the view of a card; None without buttons. Presses arrive by custom_id (cogs.buttons)."""
    view = discord.ui.View(timeout=None)
    for button in card.buttons[:MOST_BUTTONS]:
        label = clip(button.label, LABEL_CHARS)
        if button.custom_id is not None:
            view.add_item(discord.ui.Button(label=label, custom_id=button.custom_id))
        elif button.url and len(button.url) <= LONGEST_URL and button.url.lower().startswith(("http://", "https://")):
            view.add_item(discord.ui.Button(label=label, url=button.url))
    view.stop()
    return view if view.children else None
