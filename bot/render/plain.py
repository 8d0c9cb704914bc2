"""A card without an embed: for channels in which we may not embed links."""

import re

from bot.render.cards import Card, fitting
from bot.text import clip

CONTENT_CHARS = 2_000
TITLE_CHARS = 256
_MASKED = re.compile(r"\[((?:[^\[\]\\]|\\.)*)\]\((\S+?)\)")


def plain_text(card: Card, *, hint: str = "") -> str:
    """Give a card as the text of one message: its lines, links after their words, and a hint at the end."""
    title = f"**{clip(card.title, TITLE_CHARS)}**" if card.title else ""
    lines = [part for part in (card.content, title, *map(_unmasked, card.lines), hint) if part]
    room = CONTENT_CHARS - len(hint) - 1
    kept = fitting(tuple(lines[:-1] if hint else lines), room)
    return "\n".join((*kept, *([hint] if hint else []))) or "–"


def _unmasked(line: str) -> str:
    """Write links out, without previews: a message that may not embed shows no masked ones."""
    return _MASKED.sub(r"\1 <\2>", line)
