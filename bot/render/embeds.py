"""The door to discord's embeds: a Card within every limit that Discord checks and discord.py does not."""

import discord

from bot.render.cards import Card, fitting
from bot.text import clip

TITLE_CHARS = 256
DESCRIPTION_CHARS = 4_096
FOOTER_CHARS = 2_048
CONTENT_CHARS = 2_000
URL_CHARS = 2_048
NO_PINGS = discord.AllowedMentions.none()


def embed_of(card: Card) -> discord.Embed | None:
    """Make the embed of a card; None where it has nothing but content."""
    if not (card.title.strip() or any(line.strip() for line in card.lines)):
        return None
    embed = discord.Embed(
        title=clip(card.title, TITLE_CHARS) or None,
        url=_web(card.url) if card.title else None,
        description="\n".join(fitting(card.lines, DESCRIPTION_CHARS)) or None,
        colour=discord.Colour(card.tone.value),
    )
    if card.footer:
        embed.set_footer(text=clip(card.footer, FOOTER_CHARS))
    if _web(card.artwork_url):
        embed.set_thumbnail(url=card.artwork_url)
    return embed


def _web(url: str | None) -> str | None:
    """Give a URL that Discord takes in an embed, else None."""
    if url is None or len(url) > URL_CHARS or not url.lower().startswith(("http://", "https://")):
        return None
    return url if not any(char.isspace() for char in url) else None
